"""Whose ticket nothing can give or take any more: what rules and results entered decide alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.engine.relations import AssumedKind
from simulator.event import Event, Sex, Status
from simulator.selection.committee import PickKind

if TYPE_CHECKING:
    from simulator.engine.counts import SexCounts
    from simulator.engine.plan import Plan
    from simulator.selection.counting import CountArray


def decided(plan: Plan, sex: Sex, counts: SexCounts) -> set[str]:
    """Return the skaters whose ticket no race can give or take.

    They are named on a row that is always read, hold the place of such a row in an event that
    is over, or take no place that a row has: because they ride no event of the order, or
    because all they ride are over.

    Parameters
    ----------
    counts
        Counts of the plan; of an event that is over they tell what became of it.
    """
    rules = plan.committee.of_sex(sex)
    over = plan.settled(sex)
    named = {skater for rule in rules if rule.chance > 0 for skater in rule.skaters}
    may_take = {
        skater for event in plan.forecasts[sex].events for skater in _may_take(plan, sex, event, counts)
    }
    never = {skater for skater in plan.skaters(sex) if skater not in may_take | named}
    # A pick may take a ticket away from whom the rows give it to.
    only_rows = all(rule.kind is PickKind.MASS_START or rule.chance == 0 for rule in rules)
    held = {holder for event in over for holder in _hold(plan, sex, event, counts)} if only_rows else set()
    return never | held | _named_for_certain(plan, sex)


def certain_by_pick(plan: Plan, sex: Sex, tickets: CountArray) -> frozenset[str]:
    """Return the skaters whose ticket is certain because coach or committee names them.

    Whom results alone give the ticket in every tournament is not among them, though named too.

    Parameters
    ----------
    tickets
        Tickets by skater and by row and pick rule, as `OrderCounts.tickets` has them.
    """
    rows = plan.rules.order[sex]
    by_pick = [i for i, row in enumerate(rows) if row.is_pick] + list(range(len(rows), tickets.shape[1]))
    given = tickets[:, by_pick].sum(axis=1).tolist()
    won = {skater for skater, count in zip(plan.skaters(sex), given, strict=True) if count}
    return frozenset(won & (_named_for_certain(plan, sex) | _picked_for_certain(plan, sex)))


def _picked_for_certain(plan: Plan, sex: Sex) -> set[str]:
    """The skater of a pick outside the rows that is made whenever it gives a ticket, if it is the only one.

    Beside another pick it is not: who has a ticket without the pick can lose it to the other.
    """
    rules = [rule for rule in plan.committee.of_sex(sex) if rule.chance > 0]
    others = [rule for rule in rules if rule.kind is not PickKind.MASS_START]
    mass_start = min(len(rules) - len(others), len(plan.rules.pick_rows(sex)))
    if len(others) != 1 or others[0].chance < 1 or mass_start >= plan.rules.max_picks:
        return set()
    [rule] = others
    if rule.kind is PickKind.TEAM:
        return set(rule.skaters)
    if rule.kind is PickKind.EVENT and rule.event is not None:
        # The last start place, or a better one: each must lie on a row that is always read.
        places = range(1, plan.rules.start_places[sex].get(rule.event, 0) + 1)
        read = [
            row.okt_place for row in plan.rules.order[sex][: plan.rules.cap[sex]] if row.event is rule.event
        ]
        if places and set(places) <= set(read):
            return set(rule.skaters)
    return set()


def _named_for_certain(plan: Plan, sex: Sex) -> set[str]:
    """Skaters on rows for picks before which there are fewer rows than tickets."""
    rules = plan.committee.of_sex(sex)
    mass_start = [rule for rule in rules if rule.kind is PickKind.MASS_START][: plan.rules.max_picks]
    return {
        rule.skaters[0]
        for row, rule in zip(plan.rules.pick_rows(sex), mass_start, strict=False)
        # Before a row can come at most as many names as there are rows above it.
        if row.number <= plan.rules.cap[sex] and rule.chance >= 1
    }


def _may_take(plan: Plan, sex: Sex, event: Event, counts: SexCounts) -> set[str]:
    """Skaters who may take a place of an event that a row of the order has."""
    places = [row.okt_place for row in plan.rules.order[sex] if row.event is event and row.okt_place]
    if not places:
        return set()
    forecast = plan.forecasts[sex]
    entries = forecast.entries_of(event)
    skaters = [forecast.skaters[forecast.entry_skater[entry]] for entry in entries]
    if event in plan.settled(sex):
        takes = counts.events[event].places[:, : max(places)].sum(axis=1)
        return {skater for skater, often in zip(skaters, takes.tolist(), strict=True) if often}
    away = forecast.incidents.not_starting[entries]
    fixed = plan.fixed.get((sex, event), ())
    rides = {outcome.skater for outcome in fixed if outcome.status is not Status.DNS}
    stays_away = {outcome.skater for outcome in fixed if outcome.run is None} - rides
    put = {
        relation.skater
        for relation in plan.relations.get((sex, event), ())
        if relation.kind is not AssumedKind.OUTSIDE
    }
    by_chance = {skater for skater, chance in zip(skaters, away, strict=True) if chance < 1}
    return (by_chance | rides | put) - stays_away


def _hold(plan: Plan, sex: Sex, event: Event, counts: SexCounts) -> set[str]:
    """Skaters who hold, alone, the place of a row that is always read in an event that is over."""
    forecast, places = plan.forecasts[sex], counts.events[event].places
    holders = set()
    for row in plan.rules.order[sex]:
        if row.event is not event or not row.okt_place or row.number > plan.rules.cap[sex]:
            continue
        if row.okt_place <= len(places):
            takes = places[:, row.okt_place - 1]
            if (takes > 0).sum() == 1 and takes.max() == counts.tournaments:
                entry = forecast.entries_of(event)[int(takes.argmax())]
                holders.add(forecast.skaters[forecast.entry_skater[entry]])
    return holders
