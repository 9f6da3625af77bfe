"""What goes wrong in a run: falls, disqualifications, false starts by the pair, no finish.

One byte a start tells cheaply in which few tournaments anything can happen at all; only there
a finer, hashed number decides what. Chances are therefore exact and not to the eighth bit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.pairs import ALONE, Index
from simulator.engine.streams import Bytes, Keys, for_purpose, hashed, hashed_uniform
from simulator.loops.compiled import LOOPS
from simulator.loops.riding import Ends

FloatArray = NDArray[np.float64]

# Purposes of hashed numbers of one stream; each needs a number of its own.
REFINE, TIME_LOST, LOT, PICK, SEAT, PAIR, MOVE, ORDER, LANE = range(9)

FALL_LOSS_FROM_M = 3000
"""From this distance on, a skater who falls finishes, far behind."""

FALL_LOSS = (0.06, 0.15)
"""Share of the time lost by a fall on the long distances, uniform between the two."""

Opponents = Callable[[Index, Index], Index]
"""From (starts, tournaments) asked about to the opponents, `ALONE` where there is none."""


@dataclass(frozen=True)
class RunRates:
    """Chances of the starts of one run, each (starts,), float64."""

    fall: FloatArray
    did_not_finish: FloatArray
    disqualified: FloatArray
    false_start: FloatArray


@dataclass(frozen=True)
class RunIncidents:
    """Starts to which something happened.

    Attributes
    ----------
    fell, did_not_finish, disqualified
        Flat index ``start * tournaments + tournament``, int64; a disqualification for a false
        start is among those disqualified.
    """

    fell: Index
    did_not_finish: Index
    disqualified: Index


@dataclass(frozen=True)
class Rare:
    """Tournaments in which something rare may have happened to a start, start after start.

    Attributes
    ----------
    starts, tournaments
        Where, (found,), int64.
    uniform
        A uniform number that decides what happened, (found,), float64.
    """

    starts: Index
    tournaments: Index
    uniform: FloatArray

    def below(self, chance: FloatArray) -> NDArray[np.bool_]:
        """Whether the number is below a chance of its start, (found,), bool; `chance` is (starts,)."""
        return self.uniform < np.take(chance, self.starts, mode="clip")


_CELLS = 256


def ends_of(low: FloatArray, high: FloatArray, keys: Keys) -> Ends:
    """Return where a uniform number may fall below `low` or from 1 - `high` on, by its first eight bits.

    Parameters
    ----------
    low, high
        Chances of the two ends, (starts,).
    keys
        Keys of the streams, (starts,).
    """
    cells_low = np.ceil(low * _CELLS).astype(np.int64)
    cells_high = np.ceil(high * _CELLS).astype(np.int64)
    # Turned by the upper end, both ends lie side by side from 0 on: one comparison for the two.
    turn = (cells_high % _CELLS).astype(np.uint8)
    return Ends(turn, cells_low + cells_high, for_purpose(keys, REFINE))


def rare(rows: Bytes, which: Index, ends: Ends) -> Rare:
    """Find the tournaments in which a uniform number may fall at either end.

    Parameters
    ----------
    rows
        The first eight bits of numbers, (rows, tournaments), uint8.
    which
        The row of each start, (starts,).
    ends
        See `ends_of`.
    """
    if LOOPS is not None:
        return Rare(*LOOPS.rare(rows, which, ends))
    draws = rows[which]
    marked = draws + ends.turn[:, None] < np.minimum(ends.limit, 255).astype(np.uint8)[:, None]
    marked[ends.limit > 255] = True
    flat = np.flatnonzero(marked)
    per_start = np.diff(np.searchsorted(flat, np.arange(len(draws) + 1) * draws.shape[1]))
    starts = np.repeat(np.arange(len(draws)), per_start)
    tournaments = flat - starts * draws.shape[1]
    uniform = hashed(np.take(ends.keys, starts, mode="clip"), tournaments)
    uniform += draws[starts, tournaments]
    uniform *= 1 / _CELLS
    return Rare(starts, tournaments, uniform)


def run_ends(rates: RunRates, keys: Keys) -> Ends:
    """Return where the numbers of a run may say that something goes wrong; keys of its streams, (starts,)."""
    to_rule = rates.fall + rates.did_not_finish + rates.disqualified
    return ends_of(to_rule, _most_second_false_starts(rates.false_start), keys)


def run_incidents(found: Rare, rates: RunRates, opponents: Opponents, tournaments: int) -> RunIncidents:
    """Decide what goes wrong in one run.

    Parameters
    ----------
    found
        Where something may, see `run_ends`.
    rates
        Chances of each start.
    opponents
        Finds the opponents.
    """
    # The unit interval of a start: fall, no finish, disqualified, nothing, too early again.
    to_finish = rates.fall + rates.did_not_finish
    to_rule = to_finish + rates.disqualified
    restart = _most_second_false_starts(rates.false_start)
    limits = np.stack([rates.fall, to_finish, to_rule, np.maximum(1 - restart, to_rule)], axis=1)
    fell, stops, against_rule, moves, uniform = _decided(found, limits, tournaments)
    again = _second_false_starts(moves, uniform, rates.false_start, opponents, tournaments)
    return RunIncidents(fell, stops, np.concatenate([against_rule, again]))


def _decided(
    found: Rare, limits: FloatArray, tournaments: int
) -> tuple[Index, Index, Index, Index, FloatArray]:
    """Tell what happened by the limits of the starts, (starts, 4): four flat indices, numbers of the last."""
    if LOOPS is not None:
        return LOOPS.decide((found.starts, found.tournaments, found.uniform), limits, tournaments)
    to_fall, to_finish, to_rule, too_early = (found.below(limit) for limit in limits.T)
    flat = found.starts * tournaments + found.tournaments
    kinds = to_fall, to_finish & ~to_fall, to_rule & ~(to_fall | to_finish), ~too_early
    fell, stops, against_rule, moves = (flat[kind] for kind in kinds)
    return fell, stops, against_rule, moves, found.uniform[~too_early]


def second_false_start_chance(own: FloatArray, opponent: FloatArray) -> FloatArray:
    """Return the chance of being disqualified for the second false start of a pair.

    The pair has a first false start with chance ``1 - (1 - own) (1 - opponent)``; at the next
    attempt the skater is charged when moving too early, and in half of the cases when both do.

    Parameters
    ----------
    own, opponent
        Chance of a false start at one attempt; 0 for no opponent.

    References
    ----------
    ISU Special Regulations and Technical Rules, Speed Skating: after the first false start in a
    pair, the skater who causes the next one in that pair is disqualified.
    """
    first = 1 - (1 - own) * (1 - opponent)
    return first * own * (1 - opponent / 2)


def _most_second_false_starts(false_start: FloatArray) -> FloatArray:
    """Return a bound of the chance above whoever the opponent is, (starts,)."""
    likeliest = false_start.max(initial=0.0)
    bound: FloatArray = (1 - (1 - false_start) * (1 - likeliest)) * false_start
    return bound


def _second_false_starts(
    flat: Index, uniform: FloatArray, false_start: FloatArray, opponents: Opponents, tournaments: int
) -> Index:
    """Keep of the possible disqualifications those that the actual opponent makes true."""
    starts, at = np.divmod(flat, tournaments)
    opponent = opponents(starts, at)
    other = np.where(opponent == ALONE, 0.0, false_start[opponent])
    chance = second_false_start_chance(false_start[starts], other)
    # The same number as before, so that a skater of another pair makes no difference.
    charged: Index = flat[uniform >= 1 - chance]
    return charged


def time_lost(keys: Keys, starts: Index, tournaments: Index) -> FloatArray:
    """Return the share of the time lost by falls on the long distances, (fell,), float64."""
    low, high = FALL_LOSS
    return low + (high - low) * hashed_uniform(keys[starts], tournaments, TIME_LOST)
