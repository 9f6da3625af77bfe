"""Levels at the Games given those of the trial: closed forms, and a trial that stays what it is."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from builders import DAY, Start, plan_of, rules_of

from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.engine.simulate import simulate_counts
from simulator.engine.streams import Stream
from simulator.event import DISTANCES, Event, Sex
from simulator.form.data import FormData
from simulator.form.entry_list import EntryList
from simulator.form.fit import forecast_meet
from simulator.form.history import before_meet, drift_clock
from simulator.form.hyperparameters import DEFAULTS, distance_index
from simulator.form.sex_fit import FitInputs, SexFit
from simulator.form.spread import robust_centre
from simulator.games.files import games_after
from simulator.games.games import Games, GamesField
from simulator.games.joint_fit import JointFit, games_forms
from simulator.games.outlook import GamesOutlook
from simulator.games.run import GamesInputs, simulate_games
from simulator.meet.meet import Entry, Meet, Race
from simulator.results.table import empty_table

MakeInputs = Callable[..., GamesInputs]

GAMES_DAY = date(2026, 2, 7)
E1500 = Event.D1500

FAR_BEHIND = {E1500: {"R": 150.0}}
"""A rival who is faster than nobody of ours: an event without rivals is not simulated."""


def outlook(plan: Plan, inputs: GamesInputs, tournaments: int = 20_000, seed: int = 1) -> GamesOutlook:
    *_, last = simulate_games(Job(plan, tournaments, seed, (Sex.W,)), inputs)
    return last


def games_of(sex: Sex, events: tuple[Event, ...]) -> Games:
    return Games("test", "Test", "Somewhere", GAMES_DAY, "NED", (), {(sex, event): {} for event in events})


def test_without_any_result_the_levels_of_two_meets_are_those_of_the_kernel() -> None:
    """Two skaters of whom nothing is known: covariances of level, drift and form in closed form."""
    race = Race(1, DAY, 1, Sex.W, E1500, 1)
    meet = Meet("t", "T", "Heerenveen", (race,), tuple(Entry(Sex.W, E1500, who) for who in "AB"), "none")
    form = FormData(empty_table())
    trial = forecast_meet(meet, form.results, estimate=False)
    found = games_forms(meet, trial, form, games_of(Sex.W, (E1500,)), GamesField({}), estimate=False)[Sex.W]
    at = distance_index(E1500)
    level, drift = (own(Sex.W)[at, at] for own in (DEFAULTS.level_covariance, DEFAULTS.drift_covariance))
    form_variance = DEFAULTS.form_sd(Sex.W)[at] ** 2
    # A skater without results has a spread of her own in the place of the usual one.
    whole = float(trial[Sex.W].level_loading[0, 0] ** 2)
    scale = (whole - form_variance) / (level + drift)
    days = pd.DatetimeIndex([pd.Timestamp(DAY), pd.Timestamp(GAMES_DAY)])
    first, last = drift_clock(days, DEFAULTS)
    across = scale * (level + drift * math.exp(-(last - first) / DEFAULTS.drift_time))
    for start in range(2):
        assert found.upon[start, 0] == pytest.approx(across / whole, rel=1e-9)
        left = found.ours.level_loading[start, 0] ** 2
        assert left == pytest.approx(whole - across**2 / whole, rel=1e-9)


@pytest.mark.parametrize("slope", [0.0, 0.6, 1.0])
def test_who_wins_the_trial_is_likelier_to_win_at_the_games_by_the_arcsine(
    make_inputs: MakeInputs, slope: float
) -> None:
    """Two equal skaters at two meets: the chance that one wins both is that of a quadrant."""
    level, own, spread = 0.01, 0.008, 0.006
    plan = plan_of(
        [Start("A", E1500, 115.0, spread), Start("B", E1500, 115.0, spread)],
        loading={"A": [[level]], "B": [[level]]},
        rules=rules_of(["1500-1", "1500-2"]),
    )
    inputs = make_inputs(plan, FAR_BEHIND, slope=slope, left=own, spread=spread)
    first = next(one for one in outlook(plan, inputs, 100_000).places if one.place == 1)
    trial, games = level**2 + spread**2, (slope * level) ** 2 + own**2 + spread**2
    correlation = slope * level**2 / math.sqrt(trial * games)
    expected = 0.5 + math.asin(correlation) / math.pi
    assert first.starts == 1.0
    assert first.chances.gold == pytest.approx(expected, abs=4 * first.chances.se(expected))


def test_what_moves_the_trial_moves_the_games_as_far_as_levels_go_over(make_inputs: MakeInputs) -> None:
    """A skater thought faster at the trial is faster at the Games by the slope, in closed form."""
    level, spread, slope, faster = 0.01, 0.006, 0.5, 0.02
    starts = [Start("A", E1500, 115.0, spread), Start("B", E1500, 115.0, spread)]
    plan = plan_of(starts, loading={"A": [[level]], "B": [[level]]}, rules=rules_of(["1500-1", "1500-2"]))
    inputs = make_inputs(plan, FAR_BEHIND, slope=slope, spread=spread)
    forecast = plan.forecasts[Sex.W]
    moved = replace(forecast, log_time_mean=forecast.log_time_mean - np.array([faster, 0.0]))
    after = replace(plan, forecasts={**plan.forecasts, Sex.W: moved}, fitted=plan.forecasts)
    gold = {one.skater: one.if_starts.gold for one in outlook(after, inputs, 100_000).events[0].starters}
    sd = math.sqrt(2 * ((slope * level) ** 2 + spread**2))
    expected = 0.5 * (1 + math.erf(slope * faster / sd / math.sqrt(2)))
    assert gold["A"] == pytest.approx(expected, abs=0.006)


def test_the_forecast_of_the_trial_is_the_same_with_the_games_behind_it(plan: Plan) -> None:
    """Asked together with the Games, the posterior says of the trial what it says alone."""

    meet, form = plan.meet, plan.form
    assert form is not None
    past = before_meet(form.results, meet.first_day)
    for sex in Sex:
        trial = plan.forecasts[sex]
        listed = EntryList.of(meet.entries, sex, meet.mass_start_picks.get(sex, ()))
        asked = FitInputs(sex, listed, meet.rink, meet.first_day, past, form.personal_bests, form.skaters)
        fit = SexFit(asked, DEFAULTS).with_estimated_figures()
        joint = JointFit(fit, trial, games_after(meet), GamesField({}))
        centre = robust_centre(trial.noise) * fit.race_spread(joint.fitted)
        mean = joint.fitted.prior_mean + joint.mean_of_trial - centre
        rows = [joint.at_trial.index(key) for key in joint.ours]
        assert np.abs(mean[rows] - trial.log_time_mean).max() < 1e-12
        for number in range(len(trial.skaters)):
            own = np.flatnonzero(trial.entry_skater == number)
            if len(own):
                at = [rows[entry] for entry in own]
                loading = trial.level_loading[own]
                assert np.abs(joint.covariance[np.ix_(at, at)] - loading @ loading.T).max() < 1e-12


def test_no_draw_of_the_trial_moves(plan: Plan, inputs: GamesInputs) -> None:
    job = Job(plan, 2_000, 7)
    *_, before = simulate_counts(job)
    *_, ridden = simulate_games(job, inputs)
    *_, after = simulate_counts(job)
    for sex in Sex:
        assert np.array_equal(before.counts[sex].order.tickets, after.counts[sex].order.tickets)
        places = before.counts[sex].order.start_places
        for event in DISTANCES:
            if event not in places:
                continue
            own = ridden.event(sex, event)
            assert own is not None
            names = plan.skaters(sex)
            started = {one.skater: one.starts for one in own.starters if one.country == "NED"}
            for skater, starts in started.items():
                assert starts * job.tournaments == pytest.approx(places[event][names.index(skater)])


def test_streams_of_the_games_have_names_of_their_own() -> None:
    trial = Stream(Sex.W, E1500, 1, "A")
    games = replace(trial, meet="milano-2026")
    assert not np.array_equal(trial.state(1, 0), games.state(1, 0))
    assert not np.array_equal(games.state(1, 0), replace(games, meet="other").state(1, 0))


def test_a_guest_s_or_a_rival_s_place_in_a_list_moves_nobody(make_inputs: MakeInputs) -> None:
    plan = plan_of([Start("A", E1500, 115.0), Start("B", E1500, 115.5)], rules=rules_of(["1500-1", "1500-2"]))
    one = make_inputs(plan, {E1500: {"X": 115.0, "Y": 116.0}}, left=0.01)
    more = make_inputs(plan, {E1500: {"Y": 116.0, "X": 115.0, "Z": 200.0}}, left=0.01)
    first, second = outlook(plan, one, 5_000), outlook(plan, more, 5_000)
    chances = [
        {one.skater: one.if_starts for one in own.events[0].starters if one.skater != "Z"}
        for own in (first, second)
    ]
    assert chances[0] == chances[1]
