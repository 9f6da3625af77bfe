"""One race of a skater by name: found in the table of results, and the form data without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from simulator.event import Event, Sex

if TYPE_CHECKING:  # the window knows of past races before pandas is loaded
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from simulator.form.data import FormData


NO_START = ("dns", "withdrawn")
"""Statuses of a start that was none."""


@dataclass(frozen=True)
class PastRace:
    """A race of a skater of before the meet.

    Attributes
    ----------
    day
        None where the results do not tell it; the competition says which race it is then.
    run
        1 or 2 for one of two runs, None for the race, with all its runs where there are two.
    competition
        Empty where the day alone says which race it is.
    """

    sex: Sex
    event: Event
    skater: str
    day: date | None
    run: int | None = None
    competition: str = ""

    def rows(self, results: pd.DataFrame) -> NDArray[np.bool_]:
        """Mark the rows of a table of results that are this race, (rows,), bool.

        Of two runs the row that tells the better of both goes with the run whose time it repeats.
        """
        import numpy as np
        import pandas as pd

        mine = (
            (results["skater"] == self.skater)
            & (results["sex"] == self.sex.value)
            & (results["distance_m"] == self.event.distance_m)
        )
        if self.day is not None:
            mine &= results["date"] == pd.Timestamp(self.day)
        if self.competition:
            mine &= results["competition"] == self.competition
        if self.run is None:
            return np.asarray(mine.to_numpy())
        own = mine & (results["run"] == str(self.run))
        same = results["time_ms"].isin(results.loc[own, "time_ms"].dropna())
        return np.asarray((own | (mine & (results["run"] == "best") & same)).to_numpy())

    def races(self, results: pd.DataFrame) -> int:
        """Count the races that the name fits: days and competitions, whose runs are one race."""
        found = results.loc[self.rows(results), ["competition", "date"]]
        return len(found.drop_duplicates())


def races_of(
    results: pd.DataFrame, sex: Sex, skater: str, event: Event, first_day: date
) -> tuple[PastRace, ...]:
    """Return the races of a skater at a distance that a forecast of a meet may rest on, the latest first."""
    import pandas as pd

    mine = results[
        (results["skater"] == skater)
        & (results["sex"] == sex.value)
        & (results["distance_m"] == event.distance_m)
        & (results["date"].isna() | (results["date"] < pd.Timestamp(first_day)))
        & ~results["status"].isin(NO_START)
    ]
    mine = mine.sort_values(["date", "run"], ascending=False, kind="stable")
    found = []
    for day, run, competition in zip(mine["date"], mine["run"], mine["competition"], strict=True):
        when, number = None if pd.isna(day) else day.date(), int(run) if run in ("1", "2") else None
        found.append(PastRace(sex, event, skater, when, number, str(competition)))
    several = {(one.competition, one.day) for one in found if one.run is not None}
    return tuple(
        dict.fromkeys(
            one for one in found if one.run is not None or (one.competition, one.day) not in several
        )
    )


def without(data: FormData, races: Iterable[PastRace]) -> FormData:
    """Return form data without some races, and without the personal bests that were ridden in them.

    A best within 0.02 s of the race is taken to be that race, as everywhere (`sparse.usable_bests`).
    """
    import numpy as np

    from simulator.form.sparse import SAME_TIME_S

    results, bests = data.results, data.personal_bests
    gone = np.zeros(len(results), dtype=np.bool_)
    for race in races:
        rows = race.rows(results)
        gone |= rows
        times = results.loc[rows, "time_ms"].dropna().to_numpy(dtype=np.float64)
        if bests is not None and len(times):
            own = (bests["skater"] == race.skater) & (bests["sex"] == race.sex.value)
            own &= bests["distance_m"] == race.event.distance_m
            known = bests["time_ms"].astype("float64").to_numpy()
            near = (np.abs(known[:, None] - times) < 1000 * SAME_TIME_S).any(axis=1)
            bests = bests[~(own.to_numpy() & near)].reset_index(drop=True)
    return replace(
        data,
        results=results[~gone].reset_index(drop=True),
        personal_bests=bests,
        origin=None if data.origin is None else data.origin[~gone],
    )
