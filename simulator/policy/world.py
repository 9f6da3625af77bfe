"""What policies are judged on: tournaments and the Games behind them, ridden once and kept whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.block import SexPlan, fields_of, luck_of
from simulator.engine.event_block import EventBlock
from simulator.engine.event_races import EventRaces
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.part import Part
from simulator.engine.quantiles import quantile_table
from simulator.engine.races import block_from, block_of, settled
from simulator.engine.ranking import UNPLACED_TIME
from simulator.engine.riding import Riding
from simulator.engine.simulate import lent_buffers
from simulator.engine.streams import BLOCK, CHUNK, Draws, Single
from simulator.event import Event
from simulator.games.races import GamesSex
from simulator.games.ride import GamesRiding
from simulator.games.stored import GamesBlock
from simulator.selection.field import Mask
from simulator.selection.select import Selection, select

RIVALS = 8
"""Rivals whose times are kept: who is behind all of them wins nothing that is told."""

_CUT = 3.0
"""Standard deviations beyond which a race says no more of form."""


@dataclass(frozen=True, eq=False)
class WorldPart:
    """Some tournaments of one sex, and the Games behind them.

    Attributes
    ----------
    events
        The trial, event by event.
    games
        The Games, by event.
    levels
        Of the candidates at the Games against their means, (candidates, tournaments), float32, log units.
    raced
        What the time of each start of the trial says of its level: against its mean and what the race
        shifted for all, (starts, tournaments), float32, log units, nan where there is none.
    rivals
        Times of the first eight rivals, (8, some tournaments), log s; infinite for none.
    """

    part: Part
    seed: int
    events: Mapping[Event, EventBlock]
    games: Mapping[Event, GamesBlock]
    levels: Mapping[Event, Single]
    raced: Mapping[Event, Single]
    rivals: Mapping[Event, NDArray[np.float64]]

    @property
    def tournaments(self) -> int:
        """Number of tournaments."""
        return self.part.tournaments

    def mishaps(self, plan: SexPlan) -> Mask:
        """Return who fell, was disqualified or did not finish, (skaters, tournaments), bool."""
        found = np.zeros((len(plan.rules.skaters), self.tournaments), np.bool_)
        for races in plan.races.events:
            block = self.events[races.event]
            skaters = plan.races.forecast.entry_skater[races.entries]
            gone = block.positions == np.uint8(255)
            gone.reshape(-1)[block.fell] = True
            gone.reshape(-1)[block.disqualified] = True
            gone.reshape(-1)[block.absent] = False
            found[skaters] |= gone
        return found


def parts_of_world(tournaments: int) -> list[Part]:
    """Split a number of tournaments into parts that stay in the nearest caches."""
    return [
        Part(first // BLOCK, first % BLOCK, min(CHUNK, tournaments - first))
        for first in range(0, tournaments, CHUNK)
    ]


def build(
    plan: SexPlan,
    sex: GamesSex,
    part: Part,
    seed: int,
    control: Control = UNHINDERED,
    levels_of: int | None = None,
) -> WorldPart:
    """Ride the trial and the Games in some tournaments.

    Parameters
    ----------
    levels_of
        Seed of the levels at the trial, where they are to be those of another world.
    """
    control.go_on()
    with lent_buffers(None) as buffers:
        riding = Riding(plan.races, seed, part, control, buffers)
        if levels_of is not None:
            riding.levels = Riding(plan.races, levels_of, part, control).levels
        events, raced = {}, {}
        for races in plan.races.events:
            ridden, positions = settled(riding.ride(races), races)
            raced[races.event] = _raced(plan, races, ridden.time_ms)
            events[races.event] = block_from(ridden, positions, medians=False)
        games, levels, rivals = {}, {}, {}
        riding_games = GamesRiding(sex, riding)
        for event in sex.races:
            control.go_on()
            told = riding_games.ride_told(event)
            games[event], levels[event] = told.block, told.levels
            rivals[event] = _best_rivals(told.rivals_ms)
    return WorldPart(part, seed, events, games, levels, raced, rivals)


def _raced(plan: SexPlan, races: EventRaces, time_ms: NDArray[np.int32]) -> Single:
    """Return what times say of levels: the race effect is the median of all, what is far off is cut."""
    forecast = plan.races.forecast
    spread = races.spread[:, None]
    with np.errstate(invalid="ignore"):
        log_s = np.log(time_ms / np.float32(1000)) - forecast.log_time_mean[races.entries, None]
    said = log_s.astype(np.float32)
    said[time_ms == UNPLACED_TIME] = np.nan
    # The median of the noise lies below its mean, for all of them about alike.
    centre = np.median(quantile_table(forecast.noise)) * np.float32(races.spread.mean())
    said -= _median(said) - centre
    far = np.float32(_CUT) * np.sqrt(spread**2 + _level_variance(plan, races)[:, None])
    return np.clip(said, -far, far)


def _median(values: Single) -> Single:
    """Return the median of the values of each column that are there; nan where none is."""
    number = len(values) - np.isnan(values).sum(axis=0)
    ranked = np.sort(values, axis=0)  # what is not there comes last
    columns = np.arange(values.shape[1])
    low, high = np.maximum(number - 1, 0) // 2, number // 2
    middle: Single = (ranked[low, columns] + ranked[np.minimum(high, len(values) - 1), columns]) / 2
    return middle


def _level_variance(plan: SexPlan, races: EventRaces) -> Single:
    """Return the variance of the level of each start, (starts,), float32."""
    loading = plan.races.forecast.level_loading[races.entries]
    return np.asarray((loading**2).sum(axis=1), np.float32)


def _best_rivals(rivals_ms: NDArray[np.int32]) -> NDArray[np.float64]:
    """Return the times of the rivals who have to be beaten, in as many tournaments as tell enough."""
    some = np.sort(rivals_ms[:, :_ENOUGH], axis=0)[:RIVALS]
    found = np.full((RIVALS, some.shape[1]), np.inf)
    found[: len(some)] = np.where(some == UNPLACED_TIME, np.inf, np.log(some / 1000))
    return found


_ENOUGH = 2_000


def selected(world: WorldPart, plan: SexPlan, base: SexPlan, control: Control = UNHINDERED) -> Selection:
    """Select by the order of a plan.

    Parameters
    ----------
    base
        The plan by which the world was ridden.
    """
    return selected_of(world, plan, events_by(world, plan, base, control))


def events_by(
    world: WorldPart, plan: SexPlan, base: SexPlan, control: Control = UNHINDERED
) -> dict[Event, EventBlock]:
    """Return the events of the trial; those that the world rode in another way are ridden again."""
    events, known = dict(world.events), base.races.known_by
    other = [races for races in plan.races.events if plan.races.known_by[races.event] != known[races.event]]
    if other:
        with lent_buffers(None) as buffers:
            riding = Riding(plan.races, world.seed, world.part, control, buffers)
            for races in other:
                events[races.event] = block_of(riding.ride(races), races, medians=False)
    return events


def selected_of(world: WorldPart, plan: SexPlan, events: Mapping[Event, EventBlock]) -> Selection:
    """Select by the order of a plan from events as they are given."""
    part = world.part
    draws = Draws(world.seed, part.block, part.tournaments, part.first)
    fields = fields_of(plan, draws, dict(events))
    return select(plan.rules, fields, part.tournaments, luck_of(plan, draws))
