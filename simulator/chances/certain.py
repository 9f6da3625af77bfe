"""Whose ticket nothing can give or take any more: what rules and results entered decide alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.engine.relations import AssumedKind
from simulator.event import Event, Sex, Status
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.rule_set import DeclinedRow, Nominated

if TYPE_CHECKING:
    from simulator.engine.counts import SexCounts
    from simulator.engine.plan import Plan
    from simulator.selection.counting import CountArray
    from simulator.selection.rule_set import Row


@dataclass(frozen=True)
class Decided:
    """What is decided of the selection of one sex, however the rest goes.

    Attributes
    ----------
    skaters
        Whose ticket no race can give or take.
    events
        Events of which every place on a row of the order is decided, whatever else is not known.
    """

    skaters: frozenset[str]
    events: frozenset[Event]


def decided(plan: Plan, sex: Sex, counts: SexCounts) -> Decided:
    """Return what rules and results decide.

    A place is decided where a result gives it to one skater, or where every start of its event
    is known and no lot falls on it.

    Parameters
    ----------
    counts
        Counts of the plan; of what is decided they tell what became of it.
    """
    everybody = frozenset(plan.skaters(sex))
    rows, places = plan.rules.order[sex], _decided_places(plan, sex, counts)
    rows_known = [
        _is_known(plan, sex, row, places)
        if _is_plain(plan, sex, row)
        else _is_settled(plan, sex, row, taken, counts)
        for row, taken in zip(rows, counts.order.takes, strict=True)
    ]
    events = frozenset(
        event
        for event in places
        if all(known for row, known in zip(rows, rows_known, strict=True) if row.event is event)
    )
    others = [
        rule
        for rule in plan.committee.of_sex(sex)
        if rule.kind is not PickKind.MASS_START and rule.chance > 0
    ]
    if not others:
        sure, may = _read(plan, sex, counts, rows_known)
        return Decided((everybody - may) | sure, events)
    # A pick may take a ticket away from whom the rows give it to, and let lower rows be read.
    if all(rows_known) and all(_is_made_or_not(plan, sex, rule, places) for rule in others):
        return Decided(everybody, events)
    may = {skater for row in rows for skater in _may_take(plan, sex, row, counts)}
    may |= {skater for rule in others for skater in rule.skaters}
    return Decided((everybody - may) | _named_for_certain(plan, sex), events)


def certain_by_pick(
    plan: Plan, sex: Sex, tickets: CountArray, sure: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Return the skaters whose ticket is certain because coach or committee names them.

    Whom results alone give the ticket in every tournament is not among them, though named too.

    Parameters
    ----------
    tickets
        Tickets by skater and by row and pick rule, as `OrderCounts.tickets` has them.
    sure
        Whose ticket is decided, where that is known.
    """
    rows = plan.rules.order[sex]
    by_pick = [i for i, row in enumerate(rows) if row.is_pick] + list(range(len(rows), tickets.shape[1]))
    given = tickets[:, by_pick].sum(axis=1).tolist()
    won = {skater for skater, count in zip(plan.skaters(sex), given, strict=True) if count}
    return frozenset(won & (sure | _named_for_certain(plan, sex) | _picked_for_certain(plan, sex)))


def _decided_places(plan: Plan, sex: Sex, counts: SexCounts) -> Mapping[Event, set[int]]:
    """The places of each event that can go to nobody else than they do."""
    found = {}
    for event in plan.forecasts[sex].events:
        beforehand = plan.rules.beforehand(sex, event) or _handed_down(plan, sex, event)
        if event in plan.settled(sex):
            takes = counts.events[event].places
            placed = int(takes.sum()) // counts.tournaments
            alone = ((takes > 0).sum(axis=0) == 1) & (takes.max(axis=0) == counts.tournaments)
            own = {place for place in range(1, placed + 1) if alone[place - 1]}
            # Who is qualified beforehand moves all others: then a lot anywhere may move everything.
            lots = beforehand and len(own) < placed
            found[event] = set[int]() if lots else own | set(range(placed + 1, _most(plan, sex, event) + 1))
        else:
            fixed = plan.fixed.get((sex, event), ())
            often = Counter(outcome.place for outcome in fixed if outcome.place is not None)
            alone_on = {place for place, count in often.items() if count == 1}
            found[event] = set[int]() if beforehand else alone_on
    return found


