"""What the Compare chart draws, as numbers and words: dumbbells, changes and their intervals."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from simulator.ask.leverage.comparison import Change, Comparison, Passed
from simulator.chances.order import LeftOpen
from simulator.event import Sex
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

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
    reach = max(
        (abs(change.change) + Z * (change.se or 0) for row in shown for change in row.changes), default=0.0
    )
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


def standard_error(points: float | None) -> str:
    """Write the standard error of a change in points: ``± 0.4``, ``± <0.1``; a dash of one tournament."""
    if points is None:
        return numbers.EN_DASH
    if points < 0.05:
        return f"± <{numbers.number(0.1, 1)}"
    return f"± {numbers.number(points, 1)}"


def subtitle(series: CompareSeries, scenario: str = "") -> str:
    """Return the sentence below the title: who gains and who loses most.

    Parameters
    ----------
    scenario
        The first of the other sides, which the sentence is of; empty when there is but one.
    """
    up, down = series.most(0, 1), series.most(0, -1)
    same = translate("Compare", "Same random draws in both.")
    if up is None and down is None:
        return translate("Compare", "No change stands out from the noise.") + f" {same}"
    parts = []
    if up is not None:
        parts.append(
            translate("Compare", "{skater} gains most ({change} pp)").format(
                skater=up.skater, change=numbers.change(up.changes[0].change * 100)
            )
        )
    if down is not None:
        parts.append(
            translate("Compare", "{skater} loses most ({change} pp)").format(
                skater=down.skater, change=numbers.change(down.changes[0].change * 100)
            )
        )
    told = f"{', '.join(parts)}. {same}"
    if not scenario:
        return told
    return translate("Compare", "{scenario}: {change}").format(scenario=scenario, change=told)


def difference(before: Sequence[str], after: Sequence[str]) -> str:
    """Return what one list of what-ifs has and the other has not: ``+ Skater A falls …; − …``."""
    added = [f"+ {line}" for line in after if line not in _counted(before)]
    gone = [f"{numbers.MINUS} {line}" for line in before if line not in _counted(after)]
    return "; ".join([*added, *gone])


def _counted(lines: Sequence[str]) -> Collection[str]:
    return frozenset(lines)


def tip(series: CompareSeries, row: CompareRow, sides: Sequence[str] = ()) -> str:
    """Return the tooltip of a row: each side with one decimal, and who gains from whom.

    Parameters
    ----------
    sides
        Names of the scenarios on the other sides, which stand before their lines.
    """
    lines = [row.skater]
    for side, change in enumerate(row.changes):
        line = _side(row, change)
        lines.append(f"{sides[side]}: {line}" if side < len(sides) else line)
        trades = series.partners(side, row.skater)
        if trades and change.clear:
            names = ", ".join(f"{name or nobody()} {numbers.percent_exact(share)}" for name, share in trades)
            sentence = (
                translate("Compare", "Takes the ticket of: {names}")
                if change.change > 0
                else translate("Compare", "Loses the ticket to: {names}")
            )
            lines.append(sentence.format(names=names))
    return "\n".join(lines)


def nobody() -> str:
    """Return what stands in the place of a name for a ticket that is left to the committee."""
    return translate("Compare", "nobody (left to the committee)")


def left_text(series: CompareSeries) -> str:
    """Say how many tickets are left to the committee on every side; empty when next to none are."""
    if not series.left:
        return ""
    sides = [series.left[0][0], *(after for _, after in series.left)]
    if not any(side.matters for side in sides):
        return ""
    before, *after = (numbers.number(side.mean, 2) for side in sides)
    return translate("Compare", "Tickets left to the committee on average: {before} → {after}.").format(
        before=before, after=" / ".join(after)
    )


def _side(row: CompareRow, change: Change) -> str:
    reach = Z * (change.se or 0)
    low, high = change.change - reach, change.change + reach
    noise = "" if change.clear else " " + translate("Compare", "(within noise: under 2 standard errors)")
    return (
        translate("Compare", "{before} → {after}: {change} pp, 95 % paired interval {low} to {high}").format(
            before=numbers.percent_exact(row.before, certain=row.certain, by_pick=row.before_by_pick),
            after=numbers.percent_exact(change.after, certain=row.certain, by_pick=change.after_by_pick),
            change=numbers.change(change.change * 100),
            low=numbers.change(low * 100),
            high=numbers.change(high * 100),
        )
        + noise
    )
