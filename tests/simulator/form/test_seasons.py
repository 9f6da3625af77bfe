"""What lies seasons back says less, the more of them; ages move on; the team is that of the season."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from simulator.event import Event, Sex
from simulator.form.as_of import known_on
from simulator.form.data import FormData
from simulator.form.fit import forecast_meet
from simulator.form.forecast import Forecast
from simulator.form.history import drift_clock
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.process import NO_MEET, Kernel, Points
from simulator.form.sparse import Ages
from simulator.meet.meet import Meet
from simulator.results.people import read_skaters

MakeTable = Callable[[Iterable[dict[str, Any]]], pd.DataFrame]


def clock(day: str) -> float:
    return float(drift_clock(pd.DatetimeIndex([day]), DEFAULTS)[0])


def at(*days: str, meet: int = 0) -> Points:
    count = len(days)
    return Points(
        np.zeros(count, int),
        np.full(count, 2),
        np.array([clock(day) for day in days]),
        np.full(count, meet),
        np.ones(count),
        np.full((count, 5), -1),
    )


def test_summers_add_up_behind_the_season_before_that_of_the_meet() -> None:
    kernel = Kernel.of(Sex.W, DEFAULTS, clock("2025-12-26"))
    days = ["2025-12-20", "2025-07-01", "2025-06-30", "2024-07-01", "2024-06-30", "2022-02-01", "2021-12-26"]
    assert kernel.summers(at(*days)).tolist() == [0, 0, 0, 0, 1, 3, 3]
    assert kernel.summers(at(*days, meet=NO_MEET)).tolist() == [0] * len(days)
    step = 2 * DEFAULTS.season_walk * DEFAULTS.drift_covariance(Sex.W)[2, 2]
    old = at("2022-02-01", "2023-02-01")
    walk = kernel.parts(old, old).walk
    assert walk is not None
    np.testing.assert_allclose(walk, step * np.array([[3, 2], [2, 2]]))
    assert kernel.parts(at(*days[:4]), old).walk is None


def test_within_two_seasons_no_number_moves(
    make_meet: Callable[..., Meet], make_table: MakeTable, season: Callable[..., Any]
) -> None:
    rows, _ = season(meets=4)
    meet = make_meet({row["skater"]: (Event.D1500,) for row in rows[:5]})
    early = [{**row, "date": f"2024{row['date'][4:]}", "competition": f"Early {row['date']}"} for row in rows]
    table = make_table([*rows, *early])
    still = replace(DEFAULTS, season_walk=0.0)
    assert_same(forecast_meet(meet, table)[Sex.W], forecast_meet(meet, table, figures=still)[Sex.W])


def assert_same(one: Forecast, other: Forecast) -> None:
    for name in ("log_time_mean", "level_loading", "race_spread"):
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))


def test_a_result_of_four_years_ago_leaves_more_open_than_one_of_last_year(
    make_meet: Callable[..., Meet], make_table: MakeTable, season: Callable[..., Any]
) -> None:
    rows, _ = season(meets=4, skaters=10)
    names = {row["skater"]: (Event.D1500,) for row in rows}
    meet = make_meet(names)
    spread = []
    for back in (0, 1, 2, 4):
        past = [{**row, "date": f"{2025 - back}{row['date'][4:]}"} for row in rows]
        forecast = forecast_meet(meet, make_table(past), estimate=False)[Sex.W]
        spread.append(float(np.sqrt((forecast.level_loading**2).sum(axis=1)).mean()))
    assert spread == sorted(spread)
    assert spread[3] > 1.3 * spread[1]


def test_a_junior_of_a_list_of_one_season_is_none_in_the_next(tmp_path: Path) -> None:
    def until(heading: str, first_day: date) -> bool:
        (tmp_path / "skaters.csv").write_text(f"skater,sex,{heading}\nA,W,junior\n")
        skaters = read_skaters(tmp_path / "skaters.csv")
        return Ages.of(skaters, Sex.W, first_day, DEFAULTS).is_junior("A", first_day)

    assert until("age_group_2025_26", date(2025, 12, 26))
    assert until("age_group_2025_26", date(2026, 3, 1))
    assert not until("age_group_2025_26", date(2026, 10, 30))
    assert until("age_group_2026_27", date(2026, 10, 30))
    assert until("age_group", date(2029, 12, 26))


def test_what_was_not_known_on_the_evening_of_a_day_is_left_out(make_table: MakeTable) -> None:
    results = make_table(
        [
            {"date": "2025-11-14", "competition": "One"},
            {"date": "2025-11-15", "competition": "Two", "distance_m": 500},
            {"date": "2025-11-16", "competition": "Two"},
            {"date": None, "competition": "One", "skater": "B"},
            {"date": None, "competition": "Two", "skater": "B"},
            {"date": None, "competition": "Of no day", "skater": "B"},
        ]
    )
    bests = pd.DataFrame({"year": pd.array([2024, 2025, None], dtype="Int64"), "set_before": [True] * 3})
    known = known_on(FormData(results, bests), date(2025, 11, 15))
    assert known.as_of == date(2025, 11, 15)
    assert list(zip(known.results["skater"], known.results["competition"], strict=True)) == [
        ("A", "One"),
        ("A", "Two"),
        ("B", "One"),
        ("B", "Of no day"),
    ]
    assert known.told_by[0].later == 2
    assert known.personal_bests is not None
    assert known.personal_bests["set_before"].tolist() == [True, False, False]
