"""How good the forecast of one race was: one number a score, for all starters and for first starts.

Every score is a sum over what it counts (races, pairs or starts) with the number counted, so
that sums of several races can be put together in any way.

References
----------
Gneiting and Raftery (2007), Strictly proper scoring rules, prediction, and estimation, Journal
of the American Statistical Association 102, 359-378; the continuous ranked probability score of
a sample is their equation 21.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.evaluation.backtest.models import Draws
from simulator.form.forecast import FloatArray

SCORES = (
    "pair_accuracy",
    "pair_log_loss",
    "winner_log_loss",
    "top3_brier",
    "crps",
    "coverage_50",
    "coverage_95",
)
LEAST_PAIR_CHANCE = 1e-3
"""Chances of pairs are kept this far from 0 and 1, so that one upset does not decide a score."""

_WINNER_DRAWS = 0.5
_TOP = 3
_LEVELS = {"coverage_50": (0.25, 0.75), "coverage_95": (0.025, 0.975)}


@dataclass(frozen=True)
class Chances:
    """Chances of orders in one race, from draws.

    Attributes
    ----------
    faster
        Chance that the row's starter beats the column's, (starters, starters); a dead heat
        counts half for each; the diagonal is one half.
    wins, top3
        Chance to win, and to be among the first three, (starters,).
    """

    faster: FloatArray
    wins: FloatArray
    top3: FloatArray

    @classmethod
    def of(cls, draws: Draws) -> Chances:
        """Count the orders of draws, (starters, draws); starters who tie share the places."""
        ordered = np.sort(draws, axis=0)
        tied = (ordered[1:] == ordered[:-1]).any(axis=0)
        clear = _without_ties(draws[:, ~tied], ordered[:, ~tied])
        level = _with_ties(draws[:, tied])
        faster, wins, top3 = ((a + b) / draws.shape[1] for a, b in zip(clear, level, strict=True))
        np.fill_diagonal(faster, 0.5)
        return cls(faster, wins, top3)

    @classmethod
    def alike(cls, starters: int) -> Chances:
        """Chances when every order is equally likely."""
        return cls(
            np.full((starters, starters), 0.5),
            np.full(starters, 1 / starters),
            np.full(starters, min(_TOP / starters, 1.0)),
        )


def _without_ties(draws: Draws, ordered: Draws) -> tuple[FloatArray, FloatArray, FloatArray]:
    """How often each beats each, wins, and is among the first three, in draws without dead heats."""
    starters, number = draws.shape
    faster = np.zeros((starters, starters))
    for one in range(starters - 1):
        # Row by row: counting whole rows of bytes is many times as fast as along an axis.
        won = [np.count_nonzero(row) for row in draws[one] < draws[one + 1 :]]
        faster[one, one + 1 :] = won
        faster[one + 1 :, one] = number - faster[one, one + 1 :]
    third = ordered[min(_TOP, starters) - 1]
    wins = [np.count_nonzero(row) for row in draws == ordered[0]]
    top3 = [np.count_nonzero(row) for row in draws <= third]
    return faster, np.array(wins, dtype=np.float64), np.array(top3, dtype=np.float64)


def _with_ties(draws: Draws) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Count the same where starters tie: half a win for each, and equal shares of the places."""
    before = (draws[:, None] < draws).sum(axis=2)
    level = (draws[:, None] == draws).sum(axis=2)
    ahead = (draws[None] < draws[:, None]).sum(axis=1)
    tied = (draws[None] == draws[:, None]).sum(axis=1)
    wins, top3 = (np.clip((places - ahead) / tied, 0.0, 1.0).sum(axis=1) for places in (1, _TOP))
    return before + level / 2, wins, top3


@dataclass(frozen=True)
class RaceScore:
    """Scores of one race by one model.

    Attributes
    ----------
    total, count
        Sum and number counted of each score in the order of `SCORES`, (2, 7), float64: first
        of all starters, then of first starts at the distance.
    pair_chance, pair_right
        Of each pair with different times the chance of the favourite, and whether it came first.
    top3_chance, top3_share
        Of each starter the chance to be among the first three, and whether that happened
        (a share where a tie crosses the third place).
    """

    total: FloatArray
    count: FloatArray
    pair_chance: FloatArray
    pair_right: FloatArray
    top3_chance: FloatArray
    top3_share: FloatArray


