"""Counts over tournaments; whole numbers, so that blocks may be added in any order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.races import EventBlock, EventRaces
from simulator.engine.ranking import UNPLACED_TIME
from simulator.event import Event
from simulator.selection.walk import Walk

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


def count_event(races: EventRaces, block: EventBlock, holds: NDArray[np.bool_]) -> EventCounts:
    """Count one event over the tournaments of a block.

    Parameters
    ----------
    holds
        Who holds a start place, (starts, tournaments); tournaments of the block behind those
        of `holds` are left out.
    """
    number, tournaments = holds.shape
    width = block.places.shape[1]
    return EventCounts(
        # One up, so that "no place" becomes 0.
        places=count_values(block.places[:, :tournaments] + np.uint8(1), number + 1)[:, 2:],
        fell=_count_flat(block.fell, number, width, tournaments),
        disqualified=_count_flat(block.disqualified, number, width, tournaments),
        start_place=_count_rows(holds),
    )


_MOST_BINS = 20_000
"""Bins of one pass of `count_values`; they should stay in the nearest caches."""


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


def _count_flat(flat: NDArray[np.int64], number: int, width: int, tournaments: int) -> CountArray:
    starts, tournament = np.divmod(flat, width)
    return np.bincount(starts[tournament < tournaments], minlength=number).astype(np.int64)


def _count_rows(mask: NDArray[np.bool_]) -> CountArray:
    # A call for each row is eight times as fast here as one call with an axis.
    return np.array([np.count_nonzero(own) for own in mask], dtype=np.int64)


def count_tickets(walk: Walk) -> CountArray:
    """Count tickets by skater and by the highest row that named the skater, (skaters, rows), int64."""
    rows = len(walk.adds_name)
    from_below = walk.row_from_below * walk.ticket.view(np.uint8)
    return count_values(from_below, rows)[:, :0:-1]


def median_times_ms(block: EventBlock) -> list[float | None]:
    """Return the median of the times that count of each start; None where there is none."""
    medians: list[float | None] = []
    for own in block.time_ms:
        valid = np.sort(own[own != UNPLACED_TIME])
        medians.append(float(valid[len(valid) // 2]) if len(valid) else None)
    return medians
