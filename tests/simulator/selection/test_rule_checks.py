"""What an order editor is told of a rule set that is being edited."""

from __future__ import annotations

from dataclasses import replace

from builders import rules_of

from simulator.event import Event, Sex
from simulator.selection.draft import Draft
from simulator.selection.rule_checks import RuleFault, check_rule_set
from simulator.selection.rule_file import load_rule_set
from simulator.selection.rule_set import Row, RuleSet, Runs

PUBLISHED = load_rule_set("knsb-2026")


def of_women(rules: RuleSet) -> list[RuleFault]:
    return [fault for fault in check_rule_set(rules) if fault.sex is Sex.W]


def without(text: str, rules: RuleSet = PUBLISHED) -> RuleSet:
    return Draft(rules).with_rows(Sex.W, [row for row in rules.order[Sex.W] if row.text != text]).rules


def test_the_published_order_is_without_fault_or_doubt() -> None:
    assert check_rule_set(PUBLISHED) == ()


def test_a_fault_knows_its_row_and_its_words_in_a_file() -> None:
    rows = [*PUBLISHED.order[Sex.W], Row(0, Event.D1000, 4)]
    (fault, *others) = of_women(Draft(PUBLISHED).with_rows(Sex.W, rows).rules)
    assert others == []
    assert (fault.key, fault.sex, fault.row, fault.doubt) == ("order", Sex.W, 16, False)
    told = 'x.toml, order.W, row 16: "1000-4" is beyond the 3 start places of the event.'
    assert str(fault.told("x.toml")).startswith(told)


def test_a_row_twice_is_a_fault_of_the_second() -> None:
    rows = PUBLISHED.order[Sex.W]
    (fault,) = of_women(Draft(PUBLISHED).with_rows(Sex.W, [*rows, rows[0]]).rules)
    assert (fault.row, fault.found) == (16, '"500-1" stands in the order twice')


def test_a_gap_is_a_doubt_and_so_is_the_start_place_that_no_row_gives() -> None:
    rules = without("500-2")
    found = {(fault.key, fault.found): fault for fault in of_women(rules)}
    assert all(fault.doubt for fault in found.values())
    assert set(found) == {
        ("order", '"500-3" stands in the order, but "500-2" does not'),
        ("start_places", "3 start places, but the order names 2 of them"),
    }
    gap = found["order", '"500-3" stands in the order, but "500-2" does not']
    assert rules.order[Sex.W][gap.row - 1].text == "500-3" if gap.row else False


def test_a_worse_place_above_a_better_one_is_a_doubt() -> None:
    first, *others = PUBLISHED.order[Sex.W]
    (fault,) = of_women(Draft(PUBLISHED).with_rows(Sex.W, [*others, first]).rules)
    assert fault.found == '"500-2" stands above "500-1"'
    assert fault.doubt


def test_an_order_that_cannot_fill_the_team_is_a_doubt() -> None:
    rules = rules_of(["500-1", "500-2", "500-3"], start_places={Event.D500: 3, Event.MASS_START: 2})
    rules = replace(rules, runs={})
    (fault,) = of_women(rules)
    assert fault.found == "3 rows name fewer skaters than the cap of 9"
    assert fault.doubt
    assert of_women(replace(rules, cap={Sex.W: 3, Sex.M: 9})) == []


def test_runs_of_an_event_without_start_places_are_a_doubt() -> None:
    rules = replace(PUBLISHED, runs={Sex.W: {Event.D10000: Runs.BEST_OF_TWO}})
    assert [(fault.key, fault.event, fault.doubt) for fault in of_women(rules)] == [
        ("runs", Event.D10000, True)
    ]


def test_faults_come_before_doubts() -> None:
    rules = replace(without("500-2"), max_picks=dict.fromkeys(Sex, 40))
    assert [fault.doubt for fault in check_rule_set(rules)] == [False, True, True]


def test_a_cap_out_of_range_is_told_once_where_both_sexes_have_it() -> None:
    both = replace(PUBLISHED, cap=dict.fromkeys(Sex, 70))
    assert [(fault.key, fault.sex) for fault in check_rule_set(both)] == [("cap", None)]
    one = replace(PUBLISHED, cap={Sex.W: 9, Sex.M: 70})
    assert [(fault.key, fault.sex) for fault in check_rule_set(one)] == [("cap", Sex.M)]
