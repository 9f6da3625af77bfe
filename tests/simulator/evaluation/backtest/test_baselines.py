"""The simple methods: their figures by hand, and nothing taken from a race for itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.evaluation.backtest.baselines import (
    BASELINES,
    LastFive,
    SeasonBest,
    TopFiveGap,
    Uniform,
    gap_to_top,
)
from simulator.evaluation.backtest.models import RaceForecast
from simulator.evaluation.backtest.races import Past, RaceCard, timed_starts
from simulator.event import Event, Sex

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
DAY = date(2025, 12, 26)


def past_of(rows: list[dict[str, Any]], make_table: MakeTable) -> Past:
    return Past.of(make_table(rows), DAY)


def card(*starters: str, event: Event = Event.D1500) -> RaceCard:
    return RaceCard("OKT", DAY, DAY, "Heerenveen", Sex.W, event, "", "", starters)


def race(day: str, times_s: dict[str, float], **more: Any) -> list[dict[str, Any]]:
    return [
        {"date": day, "competition": f"Meet of {day}", "skater": name, "time_ms": round(1000 * time), **more}
        for name, time in times_s.items()
    ]


def test_season_best_is_the_best_of_this_season_or_else_of_the_last(make_table: MakeTable) -> None:
    rows = [
        *race("2025-01-10", {"A": 110.0, "B": 111.0}),
        *race("2025-11-10", {"A": 113.0}),
        *race("2025-11-17", {"A": 112.0}),
        *race("2025-12-01", {"A": 114.0}),
    ]
    (forecast,) = SeasonBest().forecast(past_of(rows, make_table), [card("A", "B")])
    np.testing.assert_allclose(np.exp(forecast.mean), [112.0, 111.0])
    assert forecast.spread[0] == forecast.spread[1] > 0
    assert forecast.loading.shape == (2, 0)


def test_last_five_is_the_mean_of_the_last_five_gaps(make_table: MakeTable) -> None:
    gaps = [9.0, 1.0, 2.0, 3.0, 4.0, 5.0]
    rows: list[dict[str, Any]] = []
    for week, gap in enumerate(gaps, start=1):
        top = dict.fromkeys("BCDEF", 100.0)
        rows += race(f"2025-11-{week:02d}", {**top, "A": 100.0 + gap})
    (forecast,) = LastFive().forecast(past_of(rows, make_table), [card("A", "B")])
    assert forecast.mean[0] == pytest.approx(np.log(100 + np.array(gaps[1:])).mean() - np.log(100))
    assert forecast.mean[1] == pytest.approx(0.0)


def test_the_published_method_has_mean_and_spread_of_all_gaps(make_table: MakeTable) -> None:
    rows: list[dict[str, Any]] = []
    for week, gap in enumerate([1.0, 3.0, 2.0, 6.0], start=1):
        top = dict.fromkeys("BCDEF", 100.0) | {"F": 100.0 + week / 100}
        rows += race(f"2025-11-{week:02d}", {**top, "A": 101.0 + gap})
    rows += race("2025-11-09", {"G": 103.0, **dict.fromkeys("BCDEF", 100.0)})
    past = past_of(rows, make_table)
    (forecast,) = TopFiveGap().forecast(past, [card("A", "B", "G")])
    gaps = gap_to_top(past.starts)[past.starts["skater"] == "A"]
    assert forecast.mean[0] == pytest.approx(gaps.mean())
    assert forecast.spread[0] == pytest.approx(gaps.std())
    assert forecast.spread[1] >= 0.002  # B never strays, but nobody is certain
    assert forecast.spread[2] > 0  # one gap tells no spread: the others' mean
    assert np.isinf(forecast.noise.degrees_of_freedom)


def test_the_gap_is_to_the_five_fastest_of_all_divisions(make_table: MakeTable) -> None:
    fast = race("2025-11-01", {name: 100.0 + i for i, name in enumerate("ABCDEF")}, division="A")
    slow = race("2025-11-01", {"X": 110.0, "Y": 101.5}, division="B")
    starts = timed_starts(make_table([*fast, *slow]))
    top = np.log(np.mean([100, 101, 101.5, 102, 103]))
    np.testing.assert_allclose(gap_to_top(starts), starts["log_time"] - top)


def test_a_newcomer_stands_where_newcomers_stood_before(make_table: MakeTable) -> None:
    known = {name: 110.0 + i / 10 for i, name in enumerate("ABCDEFGH")}
    rows = race("2025-01-01", known)
    for week in range(1, 9):  # each week somebody new, 6 % behind the others
        rows += race(f"2025-11-{week:02d}", {**known, f"New {week}": 117.0})
    for model in (SeasonBest(), LastFive(), TopFiveGap()):
        (forecast,) = model.forecast(past_of(rows, make_table), [card("A", "H", "Unknown")])
        behind = forecast.mean[2] - forecast.mean[:2].mean()
        assert 0.025 < behind < 0.065, model.name
        assert forecast.spread[2] > forecast.spread[0]


def test_methods_know_nothing_of_other_distances(make_table: MakeTable) -> None:
    rows = race("2025-11-01", {name: 110.0 + i for i, name in enumerate("ABCDEF")}, distance_m=1500)
    thousand = race("2025-11-02", {name: 75.0 + i for i, name in enumerate("FEDCBA")}, distance_m=1000)
    for model in BASELINES:
        one, *_ = model.forecast(past_of(rows, make_table), [card("A", "F")])
        other, *_ = model.forecast(past_of([*rows, *thousand], make_table), [card("A", "F")])
        np.testing.assert_array_equal(one.mean - one.mean[0], other.mean - other.mean[0])


def test_without_any_past_all_are_alike(make_table: MakeTable) -> None:
    for model in BASELINES:
        (forecast,) = model.forecast(past_of([], make_table), [card("A", "B")])
        assert forecast.exchangeable, model.name
        assert (forecast.spread > 0).all()


def test_uniform_spreads_as_the_races_did(make_table: MakeTable) -> None:
    rng = np.random.default_rng(1)
    rows: list[dict[str, Any]] = []
    for week in range(1, 20):
        times = 110 * np.exp(rng.normal(0, 0.02, 15))
        rows += race(f"2025-11-{week:02d}", dict(zip("ABCDEFGHIJKLMNO", times, strict=True)))
    (forecast,) = Uniform().forecast(past_of(rows, make_table), [card("A", "B")])
    middle_half = np.diff(np.quantile(forecast.draw(1, "race", 50_000)[0], [0.25, 0.75]))
    assert middle_half == pytest.approx(0.02 * 1.349, rel=0.12)


def test_spread_is_learnt_from_how_the_method_would_have_done(make_table: MakeTable) -> None:
    def spread(noise: float) -> float:
        rng = np.random.default_rng(2)
        rows: list[dict[str, Any]] = []
        for week in range(1, 25):
            times = np.array([100, 101, 102, 103, 104, 105, 106]) * np.exp(rng.normal(0, noise, 7))
            rows += race(f"2025-11-{week:02d}", dict(zip("ABCDEFG", times, strict=True)))
        (forecast,) = LastFive().forecast(past_of(rows, make_table), [card("A", "G")])
        half = np.diff(np.quantile(forecast.draw(1, "race", 50_000)[0], [0.25, 0.75]))
        return float(half[0])

    # A mean of five and one race: sqrt(1 + 1/5) of the noise of a race, a little less by the race's median.
    assert spread(0.01) == pytest.approx(0.01 * 1.349 * np.sqrt(1.2), rel=0.2)
    assert spread(0.02) > 1.6 * spread(0.01)


def test_forecasts_stand_in_the_order_of_the_cards(
    season: list[dict[str, Any]], make_table: MakeTable
) -> None:
    past = past_of(season, make_table)
    cards = [card("Skater 00", "Skater 05"), card("Skater 05", "Skater 00", event=Event.D1000)]
    for model in BASELINES:
        forecasts: list[RaceForecast] = list(model.forecast(past, cards))
        assert [len(forecast.mean) for forecast in forecasts] == [2, 2]
        (alone,) = model.forecast(past, cards[1:])
        np.testing.assert_array_equal(forecasts[1].mean, alone.mean)
