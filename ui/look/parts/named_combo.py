"""A choice that is heard with its name, and says in a tooltip what of it does not fit.

On Linux Qt says what is chosen and drops the accessible name; everywhere it cuts off what is too long.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QWidget

from ui.words.plain import PlainLabel, caption, plain_tip

_BESIDE = 1
"""Pixels that the style leaves free on either side of the text."""


class NamedCombo(QComboBox):
    """A combo box that has a label for its buddy: one that stands somewhere, else one out of sight.

    What is chosen ends in an ellipsis where it does not fit.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unseen: PlainLabel | None = None
        self._said = ""
        self.currentTextChanged.connect(self._tell_whole)

    def shown_text(self) -> str:
        """Return what of the choice fits now."""
        text = self.currentText()
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self._room())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Have the text drawn that fits; a field that can be written in shows its own."""
        super().initStyleOption(option)
        if not self.isEditable():
            option.currentText = self.shown_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the tooltip what no longer fits."""
        super().resizeEvent(event)
        self._tell_whole()

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

    @Slot()
    def _tell_whole(self) -> None:
        """Have the tooltip say a choice that is cut, unless it says something else."""
        if self.toolTip() == self._said:
            text = self.currentText()
            self.setToolTip(plain_tip(text if self.shown_text() != text else ""))
            self._said = self.toolTip()

    def _room(self) -> int:
        """Return how wide the text may be, in pixels."""
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return int(field.width()) - 2 * _BESIDE

    def _name_line(self) -> None:
        """Name the field too in which a choice can be written, which has the focus itself."""
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(self.accessibleName())

    def _is_labelled(self) -> bool:
        return any(label.buddy() is self for label in self.window().findChildren(QLabel))
