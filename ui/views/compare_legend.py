"""The legend of the Compare chart: marks of the sides, colours of the changes, the interval."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.compare_chart import mark
from ui.charts.rows_state import LEFT
from ui.look.palette import Palette
from ui.look.theme import font


class CompareLegend(QWidget):
    """A row of marks with their words; what does not fit is left out from the right."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self._after: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme(palette)

    def show_names(self, before: str, after: Sequence[str]) -> None:
        """Explain the marks of these scenarios."""
        self._before, self._after = before, tuple(after)
        self.setAccessibleName(", ".join([before, *after]))
        self.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.setFixedHeight(palette.px(26))
        self.update()

    def sizeHint(self) -> QSize:
        """Width of the marks alone."""
        return QSize(self._palette.px(320), self._palette.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the legend from left to right."""
        palette = self._palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = font(12, 500, False, zoom=palette.zoom)
        painter.setFont(letters)
        self._metrics, self._left = QFontMetricsF(letters), float(palette.px(6))
        radius, middle = palette.px(5), self.height() / 2
        painter.setPen(QPen(QColor(palette.text), 1.7 * palette.zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(self._left, middle), radius - 0.5, radius - 0.5)
        self._words(painter, self._before)
        for side, name in enumerate(self._after):
            for colour in (palette.up, palette.down):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colour))
                painter.drawPath(mark(side, radius).translated(self._left, middle))
                self._left += palette.px(13)
            self._left -= palette.px(13)
            one = self.tr("{scenario}, up or down").format(scenario=name)
            self._words(painter, one if len(self._after) == 1 else name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text3))
        if self._fits(self.tr("Within noise (under 2 SE)")):
            painter.drawPath(mark(0, radius).translated(self._left, middle))
            self._words(painter, self.tr("Within noise (under 2 SE)"))
        if self._fits(self.tr("95 % interval, paired")):
            self._interval(painter, middle)

    def _words(self, painter: QPainter, text: str) -> None:
        palette = self._palette
        painter.setPen(QColor(palette.text2))
        self._left += palette.px(12)
        room = max(0.0, self.width() - self._left)
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, min(room, palette.px(260)))
        painter.drawText(QRectF(self._left, 0, room, self.height()), LEFT, shown)
        self._left += self._metrics.horizontalAdvance(shown) + palette.px(20)

    def _fits(self, text: str) -> bool:
        return self._left + self._palette.px(16) + self._metrics.horizontalAdvance(text) <= self.width()

    def _interval(self, painter: QPainter, middle: float) -> None:
        palette, text = self._palette, self.tr("95 % interval, paired")
        sign, half = palette.px(12), palette.px(4)
        start = self.width() - self._metrics.horizontalAdvance(text) - sign - palette.px(8)
        painter.setPen(QPen(QColor(palette.text), 1.5))
        painter.drawLine(QLineF(start, middle, start + sign, middle))
        for x in (start, start + sign):
            painter.drawLine(QLineF(x, middle - half, x, middle + half))
        painter.setPen(QColor(palette.text2))
        painter.drawText(QRectF(start + sign + palette.px(8), 0, self.width(), self.height()), LEFT, text)
