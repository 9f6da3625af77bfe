"""Times of an event of the Games that was edited: the next edit is probably one of the same starts."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.ranking import UNPLACED_TIME, Times

_NONE = np.uint16(65_535)


@dataclass(frozen=True)
class KeptTimes:
    """Times of all starts of an event in one part, and what decided each.

    Attributes
    ----------
    decided_by
        Fingerprint of all that decides the times of each start, (starts,).
    fastest_ms
        The fastest of all.
    behind
        Thousandths behind it, (starts, tournaments), uint16; the highest number without a time.
    """

    decided_by: tuple[bytes, ...]
    fastest_ms: int
    behind: NDArray[np.uint16]

    @classmethod
    def of(cls, decided_by: tuple[bytes, ...], time_ms: Times) -> KeptTimes | None:
        """Pack times; None where they are too far apart for two bytes each."""
        fastest = int(time_ms.min(initial=UNPLACED_TIME))
        behind = time_ms - np.int32(fastest)
        there = time_ms != UNPLACED_TIME
        if int(behind.max(initial=0, where=there)) >= int(_NONE):
            return None
        return cls(decided_by, fastest, np.where(there, behind, np.int32(_NONE)).astype(np.uint16))

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.behind.nbytes

    def set_apart(self) -> KeptTimes:
        """Return a copy with its array in pages of its own, to be kept for long."""
        return replace(self, behind=set_apart(self.behind))

    def unpack(self, out: Times) -> None:
        """Put the times into an array, (starts, tournaments), int32."""
        np.add(self.behind, np.int32(self.fastest_ms), out=out)
        np.copyto(out, UNPLACED_TIME, where=self.behind == _NONE)

    def changed(self, decided_by: tuple[bytes, ...]) -> list[int] | None:
        """Return the starts whose times are others now; None where there are other starts."""
        if len(decided_by) != len(self.decided_by):
            return None
        pairs = enumerate(zip(self.decided_by, decided_by, strict=True))
        return [start for start, (before, now) in pairs if before != now]
