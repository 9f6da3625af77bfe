"""A choice that is heard with its name: on Linux Qt says what is chosen and drops the accessible name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ui.words.plain import PlainLabel, caption


class NamedCombo(QComboBox):
    """A combo box that has a label for its buddy, beside it or out of sight.

    Readers take the name of a combo box from the label whose buddy it is, if both have one parent.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unseen: PlainLabel | None = None

    def setAccessibleName(self, name: str) -> None:
        """Name the choice."""
        super().setAccessibleName(name)
        self._name_line()
        if self._unseen is not None:
            self._unseen.setText(caption(name))

    def showEvent(self, event: QShowEvent) -> None:
        """See to a label, now that it is known what stands beside."""
        super().showEvent(event)
        self._name_line()
        parent = self.parentWidget()
        if parent is None or not self.accessibleName() or self._is_labelled(parent):
            return
        if self._unseen is None:
            self._unseen = PlainLabel(caption(self.accessibleName()))
            self._unseen.hide()
            self.destroyed.connect(self._unseen.deleteLater)
        self._unseen.setParent(parent)
        self._unseen.setBuddy(self)

    def _name_line(self) -> None:
        """Name the field too in which a choice can be written, which has the focus itself."""
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(self.accessibleName())

    def _is_labelled(self, parent: QWidget) -> bool:
        beside = parent.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return any(label.buddy() is self for label in beside)
