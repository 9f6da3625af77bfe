"""The fit of one sex, asked for the form of its skaters: races, corrections, weights, levels over time."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from simulator.event import DISTANCES, Event, Sex
from simulator.form.course import Course, Level, RaceMark, RacePoint
from simulator.form.data import FormData
from simulator.form.entry_list import EntryList
from simulator.form.forecast import FloatArray, IntArray
from simulator.form.history import TIMED, autumn_before, before_meet
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.past_race import NO_START, PastRace
from simulator.form.sex_fit import FitInputs, Fitted, SexFit
from simulator.form.spread import common_covariance, robust_centre
from simulator.meet.meet import Meet

_DAYS_APART = 4
_MOST_DAYS = 300
"""Days of one level: more make the line no truer to the eye."""

_RACES = ("competition", "distance_m", "date", "division", "run")


class FormFit:
    """The fit of one sex behind the forecast of a meet, to be asked about skaters.

    Parameters
    ----------
    meet
        With the entries that were forecast.
    data
        What the forecast was made from.
    """

    def __init__(self, meet: Meet, data: FormData, sex: Sex) -> None:
        self.sex = sex
        told = data.results["date"].notna()  # by the results, and not deduced
        self._past = before_meet(data.results.assign(dated=told), meet.first_day)
        listed = EntryList.of(meet.entries, sex, meet.mass_start_picks.get(sex, ()))
        question = FitInputs(
            sex, listed, meet.rink, meet.first_day, self._past, data.personal_bests, data.skaters
        )
        importlib.import_module("scipy.optimize")  # before the limit, as in `forecast_entries`
        with threadpool_limits(1):
            self._fit: SexFit = SexFit(question, DEFAULTS).with_estimated_figures()
            self._fitted: Fitted = self._fit.fitted()
            _, covariance = self._fitted.posterior.predict(self._fitted.points)
        size = len(DISTANCES)
        common = np.zeros((size, size))
        if len(listed.number):
            found = common_covariance(covariance, listed.number, listed.distance)
            common[: len(found), : len(found)] = found
        self._common: FloatArray = np.diagonal(common)
        self._courses: dict[tuple[str, Event], Course] = {}
        self._centre = robust_centre(self._fit.figures.noise)

    @property
    def skaters(self) -> tuple[str, ...]:
        """Everybody with a race before the meet, in the order of names."""
        return tuple(sorted(set(self._past.loc[self._past["sex"] == self.sex.value, "skater"])))

    def course(self, skater: str, event: Event) -> Course:
        """Return the form of a skater at a distance."""
        if (skater, event) not in self._courses:
            self._courses[skater, event] = self._course(skater, event)
        return self._courses[skater, event]

    def _course(self, skater: str, event: Event) -> Course:
        number = DISTANCES.index(event)
        with threadpool_limits(1):
            level = self._level(skater, number) if skater in self._fit.number else None
            weights, effects, elsewhere = self._weights(skater, number)
        points = self._points(skater, event, weights, effects, level)
        return Course(self.sex, skater, event, points, level, elsewhere)

    def _level(self, skater: str, number: int) -> Level:
        fit, fitted = self._fit, self._fitted
        own = fit.races[fit.races["skater"] == skater]
        last = pd.Timestamp(fit.first_day)
        first = own["date"].min() if len(own) else autumn_before(fit.first_day)
        apart = max(_DAYS_APART, int(np.ceil((last - first).days / _MOST_DAYS)))
        grid = pd.date_range(first, last, freq=f"{apart}D")
        ridden = pd.DatetimeIndex(own.loc[own["distance"] == number, "date"])
        days = grid.union(ridden).union(pd.DatetimeIndex([last]))
        points, prior = fit.asked(fitted, skater, number, days)
        mean, covariance = fitted.posterior.predict(points)
        variance = np.maximum(np.diagonal(covariance) - self._common[number], 1e-10)
        log_s = prior + mean - self._centre * self._race_spread(skater, number)
        return Level(days.to_numpy().astype("datetime64[D]"), log_s, np.sqrt(variance))

    def _race_spread(self, skater: str, number: int) -> float:
        fit = self._fit
        factor = fit.figures.altitude_factor if fit.rink in fit.figures.altitude_rinks else 1.0
        own = self._fitted.posterior.spread_factor[fit.number[skater]]
        return float(fit.figures.noise_sd(self.sex)[number] * own * factor)

    def _weights(self, skater: str, number: int) -> tuple[dict[int, float], dict[int, float], float]:
        """Weight and effect (log units) of each race by its row of the past, and the weight of the rest."""
        fit, fitted = self._fit, self._fitted
        if skater not in fit.number:
            return {}, {}, 0.0
        day = pd.DatetimeIndex([pd.Timestamp(fit.first_day)])
        point, _ = fit.asked(fitted, skater, number, day)
        rows, weights, against = fitted.posterior.own_weights(point)
        table = fit.races[["row", "distance"]].to_numpy()
        here, effects, elsewhere = {}, {}, 0.0
        for row, weight, far in zip(rows, weights, against, strict=True):
            if row < len(table) and table[row, 1] == number:
                here[int(table[row, 0])] = float(weight)
                effects[int(table[row, 0])] = float(weight * far)
            else:
                elsewhere += float(weight)
        return here, effects, elsewhere

    def _points(
        self,
        skater: str,
        event: Event,
        weights: Mapping[int, float],
        effects: Mapping[int, float],
        level: Level | None,
    ) -> tuple[RacePoint, ...]:
        past = self._past
        mine = past[
            (past["sex"] == self.sex.value)
            & (past["skater"] == skater)
            & (past["distance_m"] == event.distance_m)
            & ~past["status"].isin(NO_START)
        ]
        counted = self._at_meet(skater, event)
        told: set[tuple[object, ...]] = set()
        points = []
        per_log = float(np.exp(level.log_s[-1])) if level is not None else 0.0
        for row, start in mine.iterrows():
            number = int(str(row))
            key = tuple(str(start[name]) for name in _RACES)
            runs = mine["competition"].eq(start["competition"])
            if key in told or (start["run"] == "best" and number not in counted and runs.sum() > 1):
                continue  # told already
            told.add(key)
            day, time = start["date"].date(), start["time_ms"]
            run = int(start["run"]) if start["run"] in ("1", "2") else None
            dated = start["dated"] or not start["competition"]
            name = PastRace(self.sex, event, skater, day if dated else None, run, start["competition"])
            points.append(
                RacePoint(
                    race=name,
                    day=day,
                    season=autumn_before(day).year,
                    rink=str(start["rink"]),
                    mark=_mark(number in counted, str(start["status"]), pd.notna(time)),
                    status=str(start["status"]),
                    place=None if pd.isna(start["place"]) else int(start["place"]),
                    time_s=float(time) / 1000 if pd.notna(time) else None,
                    at_meet_s=counted.get(number),
                    weight=weights.get(number, 0.0),
                    effect_s=effects.get(number, 0.0) * per_log,
                )
            )
        return tuple(points)

    def _at_meet(self, skater: str, event: Event) -> dict[int, float]:
        """Time of each race that counts at the rink of the meet, s, by its row of the past."""
        fit, posterior = self._fit, self._fitted.posterior
        number = DISTANCES.index(event)
        which = np.flatnonzero(
            ((fit.races["skater"] == skater) & (fit.races["distance"] == number)).to_numpy()
        )
        if not len(which):
            return {}
        own = fit.races.iloc[which]
        distances = np.full(len(which), number, dtype=np.int64)
        rinks = [fit.rink] * len(which)
        there = fit.effects.prior_mean(distances, own["rink"].tolist())
        there = there + _sums(posterior.observations.points.shared[which], posterior.effect_mean)
        here = fit.effects.prior_mean(distances, rinks)
        here = here + _sums(fit.effects.of_points(distances, rinks), posterior.effect_mean)
        times = np.exp(own["log_time"].to_numpy() - there + here)
        return dict(zip(own["row"].astype(int), times.tolist(), strict=True))


def _sums(shared: IntArray, effect_mean: FloatArray) -> FloatArray:
    """Sum of the shared effects in each point, (points,)."""
    return np.asarray(np.where(shared >= 0, effect_mean[shared], 0.0).sum(axis=1))


def _mark(counts: bool, status: str, timed: bool) -> RaceMark:
    if counts:
        return RaceMark.COUNTED
    if status in TIMED:
        return RaceMark.LOST if timed else RaceMark.UNTIMED
    return RaceMark.MISHAP
