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


def _where(counts: CountArray) -> Iterator[tuple[int, ...]]:
    """Yield where counts are not 0, the first index first."""
    return zip(*(axis.tolist() for axis in counts.nonzero()), strict=True)


def reasons_out(
    rows: Sequence[Row],
    picks: Sequence[PickRule],
    cap: int,
    counts: OrderCounts,
    skater: int,
    tournaments: int,
    over: Collection[Event] = (),
    known: Collection[tuple[Event, OutKind]] = (),
) -> tuple[ReasonOut, ...]:
    """Return why a skater has no ticket, by falling chance; together what the tickets leave.

    Parameters
    ----------
    skater
        Number of the skater in the counts.
    over
        Events that are decided: there nothing is a reason but what is known to have gone wrong.
    known
        What went wrong for the skater in those events for certain.
    """
    told = counts.reasons
    found: list[tuple[int, ReasonOut]] = []

    def add(count: int, kind: OutKind, **what: Any) -> None:
        found.append((count, ReasonOut(kind, count / tournaments, **what)))

    for i, why in _where(told.displaced[:, :, skater]):
        kind = (OutKind.DISPLACED, OutKind.LOST_ROW)[why]
        add(int(told.displaced[i, why, skater]), kind, rule=picks[i], event=picks[i].event)
    beyond = told.beyond_cap[:, :, skater]
    for i, behind in _where(beyond):
        row, rank = rows[i], cap + behind + 1
        add(int(beyond[i, behind]), OutKind.BEYOND_CAP, event=row.event, place=row.okt_place, rank=rank)
    for (i,) in _where(told.unmet[:, skater]):
        add(int(told.unmet[i, skater]), OutKind.UNMET, event=rows[i].event, place=rows[i].okt_place)
    for event, incidents in told.incidents.items():
        for kind, count in zip(INCIDENTS, incidents[:, skater].tolist(), strict=True):
            if count and (event not in over or (event, kind) in known):
                add(count, kind, event=event)
    left = tournaments - int(counts.tickets[skater].sum()) - sum(count for count, _ in found)
    for i, (count, reason) in enumerate(found):
        if left and (reason.event, reason.kind) in known:  # it was so where chance told another reason too
            found[i] = count + left, replace(reason, chance=(count + left) / tournaments)
            left = 0
    if left:
        add(left, OutKind.NO_ROW)
    return tuple(reason for _, reason in sorted(found, key=lambda own: -own[0]))
