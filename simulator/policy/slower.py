"""Whether anybody would have a ticket by riding slower: each start put back, and the order walked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from simulator.engine.block import SexPlan
from simulator.engine.event_block import EventBlock
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.races import positions_by_lot
from simulator.engine.ranking import Places
from simulator.policy.judgement import Slower
from simulator.policy.world import WorldPart, events_by, selected_of
from simulator.selection.field import NO_PLACE, Mask

LOOKED_AT = 500
"""Tournaments looked at: the order is walked anew in them twice for each start of each event."""


def slower_is_better(
    world: WorldPart, plan: SexPlan, base: SexPlan, control: Control = UNHINDERED
) -> tuple[float, Slower | None]:
    """Return in which share of the tournaments somebody out would be in after a slower race, and one.

    Each start is put one place back, and behind all others who have a place.

    Parameters
    ----------
    base
        The plan by which the world was ridden.
    """
    everywhere = np.arange(world.tournaments)
    events = {
        event: replace(block, positions=positions_by_lot(block.positions, block.keys, everywhere))
        for event, block in events_by(world, plan, base, control).items()
    }
    out = ~selected_of(world, plan, events).ticket
    found, example = np.zeros(world.tournaments, np.bool_), None
    for races in plan.races.events:
        block = events[races.event]
        for start, entry in enumerate(races.entries):
            control.go_on()
            skater = int(plan.races.forecast.entry_skater[entry])
            for slower in _put_back(block, start):
                ticket = selected_of(world, plan, {**events, races.event: slower}).ticket
                better: Mask = out[skater] & ticket[skater] & (slower.positions != block.positions)[start]
                if example is None and better.any():
                    at = int(np.flatnonzero(better)[0])
                    places = int(block.positions[start, at]), int(slower.positions[start, at])
                    number = world.part.before + at + 1
                    example = Slower(plan.rules.skaters[skater], races.event, number, *places)
                found |= better
    return float(found.mean()), example


def _put_back(block: EventBlock, start: int) -> Iterator[EventBlock]:
    """Yield an event in which one start is one place further back, and one in which it is last."""
    own = block.positions[start]
    placed = np.where(block.positions == NO_PLACE, 0, block.positions).max(axis=0)
    for behind in (np.minimum(own.astype(np.int64) + 1, placed), placed):
        new = np.where(own == NO_PLACE, NO_PLACE, behind).astype(np.uint8)
        passes = (block.positions > own) & (block.positions <= new) & (own != NO_PLACE)
        positions: Places = block.positions - passes.view(np.uint8)
        positions[start] = new
        yield replace(block, positions=positions)
