"""What is wrong with what was entered, heard as soon as it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from ui.look.parts.announcing import announce
from ui.words.errors import first_lines
from ui.words.plain import PlainLabel, plain_tip


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

    def show_faults(self, faults: Sequence[str], most: int, button: QPushButton) -> None:
        """Show the first faults, so many at most; the button that is held up by them says them too."""
        lines = first_lines(faults, most)
        told = "\n".join(lines)
        self.setText(told)
        self.setVisible(bool(lines))
        button.setToolTip(plain_tip(lines[0] if lines else ""))
        button.setAccessibleDescription(told)
