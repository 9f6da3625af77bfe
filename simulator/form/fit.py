"""The forecast of every start of a meet, from the results of before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from simulator.event import Sex
from simulator.form.effects import SharedEffects, no_effects, race_effect_sd
from simulator.form.entry_list import EntryList
from simulator.form.forecast import FloatArray, Forecast, IntArray
from simulator.form.history import before_meet, drift_clock, training_races
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters
from simulator.form.incidents import IncidentTable, incident_table
from simulator.form.model import Posterior, fit
from simulator.form.process import NO_MEET, Cells, Kernel, Observations
from simulator.form.sparse import (
    Ages,
    Mark,
    best_offset_and_sd,
    slowest_marks,
    unselected,
    unselected_level,
    usable_bests,
)
from simulator.form.spread import level_loading, robust_centre
from simulator.meet.meet import Entry, Meet

Priors = dict[tuple[str, int], tuple[float, float]]
"""Mean and standard deviation of the level before results, by skater and distance index."""


def forecast_meet(
    meet: Meet,
    results: pd.DataFrame,
    personal_bests: pd.DataFrame | None = None,
    skaters: pd.DataFrame | None = None,
    figures: Hyperparameters = DEFAULTS,
) -> dict[Sex, Forecast]:
    """Forecast every entry of a meet from the results dated before its first day.

    Skaters named for the mass start without an entry in a distance are skaters of the forecast
    too. See `forecast_entries` for the other parameters and what is returned.
    """
    return forecast_entries(
        meet.entries,
        meet.rink,
        meet.first_day,
        results,
        personal_bests,
        skaters,
        figures,
        others={sex: meet.mass_start_picks.get(sex, ()) for sex in Sex if meet.events(sex)},
    )


def forecast_entries(
    entries: Iterable[Entry],
    rink: str,
    first_day: date,
    results: pd.DataFrame,
    personal_bests: pd.DataFrame | None = None,
    skaters: pd.DataFrame | None = None,
    figures: Hyperparameters = DEFAULTS,
    others: Mapping[Sex, Sequence[str]] | None = None,
) -> dict[Sex, Forecast]:
    """Forecast entries on a rink and a day from the results dated before that day.

    Parameters
    ----------
    entries
        Who rides what; their order has no influence on any figure.
    rink, first_day
        Where, and the first day of the meet.
    results
        Table of `simulator.results.table`; the order of rows has no influence.
    personal_bests
        Columns ``skater``, ``sex``, ``distance_m``, ``time_ms``, ``year``, ``rink``,
        ``set_before``; those not marked as set before the meet are left out.
    skaters
        Columns ``skater``, ``sex``, ``birth_year``, ``age_group``.
    figures
        Priors and spreads.
    others
        Skaters of each sex who are asked about without an entry.

    Returns
    -------
    dict
        A forecast for each sex with entries or others. Every entry has a finite one, that of a
        skater without any data too.
    """
    entries, others = tuple(entries), others or {}
    past = before_meet(results, first_day)
    incidents = incident_table(past)
    forecasts = {}
    # The matrices are small: a second BLAS thread costs more in waiting than it saves.
    with threadpool_limits(1):
        for sex in Sex:
            if sex in others or any(entry.sex is sex for entry in entries):
                listed = EntryList.of(entries, sex, others.get(sex, ()))
                fitted = _SexFit(listed, sex, rink, first_day, past, personal_bests, skaters, figures)
                forecasts[sex] = fitted.forecast(incidents)
    return forecasts


class _SexFit:
    """All that belongs to the forecast of one sex: numbering, prior means, two passes."""

    def __init__(
        self,
        entries: EntryList,
        sex: Sex,
        rink: str,
        first_day: date,
        past: pd.DataFrame,
        bests: pd.DataFrame | None,
        skaters: pd.DataFrame | None,
        figures: Hyperparameters,
    ) -> None:
        self.sex, self.figures, self.first_day = sex, figures, first_day
        self.rink = figures.rink_key(rink)
        self.entries = entries
        self.entered = set(zip(self.entries.names, self.entries.distance.tolist(), strict=True))
        self.races = training_races(past, sex, figures)
        self.bests = usable_bests(bests, sex, self.entered, self.races, first_day)
        self.ages = Ages.of(skaters, sex, first_day, figures)
        names = sorted({*self.races["skater"], *self.entries.skaters})
        self.number = {name: index for index, name in enumerate(names)}
        meets = sorted(set(self.races["competition"]))
        self.meet_number = {name: index for index, name in enumerate(meets)}
        self.now = float(drift_clock(pd.DatetimeIndex([pd.Timestamp(first_day)]), figures)[0])
        self.effects = SharedEffects(sex, figures)
        self.kernel = Kernel.of(sex, figures)
        self.used = Counter(zip(self.races["skater"], self.races["distance"].tolist(), strict=True))

    def forecast(self, incidents: IncidentTable) -> Forecast:
        """Fit twice (the second time with what stands in for missing results) and forecast."""
        entries, figures = self.entries, self.figures
        rinks = [self.rink] * len(entries.distance)
        shared = self.effects.of_cells(entries.distance, rinks)
        behind = self._unselected_prior(self._solve(self._race_observations({}), rounds=2))
        evidence = [self._race_observations(behind), self._best_observations(behind)]
        posterior = self._solve(_joined(evidence), rounds=4)
        now = np.full(len(rinks), self.now)
        this_meet = np.full(len(rinks), len(self.meet_number))
        cells = self._cells(entries.names, entries.distance, now, this_meet, shared, behind)
        mean, covariance = posterior.predict(cells)
        shift = self._behind(entries.names, entries.distance, behind)
        race_spread = figures.noise_sd(self.sex)[entries.distance] * posterior.spread_factor[cells.skater]
        if self.rink in figures.altitude_rinks:
            race_spread = race_spread * figures.altitude_factor
        centre = robust_centre(figures.noise) * race_spread
        return Forecast(
            sex=self.sex,
            skaters=entries.skaters,
            entry_skater=entries.number,
            entry_event=entries.events,
            log_time_mean=self.effects.prior_mean(entries.distance, rinks) + shift + mean - centre,
            level_loading=level_loading(covariance, entries.number, entries.distance),
            race_spread=race_spread,
            race_effect_spread=dict.fromkeys(entries.events, race_effect_sd(figures)),
            noise=figures.noise,
            incidents=incidents.rates(self.sex, entries.events),
            results_used=np.array(
                [self.used[key] for key in self._keys(entries.names, entries.distance)],
                dtype=np.int64,
            ),
        )

    def _solve(self, observations: Observations, rounds: int) -> Posterior:
        return fit(observations, self.effects.sd, self.kernel, self.figures, len(self.number), rounds)

    @staticmethod
    def _keys(names: list[str], distances: IntArray) -> list[tuple[str, int]]:
        return list(zip(names, distances.tolist(), strict=True))

    def _behind(self, names: list[str], distances: IntArray, behind: Priors) -> FloatArray:
        """Prior mean of the level in each cell, (cells,); 0 is the mean of the field."""
        keys = self._keys(names, distances)
        return np.array([behind[key][0] if key in behind else 0.0 for key in keys], dtype=np.float64)

    def _cells(
        self,
        names: list[str],
        distances: IntArray,
        clock: FloatArray,
        meets: IntArray,
        shared: IntArray,
        behind: Priors,
    ) -> Cells:
        """Cells of skaters by name; the level of an unknown entrant has a spread of its own."""
        usual = np.sqrt(
            np.diagonal(self.figures.level_covariance(self.sex))
            + np.diagonal(self.figures.drift_covariance(self.sex))
        )
        keys = self._keys(names, distances)
        scale = np.array(
            [behind[key][1] / usual[key[1]] if key in behind else 1.0 for key in keys], dtype=np.float64
        )
        skater = np.array([self.number[name] for name in names], dtype=np.int64)
        return Cells(skater, distances, clock, meets.astype(np.int64), scale, shared)

    def _race_observations(self, behind: Priors) -> Observations:
        races, figures = self.races, self.figures
        distances = races["distance"].to_numpy(dtype=np.int64)
        names, rinks = races["skater"].tolist(), races["rink"].tolist()
        held = self.effects.of_races(races["session"].to_numpy(), races["race"].to_numpy())
        shared = self.effects.of_cells(distances, rinks, held)
        meets = races["competition"].map(self.meet_number).to_numpy(dtype=np.int64)
        cells = self._cells(names, distances, drift_clock(races["date"], figures), meets, shared, behind)
        value = races["log_time"].to_numpy() - self.effects.prior_mean(distances, rinks)
        value = value - self._behind(names, distances, behind)
        value = value - self.ages.gain(names, races["date"], self.first_day)
        noise = figures.noise_sd(self.sex)[distances] * races["spread"].to_numpy()
        return Observations(cells, value, noise, np.ones(len(value), dtype=bool))

    def _unselected_prior(self, posterior: Posterior) -> Priors:
        """Prior mean of the level of everybody outside this autumn's World Cup team."""
        figures = self.figures
        marks = slowest_marks(self.races, self.entered, self.first_day, figures)
        slowest = [self._slowest(mark, distance, posterior) for distance, mark in enumerate(marks)]
        race_sd = figures.race_sd[self.sex]
        prior = {}
        for name, distance in unselected(self.races, self.entered, marks, figures):
            junior = self.ages.is_junior(name, self.first_day)
            behind, spread = unselected_level(junior, race_sd[distance], figures)
            prior[name, distance] = slowest[distance] + behind, spread
        return prior

    def _slowest(self, mark: Mark, distance: int, posterior: Posterior) -> float:
        """Level at the meet of the slowest of a mark; the field's mean when there is nobody."""
        count = len(mark.skaters)
        if count == 0:
            return 0.0
        distances, alone = np.full(count, distance, dtype=np.int64), np.full(count, NO_MEET)
        clock = np.full(count, self.now)
        cells = self._cells(list(mark.skaters), distances, clock, alone, no_effects(count), {})
        return float(posterior.predict(cells)[0].max())

    def _best_observations(self, behind: Priors) -> Observations:
        bests, figures = self.bests, self.figures
        names = bests["skater"].tolist()
        distances = bests["distance"].to_numpy(dtype=np.int64)
        rinks = [figures.rink_key(rink) for rink in bests["rink"]]
        clock = drift_clock(pd.DatetimeIndex(bests["date"]), figures)
        alone = np.full(len(names), NO_MEET)
        shared = self.effects.of_cells(distances, rinks)
        cells = self._cells(names, distances, clock, alone, shared, behind)
        offset, spread = best_offset_and_sd(bests, self.first_day, figures)
        value = bests["log_time"].to_numpy(dtype=np.float64) + offset
        value = value - self.effects.prior_mean(distances, rinks)
        value = value - self._behind(names, distances, behind)
        value = value - self.ages.gain(names, bests["date"], self.first_day)
        return Observations(cells, value, spread, np.zeros(len(names), dtype=bool))


def _joined(parts: list[Observations]) -> Observations:
    """Put observations one behind the other."""
    cells = Cells(
        **{
            name: np.concatenate([getattr(part.cells, name) for part in parts])
            for name in Cells.__dataclass_fields__
        }
    )
    return Observations(
        cells,
        np.concatenate([part.value for part in parts]),
        np.concatenate([part.noise_sd for part in parts]),
        np.concatenate([part.is_race for part in parts]),
    )
