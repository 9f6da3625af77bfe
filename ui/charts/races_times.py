"""The densities of the Races chart, and what stands on them: marks, the record, the line of a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from ui.charts.races_columns import RaceColumns
from ui.charts.races_series import RaceRow, RacesSeries, ticks
from ui.charts.races_words import tick_text
from ui.charts.rows_columns import CENTRE
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers

_HIGH = 1.0
"""Height of the highest ridge, in rows."""
_APART = 2.0
"""Pixels from one point of a ridge to the next: more of them take long to draw and look the same."""
_BELOW = 13
"""Pixels between the base line and the lower edge of a row, for the marks of chances."""


@dataclass(frozen=True, eq=False)
class Times:
    """Draws the times of one event where its columns are.

    Attributes
    ----------
    row
        Height of a row in pixels.
    """

    series: RacesSeries
    columns: RaceColumns
    palette: Palette
    row: int
    _ridges: dict[str, tuple[QPainterPath, QPainterPath]] = field(default_factory=dict)

    def x(self, time_ms: float) -> float:
        """Where a time stands, in pixels."""
        columns, series = self.columns, self.series
        share = (time_ms - series.low_ms) / (series.high_ms - series.low_ms)
        return columns.time_left + share * (columns.time_right - columns.time_left)

    def time_at(self, x: float) -> int:
        """The time at a place, in ms: a whole hundredth on the axis."""
        columns, series = self.columns, self.series
        share = (x - columns.time_left) / (columns.time_right - columns.time_left)
        return self.within(series.low_ms + share * (series.high_ms - series.low_ms))

    def within(self, time_ms: float) -> int:
        """The nearest whole hundredth on the axis, in ms."""
        low, high = -(-self.series.low_ms // 10), self.series.high_ms // 10
        return int(min(max(round(time_ms / 10), low), high)) * 10

    def in_sight(self, time_ms: float) -> bool:
        """Whether a time lies on the axis."""
        return self.series.low_ms <= time_ms <= self.series.high_ms

    def bottom(self, top: int) -> int:
        """Base line of a row."""
        return top + self.row - self.palette.px(_BELOW)

    # Below the rows ------------------------------------------------------------------------

    @property
    def ticks(self) -> list[int]:
        """Times on the axis, in ms."""
        most = (self.columns.time_right - self.columns.time_left) // self.palette.px(46)
        return ticks(self.series.low_ms, self.series.high_ms, max(2, most))

    def paint_axis(self, painter: QPainter, line: QRectF, heading: str) -> None:
        """Draw the numbers of the axis into a line; above it its heading, beside the time of the record."""
        palette, columns, px = self.palette, self.columns, self.palette.px
        at, above = self.ticks, line.translated(0, -px(19))
        whole = all(time_ms % 1000 == 0 for time_ms in at)
        painter.setPen(QColor(palette.text3))
        painter.setFont(self._letters(11, 500))
        for time_ms in at:
            text = tick_text(time_ms, whole=whole)
            half = QFontMetricsF(painter.font()).horizontalAdvance(text) / 2 + 1
            middle = min(self.x(time_ms), columns.time_right - half)  # not into the heading of the median
            painter.drawText(QRectF(middle - half, line.top(), 2 * half, line.height()), CENTRE, text)
        painter.setFont(self._letters(11, 600))
        above.setLeft(columns.time_left)
        above.setRight(columns.time_right)
        record = self.series.record
        if record is not None and self.in_sight(record.time_ms):
            chip = self._chip(
                painter,
                self.x(record.time_ms),
                round(above.top()),
                numbers.race_time(record.time_ms),
                palette.down,
            )
            if chip.left() - columns.time_left > columns.time_right - chip.right():
                above.setRight(chip.left() - px(6))
            else:
                above.setLeft(chip.right() + px(6))
        painter.setPen(QColor(palette.text3))
        text = QFontMetricsF(painter.font()).elidedText(heading, Qt.TextElideMode.ElideRight, above.width())
        painter.drawText(above, Qt.AlignmentFlag.AlignVCenter, text)

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw the lines of the axis and of the record."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # they are upright
        painter.setPen(QColor(self.palette.grid))
        for time_ms in self.ticks:
            painter.drawLine(QLineF(round(self.x(time_ms)), 0, round(self.x(time_ms)), bottom))
        record = self.series.record
        if record is not None and self.in_sight(record.time_ms):
            x = round(self.x(record.time_ms))
            painter.setPen(QPen(QColor(self.palette.down), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, 0, x, bottom))

    # A row ---------------------------------------------------------------------------------

    def paint(self, painter: QPainter, row: RaceRow, top: int, *, chosen: bool, need_ms: int | None) -> None:
        """Draw the density of a row with its marks."""
        columns, bottom = self.columns, self.bottom(top)
        wide = columns.time_right - columns.time_left
        painter.fillRect(columns.time_left, bottom, wide, 1, QColor(self.palette.grid2))
        painter.save()
        painter.setClipRect(QRectF(columns.time_left, top - self.row, wide, 2 * self.row))
        painter.translate(0, bottom)
        if len(row.x_ms) > 1:
            self._paint_ridge(painter, row, chosen=chosen, need_ms=need_ms if chosen else None)
        elif row.median_ms is not None:
            painter.setPen(QPen(QColor(self.palette.accent if chosen else self.palette.ridge_line), 2))
            painter.drawLine(QLineF(self.x(row.median_ms), 0, self.x(row.median_ms), -0.6 * self.row))
        painter.restore()
        self._paint_marks(painter, row, bottom)

    def _paint_ridge(self, painter: QPainter, row: RaceRow, *, chosen: bool, need_ms: int | None) -> None:
        palette, high = self.palette, self.row * _HIGH
        line, area = self._ridge(row)
        fill = QColor(palette.accent if chosen else palette.ridge_fill)
        # The smooth line along the edge hides the steps of the area, which is several times as fast without.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if need_ms is not None:
            painter.fillPath(area, QColor(palette.ridge_fill))
            self._fill_left(painter, area, self.x(need_ms), fill)
        else:
            fill.setAlphaF(1.0 if chosen else 0.85)
            painter.fillPath(area, fill)
        record = self.series.record
        if record is not None and row.under_record is not None and row.under_record.count:
            self._fill_left(painter, area, self.x(record.time_ms), QColor(palette.down))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(line, QPen(QColor(palette.ridge_line), 1))  # wider ones take thrice as long
        if row.median_ms is not None:
            dark = chosen and (need_ms is None or need_ms >= row.median_ms)
            colour = QColor(palette.on_accent if dark else palette.text)
            at = min(int((row.x_ms < row.median_ms).sum()), len(row.y) - 1)
            tall = round(float(row.y[at]) / self.series.highest * high)
            painter.fillRect(round(self.x(row.median_ms)) - 1, -tall, 2, tall, colour)

    def _fill_left(self, painter: QPainter, area: QPainterPath, x: float, colour: QColor) -> None:
        painter.save()
        left = self.columns.time_left
        painter.setClipRect(
            QRectF(left, -2 * self.row, x - left, 3 * self.row), Qt.ClipOperation.IntersectClip
        )
        painter.fillPath(area, colour)
        painter.restore()

    def _ridge(self, row: RaceRow) -> tuple[QPainterPath, QPainterPath]:
        known = self._ridges.get(row.skater)
        if known is None:
            series = self.series
            ends = max(row.x_ms[0], series.low_ms), min(row.x_ms[-1], series.high_ms)
            points = max(2, round((self.x(ends[1]) - self.x(ends[0])) / _APART))
            x_ms = np.linspace(*ends, points)
            y = np.interp(x_ms, row.x_ms, row.y)
            left, right = self.x(ends[0]), self.x(ends[1])
            known = ridge(np.linspace(left, right, points), -y / series.highest * self.row * _HIGH, 0.0)
            self._ridges[row.skater] = known
        return known

    def _paint_marks(self, painter: QPainter, row: RaceRow, bottom: float) -> None:
        """Draw personal best, season best and the time ridden on the base line."""
        palette, px = self.palette, self.palette.px
        season, personal = row.bests.season, row.bests.personal
        painter.setPen(QPen(QColor(palette.text), 1.3))
        painter.setBrush(QColor(palette.surface))
        if season is not None and season != personal and self.in_sight(season.time_ms):
            draw_round(painter, QPointF(self.x(season.time_ms), bottom), px(3.6))
        if personal is not None and self.in_sight(personal.time_ms):
            draw_diamond(painter, QPointF(self.x(personal.time_ms), bottom), px(4.6))
        if row.actual_ms is not None and self.in_sight(row.actual_ms):
            painter.setBrush(QColor(palette.text))
            draw_triangle(painter, QPointF(self.x(row.actual_ms), bottom), px(7))

    # Over the rows -------------------------------------------------------------------------

    def paint_need(
        self, painter: QPainter, row: RaceRow, top: int, need_ms: int, levels: Mapping[float, int], few: str
    ) -> None:
        """Draw the line of a time with the chance of a ticket given it, and the times of some chances.

        Parameters
        ----------
        few
            What stands in the place of a chance that rests on too few tournaments.
        """
        palette, px, bottom = self.palette, self.palette.px, self.bottom(top)
        painter.setFont(self._letters(11, 600))
        taken = float("-inf")
        for level, time_ms in levels.items():
            x = self.x(time_ms)
            if self.in_sight(time_ms):
                painter.setPen(QPen(QColor(palette.text), 1.5))
                painter.drawLine(QLineF(x, bottom - px(4), x, bottom + px(3)))
                if x - taken >= px(18):
                    room = QRectF(x - px(16), bottom + px(1), px(32), px(13))
                    painter.drawText(room, CENTRE, str(round(level * 100)))
                    taken = x
        share, x = self.series.race.given(row.start, need_ms), self.x(need_ms)
        chance = numbers.percent(share.chance) if share.is_told else few
        chip = self._chip(painter, x, top - px(10), f"{numbers.race_time(need_ms)}: {chance}", palette.link)
        painter.setPen(QPen(QColor(palette.link), 2))
        painter.drawLine(QLineF(x, chip.bottom(), x, bottom))
        painter.setBrush(QColor(palette.link))
        painter.drawEllipse(QPointF(x, bottom), px(3), px(3))

    def _chip(self, painter: QPainter, x: float, top: int, text: str, colour: str) -> QRectF:
        """Draw a small box with text around a place on the axis, and return where it stands."""
        px, columns = self.palette.px, self.columns
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + px(12)
        left = max(min(x - wide / 2, columns.time_right - wide), columns.time_left)
        box = QRectF(left, top + 0.5, wide, px(17))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.palette.surface))
        painter.setPen(QPen(QColor(colour), 1.2))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(self.palette.text))
        painter.drawText(box, CENTRE, text)
        painter.restore()
        return box

    def _letters(self, px: float, weight: int) -> QFont:
        return font(px, weight, zoom=self.palette.zoom)


def ridge(x: NDArray[np.float64], y: NDArray[np.float64], bottom: float) -> tuple[QPainterPath, QPainterPath]:
    """Return the line through some points and the area between it and a base line, in pixels."""
    points = [QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]
    line, area = QPainterPath(), QPainterPath()
    line.addPolygon(QPolygonF(points))
    area.addPolygon(QPolygonF([*points, QPointF(points[-1].x(), bottom), QPointF(points[0].x(), bottom)]))
    area.closeSubpath()
    return line, area


def draw_diamond(painter: QPainter, at: QPointF, half: float) -> None:
    """Draw the mark of a personal best."""
    corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def draw_round(painter: QPainter, at: QPointF, radius: float) -> None:
    """Draw the mark of a season best."""
    painter.drawEllipse(at, radius, radius)


def draw_triangle(painter: QPainter, at: QPointF, high: float) -> None:
    """Draw the mark of a time ridden; its tip is the time."""
    corners = (QPointF(0, 0), QPointF(-high * 0.7, -high), QPointF(high * 0.7, -high))
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
