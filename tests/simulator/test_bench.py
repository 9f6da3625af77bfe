"""The measurement measures; how fast it is depends on the machine and is not asserted."""

from __future__ import annotations

import json
import math

import pytest

from simulator.bench import Figures, figures_text, measure


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measure(tournaments=10_000, rounds=1)


def test_every_figure_is_positive(figures: Figures) -> None:
    for name, value in figures.as_json().items():
        assert value is None or (math.isfinite(value) and value > 0), name
    assert figures.starts > figures.skaters
    assert figures.seconds_per_100k == pytest.approx(100_000 / figures.tournaments_per_s)


def test_the_json_has_the_promised_keys(figures: Figures) -> None:
    told = json.loads(json.dumps(figures.as_json()))
    assert {"tournaments_per_s", "ratio_to_normal_draws", "thread_speedup", "peak_mb"} <= set(told)


def test_the_text_tells_the_figures(figures: Figures) -> None:
    text = figures_text(figures)
    assert f"{figures.ratio_to_normal_draws:.2f}" in text
    assert f"{figures.thread_speedup:.2f} times" in text
    assert f"{figures.starts} and {figures.skaters}" in text
    unknown = Figures(**{**figures.__dict__, "peak_mb": None})
    assert "not told by this system" in figures_text(unknown)
