"""The compiled loops of the Games: keys of ours, places with a set of starters, counts of them."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import address, call, rows_of, whole

_Bytes = NDArray[np.uint8]
_Keys = NDArray[np.uint8] | NDArray[np.uint16]
_Mask = NDArray[np.bool_]
_Times = NDArray[np.int32]
_Index = NDArray[np.int64]

_TOP, _ANSWERS, _LANES = 8, 4, 64  # as in games.c and loops.h


class GamesLoops:
    """Loops over candidates, rivals and their tournaments."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._games_keys = call(library, "okt_games_keys", "pnnnpnnpnp")
        self._games_fastest = call(library, "okt_games_fastest", "pnnnp")
        self._games_unpack = call(library, "okt_games_unpack", "pnnp")
        self._games_count = call(library, "okt_games_count", "pnnnppnppnppp")

    def games_keys(self, ours: _Times, rivals: _Times, order: _Bytes, keys: _Keys) -> None:
        """Find keys of ours as `simulator.games.stored.keys_of` does.

        Parameters
        ----------
        ours, rivals
            Times, (candidates, tournaments) and (rivals, tournaments), int32.
        order
            Places among ours, (candidates, tournaments), uint8.
        keys
            Where the keys go, (candidates, tournaments), uint8 or uint16.
        """
        at = rows_of(ours, np.int32), *ours.shape, ours.strides[0] // 4
        other = rows_of(rivals, np.int32), len(rivals), rivals.strides[0] // 4
        self._games_keys(*at, *other, whole(order, np.uint8), _wide(keys), whole(keys, keys.dtype.type))

    def games_fastest(self, rivals: _Times, fastest: _Times) -> None:
        """Put times of the eight fastest, fastest first, into an array of none, (8, tournaments), int32."""
        at = rows_of(rivals, np.int32), *rivals.shape, rivals.strides[0] // 4
        self._games_fastest(*at, whole(fastest, np.int32))

    def games_unpack(self, behind: NDArray[np.uint16], fastest_ms: int, out: _Times) -> None:
        """Put packed times into an array of as many, as `simulator.games.kept_times.PackedTimes` does."""
        if behind.shape != out.shape:
            raise ValueError(f"{out.shape} times are needed, not {behind.shape}")
        self._games_unpack(whole(behind, np.uint16), behind.size, fastest_ms, whole(out, np.int32))

    def games_count(
        self,
        keys: _Keys,
        rivals: _Bytes,
        chosen: _Mask,
        skaters: _Index,
        whose: Sequence[_Bytes],
        won: _Bytes,
    ) -> tuple[_Index, _Index, _Index, _Index]:
        """Judge the starters of an event, and count what they and the rivals win.

        Parameters
        ----------
        keys, rivals, skaters
            As `simulator.games.stored.GamesBlock` has them.
        chosen
            Who of the candidates starts, (candidates, tournaments), bool.
        whose
            Who took what, (tournaments,) each, uint8.
        won
            Gold, medals and places of the first eight of ours, added to, (3, tournaments), uint8.

        Returns
        -------
        starts, places, rivals, takers
            As `simulator.games.counts.GamesEventCounts` has them; takers for each of `whose`.
        """
        candidates, others, asked = len(keys), len(rivals), len(whose)
        sizes = candidates * (1 + _TOP), others * _TOP, asked * _ANSWERS
        room, counts = np.zeros((sum(sizes), _LANES), np.uint8), np.zeros(sum(sizes), np.int64)
        chosen, held = np.ascontiguousarray(chosen), [np.ascontiguousarray(own) for own in whose]
        at = np.array([whole(own, np.uint8) for own in held], np.int64)
        self._games_count(
            *(whole(keys, keys.dtype.type), _wide(keys), *keys.shape),
            *(whole(chosen, np.bool_), whole(rivals, np.uint8), others, whole(skaters, np.int64)),
            *(whole(at, np.int64), asked, whole(won, np.uint8), address(room), address(counts)),
        )
        ours, theirs, takers = np.split(counts, np.cumsum(sizes[:2]))
        ours = ours.reshape(candidates, 1 + _TOP)
        return ours[:, 0], ours[:, 1:], theirs.reshape(others, _TOP), takers.reshape(asked, _ANSWERS)


def _wide(keys: _Keys) -> int:
    """Whether keys have 16 bits, 0 or 1: what their size in bytes is shifted by."""
    return keys.itemsize - 1
