"""Text of people and pages: what nobody sees goes, what is written stays."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.input.faults import Fault
from simulator.text import clean, clean_lines, escaped, is_line, is_name, kept_line, quoted

TEXTS = st.text(st.characters(), max_size=40)  # every sign there is, halves of signs included
NOT_SEEN = (
    *("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069"),
    *("\ufeff", "\xad", "\x00", "\x07", "\x1b", "\x7f", "\x9b"),
    *("\ufe0f", "\U000e0041", "\U000e0100", "\u034f", "\u180e", "\u3164", "\ue000"),
)  # fmt: skip
SPACES = ("\xa0", "\u2002", "\u2009", "\u202f", "\u3000", "\u2028", "\u2029", "\t", "\n", "\r\n", "\u2800")


@pytest.mark.parametrize("sign", NOT_SEEN, ids=lambda sign: f"{ord(sign):04x}")
def test_signs_that_nobody_sees_are_taken_out(sign: str) -> None:
    assert clean(f"{sign}Femke{sign} Ko{sign}k{sign}") == "Femke Kok"
    assert clean_lines(f"1\tFem{sign}ke\n2") == "1\tFemke\n2"
    assert not is_name(f"Femke{sign} Kok")


@pytest.mark.parametrize("space", SPACES, ids=lambda sign: f"{ord(sign[0]):04x}")
def test_spaces_of_every_width_are_one_space(space: str) -> None:
    assert clean(f" Femke{space}{space}Kok{space}") == "Femke Kok"


def test_letters_accents_and_apostrophes_stay_as_they_are_written() -> None:
    for name in ("Chloé Höösta", "Bea In 't Twee", "Bea In ’t Twee", "O`Neill-Łuk", "毛利 Ko", "Anna DE EEN"):
        assert clean(name) == name
        assert is_name(name)
    assert clean("Chloe\u0301") == "Chloé"  # typed in two strokes, one letter


def test_every_sign_comes_out_seen_or_unknown_and_cleaning_again_changes_nothing() -> None:
    for number in range(sys.maxunicode + 1):
        text = clean(f"a{chr(number)}b")
        assert text.isprintable() or unicodedata.category(chr(number)) == "Cn"
        assert clean(text) == text


@given(TEXTS)
def test_a_cleaned_text_can_be_kept_and_needs_no_cleaning(text: str) -> None:
    line, lines = clean(text), clean_lines(text)
    assert clean(line) == line
    assert clean_lines(lines) == lines
    assert (line + lines).encode().decode() == line + lines
    assert clean(lines) == line
    assert is_line(line, 1_000) is line.isprintable()


@given(TEXTS, st.integers(1, 45))
def test_whatever_is_typed_becomes_a_line_that_a_file_gives_back(text: str, longest: int) -> None:
    line = kept_line(f"a {text} b", longest)
    assert is_line(line, longest)
    assert kept_line(line, longest) == line


def test_lines_of_a_list_stay_lines_with_their_tabs() -> None:
    assert clean_lines("1\tA  B\r\n2\tC\u2028\r3\x85\ufeff4") == "1\tA  B\n2\tC\n\n3\n4"


@given(TEXTS)
def test_no_sign_of_a_fault_acts_on_a_terminal(text: str) -> None:
    for shown in (escaped(text), quoted(text), str(Fault(text, text, text, 3, text))):
        acting = [one for one in shown if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
        assert not acting
    assert len(quoted("x" * 1_000)) == 62


def test_what_acts_is_written_out() -> None:
    assert str(Fault("a\x1b[31m.csv", "x\ny\u202e")) == "a\\x1b[31m.csv: x\\ny\\u202e."
    assert quoted("a\tb") == '"a\\tb"'
