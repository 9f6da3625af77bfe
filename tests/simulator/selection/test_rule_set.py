"""Rule sets of other years and other countries are data of the same format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from policy_texts import rules_in

from simulator.event import Event, Sex
from simulator.selection.draft import Draft
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import load_rule_set, rule_text
from simulator.selection.rule_set import Certainty, Row, RuleSet

CASES = Path(__file__).parent / "cases"


def case(name: str) -> RuleSet:
    return load_rule_set(CASES / f"{name}.toml")


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_case_has_no_faults_and_can_be_written(path: Path) -> None:
    rules = load_rule_set(path)
    assert rules.id == path.stem
    assert [fault for fault in check_rule_set(rules) if not fault.doubt] == []
    assert rules_in(rule_text(rules).encode(), "x.toml") == rules


def test_the_games_of_2018_ten_tickets_one_run_and_four_named_before_the_meet() -> None:
    rules = case("like-2018")
    for sex in Sex:
        assert rules.cap[sex] == 10
        assert rules.runs_of(sex, Event.D500) == 1
        before = [row.text for row in rules.order[sex][:4]]
        assert before == ["team_pursuit", "team_pursuit", "team_pursuit", "mass_start"]
        assert [row.number for row in rules.pick_rows(sex)] == [1, 2, 3, 4]
        assert rules.source_of("order").certainty is Certainty.ASSUMED
        assert rules.source_of("cap").certainty is Certainty.CERTAIN


def test_the_games_of_2014_eighteen_rows_and_no_mass_start() -> None:
    rules = case("like-2014")
    for sex in Sex:
        assert rules.cap[sex] == 10
        assert len(rules.order[sex]) == 18
        assert rules.pick_rows(sex) == ()
        assert Event.MASS_START not in rules.start_places[sex]
        for event in (Event.D500, Event.D1000, Event.D1500):
            places = [row.okt_place for row in rules.order[sex] if row.event is event]
            assert places == [1, 2, 3, 4]
        assert rules.runs_of(sex, Event.D500) == 2
        # Four start places on three distances, three on the others.
        assert sorted(rules.start_places[sex].values()) == [3, 3, 3, 4, 4, 4]


def test_trials_with_qualified_skaters_and_an_order_read_event_by_event() -> None:
    rules = case("trials")
    assert rules.cap == {Sex.W: 6, Sex.M: 8}
    assert [row.text for row in rules.order[Sex.W]] == [
        "500-1", "500-2", "1000-1", "1000-2", "1500-1", "1500-2",
    ]  # fmt: skip
    assert [row.text for row in rules.order[Sex.M]][:4] == ["1500-1", "1500-2", "1500-3", "1000-1"]
    assert rules.beforehand(Sex.W, Event.D1000) == ("Skater A", "Skater B")
    assert rules.beforehand(Sex.W, Event.D500) == ()
    assert rules.beforehand(Sex.M, Event.D500) == ("Skater C",)
    assert rules.runs_of(Sex.M, Event.D500) == 1


def test_rows_moved_are_numbered_anew_and_keep_what_is_known_of_them() -> None:
    rules = load_rule_set("knsb-2022")
    rows = rules.order[Sex.M]
    draft = Draft(rules).moved(Sex.M, [11], 0)
    moved = draft.rules
    assert moved.order[Sex.M][0] == replace(rows[11], number=1)
    assert [row.number for row in moved.order[Sex.M]] == list(range(1, 16))
    assert moved.order[Sex.W] == rules.order[Sex.W]
    assert draft.moved(Sex.M, [0], 12).rules == rules


def test_a_row_reads_as_it_is_written() -> None:
    assert Row(1, Event.D1000, 3).text == "1000-3"
    assert Row(1, Event.MASS_START, None).text == "mass_start"
