"""Start places that a country has earned, put into a rule set."""

from __future__ import annotations

from dataclasses import replace

from simulator.evaluation.bench_quota import invented_season
from simulator.event import Event, Sex
from simulator.quota.answer import quota_answer
from simulator.quota.filled import EarnedPlaces, filled_places
from simulator.quota.lists import Way
from simulator.quota.rule_file import load_quota_rule
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import load_rule_set

RULE = load_quota_rule()
RULES = load_rule_set("knsb-2026")
COUNTRY = "C05"


def test_a_whole_season_fills_every_event_ranks_and_tickets() -> None:
    cups = invented_season(RULE)
    answer = quota_answer(RULE, cups, COUNTRY, pursuit=True, mass_start=2, one_more_race=False)
    filled = filled_places(answer, mass_start=2)
    assert set(filled.places) == {*answer.lists, (Sex.W, Event.MASS_START), (Sex.M, Event.MASS_START)}
    for key, own in answer.lists.items():
        earned = [line.rank for line in own.of(Way.POINTS, Way.TIME) if line.earned.country == COUNTRY]
        assert filled.places[key] == len(earned)
        assert list(filled.ranks[key]) == earned
    assert answer.of_country is not None
    assert filled.tickets == {team.sex: team.size for team in answer.of_country.teams}
    rules = filled.into(RULES)
    assert rules.cap == filled.tickets
    assert not [fault for fault in check_rule_set(rules) if not fault.doubt]


def test_other_numbers_take_ranks_and_tickets_of_those_they_replace_away() -> None:
    key, other = (Sex.W, Event.D1000), (Sex.W, Event.D500)
    tickets = {Sex.W: 9, Sex.M: 9}
    own = EarnedPlaces({key: 2, other: 3}, tickets, {key: (3, 20), other: (1, 2, 3)})
    likeliest = own.instead({key: 3, other: 3})
    assert likeliest.tickets == {Sex.M: 9}
    assert own.instead({key: 2}).tickets == tickets
    assert likeliest.places == {key: 3, other: 3}
    assert likeliest.ranks == {other: (1, 2, 3)}


def test_without_a_country_there_is_nothing_to_fill() -> None:
    filled = filled_places(quota_answer(RULE, invented_season(RULE)))
    assert filled.into(RULES) == RULES


def test_ranks_go_where_a_rule_set_has_some_and_a_rule_set_without_a_cap_stays_so() -> None:
    key = (Sex.W, Event.D1000)
    ranked = replace(RULES, quota_ranks={Sex.W: {Event.D1000: (9, 10, 11)}}, cap={Sex.W: 0, Sex.M: 9})
    filled = EarnedPlaces(
        {key: 2, (Sex.W, Event.D500): 3},
        {Sex.W: 8, Sex.M: 7},
        {key: (3, 20), (Sex.W, Event.D500): (1, 2, 3)},
    )
    rules = filled.into(ranked)
    assert rules.quota_ranks == {Sex.W: {Event.D1000: (3, 20)}}
    assert rules.cap == {Sex.W: 0, Sex.M: 7}
    gone = replace(filled, places={key: 0}).into(ranked)
    assert gone.quota_ranks == {}
