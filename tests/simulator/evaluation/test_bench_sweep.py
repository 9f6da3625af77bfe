"""What sweeps cost is measured on the real thing, and told beside what it is to stay within."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from simulator.evaluation import bench_sweep
from simulator.evaluation.bench_sweep import Spent, SweepFigures, WayFigures, measure_sweep, sweep_text
from simulator.sweep.counting import ToCount
from simulator.sweep.run import Workers


def way(start_s: float, each_s: float, processes: int = 1) -> WayFigures:
    return WayFigures(Spent(start_s, start_s), Spent(each_s / processes, each_s))


def test_start_and_work_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def counted(_to_count: ToCount, numbers: Sequence[int], _workers: Workers) -> Sequence[int]:
        return numbers

    clock = iter(range(10_000))
    monkeypatch.setattr(bench_sweep, "counted", counted)
    monkeypatch.setattr(bench_sweep, "find_spec", lambda _name: None)
    monkeypatch.setattr(bench_sweep.time, "perf_counter", lambda: float(next(clock)))
    found = measure_sweep(tried=2, rounds=1, many=20, tournaments=100)
    assert found.dask is None
    assert found.each_ms > 0
    assert found.two.each.wall_s == 0  # the clock of the test says one second, however many there are
    assert found.two.start.wall_s == 1
    assert json.dumps(found.as_json())


def test_the_text_tells_ratios_of_a_whole_sweep() -> None:
    text = sweep_text(SweepFigures(25.0, way(0.1, 0.025), way(3.0, 0.026, 2), way(8.0, 0.03, 2)))
    assert "25.0 ms of a processor, the mean of 200 (wanted: at most 30)" in text
    assert "two processes against one: 1.88 times as fast by processor time, 1.84 by the clock" in text
    assert "Dask against two processes: 1.19 of the processor time (wanted: at most 1.25)" in text
    without = sweep_text(SweepFigures(25.0, way(0.1, 0.025), way(3.0, 0.026, 2), None))
    assert 'pip install "okt-simulator[sweep]"' in without
