"""What was simulated and may be of use again, within a bound of memory.

Everything is found by a fingerprint of all that decides it, so that what is kept can never be
of another plan; and whatever is gone is simply simulated again, with the same result.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Generic, Protocol, TypeVar

from simulator.engine.counts import PartCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.levels import EventLevels
from simulator.engine.part import Part


class Sized(Protocol):
    """Something that knows how much memory it takes."""

    @property
    def nbytes(self) -> int:
        """Memory in bytes."""
        ...


Key = tuple[bytes, int, Part]
"""Fingerprint of what decides the content, seed, part."""

_Thing = TypeVar("_Thing", bound=Sized)


class Shelf(Generic[_Thing]):
    """Things by key; when they take too much memory, those not asked for longest go first."""

    def __init__(self, most_bytes: int) -> None:
        self._most, self._bytes = most_bytes, 0
        self._things: OrderedDict[Key, _Thing] = OrderedDict()
        self._lock = Lock()

    @property
    def nbytes(self) -> int:
        """Memory of all things, in bytes."""
        return self._bytes

    def get(self, key: Key) -> _Thing | None:
        """Return what is kept under the key."""
        with self._lock:
            thing = self._things.get(key)
            if thing is not None:
                self._things.move_to_end(key)
            return thing

    def put(self, key: Key, thing: _Thing) -> None:
        """Keep something, unless it alone is too large."""
        if thing.nbytes > self._most:
            return
        with self._lock:
            known = self._things.pop(key, None)
            self._bytes += thing.nbytes - (known.nbytes if known is not None else 0)
            self._things[key] = thing
            while self._bytes > self._most:
                _, gone = self._things.popitem(last=False)
                self._bytes -= gone.nbytes


DEFAULT_BYTES = 500_000_000
"""Memory for what is kept: a run of 100,000 tournaments and a hundred edits, or a run of 1.5 million."""


class Kept:
    """Ridden events, levels of edited events, and selections already counted.

    Parameters
    ----------
    most_bytes
        Bound of the memory of all; 0 keeps nothing.
    """

    def __init__(self, most_bytes: int = DEFAULT_BYTES) -> None:
        self.events: Shelf[EventBlock] = Shelf(most_bytes * 6 // 10)
        self.levels: Shelf[EventLevels] = Shelf(most_bytes * 3 // 10)
        self.counts: Shelf[PartCounts] = Shelf(most_bytes // 10)

    @property
    def nbytes(self) -> int:
        """Memory in use, in bytes."""
        return self.events.nbytes + self.levels.nbytes + self.counts.nbytes
