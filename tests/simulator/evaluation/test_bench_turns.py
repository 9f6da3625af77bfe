"""Processes measured in turns: fair turns, honest ratios, and words for what cannot be measured."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from simulator.evaluation.bench_turns import (
    Checkout,
    compared,
    in_turns,
    other_side,
    run_of,
    this_side,
    turns_text,
)
from simulator.input.faults import InputRefused


def test_each_checkout_is_first_as_often_as_last() -> None:
    here, other, order = Checkout(Path("a"), Path("a")), Checkout(Path("b"), Path("b")), list[str]()

    def trial(side: Checkout) -> dict[str, float]:
        order.append(side.folder.name)
        return {"frame_s": 1.0 if side is here else 2.0}

    found = in_turns((here, other), trial, 4)
    assert "".join(order) == "abbaabba"
    assert found == [{"frame_s": [1.0] * 4}, {"frame_s": [2.0] * 4}]
    order.clear()
    assert in_turns((here, other), trial, 1, warm=True) == [{"frame_s": [1.0]}, {"frame_s": [2.0]}]
    assert "".join(order) == "abab"


def test_the_ratio_is_that_of_the_rounds_with_its_spread() -> None:
    told = compared([{"frame_s": [1.0, 4.0, 3.0], "new": [7.0]}, {"frame_s": [2.0, 4.0, 12.0]}])
    assert told["frame_s"] == {"here": 3.0, "other": 4.0, "ratio": 0.5, "lowest": 0.25, "highest": 1.0}
    assert told["new"] == {"here": 7.0}
    text = turns_text(told, 3)
    assert "window, until its frame, s" in text
    assert "0.50   0.25 to 1.00" in text
    assert text.endswith("medians of 3 rounds, taken in turns")
    assert "ratio" not in turns_text({"new": {"here": 7.0}}, 3)


def test_a_process_is_timed_with_the_cache_it_is_given(tmp_path: Path) -> None:
    code = "import os; print(os.environ['OKT_CACHE'])"
    text, took, cpu = run_of(this_side(), ("-c", code), tmp_path)
    assert text.strip() == str(tmp_path)
    assert took > 0
    assert cpu is None or cpu > 0


def test_a_process_may_keep_what_it_has_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    text, _, _ = run_of(this_side(), ("-c", "import sys; print(sys.dont_write_bytecode)"), tmp_path)
    assert text.strip() == "False"


def test_what_cannot_be_run_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match=r"there is no \.venv"):
        other_side(tmp_path)
    with pytest.raises(InputRefused, match="ended with 3: no luck"):
        run_of(this_side(), ("-c", "import sys; sys.stderr.write('no luck'); sys.exit(3)"), "off")


def test_another_checkout_is_found_by_its_environment(tmp_path: Path) -> None:
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    assert other_side(tmp_path) == Checkout(python, tmp_path)
    assert other_side(tmp_path).module("simulator.cli", "simulate") == ("-m", "simulator.cli", "simulate")


def test_a_bundle_is_measured_by_its_own_program(tmp_path: Path) -> None:
    program = tmp_path / "okt-simulator"
    program.touch()
    bundle = other_side(tmp_path)
    assert bundle == Checkout(program, tmp_path, bundled=True)
    assert bundle.module("simulator.cli", "simulate") == ("--own-program", "simulator.cli", "simulate")
