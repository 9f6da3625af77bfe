"""Whose ticket is certain by a pick, on either side of a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from simulator.ask.leverage.comparison import Comparison
from simulator.chances.certain import certain_by_pick
from simulator.engine.counts import PartCounts
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.selection.counting import CountArray

Tickets = dict[Sex, CountArray]
"""Tickets by sex, as `OrderCounts.tickets` has them."""

_Counted = tuple[Part, tuple[dict[Sex, PartCounts], ...]]


def adding(tickets: Sequence[Tickets], parts: Iterable[_Counted]) -> Iterator[_Counted]:
    """Hand the counts of some plans on, and add up for each whose tickets came by which row or pick."""
    for part, runs in parts:
        for own, counted in zip(tickets, runs, strict=True):
            for sex, counts in counted.items():
                own[sex] = own.get(sex, 0) + counts.counts.order.tickets
        yield part, runs


def with_picks(
    comparison: Comparison, before: tuple[Plan, Tickets], after: tuple[Plan, Tickets]
) -> Comparison:
    """Return the comparison with the tickets marked that are certain by a pick."""
    had, has = (
        {(sex, skater) for sex, own in tickets.items() for skater in certain_by_pick(plan, sex, own)}
        for plan, tickets in (before, after)
    )
    changes = tuple(
        replace(
            change,
            before_by_pick=(change.sex, change.skater) in had,
            after_by_pick=(change.sex, change.skater) in has,
        )
        for change in comparison.changes
    )
    return replace(comparison, changes=changes)
