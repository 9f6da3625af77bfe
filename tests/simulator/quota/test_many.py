"""Start places in many seasons at once, against the lists of each season."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from literal_quota import KEY, random_season

from simulator.input.faults import InputRefused
from simulator.quota.lists import Earned, earned_in, quota_list, with_race
from simulator.quota.many import NO_TIME, ManySeasons, can_be_many
from simulator.quota.rule import Criterion, Division, QuotaRule
from simulator.quota.rule_file import load_quota_rule

SEASONS = 40


def one_by_one(
    rule: QuotaRule, earned: Sequence[Earned], rides: Sequence[Sequence[tuple[int, int | None] | None]]
) -> dict[str, int]:
    """The places of each country when each skater rode the races given; None for not starting."""
    everybody = []
    for own, races in zip(earned, rides, strict=True):
        ridden = own
        for race in races:
            if race is not None:
                ridden = with_race(ridden, *race)
        everybody.append(ridden)
    return quota_list(rule, *KEY, (), everybody).places()


@pytest.mark.parametrize("compiled", [True, False])
@pytest.mark.parametrize("to_come", [0, 1, 2, 3])
def test_places_are_those_of_each_season(
    to_come: int, compiled: bool, numpy_only: Callable[[], None]
) -> None:
    if not compiled:
        numpy_only()
    luck = random.Random(to_come)  # noqa: S311 - no secret
    for seed in range(60):
        rule, cups = random_season(seed)
        scores = [0, *(one for table in rule.points for one in table.points)]
        _, earned = earned_in(rule, cups, *KEY)
        many = ManySeasons(rule, *KEY, earned, to_come)
        rides = [
            [
                [
                    (luck.choice(scores), luck.choice((None, *range(74_990, 75_030, 7))))
                    if number % 3
                    else None
                    for _ in range(to_come)
                ]
                for number in range(len(earned))
            ]
            for _ in range(SEASONS)
        ]
        riders = [number for number in range(len(earned)) if number % 3]
        points = [
            {n: np.array([ride[n][race][0] for ride in rides], np.uint8) for n in riders}  # type: ignore[index]
            for race in range(to_come)
        ]
        times = {
            n: np.array(
                [min([NO_TIME, *(one[1] for one in ride[n] if one and one[1])]) for ride in rides], np.int32
            )
            for n in riders
        }
        places = many.places(points, times, SEASONS)
        for season, ride in enumerate(rides):
            cut = [
                [one if one is None or one[1] is None else (one[0], rule.compared(one[1])) for one in races]
                for races in ride
            ]
            got = dict(zip(many.countries, places[:, season].tolist(), strict=True))
            assert {country: number for country, number in got.items() if number} == one_by_one(
                rule, earned, cut
            )


def test_who_has_not_ridden_yet_can_earn_a_place() -> None:
    rule = load_quota_rule()
    many = ManySeasons(rule, *KEY, (Earned("Anna Een", "NED", ()),), 1)
    places = many.places([{0: np.array([0, 5], np.uint8)}], {0: np.array([NO_TIME, 75_000], np.int32)}, 2)
    assert places.tolist() == [[0, 1]]


def test_more_races_than_can_be_compared_are_refused() -> None:
    with pytest.raises(InputRefused, match="too many races"):
        ManySeasons(load_quota_rule(), *KEY, (Earned("Anna Een", "NED", (1,) * 9),), 1)


def test_criteria_in_another_order_are_not_taken_for_the_known_ones() -> None:
    rule = load_quota_rule()
    assert can_be_many(rule)
    assert not can_be_many(replace(rule, by_points=(Criterion.POINTS, Criterion.TIME)))
    assert rule.table_of(*KEY, Division.A) is not None
