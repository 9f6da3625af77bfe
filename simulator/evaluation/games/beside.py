"""An outlook on the Games beside what happened there, and beside what the simple methods said."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from simulator.evaluation.games.methods import simple_chances
from simulator.evaluation.games.outcome import RaceOfGames, RaceOutcome, outcomes_of
from simulator.evaluation.games.scores import (
    GAMES_SCORES,
    MeanOfRaces,
    MethodScore,
    RaceChances,
    score_games,
)
from simulator.games.games import Games
from simulator.games.outlook import GamesOutlook
from simulator.input.faults import Fault, InputRefused
from simulator.people.key import name_key
from simulator.words import say

OURS = "form"


@dataclass(frozen=True)
class WinnerForecast:
    """Who won a race, and what chances our model gave her; 0 where the field did not have her."""

    race: RaceOfGames
    skater: str
    gold: float
    medal: float


@dataclass(frozen=True)
class GamesScore:
    """How good an outlook on the Games was.

    Attributes
    ----------
    known_until
        Day of the latest result that the forecasts knew.
    methods
        Scores by method, ours first.
    winners
        Of the races that count, in their order.
    missed
        Medallists whom the field did not have, by name.
    team
        Expected gold, medals and first eight of our country in these races, and what it had; the first
        eight of the races of which they are known.
    """

    name: str
    known_until: date
    methods: Mapping[str, MethodScore]
    winners: tuple[WinnerForecast, ...]
    missed: tuple[str, ...]
    team: tuple[tuple[float, float], ...]

    @property
    def races(self) -> int:
        """How many races count."""
        return len(self.methods[OURS].races)


def score_outlook(outlook: GamesOutlook, results: pd.DataFrame, known: pd.DataFrame) -> GamesScore:
    """Score an outlook by the results of the Games.

    Parameters
    ----------
    outlook
        With starters that are known, see `GamesOutlook.starters`: every method forecasts these.
    results
        Table of `simulator.results.table` with the results of the Games.
    known
        Results that the outlook was made from, which the simple methods learn from.

    Raises
    ------
    InputRefused
        When of no race of the outlook the first three are known.
    """
    outcomes = outcomes_of(results)
    ours = {race: chances for race, chances in chances_of(outlook).items() if race in outcomes}
    if not ours:
        found = say(
            "of no race of {games} that was simulated the first three are known", games=outlook.games.name
        )
        raise InputRefused(
            [Fault(say("results of the Games"), found, say("Give their places, 1 to 3 and more."))]
        )
    starters = {race: own.starters for race, own in ours.items()}
    games = outlook.games
    numbers = {race: _number_of_starters(games, race, names) for race, names in starters.items()}
    methods = {
        OURS: {race: own.of_so_many(numbers[race]) for race, own in ours.items()},
        **simple_chances(known, starters, numbers, games.rink, games.first_day, outlook.seed),
    }
    days = known["date"].dropna()
    return GamesScore(
        games.name,
        days.max().date() if len(days) else games.first_day,
        score_games(methods, outcomes, OURS),
        tuple(winner for race, own in ours.items() for winner in _winners(race, own, outcomes[race])),
        tuple(
            outcomes[race].names[key]
            for race, own in ours.items()
            for key in sorted(outcomes[race].medallists.difference(map(name_key, own.starters)))
        ),
        _team(outlook, ours, outcomes),
    )


def _number_of_starters(games: Games, race: RaceOfGames, named: tuple[str, ...]) -> int:
    ridden = games.race(*race)
    return max(len(named), ridden.starters if ridden is not None else 0)


def chances_of(outlook: GamesOutlook) -> dict[RaceOfGames, RaceChances]:
    """Return the chances of all who start."""
    found = {}
    for event in outlook.events:
        starters = sorted((own for own in event.starters if own.starts > 0), key=lambda own: own.skater)
        if starters:
            won = np.array([[own.overall.gold, own.overall.medal, own.overall.top8] for own in starters])
            found[event.sex, event.event] = RaceChances(tuple(own.skater for own in starters), *won.T)
    return found


def _winners(race: RaceOfGames, own: RaceChances, outcome: RaceOutcome) -> list[WinnerForecast]:
    keys = [name_key(name) for name in own.starters]
    return [
        WinnerForecast(
            race,
            outcome.names[key],
            *(
                (float(own.gold[keys.index(key)]), float(own.medal[keys.index(key)]))
                if key in keys
                else (0.0, 0.0)
            ),
        )
        for key in sorted(outcome.winners)
    ]


def _team(
    outlook: GamesOutlook,
    ours: Mapping[RaceOfGames, RaceChances],
    outcomes: Mapping[RaceOfGames, RaceOutcome],
) -> tuple[tuple[float, float], ...]:
    """Return expected and real numbers of gold, medals and first eight of our country."""
    totals = np.zeros((3, 2))
    home = {
        (event.sex, event.event): {
            own.skater for own in event.starters if own.country == outlook.games.country
        }
        for event in outlook.events
    }
    for race, own in ours.items():
        outcome = outcomes[race]
        happened = outcome.winners, outcome.medallists, outcome.first_eight
        for row, (chances, came) in enumerate(
            zip((own.gold, own.medal, own.first_eight), happened, strict=True)
        ):
            if came is None:
                continue
            for name, chance in zip(own.starters, chances.tolist(), strict=True):
                if name in home[race]:
                    totals[row] += chance, name_key(name) in came
    return tuple((float(expected), float(real)) for expected, real in totals)


def games_score_values(score: GamesScore) -> dict[str, Any]:
    """Return a score as dicts, lists and numbers for JSON; None stands for what could not be counted."""

    def means(found: Mapping[str, MeanOfRaces]) -> dict[str, Any]:
        return {
            name: {"value": _number(mean.value), "se": _number(mean.se), "races": mean.races}
            for name, mean in found.items()
        }

    return {
        "known_until": score.known_until.isoformat(),
        "races": score.races,
        "methods": {
            name: {
                "scores": means(own.means),
                "against_ours": means(own.against_ours),
                "races": [
                    {
                        "sex": str(sex),
                        "event": str(event),
                        **dict(zip(GAMES_SCORES, map(_number, values), strict=True)),
                    }
                    for (sex, event), values in own.races.items()
                ],
            }
            for name, own in score.methods.items()
        },
        "winners": [
            {
                "sex": str(one.race[0]),
                "event": str(one.race[1]),
                "skater": one.skater,
                "gold": one.gold,
                "medal": one.medal,
            }
            for one in score.winners
        ],
        "medallists_without_forecast": list(score.missed),
        "team": {
            name: {"expected": expected, "happened": real}
            for name, (expected, real) in zip(("gold", "medals", "first_eight"), score.team, strict=True)
        },
    }


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value
