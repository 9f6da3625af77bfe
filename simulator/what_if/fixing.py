"""Results and assumed outcomes in the form the simulation and the forecast take them."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.engine.fixed import Fixed, FixedOutcome, FixedStatus
from simulator.engine.plan import Plan
from simulator.engine.relations import Relation, RelationKind, Relations
from simulator.event import Event, Sex
from simulator.form.update import ObservedTime
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, EntrantRemoved, WhatIf, Withdrawal

_Race = tuple[Sex, Event]
_STATUS = {
    AssumedKind.FALLS: FixedStatus.FELL,
    AssumedKind.DISQUALIFIED: FixedStatus.DISQUALIFIED,
    AssumedKind.DOES_NOT_START: FixedStatus.DID_NOT_START,
}


def fixed_outcomes(plan: Plan, results: Iterable[EnteredResult], what_ifs: Iterable[WhatIf]) -> Fixed:
    """Return what is fixed in every tournament, by event.

    Results go before what is assumed of everybody's whole tournament: who withdraws keeps what
    has been ridden. A place assumed after one run of two takes the place of that run.
    """
    outcomes: dict[_Race, dict[str, dict[int | None, FixedOutcome]]] = {}

    def put(sex: Sex, event: Event, outcome: FixedOutcome) -> None:
        own = outcomes.setdefault((sex, event), {}).setdefault(outcome.skater, {})
        if outcome.run is None:
            own.clear()
        own[outcome.run] = outcome

    for result in sorted(results, key=lambda result: result.run is None):
        outcome = _of_result(plan, result)
        bare = outcome == FixedOutcome(result.skater)  # says less than a run that is known
        known = outcomes.get((result.sex, result.event), {}).get(result.skater)
        if outcome is not None and not (bare and known):
            put(result.sex, result.event, outcome)
    for one in what_ifs:
        if isinstance(one, AssumedOutcome) and not one.kind.is_relation:
            put(one.sex, one.event, _of_assumed(plan, one))
        elif isinstance(one, EntrantRemoved):
            put(one.sex, one.event, FixedOutcome(one.skater, FixedStatus.DID_NOT_START))
        elif isinstance(one, Withdrawal):
            for event in _entered(plan, one):
                ridden = outcomes.get((one.sex, event), {}).get(one.skater, {})
                for run in _left(plan.runs(one.sex, event), ridden):
                    put(one.sex, event, FixedOutcome(one.skater, FixedStatus.DID_NOT_START, run=run))
    return {
        race: tuple(outcome for own in of_race.values() for outcome in own.values())
        for race, of_race in outcomes.items()
    }


def assumed_relations(what_ifs: Iterable[WhatIf]) -> Relations:
    """Return where skaters are assumed to stand among the others, by event."""
    relations: dict[_Race, tuple[Relation, ...]] = {}
    for one in what_ifs:
        if isinstance(one, AssumedOutcome) and one.kind.is_relation:
            relation = Relation(one.skater, RelationKind(one.kind.value), one.place, one.rival)
            relations[one.sex, one.event] = (*relations.get((one.sex, one.event), ()), relation)
    return relations


def observed_times(plan: Plan, results: Iterable[EnteredResult]) -> dict[Sex, tuple[ObservedTime, ...]]:
    """Return the times that say something about form; single runs go before the better of two."""
    results = tuple(results)
    by_run = {(own.sex, own.event, own.skater) for own in results if own.run is not None and own.time_ms}
    observed: dict[Sex, list[ObservedTime]] = {}
    for own in results:
        if own.time_ms is None or (own.run is None and (own.sex, own.event, own.skater) in by_run):
            continue
        single = plan.meet.runs(own.sex, own.event) == 1
        run = own.run or (1 if single else None)
        observed.setdefault(own.sex, []).append(ObservedTime(own.event, own.skater, own.time_ms, run))
    return {sex: tuple(times) for sex, times in observed.items()}


def _of_result(plan: Plan, result: EnteredResult) -> FixedOutcome | None:
    run = result.run
    if run is not None and plan.runs(result.sex, result.event) == 1:
        if run > 1:
            return None  # the rules do not count it
        run = None
    time_ms = result.time_ms if result.place is None else None  # the place says it all
    return FixedOutcome(result.skater, result.status, result.place, time_ms, run)


def _of_assumed(plan: Plan, one: AssumedOutcome) -> FixedOutcome:
    status = _STATUS.get(one.kind, FixedStatus.FINISHED)
    place = 1 if one.kind is AssumedKind.WINS else one.place
    return FixedOutcome(one.skater, status, place, one.time_ms, one.run)


def _entered(plan: Plan, withdrawal: Withdrawal) -> list[Event]:
    """Events in which the withdrawal counts."""
    forecast = plan.forecasts[withdrawal.sex]
    return [
        event
        for event in forecast.events
        if withdrawal.event in (None, event) and forecast.entry(withdrawal.skater, event) is not None
    ]


def _left(runs: int, ridden: dict[int | None, FixedOutcome]) -> list[int | None]:
    """Runs from which a skater can still withdraw; None is the whole event."""
    if not ridden:
        return [None]
    if None in ridden:
        return []
    return [run for run in range(1, runs + 1) if run not in ridden]
