"""Draws the cells of the Selection order table: numbers with small bars, the strip, the last column."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.charts.order_series import OrderLine, place_text
from ui.charts.rows_columns import FADED
from ui.charts.swatch import draw_hatched, draw_swatch_in
from ui.look.palette import Palette
from ui.look.parts.heard_model import Index
from ui.look.theme import font
from ui.tables.order_columns import MINI_BAR, ROW_LEAST, OrderColumns
from ui.tables.order_model import OrderColumn, OrderModel
from ui.tables.order_strip import draw_strip

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


class OrderDelegate(QStyledItemDelegate):
    """Draws every cell of the table.

    Parameters
    ----------
    model
        Whose cells are drawn.
    palette
        The theme.
    """

    def __init__(self, model: OrderModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._palette = model, palette
        self.columns = OrderColumns((40, 120, 60, 60, 300, 120, 0), False, 36, 20)
        self.selected: str | None = None
        self.faded = False
        self.current_row = -1

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size of a cell as the columns say."""
        return QSize(self.columns.widths[index.column()], self.columns.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell in the upper part of its row; the gap below the median row stays free."""
        line, column = self._model.line(index.row()), OrderColumn(index.column())
        box = QRect(option.rect)
        box.setHeight(self.columns.row)
        painter.save()
        painter.setClipRect(option.rect)
        if index.row() == self.current_row:
            painter.fillRect(box, QColor(self._palette.hover))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(self._palette.grid))
        if column is not OrderColumn.PLACE and column is not OrderColumn.NUMBER and self.faded:
            painter.setOpacity(FADED)
        if line is None:
            self._after(painter, box, column, self._model.text(line, column))
        else:
            self._cell(painter, box, column, line)
        painter.restore()

    def _cell(self, painter: QPainter, box: QRect, column: OrderColumn, line: OrderLine) -> None:
        px = self._palette.px
        if column is OrderColumn.NUMBER:
            self._text(
                painter, box.adjusted(0, 0, -px(14), 0), str(line.row.number), 13, 500, "text3", _RIGHT
            )
        elif column is OrderColumn.PLACE:
            room = draw_swatch_in(painter, box, line.row.event, self._palette)
            self._text(painter, room, place_text(line.row), 13, 600, "text", _LEFT)
        elif column is OrderColumn.REACHED:
            self._chance(painter, box, line.chance.reached, line.reached, 500)
        elif column is OrderColumn.ADDS:
            self._chance(painter, box, line.chance.adds_name, line.adds, 600)
        elif column is OrderColumn.WHO:
            left, width = self.columns.strip(box.left())
            around = px(6 if box.height() >= px(ROW_LEAST) else 2)
            high = min(px(24), box.height() - around)
            strip = QRect(left, box.top() + (box.height() - high) // 2, width, high)
            draw_strip(painter, strip, line, self.selected, self._palette)
        elif column is OrderColumn.WORTH:
            text = self._model.text(line, column)
            self._text(painter, box.adjusted(0, 0, -px(10), 0), text, 13, 600, "text", _RIGHT)
        else:
            colour = self._palette.accent if line.names_half else self._palette.ridge_fill
            self._last(painter, box, line.chance.last_ticket, line.last, colour, line.names_half)

    def _chance(self, painter: QPainter, box: QRect, chance: float, text: str, weight: int) -> None:
        px, palette = self._palette.px, self._palette
        right = box.right() - px(14)
        if self.columns.mini_bars:
            bar = QRect(box.left(), box.top() + (box.height() - px(7)) // 2, px(MINI_BAR), px(7))
            painter.fillRect(bar, QColor(palette.grid))
            if chance > 0:
                bar.setWidth(max(1, round(bar.width() * chance)))
                painter.fillRect(bar, QColor(palette.ridge_line))
        room = QRect(box.left(), box.top(), right - box.left(), box.height())
        self._text(painter, room, text, 13, weight, "text", _RIGHT)

    def _last(self, painter: QPainter, box: QRect, chance: float, text: str, colour: str, bold: bool) -> None:
        """Draw a bar of the last column from its axis; an empty colour stands for the hatch of picks."""
        px, palette = self._palette.px, self._palette
        room = box.width() - px(66)
        largest = self._model.series.largest or 1.0
        width = max(1, round(room * chance / largest)) if chance > 0 else 0
        high = min(px(17), box.height() - px(8))
        bar = QRect(box.left() + 1, box.top() + (box.height() - high) // 2, width, high)
        if colour:
            painter.fillRect(bar, QColor(colour))
        else:
            draw_hatched(painter, QRectF(bar), palette)
        painter.setOpacity(1.0)
        painter.fillRect(box.left(), box.top(), 1, box.height(), QColor(palette.grid2))
        if self.faded:
            painter.setOpacity(FADED)
        if text:
            label = QRect(bar.left() + width + px(7), box.top(), px(58), box.height())
            self._text(painter, label, text, 12, 600 if bold else 500, "text", _LEFT)

    def _after(self, painter: QPainter, box: QRect, column: OrderColumn, text: str) -> None:
        if column is OrderColumn.LAST:
            self._last(painter, box, self._model.series.not_full, text, "", False)
        elif column is OrderColumn.PLACE:  # its cell goes on to the end of the strip
            self._text(painter, box.adjusted(self._palette.px(17), 0, 0, 0), text, 13, 500, "text2", _LEFT)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        size: int,
        weight: int,
        tone: str,
        where: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(
            font(size, weight, bool(where & Qt.AlignmentFlag.AlignRight), zoom=self._palette.zoom)
        )
        painter.setPen(QColor(getattr(self._palette, tone)))
        painter.drawText(box, where, text)
