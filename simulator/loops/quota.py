"""The compiled loop of start places: the lists of an event in many seasons."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import address, call, whole

_Bytes = NDArray[np.uint8]
_Times = NDArray[np.int32]
_Index = NDArray[np.int64]

_SEASONS, _TOGETHER = 32, 256  # as in quota.c


@dataclass(frozen=True, eq=False)
class Lists:
    """How the lists of an event are read.

    Attributes
    ----------
    unit
        Thousandths to which times are compared.
    time_bits, code_bits
        Bits of a time and of the points of a skater, see `simulator.quota.many.ManySeasons`.
    number_of
        The number of each score, (256,), int64.
    scores
        How many scores there are.
    sums
        The points of each skater so far, (skaters,), int64.
    best_ms
        The fastest time of each skater so far, (skaters,), int64.
    members, sizes
        Skaters country by country, (skaters,), and how many each country has, (countries,), int64.
    most, by_points, by_time
        Places of a country at most, places by points and by time.
    """

    unit: int
    time_bits: int
    code_bits: int
    number_of: _Index
    scores: int
    sums: _Index
    best_ms: _Index
    members: _Index
    sizes: _Index
    most: int
    by_points: int
    by_time: int


class QuotaLoops:
    """The loop over seasons, their skaters and countries."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._quota = call(library, "okt_quota", "ppnnnpnppppnnnppnnnnpppp")

    def start_places(
        self,
        lists: Lists,
        codes: Sequence[_Index],
        points: Sequence[Mapping[int, _Bytes]],
        times_ms: Mapping[int, _Times],
        seasons: int,
    ) -> _Bytes:
        """Find start places as `simulator.quota.many.ManySeasons.places`, (countries, seasons), uint8.

        Parameters
        ----------
        codes
            What the points of each skater come to, by the numbers of the scores in the races that the
            skater rides, the last one counting on fastest.
        """
        skaters, countries = len(codes), len(lists.sizes)
        of_points = np.array(
            [[_row(race, n, np.uint8, seasons) for n in range(skaters)] for race in points], np.int64
        )
        of_times = np.array([_row(times_ms, n, np.int32, seasons) for n in range(skaters)], np.int64)
        sizes = np.array([0, *map(len, codes)], np.int64)
        every, first = np.concatenate(codes), sizes.cumsum()[:-1]
        room = np.empty(_SEASONS * (3 * skaters + countries), np.uint16)
        total, unit = np.empty(_TOGETHER * skaters, np.uint16), np.empty(_TOGETHER * skaters, np.int32)
        placed = np.empty((countries, seasons), np.uint8)
        arrays = (lists.number_of, every, first, lists.sums, lists.best_ms, lists.members, lists.sizes)
        number_of, *own, members, in_country = (whole(array, np.int64) for array in arrays)
        self._quota(
            *(address(of_points), address(of_times), len(points), skaters, seasons),
            *(number_of, lists.scores, *own, lists.unit, lists.time_bits, lists.code_bits),
            *(members, in_country, countries, lists.most, lists.by_points, lists.by_time),
            *(address(room), address(total), address(unit), address(placed)),
        )
        return placed


def _row(rows: Mapping[int, NDArray[Any]], number: int, dtype: type[np.generic], seasons: int) -> int:
    """Return where what somebody rode lies, 0 for nobody."""
    if number not in rows:
        return 0
    if len(rows[number]) != seasons:
        raise ValueError(f"{seasons} seasons are needed, not {len(rows[number])}")
    return whole(rows[number], dtype)