def _handed_down(plan: Plan, sex: Sex, event: Event) -> set[str]:
    """Who declined the start place of an event together with its row."""
    if plan.rules.declined_row is not DeclinedRow.HANDED_DOWN:
        return set()
    return {skater for own, one, skater in plan.committee.declined if (own, one) == (sex, event)}


def _early(plan: Plan, sex: Sex) -> set[str]:
    """Who may take a ticket before the first row is read."""
    if plan.rules.nominated is not Nominated.PROTECTED:
        return set()
    return {skater for event in Event for skater in plan.rules.beforehand(sex, event)}


def _most(plan: Plan, sex: Sex, event: Event) -> int:
    """The last place of an event that matters."""
    on_rows = [row.okt_place for row in plan.rules.order[sex] if row.event is event and row.okt_place]
    return max([plan.rules.start_places[sex].get(event, 0), *on_rows])


def _is_known(plan: Plan, sex: Sex, row: Row, places: Mapping[Event, set[int]]) -> bool:
    """Whether a row is held by the same skater, or by nobody, in every tournament."""
    if row.okt_place is not None:
        return row.event not in places or row.okt_place in places[row.event]
    rule = _rule_of(plan, sex, row)
    return rule is None or rule.chance in (0, 1)


def _is_plain(plan: Plan, sex: Sex, row: Row) -> bool:
    """Whether a row holds who took one place of one race, or whom a pick puts there."""
    return row.race is None and row.condition is None and not plan.rules.points_of(sex, row.event)


def _is_settled(plan: Plan, sex: Sex, row: Row, taken: CountArray, counts: SexCounts) -> bool:
    """Whether each time on which a row hangs is known in every run that counts, and no lot falls on it."""
    return _all_times_known(plan, sex, row) and int(taken.max(initial=0)) in (0, counts.tournaments)


def _all_times_known(plan: Plan, sex: Sex, row: Row) -> bool:
    hangs_on = {own for raced in row.asks for own in (*plan.rules.points_of(sex, raced.event), raced.event)}
    ridden = hangs_on & set(plan.forecasts[sex].events)
    return all(_times_known(plan, sex, event) for event in ridden)


def _times_known(plan: Plan, sex: Sex, event: Event) -> bool:
    """Whether results tell each start of every run of an event: a time, or that there is none."""
    from simulator.engine.incidents import FALL_LOSS_FROM_M

    runs = plan.runs(sex, event)
    lost = [Status.DNF, Status.DQ, Status.DNS] + [Status.FELL] * (event.distance_m < FALL_LOSS_FROM_M)
    told = {
        (outcome.skater, run)
        for outcome in plan.fixed.get((sex, event), ())
        for run in range(1, runs + 1)
        if (outcome.time_ms is not None and (outcome.run == run or runs == 1))
        or (outcome.status in lost and outcome.run in (None, run))
    }
    return all((own, run) in told for own in _entered(plan, sex, event) for run in range(1, runs + 1))


def _entered(plan: Plan, sex: Sex, event: Event) -> set[str]:
    forecast = plan.forecasts[sex]
    return {forecast.skaters[forecast.entry_skater[entry]] for entry in forecast.entries_of(event)}


def _rule_of(plan: Plan, sex: Sex, row: Row) -> PickRule | None:
    """The pick that fills a row for picks."""
    mass_start = [rule for rule in plan.committee.of_sex(sex) if rule.kind is PickKind.MASS_START]
    rows = plan.rules.pick_rows(sex)
    filled = {
        own.number: rule for own, rule in zip(rows, mass_start[: plan.rules.max_picks[sex]], strict=False)
    }
    return filled.get(row.number)


def _is_made_or_not(plan: Plan, sex: Sex, rule: PickRule, places: Mapping[Event, set[int]]) -> bool:
    """Whether a pick with a chance, all rows being known, is made in every tournament alike."""
    if rule.chance < 1:
        return False
    event = rule.event
    if not rule.takes_start_place or event is None or event not in places:
        return True
    if not set(range(1, plan.rules.start_places[sex].get(event, 0) + 1)) <= places[event]:
        return False
    told = {outcome.skater for outcome in plan.fixed.get((sex, event), ())}
    # Of two runs one may have gone wrong without a word.
    return rule.kind is not PickKind.CALAMITY or (plan.runs(sex, event) == 1 and rule.skaters[0] in told)


