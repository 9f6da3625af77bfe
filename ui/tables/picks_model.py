"""The committee's pick rules as a table: how often each fired, and for whom and against whom."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from simulator.chances.order import PickChance
from simulator.selection.committee import PickKind
from ui.charts.pick_words import rule_sentence, rule_text
from ui.tables.order_model import SORT_ROLE, Index
from ui.words import numbers
from ui.words.plain import plain_tip

MOST_NAMES = 4
"""Skaters named in a cell; the tooltip names the others too."""

_LEAST = 0.0005


class PickColumn(IntEnum):
    """Columns from left to right."""

    RULE = 0
    CHANCE = 1
    FIRED = 2
    BROUGHT_IN = 3
    DISPLACED = 4


class PicksModel(QAbstractTableModel):
    """One line a pick rule, in the order in which the committee looks at them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picks: tuple[PickChance, ...] = ()

    def show_picks(self, picks: tuple[PickChance, ...]) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self._picks = picks
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """One line a rule."""
        return 0 if parent.isValid() else len(self._picks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns of `PickColumn`."""
        return 0 if parent.isValid() else len(PickColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip or sort key of a cell."""
        if not index.isValid():
            return None
        pick, column = self._picks[index.row()], PickColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(pick, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tip(pick, column))
        if role == SORT_ROLE:
            keys = {PickColumn.CHANCE: pick.rule.chance, PickColumn.FIRED: pick.fired}
            return keys.get(column, float(index.row()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column) | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Headings of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(PickColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(PickColumn(section)) | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Pick rule"),
                self.tr("If it can"),
                self.tr("Made"),
                self.tr("Brings in"),
                self.tr("Displaces"),
            )[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                "",
                self.tr("Chance that the committee makes the pick when its condition holds"),
                self.tr("Share of the tournaments in which the pick was made"),
                self.tr("Who came into the team by the pick, and in which share of the tournaments"),
                self.tr("Who lost a ticket by the pick, and in which share of the tournaments"),
            )[section]
        return None


def _text(pick: PickChance, column: PickColumn) -> str:
    if column is PickColumn.RULE:
        return rule_text(pick.rule)
    if column is PickColumn.CHANCE:
        return numbers.percent(pick.rule.chance, certain=True)
    if column is PickColumn.FIRED:
        mass_start = pick.rule.kind is PickKind.MASS_START
        return numbers.percent(pick.fired, certain=mass_start or pick.rule.chance == 0)
    names = _falling(pick.brought_in if column is PickColumn.BROUGHT_IN else pick.displaced)
    short = numbers.short_names(name for name, _ in names)
    shown = ", ".join(f"{short[name]} {numbers.share(chance)}" for name, chance in names[:MOST_NAMES])
    return (shown + (", …" if len(names) > MOST_NAMES else "")) or numbers.EN_DASH


def _tip(pick: PickChance, column: PickColumn) -> str:
    if column not in (PickColumn.BROUGHT_IN, PickColumn.DISPLACED):
        return rule_sentence(pick.rule)
    names = _falling(pick.brought_in if column is PickColumn.BROUGHT_IN else pick.displaced)
    return "\n".join(f"{name}: {numbers.percent_exact(chance)}" for name, chance in names)


def _falling(chances: Mapping[str, float]) -> list[tuple[str, float]]:
    named = [(name, chance) for name, chance in chances.items() if chance > _LEAST]
    return sorted(named, key=lambda pair: (-pair[1], pair[0]))


def _alignment(column: PickColumn) -> Qt.AlignmentFlag:
    right = column in (PickColumn.CHANCE, PickColumn.FIRED)
    return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
