"""The compiled loops of the races: draws, levels, times, what is rare, places."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import NUMBER, address, call, rows_of, whole

_Single = NDArray[np.float32]
_Bytes = NDArray[np.uint8]
_Times = NDArray[np.int32]
_Words = NDArray[np.uint64]
_Index = NDArray[np.int64]

Found = tuple[_Index, _Index, NDArray[np.float64]]
"""Starts, tournaments and the uniform number there, (found,) each."""


@dataclass(frozen=True)
class Ends:
    """Where a byte is to be looked at more closely, as `simulator.engine.incidents.Rare` has it.

    Attributes
    ----------
    turn
        What is added to the bytes of each start, (starts,), uint8.
    limit
        Below which sums something may happen, (starts,), int64; from 256 on everywhere.
    keys
        Keys of the streams with the purpose added, (starts,), uint64.
    """

    turn: _Bytes
    limit: _Index
    keys: _Words

    @property
    def addresses(self) -> tuple[int, int, int]:
        """Where the three lie."""
        return whole(self.turn, np.uint8), whole(self.limit, np.int64), whole(self.keys, np.uint64)

    def room(self, tournaments: int) -> int:
        """Return for how much there should be room: what is likely, and then some."""
        return int(np.minimum(self.limit, 256).sum()) * tournaments // 230 + 1_000


class RidingLoops:
    """Loops over the starts of a run and their tournaments."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._draw = call(library, "okt_draw", "pnnnnpppp")
        self._weigh = call(library, "okt_weigh", "pnpppnnp")
        self._ride = call(library, "okt_ride", "pnnnn" + "p" * 9 + "nppp", NUMBER)
        self._rare = call(library, "okt_rare", "pnpnnpppnppp", NUMBER)
        self._decide = call(library, "okt_decide", "pppnpnpppp")
        self._places = call(library, "okt_places", "pnnnp")
        self._tied = call(library, "okt_tied", "pnnnp")
        self._count_bytes = call(library, "okt_count_bytes", "pnnp")

    def draw(
        self, states: _Words, skipped: int, table: _Single, rows: _Index, values: _Single, rare: _Bytes
    ) -> None:
        """Draw values of a distribution, and bytes, from several streams.

        Parameters
        ----------
        states
            What the generators start from, (streams, 4), uint64.
        skipped
            Words to be left out first.
        table
            Quantiles, (65536,), float32.
        rows
            Of values and bytes, for each stream, (streams,), int64.
        values, rare
            Where the draws go, (rows, chunks, chunk), float32 and uint8.
        """
        at = whole(table, np.float32), whole(rows, np.int64), whole(values, np.float32), whole(rare, np.uint8)
        self._draw(whole(states, np.uint64), len(states), skipped, *values.shape[1:], *at)

    def weigh(self, draws: _Single, which: _Index, weights: _Single, columns: _Index, level: _Single) -> None:
        """Add up what makes each level: draws times what they weigh, from the first on.

        Parameters
        ----------
        draws
            (rows, tournaments), float32.
        which
            Rows of them, those of the first start, then those of the next, (all,), int64.
        weights
            Of each of these, (all,), float32.
        columns
            How many each start has, at least 1, (starts,), int64.
        level
            Where the levels are put, (starts, tournaments), float32.
        """
        at = rows_of(draws, np.float32), draws.strides[0] // 4
        own = whole(which, np.int64), whole(weights, np.float32), whole(columns, np.int64)
        self._weigh(*at, *own, *level.shape, whole(level, np.float32))

    def weigh_apart(
        self, draws: Sequence[_Single], weights: _Single, columns: _Index, level: _Single
    ) -> None:
        """Add up what makes each level as `weigh` does, of draws that are no rows of one table.

        Parameters
        ----------
        draws
            Those of the first start, then those of the next, (tournaments,) each, float32.
        """
        at = np.array([whole(own, np.float32) for own in draws], np.int64)
        first = int(at.min())
        offsets = (at - first) // np.dtype(np.float32).itemsize
        own = whole(offsets, np.int64), whole(weights, np.float32), whole(columns, np.int64)
        self._weigh(first, 1, *own, *level.shape, whole(level, np.float32))

    def ride(
        self,
        stream: tuple[_Words, int, int, _Single],
        level: _Single,
        shared: _Single,
        own: tuple[_Single, _Single],
        ends: Ends,
        out: _Times,
    ) -> Found:
        """Draw a run of each start: its time, see `simulator.engine.run`, and what is rare in its bytes.

        Parameters
        ----------
        stream
            As `draw` takes them: states, words skipped, size of a chunk, table.
        level
            (starts, tournaments), float32.
        shared
            (tournaments,), float32.
        own
            Spread and base of each start, (starts,), float32.
        out
            Where the times go, (starts, tournaments), int32.
        """
        states, skipped, chunk, table = stream
        before = (
            *(whole(states, np.uint64), len(states), skipped, chunk, out.shape[1], whole(table, np.float32)),
            *(whole(array, np.float32) for array in (level, shared, *own)),
            *(*ends.addresses, whole(out, np.int32)),
        )
        return _found(self._ride, before, ends.room(out.shape[1]))

    def rare(self, draws: _Bytes, which: _Index, ends: Ends) -> Found:
        """Find what is rare in some rows of bytes, see `simulator.engine.incidents.rare`."""
        at = rows_of(draws, np.uint8), draws.strides[0], whole(which, np.int64)
        size = draws.shape[1]
        return _found(self._rare, (*at, len(which), size, *ends.addresses), ends.room(size))

    def decide(
        self, found: Found, limits: NDArray[np.float64], tournaments: int
    ) -> tuple[_Index, _Index, _Index, _Index, NDArray[np.float64]]:
        """Decide what goes wrong as `simulator.engine.incidents.run_incidents` does.

        Parameters
        ----------
        limits
            Below which numbers a start fell, fell or did not finish, or was disqualified besides, and from
            which on it moved too early, (starts, 4), the first three rising.

        Returns
        -------
        fell, did_not_finish, disqualified, moved
            Flat index, ``start * tournaments + tournament``.
        uniform
            Of those who moved.
        """
        number = len(found[0])
        kinds, flat = np.empty(number, np.uint8), np.empty(number, np.int64)
        moved, numbers = np.empty(number, np.float64), np.empty(4, np.int64)
        at = (whole(found[0], np.int64), whole(found[1], np.int64), whole(found[2], np.float64), number)
        out = (address(own) for own in (kinds, flat, moved, numbers))
        self._decide(*at, whole(limits, np.float64), tournaments, *out)
        ends = numbers.cumsum().tolist()
        fell, stops, rule, moves = (flat[first:last] for first, last in zip([0, *ends], ends, strict=False))
        return fell, stops, rule, moves, moved[: len(moves)]

    def places(self, time_ms: _Times, out: _Bytes) -> None:
        """Find places as `simulator.engine.ranking.places_of` does, `out`, (starts, tournaments), uint8."""
        at = rows_of(time_ms, np.int32), whole(out, np.uint8)
        self._places(at[0], *time_ms.shape, time_ms.strides[0] // 4, at[1])

    def tied(self, places: _Bytes, first: int) -> NDArray[np.bool_]:
        """Whether one of the first places, (starts, tournaments), uint8, is shared, (tournaments,), bool."""
        tied = np.empty(places.shape[1], np.bool_)
        self._tied(whole(places, np.uint8), *places.shape, first, address(tied))
        return tied

    def count_bytes(self, values: _Bytes, highest: int) -> NDArray[np.int64]:
        """Count as `simulator.selection.counting.count_values`; values above the highest are left out."""
        counts = np.empty((len(values), 256), np.int64)
        self._count_bytes(whole(values, np.uint8), *values.shape, address(counts))
        return counts[:, : highest + 1]


def _found(function: Any, before: tuple[int, ...], room: int) -> Found:
    """Call a function that finds what is rare, again with more room where it found more than expected."""
    while True:
        starts, tournaments = np.empty(room, np.int64), np.empty(room, np.int64)
        uniform = np.empty(room, np.float64)
        found = function(*before, room, *(address(own) for own in (starts, tournaments, uniform)))
        if found <= room:
            return starts[:found], tournaments[:found], uniform[:found]
        room = found
