"""The committee's pick rules as tables: how often each was made and for whom, and those under edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum

from simulator.chances.order import PickChance
from simulator.selection.committee import PickKind, PickRule
from ui.charts.pick_words import rule_sentence, rule_text
from ui.tables.cells_model import Cell, CellLine, CellsModel
from ui.words import numbers

MOST_NAMES = 4
"""Skaters named in a cell; the tooltip names the others too."""

_LEAST = 0.0005


NUMBER, RULE, CHANCE = range(3)
"""Columns of the rules under edit."""


class PickColumn(IntEnum):
    """Columns of the chances, from left to right."""

    RULE = 0
    CHANCE = 1
    FIRED = 2
    BROUGHT_IN = 3
    DISPLACED = 4


class PicksModel(CellsModel):
    """One line a pick rule, in the order in which the committee looks at them: how often it was made."""

    AT_RIGHT = frozenset({PickColumn.CHANCE, PickColumn.FIRED})

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns of `PickColumn`."""
        return (
            self.tr("Pick rule"),
            self.tr("If it can"),
            self.tr("Made"),
            self.tr("Brings in"),
            self.tr("Displaces"),
        )

    def heading_tips(self) -> tuple[str, ...]:
        """Return what is said of the columns."""
        return (
            "",
            self.tr("Chance that the committee makes the pick when its condition holds"),
            self.tr("Share of the tournaments in which the pick was made"),
            self.tr("Who came into the team by the pick, and in which share of the tournaments"),
            self.tr("Who lost a ticket by the pick, and in which share of the tournaments"),
        )

    def show_picks(self, picks: Iterable[PickChance]) -> None:
        """Show other numbers."""
        self.show_lines((CellLine(_pick_cells(pick)) for pick in picks), stay=True)


class PickRulesModel(CellsModel):
    """The pick rules of one sex under edit: number, rule and chance."""

    AT_RIGHT = frozenset({NUMBER, CHANCE})

    def headings(self) -> tuple[str, ...]:
        """Return the words above the columns."""
        return ("#", self.tr("Pick rule"), self.tr("Chance"))

    def show_rules(self, rules: tuple[PickRule, ...]) -> None:
        """Show other rules; the lines stay when there are as many."""
        lines = []
        for number, rule in enumerate(rules, start=1):
            tone, tip = "text" if rule.chance else "text3", rule_sentence(rule)
            cells = (
                Cell(str(number), "text3", tip=tip),
                Cell(rule_text(rule), tone, tip=tip),
                Cell(numbers.percent(rule.chance, certain=True), tone, tip=tip),
            )
            lines.append(CellLine(cells))
        self.show_lines(lines, stay=True)


def _pick_cells(pick: PickChance) -> tuple[Cell, ...]:
    rule, tip = pick.rule, rule_sentence(pick.rule)
    made = numbers.percent(pick.fired, certain=rule.kind is PickKind.MASS_START or rule.chance == 0)
    return (
        Cell(rule_text(rule), tip=tip),
        Cell(numbers.percent(rule.chance, certain=True), tip=tip),
        Cell(made, tip=tip),
        _names(pick.brought_in),
        _names(pick.displaced),
    )


def _names(chances: Mapping[str, float]) -> Cell:
    """Return the skaters whom a pick meets most often; the tooltip names the others too."""
    named = [(name, chance) for name, chance in chances.items() if chance > _LEAST]
    names = sorted(named, key=lambda pair: (-pair[1], pair[0]))
    short = numbers.short_names(name for name, _ in names)
    shown = ", ".join(f"{short[name]} {numbers.share(chance)}" for name, chance in names[:MOST_NAMES])
    tip = "\n".join(f"{name}: {numbers.percent_exact(chance)}" for name, chance in names)
    return Cell((shown + (", …" if len(names) > MOST_NAMES else "")) or numbers.EN_DASH, tip=tip)
