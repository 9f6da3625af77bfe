"""One sex in one part of the tournaments: events ridden, order walked, all counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers
from simulator.engine.counts import PartCounts, SexCounts, count_event, count_tickets
from simulator.engine.event_block import EventBlock
from simulator.engine.kept import Kept
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.engine.races import positions_by_lot
from simulator.engine.riding import Riding, SexRaces, prepare_races
from simulator.event import Event, Sex
from simulator.fingerprint import fingerprint
from simulator.selection.rule_set import Row
from simulator.selection.walk import EventField, Walk, start_places, walk_order


@dataclass(frozen=True)
class SexPlan:
    """One sex of a plan in the form the parts need: arrays and indices instead of names.

    Attributes
    ----------
    known_by
        Fingerprint of all that decides what it gives.
    """

    races: SexRaces
    rows: tuple[Row, ...]
    cap: int
    picks: tuple[int, ...]
    start_places: dict[Event, int]

    known_by: bytes

    @property
    def sex(self) -> Sex:
        """Women or men."""
        return self.races.sex


def prepare(plan: Plan, sex: Sex) -> SexPlan:
    """Turn names into indices once, before the first part.

    Raises
    ------
    InputRefused
        When an event has too many entries, or a pair names a skater who is not entered.
    """
    forecast = plan.forecasts[sex]
    races = prepare_races(plan, sex)
    return SexPlan(
        races=races,
        rows=plan.rules.order[sex],
        cap=plan.rules.cap[sex],
        picks=tuple(forecast.skaters.index(name) for name in plan.committee.mass_start(sex)),
        start_places=dict(plan.rules.start_places[sex]),
        known_by=_selection_known_by(plan, races),
    )


def _selection_known_by(plan: Plan, races: SexRaces) -> bytes:
    """Fingerprint of the events and of all that the selection goes by."""
    forecast = races.forecast
    fields = [(event.event, forecast.entry_skater[event.entries]) for event in races.events]
    return fingerprint(
        sorted(races.known_by.items()), fields, forecast.skaters, races.sex, plan.rules, plan.committee
    )


@dataclass(frozen=True)
class SexBlock:
    """Result arrays of one sex in one part: every event and the walk, tournament by tournament."""

    events: dict[Event, EventBlock]
    fields: dict[Event, EventField]
    walk: Walk


def simulate_part(
    plan: SexPlan,
    seed: int,
    part: Part,
    cancelled: Callable[[], bool],
    buffers: Buffers | None = None,
    kept: Kept | None = None,
) -> SexBlock:
    """Ride all events of the sex, or look them up, and walk the order.

    Parameters
    ----------
    buffers
        Where large arrays are kept from part to part.
    kept
        Where ridden events are looked up and kept; None to ride all.

    Raises
    ------
    Cancelled
        Before a run of an event, as soon as `cancelled` says so.
    """
    riding = Riding(plan.races, seed, part, cancelled, buffers, kept)
    return select_in_block(plan, riding.events(), part.tournaments)


def select_in_block(plan: SexPlan, events: dict[Event, EventBlock], tournaments: int) -> SexBlock:
    """Walk the order after all events were ridden."""
    forecast = plan.races.forecast
    fields = {
        races.event: EventField(forecast.entry_skater[races.entries], events[races.event].positions)
        for races in plan.races.events
    }
    walk = walk_order(plan.rows, plan.cap, fields, plan.picks, len(forecast.skaters), tournaments)
    return SexBlock(events, fields, walk)


def count_block(plan: SexPlan, block: SexBlock) -> PartCounts:
    """Count what one part gave."""
    tournaments = block.walk.ticket.shape[1]
    events = {}
    for event, ridden in block.events.items():
        holds = _start_places(block, event, plan.start_places.get(event, 0))
        events[event] = count_event(ridden.counts, holds)
    medians = {event: own.medians_ms for event, own in block.events.items() if own.medians_ms is not None}
    return PartCounts(
        SexCounts(tournaments, count_tickets(block.walk, plan.rows, block.fields), events),
        medians or None,
        np.packbits(block.walk.ticket, axis=1),
    )


def _start_places(block: SexBlock, event: Event, number: int) -> NDArray[np.bool_]:
    """Return who holds a start place of the event, (starts, tournaments), at most `number`."""
    field, ticket, ridden = block.fields[event], block.walk.ticket, block.events[event]
    holds = start_places(field, ticket, number)
    held = np.add.reduce(holds.view(np.uint8), axis=0, dtype=np.uint8)
    shared = np.flatnonzero(held > number)
    if len(shared):  # equal times on the last one, behind the places of the order: a lot decides
        positions = positions_by_lot(ridden.positions, ridden.keys, shared)
        holds[:, shared] = start_places(EventField(field.skaters, positions), ticket[:, shared], number)
    return holds
