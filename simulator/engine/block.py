"""One sex in one block of tournaments: events ridden, order walked, all counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers
from simulator.engine.counts import SexCounts, count_event, count_tickets, median_times_ms
from simulator.engine.plan import Plan
from simulator.engine.races import EventBlock, positions_by_lot
from simulator.engine.riding import SexRaces, prepare_races, ride_events
from simulator.engine.streams import BLOCK, Draws
from simulator.event import Event, Sex
from simulator.selection.rule_set import Row
from simulator.selection.walk import EventField, Walk, start_places, walk_order


@dataclass(frozen=True)
class SexPlan:
    """One sex of a plan in the form the blocks need: arrays and indices instead of names."""

    races: SexRaces
    rows: tuple[Row, ...]
    cap: int
    picks: tuple[int, ...]
    start_places: dict[Event, int]

    @property
    def sex(self) -> Sex:
        """Women or men."""
        return self.races.sex


def prepare(plan: Plan, sex: Sex) -> SexPlan:
    """Turn names into indices once, before the first block.

    Raises
    ------
    InputRefused
        When an event has too many entries, or a pair names a skater who is not entered.
    """
    forecast = plan.forecasts[sex]
    return SexPlan(
        races=prepare_races(plan, sex),
        rows=plan.rules.order[sex],
        cap=plan.rules.cap[sex],
        picks=tuple(forecast.skaters.index(name) for name in plan.committee.mass_start(sex)),
        start_places=dict(plan.rules.start_places[sex]),
    )


@dataclass(frozen=True)
class SexBlock:
    """Result arrays of one sex in one block: every event and the walk, tournament by tournament."""

    events: dict[Event, EventBlock]
    fields: dict[Event, EventField]
    walk: Walk


def simulate_block(
    plan: SexPlan,
    seed: int,
    block: int,
    tournaments: int,
    cancelled: Callable[[], bool],
    buffers: Buffers | None = None,
) -> SexBlock:
    """Ride all events of the sex and walk the order.

    Parameters
    ----------
    tournaments
        Tournaments of the block to simulate, at most `BLOCK`; those in front, so that fewer
        tournaments are a part of more.
    buffers
        Where large arrays are kept from block to block.

    Raises
    ------
    Cancelled
        Before a run of an event, as soon as `cancelled` says so.
    """

    draws = Draws(seed, block, tournaments, buffers)
    return select_in_block(plan, ride_events(plan.races, draws, cancelled), tournaments)


def select_in_block(plan: SexPlan, events: dict[Event, EventBlock], tournaments: int) -> SexBlock:
    """Walk the order after all events were ridden."""
    forecast = plan.races.forecast
    fields = {
        races.event: EventField(forecast.entry_skater[races.entries], events[races.event].positions)
        for races in plan.races.events
    }
    walk = walk_order(plan.rows, plan.cap, fields, plan.picks, len(forecast.skaters), tournaments)
    return SexBlock(events, fields, walk)


def count_block(plan: SexPlan, block: SexBlock) -> SexCounts:
    """Count what one block gave."""
    tournaments = block.walk.ticket.shape[1]
    events = {}
    for event, ridden in block.events.items():
        holds = _start_places(block, event, plan.start_places.get(event, 0))
        events[event] = count_event(ridden, holds)
    return SexCounts(tournaments, count_tickets(block.walk, plan.rows, block.fields), events)


def _start_places(block: SexBlock, event: Event, number: int) -> NDArray[np.bool_]:
    """Return who holds a start place of the event, (starts, tournaments), at most `number`."""
    field, ticket, ridden = block.fields[event], block.walk.ticket, block.events[event]
    holds = start_places(field, ticket, number)
    held = np.add.reduce(holds.view(np.uint8), axis=0, dtype=np.uint8)
    shared = np.flatnonzero(held > number)
    if len(shared):  # equal times on the last one, behind the places of the order: a lot decides
        positions = positions_by_lot(ridden.places, ridden.keys, shared)
        holds[:, shared] = start_places(EventField(field.skaters, positions), ticket[:, shared], number)
    return holds


def median_times(block: SexBlock) -> dict[Event, list[float | None]]:
    """Median times in ms of every event, from tournaments of one block."""
    return {event: median_times_ms(ridden) for event, ridden in block.events.items()}


def block_sizes(tournaments: int) -> list[int]:
    """Split a number of tournaments into blocks; only the last may be short."""
    full, rest = divmod(tournaments, BLOCK)
    return [BLOCK] * full + ([rest] if rest else [])
