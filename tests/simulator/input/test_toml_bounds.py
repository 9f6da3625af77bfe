"""TOML of strangers: counted before it is read, and refused with the line."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.input.faults import InputRefused
from simulator.input.toml_bounds import MOST_PARTS, toml_fault
from simulator.input.toml_reader import parse_toml
from simulator.meet.files import load_meet
from simulator.project.file import open_project
from simulator.selection.picks_file import read_committee
from simulator.selection.rule_file import load_rule_set
from simulator.shipped import shipped


def refused(content: str, most_bytes: int = 10_000_000) -> str:
    with pytest.raises(InputRefused) as told:
        parse_toml(content.encode(), "x.toml", most_bytes)
    return str(told.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("\n\na" + ".a" * 50_000 + " = 1", "line 3: not readable as TOML: a key has more than 12 parts"),
        ("\n[a" + ".a" * 50_000 + "]", "line 2: not readable as TOML: a key has more than 12 parts"),
        ("x = [\n" + "[" * 50_000, "line 2: not readable as TOML: brackets within brackets"),
        ("x = " + "{a=" * 50_000, "line 1: not readable as TOML: brackets within brackets"),
        ("\nx = " + "9" * 5_000, "line 2"),
        ("\nx = 0x" + "f" * 5_000, "line 2"),
        ("\nx = 0." + "1" * 5_000, "line 2"),
        ("a = 1\n[b]\nseed = 99999999999999999999", "line 3, b.seed: the number is larger than any"),
        ("[b]\nc = [1, 0xffffffffffffffffff]", "line 2, b.c[2]: the number is larger than any"),
        ("a = [" + "1," * 500_000 + "]", "there are more than 400,000 values"),
        ("\n".join(f"a{number} = 1" for number in range(400_001)), "there are more than 400,000 keys"),
    ],
)
def test_what_would_take_too_long_is_refused_with_its_line(content: str, words: str) -> None:
    assert words in refused(content)


def test_the_reader_of_the_library_never_sees_what_is_out_of_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomllib, "loads", lambda _: pytest.fail("it was read"))
    for content in ("a" + ".a" * MOST_PARTS + "=1", "a=" + "[" * 40, "a=" + "1" * 200):
        refused(content)


def test_what_stands_in_texts_and_comments_does_not_count() -> None:
    inside = "a.b" * 100 + "[[{{==" * 100 + "1" * 500
    content = f'# {inside}\na = \'{inside}\'\nb = "{inside}\\"{inside}"\n'
    content += f'c = \'\'\'\n{inside}\'\'\'\'\nd = """{inside}"""""\n'
    table = parse_toml(content.encode(), "x")
    assert table["a"] == inside
    assert table["d"] == inside + '""'


def test_files_of_the_program_are_far_within_the_bounds() -> None:
    for name in ("rules/knsb-2026.toml", "rules/knsb-2022.toml", "help/picks-example.toml"):
        assert toml_fault(shipped(name).read_text(encoding="utf-8"), name) is None


@given(st.text(st.sampled_from("ab=.'\"\\#[]{},\n \r1"), max_size=60))
def test_the_walk_agrees_with_the_reader_on_what_is_text(text: str) -> None:
    """Whatever the reader takes is walked through to its end: no quote may lead the walk astray."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    fault = toml_fault(text + "\nz = " + "1" * 200, "x")
    assert fault is not None
    assert fault.line == text.count("\n") + 2


HUGE = "0x" + "f" * 5_000


def test_numbers_beyond_every_bound_are_told_by_every_reader(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(f"id = 'x'\ncap = {HUGE}\n", encoding="utf-8")
    with pytest.raises(InputRefused, match="line 2"):
        load_rule_set(path)
    path.write_text(f"[[pick]]\nsex = 'W'\ntrio = [{HUGE}, 1, 2]\n", encoding="utf-8")
    with pytest.raises(InputRefused, match="line 3"):
        read_committee(path, path.name)
    path.write_text(f"kind = 'okt-project'\nformat = 1\nseed = {HUGE}\n", encoding="utf-8")
    with pytest.raises(InputRefused, match="line 3"):
        open_project(path)
    (tmp_path / "meet.toml").write_text(f"id = 'x'\nname = {'9' * 5_000}\n", encoding="utf-8")
    with pytest.raises(InputRefused, match=r"meet\.toml, line 2"):
        load_meet(tmp_path)
