"""The lists of start places: every clause of the rule in a field made up for it, and random seasons."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from literal_quota import KEY, cup, literal_lists, random_season, start

from simulator.event import Event, Sex
from simulator.quota.lists import QuotaList, Way, quota_lists
from simulator.quota.rule import Division, EventQuota, QuotaRule
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCups, WorldCupStart

SHIPPED = load_quota_rule("isu-2026")


def small(by_points: int = 2, by_time: int = 1, most: int = 2, reserves: int = 2) -> QuotaRule:
    """The shipped rule with few places on the 1000 m of women, which is all there is."""
    quota = EventQuota(by_points + by_time, by_points, by_time, most)
    return replace(SHIPPED, events={Sex.W: {Event.D1000: quota}, Sex.M: {}}, reserves=reserves)


def lists(rule: QuotaRule, *starts: WorldCupStart) -> QuotaList:
    return quota_lists(rule, WorldCups(starts))[KEY]


def names(own: QuotaList, *ways: Way) -> list[str]:
    return [line.earned.skater for line in own.of(*ways)]


def told(own: QuotaList) -> list[tuple[str, int | None, str]]:
    return [(str(line.way), line.rank, line.earned.skater) for line in own.lines]


def test_points_first_then_times_then_reserves() -> None:
    own = lists(
        small(),
        *(
            start(name, place, 75_000 + 100 * place)
            for place, name in enumerate(["AAA1", "BBB1", "CCC1", "DDD1"], 1)
        ),
        start("EEE1", 1, 74_000, division=Division.B),
        start("FFF1", None, None),
    )
    assert told(own) == [
        ("points", 1, "AAA1"),
        ("points", 2, "BBB1"),
        ("time", 3, "EEE1"),
        ("reserve", 1, "CCC1"),
        ("reserve", 2, "DDD1"),
    ]
    assert own.places() == {"AAA": 1, "BBB": 1, "EEE": 1}
    assert own.unfilled == 0
    assert [one.skater for one in own.waiting] == ["FFF1"]


def test_a_skater_over_the_number_of_the_country_is_passed_over_on_both_lists() -> None:
    own = lists(
        small(by_points=2, by_time=1, most=1),
        start("AAA1", 1, 74_000),
        start("AAA2", 2, 74_100),
        start("BBB1", 3, 76_000),
        start("AAA3", 4, 74_200),
        start("CCC1", 5, 77_000),
    )
    assert told(own) == [
        ("points", 1, "AAA1"),
        ("points", None, "AAA2"),
        ("points", 2, "BBB1"),
        ("time", None, "AAA2"),
        ("time", None, "AAA3"),
        ("time", 3, "CCC1"),
    ]


def test_reserves_count_into_the_number_of_the_country() -> None:
    own = lists(
        small(by_points=1, by_time=0, most=2, reserves=2),
        start("AAA1", 1, 74_000),
        start("AAA2", 2, 74_100),
        start("AAA3", 3, 74_200),
        start("BBB1", 4, 75_000),
    )
    assert told(own)[1:] == [("reserve", 1, "AAA2"), ("reserve", None, "AAA3"), ("reserve", 2, "BBB1")]


def test_equal_points_go_by_the_best_single_race_and_not_by_the_best_sum_of_places() -> None:
    """36+34+29+25 stands before 36+32+30+26, whatever the times."""
    places = {36: 7, 34: 8, 32: 9, 30: 11, 29: 12, 26: 15, 25: 16}
    starts = [
        start(name, places[points], time_ms, cup(7 * day))
        for name, time_ms, scored in (("BBB1", 70_000, (36, 32, 30, 26)), ("AAA1", 80_000, (25, 29, 34, 36)))
        for day, points in enumerate(scored)
    ]
    own = lists(small(), *starts)
    assert names(own, Way.POINTS) == ["AAA1", "BBB1"]
    assert {line.earned.total for line in own.of(Way.POINTS)} == {124}
    assert not any(line.equal for line in own.lines)


def test_equal_points_in_all_races_go_by_the_time_in_hundredths_and_then_nothing_decides() -> None:
    shared = (start("AAA1", 1, 75_019), start("BBB1", 1, 75_011))
    own = lists(small(), *shared)
    assert [line.equal for line in own.of(Way.POINTS)] == [False, True]
    assert [line.earned.time_ms for line in own.of(Way.POINTS)] == [75_010, 75_010]
    exact = lists(replace(small(), hundredths=False), *shared)
    assert names(exact, Way.POINTS) == ["BBB1", "AAA1"]
    assert not any(line.equal for line in exact.lines)


def test_equal_times_go_by_points_and_then_by_single_points() -> None:
    field = (
        *(start(f"XX{n}1", n, 70_000 + n) for n in (1, 2)),
        start("AAA1", 20, 76_000),
        start("BBB1", 19, 76_004),
        start("CCC1", 9, 76_009, cup(7), Division.B),
        start("CCC1", 15, 90_000, cup(14), Division.B),
        start("DDD1", 10, 76_000, cup(7), Division.B),
        start("DDD1", 14, 90_000, cup(14), Division.B),
    )
    own = lists(small(by_points=2, by_time=4, most=1), *field)
    assert names(own, Way.TIME) == ["BBB1", "AAA1", "CCC1", "DDD1"]
    totals = [line.earned.total for line in own.of(Way.TIME)]
    assert totals == [22, 21, 18, 18]


def test_places_that_nobody_has_earned_stay_unfilled_and_do_not_go_to_the_other_list() -> None:
    own = lists(
        small(by_points=3, by_time=1),
        start("AAA1", 1, 75_000),
        *(start(name, 21, 76_000 + n, division=Division.B) for n, name in enumerate(("BBB1", "CCC1"))),
    )
    assert names(own, Way.POINTS) == ["AAA1"]
    assert names(own, Way.TIME) == ["BBB1"]
    assert own.unfilled == 2
    assert names(own, Way.RESERVE) == ["CCC1"]


def test_a_season_without_a_race_has_no_place_for_anybody() -> None:
    own = lists(small())
    assert own.lines == ()
    assert own.unfilled == 3


@pytest.mark.parametrize(
    ("division", "points"), [(Division.A, 22), (Division.B, 0)], ids=["Division A", "Division B"]
)
def test_a_place_without_a_time_has_its_points_in_division_a_alone(division: Division, points: int) -> None:
    own = quota_lists(small(), WorldCups((start("AAA1", 19, None, division=division),)))[KEY]
    everybody = [line.earned for line in own.lines] or list(own.waiting)
    assert [(one.total, one.time_ms) for one in everybody] == [(points, None)]


def test_the_longest_distance_takes_the_points_of_both_and_the_times_of_its_own() -> None:
    cups = WorldCups(
        (
            start("AAA1", 1, 230_000, cup(0, Event.D3000)),
            start("AAA1", 2, 410_000, cup(7, Event.D5000)),
            start("BBB1", 1, 229_000, cup(0, Event.D3000), Division.B),
            start("BBB1", 1, 420_000, cup(7, Event.D5000), Division.B),
        )
    )
    for event, time_ms in ((Event.D3000, 230_000), (Event.D5000, 410_000)):
        own = quota_lists(SHIPPED, cups)[Sex.W, event]
        first, second = (line.earned for line in own.of(Way.POINTS))
        assert (first.points, first.time_ms) == ((60, 54), time_ms)
        assert second.points == (32, 36)


def test_two_skaters_of_one_name_are_told_apart_by_their_countries() -> None:
    one = start("AAA1", 1, 75_000)
    own = lists(small(), one, replace(one, country="BBB", place=2, time_ms=75_100))
    assert [(line.earned.skater, line.earned.country) for line in own.of(Way.POINTS)] == [
        ("AAA1", "AAA"),
        ("AAA1", "BBB"),
    ]


def test_random_seasons_give_the_lists_of_the_literal_rule(quota_cases: int) -> None:
    @settings(max_examples=quota_cases, phases=[Phase.explicit, Phase.generate])
    @given(st.integers(0, 2**40))
    def compared(seed: int) -> None:
        rule, cups = random_season(seed)
        own = quota_lists(rule, cups)[KEY]
        for way, wanted in zip(Way, literal_lists(rule, cups, *KEY), strict=True):
            got = [(line.earned.skater, line.earned.country) for line in own.of(way)]
            assert got == wanted

    compared()


def test_random_seasons_are_rich_in_what_the_rule_decides() -> None:
    """Otherwise their comparison would be worth little."""
    seen = {"over": 0, "reserve": 0, "time": 0, "unfilled": 0, "equal": 0}
    for seed in range(300):
        rule, cups = random_season(seed)
        own = quota_lists(rule, cups)[KEY]
        seen["over"] += any(line.rank is None for line in own.lines)
        seen["reserve"] += bool(own.of(Way.RESERVE))
        seen["time"] += bool(own.of(Way.TIME))
        seen["unfilled"] += bool(own.unfilled)
        seen["equal"] += any(line.equal for line in own.lines)
    assert min(seen.values()) > 30, seen
