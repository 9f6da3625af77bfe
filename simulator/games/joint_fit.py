"""One posterior, two meets: levels at the Games of ours, given those of the trial, and of the rivals."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from simulator.engine.incidents import second_false_start_chance
from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.form.entry_list import EntryList
from simulator.form.forecast import FloatArray, Forecast, IntArray, NoiseShape
from simulator.form.history import before_meet
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters, distance_index
from simulator.form.incident_rates import IncidentTable
from simulator.form.incidents import incident_table
from simulator.form.model import nothing
from simulator.form.process import Points
from simulator.form.sex_fit import FitInputs, Fitted, SexFit
from simulator.form.spread import common_covariance, robust_centre
from simulator.form.update import lower_factor
from simulator.games.games import Games, GamesField
from simulator.meet.meet import Entry, Meet


@dataclass(frozen=True, eq=False)
class GamesStarts:
    """Starts at the Games, of ours or of rivals.

    The log of a time is ``log_time_mean + level + race_spread * noise``, its level the sum of what
    the trial says of it and of ``level_loading @ draws``, as in `Forecast`.

    Attributes
    ----------
    skaters, events
        Of each start, (starts,); those of one skater stand together, short to long.
    number
        Number of each start's skater among them, (starts,), int64.
    log_time_mean
        (starts,), log s.
    level_loading
        Lower triangular factor of what is left of the covariance of a skater's levels,
        (starts, most starts of one skater).
    race_spread
        (starts,), log units.
    lost
        Chance of no place: a fall, a disqualification, a race given up; (starts,).
    results
        Past races of the skater at the distance, (starts,), int64.
    """

    skaters: tuple[str, ...]
    events: tuple[Event, ...]
    number: IntArray
    log_time_mean: FloatArray
    level_loading: FloatArray
    race_spread: FloatArray
    lost: FloatArray
    results: IntArray


@dataclass(frozen=True, eq=False)
class GamesForm:
    """What is known of one sex before the Games.

    Attributes
    ----------
    trial
        Forecast of the trial as it was fitted, before results and what-ifs moved it.
    ours
        Starts of everybody entered at the trial, in the order of its entries.
    upon
        Of each start of ours the change of its level with the level, against the mean fitted, of each
        of the skater's entries at the trial; (starts, most entries of one skater).
    rivals
        Starts of the field.
    noise
        Shape of one race.
    """

    sex: Sex
    trial: Forecast
    ours: GamesStarts
    upon: FloatArray
    rivals: GamesStarts
    noise: NoiseShape


def games_forms(
    meet: Meet,
    trial: Mapping[Sex, Forecast],
    form: FormData,
    games: Games,
    field: GamesField,
    figures: Hyperparameters = DEFAULTS,
    *,
    estimate: bool = True,
    go_on: Callable[[], None] = nothing,
) -> dict[Sex, GamesForm]:
    """Fit the levels at the Games, jointly with those of the trial.

    Parameters
    ----------
    meet
        The trial: its rink and its first day, before which all results are from.
    trial
        Its forecasts as fitted; they stay what they are, and say who is ours.
    form
        Results and what else is known, of the rivals too.
    estimate
        Whether the figures are fitted to the results first.
    go_on
        Called often; raises to stop.
    """
    past = before_meet(form.results, meet.first_day)
    incidents = incident_table(past)
    # Loaded first, because the limit holds only for the libraries that are there already.
    importlib.import_module("scipy.optimize")
    forms = {}
    with threadpool_limits(1):
        for sex, own in trial.items():
            names = [own.skaters[number] for number in own.entry_skater]
            entries = [Entry(sex, event, name) for name, event in zip(names, own.entry_event, strict=True)]
            rivals = {who.skater for (of, _), known in field.rivals.items() if of is sex for who in known}
            listed = EntryList.of(entries, sex, sorted(rivals))
            asked = FitInputs(
                sex,
                listed,
                meet.rink,
                meet.first_day,
                past,
                form.personal_bests,
                form.skaters,
                unlisted=True,
            )
            fit = SexFit(asked, figures, go_on)
            fit = fit.with_estimated_figures() if estimate else fit
            forms[sex] = JointFit(fit, own, games, field).form(incidents)
    return forms


_Key = tuple[str, Event]


class JointFit:
    """The fit of one sex, asked for two meets.

    Attributes
    ----------
    at_trial, at_games
        Skater and event of each start; of ours and of the rivals at the Games.
    mean_of_trial, mean
        Posterior mean of each start of the trial and of the Games, without the prior.
    covariance
        Of all of them, those of the trial first, without what all starters of an event share.
    """

    def __init__(self, fit: SexFit, trial: Forecast, games: Games, field: GamesField) -> None:
        self.fit, self.trial, self.games = fit, trial, games
        self.fitted: Fitted = fit.fitted()
        ours = list(zip((trial.skaters[own] for own in trial.entry_skater), trial.entry_event, strict=True))
        rivals = [
            (who.skater, event)
            for (sex, event), known in field.rivals.items()
            if sex is fit.sex and event in trial.events
            for who in known
        ]
        entries = fit.entries
        self.at_trial: list[_Key] = list(zip(entries.names, entries.events, strict=True))
        self.at_games: list[_Key] = [*sorted(ours, key=_order), *sorted(rivals, key=_order)]
        self.ours, self.rivals = ours, sorted(rivals, key=_order)
        self._predict(games.first_day)

    def _predict(self, day: date) -> None:
        """Ask the posterior for both meets at once, and take off what all starters share."""
        fit, fitted = self.fit, self.fitted
        names = [skater for skater, _ in self.at_games]
        distances = np.array([distance_index(event) for _, event in self.at_games], dtype=np.int64)
        points, self.prior = fit.later(fitted, names, distances, day)
        mean, covariance = fitted.posterior.predict(_behind(fitted.points, points))
        self.mean_of_trial, self.mean = np.split(mean, [len(self.at_trial)])
        keys = [*self.at_trial, *self.at_games]
        numbers = {name: number for number, name in enumerate(dict.fromkeys(name for name, _ in keys))}
        who = np.array([numbers[name] for name, _ in keys], dtype=np.int64)
        meets = np.repeat([0, 1], [len(self.at_trial), len(self.at_games)])
        kind = np.array([distance_index(event) for _, event in keys], dtype=np.int64) * 2 + meets
        self.covariance = covariance - common_covariance(covariance, who, kind)[np.ix_(kind, kind)]
        self.points = points
        self.row_of_trial = {key: row for row, key in enumerate(self.at_trial)}
        self.row_of_games = {key: row for row, key in enumerate(self.at_games, len(self.at_trial))}

    def form(self, incidents: IncidentTable) -> GamesForm:
        """Return what is known of the sex."""
        trial = self.trial
        upon = np.zeros((len(self.ours), trial.level_loading.shape[1]))
        left = np.zeros_like(upon)
        for number in np.unique(trial.entry_skater):
            own = np.flatnonzero(trial.entry_skater == number)
            keys = [self.ours[entry] for entry in own]
            block = np.ix_(own, np.arange(len(own)))
            upon[block], left[block] = self._given_trial(keys, trial.level_loading[block])
        return GamesForm(
            self.fit.sex,
            trial,
            self._starts(self.ours, left, incidents),
            upon,
            self._starts(self.rivals, self._own_levels(self.rivals), incidents),
            self.fit.figures.noise,
        )

    def _given_trial(self, keys: Sequence[_Key], loading: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return how levels at the Games hang on those of the trial, and the factor of what is left.

        The draws of the trial's levels are the same standard normals in both fits. Where the fits are
        one, this is the regression ``C_go C_oo^-1``.
        """
        o, g = [self.row_of_trial[key] for key in keys], [self.row_of_games[key] for key in keys]
        factor = lower_factor(self.covariance[np.ix_(o, o)])
        through = self.covariance[np.ix_(g, o)] @ np.linalg.pinv(factor).T
        left = lower_factor(self.covariance[np.ix_(g, g)] - through @ through.T)
        return np.asarray(through @ np.linalg.pinv(loading)), left

    def _own_levels(self, keys: Sequence[_Key]) -> FloatArray:
        """Return the factor of the levels of each rival, (starts, most starts of one)."""
        names = [name for name, _ in keys]
        most = max((names.count(name) for name in names), default=1)
        loading = np.zeros((len(keys), most))
        for name in dict.fromkeys(names):
            own = np.array([row for row, key in enumerate(keys) if key[0] == name])
            rows = [self.row_of_games[keys[row]] for row in own]
            factor = lower_factor(self.covariance[np.ix_(rows, rows)])
            loading[np.ix_(own, np.arange(len(own)))] = factor
        return loading

    def _starts(self, keys: Sequence[_Key], loading: FloatArray, incidents: IncidentTable) -> GamesStarts:
        fit, figures = self.fit, self.fit.figures
        names, events = [name for name, _ in keys], tuple(event for _, event in keys)
        distances = np.array([distance_index(event) for event in events], dtype=np.int64)
        rows = np.array([self.row_of_games[key] for key in keys], dtype=np.int64) - len(self.at_trial)
        spread = figures.noise_sd(fit.sex)[distances]
        spread = spread * self.fitted.posterior.spread_factor[self.points.skater[rows]]
        high = figures.rink_key(self.games.rink) in figures.altitude_rinks
        spread = spread * (figures.altitude_factor if high else 1.0)
        rates = incidents.rates(fit.sex, names, events)
        early = second_false_start_chance(rates.false_start, rates.false_start)
        stays = 1 - rates.fall - rates.did_not_finish - rates.disqualified
        skaters = tuple(dict.fromkeys(names))
        return GamesStarts(
            skaters=skaters,
            events=events,
            number=np.array([skaters.index(name) for name in names], dtype=np.int64),
            log_time_mean=self.prior[rows] + self.mean[rows] - robust_centre(figures.noise) * spread,
            level_loading=loading,
            race_spread=spread,
            lost=1 - stays * (1 - early),
            results=np.array(
                [fit.used[key] for key in zip(names, distances.tolist(), strict=True)], dtype=np.int64
            ),
        )


def _order(key: _Key) -> tuple[str, int]:
    return key[0], distance_index(key[1])


def _behind(first: Points, second: Points) -> Points:
    """Put points one behind the other."""
    names = Points.__dataclass_fields__
    return Points(**{name: np.concatenate([getattr(own, name) for own in (first, second)]) for name in names})


def with_rivals(form: FormData, rivals: pd.DataFrame) -> FormData:
    """Return form data with further results, as one more source of them."""
    from simulator.results import join_tables

    told = form.origin if form.origin is not None else np.zeros(len(form.results), np.int64)
    joined = join_tables([form.results.assign(origin=told), rivals.assign(origin=len(form.told_by))])
    origin = joined.pop("origin").to_numpy(np.int64)
    return replace(form, results=joined, origin=origin)
