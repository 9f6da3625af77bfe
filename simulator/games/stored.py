"""What is kept of an event of the Games in one part: enough to judge any set of starters without riding again.

Two bytes for each candidate and tournament: how many rivals are faster, and the place among all
candidates. A starter's place is one more than the rivals and the team mates ahead.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers, set_apart
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME, places_of

Places = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Index = NDArray[np.int64]


@dataclass(frozen=True)
class GamesBlock:
    """One event of the Games in one part of the tournaments; nothing in it changes once it is made.

    Attributes
    ----------
    skaters
        Number of each candidate's skater, as in `SexRules.skaters`: all who rode the event at the
        trial and may so be sent to ride it, (candidates,), int64.
    faster
        How many rivals are faster than each candidate, (candidates, tournaments), uint8; 255 for a
        candidate without a time.
    order
        Place among all candidates, equal times shared, (candidates, tournaments), uint8, from 1; 255
        without a time.
    rivals
        Place of each rival among the rivals, the same, (rivals, tournaments), uint8.
    """

    skaters: Index
    faster: Places
    order: Places
    rivals: Places

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.faster.nbytes + self.order.nbytes + self.rivals.nbytes

    @property
    def tournaments(self) -> int:
        """Number of tournaments."""
        return int(self.faster.shape[1])

    def set_apart(self) -> GamesBlock:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        return GamesBlock(self.skaters, *map(set_apart, (self.faster, self.order, self.rivals)))

    def places(self, chosen: Mask, buffers: Buffers | None = None) -> Places:
        """Return the places at the Games of a set of starters.

        Parameters
        ----------
        chosen
            Who of the candidates starts, (candidates, tournaments), bool; fewer tournaments are the
            first ones.

        Returns
        -------
        numpy.ndarray
            (candidates, tournaments), uint8, from 1, equal times shared; 255 for who does not start or
            has no time.
        """
        size = chosen.shape[1]
        among = np.where(chosen & (self.order[:, :size] != UNPLACED), self.order[:, :size], UNPLACED_TIME)
        ahead = places_of(among.astype(np.int32), buffers or Buffers())
        placed = ahead != UNPLACED
        return np.where(placed, self.faster[:, :size] + ahead, UNPLACED).astype(np.uint8)

    def rival_places(self, chosen: Mask) -> Places:
        """Return the places of the rivals against a set of starters, (rivals, tournaments), uint8.

        Against ours an equal time counts as slower: it is a thousandth in two hundred races.
        """
        size = chosen.shape[1]
        places = self.rivals[:, :size].copy()
        for row, here in zip(self.faster[:, :size], chosen, strict=True):
            first = np.where(here, row, UNPLACED)
            places += (first < self.rivals[:, :size]) & (self.rivals[:, :size] != UNPLACED)
        return places
