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
Mask = NDArray[np.bool_]
Index = NDArray[np.int64]

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
    order
        Place among all candidates, equal times shared, (candidates, tournaments), uint8, from 1; 255
        without a time.
    faster
        How many rivals are faster, the same, from 0; 255 without a time.
    rivals
        Place of each rival among the rivals, (rivals, tournaments), uint8; `RIVAL_LAST` without a time.
    """

    skaters: Index
    order: Places
    faster: Places
    rivals: Places

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.order.nbytes + self.faster.nbytes + self.rivals.nbytes

    @property
    def tournaments(self) -> int:
        """Number of tournaments."""
        return int(self.order.shape[1])

    def set_apart(self) -> GamesBlock:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        return GamesBlock(self.skaters, *map(set_apart, (self.order, self.faster, self.rivals)))

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
            self._judge(chosen, slice(first, min(first + _TILE, size)), judged)
        return judged

    def _judge(self, chosen: Mask, here: slice, judged: Judged) -> None:
        """Place the starters of some tournaments, and the rivals against them.

        Starters are met from the fastest on: each puts back those of ours and of the rivals behind.
        """
        order, faster, rivals = self.order[:, here], self.faster[:, here], self.rivals[:, here]
        ours, theirs = judged.ours[:, here], judged.rivals[:, here]
        np.copyto(theirs, rivals)
        starting = order | (chosen[:, here].view(np.uint8) - np.uint8(1))  # 255 where nobody starts
        none = starting == UNPLACED
        np.add(faster, np.uint8(1), out=ours)
        number = np.add.reduce(none.view(np.uint8), axis=0, dtype=np.uint8)
        np.subtract(np.uint8(len(order)), number, out=number)
        found = np.zeros(len(number), np.uint8)
        first = starting.min(axis=0, initial=UNPLACED)
        for _ in range(int(number.max(initial=0))):
            there = (first != UNPLACED).view(np.uint8)
            found += there
            ours += (starting > first).view(np.uint8)
            ahead = faster | ((starting == first).view(np.uint8) - np.uint8(1))
            theirs += ((ahead.min(axis=0) | (there - np.uint8(1))) < rivals).view(np.uint8)
            first = _next(starting, first)
        ours |= np.negative(none.view(np.uint8))
        tied = np.flatnonzero(found < number)
        if len(tied):
            asked = starting.take(tied, 1), faster.take(tied, 1), rivals.take(tied, 1)
            _judge_tied(*asked, judged, here.start + tied)


_TILE = 8192
"""Tournaments whose places stay in the nearest caches."""


def _next(places: Places, last: Places) -> Places:
    """Return the least place above the last one, 255 where there is none."""
    above = np.minimum(last, UNPLACED - np.uint8(1)) + np.uint8(1)
    # Numbers go round: counted from `above`, what is not above the last one lies behind all that is.
    step = (places - above).min(axis=0)
    found: Places = above + np.minimum(step, UNPLACED - above)
    return found


def _judge_tied(starting: Places, faster: Places, rivals: Places, judged: Judged, columns: Index) -> None:
    """Place starters of whom two have the same time."""
    times: Times = np.where(starting == UNPLACED, UNPLACED_TIME, starting.astype(np.int32))
    among = places_of(times)
    judged.ours[:, columns] = np.where(among == UNPLACED, UNPLACED, faster + among)
    ahead = (faster[:, None, :] < rivals[None, :, :]) & (starting != UNPLACED)[:, None, :]
    judged.rivals[:, columns] = rivals + ahead.sum(axis=0, dtype=np.uint8)
