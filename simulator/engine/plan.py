"""Everything a simulation needs but the seed and the number of tournaments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

import numpy as np

from simulator.engine.event_races import EventRaces
from simulator.engine.fixed import Fixed
from simulator.engine.fixed_starts import fixed_starts, settled
from simulator.engine.incidents import RunRates
from simulator.engine.pairs import Index
from simulator.engine.ranking import MOST_STARTS
from simulator.engine.related_starts import related_starts
from simulator.engine.relations import Relations
from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.form.forecast import Adjustment, Forecast
from simulator.input.faults import Fault, InputRefused
from simulator.meet.meet import Meet
from simulator.selection.committee import Committee
from simulator.selection.rule_set import RuleSet, Ties
from simulator.selection.sex_rules import settled_places, who_may_win
from simulator.words import say

Pairs = Mapping[tuple[Sex, Event], tuple[tuple[str, ...], ...]]


@dataclass(frozen=True)
class Plan:
    """A meet with its forecasts, the rules of selection and the committee's policy.

    Attributes
    ----------
    forecasts
        Forecast of each sex.
    committee
        Picks, refills and declined start places of both sexes.
    pairs
        Pairs of first runs where they are known, skaters by name; drawn by lot elsewhere.
        An empty name stands for nobody.
    lanes
        Events whose pairs tell the lanes: the first of a pair starts in the inner one.
    lane_costs_ms
        What the outer lane at the start is assumed to cost against the inner one, ms, by event; it
        counts where the lanes are known.
    fixed
        Outcomes that are known or assumed, by event.
    relations
        Where skaters stand among the others, as far as it is assumed, by event.
    form
        What the forecasts were made from, None when they were made in another way.
    games_places
        Country and start places of each at the Games, by event; those shipped for every other event.
    fitted
        The forecasts as they were fitted, before results and what-ifs moved them; None where none have.
    """

    meet: Meet
    rules: RuleSet
    forecasts: Mapping[Sex, Forecast]
    committee: Committee = field(default_factory=Committee)
    pairs: Pairs = field(default_factory=dict)
    lanes: frozenset[tuple[Sex, Event]] = frozenset()
    lane_costs_ms: Mapping[tuple[Sex, Event], int] = field(default_factory=dict)
    fixed: Fixed = field(default_factory=dict)
    relations: Relations = field(default_factory=dict)
    form: FormData | None = None
    fitted: Mapping[Sex, Forecast] | None = None
    games_places: Mapping[tuple[Sex, Event], tuple[tuple[str, int], ...]] = field(default_factory=dict)

    @property
    def as_fitted(self) -> Mapping[Sex, Forecast]:
        """The forecasts before results and what-ifs moved them."""
        return self.forecasts if self.fitted is None else self.fitted

    def with_committee(self, committee: Committee) -> Plan:
        """Return the plan with another policy; whom it names can win a ticket without an entry too."""
        forecasts = {}
        for sex, forecast in self.forecasts.items():
            skaters = tuple(dict.fromkeys([*forecast.skaters, *committee.named(sex)]))
            forecasts[sex] = forecast if skaters == forecast.skaters else replace(forecast, skaters=skaters)
        return replace(self, committee=committee, forecasts=forecasts)

    def same_for(self, other: Plan, sex: Sex) -> bool:
        """Whether the same things decide what becomes of one sex: an edit of the other leaves them."""
        return all(
            mine is theirs or _same(_of_sex(mine, sex), _of_sex(theirs, sex))
            for own in fields(self)
            for mine, theirs in [(getattr(self, own.name), getattr(other, own.name))]
        )

    def runs(self, sex: Sex, event: Event) -> int:
        """How many runs of the event count: those that are ridden, as far as the rules take them."""
        return min(self.meet.runs(sex, event), self.rules.runs_of(sex, event))

    def each_counts(self, sex: Sex, event: Event) -> bool:
        """Whether both runs of the event are ridden, and are races with places of their own."""
        return self.runs(sex, event) == 2 and self.rules.each_counts(sex, event)

    def settled(self, sex: Sex) -> frozenset[Event]:
        """Events of which nothing is left to chance: every start is known or assumed."""
        forecast = self.forecasts[sex]
        entered = {
            event: [forecast.skaters[forecast.entry_skater[entry]] for entry in forecast.entries_of(event)]
            for event in forecast.events
            if (sex, event) in self.fixed
        }
        return frozenset(
            event
            for event, skaters in entered.items()
            if settled(
                self.fixed[sex, event],
                skaters,
                self.runs(sex, event),
                event,
                each=self.each_counts(sex, event),
            )
        )

    def skaters(self, sex: Sex) -> tuple[str, ...]:
        """Return all who may win a ticket: those of the forecast, then whom committee or rules name."""
        return who_may_win(self.rules, self.committee, sex, self.forecasts[sex].skaters)

    def adjusted(self, adjustments: Iterable[Adjustment]) -> Plan:
        """Return the plan with a user's changes to the forecasts."""
        changes = tuple(adjustments)
        forecasts = {}
        for sex, forecast in self.forecasts.items():
            own = tuple(change for change in changes if change.sex is sex)
            forecasts[sex] = forecast.adjusted(own) if own else forecast
        return replace(self, forecasts=forecasts)


