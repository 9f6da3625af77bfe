"""A slider that fills from its middle: how far, and to which side, something was shifted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from ui.look.palette import Palette


class CentreSlider(QSlider):
    """Horizontal slider from -`reach` to +`reach`, filled from 0 in the colour of what-ifs."""

    def __init__(self, reach: int, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(-reach, reach)
        self._palette = palette

    def retheme(self, palette: Palette) -> None:
        """Take over the colours of a theme."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, high enough for the handle and its focus ring."""
        return QSize(super().sizeHint().width(), self._palette.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw groove, filling and handle."""
        palette = self._palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        handle, middle = self._handle_x(self.value()), self._handle_x(0)
        y, thick = self.height() / 2, palette.px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.grid2))
        painter.drawRoundedRect(QRectF(2, y - thick / 2, self.width() - 4, thick), 1, 1)
        colour = QColor(palette.accent if self.value() == 0 else palette.what_if)
        if not self.isEnabled():
            colour = QColor(palette.disabled)
        painter.setBrush(colour)
        painter.drawRect(QRectF(min(handle, middle), y - thick / 2, abs(handle - middle), thick))
        ring = QColor(palette.link) if self.hasFocus() else colour
        painter.setPen(QPen(ring, palette.px(3)))
        painter.setBrush(QColor(palette.surface))
        radius = palette.px(13) / 2 - palette.px(3) / 2 + 0.5
        painter.drawEllipse(QPointF(handle, y), radius, radius)
        painter.end()

    def _handle_x(self, value: int) -> float:
        """Middle of the handle for a value, where the style puts it, so that it meets the mouse."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        option.sliderPosition = value
        box = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        return box.center().x() + 0.5
