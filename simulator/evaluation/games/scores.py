"""How good chances of gold, of a medal and of the first eight were, over the races of the Games.

All scores are proper: nobody can gain by telling another chance than the one believed in. Ten
races rank no methods, so every mean comes with its standard error over races.

References
----------
Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78, 1-3.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.evaluation.games.outcome import MEDALS, RaceOfGames, RaceOutcome
from simulator.form.forecast import FloatArray
from simulator.people.key import name_key

GAMES_SCORES = ("winner_log_loss", "medal_brier", "first_eight_brier", "favourites_won", "medals_of_three")
"""Scores in their order; the last two: whether the favourite won, how many medals three favourites took."""

LEAST_CHANCE = 1e-4
"""No chance of a winner counts as less: of fewer draws than ten thousand nobody can tell it from none."""


UNNAMED = ""


@dataclass(frozen=True)
class RaceChances:
    """Chances of the starters of a race by one method.

    Attributes
    ----------
    starters
        By name; `UNNAMED` for one of whom the forecast does not know who it is.
    gold, medal, first_eight
        Chance to win, of the first three, and of the first eight, (starters,) each.
    """

    starters: tuple[str, ...]
    gold: FloatArray
    medal: FloatArray
    first_eight: FloatArray

    def of_so_many(self, number: int) -> RaceChances:
        """Return the chances with as many starters as ride; those the forecast does not name have none."""
        others = max(number - len(self.starters), 0)
        columns = (np.append(own, np.zeros(others)) for own in (self.gold, self.medal, self.first_eight))
        return RaceChances(self.starters + (UNNAMED,) * others, *columns)


@dataclass(frozen=True)
class MeanOfRaces:
    """A mean over races with its standard error; NaN where there are too few races for it."""

    value: float
    se: float
    races: int

    @classmethod
    def of(cls, values: Sequence[float]) -> MeanOfRaces:
        """Take the mean of what is known, NaN left out."""
        known = [value for value in values if not math.isnan(value)]
        if not known:
            return cls(math.nan, math.nan, 0)
        se = float(np.std(known, ddof=1)) / math.sqrt(len(known)) if len(known) > 1 else math.nan
        return cls(float(np.mean(known)), se, len(known))


@dataclass(frozen=True)
class MethodScore:
    """Scores of one method.

    Attributes
    ----------
    races
        Each race's own scores, in the order of `GAMES_SCORES`; NaN where the outcome is not known.
    means
        Their means by name; of the last two scores they are shares of a race.
    against_ours
        Mean of the difference to our model, race by race.
    """

    races: Mapping[RaceOfGames, tuple[float, ...]]
    means: Mapping[str, MeanOfRaces]
    against_ours: Mapping[str, MeanOfRaces]


def score_games(
    methods: Mapping[str, Mapping[RaceOfGames, RaceChances]],
    outcomes: Mapping[RaceOfGames, RaceOutcome],
    ours: str,
) -> dict[str, MethodScore]:
    """Score methods on the races that all of them forecast and whose medallists are known.

    Parameters
    ----------
    methods
        Chances by name of the method and race.
    outcomes
        What happened, as `outcome.outcomes_of` returns it.
    ours
        The method the others are compared with.
    """
    counted = [race for race in outcomes if all(race in own for own in methods.values())]
    scored = {
        name: {race: score_race_of_games(own[race], outcomes[race]) for race in counted}
        for name, own in methods.items()
    }

    def means(races: list[tuple[float, ...]]) -> dict[str, MeanOfRaces]:
        return {
            score: MeanOfRaces.of([race[column] for race in races])
            for column, score in enumerate(GAMES_SCORES)
        }

    def less_ours(race: RaceOfGames, own: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(a - b for a, b in zip(own, scored[ours][race], strict=True))

    return {
        name: MethodScore(
            own, means(list(own.values())), means([less_ours(race, of_race) for race, of_race in own.items()])
        )
        for name, own in scored.items()
    }


def score_race_of_games(chances: RaceChances, outcome: RaceOutcome) -> tuple[float, ...]:
    """Score the chances of one race, in the order of `GAMES_SCORES`.

    Notes
    -----
    Brier scores are means over starters. Whoever was among the first without being named by the
    forecast was one of its unnamed starters; where it has none, one starter more, without a chance.
    Of several winners the mean loss counts. Favourites of equal chance share what they gained.
    """
    keys = [name_key(name) for name in chances.starters]
    gold = dict(zip(keys, chances.gold.tolist(), strict=True))
    unnamed = gold.get(UNNAMED, 0.0)
    losses = [-math.log(max(gold.get(key, unnamed), LEAST_CHANCE)) for key in outcome.winners]
    return (
        sum(losses) / len(losses),
        _brier(keys, chances.medal, outcome.medallists),
        math.nan if outcome.first_eight is None else _brier(keys, chances.first_eight, outcome.first_eight),
        _taken(keys, chances.gold, outcome.winners, 1),
        _taken(keys, chances.medal, outcome.medallists, MEDALS),
    )


def _brier(keys: Sequence[str], chances: FloatArray, happened: frozenset[str]) -> float:
    came = np.array([key in happened for key in keys], dtype=np.float64)
    missed = len(happened.difference(keys))
    unnamed = [index for index, key in enumerate(keys) if key == UNNAMED][:missed]
    came[unnamed] = 1.0
    missed -= len(unnamed)
    return float((((chances - came) ** 2).sum() + missed) / (len(keys) + missed))


def _taken(keys: Sequence[str], chances: FloatArray, happened: frozenset[str], most: int) -> float:
    """How many of so many favourites were among those to whom it happened."""
    came = np.array([key in happened for key in keys], dtype=np.float64)
    if len(chances) <= most:
        return float(came.sum())
    bound = np.sort(chances)[-most]
    sure, level = chances > bound, chances == bound
    return float(came[sure].sum() + came[level].mean() * (most - sure.sum()))