def _of_sex(value: object, sex: Sex) -> object:
    """Return what a part of a plan has for one sex; all of it where it does not go by sex."""
    if isinstance(value, Mapping):
        return {key: own for key, own in value.items() if key is sex or _is_about(key, sex)}
    if isinstance(value, frozenset):
        return {key for key in value if _is_about(key, sex)}
    if isinstance(value, Meet):
        return replace(value, entries=tuple(entry for entry in value.entries if entry.sex is sex))
    return value


def _is_about(key: object, sex: Sex) -> bool:
    return type(key) is tuple and key[0] is sex


def _same(mine: object, theirs: object) -> bool:
    """Whether two things decide the same: forecasts and form data by identity, others by what is in them.

    Meet, pairs, lanes and outcomes are put together anew for each scenario, and are small.
    """
    if mine is theirs:
        return True
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return mine.keys() == theirs.keys() and all(_same(own, theirs[key]) for key, own in mine.items())
    return not isinstance(mine, Forecast | FormData) and mine == theirs


def event_races(plan: Plan, sex: Sex) -> tuple[EventRaces, ...]:
    """Return the events of one sex, ready to be ridden, short to long.

    Raises
    ------
    InputRefused
        When an event has too many entries, or a pair names a skater who is not entered.
    """
    forecast = plan.forecasts[sex]
    return tuple(_event_races(plan, forecast, event) for event in forecast.events)


def _event_races(plan: Plan, forecast: Forecast, event: Event) -> EventRaces:
    entries = forecast.entries_of(event)
    where = f"{forecast.sex} {event} m"
    if len(entries) > MOST_STARTS:
        found = say("{count} entries are too many", count=len(entries))
        raise InputRefused(
            [Fault(where, found, say("At most {most_starts} can ride one event.", most_starts=MOST_STARTS))]
        )
    skaters = tuple(forecast.skaters[forecast.entry_skater[entry]] for entry in entries)
    rates = forecast.incidents
    runs = plan.runs(forecast.sex, event)
    asked = _asked_of_times(plan.rules, forecast.sex, event, runs)
    fixed = fixed_starts(plan.fixed.get((forecast.sex, event), ()), skaters, runs, where)
    return EventRaces(
        sex=forecast.sex,
        event=event,
        runs=runs,
        entries=entries,
        skaters=skaters,
        base_ms=(np.exp(forecast.log_time_mean[entries]) * 1000).astype(np.float32),
        spread=forecast.race_spread[entries].astype(np.float32),
        race_effects=tuple(forecast.race_effect(event, run) for run in range(1, runs + 1)),
        rates=RunRates(
            fall=rates.fall[entries],
            did_not_finish=rates.did_not_finish[entries],
            disqualified=rates.disqualified[entries],
            false_start=rates.false_start[entries],
        ),
        opponents=_given_opponents(plan.pairs.get((forecast.sex, event)), skaters, where),
        lane_ms=_lane_ms(plan, forecast.sex, event, skaters),
        tie_places=min(settled_places(plan.rules, plan.committee, forecast.sex, event), len(entries)),
        fixed=fixed,
        related=related_starts(plan.relations.get((forecast.sex, event), ()), skaters, fixed, where),
        other_run_decides=plan.rules.ties is Ties.OTHER_RUN,
        each_counts=plan.each_counts(forecast.sex, event),
        **asked,
    )


def _asked_of_times(rules: RuleSet, sex: Sex, event: Event, runs: int) -> dict[str, Any]:
    """Return what rows and classifications ask of the times of an event."""
    conditions = [row.condition for row in rules.order[sex] if row.condition is not None]
    raced = [own for row in rules.order[sex] for own in row.asks]
    standards = {
        (own.raced.race, own.time_ms)
        for own in conditions
        if own.raced.event is event and own.time_ms is not None
    }
    counts = {rules.points_of(sex, own).count(event) for own in rules.points.get(sex, {})}
    return {
        "races_count": runs == 2 and any(own.event is event and own.race is not None for own in raced),
        "standards": tuple(sorted(standards, key=lambda own: (own[0] or 0, own[1]))),
        "points_of_runs": tuple(sorted(counts - {0})),
    }


def _given_opponents(
    pairs: tuple[tuple[str, ...], ...] | None, skaters: tuple[str, ...], where: str
) -> np.ndarray[tuple[int], np.dtype[np.int64]] | None:
    if pairs is None:
        return None
    number = {skater: i for i, skater in enumerate(skaters)}
    opponents = np.full(len(skaters), -1, dtype=np.int64)
    faults = [
        Fault(
            where,
            say('"{skater}" stands in a pair but is not entered', skater=skater),
            say("Add the entry or correct the pair."),
        )
        for pair in pairs
        for skater in pair
        if skater and skater not in number
    ]
    if faults:
        raise InputRefused(faults)
    for pair in pairs:
        if len(pair) == 2 and all(pair):
            first, second = (number[skater] for skater in pair)
            opponents[first], opponents[second] = second, first
    return opponents


def _lane_ms(plan: Plan, sex: Sex, event: Event, skaters: tuple[str, ...]) -> Index | None:
    """Return what the lane of the first run adds to each time, (starts,); None when it adds nothing.

    A forecast is of a start in whichever lane, so the inner one gains as much as the outer one loses.
    """
    cost = plan.lane_costs_ms.get((sex, event), 0)
    if not cost or (sex, event) not in plan.lanes:
        return None
    gain = cost // 2
    by_name = {
        skater: (-gain, cost - gain)[lane]
        for pair in plan.pairs[sex, event]
        for lane, skater in enumerate(pair)
    }
    return np.array([by_name.get(skater, 0) for skater in skaters], np.int64)
