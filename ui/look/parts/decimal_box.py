"""A field for a number with decimals: point and comma are both its sign, in a window of either language."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox


class DecimalBox(QDoubleSpinBox):
    """A spin box in which point and comma are both the decimal sign, for numbers below a thousand.

    Qt takes the one of them that the language does not use for a sign of thousands and drops it: in a
    Dutch window 0.05 would be written as 005, which is five.
    """

    def validate(self, text: str, position: int, /) -> tuple[QValidator.State, str, int]:
        """Judge a text, with its decimal sign as the language writes it."""
        sign = self.locale().decimalPoint()
        return super().validate(text.replace("." if sign == "," else ",", sign), position)
