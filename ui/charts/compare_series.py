"""What the Compare chart draws, as numbers: dumbbells, changes and their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.ask.leverage.comparison import Change, Comparison, Passed
from simulator.chances.order import LeftOpen
from simulator.event import Sex

MOST_SCENARIOS = 3
"""More would not be told apart in one row."""

SHOWN_FROM = 0.005
"""Skaters below this chance on every side, and without a clear change, have no row."""

_MOST_PARTNERS = 3
"""Of those with whom a skater trades tickets."""

SAID_FROM = 0.0005
"""A smaller change is written as 0.0, which is neither up nor down."""

Z = 1.959964
"""Half the width of the 95 % interval of a change, in standard errors."""


@dataclass(frozen=True)
class CompareRow:
    """A skater on all sides.

    Attributes
    ----------
    before
        Chance of a ticket on the side that the others are compared with.
    changes
        Change on each of the other sides, in their order.
    certain
        Whether the rules alone decide on every side, so that 0 % and 100 % may be written.
    """

    skater: str
    before: float
    changes: tuple[Change, ...]
    certain: bool = False

    @property
    def before_by_pick(self) -> bool:
        """Whether the ticket is certain by a pick on the side before."""
        return self.changes[0].before_by_pick


@dataclass(frozen=True)
class CompareSeries:
    """All that the chart draws.

    Attributes
    ----------
    rows
        The largest change on any of the other sides first, up or down.
    reach
        Largest change that the scale of changes must hold, from 0 to 1.
    gains
        For each of the other sides, who gains from whom: (loser, gainer) to the share of
        tournaments.
    left
        For each of the other sides, the tickets left to the committee before and after.
    """

    rows: tuple[CompareRow, ...]
    reach: float
    gains: tuple[dict[Passed, float], ...]
    left: tuple[tuple[LeftOpen, LeftOpen], ...] = ()

    def most(self, side: int, sign: int) -> CompareRow | None:
        """Return the row of the largest clear rise (`sign` 1) or fall (-1) on a side."""
        clear = [row for row in self.rows if row.changes[side].clear and row.changes[side].change * sign > 0]
        return max(clear, key=lambda row: row.changes[side].change * sign, default=None)

    def partners(self, side: int, skater: str) -> list[tuple[str | None, float]]:
        """Return with whom a skater trades tickets on a side: losers a gainer gains from, or gainers.

        None is nobody, who is always told: the ticket was, or is now, left to the committee.

        The share is that of tournaments in which the one has a ticket and the other lost one;
        those with the largest share come first.
        """
        rises = next((r.changes[side].change > 0 for r in self.rows if r.skater == skater), True)
        own, other = (1, 0) if rises else (0, 1)
        found = [(pair[other], share) for pair, share in self.gains[side].items() if pair[own] == skater]
        ranked = sorted(found, key=lambda item: -item[1])
        return ranked[:_MOST_PARTNERS] + [item for item in ranked[_MOST_PARTNERS:] if item[0] is None]


def compare_series(
    comparisons: Sequence[Comparison], sex: Sex, certain: frozenset[str] = frozenset()
) -> CompareSeries:
    """Return what to draw for one sex.

    Parameters
    ----------
    comparisons
        One for each side, all with the same side before; at most `MOST_SCENARIOS`.
    certain
        Skaters whose ticket no race can give or take.
    """
    of_skater: dict[str, list[Change]] = {}
    for side, comparison in enumerate(comparisons):
        for change in comparison.changes:
            if change.sex is sex and len(of_skater.setdefault(change.skater, [])) == side:
                of_skater[change.skater].append(change)
    rows = [
        CompareRow(skater, changes[0].before, tuple(changes), skater in certain)
        for skater, changes in of_skater.items()
        if len(changes) == len(comparisons)  # entered on every side
    ]
    shown = sorted((row for row in rows if _matters(row)), key=_importance)
    reach = max((abs(change.change) + Z * change.se for row in shown for change in row.changes), default=0.0)
    return CompareSeries(
        tuple(shown),
        reach,
        tuple(dict(comparison.gains) for comparison in comparisons),
        tuple(comparison.left[sex] for comparison in comparisons if sex in comparison.left),
    )


def _importance(row: CompareRow) -> tuple[float, float, float]:
    """Return a number by which the largest change on any side comes first; noise comes last."""
    clear = max((abs(change.change) for change in row.changes if is_clear(change)), default=0.0)
    return -clear, -max(abs(change.change) for change in row.changes), -row.before


def _matters(row: CompareRow) -> bool:
    highest = max(row.before, *(change.after for change in row.changes))
    return highest >= SHOWN_FROM or any(is_clear(change) for change in row.changes)


def is_clear(change: Change) -> bool:
    """Whether a change is more than noise, and large enough to be written."""
    return change.clear and abs(change.change) >= SAID_FROM


def nice_reach(reach: float) -> tuple[float, float]:
    """Return the end of the scale of changes, and the distance of its ticks, both as chances."""
    for end, step in ((0.02, 0.01), (0.05, 0.025), (0.1, 0.05), (0.2, 0.1), (0.3, 0.1), (0.5, 0.25)):
        if reach <= end:
            return end, step
    return 1.0, 0.5
