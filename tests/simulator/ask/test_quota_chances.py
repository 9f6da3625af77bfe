"""World Cups still to come, simulated: who rides, what adds up, what is certain, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from world_cup_files import country, race, skater, write

from simulator.ask.quota_chances import forecasts_of
from simulator.ask.quota_riding import simulate_quota
from simulator.ask.quota_to_come import last_starters, races_to_come, starters_of_entries
from simulator.ask.quota_told import PlaceChances, QuotaChances
from simulator.engine.job import Control
from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.input.faults import InputRefused
from simulator.meet.meet import Entry
from simulator.quota.lists import quota_lists
from simulator.quota.reading import read_world_cups
from simulator.quota.rule import Criterion, Division, EventQuota, QuotaRule
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCups
from simulator.results import ResultsReport

KEY = (Sex.W, Event.D1000)
DAYS = ("2025-11-14", "2025-11-21", "2025-12-05", "2025-12-13")
NEXT = date(2025, 12, 13)
RULE = load_quota_rule()


def rule_of(races: int, by_points: int = 4, by_time: int = 1) -> QuotaRule:
    """Few places on the 1000 m of women, which is ridden so often."""
    quota = EventQuota(by_points + by_time, by_points, by_time, 2, races)
    return replace(RULE, events={Sex.W: {Event.D1000: quota}, Sex.M: {}})


def season(tmp_path: Path, rule: QuotaRule, days: int = 3) -> tuple[WorldCups, FormData]:
    kept: dict[Path, ResultsReport] = {}
    races = [
        own
        for day in DAYS[:days]
        for own in (race(day, numbers=range(8)), race(day, division="B", numbers=range(20, 28)))
    ]
    cups = read_world_cups(rule, [write(tmp_path / "cups.csv", *races)], kept=kept)
    (report,) = kept.values()
    assert report.table is not None
    return cups, FormData(report.table)


def simulated(
    rule: QuotaRule, cups: WorldCups, form: FormData, tournaments: int = 2_000, threads: int | None = 1
) -> QuotaChances:
    starters = last_starters(rule, cups, races_to_come(rule, cups))
    forecasts = forecasts_of(starters, form, "Thialf", NEXT)
    return simulate_quota(
        rule, cups, starters, forecasts, "Thialf", NEXT, tournaments, 1, Control(threads=threads)
    )


def test_only_races_that_were_not_ridden_are_to_come(tmp_path: Path) -> None:
    cups, _ = season(tmp_path, rule_of(4))
    assert races_to_come(rule_of(4), cups) == {KEY: 1}
    assert races_to_come(rule_of(3), cups) == {}
    assert races_to_come(RULE, cups)[Sex.M, Event.D10000] == 1


def test_who_rode_the_last_race_rides_the_next_one_in_the_same_division(tmp_path: Path) -> None:
    cups, _ = season(tmp_path, rule_of(4))
    own = last_starters(rule_of(4), cups, [KEY])[KEY]
    assert own[skater(0)] is Division.A
    assert own[skater(20)] is Division.B
    assert len(own) == 16
    assert last_starters(RULE, cups, [(Sex.M, Event.D500)]) == {}


def test_an_event_not_ridden_yet_has_the_starters_of_that_whose_points_count_with_it(tmp_path: Path) -> None:
    file = write(tmp_path / "a.csv", race("2025-11-14", 3000, numbers=range(5)))
    cups = read_world_cups(RULE, [file])
    own = last_starters(RULE, cups, [(Sex.W, Event.D5000)])
    assert set(own[Sex.W, Event.D5000]) == {skater(number) for number in range(5)}


def test_entries_say_who_rides_and_a_new_one_begins_in_division_b(tmp_path: Path) -> None:
    cups, form = season(tmp_path, rule_of(4))
    entries = [Entry(*KEY, skater(3).upper()), Entry(*KEY, "Nobody Known"), Entry(Sex.M, Event.D500, "A B")]
    starters = starters_of_entries(cups, [KEY], entries)
    assert starters == {KEY: {skater(3): Division.A, "Nobody Known": Division.B}}
    forecasts = forecasts_of(starters, form, "Thialf", NEXT)
    with pytest.raises(InputRefused, match="Nobody Known rode no World Cup"):
        simulate_quota(rule_of(4), cups, starters, forecasts, "Thialf", NEXT, 100, 1)


def test_chances_add_up_to_all_tournaments_and_to_all_places(tmp_path: Path) -> None:
    rule = rule_of(4)
    cups, form = season(tmp_path, rule)
    chances = simulated(rule, cups, form)
    assert chances.to_come == {KEY: 1}
    own = chances.chances[KEY]
    assert all(one.tournaments == 2_000 for one in own)
    places = sum(count * number for one in own for number, count in enumerate(one.counts))
    assert places == 2_000 * rule.events[KEY[0]][KEY[1]].places
    assert any(0 < one.chance(one.likeliest)[0] < 1 for one in own), "something is open"


def test_threads_make_no_difference(tmp_path: Path) -> None:
    rule = rule_of(5)
    cups, form = season(tmp_path, rule)
    one, two = (simulated(rule, cups, form, 12_000, threads) for threads in (1, 2))
    assert one == two


def test_a_lead_that_no_race_can_take_is_certain(tmp_path: Path) -> None:
    """With one place by points, the winner of three races has it whatever comes."""
    rule = rule_of(4, by_points=1, by_time=0)
    cups, form = season(tmp_path, rule)
    (own,) = simulated(rule, cups, form, 500).chances[KEY]
    assert own == PlaceChances(country(0), (0, 500, 0))
    assert quota_lists(rule, cups)[KEY].places() == {country(0): 1}


def test_times_count_also_where_another_race_is_ridden_before_the_lists_are_read(tmp_path: Path) -> None:
    """Places go by time alone: a race of which only points count changes next to nothing."""
    alone = rule_of(4, by_points=0, by_time=3)
    quota = replace(alone.events[Sex.W][Event.D1000], points_of=(Event.D1000, Event.D1500))
    events = {Event.D1000: quota, Event.D1500: EventQuota(2, 2, 0, 2, 1)}
    both = replace(alone, events={Sex.W: events, Sex.M: {}})
    cups, form = season(tmp_path, alone)
    riders = last_starters(alone, cups, [KEY])[KEY]

    def chances(rule: QuotaRule) -> dict[str, tuple[int, ...]]:
        starters = {(Sex.W, event): riders for event in rule.events[Sex.W]}
        forecasts = forecasts_of(starters, form, "Thialf", NEXT)
        found = simulate_quota(rule, cups, starters, forecasts, "Thialf", NEXT, 500, 1)
        return {own.country: own.counts for own in found.chances[KEY]}

    one, two = chances(alone), chances(both)
    assert any(0 < counts[0] < 500 for counts in one.values()), "something is open"
    for name in {*one, *two}:
        before, after = one.get(name, (500, 0, 0)), two.get(name, (500, 0, 0))
        assert after == pytest.approx(before, abs=25)  # equal hundredths go by points


def test_an_event_that_hangs_on_a_race_of_which_no_starter_is_known_is_left_out(tmp_path: Path) -> None:
    rule = rule_of(4)
    quota = replace(rule.events[Sex.W][Event.D1000], points_of=(Event.D1000, Event.D1500))
    other = EventQuota(2, 2, 0, 2, 1)
    rule = replace(rule, events={Sex.W: {Event.D1000: quota, Event.D1500: other}, Sex.M: {}})
    cups, form = season(tmp_path, rule)
    starters = {KEY: last_starters(rule, cups, [KEY])[KEY]}
    forecasts = forecasts_of(starters, form, "Thialf", NEXT)
    chances = simulate_quota(rule, cups, starters, forecasts, "Thialf", NEXT, 200, 1)
    assert chances.unknown == ((Sex.W, Event.D1500),)
    assert chances.chances == {}


def test_a_rule_with_other_criteria_is_refused(tmp_path: Path) -> None:
    rule = replace(rule_of(4), by_points=(Criterion.POINTS, Criterion.TIME))
    cups, form = season(tmp_path, rule)
    with pytest.raises(InputRefused, match="only for lists by points, single points and time"):
        simulated(rule, cups, form, 100)


def test_a_chance_has_an_error_of_counting() -> None:
    own = PlaceChances("NED", (25, 75, 0))
    chance, low, high = own.chance(1)
    assert (chance, own.likeliest) == (0.75, 1)
    assert 0.64 < low < 0.75 < high < 0.83
    assert own.chance(3)[0] == 0


def test_the_likely_field_has_as_many_places_as_there_are(tmp_path: Path) -> None:
    rule = rule_of(4)
    chances = simulated(rule, *season(tmp_path, rule))
    places = rule.events[KEY[0]][KEY[1]].places
    field = chances.field(KEY, places)
    assert sum(field.values()) == places
    for own in chances.chances[KEY]:
        certain = next(number for number, count in enumerate(own.counts) if count)
        assert field.get(own.country, 0) >= certain
    most = chances.field(KEY, 10**6)  # of more places than anybody ever wins nobody gets more
    assert all(number < len(chances.of(KEY, country).counts) for country, number in most.items())
