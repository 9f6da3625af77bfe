"""Texts with names in them, shown as they are written.

Qt guesses: a label or a tooltip whose text looks like HTML becomes rich text, and an ampersand in
the text of a button or a menu becomes a shortcut. A name is neither. Labels are therefore made as
`PlainLabel`; what goes into a tooltip passes through `plain_tip`, what goes onto a button, an action, a
tab or a menu through `caption`. A test looks that no room of the window does it in another way.

Qt also breaks a line behind every hyphen and between every number and its unit; `held` keeps together what
is read as one word.
"""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt  # the functions of the namespace stand there, the enums here
from PySide6.QtWidgets import QLabel, QWidget

_UNIT = re.compile(r"(?<=\d) (?=(?:m|s|pp|kB|MB|px)\b)")
_ERROR = re.compile(r"(?<=\d) ± (?=[<\d])")
_STEP = re.compile(r"(?<=[\d%]) \N{RIGHTWARDS ARROW} (?=[<>]?\d)")
_CHANGE = re.compile(r"(?<=[^\W\d_]) (?=[+\N{MINUS SIGN}]\d)")
_NAME = re.compile(r"\b([^\W\d_a-z]\w*)-(?=[^\W\d_])")


class PlainLabel(QLabel):
    """A label that shows its text letter by letter, whatever is in it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text, in several lines without breaking a name or a number from its unit."""
        shown = held(text) if self.wordWrap() else text
        super().setText(shown)
        if shown != text or self.accessibleName() == self._given != "":
            self.setAccessibleName(text if shown != text else "")  # heard are the words as they are written
        self._given = text

    def text(self) -> str:
        """Return the text as it was given."""
        return self._given

    def setWordWrap(self, on: bool) -> None:
        """Say whether the text may take several lines."""
        super().setWordWrap(on)
        self.setText(self._given)


def held(text: str) -> str:
    """Return a text for several lines: letter for letter as long, but never broken within a double name,
    before a unit, before a change, before the error of a number or between two numbers with an arrow.
    """
    text = _NAME.sub("\\1\N{NON-BREAKING HYPHEN}", text)
    text = _ERROR.sub("\N{NO-BREAK SPACE}±\N{NO-BREAK SPACE}", text)
    text = _STEP.sub("\N{NO-BREAK SPACE}\N{RIGHTWARDS ARROW}\N{NO-BREAK SPACE}", text)
    text = _CHANGE.sub("\N{NO-BREAK SPACE}", text)
    return _UNIT.sub("\N{NO-BREAK SPACE}", text)


def plain_tip(text: str, *, wraps: bool = False) -> str:
    """Return the text of a tooltip; where Qt would take it for rich text, as rich text that shows it.

    Parameters
    ----------
    wraps
        Whether a long text is broken into lines, which Qt does only for rich text.
    """
    if wraps:
        return f"<p>{escape(held(text), quote=False)}</p>"
    if not GuiQt.mightBeRichText(text):
        return text
    return f'<span style="white-space: pre-wrap">{escape(text, quote=False)}</span>'


def caption(text: str) -> str:
    """Return the text of a button, an action or a tab, whose ampersands are letters."""
    return text.replace("&", "&&")
