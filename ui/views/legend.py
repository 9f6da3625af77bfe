"""The legend of a chart whose colours are routes to a ticket."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.chances.outcome import Route
from ui.charts.swatch import draw_swatch
from ui.charts.tickets_words import route_name
from ui.look.palette import Palette
from ui.look.theme import font

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class RouteLegend(QWidget):
    """A row of colour patches with the names of the routes, and the signs of the chart.

    What does not fit is left out: first the longer words of the interval, then the signs.
    """

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._routes: tuple[Route, ...] = ()
        self._baseline = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme(palette)

    def show_routes(self, routes: Sequence[Route], *, baseline: bool = False) -> None:
        """Explain these routes; none means that the bars are not divided.

        Parameters
        ----------
        baseline
            Whether the mark of the baseline is explained too.
        """
        self._routes, self._baseline = tuple(routes), baseline
        names = ", ".join(route_name(route) for route in routes)
        self.setAccessibleName(self.tr("Routes: {names}").format(names=names) if names else "")
        self.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.setFixedHeight(palette.px(26))
        self.update()

    def sizeHint(self) -> QSize:
        """Width of the patches alone."""
        return QSize(self._palette.px(320), self._palette.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the legend from left to right, then the interval at the right edge."""
        palette = self._palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = font(12, 500, False, zoom=palette.zoom)
        painter.setFont(letters)
        metrics = QFontMetricsF(letters)
        left = self._routes_row(painter, metrics)
        right = self._interval(painter, metrics, left)
        if self._baseline:
            self._circle(painter, metrics, left, right)

    def _routes_row(self, painter: QPainter, metrics: QFontMetricsF) -> float:
        palette, height = self._palette, self.height()
        if not self._routes:
            return 0.0
        title, left, patch = self.tr("Route"), 0.0, palette.px(12)
        names = [route_name(route) for route in self._routes]
        wide = sum(metrics.horizontalAdvance(name) for name in [title, *names])
        spare = self.width() - wide - (patch + palette.px(6)) * len(names)
        gap = max(palette.px(6), min(palette.px(18), spare / (len(names) + 1)))
        painter.setPen(QColor(palette.text3))
        painter.drawText(QRectF(left, 0, self.width(), height), _MIDDLE, title)
        left += metrics.horizontalAdvance(title) + gap
        for route, name in zip(self._routes, names, strict=True):
            draw_swatch(painter, QRectF(round(left), (height - patch) // 2, patch, patch), route, palette)
            left += patch + palette.px(6)
            painter.setPen(QColor(palette.text2))
            painter.drawText(QRectF(left, 0, self.width(), height), _MIDDLE, name)
            left += metrics.horizontalAdvance(name) + gap
        return left

    def _interval(self, painter: QPainter, metrics: QFontMetricsF, left: float) -> float:
        """Draw the sign of the interval at the right edge and return where it begins."""
        palette, middle = self._palette, self.height() // 2
        sign, half = palette.px(10), palette.px(4)
        spare = left
        if self._baseline:
            spare += metrics.horizontalAdvance(self.tr("Baseline")) + palette.px(9 + 8 + 18)
        for words in (self.tr("95 % Monte Carlo interval"), self.tr("95 % interval")):
            start = round(self.width() - metrics.horizontalAdvance(words) - sign - palette.px(8))
            if start < spare:
                continue
            painter.setPen(QPen(QColor(palette.text), 1.5))
            painter.drawLine(QLineF(start, middle, start + sign, middle))
            painter.drawLine(QLineF(start, middle - half, start, middle + half))
            painter.drawLine(QLineF(start + sign, middle - half, start + sign, middle + half))
            painter.setPen(QColor(palette.text2))
            box = QRectF(start + sign + palette.px(8), 0, self.width(), self.height())
            painter.drawText(box, _MIDDLE, words)
            return start
        return self.width() + palette.px(18)

    def _circle(self, painter: QPainter, metrics: QFontMetricsF, left: float, right: float) -> None:
        """Draw the mark of the baseline before the sign of the interval, where there is room."""
        palette, words = self._palette, self.tr("Baseline")
        size = palette.px(9)
        start = round(right - palette.px(18) - metrics.horizontalAdvance(words) - palette.px(8) - size)
        if start < left:
            return
        painter.setPen(QPen(QColor(palette.text), 1.7 * palette.zoom))
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(QRectF(start, (self.height() - size) / 2, size, size))
        painter.setPen(QColor(palette.text2))
        painter.drawText(QRectF(start + size + palette.px(8), 0, right, self.height()), _MIDDLE, words)
