"""A field for a number that may stand for several events with different values."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from ui.look.parts.decimal_box import DecimalBox
from ui.panels.skater_card import Setting
from ui.words.numbers import EN_DASH, number


class MixedBox(DecimalBox):
    """Shows one value, or ``0.4–1.0`` while the events differ.

    A value that is written holds for all of the events. A step moves the one value, or each of
    the different ones, as far as the lowest and the highest can go.

    Parameters
    ----------
    low, high, step, decimals
        Range, step and digits, in the unit shown.
    """

    moved_all = Signal(float)
    """By how much each of the different values is to be moved, in the unit shown."""

    def __init__(
        self, low: float, high: float, step: float, decimals: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._step = low, high, step
        self._range: tuple[float, float] | None = None  # the lowest and highest, while they differ
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)  # otherwise "12" would first be a run with 1
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._held: QWidget | None = None

    def show_setting(self, setting: Setting, factor: float) -> None:
        """Show a setting without telling of a change; `factor` turns it into the unit shown."""
        low, high = setting.low * factor, setting.high * factor
        mixed = round(low, self.decimals()) != round(high, self.decimals())
        self._range = (low, high) if mixed else None
        # The special text stands at a value just below the range.
        special, least = (self._told(low, high), self._low - self._step) if mixed else ("", self._low)
        value, most = least if mixed else low, min(self._high, setting.most * factor)
        if self._holds(special, least, value, most):
            return
        with QSignalBlocker(self):
            self.setMaximum(most)
            self.setMinimum(least)
            self.setSpecialValueText(special)
            self.setValue(value)

    def _told(self, low: float, high: float) -> str:
        """Return the text for different values, as far as there is room."""
        text = EN_DASH.join(number(value, self.decimals()) for value in (low, high))
        fits = self.fontMetrics().horizontalAdvance(text) <= self.lineEdit().contentsRect().width()
        return text if fits else self.tr("varies")

    def _holds(self, special: str, least: float, value: float, most: float) -> bool:
        """Whether all of it is shown already; Qt takes it for a change, and lays out what is around."""
        now = self.specialValueText(), self.minimum(), self.maximum(), self.value()
        rounded = (round(one, self.decimals()) for one in (least, most, value))
        return now == (special, *rounded) and self.text() == self.textFromValue(self.value())

    @property
    def is_mixed(self) -> bool:
        """Whether different values are shown."""
        return self._range is not None

    def within_reach(self, change: float) -> float:
        """Return how much of a change all of the different values can be moved by."""
        if self._range is None:
            return change
        low, high = self._range
        return min(max(change, self._low - low), max(0.0, self.maximum() - high))

    def stepBy(self, steps: int) -> None:
        """Move the value, or all of the different ones."""
        if self._range is None or self.text() != self.specialValueText():
            super().stepBy(steps)
            return
        change = round(self.within_reach(steps * self._step), self.decimals())
        if change:
            self.moved_all.emit(change)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Offer the steps that the different values can take; the one that stands for them is none."""
        if self._range is None:
            return super().stepEnabled()
        flags, kinds = QAbstractSpinBox.StepEnabledFlag.StepNone, QAbstractSpinBox.StepEnabledFlag
        if self.within_reach(self._step) > 0:
            flags |= kinds.StepUpEnabled
        if self.within_reach(-self._step) < 0:
            flags |= kinds.StepDownEnabled
        return flags

    def textFromValue(self, value: float) -> str:
        """Return the text that is shown, which is also what those hear who do not see it."""
        if self._range is not None and value == self.minimum() and self.specialValueText():
            return self.specialValueText()
        return super().textFromValue(value)

    def hold(self, button: QWidget) -> None:
        """Give a small button room at the left, where the number leaves some."""
        button.setParent(self)
        self._held = button
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the left edge."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if self._held is not None:
            self._held.move(3, (self.height() - self._held.height()) // 2)
            self._held.raise_()
