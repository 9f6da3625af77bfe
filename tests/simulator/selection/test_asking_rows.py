"""Rows that rest on more than a place of one race: in files, in words, and in the selection of a meet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from policy_texts import rules_in

from simulator.engine.fingerprint import canonical
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.files_read import files_read
from simulator.selection.conditions import Condition, Raced
from simulator.selection.draft import Draft, Mark, compared
from simulator.selection.real_meet import load_real_meet, select_real_meet
from simulator.selection.rows import Row, row_of
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import load_rule_set, rule_text
from simulator.selection.rule_set import Runs

RULES = """
id = "sums"
name = "Sums"
valid_from = 2026-12-27
cap = 3
max_picks = 1
refill = "next_placed"
ties = "lot"
source = "a test"
[start_places]
W = { 500 = 2, 1000 = 2, 1500 = 2, sprint = 2, mass_start = 1 }
M = { 500 = 3, 10000 = 2 }
[runs]
W = { 500 = "each" }
[points]
W = { sprint = ["500", "1000", "500"] }
[order]
W = [
    "500.2-1 if 38.15", "sprint-1", "1500-1 among 1000-2", "500.1-1", "mass_start-1", "500-2 if 500.1-3",
    "sprint-2",
]
M = ["500-1", "10000"]
[earlier]
W = { mass_start = ["Zoe Z"] }
M = { 10000 = [] }
"""

TEXTS = {
    "500.2-1": Row(0, Event.D500, 1, race=2),
    "sprint-2": Row(0, Event.SPRINT, 2),
    "mass_start-1": Row(0, Event.MASS_START, 1),
    "500-1 if 34.51": Row(0, Event.D500, 1, condition=Condition(Raced(Event.D500), None, 34_519)),
    "500-1 if 34.510": Row(0, Event.D500, 1, condition=Condition(Raced(Event.D500), None, 34_510)),
    "500.1-2 if 500 34.51": Row(
        0, Event.D500, 2, race=1, condition=Condition(Raced(Event.D500), None, 34_519)
    ),
    "allround-1 among 10000-3": Row(
        0, Event.ALLROUND, 1, condition=Condition(Raced(Event.D10000), 3, goes_on=True)
    ),
    "1000-1 if 500.2-3": Row(0, Event.D1000, 1, condition=Condition(Raced(Event.D500, 2), 3)),
    "5000-1 among 6:20.00": Row(
        0, Event.D5000, 1, condition=Condition(Raced(Event.D5000), None, 380_009, goes_on=True)
    ),
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_row_is_read_as_it_is_written(text: str) -> None:
    row = row_of(text)
    assert row == TEXTS[text]
    assert row is not None
    assert row.text == text


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "500.3-1", "500.-1", "500-1 if", "500-1 if 34", "500-1 if 34.5", "500-1 unless 34.51"),
        *("500-1 if 400-1", "500-1 if 500", "500-1 if 500-1 34.51", "500-1 if 34.51 or not", "500-1 among"),
    ],
)
def test_what_cannot_be_read_is_no_row(text: str) -> None:
    assert row_of(text) is None


def test_a_rule_set_comes_back_as_it_was_written() -> None:
    rules = rules_in(RULES.encode(), "rules.toml")
    assert rules_in(rule_text(rules).encode(), "rules.toml") == rules
    assert rules.each_counts(Sex.W, Event.D500)
    assert rules.points_of(Sex.W, Event.SPRINT) == (Event.D500, Event.D1000, Event.D500)
    doubts = [fault.text for fault in check_rule_set(rules) if fault.key == "earlier"]
    assert doubts == ["rows 2, 3 are open: the result of that meet is not known yet."]


BROKEN = {
    '"500.2-1 if 38.15"': {
        '"1000.2-1"': '"1000.2-1": the 1000 is not ridden twice. Write 1000 = "each"',
        '"500-1 if 1000.1-3"': '"500-1 if 1000.1-3": the 1000 is not ridden twice',
        '"500-1 if fast"': '"500-1 if fast" has no condition that can be read. Write "500-1 if 34.51"',
        '"allround-1"': '"allround-1": no distances are named for the classification. Name them under',
        '"mass_start"': '"mass_start" is a pick row, and its places come from an earlier meet',
        '"team_pursuit if 1000-3"': '"team_pursuit if 1000-3": a pick row has no race and no condition',
        '"team_pursuit-1"': '"team_pursuit-1": a pick row has no place. Write "team_pursuit".',
        '"sprint-1 if 38.15"': '"sprint-1 if 38.15": no times are known of that event',
        '"500-2 if 500-1"': '"500-2 if 500-1" is met by nobody on that place',
        '"500-1 if 1000-999"': '"500-1 if 1000-999" has no place that somebody can have',
        '"500-1 if allround-3"': '"500-1 if allround-3": nobody takes places in that event',
    },
    '["500", "1000", "500"]': {
        '["500"]': "points.W.sprint: a classification has two distances or more",
        '["500", "1000", "1000"]': "points.W.sprint: the 1000 m counts twice, and only one run of it counts",
        '["500", "500", "500"]': "points.W.sprint: the 500 m counts 3 times",
        '["500", "mass_start"]': '"mass_start" is not an event of the tournament',
        "[]": "points.W.sprint: a classification has two distances or more",
    },
    "sprint = [": {"1500 = [": "points.W.1500: this is no classification. Expected one of sprint, allround."},
    'W = { mass_start = ["Zoe Z"] }': {
        'W = { mass_start = ["Zoe Z"], sprint = ["A"] }': "sprint: its places come from an earlier meet",
        'W = { mass_start = ["Zoe Z"], team_pursuit = ["A"] }': "team_pursuit: a team takes its places",
        'W = { mass_start = ["Zoe Z", "Zoe Z"] }': "earlier.W.mass_start: a skater stands there twice",
        "W = { mass_start = 3 }": "earlier.W.mass_start: 3 is not a list",
        'W = { mass_start = "nk.csv" }': 'earlier.W.mass_start: "nk.csv" is no file beside the rule set',
    },
}


@pytest.mark.parametrize(
    ("good", "bad"),
    [(good, bad) for good, many in BROKEN.items() for bad in many],
    ids=lambda text: text[:40],
)
def test_every_fault_says_where_and_what_to_do(tmp_path: Path, good: str, bad: str) -> None:
    assert good in RULES
    file = tmp_path / "rules.toml"
    file.write_text(RULES.replace(good, bad))
    with pytest.raises(InputRefused) as refused:
        load_rule_set(file)
    told = [str(fault) for fault in refused.value.faults]
    assert any(BROKEN[good][bad] in fault for fault in told), told


RESULTS = """sex,distance_m,skater,run,time_s
W,500,Anna A,1,38.100
W,500,Bea B,1,38.000
W,500,Cor C,1,38.500
W,500,Anna A,2,38.300
W,500,Bea B,2,38.400
W,500,Cor C,2,38.200
W,1000,Anna A,1,75.001
W,1000,Bea B,1,75.900
W,1000,Cor C,1,76.100
W,1500,Anna A,1,117.0
W,1500,Bea B,1,116.0
"""


def test_a_meet_that_was_ridden_is_selected_by_sums_races_and_conditions(tmp_path: Path) -> None:
    results, rules = tmp_path / "results.csv", tmp_path / "rules.toml"
    results.write_text(RESULTS)
    rules.write_text(RULES)
    story = select_real_meet(load_real_meet(str(results), str(rules)), Sex.W).story
    assert [row.skater for row in story.rows] == [None, "Anna A", "Bea B", "Bea B", "Zoe Z", "Cor C", "Bea B"]
    assert [row.unmet for row in story.rows] == ["Cor C", *[None] * 6]
    assert story.team == ("Anna A", "Bea B", "Zoe Z")
    holders = {event: [one.skater for one in held] for event, held in story.start_places.items()}
    assert holders[Event.SPRINT] == ["Anna A", "Bea B"]
    assert holders[Event.MASS_START] == ["Zoe Z"]
    # The places of the 500 m go by the better place: Cor C, second, has no ticket.
    assert holders[Event.D500] == ["Bea B", "Anna A"]
    one_run = tmp_path / "one-run.csv"
    one_run.write_text("\n".join(line for line in RESULTS.splitlines() if ",2," not in line))
    notes = load_real_meet(str(one_run), str(rules)).notes
    assert any("tell no second race of the 500 m" in note for note in notes)


def test_places_of_an_earlier_meet_are_read_from_its_results(tmp_path: Path) -> None:
    rules, results = tmp_path / "rules.toml", tmp_path / "nk.csv"
    rules.write_text(RULES.replace("M = { 10000 = [] }", 'M = { 10000 = "nk.csv" }'))
    results.write_text("sex,distance_m,skater,time_s\nM,10000,Dirk D,770.1\nM,10000,Eef E,769.9\n")
    assert load_rule_set(rules).earlier_of(Sex.M)[Event.D10000] == ("Eef E", "Dirk D")
    assert set(files_read(rules=str(rules))) == {rules, results}
    for name, told in (("../nk.csv", "is no file beside the rule set"), ("other.csv", "is no file beside")):
        rules.write_text(RULES.replace("M = { 10000 = [] }", f'M = {{ 10000 = "{name}" }}'))
        with pytest.raises(InputRefused, match=told):
            load_rule_set(rules)
    results.write_text("sex,distance_m,skater,time_s\nM,5000,Dirk D,370.1\n")
    rules.write_text(RULES.replace("M = { 10000 = [] }", 'M = { 10000 = "nk.csv" }'))
    with pytest.raises(InputRefused, match="tells no place of the M 10000 m"):
        load_rule_set(rules)


def test_what_was_added_to_the_format_leaves_the_hash_of_older_rules_alone() -> None:
    rules = load_rule_set("knsb-2026")
    for added in ("points", "earlier", "race"):
        assert added not in canonical(rules)
    changed = replace(rules, runs={**rules.runs, Sex.W: {Event.D500: Runs.EACH}})
    assert canonical(changed) != canonical(rules)
    row = replace(rules.order[Sex.W][0], race=2)
    other = replace(rules, order={**rules.order, Sex.W: (row, *rules.order[Sex.W][1:])})
    assert canonical(other) != canonical(rules)


def test_rows_that_ask_different_things_are_different_rows_in_the_editor() -> None:
    draft = Draft(rules_in(RULES.encode(), "rules.toml"))
    row = row_of("500.1-2")
    assert row is not None
    more = draft.with_row(Sex.W, row, 0)
    _, marked = compared(draft.rows(Sex.W), more.rows(Sex.W))
    assert [own.mark for own in marked] == [Mark.ADDED, *[Mark.SAME] * 7]
    instead = draft.with_row(Sex.W, row, 0, instead=True)
    assert [own.text for own in instead.rows(Sex.W)][:2] == ["500.1-2", "sprint-1"]
    assert (Event.SPRINT, 1) not in draft.free_rows(Sex.W)
    assert (Event.SPRINT, 1) in draft.removed(Sex.W, [1]).free_rows(Sex.W)
    assert (Event.MASS_START, 1) in draft.removed(Sex.W, [4]).free_rows(Sex.W)
