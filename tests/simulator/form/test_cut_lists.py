"""Lists that print only the first, and what they say of who is not on them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from games_rows import table

from simulator.event import Sex
from simulator.form.cut_lists import given_bars, unlisted_starts
from simulator.form.history import before_meet, training_races
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.model import Posterior, fit
from simulator.form.process import NO_MEET, Kernel, Observations, Points

NAMES = [f"Skater {letter}" for letter in "ABCDEFGHIJKL"]
DAY = pd.Timestamp(2026, 1, 1).date()


def cup(number: int, order: list[str], first_place: int = 1, **more: Any) -> list[dict[str, Any]]:
    return [
        {
            "date": f"2025-11-{10 + number}",
            "competition": f"World Cup {number}",
            "division": "A",
            "skater": name,
            "place": place,
            "time_ms": 75_000 + 100 * place,
            **more,
        }
        for place, name in enumerate(order, start=first_place)
    ]


def missing(*rows: dict[str, Any]) -> list[tuple[str, float]]:
    """Skaters of whom a list says something, with the bar in s."""
    past = before_meet(table(*rows), DAY)
    races = training_races(past, Sex.W, DEFAULTS)
    found = unlisted_starts(races, past, DEFAULTS)
    assert found.dtypes.to_dict() == races.dtypes.to_dict()
    return [(row["skater"], round(float(row["time_s"]), 2)) for _, row in found.iterrows()]


def test_who_stands_on_the_list_of_another_day_was_slower_than_the_last_one_printed() -> None:
    first, second = cup(1, NAMES[:8]), cup(2, [*NAMES[:7], NAMES[8]])
    assert missing(*first, *second) == [("Skater I", 75.8), ("Skater H", 75.8)]


def test_a_list_with_somebody_from_abroad_behind_the_first_is_none_of_the_first_alone() -> None:
    first = [*cup(1, NAMES[:8]), *cup(1, NAMES[10:11], first_place=12)]
    second = cup(2, [*NAMES[:7], NAMES[8]])
    assert missing(*first, *second) == [("Skater H", 75.8), ("Skater K", 75.8)]
    # Of home skaters every result is told in any case: one of them behind the first says nothing.
    home = [*cup(1, NAMES[:8]), *cup(1, NAMES[10:11], first_place=12, country="NED")]
    assert missing(*home, *second) == [("Skater I", 75.8), ("Skater H", 75.8)]


@pytest.mark.parametrize("places", [5, 11])
def test_podiums_and_whole_fields_say_nothing_of_others(places: int) -> None:
    assert missing(*cup(1, NAMES[:places]), *cup(2, NAMES[12 - places :])) == []


def test_who_was_somewhere_else_that_day_is_not_missing() -> None:
    first, second = cup(1, NAMES[:8]), cup(2, [*NAMES[:7], NAMES[8]])
    in_b = cup(1, NAMES[8:9], division="B")
    assert missing(*first, *second, *in_b) == [("Skater H", 75.8)]
    fell = cup(1, NAMES[8:9], status="fell")
    fell[0].update(place=None, time_ms=None)
    assert missing(*first, *second, *fell) == [("Skater H", 75.8)]


def test_home_skaters_other_seasons_and_other_meets_are_not_meant() -> None:
    first, second = cup(1, NAMES[:8]), cup(2, [*NAMES[:7], NAMES[8]])
    for row in (*first, *second):
        if row["skater"] in NAMES[7:9]:
            row["country"] = "NED"
    assert missing(*first, *second) == []
    first, second = cup(1, NAMES[:8], date="2025-02-01"), cup(2, [*NAMES[:7], NAMES[8]])
    assert missing(*first, *second) == []
    first = cup(1, NAMES[:8], competition="National championship")
    assert missing(*first, *second) == []


def test_lists_of_long_ago_are_not_looked_at() -> None:
    """The last World Cup is of 2025-26: what was missed in 2023-24 says nothing."""
    old = [
        *cup(1, NAMES[:8], date="2023-11-11"),
        *cup(2, [*NAMES[:7], NAMES[8]], date="2023-11-12", competition="World Cup 2 of 2023"),
    ]
    assert len(missing(*old)) == 2
    assert missing(*old, *cup(3, NAMES[:8])) == []


def test_without_any_race_there_is_nothing_to_say() -> None:
    assert missing() == []


def posterior_of(bar: float, value: float = 0.0) -> tuple[Posterior, Posterior, Points]:
    """Of one skater with a race, without and with a bar that a second race stayed behind."""
    kernel, no_effect = Kernel.of(Sex.W, DEFAULTS), -np.ones((1, 5), int)

    def point(clock: float) -> Points:
        one = np.ones(1)
        return Points(np.zeros(1, int), np.ones(1, int), clock * one, np.full(1, NO_MEET), one, no_effect)

    race = Observations(point(2025.9), np.array([value]), np.array([0.007]), np.zeros(1, bool))
    bars = Observations(point(2025.9), np.array([bar]), np.array([0.007]), np.ones(1, bool))

    def solve(observations: Observations) -> Posterior:
        return fit(observations, np.array([1e-6]), kernel, DEFAULTS, skaters=1)

    return solve(race), given_bars(solve, race, bars), point(2025.9)


@pytest.mark.parametrize("bar", [-0.02, -0.005, 0.0, 0.01, 0.02])
def test_a_bar_moves_a_level_as_the_integral_says(bar: float) -> None:
    before, after, where = posterior_of(bar)
    (mean,), ((variance,),) = before.predict(where)
    level = np.linspace(mean - 9 * math.sqrt(variance), mean + 9 * math.sqrt(variance), 20_001)
    slower = 0.5 * (1 + np.array([math.erf(one) for one in (level - bar) / 0.007 / math.sqrt(2)]))
    weight = np.exp(-((level - mean) ** 2) / variance / 2) * (0.17 + 0.83 * slower)
    weight /= weight.sum()
    expected = (weight * level).sum()
    (found,), ((spread,),) = after.predict(where)
    assert found == pytest.approx(expected, abs=1e-5)
    assert found > mean  # slower, whatever the bar
    exact = (weight * (level - expected) ** 2).sum()
    assert spread == pytest.approx(min(exact, variance), rel=0.01)  # it never grows


def test_a_bar_that_nobody_could_have_missed_is_taken_for_absence() -> None:
    before, after, where = posterior_of(bar=0.1, value=-0.02)
    assert after.predict(where)[0][0] - before.predict(where)[0][0] < 0.002
