"""Figures estimated from results: exact slopes, known truths recovered, calibrated forecasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import DISTANCES, Event, Sex
from simulator.form import sex_fit
from simulator.form.entry_list import EntryList
from simulator.form.estimate import FACTORS, Evidence, estimated, minus_log_evidence, with_factors
from simulator.form.fit import forecast_meet
from simulator.form.forecast import Forecast
from simulator.form.history import before_meet, drift_clock
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters
from simulator.form.model import nothing
from simulator.form.process import Kernel
from simulator.form.sex_fit import FitInputs, SexFit
from simulator.meet.meet import Meet

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
FIRST_DAY = date(2025, 12, 26)
RIDDEN = (Event.D500, Event.D1000, Event.D1500)


def drawn(
    figures: Hyperparameters, skaters: int, meets: int, seed: int
) -> tuple[list[dict[str, Any]], np.ndarray]:
    """Races drawn from the model itself, and each skater's true log time at the meet to come.

    Returns rows of results, and (skaters, distances) of times without noise against the event.
    """
    rng = np.random.default_rng(seed)
    days = [date(2024, 11, 15) + timedelta(days=7 * n) for n in range(meets // 2)]
    days += [date(2025, 12, 14) - timedelta(days=7 * n) for n in range(meets - len(days))]
    clock = drift_clock(pd.DatetimeIndex([*map(pd.Timestamp, days), pd.Timestamp(FIRST_DAY)]), figures)
    number = [DISTANCES.index(event) for event in RIDDEN]
    kernel, noise = Kernel.of(Sex.W, figures), figures.noise_sd(Sex.W)[number]
    pair = np.ix_(number, number)
    level_root, drift_root = (np.linalg.cholesky(own[pair]) for own in (kernel.level, kernel.drift))
    time_root = np.linalg.cholesky(
        np.exp(-np.abs(clock[:, None] - clock) / kernel.drift_time) + 1e-9 * np.eye(len(clock))
    )
    shape = (skaters, len(clock), len(RIDDEN))
    level = (rng.standard_normal((skaters, 1, len(RIDDEN))) @ level_root.T) + np.einsum(
        "ts,ksd,ed->kte", time_root, rng.standard_normal(shape), drift_root
    )
    form = rng.standard_normal((skaters, len(clock), 1)) * kernel.form_sd[number]
    heavy = rng.standard_t(figures.noise.degrees_of_freedom, shape)
    scale = np.sqrt(1 - 2 / figures.noise.degrees_of_freedom)
    race = rng.normal(0, figures.session_sd, (1, len(clock), len(RIDDEN)))
    log_time = np.log(np.array(figures.typical_time_s[Sex.W])[number]) + level + form + race
    log_time = log_time + noise * scale * heavy
    rows = [
        {
            "date": day.isoformat(),
            "competition": f"World Cup {n}",
            "skater": f"Skater {k:02d}",
            "distance_m": event.distance_m,
            "time_ms": round(1000 * np.exp(log_time[k, n, d])),
        }
        for n, day in enumerate(days)
        for k in range(skaters)
        for d, event in enumerate(RIDDEN)
    ]
    return rows, (level + form)[:, -1]


def evidence_of(table: pd.DataFrame, figures: Hyperparameters) -> Evidence:
    """Evidence as the fit makes it."""
    kept: list[Evidence] = []

    def keep(evidence: Evidence, own: Hyperparameters, go_on: Callable[[], None]) -> Hyperparameters:
        kept.append(evidence)
        return own

    question = FitInputs(
        Sex.W, EntryList.of((), Sex.W), "Heerenveen", FIRST_DAY, before_meet(table, FIRST_DAY)
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sex_fit, "estimated", keep)
        SexFit(question, figures).with_estimated_figures()
    return kept[0]


def test_slopes_are_those_of_the_marginal_likelihood(make_table: MakeTable) -> None:
    rows, _ = drawn(DEFAULTS, skaters=6, meets=4, seed=1)
    evidence = evidence_of(make_table(rows), DEFAULTS)
    at, step = np.array([0.2, -0.1, 0.3, 0.1, -0.4]), 1e-4
    _, slope = minus_log_evidence(evidence, DEFAULTS, at)
    for number in range(len(FACTORS)):
        moved = step * np.eye(len(FACTORS))[number]
        up, down = (minus_log_evidence(evidence, DEFAULTS, at + sign * moved)[0] for sign in (1, -1))
        assert slope[number] == pytest.approx((up - down) / (2 * step), rel=1e-4, abs=1e-5)


def test_the_marginal_likelihood_is_that_of_the_dense_gaussian(make_table: MakeTable) -> None:
    rows, _ = drawn(DEFAULTS, skaters=5, meets=3, seed=2)
    evidence = evidence_of(make_table(rows), DEFAULTS)

    def dense(factors: np.ndarray) -> float:
        figures, points = with_factors(DEFAULTS, Sex.W, factors), evidence.observations.points
        same = points.skater[:, None] == points.skater
        covariance = np.where(same, Kernel.of(Sex.W, figures)(points, points), 0.0)
        for column in range(points.shared.shape[1]):
            for other in range(points.shared.shape[1]):
                both = points.shared[:, column][:, None] == points.shared[:, other]
                held = both & (points.shared[:, column] >= 0)[:, None]
                covariance += np.where(held, evidence.effect_sd[points.shared[:, column]][:, None] ** 2, 0.0)
        ratio = (figures.noise_sd(Sex.W) / DEFAULTS.noise_sd(Sex.W))[points.distance]
        noise = (evidence.observations.noise_sd * ratio * evidence.spread[points.skater]) ** 2
        covariance += np.diag(noise / evidence.weight)
        value = evidence.observations.value
        _, log_determinant = np.linalg.slogdet(covariance)
        return 0.5 * float(value @ np.linalg.solve(covariance, value) + log_determinant)

    at, other = np.zeros(5), np.array([0.3, 0.2, -0.4, -0.2, 0.5])
    found = [minus_log_evidence(evidence, DEFAULTS, factors)[0] for factors in (at, other)]
    assert found == pytest.approx([dense(at), dense(other)], rel=1e-9)


def test_figures_of_simulated_races_are_recovered(make_table: MakeTable) -> None:
    truth = with_factors(DEFAULTS, Sex.W, np.array([0.25, -0.2, 0.0, 0.15, 0.0]))
    rows, _ = drawn(truth, skaters=50, meets=10, seed=3)
    found = estimated(evidence_of(make_table(rows), DEFAULTS), DEFAULTS, nothing)
    for name, within in (("level_sd", 0.12), ("race_sd", 0.06)):
        ratio = np.log(getattr(found, name)[Sex.W][0] / getattr(truth, name)[Sex.W][0])
        start = np.log(getattr(DEFAULTS, name)[Sex.W][0] / getattr(truth, name)[Sex.W][0])
        assert abs(ratio) < within
        assert abs(ratio) < abs(start)
    assert found.drift_sd[Sex.W][0] < DEFAULTS.drift_sd[Sex.W][0]
    assert found.race_sd[Sex.M] == DEFAULTS.race_sd[Sex.M]


def test_few_races_leave_the_figures_near_the_shipped_ones(make_table: MakeTable) -> None:
    truth = with_factors(DEFAULTS, Sex.W, np.array([0.6, 0.0, 0.0, 0.6, 0.0]))
    rows, _ = drawn(truth, skaters=2, meets=2, seed=4)
    found = estimated(evidence_of(make_table(rows), DEFAULTS), DEFAULTS, nothing)
    assert abs(np.log(found.race_sd[Sex.W][0] / DEFAULTS.race_sd[Sex.W][0])) < 0.1


def test_an_estimation_can_be_stopped(make_table: MakeTable) -> None:
    rows, _ = drawn(DEFAULTS, skaters=4, meets=2, seed=5)
    evidence = evidence_of(make_table(rows), DEFAULTS)

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        estimated(evidence, DEFAULTS, stop)


@pytest.fixture(scope="module")
def calibrated() -> tuple[list[Forecast], list[np.ndarray]]:
    """Forecasts of skaters drawn from the model, and their true levels and form at the meet."""
    from simulator.meet.meet import Entry, Race
    from simulator.results.table import COLUMNS, results_table

    figures = replace(DEFAULTS, regular_gain=0.0)
    forecasts, truths = [], []
    for seed in range(3):
        rows, truth = drawn(figures, skaters=24, meets=6, seed=10 + seed)
        usual = {"rink": "Heerenveen", "sex": "W", "run": "", "division": "A", "place": None}
        usual |= {"country": "NED", "status": "finished", "note": "", "source": "", "line": 1}
        full = [{**usual, **row} for row in rows]
        table = results_table({name: [row[name] for row in full] for name in COLUMNS})
        names = [f"Skater {k:02d}" for k in range(24)]
        programme = tuple(Race(1, FIRST_DAY, n, Sex.W, event, 1) for n, event in enumerate(RIDDEN))
        entries = tuple(Entry(Sex.W, event, name) for name in names for event in RIDDEN)
        meet = Meet("test", "Test", "Heerenveen", programme, entries, "none")
        forecasts.append(forecast_meet(meet, table, figures=figures)[Sex.W])
        truths.append(truth)
    return forecasts, truths


def test_levels_are_calibrated_and_correlated_as_forecast(
    calibrated: tuple[list[Forecast], list[np.ndarray]],
) -> None:
    z, together = [], []
    for forecast, truth in zip(*calibrated, strict=True):
        off = truth.ravel() - forecast.log_time_mean
        for event in RIDDEN:
            own = forecast.entries_of(event)
            off[own] -= off[own].mean()  # what all starters share cancels
        spread = np.linalg.norm(forecast.level_loading, axis=1)
        z += (off / spread).tolist()
        for number in range(len(forecast.skaters)):
            own = np.flatnonzero(forecast.entry_skater == number)
            factor = forecast.level_loading[own][:, : len(own)]
            together.append(np.linalg.solve(factor, off[own]))
    # 216 levels: standard errors of about .035 for the shares, .05 for the spread.
    assert np.mean(np.abs(z) < 0.674) == pytest.approx(0.50, abs=0.12)
    assert np.mean(np.abs(z) < 1.96) == pytest.approx(0.95, abs=0.045)
    assert np.std(z) == pytest.approx(1.0, abs=0.15)
    correlation = np.corrcoef(np.array(together).T)
    assert np.abs(correlation[np.triu_indices(3, 1)]).max() < 0.35
