"""The rows of an order under edit as a list in which rows can be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QObject, Qt, Signal

from simulator.selection.draft import Mark, MarkedRow
from ui.look.parts.heard_model import Index
from ui.tables.cells_model import Cell, CellLine, CellsModel
from ui.words import numbers

MIME = "application/x-okt-order-rows"

NUMBER, PLACE, NOTE = range(3)
"""Columns: number, place, and how the row stands to the other order."""


class DraftRowsModel(CellsModel):
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
        self._faulty, self._marked = faulty, marked
        self.show_lines(CellLine(self._cells(row)) for row in rows)

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        last = self.tr("Published") if self._movable else self.tr("Now")
        return ("#", self.tr("Place"), last if self._marked else "")

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
        before = row if row >= 0 else parent.row() if parent.isValid() else self.rowCount()
        self.rows_moved.emit(self._dragged(data), before)
        return False

    def _dragged(self, data: QMimeData) -> list[int]:
        parts = bytes(data.data(MIME).data()).decode("ascii", "replace").split(",")
        rows = [int(part) for part in parts if part.isdecimal() and len(part) < 5]
        return rows if rows and max(rows) < self.rowCount() else []

    def _cells(self, marked: MarkedRow) -> tuple[Cell, ...]:
        row = marked.row
        number, place, note = (self._tone(marked, column) for column in (NUMBER, PLACE, NOTE))
        return (
            Cell(str(row.number), number, tip=""),
            Cell(numbers.row_name(row), place, event=row.event.value, tip=""),
            Cell(self._note(marked), note, tip=""),
        )

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
