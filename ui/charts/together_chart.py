"""Who goes with whom: a row and a column for each skater, shaded cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, LEFT, ChartColumn, elided, mixed, readable
from ui.charts.teams_series import Together, together_words
from ui.look.palette import Palette
from ui.words import numbers


class TogetherChart(RowsChart):
    """A matrix: the chance of the column when the row goes, coloured where it differs."""

    ROW, HEADER, SMALLEST, LEAST_ROW = 25, 86, (170, 100), 17
    IN_CELLS = True
    UNIT = f"{numbers.THIN}%"

    pointed = Signal(str)
    """The sentence of the cell under the pointer, empty when it left."""
    room_changed = Signal()
    """There is room for more skaters, or for fewer."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series: Together | None = None
        self._short: Mapping[str, str] = {}
        self._shares, self._room = False, 0
        self._at: tuple[int, int] | None = None
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Who goes with whom"))
        self.pointed_at.connect(self._on_cell)
        self.cell_reached.connect(self._on_keys)

    def show_together(self, series: Together, short: Mapping[str, str], *, faded: bool) -> None:
        """Draw who goes with whom."""
        self.series, self._short, self._at = series, short, None
        self.set_rows(series.skaters, faded=faded)

    def show_in(self, other: TogetherChart) -> None:
        """Have another chart show what this one shows."""
        other.colour_shares(self._shares)
        if self.series is not None:
            other.show_together(self.series, self._short, faded=self.faded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when there is another room for skaters."""
        before = self._room
        super().resizeEvent(event)
        self._room = self.room
        if self._room != before:
            self.room_changed.emit()

    def colour_shares(self, shares: bool) -> None:
        """Colour by the number itself, or by the difference from the overall chance."""
        self._shares = shares
        self.redraw()

    @property
    def room(self) -> int:
        """How many skaters have room beside each other, with numbers that can be read."""
        px = self.palette_.px
        return max(3, int((self.width_ - px(124) - px(34)) // px(25)))

    def label(self, index: int) -> str:
        """Return the surname, with as much more as tells it from the others."""
        return self._short[self.keys[index]]

    def tip(self, index: int) -> str:
        """A sentence for each who goes with the row's skater more or less often than else."""
        series = self.series
        if series is None:
            return self.keys[index]
        telling = [
            together_words(series, index, column)
            for column in range(len(series.skaters))
            if column == index or series.difference(index, column) is not None
        ]
        return "\n".join(telling)

    def headings(self) -> list[str]:
        """Who goes, and the others."""
        return [self.tr("If … goes"), *self.keys]

    def cells(self, index: int) -> list[str]:
        """Chances with one decimal; nothing where the row goes too seldom to tell."""
        given = [] if self.series is None else self.series.given[index].tolist()
        return [self.keys[index], *("" if one != one else numbers.number(one * 100, 1) for one in given)]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Names, and the skaters as wide as each other; room at the right for the last name aslant."""
        px = self.palette_.px
        left = max(px(48), min(round(self.longest_label()) + px(20), px(124)))
        each = min((width - left - px(34)) / max(1, len(self.keys)), px(40))
        names = ChartColumn(px(8), left - px(6), self.paint_name, fades=False)
        starts = (left + number * each for number in range(len(self.keys)))
        return [
            names,
            *(
                ChartColumn(start, start + each - px(2), partial(self._paint_cell, number))
                for number, start in enumerate(starts)
            ),
        ]

    def paint_header(self, painter: QPainter) -> None:
        """Draw the names of the columns aslant."""
        palette, px = self.palette_, self.palette_.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.text2))
        painter.setFont(self.font_(11, 500, tabular=False))
        for index, column in enumerate(self.columns[1:]):
            painter.save()
            painter.translate((column.left + column.right) / 2 + px(3), px(self.HEADER) - px(4))
            painter.rotate(-58)
            words = elided(painter, self.label(index), px(90))
            painter.drawText(QRectF(0, -px(8), px(94), px(14)), LEFT, words)
            painter.restore()

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw a row, and lines where a group of skaters begins."""
        super().paint_row(painter, index, top)
        groups = self.series.groups if self.series is not None else ()
        painter.setPen(QPen(QColor(self.palette_.strong), 1))
        for group in groups:
            left = round(self.columns[group + 1].left - self.palette_.px(1))
            painter.drawLine(left, top, left, top + self.row)
        if index in groups:
            painter.drawLine(round(self.columns[0].right), top, round(self.columns[-1].right), top)

    def _paint_cell(self, column: int, painter: QPainter, row: int, box: QRectF) -> None:
        palette, series = self.palette_, self.series
        if series is None:
            return
        own, cell = row == column, box.adjusted(0, 1, 0, -self.palette_.px(1))
        chance = float(series.chance[row] if own else series.given[row, column])
        differs = series.difference(row, column)
        ink, colour = (
            palette.text if differs is not None else palette.text3,
            self._colour(chance, differs, own),
        )
        if colour is not None:
            painter.fillRect(cell, colour)
            ink = readable(colour, palette).name()
        words = numbers.EN_DASH if chance != chance else numbers.share(chance)
        self.paint_text(painter, cell, words, (11, 600 if differs is not None else 500, ink), CENTRE)
        if self._at == (row, column):
            painter.setPen(QPen(QColor(palette.text), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(0.8, 0.8, -0.8, -0.8))

    def _colour(self, chance: float, differs: float | None, own: bool) -> QColor | None:
        """Fill of a cell; None where there is nothing to point out."""
        palette = self.palette_
        if self._shares:
            return None if own or chance != chance else mixed(palette.heat_low, palette.heat_high, chance)
        if differs is None:
            return None
        # A quarter of all chance is the most that one skater's ticket is seen to move another's.
        return mixed(palette.even, palette.more if differs > 0 else palette.less, min(1.0, abs(differs) * 5))

    @Slot(object)
    def _on_cell(self, point: QPoint | None) -> None:
        """Tell the sentence of the cell under the pointer."""
        self._point(None if point is None else self._cell_at(point))

    @Slot(int)
    def _on_keys(self, column: int) -> None:
        """Tell the sentence of the cell the keyboard is at."""
        row = self.index_of(self.selected)
        self._point(None if row is None or not column else (row, column - 1))

    def _point(self, at: tuple[int, int] | None) -> None:
        if at != self._at:
            self._at, series = at, self.series
            self.pointed.emit("" if at is None or series is None else together_words(series, *at))
            self.redraw()

    def _cell_at(self, point: QPoint) -> tuple[int, int] | None:
        row = self.index_at(point.y() + self.scrolled)
        columns = (n for n, column in enumerate(self.columns[1:]) if column.left <= point.x() < column.right)
        column = next(columns, None)
        return None if row is None or column is None else (row, column)
