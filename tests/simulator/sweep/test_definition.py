"""The file of a sweep: what may stand in it, and every fault of it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from sweeps import HEAD, THREE, written

from simulator.input.faults import InputRefused
from simulator.shipped import shipped
from simulator.sweep.definition import MOST_BYTES, MOST_TABLES, MOST_VALUES, Sweep, read_sweep, sweep_of


def refused(folder: Path, text: str) -> str:
    with pytest.raises(InputRefused) as caught:
        read_sweep(written(folder, text))
    return str(caught.value)


def test_a_value_alone_is_a_list_of_one(tmp_path: Path) -> None:
    one = read_sweep(written(tmp_path, HEAD + 'seed = 3\ncap = "none"\nruns = "single"'))
    many = read_sweep(written(tmp_path, HEAD + 'seed = [3]\ncap = ["none"]\nruns = ["single"]'))
    assert one == many
    assert one.tournaments == 400


def test_what_is_not_said_is_as_everywhere_else() -> None:
    assert sweep_of({"kind": "okt-sweep"}, "x") == Sweep()
    assert Sweep().meet == ("okt-2025",)
    assert Sweep().seed == (2026,)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    told = refused(
        tmp_path,
        """
kind = "okt-sweep"
tournaments = 0
seed = []
cap = [8, 99, "x", 8]
runs = "singel"
speed = 3
[[what_if]]
what = "race_excluded"
[[what_if]]
what = "withdrawal"
skater = ["A", "A"]
[[what_if]]
skater = "A"
""",
    )
    for expected in (
        "sweep.toml, speed: this key is not known",
        "sweep.toml, tournaments: 0 is out of range",
        "sweep.toml, seed: 0 values. Expected 1 to 2,000.",
        "sweep.toml, cap 2: 99 is out of range",
        'sweep.toml, cap 3: "x" is not a whole number',
        "sweep.toml, cap: 8 stands there twice",
        'Did you mean "single"?',
        "sweep.toml, what_if 1, what, race_excluded: this kind of what-if is not known",
        "sweep.toml, what_if 2, sex: this key is missing",
        'sweep.toml, what_if 2, skater: "A" stands there twice',
        "sweep.toml, what_if 3, what: this key is missing",
    ):
        assert expected in told


def test_sizes_are_bounded(tmp_path: Path) -> None:
    assert "values. Expected 1 to" in refused(tmp_path, f"{HEAD}seed = {list(range(MOST_VALUES + 1))}")
    tables = "".join('[[what_if]]\nwhat = "withdrawal"\n' for _ in range(MOST_TABLES + 1))
    assert f"At most {MOST_TABLES} are read" in refused(tmp_path, HEAD + tables)
    assert "larger than" in refused(tmp_path, HEAD + "#" * MOST_BYTES)


@pytest.mark.parametrize("text", ["", "kind = 3"])
def test_what_is_no_sweep_is_told_so_and_nothing_else(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, text) == (
        'sweep.toml: this is not a sweep. The file of a sweep says kind = "okt-sweep".'
    )


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="the file does not exist"):
        read_sweep(tmp_path / "none.toml")


def test_the_example_is_a_sweep_with_what_stands_commented_out_too(tmp_path: Path) -> None:
    text = shipped("help/sweep-example.toml").read_text(encoding="utf-8")
    assert read_sweep(written(tmp_path, text)).what_ifs
    whole = text
    for key in ("rules", "cap", "runs"):
        whole = whole.replace(f"# {key} =", f"{key} =")
    assert read_sweep(written(tmp_path, whole)).cap == (8, 9, 10)
    assert read_sweep(written(tmp_path, THREE)).tournaments == 400
