"""Rule sets: the shipped ones load, and everything wrong with a file is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.faults import InputRefused
from simulator.selection.rule_set import (
    MOST_BYTES,
    Refill,
    Ties,
    available_rule_sets,
    load_rule_set,
    parse_rule_set,
)

BROKEN = Path(__file__).parent / "broken"

GOOD = """
id = "small"
name = "Small"
valid_from = 2025-12-26
cap = 2
max_picks = 1
refill = "committee"
ties = "lot"
source = "a test"
[start_places]
W = { 500 = 2 }
M = { 1500 = 1, mass_start = 2 }
[order]
W = ["500-2", "mass_start", "500-1"]
M = ["1500-1"]
[uncertain]
W = [3]
"""

EXPECTED = {
    "missing_keys": [
        "cap: this key is missing. Expected a whole number.",
        "refill: this key is missing. Expected a text.",
        "order: this key is missing. Expected a table.",
    ],
    "wrong_kinds": [
        "name: 7 is not a text.",
        "valid_from: '2025-12-26' is not a date.",
        "cap: True is not a whole number.",
        "start_places: 3 is not a table.",
    ],
    "unknown_key": ['refil: this key is not known. Did you mean "refill"?', "refill: this key is missing."],
    "out_of_range": [
        "cap: 31 is out of range. Expected 1 to 30.",
        "max_picks: -1 is out of range. Expected 0 to 31.",
    ],
    "choices": [
        'refill: "next" is not one of the choices. Expected one of next_placed, committee.',
        'ties: "both" is not one of the choices. Expected one of lot.',
    ],
    "start_places": [
        'start_places.W.5001: this event is not known. Did you mean "500',
        "start_places.W.500: 0 is not a number of start places. Expected 1 to 10.",
        "start_places.M.500: 'three' is not a number of start places. Expected 1 to 10.",
        "start_places.X: this sex is not known. Expected W or M.",
    ],
    "rows": [
        'order.W, row 1: "501-1" names no event. Write "1000-3" or "mass_start". Did you mean "500',
        'order.W, row 2: "500" has no place. Write "500-1".',
        'order.W, row 3: "500-0" has no place.',
        'order.W, row 4: "500-x" has no place.',
        'order.W, row 5: "500-4" is beyond the 3 start places of the event. Correct the row or start_places.',
        'order.W, row 6: "1000-1" is beyond the 0 start places of the event.',
        'order.W, row 7: "mass_start-1": a pick row has no place. Write "mass_start".',
        'order.W, row 9: "500-1" stands in the order twice.',
        'order.W, row 10: "5" names no event.',
        'order.W, row 11: "500-1234567890',
    ],
    "order_kinds": [
        "order.W: this entry is missing or of the wrong kind.",
        "order.M: this entry is missing or of the wrong kind.",
        "order.women: this sex is not known. Expected W or M.",
    ],
    "uncertain": [
        "uncertain.W: 4 is not a row of the order.",
        "uncertain.W: 'two' is not a row of the order.",
        "uncertain.W: [1] is not a row of the order.",
        "uncertain.M: 1 is not a list of rows. Write [12, 13].",
        "uncertain.men: this sex is not known. Expected W or M.",
    ],
    "not_toml": ["not readable as TOML: "],
}


def told(path: Path) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        load_rule_set(path)
    return [str(fault) for fault in refused.value.faults]


def test_every_broken_file_has_its_words() -> None:
    assert {path.stem for path in BROKEN.glob("*.toml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_every_fault_of_a_file_is_told_in_words(name: str) -> None:
    faults = told(BROKEN / f"{name}.toml")
    for words in EXPECTED[name]:
        assert any(
            fault.startswith((f"{name}.toml, {words}", f"{name}.toml: {words}")) for fault in faults
        ), (
            words,
            faults,
        )
    assert len(faults) == len(EXPECTED[name])


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    rows = ", ".join(['"mass_start"'] * 61)
    text = GOOD.replace('"1500-1"', rows)
    (tmp_path / "long.toml").write_text(text, encoding="utf-8")
    assert told(tmp_path / "long.toml") == ["long.toml, order.M: 61 rows are too many. Expected at most 60."]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe", "odd.toml: the text is not UTF-8. Save the file as UTF-8."),
        (b"a = " + b"[" * 50_000, "odd.toml: not readable as TOML"),
        (b"cap = " + b"9" * 5_000, "odd.toml: not readable as TOML"),
        (b"valid_from = 2025-13-45", "odd.toml: not readable as TOML"),
        (b"", "odd.toml, id: this key is missing. Expected a text."),
    ],
)
def test_odd_bytes_are_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(InputRefused) as refused:
        parse_rule_set(content, "odd.toml")
    assert str(refused.value.faults[0]).startswith(words)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.toml").write_bytes(b"#" * (MOST_BYTES + 1))
    assert told(tmp_path / "large.toml") == ["large.toml: the file is too large for a rule set."]


@pytest.mark.parametrize("name", ["knsb-2062", "nothing.toml"])
def test_an_unknown_rule_set_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(InputRefused) as refused:
        load_rule_set(name)
    text = str(refused.value)
    assert f'"{name}" is neither a shipped rule set nor a file' in text
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
    assert rules.cap == {Sex.W: 2, Sex.M: 2}
    assert (rules.max_picks, rules.refill, rules.ties) == (1, Refill.COMMITTEE, Ties.LOT)
    assert rules.start_places == {Sex.W: {Event.D500: 2}, Sex.M: {Event.D1500: 1, Event.MASS_START: 2}}
    women = [(row.number, row.event, row.okt_place, row.certain) for row in rules.order[Sex.W]]
    assert women == [
        (1, Event.D500, 2, True),
        (2, Event.MASS_START, None, True),
        (3, Event.D500, 1, False),
    ]
    assert [row.number for row in rules.pick_rows(Sex.W)] == [2]
    assert rules.pick_rows(Sex.M) == ()


def test_the_shipped_rule_sets_are_there_and_whole() -> None:
    assert available_rule_sets() == ("knsb-2022", "knsb-2026")
    for name in available_rule_sets():
        rules = load_rule_set(name)
        assert rules.id == name
        assert rules.cap == {Sex.W: 9, Sex.M: 9}
        for sex in Sex:
            assert len(rules.order[sex]) == 15
            assert len(rules.pick_rows(sex)) == 1
            placed = [(row.event, row.okt_place) for row in rules.order[sex] if not row.is_pick]
            everything = [
                (event, place)
                for event, number in rules.start_places[sex].items()
                for place in range(1, number + 1)
            ]
            assert sorted(placed) == sorted(everything)


def test_the_two_years_differ_where_they_did() -> None:
    old, new = load_rule_set("knsb-2022"), load_rule_set("knsb-2026")
    assert (old.refill, new.refill) == (Refill.COMMITTEE, Refill.NEXT_PLACED)
    assert [row.number for row in old.order[Sex.M] if not row.certain] == [12, 13, 15]
    assert all(row.certain for row in new.order[Sex.M])
    assert new.order[Sex.M][0].is_pick
    assert [row.number for row in new.pick_rows(Sex.W)] == [3]
