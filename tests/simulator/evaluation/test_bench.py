"""The measurement measures; how fast it is depends on the machine and is not asserted."""

from __future__ import annotations

import json
import math

import pytest

from simulator.engine.block import prepare
from simulator.evaluation.bench import Figures, figures_text, measure
from simulator.evaluation.bench_edits import _edits
from simulator.event import Sex
from simulator.project.plan_files import load_plan


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measure(tournaments=10_000, rounds=1, rows_read=2_000)


def test_every_figure_is_positive(figures: Figures) -> None:
    told = figures.as_json()
    for name, value in (told | told.pop("edit_latency_ms")).items():
        assert value is None or (math.isfinite(value) and value > 0), name
    assert figures.starts > figures.skaters
    assert figures.seconds_per_100k == pytest.approx(100_000 / figures.tournaments_per_s)


def test_the_json_has_the_promised_keys(figures: Figures) -> None:
    told = json.loads(json.dumps(figures.as_json()))
    assert {"tournaments_per_s", "ratio_to_normal_draws", "thread_speedup", "peak_mb"} <= set(told)
    assert {"read_csv_s", "read_xlsx_s", "read_memory_ratio"} <= set(told)
    assert told["edit_to_full_ratio"] > 0
    assert set(told["edit_latency_ms"]) == {"first_median", "first_worst", "final_median", "final_worst"}
    assert told["edit_latency_ms"]["first_median"] <= told["edit_latency_ms"]["first_worst"]


def test_the_text_tells_the_figures(figures: Figures) -> None:
    text = figures_text(figures)
    assert f"{figures.ratio_to_normal_draws:.2f}" in text
    assert f"{figures.thread_speedup:.2f} times" in text
    assert f"CSV          {figures.read_csv_s:.2f} s" in text
    assert f"table of results   {figures.read_memory_ratio:.2f}" in text
    assert f"{figures.starts} and {figures.skaters}" in text
    assert f"{figures.edit_latency_ms.final_worst:.0f} ms" in text
    assert f"{figures.edit_to_full_ratio:.2f}" in text
    unknown = Figures(**{**figures.__dict__, "peak_mb": None})
    assert "not told by this system" in figures_text(unknown)


def test_twenty_different_edits_are_timed() -> None:
    plan = load_plan()
    plans = [edit.plan for edit in _edits(plan)]
    assert len(plans) == 20
    assert len({tuple(prepare(one, sex).known_by for sex in Sex) for one in [plan, *plans]}) == 21
