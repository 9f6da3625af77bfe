"""Counts over tournaments; whole numbers, so that blocks may be added in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.event_block import CountArray, RaceCounts
from simulator.event import Event
from simulator.selection.rule_set import Row
from simulator.selection.walk import EventField, Walk


@dataclass(frozen=True)
class EventCounts:
    """Counts of one event.

    Attributes
    ----------
    places
        How often each start took each place, (starts, starts), int64.
    fell, disqualified, start_place
        How often each start fell, was disqualified, won a start place, (starts,), int64.
    """

    places: CountArray
    fell: CountArray
    disqualified: CountArray
    start_place: CountArray

    def __add__(self, other: EventCounts) -> EventCounts:
        return EventCounts(
            self.places + other.places,
            self.fell + other.fell,
            self.disqualified + other.disqualified,
            self.start_place + other.start_place,
        )


@dataclass(frozen=True)
class SexCounts:
    """Counts of one sex.

    Attributes
    ----------
    tournaments
        Tournaments counted.
    tickets
        How often each skater won a ticket by each row of the order, (skaters, rows), int64.
    events
        Counts by event.
    """

    tournaments: int
    tickets: CountArray
    events: Mapping[Event, EventCounts]

    def __add__(self, other: SexCounts) -> SexCounts:
        return SexCounts(
            self.tournaments + other.tournaments,
            self.tickets + other.tickets,
            {event: counts + other.events[event] for event, counts in self.events.items()},
        )


@dataclass(frozen=True)
class PartCounts:
    """What is known of one sex in one part, once its events are ridden and the order is walked.

    Attributes
    ----------
    counts
        The counts.
    medians_ms
        Median times by event, of the first part of a run only.
    tickets
        Who has a ticket in which tournament, eight tournaments to a byte, (skaters, bytes),
        uint8, first tournament in the highest bit, 0 behind the last.
    """

    counts: SexCounts
    medians_ms: Mapping[Event, tuple[float | None, ...]] | None
    tickets: NDArray[np.uint8]

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        events = sum(own.places.nbytes for own in self.counts.events.values())
        return events + self.counts.tickets.nbytes + self.tickets.nbytes


def count_event(races: RaceCounts, holds: NDArray[np.bool_]) -> EventCounts:
    """Add to the counts of the races who holds a start place, (starts, tournaments)."""
    return EventCounts(races.places, races.fell, races.disqualified, count_true(holds))


def count_true(mask: NDArray[np.bool_]) -> CountArray:
    """Count the true values of each row, (rows,), int64.

    Eight to a byte: faster than a sum along the axis, and unlike ``count_nonzero`` of each row
    it lets other threads of Python go on.
    """
    bits = np.bitwise_count(np.packbits(mask, axis=1))
    counts: CountArray = np.add.reduce(bits, axis=1, dtype=np.uint32).astype(np.int64)
    return counts


def count_tickets(walk: Walk, rows: Sequence[Row], fields: Mapping[Event, EventField]) -> CountArray:
    """Count tickets by skater and by the highest row that named the skater.

    Returns
    -------
    CountArray
        (skaters, rows), int64.
    """
    tickets = np.zeros((len(walk.ticket), len(rows)), dtype=np.int64)
    from_below = walk.row_from_below * walk.ticket.view(np.uint8)
    by_event = {event: from_below[field.skaters] for event, field in fields.items()}
    for i, row in enumerate(rows):
        score = len(rows) - i
        if row.is_pick:
            tickets[:, i] = count_true(from_below == score)
        elif row.event in fields:
            tickets[fields[row.event].skaters, i] = count_true(by_event[row.event] == score)
    return tickets
