"""A button whose text gives way where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget

from ui.words.plain import caption

_AROUND = 44
"""Pixels beside the text: its margins, and the mark of a menu."""


class ElidedButton(QPushButton):
    """A button whose text ends in an ellipsis where it does not fit; Qt would cut off both ends.

    Parameters
    ----------
    around
        Pixels beside the text.
    """

    def __init__(self, parent: QWidget | None = None, *, around: int = _AROUND) -> None:
        super().__init__(parent)
        self._around = around

    def shown_text(self) -> str:
        """Return what of the text fits now."""
        room = max(0, self.width() - self._around)
        text = self.text().replace("&&", "&")  # else it might be cut between the two
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        hint, text = super().sizeHint(), self.text().replace("&&", "&")
        return QSize(
            max(hint.width(), self.fontMetrics().horizontalAdvance(text) + self._around + 1), hint.height()
        )

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Have the text drawn that fits; the wish for room goes by the whole text."""
        super().initStyleOption(option)
        option.text = caption(self.shown_text())
