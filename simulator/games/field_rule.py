"""Who of other countries is likely to start at the Games, by the World Cups of the autumn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd

from simulator.event import Event, Sex
from simulator.form.history import TIMED, autumn_before, is_world_cup
from simulator.games.games import Games, GamesField, Rival

MOST_RIVALS = 15
"""Rivals taken of an event: who comes behind them hardly ever takes a place of the first eight."""

BEST_RACES = 3
"""Races of the autumn by whose gaps a rival is ranked."""

_RACE = ["competition", "date", "sex", "distance_m", "run"]


def field_of_results(results: pd.DataFrame, games: Games, first_day: date) -> GamesField:
    """Return the likely field of every event.

    Ranked by the mean of a skater's best three gaps to the third time of the race, in the World Cups
    of the autumn, both divisions together; of a country no more than may start, see `Games.counted`.

    Parameters
    ----------
    results
        Table of `simulator.results.table`, as far as it is known.
    first_day
        Results are from before this day.
    """
    timed = results["status"].isin(TIMED) & results["time_ms"].notna() & results["date"].notna()
    season = (results["date"] >= autumn_before(first_day)) & (results["date"] < pd.Timestamp(first_day))
    rows = results[timed & season & is_world_cup(results["competition"])]
    log_time = pd.Series(np.log(rows["time_ms"].to_numpy(dtype=np.float64)), rows.index)
    third = log_time.groupby([rows[name] for name in _RACE], dropna=False).transform(_third)
    rows = rows.assign(gap=log_time - third)
    counts = results[timed & (results["date"] < pd.Timestamp(first_day))]
    known = Counter(zip(counts["sex"], counts["distance_m"], counts["skater"], strict=True))
    rivals = {}
    for race in games.programme:
        mine = (rows["sex"] == race.sex.value) & (rows["distance_m"] == race.event.distance_m)
        of_event = rows[mine & ~rows["country"].isin([games.country, ""])]
        found = _ranked(of_event, _most_of_countries(games, race.sex, race.event))
        wanted = min(MOST_RIVALS, games.foreign(race.sex, race.event))
        rivals[race.sex, race.event] = tuple(
            Rival(skater, country, known[race.sex.value, race.event.distance_m, skater])
            for skater, country in found[:wanted]
        )
    whole = {key for key, own in rivals.items() if len(own) >= games.foreign(*key)}
    return GamesField(rivals, frozenset(whole))


def _third(log_times: pd.Series[float]) -> float:
    """Return the third time of a race, or its last where fewer are known."""
    return float(np.sort(log_times.to_numpy())[:BEST_RACES][-1])


def _most_of_countries(games: Games, sex: Sex, event: Event) -> Callable[[str], int]:
    """Return how many of a country start at most: the most places that any of them has, or its own."""
    places = games.places.get((sex, event), {})
    if (sex, event) in games.counted:
        return lambda country: places.get(country, 0)
    most = max(places.values(), default=0)
    return lambda _: most


def _ranked(rows: pd.DataFrame, most: Callable[[str], int]) -> list[tuple[str, str]]:
    """Return skaters with their countries, the strongest first, so many of a country at most."""
    ordered = rows.sort_values(["gap", "skater"], kind="stable")
    best = ordered.groupby(["skater", "country"], sort=True)["gap"].apply(lambda own: own[:BEST_RACES].mean())
    taken: Counter[str] = Counter()
    found = []
    for skater, country in best.sort_values(kind="stable").index:
        taken[country] += 1
        if taken[country] <= most(str(country)):
            found.append((str(skater), str(country)))
    return found
