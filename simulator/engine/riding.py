"""The events of one sex ready to be ridden, and ridden in one part of the tournaments."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers
from simulator.engine.event_block import EventBlock
from simulator.engine.event_races import EventRaces
from simulator.engine.fingerprint import fingerprint
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.levels import EventLevels, LevelDraws, SexLevels, entries_by_skater
from simulator.engine.part import Part
from simulator.engine.plan import Plan, event_races
from simulator.engine.quantiles import Table, quantile_table
from simulator.engine.races import RiddenEvent, block_of, ride
from simulator.engine.streams import Draws
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast


@dataclass(frozen=True)
class SexRaces:
    """The events of one sex in the form the parts need: arrays and indices instead of names."""

    sex: Sex
    forecast: Forecast
    events: tuple[EventRaces, ...]
    two_runs: NDArray[np.bool_]
    shape: Table

    @cached_property
    def levels(self) -> SexLevels:
        """What makes up the levels of the starts."""
        return SexLevels(self.forecast, self.two_runs)

    @cached_property
    def levels_known_by(self) -> dict[Event, bytes]:
        """Fingerprint of what decides the levels of each event and who starts in it."""
        forecast, own = self.forecast, entries_by_skater(self.forecast)
        found = {}
        for races in self.events:
            skaters = forecast.entry_skater[races.entries]
            drawn_for = [
                "+".join(forecast.entry_event[earlier] for earlier in own[int(skater)] if earlier <= entry)
                for skater, entry in zip(skaters, races.entries, strict=True)
            ]
            away, skips = forecast.incidents.not_starting, forecast.incidents.skips_second_run
            decides = (forecast.level_loading, away, skips, self.two_runs)
            found[races.event] = fingerprint(
                self.sex, races.event, races.skaters, drawn_for, [part[races.entries] for part in decides]
            )
        return found

    @cached_property
    def known_by(self) -> dict[Event, bytes]:
        """Fingerprint of all that decides the outcome of each event."""
        return {
            races.event: fingerprint(
                self.levels_known_by[races.event],
                self.forecast.noise,
                # Which entries of the forecast it has makes no difference.
                [getattr(races, part.name) for part in fields(races) if part.name != "entries"],
            )
            for races in self.events
        }


def prepare_races(plan: Plan, sex: Sex) -> SexRaces:
    """Turn names into indices once, before the first part.

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
        two_runs=np.array([plan.runs(sex, event) == 2 for event in forecast.entry_event]),
        shape=quantile_table(forecast.noise),
    )


class Riding:
    """Events of one sex in one part: ridden when asked for, unless they are kept.

    Parameters
    ----------
    draws
        Draws of the part.
    control
        Says when to stop, and where events are looked up and kept; without that all are ridden.
    """

    def __init__(
        self,
        races: SexRaces,
        seed: int,
        part: Part,
        control: Control = UNHINDERED,
        buffers: Buffers | None = None,
    ) -> None:
        self._races, self._seed, self._part = races, seed, part
        self._kept, self._go_on = control.kept, control.go_on
        self.draws = Draws(seed, part.block, part.tournaments, part.first, buffers)
        self.levels = LevelDraws(self.draws, races.levels)

    def events(self) -> dict[Event, EventBlock]:
        """Return all events, short to long.

        Raises
        ------
        Cancelled
            Before a run of an event, as soon as the user says so.
        """
        known: dict[Event, EventBlock] = {}
        if self._kept is not None:
            for event, own in self._races.known_by.items():
                block = self._kept.events.get((own, self._seed, self._part))
                if block is not None:
                    known[event] = block
        return {
            races.event: known.get(races.event) or self._event(races, edited=bool(known))
            for races in self._races.events
        }

    def _event(self, races: EventRaces, *, edited: bool) -> EventBlock:
        ridden = self.ride(races, edited=edited)
        block = block_of(ridden, races, medians=self._part.before == 0)
        if self._kept is not None:
            self._kept.events.put((self._races.known_by[races.event], self._seed, self._part), block)
        return block

    def ride(self, races: EventRaces, *, edited: bool = False) -> RiddenEvent:
        """Ride one event.

        Parameters
        ----------
        edited
            Whether the event alone was changed: its levels are then kept, because the next
            change is probably one of the same event.
        """
        return ride(self.draws, races, self._levels_of(races, keep=edited), self._races.shape, self._go_on)

    def _levels_of(self, races: EventRaces, *, keep: bool) -> EventLevels:
        key = (self._races.levels_known_by[races.event], self._seed, self._part)
        kept = self._kept if keep else None
        known = kept.levels.get(key) if kept is not None else None
        if known is not None:
            return known
        shape = (len(races.entries), self._part.tournaments)
        out = self.draws.buffers.array("levels", shape, np.float32)
        levels = self.levels.of_event(races.event, out)
        if kept is not None:
            kept.levels.put(key, levels)
        return levels
