"""The better of two runs, where only the better time is known."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from simulator.form.forecast import FloatArray, NoiseShape

_GRID = np.linspace(-40.0, 70.0, 2_201)
_GAP = np.linspace(0.05, 3.95, 40)
"""By how many standard deviations the two race effects differ."""

_GAP_WEIGHT = np.exp(-(_GAP**2) / 2) / np.exp(-(_GAP**2) / 2).sum()


def best_of_two(shape: NoiseShape, race_effect_sd: float, spread: float) -> tuple[float, float]:
    """How far the better of two runs lies from a single one, and how much it scatters.

    The two runs have race effects of their own, so which is the better one is partly the same
    for everybody. What is common to all starts belongs to the unknown effect of the race; here
    stands what is left for the skater.

    Parameters
    ----------
    shape
        Noise of one run.
    race_effect_sd, spread
        Standard deviations of the effect of one run and of the skater's noise, log units.

    Returns
    -------
    tuple of float
        Mean (negative) and standard deviation of the noise of the better run, in units of
        `spread`, averaged over the difference of the two race effects.
    """
    if spread <= 0:
        return 0.0, 1.0
    return _moments(shape, round(20 * race_effect_sd / spread) / 20)


@lru_cache(maxsize=512)
def _moments(shape: NoiseShape, ratio: float) -> tuple[float, float]:
    beyond = _beyond(shape)
    mean = variance = 0.0
    for gap, weight in zip(_GAP * (ratio * 2**0.5), _GAP_WEIGHT, strict=True):
        # Both noises beyond x: the better one is beyond x.
        both = beyond * np.interp(_GRID - gap, _GRID, beyond, left=1.0, right=0.0)
        density = -np.diff(both)
        middle = (_GRID[1:] + _GRID[:-1]) / 2
        own = float(density @ middle)
        mean += weight * own
        variance += weight * float(density @ (middle - own) ** 2)
    return float(mean), float(variance**0.5)


def _beyond(shape: NoiseShape) -> FloatArray:
    """Chance that the noise lies beyond each point of the grid."""
    nu = shape.degrees_of_freedom
    width = np.where(_GRID < 0, 1.0, shape.slow_side)
    if np.isfinite(nu):
        density = (1.0 + (_GRID / width) ** 2 / nu) ** (-(nu + 1) / 2)
    else:
        density = np.exp(-((_GRID / width) ** 2) / 2)
    density /= density.sum()
    mean = float(density @ _GRID)
    sd = float(np.sqrt(density @ (_GRID - mean) ** 2))
    beyond = 1.0 - np.cumsum(density) + density / 2
    return np.interp(_GRID * sd + mean, _GRID, beyond, left=1.0, right=0.0)
