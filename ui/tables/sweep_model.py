"""The scenarios of a sweep as a table that can be sorted by any column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from simulator.figures import in_points
from ui.charts.sweep_series import SweepRow, value_words
from ui.look.parts.heard_model import HeardModel, Index
from ui.tables.plain_delegate import STRONG_ROLE, TONE_ROLE
from ui.words import numbers
from ui.words.plain import plain_tip

BAR_ROLE = Qt.ItemDataRole.UserRole + 6
"""A share from -1 to 1 of the largest change, drawn as a bar beside the text of the cell."""

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class SweepModel(HeardModel):
    """One line a scenario: its values on the axes, whose chance, before, after, change, its error."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._axes: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._rows: list[SweepRow] = []
        self._largest = 0.0

    def show_rows(self, axes: Sequence[str], titles: Sequence[str], rows: Sequence[SweepRow]) -> None:
        """Show other scenarios, in the order in which they come; axes by name and by what they are called."""
        self.beginResetModel()
        self._axes, self._titles, self._rows = tuple(axes), tuple(titles), list(rows)
        self._largest = max((abs(row.change.change) for row in rows), default=0.0)
        self.endResetModel()

    def row_at(self, row: int) -> SweepRow:
        """Return what a line shows."""
        return self._rows[row]

    @property
    def change_column(self) -> int:
        """The column of the change, which has the bars."""
        return len(self._axes) + 3

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Lines of the table."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns of the table."""
        return 0 if parent.isValid() else len(self._axes) + 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and look of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._text(row, column)
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if column == self.change_column:
            if role == BAR_ROLE:
                return row.change.change / self._largest if self._largest else 0.0
            if role == TONE_ROLE:
                return "text" if row.change.clear else "text3"
            if role == STRONG_ROLE:
                return row.change.clear
        return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return [*self._titles, *self._headings()][section]
        if role == Qt.ItemDataRole.ToolTipRole and section == self.change_column:
            return plain_tip(self.tr("Grey: within noise, under two standard errors"))
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; lines alike stay as they stood."""
        if not 0 <= column < self.columnCount():
            return
        self.layoutAboutToBeChanged.emit()
        self._rows.sort(key=lambda row: self._key(row, column), reverse=order is Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Whose chance"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Change, pp"),
            self.tr("SE"),
        )

    def _text(self, row: SweepRow, column: int) -> str:
        if column < len(self._axes):
            return value_words(self._axes[column], row.values[column])
        own = row.change
        return (
            row.whose[1] if row.whose is not None else self.tr("nobody's"),
            numbers.percent_exact(own.before) if row.whose is not None else "",
            numbers.percent_exact(own.after) if row.whose is not None else "",
            numbers.change(100 * own.change),
            numbers.error(in_points(own.se), 1),
        )[column - len(self._axes)]

    def _key(self, row: SweepRow, column: int) -> tuple[bool, float, str]:
        """Return what a column is sorted by: numbers by size, words by their letters, before them numbers."""
        own = row.change
        last = (None if row.whose is None else row.whose[1], own.before, own.after, own.change, own.se)
        value = (*row.values, *last)[column]
        if isinstance(value, int | float):
            return False, float(value), ""
        return True, 0.0, str(value or "").casefold()

    def _side(self, column: int) -> int:
        if column > len(self._axes):
            return _RIGHT
        numeric = column < len(self._axes) and all(
            isinstance(row.values[column], int | float) for row in self._rows
        )
        return _RIGHT if numeric else _LEFT
