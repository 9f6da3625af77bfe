"""A field for a number that may stand for several events with different values."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from ui.panels.skater_card import Setting
from ui.words import EN_DASH, number


class MixedBox(QDoubleSpinBox):
    """Shows one value, or ``0.4–1.0`` while the events differ; a new value holds for all of them.

    Parameters
    ----------
    low, high, step, decimals
        Range, step and digits, in the unit shown.
    """

    def __init__(
        self, low: float, high: float, step: float, decimals: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._step = low, high, step
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)  # otherwise "12" would first be a run with 1
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._held: QWidget | None = None

    def show_setting(self, setting: Setting, factor: float) -> None:
        """Show a setting without telling of a change; `factor` turns it into the unit shown."""
        with QSignalBlocker(self):
            mixed = round(setting.low * factor, self.decimals()) != round(
                setting.high * factor, self.decimals()
            )
            self.setMaximum(min(self._high, setting.most * factor))
            if mixed:
                # The special text stands at a value just below the range.
                self.setMinimum(self._low - self._step)
                low, high = (number(value * factor, self.decimals()) for value in (setting.low, setting.high))
                text = f"{low}{EN_DASH}{high}"
                fits = self.fontMetrics().horizontalAdvance(text) <= self.lineEdit().contentsRect().width()
                self.setSpecialValueText(text if fits else self.tr("varies"))
                self.setValue(self.minimum())
            else:
                self.setSpecialValueText("")
                self.setMinimum(self._low)
                self.setValue(setting.low * factor)

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
