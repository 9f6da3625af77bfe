"""The rows of the selection order as a table: one line a row, and one for what comes after them."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from ui.charts.order_series import OrderLine, OrderSeries, after_text, headings, line_tip, place_text
from ui.look.parts.heard_model import HeardModel, Index
from ui.words import numbers
from ui.words.plain import plain_tip

SORT_ROLE = Qt.ItemDataRole.UserRole
"""Number by which a column is sorted."""

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `OrderLine` of a row; None for the line after the last row."""


class OrderColumn(IntEnum):
    """Columns from left to right."""

    NUMBER = 0
    PLACE = 1
    REACHED = 2
    ADDS = 3
    WHO = 4
    LAST = 5
    WORTH = 6


class OrderModel(HeardModel):
    """Rows of the selection order; sorted by a column, the line after them stays below."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.series = OrderSeries((), 0.0, 0.0, 9)
        self._lines: tuple[OrderLine, ...] = ()
        self._sorted = (int(OrderColumn.NUMBER), Qt.SortOrder.AscendingOrder)

    @property
    def in_order(self) -> bool:
        """Whether the rows stand as they are walked."""
        return self._sorted == (int(OrderColumn.NUMBER), Qt.SortOrder.AscendingOrder)

    def show_series(self, series: OrderSeries) -> None:
        """Show other numbers; the rows keep their selection when they are the same rows."""
        if series == self.series:
            return
        same = [line.row for line in series.lines] == [line.row for line in self.series.lines]
        if not (same and self.in_order):
            self.beginResetModel()
        self.series = series
        self._lines = self._arranged()
        if same and self.in_order:
            last = self.index(self.rowCount() - 1, len(OrderColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(OrderColumn) - 1)
        else:
            self.endResetModel()

    def line(self, row: int) -> OrderLine | None:
        """Return a row of the order; None for the line after the last row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Rows of the order and one more, or none at all."""
        return 0 if parent.isValid() or not self._lines else len(self._lines) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns of `OrderColumn`."""
        return 0 if parent.isValid() else len(OrderColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, sort key or the `OrderLine` of a cell."""
        if not index.isValid():
            return None
        line = self.line(index.row())
        if role == LINE_ROLE:
            return line
        if role == SORT_ROLE:
            return _sort_key(line, index.column()) if line else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(line, OrderColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and line is not None and index.column() != OrderColumn.WHO:
            return plain_tip(line_tip(line))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(index.column()) | Qt.AlignmentFlag.AlignVCenter)
        return super().data(index, role)

    def spoken(self, index: Index) -> str:
        """Return how a cell is heard: a row by its number, every chance with what it is the chance of."""
        line, shown = self.line(index.row()), str(index.data() or "")
        if line is None:
            return shown
        if index.column() == OrderColumn.NUMBER:
            return self.tr("Row {number}").format(number=shown)
        return shown if index.column() == OrderColumn.PLACE else super().spoken(index)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(OrderColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return headings(self.series.cap)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section) | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows by a column; by the number they stand as they are walked."""
        if not 0 <= column < len(OrderColumn) or (column, order) == self._sorted:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        held = [self.line(index.row()) for index in old]
        self._sorted = (column, order)
        self._lines = self._arranged()
        for index, line in zip(old, held, strict=True):
            row = self._lines.index(line) if line else len(self._lines)
            self.changePersistentIndex(index, self.index(row, index.column()))
        self.layoutChanged.emit()

    def _arranged(self) -> tuple[OrderLine, ...]:
        column, order = self._sorted
        lines = sorted(self.series.lines, key=lambda line: line.row.number)
        lines.sort(key=lambda line: _sort_key(line, column), reverse=order is Qt.SortOrder.DescendingOrder)
        return tuple(lines)

    def text(self, line: OrderLine | None, column: OrderColumn) -> str:
        """Return what stands in a column of a line, or of the line after the last row."""
        if line is None:
            texts = {
                OrderColumn.PLACE: after_text(self.series),
                OrderColumn.LAST: numbers.percent(self.series.not_full),
            }
            return texts.get(column, "")
        return {
            OrderColumn.NUMBER: str(line.row.number),
            OrderColumn.PLACE: place_text(line.row),
            OrderColumn.REACHED: line.reached,
            OrderColumn.ADDS: line.adds,
            OrderColumn.WHO: ", ".join(f"{one.skater} {one.number}" for one in line.segments if one.skater),
            OrderColumn.LAST: line.last,
            OrderColumn.WORTH: _worth(line),
        }[column]


def _worth(line: OrderLine) -> str:
    return numbers.EN_DASH if line.worth is None else numbers.percent(line.worth.medal)


def _sort_key(line: OrderLine, column: int) -> tuple[float, ...]:
    row = line.row
    if column == OrderColumn.PLACE:
        events = list(type(row.event))
        return (events.index(row.event), row.okt_place or 0)
    return (
        {
            OrderColumn.REACHED: line.chance.reached,
            OrderColumn.ADDS: line.chance.adds_name,
            OrderColumn.WHO: line.segments[0].takes if line.segments else 0.0,
            OrderColumn.LAST: line.chance.last_ticket,
            OrderColumn.WORTH: -1.0 if line.worth is None else line.worth.medal,
        }.get(OrderColumn(column), float(row.number)),
    )


def _alignment(column: int) -> Qt.AlignmentFlag:
    if column in (OrderColumn.NUMBER, OrderColumn.WORTH):
        return Qt.AlignmentFlag.AlignRight
    return Qt.AlignmentFlag.AlignLeft
