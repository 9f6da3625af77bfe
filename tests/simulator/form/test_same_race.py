"""A race counts once, whoever tells it; where two sources tell it differently both are named."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.form.data import FormData, FormSource
from simulator.form.same_race import told_in_one_way
from simulator.results.table import COLUMNS, results_table

Told = tuple[int, str, str, int | None, str]
"""Source, competition, run, time in ms, status."""


def data(*rows: Told, skater: str = "Anna de Een") -> FormData:
    columns: dict[str, list[object]] = {name: [""] * len(rows) for name in COLUMNS}
    columns |= {
        "date": [pd.Timestamp("2026-11-01")] * len(rows),
        "competition": [row[1] for row in rows],
        "run": [row[2] for row in rows],
        "time_ms": [row[3] for row in rows],
        "status": [row[4] for row in rows],
        "sex": ["W"] * len(rows),
        "distance_m": [1000] * len(rows),
        "skater": [skater] * len(rows),
        "place": [None] * len(rows),
        "line": [*range(2, len(rows) + 2)],
    }
    origin = np.array([row[0] for row in rows], np.int64)
    return FormData(
        results_table(columns), sources=(FormSource("a.csv", 9, 9), FormSource("b.csv", 9, 9)), origin=origin
    )


def kept(form: FormData) -> list[tuple[str, str, int]]:
    table = form.results
    return list(zip(table["competition"], table["run"], table["time_ms"], strict=True))


@pytest.mark.parametrize("again", ["NK", "Race 1", ""])
@pytest.mark.parametrize("runs", [("", ""), ("1", ""), ("", "2"), ("1", "1")])
def test_a_race_told_by_two_sources_counts_once(again: str, runs: tuple[str, str]) -> None:
    once = told_in_one_way(
        data((0, "Race 1", runs[0], 73610, "finished"), (1, again, runs[1], 73610, "finished"))
    )
    assert len(once.results) == 1
    assert once.origin is not None
    assert len(once.origin) == 1
    said = " ".join(map(str, once.doubts))
    assert (again, runs[0]) == ("Race 1", runs[1]) or ("They count once" in said and "b.csv" in said)


def test_it_is_told_once_a_competition() -> None:
    rows = [(0, "Race 1", run, 73000 + n, "finished") for n, run in enumerate(("1", "2"))]
    again = [(1, "NK", run, time, status) for _, _, run, time, status in rows]
    once = told_in_one_way(data(*rows, *again))
    assert kept(once) == [("Race 1", "1", 73000), ("Race 1", "2", 73001)]
    assert [str(doubt) for doubt in once.doubts] == [
        'form data: 2 results of 2026-11-01, "NK" (b.csv), are told by "Race 1" (a.csv) too. They count once.'
    ]


@pytest.mark.parametrize(("rough", "fine"), [(73600, 73590), (73500, 73590), (73590, 73597), (73600, 73597)])
def test_a_time_that_agrees_within_its_digits_is_merged_and_told(rough: int, fine: int) -> None:
    once = told_in_one_way(data((0, "Race 1", "", rough, "finished"), (1, "", "", fine, "finished")))
    assert list(once.results["time_ms"]) == [fine]
    assert "one time in other digits" in str(once.doubts[-1])


@pytest.mark.parametrize("other", [(73510, "finished"), (73590, "finished"), (None, "dq"), (None, "fell")])
def test_two_times_of_one_race_are_a_doubt_with_both_sources(other: tuple[int | None, str]) -> None:
    once = told_in_one_way(data((0, "Race 1", "1", 73610, "finished"), (1, "NK", "1", *other)))
    assert kept(once) == [("Race 1", "1", 73610)]
    (doubt,) = map(str, once.doubts)
    assert all(piece in doubt for piece in ("a.csv", "b.csv", "differ"))


def test_a_finish_without_a_time_is_no_contradiction() -> None:
    once = told_in_one_way(data((0, "Race 1", "", None, "finished"), (1, "NK", "", 73610, "finished")))
    assert kept(once) == [("NK", "", 73610)]


def test_two_runs_of_a_day_stay_two() -> None:
    two = data((0, "Race 1", "1", 73610, "finished"), (0, "Race 1", "2", 73610, "finished"))
    assert told_in_one_way(two) is two
    best = data((0, "Race 1", "1", 73610, "finished"), (1, "Race 1", "best", 73610, "finished"))
    assert told_in_one_way(best) is best
    unnamed = data((0, "Race 1", "", 73610, "finished"), (0, "Race 2", "", 74000, "finished"))
    assert told_in_one_way(unnamed) is unnamed


@given(
    st.lists(st.integers(72000, 80000), min_size=1, max_size=3, unique_by=lambda time: time // 200),
    st.permutations(range(3)),
    st.sampled_from(["", "NK", "Race 9"]),
    st.booleans(),
)
def test_whatever_is_told_again_counts_once(
    times: list[int], order: list[int], competition: str, named: bool
) -> None:
    runs = [str(n + 1) if named else "" for n in range(len(times))]
    rows = [(0, "Race 1", run, time, "finished") for run, time in zip(runs, times, strict=True)]
    again = [(1, competition, "", times[n], "finished") for n in order if n < len(times)]
    once = told_in_one_way(data(*rows, *again))
    assert sorted(once.results["time_ms"]) == sorted(times)
