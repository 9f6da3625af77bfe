"""The pick rules of one sex under edit, as a list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from simulator.selection.committee import PickRule
from ui.charts.pick_words import rule_sentence, rule_text
from ui.tables.order_model import SORT_ROLE, Index
from ui.tables.plain_delegate import TONE_ROLE
from ui.words import numbers
from ui.words.plain import plain_tip

NUMBER, RULE, CHANCE = range(3)


class PickRulesModel(QAbstractTableModel):
    """One line a rule, in the order in which the committee looks at them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules: tuple[PickRule, ...] = ()

    def show_rules(self, rules: tuple[PickRule, ...]) -> None:
        """Show other rules; the lines stay when there are as many."""
        if len(rules) == len(self._rules):
            self._rules = rules
            if rules:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rules) - 1, CHANCE))
            return
        self.beginResetModel()
        self._rules = rules
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """One line a rule."""
        return 0 if parent.isValid() else len(self._rules)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number, rule and chance."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip or sort key of a cell."""
        if not index.isValid():
            return None
        rule, column = self._rules[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            chance = numbers.percent(rule.chance, certain=True)
            return (str(index.row() + 1), rule_text(rule), chance)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(rule_sentence(rule))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == RULE else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == TONE_ROLE:
            return "text3" if column == NUMBER or not rule.chance else "text"
        if role == SORT_ROLE:
            return rule.chance if column == CHANCE else index.row()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < 3:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == RULE else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return ("#", self.tr("Pick rule"), self.tr("Chance"))[section]
        return None
