"""From the joint posterior to what the simulation draws: loadings, and the centre of the noise."""

from __future__ import annotations

from functools import cache

import numpy as np

from simulator.form.forecast import FloatArray, IntArray, NoiseShape


def level_loading(covariance: FloatArray, skater: IntArray, distance: IntArray) -> FloatArray:
    """Lower triangular factor of each skater's covariance over her own entries.

    What all starters of an event share (its mean, the rink) cancels in places, but stands in
    the covariance of every entry. It is estimated as the mean covariance between entries of
    different skaters, event by event, and taken off.

    Parameters
    ----------
    covariance
        Joint posterior covariance of the entries, (entries, entries), log units.
    skater, distance
        Number of the skater and index of the distance of each entry; a skater's entries
        stand together.

    Returns
    -------
    numpy.ndarray
        (entries, most entries of one skater), float64; see `Forecast.level_loading`.
    """
    if len(skater) == 0:
        return np.zeros((0, 1))
    common = common_covariance(covariance, skater, distance)
    loading = np.zeros((len(skater), int(np.bincount(skater).max())))
    for number in np.unique(skater):
        own = np.flatnonzero(skater == number)
        block = np.ix_(own, own)
        factor = _lower_factor(covariance[block] - common[np.ix_(distance[own], distance[own])])
        loading[np.ix_(own, np.arange(len(own)))] = factor
    return loading


@cache
def robust_centre(noise: NoiseShape) -> float:
    """Where robust weights put the centre of the noise, in standard deviations from its mean.

    The noise has a wide slow side, so its mean lies on the slow side of what a symmetric
    Student-t fit takes for the centre. The fit finds centres, the forecast holds means.
    Found as the point where the weighted deviations balance, on a grid of the density.
    """
    nu = noise.degrees_of_freedom
    if not np.isfinite(nu) or noise.slow_side == 1.0:
        return 0.0
    x = np.linspace(-40.0, 40.0 * noise.slow_side, 40_001)
    width = np.where(x < 0, 1.0, noise.slow_side)
    density = (1.0 + (x / width) ** 2 / nu) ** (-(nu + 1) / 2)
    density /= density.sum()
    mean = float(density @ x)
    sd = float(np.sqrt(density @ (x - mean) ** 2))
    x = (x - mean) / sd
    scale2, centre = 1.0 - 2.0 / nu, 0.0
    for _ in range(20):
        pull = density * (nu + 1) / (nu + (x - centre) ** 2 / scale2)
        centre = float(pull @ x / pull.sum())
    return centre


def common_covariance(covariance: FloatArray, skater: IntArray, distance: IntArray) -> FloatArray:
    """Mean covariance between entries of different skaters, by pair of distances."""
    size = int(distance.max()) + 1
    member = np.zeros((len(distance), size))
    member[np.arange(len(distance)), distance] = 1.0
    others = (skater[:, None] != skater).astype(np.float64)
    total = member.T @ (covariance * others) @ member
    pairs = member.T @ others @ member
    return np.asarray(np.where(pairs > 0, total / np.maximum(pairs, 1.0), 0.0))


def _lower_factor(covariance: FloatArray) -> FloatArray:
    """Lower triangular factor of the nearest covariance that is positive definite."""
    values, vectors = np.linalg.eigh((covariance + covariance.T) / 2)
    values = np.maximum(values, 1e-10)
    return np.asarray(np.linalg.cholesky((vectors * values) @ vectors.T))
