"""The World Cup standing as a forecast: whoever has more points is likelier to be ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from simulator.evaluation.games.scores import RaceChances
from simulator.event import Event, Sex
from simulator.form.forecast import FloatArray
from simulator.form.history import autumn_before, is_world_cup
from simulator.people.key import name_key

_A = (60, 54, 48, 43, 40, 38, 36, 34, *range(32, 20, -1))
_SPRINT_B = (28, 24, 21, *range(17, 0, -1))
_LONG_B = (32, 28, 25, *range(21, 0, -1))
_LONGEST_B = (36, 32, 29, *range(25, 0, -1))
_B = {
    **dict.fromkeys((Event.D500, Event.D1000, Event.D1500), (_SPRINT_B,) * 2),
    Event.D3000: (_LONG_B, _LONG_B),
    Event.D5000: (_LONGEST_B, _LONG_B),
    Event.D10000: (_LONGEST_B, _LONGEST_B),
}
"""Points of the B division by distance, of women and of men."""

_COMBINED = {Sex.W: (Event.D3000, Event.D5000), Sex.M: (Event.D5000, Event.D10000)}
"""Distances of the one list of the long distances of each sex."""

_EXPONENT = 4.0
_DRAWS = 20_000


@dataclass(frozen=True)
class WorldCupStanding:
    """Orders drawn by Plackett and Luce: each place goes by chance, in proportion to a power of the points.

    The points of this season's World Cups before the Games, at the distance; of the long distances
    those of the one list in which they are. Who has none has one point.

    References
    ----------
    Points a place: press reports of the World Cups of 2025-26, and the ISU's list of 23 November 2025,
    whose ranks they give. Plackett (1975), The analysis of permutations, Applied Statistics 24(2).
    The power: of whole numbers 3 and 4 name the ten winners of the world championships of 2025
    best from the standing before them (log loss 1.91 both; 2 gives 2.01, 5 gives 1.99).
    """

    name: str = "world_cup"

    def chances(
        self,
        past: pd.DataFrame,
        sex: Sex,
        event: Event,
        starters: Sequence[str],
        generator: np.random.Generator,
    ) -> RaceChances:
        """Forecast a race.

        Parameters
        ----------
        past
            Results of before the Games, with a date each.
        """
        of_skater = points_of(past, sex, event)
        points = np.array([of_skater.get(name_key(name), 0.0) for name in starters])
        strength = _EXPONENT * np.log(np.maximum(points, 1.0))
        # The order of log strengths with Gumbel noise is one of Plackett and Luce.
        drawn = -(strength[:, None] + generator.gumbel(size=(len(starters), _DRAWS)))
        return chances_of_places(tuple(starters), drawn)


def chances_of_places(starters: tuple[str, ...], drawn: FloatArray) -> RaceChances:
    """Count places in draws, the lowest first, (starters, draws); equal ones, next to none, as listed."""
    place = drawn.argsort(axis=0).argsort(axis=0)
    gold, medal, eight = ((place < first).mean(axis=1) for first in (1, 3, 8))
    return RaceChances(starters, gold, medal, eight)


def points_of(past: pd.DataFrame, sex: Sex, event: Event) -> dict[str, float]:
    """World Cup points by key of the skater, of the season that the last of the results is in.

    A race counts once for a skater, whichever of several sources tells it.
    """
    combined = event in _COMBINED[sex]
    events = _COMBINED[sex] if combined else (event,)
    if past.empty:
        return {}
    season = autumn_before(past["date"].max().date())
    own = past[
        (past["sex"] == sex.value)
        & past["distance_m"].isin([one.distance_m for one in events])
        & (past["date"] >= season)
        & past["place"].notna()
        & is_world_cup(past["competition"])
    ]
    told: dict[tuple[object, ...], float] = {}
    columns = ("skater", "date", "distance_m", "run", "division", "place")
    for skater, day, distance_m, run, division, place in zip(*(own[name] for name in columns), strict=True):
        table = _A if division == "A" else _B[Event(str(distance_m))][sex is Sex.M]
        won = float(table[int(place) - 1]) if int(place) <= len(table) else 0.0
        told[name_key(skater), day, distance_m, run, division] = won
    points: dict[str, float] = {}
    for (skater, *_), won in told.items():
        points[str(skater)] = points.get(str(skater), 0.0) + won
    return points
