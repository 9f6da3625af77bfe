"""Which event matters to whom: how far one event's result moves the chance of a ticket."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.looked_at import look_at
from simulator.engine.event_block import EventBlock
from simulator.engine.job import UNHINDERED, Control, Job
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


_CLEAR = 3.5
"""Standard errors above nothing from which a swing is shown: a map has some hundred fields."""


def _swing(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Standard deviation of the chance given the result, (skaters,), 0 where it may be noise."""
    variance, noise, results = _variance(counts)
    freedom = np.maximum(results - 1, 1)
    # Were the result without influence, the estimate would be spread like a chi-square number,
    # here by the normal approximation to its cube root.
    bound = (1 - 2 / (9 * freedom) + _CLEAR * np.sqrt(2 / (9 * freedom))) ** 3
    least = (bound - 1) * np.sqrt(freedom / 2) * noise
    swing: NDArray[np.float64] = np.sqrt(np.where(variance > least, variance, 0.0))
    return swing


def _variance(
    counts: NDArray[np.int64],
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """Variance of the chance given the result, without that of the samples.

    With n tournaments of a result and x tickets among them, x (x - 1) / (n (n - 1)) has the
    square of the chance as its mean, whatever n is. Results seen once say nothing and are left
    out.

    Parameters
    ----------
    counts
        How often each result came, and how often with a ticket, (skaters, results, 2).

    Returns
    -------
    variance
        (skaters,), float64; may be below 0.
    noise
        Its standard error were the result without influence, (skaters,), float64.
    results
        Results that came more than once, (skaters,), int64.
    """
    often = np.where(counts[:, :, 0] > 1, counts[:, :, 0], 0).astype(np.float64)
    tickets = np.where(often > 0, counts[:, :, 1], 0).astype(np.float64)
    total = np.maximum(often.sum(axis=1), 2)
    square = (tickets * (tickets - 1) / np.maximum(often - 1, 1)).sum(axis=1) / total
    all_tickets = tickets.sum(axis=1)
    variance = square - all_tickets * (all_tickets - 1) / (total * (total - 1))
    results = np.count_nonzero(often, axis=1)
    chance = all_tickets / total
    return variance, chance * (1 - chance) * np.sqrt(2 * results) / total, results


def heat_map(job: Job, control: Control = UNHINDERED) -> HeatMap:
    """Tell how far each event's result moves each skater's chance of a ticket, of a job of one sex.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    """
    [sex], looked_at = job.sexes, look_at(job, control)
    counts = ResultCounts(sex, job.plan.skaters(sex), looked_at.fields)
    for part, events, counted in looked_at.parts:
        counts.add(events, counted.tickets, part.tournaments)
    return counts.heat()
