"""What is kept of an event of the Games in one part: any set of starters can be judged by it.

Two bytes for each candidate and tournament: the place among all candidates, and how many rivals
are faster. A starter's place is one more than the rivals and the team mates ahead.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME, Times, places_of

Places = NDArray[np.uint8]
Keys = NDArray[np.uint16]
Mask = NDArray[np.bool_]
Index = NDArray[np.int64]

NO_KEY = np.uint16(65_535)
"""Key of a candidate without a time, or of nobody."""

RIVAL_LAST = np.uint8(200)
"""Place among the rivals of one without a time: behind all others, with room for ours before it."""


@dataclass(frozen=True)
class Judged:
    """The places of a set of starters and of the rivals, tournament by tournament.

    Attributes
    ----------
    ours
        (candidates, tournaments), uint8, from 1, equal times shared; 255 for who does not start or has
        no time.
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
        Place among all candidates, equal times shared, times 256, and the number of faster rivals,
        (candidates, tournaments), uint16; `NO_KEY` without a time.
    rivals
        Place of each rival among the rivals, the same, (rivals, tournaments), uint8; `RIVAL_LAST`
        without a time.
    """

    skaters: Index
    keys: Keys
    rivals: Places

    @classmethod
    def of(cls, skaters: Index, order: Places, faster: Places, rivals: Places) -> GamesBlock:
        """Pack places among candidates and among rivals, 255 for none, and the numbers of faster rivals."""
        keys = order.astype(np.uint16)
        keys <<= np.uint16(8)
        keys |= np.where(order == UNPLACED, UNPLACED, faster)
        return cls(skaters, keys, np.minimum(rivals, RIVAL_LAST))

    @property
    def faster(self) -> Places:
        """How many rivals are faster, (candidates, tournaments), uint8; 255 without a time."""
        return (self.keys & np.uint16(255)).astype(np.uint8)

    @property
    def order(self) -> Places:
        """Place among all candidates, (candidates, tournaments), uint8; 255 without a time."""
        return (self.keys >> np.uint16(8)).astype(np.uint8)

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.keys.nbytes + self.rivals.nbytes

    @property
    def tournaments(self) -> int:
        """Number of tournaments."""
        return int(self.keys.shape[1])

    def set_apart(self) -> GamesBlock:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        return GamesBlock(self.skaters, set_apart(self.keys), set_apart(self.rivals))

    def judged(self, chosen: Mask) -> Judged:
        """Return the places at the Games with a set of starters.

        Parameters
        ----------
        chosen
            Who of the candidates starts, (candidates, tournaments), bool; fewer tournaments are the
            first ones.
        """
        size = chosen.shape[1]
        judged = Judged(np.empty(chosen.shape, np.uint8), np.empty((len(self.rivals), size), np.uint8))
        for first in range(0, size, _TILE):
            here = slice(first, min(first + _TILE, size))
            _judge(self.keys[:, here], self.rivals[:, here], chosen[:, here], judged, here)
        return judged


_TILE = 4096
"""Tournaments whose keys stay in the nearest caches."""


def _judge(keys: Keys, rivals: Places, chosen: Mask, judged: Judged, here: slice) -> None:
    """Place the starters of some tournaments and the rivals against them."""
    starting = np.where(chosen, keys, NO_KEY)
    ours, theirs = judged.ours[:, here], judged.rivals[:, here]
    none = starting == NO_KEY
    np.bitwise_and(starting, np.uint16(255), out=ours, casting="unsafe")
    np.copyto(theirs, rivals)
    ours += np.uint8(1)
    number = len(keys) - np.add.reduce(none.view(np.uint8), axis=0, dtype=np.uint8)
    found = np.zeros(keys.shape[1], np.uint8)
    if len(keys):
        key = starting.min(axis=0)
        for _ in range(int(number.max(initial=0))):
            found += (key != NO_KEY).view(np.uint8)
            ours += (starting > key).view(np.uint8)
            theirs += ((key & np.uint16(255)).astype(np.uint8) < rivals).view(np.uint8)
            key = _next(starting, key)
    np.copyto(ours, UNPLACED, where=none)
    tied = np.flatnonzero(found < number)
    if len(tied):
        _judge_tied(starting.take(tied, 1), rivals.take(tied, 1), judged, here.start + tied)


def _next(keys: Keys, last: Keys) -> Keys:
    """Return the least key above the last one, `NO_KEY` where there is none."""
    above = np.minimum(last, NO_KEY - np.uint16(1)) + np.uint16(1)
    # Numbers go round: counted from `above`, what is not above the last one lies behind all that is.
    step = (keys - above).min(axis=0)
    found: Keys = above + np.minimum(step, NO_KEY - above)
    return found


def _judge_tied(starting: Keys, rivals: Places, judged: Judged, columns: Index) -> None:
    """Place starters of whom two have the same time."""
    time: Times = np.where(starting == NO_KEY, UNPLACED_TIME, starting.astype(np.int32) >> 8)
    among = places_of(time)
    faster = (starting & np.uint16(255)).astype(np.uint8)
    judged.ours[:, columns] = np.where(among == UNPLACED, UNPLACED, faster + among)
    ahead = (faster[:, None, :] < rivals[None, :, :]) & (starting != NO_KEY)[:, None, :]
    judged.rivals[:, columns] = rivals + ahead.sum(axis=0, dtype=np.uint8)
