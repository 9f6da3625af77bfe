"""The pairs of one event as a table to fill in: who starts inner and who outer, by number of the pair."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.text import LONGEST_NAME, clean
from simulator.what_if.pairs import MOST_PAIRS
from ui.look.palette import Palette
from ui.look.parts.heard_model import SAID_ROLE, HeardModel, Index
from ui.words.plain import plain_tip

Rows = tuple[tuple[str, str], ...]
"""Both names of each pair, as somebody typed them; empty for nobody."""

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


class PairColumn(IntEnum):
    """Columns of the table."""

    NUMBER = 0
    INNER = 1
    OUTER = 2


class PairsModel(HeardModel):
    """Pairs with an empty one below them to write on in; what is left empty at the end is none."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._rows: list[list[str]] = [["", ""]]
        self._lanes = False
        self._faulty: frozenset[str] = frozenset()

    def show_pairs(self, rows: Sequence[Sequence[str]], *, lanes: bool) -> None:
        """Show other pairs."""
        self.beginResetModel()
        self._rows = [list(row) for row in rows[:MOST_PAIRS]]
        self._lanes = lanes
        self._begin_another()
        self.endResetModel()

    def set_lanes(self, lanes: bool) -> None:
        """Say whether the columns are the lanes."""
        self._lanes = lanes
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(PairColumn) - 1)

    def mark(self, names: frozenset[str]) -> None:
        """Show the cells with these texts as faulty."""
        if names != self._faulty:
            self._faulty = names
            last = self.index(len(self._rows) - 1, PairColumn.OUTER)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])

    @property
    def rows(self) -> Rows:
        """The pairs as they stand, without empty ones at the end."""
        rows = [(inner, outer) for inner, outer in self._rows]
        while rows and not any(rows[-1]):
            rows.pop()
        return tuple(rows)

    def cell_name(self, index: Index) -> str:
        """Say which cell it is: ``Pair 3, inner lane``."""
        return translate("Pairs", "Pair {number}, {column}").format(
            number=index.row() + 1, column=self._heading(PairColumn(index.column())).lower()
        )

    def _heading(self, column: PairColumn) -> str:
        if column is PairColumn.NUMBER:
            return translate("Pairs", "Pair")
        if self._lanes:
            inner = column is PairColumn.INNER
            return translate("Pairs", "Inner lane") if inner else translate("Pairs", "Outer lane")
        return translate("Pairs", "Skater") if column is PairColumn.INNER else translate("Pairs", "Against")

    def _begin_another(self) -> bool:
        """Have an empty pair at the end; whether one came."""
        if (not self._rows or any(self._rows[-1])) and len(self._rows) < MOST_PAIRS:
            self._rows.append(["", ""])
            return True
        return False

    # What Qt asks --------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the pairs, the empty one with them."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(PairColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # Qt's own signature
        """Return the headings; that of a line is the number of its pair."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return (
            str(section + 1) if orientation is Qt.Orientation.Vertical else self._heading(PairColumn(section))
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let names be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if index.column() == PairColumn.NUMBER else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return numbers and names; a name with a fault is coloured."""
        if not index.isValid():
            return None
        column = PairColumn(index.column())
        text = str(index.row() + 1) if column is PairColumn.NUMBER else self._rows[index.row()][column - 1]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text if text and column is not PairColumn.NUMBER else self.cell_name(index))
        if role == Qt.ItemDataRole.ForegroundRole:
            if column is PairColumn.NUMBER:
                return QColor(self._palette.text3)
            return QColor(self._palette.down if text in self._faulty else self._palette.text)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is PairColumn.NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)

    def spoken(self, index: Index) -> str:
        """Return how a cell is heard: whose it is, and who stands in it."""
        return f"{self.cell_name(index)}: {index.data() or translate('Pairs', 'nobody')}"

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take over a name, and begin another pair below the last."""
        if role == SAID_ROLE:
            return super().setData(index, value, role)
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() == PairColumn.NUMBER:
            return False
        text, row = clean(str(value)), self._rows[index.row()]
        if row[index.column() - 1] == text:
            return True
        row[index.column() - 1] = text
        if self._begin_another():
            self._rows.pop()  # Qt is to be told before it is there
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
            self._rows.append(["", ""])
            self.endInsertRows()
        self.dataChanged.emit(index, index)
        return True


class NameDelegate(QStyledItemDelegate):
    """Edits a name, and offers the entrants who fit what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offered: tuple[str, ...] = ()
        """Entrants who can be chosen."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line that finds entrants by any part of the name."""
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setMaxLength(LONGEST_NAME)
        model = index.model()
        if isinstance(model, PairsModel):
            line.setAccessibleName(model.cell_name(index))
            line.setToolTip(plain_tip(model.cell_name(index)))
        completer = QCompleter(list(self.offered), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        return line
