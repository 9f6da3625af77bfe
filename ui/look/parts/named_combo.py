"""A choice that is heard with its name: on Linux Qt says what is chosen and drops the accessible name."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ui.words.plain import PlainLabel, caption


class NamedCombo(QComboBox):
    """A combo box that has a label for its buddy: one that stands somewhere, else one out of sight."""

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
        """See to a label, now that it is known what else is in the window."""
        super().showEvent(event)
        self._name_line()
        if self._unseen is None and self.accessibleName() and not self._is_labelled():
            self._unseen = PlainLabel(caption(self.accessibleName()), self)
            self._unseen.hide()
            self._unseen.setBuddy(self)

    def _name_line(self) -> None:
        """Name the field too in which a choice can be written, which has the focus itself."""
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(self.accessibleName())

    def _is_labelled(self) -> bool:
        return any(label.buddy() is self for label in self.window().findChildren(QLabel))
