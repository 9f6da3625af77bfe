"""The map of a sweep: two axes against each other, each cell as dark as a chance of a ticket changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, ChartColumn, elided, mixed, readable
from ui.charts.sweep_series import SweepMap, value_words
from ui.look.palette import Palette
from ui.words import numbers


class SweepMapChart(RowsChart):
    """Cells with the change in points; where several scenarios share a cell, their mean."""

    ROW = 30
    HEADER = 34
    SMALLEST = (240, 120)
    IN_CELLS = True
    UNIT = " pp"

    cell_chosen = Signal(int, int)
    """The row and the column that the user chose, from 0."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.map = SweepMap((), (), {})
        self._names = ("", "")
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Change of a chance by two axes"))
        self.row_activated.connect(self._on_activated)

    def show_map(self, shown: SweepMap, across: str, down: str) -> None:
        """Draw a map; its axes are named as in the sweep."""
        self.map, self._names = shown, (across, down)
        self.set_rows([str(number) for number in range(len(shown.down))], shown=(shown, across, down))

    def show_in(self, other: SweepMapChart) -> None:
        """Have another chart show what this one shows."""
        other.show_map(self.map, *self._names)

    def label(self, index: int) -> str:
        """Return the value down."""
        return value_words(self._names[1], self.map.down[index])

    def tip(self, index: int) -> str:
        """Every change with one decimal."""
        lines = [self.label(index)]
        for value in self.map.across:
            change = self.map.change(self.map.down[index], value)
            told = "" if change is None else f"{numbers.change(100 * change)} pp"
            lines.append(f"{value_words(self._names[0], value)}: {told}")
        return "\n".join(lines)

    def headings(self) -> list[str]:
        """Return the values across."""
        return ["", *(value_words(self._names[0], value) for value in self.map.across)]

    def cells(self, index: int) -> list[str]:
        """Points with one decimal."""
        changes = (self.map.change(self.map.down[index], value) for value in self.map.across)
        return [self.label(index), *("" if one is None else numbers.change(100 * one) for one in changes)]

    def shade(self, change: float) -> QColor:
        """Colour of a cell."""
        share = abs(change) / self.map.largest if self.map.largest else 0.0
        return mixed(self.palette_.even, self.palette_.more if change > 0 else self.palette_.less, share)

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Names, and the values across as wide as each other."""
        px, count = self.palette_.px, len(self.map.across)
        left = max(px(60), min(round(self.longest_label()) + px(24), width * 45 // 100))
        each = min(px(110), (width - left - px(10)) / max(1, count))
        columns = [ChartColumn(px(12), left - px(8), self.paint_name)]
        for number in range(count):
            start = left + number * each
            columns.append(ChartColumn(start, start + each - px(2), partial(self._paint_cell, number)))
        return columns

    def paint_header(self, painter: QPainter) -> None:
        """Draw the values across."""
        palette, px = self.palette_, self.palette_.px
        painter.setFont(self.font_(11, 600))
        for value, column in zip(self.map.across, self.columns[1:], strict=True):
            text = value_words(self._names[0], value)
            room = column.box(px(10), px(18))
            fitting = elided(painter, text, room.width())
            self.paint_text(painter, room, fitting, (11, 600, palette.text2), CENTRE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, and the cell at the pointer."""
        super().mousePressEvent(event)
        row = self.index_of(self.key_at(event.position().toPoint()))
        x = event.position().x()
        for number, column in enumerate(self.columns[1:]):
            if row is not None and column.left <= x <= column.right:
                if event.button() is Qt.MouseButton.LeftButton:
                    self.cell_chosen.emit(row, number)
                return

    def _on_activated(self, key: str) -> None:
        """Choose the cell the keyboard is at; of a whole row the one that changes most."""
        row = self.keys.index(key)
        if self.column:
            self.cell_chosen.emit(row, self.column - 1)
            return
        sizes = [abs(self.map.change(self.map.down[row], value) or 0.0) for value in self.map.across]
        self.cell_chosen.emit(row, sizes.index(max(sizes)))

    def _paint_cell(self, number: int, painter: QPainter, index: int, box: QRectF) -> None:
        palette = self.palette_
        change = self.map.change(self.map.down[index], self.map.across[number])
        if change is None:
            return
        colour = self.shade(change)
        cell = box.adjusted(0, 1, 0, 1 - palette.px(2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(cell, 2, 2)
        ink = readable(colour, palette).name()
        self.paint_text(painter, cell, numbers.change(100 * change), (12, 500, ink), CENTRE)
