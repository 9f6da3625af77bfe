"""The compiled loops of what goes wrong in a run: false starts by the pair, what mishaps do to times."""

from __future__ import annotations

import ctypes

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import NUMBER, address, call, whole

_Index = NDArray[np.int64]
_Mask = NDArray[np.bool_]
_Times = NDArray[np.int32]
_Keys = NDArray[np.uint64]
_FloatArray = NDArray[np.float64]

FoundBy = tuple[_Index | None, _Times | None, _Keys | None, _Index | None, _Keys | None]
"""How opponents are found, None for what is not known: the opponent of each start; times of the first run,
(starts, tournaments), with the keys of its lots; where each start stands in the circle that a lot turns,
with the key of the lot, (1,). What comes first decides."""

_DTYPES: tuple[type[np.generic], ...] = np.int64, np.int32, np.uint64, np.int64, np.uint64


class MishapLoops:
    """Loops over the few starts to which something happens."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._charged = call(library, "okt_charged", "ppnnn" + "p" * 8, NUMBER)
        self._mishaps = call(library, "okt_mishaps", "pnppnpnpn" + "p" * 5)

    def charged(
        self, flat: _Index, uniform: _FloatArray, false_start: _FloatArray, rides: _Mask, by: FoundBy
    ) -> _Index:
        """Find who is disqualified for a second false start as `simulator.engine.incidents` does.

        Parameters
        ----------
        flat, uniform
            Who may be, ``start * tournaments + tournament``, and the number that decides.
        false_start
            Chance of each start, (starts,).
        rides
            Who rides at all, (starts, tournaments).
        """
        charged = np.empty(len(flat), np.int64)
        found = self._charged(
            *(whole(flat, np.int64), whole(uniform, np.float64), len(flat), *rides.shape),
            *(whole(false_start, np.float64), whole(rides, np.bool_)),
            *(None if own is None else whole(own, kind) for own, kind in zip(by, _DTYPES, strict=True)),
            address(charged),
        )
        return charged[:found]

    def mishaps(
        self,
        time_ms: _Times,
        rides: _Mask,
        happened: tuple[_Index, _Index, _Index],
        longer: tuple[_Keys, tuple[float, float]] | None,
    ) -> tuple[_Index, _Index]:
        """Put what went wrong in a run into its times, and find whom of those who ride it happened to.

        Parameters
        ----------
        happened
            Flat indices of those who did not finish, were disqualified, fell.
        longer
            Keys of the starts with the purpose added, and between which shares of their time they lose by
            a fall; None where who falls has no time.

        Returns
        -------
        fell, disqualified
            Flat indices.
        """
        stops, out, fell = happened
        kept = np.empty(len(fell), np.int64), np.empty(len(out), np.int64)
        numbers, at = np.empty(2, np.int64), (0, 0)
        if longer is not None:
            keys, (low, high) = longer
            share = np.array([low, high - low])
            at = whole(keys, np.uint64), address(share)
        self._mishaps(
            *(whole(time_ms, np.int32), time_ms.shape[1], whole(rides, np.bool_)),
            *(of for own in (stops, out, fell) for of in (whole(own, np.int64), len(own))),
            *(*at, *(address(own) for own in (*kept, numbers))),
        )
        number_fell, number_out = numbers.tolist()
        return kept[0][:number_fell], kept[1][:number_out]
