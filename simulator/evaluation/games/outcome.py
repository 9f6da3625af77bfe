"""What happened in a race of the Games, as far as it is known: winners, medallists, the first eight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from simulator.event import DISTANCES, Event, Sex
from simulator.people.key import name_key

MEDALS, FIRST = 3, 8
"""How many places bring a medal, and how many count as the first."""

RaceOfGames = tuple[Sex, Event]


@dataclass(frozen=True)
class RaceOutcome:
    """How a race ended; skaters by `people.key.name_key`.

    Attributes
    ----------
    winners, medallists
        Who came first, and who is among the first three; more where places are shared.
    first_eight
        Who is among the first eight; None where not all of them are known.
    names
        Everybody in the results as they write the name.
    """

    winners: frozenset[str]
    medallists: frozenset[str]
    first_eight: frozenset[str] | None
    names: Mapping[str, str]


def outcomes_of(results: pd.DataFrame) -> dict[RaceOfGames, RaceOutcome]:
    """Return how each race ended of which the first three are known, in the order of sexes and distances.

    Parameters
    ----------
    results
        Table of `simulator.results.table` with the races of one Games, one race an event.
    """
    outcomes = {}
    for sex in Sex:
        for event in DISTANCES:
            own = results[(results["sex"] == sex.value) & (results["distance_m"] == event.distance_m)]
            outcome = _outcome(own)
            if outcome is not None:
                outcomes[sex, event] = outcome
    return outcomes


def _outcome(race: pd.DataFrame) -> RaceOutcome | None:
    keys = [name_key(name) for name in race["skater"]]
    places = dict(zip(keys, race["place"], strict=True))

    def among(first: int) -> frozenset[str] | None:
        """Who is among the first; None unless as many are known."""
        found = frozenset(key for key, place in places.items() if not pd.isna(place) and place <= first)
        return found if len(found) >= first else None

    winners, medallists = among(1), among(MEDALS)
    if winners is None or medallists is None:
        return None
    return RaceOutcome(winners, medallists, among(FIRST), dict(zip(keys, race["skater"], strict=True)))
