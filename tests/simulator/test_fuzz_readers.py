"""Every reader against files broken at random: read, or refused in words, and nothing else.

By hand for as long as wanted::

    pytest tests/simulator/test_fuzz_readers.py --fuzz-cases 100000 --fuzz-seed 7
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from one_program import OneProgram
from reader_fuzz import Reader, attempt, broken
from readers import readers

from simulator.shipped import shipped

READERS = readers(
    {
        "rules": shipped("rules/knsb-2026.toml").read_bytes(),
        "picks": shipped("meets/okt-2025/picks.toml").read_bytes(),
    }
)
DEAR = 4
"""Readers that start programs are given so many times fewer."""


@pytest.fixture(autouse=True)
def _one_program(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    workbooks, documents = OneProgram(), OneProgram()
    monkeypatch.setattr("simulator.results.workbook.run_bounded", workbooks.run)
    monkeypatch.setattr("simulator.results.isu_pdf_words.run_bounded", documents.run)
    yield
    workbooks.close()
    documents.close()


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_broken_file_is_read_or_refused_in_words(
    reader: Reader, tmp_path: Path, fuzz_cases: int, fuzz_seed: int
) -> None:
    taken = 0
    cases = fuzz_cases // len(READERS) // (DEAR if reader.dear else 1)
    for number in range(cases):
        content = broken(reader, random.Random(f"{fuzz_seed} {reader.name} {number}"))  # noqa: S311
        try:
            taken += attempt(reader, tmp_path, content)
        except Exception as error:
            kept = tmp_path / f"case-{number}"
            kept.write_bytes(content)
            raise AssertionError(
                f"{reader.name}, case {number} of seed {fuzz_seed}, kept as {kept}"
            ) from error
    # Both ends are tried: damage that is noticed, and damage that is none to this reader.
    assert fuzz_cases < 1_000 or reader.name == "report" or 0 < taken < cases


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_what_the_broken_files_are_made_from_is_read(reader: Reader, tmp_path: Path) -> None:
    for content in reader.seeds:
        if reader.name not in (
            "entered results",
            "entered paste",
            "pasted draw",
            "report",
        ):  # these need their meet
            assert attempt(reader, tmp_path, content)
