"""What the what-ifs of a scenario do to a plan, in the form the simulation and the forecast take it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from simulator.engine.fixed import Fixed, FixedOutcome
from simulator.engine.plan import Plan
from simulator.engine.relations import Relation
from simulator.event import Event, Sex, Status
from simulator.form.forecast import Adjustment
from simulator.form.past_race import PastRace
from simulator.form.update import ObservedTime
from simulator.selection.committee import PickRule
from simulator.selection.rule_set import RuleSet
from simulator.what_if.base import WhatIf
from simulator.what_if.entered_result import EnteredResult

_Race = tuple[Sex, Event]


@dataclass(frozen=True)
class Settled:
    """An outcome fixed by a what-if.

    Attributes
    ----------
    event
        None for every event in which the skater is entered.
    rest_only
        Whether it holds only for what has not been ridden.
    """

    sex: Sex
    event: Event | None
    outcome: FixedOutcome
    rest_only: bool = False


@dataclass
class Changes:
    """What is changed, gathered what-if by what-if.

    Attributes
    ----------
    rules, picks
        Rule set and pick rules in the place of those of the baseline; None for those.
    start_places
        How many start places there are, by event, whatever the rules say.
    entered
        Entrants added, in order, as keys.
    struck
        Entries of the meet taken out.
    adjusted
        Changes to the forecast.
    excluded
        Races that the forecasts are made without, in order, as keys.
    pairs
        Pairs by event.
    lanes
        Events of which these pairs tell the lanes.
    lane_costs_ms
        What the outer lane at the start costs, ms, by event.
    said
        Outcomes fixed, in order.
    relations
        Where skaters stand among the others, by event.
    """

    rules: RuleSet | None = None
    picks: tuple[PickRule, ...] | None = None
    start_places: dict[_Race, int] = field(default_factory=dict)
    entered: dict[tuple[Sex, Event, str], None] = field(default_factory=dict)
    struck: set[tuple[Sex, Event, str]] = field(default_factory=set)
    adjusted: list[Adjustment] = field(default_factory=list)
    excluded: dict[PastRace, None] = field(default_factory=dict)
    pairs: dict[_Race, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    lanes: set[_Race] = field(default_factory=set)
    lane_costs_ms: dict[_Race, int] = field(default_factory=dict)
    said: list[Settled] = field(default_factory=list)
    relations: dict[_Race, tuple[Relation, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, what_ifs: Iterable[WhatIf]) -> Changes:
        """Gather what some what-ifs change."""
        changes = cls()
        for one in what_ifs:
            one.change(changes)
        return changes

    def enter(self, sex: Sex, event: Event, skater: str) -> None:
        """Enter a skater in an event."""
        self.entered[sex, event, skater] = None

    def strike(self, sex: Sex, event: Event, skater: str) -> None:
        """Take an entry out."""
        self.struck.add((sex, event, skater))

    def adjust(self, sex: Sex, skater: str, event: Event | None, **values: float) -> None:
        """Change the forecast of a skater in an event or in all; see `Adjustment` for the values."""
        self.adjusted.append(Adjustment(sex, skater, event, **values))

    def fix(self, sex: Sex, event: Event, outcome: FixedOutcome) -> None:
        """Fix how a race ends."""
        self.said.append(Settled(sex, event, outcome))

    def withdraw(self, sex: Sex, event: Event | None, skater: str) -> None:
        """Fix that a skater does not start in what has not been ridden of an event or of all."""
        outcome = FixedOutcome(skater, Status.DNS)
        self.said.append(Settled(sex, event, outcome, rest_only=True))

    def relate(self, sex: Sex, event: Event, relation: Relation) -> None:
        """Say where a skater stands among the others."""
        self.relations[sex, event] = (*self.relations.get((sex, event), ()), relation)

    def adjustments(self) -> tuple[Adjustment, ...]:
        """Return the changes to the forecast; those of one event go before those of all."""
        return tuple(sorted(self.adjusted, key=lambda change: change.event is not None))

    def fixed(self, plan: Plan, results: Iterable[EnteredResult]) -> Fixed:
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
        for one in self.said:
            skater, status = one.outcome.skater, one.outcome.status
            if one.event is not None and not one.rest_only:
                put(one.sex, one.event, one.outcome)
                continue
            for event in _entered(plan, one):
                ridden = outcomes.get((one.sex, event), {}).get(skater, {})
                for run in _left(plan.runs(one.sex, event), ridden):
                    put(one.sex, event, FixedOutcome(skater, status, run=run))
        return {
            race: tuple(outcome for own in of_race.values() for outcome in own.values())
            for race, of_race in outcomes.items()
        }


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


def _entered(plan: Plan, said: Settled) -> list[Event]:
    """Events in which what is said of all counts."""
    forecast = plan.forecasts[said.sex]
    return [
        event
        for event in forecast.events
        if said.event in (None, event) and forecast.entry(said.outcome.skater, event) is not None
    ]


def _left(runs: int, ridden: dict[int | None, FixedOutcome]) -> list[int | None]:
    """Runs from which a skater can still withdraw; None is the whole event."""
    if not ridden:
        return [None]
    if None in ridden:
        return []
    return [run for run in range(1, runs + 1) if run not in ridden]
