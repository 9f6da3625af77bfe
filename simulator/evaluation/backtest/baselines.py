"""The methods in use today, each as good as its idea allows, to measure the form model against.

Each method sums up a skater's past at a distance in one figure (best time, mean gap) and holds
nothing of other distances. What it does not tell itself, how far races stray from the figure and
where a skater without one stands, is learnt from how the same method would have done in the
races of before.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.evaluation.backtest.models import RaceForecast
from simulator.evaluation.backtest.races import Past, RaceCard
from simulator.event import Sex
from simulator.form.forecast import FloatArray, NoiseShape

_OWN: list[Hashable] = ["sex", "skater", "distance_m"]
_TOP = 5
_LAST = 5
_SEASON_BEGINS = 7  # July
_LEAST_SPREAD = 0.002
_USUAL_SPREAD = 0.008  # of one race around a skater's level, when nothing is known yet
_USUAL_BEHIND, _USUAL_NEW_SPREAD = 0.01, 0.015  # a newcomer against the field, likewise
_HEAVY_TAILS = NoiseShape(degrees_of_freedom=4.0, slow_side=1.0)
_PRIOR_RACES = 20.0  # what the usual figures count for


@dataclass(frozen=True)
class Index:
    """A method's figure of each start, made only from starts up to and with it.

    Attributes
    ----------
    value
        Figure of the skater at the distance after the start, (starts,), log time or gap.
    observed
        What the figure forecasts, of the start itself, (starts,): log time or gap.
    spread
        The method's own spread of the skater after the start, or NaN, (starts,).
    """

    value: pd.Series
    observed: pd.Series
    spread: pd.Series


@dataclass(frozen=True)
class SeasonBest:
    """Best time of the season at the distance, or of the season before while there is none."""

    name: str = "season_best"
    noise: NoiseShape = _HEAVY_TAILS

    def index(self, starts: pd.DataFrame) -> Index:
        """Take the best time of the season so far."""
        season = starts["date"].dt.year + (starts["date"].dt.month >= _SEASON_BEGINS)
        best = starts.groupby([*(starts[name] for name in _OWN), season])["log_time"].cummin()
        return Index(best, starts["log_time"], pd.Series(np.nan, starts.index))

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> list[RaceForecast]:
        """Forecast each starter around the season's best."""
        return _forecast(self.index(past.starts), past.starts, cards, self.noise)


@dataclass(frozen=True)
class LastFive:
    """Mean of the last five gaps to the mean of the five fastest of the field."""

    name: str = "last_five"
    noise: NoiseShape = _HEAVY_TAILS

    def index(self, starts: pd.DataFrame) -> Index:
        """Take the mean of the last five gaps."""
        gap = gap_to_top(starts)
        own = gap.groupby([starts[name] for name in _OWN], sort=False)
        last = own.rolling(_LAST, min_periods=1).mean().droplevel(_OWN)
        return Index(last.reindex(starts.index), gap, pd.Series(np.nan, starts.index))

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> list[RaceForecast]:
        """Forecast each starter around the mean of the last gaps."""
        return _forecast(self.index(past.starts), past.starts, cards, self.noise)


@dataclass(frozen=True)
class TopFiveGap:
    """The published method: one log-normal of the gap to the top five, a skater and distance.

    Mean and spread of all gaps; with fewer than three, the mean spread of the others.

    References
    ----------
    Koops and Sierksma (2010), the first performance matrix; the method of the matrix of 2018-2026
    as its public code describes it: times relative to the mean of the race's five best, one
    log-normal distribution for each skater and distance, drawn independently.
    """

    name: str = "top5_gap"
    noise: NoiseShape = NORMAL

    def index(self, starts: pd.DataFrame) -> Index:
        """Take mean and standard deviation of all gaps so far."""
        gap = gap_to_top(starts)
        own = gap.groupby([starts[name] for name in _OWN], sort=False)
        mean = own.expanding().mean().droplevel(_OWN).reindex(starts.index)
        spread = own.expanding(min_periods=3).std().droplevel(_OWN).reindex(starts.index)
        return Index(mean, gap, spread.clip(lower=_LEAST_SPREAD))

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> list[RaceForecast]:
        """Forecast each starter by the gaps so far, independently of all others."""
        return _forecast(self.index(past.starts), past.starts, cards, self.noise)


@dataclass(frozen=True)
class Uniform:
    """Every order equally likely; times spread as they did in past races at the distance."""

    name: str = "uniform"
    noise: NoiseShape = _HEAVY_TAILS

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> list[RaceForecast]:
        """Forecast everybody alike."""
        starts = past.starts
        behind = starts["log_time"] - starts.groupby("race")["log_time"].transform("median")
        forecasts = []
        for card in cards:
            own = (starts["sex"] == card.sex.value) & (starts["distance_m"] == card.event.distance_m)
            spread = _shrunk_spread(behind[own].to_numpy(), 2 * _USUAL_NEW_SPREAD, self.noise)
            count = len(card.starters)
            forecasts.append(
                RaceForecast(np.zeros(count), np.zeros((count, 0)), np.full(count, spread), self.noise)
            )
        return forecasts


