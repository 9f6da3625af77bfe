"""A race of the past by its name: found, offered, and taken out of the form data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.form.past_race import PastRace, races_of, without

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
DAY, LATER = date(2025, 11, 15), date(2025, 11, 16)


def race(day: date | None = DAY, run: int | None = None, competition: str = "") -> PastRace:
    return PastRace(Sex.W, Event.D500, "A", day, run, competition)


@pytest.fixture
def results(make_table: MakeTable) -> pd.DataFrame:
    rows = [
        {"run": "1", "time_ms": 38_000},
        {"run": "2", "time_ms": 37_500},
        {"run": "best", "time_ms": 37_500},
        {"date": LATER.isoformat(), "time_ms": 37_900},
        {"date": None, "competition": "Undated", "time_ms": 38_500},
        {"skater": "B", "time_ms": 37_000},
        {"sex": "M", "time_ms": 35_000},
        {"distance_m": 1000, "time_ms": 75_000},
        {"date": "2025-12-26", "competition": "The meet itself", "time_ms": 37_000},
        {"date": "2025-11-17", "status": "withdrawn", "time_ms": None},
    ]
    return make_table([{"distance_m": 500, **row} for row in rows])


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (race(), [0, 1, 2]),
        (race(run=1), [0]),
        (race(run=2), [1, 2]),  # the better of two runs goes with the run that it repeats
        (race(LATER), [3]),
        (race(competition="World Cup 1"), [0, 1, 2]),
        (race(competition="World Cup 2"), []),
        (race(None, competition="Undated"), [4]),
        (race(date(1999, 1, 1)), []),
    ],
)
def test_a_race_is_found_by_day_run_and_competition(
    results: pd.DataFrame, name: PastRace, found: list[int]
) -> None:
    assert name.rows(results).nonzero()[0].tolist() == found


def test_runs_of_one_day_are_one_race_and_other_days_are_others(results: pd.DataFrame) -> None:
    assert race().races(results) == 1
    assert race(None, competition="World Cup 1").races(results) == 3  # two days, and one withdrawn from
    assert race(date(1999, 1, 1)).races(results) == 0


def test_races_of_before_the_meet_are_offered_the_latest_first(results: pd.DataFrame) -> None:
    offered = races_of(results, Sex.W, "A", Event.D500, date(2025, 12, 26))
    assert [(one.day, one.run) for one in offered] == [(LATER, None), (DAY, 2), (DAY, 1), (None, None)]
    assert all(one.rows(results).any() for one in offered)


def test_a_race_left_out_takes_its_personal_best_along(results: pd.DataFrame) -> None:
    bests = pd.DataFrame(
        {
            "skater": ["A", "A", "B"],
            "sex": ["W", "W", "W"],
            "distance_m": [500, 1000, 500],
            "time_ms": pd.array([37_510, 75_000, 37_510], dtype="Int64"),
        }
    )
    left = without(FormData(results, bests), [race(run=2), race(LATER)])
    assert left.results["time_ms"].tolist()[:2] == [38_000, 38_500]
    assert len(left.results) == len(results) - 3
    assert left.personal_bests is not None
    assert left.personal_bests["skater"].tolist() == ["A", "B"]
    assert len(FormData(results, bests).results) == 10
