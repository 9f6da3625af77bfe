"""The compiled loops of the races: draws, levels, times, what is rare."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import NUMBER, Addressed, address, call, rows_of, whole

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
        return most_likely(cells_of(self.limit), tournaments)


def cells_of(limit: _Index) -> int:
    """Return in how many of the 256 cells of a byte something may happen, of all starts together."""
    return int(np.minimum(limit, 256).sum())


def most_likely(cells: int, tournaments: int) -> int:
    """Return for how much that is rare there should be room."""
    return cells * tournaments // 230 + 1_000


@dataclass(frozen=True)
class Drawing:
    """Where in their streams the draws of a part stand, as `simulator.engine.streams.Draws` has it.

    Attributes
    ----------
    shift
        What is added to the key of a stream for tournaments counted from the first of the part.
    skipped
        Words of each stream in front of the part.
    chunk, tournaments
        How many are drawn together, and how many are wanted.
    """

    shift: int
    skipped: int
    chunk: int
    tournaments: int


@dataclass(frozen=True)
class LevelsOf(Addressed):
    """What makes up the levels of the starts of an event, as `simulator.engine.levels.MadeOf` has it."""

    which: _Index
    weights: _Single
    columns: _Index
    entries: _Index
    turn: _Bytes
    limit: _Index
    away: NDArray[np.float64]
    stays: NDArray[np.float64]

    @cached_property
    def cells(self) -> int:
        """See `cells_of`."""
        return cells_of(self.limit)

    @cached_property
    def addresses(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where the first four lie, and the others."""
        made = whole(self.weights, np.float32), whole(self.columns, np.int64), whole(self.entries, np.int64)
        cells = whole(self.turn, np.uint8), whole(self.limit, np.int64)
        chances = whole(self.away, np.float64), whole(self.stays, np.float64)
        return (whole(self.which, np.int64), *made), (*cells, *chances)


class RidingLoops:
    """Loops over the starts of a run and their tournaments."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._draw = call(library, "okt_draw", "pnnnnpppp")
        self._weigh = call(library, "okt_weigh", "pnpppnnp")
        self._ride = call(library, "okt_ride", "pnnnn" + "p" * 9 + "nppp", NUMBER)
        self._rare = call(library, "okt_rare", "pnpnnpppnppp", NUMBER)
        self._levels = call(library, "okt_levels", "ppnnnnn" + "p" * 8 + "nn" + "p" * 5 + "nppp")

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

    def levels(
        self,
        words: _Words,
        new: _Index,
        drawing: Drawing,
        table: _Single,
        room: tuple[_Single, _Bytes],
        keys: _Words,
        of: LevelsOf,
        level: _Single,
    ) -> tuple[_Index, _Index]:
        """Draw what was not drawn yet, weigh the levels of an event, and find who does not start.

        Parameters
        ----------
        words
            What each stream starts from and its key, (streams, 4), uint64.
        new
            Streams to be drawn from, (new,), int64.
        room
            Where the draws go, a row for each stream, as `draw` takes them.
        keys
            Of the streams that were drawn from, (streams,), uint64.
        level
            Where the levels are put, (starts, tournaments), float32.

        Returns
        -------
        absent, skips
            Flat index of who does not start, and of who skips a second run.
        """
        values, rare = room
        made, chances = of.addresses
        before = (
            *(whole(words, np.uint64), whole(new, np.int64), len(new), drawing.shift, drawing.skipped),
            *(*values.shape[1:], whole(table, np.float32), whole(values, np.float32), whole(rare, np.uint8)),
            *(whole(keys, np.uint64), *made, *level.shape, whole(level, np.float32), *chances),
        )
        numbers, most = np.empty(2, np.int64), most_likely(of.cells, level.shape[1])
        while True:
            lists = np.empty((2, most), np.int64)
            at = address(lists)
            self._levels(*before, most, at, at + lists.strides[0], address(numbers))
            absent, skips = numbers.tolist()
            if max(absent, skips) <= most:
                return lists[0, :absent].copy(), lists[1, :skips].copy()
            most = max(absent, skips)

    def rare(self, draws: _Bytes, which: _Index, ends: Ends) -> Found:
        """Find what is rare in some rows of bytes, see `simulator.engine.incidents.rare`."""
        at = rows_of(draws, np.uint8), draws.strides[0], whole(which, np.int64)
        size = draws.shape[1]
        return _found(self._rare, (*at, len(which), size, *ends.addresses), ends.room(size))


def _found(function: Any, before: tuple[int, ...], room: int) -> Found:
    """Call a function that finds what is rare, again with more room where it found more than expected."""
    while True:
        starts, tournaments = np.empty(room, np.int64), np.empty(room, np.int64)
        uniform = np.empty(room, np.float64)
        found = function(*before, room, *(address(own) for own in (starts, tournaments, uniform)))
        if found <= room:
            return starts[:found], tournaments[:found], uniform[:found]
        room = found
