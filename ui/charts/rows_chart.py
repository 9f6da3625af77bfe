"""A chart of rows, drawn column by column: names, and what the painters of its columns draw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from simulator.chances.basis import MARK
from simulator.chances.outcome import Route
from ui.charts.rows_area import RowsArea
from ui.charts.rows_columns import CENTRE, FADED, LEFT, ChartColumn, elided
from ui.charts.rows_scrolled import GAP
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers


class RowsChart(RowsArea):
    """Rows of a name and cells.

    A subclass shows other rows with `set_rows`, divides a width with `columns_for`, and words a row
    with `tip`, `headings` and `cells`; sizes stand in the class. All else is here and in `RowsArea`.
    """

    HEADINGS: ClassVar[tuple[int, int]] = (0, 18)
    """Top and height of the headings of columns within the header."""
    TICKS: ClassVar[tuple[int, int]] = (18, 16)
    """Top and height of the numbers of scales."""
    IN_CELLS: ClassVar[bool] = False
    """Whether each cell that is heard is drawn in a column of its own."""

    def __init__(self, palette: Palette, name: str, parent: QWidget | None = None) -> None:
        self.columns: tuple[ChartColumn, ...] = ()
        super().__init__(palette, name, parent)

    # What a subclass says ------------------------------------------------------------------

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Divide a width in pixels among the columns."""
        return ()

    def label(self, index: int) -> str:
        """Words in the column of names."""
        return self.keys[index]

    def second(self, index: int) -> str:
        """Smaller words below those."""
        return ""

    def flag(self, index: int) -> Route | None:
        """What gives the patch before the name its colour; None for no patch."""
        return None

    def is_bold(self, index: int) -> bool:
        """Whether the name is set in bold."""
        return self.keys[index] == self.selected

    # Letters and columns -------------------------------------------------------------------

    def relayout(self) -> None:
        """Divide the width among the columns, and draw all anew."""
        self.columns = tuple(self.columns_for(self.width_)) if self.keys else ()
        super().relayout()

    def font_(self, px: float, weight: int, *, tabular: bool = True) -> QFont:
        """Return a font at the zoom of the theme."""
        return font(px, weight, tabular, zoom=self.palette_.zoom)

    def name_font(self, bold: bool) -> QFont:
        """Return the font of names; its hyphens are narrow, unlike those that go with equal digits."""
        return self.font_(13, 600 if bold else 500, tabular=False)

    def longest_label(self) -> float:
        """Width of the longest name with its mark, in pixels."""
        metrics = QFontMetricsF(self.name_font(True))
        return max(
            (metrics.horizontalAdvance(self.named(index)) for index in range(len(self.keys))), default=0
        )

    def named(self, index: int) -> str:
        """Words in the column of names, with a mark where the skater is forecast from nothing."""
        return self.label(index) + (f" {MARK}" if self.keys[index] in self.marked else "")

    def name_in(self, index: int, room: float) -> str:
        """Return a name as it fits into a room: a skater's surname before one that is cut; the mark stays."""
        metrics = QFontMetricsF(self.name_font(self.is_bold(index)))
        name, label = self.named(index), self.label(index)
        if metrics.horizontalAdvance(name) <= room:
            return name
        mark = name.removeprefix(label)
        room -= metrics.horizontalAdvance(mark)
        if label == self.keys[index]:
            label = numbers.short_names(self.keys)[label]
        return metrics.elidedText(label, Qt.TextElideMode.ElideRight, room) + mark

    # Drawing -------------------------------------------------------------------------------

    def paint_name(self, painter: QPainter, index: int, box: QRectF) -> None:
        """Draw the patch of a row, its name, and the smaller words below it."""
        palette, second, flag = self.palette_, self.second(index), self.flag(index)
        top, height = box.top(), box.height()
        if second:
            top, height = top + (self.row - palette.px(40)) // 2, palette.px(21)
        if flag is not None:
            patch = palette.px(10)
            where = QRectF(box.left(), top + (height - patch + 1) // 2, patch, patch)
            painter.fillRect(where, QColor(palette.route(flag).fill))
            box = box.adjusted(patch + palette.px(8), 0, 0, 0)
        painter.setFont(self.name_font(self.is_bold(index)))
        painter.setPen(QColor(palette.text))
        room = QRectF(box.left(), top, box.width() + 4, height)
        painter.drawText(room, LEFT, self.name_in(index, box.width()))
        if second:
            painter.setFont(self.font_(12, 500, tabular=False))
            painter.setPen(QColor(palette.text3))
            below = QRectF(room.left(), top + palette.px(20), room.width(), palette.px(18))
            painter.drawText(below, LEFT, elided(painter, second, box.width()))

    def paint_text(
        self, painter: QPainter, box: QRectF, text: str, look: tuple[float, int, str], flags: Qt.AlignmentFlag
    ) -> None:
        """Draw a text; its look is the height before the zoom, the weight, and the colour."""
        px, weight, colour = look
        painter.setFont(self.font_(px, weight))
        painter.setPen(QColor(colour))
        painter.drawText(box, flags, text)

    def paint_header(self, painter: QPainter) -> None:
        """Draw the headings of the columns that have room for them, and the numbers of their scales."""
        palette, px = self.palette_, self.palette_.px
        (above, high), (top, height) = self.HEADINGS, self.TICKS
        painter.setPen(QColor(palette.text3))
        painter.setFont(self.font_(11, 600))
        for number, column in enumerate(self.columns):
            room = column.box(px(above), px(high))
            if column.flags == LEFT:  # above columns without a heading too
                beyond = (one.left for one in self.columns[number + 1 :] if one.heading or one.scale)
                room.setRight(next(beyond, self.columns[-1].right))
            spare = px(8) if column.flags == CENTRE else px(2)  # to both sides, or into the next column
            if painter.fontMetrics().horizontalAdvance(column.heading) <= room.width() + spare:
                painter.drawText(room, column.flags, column.heading)
        painter.setFont(self.font_(11, 500))
        for column in self.columns:
            if column.scale is not None:
                column.scale.paint_ticks(painter, px(top), px(height), palette)

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw what lies below the rows, down to the lower edge of the last one."""
        for column in self.columns:
            if column.scale is not None:
                column.scale.paint_lines(painter, bottom, self.palette_)

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw one row."""
        for column in self.columns:
            painter.save()
            if self.faded and column.fades:
                painter.setOpacity(FADED)
            column.cell(painter, index, column.box(top, self.row))
            painter.restore()

    def paint_rows(self, painter: QPainter) -> None:
        """Draw backgrounds, grid and rows in sight."""
        palette, row, width, scrolled = self.palette_, self.row, self.width_, self.scrolled
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sight = self.in_sight()
        for index in sight:
            chosen = self.all_chosen or self.keys[index] == self.selected
            if chosen or self.keys[index] == self.hovered:
                tone = palette.tint if chosen else palette.hover
                painter.fillRect(0, self.top_of(index) - scrolled, width, row, QColor(tone))
        self.paint_grid(painter, min(self.viewport().height(), self.total_height - scrolled))
        for index in sight:
            top = self.top_of(index) - scrolled
            if index + 1 not in self.lines:
                painter.fillRect(0, top + row - 1, width, 1, QColor(palette.grid))
            if self.keys[index] == self.selected:
                painter.fillRect(0, top, palette.px(3), row, QColor(palette.accent))
                self._paint_focus(painter, index)
        for below, words in self.lines.items():
            if below < len(self.keys):
                self._paint_line(painter, self.top_of(below) - scrolled - round(GAP / 2 * row), words)
        for index in sight:
            painter.save()
            self.paint_row(painter, index, self.top_of(index) - scrolled)
            painter.restore()
        self._paint_cell_focus(painter)

    def cell_box(self, index: int, column: int) -> QRect:
        """Return where a cell is drawn, in pixels of the viewport."""
        row = super().cell_box(index, column)
        if not self.IN_CELLS or not 0 < column < len(self.columns):
            return row
        return self.columns[column].box(row.top(), row.height()).toAlignedRect()

    def _paint_focus(self, painter: QPainter, index: int) -> None:
        """Draw a frame around the row the keyboard is at, and around its cell where it is at one."""
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.palette_.link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.cell_box(index, 0)).adjusted(1, 1, -1, -1))

    def _paint_cell_focus(self, painter: QPainter) -> None:
        index = self.index_of(self.selected)
        if self.IN_CELLS and self.column and index is not None and self.hasFocus():
            box = QRectF(self.cell_box(index, self.column))
            for colour, width in ((self.palette_.surface, 5), (self.palette_.link, 3)):
                painter.setPen(QPen(QColor(colour), width))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _paint_line(self, painter: QPainter, y: int, words: str) -> None:
        """Draw a line among the rows, its words in a gap of it."""
        palette, px = self.palette_, self.palette_.px
        pen = QPen(QColor(palette.text3), 1.5)
        pen.setDashPattern([6 / 1.5, 4 / 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, y + 0.5), QPointF(self.width_, y + 0.5))
        width = QFontMetricsF(self.font_(11, 600)).horizontalAdvance(words)
        patch = QRectF(px(12), y - px(9), width + px(12), 2 * px(9))
        painter.fillRect(patch, QColor(palette.surface))
        self.paint_text(painter, patch, words, (11, 600, palette.text2), CENTRE)
