"""Entrants of whom little is known: what stands in for results they do not have.

Such entrants decide the chances of everybody else, so nothing here is neutral. Three facts
help. The World Cup team of a distance is chosen at the autumn championships: an entrant who
did not start in a World Cup was slower then than those who did. A personal best tells what
was possible once. A junior gets faster.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from simulator.event import DISTANCES, Sex
from simulator.form.forecast import FloatArray
from simulator.form.history import autumn_before, is_world_cup
from simulator.form.hyperparameters import Hyperparameters
from simulator.results.columns import AGE_GROUP_SEASON

_YEAR_DAYS = 365.25
SAME_TIME_S = 0.02


@dataclass(frozen=True)
class Ages:
    """Until which day each skater is a junior; whoever is not named counts as a senior."""

    junior_until: Mapping[str, pd.Timestamp]
    figures: Hyperparameters

    @classmethod
    def of(cls, skaters: pd.DataFrame | None, sex: Sex, first_day: date, figures: Hyperparameters) -> Ages:
        """Read birth years and age groups.

        Without a birth year a "junior" is one in the season of the list, if it tells that, or else
        at the meet.
        """
        until: dict[str, pd.Timestamp] = {}
        if skaters is not None:
            season = skaters.attrs.get(AGE_GROUP_SEASON)
            grown = pd.Timestamp(first_day) if season is None else pd.Timestamp(season + 1, 7, 1)
            mine = skaters[skaters["sex"] == sex.value]
            born = mine["birth_year"].astype("float64")
            for skater, year, group in zip(mine["skater"], born, mine["age_group"], strict=True):
                if not math.isnan(year):
                    # A birthday in the middle of the year stands for the unknown day.
                    until[skater] = pd.Timestamp(int(year + figures.junior_until_age), 7, 1)
                elif group == "junior":
                    until[skater] = grown
        return cls(until, figures)

    def is_junior(self, skater: str, first_day: date) -> bool:
        """Whether the skater is still a junior at the meet."""
        until = self.junior_until.get(skater)
        return until is not None and until >= pd.Timestamp(first_day)

    def gain(
        self,
        skaters: Iterable[str],
        dates: pd.Series | Sequence[pd.Timestamp] | pd.DatetimeIndex,
        first_day: date,
    ) -> FloatArray:
        """How much faster (log time) each skater got as a junior from a day until the meet."""
        meet_day, figures = np.datetime64(first_day), self.figures
        until = {skater: min(day.to_datetime64(), meet_day) for skater, day in self.junior_until.items()}
        never = np.datetime64("NaT")
        last = np.array([until.get(skater, never) for skater in skaters], dtype="datetime64[D]")
        days = pd.DatetimeIndex(pd.Series(dates)).to_numpy().astype("datetime64[D]")
        years = np.where(np.isnat(last), 0.0, (last - days).astype(np.int64) / _YEAR_DAYS)
        gain = figures.junior_gain_per_year * np.maximum(years, 0.0)
        return np.asarray(np.minimum(gain, figures.most_junior_gain))


def usable_bests(
    bests: pd.DataFrame | None,
    sex: Sex,
    entered: set[tuple[str, int]],
    races: pd.DataFrame,
    first_day: date,
) -> pd.DataFrame:
    """Return the personal bests that may serve as evidence.

    Only those marked as set before the meet, of events the skater has entered (a sprinter's
    5000 m of long ago says nothing), and not already among the skater's races: a best within
    0.02 s of a race in the table is taken to be that race.

    Parameters
    ----------
    entered
        Skater and index of the distance of each entry.
    races
        What `history.training_races` returns.

    Returns
    -------
    pandas.DataFrame
        Columns ``skater``, ``distance`` (index), ``date`` (middle of its year, or of the part
        of the meet's year before the meet), ``rink``, ``log_time``; one row a best.
    """
    columns = ["skater", "distance", "date", "rink", "log_time"]
    if bests is None:
        return pd.DataFrame(columns=columns)
    names = {skater for skater, _ in entered}
    raced = races[races["skater"].isin(names)]
    position = {event.distance_m: index for index, event in enumerate(DISTANCES)}
    known: dict[tuple[str, int], list[float]] = {}
    times = zip(*(raced[name].tolist() for name in ("skater", "distance", "log_time")), strict=True)
    for skater, distance, log_time in times:
        known.setdefault((skater, distance), []).append(math.exp(log_time))
    kept = []
    usable = bests[(bests["sex"] == sex.value) & bests["set_before"] & bests["time_ms"].notna()]
    usable = usable[usable["skater"].isin(names)]
    order = ["skater", "distance_m", "time_ms", "year", "rink"]
    usable = usable.sort_values(order, kind="stable")
    years = usable["year"].astype("Int64").fillna(first_day.year - 1).astype("int64")
    distances = usable["distance_m"].map(position).fillna(-1).astype("int64")
    times_s = usable["time_ms"].astype("float64") / 1000.0
    middles: dict[int, pd.Timestamp] = {}
    columns_of = (usable["skater"], distances, years, times_s, usable["rink"])
    rows = zip(*(own.tolist() for own in columns_of), strict=True)
    for skater, distance, year, time_s, rink in rows:
        if (skater, distance) not in entered or year > first_day.year:
            continue
        if any(abs(time_s - race) < SAME_TIME_S for race in known.get((skater, distance), ())):
            continue
        if year not in middles:
            middles[year] = _middle(year, pd.Timestamp(first_day))
        kept.append((skater, distance, middles[year], rink, math.log(time_s)))
    return pd.DataFrame(kept, columns=columns)


def _middle(year: int, meet_day: pd.Timestamp) -> pd.Timestamp:
    """Return the middle of a year, or of its part before the meet."""
    begin = pd.Timestamp(year, 1, 1)
    return (begin + (min(pd.Timestamp(year + 1, 1, 1), meet_day) - begin) / 2).normalize()


def best_offset_and_sd(
    bests: pd.DataFrame, first_day: date, figures: Hyperparameters
) -> tuple[FloatArray, FloatArray]:
    """How much slower than the personal best the level now is expected to be, and its spread.

    Returns
    -------
    tuple of arrays
        Offset and standard deviation in log time, (bests,) each.
    """
    days = [(pd.Timestamp(first_day) - day).days for day in bests["date"]]
    years = np.array(days, dtype=np.float64) / _YEAR_DAYS
    nowhere = (bests["rink"].fillna("") == "").to_numpy(dtype=bool)
    offset = figures.best_gain + figures.best_decline_per_year * years
    offset = offset + np.where(nowhere, figures.best_unknown_rink, 0.0)
    variance = figures.best_sd**2 + figures.best_ageing_sd**2 * years
    variance = variance + np.where(nowhere, figures.best_unknown_rink_sd**2, 0.0)
    return offset, np.sqrt(variance)


def unselected_level(
    junior: bool, known: bool, race_sd: float, figures: Hyperparameters
) -> tuple[float, float]:
    """Level of an unselected skater behind the slowest selected one: mean and spread.

    A normal prior (`Hyperparameters.unknown_behind`, ``unknown_sd``) meets a censored
    observation: in the race that decided, she was slower than the slowest selected, both with
    the noise of a race, unless she was ill or absent then. Mean and variance of the mixture
    of both cases stand for its distribution, which is nearly normal.

    Parameters
    ----------
    known
        Whether any result of the skater is known, at any distance.
    race_sd
        Standard deviation of one race at the distance.

    References
    ----------
    Moments of the truncated normal with noise: Rasmussen and Williams (2006), Gaussian
    Processes for Machine Learning, section 3.9.
    """
    mean = figures.unknown_behind + (figures.unknown_junior_behind if junior else 0.0)
    mean += 0.0 if known else figures.unknown_anywhere
    variance = figures.unknown_sd**2
    reach = math.sqrt(variance + 2 * race_sd**2)
    z = mean / reach
    slower = 0.5 * (1 + math.erf(z / math.sqrt(2)))
    hazard = math.exp(-z * z / 2) / math.sqrt(2 * math.pi) / slower
    there_mean = mean + variance / reach * hazard
    there_variance = variance - (variance / reach) ** 2 * hazard * (z + hazard)
    absent = figures.absent / (figures.absent + (1 - figures.absent) * slower)
    mixed = absent * mean + (1 - absent) * there_mean
    between = absent * (1 - absent) * (there_mean - mean) ** 2
    return mixed, math.sqrt(absent * variance + (1 - absent) * there_variance + between)


@dataclass(frozen=True)
class Yardstick:
    """Skaters of a distance whose slowest marks the level others are measured by.

    ``selected`` tells that they are the home starters in this autumn's World Cups; if not,
    there were none and they are the entrants with results at the distance, perhaps nobody.
    """

    skaters: tuple[str, ...]
    selected: bool


def yardsticks_of(
    races: pd.DataFrame, entered: set[tuple[str, int]], first_day: date, figures: Hyperparameters
) -> tuple[Yardstick, ...]:
    """Return the yardstick of each distance, in the order of `DISTANCES`."""
    autumn = races["date"] >= autumn_before(first_day)
    home = races["country"] == figures.home_country
    selected = races[autumn & home & is_world_cup(races["competition"])]
    raced, chosen = (
        set(zip(own["skater"].tolist(), own["distance"].tolist(), strict=True)) for own in (races, selected)
    )
    yardsticks = []
    for distance in range(len(DISTANCES)):
        names = {name for name, at in chosen if at == distance}
        entrants = {name for name, at in raced & entered if at == distance}
        yardsticks.append(Yardstick(tuple(sorted(names or entrants)), bool(names)))
    return tuple(yardsticks)


def unselected(
    races: pd.DataFrame,
    entered: set[tuple[str, int]],
    yardsticks: Sequence[Yardstick],
    figures: Hyperparameters,
) -> list[tuple[str, int]]:
    """Skater and distance of every level whose prior is that of the unselected.

    Where a World Cup team is known, all entrants and home skaters outside it, whether or not
    they have results: their results then count as better or worse than expected of an
    unselected skater, and so carry over to their other distances. Without one, only the
    entrants without any result at the distance. Skaters from abroad are never meant: other
    countries choose in other ways.
    """
    skaters = races["skater"].tolist()
    raced = set(zip(skaters, races["distance"].tolist(), strict=True))
    abroad = _from_abroad(races, figures)
    home = {*skaters, *(name for name, _ in entered)} - abroad
    found = []
    for distance, yardstick in enumerate(yardsticks):
        if yardstick.selected:
            found += [(name, distance) for name in sorted(home) if name not in yardstick.skaters]
        else:
            found += [key for key in sorted(entered - raced) if key[1] == distance and key[0] in home]
    return found


def is_international(
    races: pd.DataFrame, entrants: Iterable[str], figures: Hyperparameters, share: float
) -> bool:
    """Whether a meet is an international one, by who of its entrants is known to be from abroad.

    A guest or two at a home meet change nothing for those at home.

    Parameters
    ----------
    share
        Share of the entrants of known country from which on it is one; with 0 a single one will do.
    """
    entered, abroad = set(entrants), _from_abroad(races, figures)
    known = entered & set(races.loc[races["country"] != "", "skater"].tolist())
    guests = len(known & abroad)
    return guests > 0 and guests >= share * len(known)


def _from_abroad(races: pd.DataFrame, figures: Hyperparameters) -> set[str]:
    abroad = set(races.loc[races["country"] != figures.home_country, "skater"].tolist())
    return abroad - set(races.loc[races["country"].isin([figures.home_country, ""]), "skater"].tolist())
