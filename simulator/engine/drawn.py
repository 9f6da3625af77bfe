"""All that was drawn, tournament by tournament: places, incidents, tickets and start places, to be kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from simulator.engine.block import SexBlock, SexPlan, count_block, prepare, select_in_block
from simulator.engine.counts import PartCounts, SexCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.job import Control, Job
from simulator.engine.part import Part, parts_of
from simulator.engine.races import block_from, settled
from simulator.engine.ranking import UNPLACED
from simulator.engine.riding import Riding
from simulator.engine.simulate import Medians, Progress, begun_apart, lent_buffers
from simulator.event import Event, Sex

FELL, DISQUALIFIED, ABSENT = 1, 2, 4
"""Flags of what went wrong for a start, in any of its runs; the last is that it did not start."""


@dataclass(frozen=True)
class SexDraws:
    """What one sex gave in one part, a row a tournament.

    Attributes
    ----------
    places
        Places with ties shared, 0 for none, (tournaments, starts), uint8; starts by event, short to long.
    incidents
        Flags, (tournaments, starts), uint8.
    tickets
        Who has a ticket, (tournaments, skaters), bool.
    start_places
        Who starts in each event at the Games, (tournaments, events, skaters), bool.
    """

    places: NDArray[np.uint8]
    incidents: NDArray[np.uint8]
    tickets: NDArray[np.bool_]
    start_places: NDArray[np.bool_]


@dataclass(frozen=True)
class SexColumns:
    """What the columns of `SexDraws` are of: starts, skaters, and the events of start places."""

    starts: tuple[tuple[Event, str], ...]
    skaters: tuple[str, ...]
    events: tuple[Event, ...]


def columns_of(plan: SexPlan) -> SexColumns:
    """Return what the columns of the draws of one sex are of."""
    forecast = plan.races.forecast
    return SexColumns(
        tuple(
            (races.event, forecast.skaters[int(skater)])
            for races in plan.races.events
            for skater in forecast.entry_skater[races.entries]
        ),
        tuple(forecast.skaters),
        tuple(event for event in Event if event in plan.rules.start_places),
    )


def drawn_plans(job: Job) -> list[SexPlan]:
    """Prepare the sexes of a job.

    Raises
    ------
    InputRefused
        When a plan cannot be simulated.
    """
    return [prepare(job.plan, sex) for sex in job.entered]


def drawn_parts(
    job: Job, plans: list[SexPlan], control: Control
) -> Iterator[tuple[Progress, Mapping[Sex, SexDraws]]]:
    """Simulate a job and yield the counts so far with the draws of each part, in the order of the parts.

    Counts and draws are those of `simulate_counts`, whatever threads there are. It ends early when the
    control says so.
    """
    parts = parts_of(job.tournaments)
    work = [partial(_drawn, one, part, job.seed, control) for part in parts for one in plans]
    done = begun_apart(work, parts, control)
    total: dict[Sex, SexCounts] = {}
    medians: dict[Sex, Mapping[Event, tuple[float | None, ...]]] = {}
    for part in parts if plans else ():
        drawn: dict[Sex, SexDraws] = {}
        for one, (counted, draws) in zip(plans, done, strict=False):
            total[one.sex] = total[one.sex] + counted.counts if one.sex in total else counted.counts
            if counted.medians_ms is not None:
                medians[one.sex] = counted.medians_ms
            drawn[one.sex] = draws
        if len(drawn) < len(plans):
            return
        yield _progress(part, job, total, medians), drawn


def _progress(part: Part, job: Job, total: Mapping[Sex, SexCounts], medians: Medians) -> Progress:
    return Progress(part.before + part.tournaments, job.tournaments, dict(total), dict(medians))


def _drawn(plan: SexPlan, part: Part, seed: int, control: Control) -> tuple[PartCounts, SexDraws]:
    """Ride and select one sex in one part, and keep what came of it."""
    places, incidents = [], []
    events: dict[Event, EventBlock] = {}
    with lent_buffers(control.kept) as buffers:
        riding = Riding(plan.races, seed, part, control, buffers)
        for races in plan.races.events:
            ridden, positions = settled(riding.ride(races), races)
            block = block_from(ridden, positions, medians=part.before == 0)
            events[races.event] = block
            places.append(np.where(ridden.places == UNPLACED, 0, ridden.places).astype(np.uint8).T)
            incidents.append(_flags(block, ridden.places.shape).T)
        selected = select_in_block(plan, riding.draws, events)
        counted = count_block(selected)
    return counted, SexDraws(
        np.concatenate(places, axis=1),
        np.concatenate(incidents, axis=1),
        np.ascontiguousarray(selected.selection.ticket.T),
        _start_places(plan, selected),
    )


def _flags(block: EventBlock, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    flags = np.zeros(shape, np.uint8)
    for flag, who in ((FELL, block.fell), (DISQUALIFIED, block.disqualified), (ABSENT, block.absent)):
        flags.reshape(-1)[who] |= np.uint8(flag)
    return flags


def _start_places(plan: SexPlan, block: SexBlock) -> NDArray[np.bool_]:
    columns = columns_of(plan)
    selection = block.selection
    held = np.zeros((selection.tournaments, len(columns.events), len(columns.skaters)), np.bool_)
    for event, own in selection.start_places.items():
        held[:, columns.events.index(event), own.skaters] = own.holds.T
    return held
