"""The measurement measures; how fast it is depends on the machine and is not asserted."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from datetime import date

import pandas as pd
import pytest

from simulator.engine.block import prepare
from simulator.evaluation.bench import Figures, figures_text, measure
from simulator.evaluation.bench_edits import _edits
from simulator.evaluation.bench_fit import grown
from simulator.evaluation.bench_quota import invented_season
from simulator.event import Sex
from simulator.form.history import before_meet, training_races
from simulator.form.hyperparameters import DEFAULTS
from simulator.loops.compiled import LOOPS
from simulator.project.load import load_form
from simulator.project.plan_files import load_plan
from simulator.quota.lists import Way, quota_lists
from simulator.quota.rule_file import load_quota_rule

TOLD: list[str] = []


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measure(tournaments=10_000, rounds=1, rows_read=2_000, told=TOLD.append)


def test_every_figure_is_positive(figures: Figures) -> None:
    told = figures.as_json()
    assert told.pop("compiled") is (LOOPS is not None)
    for name, value in (told | told.pop("edit_latency_ms")).items():
        assert value is None or (math.isfinite(value) and value > 0), name
    assert figures.starts > figures.skaters
    assert figures.seconds_per_100k == pytest.approx(100_000 / figures.tournaments_per_s)


def test_what_is_measured_next_is_told_as_it_takes_minutes(figures: Figures) -> None:
    assert TOLD == [
        "whole simulations", "edits", "results that are followed", "reading 100,000 results",
        "lists of start places", "forecasts",
    ]  # fmt: skip
    assert figures.result_to_chances_worst_s >= figures.result_to_chances_s > figures.read_to_chances_s


def test_the_memory_told_of_the_runs_is_not_that_of_the_readers() -> None:
    loaded = "import sys, simulator.evaluation.bench; print(sorted({'pandas', 'scipy'} & {*sys.modules}))"
    done = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["[]"]


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
    assert f"World Cups {figures.quota_ms:.0f} ms" in text
    assert f"CSV          {figures.read_csv_s:.2f} s" in text
    assert f"table of results   {figures.read_memory_ratio:.2f}" in text
    assert f"{figures.starts} and {figures.skaters}" in text
    assert f"{figures.edit_latency_ms.final_worst:.0f} ms" in text
    assert f"{figures.result_to_chances_s:.2f} s to the new chances" in text
    assert f"{figures.edit_to_full_ratio:.2f}" in text
    assert f"innermost loops                       {'compiled' if LOOPS else 'numpy'}" in text
    elsewhere = Figures(**{**figures.__dict__, "compiled": not figures.compiled})
    assert figures_text(elsewhere) != text
    unknown = Figures(**{**figures.__dict__, "peak_mb": None})
    assert "not told by this system" in figures_text(unknown)


def test_forecasts_of_many_results_are_timed_where_it_is_asked_for(figures: Figures) -> None:
    text = figures_text(figures)
    assert f"4,299 results           {figures.fit_4299_s:.2f} s" in text
    assert "100,000 results  " not in text
    asked = Figures(**{**figures.__dict__, "fit_100k_s": 12.34})
    assert "forecast from 100,000 results         12.3 s" in figures_text(asked)


def test_the_season_of_the_bench_fills_every_place_and_every_reserve() -> None:
    rule = load_quota_rule()
    for own in quota_lists(rule, invented_season(rule)).values():
        assert own.unfilled == 0
        assert len(own.of(Way.RESERVE)) == rule.reserves
        assert any(line.rank is None for line in own.lines)


def test_results_grow_by_careers_of_other_skaters() -> None:
    form = load_form()
    results, known = grown(form, 6 * len(form.results) + 1), set(form.results["skater"])
    assert len(results) == 6 * len(form.results) + 1
    early = results[results["date"] < form.results["date"].min() - pd.DateOffset(years=3, months=3)]
    assert len(early) > len(form.results)
    assert known.isdisjoint(early["skater"])
    assert len(training_races(before_meet(results, date(2025, 12, 26)), Sex.W, DEFAULTS)) > 0.9 * 6 * len(
        training_races(before_meet(form.results, date(2025, 12, 26)), Sex.W, DEFAULTS)
    )


def test_twenty_different_edits_are_timed() -> None:
    plan = load_plan()
    plans = [edit.plan for edit in _edits(plan)]
    assert len(plans) == 20
    assert len({tuple(prepare(one, sex).known_by for sex in Sex) for one in [plan, *plans]}) == 21
