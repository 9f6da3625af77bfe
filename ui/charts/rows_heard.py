"""The rows of a chart as a table that paints nothing: it has the focus, and is what screen readers get."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.look.parts.heard_model import HeardModel, Index

_ANYWHERE = QAbstractItemView.ScrollHint.EnsureVisible


class HeardChart(Protocol):
    """What a chart says of its rows."""

    def heard_headings(self) -> tuple[str, ...]:
        """Return the headings, the one of the names first."""

    def heard(self, index: int, column: int) -> str:
        """Return the words of a cell."""

    def cell_box(self, index: int, column: int) -> QRect:
        """Return where a cell is drawn, in pixels of the viewport."""


class HeardRows(HeardModel):
    """Rows and columns of a chart; the words are asked of it when somebody listens."""

    def __init__(self, chart: HeardChart, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart = chart
        self._headings: tuple[str, ...] = ("",)
        self._count = 0

    def take(self, count: int) -> None:
        """Have so many rows; those that stay are not told anew."""
        headings = self._chart.heard_headings()
        if len(headings) != len(self._headings):
            self._take_columns(headings)
        self._headings = headings
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _take_columns(self, headings: tuple[str, ...]) -> None:
        now, wanted = len(self._headings), len(headings)
        if wanted > now:
            self.beginInsertColumns(QModelIndex(), now, wanted - 1)
            self._headings = headings
            self.endInsertColumns()
        else:
            self.beginRemoveColumns(QModelIndex(), wanted, now - 1)
            self._headings = headings
            self.endRemoveColumns()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Rows of the chart."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns of what is heard of a row."""
        return 0 if parent.isValid() else len(self._headings)

    def spoken(self, index: Index) -> str:
        """Return the words of a cell."""
        return self._chart.heard(index.row(), index.column())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell; nothing is drawn."""
        return self.spoken(index) if role == Qt.ItemDataRole.DisplayRole else super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._headings)
        return self._headings[section] if across and role == Qt.ItemDataRole.DisplayRole else None


class RowsTable(QTableView):
    """Lies over a chart of rows, lets the pointer through, and hands every key on to the chart."""

    focus_changed = Signal()
    """The focus came or went."""
    moved = Signal(int, int)
    """The row and the column to which a screen reader moved."""

    def __init__(self, chart: HeardChart, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart, self._own = chart, False
        self.rows = HeardRows(chart, self)
        self.setModel(self.rows)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setUpdatesEnabled(False)  # so that other words of a cell have nothing below drawn anew either
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()

    def take(self, count: int, row: int | None, column: int) -> None:
        """Have so many rows, and be at a cell of one; at none without a row."""
        self._own = True
        if self.currentIndex().row() >= count:  # else Qt goes to a row of its own choice
            self.setCurrentIndex(QModelIndex())
        self.rows.take(count)
        self._own = False
        self.show_at(row, column)

    def show_at(self, row: int | None, column: int) -> None:
        """Be where the chart is; a reader hears it where that is another row or column."""
        index = QModelIndex() if row is None else self.rows.index(row, column)
        if index != self.currentIndex():
            self._own = True
            self.setCurrentIndex(index)
            self._own = False

    def tell_anew(self) -> None:
        """Let a reader know that the present cell has other words: of it alone, and of its words alone."""
        index = self.currentIndex()
        if index.isValid():
            self.rows.dataChanged.emit(index, index, [Qt.ItemDataRole.AccessibleTextRole])

    # Qt ------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the chart where a reader went."""
        super().currentChanged(current, previous)
        if not self._own and current.isValid():
            self.moved.emit(current.row(), current.column())

    def visualRect(self, index: Index) -> QRect:
        """Return where the chart draws a cell."""
        return self._chart.cell_box(index.row(), index.column()) if index.isValid() else QRect()

    def scrollTo(self, _index: Index, _hint: QAbstractItemView.ScrollHint = _ANYWHERE) -> None:
        """Leave scrolling to the chart."""

    def moveCursor(
        self, _action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go nowhere: the keys are the chart's."""
        return self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the chart."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came, and a reader at which cell it is: Qt itself tells of the table alone."""
        super().focusInEvent(event)
        self.focus_changed.emit()
        QTimer.singleShot(0, self, self._tell_cell)  # after Qt has told of the table

    @Slot()
    def _tell_cell(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self.hasFocus():
            across = self.rows.columnCount() + 1  # with the headings of the rows, and a row of headings above
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild((index.row() + 1) * across + index.column() + 1)
            QAccessible.updateAccessibility(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def sizeHint(self) -> QSize:
        """Wish for no room."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """Need no room."""
        return QSize(0, 0)
