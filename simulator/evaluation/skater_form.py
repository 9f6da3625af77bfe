"""What the forecast knows of one skater: levels, the results behind them, what can go wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from simulator.engine.plan import Plan
from simulator.event import DISTANCES, Event, Sex
from simulator.form.history import before_meet
from simulator.form.incident_rates import Incident, SourcedRate
from simulator.form.incidents import incident_table
from simulator.form.influence import Explanation, explain
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.people.key import key_words
from simulator.people.persons import MOST_SUGGESTED, Ground, Persons
from simulator.project.load import load_form
from simulator.text import clean, quoted
from simulator.words import listed, say

_Z95 = 1.959964
_TIMED = ("finished", "reskate")


@dataclass(frozen=True)
class DistanceForm:
    """Forecast of a skater at one distance, and where it comes from.

    Attributes
    ----------
    entered
        Whether the skater is entered in the event at the meet.
    results
        Timed results at the distance dated before the meet.
    level_low_s, level_high_s
        95 % interval of the level with the form of the weekend, s.
    race_low_s, race_high_s
        95 % interval of one race, from the standard deviations of level and race, s.
    rates
        What can go wrong, in the order of `Incident`.
    """

    event: Event
    entered: bool
    results: int
    explanation: Explanation
    level_low_s: float
    level_high_s: float
    race_low_s: float
    race_high_s: float
    rates: tuple[SourcedRate, ...]

    @property
    def against_season_best_s(self) -> float | None:
        """Forecast minus season best, s; None without a season best."""
        best = self.explanation.season_best_s
        return None if best is None else self.explanation.forecast_s - best


@dataclass(frozen=True)
class SkaterForm:
    """Forecasts of one skater for a meet, short to long.

    Attributes
    ----------
    as_of
        Day on whose evening what they rest on was known; None for what there is of before the meet.
    """

    sex: Sex
    skater: str
    meet: str
    rink: str
    first_day: date
    distances: tuple[DistanceForm, ...]
    as_of: date | None = None


def skater_form(plan: Plan, name: str, event: Event | None = None) -> SkaterForm:
    """Explain the forecast of a skater for the meet of a plan.

    Parameters
    ----------
    plan
        Meet and form data.
    name
        The skater, entered or not; capitals, accents and the order of the words make no difference.
    event
        One distance, ridden before or not; None for those the skater is entered in or has results at.

    Raises
    ------
    InputRefused
        When nobody of that name is entered or has a result of before the meet, with the nearest name.
    """
    data = plan.form if plan.form is not None else load_form()
    past = before_meet(data.results, plan.meet.first_day)
    timed = past[past["status"].isin(_TIMED) & past["time_ms"].notna()]
    sex, skater = _found(plan, timed, name)
    mine = timed[(timed["sex"] == sex.value) & (timed["skater"] == skater)]
    entered = {entry.event for entry in plan.meet.entries if (entry.sex, entry.skater) == (sex, skater)}
    ridden = {Event(str(distance_m)) for distance_m in mine["distance_m"]}
    asked = [event] if event is not None else [own for own in DISTANCES if own in entered | ridden]
    explanations = explain(
        sex,
        skater,
        asked,
        plan.meet.entries,
        plan.meet.rink,
        plan.meet.first_day,
        data.results,
        data.personal_bests,
        data.skaters,
    )
    table = incident_table(past)
    distances = tuple(
        _distance(
            explanation,
            entered=explanation.event in entered,
            results=int((mine["distance_m"] == explanation.event.distance_m).sum()),
            rates=tuple(table.of_skater(incident, sex, explanation.event, skater) for incident in Incident),
        )
        for explanation in explanations
    )
    meet = plan.meet
    known = None if data.as_of is None or data.as_of >= meet.first_day else data.as_of
    return SkaterForm(sex, skater, meet.name, meet.rink, meet.first_day, distances, known)


def _found(plan: Plan, timed: pd.DataFrame, name: str) -> tuple[Sex, str]:
    """Find the skater among the entries and the results."""
    known: dict[tuple[Sex, str], None] = {}
    for sex in Sex:
        picked = plan.meet.mass_start_picks.get(sex, ())
        raced: Sequence[str] = timed.loc[timed["sex"] == sex.value, "skater"].tolist()
        known.update(dict.fromkeys((sex, skater) for skater in (*plan.meet.skaters(sex), *picked, *raced)))
    same = dict(plan.form.same) if plan.form is not None else {}
    persons = {sex: Persons.of((own for of, own in known if of is sex), same) for sex in Sex}
    wanted = clean(name)
    sure = [(sex, found.person, found.ground) for sex in Sex if (found := persons[sex].sure(wanted)).person]
    sure.sort(key=lambda one: one[2] is Ground.INITIAL)
    if len(sure) == 1 or (sure and sure[0][2] is not Ground.INITIAL):
        return sure[0][0], str(sure[0][1])
    words = set(key_words(wanted))
    near = dict.fromkeys(
        [
            *(str(person) for _, person, _ in sure),
            *(other for sex in Sex for other in persons[sex].find(wanted).suggestions),
            *(own for _, own in known if words and words <= set(key_words(own))),
        ]
    )
    names = [quoted(one) for one in [*near][:MOST_SUGGESTED]]
    hint: str = say(" Did you mean {names}?", names=listed(names, " or "))
    if not names:
        hint = did_you_mean(wanted, [own for _, own in known])
    what = say("{name} is neither entered nor has a result.{hint}", name=quoted(name), hint=hint)
    raise InputRefused([Fault("skater", what, say("Write the name as the entries or the results have it."))])


def _distance(
    explanation: Explanation, *, entered: bool, results: int, rates: tuple[SourcedRate, ...]
) -> DistanceForm:
    level, race = explanation.level_spread, math.hypot(explanation.level_spread, explanation.race_spread)
    time_s = explanation.forecast_s
    return DistanceForm(
        event=explanation.event,
        entered=entered,
        results=results,
        explanation=explanation,
        level_low_s=time_s * math.exp(-_Z95 * level),
        level_high_s=time_s * math.exp(_Z95 * level),
        race_low_s=time_s * math.exp(-_Z95 * race),
        race_high_s=time_s * math.exp(_Z95 * race),
        rates=rates,
    )
