"""What is kept of an event of the Games: the next edit is probably one of the same starts of ours.

An edit leaves the rivals as they are: they are kept once for all edits, and of their times the eight
fastest, once somebody has to be placed against them anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.ranking import UNPLACED_TIME, Times
from simulator.games.stored import Keys, Places

_NONE = np.uint16(65_535)


@dataclass(frozen=True)
class PackedTimes:
    """Times in two bytes each.

    Attributes
    ----------
    fastest_ms
        The fastest of all.
    behind
        Thousandths behind it, (starts, tournaments), uint16; the highest number without a time.
    """

    fastest_ms: int
    behind: NDArray[np.uint16]

    @classmethod
    def of(cls, time_ms: Times) -> PackedTimes | None:
        """Pack times; None where they are too far apart for two bytes each."""
        fastest = time_ms.min(initial=UNPLACED_TIME)
        behind = np.minimum(time_ms - fastest, np.int32(_NONE))
        packed = behind.astype(np.uint16)
        fits = np.count_nonzero(packed == _NONE) == np.count_nonzero(time_ms == UNPLACED_TIME)
        return cls(int(fastest), packed) if fits else None

    def unpack(self, out: Times) -> None:
        """Put the times into an array, (starts, tournaments), int32."""
        np.copyto(out, self.behind)
        out += np.int32(self.fastest_ms)
        np.copyto(out, UNPLACED_TIME, where=self.behind == _NONE)

    def set_apart(self) -> PackedTimes:
        """Return a copy with its array in pages of its own, to be kept for long."""
        return replace(self, behind=set_apart(self.behind))


@dataclass(frozen=True)
class KeptTimes:
    """Times of the candidates of an event in one part, and what decided each.

    Attributes
    ----------
    decided_by
        Fingerprint of all that decides the times of each start, (candidates,).
    times
        (candidates, tournaments).
    """

    decided_by: tuple[bytes, ...]
    times: PackedTimes

    @classmethod
    def of(cls, decided_by: tuple[bytes, ...], time_ms: Times) -> KeptTimes | None:
        """Pack times; None where they are too far apart for it."""
        times = PackedTimes.of(time_ms)
        return None if times is None else cls(decided_by, times)

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.times.behind.nbytes

    def set_apart(self) -> KeptTimes:
        """Return a copy with its array in pages of its own, to be kept for long."""
        return replace(self, times=self.times.set_apart())

    def changed(self, decided_by: tuple[bytes, ...]) -> list[int] | None:
        """Return the starts whose times are others now; None where there are other starts."""
        if len(decided_by) != len(self.decided_by):
            return None
        pairs = enumerate(zip(self.decided_by, decided_by, strict=True))
        return [start for start, (before, now) in pairs if before != now]


@dataclass(frozen=True)
class KeptKeys:
    """Keys of the candidates of an event in one part, as `GamesBlock` has them."""

    keys: Keys

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.keys.nbytes

    def set_apart(self) -> KeptKeys:
        """Return a copy with its array in pages of its own, to be kept for long."""
        return KeptKeys(set_apart(self.keys))


@dataclass(frozen=True)
class KeptRivals:
    """The rivals of an event in one part.

    Attributes
    ----------
    places
        Their places among each other, as `GamesBlock` has them.
    fastest
        Times of the eight fastest, fastest first, (8, tournaments); None as long as nothing was edited.
    """

    places: Places
    fastest: PackedTimes | None = None

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.places.nbytes + (0 if self.fastest is None else self.fastest.behind.nbytes)

    def set_apart(self) -> KeptRivals:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        fastest = None if self.fastest is None else self.fastest.set_apart()
        return KeptRivals(set_apart(self.places), fastest)
