"""What stands in for results that an entrant does not have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import Sex
from simulator.form.history import before_meet, training_races
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.sparse import (
    Ages,
    best_offset_and_sd,
    unselected,
    unselected_level,
    usable_bests,
    yardsticks_of,
)

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
FIRST_DAY = date(2025, 12, 26)


def bests(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {"skater": "A", "sex": "W", "distance_m": 1500, "time_ms": 114_000, "year": 2023}
    usual |= {"rink": "Heerenveen", "set_before": True}
    table = pd.DataFrame([{**usual, **row} for row in rows])
    return table.astype({"year": "Int64", "time_ms": "int64"})


def races(make_table: MakeTable, rows: list[dict[str, Any]]) -> pd.DataFrame:
    return training_races(before_meet(make_table(rows), FIRST_DAY), Sex.W, DEFAULTS)


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        ({}, True),
        ({"set_before": False}, False),
        ({"sex": "M"}, False),
        ({"distance_m": 3000}, False),
        ({"year": 2025}, True),
        ({"year": 2026}, False),
        ({"year": None}, True),
        ({"skater": "nobody"}, False),
        ({"time_ms": 115_010}, False),
    ],
)
def test_which_personal_bests_serve(make_table: MakeTable, row: dict[str, Any], kept: bool) -> None:
    raced = races(make_table, [{"skater": "A", "time_ms": 115_000}])
    found = usable_bests(bests(row), Sex.W, {("A", 2)}, raced, FIRST_DAY)
    assert len(found) == kept
    assert (found["date"] < pd.Timestamp(FIRST_DAY)).all()


def test_an_old_best_and_one_of_an_unknown_rink_say_less() -> None:
    rows = bests({"year": 2025}, {"year": 2017}, {"year": 2025, "rink": ""})
    found = usable_bests(
        rows, Sex.W, {("A", 2)}, pd.DataFrame(columns=["skater", "distance", "log_time"]), FIRST_DAY
    )
    offset, spread = best_offset_and_sd(found.sort_values(["date", "rink"]), FIRST_DAY, DEFAULTS)
    old, nowhere, fresh = range(3)
    assert spread[old] > spread[fresh] < spread[nowhere]
    assert offset[old] > offset[fresh] > 0
    assert offset[nowhere] > offset[fresh]


def test_juniors_get_faster_until_they_are_seniors() -> None:
    skaters = pd.DataFrame(
        {
            "skater": ["junior", "senior", "grown", "group", "unknown"],
            "sex": "W",
            "birth_year": pd.array([2007, 1995, 2005, None, None], dtype="Int64"),
            "age_group": ["", "", "", "junior", ""],
        }
    )
    ages = Ages.of(skaters, Sex.W, FIRST_DAY, DEFAULTS)
    names = [*skaters["skater"], "nowhere"]
    gain = ages.gain(names, [pd.Timestamp("2024-12-26")] * 6, FIRST_DAY)
    assert gain == pytest.approx([0.012, 0, 0, 0.012, 0, 0], abs=1e-4)
    assert [ages.is_junior(name, FIRST_DAY) for name in names] == [True, False, False, True, False, False]
    long_ago = ages.gain(["junior", "grown"], [pd.Timestamp("2019-01-01")] * 2, FIRST_DAY)
    assert long_ago == pytest.approx(DEFAULTS.most_junior_gain)


def test_unselected_level_against_simulation() -> None:
    rng, count, race_sd = np.random.default_rng(5), 400_000, 0.0076
    level = rng.normal(DEFAULTS.unknown_behind, DEFAULTS.unknown_sd, count)
    slower = level + rng.normal(0, race_sd * np.sqrt(2), count) > 0
    absent = rng.random(count) < DEFAULTS.absent
    possible = np.concatenate([level[absent], level[~absent & slower]])
    mean, sd = unselected_level(False, True, race_sd, DEFAULTS)
    assert mean == pytest.approx(possible.mean(), abs=1e-4)
    assert sd == pytest.approx(possible.std(), abs=1e-4)


def test_without_the_censored_observation_the_prior_stays() -> None:
    assert unselected_level(False, True, 0.007, replace(DEFAULTS, absent=1.0)) == pytest.approx((0.02, 0.02))
    assert unselected_level(True, True, 0.007, replace(DEFAULTS, absent=1.0)) == pytest.approx((0.032, 0.02))
    assert unselected_level(True, False, 0.007, replace(DEFAULTS, absent=1.0)) == pytest.approx((0.042, 0.02))


def test_the_mark_is_the_home_world_cup_team_of_this_autumn(make_table: MakeTable) -> None:
    raced = races(
        make_table,
        [
            {"skater": "now"},
            {"skater": "abroad", "country": "NOR"},
            {"skater": "last winter", "date": "2025-02-01", "competition": "World Cup 5"},
            {"skater": "at home", "competition": "NK afstanden"},
        ],
    )
    entered = {("at home", 2), ("new", 2), ("new", 0), ("abroad", 0)}
    yardsticks = yardsticks_of(raced, entered, FIRST_DAY, DEFAULTS)
    assert yardsticks[2].skaters == ("now",)
    assert yardsticks[2].selected
    assert yardsticks[0].skaters == ()
    found = unselected(raced, entered, yardsticks, DEFAULTS)
    assert {name for name, distance in found if distance == 2} == {"last winter", "at home", "new"}
    assert {name for name, distance in found if distance == 0} == {"new"}


def test_without_world_cups_the_entrants_with_results_are_the_mark(make_table: MakeTable) -> None:
    raced = races(make_table, [{"skater": name, "competition": "NK"} for name in ("A", "B", "C")])
    yardsticks = yardsticks_of(raced, {("A", 2), ("B", 2), ("new", 2)}, FIRST_DAY, DEFAULTS)
    assert yardsticks[2].skaters == ("A", "B")
    assert unselected(raced, {("A", 2), ("B", 2), ("new", 2)}, yardsticks, DEFAULTS) == [("new", 2)]
