"""Lists that print only the first: who rides such races and is not on one was slower, unless absent.

A report of a World Cup names the first eight. Whoever of another country stands in it now and then
stands there after good races only, and would look as good as those. That somebody was not among
the first is an observation too, a censored one: the time is not known, only that it was longer.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd

from simulator.form.forecast import FloatArray
from simulator.form.history import is_world_cup
from simulator.form.hyperparameters import Hyperparameters
from simulator.form.model import Posterior
from simulator.form.process import Observations, joined

_LEAST, _MOST = 6, 10
"""A list of fewer in a row of places, or of more, is not taken for one that prints only the first."""

_SEASONS = 2
"""How many seasons back lists are looked at: what was missed before says nothing of now."""

_SAYS_NOTHING = 0.17
"""Chance that who is not on such a list did not start in a division, or was faster in the other one.

Of 370 such cases in the lists of the first eight of 2025, 307 were slower starts, as the complete
results of the same skaters tell; 45 did not start, 18 were faster in the B division.
"""

_SWEEPS, _STEP = 5, 0.6
_LEAST_PRECISION = 1.0
"""Least of what a list says of a log time, far below that of any race (1e4)."""


def unlisted_starts(races: pd.DataFrame, past: pd.DataFrame, figures: Hyperparameters) -> pd.DataFrame:
    """Return the starts that lists of the first do not tell, each with the time of the last one told.

    Meant are races of the A division of World Cups of the last two seasons, of which the first places
    are known one by one and no skater from abroad behind them; and skaters from abroad who stand in
    such a race at the distance in the same season, but in no list of the distance of that day.

    Parameters
    ----------
    races
        What `history.training_races` returns.
    past
        The results they are from.

    Returns
    -------
    pandas.DataFrame
        Columns of `races`; ``log_time`` is the bar that the start stayed behind.
    """
    division = past["division"].reindex(races["row"]).to_numpy()
    told = races.assign(
        place=past["place"].reindex(races["row"]).to_numpy(),
        season=races["date"].dt.year + (races["date"].dt.month >= 7),
        abroad=~races["country"].isin([figures.home_country, ""]),
    )
    told = told[(division == "A") & is_world_cup(told["competition"]).to_numpy()]
    told = told[told["season"] > told["season"].max() - _SEASONS]
    named = set(zip(past["skater"], past["date"], past["distance_m"], strict=True))
    unlisted = []
    for _, season in told.groupby(["distance", "season"], sort=True):
        regulars = sorted(set(season["skater"][season["abroad"]]))
        for _, race in season.groupby("race", sort=True):
            last = _last_of_the_first(race)
            if last is None:
                continue
            row = int(races["row"].iloc[last])
            when = past["date"].iloc[row], past["distance_m"].iloc[row]
            missing = [name for name in regulars if (name, *when) not in named]
            unlisted.append(races.iloc[[last] * len(missing)].assign(skater=missing))
    return pd.concat([races.iloc[:0], *unlisted], ignore_index=True).astype(races.dtypes.to_dict())


def _last_of_the_first(race: pd.DataFrame) -> int | None:
    """Return the number in `races` of the last of the first; None where somebody from abroad is behind."""
    places = set(race["place"].dropna().astype("int64"))
    number = next(place for place in range(len(race) + 1) if place + 1 not in places)
    first = race["place"] <= number
    if not _LEAST <= number <= _MOST or (race["abroad"] & ~first).any():
        return None
    return int(race.index.to_numpy()[np.flatnonzero(first)[race["log_time"][first].argmax()]])


def given_bars(
    solve: Callable[[Observations], Posterior], evidence: Observations, bars: Observations
) -> Posterior:
    """Return the posterior given evidence, and times of which it is only known that they are longer.

    Parameters
    ----------
    solve
        Solves the model for evidence.
    bars
        Points of such starts; `value` is the bar, `noise_sd` that of a race.

    Notes
    -----
    Expectation propagation: each start takes part as a normal observation that moves mean and
    variance of its log time as the censored one does, given all others. With probability
    `_SAYS_NOTHING` it says nothing, so that no start weighs more than the likelihood of absence.

    References
    ----------
    Rasmussen and Williams (2006), Gaussian Processes for Machine Learning, sections 3.6 and 3.9.
    """
    posterior = solve(evidence)
    count = len(bars.value)
    precision, shift = np.zeros(count), np.zeros(count)
    for sweep in range(_SWEEPS if count else 0):
        mean, covariance = posterior.predict(bars.points)
        variance = np.diagonal(covariance)
        others = np.maximum(1 / variance - precision, _LEAST_PRECISION)
        around = (mean / variance - shift) / others
        own, own_shift = _as_normal(around, 1 / others, bars)
        step = 1.0 if sweep == 0 else _STEP
        precision += step * (own - precision)
        shift += step * (own_shift - shift)
        normal = replace(
            bars,
            value=shift / precision,
            noise_sd=1 / np.sqrt(precision),
            is_race=np.zeros(count, dtype=bool),
        )
        posterior = solve(joined([evidence, normal]))
    return posterior


def _as_normal(mean: FloatArray, variance: FloatArray, bars: Observations) -> tuple[FloatArray, FloatArray]:
    """Precision, and precision times value, of the normal observation that moves as the bar does."""
    reach = np.sqrt(variance + bars.noise_sd**2)
    z = (mean - bars.value) / reach
    slower = 0.5 * (1 + np.array([math.erf(own) for own in z / math.sqrt(2)]))
    chance = _SAYS_NOTHING + (1 - _SAYS_NOTHING) * slower
    density = (1 - _SAYS_NOTHING) * np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    slope = density / reach / chance
    bend = -density * z / reach**2 / chance - slope**2
    # Where absence explains more, the variance grows; no observation does that: the mean moves alone.
    precision = np.maximum(-bend / (1 + variance * bend), _LEAST_PRECISION)
    return precision, slope + precision * (mean + slope * variance)
