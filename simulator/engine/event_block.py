"""What one event gave in one part of the tournaments, as selection and counts need it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from simulator.engine.buffers import set_apart
from simulator.engine.of_times import OfTimes
from simulator.engine.pairs import Index
from simulator.engine.ranking import UNPLACED_TIME, Places, Times
from simulator.engine.streams import Keys
from simulator.loops.compiled import LOOPS
from simulator.selection.counting import CountArray, count_values

MEDIAN_OF = 10_000
"""Tournaments whose median stands for all; the error is about 1 % of the standard deviation."""


@dataclass(frozen=True)
class RaceCounts:
    """Counts of one event that its races alone decide.

    Attributes
    ----------
    places
        How often each start took each place, (starts, starts), int64.
    fell, disqualified
        How often each start fell, was disqualified, (starts,), int64.
    """

    places: CountArray
    fell: CountArray
    disqualified: CountArray

    def __add__(self, other: RaceCounts) -> RaceCounts:
        return RaceCounts(
            self.places + other.places, self.fell + other.fell, self.disqualified + other.disqualified
        )


@dataclass(frozen=True)
class EventBlock:
    """One event in one part; nothing in it changes once it is made.

    Attributes
    ----------
    positions
        Places with ties on places of the order broken by lot, (starts, tournaments), uint8,
        255 where there is none.
    fell, disqualified
        Where it happened in any run: flat index ``start * tournaments + tournament``, each
        once, int64.
    absent
        Who did not start in the event, flat like the others.
    keys
        Keys of the streams of the first run, for tournaments counted from the first of the
        part, (starts,), uint64.
    counts
        Counts of places, falls and disqualifications.
    medians_ms
        Median of the times that count of each start, None where there is no time; of the first
        part of a run only.
    times
        What rows and classifications ask of the times.
    """

    positions: Places
    fell: Index
    disqualified: Index
    absent: Index
    keys: Keys
    counts: RaceCounts
    medians_ms: tuple[float | None, ...] | None = None
    times: OfTimes = field(default_factory=OfTimes)

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        arrays = (self.positions, self.fell, self.disqualified, self.absent, self.keys, self.counts.places)
        return sum(own.nbytes for own in arrays) + self.times.nbytes

    def set_apart(self) -> EventBlock:
        """Return a copy with its large arrays in pages of their own, to be kept for long."""
        return replace(
            self,
            positions=set_apart(self.positions),
            fell=set_apart(self.fell),
            disqualified=set_apart(self.disqualified),
            absent=set_apart(self.absent),
            times=self.times.set_apart(),
        )


def count_races(places: Places, fell: Index, disqualified: Index) -> RaceCounts:
    """Count places with ties shared, falls and disqualifications, as an `EventBlock` has them."""
    number, tournaments = places.shape
    if LOOPS is not None:
        return RaceCounts(*LOOPS.count_races(places, fell, disqualified))
    # One up, so that "no place", 255, becomes 0.
    taken = count_values(places + np.uint8(1), number + 1)[:, 2:]
    return RaceCounts(
        places=taken,
        fell=np.bincount(fell // tournaments, minlength=number),
        disqualified=np.bincount(disqualified // tournaments, minlength=number),
    )


def median_times_ms(time_ms: Times) -> tuple[float | None, ...]:
    """Return the median of the times of each start; None where there is none.

    Parameters
    ----------
    time_ms
        (starts, tournaments), int32, `UNPLACED_TIME` where there is none.
    """
    medians: list[float | None] = []
    for own in time_ms[:, :MEDIAN_OF]:
        valid = own[own != UNPLACED_TIME]
        middle = len(valid) // 2
        medians.append(float(np.partition(valid, middle)[middle]) if len(valid) else None)
    return tuple(medians)
