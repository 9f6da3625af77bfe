"""What the window keeps for itself, broken at random: read as far as it can be, and never in the way."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from kept_readers import kept_readers
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from reader_fuzz import attempt, broken

NAMES = ("drafts", "trusted files", "settings")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_kept_is_read_whatever_became_of_it(
    name: str, tmp_path: Path, qapp: QApplication, fuzz_cases: int, fuzz_seed: int
) -> None:
    (reader,) = (one for one in kept_readers(tmp_path) if one.name == name)
    for content in reader.seeds:
        assert attempt(reader, tmp_path, content)
    for number in range(fuzz_cases // 10):
        if number % 100 == 99:
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # windows that were restored
        content = broken(reader, random.Random(f"{fuzz_seed} {name} {number}"))  # noqa: S311
        try:
            attempt(reader, tmp_path, content)
        except Exception as error:
            (tmp_path / f"case-{number}").write_bytes(content)
            raise AssertionError(f"{name}, case {number} of seed {fuzz_seed}, kept in {tmp_path}") from error
