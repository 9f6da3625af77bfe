"""Personal and season bests of those who ride an event, and who met whom before, as far as it is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from simulator.event import Event, Sex

if TYPE_CHECKING:  # the window knows of bests before pandas is loaded
    import pandas as pd

    from simulator.form.data import FormData


@dataclass(frozen=True)
class Best:
    """A best time, and the rink where it was ridden; empty where that is not known."""

    time_ms: int
    rink: str


@dataclass(frozen=True)
class RinkBest:
    """The fastest result on a rink: whose it is, of which competition and day."""

    time_ms: int
    skater: str
    day: date
    competition: str


@dataclass(frozen=True)
class Bests:
    """What a skater has ridden at a distance before the meet.

    Attributes
    ----------
    personal
        None where it is not known: the fastest of the results at hand need not be it.
    season
        The fastest result since 1 July; None without one.
    """

    personal: Best | None = None
    season: Best | None = None


@dataclass(frozen=True)
class BeforeMeet:
    """What is known of an event from before the meet.

    Attributes
    ----------
    bests
        By skater; who is not there has none that is known.
    won
        Races in which both were timed and the first was faster, by (first, second).
    fastest_here
        The fastest result of all on the rink of the meet, whoever rode it; None without one.
    """

    bests: dict[str, Bests]
    won: Counter[tuple[str, str]]
    fastest_here: RinkBest | None = None


@lru_cache(maxsize=12)
def past_of(
    form: FormData, first_day: date, rink: str, sex: Sex, event: Event, skaters: tuple[str, ...]
) -> BeforeMeet:
    """Return what is known of some skaters at a distance from before the first day of a meet on a rink.

    It is kept for the events of a meet, because an edit of a scenario changes nothing of it.
    """
    from simulator.form.history import TIMED, autumn_before, before_meet

    asked = [*skaters]

    def at_distance(table: pd.DataFrame) -> pd.DataFrame:
        return table[(table["sex"] == sex.value) & (table["distance_m"] == event.distance_m)]

    all_timed = at_distance(before_meet(form.results, first_day))
    all_timed = all_timed[all_timed["status"].isin(TIMED) & all_timed["time_ms"].notna()]
    timed = all_timed[all_timed["skater"].isin(asked)]
    season = _fastest(timed[timed["date"] >= autumn_before(first_day)])
    ridden, personal = _fastest(timed), {}
    if form.personal_bests is not None:
        known = _fastest(at_distance(form.personal_bests[form.personal_bests["set_before"]]))
        for skater, best in known.items():
            faster = ridden.get(skater, best)
            personal[skater] = faster if faster.time_ms < best.time_ms else best
    bests = {skater: Bests(personal.get(skater), season.get(skater)) for skater in asked}
    return BeforeMeet(bests, _won(timed), _fastest_on(all_timed, rink))


def _fastest(table: pd.DataFrame) -> dict[str, Best]:
    """Return the fastest time of each skater; of equal ones the first."""
    best = table.sort_values("time_ms", kind="stable").drop_duplicates("skater")
    return {
        str(skater): Best(int(time_ms), rink if isinstance(rink, str) else "")
        for skater, time_ms, rink in zip(best["skater"], best["time_ms"], best["rink"], strict=True)
    }


def _fastest_on(timed: pd.DataFrame, rink: str) -> RinkBest | None:
    here = timed[timed["rink"] == rink].sort_values("time_ms", kind="stable")
    if here.empty:
        return None
    first = here.iloc[0]
    return RinkBest(
        int(first["time_ms"]), str(first["skater"]), first["date"].date(), str(first["competition"])
    )


def _won(timed: pd.DataFrame) -> Counter[tuple[str, str]]:
    """Return how often each was faster than each other in one race; equal times count for nobody."""
    won: Counter[tuple[str, str]] = Counter()
    for _, race in timed.groupby(["competition", "date", "division", "run"], dropna=False):
        ordered = race.drop_duplicates("skater").sort_values("time_ms")
        starts = list(zip(ordered["skater"], ordered["time_ms"], strict=True))
        won.update((one, two) for (one, first), (two, second) in combinations(starts, 2) if first < second)
    return won
