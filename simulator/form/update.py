"""What times ridden at the meet say about form: the forecast of what is still to ride, given them.

A time holds the mean of its start, the effect of its race (unknown, common to all starts of a
run), the level of the skater with the form of the meet, and noise. All but the noise are
jointly normal, so that the forecast given the times is a linear update, exact for normal noise.
For noise with wide tails each time gets a robust weight, as in `simulator.form.model`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from simulator.event import Event, Sex
from simulator.form.best_of_two import best_of_two
from simulator.form.forecast import FloatArray, Forecast, IntArray, NoiseShape, RaceEffect
from simulator.form.spread import robust_centre

LOST_RACE = float(np.log(1.12))
"""A time this much behind expectation and the others of its race (log units) was not a race."""

_ENOUGH_FOR_MEDIAN = 3
_ROUNDS = 6


@dataclass(frozen=True)
class ObservedTime:
    """A time ridden at the meet.

    Attributes
    ----------
    time_ms
        Time in thousandths of a second.
    run
        The run it was ridden in, 1 for an event of one run; None for the better of two runs
        of which it is not known which.
    """

    event: Event
    skater: str
    time_ms: int
    run: int | None = 1


@dataclass(frozen=True)
class Learnt:
    """What times ridden changed in the forecast of a skater in an event.

    Attributes
    ----------
    shift_s
        Change of the expected time in s, negative is faster.
    """

    sex: Sex
    skater: str
    event: Event
    shift_s: float


@dataclass(frozen=True)
class _Evidence:
    """The times that say something, as deviations from the forecast.

    `entry` and `race` number entry and race effect of each time; `value` is its log less mean
    and centre of the noise, `variance` that of the noise; `robust` marks those with the tails
    of a single run. All of shape (times,).
    """

    entry: IntArray
    race: IntArray
    races: tuple[tuple[Event, int | None], ...]
    value: FloatArray
    variance: FloatArray
    robust: np.ndarray[tuple[int], np.dtype[np.bool_]]


def condition(forecast: Forecast, observed: Iterable[ObservedTime]) -> Forecast:
    """Return the forecast given times ridden at the meet.

    Means and covariances of each skater's levels, and the effects of races that are not over
    yet, are those of the exact posterior. That two skaters' levels become slightly correlated
    through an unknown race effect they share is left out: it moves all of them alike.

    Parameters
    ----------
    forecast
        As before the meet, without a user's changes.
    observed
        Times ridden. Skaters who are not entered, and lost races, say nothing; whoever has no
        time is not among them.

    Returns
    -------
    Forecast
        With the same entries; those of skaters without a time are the same to the last bit.
    """
    # In the order of names: sums of rounded numbers come out the same in whatever order they stand.
    names = tuple(sorted(forecast.skaters))
    order = forecast.by_skater(names)
    named = forecast.arranged(names, order)
    given = _condition(named, observed)
    return forecast if given is named else given.arranged(forecast.skaters, np.argsort(order))


def _condition(forecast: Forecast, observed: Iterable[ObservedTime]) -> Forecast:
    evidence = _evidence(forecast, observed)
    if not len(evidence.value):
        return forecast
    entries = len(forecast.entry_event)
    prior = _prior(forecast, evidence)
    state, covariance = _posterior(prior, entries, evidence, forecast.noise)
    loading = forecast.level_loading.copy()
    mean = forecast.log_time_mean.copy()
    for number in np.unique(forecast.entry_skater[evidence.entry]):
        own = np.flatnonzero(forecast.entry_skater == number)
        mean[own] += state[own]
        loading[own, : len(own)] = lower_factor(covariance[np.ix_(own, own)])
    effects = {
        (event, run): RaceEffect(float(state[at]), float(np.sqrt(covariance[at, at])))
        for at, (event, run) in enumerate(evidence.races, start=entries)
        if run is not None
    }
    return replace(forecast, log_time_mean=mean, level_loading=loading, race_effects=effects)


def learnt(before: Forecast, after: Forecast) -> tuple[Learnt, ...]:
    """Say what changed between two forecasts of the same entries, those unchanged left out."""
    sd_before, sd_after = (np.linalg.norm(own.level_loading, axis=1) for own in (before, after))
    shift = np.exp(after.log_time_mean) - np.exp(before.log_time_mean)
    changed = (shift != 0) | (sd_before != sd_after)
    return tuple(
        Learnt(
            before.sex,
            before.skaters[before.entry_skater[entry]],
            before.entry_event[entry],
            float(shift[entry]),
        )
        for entry in np.flatnonzero(changed)
    )


def lower_factor(covariance: FloatArray) -> FloatArray:
    """Lower triangular factor with the diagonal not negative; the covariance may be singular."""
    values, vectors = np.linalg.eigh((covariance + covariance.T) / 2)
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    factor: FloatArray = np.asarray(np.linalg.qr(root.T).R).T
    return np.asarray(factor * np.where(np.diagonal(factor) < 0, -1.0, 1.0))


def _evidence(forecast: Forecast, observed: Iterable[ObservedTime]) -> _Evidence:
    known = [
        (number, time)
        for time in sorted(observed, key=lambda time: (time.event, time.run or 0, time.skater))
        if (number := forecast.entry(time.skater, time.event)) is not None
    ]
    races = tuple(dict.fromkeys((time.event, time.run) for _, time in known))
    entry = np.array([number for number, _ in known], dtype=np.int64)
    race = np.array([races.index((time.event, time.run)) for _, time in known], dtype=np.int64)
    value = np.array([np.log(time.time_ms / 1000) for _, time in known]) - forecast.log_time_mean[entry]
    robust = np.array([time.run is not None for _, time in known], dtype=np.bool_)
    spread = forecast.race_spread[entry]
    centre, sd = np.full(len(known), _centre(forecast.noise)), np.ones(len(known))
    for row in np.flatnonzero(~robust):
        race_sd = forecast.race_effect_spread.get(known[row][1].event, 0.0)
        centre[row], sd[row] = best_of_two(forecast.noise, race_sd, float(spread[row]))
    value = value - centre * spread
    kept = ~_lost(value, race)
    variance = (sd * spread) ** 2
    return _Evidence(entry[kept], race[kept], races, value[kept], variance[kept], robust[kept])


def _lost(value: FloatArray, race: IntArray) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Mark lost races: far behind the median of their race, or where few have ridden, the forecast."""
    lost = np.zeros(len(value), dtype=np.bool_)
    for number in np.unique(race):
        here = race == number
        usual = float(np.median(value[here])) if here.sum() >= _ENOUGH_FOR_MEDIAN else 0.0
        lost[here] = value[here] - usual > LOST_RACE
    return lost


