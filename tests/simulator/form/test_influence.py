"""A forecast taken apart adds up to the forecast, and its weights are its derivatives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.form.entry_list import EntryList
from simulator.form.fit import forecast_meet
from simulator.form.history import before_meet
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.influence import EvidenceKind, Explanation, explain
from simulator.form.model import solved
from simulator.form.sex_fit import FitInputs, SexFit
from simulator.meet.meet import Meet

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
Season = Callable[..., tuple[list[dict[str, Any]], dict[str, float]]]


@pytest.fixture
def meet(make_meet: Callable[..., Meet], season: Season) -> Meet:
    _, level = season()
    return make_meet({**dict.fromkeys(level, (Event.D1500,)), "new": (Event.D1500, Event.D3000)})


def explained(meet: Meet, table: pd.DataFrame, skater: str, **more: Any) -> tuple[Explanation, ...]:
    events = (Event.D1500, Event.D3000)
    return explain(Sex.W, skater, events, meet.entries, meet.rink, meet.first_day, table, **more)


def test_the_effects_lead_from_what_was_expected_to_the_forecast(
    meet: Meet, make_table: MakeTable, season: Season
) -> None:
    rows, _ = season()
    rows.append({"distance_m": 3000, "skater": "Skater 02", "time_ms": 240_000, "competition": "NK"})
    table = make_table(rows)
    forecast = forecast_meet(meet, table)[Sex.W]
    found, _ = explained(meet, table, "Skater 02")
    entry = forecast.entry("Skater 02", Event.D1500)
    assert found.forecast_s == pytest.approx(np.exp(forecast.log_time_mean[entry]), rel=1e-9)
    total = found.before_results_s + sum(part.effect_s for part in found.influences)
    assert total == pytest.approx(found.forecast_s, abs=1e-9)
    assert found.race_spread == pytest.approx(forecast.race_spread[entry])
    assert found.level_spread == pytest.approx(np.linalg.norm(forecast.level_loading[entry]), rel=0.01)
    assert len(found.influences) == 9
    assert sum(part.event is Event.D3000 for part in found.influences) == 1
    sizes = [abs(part.effect_s) for part in found.influences]
    assert sizes == sorted(sizes, reverse=True)


def test_weights_are_the_derivatives_of_the_forecast(
    meet: Meet, make_table: MakeTable, season: Season
) -> None:
    rows, _ = season(meets=4)
    past = before_meet(make_table(rows), meet.first_day)
    fit = SexFit(
        FitInputs(Sex.W, EntryList.of(meet.entries, Sex.W), meet.rink, meet.first_day, past), DEFAULTS
    )
    fitted = fit.fitted()
    point = fitted.points.take(np.array([0]))
    posterior = fitted.posterior
    own, weights, against = posterior.own_weights(point)
    through_others = point.shared[point.shared >= 0]
    mean = posterior.predict(point)[0][0] - posterior.effect_mean[through_others].sum()
    assert weights @ against == pytest.approx(mean, abs=1e-12)

    def moved(row: int) -> float:
        value = posterior.observations.value.copy()
        value[row] += 1.0
        again = solved(
            replace(posterior.observations, value=value),
            fit.effects.sd,
            posterior.kernel,
            posterior.weight,
            posterior.spread_factor,
        )
        shift = again.effect_mean - posterior.effect_mean
        shared = posterior.observations.points.shared[own]
        return float(
            again.predict(point)[0][0]
            - posterior.predict(point)[0][0]
            - shift[through_others].sum()
            + weights @ np.where(shared >= 0, shift[shared], 0.0).sum(axis=1)
        )

    for row, weight in zip(own, weights, strict=True):
        assert moved(int(row)) == pytest.approx(weight, abs=1e-9)


def test_bests_and_naive_figures_stand_beside_the_forecast(
    meet: Meet, make_table: MakeTable, season: Season
) -> None:
    rows, _ = season(meets=4)
    rows.append({"skater": "new", "date": "2024-11-20", "competition": "old", "time_ms": 118_000})
    best = {"skater": ["new"], "sex": "W", "distance_m": 1500, "time_ms": 113_000, "year": 2023}
    bests = pd.DataFrame({**best, "rink": "Heerenveen", "set_before": True})
    found, longer = explained(meet, make_table(rows), "new", personal_bests=bests)
    kinds = [part.kind for part in found.influences]
    assert sorted(kinds) == [EvidenceKind.PERSONAL_BEST, EvidenceKind.RACE]
    assert found.season_best_s is None
    assert found.best_s == pytest.approx(118.0)
    assert longer.best_s is None


def test_a_skater_nobody_knows_has_nothing_to_explain(
    meet: Meet, make_table: MakeTable, season: Season
) -> None:
    rows, _ = season(meets=4)
    found, _ = explained(meet, make_table(rows), "new")
    assert found.influences == ()
    assert found.forecast_s == found.before_results_s


def test_the_better_of_two_runs_is_shown_as_it_was_ridden(
    meet: Meet, make_table: MakeTable, season: Season
) -> None:
    rows, _ = season(meets=4)
    rows.append(
        {
            "skater": "new",
            "date": "2025-11-20",
            "competition": "trial",
            "distance_m": 500,
            "run": "best",
            "time_ms": 38_090,
        }
    )
    found, _ = explained(meet, make_table(rows), "new")
    (part,) = found.influences
    assert part.time_s == pytest.approx(38.09)
