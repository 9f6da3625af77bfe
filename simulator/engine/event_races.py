"""An event of one sex ready to be ridden: what its races need to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from simulator.engine.fixed_starts import FixedStarts
from simulator.engine.incidents import RunRates
from simulator.engine.pairs import Index
from simulator.engine.related_starts import RelatedStarts
from simulator.engine.streams import Single, Stream, Streams
from simulator.event import Event, Sex
from simulator.form.forecast import RaceEffect
from simulator.loops.mishaps import RunOf
from simulator.selection.field import Standard


@dataclass(frozen=True)
class EventRaces:
    """An event of one sex as it is ridden in every tournament.

    Attributes
    ----------
    entries
        Entries of the forecast, (starts,), int64.
    runs
        1, or 2 where the best of two counts.
    opponents
        Opponent of each start in the first run, (starts,), int64; None when pairs are drawn.
    lane_ms
        What the lane at the start adds to the time of each in the first run, ms, (starts,), int64;
        None where lanes are not known or cost nothing.
    race_effects
        What each run shifts for all starts.
    tie_places
        Places of the event that give a row of the order or a start place.
    fixed
        What is known or assumed of its starts.
    related
        Where starts stand among the others, as far as it is assumed.
    other_run_decides
        Whether of two runs the one that did not count breaks ties, before the lot.
    each_counts
        Whether both runs are races, and the better place counts.
    races_count
        Whether a row hangs on the places of a single race.
    standards
        Standard times on which rows hang, with the race or None for the time that counts.
    points_of_runs
        How many runs count for each classification that wants its points; 1 is the time that counts.
    """

    sex: Sex
    event: Event
    runs: int
    entries: Index
    skaters: tuple[str, ...]
    base_ms: Single
    spread: Single
    race_effects: tuple[RaceEffect, ...]
    rates: RunRates
    opponents: Index | None
    tie_places: int
    fixed: FixedStarts = field(default_factory=FixedStarts)
    related: RelatedStarts = field(default_factory=RelatedStarts)
    other_run_decides: bool = False
    lane_ms: Index | None = None
    each_counts: bool = False
    races_count: bool = False
    standards: tuple[Standard, ...] = ()
    points_of_runs: tuple[int, ...] = ()

    @cached_property
    def streams(self) -> list[Streams]:
        """Streams of the starts, by run."""
        return [
            Streams(Stream(self.sex, self.event, run, skater) for skater in self.skaters)
            for run in range(1, self.runs + 1)
        ]

    @cached_property
    def race_streams(self) -> list[Stream]:
        """Stream of what all starts share, by run."""
        return [Stream(self.sex, self.event, run) for run in range(1, self.runs + 1)]

    @cached_property
    def runs_of(self) -> list[RunOf]:
        """What each run is, as the compiled loops take it."""
        return [
            RunOf(
                np.array([effect.spread, 2 + effect.mean], np.float32),
                self.spread,
                base_of(self.base_ms),
                # Who starts where in a second run is not known.
                self.lane_ms.astype(np.int32) if self.lane_ms is not None and run == 0 else None,
                self.rates.cells,
                self.rates.limits,
                self.rates.false_start,
                self.opponents,
            )
            for run, effect in enumerate(self.race_effects[: self.runs])
        ]


def base_of(base_ms: Single) -> Single:
    """Return times at the mean as `simulator.engine.run` wants them, in 64ths of a millisecond."""
    base: Single = base_ms * np.float32(1 / 64)
    return base