BASELINES = (SeasonBest(), LastFive(), TopFiveGap(), Uniform())


def gap_to_top(starts: pd.DataFrame) -> pd.Series:
    """Log time behind the mean time of the five fastest of each field, (starts,)."""
    time_s = np.exp(starts["log_time"])
    fastest = time_s.groupby(starts["field"]).rank(method="first") <= _TOP
    top = time_s.where(fastest).groupby(starts["field"]).transform("mean")
    gap: pd.Series = starts["log_time"] - np.log(top)
    return gap


def _forecast(
    index: Index, starts: pd.DataFrame, cards: Sequence[RaceCard], noise: NoiseShape
) -> list[RaceForecast]:
    """Put the latest figures of all starters together with spreads learnt from the past."""
    latest = pd.DataFrame({"value": index.value, "spread": index.spread})
    for name in _OWN:
        latest[name] = starts[name]
    latest = latest.drop_duplicates(_OWN, keep="last").set_index(_OWN)
    learnt = {}
    strayed = _strayed(index, starts)
    forecasts = []
    for card in cards:
        key = card.sex, card.event.distance_m
        if key not in learnt:
            learnt[key] = _learn(strayed, latest, *key, noise)
        forecasts.append(_of_race(latest, learnt[key], card, noise))
    return forecasts


@dataclass(frozen=True)
class _Learnt:
    """What a method has shown so far in races of one sex and distance."""

    spread: float
    own_spread: float
    new_behind: float
    new_spread: float


def _strayed(index: Index, starts: pd.DataFrame) -> pd.DataFrame:
    """How far each start was from what the figure of before its meet said.

    The figure before a meet is the one after the skater's last start of an earlier meet. What
    all starters of a race share is taken off: the median over those with a figure. Newcomers are
    measured against the mean figure of the others in their race.
    """
    table = starts[[*_OWN, "meet", "race"]].assign(value=index.value, observed=index.observed)
    of_meets = table.drop_duplicates([*_OWN, "meet"], keep="last")
    before = of_meets.groupby(_OWN)["value"].shift(1)
    of_meets = of_meets[[*_OWN, "meet"]].assign(before=before)
    table = table.merge(of_meets, on=[*_OWN, "meet"], how="left")
    stray = table["observed"] - table["before"]
    race = table["race"]
    shared = stray.groupby(race).transform("median")
    field_mean = table["before"].groupby(race).transform("mean")
    known = table["before"].notna()
    table["known"] = known & (known.groupby(race).transform("sum") >= 4)
    table["stray"] = np.where(known, stray - shared, table["observed"] - shared - field_mean)
    return table[shared.notna()]


def _learn(
    strayed: pd.DataFrame, latest: pd.DataFrame, sex: Sex, distance_m: int, noise: NoiseShape
) -> _Learnt:
    mine = strayed[(strayed["sex"] == sex.value) & (strayed["distance_m"] == distance_m)]
    known = mine.loc[mine["known"], "stray"].to_numpy()
    new = mine.loc[mine["before"].isna(), "stray"].to_numpy()
    weight = _PRIOR_RACES / 2
    behind = (new.sum() + weight * _USUAL_BEHIND) / (len(new) + weight)
    of_sex = latest.index.get_level_values("sex") == sex.value
    at_distance = latest.index.get_level_values("distance_m") == distance_m
    own = latest.loc[of_sex & at_distance, "spread"].mean()
    spread = _shrunk_spread(known, _USUAL_SPREAD, noise)
    return _Learnt(
        spread,
        spread if np.isnan(own) else float(own),
        float(behind),
        _shrunk_spread(new - behind, _USUAL_NEW_SPREAD, noise),
    )


def _shrunk_spread(values: FloatArray, usual: float, noise: NoiseShape) -> float:
    """Robust standard deviation around 0, drawn towards the usual one while there are few values.

    From the median of the absolute deviations, which half of the noise stays below.
    """
    if len(values) == 0:
        return usual
    own = float(np.median(np.abs(values)) / np.median(np.abs(quantile_table(noise))))
    return float(np.sqrt((len(values) * own**2 + _PRIOR_RACES * usual**2) / (len(values) + _PRIOR_RACES)))


def _of_race(latest: pd.DataFrame, learnt: _Learnt, card: RaceCard, noise: NoiseShape) -> RaceForecast:
    keys = [(card.sex.value, skater, card.event.distance_m) for skater in card.starters]
    mine = latest.reindex(pd.MultiIndex.from_tuples(keys, names=_OWN))
    value = mine["value"].to_numpy(dtype=np.float64, copy=True)
    own = mine["spread"].to_numpy(dtype=np.float64, copy=True)
    known = ~np.isnan(value)
    has_own_spreads = bool(latest["spread"].notna().any())
    usual = learnt.own_spread if has_own_spreads else learnt.spread
    spread = np.where(known, np.where(np.isnan(own), usual, own), learnt.new_spread)
    middle = float(value[known].mean()) if known.any() else 0.0
    value[~known] = middle + learnt.new_behind
    return RaceForecast(value, np.zeros((len(value), 0)), spread, noise)
