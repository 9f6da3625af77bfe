"""A field for a whole number: one with decimals is rounded, and never taken for one of more figures."""

from __future__ import annotations

import re

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox

_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_DECIMALS = re.compile(r"(\d+)[.,](\d*)")


class WholeBox(QSpinBox):
    """A spin box in which 7.5 and 7,5 can be written and are 8.

    Qt refuses the key of the sign, or drops it as one of thousands, and takes the 75 that is left.
    """

    def validate(self, text: str, position: int, /) -> tuple[QValidator.State, str, int]:
        """Judge a text; one with a decimal sign may be gone on with, and is no number yet."""
        if _DECIMALS.search(text) and not _THOUSANDS.search(text):
            return QValidator.State.Intermediate, text, position
        judged: tuple[QValidator.State, str, int] = super().validate(text, position)
        return judged

    def fixup(self, text: str, /) -> str:
        """Round a number with decimals when the field is left."""
        return _DECIMALS.sub(lambda match: str(int(match[1]) + (match[2][:1] >= "5")), text)
