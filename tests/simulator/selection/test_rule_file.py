"""Rule sets from files: the shipped ones load, and everything wrong with a file is told."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policy_texts import rules_in

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.input.toml_reader import MOST_BYTES
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import available_rule_sets, load_rule_set, rule_set_of
from simulator.selection.rule_set import Certainty, Refill, Runs, Source, Ties
from simulator.text import quoted

BROKEN = Path(__file__).parent / "broken"

GOOD = """
id = "small"
name = "Small"
valid_from = 2025-12-26
cap = { W = 3, M = 2 }
max_picks = 1
refill = "committee"
ties = "lot"
source = "a test"
[start_places]
W = { 500 = 2, mass_start = 1 }
M = { 1500 = 1, 500 = 3 }
[order]
W = ["500-2", "mass_start", "500-1"]
M = ["1500-1", "500"]
[runs]
W = { 500 = "best_of_two" }
[uncertain]
W = [3]
[prequalified]
M = { 1500 = ["Skater  A"] }
[sources]
cap = "the quota"
"order.W" = { text = "a newspaper", certainty = "likely" }
"""

EXPECTED = {
    "missing_keys": [
        "cap: this key is missing. Expected a whole number.",
        "refill: this key is missing. Expected a text.",
        "order: this key is missing. Expected a table.",
    ],
    "wrong_kinds": [
        "name: 7 is not a text.",
        'valid_from: "2025-12-26" is not a date.',
        "cap: True is not a whole number.",
        "start_places: 3 is not a table.",
    ],
    "unknown_key": ['refil: this key is not known. Did you mean "refill"?', "refill: this key is missing."],
    "several": [
        'nam: this key is not known. Did you mean "name"?',
        "id: 7 is not a text.",
        "name: this key is missing. Expected a text.",
        "valid_from: 2025-12-26T10:00:00 is not a date.",
        'max_picks: "three" is not a whole number.',
        'refill: "comittee" is not one of the choices. Expected one of next_placed, committee. Did you',
        "start_places.M: 3 is not a table.",
        'order.W, row 2: "mass_start-1": a pick row has no place. Write "mass_start".',
        "order.M: this key is missing. Expected a list.",
        'order.W, row 1: "500-4" is beyond the 3 start places of the event.',
    ],
    "out_of_range": [
        "cap: 61 is out of range. Expected 1 to 60.",
        "max_picks: -1 is out of range. Expected 0 to 61.",
    ],
    "cap_by_sex": [
        "cap.men: this sex is not known. Known are W, M.",
        "cap.M: this key is missing. Expected a whole number.",
        "cap.W: 61 is out of range. Expected 1 to 60.",
    ],
    "cap_of_none": [
        'cap.W: 0 is out of range. Expected 1 to 60, or "none" for no cap.',
    ],
    "cap_below_picks": [
        "max_picks: 3 picks are more than the cap of 2 tickets. Raise cap or lower max_picks.",
    ],
    "pick_rows": [
        "order.W: 3 pick rows are more than the 1 picks allowed. Raise max_picks or take rows out.",
        'order.W, row 3: "mass_start" is beyond the 1 start place of the event.',
        'order.W, row 4: "mass_start" is beyond the 1 start place of the event.',
        'order.M, row 1: "team_pursuit" is beyond the 0 start places of the event.',
    ],
    "empty": [
        "start_places.W: no event has start places. Name them, { 500 = 3 }.",
        'order.W: the order has no rows. Write them from the top, ["500-1"].',
        'order.M: the order has no rows. Write them from the top, ["500-1"].',
    ],
    "texts": [
        "id: this text is empty.",
        "name: 101 letters are too many. Expected at most 100.",
        'source: "a\\nb" has signs that cannot be shown. Write one line of text.',
    ],
    "choices": [
        'refill: "next" is not one of the choices. Expected one of next_placed, committee.',
        'ties: "both" is not one of the choices. Expected one of lot, other_run.',
    ],
    "start_places": [
        'start_places.W.5001: this event is not known. Did you mean "500',
        "start_places.W.500: 0 is not a number of start places. Expected 1 to 10.",
        'start_places.M.500: "three" is not a whole number.',
        "start_places.X: this sex is not known. Known are W, M.",
        'order.W, row 1: "500-1" is beyond the 0 start places of the event.',
    ],
    "rows": [
        'order.W, row 1: "501-1" names no event. Write "1000-3" or "mass_start". Did you mean "500',
        'order.W, row 2: "500x" names no event. Write "1000-3" or "mass_start". Did you mean "500',
        'order.W, row 3: "500-0" has no place. Write "500-1".',
        'order.W, row 4: "500-x" has no place.',
        'order.W, row 7: "mass_start-1": a pick row has no place. Write "mass_start".',
        "order.W, row 10: 5 names no event.",
        'order.W, row 11: "500-12345678901234567890" has no place.',
        'order.W, row 13: "500-²" has no place.',
        'order.W, row 5: "500-4" is beyond the 3 start places of the event. Correct the row or start_places.',
        'order.W, row 6: "1000-1" is beyond the 0 start places of the event.',
        'order.W, row 9: "500-1" stands in the order twice. Keep one.',
        'order.W, row 12: "mass_start" is beyond the 0 start places of the event.',
    ],
    "event_rows": [
        'order.W, row 3: "1000" has no start places. Correct the row or start_places.',
        'order.W, row 4: "500-2" stands in the order twice. Keep one.',
    ],
    "no_row_readable": ['order.M, row 1: "first" names no event. Write "1000-3" or "mass_start".'],
    "order_kinds": [
        'order.W: "500-1" is not a list.',
        "order.M: this key is missing. Expected a list.",
        "order.women: this sex is not known. Known are W, M.",
    ],
    "runs": [
        'runs.W.500: "best" is not one of the choices. Expected one of single, best_of_two, each.',
        'runs.W.501: this event is not known. Did you mean "500',
        "runs.W.mass_start: no times are ridden in this event at the tournament. Take the line out.",
        "runs.M.500: 2 is not a text.",
        "runs.men: this sex is not known.",
    ],
    "prequalified": [
        'prequalified.W.5000m: this event is not known. Did you mean "5000"?',
        "prequalified.W.500: 4 skaters for 3 start places. Correct the names or start_places.",
        "prequalified.W.500: a skater stands there twice. Keep one.",
        "prequalified.W.1500: 1 skaters for 0 start places.",
        "prequalified.M.mass_start: nobody starts in this event at the tournament. Name a distance.",
        "prequalified.M.500: 7 is not a text.",
        'prequalified.M.500: "" is not a name.',
        'prequalified.M.1000: "Skater B" is not a list.',
    ],
    "sources": [
        'sources.capp: this figure is not known. Did you mean "cap"?',
        "sources.cap: 9 is not a text.",
        "sources.ties.certainty: this key is missing. Expected a text.",
        'sources.refill.certainty: "sure" is not one of the choices. Expected one of certain, likely',
        "sources.refill.page: this key is not known.",
        "sources.order.M: this text is empty.",
    ],
    "uncertain": [
        "uncertain.W: 4 is not a row of the order.",
        'uncertain.W: "two" is not a row of the order.',
        "uncertain.W: [1] is not a row of the order. Write [12, 13].",
        "uncertain.M: 1 is not a list.",
        "uncertain.men: this sex is not known. Known are W, M.",
    ],
    "not_toml": ["line 1: not readable as TOML: "],
}


def told(path: Path) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        load_rule_set(path)
    return [str(fault) for fault in refused.value.faults]


def refusal(text: str) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        rules_in(text.encode(), "x.toml")
    return [str(fault) for fault in refused.value.faults]


def test_every_broken_file_has_its_words() -> None:
    assert {path.stem for path in BROKEN.glob("*.toml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_every_fault_of_a_file_is_told_in_words(name: str) -> None:
    faults = told(BROKEN / f"{name}.toml")
    for words in EXPECTED[name]:
        starts = (f"{name}.toml, {words}", f"{name}.toml: {words}")
        assert any(fault.startswith(starts) for fault in faults), (words, faults)
    assert len(faults) == len(EXPECTED[name]), faults


@pytest.mark.parametrize("rows", [61, 5000])
def test_too_many_rows_are_refused(rows: int) -> None:
    many = ", ".join(['"500-1"'] * rows)
    faults = refusal(GOOD.replace('"1500-1", "500"', many))
    assert faults == [f"x.toml, order.M: {rows} rows are too many. Expected at most 60."]


def test_whole_events_do_not_make_the_order_endless() -> None:
    faults = refusal(GOOD.replace('"1500-1", "500"', ", ".join(['"500"'] * 60)))
    assert faults == ["x.toml, order.M: 180 rows are too many. Expected at most 60."]


def test_too_many_names_are_refused() -> None:
    faults = refusal(GOOD.replace('"Skater  A"', ", ".join(f'"S{number}"' for number in range(61))))
    assert faults[0] == "x.toml, prequalified.M.1500: 61 names are too many."


def test_of_a_great_many_faults_the_first_are_told() -> None:
    faults = refusal(GOOD + "".join(f"k{number} = 1\n" for number in range(5000)))
    assert len(faults) == 101


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "odd.toml: the text is not UTF-8. Save the file as UTF-8."),
        (b"a = " + b"[" * 50_000, "odd.toml, line 1: not readable as TOML"),
        (b"cap = " + b"9" * 5_000, "odd.toml, line 1: not readable as TOML"),
        (b"\nvalid_from = 2025-13-45", "odd.toml, line 2: not readable as TOML"),
        (b"", "odd.toml, id: this key is missing. Expected a text."),
        (b"#" * (MOST_BYTES + 1), "odd.toml: the file is larger than 100 kB. Is this the right file?"),
    ],
)
def test_odd_bytes_are_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(InputRefused) as refused:
        rules_in(content, "odd.toml")
    assert str(refused.value.faults[0]).startswith(words)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.toml").write_bytes(b"#" * (MOST_BYTES + 1))
    assert told(tmp_path / "large.toml") == [
        "large.toml: the file is larger than 100 kB. Is this the right file?"
    ]


@pytest.mark.parametrize("name", ["knsb-2062", "nothing.toml", "a\0b", "x" * 5000])
def test_an_unknown_rule_set_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(InputRefused) as refused:
        load_rule_set(name)
    text = str(refused.value)
    assert f"{quoted(name)} is neither a shipped rule set nor a file" in text
    assert "knsb-2022, knsb-2026" in text
    assert ("Did you mean" in text) == name.startswith("knsb")


def test_a_folder_is_no_rule_set(tmp_path: Path) -> None:
    assert "is neither a shipped rule set nor a file" in told(tmp_path)[0]


def test_a_users_rule_set_is_read(tmp_path: Path) -> None:
    path = tmp_path / "small.toml"
    path.write_text("\ufeff" + GOOD, encoding="utf-8")
    rules = load_rule_set(path)
    assert rules == load_rule_set(str(path))
    assert (rules.id, rules.name, rules.valid_from) == ("small", "Small", date(2025, 12, 26))
    assert rules.cap == {Sex.W: 3, Sex.M: 2}
    assert (dict(rules.max_picks), rules.refill, rules.ties) == (
        dict.fromkeys(Sex, 1),
        Refill.COMMITTEE,
        Ties.LOT,
    )
    assert rules.start_places == {
        Sex.W: {Event.D500: 2, Event.MASS_START: 1},
        Sex.M: {Event.D1500: 1, Event.D500: 3},
    }
    women = [(row.number, row.text, row.certain) for row in rules.order[Sex.W]]
    assert women == [(1, "500-2", True), (2, "mass_start", True), (3, "500-1", False)]
    assert [row.number for row in rules.pick_rows(Sex.W)] == [2]
    assert rules.pick_rows(Sex.M) == ()
    assert rules.runs == {Sex.W: {Event.D500: Runs.BEST_OF_TWO}}
    assert rules.prequalified == {Sex.M: {Event.D1500: ("Skater A",)}}
    assert rules.source_of("cap.W") == rules.source_of("cap") == Source("the quota")
    assert rules.source_of("order.W") == Source("a newspaper", Certainty.LIKELY)
    assert rules.source_of("order.M") == Source("a test")


def test_an_event_without_a_place_stands_for_all_its_start_places_in_turn() -> None:
    rules = rules_in(GOOD.encode(), "x.toml")
    men = [(row.number, row.text) for row in rules.order[Sex.M]]
    assert men == [(1, "1500-1"), (2, "500-1"), (3, "500-2"), (4, "500-3")]


VALUES = st.recursive(
    st.one_of(
        st.integers(-3, 20), st.booleans(), st.floats(), st.dates(), st.times(), st.text(max_size=4),
        st.sampled_from(["500", "500-1", "mass_start", "lot"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["W", "M", "500", "mass_start", "text", "x"]), inner, max_size=3),
    ),
    max_leaves=6,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([*tomllib.loads(GOOD), "other"]), VALUES)
def test_whatever_stands_at_a_key_the_file_is_read_or_refused_in_words(key: str, value: object) -> None:
    faults: tuple[Fault, ...] = ()
    rules = None
    try:
        rules = rule_set_of({**tomllib.loads(GOOD), key: value}, "x.toml")
    except InputRefused as refused:
        faults = refused.faults
    assert (rules is None) == bool(faults)
    assert all(str(fault).startswith("x.toml, ") for fault in faults)
    assert rules is None or all(fault.doubt for fault in check_rule_set(rules))


def test_the_shipped_rule_sets_are_there() -> None:
    assert available_rule_sets() == (
        "canada-2026",
        "ek-2020",
        "ek-2024",
        "knsb-2014",
        "knsb-2018",
        "knsb-2022",
        "knsb-2026",
        "national-single-distances",
        "usa-2026",
        "world-allround-2026",
        "world-cup-qualifier",
        "world-sprint-2026",
    )
    assert all(load_rule_set(name).id == name for name in available_rule_sets())


def test_the_rule_sets_of_the_last_two_trials_are_whole() -> None:
    for name in ("knsb-2022", "knsb-2026"):
        rules = load_rule_set(name)
        assert rules.cap == {Sex.W: 9, Sex.M: 9}
        for sex in Sex:
            assert len(rules.order[sex]) == 15
            assert len(rules.pick_rows(sex)) == 1
            assert rules.runs_of(sex, Event.D500) == 2
            assert {rules.runs_of(sex, event) for event in Event if event is not Event.D500} == {1}
            placed = [(row.event, row.okt_place) for row in rules.order[sex] if not row.is_pick]
            everything = [
                (event, place)
                for event, number in rules.start_places[sex].items()
                if event.is_distance
                for place in range(1, number + 1)
            ]
            assert sorted(placed) == sorted(everything)


def test_the_shipped_rule_sets_leave_no_doubt_but_where_a_place_stands_above_a_better_one() -> None:
    assert check_rule_set(load_rule_set("knsb-2026")) == ()
    assert check_rule_set(load_rule_set("knsb-2022")) == ()


def test_the_two_years_differ_where_they_did() -> None:
    old, new = load_rule_set("knsb-2022"), load_rule_set("knsb-2026")
    assert (old.refill, new.refill) == (Refill.COMMITTEE, Refill.NEXT_PLACED)
    assert [row.number for row in old.order[Sex.M] if not row.certain] == [12, 13, 15]
    assert old.source_of("order.M").certainty is Certainty.LIKELY
    assert all(row.certain for row in new.order[Sex.M])
    assert new.order[Sex.M][0].is_pick
    assert [row.number for row in new.pick_rows(Sex.W)] == [3]
