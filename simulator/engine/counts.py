"""Counts over tournaments; whole numbers, so that blocks may be added in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.races import EventBlock
from simulator.engine.ranking import UNPLACED_TIME
from simulator.event import Event
from simulator.selection.rule_set import Row
from simulator.selection.walk import EventField, Walk

CountArray = NDArray[np.int64]


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


def count_event(block: EventBlock, holds: NDArray[np.bool_]) -> EventCounts:
    """Count one event over the tournaments of a block.

    Parameters
    ----------
    holds
        Who holds a start place, (starts, tournaments).
    """
    number, tournaments = holds.shape
    return EventCounts(
        # One up, so that "no place", 255, becomes 0.
        places=count_values(block.places + np.uint8(1), number + 1)[:, 2:],
        fell=np.bincount(block.fell // tournaments, minlength=number),
        disqualified=np.bincount(block.disqualified // tournaments, minlength=number),
        start_place=count_true(holds),
    )


_MOST_BINS = 20_000  # of one pass; they should stay in the nearest caches


def count_values(values: NDArray[np.uint8], highest: int) -> CountArray:
    """Count how often each row holds each value from 0 to `highest`, several rows in one pass.

    Parameters
    ----------
    values
        (rows, tournaments), uint8, none above `highest`.

    Returns
    -------
    CountArray
        (rows, highest + 1), int64.
    """
    rows, base = len(values), highest + 1
    together = max(k for k in (1, 2, 3) if k == 1 or base**k <= _MOST_BINS)
    wide = values.astype(np.uint16)
    counts = np.empty((rows, base), np.int64)
    for first in range(0, rows, together):
        own = range(first, min(first + together, rows))
        code = wide[first]
        for row in own[1:]:
            code = code * np.uint16(base) + wide[row]
        joint = np.bincount(code, minlength=base ** len(own)).reshape((base,) * len(own))
        for axis, row in enumerate(own):
            counts[row] = joint.sum(axis=tuple(other for other in range(len(own)) if other != axis))
    return counts


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


MEDIAN_OF = 10_000
"""Tournaments whose median stands for all; the error is about 1 % of the standard deviation."""


def median_times_ms(block: EventBlock) -> list[float | None]:
    """Return the median of the times that count of each start; None where there is none."""
    medians: list[float | None] = []
    for own in block.time_ms[:, :MEDIAN_OF]:
        valid = own[own != UNPLACED_TIME]
        middle = len(valid) // 2
        medians.append(float(np.partition(valid, middle)[middle]) if len(valid) else None)
    return medians
