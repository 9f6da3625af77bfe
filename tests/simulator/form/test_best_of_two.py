"""The better of two runs against sums of many simulated pairs."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulator.form.best_of_two import best_of_two
from simulator.form.forecast import NoiseShape

NORMAL = NoiseShape(float("inf"), 1.0)


def test_the_better_of_two_normal_runs_on_the_same_ice_has_the_moments_of_the_textbook() -> None:
    mean, sd = best_of_two(NORMAL, 0.0, 0.005)
    assert mean == pytest.approx(-1 / math.sqrt(math.pi), abs=2e-3)
    assert sd == pytest.approx(math.sqrt(1 - 1 / math.pi), abs=2e-3)


def test_on_very_different_ice_the_better_run_is_like_a_single_one() -> None:
    mean, sd = best_of_two(NORMAL, 0.5, 0.005)
    assert mean == pytest.approx(0.0, abs=0.02)
    assert sd == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("ratio", [0.0, 1.0, 2.0])
def test_the_shape_of_the_noise_and_the_ice_of_each_run_count(ratio: float) -> None:
    shape, rng = NoiseShape(6.0, 1.7), np.random.default_rng(1)
    noise = rng.standard_t(6.0, (4, 200_000)) * 1.0
    noise = np.abs(noise) * np.where(rng.random(noise.shape) < 1 / 2.7, -1.0, 1.7)
    noise = (noise - noise.mean()) / noise.std()
    race = rng.normal(0, ratio, (2, 200_000))
    best = [np.minimum(race[0] + noise[i], race[1] + noise[i + 1]) - race.min(axis=0) for i in (0, 2)]
    mean, sd = best_of_two(shape, ratio * 0.005, 0.005)
    # What two skaters share is of the race; the rest is each one's own.
    shared = np.cov(*best)[0, 1]
    assert mean == pytest.approx(best[0].mean(), abs=0.03)
    assert sd**2 == pytest.approx(best[0].var() - shared, abs=0.04)


def test_without_noise_there_is_nothing_to_gain() -> None:
    assert best_of_two(NORMAL, 0.01, 0.0) == (0.0, 1.0)
