"""The heat map of events and skaters: how far the result of one event moves a chance of a ticket."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from simulator.event import Event
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_state import CENTRE, FADED, LEFT
from ui.look.palette import Palette
from ui.words import numbers

EXPONENT = 0.75
"""Of the shade over the size of the swing: small ones can still be told apart."""


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

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[HeatRow, ...] = ()
        self.columns: tuple[HeatColumn, ...] = ()
        self._short: Mapping[str, str] = {}
        super().__init__(palette, "", parent)
        self.canvas.setAccessibleName(self.tr("Which event moves whom"))

    def show_rows(self, rows: Sequence[HeatRow], columns: Sequence[HeatColumn], *, faded: bool) -> None:
        """Draw these rows; columns stand in the order of the programme."""
        self.rows, self.columns = tuple(rows), tuple(columns)
        self._short = numbers.short_names(row.skater for row in rows)
        self.set_rows([row.skater for row in rows], faded=faded)

    def tip(self, index: int) -> str:
        """Every event with one decimal."""
        row = self.rows[index]
        lines = [row.skater]
        for column in self.columns:
            swing = row.swings.get(column.event)
            value = self.tr("within noise") if swing is None else f"{numbers.number(swing * 100, 1)} pp"
            lines.append(f"{numbers.event_name(column.event)}: {value}")
        return "\n".join(lines)

    def headings(self) -> list[str]:
        """Skater, and the events."""
        return [self.tr("Skater"), *(numbers.event_name(column.event) for column in self.columns)]

    def cells(self, index: int) -> list[str]:
        """Points with one decimal; nothing where it is within noise."""
        row = self.rows[index]
        swings = (row.swings.get(column.event) for column in self.columns)
        return [row.skater, *("" if one is None else numbers.number(one * 100, 1) for one in swings)]

    def shade(self, swing: float) -> QColor:
        """Colour of a cell."""
        low, high = QColor(self.palette_.heat_low), QColor(self.palette_.heat_high)
        # Half of all chance is the most that one event can move a chance.
        share = min(1.0, (swing / 0.5)) ** EXPONENT
        mixed = [
            round(one + (two - one) * share)
            for one, two in (
                (low.red(), high.red()),
                (low.green(), high.green()),
                (low.blue(), high.blue()),
            )
        ]
        return QColor(*mixed)

    def paint_header(self, painter: QPainter) -> None:
        """Draw the events and their days."""
        palette = self.palette_
        names, letters = self._headings()
        for number, (column, name) in enumerate(zip(self.columns, names, strict=True)):
            cell = self._cell(number, 0)
            box = QRectF(
                cell.left() - palette.px(4), palette.px(6), cell.width() + palette.px(8), palette.px(17)
            )
            painter.setFont(letters)
            painter.setPen(QColor(palette.text))
            painter.drawText(box, CENTRE, name)
            painter.setFont(self.font_(11, 500))
            painter.setPen(QColor(palette.text3))
            painter.drawText(box.translated(0, palette.px(16)), CENTRE, column.day)

    def _headings(self) -> tuple[list[str], QFont]:
        """Names of the events, all without their unit where one does not fit, and their letters."""
        room, letters = self._cell(0, 0).width(), self.font_(12, 600)
        names = [numbers.event_name(column.event) for column in self.columns]
        if _widest(names, letters) > room:
            names = [str(column.event) for column in self.columns]
        return names, letters if _widest(names, letters) <= room else self.font_(11, 600)

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw a name and its cells."""
        palette, row = self.palette_, self.rows[index]
        letters = self.font_(13, 600 if row.skater == self.selected else 500, tabular=False)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        room = self._names() - palette.px(18)
        name = QFontMetricsF(letters).elidedText(self._short[row.skater], Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(palette.px(12), top, room + 4, self.row), LEFT, name)
        if self.faded:
            painter.setOpacity(FADED)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, column in enumerate(self.columns):
            swing = row.swings.get(column.event)
            cell, colour = self._cell(number, top), self.shade(swing or 0.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(cell, 2, 2)
            painter.setFont(self.font_(12, 600 if (swing or 0) >= 0.1 else 500))
            painter.setPen(self._ink(colour))
            painter.drawText(cell, CENTRE, _points(swing))

    def _ink(self, colour: QColor) -> QColor:
        return QColor(self.palette_.paper if colour.lightnessF() < 0.55 else self.palette_.ink)

    def _names(self) -> int:
        metrics = QFontMetricsF(self.font_(13, 600, tabular=False))
        longest = max((metrics.horizontalAdvance(name) for name in self._short.values()), default=0.0)
        px, count = self.palette_.px, len(self.columns)
        events = _widest([str(column.event) for column in self.columns], self.font_(11, 600))
        left_by_events = round(self.width_ - px(14) - count * (events + px(4)))
        return max(px(48), min(round(longest) + px(24), self.width_ * 36 // 100, left_by_events))

    def _cell(self, number: int, top: int) -> QRectF:
        palette, left = self.palette_, self._names()
        width = (self.width_ - left - palette.px(14)) / max(1, len(self.columns))
        gap = palette.px(3)
        return QRectF(left + number * width, top + 1, width - gap, self.row - gap)


def _widest(texts: Sequence[str], letters: QFont) -> float:
    return max((QFontMetricsF(letters).horizontalAdvance(text) for text in texts), default=0.0)


def _points(swing: float | None) -> str:
    if swing is None or swing < 0.01:
        return "<1"
    return str(round(swing * 100))
