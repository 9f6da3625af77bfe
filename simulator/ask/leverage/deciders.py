"""What decides a skater's ticket: the chance given each telling outcome of a race."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.looked_at import look_at, number_of
from simulator.engine.event_block import EventBlock
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.pairs import Index
from simulator.engine.ranking import UNPLACED
from simulator.engine.relations import AssumedKind
from simulator.event import Event

Bits = NDArray[np.uint8]
Fields = Mapping[Event, Sequence[str]]
"""Skaters of each event, in the order of its starts."""


@dataclass(frozen=True)
class OutcomeOfRace:
    """Something that may happen in one event; ``place`` and ``rival`` as the kind needs them."""

    event: Event
    skater: str
    kind: AssumedKind
    place: int | None = None
    rival: str | None = None


@dataclass(frozen=True)
class Decider:
    """What one outcome means for the ticket.

    Attributes
    ----------
    what
        The outcome.
    share
        How often it happens, from 0 to 1.
    chance_if, chance_if_not
        Chance of the ticket when it happens and when it does not.
    se
        Standard error of their difference.
    """

    what: OutcomeOfRace
    share: float
    chance_if: float
    chance_if_not: float
    se: float

    @property
    def swing(self) -> float:
        """What the outcome is worth, from -1 to 1."""
        return self.chance_if - self.chance_if_not


@dataclass(frozen=True)
class Deciders:
    """What decides the ticket of one skater.

    Attributes
    ----------
    tournaments
        Tournaments looked at.
    chance
        Chance of the ticket.
    deciders
        The telling outcomes, the largest swing first, whichever its sign; noise left out.
    """

    skater: str
    tournaments: int
    chance: float
    deciders: tuple[Decider, ...]


CLEAR = 4.0
"""Standard errors from which a swing is told: of several hundred looked at, none by chance."""

FEWEST = 30
"""Tournaments in which an outcome must have happened, and not happened, to be told."""


class OutcomeCounts:
    """How often each outcome happened, and with it the ticket of one skater; added part by part."""

    def __init__(self, skater: str, fields: Fields, places: Mapping[Event, int]) -> None:
        self._skater = skater
        self._fields = fields
        self._what = list(_candidates(skater, fields, places))
        self._happened, self._both = np.zeros((2, len(self._what)), np.int64)
        self._tickets = self._tournaments = 0

    def add(self, events: Mapping[Event, EventBlock], ticket: Bits, tournaments: int) -> None:
        """Add a part.

        Parameters
        ----------
        events
            What the events gave.
        ticket
            Tickets of the skater, eight tournaments to a byte, (bytes,).
        """
        self._tournaments += tournaments
        self._tickets += int(np.bitwise_count(ticket).sum(dtype=np.int64))
        for number, what in enumerate(self._what):
            bits = _bits(what, self._fields[what.event], events[what.event], tournaments)
            self._happened[number] += np.bitwise_count(bits).sum(dtype=np.int64)
            self._both[number] += np.bitwise_count(bits & ticket).sum(dtype=np.int64)

    def deciders(self) -> Deciders:
        """Return the outcomes that are more than noise."""
        told = [self._decider(number) for number in range(len(self._what))]
        clear = [one for one in told if one is not None and abs(one.swing) > CLEAR * one.se]
        ordered = sorted(clear, key=lambda one: -abs(one.swing))
        return Deciders(self._skater, self._tournaments, self._tickets / self._tournaments, tuple(ordered))

    def _decider(self, number: int) -> Decider | None:
        happened, both = int(self._happened[number]), int(self._both[number])
        other, without = self._tournaments - happened, self._tickets - both
        if min(happened, other) < FEWEST:
            return None
        se = math.hypot(_standard_error(both, happened), _standard_error(without, other))
        share = happened / self._tournaments
        return Decider(self._what[number], share, both / happened, without / other, se)


def _standard_error(count: int, of: int) -> float:
    """Standard error of a proportion with one success and one failure added.

    Without them a proportion of 0 or 1 would be taken for certain.

    References
    ----------
    A. Agresti, B. Caffo (2000), Simple and effective confidence intervals for proportions and
    differences of proportions result from adding two successes and two failures, The American
    Statistician 54, 280-288.
    """
    p = (count + 1) / (of + 2)
    return math.sqrt(p * (1 - p) / (of + 2))


def _candidates(skater: str, fields: Fields, places: Mapping[Event, int]) -> Iterator[OutcomeOfRace]:
    """Outcomes a ticket may hang on: own places and duels, and what befalls the others."""
    for event, entered in fields.items():
        most = min(places[event], len(entered) - 1)
        for other in entered:
            own = other == skater
            kind = AssumedKind.TOP if own else AssumedKind.OUTSIDE
            for place in range(1, most + 1):
                yield OutcomeOfRace(event, other, kind, place)
            for kind in (AssumedKind.FALLS, AssumedKind.DISQUALIFIED, AssumedKind.DOES_NOT_START):
                yield OutcomeOfRace(event, other, kind)
            if not own and skater in entered:
                yield OutcomeOfRace(event, skater, AssumedKind.BEATS, rival=other)


def _bits(what: OutcomeOfRace, entered: Sequence[str], block: EventBlock, tournaments: int) -> Bits:
    """Tell where an outcome happened, eight tournaments to a byte, (bytes,)."""
    start = entered.index(what.skater)
    own = block.positions[start]
    match what.kind:
        case AssumedKind.TOP:
            return np.packbits(own <= (what.place or 0))
        case AssumedKind.OUTSIDE:
            return np.packbits(own > (what.place or 0))
        case AssumedKind.BEATS:
            rival = block.positions[entered.index(what.rival or "")]
            return np.packbits((own < rival) & (own != UNPLACED))
        case AssumedKind.FALLS:
            return _packed(block.fell, start, tournaments)
        case AssumedKind.DISQUALIFIED:
            return _packed(block.disqualified, start, tournaments)
        case _:
            return _packed(block.absent, start, tournaments)


def _packed(flat: Index, start: int, tournaments: int) -> Bits:
    """Turn the flat index of one start into bits."""
    here = np.zeros(tournaments, np.bool_)
    starts, at = np.divmod(flat, tournaments)
    here[at[starts == start]] = True
    return np.packbits(here)


def deciders(job: Job, skater: str, control: Control = UNHINDERED) -> Deciders:
    """Tell which outcomes of races a skater's ticket hangs on, in a job of one sex.

    Looks at the own places down to the start places of the event, at duels with each rival,
    and at what befalls others in any event.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    KeyError
        When the skater is not in the forecast.
    """
    [sex], number = job.sexes, number_of(job, skater)
    looked_at, places = look_at(job, control), job.plan.rules.start_places[sex]
    counts = OutcomeCounts(
        skater, looked_at.fields, {event: places.get(event, 0) for event in looked_at.fields}
    )
    for part, events, counted in looked_at.parts:
        counts.add(events, counted.tickets[number], part.tournaments)
    return counts.deciders()
