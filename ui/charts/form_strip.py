"""The other distances of some skaters: small pictures side by side, on one scale of per cent."""

from __future__ import annotations

from datetime import date

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.event import Event
from simulator.form.forecast import FloatArray
from ui.charts.form_marks import line_pen, shape
from ui.charts.form_scale import ticks
from ui.charts.form_series import HALF, MOST, SmallLine, SmallPicture, Strip
from ui.charts.rows_columns import FADED, LEFT, RIGHT
from ui.charts.swatch import draw_swatch
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers


class FormStrip(QWidget):
    """Small pictures; a click on one shows its distance large, as the list of distances does."""

    event_chosen = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self._strip, self._faded, self._main = palette, None, False, ""
        self._kept = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Other distances"))
        self.retheme(palette)

    keeps = True
    """Whether what is painted is kept as a picture of pixels, until it changes."""

    _strip: Strip | None
    _kept: QPixmap | None

    def show_strip(self, strip: Strip, main: str, *, faded: bool) -> None:
        """Show other skaters or distances."""
        self._strip, self._main, self._faded, self._kept = strip, main, faded, None
        self.setAccessibleDescription("; ".join(self._heading(small) for small in strip.pictures))
        self.setVisible(bool(strip.pictures))
        self.update()

    def twin(self, palette: Palette) -> FormStrip:
        """Return another one that shows the same in a theme, painted without a picture of it being kept."""
        other = FormStrip(palette)
        other.keeps = False
        if self._strip is not None:
            other.show_strip(self._strip, self._main, faded=self._faded)
        return other

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette, self._kept = palette, None
        self.setFixedHeight(palette.px(174))
        self.update()

    def box_of(self, event: Event) -> QRectF:
        """Return where the picture of a distance lies, its heading with it."""
        pictures = self._strip.pictures if self._strip is not None else ()
        return next(box for small, box in zip(pictures, self._boxes(), strict=True) if small.event is event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which distance was clicked."""
        for small in self._strip.pictures if self._strip is not None else ():
            if event.button() is Qt.MouseButton.LeftButton and self.box_of(small.event).contains(
                event.position()
            ):
                self.event_chosen.emit(small.event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all small pictures, which are kept as one until they change."""
        if self._strip is None:
            return
        if not self.keeps:
            self._paint_all(QPainter(self))
            return
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * ratio:
            self._kept = QPixmap(self.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(QColor(self._palette.surface))
            self._paint_all(QPainter(self._kept))
        QPainter(self).drawPixmap(0, 0, self._kept)

    def _paint_all(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._head(painter)
        first = True
        for small, box in zip(self._shown.pictures, self._boxes(), strict=True):
            self._paint(painter, small, box, first=first)
            first = first and not small.lines

    def _boxes(self) -> list[QRectF]:
        """Return where the pictures lie; those without anybody are half as wide."""
        px, shares = self._palette.px, [2 if small.lines else 1 for small in self._shown.pictures]
        gap, top = px(14), px(26)
        free = self.width() - gap * (len(shares) - 1)
        boxes, left = [], 0.0
        for share in shares:
            wide = free * share / sum(shares)
            boxes.append(QRectF(left, top, wide, self.height() - top - px(4)))
            left += wide + gap
        return boxes

    def _head(self, painter: QPainter) -> None:
        palette, px = self._palette, self._palette.px
        letters = font(13, 600, False, zoom=palette.zoom)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        words = self.tr("Other distances")
        painter.drawText(QRectF(0, 0, self.width(), px(20)), LEFT, words)
        left = QFontMetricsF(letters).horizontalAdvance(words) + px(10)
        letters = font(12, 500, False, zoom=palette.zoom)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text2))
        note = QFontMetricsF(letters).elidedText(
            self.tr("behind the middle of the field in %, the same scale in all"),
            Qt.TextElideMode.ElideRight,
            self.width() - left,
        )
        painter.drawText(QRectF(left, 0, self.width() - left, px(20)), LEFT, note)

    def _heading(self, small: SmallPicture) -> str:
        times = [
            numbers.time_text(line.forecast_s)
            for line in small.lines
            if line.forecast_s is not None and line.skater == self._main
        ]
        return " ".join([numbers.event_name(small.event), *times])

    def _paint(self, painter: QPainter, small: SmallPicture, box: QRectF, *, first: bool) -> None:
        palette, px = self._palette, self._palette.px
        head = QRectF(box.left(), box.top(), box.width(), px(20))
        draw_swatch(painter, QRectF(head.left(), head.top() + px(5), px(10), px(10)), small.event, palette)
        letters = font(12, 600, zoom=palette.zoom)
        room = head.adjusted(px(16), 0, 0, 0)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        name = numbers.event_name(small.event)
        painter.drawText(room, LEFT, name)
        rest = self._heading(small).removeprefix(name).strip()
        room.adjust(QFontMetricsF(letters).horizontalAdvance(name) + px(7), 0, 0, 0)
        letters = font(11, 500, zoom=palette.zoom)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text2))
        painter.drawText(
            room, LEFT, QFontMetricsF(letters).elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
        )
        plot = QRectF(box.left(), head.bottom() + px(4), box.width(), box.bottom() - head.bottom() - px(4))
        if not small.lines:
            painter.fillRect(plot, QColor(palette.alt))
            words, inside = self.tr("Not entered, and no result here."), plot.adjusted(px(4), 0, -px(4), 0)
            longest = max(QFontMetricsF(letters).horizontalAdvance(word) for word in words.split())
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inside, middle, words if longest <= inside.width() else numbers.EN_DASH)
            return
        self._paint_plot(painter, small, plot.adjusted(px(30) if first else px(4), 0, 0, 0), first=first)

    def _paint_plot(self, painter: QPainter, small: SmallPicture, plot: QRectF, *, first: bool) -> None:
        palette, px, strip = self._palette, self._palette.px, self._shown
        for low, high in strip.winters.summers():
            left = plot.left() + low * plot.width()
            painter.fillRect(
                QRectF(left, plot.top(), (high - low) * plot.width(), plot.height()), QColor(palette.alt)
            )
        painter.setFont(font(11, 500, zoom=palette.zoom))
        for value in ticks(strip.low, strip.high, 5, percent=True):
            y = self._y(plot, value)
            painter.fillRect(
                QRectF(plot.left(), round(y), plot.width(), 1),
                QColor(palette.grid if value else palette.grid2),
            )
            if first:
                painter.setPen(QColor(palette.text3))
                sign = "+" if value > 0 else ""
                text = f"{sign}{numbers.number(value, 0 if value % 1 == 0 else 1)}"
                painter.drawText(QRectF(plot.left() - px(30), y - px(8), px(25), px(16)), RIGHT, text)
        painter.save()
        painter.setClipRect(plot)
        painter.setOpacity(FADED if self._faded else 1.0)
        for line in small.lines:
            self._paint_line(painter, line, plot)
        painter.restore()

    def _paint_line(self, painter: QPainter, line: SmallLine, plot: QRectF) -> None:
        palette, main = self._palette, line.skater == self._main
        x = plot.left() + self._shown.winters.at(line.days) * plot.width()

        def curve(deviations: float) -> list[QPointF]:
            y = self._ys(plot, line.level + deviations * line.spread)
            return [QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]

        if main:
            tone = QColor(palette.ridge_fill)
            painter.setPen(Qt.PenStyle.NoPen)
            for deviations, depth in ((MOST, 0.32), (HALF, 0.55)):
                tone.setAlphaF(depth)
                painter.setBrush(tone)
                painter.drawPolygon(QPolygonF([*curve(-deviations), *reversed(curve(deviations))]))
        painter.setPen(line_pen(palette, line.number, chosen=main))
        painter.drawPolyline(QPolygonF(curve(0.0)))
        for day, gap, counts in line.dots:
            self._paint_dot(painter, line, QPointF(self._x(plot, day), self._y(plot, gap)), main, counts)

    def _paint_dot(self, painter: QPainter, line: SmallLine, at: QPointF, main: bool, counts: bool) -> None:
        palette = self._palette
        painter.setPen(QPen(QColor(palette.surface if counts else palette.what_if), 1))
        ink = QColor(palette.accent if main else palette.text3)
        painter.setBrush(ink if counts else QColor(palette.surface))
        painter.drawPath(shape(line.number, 3 * palette.zoom).translated(at))

    @property
    def _shown(self) -> Strip:
        if self._strip is None:
            raise ValueError("No other distances are shown.")
        return self._strip

    def _x(self, plot: QRectF, day: date) -> float:
        return plot.left() + self._shown.winters.of(day) * plot.width()

    def _y(self, plot: QRectF, gap: float) -> float:
        return float(self._ys(plot, np.array([gap]))[0])

    def _ys(self, plot: QRectF, gaps: FloatArray) -> FloatArray:
        shown = self._shown
        share = np.clip((gaps - shown.low) / (shown.high - shown.low), -1, 2)
        return np.asarray(plot.top() + share * plot.height())
