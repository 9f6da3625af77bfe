"""TOML of a stranger: bounded, typed strictly, every fault in words."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.input.faults import InputRefused
from simulator.input.toml_reader import TomlReader, parse_toml, read_toml, shown
from simulator.input.toml_text import toml_text


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_is_written_and_read_back(text: str) -> None:
    assert tomllib.loads(f"x = {toml_text(text)}")["x"] == text


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match=r"x\.toml: this is a folder, not a file"):
        read_toml(tmp_path, "x.toml")


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (True, int, "a.b: True is not a whole number."),
        (1, str, 'a.b: 1 is not a text. Write it in quotes, "1".'),
        ("1", float, 'a.b: "1" is not a number.'),
        (2**60, float, "a.b: 1152921504606846976 is not a number."),
        ([], dict, "a.b: [] is not a table."),
        ({}, list, "a.b: {} is not a list."),
        (datetime(2025, 12, 26, 10), date, "a.b: 2025-12-26T10:00:00 is not a date."),  # noqa: DTZ001
        (time(10), date, "a.b: 10:00:00 is not a date."),
        ("2025-12-26", date, 'a.b: "2025-12-26" is not a date.'),
    ],
)
def test_a_value_of_another_kind_is_a_fault(value: object, kind: type, words: str) -> None:
    reader = TomlReader("x.toml")
    assert reader.value({"b": value}, "b", kind, "a.") is None
    assert [str(fault) for fault in reader.faults] == [f"x.toml, {words}"]


def test_a_whole_number_is_a_number() -> None:
    reader = TomlReader("x.toml")
    assert reader.value({"b": 1}, "b", float) == 1.0
    assert reader.value({"b": 0.5}, "b", float) == 0.5
    assert reader.value({}, "b", float, needed=False) is None
    assert reader.faults == []


def test_a_choice_that_is_none_has_its_choices() -> None:
    reader = TomlReader("x.toml")
    assert reader.choice("blue", Colour, "c") is Colour.BLUE
    assert reader.choice("bleu", Colour, "c") is None
    assert str(reader.faults[0]) == (
        'x.toml, c: "bleu" is not one of the choices. Expected one of red, blue. Did you mean "blue"?'
    )


def test_what_is_shown_of_a_value_is_bounded_and_harmless() -> None:
    assert shown("a" * 100) == '"' + "a" * 57 + '..."'
    assert shown("a\x1b[2J") == '"a\\x1b[2J"'


def test_a_key_that_is_there_already_is_not_what_another_means() -> None:
    reader = TomlReader("x.toml")
    reader.unknown({"skater": "", "rate": 1, "kinds": ""}, ["skater", "kind", "chance"])
    assert [fault.remedy for fault in reader.faults] == [
        "Known are skater, kind, chance.", 'Did you mean "kind"?',
    ]  # fmt: skip


def test_a_day_that_no_year_has_is_told_as_that() -> None:
    with pytest.raises(InputRefused) as refused:
        parse_toml(b"a = 1\nfirst_day = 2025-12-32\n", "x.toml")
    assert str(refused.value) == (
        "x.toml, line 2: not readable as TOML: 2025-12-32 is no day of a year. Mend the line."
    )
