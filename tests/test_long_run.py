"""The long run shares its time fairly among what it tries."""

from __future__ import annotations

from pathlib import Path

import pytest
from reader_fuzz import Reader


def test_readers_have_the_same_time_and_none_is_left_far_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1]))
    from tests.long_run.fuzz import MOST_AHEAD, Share, next_in_turn

    costs_s = {"quick": 0.001, "plain": 0.002, "dear": 0.5}
    shares = [Share(Reader(name, (), lambda _folder, _content: None)) for name in costs_s]
    for _ in range(6_000):
        share = next_in_turn(shares)
        share.cases += 1
        share.used_s += costs_s[share.reader.name]
    quick, plain, dear = shares
    assert quick.used_s == pytest.approx(plain.used_s, rel=0.01)
    assert quick.cases == pytest.approx(MOST_AHEAD * dear.cases, rel=0.05)
