"""Which past races count in a backtest, which starters, and what was known before each meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulator.event import DISTANCES, Event, Sex
from simulator.form.forecast import FloatArray
from simulator.form.history import before_meet

LOST = 0.12
"""Log time behind the median of the race from which a race is lost and says nothing of form."""

LEAST_CLASSIFIED = 8
LEAST_SEEN = 6
KNOWN_FIELD = 0.6
"""Share of the classified seen before; below it the results hardly knew the field yet."""

_TIMED = ("finished", "reskate")
_RACE = ["competition", "date", "sex", "distance_m", "division", "run"]
_SAME_MEET_DAYS = 10


@dataclass(frozen=True)
class RaceCard:
    """A race as it is known before it: where, when, what and who, but not how it ended.

    Attributes
    ----------
    meet, first_day
        Name of the meet, and the day before which everything may be known.
    division, run
        As in the table of results; empty for an event of one race.
    starters
        Skaters to forecast, by name in alphabetical order, so that the order tells nothing.
    """

    meet: str
    first_day: date
    day: date
    rink: str
    sex: Sex
    event: Event
    division: str
    run: str
    starters: tuple[str, ...]

    @property
    def key(self) -> str:
        """Text that no other race of a table has."""
        return "\0".join(
            [self.meet, self.day.isoformat(), self.sex, self.event, self.division, self.run],
        )


@dataclass(frozen=True)
class CountedRace:
    """A race that counts, with what happened in it.

    Attributes
    ----------
    log_time
        Log of the time in s of each starter of the card, (starters,), float64.
    first_start
        Whether the starter had no timed race at the distance before the meet, (starters,), bool.
    seen_share
        Share of the classified, lost races included, who had a timed race before the meet.
    """

    card: RaceCard
    log_time: FloatArray
    first_start: NDArray[np.bool_]
    seen_share: float

    @property
    def field_known(self) -> bool:
        """Whether most of the field had been seen; scores of the rest of a field say little of the race."""
        return self.seen_share >= KNOWN_FIELD


@dataclass(frozen=True)
class Past:
    """All that is known on the morning of a meet, or so many days before it.

    Attributes
    ----------
    first_day
        First day of the meet that is forecast.
    results
        Rows of the table of results dated before what is known ends, as `form.history.before_meet`
        gives them.
    starts
        Timed starts among them that are not lost: columns ``skater``, ``sex``, ``distance_m``,
        ``date``, ``meet``, ``race`` (number), ``field`` (number of the races of a distance, day and run,
        all divisions) and ``log_time`` (s); in order of date.
    """

    first_day: date
    results: pd.DataFrame
    starts: pd.DataFrame

    @classmethod
    def of(cls, results: pd.DataFrame, first_day: date, lead_days: int = 0) -> Past:
        """Take from a table of results what was known so many days before the first day of a meet."""
        before = before_meet(results, first_day - timedelta(days=lead_days))
        timed = timed_starts(before)
        return cls(first_day, before, timed[~timed["lost"]].drop(columns="lost").reset_index(drop=True))


@dataclass(frozen=True)
class RacesWanted:
    """Which races of a table to forecast, and from how long before.

    Attributes
    ----------
    from_day, to_day
        First and last day of the races; None for no last day.
    lead_days
        So much earlier than the day before a meet ends what is known for its forecast. Which races
        and starters count does not depend on it, so that leads can be compared.
    division
        The only division whose races count; None for all.
    """

    from_day: date
    to_day: date | None = None
    lead_days: int = 0
    division: str | None = None


def timed_starts(results: pd.DataFrame) -> pd.DataFrame:
    """Return the dated starts with a time, once each, the better of two runs ("best") left out.

    Returns
    -------
    pandas.DataFrame
        Columns of `Past.starts`, ``rink``, ``division``, ``run`` and ``lost`` (bool): more than
        `LOST` behind the median of the race.
    """
    timed = results[
        results["status"].isin(_TIMED)
        & results["time_ms"].notna()
        & results["date"].notna()
        & (results["run"] != "best")
        & results["distance_m"].isin([event.distance_m for event in DISTANCES])
    ]
    timed = timed.sort_values([*_RACE, "skater", "line"], kind="stable")
    timed = timed.drop_duplicates([*_RACE, "skater"], keep="first")
    starts = timed[["skater", "sex", "distance_m", "date", "rink", "division", "run"]].copy()
    starts["meet"] = _meets(timed)
    starts["race"] = timed.groupby(_RACE, sort=True).ngroup()
    starts["field"] = timed.groupby(["competition", "date", "sex", "distance_m", "run"], sort=True).ngroup()
    starts["log_time"] = np.log(timed["time_ms"].to_numpy(dtype=np.float64) / 1000.0)
    median = starts.groupby("race")["log_time"].transform("median")
    starts["lost"] = starts["log_time"] - median > LOST
    return starts.sort_values("date", kind="stable").reset_index(drop=True)


def _meets(timed: pd.DataFrame) -> pd.Series:
    """Name each start's meet: its competition, told apart by the first day where a name returns.

    Without the name of a competition the rink stands for it. Race days of one name more than ten
    days apart are different meets.
    """
    name = timed["competition"].where(timed["competition"] != "", timed["rink"])
    days = pd.DataFrame({"name": name, "date": timed["date"]}).drop_duplicates().sort_values(["name", "date"])
    apart = days.groupby("name")["date"].diff().dt.days
    days["begin"] = days["date"].where(~(apart <= _SAME_MEET_DAYS)).ffill()
    days["meet"] = days["name"] + " " + days["begin"].dt.strftime("%Y-%m-%d")
    found = pd.MultiIndex.from_frame(days[["name", "date"]])
    meet = pd.Series(days["meet"].to_numpy(), index=found)
    return pd.Series(
        meet.loc[pd.MultiIndex.from_arrays([name, timed["date"]])].to_numpy(), index=timed.index, dtype="str"
    )


def counted_races(
    results: pd.DataFrame, wanted: RacesWanted
) -> tuple[tuple[Past, tuple[CountedRace, ...]], ...]:
    """Return the races that count, meet by meet in order of time, each with what was known before.

    A race is one division and one run. It counts if at least `LEAST_CLASSIFIED` starters are
    classified with a time and at least `LEAST_SEEN` of them have a timed race at any distance from
    before the meet; those without one, and lost races, are left out of its starters.

    Parameters
    ----------
    results
        Table of `simulator.results.table`; the order of its rows has no influence.
    wanted
        Days, lead and division; results of before the first day are known but not forecast.
    """
    starts = timed_starts(results)
    begins = starts.groupby("meet")["date"].min()
    counts = starts["date"] >= pd.Timestamp(wanted.from_day)
    if wanted.to_day is not None:
        counts &= starts["date"] <= pd.Timestamp(wanted.to_day)
    if wanted.division is not None:
        counts &= starts["division"].str.casefold() == wanted.division.casefold()
    counted = []
    of_meets = {str(name): rows for name, rows in starts[counts].groupby("meet")}
    for meet in sorted(of_meets, key=lambda name: (begins[name], name)):
        past = Past.of(results, begins[meet].date())
        races = _races_of_meet(of_meets[meet], past, meet)
        if races:
            known = Past.of(results, past.first_day, wanted.lead_days) if wanted.lead_days else past
            counted.append((known, races))
    return tuple(counted)


def _races_of_meet(rows: pd.DataFrame, past: Past, meet: str) -> tuple[CountedRace, ...]:
    known = past.starts
    seen = set(zip(known["sex"], known["skater"], strict=True))
    ridden = set(zip(known["sex"], known["skater"], known["distance_m"], strict=True))
    races = []
    for _, race in rows.groupby("race", sort=True):
        sex, distance_m = str(race["sex"].iloc[0]), int(race["distance_m"].iloc[0])
        usable = np.array([(sex, skater) in seen for skater in race["skater"]], dtype=bool)
        starters = race[usable & ~race["lost"].to_numpy()].sort_values("skater")
        if len(race) < LEAST_CLASSIFIED or len(starters) < LEAST_SEEN:
            continue
        names: Sequence[str] = starters["skater"].tolist()
        card = RaceCard(
            meet=meet,
            first_day=past.first_day,
            day=race["date"].iloc[0].date(),
            rink=str(race["rink"].iloc[0]),
            sex=Sex(sex),
            event=Event(str(distance_m)),
            division=str(race["division"].iloc[0]),
            run=str(race["run"].iloc[0]),
            starters=tuple(names),
        )
        first = [(sex, skater, distance_m) not in ridden for skater in names]
        log_time, share = starters["log_time"].to_numpy(), float(usable.mean())
        races.append(CountedRace(card, log_time, np.array(first, dtype=bool), share))
    return tuple(races)