def score_race(
    draws: Draws, log_time: FloatArray, first_start: NDArray[np.bool_], *, exchangeable: bool = False
) -> RaceScore:
    """Score a forecast, given as draws, by what happened.

    Parameters
    ----------
    draws
        Log times drawn, (starters, draws); what is common to all starters of a draw has no
        influence on any score.
    log_time
        Log times ridden, (starters,), float64.
    first_start
        Starters who had never ridden the distance, (starters,), bool.
    exchangeable
        The forecast tells no starter from another: chances of orders are then exact.

    Notes
    -----
    Pairs with equal times are left out, and a favourite at exactly one half counts half right.
    The winner's chance is at least half a draw; of several winners the mean loss counts. Relative
    times are log times minus their median over the starters of the race, in each draw and in the
    outcome alike. Of the first starts, pairs count in which at least one starter is one, and the
    winner of races with at least one; everything else counts for these starters alone. The
    Brier score of all starters is a mean over the race, so that every race weighs the same; of
    first starts every start weighs the same.
    """
    chances = Chances.alike(len(log_time)) if exchangeable else Chances.of(draws)
    total, count = np.zeros((2, len(SCORES))), np.zeros((2, len(SCORES)))

    def put(name: str, values: FloatArray, first: NDArray[np.bool_]) -> None:
        column = SCORES.index(name)
        total[:, column] = values.sum(), values[first].sum()
        count[:, column] = len(values), first.sum()

    upper = np.triu_indices(len(log_time), 1)
    differ = log_time[upper[0]] != log_time[upper[1]]
    one, other = upper[0][differ], upper[1][differ]
    chance = chances.faster[one, other]
    came_first = log_time[one] < log_time[other]
    of_right = np.where(came_first, chance, 1 - chance)
    clipped = np.clip(of_right, LEAST_PAIR_CHANCE, 1 - LEAST_PAIR_CHANCE)
    first_pair = first_start[one] | first_start[other]
    put("pair_accuracy", np.where(of_right == 0.5, 0.5, of_right > 0.5), first_pair)
    put("pair_log_loss", -np.log(clipped), first_pair)

    won = log_time == log_time.min()
    least = _WINNER_DRAWS / draws.shape[1]
    winner = np.array([-np.log(np.maximum(chances.wins[won], least)).mean()])
    put("winner_log_loss", winner, np.array([bool(first_start.any())]))

    ahead = (log_time[:, None] > log_time).sum(axis=1)
    tied = (log_time[:, None] == log_time).sum(axis=1)
    share = np.clip((_TOP - ahead) / tied, 0.0, 1.0)
    brier = share * (1 - chances.top3) ** 2 + (1 - share) * chances.top3**2
    put("top3_brier", brier, first_start)
    column = SCORES.index("top3_brier")
    total[0, column], count[0, column] = brier.mean(), 1.0

    relative = draws - _median(draws)
    relative.sort(axis=1)
    outcome = log_time - np.median(log_time)
    put("crps", sample_crps(relative, outcome), first_start)
    for name, (low, high) in _LEVELS.items():
        inside = (_quantile(relative, low) <= outcome) & (outcome <= _quantile(relative, high))
        put(name, inside.astype(np.float64), first_start)

    favourite = np.maximum(chance, 1 - chance)
    right = np.where(chance == 0.5, 0.5, (chance > 0.5) == came_first)
    return RaceScore(total, count, favourite, np.asarray(right, dtype=np.float64), chances.top3, share)


def _median(draws: Draws) -> Draws:
    """Median over the starters in each draw, (draws,); by sorting, which numpy does faster than parting."""
    ordered, last = np.sort(draws, axis=0), len(draws) - 1
    return np.asarray((ordered[last // 2] + ordered[(last + 1) // 2]) / 2, dtype=np.float32)


def sample_crps(ordered: Draws, outcome: FloatArray) -> FloatArray:
    """Continuous ranked probability score of samples, in the unit of the outcome, (starters,).

    Parameters
    ----------
    ordered
        Draws of each starter from low to high, (starters, draws).
    outcome
        What happened, (starters,).
    """
    number = ordered.shape[1]
    from_outcome = np.abs(ordered - outcome[:, None]).mean(axis=1)
    weight = 2.0 * np.arange(1, number + 1) - number - 1
    among_draws = ordered.astype(np.float64) @ weight / number**2
    return np.asarray(from_outcome - among_draws)


def _quantile(ordered: Draws, probability: float) -> FloatArray:
    """Quantile of sorted draws by linear interpolation, (starters,)."""
    position = probability * (ordered.shape[1] - 1)
    below = int(position)
    above = min(below + 1, ordered.shape[1] - 1)
    low, high = ordered[:, below].astype(np.float64), ordered[:, above].astype(np.float64)
    return np.asarray(low + (position - below) * (high - low))
