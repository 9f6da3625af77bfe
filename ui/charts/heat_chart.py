"""The heat map of events and skaters: how far the result of one event moves a chance of a ticket."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from simulator.event import Event
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, ChartColumn, mixed, readable
from ui.look.palette import Palette
from ui.words import numbers

EXPONENT = 0.75
"""Of the shade over the size of the swing: small ones can still be told apart."""

_MOST_FOR_NAMES, _MOST_ASKED = 0.42, 320
"""Share of the width that names take at most; pixels, before the zoom, that are asked for at most."""


@dataclass(frozen=True)
class HeatRow:
    """A skater's row: typical change of the chance of a ticket, as a chance, by event.

    Attributes
    ----------
    swings
        Standard deviation of the chance given the result of the event; an event that is not
        there is not told, since it cannot be told from noise.
    """

    skater: str
    swings: Mapping[Event, float]


@dataclass(frozen=True)
class HeatColumn:
    """An event, and the day on which it is ridden as a short word."""

    event: Event
    day: str


class HeatChart(RowsChart):
    """Shaded cells with the swing in points."""

    ROW = 39
    HEADER = 44
    SMALLEST = (220, 78)
    LEAST_ROW = 26
    IN_CELLS = True
    UNIT = " pp"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[HeatRow, ...] = ()
        self.events: tuple[HeatColumn, ...] = ()
        self._short: Mapping[str, str] = {}
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Which event moves whom"))

    def show_rows(self, rows: Sequence[HeatRow], columns: Sequence[HeatColumn], *, faded: bool) -> None:
        """Draw these rows; columns stand in the order of the programme."""
        self.rows, self.events = tuple(rows), tuple(columns)
        self._short = numbers.short_names(row.skater for row in rows)
        shown = self.rows, self.events
        self.set_rows([row.skater for row in rows], faded=faded, shown=shown)
        self._ask_for_room()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        self._ask_for_room()

    def show_in(self, other: HeatChart) -> None:
        """Have another chart show what this one shows."""
        other.show_rows(self.rows, self.events, faded=self.faded)

    def label(self, index: int) -> str:
        """Return the surname, with as much more as tells it from the others."""
        return self._short[self.keys[index]]

    def tip(self, index: int) -> str:
        """Every event with one decimal."""
        row = self.rows[index]
        lines = [row.skater]
        for column in self.events:
            swing = row.swings.get(column.event)
            value = self.tr("within noise") if swing is None else f"{numbers.number(swing * 100, 1)} pp"
            lines.append(f"{numbers.event_name(column.event)}: {value}")
        return "\n".join(lines)

    def headings(self) -> list[str]:
        """Skater, and the events."""
        return [self.tr("Skater"), *(numbers.event_name(column.event) for column in self.events)]

    def cells(self, index: int) -> list[str]:
        """Points with one decimal; nothing where it is within noise."""
        row = self.rows[index]
        swings = (row.swings.get(column.event) for column in self.events)
        return [row.skater, *("" if one is None else numbers.number(one * 100, 1) for one in swings)]

    def nothing(self) -> str:
        """Words for an event that cannot be told from noise."""
        return self.tr("within noise")

    def shade(self, swing: float) -> QColor:
        """Colour of a cell."""
        # Half of all chance is the most that one event can move a chance.
        share = min(1.0, (swing / 0.5)) ** EXPONENT
        return mixed(self.palette_.heat_low, self.palette_.heat_high, share)

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Names, and the events as wide as each other."""
        px, count = self.palette_.px, len(self.events)
        left = min(self._room_of_names(), round(width * _MOST_FOR_NAMES), width - self._room_of_events())
        left = max(px(48), left)
        each = (width - left - px(14)) / max(1, count)
        columns = [ChartColumn(px(12), left - px(6), self.paint_name, fades=False)]
        for number, column in enumerate(self.events):
            start = left + number * each
            columns.append(ChartColumn(start, start + each - px(3), partial(self._paint_cell, column.event)))
        return columns

    def _room_of_names(self) -> int:
        return round(self.longest_label()) + self.palette_.px(24)

    def _room_of_events(self) -> int:
        """Return how wide the cells are at least: each as its event without the unit."""
        px, names = self.palette_.px, [str(column.event) for column in self.events]
        return px(14) + math.ceil(len(names) * (self._widest(names, self.font_(11, 600)) + px(4)))

    def _ask_for_room(self) -> None:
        """Ask for a width in which no usual name is cut; a long one takes no more from what stands beside."""
        px = self.palette_.px
        wanted = self._room_of_events() + self._room_of_names()
        self.setMinimumWidth(max(px(self.SMALLEST[0]), min(wanted, px(_MOST_ASKED))))

    def paint_header(self, painter: QPainter) -> None:
        """Draw the events and their days: all without their unit where one does not fit with it."""
        palette, px = self.palette_, self.palette_.px
        room, size = self.columns[-1].right - self.columns[-1].left, 12
        names = [numbers.event_name(column.event) for column in self.events]
        if self._widest(names, self.font_(size, 600)) > room:
            names = [str(column.event) for column in self.events]
            size = size if self._widest(names, self.font_(size, 600)) <= room else 11
        for name, event, column in zip(names, self.events, self.columns[1:], strict=True):
            box = column.box(px(6), px(17)).adjusted(-px(4), 0, px(4), 0)
            self.paint_text(painter, box, name, (size, 600, palette.text), CENTRE)
            below = box.translated(0, px(16))
            self.paint_text(painter, below, event.day, (11, 500, palette.text3), CENTRE)

    def _paint_cell(self, event: Event, painter: QPainter, index: int, box: QRectF) -> None:
        palette, swing = self.palette_, self.rows[index].swings.get(event)
        colour = self.shade(swing or 0.0)
        cell = box.adjusted(0, 1, 0, 1 - palette.px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(cell, 2, 2)
        ink = readable(colour, palette).name()
        weight = 600 if (swing or 0) >= 0.1 else 500
        self.paint_text(painter, cell, _points(swing), (12, weight, ink), CENTRE)

    def _widest(self, texts: Sequence[str], letters: QFont) -> float:
        return max((QFontMetricsF(letters).horizontalAdvance(text) for text in texts), default=0.0)


def _points(swing: float | None) -> str:
    if swing is None or swing < 0.01:
        return "<1"
    return str(round(swing * 100))
