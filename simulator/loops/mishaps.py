"""The compiled loops of a whole run: times, false starts by the pair, what mishaps do to times."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import NUMBER, Addressed, address, call, whole
from simulator.loops.riding import Drawing, cells_of, most_likely

_Index = NDArray[np.int64]
_Mask = NDArray[np.bool_]
_Times = NDArray[np.int32]
_Keys = NDArray[np.uint64]
_FloatArray = NDArray[np.float64]
_Single = NDArray[np.float32]


@dataclass(frozen=True)
class RunOf(Addressed):
    """What a run of an event is, the same in every part.

    Attributes
    ----------
    shifts
        How much what all starts share is spread, and its centre, (2,), float32.
    spread, base
        See `simulator.engine.run.drawn_times`, (starts,), float32.
    lane_ms
        What the lane at the start adds, (starts,), int32; None for nothing.
    cells, limits
        Of `simulator.engine.incidents.RunRates`.
    false_start
        Chance of each start, (starts,).
    opponents
        Of each start where no first run is known, (starts,); None where they are drawn.
    """

    shifts: _Single
    spread: _Single
    base: _Single
    lane_ms: _Times | None
    cells: tuple[NDArray[np.uint8], _Index]
    limits: _FloatArray
    false_start: _FloatArray
    opponents: _Index | None

    @cached_property
    def possible(self) -> int:
        """In how many cells something may go wrong, see `cells_of`."""
        return cells_of(self.cells[1])

    @cached_property
    def addresses(self) -> tuple[int | None, tuple[int | None, ...]]:
        """Where the first lies, and the others."""
        turn, limit = self.cells
        return whole(self.shifts, np.float32), (
            whole(self.spread, np.float32),
            whole(self.base, np.float32),
            None if self.lane_ms is None else whole(self.lane_ms, np.int32),
            whole(turn, np.uint8),
            whole(limit, np.int64),
            whole(self.limits, np.float64),
            whole(self.false_start, np.float64),
            None if self.opponents is None else whole(self.opponents, np.int64),
        )


class MishapLoops:
    """Loops over a whole run, and over the few starts to which something happens."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._run = call(library, "okt_run", "pnpnnnn" + "p" * 14 + "n" + "p" * 4 + "npp")
        self._mishaps = call(library, "okt_mishaps", "pnppnpnpn" + "p" * 5)
        self._either = call(library, "okt_either", "pnpnpp", NUMBER)

    def run(
        self,
        streams: tuple[_Keys, _Keys, Drawing],
        tables: tuple[_Single, _Single],
        of: RunOf,
        level: _Single,
        first_run: _Times | None,
        away: _Index,
        out: tuple[_Single, _Mask, _Times],
        room_for: Callable[[int], _Index],
    ) -> tuple[_Index, _Index, _Index, _Keys]:
        """Draw a run: times, and where something goes wrong; see `simulator.engine.run`.

        Parameters
        ----------
        streams
            Words of the starts, (starts, 4), and of what they share, (4,); where they stand.
        tables
            Quantiles of the noise, and of what is shared.
        level
            (starts, tournaments), float32.
        first_run
            Times of the first run when this is the second.
        away
            Who does not ride, flat index.
        out
            Where what is shared is put, (tournaments,), who rides and the times, (starts, tournaments).
        room_for
            Lends so many numbers.

        Returns
        -------
        fell, did_not_finish, disqualified
            Flat index, in the room lent.
        keys
            Of the streams of the starts, (starts,).
        """
        words, race, drawing = streams
        shared, rides, time_ms = out
        starts, size = time_ms.shape
        keys, numbers = np.empty(starts, np.uint64), np.empty(4, np.int64)
        shifts, own = of.addresses
        before = (
            *(whole(words, np.uint64), starts, whole(race, np.uint64)),
            *(drawing.shift, drawing.skipped, drawing.chunk, size),
            *(*(whole(table, np.float32) for table in tables), shifts, whole(level, np.float32), *own),
            *(None if first_run is None else whole(first_run, np.int32), whole(away, np.int64), len(away)),
            *(whole(shared, np.float32), address(keys), whole(rides, np.bool_), whole(time_ms, np.int32)),
        )
        room = most_likely(of.possible, size)
        while True:
            lists = room_for(4 * room)
            self._run(*before, room, whole(lists, np.int64), address(numbers))
            fell, stops, rule, _ = numbers.tolist()
            most = max(fell, stops, rule)
            if most <= room:
                own_lists = lists[:fell], lists[room : room + stops], lists[2 * room : 2 * room + rule]
                return *own_lists, keys
            room = most

    def mishaps(
        self,
        time_ms: _Times,
        rides: _Mask,
        happened: tuple[_Index, _Index, _Index],
        longer: tuple[_Keys, _FloatArray] | None,
    ) -> tuple[_Index, _Index]:
        """Put what went wrong in a run into its times, and find whom of those who ride it happened to.

        Parameters
        ----------
        happened
            Flat indices of those who did not finish, were disqualified, fell.
        longer
            Keys of the starts, and which share of their time they lose by a fall at least, and how much
            more at most, (2,); None where who falls has no time.

        Returns
        -------
        fell, disqualified
            Flat indices.
        """
        stops, out, fell = happened
        kept = np.empty(len(fell), np.int64), np.empty(len(out), np.int64)
        numbers, at = np.empty(2, np.int64), (0, 0)
        if longer is not None:
            at = whole(longer[0], np.uint64), address(longer[1])
        self._mishaps(
            *(whole(time_ms, np.int32), time_ms.shape[1], whole(rides, np.bool_)),
            *(of for own in (stops, out, fell) for of in (whole(own, np.int64), len(own))),
            *(*at, *(address(own) for own in (*kept, numbers))),
        )
        number_fell, number_out = numbers.tolist()
        return kept[0][:number_fell], kept[1][:number_out]

    def either(self, first: _Index, second: _Index, marked: _Mask) -> _Index:
        """Join flat indices, each once; `marked` is an empty mask over all, and left empty."""
        joint = np.empty(len(first) + len(second), np.int64)
        at = whole(marked, np.bool_), address(joint)
        found = self._either(whole(first, np.int64), len(first), whole(second, np.int64), len(second), *at)
        return joint[:found]
