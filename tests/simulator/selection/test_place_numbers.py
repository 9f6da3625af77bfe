"""Another number of start places: rows, ranks, names and places for picks go with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.event import Event, Sex
from simulator.selection.place_numbers import with_start_places
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import available_rule_sets, load_rule_set
from simulator.selection.rule_set import RuleSet

RULES = load_rule_set("knsb-2026")


def rows(rules: RuleSet, sex: Sex = Sex.W) -> list[str]:
    return [row.text for row in rules.order[sex]]


def test_with_fewer_the_rows_beyond_them_leave_the_order() -> None:
    fewer = with_start_places(RULES, Sex.W, Event.D1000, 2)
    assert fewer.start_places[Sex.W][Event.D1000] == 2
    assert rows(fewer) == [text for text in rows(RULES) if text != "1000-3"]
    assert [row.number for row in fewer.order[Sex.W]] == list(range(1, len(RULES.order[Sex.W])))
    assert fewer.order[Sex.M] == RULES.order[Sex.M]
    assert fewer.start_places[Sex.M] == RULES.start_places[Sex.M]


def test_with_more_the_order_stays() -> None:
    more = with_start_places(RULES, Sex.M, Event.D10000, 3)
    assert more.start_places[Sex.M][Event.D10000] == 3
    assert more.order == RULES.order


def test_with_none_the_event_is_gone_and_its_pick_row_too() -> None:
    none = with_start_places(RULES, Sex.M, Event.MASS_START, 0)
    assert Event.MASS_START not in none.start_places[Sex.M]
    assert "mass_start" not in rows(none, Sex.M)
    assert rows(none, Sex.M) == rows(RULES, Sex.M)[1:]


def test_the_same_number_changes_nothing() -> None:
    for name in available_rule_sets():
        rules = load_rule_set(name)
        for sex in rules.sexes:
            for event, number in rules.start_places[sex].items():
                assert with_start_places(rules, sex, event, number) == rules


def test_ranks_names_and_places_for_picks_go_as_far_as_there_are_places() -> None:
    event, sex = Event.D1000, Sex.W
    rules = replace(
        RULES,
        quota_ranks={sex: {event: (3, 11, 20), Event.D500: (1, 2, 3)}},
        named={sex: {event: ("Anna Een",)}},
        prequalified={sex: {event: ("Britt Twee",)}},
        kept_for_picks={sex: {event: 1}},
    )
    two = with_start_places(rules, sex, event, 2)
    assert two.quota_ranks == {sex: {event: (3, 11), Event.D500: (1, 2, 3)}}
    assert two.named == {sex: {event: ("Anna Een",)}}
    assert two.prequalified == {}
    assert two.kept_for_picks == {sex: {event: 1}}
    none = with_start_places(rules, sex, event, 0)
    assert none.quota_ranks == {sex: {Event.D500: (1, 2, 3)}}
    assert (none.named, none.kept_for_picks) == ({}, {})


@pytest.mark.parametrize("name", available_rule_sets())
def test_rules_without_a_fault_have_none_with_fewer_places(name: str) -> None:
    rules = load_rule_set(name)
    for sex in rules.sexes:
        for event in rules.start_places[sex]:
            if len(rules.start_places[sex]) > 1:
                for number in range(rules.start_places[sex][event]):
                    faults = check_rule_set(with_start_places(rules, sex, event, number))
                    assert [fault for fault in faults if not fault.doubt] == [], (sex, event, number)
