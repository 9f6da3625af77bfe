"""From counts of the selection to chances: rows of the order, picks, routes in and reasons out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from simulator.chances.order import LeftOpen, OrderChance, PickChance, ReasonOut, RowChance, RowTaker
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.reasons import INCIDENTS, OutKind
from simulator.selection.rule_set import Row

if TYPE_CHECKING:
    from simulator.event import Event
    from simulator.selection.counting import CountArray
    from simulator.selection.order_counts import OrderCounts


def order_chance(
    rows: Sequence[Row],
    picks: Sequence[PickRule],
    skaters: Sequence[str],
    counts: OrderCounts,
    tournaments: int,
) -> OrderChance:
    """Turn the counts of rows and picks of one sex into chances.

    Parameters
    ----------
    picks
        The rules of the committee as they are looked at.
    skaters
        All who may win a ticket, as they are numbered in the counts.
    """

    def by_skater(own: CountArray) -> dict[str, float]:
        counted = {skaters[i]: int(own[i]) for i in own.nonzero()[0].tolist()}
        ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return {skater: count / tournaments for skater, count in ranked}

    def row_chance(i: int) -> RowChance:
        named = counts.adds[i]
        takers = tuple(
            RowTaker(skater, takes, int(named[skaters.index(skater)]) / tournaments)
            for skater, takes in by_skater(counts.takes[i]).items()
        )
        left, after = int(counts.reached[i]), int(counts.reached[i + 1])
        return RowChance(
            rows[i], left / tournaments, int(named.sum()) / tournaments, takers, (left - after) / tournaments
        )

    return OrderChance(
        rows=tuple(row_chance(i) for i in range(len(rows))),
        not_full=int(counts.reached[-1]) / tournaments,
        picks=tuple(
            PickChance(
                rule,
                int(counts.made[i]) / tournaments,
                by_skater(counts.brought_in[i]),
                by_skater(counts.displaced[i]),
            )
            for i, rule in enumerate(picks)
        ),
        first_out=by_skater(counts.first_out),
        reserves=tuple(map(by_skater, counts.reserves)),
        left=left_open(counts.left_open, tournaments),
    )


def left_open(counts: CountArray, tournaments: int) -> LeftOpen:
    """Turn the counts of 0, 1, 2 ... tickets left to the committee into chances."""
    return LeftOpen(tuple(count / tournaments for count in counts.tolist()))


def pick_routes(
    rows: Sequence[Row], picks: Sequence[PickRule], tickets: CountArray, tournaments: int
) -> dict[PickRule, float]:
    """Return the chance of a skater's ticket by each pick that gives one.

    Parameters
    ----------
    tickets
        The skater's tickets by row and behind the rows by pick rule, (rows + rules,).
    """
    mass_start = [rule for rule in picks if rule.kind is PickKind.MASS_START]
    pick_rows = [i for i, row in enumerate(rows) if row.is_pick]
    by_rule = list(zip(mass_start, tickets[pick_rows], strict=False))
    by_rule += zip(picks, tickets[len(rows) :], strict=True)
    if not any(count for _, count in by_rule):
        return {}
    routes = dict.fromkeys(picks, 0)
    for rule, count in by_rule:
        routes[rule] += int(count)
    return {rule: count / tournaments for rule, count in routes.items() if count}


Counted = list[tuple[int, ReasonOut]]
"""Reasons and how often each was one."""


def counted_reasons(
    rows: Sequence[Row], picks: Sequence[PickRule], cap: int, counts: OrderCounts, tournaments: int
) -> list[Counted]:
    """Return of each skater what was counted as a reason to be out, in the order in which it is looked at."""
    told = counts.reasons
    found: list[Counted] = [[] for _ in counts.tickets]

    def add(skater: int, count: int, kind: OutKind, **what: Any) -> None:
        found[skater].append((count, ReasonOut(kind, count / tournaments, **what)))

    for skater, count, i, why in _where(told.displaced):
        kind = (OutKind.DISPLACED, OutKind.LOST_ROW)[why]
        add(skater, count, kind, rule=picks[i], event=picks[i].event)
    for skater, count, i, behind in _where(told.beyond_cap):
        row, rank = rows[i], cap + behind + 1
        add(skater, count, OutKind.BEYOND_CAP, event=row.event, place=row.okt_place, rank=rank)
    for skater, count, i in _where(told.unmet):
        add(skater, count, OutKind.UNMET, event=rows[i].event, place=rows[i].okt_place)
    for event, incidents in told.incidents.items():
        for skater, count, what in _where(incidents):
            add(skater, count, INCIDENTS[what], event=event)
    return found


def _where(counts: CountArray) -> Iterator[tuple[int, ...]]:
    """Yield skater, count and the other indices where counts, skaters last, are not 0."""
    *others, skaters = (axis.tolist() for axis in counts.nonzero())
    return zip(skaters, counts[counts != 0].tolist(), *others, strict=True)


def reasons_out(
    counted: Counted,
    left: int,
    tournaments: int,
    over: Collection[Event] = (),
    known: Collection[tuple[Event, OutKind]] = (),
) -> tuple[ReasonOut, ...]:
    """Return why a skater has no ticket, by falling chance; together what the tickets leave.

    Parameters
    ----------
    counted
        What was counted, see `counted_reasons`.
    left
        Tournaments without a ticket.
    over
        Events that are decided: there nothing is a reason but what is known to have gone wrong.
    known
        What went wrong for the skater in those events for certain.
    """
    found = [
        (count, reason)
        for count, reason in counted
        if reason.kind not in INCIDENTS or reason.event not in over or (reason.event, reason.kind) in known
    ]
    left -= sum(count for count, _ in found)
    for i, (count, reason) in enumerate(found):
        if left and (reason.event, reason.kind) in known:  # it was so where chance told another reason too
            found[i] = count + left, replace(reason, chance=(count + left) / tournaments)
            left = 0
    if left:
        found.append((left, ReasonOut(OutKind.NO_ROW, left / tournaments)))
    return tuple(reason for _, reason in sorted(found, key=lambda own: -own[0]))
