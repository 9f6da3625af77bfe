"""Loadings and the centre of the noise."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import quad

from simulator.form.forecast import NoiseShape
from simulator.form.spread import level_loading, robust_centre

SKATER = np.array([0, 0, 1, 1, 2, 2, 3])
DISTANCE = np.array([0, 1, 0, 1, 0, 1, 0])


def own_covariance() -> np.ndarray:
    block = np.array([[4.0, 2.0], [2.0, 3.0]]) * 1e-5
    covariance = np.zeros((7, 7))
    for number in range(4):
        own = np.flatnonzero(number == SKATER)
        covariance[np.ix_(own, own)] = block[: len(own), : len(own)] * (number + 1)
    return covariance


def test_loading_gives_back_the_covariance_of_each_skater() -> None:
    loading = level_loading(own_covariance(), SKATER, DISTANCE)
    assert loading.shape == (7, 2)
    for number in range(4):
        own = np.flatnonzero(number == SKATER)
        np.testing.assert_allclose(
            loading[own] @ loading[own].T, own_covariance()[np.ix_(own, own)], atol=1e-12
        )
        assert np.triu(loading[own][:, : len(own)], 1).max() == 0.0


def test_what_all_starters_share_is_taken_off() -> None:
    shared = np.array([[9.0, 5.0], [5.0, 8.0]])[np.ix_(DISTANCE, DISTANCE)] * 1e-4
    with_shared = level_loading(own_covariance() + shared, SKATER, DISTANCE)
    np.testing.assert_allclose(with_shared, level_loading(own_covariance(), SKATER, DISTANCE), atol=1e-9)


def test_loading_exists_for_a_covariance_that_is_hardly_one() -> None:
    covariance = own_covariance()
    covariance[0, 1] = covariance[1, 0] = 9e-5
    loading = level_loading(covariance, SKATER, DISTANCE)
    assert np.isfinite(loading).all()
    assert (np.diag(loading[:2]) > 0).all()


def test_no_entries_have_no_loading() -> None:
    assert level_loading(np.zeros((0, 0)), SKATER[:0], DISTANCE[:0]).shape == (0, 1)


def test_robust_centre_balances_the_weighted_deviations() -> None:
    shape = NoiseShape(6.0, 1.7)

    def raw(x: float) -> float:
        return (1 + (x / (1.0 if x < 0 else shape.slow_side)) ** 2 / 6) ** -3.5

    total = quad(raw, -np.inf, 0)[0] + quad(raw, 0, np.inf)[0]
    mean = sum(quad(lambda x: x * raw(x), *side)[0] for side in ((-np.inf, 0), (0, np.inf))) / total
    variance = (
        sum(quad(lambda x: (x - mean) ** 2 * raw(x), *side)[0] for side in ((-np.inf, 0), (0, np.inf)))
        / total
    )
    centre = mean + robust_centre(shape) * np.sqrt(variance)

    def pull(x: float) -> float:
        return (x - centre) / (6 + (x - centre) ** 2 / (variance * 4 / 6)) * raw(x)

    balance = quad(pull, -np.inf, 0)[0] + quad(pull, 0, np.inf)[0]
    assert robust_centre(shape) < 0
    assert balance / total == pytest.approx(0.0, abs=1e-4)


def test_symmetric_noise_has_its_centre_at_the_mean() -> None:
    assert robust_centre(NoiseShape(6.0, 1.0)) == 0.0
    assert robust_centre(NoiseShape(float("inf"), 1.7)) == 0.0
