"""What is kept of an event of the Games: the next edit is probably one of the same starts of ours.

An edit leaves the rivals as they are: their places are kept once for all edits, and of their times
the eight fastest, against whom ours are placed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.ranking import UNPLACED_TIME, Times
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
        Thousandths behind it, (starts, tournaments), uint16, the highest number without a time; or the
        times as they are, int32.
    """

    fastest_ms: int
    behind: NDArray[np.uint16] | Times

    @classmethod
    def of(cls, time_ms: Times) -> PackedTimes:
        """Pack times, (starts, tournaments), int32."""
        fastest = time_ms.min(initial=UNPLACED_TIME)
        packed = np.minimum(time_ms - fastest, np.int32(_NONE)).astype(np.uint16)
        fits = np.count_nonzero(packed == _NONE) == np.count_nonzero(time_ms == UNPLACED_TIME)
        return cls(int(fastest), packed if fits else time_ms.copy())

    def unpack(self, out: Times) -> None:
        """Put the times into an array, (starts, tournaments), int32."""
        if LOOPS is not None and self.behind.dtype == np.uint16:
            LOOPS.games_unpack(cast(NDArray[np.uint16], self.behind), self.fastest_ms, out)
            return
        np.copyto(out, self.behind)
        if self.behind.dtype == np.uint16:
            out += np.int32(self.fastest_ms)
            np.copyto(out, UNPLACED_TIME, where=self.behind == _NONE)

    def set_apart(self) -> PackedTimes:
        """Return a copy with its array in pages of its own, to be kept for long."""
        return replace(self, behind=set_apart(self.behind))


@dataclass(frozen=True)
class KeptTimes:
    """Times of an event in one part, and what decided each.

    Attributes
    ----------
    decided_by
        Fingerprint of all that decides the times of each start, candidates and rivals, (starts,).
    ours
        Times of the candidates, (candidates, tournaments); None until an edit has asked for them.
    fastest
        Times of the eight fastest rivals, fastest first, (8, tournaments).
    """

    decided_by: tuple[bytes, ...]
    ours: PackedTimes | None
    fastest: PackedTimes

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return sum(own.behind.nbytes for own in (self.ours, self.fastest) if own is not None)

    def set_apart(self) -> KeptTimes:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        ours = None if self.ours is None else self.ours.set_apart()
        return replace(self, ours=ours, fastest=self.fastest.set_apart())

    def changed(self, decided_by: tuple[bytes, ...], ours: int) -> list[int] | None:
        """Return of so many starts of ours those whose times have to be ridden now; None where all have."""
        if len(decided_by) != len(self.decided_by) or decided_by[ours:] != self.decided_by[ours:]:
            return None
        if self.ours is None:
            return list(range(ours))
        pairs = enumerate(zip(self.decided_by, decided_by, strict=True))
        return [start for start, (before, now) in pairs if before != now]


@dataclass(frozen=True)
class KeptPlaces:
    """Keys of the candidates, or places of the rivals, of an event in one part, as `GamesBlock` has them."""

    places: NDArray[Any]

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.places.nbytes

    def set_apart(self) -> KeptPlaces:
        """Return a copy with its array in pages of its own, to be kept for long."""
        return KeptPlaces(set_apart(self.places))
