"""The posterior against brute force, and its robust weights."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.event import Sex
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.model import Posterior, fit
from simulator.form.process import NO_MEET, Kernel, Observations, Points

EFFECT_SD = np.array([0.05, 0.006, 0.004, 0.004, 0.004])


def points(rng: np.random.Generator, count: int, meets: int = 3) -> Points:
    race = rng.integers(2, 5, count)
    return Points(
        skater=rng.integers(0, 4, count),
        distance=rng.integers(1, 4, count),
        clock=rng.uniform(2024, 2026, count),
        meet=np.where(rng.random(count) < 0.2, NO_MEET, rng.integers(0, meets, count)),
        scale=np.where(rng.random(count) < 0.2, 0.8, 1.0),
        shared=np.stack([np.zeros(count, int), rng.integers(-1, 2, count), race], axis=1),
    )


def example(count: int = 40) -> tuple[Observations, Points]:
    rng = np.random.default_rng(3)
    seen = points(rng, count)
    value = rng.normal(0, 0.02, count)
    value[5] += 0.15
    return Observations(seen, value, np.full(count, 0.006), rng.random(count) < 0.9), points(rng, 9)


def dense(a: Points, b: Points, kernel: Kernel) -> np.ndarray:
    covariance = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            one, two = a.take(np.array([i])), b.take(np.array([j]))
            if a.skater[i] == b.skater[j]:
                covariance[i, j] += kernel(one, two)[0, 0]
            for effect, sd in enumerate(EFFECT_SD):
                covariance[i, j] += sd**2 * (a.shared[i] == effect).sum() * (b.shared[j] == effect).sum()
    return covariance


def fitted(observations: Observations) -> Posterior:
    return fit(observations, EFFECT_SD, Kernel.of(Sex.W, DEFAULTS), DEFAULTS, skaters=5)


def test_posterior_is_that_of_the_dense_gaussian_process() -> None:
    observations, asked = example()
    posterior = fitted(observations)
    kernel, nu = posterior.kernel, DEFAULTS.noise.degrees_of_freedom
    races = observations.is_race
    spread = np.where(races, posterior.spread_factor[observations.points.skater], 1.0)
    variance = (observations.noise_sd * spread) ** 2 * np.where(races, 1 - 2 / nu, 1.0) / posterior.weight
    covariance = dense(observations.points, observations.points, kernel) + np.diag(variance)
    cross = dense(asked, observations.points, kernel)
    gain = cross @ np.linalg.inv(covariance)
    mean, joint = posterior.predict(asked)
    np.testing.assert_allclose(mean, gain @ observations.value, atol=1e-10)
    np.testing.assert_allclose(joint, dense(asked, asked, kernel) - gain @ cross.T, atol=1e-10)


def test_a_skater_without_observations_keeps_the_prior() -> None:
    observations, _ = example()
    alone = Points(
        np.array([4]),
        np.array([2]),
        np.array([2025.9]),
        np.array([NO_MEET]),
        np.ones(1),
        -np.ones((1, 3), int),
    )
    mean, joint = fitted(observations).predict(alone)
    assert mean[0] == 0.0
    assert joint[0, 0] == pytest.approx(DEFAULTS.level_sd[Sex.W][2] ** 2 + DEFAULTS.drift_sd[Sex.W][2] ** 2)


def test_a_lost_race_has_a_small_weight_and_other_evidence_none_of_its_own() -> None:
    observations, _ = example()
    posterior = fitted(observations)
    assert posterior.weight[5] < 0.1
    assert posterior.weight[5] == posterior.weight[observations.is_race].min()
    assert (posterior.weight[~observations.is_race] == 1.0).all()


def test_spreads_are_shrunk_towards_the_distance() -> None:
    rng = np.random.default_rng(8)
    count, noise = 60, np.array([0.5, 2.0])
    skater = np.repeat([0, 1], count)
    shared = np.full((2 * count, 3), -1)
    seen = Points(
        skater,
        np.full(2 * count, 2),
        np.full(2 * count, 2025.9),
        np.arange(2 * count),
        np.ones(2 * count),
        shared,
    )
    value = rng.standard_t(6, 2 * count) * np.sqrt(4 / 6) * 0.0076 * noise[skater]
    observations = Observations(seen, value, np.full(2 * count, 0.0064), np.ones(2 * count, bool))
    narrow, wide, unseen = fitted(observations).spread_factor[:3]
    assert 0.5 < narrow < 0.9
    assert 1.3 < wide < 2.4
    assert unseen == 1.0
