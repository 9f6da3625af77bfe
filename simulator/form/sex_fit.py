"""The forecast of one sex: numbering, prior means, evidence, and the fit in two passes."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from simulator.event import Sex
from simulator.form.cut_lists import given_bars, unlisted_starts
from simulator.form.effects import SharedEffects, no_effects, race_effect_sd
from simulator.form.entry_list import EntryList
from simulator.form.estimate import Evidence, estimated
from simulator.form.forecast import FloatArray, Forecast, IntArray
from simulator.form.history import drift_clock, races_under, timed_races
from simulator.form.hyperparameters import Hyperparameters
from simulator.form.incident_rates import IncidentTable
from simulator.form.model import Posterior, fit, nothing
from simulator.form.process import NO_MEET, Kernel, Observations, Points, joined
from simulator.form.sparse import (
    Ages,
    Yardstick,
    best_offset_and_sd,
    is_international,
    unselected,
    unselected_level,
    usable_bests,
    yardsticks_of,
)
from simulator.form.spread import level_loading, robust_centre

Priors = dict[tuple[str, int], tuple[float, float]]
"""Mean and standard deviation of the level before results, by skater and distance index."""


_MOST_TO_ESTIMATE = 5000
"""Results of one sex from which figures are estimated: more make them no better, only later."""


@dataclass(frozen=True)
class FitInputs:
    """What is asked of the model, and what it may learn from, for one sex.

    Attributes
    ----------
    entries
        Who rides what.
    rink, first_day
        Where, and the first day of the meet.
    past
        Results of before the meet, as `history.before_meet` returns them.
    bests, skaters
        Personal bests and birth years, or None for nothing known.
    abroad_from
        Share of the entrants from abroad from which on it is an international meet, see
        `sparse.is_international`.
    unlisted
        Whether lists that print only the first tell of skaters from abroad who are not on them.
    """

    sex: Sex
    entries: EntryList
    rink: str
    first_day: date
    past: pd.DataFrame
    bests: pd.DataFrame | None = None
    skaters: pd.DataFrame | None = None
    abroad_from: float = 0.5
    unlisted: bool = False


@dataclass(frozen=True)
class Fitted:
    """The posterior of one sex, and where the asked entries stand in it.

    Attributes
    ----------
    posterior
        Given everything that is evidence; its observations are the races in the order of
        ``SexFit.races``, then the personal bests.
    points
        One for each entry asked about.
    prior_mean
        Log time of each entry before results, without what the data say of rink and event.
    behind
        What stands in for missing results, by skater and distance.
    """

    posterior: Posterior
    points: Points
    prior_mean: FloatArray
    behind: Priors


class SexFit:
    """All that belongs to the forecast of one sex under given figures.

    Parameters
    ----------
    timed
        What `timed_races` returns for the question, where that is known.
    """

    def __init__(
        self,
        question: FitInputs,
        figures: Hyperparameters,
        go_on: Callable[[], None] = nothing,
        timed: pd.DataFrame | None = None,
    ) -> None:
        self.question, self.figures, self.go_on = question, figures, go_on
        self.sex, self.first_day, self.entries = question.sex, question.first_day, question.entries
        self.rink = figures.rink_key(question.rink)
        self.entered = set(zip(self.entries.names, self.entries.distance.tolist(), strict=True))
        self._timed = timed_races(question.past, self.sex) if timed is None else timed
        self.races = races_under(self._timed, self.sex, figures)
        self.bests = usable_bests(question.bests, self.sex, self.entered, self.races, self.first_day)
        self.ages = Ages.of(question.skaters, self.sex, self.first_day, figures)
        raced = self.races["skater"].tolist()  # to go through a column as it is takes four times as long
        names = sorted({*raced, *self.entries.skaters})
        self.number = {name: index for index, name in enumerate(names)}
        meets = sorted(set(self.races["competition"].tolist()))
        self.meet_number = {name: index for index, name in enumerate(meets)}
        self.now = float(drift_clock(pd.DatetimeIndex([pd.Timestamp(self.first_day)]), figures)[0])
        self.effects = SharedEffects(self.sex, figures)
        self.kernel = Kernel.of(self.sex, figures, self.now)
        self.used = Counter(zip(raced, self.races["distance"].tolist(), strict=True))

    def with_estimated_figures(self) -> SexFit:
        """Return the same with the figures that fit the past races best, the latest of them."""
        if self.races.empty:
            return self
        mine = self.question.past[self.question.past["sex"] == self.sex.value]
        if len(mine) > _MOST_TO_ESTIMATE:
            latest = replace(self.question, past=mine.tail(_MOST_TO_ESTIMATE))
            found = SexFit(latest, self.figures, self.go_on).with_estimated_figures()
            return self.under(found.figures)
        posterior = self._solve(self._race_observations({}), rounds=3)
        # A spread common to all is no skater's own: it belongs to the figures.
        spread = posterior.spread_factor
        common = np.exp(np.log(spread[posterior.observations.points.skater]).mean())
        evidence = Evidence(
            self.sex,
            posterior.observations,
            self.effects.sd,
            posterior.weight,
            spread / common,
            posterior.careers,
            self.now,
        )
        return self.under(estimated(evidence, self.figures, self.go_on))

    def under(self, figures: Hyperparameters) -> SexFit:
        """Return the same under other figures."""
        return SexFit(self.question, figures, self.go_on, self._timed)

    def fitted(self) -> Fitted:
        """Fit twice, the second time with what stands in for missing results."""
        entries = self.entries
        rinks = [self.rink] * len(entries.distance)
        shared = self.effects.of_points(entries.distance, rinks)
        behind = self._unselected_prior()
        evidence = joined([self._race_observations(behind), self._best_observations(behind)])
        if self.question.unlisted:
            posterior = given_bars(self._solve, evidence, self._unlisted(behind))
        else:
            posterior = self._solve(evidence)
        now = np.full(len(rinks), self.now)
        this_meet = np.full(len(rinks), len(self.meet_number))
        points = self._points(entries.names, entries.distance, now, this_meet, shared, behind)
        level = self._behind(entries.names, entries.distance, behind)
        return Fitted(posterior, points, self.effects.prior_mean(entries.distance, rinks) + level, behind)

    def asked(
        self, fitted: Fitted, skater: str, distance: int, days: pd.DatetimeIndex
    ) -> tuple[Points, FloatArray]:
        """Points of a skater's level with form on days at the rink of the meet, and their prior means.

        On the first day of the meet they are those of an entry.
        """
        count = len(days)
        names, distances = [skater] * count, np.full(count, distance, dtype=np.int64)
        rinks = [self.rink] * count
        shared = self.effects.of_points(distances, rinks)
        this_meet = np.full(count, len(self.meet_number))
        clock = drift_clock(days, self.figures)
        points = self._points(names, distances, clock, this_meet, shared, fitted.behind)
        prior = self.effects.prior_mean(distances, rinks) + self._behind(names, distances, fitted.behind)
        return points, prior + self.ages.gain(names, days, self.first_day)

    def later(
        self, fitted: Fitted, names: list[str], distances: IntArray, day: date
    ) -> tuple[Points, FloatArray]:
        """Points of starts at a later meet, in a form of its own, and their prior means.

        What a rink shifts is that of the meet of the fit: among starters of one race it cancels.
        """
        count, rinks = len(names), [self.rink] * len(names)
        shared = self.effects.of_points(distances, rinks)
        other_meet = np.full(count, len(self.meet_number) + 1)
        clock = np.full(count, drift_clock(pd.DatetimeIndex([pd.Timestamp(day)]), self.figures)[0])
        points = self._points(names, distances, clock, other_meet, shared, fitted.behind)
        prior = self.effects.prior_mean(distances, rinks) + self._behind(names, distances, fitted.behind)
        return points, prior

    def forecast(self, incidents: IncidentTable) -> Forecast:
        """Forecast every entry."""
        entries, figures, fitted = self.entries, self.figures, self.fitted()
        mean, covariance = fitted.posterior.predict(fitted.points)
        race_spread = self.race_spread(fitted)
        centre = robust_centre(figures.noise) * race_spread
        return Forecast(
            sex=self.sex,
            skaters=entries.skaters,
            entry_skater=entries.number,
            entry_event=entries.events,
            log_time_mean=fitted.prior_mean + mean - centre,
            level_loading=level_loading(covariance, entries.number, entries.distance),
            race_spread=race_spread,
            race_effect_spread=dict.fromkeys(entries.events, race_effect_sd(figures)),
            noise=figures.noise,
            incidents=incidents.rates(self.sex, entries.names, entries.events),
            results_used=np.array(
                [self.used[key] for key in self._keys(entries.names, entries.distance)],
                dtype=np.int64,
            ),
        )

    def race_spread(self, fitted: Fitted) -> FloatArray:
        """Standard deviation of one race of each entry around level and form, (entries,)."""
        figures = self.figures
        spread = figures.noise_sd(self.sex)[self.entries.distance]
        spread = spread * fitted.posterior.spread_factor[fitted.points.skater]
        return spread * (figures.altitude_factor if self.rink in figures.altitude_rinks else 1.0)

    def _solve(self, observations: Observations, rounds: int = 4) -> Posterior:
        return fit(
            observations,
            self.effects.sd,
            self.kernel,
            self.figures,
            len(self.number),
            rounds,
            self.go_on,
        )

    @staticmethod
    def _keys(names: list[str], distances: IntArray) -> list[tuple[str, int]]:
        return list(zip(names, distances.tolist(), strict=True))

    def _behind(self, names: list[str], distances: IntArray, behind: Priors) -> FloatArray:
        """Prior mean of the level in each point, (points,); 0 is that of who never raced there."""
        keys = self._keys(names, distances)
        gain = self.figures.regular_gain
        return np.array(
            [behind[key][0] if key in behind else -gain * math.log1p(self.used[key]) for key in keys],
            dtype=np.float64,
        )

    def _points(
        self,
        names: list[str],
        distances: IntArray,
        clock: FloatArray,
        meets: IntArray,
        shared: IntArray,
        behind: Priors,
    ) -> Points:
        """Points of skaters by name; the level of an unknown entrant has a spread of its own."""
        usual = np.sqrt(
            np.diagonal(self.figures.level_covariance(self.sex))
            + np.diagonal(self.figures.drift_covariance(self.sex))
        )
        keys = self._keys(names, distances)
        scale = np.array(
            [behind[key][1] / usual[key[1]] if key in behind else 1.0 for key in keys], dtype=np.float64
        )
        skater = np.array([self.number[name] for name in names], dtype=np.int64)
        return Points(skater, distances, clock, meets.astype(np.int64), scale, shared)

    def _unlisted(self, behind: Priors) -> Observations:
        """What a skater who is not on a list of the first stayed behind, a race each."""
        missing = unlisted_starts(self.races, self.question.past, self.figures)
        races = pd.concat([self.races, missing], ignore_index=True)
        return self._race_observations(behind, races).take(np.arange(len(self.races), len(races)))

    def _race_observations(self, behind: Priors, races: pd.DataFrame | None = None) -> Observations:
        races, figures = self.races if races is None else races, self.figures
        distances = races["distance"].to_numpy(dtype=np.int64)
        names, rinks = races["skater"].tolist(), races["rink"].tolist()
        held = self.effects.of_races(races["session"].to_numpy(), races["race"].to_numpy())
        shared = self.effects.of_points(distances, rinks, held)
        meets = races["competition"].map(self.meet_number).to_numpy(dtype=np.int64)
        points = self._points(names, distances, drift_clock(races["date"], figures), meets, shared, behind)
        value = races["log_time"].to_numpy() - self.effects.prior_mean(distances, rinks)
        value = value - self._behind(names, distances, behind)
        value = value - self.ages.gain(names, races["date"], self.first_day)
        noise = figures.noise_sd(self.sex)[distances] * races["spread"].to_numpy()
        return Observations(points, value, noise, np.ones(len(value), dtype=bool))

    def _unselected_prior(self) -> Priors:
        """Prior mean of the level of everybody outside this autumn's World Cup team.

        Nobody's at an international meet: who is entered there was chosen for it.
        """
        figures = self.figures
        if is_international(self.races, self.entries.names, figures, self.question.abroad_from):
            return {}
        posterior = self._solve(self._race_observations({}), rounds=2)
        yardsticks = yardsticks_of(self.races, self.entered, self.first_day, figures)
        slowest = [
            self._slowest(yardstick, distance, posterior) for distance, yardstick in enumerate(yardsticks)
        ]
        race_sd = figures.race_sd[self.sex]
        prior, known = {}, set(self.races["skater"].tolist())
        for name, distance in unselected(self.races, self.entered, yardsticks, figures):
            junior = self.ages.is_junior(name, self.first_day)
            behind, spread = unselected_level(junior, name in known, race_sd[distance], figures)
            prior[name, distance] = slowest[distance] + behind, spread
        return prior

    def _slowest(self, yardstick: Yardstick, distance: int, posterior: Posterior) -> float:
        """Level at the meet of the slowest of a yardstick; the field's mean when there is nobody."""
        count = len(yardstick.skaters)
        if count == 0:
            return 0.0
        distances, alone = np.full(count, distance, dtype=np.int64), np.full(count, NO_MEET)
        clock = np.full(count, self.now)
        points = self._points(list(yardstick.skaters), distances, clock, alone, no_effects(count), {})
        level = posterior.predict(points)[0] + self._behind(list(yardstick.skaters), distances, {})
        return float(level.max())

    def _best_observations(self, behind: Priors) -> Observations:
        bests, figures = self.bests, self.figures
        names = bests["skater"].tolist()
        distances = bests["distance"].to_numpy(dtype=np.int64)
        rinks = [figures.rink_key(rink) for rink in bests["rink"]]
        clock = drift_clock(pd.DatetimeIndex(bests["date"]), figures)
        alone = np.full(len(names), NO_MEET)
        shared = self.effects.of_points(distances, rinks)
        points = self._points(names, distances, clock, alone, shared, behind)
        offset, spread = best_offset_and_sd(bests, self.first_day, figures)
        value = bests["log_time"].to_numpy(dtype=np.float64) + offset
        value = value - self.effects.prior_mean(distances, rinks)
        value = value - self._behind(names, distances, behind)
        value = value - self.ages.gain(names, bests["date"], self.first_day)
        return Observations(points, value, spread, np.zeros(len(names), dtype=bool))
