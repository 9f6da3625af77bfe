"""How the opponents of a run are found: as pairs are given, by lot, or by the first run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.engine.incidents import PAIR, SEAT
from simulator.engine.pairs import ALONE, Index, drawn_opponents, first_run_key, opponents_by_first_run
from simulator.engine.ranking import Times
from simulator.engine.streams import Draws, Keys, Stream, for_purpose, hashed, hashed_uniform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.engine.event_races import EventRaces

Mask = NDArray[np.bool_]

FoundBy = tuple[Index | None, Times | None, Keys | None, Index | None, Keys | None]
"""How opponents are found, None for what is not known: the opponent of each start; times of the first run,
(starts, tournaments), with the keys of its lots; where each start stands in the circle that a lot turns,
with the key of the lot, (1,). What comes first decides."""


@dataclass(frozen=True)
class Pairing:
    """How the opponents of a run are found in every tournament of a part.

    Attributes
    ----------
    rides
        Who rides, (starts, tournaments), bool: nobody else is an opponent.
    by
        What opponents are found by.
    """

    rides: Mask
    by: FoundBy

    def opponents(self, starts: Index, tournaments: Index) -> Index:
        """Return the opponents of some starts in some tournaments, `ALONE` where there is none, (asked,)."""
        found = self._paired_with(starts, tournaments)
        there = (found >= 0) & self.rides[found, tournaments]
        return np.where(there, found, ALONE)

    def _paired_with(self, starts: Index, tournaments: Index) -> Index:
        """Return the same, whether they ride or not."""
        given, times, keys, order, rounds = self.by
        if given is not None:
            return given[starts]
        if times is not None and keys is not None:
            lots = hashed(keys[:, None], tournaments[None, :])
            key = first_run_key(times[:, tournaments], self.rides[:, tournaments], lots)
            return opponents_by_first_run(starts, tournaments, key)
        if order is None or rounds is None:
            raise ValueError("Nothing tells who rides against whom.")
        return drawn_opponents(starts, _round_numbers(rounds, tournaments), order)


def pairing(
    draws: Draws, races: EventRaces, run: int, rides: Mask, keys: Keys, first_run: Times | None
) -> Pairing:
    """Return how the opponents of a run are found.

    Lots go by the names of the skaters: where they stand among the entries makes no difference.

    Parameters
    ----------
    keys
        Keys of the streams of the run, (starts,).
    first_run
        Times of the first run when this is the second.
    """
    if first_run is not None:
        return Pairing(rides, (None, first_run, for_purpose(keys, PAIR), None, None))
    if races.opponents is not None:
        return Pairing(rides, (races.opponents, None, None, None, None))
    order, rounds = _circle(draws, draws.keys_of_block(keys), races.race_streams[run - 1])
    return Pairing(rides, (None, None, None, order, rounds))


def opponents_by_lot(
    draws: Draws, skaters: Sequence[Stream], race: Stream, starts: Index, tournaments: Index
) -> Index:
    """Return the opponents in pairs drawn by lot, `ALONE` where there is none, (asked,).

    Parameters
    ----------
    skaters, race
        Streams of the starts of a run, and of what they share.
    starts, tournaments
        Starts asked about and their tournaments, (asked,).
    """
    order, rounds = _circle(draws, draws.keys_of_block(draws.keys(skaters)), race)
    return drawn_opponents(starts, _round_numbers(rounds, tournaments), order)


def _circle(draws: Draws, own: Keys, race: Stream) -> tuple[Index, Keys]:
    """Return where each start stands in the circle, and the key of the lot that turns it, (1,)."""
    seats = hashed_uniform(own, np.zeros(len(own), np.int64), SEAT)
    # The first sorting finds who sits where, the second where who sits.
    return np.argsort(np.argsort(seats)), for_purpose(draws.keys([race]), SEAT)


def _round_numbers(rounds: Keys, tournaments: Index) -> Index:
    numbers: Index = (hashed(rounds, tournaments) * 2**32).astype(np.int64)
    return numbers
