"""The innermost loops of the simulation, compiled where the installation could; elsewhere numpy does them.

`loops.c` is built by the installation and left out without a compiler. Every function here has
beside its call what numpy does instead, with the same bits, which a test compares. Calls by
address let other threads of Python go on meanwhile.
"""

from __future__ import annotations

import ctypes
import os
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

OFF = "OKT_NUMPY_ONLY"
"""Name of the variable of the environment that switches the compiled loops off, when it holds anything."""

_VERSION = 1  # as in loops.c; goes up with every change of a call

_Single = NDArray[np.float32]
_Bytes = NDArray[np.uint8]
_Times = NDArray[np.int32]
_Words = NDArray[np.uint64]
_Index = NDArray[np.int64]


class Loops:
    """The compiled loops.

    Parameters
    ----------
    path
        The library.

    Raises
    ------
    OSError
        When it cannot be loaded, or was built before the loops were changed.
    """

    def __init__(self, path: str) -> None:
        library = ctypes.CDLL(path)
        number, pointer, single, byte = ctypes.c_int64, ctypes.c_void_p, ctypes.c_float, ctypes.c_uint8
        if library.okt_version() != _VERSION:
            raise OSError("the library was built from other loops")
        self._draw = library.okt_draw
        self._draw.argtypes = [pointer, *[number] * 4, *[pointer] * 3]
        self._weigh = library.okt_weigh
        self._weigh.argtypes = [pointer, single, ctypes.c_int, number, pointer]
        self._times = library.okt_times
        self._times.argtypes = [pointer, number, *[pointer] * 4, number, number, pointer]
        self._places = library.okt_places
        self._places.argtypes = [pointer, *[number] * 3, pointer]
        self._count_bytes = library.okt_count_bytes
        self._count_bytes.argtypes = [pointer, number, number, pointer]
        self._rare = library.okt_rare
        self._rare.argtypes = [pointer, number, byte, number, ctypes.c_uint64, pointer, pointer]
        for function in (self._draw, self._weigh, self._times, self._places, self._count_bytes):
            function.restype = None
        self._rare.restype = number

    def draw(self, states: _Words, skipped: int, table: _Single, values: _Single, rare: _Bytes) -> None:
        """Draw values of a distribution, and bytes, from several streams.

        Parameters
        ----------
        states
            What the generators start from, (streams, 4), uint64.
        skipped
            Words to be left out first.
        table
            Quantiles, (65536,), float32.
        values, rare
            Where the draws go, (streams, chunks, chunk), float32 and uint8.
        """
        at = (
            _whole(states, np.uint64),
            _whole(table, np.float32),
            _whole(values, np.float32),
            _whole(rare, np.uint8),
        )
        self._draw(at[0], len(states), skipped, *values.shape[1:], *at[1:])

    def weigh(self, draws: _Single, weight: np.float32, level: _Single, *, added: bool) -> None:
        """Put draws times what they weigh in the place of a level, or add them, (tournaments,), float32."""
        at = _whole(draws, np.float32), _whole(level, np.float32)
        self._weigh(at[0], float(weight), added, len(level), at[1])

    def times(
        self, value: _Single, level: _Single, shared: _Single, spread: _Single, base: _Single, out: _Times
    ) -> None:
        """Turn noise into times, see `simulator.engine.run`.

        Parameters
        ----------
        value, level
            (starts, tournaments), float32.
        shared
            (tournaments,), float32.
        spread, base
            (starts,), float32.
        out
            Where the times go, (starts, tournaments), int32.
        """
        singles = [_whole(array, np.float32) for array in (level, shared, spread, base)]
        self._times(
            _rows(value, np.float32), value.strides[0] // 4, *singles, *out.shape, _whole(out, np.int32)
        )

    def places(self, time_ms: _Times, out: _Bytes) -> None:
        """Find places as `simulator.engine.ranking.places_of` does, `out`, (starts, tournaments), uint8."""
        at = _rows(time_ms, np.int32), _whole(out, np.uint8)
        self._places(at[0], *time_ms.shape, time_ms.strides[0] // 4, at[1])

    def count_bytes(self, values: _Bytes, highest: int) -> NDArray[np.int64]:
        """Count as `simulator.selection.counting.count_values`; values above the highest are left out."""
        counts = np.empty((len(values), 256), np.int64)
        self._count_bytes(_whole(values, np.uint8), *values.shape, counts.ctypes.data)
        return counts[:, : highest + 1]

    def rare(
        self, draws: _Bytes, turn: _Bytes, limit: _Index, keys: _Words
    ) -> tuple[_Index, _Index, NDArray[np.float64]]:
        """Find where draws turned lie below their limit, see `simulator.engine.incidents.rare`.

        Parameters
        ----------
        draws
            (starts, tournaments), uint8.
        turn, limit, keys
            (starts,); keys with the purpose added.

        Returns
        -------
        starts, tournaments, uniform
            (found,) each.
        """
        size = draws.shape[1]
        room, uniform = np.empty(size, np.int64), np.empty(size, np.float64)
        at = room.ctypes.data, uniform.ctypes.data
        tournaments, numbers = [], []
        for row, *own in zip(draws, turn.tolist(), limit.tolist(), keys.tolist(), strict=True):
            found = self._rare(_whole(row, np.uint8), size, *own, *at)
            tournaments.append(room[:found].copy())
            numbers.append(uniform[:found].copy())
        starts = np.repeat(np.arange(len(draws)), [len(own) for own in tournaments])
        return starts, np.concatenate(tournaments), np.concatenate(numbers)


def _whole(array: NDArray[Any], dtype: type[np.generic]) -> int:
    """Address of an array that lies in one piece."""
    if array.dtype != dtype or not array.flags.c_contiguous:
        raise ValueError(f"an array of {dtype.__name__} in one piece is needed, not {array.dtype}")
    return array.ctypes.data


def _rows(array: NDArray[Any], dtype: type[np.generic]) -> int:
    """Address of an array whose rows lie in one piece each."""
    if array.dtype != dtype or (array.shape[1] > 1 and array.strides[1] != array.itemsize):
        raise ValueError(f"rows of {dtype.__name__} in one piece are needed, not {array.dtype}")
    return array.ctypes.data


def _loaded() -> Loops | None:
    found = None if os.environ.get(OFF) else find_spec("simulator.engine._loops")
    if found is None or found.origin is None:
        return None
    try:
        return Loops(found.origin)
    except (OSError, AttributeError):  # built for another system, or by another version
        return None


LOOPS: Loops | None = _loaded()
"""The compiled loops, None where numpy is to do without."""
