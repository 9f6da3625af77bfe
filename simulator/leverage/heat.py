"""Which event matters to whom: how far one event's result moves the chance of a ticket."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.event_block import EventBlock
from simulator.event import Event, Sex

Bits = NDArray[np.uint8]


@dataclass(frozen=True)
class HeatMap:
    """Typical swing of each skater's chance by each event's result.

    The chance is looked at once a result is known: for somebody who rides the event, the own
    place and who wins; for the others, who comes first and second. Its standard deviation over
    all such results is the swing. What the rest of a result says is left out.

    Attributes
    ----------
    events
        Events, short to long, (events,).
    skaters
        Skaters, by falling chance of a ticket, (skaters,).
    points
        The swing in percentage points, (events, skaters), float64; 0 where it is not clear of
        sampling noise.
    tournaments
        Tournaments looked at.
    """

    sex: Sex
    events: tuple[Event, ...]
    skaters: tuple[str, ...]
    points: NDArray[np.float64]
    tournaments: int


class ResultCounts:
    """Tickets by the result of each event, added part by part."""

    def __init__(self, sex: Sex, skaters: Sequence[str], fields: Mapping[Event, Sequence[str]]) -> None:
        self._sex, self._skaters, self._tournaments = sex, skaters, 0
        self._start = {event: {name: i for i, name in enumerate(own)} for event, own in fields.items()}
        # (skaters, results, 2): how often each result came, and how often with a ticket.
        self._counts = {
            event: np.zeros((len(skaters), (len(own) + 1) ** 2, 2), np.int64) for event, own in fields.items()
        }

    def add(self, events: Mapping[Event, EventBlock], tickets: Bits, tournaments: int) -> None:
        """Add a part.

        Parameters
        ----------
        events
            What the events gave.
        tickets
            Tickets by skater, eight tournaments to a byte, (skaters, bytes).
        """
        self._tournaments += tournaments
        ticket = np.unpackbits(tickets, axis=1, count=tournaments)
        for event, counts in self._counts.items():
            positions = events[event].positions
            base = len(positions) + 1
            winner, second = (_holder(positions, place) for place in (1, 2))
            first_two = winner * base + second
            for number, skater in enumerate(self._skaters):
                start = self._start[event].get(skater)
                if start is None:
                    result = first_two
                else:
                    result = winner * base + np.minimum(positions[start], base - 1)
                joint = np.bincount(result * 2 + ticket[number], minlength=2 * base * base)
                with_ticket = joint.reshape(-1, 2)
                counts[number, :, 0] += with_ticket.sum(axis=1)
                counts[number, :, 1] += with_ticket[:, 1]

    def heat(self) -> HeatMap:
        """Return the map."""
        events = tuple(self._counts)
        points = np.array([_swing(self._counts[event]) for event in events]) * 100
        tickets = self._counts[events[0]][:, :, 1].sum(axis=1)
        order = np.argsort(-tickets, kind="stable")
        skaters = tuple(self._skaters[number] for number in order)
        return HeatMap(self._sex, events, skaters, points[:, order], self._tournaments)


def _holder(positions: NDArray[np.uint8], place: int) -> NDArray[np.int64]:
    """Start that took a place, the number of starts where nobody did; (tournaments,)."""
    taken = positions == place
    return np.where(taken.any(axis=0), taken.argmax(axis=0), len(positions))


_CLEAR = 3.0


def _swing(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Standard deviation of the chance given the result, (skaters,), from 0 to 0.5.

    With n tournaments of a result and x tickets among them, x (x - 1) / (n (n - 1)) has the
    square of the chance as its mean, whatever n is: the variance of the chances is estimated
    without the variance of their samples. Results seen once say nothing and are left out.

    Parameters
    ----------
    counts
        How often each result came, and how often with a ticket, (skaters, results, 2).
    """
    often = np.where(counts[:, :, 0] > 1, counts[:, :, 0], 0).astype(np.float64)
    tickets = np.where(often > 0, counts[:, :, 1], 0).astype(np.float64)
    total = often.sum(axis=1)
    pairs = np.maximum(often - 1, 1)
    square = (tickets * (tickets - 1) / pairs).sum(axis=1) / np.maximum(total, 1)
    all_tickets = tickets.sum(axis=1)
    mean_square = all_tickets * (all_tickets - 1) / np.maximum(total * (total - 1), 1)
    variance = square - mean_square
    # Were the result without influence, the estimate would vary by this much.
    chance = all_tickets / np.maximum(total, 1)
    results = np.count_nonzero(often, axis=1)
    noise = chance * (1 - chance) * np.sqrt(2 * results) / np.maximum(total, 1)
    swing: NDArray[np.float64] = np.sqrt(np.where(variance > _CLEAR * noise, variance, 0.0))
    return swing