def _read(plan: Plan, sex: Sex, counts: SexCounts, rows_known: Sequence[bool]) -> tuple[set[str], set[str]]:
    """Read the order, every row that is not known counting for a name more; who has a ticket, who may."""
    skaters, takes, cap = plan.skaters(sex), counts.order.takes, plan.rules.tickets(sex)
    early = _early(plan, sex)  # each may take a ticket before the first row is read
    names, sure, may, unknown = set[str](), set[str](), set(early), len(early)
    for row, known, taken in zip(plan.rules.order[sex], rows_known, takes, strict=True):
        if len(names) >= cap:
            break
        if known and taken.max(initial=0) in (0, counts.tournaments):
            holders = {skaters[int(taken.argmax())]} if taken.any() else set()
            if len(names) + unknown < cap:
                sure |= holders
            names |= holders
            may |= holders
        elif others := _may_take(plan, sex, row, counts):
            unknown += 1
            may |= others
    return sure, may


def _picked_for_certain(plan: Plan, sex: Sex) -> set[str]:
    """The skater of a pick outside the rows that is made whenever it gives a ticket, if it is the only one.

    Beside another pick it is not: who has a ticket without the pick can lose it to the other.
    """
    rules = [rule for rule in plan.committee.of_sex(sex) if rule.chance > 0]
    others = [rule for rule in rules if rule.kind is not PickKind.MASS_START]
    mass_start = min(len(rules) - len(others), len(plan.rules.pick_rows(sex)))
    if len(others) != 1 or others[0].chance < 1 or mass_start >= plan.rules.max_picks[sex]:
        return set()
    [rule] = others
    if rule.kind is PickKind.TEAM:
        return set(rule.skaters)
    if rule.kind is PickKind.EVENT and rule.event is not None:
        # The last start place, or a better one: each must lie on a row that is always read.
        places = range(1, plan.rules.start_places[sex].get(rule.event, 0) + 1)
        always = plan.rules.order[sex][: plan.rules.tickets(sex) - len(_early(plan, sex))]
        read = [row.okt_place for row in always if row.event is rule.event and row.goes_with_place]
        if places and set(places) <= set(read):
            return set(rule.skaters)
    return set()


def _named_for_certain(plan: Plan, sex: Sex) -> set[str]:
    """Skaters on rows for picks before which there are fewer rows than tickets."""
    rules = plan.committee.of_sex(sex)
    mass_start = [rule for rule in rules if rule.kind is PickKind.MASS_START][: plan.rules.max_picks[sex]]
    early = _early(plan, sex)
    return {
        rule.skaters[0]
        for row, rule in zip(plan.rules.pick_rows(sex), mass_start, strict=False)
        # Before a row can come at most as many names as there are rows above it, and those who go first.
        if row.number <= plan.rules.tickets(sex) - len(early - {rule.skaters[0]}) and rule.chance >= 1
    }


def _may_take(plan: Plan, sex: Sex, row: Row, counts: SexCounts) -> set[str]:
    """Skaters who may take a row of the order."""
    event, place = row.event, row.okt_place
    if place is None:
        rule = _rule_of(plan, sex, row)
        return set(rule.skaters) if rule is not None and rule.chance > 0 else set()
    forecast = plan.forecasts[sex]
    if event in plan.rules.earlier_of(sex):
        return set(plan.rules.earlier_of(sex)[event])
    if not _is_plain(plan, sex, row) and _all_times_known(plan, sex, row):
        takes = counts.order.takes[row.number - 1]  # a lot has its say in some
        return {skater for skater, often in zip(plan.skaters(sex), takes.tolist(), strict=True) if often}
    if plan.rules.points_of(sex, event):
        in_all = [_entered(plan, sex, own) for own in plan.rules.points_of(sex, event)]
        return set.intersection(*in_all) | set(plan.rules.beforehand(sex, event))
    if event not in forecast.events:
        return set()
    if not _is_plain(plan, sex, row):
        return _entered(plan, sex, event) | set(plan.rules.beforehand(sex, event))
    entries = forecast.entries_of(event)
    skaters = [forecast.skaters[forecast.entry_skater[entry]] for entry in entries]
    beforehand = set(plan.rules.beforehand(sex, event))
    if event in plan.settled(sex):
        last = place + len(_handed_down(plan, sex, event))
        takes = counts.events[event].places[:, :last].sum(axis=1)
        return beforehand | {skater for skater, often in zip(skaters, takes.tolist(), strict=True) if often}
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
    return beforehand | ((by_chance | rides | put) - stays_away)
