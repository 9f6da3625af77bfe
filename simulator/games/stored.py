"""What is kept of an event of the Games in one part: any set of starters can be judged by it.

A byte for each candidate and tournament: the place among all candidates, and how many rivals are
faster, as far as that is fewer than eight. A starter's place is one more than the rivals and the
team mates ahead; who has eight rivals ahead wins nothing that is told, whoever starts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME, Times, places_of
from simulator.loops.compiled import LOOPS

Places = NDArray[np.uint8]
Keys = NDArray[np.uint8] | NDArray[np.uint16]
Mask = NDArray[np.bool_]
Index = NDArray[np.int64]

RIVAL_LAST = np.uint8(200)
"""Place among the rivals of one without a time: behind all others, with room for ours before it."""

_BITS, _MOST_FASTER = 3, 7
_MOST_IN_A_BYTE = 30
"""Candidates whose places have room in a byte beside the rivals ahead, and the sign for none."""


@dataclass(frozen=True)
class JudgedPlaces:
    """The places of a set of starters and of the rivals, tournament by tournament.

    Attributes
    ----------
    ours
        (candidates, tournaments), uint8, from 1, equal times shared; 255 for who does not start, has
        no time, or has eight rivals ahead.
    rivals
        (rivals, tournaments), uint8; from 200 on without a time. Against ours an equal time counts as
        slower: it is a thousandth in two hundred races.
    """

    ours: Places
    rivals: Places


@dataclass(frozen=True)
class GamesBlock:
    """One event of the Games in one part of the tournaments; nothing in it changes once it is made.

    Attributes
    ----------
    skaters
        Number of each candidate's skater, as in `SexRules.skaters`: all who rode the event at the
        trial and may so be sent to ride it, (candidates,), int64.
    keys
        Place among all candidates, equal times shared, times eight, and the number of faster rivals,
        (candidates, tournaments), uint8, or uint16 where there are many; the highest number where
        that is eight or more, or without a time.
    rivals
        Place of each rival among the rivals, (rivals, tournaments), uint8; `RIVAL_LAST` without a time.
    """

    skaters: Index
    keys: Keys
    rivals: Places

    @property
    def none(self) -> int:
        """Key of a candidate of no account."""
        return none_of(self.keys)

    @property
    def faster(self) -> Places:
        """How many rivals are faster, (candidates, tournaments), uint8, 0 to 7; 255 for more, or no time."""
        return np.where(self.keys == self.none, UNPLACED, self.keys & _MOST_FASTER).astype(np.uint8)

    @property
    def order(self) -> Places:
        """Place among all candidates, (candidates, tournaments), uint8; 255 where `faster` is that."""
        return np.where(self.keys == self.none, UNPLACED, self.keys >> _BITS).astype(np.uint8)

    @property
    def tournaments(self) -> int:
        """Number of tournaments."""
        return int(self.keys.shape[1])

    def take(self, columns: Index) -> GamesBlock:
        """Return the block of some tournaments."""
        return GamesBlock(self.skaters, self.keys.take(columns, 1), self.rivals.take(columns, 1))

    def judged(self, chosen: Mask) -> JudgedPlaces:
        """Return the places at the Games with a set of starters.

        Parameters
        ----------
        chosen
            Who of the candidates starts, (candidates, tournaments), bool; fewer tournaments are the
            first ones.
        """
        size = chosen.shape[1]
        judged = JudgedPlaces(np.empty(chosen.shape, np.uint8), np.empty((len(self.rivals), size), np.uint8))
        for first in range(0, size, _TILE):
            self._judge(chosen, slice(first, min(first + _TILE, size)), judged)
        return judged

    def _judge(self, chosen: Mask, here: slice, judged: JudgedPlaces) -> None:
        """Place the starters of some tournaments, and the rivals against them.

        Starters are met from the fastest on: each puts back those of ours and of the rivals behind.
        """
        keys, rivals = self.keys[:, here], self.rivals[:, here]
        ours, theirs = judged.ours[:, here], judged.rivals[:, here]
        np.copyto(theirs, rivals)
        dtype, nobody = keys.dtype.type, self.none
        starting: Keys = keys | _all_bits(~chosen[:, here], keys)
        none = starting == nobody
        np.copyto(ours, starting & dtype(_MOST_FASTER), casting="unsafe")
        ours += np.uint8(1)
        number = np.add.reduce(none.view(np.uint8), axis=0, dtype=np.uint8)
        np.subtract(np.uint8(len(keys)), number, out=number)
        found = np.zeros(len(number), np.uint8)
        first = starting.min(axis=0, initial=nobody)
        for _ in range(int(number.max(initial=0))):
            there = (first != nobody).view(np.uint8)
            found += there
            ours += (starting > first).view(np.uint8)
            ahead = (first & dtype(_MOST_FASTER)).astype(np.uint8, copy=False) | (there - np.uint8(1))
            theirs += (ahead < rivals).view(np.uint8)
            first = _next(starting, first)
        ours |= np.negative(none.view(np.uint8))
        tied = np.flatnonzero(found < number)
        if len(tied):
            _judge_tied(starting.take(tied, 1), nobody, rivals.take(tied, 1), judged, here.start + tied)


def none_of(keys: Keys) -> int:
    """Return the key of a candidate of no account."""
    return int(np.iinfo(keys.dtype).max)


def keys_of(ours: Times, rivals: Times, buffers: Buffers | None = None) -> Keys:
    """Rank candidates among their own and against rivals, and return their keys, see `GamesBlock`.

    Parameters
    ----------
    ours
        Times, (candidates, tournaments), int32; `UNPLACED_TIME` where there is none.
    rivals
        The same of the rivals; the eight fastest of each tournament are enough.
    """
    order = places_of(ours, buffers)
    wide = len(ours) > _MOST_IN_A_BYTE
    if LOOPS is not None:
        keys: Keys = np.empty(ours.shape, np.uint16 if wide else np.uint8)
        LOOPS.games_keys(ours, rivals, order, keys)
        return keys
    faster = _counted_faster(rivals, ours)
    keys = (order.astype(np.uint16) if wide else order) << np.uint8(_BITS) | faster
    keys |= _all_bits((faster > _MOST_FASTER) | (order == UNPLACED), keys)
    return keys


def places_of_rivals(rivals: Times, buffers: Buffers | None = None) -> Places:
    """Return the place of each rival among the rivals, see `GamesBlock`."""
    return np.minimum(places_of(rivals, buffers), RIVAL_LAST)


def fastest_of(rivals: Times) -> Times:
    """Return the times of the eight fastest, fastest first, (8, tournaments), int32; fewer have no time."""
    fastest: Times = np.full((_MOST_FASTER + 1, rivals.shape[1]), UNPLACED_TIME)
    if LOOPS is not None:
        LOOPS.games_fastest(rivals, fastest)
        return fastest
    sorted_times: Times = np.sort(np.concatenate([rivals, fastest]), axis=0)
    return sorted_times[: len(fastest)]


def _counted_faster(rivals: Times, ours: Times) -> Places:
    """Count the rivals faster than each of ours, (candidates, tournaments), uint8."""
    faster = np.empty(ours.shape, np.uint8)
    ahead = np.empty((len(rivals), _TILE), np.bool_)
    for first in range(0, ours.shape[1], _TILE):
        here = slice(first, first + _TILE)
        theirs = rivals[:, here]
        room = ahead[:, : theirs.shape[1]]
        for own, out in zip(ours[:, here], faster[:, here], strict=True):
            np.less(theirs, own, out=room)
            np.add.reduce(room.view(np.uint8), axis=0, dtype=np.uint8, out=out)
    return faster


def _all_bits(where: Mask, like: Keys) -> Keys:
    """Return all bits where something holds and none elsewhere, in the type of some keys."""
    bits: Keys = np.negative(where.view(np.uint8).astype(like.dtype, copy=False))
    return bits


_TILE = 8192
"""Tournaments whose places stay in the nearest caches."""


def _next(keys: Keys, last: Keys) -> Keys:
    """Return the least key above the last one, the highest number where there is none."""
    dtype = keys.dtype.type
    none = np.iinfo(keys.dtype).max
    above = np.minimum(last, dtype(none - 1)) + dtype(1)
    # Numbers go round: counted from `above`, what is not above the last one lies behind all that is.
    step = (keys - above).min(axis=0)
    found: Keys = above + np.minimum(step, dtype(none) - above)
    return found


def _judge_tied(starting: Keys, nobody: int, rivals: Places, judged: JudgedPlaces, columns: Index) -> None:
    """Place starters of whom two have the same time."""
    there = starting != nobody
    times: Times = np.where(there, starting.astype(np.int32) >> _BITS, UNPLACED_TIME)
    among = places_of(times)
    faster = (starting & _MOST_FASTER).astype(np.uint8)
    judged.ours[:, columns] = np.where(there, faster + among, UNPLACED)
    ahead = (faster[:, None, :] < rivals[None, :, :]) & there[:, None, :]
    judged.rivals[:, columns] = rivals + ahead.sum(axis=0, dtype=np.uint8)
