"""Why a forecast is what it is: which past results moved it, and by how much.

Given the effects of rinks, days and races, and the robust weights, a forecast is a linear
function of the skater's own results: what was expected of her before them, plus for each
result its weight times how far it lay from that expectation. The parts add up exactly.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from simulator.event import DISTANCES, Event, Sex
from simulator.form.entry_list import EntryList
from simulator.form.forecast import FloatArray
from simulator.form.history import autumn_before, before_meet
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters
from simulator.form.sex_fit import FitInputs, Fitted, SexFit
from simulator.form.spread import level_loading, robust_centre
from simulator.meet.meet import Entry


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    RACE = "race"
    PERSONAL_BEST = "personal_best"


@dataclass(frozen=True)
class Influence:
    """A result that moved a forecast.

    Attributes
    ----------
    day
        Day of the race; of a personal best the middle of what is known of its day.
    competition
        Name of the competition; empty for a personal best.
    time_s
        The time ridden.
    against
        Log of the time against what the day, the rink and the skater's own prior led to expect:
        0.01 is 1 % slower.
    weight
        How much the forecast moves per unit of `against`.
    effect_s
        Seconds by which the result moves the forecast, negative is faster.
    """

    kind: EvidenceKind
    day: date
    competition: str
    rink: str
    event: Event
    time_s: float
    against: float
    weight: float
    effect_s: float


@dataclass(frozen=True)
class Explanation:
    """A forecast of one start, taken apart.

    Attributes
    ----------
    forecast_s
        Time expected (the exponential of the mean of the log), s.
    before_results_s
        Time expected on the same rink before the skater's own results; the effects of
        `influences` lead from here to `forecast_s`.
    level_spread, race_spread
        Standard deviations of the level (with form) and of one race, log units.
    season_best_s, best_s
        Fastest known time at the distance of the season and of all results, on any rink, without
        regard of rinks; None without one.
    influences
        By falling size of effect.
    """

    sex: Sex
    skater: str
    event: Event
    forecast_s: float
    before_results_s: float
    level_spread: float
    race_spread: float
    season_best_s: float | None
    best_s: float | None
    influences: tuple[Influence, ...]


def explain(
    sex: Sex,
    skater: str,
    events: Iterable[Event],
    entries: Iterable[Entry],
    rink: str,
    first_day: date,
    results: pd.DataFrame,
    personal_bests: pd.DataFrame | None = None,
    skaters: pd.DataFrame | None = None,
    figures: Hyperparameters = DEFAULTS,
    *,
    estimate: bool = True,
) -> tuple[Explanation, ...]:
    """Take the forecasts of a skater apart.

    Parameters
    ----------
    events
        Distances to explain, entered in or not.
    entries
        Entries of the meet, as for the forecast; who is entered has an influence on what stands
        in for missing results.

    Returns
    -------
    tuple
        One explanation an event, in the order of `events`.
    """
    asked = tuple(dict.fromkeys(event for event in events if event.is_distance))
    others = [Entry(sex, event, skater) for event in asked]
    listed = EntryList.of([*entries, *others], sex)
    past = before_meet(results, first_day)
    importlib.import_module("scipy.optimize")  # before the limit, as in `forecast_entries`
    with threadpool_limits(1):
        fit = SexFit(FitInputs(sex, listed, rink, first_day, past, personal_bests, skaters), figures)
        fit = fit.with_estimated_figures() if estimate else fit
        fitted = fit.fitted()
        mean, covariance = fitted.posterior.predict(fitted.points)
        loading = level_loading(covariance, listed.number, listed.distance)
        spread = np.linalg.norm(loading, axis=1)
        return tuple(_explained(fit, fitted, mean, spread, skater, event) for event in asked)


def _explained(
    fit: SexFit,
    fitted: Fitted,
    mean: FloatArray,
    level_spread: FloatArray,
    skater: str,
    event: Event,
) -> Explanation:
    number = DISTANCES.index(event)
    at = next(
        row
        for row, (name, distance) in enumerate(zip(fit.entries.names, fit.entries.distance, strict=True))
        if name == skater and distance == number
    )
    point = fitted.points.take(np.array([at]))
    rows, weights, against = fitted.posterior.own_weights(point)
    race_spread = float(fit.race_spread(fitted)[at])
    forecast = float(fitted.prior_mean[at] + mean[at] - robust_centre(fit.figures.noise) * race_spread)
    effects = weights * against
    before = forecast - float(effects.sum())
    # Where two results work against each other, each has its share of the change in seconds.
    seconds = _seconds_per_log(np.exp(before), np.exp(forecast))
    influences = [
        _influence(fit, fitted, int(row), float(weight), float(far), float(effect) * seconds)
        for row, weight, far, effect in zip(rows, weights, against, effects, strict=True)
    ]
    own = fit.races[(fit.races["skater"] == skater) & (fit.races["distance"] == number)]
    season = own[own["date"] >= autumn_before(fit.first_day)]
    return Explanation(
        sex=fit.sex,
        skater=skater,
        event=event,
        forecast_s=float(np.exp(forecast)),
        before_results_s=float(np.exp(before)),
        level_spread=float(level_spread[at]),
        race_spread=race_spread,
        season_best_s=_fastest(season),
        best_s=_fastest(own),
        influences=tuple(sorted(influences, key=lambda part: (-abs(part.effect_s), part.day))),
    )


def _influence(
    fit: SexFit, fitted: Fitted, row: int, weight: float, against: float, effect_s: float
) -> Influence:
    is_race = row < len(fit.races)
    table = fit.races if is_race else fit.bests
    known = table.iloc[row if is_race else row - len(fit.races)]
    return Influence(
        kind=EvidenceKind.RACE if is_race else EvidenceKind.PERSONAL_BEST,
        day=known["date"].date(),
        competition=str(known["competition"]) if is_race else "",
        rink=str(known["rink"]),
        event=DISTANCES[int(known["distance"])],
        time_s=float(known["time_s"] if is_race else np.exp(known["log_time"])),
        against=against,
        weight=weight,
        effect_s=effect_s,
    )


def _seconds_per_log(before_s: float, after_s: float) -> float:
    """Seconds per unit of log time between two times, so that effects add up in seconds too."""
    change = float(np.log(after_s / before_s))
    return before_s if abs(change) < 1e-12 else (after_s - before_s) / change


def _fastest(races: pd.DataFrame) -> float | None:
    return None if races.empty else float(races["time_s"].min())
