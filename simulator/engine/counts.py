"""Counts over tournaments; whole numbers, so that blocks may be added in any order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.event_block import RaceCounts
from simulator.event import Event
from simulator.selection.order_counts import OrderCounts


@dataclass(frozen=True)
class SexCounts:
    """Counts of one sex.

    Attributes
    ----------
    tournaments
        Tournaments counted.
    order
        Counts of the selection: rows, tickets, picks, start places, reasons.
    events
        Counts of the races by event.
    """

    tournaments: int
    order: OrderCounts
    events: Mapping[Event, RaceCounts]

    def __add__(self, other: SexCounts) -> SexCounts:
        return SexCounts(
            self.tournaments + other.tournaments,
            self.order + other.order,
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
        return events + self.counts.order.nbytes + self.tickets.nbytes

    def set_apart(self) -> PartCounts:
        """Return a copy with the tickets in pages of their own, to be kept for long."""
        return replace(self, tickets=set_apart(self.tickets))
