"""The compiled loops from times to places: ranks, ties and who wins them by lot, counts."""

from __future__ import annotations

import ctypes

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import NUMBER, address, call, rows_of, whole

_Bytes = NDArray[np.uint8]
_Times = NDArray[np.int32]
_Keys = NDArray[np.uint64]
_Index = NDArray[np.int64]

_BYTE = 256


class RankingLoops:
    """Loops over the starts of an event and their tournaments."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._places = call(library, "okt_places", "pnnnp")
        self._tied = call(library, "okt_tied", "pnnnp")
        self._positions = call(library, "okt_positions", "pnnnpppp", NUMBER)
        self._untied = call(library, "okt_untied", "pnnpppnp")
        self._count_bytes = call(library, "okt_count_bytes", "pnnp")
        self._count_races = call(library, "okt_count_races", "pnnpnpnppp")

    def places(self, time_ms: _Times, out: _Bytes) -> None:
        """Find places as `simulator.engine.ranking.places_of` does, `out`, (starts, tournaments), uint8."""
        at = rows_of(time_ms, np.int32), whole(out, np.uint8)
        self._places(at[0], *time_ms.shape, time_ms.strides[0] // 4, at[1])

    def tied(self, places: _Bytes, first: int) -> NDArray[np.bool_]:
        """Whether one of the first places, (starts, tournaments), uint8, is shared, (tournaments,), bool."""
        tied = np.empty(places.shape[1], np.bool_)
        self._tied(whole(places, np.uint8), *places.shape, first, address(tied))
        return tied

    def positions(self, places: _Bytes, first: int, keys: _Keys, slower_ms: _Times | None) -> _Bytes:
        """Break ties on the first places as `simulator.engine.races` does; the same where there are none."""
        tied, positions = np.empty(places.shape[1], np.uint8), np.empty(places.shape, np.uint8)
        before = whole(places, np.uint8), *places.shape, first, whole(keys, np.uint64), _times(slower_ms)
        return positions if self._positions(*before, address(tied), address(positions)) else places

    def untied(self, places: _Bytes, keys: _Keys, slower_ms: _Times | None, tournaments: _Index) -> _Bytes:
        """Break all ties in some tournaments as `simulator.engine.races` does."""
        positions = np.empty((len(places), len(tournaments)), np.uint8)
        at = whole(tournaments, np.int64), len(tournaments), address(positions)
        before = whole(places, np.uint8), *places.shape, whole(keys, np.uint64), _times(slower_ms)
        self._untied(*before, *at)
        return positions

    def count_bytes(self, values: _Bytes, highest: int) -> _Index:
        """Count as `simulator.selection.counting.count_values`; values above the highest are left out."""
        counts = np.empty((len(values), _BYTE), np.int64)
        self._count_bytes(whole(values, np.uint8), *values.shape, address(counts))
        return counts[:, : highest + 1]

    def count_races(
        self, places: _Bytes, fell: _Index, disqualified: _Index
    ) -> tuple[_Index, _Index, _Index]:
        """Count as `simulator.engine.event_block.count_races`: places, falls, disqualifications."""
        starts = len(places)
        counts, mishaps = np.empty((starts, _BYTE), np.int64), np.empty((2, starts), np.int64)
        flat = (whole(fell, np.int64), len(fell), whole(disqualified, np.int64), len(disqualified))
        at = address(mishaps)
        self._count_races(
            *(whole(places, np.uint8), *places.shape, *flat, address(counts), at, at + mishaps.strides[0])
        )
        return counts[:, 1 : starts + 1], mishaps[0], mishaps[1]


def _times(time_ms: _Times | None) -> int | None:
    return None if time_ms is None else whole(time_ms, np.int32)
