"""Who stands where in one event, in every tournament."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from simulator.loops.compiled import LOOPS

Places = NDArray[np.uint8]
Skaters = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Index = NDArray[np.int64]

Standard = tuple[int | None, int]
"""A race of an event, None for the time that counts, and the slowest time that will do, in ms."""

NOBODY = np.uint8(255)
"""Stands where no skater is: on a row nobody took, on a start place that stays empty."""

MOST_SKATERS = 254
"""Most skaters of one sex; their numbers are kept in a byte."""

NO_PLACE = np.uint8(255)
"""Position of a start without a place."""


def _nowhere() -> Index:
    return np.zeros(0, np.int64)


@dataclass(frozen=True)
class EventField:
    """Who stands where in one event.

    Attributes
    ----------
    skaters
        Number of each start's skater, (starts,), int64.
    positions
        Position of each start, (starts, tournaments), uint8, 255 for no place; no two alike on
        the places that give a row or a start place.
    fell, disqualified, absent
        Where it happened, the last one for "did not start": flat index
        ``start * tournaments + tournament``, int64.
    untied
        Gives positions of some tournaments, no two placed alike at all, (starts, asked); None
        when `positions` are such already.
    races
        Positions in each of its two races, as `positions`; empty where nothing hangs on them.
    met
        Whether each start met a standard time, by the race (None for the time that counts) and the
        slowest time that will do, ms; (starts, tournaments), bool each.
    """

    skaters: Index
    positions: Places
    fell: Index = field(default_factory=_nowhere)
    disqualified: Index = field(default_factory=_nowhere)
    absent: Index = field(default_factory=_nowhere)
    untied: Callable[[Index], Places] | None = None
    races: tuple[Places, ...] = ()
    met: Mapping[Standard, Mask] = field(default_factory=dict)

    @property
    def tournaments(self) -> int:
        """Number of tournaments."""
        return int(self.positions.shape[1])

    def settled(self, columns: Index) -> Places:
        """Return positions in some tournaments without any tie, (starts, asked), the caller's own."""
        return self.untied(columns) if self.untied is not None else self.positions[:, columns]

    def at(self, tournament: int) -> EventField:
        """Return the event in one tournament, with all ties settled."""
        where = np.array([tournament])

        def here(flat: Index) -> Index:
            own: Index = flat[flat % self.tournaments == tournament] // self.tournaments
            return own

        return EventField(
            self.skaters, self.settled(where), here(self.fell), here(self.disqualified), here(self.absent)
        )

    def start_of(self, skater: int) -> int | None:
        """Return the number of the skater's start, or None when not entered."""
        found = np.flatnonzero(self.skaters == skater)
        return int(found[0]) if len(found) else None

    def struck(self, start: int) -> Index:
        """Return the tournaments in which the start fell, was disqualified or did not start, sorted."""
        first, behind = start * self.tournaments, (start + 1) * self.tournaments
        own = [
            flat[(flat >= first) & (flat < behind)] for flat in (self.fell, self.disqualified, self.absent)
        ]
        return np.unique(np.concatenate(own)) - first


def takers(event: EventField, number: int) -> Skaters:
    """Return who took the first so many places, (number, tournaments), uint8."""
    if LOOPS is not None:
        return LOOPS.takers(event.positions, event.skaters, number)
    held = np.empty((number, event.tournaments), np.uint8)
    # One up, so that nobody, 255, becomes the 0 that an empty place adds up to.
    names = (event.skaters + 1).astype(np.uint8)[:, None]
    for i in range(number):
        stands = (event.positions == i + 1).view(np.uint8)
        stands *= names
        np.bitwise_or.reduce(stands, axis=0, out=held[i])
    held -= np.uint8(1)
    return held


def with_starts(event: EventField | None, skaters: Sequence[int], tournaments: int) -> EventField | None:
    """Return the field with further starts without a place, for those not entered; None for no starts."""
    if event is None:
        event = EventField(_nowhere(), np.zeros((0, tournaments), np.uint8))
    new = [skater for skater in dict.fromkeys(skaters) if event.start_of(skater) is None]
    if not new:
        return event if len(event.skaters) else None

    def longer(positions: Places) -> Places:
        return np.concatenate([positions, np.full((len(new), positions.shape[1]), NO_PLACE)])

    untied = event.untied
    return replace(
        event,
        skaters=np.concatenate([event.skaters, np.array(new, np.int64)]),
        positions=longer(event.positions),
        untied=None if untied is None else lambda columns: longer(untied(columns)),
        races=tuple(map(longer, event.races)),
        met={
            asked: np.concatenate([met, np.zeros((len(new), met.shape[1]), np.bool_)])
            for asked, met in event.met.items()
        },
    )


def rides(event: EventField, skater: int) -> Mask:
    """Whether a skater starts in the event, (tournaments,), bool."""
    start = event.start_of(skater)
    if start is None:
        return np.zeros(event.tournaments, np.bool_)
    stays_away = np.zeros(event.positions.size, np.bool_)
    stays_away[event.absent] = True
    own: Mask = ~stays_away.reshape(event.positions.shape)[start]
    return own


def without(event: EventField, skaters: Sequence[int]) -> EventField:
    """Return the field as if some skaters had taken no place; those behind them move up."""
    starts = [start for start in map(event.start_of, skaters) if start is not None]
    if not starts:
        return event

    def moved(positions: Places) -> Places:
        left = positions.copy()
        for start in starts:
            left -= ((positions > positions[start]) & (positions != NO_PLACE)).view(np.uint8)
        left[starts] = NO_PLACE
        return left

    untied = event.untied
    return replace(
        event,
        positions=moved(event.positions),
        untied=None if untied is None else lambda columns: moved(untied(columns)),
    )


def with_prequalified(
    event: EventField, skaters: Sequence[int], need_not_start: Collection[int] = ()
) -> EventField:
    """Return the field with pre-qualified skaters who start in the event before all others.

    Parameters
    ----------
    skaters
        Numbers of the skaters, in the order in which they hold the start places.
    need_not_start
        Who of them goes before all others whether starting or not.

    References
    ----------
    Entries in advance as for the trials of the United States and of Canada in 2026: the skater
    holds a start place on condition of starting in the event.
    """
    starts = [start for start in map(event.start_of, skaters) if start is not None]
    if not starts:
        return event
    first = np.ones(event.positions.shape, np.bool_)
    first.reshape(-1)[event.absent] = False
    first[[int(skater) in need_not_start for skater in event.skaters]] = True
    first = first[starts]
    untied = event.untied
    return replace(
        event,
        positions=_promoted(event.positions, starts, first),
        untied=None
        if untied is None
        else lambda columns: _promoted(untied(columns), starts, first[:, columns]),
    )


def _promoted(positions: Places, starts: Sequence[int], rides: Mask) -> Places:
    """Put some starts, where they ride, in front; the others move down by those who came past."""
    moved = positions.copy()
    placed = positions != NO_PLACE
    for start, here in zip(starts, rides, strict=True):
        past = here & (positions[start] >= positions) & placed  # from behind, or out of a tie
        moved += past.view(np.uint8)
    ahead = np.zeros(positions.shape[1], np.uint8)
    for start, here in zip(starts, rides, strict=True):
        ahead += here.view(np.uint8)
        moved[start] = np.where(here, ahead, NO_PLACE)
    return moved
