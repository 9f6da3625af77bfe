"""Which results a forecast may learn from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import Sex
from simulator.form.history import autumn_before, before_meet, drift_clock, is_world_cup, training_races
from simulator.form.hyperparameters import DEFAULTS

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
FIRST_DAY = date(2025, 12, 26)


def races(table: pd.DataFrame) -> pd.DataFrame:
    return training_races(before_meet(table, FIRST_DAY), Sex.W, DEFAULTS)


def test_only_results_before_the_first_day_count(make_table: MakeTable) -> None:
    days = ["2025-12-25", "2025-12-26", "2025-12-27"]
    table = before_meet(make_table([{"date": day, "competition": day} for day in days]), FIRST_DAY)
    assert list(table["competition"]) == ["2025-12-25"]


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        (["2025-11-14", "2025-11-15", "2025-11-16"], "2025-11-15"),
        ([], None),
        (["2025-11-15", "2025-12-26"], None),
        (["2024-11-15", "2025-11-15"], None),
    ],
)
def test_an_unknown_day_is_that_of_the_competition_or_the_result_is_left_out(
    make_table: MakeTable, others: list[str], expected: str | None
) -> None:
    rows = [{"date": day, "skater": f"other {day}"} for day in others]
    table = before_meet(make_table([*rows, {"date": None, "skater": "X"}]), FIRST_DAY)
    found = table.loc[table["skater"] == "X", "date"].dt.strftime("%Y-%m-%d").tolist()
    assert found == ([] if expected is None else [expected])


def test_order_of_rows_has_no_influence(make_table: MakeTable) -> None:
    table = make_table([{"skater": name, "date": f"2025-11-{day}"} for name in "CAB" for day in (15, 14)])
    pd.testing.assert_frame_equal(
        before_meet(table, FIRST_DAY), before_meet(table.sample(frac=1, random_state=2), FIRST_DAY)
    )


def test_best_of_two_runs_is_not_counted_beside_a_run(make_table: MakeTable) -> None:
    half = {"distance_m": 500, "time_ms": 38_000}
    table = make_table(
        [
            {**half, "skater": "A", "run": "1"},
            {**half, "skater": "A", "run": "best"},
            {**half, "skater": "B", "run": "best"},
        ]
    )
    found = races(table).set_index("skater")
    assert found.index.is_unique
    one_run = DEFAULTS.noise_sd(Sex.W)[0]
    assert found.loc["B", "log_time"] == pytest.approx(np.log(38.0) + 0.564 * one_run)
    assert found.loc["B", "spread"] < found.loc["A", "spread"] == 1.0


def test_places_lost_races_and_falls_are_left_out(make_table: MakeTable) -> None:
    rows = [{"skater": name} for name in "ABC"]
    rows += [{"skater": "late", "time_ms": 135_000}, {"skater": "place", "time_ms": None, "place": 4}]
    rows += [{"skater": "fell", "status": "fell"}, {"skater": "man", "sex": "M"}]
    assert set(races(make_table(rows))["skater"]) == {"A", "B", "C"}


def test_a_slow_rink_does_not_make_a_race_lost(make_table: MakeTable) -> None:
    rows = [{"skater": name, "rink": "Deventer", "time_ms": 135_000} for name in "ABC"]
    assert len(races(make_table(rows))) == 3


def test_runs_and_divisions_are_races_of_one_session(make_table: MakeTable) -> None:
    rows = [
        {"skater": "A"},
        {"skater": "B", "division": "B"},
        {"skater": "C", "distance_m": 1000, "time_ms": 75_000},
    ]
    found = races(make_table(rows)).set_index("skater")
    assert found["race"].nunique() == 3
    assert found.loc["A", "session"] == found.loc["B", "session"] != found.loc["C", "session"]


def test_races_at_altitude_spread_more(make_table: MakeTable) -> None:
    rows = [{"skater": "A", "rink": "Salt Lake City"}, {"skater": "B", "date": "2025-11-22"}]
    found = races(make_table(rows)).set_index("skater")["spread"]
    assert found["A"] == DEFAULTS.altitude_factor
    assert found["B"] == 1.0


def test_world_cups_are_known_by_name() -> None:
    names = ["World Cup 3 Heerenveen 2025", "ISU World Cup #1", "Wereldbeker Hamar", "Junior World Cup Milan"]
    names += ["WCKT (Dutch World Cup qualifier)", "NK afstanden"]
    assert is_world_cup(pd.Series(names)).tolist() == [True, True, True, False, False, False]


def test_the_drift_clock_runs_in_summer() -> None:
    days = pd.to_datetime(pd.Series(["2025-04-01", "2025-10-01", "2026-04-01", "2026-10-01"]))
    summer = DEFAULTS.summer_share
    assert np.diff(drift_clock(days, DEFAULTS)) == pytest.approx([summer, 1 - summer, summer])


def test_autumn_begins_in_the_summer_before_the_meet() -> None:
    assert autumn_before(date(2025, 12, 26)) == pd.Timestamp(2025, 7, 1)
    assert autumn_before(date(2026, 1, 5)) == pd.Timestamp(2025, 7, 1)
