"""Texts with names in them, shown as they are written.

Qt guesses: a label or a tooltip whose text looks like HTML becomes rich text, and an ampersand in
the text of a button or a menu becomes a shortcut. A name is neither. Labels are therefore made as
`PlainLabel`; what goes into a tooltip passes through `plain_tip`, what goes onto a button, an action, a
tab or a menu through `caption`. A test looks that no room of the window does it in another way.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt  # the functions of the namespace stand there, the enums here
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that shows its text letter by letter, whatever is in it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


def plain_tip(text: str, *, wraps: bool = False) -> str:
    """Return the text of a tooltip; where Qt would take it for rich text, as rich text that shows it.

    Parameters
    ----------
    wraps
        Whether a long text is broken into lines, which Qt does only for rich text.
    """
    if wraps:
        return f"<p>{escape(text, quote=False)}</p>"
    if not GuiQt.mightBeRichText(text):
        return text
    return f'<span style="white-space: pre-wrap">{escape(text, quote=False)}</span>'


def caption(text: str) -> str:
    """Return the text of a button, an action or a tab, whose ampersands are letters."""
    return text.replace("&", "&&")
