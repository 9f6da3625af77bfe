"""The events of one sex ready to be ridden, and ridden in one block of tournaments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.levels import draw_levels, level_streams
from simulator.engine.plan import Plan, event_races
from simulator.engine.quantiles import Table, quantile_table
from simulator.engine.races import EventBlock, EventRaces, ride
from simulator.engine.streams import Draws, Stream
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast


class Cancelled(Exception):  # noqa: N818 - not an error: the user said stop
    """Raised inside a block when the run is to stop."""


@dataclass(frozen=True)
class SexRaces:
    """The events of one sex in the form the blocks need: arrays and indices instead of names."""

    sex: Sex
    forecast: Forecast
    events: tuple[EventRaces, ...]
    level_streams: list[Stream]
    two_runs: NDArray[np.bool_]
    shape: Table


def prepare_races(plan: Plan, sex: Sex) -> SexRaces:
    """Turn names into indices once, before the first block.

    Raises
    ------
    InputRefused
        When an event has too many entries, or a pair names a skater who is not entered.
    """
    forecast = plan.forecasts[sex]
    return SexRaces(
        sex=sex,
        forecast=forecast,
        events=event_races(plan, sex),
        level_streams=level_streams(forecast),
        two_runs=np.array([plan.runs(sex, event) == 2 for event in forecast.entry_event]),
        shape=quantile_table(forecast.noise),
    )


def ride_events(races: SexRaces, draws: Draws, cancelled: Callable[[], bool]) -> dict[Event, EventBlock]:
    """Ride all events of the sex, short to long.

    Raises
    ------
    Cancelled
        Before a run of an event, as soon as `cancelled` says so.
    """

    def go_on() -> None:
        if cancelled():
            raise Cancelled

    levels = draw_levels(draws, races.forecast, races.level_streams, races.two_runs)
    return {event.event: ride(draws, event, levels, races.shape, go_on) for event in races.events}
