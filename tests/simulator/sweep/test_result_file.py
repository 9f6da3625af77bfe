"""The file of results: gone on with to the same bytes, and nothing that is not of the sweep."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from sweeps import content, mixed

from simulator.input.faults import InputRefused
from simulator.project.file_lock import take_lock
from simulator.sweep.line import NoLine, read_line
from simulator.sweep.result_file import LinesThere, appended, known_lines, put_in_order, read_results
from simulator.sweep.run import Workers, counted


@cache
def whole() -> bytes:
    return content(mixed(), counted(mixed().to_count, range(32), Workers(1)))


def wanted() -> list[str]:
    return [scenario.sha256 for scenario in mixed().scenarios]


def held(folder: Path, text: bytes) -> Path:
    path = folder / "results.jsonl"
    path.write_bytes(text)
    return path


def refused(path: Path) -> str:
    with pytest.raises(InputRefused) as caught:
        known_lines(path, wanted())
    return str(caught.value)


@pytest.mark.parametrize("cut", [0, 1, 700, len("x"), -1, -2, -800])
def test_what_was_cut_at_any_byte_is_gone_on_with_to_the_same_file(tmp_path: Path, cut: int) -> None:
    path = held(tmp_path, whole()[:cut])
    known = known_lines(path, wanted())
    left = [line for line in whole().splitlines(keepends=True) if line not in known.lines.values()]
    with appended(path, known) as stream:
        stream.write(b"".join(left))
    assert path.read_bytes() == whole()
    assert (known.damaged is None) == (whole()[:cut].endswith(b"\n") or cut == 0)


def test_a_file_that_is_not_there_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "new.jsonl"
    assert known_lines(path, wanted()) == LinesThere({})
    with appended(path, LinesThere({})) as stream:
        stream.write(whole())
    assert path.read_bytes() == whole()


def test_lines_of_another_order_end_in_the_order_of_the_sweep(tmp_path: Path) -> None:
    path = held(tmp_path, b"".join(reversed(whole().splitlines(keepends=True))))
    put_in_order(path, wanted())
    assert path.read_bytes() == whole()


def test_lines_that_are_not_of_the_sweep_are_told_each(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in whole().splitlines()]
    lines[1]["id"] = "0" * 64
    lines[3]["version"] = "0.1"
    text = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    told = refused(held(tmp_path, text.replace(b"\n", b"\nrubbish\n", 5)))
    assert "results.jsonl, line 2: the line is damaged (this is no JSON)" in told
    assert "results.jsonl, line 3: this scenario is not of this sweep" in told
    assert "results.jsonl, line 7: this was counted by version 0.1" in told


def test_two_sweeps_do_not_write_to_one_file(tmp_path: Path) -> None:
    path = held(tmp_path, b"")
    with path.open("r+b") as other:
        take_lock(other)
        with (
            pytest.raises(InputRefused, match="another sweep writes to this file"),
            appended(path, LinesThere({})),
        ):
            pass


def test_results_are_read_with_a_damaged_last_line_told(tmp_path: Path) -> None:
    lines, damaged = read_results(held(tmp_path, whole()[:-5]))
    assert (len(lines), damaged) == (31, 32)
    assert lines[0].axis("cap") == 9
    assert lines[0].axis("nothing") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"", "no scenario stands in it"),
        (b"time;place\n", "line 1: the line is damaged (this is no JSON)"),
        (b'{"kind": 1}\n{"kind": 1}\n', "line 2: the line is damaged (this is no scenario of a sweep)"),
    ],
)
def test_what_is_no_result_of_a_sweep_is_refused(tmp_path: Path, text: bytes, told: str) -> None:
    with pytest.raises(InputRefused) as caught:
        read_results(held(tmp_path, text))
    assert told in str(caught.value)
    with pytest.raises(InputRefused, match="no file"):
        read_results(tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "short"},
        {"axes": [1]},
        {"axes": {"cap": [1]}},
        {"axes": {f"a{number}": 1 for number in range(100)}},
        {"axes": {"skater": "\u202eevil"}},
        {"what_ifs": [3]},
        {"tournaments": 0},
        {"tickets": {"X": {}}},
        {"tickets": {"W": {"A": 2}}},
        {"tickets": {"W": {"": 0.1}}},
        {"changes": {"W": {"A": {"before": 0.1}}}},
        {"changes": {"W": {"A": {"before": "x", "after": 0, "change": 0, "se": 0}}}},
        {"version": ["1"]},
        {"axes": {"cap": 10**400}},
        {"tournaments": 10**400},
        {"tickets": {"W": {"A": 10**400}}},
        {"changes": {"W": {"A": {"before": -(10**400), "after": 0, "change": 0, "se": 0}}}},
    ],
)
def test_a_line_of_a_stranger_is_looked_at_field_by_field(change: dict[str, object]) -> None:
    line = json.loads(whole().splitlines()[0])
    read_line(json.dumps(line).encode())
    with pytest.raises(NoLine):
        read_line(json.dumps({**line, **change}).encode())


def test_numbers_that_json_does_not_know_are_refused() -> None:
    with pytest.raises(NoLine):
        read_line(whole().splitlines()[0].replace(b'"seed": 1', b'"seed": NaN'))
