"""A table of plain cells: text with a look, in lines that may be about a skater."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, Qt

from simulator.tables.table import Table, TableColumn
from ui.look.parts.heard_model import HeardModel, Index
from ui.tables.plain_delegate import CHOSEN_ROLE, EVENT_ROLE, STRONG_ROLE, TONE_ROLE
from ui.words.plain import plain_tip


class Cell(NamedTuple):
    """One cell.

    Attributes
    ----------
    text
        What stands in it.
    tone
        A colour of the palette by its name.
    strong
        Whether the letters are heavy.
    event
        The value of the event whose patch stands before the text.
    tip
        What is said of it; None for the text itself.
    """

    text: str
    tone: str = "text"
    strong: bool = False
    event: str | None = None
    tip: str | None = None


_SHOWN = {int(Qt.ItemDataRole.DisplayRole): 0, int(TONE_ROLE): 1, int(STRONG_ROLE): 2, int(EVENT_ROLE): 3}
"""Which part of a cell a role asks for."""

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CellLine(NamedTuple):
    """One line, and the skater it is about."""

    cells: tuple[Cell, ...]
    skater: str | None = None


class CellsModel(HeardModel):
    """Lines of cells; a table of this kind says its headings and makes its lines."""

    AT_RIGHT: ClassVar[frozenset[int]] = frozenset({0})
    """Columns whose words stand at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CellLine, ...] = ()
        self._chosen: str | None = None
        self._columns: int | None = None

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        raise NotImplementedError

    def heading_tips(self) -> tuple[str, ...]:
        """Return what is said of the columns."""
        return ("",) * len(self.headings())

    def table(self, name: str, title: str) -> Table:
        """Return the cells as a table of words."""
        columns = tuple(TableColumn(heading) for heading in self.headings())
        return Table(
            name, title, columns, tuple(tuple(cell.text for cell in line.cells) for line in self._lines)
        )

    def show_lines(self, lines: Iterable[CellLine], *, stay: bool = False) -> None:
        """Show other lines.

        Parameters
        ----------
        stay
            Whether what is chosen stays when there are as many.
        """
        lines = tuple(lines)
        if stay and len(lines) == len(self._lines):
            if lines != self._lines:
                self._lines = lines
                self._tell()
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def add_lines(self, lines: Iterable[CellLine]) -> None:
        """Show more lines below those that are there."""
        more = tuple(lines)
        if more:
            count = len(self._lines)
            self.beginInsertRows(QModelIndex(), count, count + len(more) - 1)
            self._lines += more
            self.endInsertRows()

    def select(self, skater: str | None) -> None:
        """Mark the lines of a skater."""
        self._chosen = skater
        self._tell()

    def skater_at(self, row: int) -> str | None:
        """Return the skater a line is about."""
        return self._lines[row].skater if 0 <= row < len(self._lines) else None

    def row_of(self, skater: str) -> int | None:
        """Return the first line about a skater."""
        return next((row for row, line in enumerate(self._lines) if line.skater == skater), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Lines of the table."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns of the table."""
        if self._columns is None:
            self._columns = len(self.headings())
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and look of a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == CHOSEN_ROLE:
            return line.skater is not None and line.skater == self._chosen
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        cell = line.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.text if cell.tip is None else cell.tip)
        what = _SHOWN.get(role)
        return super().data(index, role) if what is None else cell[what]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.heading_tips()[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> int:
        return _RIGHT if column in self.AT_RIGHT else _LEFT

    def _tell(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, self.columnCount() - 1))
