"""The forecast of every start of one sex: all that the simulation needs to know of form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event, Sex

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True)
class NoiseShape:
    """Shape of one race around a skater's level, in standard deviations (mean 0, sd 1).

    A split Student-t: ``slow_side`` is how many times wider the slow half is than the fast one.
    ``degrees_of_freedom`` may be ``inf``; with ``slow_side`` 1 that is the normal distribution.
    """

    degrees_of_freedom: float = 6.0
    slow_side: float = 1.7


@dataclass(frozen=True)
class IncidentRates:
    """Chances of what can go wrong, per entry; arrays of shape (entries,), float64 in [0, 1].

    Attributes
    ----------
    not_starting
        Chance that the skater withdraws from the event before it (Dutch: niet gestart).
    fall
        Chance of a fall or lost race, per run started.
    did_not_finish
        Chance of not reaching the finish without a fall, per run started.
    disqualified
        Chance of a disqualification other than for false starts, per run started.
    false_start
        Chance of causing a false start at one starting attempt. The second false start of a
        pair disqualifies whoever causes it, so this is not the chance of a disqualification.
    skips_second_run
        Chance of withdrawing from the second run of an event with two runs.
    """

    not_starting: FloatArray
    fall: FloatArray
    did_not_finish: FloatArray
    disqualified: FloatArray
    false_start: FloatArray
    skips_second_run: FloatArray

    def __post_init__(self) -> None:
        for rate in fields(self):
            values = getattr(self, rate.name)
            if not ((values >= 0) & (values <= 1)).all():
                raise ValueError(f"{rate.name}: a chance lies between 0 and 1.")
        if ((self.fall + self.did_not_finish + self.disqualified) > 1 + 1e-12).any():
            raise ValueError("fall, did_not_finish and disqualified: together at most 1.")


@dataclass(frozen=True)
class RaceEffect:
    """What one race shifts for everyone who rides it: mean and standard deviation, log units."""

    mean: float
    spread: float


@dataclass(frozen=True)
class Adjustment:
    """A user's change to the forecast of a skater, in one event or (``event`` None) in all.

    What is None stays as forecast. ``form_shift_s_per_1000m`` adds seconds for each 1000 m
    of the distance (negative is faster); the chances replace those of the forecast.
    """

    sex: Sex
    skater: str
    event: Event | None = None
    form_shift_s_per_1000m: float | None = None
    fall: float | None = None
    false_start: float | None = None
    not_starting: float | None = None


@dataclass(frozen=True)
class Forecast:
    """Forecast of all entries of one sex at one meet.

    The log of a time in seconds of entry *e* in one run is::

        log_time_mean[e] + race effect + (level_loading[e] @ draws of the skater)
            + race_spread[e] * noise

    with the race effect normal with standard deviation ``race_effect_spread`` of the event
    and common to all starts of a run, the draws of a skater independent standard normal and
    drawn once a tournament, and the noise of the shape ``noise``, drawn for every run.

    Attributes
    ----------
    skaters
        All skaters of the sex who may win a ticket, (skaters,).
    entry_skater
        Index into ``skaters``, (entries,), int64.
    entry_event
        Event of the entry, (entries,).
    log_time_mean
        Mean of the log of the time in s in a race without incident, (entries,), float64.
    level_loading
        Lower triangular factor of the covariance of the skater's levels and form of the
        meet, (entries, most entries of one skater), float64, log units. Column *j*
        multiplies the draw that belongs to the skater's *j*-th entry in the order of
        ``entry_*``; entries to the right of the skater's own are 0.
    race_spread
        Standard deviation of one race around the level, (entries,), float64, log units.
    race_effect_spread
        Standard deviation of what a race shifts for everyone, by event, log units.
    noise
        Shape of the noise, common to all entries.
    incidents
        What can go wrong, per entry.
    results_used
        Number of past timed races of the skater at the distance, (entries,), int64.
    race_effects
        Effect of single runs, by event and number of the run, where more is known than the
        prior: some of the field have ridden it.
    """

    sex: Sex
    skaters: tuple[str, ...]
    entry_skater: IntArray
    entry_event: tuple[Event, ...]
    log_time_mean: FloatArray
    level_loading: FloatArray
    race_spread: FloatArray
    race_effect_spread: dict[Event, float]
    noise: NoiseShape
    incidents: IncidentRates
    results_used: IntArray
    race_effects: Mapping[tuple[Event, int], RaceEffect] = field(default_factory=dict)

    @property
    def events(self) -> tuple[Event, ...]:
        """Events with at least one entry, short to long."""
        present = set(self.entry_event)
        return tuple(event for event in Event if event in present)

    def race_effect(self, event: Event, run: int) -> RaceEffect:
        """Effect of one run of an event, as far as it is known."""
        prior = RaceEffect(0.0, self.race_effect_spread.get(event, 0.0))
        return self.race_effects.get((event, run), prior)

    def entries_of(self, event: Event) -> IntArray:
        """Indices of the entries of an event, (starts,), int64."""
        return np.array([e for e, name in enumerate(self.entry_event) if name is event], dtype=np.int64)

    def entry(self, skater: str, event: Event) -> int | None:
        """Index of the skater's entry in the event, or None when not entered."""
        for index, (number, name) in enumerate(zip(self.entry_skater, self.entry_event, strict=True)):
            if name is event and self.skaters[number] == skater:
                return index
        return None

    def arranged(self, skaters: tuple[str, ...], entries: IntArray) -> Forecast:
        """Return the same forecast with skaters and entries in another order.

        Parameters
        ----------
        skaters
            The same skaters.
        entries
            Present index of each entry, (entries,); those of one skater stay in their order, because
            the columns of the loading follow it.
        """
        number = np.array([skaters.index(name) for name in self.skaters], dtype=np.int64)
        rates = {rate.name: getattr(self.incidents, rate.name)[entries] for rate in fields(IncidentRates)}
        return replace(
            self,
            skaters=skaters,
            entry_skater=number[self.entry_skater[entries]],
            entry_event=tuple(self.entry_event[entry] for entry in entries),
            log_time_mean=self.log_time_mean[entries],
            level_loading=self.level_loading[entries],
            race_spread=self.race_spread[entries],
            incidents=IncidentRates(**rates),
            results_used=self.results_used[entries],
        )

    def by_skater(self, skaters: tuple[str, ...]) -> IntArray:
        """Indices of the entries, skater after skater in the order given, (entries,), int64."""
        rank = {name: place for place, name in enumerate(skaters)}
        return np.argsort([rank[self.skaters[number]] for number in self.entry_skater], kind="stable")

    def adjusted(self, adjustments: Iterable[Adjustment]) -> Forecast:
        """Return the forecast with a user's changes applied; those of the other sex are passed over.

        Later adjustments win over earlier ones; form shifts of one entry add up. Where the
        chance of a fall leaves less than the other incidents need, they are lowered to fit.
        """
        mean = self.log_time_mean.copy()
        rates = {rate.name: getattr(self.incidents, rate.name).copy() for rate in fields(self.incidents)}
        for adjustment in adjustments:
            for entry in self._entries_meant(adjustment):
                if adjustment.form_shift_s_per_1000m is not None:
                    shift_s = adjustment.form_shift_s_per_1000m * self.entry_event[entry].distance_m / 1000
                    mean[entry] += np.log1p(shift_s / np.exp(self.log_time_mean[entry]))
                for name in ("fall", "false_start", "not_starting"):
                    if getattr(adjustment, name) is not None:
                        rates[name][entry] = getattr(adjustment, name)
        # A fall assumed for certain leaves no chance of anything else on the way.
        others = rates["did_not_finish"] + rates["disqualified"]
        left = np.minimum(
            1.0, np.divide(1 - rates["fall"], others, out=np.ones_like(others), where=others > 0)
        )
        rates["did_not_finish"] *= left
        rates["disqualified"] *= left
        return replace(self, log_time_mean=mean, incidents=IncidentRates(**rates))

    def _entries_meant(self, adjustment: Adjustment) -> Sequence[int]:
        if adjustment.sex is not self.sex:
            return ()
        return [
            index
            for index, (number, event) in enumerate(zip(self.entry_skater, self.entry_event, strict=True))
            if self.skaters[number] == adjustment.skater
            and (adjustment.event is None or adjustment.event is event)
        ]
