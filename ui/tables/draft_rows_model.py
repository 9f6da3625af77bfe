"""The rows of an order under edit as a list in which rows can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from simulator.selection.draft import Mark, MarkedRow
from ui.tables.order_model import SORT_ROLE, Index
from ui.tables.plain_delegate import EVENT_ROLE, TONE_ROLE
from ui.words import numbers

MIME = "application/x-okt-order-rows"

NUMBER, PLACE, NOTE = range(3)
"""Columns: number, place, and how the row stands to the other order."""


class DraftRowsModel(QAbstractTableModel):
    """Rows with their number, place and mark.

    Parameters
    ----------
    movable
        Whether rows can be dragged; the published order stands still.
    """

    rows_moved = Signal(list, int)
    """Indices of rows that were dropped above the row at an index; the model itself does not change."""

    def __init__(self, *, movable: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._movable = movable
        self._rows: tuple[MarkedRow, ...] = ()
        self._faulty: frozenset[int] = frozenset()
        self._marked = False

    def show_rows(self, rows: Sequence[MarkedRow], faulty: frozenset[int], *, marked: bool) -> None:
        """Show other rows.

        Parameters
        ----------
        faulty
            Numbers of rows with something wrong.
        marked
            Whether to say how the rows stand to the other order.
        """
        self.beginResetModel()
        self._rows, self._faulty, self._marked = tuple(rows), faulty, marked
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """One line a row."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number, place and mark."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, colour and swatch of a cell."""
        if not index.isValid():
            return None
        marked, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                str(marked.row.number),
                numbers.place_name(marked.row.event, marked.row.okt_place),
                self._note(marked),
            )[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column == NUMBER else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == EVENT_ROLE and column == PLACE:
            return marked.row.event.value
        if role == TONE_ROLE:
            return self._tone(marked, column)
        if role == SORT_ROLE:
            return marked.row.number
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < 3:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == NUMBER else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            last = self.tr("Published") if self._movable else self.tr("Now")
            return ("#", self.tr("Place"), last if self._marked else "")[section]
        return None

    # Dragging ------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged, and dropped between others but not on them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self._movable else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._movable else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """The one form of rows on their way."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the rows to be dragged, as their indices."""
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(MIME, QByteArray(",".join(map(str, rows)).encode("ascii")))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, _row: int, _column: int, _parent: Index
    ) -> bool:
        """Whether what is dragged are rows of an order."""
        return self._movable and action == Qt.DropAction.MoveAction and bool(self._dragged(data))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where rows were dropped; nothing is taken away from where they came from."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        before = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.rows_moved.emit(self._dragged(data), before)
        return False

    def _dragged(self, data: QMimeData) -> list[int]:
        parts = bytes(data.data(MIME).data()).decode("ascii", "replace").split(",")
        rows = [int(part) for part in parts if part.isdecimal() and len(part) < 5]
        return rows if rows and max(rows) < len(self._rows) else []

    def _note(self, marked: MarkedRow) -> str:
        if not self._marked:
            return ""
        if marked.mark is Mark.ADDED:
            return self.tr("added")
        if marked.mark is Mark.REMOVED:
            return self.tr("taken out")
        if marked.mark is Mark.SAME:
            return "" if marked.other == marked.row.number else f"{marked.other}"
        higher_now = ((marked.other or 0) > marked.row.number) is self._movable
        arrow = "\N{UPWARDS ARROW}" if higher_now else "\N{DOWNWARDS ARROW}"
        text = self.tr("{arrow} was {number}") if self._movable else self.tr("{arrow} now {number}")
        return text.format(arrow=arrow, number=marked.other)

    def _tone(self, marked: MarkedRow, column: int) -> str:
        if marked.row.number in self._faulty and column != NOTE:
            return "down"
        if column == NUMBER:
            return "text3"
        if self._marked and marked.mark is not Mark.SAME:
            return "down" if marked.mark is Mark.REMOVED else "what_if"
        return "text2" if column == NOTE else "text"
