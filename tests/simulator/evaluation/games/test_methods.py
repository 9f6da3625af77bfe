"""The simple methods on a field of the Games."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from games_rows import placed, table

from simulator.evaluation.games.methods import simple_chances
from simulator.evaluation.games.standing import WorldCupStanding, points_of
from simulator.event import Event, Sex
from simulator.people.key import name_key

NAMES = tuple(f"Skater {letter}" for letter in "ABCDEFGHIJ")
RACE = (Sex.W, Event.D1000)
GAMES = date(2026, 2, 7)


def cup(number: int, names: tuple[str, ...] = NAMES, **more: Any) -> list[dict[str, Any]]:
    rows = placed(*names, **{"division": "A", **more})
    for place, row in enumerate(rows):
        row.update(
            date=f"2025-11-{10 + number}", competition=f"World Cup {number}", time_ms=75_000 + 300 * place
        )
    return rows


def test_every_method_puts_who_was_always_first_before_who_was_always_last() -> None:
    results = table(*cup(1), *cup(2), *cup(3))
    found = simple_chances(results, {RACE: NAMES}, {RACE: 10}, "Milano", GAMES, 1)
    assert list(found) == ["season_best", "last_five", "top5_gap", "world_cup", "uniform"]
    for name, own in found.items():
        race = own[RACE]
        assert race.starters == (NAMES if name != "uniform" else ("",) * 10)
        for first, column in ((1, race.gold), (3, race.medal), (8, race.first_eight)):
            assert column.sum() == pytest.approx(first)
            assert (column[0] > column[-1]) == (name != "uniform")


def test_starters_without_a_name_have_no_chance_but_where_all_are_alike() -> None:
    found = simple_chances(table(*cup(1), *cup(2)), {RACE: NAMES}, {RACE: 16}, "Milano", GAMES, 1)
    for name, own in found.items():
        race = own[RACE]
        assert len(race.starters) == 16
        assert race.gold.sum() == pytest.approx(1)
        assert race.gold[10:].sum() == pytest.approx(6 / 16 if name == "uniform" else 0)


def test_what_came_after_the_games_began_is_not_looked_at() -> None:
    before, starters = [*cup(1), *cup(2)], {RACE: NAMES}
    later = placed(*reversed(NAMES), date="2026-02-09")
    one, other = (
        simple_chances(table(*rows), starters, {RACE: 10}, "Milano", GAMES, 1)
        for rows in (before, [*before, *later])
    )
    for name in one:
        np.testing.assert_array_equal(one[name][RACE].medal, other[name][RACE].medal)


def test_the_chances_of_a_race_do_not_depend_on_the_other_races() -> None:
    results = table(*cup(1), *cup(2))
    alone = simple_chances(results, {RACE: NAMES}, {RACE: 10}, "Milano", GAMES, 1)
    both = simple_chances(
        results,
        {(Sex.W, Event.D500): NAMES, RACE: NAMES},
        dict.fromkeys([(Sex.W, Event.D500), RACE], 10),
        "Milano",
        GAMES,
        1,
    )
    for name in alone:
        np.testing.assert_array_equal(alone[name][RACE].gold, both[name][RACE].gold)


def points(*rows: dict[str, Any], event: Event = Event.D1000, sex: Sex = Sex.W) -> dict[str, float]:
    named = points_of(table(*rows), sex, event)
    return {name: named.get(name_key(name), 0.0) for name in NAMES}


def test_points_of_both_divisions_add_up_over_the_season() -> None:
    rows = [*cup(1), *cup(2), *cup(3, NAMES[::-1], division="B")]
    found = points(*rows)
    assert found["Skater A"] == 60 + 60 + 11  # tenth of the B division
    assert found["Skater J"] == 31 + 31 + 28


def test_points_of_last_season_of_other_meets_and_of_races_told_twice_do_not_count() -> None:
    last = [{**row, "date": "2025-03-01"} for row in cup(4)]
    home = [{**row, "competition": "World Cup qualifier"} for row in cup(5)]
    assert points(*cup(1), *cup(1), *last, *home)["Skater A"] == 60


def test_long_distances_are_one_list() -> None:
    long = [*cup(1, distance_m=3000), *cup(2, NAMES[::-1], distance_m=5000, division="B")]
    for event in (Event.D3000, Event.D5000):
        assert points(*long, event=event)["Skater A"] == 60 + 19
        assert points(*long, event=event)["Skater J"] == 31 + 36


def test_the_standing_gives_chances_in_proportion_to_the_fourth_power() -> None:
    results = table(*cup(1, NAMES[:2]))
    own = WorldCupStanding().chances(results, *RACE, NAMES[:2], np.random.default_rng(1))
    expected = 60**4 / (60**4 + 54**4)
    assert own.gold[0] == pytest.approx(expected, abs=4 * np.sqrt(expected * (1 - expected) / 20_000))


def test_without_any_world_cup_all_are_alike_by_the_standing() -> None:
    nothing: pd.DataFrame = table(*placed(*NAMES, date="2025-11-10", competition="Club race"))
    own = WorldCupStanding().chances(nothing, *RACE, NAMES, np.random.default_rng(1))
    assert np.abs(own.medal - 0.3).max() < 4 * np.sqrt(0.21 / 20_000)
