"""The simple methods on the fields of the Games: the same starters, from the same results."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd

from simulator.evaluation.backtest.baselines import BASELINES, Uniform
from simulator.evaluation.backtest.races import Past, RaceCard
from simulator.evaluation.backtest.run import DRAWS
from simulator.evaluation.games.outcome import FIRST, MEDALS, RaceOfGames
from simulator.evaluation.games.scores import UNNAMED, RaceChances
from simulator.evaluation.games.standing import WorldCupStanding, chances_of_places

GamesStarters = Mapping[RaceOfGames, tuple[str, ...]]
"""Starters of each race by name."""


def simple_chances(
    results: pd.DataFrame,
    starters: GamesStarters,
    numbers: Mapping[RaceOfGames, int],
    rink: str,
    first_day: date,
    seed: int,
) -> dict[str, dict[RaceOfGames, RaceChances]]:
    """Return the chances of each simple method by its name.

    Parameters
    ----------
    results
        Table of `simulator.results.table`, with names as in `starters`; later results than from before
        the Games are not looked at.
    numbers
        How many start in each race, those who are not named with them.
    first_day
        First day of the Games.
    seed
        Start of the random numbers; those of a race depend on nothing else but its event.
    """
    past = Past.of(results, first_day)
    cards = {
        race: RaceCard("games", first_day, first_day, rink, *race, "", "", names)
        for race, names in starters.items()
    }
    found: dict[str, dict[RaceOfGames, RaceChances]] = {}
    for model in BASELINES:
        if isinstance(model, Uniform):
            continue
        forecasts = model.forecast(past, list(cards.values()))
        found[model.name] = {
            race: chances_of_places(card.starters, forecast.draw(seed, card.key, DRAWS).astype(np.float64))
            for (race, card), forecast in zip(cards.items(), forecasts, strict=True)
        }
    standing = WorldCupStanding()
    found[standing.name] = {
        race: standing.chances(past.results, *race, names, _stream(seed, cards[race].key))
        for race, names in starters.items()
    }
    found = {
        name: {race: own.of_so_many(numbers[race]) for race, own in races.items()}
        for name, races in found.items()
    }
    found[Uniform.name] = {race: _alike(numbers[race]) for race in starters}
    return found


def _alike(number: int) -> RaceChances:
    """Return the same chances for everybody, whoever it is."""
    each = (np.full(number, min(first / number, 1.0)) for first in (1, MEDALS, FIRST))
    return RaceChances((UNNAMED,) * number, *each)


def _stream(seed: int, key: str) -> np.random.Generator:
    digest = hashlib.blake2b(f"{seed}\0standing\0{key}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.SFC64(int.from_bytes(digest, "little")))
