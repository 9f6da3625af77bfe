"""What goes wrong in a run: falls, disqualifications, false starts by the pair, no finish.

One byte a start tells cheaply in which few tournaments anything can happen at all; only there
a finer, hashed number decides what. Chances are therefore exact and not to the eighth bit.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.engine.pairs import ALONE, Index
from simulator.engine.streams import Bytes, Keys, for_purpose, hashed, hashed_uniform
from simulator.loops.compiled import LOOPS
from simulator.loops.riding import Ends

if TYPE_CHECKING:
    from simulator.engine.pairing import Pairing

FloatArray = NDArray[np.float64]

# Purposes of hashed numbers of one stream; each needs a number of its own.
REFINE, TIME_LOST, LOT, PICK, SEAT, PAIR, MOVE, ORDER, LANE = range(9)

FALL_LOSS_FROM_M = 3000
"""From this distance on, a skater who falls finishes, far behind."""

FALL_LOSS = (0.06, 0.15)
"""Share of the time lost by a fall on the long distances, uniform between the two."""


@dataclass(frozen=True)
class RunRates:
    """Chances of the starts of one run, each (starts,), float64."""

    fall: FloatArray
    did_not_finish: FloatArray
    disqualified: FloatArray
    false_start: FloatArray

    @cached_property
    def limits(self) -> FloatArray:
        """The unit interval of each start: fall, no finish, disqualified, nothing, too early again.

        Below the first number it fell, below the second it fell or did not finish, below the third it was
        disqualified besides; from the fourth on it may have moved too early, (starts, 4).
        """
        to_finish = self.fall + self.did_not_finish
        to_rule = to_finish + self.disqualified
        too_early = np.maximum(1 - self.most_second_false_starts, to_rule)
        return np.stack([self.fall, to_finish, to_rule, too_early], axis=1)

    @cached_property
    def most_second_false_starts(self) -> FloatArray:
        """A bound of the chance above whoever the opponent is, (starts,)."""
        likeliest = self.false_start.max(initial=0.0)
        bound: FloatArray = (1 - (1 - self.false_start) * (1 - likeliest)) * self.false_start
        return bound

    @cached_property
    def cells(self) -> Cells:
        """Where the first eight bits of a number say that something may go wrong."""
        return cells_of(self.limits[:, 2], self.most_second_false_starts)


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


Cells = tuple[NDArray[np.uint8], Index]
"""``turn`` and ``limit`` of `Ends`."""


def ends_of(low: FloatArray, high: FloatArray, keys: Keys) -> Ends:
    """Return where a uniform number may fall below `low` or from 1 - `high` on, by its first eight bits.

    Parameters
    ----------
    low, high
        Chances of the two ends, (starts,).
    keys
        Keys of the streams, (starts,).
    """
    return Ends(*cells_of(low, high), for_purpose(keys, REFINE))


def cells_of(low: FloatArray, high: FloatArray) -> Cells:
    """Return what `ends_of` makes of the chances alone, which is the same in every part."""
    cells_low = np.ceil(low * _CELLS).astype(np.int64)
    cells_high = np.ceil(high * _CELLS).astype(np.int64)
    # Turned by the upper end, both ends lie side by side from 0 on: one comparison for the two.
    return (cells_high % _CELLS).astype(np.uint8), cells_low + cells_high


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
    return Ends(*rates.cells, for_purpose(keys, REFINE))


def run_incidents(found: Rare, rates: RunRates, pairs: Pairing) -> RunIncidents:
    """Decide what goes wrong in one run.

    Parameters
    ----------
    found
        Where something may, see `run_ends`.
    rates
        Chances of each start.
    pairs
        Finds the opponents.
    """
    fell, stops, against_rule, moves, uniform = _decided(found, rates.limits, pairs.rides.shape[1])
    again = _second_false_starts(moves, uniform, rates.false_start, pairs)
    return RunIncidents(fell, stops, np.concatenate([against_rule, again]))


def _decided(
    found: Rare, limits: FloatArray, tournaments: int
) -> tuple[Index, Index, Index, Index, FloatArray]:
    """Tell what happened by the limits of the starts, (starts, 4): four flat indices, numbers of the last."""
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


def _second_false_starts(flat: Index, uniform: FloatArray, false_start: FloatArray, pairs: Pairing) -> Index:
    """Keep of the possible disqualifications those that the actual opponent makes true."""
    # The same number as before, so that a skater of another pair makes no difference.
    starts, at = np.divmod(flat, pairs.rides.shape[1])
    opponent = pairs.opponents(starts, at)
    other = np.where(opponent == ALONE, 0.0, false_start[opponent])
    chance = second_false_start_chance(false_start[starts], other)
    charged: Index = flat[uniform >= 1 - chance]
    return charged


def time_lost(keys: Keys, starts: Index, tournaments: Index) -> FloatArray:
    """Return the share of the time lost by falls on the long distances, (fell,), float64."""
    low, high = FALL_LOSS
    return low + (high - low) * hashed_uniform(keys[starts], tournaments, TIME_LOST)
