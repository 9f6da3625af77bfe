"""Columns of the Tickets chart where start places are won event by event: a bar and its number a cell."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from simulator.chances.start_places import may_win
from simulator.event import Event
from ui.charts.rows_columns import LEFT, RIGHT, ChartColumn
from ui.charts.tickets_series import start_place_text
from ui.look.palette import Palette
from ui.session.changes import LEAST_SEEN_PP
from ui.words import numbers

if TYPE_CHECKING:
    from ui.charts.tickets_chart import TicketsChart
    from ui.charts.tickets_series import TicketRow

DOTS_OF_CELL = 10
"""Dots of a cell: each stands for one of so many tournaments."""

NAME_ABOVE = 20
"""Height of a name above its bars."""

_GAP, _BAR, _LEAST_BAR, _LOW_BAR = 14, 12, 24, 5
"""Between columns; height of a bar, its least length beside its number, and its height below that."""


def event_columns(chart: TicketsChart, left: float, right: float) -> list[ChartColumn]:
    """Return a column for each event of the chart's series, between two edges in pixels."""
    px, events = chart.palette_.px, chart.series.events
    each = (right - left) / len(events)
    letters = QFontMetricsF(chart.font_(11, 600))
    names = [numbers.event_name(event) for event in events]
    if max(letters.horizontalAdvance(name) for name in names) > each - px(4):
        names = [letters.elidedText(_short(event), Qt.TextElideMode.ElideRight, each) for event in events]
    return [
        ChartColumn(start, start + each - px(_GAP), partial(_paint, chart, event), name)
        for start, event, name in zip(
            (left + at * each for at in range(len(events))), events, names, strict=True
        )
    ]


def _short(event: Event) -> str:
    """Name an event without its unit."""
    return numbers.count(event.distance_m) if event.is_distance else numbers.event_name(event)


def _paint(chart: TicketsChart, event: Event, painter: QPainter, index: int, box: QRectF) -> None:
    """Draw the chance of a start place: a bar on a track and its number; nothing for who is not entered."""
    row, palette, px = chart.series.rows[index], chart.palette_, chart.palette_.px
    if not may_win(row.chance, event):
        return
    if chart.names_above:
        box = box.adjusted(0, px(NAME_ABOVE - 3), 0, 0)
    room = QFontMetricsF(chart.font_(13, 600)).horizontalAdvance(">99") + px(6) if chart.numbers else 0
    beside = box.width() - room >= px(_LEAST_BAR)
    high = px(_BAR if beside else _LOW_BAR)
    top = round(box.center().y() - high / 2) if beside else round(box.bottom()) - high - px(5)
    track = QRectF(round(box.left()), top, round(box.width() - (room if beside else 0)), high)
    if chart.dots:
        _paint_dots(painter, track, row, event, palette, lines=2 if beside else 1)
    else:
        _paint_bar(chart, painter, track, row, event)
    if chart.numbers:
        held = row.chance.start_places.get(event, 0.0)
        look = 13, 600, palette.text if held >= 0.01 else palette.text3
        where = box if beside else box.adjusted(0, 0, 0, -high - px(3))
        chart.paint_text(painter, where, start_place_text(row.chance, event), look, RIGHT if beside else LEFT)


def _paint_bar(chart: TicketsChart, painter: QPainter, track: QRectF, row: TicketRow, event: Event) -> None:
    palette, held = chart.palette_, row.chance.start_places.get(event, 0.0)
    painter.fillRect(track, QColor(palette.grid))
    bar = QRectF(track)
    bar.setWidth(round(track.width() * held))
    painter.fillRect(bar, QColor(palette.route(event).fill))
    before = row.against.start_places.get(event, 0.0) if row.against is not None else held
    if abs(before - held) * 100 >= LEAST_SEEN_PP:
        at = track.left() + track.width() * before
        chart.paint_baseline(painter, bar.right(), at, track.center().y())


def _paint_dots(
    painter: QPainter, track: QRectF, row: TicketRow, event: Event, palette: Palette, *, lines: int
) -> None:
    """Draw a dot for each of ten tournaments, in so many lines."""
    held, across = row.chance.start_places.get(event, 0.0), DOTS_OF_CELL // lines
    step = min(track.width() / across, palette.px(9))
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(DOTS_OF_CELL):
        filled = (number + 0.5) / DOTS_OF_CELL < held
        painter.setBrush(QColor(palette.route(event).fill if filled else palette.grid2))
        column, line = number % across, number // across
        x, y = (column + 0.5) * step, (line + 0.5 - lines / 2) * step
        painter.drawEllipse(QPointF(track.left() + x, track.center().y() + y), step * 0.36, step * 0.36)


def draw_filled(painter: QPainter, box: QRectF, palette: Palette) -> None:
    """Draw the sign of a cell for a legend: a bar on its track."""
    track = QRectF(box.left(), box.center().y() - palette.px(4), box.width(), palette.px(8))
    painter.fillRect(track, QColor(palette.grid2))
    track.setWidth(track.width() * 0.6)
    painter.fillRect(track, QColor(palette.text3))
