"""From the table of results to the races a forecast may learn from, all before the meet."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulator.event import DISTANCES, Sex
from simulator.form.forecast import FloatArray
from simulator.form.hyperparameters import Hyperparameters
from simulator.results.table import COLUMNS

TIMED = ("finished", "reskate")
"""Statuses of a start whose time says something about form."""

_SAME_COMPETITION_DAYS = 31
_RACE = ["competition", "date", "sex", "distance_m", "division", "run"]


def before_meet(results: pd.DataFrame, first_day: date) -> pd.DataFrame:
    """Return the results of before the meet, each with a date, in an order of their own.

    A result without a date takes the median day of its competition, provided that the
    competition has dated results, that they lie within a month, and that all of them lie
    before the meet; otherwise nothing shows that it was ridden before, and it is left out.

    Parameters
    ----------
    results
        Table of `simulator.results.table`.
    first_day
        First day of the meet; results of that day or later are left out.

    Returns
    -------
    pandas.DataFrame
        The same columns; the order does not depend on the order of `results`.
    """
    days = dates_before(results, first_day)
    table = results.assign(date=days)[days.notna()]
    order = ["date", "competition", "sex", "distance_m", "division", "run", "skater", "time_ms"]
    order += [name for name in COLUMNS if name not in (*order, "line")]  # content alone decides, no line
    return table.sort_values(order, kind="stable").reset_index(drop=True)


def dates_before(results: pd.DataFrame, first_day: date) -> pd.Series[pd.Timestamp]:
    """Return the day of each result of before the meet, known or deduced, NaT for all others, (rows,).

    See `before_meet` for the parameters and for what is deduced.
    """
    limit = pd.Timestamp(first_day)
    dated = results["date"].notna()
    known = results[dated].groupby("competition")["date"].agg(["min", "max", "median"])
    one_meet = (known["max"] - known["min"]).dt.days <= _SAME_COMPETITION_DAYS
    usable = known[one_meet & (known["max"] < limit) & (known.index != "")]
    middle = {name: day.normalize() for name, day in usable["median"].items()}
    undated = results.loc[~dated, "competition"]
    deduced = pd.Series([middle.get(name, pd.NaT) for name in undated], undated.index, dtype="datetime64[ns]")
    days = results["date"].where(dated, deduced.reindex(results.index))
    return days.where(days < limit)


def timed_races(past: pd.DataFrame, sex: Sex) -> pd.DataFrame:
    """Return the rows of `before_meet` that are timed races of one sex, each told once.

    They are all of `training_races` that no figures decide; ``race_number`` and ``session`` besides.
    """
    known = past["distance_m"].isin([event.distance_m for event in DISTANCES]) & past["time_ms"].notna()
    timed = past[(past["sex"] == sex.value) & past["status"].isin(TIMED) & known]
    timed = _without_doubled_bests(timed)
    timed = timed.drop_duplicates([*_RACE, "skater"], keep="first")
    return timed.assign(
        race_number=timed.groupby(_RACE, sort=True, dropna=False).ngroup(),
        session=timed.groupby(_RACE[:4], sort=True, dropna=False).ngroup(),
    )


def training_races(past: pd.DataFrame, sex: Sex, figures: Hyperparameters) -> pd.DataFrame:
    """Return the races of `races_under` that results of before the meet tell of."""
    return races_under(timed_races(past, sex), sex, figures)


def races_under(timed: pd.DataFrame, sex: Sex, figures: Hyperparameters) -> pd.DataFrame:
    """Return the timed races of one sex that tell something about level.

    A finish without a time (a place only) is left out, as are lost races: more than
    `Hyperparameters.lost_race` behind the median of their race. Of a 500 m in two runs the
    better time alone ("best") is left out where a run of the skater is known; where it is
    not, it counts as one race, a little too fast for one and a little less spread.

    Parameters
    ----------
    timed
        What `timed_races` returns.

    Returns
    -------
    pandas.DataFrame
        Columns ``skater``, ``country``, ``competition``, ``date``, ``rink`` (key), ``distance``
        (index in `DISTANCES`), ``race`` and ``session`` (numbers; a session is all races of a
        distance on a day), ``time_s`` (as ridden), ``log_time`` (of one run, s), ``spread``
        (factor on the race spread) and ``row`` (of `past`).
    """
    log_time = np.log(timed["time_ms"].to_numpy(dtype=np.float64) / 1000.0)
    rinks = {rink: figures.rink_key(rink) for rink in timed["rink"].unique()}
    best = (timed["run"] == "best").to_numpy()
    position = {event.distance_m: index for index, event in enumerate(DISTANCES)}
    races = pd.DataFrame(
        {
            "skater": timed["skater"].to_numpy(),
            "country": timed["country"].to_numpy(),
            "competition": timed["competition"].to_numpy(),
            "date": timed["date"].to_numpy(),
            "rink": timed["rink"].map(rinks).to_numpy(),
            "distance": timed["distance_m"].map(position).to_numpy(dtype=np.int64),
            "race": timed["race_number"].to_numpy(),
            "session": timed["session"].to_numpy(),
            "time_s": timed["time_ms"].to_numpy(dtype=np.float64) / 1000.0,
            "log_time": log_time,
            "row": timed.index.to_numpy(dtype=np.int64),
            "spread": np.where(races_at_altitude(timed, rinks, figures), figures.altitude_factor, 1.0),
        }
    )
    behind = races["log_time"] - races.groupby("race")["log_time"].transform("median")
    gain, narrower = figures.best_of_two_gain
    one_run = figures.noise_sd(sex)[races["distance"]]
    races["log_time"] += np.where(best, gain * one_run, 0.0)
    races["spread"] *= np.where(best, narrower, 1.0)
    return races[behind <= figures.lost_race].reset_index(drop=True)


def races_at_altitude(
    timed: pd.DataFrame, rinks: dict[str, str], figures: Hyperparameters
) -> NDArray[np.bool_]:
    """Whether each race was ridden on a rink at altitude, (rows,), bool."""
    high = {rink for rink, key in rinks.items() if key in figures.altitude_rinks}
    return np.asarray(timed["rink"].isin(high).to_numpy())


def is_world_cup(competitions: pd.Series) -> pd.Series:
    """Whether each competition is a World Cup of seniors, by its name, (rows,), bool."""
    name = pd.Series(competitions.unique(), dtype="str").str.casefold()
    senior = name.str.contains("world cup|wereldbeker") & ~name.str.contains("junior|qualif|kwalif")
    return competitions.map(dict(zip(competitions.unique(), senior, strict=True))).astype(bool)


def autumn_before(first_day: date) -> pd.Timestamp:
    """First day of the season of the meet: 1 July before it."""
    year = first_day.year if first_day.month >= 7 else first_day.year - 1
    return pd.Timestamp(year, 7, 1)


def drift_clock(dates: pd.Series | pd.DatetimeIndex, figures: Hyperparameters) -> FloatArray:
    """Time on the drift clock, (dates,), float64, in years.

    Levels change mostly between seasons, so of each year `Hyperparameters.summer_share`
    passes between 1 April and 1 October and only the rest in the season.
    """
    days = pd.DatetimeIndex(dates).to_numpy().astype("datetime64[D]").astype(np.int64)
    if len(days) == 0:
        return np.zeros(0)
    years = pd.DatetimeIndex(dates).year
    first, last = int(years.min()) - 1, int(years.max()) + 2
    knots, reading = [], []
    for year in range(first, last):
        for month, passed in ((4, 0.0), (10, figures.summer_share)):
            knots.append(np.datetime64(f"{year:04d}-{month:02d}-01").astype(np.int64))
            reading.append(year + passed)
    return np.interp(days, knots, reading)


def _without_doubled_bests(timed: pd.DataFrame) -> pd.DataFrame:
    """Leave out the better time of two runs where one of the runs is in the table."""
    best = (timed["run"] == "best").to_numpy(dtype=bool)
    if not best.any():
        return timed
    columns = (timed[name].tolist() for name in ("competition", "distance_m", "skater"))
    starts = list(zip(*columns, strict=True))
    ridden = {start for start, is_best in zip(starts, best.tolist(), strict=True) if not is_best}
    kept: pd.DataFrame = timed[~best | np.array([start not in ridden for start in starts])]
    return kept
