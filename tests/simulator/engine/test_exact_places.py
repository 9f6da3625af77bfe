"""Chances of the engine against exact numbers, which need no random draw."""

from __future__ import annotations

import numpy as np
from builders import NORMAL_NOISE, Start, last_progress, plan_of, ridden
from numpy.typing import NDArray
from scipy.stats import norm

from simulator.engine.plan import Plan
from simulator.engine.streams import BLOCK
from simulator.event import Event, Sex

MILLION = 1_000_000


def exact_places(plan: Plan, sex: Sex, event: Event) -> NDArray[np.float64]:
    """Chance of each place of each start for independent normal log times.

    A time is cut to thousandths, so the sum over all thousandths is exact, ties included: a
    start that rides m ms is placed behind those who ride less than m. Who is ahead is a
    Poisson-binomial number, built up one opponent at a time.
    """
    forecast = plan.forecasts[sex]
    entries = forecast.entries_of(event)
    mean, spread = forecast.log_time_mean[entries], forecast.race_spread[entries]
    low, high = np.exp((mean - 6 * spread).min()) * 1000, np.exp((mean + 6 * spread).max()) * 1000
    edges = np.arange(np.floor(low), np.ceil(high) + 1)
    below = norm.cdf((np.log(edges / 1000)[None, :] - mean[:, None]) / spread[:, None])
    below = 1 - (1 - below) ** plan.meet.runs(sex, event)
    result = np.empty((len(entries), len(entries)))
    for own in range(len(entries)):
        ahead = np.zeros((len(entries), len(edges) - 1))
        ahead[0] = 1.0
        for other in range(len(entries)):
            if other != own:
                faster = below[other, :-1]
                ahead[1:] = ahead[1:] * (1 - faster) + ahead[:-1] * faster
                ahead[0] *= 1 - faster
        result[own] = ahead @ np.diff(below[own])
    return result


def assert_within_four_standard_errors(
    counts: NDArray[np.int64], chances: NDArray[np.float64], tournaments: int = MILLION
) -> None:
    error = np.sqrt(np.maximum(chances * (1 - chances), 0.0) / tournaments)
    off = np.abs(counts / tournaments - chances) - 4 * error
    # One count more or less is no error where nothing at all is expected.
    assert (off <= 1 / tournaments).all(), f"{off.max() * tournaments} counts beyond four standard errors"


def test_places_of_a_long_event_are_those_of_numerical_integration() -> None:
    times = [369.3, 372.1, 373.1, 373.1, 376.2, 379.0, 383.0, 390.0]
    spreads = [0.012, 0.006, 0.009, 0.015, 0.008, 0.020, 0.004, 0.018]
    starts = [
        Start(f"Skater {i}", Event.D5000, time, spread)
        for i, (time, spread) in enumerate(zip(times, spreads, strict=True))
    ]
    plan = plan_of(men=starts)
    counts = last_progress(plan, MILLION, seed=11, sexes=[Sex.M]).counts[Sex.M].events[Event.D5000].places
    exact = exact_places(plan, Sex.M, Event.D5000)
    assert exact.sum(axis=1).round(7).tolist() == [1.0] * 8
    assert ((exact > 0.001) & (exact < 0.6)).sum() > 40  # the test is not about sure things
    assert_within_four_standard_errors(counts, exact)


def test_places_of_the_best_of_two_runs_are_those_of_numerical_integration() -> None:
    times = [34.4, 34.5, 34.5, 34.7, 34.9, 35.2, 35.3]
    spreads = [0.006, 0.010, 0.004, 0.015, 0.007, 0.012, 0.020]
    starts = [
        Start(f"Skater {i}", Event.D500, time, spread)
        for i, (time, spread) in enumerate(zip(times, spreads, strict=True))
    ]
    plan = plan_of(men=starts, two_runs=[Event.D500])
    counts = last_progress(plan, MILLION, seed=12, sexes=[Sex.M]).counts[Sex.M].events[Event.D500].places
    assert_within_four_standard_errors(counts, exact_places(plan, Sex.M, Event.D500))
    one_run = exact_places(plan_of(men=starts), Sex.M, Event.D500)
    assert np.abs(counts / MILLION - one_run).max() > 0.05  # a second run is worth something


def test_levels_vary_and_go_together_as_the_forecast_says() -> None:
    loading = {"Anna": [[0.010], [0.006, 0.008]], "Bea": [[0.005], [0.0, 0.004]]}
    starts = [
        Start("Anna", Event.D1500, spread=0.005),
        Start("Bea", Event.D1500, spread=0.004),
        Start("Anna", Event.D5000, spread=0.003),
        Start("Bea", Event.D5000, spread=0.006),
    ]
    plan = plan_of(women=starts, loading=loading, noise=NORMAL_NOISE)
    blocks = 10
    parts = [ridden(plan, Sex.W, seed=5, block=block) for block in range(blocks)]
    times = np.hstack([np.vstack([part[Event.D1500].time_ms, part[Event.D5000].time_ms]) for part in parts])
    logs = np.log((times + 0.5) / 1000)
    factor = np.array(
        [[0.010, 0, 0, 0], [0, 0, 0.005, 0], [0.006, 0.008, 0, 0], [0, 0, 0.0, 0.004]]
    )  # columns: Anna's two draws, Bea's two  # fmt: skip
    covariance = factor @ factor.T + np.diag([0.005, 0.004, 0.003, 0.006]) ** 2
    tournaments = blocks * BLOCK
    variance = np.diag(covariance)
    error = np.sqrt((np.outer(variance, variance) + covariance**2) / tournaments)
    assert (np.abs(np.cov(logs) - covariance) <= 4 * error).all()
    assert covariance[0, 2] > 20 * error[0, 2]  # Anna's form on the day shows at both distances
    assert (
        np.abs(logs.mean(axis=1) - plan.forecasts[Sex.W].log_time_mean) < 4 * np.sqrt(variance / tournaments)
    ).all()


def test_a_race_shifts_everybody_in_it_and_nobody_else() -> None:
    starts = [
        Start("Anna", Event.D1000, spread=0.002),
        Start("Bea", Event.D1000, spread=0.002),
        Start("Anna", Event.D1500, spread=0.002),
    ]
    events = ridden(plan_of(women=starts, race_effect=0.02), Sex.W)
    logs = np.log(np.vstack([events[Event.D1000].time_ms, events[Event.D1500].time_ms]))
    together = np.corrcoef(logs)
    assert abs(together[0, 1] - 0.02**2 / (0.02**2 + 0.002**2)) < 4 * (1 - together[0, 1] ** 2) / np.sqrt(
        BLOCK
    )
    assert abs(together[0, 2]) < 4 / np.sqrt(BLOCK)
    assert abs(logs[0].std() / np.hypot(0.02, 0.002) - 1) < 4 / np.sqrt(2 * BLOCK)
