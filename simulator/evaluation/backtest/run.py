"""The backtest: all models on the same races, each forecast only from what was known before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from simulator.engine.job import UNHINDERED, Control
from simulator.evaluation.backtest.bootstrap import Interval, difference_of, interval_of, resamples
from simulator.evaluation.backtest.models import Model
from simulator.evaluation.backtest.races import (
    KNOWN_FIELD,
    LEAST_CLASSIFIED,
    LEAST_SEEN,
    CountedRace,
    Past,
    RacesWanted,
    counted_races,
)
from simulator.evaluation.backtest.scores import SCORES, RaceScore, score_race
from simulator.form.forecast import FloatArray
from simulator.input.faults import Fault, InputRefused
from simulator.text import quoted

DRAWS = 20_000
DEFAULT_SEED = 2026
OURS = "form"


@dataclass(frozen=True, eq=False)
class Scored:
    """Scores of one meet so far.

    Attributes
    ----------
    meets_done, meets
        How many meets are done, and how many there are.
    """

    meet: str
    races: tuple[CountedRace, ...]
    scores: dict[str, tuple[RaceScore, ...]]
    meets_done: int
    meets: int


@dataclass(frozen=True)
class ModelScores:
    """Scores of one model.

    Attributes
    ----------
    scores
        Every score of `SCORES` with its interval.
    against_ours
        Score minus that of our model, paired race by race.
    """

    scores: dict[str, Interval]
    against_ours: dict[str, Interval]


@dataclass(frozen=True)
class Band:
    """One line of a calibration table: forecasts between two chances, and what happened."""

    low: float
    high: float
    number: int
    forecast: float
    happened: Interval


@dataclass(frozen=True)
class Report:
    """Everything a backtest found.

    Attributes
    ----------
    races, starts, pairs
        What counted; the same for every model.
    meets
        Names of the meets, in order of time.
    models, first_starts
        Scores by model; ``first_starts`` of starters who had never ridden the distance.
    first_races, first_number
        Races with a first start, and how many first starts.
    calibration
        By model: favourites of pairs, and places among the first three.
    """

    races: int
    starts: int
    pairs: int
    first_races: int
    first_number: int
    meets: tuple[str, ...]
    models: dict[str, ModelScores]
    first_starts: dict[str, ModelScores]
    calibration: dict[str, dict[str, tuple[Band, ...]]]


def score_meets(
    results: pd.DataFrame,
    models: Sequence[Model],
    wanted: RacesWanted,
    seed: int = DEFAULT_SEED,
    draws: int = DRAWS,
    control: Control = UNHINDERED,
) -> Iterator[Scored]:
    """Forecast and score meet by meet, in order of time.

    Raises
    ------
    InputRefused
        When no race counts.
    """
    meets = counted_races(results, wanted)
    if not any(race.field_known for _, races in meets for race in races):
        until = f" to {wanted.to_day}" if wanted.to_day is not None else ""
        of = f" of division {quoted(wanted.division)}" if wanted.division is not None else ""
        expected = (
            f"A race counts with at least {LEAST_CLASSIFIED} times in one division and run, at least "
            f"{LEAST_SEEN} of them, and {KNOWN_FIELD:.0%}, of skaters with a time of before the meet. Give "
            "whole results of several meets, or other days with --from and --to."
        )
        raise InputRefused([Fault("results", f"no race{of} from {wanted.from_day}{until} counts", expected)])
    for number, (past, races) in enumerate(meets, start=1):
        if control.cancelled():
            return
        scores = {model.name: _score(model, past, races, seed, draws) for model in models}
        yield Scored(races[0].card.meet, races, scores, number, len(meets))


def _score(
    model: Model, past: Past, races: Sequence[CountedRace], seed: int, draws: int
) -> tuple[RaceScore, ...]:
    forecasts = model.forecast(past, [race.card for race in races])
    return tuple(
        score_race(
            forecast.draw(seed, race.card.key, draws),
            race.log_time,
            race.first_start,
            exchangeable=forecast.exchangeable,
        )
        for forecast, race in zip(forecasts, races, strict=True)
    )


def report_of(
    scored: Sequence[Scored],
    seed: int = DEFAULT_SEED,
    ours: str = OURS,
    names: Sequence[str] | None = None,
    *,
    every_race: bool = False,
) -> Report:
    """Put the scores of all meets together, with intervals over meets.

    Parameters
    ----------
    scored
        What `score_meets` yielded.
    seed
        Start of the random numbers of the bootstrap.
    ours
        Model the others are compared with.
    names
        Models to report; None for all.
    every_race
        Whether to report races of fields hardly known, too (`CountedRace.field_known`). Their few
        starters say more of whom the results know than of the race.
    """
    scored = scored if every_race else _of_known_fields(scored)
    names = tuple(scored[0].scores if names is None else names)
    drawn = resamples(len(scored), seed)
    totals = {name: _sums(scored, name, "total") for name in names}
    count = _sums(scored, names[0], "count")

    def summed(name: str, part: int) -> ModelScores:
        own, reference = totals[name][:, part], totals[ours][:, part]
        columns = list(enumerate(SCORES))
        return ModelScores(
            {score: interval_of(own[:, i], count[:, part, i], drawn) for i, score in columns},
            {
                score: difference_of(own[:, i], reference[:, i], count[:, part, i], drawn)
                for i, score in columns
            },
        )

    races = [race for meet in scored for race in meet.races]
    return Report(
        races=len(races),
        starts=sum(len(race.log_time) for race in races),
        pairs=int(count[:, 0, SCORES.index("pair_log_loss")].sum()),
        first_races=sum(bool(race.first_start.any()) for race in races),
        first_number=sum(int(race.first_start.sum()) for race in races),
        meets=tuple(meet.meet for meet in scored),
        models={name: summed(name, 0) for name in names},
        first_starts={name: summed(name, 1) for name in names},
        calibration={name: _calibration(scored, name, drawn) for name in names},
    )


def _of_known_fields(scored: Sequence[Scored]) -> list[Scored]:
    """Leave out races of fields hardly known, and meets of which nothing is left."""
    left = []
    for meet in scored:
        known = [number for number, race in enumerate(meet.races) if race.field_known]
        if known:
            races = tuple(meet.races[number] for number in known)
            scores = {name: tuple(own[number] for number in known) for name, own in meet.scores.items()}
            left.append(replace(meet, races=races, scores=scores))
    return left


def _sums(scored: Sequence[Scored], name: str, what: str) -> FloatArray:
    """Sums over the races of each meet, (meets, 2, scores)."""
    return np.array([np.sum([getattr(race, what) for race in meet.scores[name]], axis=0) for meet in scored])


def _calibration(scored: Sequence[Scored], name: str, drawn: np.ndarray) -> dict[str, tuple[Band, ...]]:
    pairs = [[(race.pair_chance, race.pair_right) for race in meet.scores[name]] for meet in scored]
    top3 = [[(race.top3_chance, race.top3_share) for race in meet.scores[name]] for meet in scored]
    return {
        "favourite_of_pair": _bands(pairs, np.linspace(0.5, 1.0, 11), drawn),
        "top3": _bands(top3, np.linspace(0.0, 1.0, 11), drawn),
    }


def _bands(
    meets: Sequence[Sequence[tuple[FloatArray, FloatArray]]], edges: FloatArray, drawn: np.ndarray
) -> tuple[Band, ...]:
    number = np.zeros((len(meets), len(edges) - 1))
    forecast, happened = number.copy(), number.copy()
    for row, races in enumerate(meets):
        chance = np.concatenate([race[0] for race in races])
        outcome = np.concatenate([race[1] for race in races])
        band = np.clip(np.searchsorted(edges, chance, side="right") - 1, 0, len(edges) - 2)
        for table, weight in ((number, None), (forecast, chance), (happened, outcome)):
            table[row] = np.bincount(band, weight, minlength=len(edges) - 1)
    bands = []
    for column in range(len(edges) - 1):
        counted = number[:, column].sum()
        bands.append(
            Band(
                round(float(edges[column]), 3),
                round(float(edges[column + 1]), 3),
                int(counted),
                float(forecast[:, column].sum() / counted) if counted else float("nan"),
                interval_of(happened[:, column], number[:, column], drawn),
            )
        )
    return tuple(bands)