def _prior(forecast: Forecast, evidence: _Evidence) -> FloatArray:
    """Covariance of the levels of all entries and the effects of the races ridden."""
    entries = len(forecast.entry_event)
    same = forecast.entry_skater[:, None] == forecast.entry_skater
    prior = np.zeros((entries + len(evidence.races),) * 2)
    prior[:entries, :entries] = np.where(same, forecast.level_loading @ forecast.level_loading.T, 0.0)
    for at, (event, _) in enumerate(evidence.races, start=entries):
        prior[at, at] = forecast.race_effect_spread.get(event, 0.0) ** 2
    return prior


def _posterior(
    prior: FloatArray, entries: int, evidence: _Evidence, shape: NoiseShape
) -> tuple[FloatArray, FloatArray]:
    """Mean and covariance of levels and race effects given the times, robust weights found on the way.

    The weights are those of a Student-t by expectation-maximisation, as in the form model; a
    normal shape gives all times the weight 1 and the result is exact in one round.

    References
    ----------
    Lange, Little and Taylor (1989), Robust statistical modeling using the t distribution,
    Journal of the American Statistical Association 84, 881-896.
    """
    nu = shape.degrees_of_freedom
    tailed = evidence.robust & np.isfinite(nu)
    scale2 = np.where(tailed, 1.0 - 2.0 / nu, 1.0)
    design = np.zeros((len(evidence.value), len(prior)))
    rows = np.arange(len(evidence.value))
    design[rows, evidence.entry] = 1.0
    design[rows, entries + evidence.race] = 1.0
    through = prior @ design.T
    shared = design @ through
    noise = evidence.variance * scale2
    weight = scale2  # to begin with, every time has the variance of its noise
    for _ in range(_ROUNDS):
        gain = np.linalg.solve(shared + np.diag(noise / weight), through.T).T
        state = gain @ evidence.value
        covariance = prior - gain @ through.T
        if not tailed.any():
            break
        spread = ((design @ covariance) * design).sum(axis=1)
        squared = (evidence.value - design @ state) ** 2 + spread
        weight = np.where(tailed, (nu + 1) / (nu + squared / noise), 1.0)
    return state, covariance


@lru_cache(maxsize=8)
def _centre(shape: NoiseShape) -> float:
    return robust_centre(shape)
