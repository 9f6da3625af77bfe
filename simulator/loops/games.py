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
_Packed = NDArray[np.uint16] | _Times
_Index = NDArray[np.int64]

_TOP, _ANSWERS, _LANES = 8, 4, 64  # as in games.c and loops.h
_MOVER = 7  # bytes of a candidate who rides again in a tournament


class GamesLoops:
    """Loops over candidates, rivals and their tournaments."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._games_keys = call(library, "okt_games_keys", "pnnnpnnpnp")
        self._games_fastest = call(library, "okt_games_fastest", "pnnnp")
        self._games_moved = call(library, "okt_games_moved", "pnnnpnnppnnpnpppp")
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

    def games_moved(
        self,
        keys: _Keys,
        kept: tuple[_Packed, int, _Index],
        fastest: tuple[_Packed, int],
        moved: Sequence[int],
        time_ms: _Times,
        out: _Keys,
    ) -> None:
        """Find keys where some of ours ride again, as `simulator.games.kept_times.KeptOurs.moved` does.

        Parameters
        ----------
        keys
            Those of before, (candidates, tournaments).
        kept
            Times behind the fastest of those that have a key, the fastest, and their numbers by candidate.
        fastest
            Times of the eight fastest rivals behind the fastest, (8, tournaments), and the fastest.
        moved, time_ms
            Who rides again, in rising order, and their times, (moved, tournaments), int32.
        out
            Where the keys go.
        """
        (times, fastest_ms, numbers), (rivals, fastest_rival), who = kept, fastest, np.array(moved, np.int64)
        if rivals.shape != (_TOP, keys.shape[1]) or time_ms.shape != (len(moved), keys.shape[1]):
            raise ValueError(f"times of {keys.shape[1]} tournaments are needed")
        room, following = np.empty(len(moved) * _LANES * _MOVER, np.uint8), np.empty(len(keys), np.int64)
        self._games_moved(
            *(whole(keys, keys.dtype.type), _wide(keys), *keys.shape),
            *(*_packed(times), fastest_ms, whole(numbers, np.int64), *_packed(rivals), fastest_rival),
            *(whole(who, np.int64), len(moved), whole(time_ms, np.int32)),
            *(address(room), address(following), whole(out, keys.dtype.type)),
        )

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


def _packed(times: _Packed) -> tuple[int, int]:
    """Return where times are, and whether they are whole."""
    return whole(times, times.dtype.type), int(times.dtype == np.int32)
