"""From times to places: equal thousandths share a place, a lot decides who stands on a row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers
from simulator.input.forms import MOST_ENTRIES
from simulator.loops.compiled import LOOPS

Times = NDArray[np.int32]
Places = NDArray[np.uint8]

UNPLACED_TIME = np.int32(2**31 - 1)
"""Time in ms of a start without one."""

UNPLACED = np.uint8(255)
"""Place of a start without a time."""

MOST_STARTS = MOST_ENTRIES
"""Most entries of one event; places are kept in a byte."""


def places_of(time_ms: Times, buffers: Buffers | None = None) -> Places:
    """Return the place of each start in each tournament; equal thousandths share the better place.

    Parameters
    ----------
    time_ms
        (starts, tournaments), int32; `UNPLACED_TIME` where there is no time.
    buffers
        Where large arrays are kept from call to call.

    Returns
    -------
    Places
        1 + the number of faster starts, or `UNPLACED`; (starts, tournaments), uint8.
    """
    places = np.empty(time_ms.shape, np.uint8)
    if LOOPS is not None:
        LOOPS.places(time_ms, places)
        return places
    buffers = buffers if buffers is not None else Buffers()
    for first in range(0, time_ms.shape[1], _TILE):
        _place(time_ms[:, first : first + _TILE], places[:, first : first + _TILE], buffers)
    return places


_TILE = 8192  # tournaments whose times stay in the nearest caches


def _place(time_ms: Times, places: Places, buffers: Buffers) -> None:
    """Place the starts of some tournaments."""
    without = time_ms == UNPLACED_TIME
    keys = _short_keys(time_ms, without, buffers)
    faster: NDArray[np.bool_] = buffers.array("faster", time_ms.shape, np.bool_)
    for own, place in zip(keys, places, strict=True):
        np.less(keys, own, out=faster)
        np.add.reduce(faster.view(np.uint8), axis=0, dtype=np.uint8, out=place)
    places += np.uint8(1)
    unplaced = without.view(np.uint8)
    unplaced *= UNPLACED
    places |= unplaced


def _short_keys(time_ms: Times, without: NDArray[np.bool_], buffers: Buffers) -> Times | NDArray[np.uint16]:
    """Return times as 16 bits behind the fastest where they all fit, which compare twice as fast."""
    longest = 65_535
    behind = buffers.array("behind", time_ms.shape, np.int32)
    keys: NDArray[np.uint16] = buffers.array("keys of times", time_ms.shape, np.uint16)
    np.subtract(time_ms, time_ms.min(initial=UNPLACED_TIME), out=behind)
    np.minimum(behind, longest, out=behind)
    np.copyto(keys, behind, casting="unsafe")
    fits = np.count_nonzero(keys == longest) == np.count_nonzero(without)
    return keys if fits else time_ms


def tournaments_with_ties(places: Places, first: int) -> NDArray[np.int64]:
    """Return the tournaments in which one of the `first` places is shared, (tied,), int64."""
    if LOOPS is not None:
        return np.flatnonzero(LOOPS.tied(np.ascontiguousarray(places), first))
    tied = np.zeros(places.shape[1], np.bool_)
    for place in range(1, first + 1):
        tied |= np.add.reduce((places == place).view(np.uint8), axis=0, dtype=np.uint8) > 1
    return np.flatnonzero(tied)


def break_ties(places: Places, lots: NDArray[np.float64]) -> Places:
    """Return positions in which no two placed starts are equal: the lower lot goes first.

    Parameters
    ----------
    places
        (starts, tournaments), uint8.
    lots
        (starts, tournaments), different within a tournament.
    """
    ahead = (places[None] == places[:, None]) & (lots[None] < lots[:, None])  # (start, other, tournament)
    behind: Places = ahead.sum(axis=1, dtype=np.uint8)
    return np.where(places == UNPLACED, UNPLACED, places + behind)
