"""What is kept of an event of the Games: after an edit only who was edited rides again.

An edit leaves the rivals as they are: their places are kept once for all edits, and of their times
the eight fastest, against whom ours are placed. Of ours the times are kept where they tell anything:
who has eight rivals ahead is of no account, whoever else starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.ranking import UNPLACED_TIME, Times
from simulator.games.stored import Keys, Places, keys_of, none_of
from simulator.loops.compiled import LOOPS

_NONE = np.uint16(65_535)


@dataclass(frozen=True)
class PackedTimes:
    """Times in two bytes each, where they are not too far apart for it.

    Attributes
    ----------
    fastest_ms
        The fastest of all.
    behind
        Thousandths behind it, uint16, the highest number without a time; or the times as they are, int32.
    """

    fastest_ms: int
    behind: NDArray[np.uint16] | Times

    @classmethod
    def of(cls, time_ms: Times) -> PackedTimes:
        """Pack times, int32, of any shape."""
        fastest = time_ms.min(initial=UNPLACED_TIME)
        packed = np.minimum(time_ms - fastest, np.int32(_NONE)).astype(np.uint16)
        fits = np.count_nonzero(packed == _NONE) == np.count_nonzero(time_ms == UNPLACED_TIME)
        return cls(int(fastest), packed if fits else time_ms.copy())

    def unpacked(self) -> Times:
        """Return the times, int32."""
        if self.behind.dtype != np.uint16:
            return cast(Times, self.behind)
        time_ms: Times = self.behind.astype(np.int32)
        time_ms += np.int32(self.fastest_ms)
        np.copyto(time_ms, UNPLACED_TIME, where=self.behind == _NONE)
        return time_ms

    def set_apart(self) -> PackedTimes:
        """Return a copy with its array in pages of its own, to be kept for long."""
        return replace(self, behind=set_apart(self.behind))


@dataclass(frozen=True)
class KeptRivals:
    """The rivals of an event in one part.

    Attributes
    ----------
    places
        As `GamesBlock.rivals`.
    fastest
        Times of the eight fastest, fastest first, (8, tournaments).
    """

    places: Places
    fastest: PackedTimes

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.places.nbytes + self.fastest.behind.nbytes

    def set_apart(self) -> KeptRivals:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        return KeptRivals(set_apart(self.places), self.fastest.set_apart())


@dataclass(frozen=True)
class KeptOurs:
    """The candidates of an event in one part, and what decided the times of each.

    Attributes
    ----------
    decided_by
        Fingerprint of all that decides the times of each, (candidates,).
    keys
        As `GamesBlock.keys`.
    numbers
        In how many tournaments each has a key, (candidates,), int64.
    times
        The times of these, candidate after candidate, (all of them,).
    """

    decided_by: tuple[bytes, ...]
    keys: Keys
    numbers: NDArray[np.int64]
    times: PackedTimes

    @classmethod
    def of(cls, decided_by: tuple[bytes, ...], keys: Keys, time_ms: Times) -> KeptOurs:
        """Take from times, (candidates, tournaments), int32, those that have a key."""
        there = keys != none_of(keys)
        return cls(decided_by, keys, there.sum(axis=1), PackedTimes.of(time_ms[there]))

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.keys.nbytes + self.times.behind.nbytes

    def set_apart(self) -> KeptOurs:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        return replace(self, keys=set_apart(self.keys), times=self.times.set_apart())

    def changed(self, decided_by: tuple[bytes, ...]) -> list[int] | None:
        """Return the candidates whose times have to be ridden now; None where all have."""
        if len(decided_by) != len(self.decided_by):
            return None
        pairs = enumerate(zip(self.decided_by, decided_by, strict=True))
        return [start for start, (before, now) in pairs if before != now]

    def known_ms(self, moved: Sequence[int], time_ms: Times) -> Times:
        """Return times, (candidates, tournaments), int32: those kept, and those of some who ride again."""
        known: Times = np.full(self.keys.shape, UNPLACED_TIME)
        known[self.keys != none_of(self.keys)] = self.times.unpacked()
        known[moved] = time_ms
        return known

    def moved(self, moved: Sequence[int], time_ms: Times, fastest: PackedTimes) -> Keys:
        """Return the keys where some of the candidates ride again.

        Parameters
        ----------
        moved
            Who, each once.
        time_ms
            Their times now, (moved, tournaments), int32.
        fastest
            Times of the rivals, as `KeptRivals` has them.
        """
        if LOOPS is None:
            return keys_of(self.known_ms(moved, time_ms), fastest.unpacked())
        keys = np.empty_like(self.keys)
        kept = self.times.behind, self.times.fastest_ms, self.numbers
        LOOPS.games_moved(self.keys, kept, (fastest.behind, fastest.fastest_ms), moved, time_ms, keys)
        return keys
