"""Invented chances of a selection order, for tests of the window."""

from __future__ import annotations

from simulator.chances.order import OrderChance, PickChance, RowChance, RowTaker
from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.rule_file import load_rule_set
from simulator.selection.rule_set import Row

SKATERS = tuple(f"Skater {letter}" for letter in "ABCDEFGHIJ")

# Chance that the last ticket falls on rows 9 to 15; the rest is behind them.
_LAST = {9: 0.002, 10: 0.008, 11: 0.05, 12: 0.24, 13: 0.16, 14: 0.19, 15: 0.05}


def invented_order(sex: Sex) -> OrderChance:
    """Return fifteen rows with ten skaters, in which row 14 is the median row."""
    rows = load_rule_set("knsb-2026").order[sex]
    pick = PickRule(sex, PickKind.PURSUIT, ("Skater A", "Skater B", "Skater C"), chance=0.5)
    calamity = PickRule(sex, PickKind.CALAMITY, ("Skater D",), Event.D1000, 0.0)
    return OrderChance(
        rows=tuple(_row(row) for row in rows),
        not_full=0.3,
        picks=(
            PickChance(
                pick, 0.125, {"Skater C": 0.1, "Skater B": 0.025}, {"Skater I": 0.12, "Skater H": 0.005}
            ),
            PickChance(calamity, 0.0, {}, {}),
        ),
        first_out={"Skater I": 0.6, "Skater J": 0.4},
    )


def _row(row: Row) -> RowChance:
    number = row.number
    first = (number * 3) % len(SKATERS)
    shares = (0.5, 0.2, 0.1, 0.06, 0.05, 0.04, 0.02, 0.01, 0.005) if number % 2 else (0.91, 0.05)
    named = 1.0 / (1 + number // 4)
    takers = tuple(
        RowTaker(SKATERS[(first + at) % len(SKATERS)], share, share * named)
        for at, share in enumerate(shares)
    )
    reached = 1.0 - sum(chance for at, chance in _LAST.items() if at < number)
    return RowChance(row, reached, min(reached, sum(shares) * named), takers, _LAST.get(number, 0.0))
