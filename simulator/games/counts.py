"""Counts over tournaments of what the Games gave; whole numbers, so that parts may be added in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event
from simulator.games.chosen import Chosen
from simulator.games.outlook import TOP
from simulator.games.stored import GamesBlock, Mask, Places
from simulator.loops.compiled import LOOPS
from simulator.selection.counting import CountArray, count_true, count_values
from simulator.selection.field import NOBODY, Index, Skaters

LEVELS = (1, 3, TOP)
"""Gold, a medal, the first eight: the last place that counts for each."""

_MOST_WON = 64


@dataclass(frozen=True)
class GamesEventCounts:
    """Counts of one event.

    Attributes
    ----------
    starts
        How often each candidate starts, (candidates,), int64.
    places
        How often each took each place when starting, (candidates, TOP), int64, first place first.
    rivals
        The same of the rivals, (rivals, TOP).
    takers
        How often who took each place of the trial starts, and wins gold, a medal, a place of the first
        eight there, (places, 4), int64.
    """

    starts: CountArray
    places: CountArray
    rivals: CountArray
    takers: CountArray

    def __add__(self, other: GamesEventCounts) -> GamesEventCounts:
        return GamesEventCounts(
            self.starts + other.starts,
            self.places + other.places,
            self.rivals + other.rivals,
            self.takers + other.takers,
        )


@dataclass(frozen=True)
class GamesCounts:
    """Counts of one sex.

    Attributes
    ----------
    won
        How often the team won 0, 1, 2 ... gold, medals, places of the first eight, (3, so many), int64.
    rows
        Of the rows that do not go with a place, by number from 0: as `GamesEventCounts.takers`, (4,).
    """

    tournaments: int
    events: Mapping[Event, GamesEventCounts]
    won: CountArray
    rows: Mapping[int, CountArray]

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.won.nbytes + sum(own.places.nbytes + own.rivals.nbytes for own in self.events.values())

    def set_apart(self) -> GamesCounts:
        """Return it as it is, to be kept for long: it is small."""
        return self

    def __add__(self, other: GamesCounts) -> GamesCounts:
        return GamesCounts(
            self.tournaments + other.tournaments,
            {event: own + other.events[event] for event, own in self.events.items()},
            self.won + other.won,
            {row: own + other.rows[row] for row, own in self.rows.items()},
        )


class GamesCounting:
    """Counts the events of one sex in one part, one after the other, so that none need be kept."""

    def __init__(self, chosen: Chosen, events_of_rows: Mapping[int, Event]) -> None:
        self._chosen, self._events_of_rows = chosen, events_of_rows
        self._won = np.zeros((len(LEVELS), chosen.tournaments), np.uint8)
        self._events: dict[Event, GamesEventCounts] = {}
        self._rows: dict[int, CountArray] = {}

    def add(self, event: Event, block: GamesBlock) -> None:
        """Count one event."""
        chosen = self._chosen.among(event, block.skaters)
        rows = [row for row in self._chosen.rows if self._events_of_rows[row] is event]
        places = self._chosen.takers.get(event, ())
        whose = [*places, *(self._chosen.rows[row] for row in rows)]
        if LOOPS is not None:
            counted = LOOPS.games_count(block.keys, block.rivals, chosen, block.skaters, whose, self._won)
        else:
            counted = _counted(block, chosen, whose, self._won)
        starts, ours, rivals, takers = counted
        self._events[event] = GamesEventCounts(starts, ours, rivals, takers[: len(places)])
        self._rows |= dict(zip(rows, takers[len(places) :], strict=True))

    def counts(self) -> GamesCounts:
        """Return the counts of the events added."""
        won = np.stack([np.bincount(own, minlength=_MOST_WON) for own in self._won])
        return GamesCounts(self._chosen.tournaments, self._events, won, self._rows)


def _counted(
    block: GamesBlock, chosen: Mask, whose: Sequence[Skaters], won: NDArray[np.uint8]
) -> tuple[CountArray, CountArray, CountArray, CountArray]:
    """Count one event as the compiled loop does, see `simulator.loops.games.GamesLoops.games_count`."""
    judged = block.judged(chosen)
    places = judged.ours
    for own, last in zip(won, LEVELS, strict=True):
        own += np.add.reduce((places <= last).view(np.uint8), axis=0, dtype=np.uint8)
    # One up, so that who does not start becomes 0; a row of zeros behind is for who is no candidate.
    told = np.zeros((len(places) + 1, places.shape[1]), np.uint8)
    np.add(places, np.uint8(1), out=told[:-1])
    told[:-1] |= np.negative((chosen & (places == NOBODY)).view(np.uint8))
    takers = np.array([_of_taker(block.skaters, told, who) for who in whose], np.int64).reshape(-1, 4)
    return count_true(chosen), _of_places(places), _of_places(judged.rivals), takers


def _of_places(places: Places) -> CountArray:
    """Count how often each row holds each place from the first to the last that is told, (rows, TOP)."""
    return count_values(np.minimum(places, np.uint8(TOP + 1)), TOP + 1)[:, 1 : TOP + 1]


def _of_taker(skaters: Index, told: NDArray[np.uint8], who: Skaters) -> CountArray:
    """Count how often somebody starts, and wins gold, a medal, a place of the first eight, (4,).

    Parameters
    ----------
    told
        Places one up, 0 for who does not start, 255 for no place, and a row of zeros behind,
        (candidates + 1, tournaments), uint8.
    who
        Whom it is about, (tournaments,), uint8.
    """
    size = told.shape[1]
    first = np.full(256, len(skaters) * size, np.int64)
    first[skaters] = np.arange(len(skaters)) * size
    at = first[who]
    at += np.arange(size)
    counts = np.bincount(told.reshape(-1)[at], minlength=256)
    won = [int(counts[2 : last + 2].sum()) for last in LEVELS]
    return np.array([int(counts[1:].sum()), *won], np.int64)
