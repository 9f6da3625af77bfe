"""Intervals over meets with an answer known beforehand."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.evaluation.backtest.bootstrap import difference_of, interval_of, resamples


def test_every_resample_holds_as_many_meets() -> None:
    drawn = resamples(9, seed=1)
    assert drawn.shape == (4_000, 9)
    assert (drawn.sum(axis=1) == 9).all()
    np.testing.assert_array_equal(drawn, resamples(9, seed=1))
    assert not np.array_equal(drawn, resamples(9, seed=2))


def test_standard_error_of_a_mean_of_equal_meets() -> None:
    # Means of n draws with replacement from values of standard deviation s have s / sqrt(n).
    values = np.random.default_rng(3).normal(size=50)
    found = interval_of(values, np.ones(50), resamples(50, seed=1))
    assert found.value == pytest.approx(values.mean())
    assert found.se == pytest.approx(values.std() / np.sqrt(50), rel=0.05)
    assert found.low == pytest.approx(found.value - 1.96 * found.se, abs=0.15 * found.se)
    assert found.high == pytest.approx(found.value + 1.96 * found.se, abs=0.15 * found.se)


def test_a_mean_counts_things_not_meets() -> None:
    found = interval_of(np.array([1.0, 0.0]), np.array([1.0, 3.0]), resamples(2, seed=1))
    assert found.value == 0.25
    assert (found.low, found.high) == (0.0, 1.0)  # both meets the one, or both the other


def test_a_paired_difference_does_not_hold_what_both_share() -> None:
    hard, drawn = np.random.default_rng(4).normal(0, 5, 30), resamples(30, seed=1)
    found = difference_of(hard + 0.1, hard, np.ones(30), drawn)
    assert found.value == pytest.approx(0.1)
    assert found.se == pytest.approx(0.0, abs=1e-9)
    assert interval_of(hard, np.ones(30), drawn).se > 0.5


def test_one_meet_tells_nothing_of_how_meets_differ() -> None:
    found = interval_of(np.array([3.0, 0.0]), np.array([4.0, 0.0]), resamples(2, seed=1))
    assert found.value == 0.75
    assert np.isnan([found.se, found.low, found.high]).all()


def test_nothing_counted_is_not_a_number() -> None:
    found = interval_of(np.zeros(3), np.zeros(3), resamples(3, seed=1))
    assert np.isnan([found.value, found.se, found.low, found.high]).all()
