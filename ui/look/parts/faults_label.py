"""What is wrong with what was entered, heard as soon as it is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.look.parts.announcing import announce
from ui.words.plain import PlainLabel


class FaultsLabel(PlainLabel):
    """Lines in the colour of faults; other words than before are said at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setWordWrap(True)
        self.setProperty("tone", "down")

    def setText(self, text: str) -> None:
        """Show other words, and say them."""
        new = text != self.text()
        super().setText(text)
        if text and new:
            announce(self, text)
