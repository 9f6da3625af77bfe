"""Quantile tables: a 16-bit draw looks its value up instead of being computed.

A table holds the quantiles at the middles of 65,536 equal cells of probability, then is
brought back to mean 0 and standard deviation 1. A look-up costs a tenth of a normal draw.
"""

from __future__ import annotations

from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from simulator.form.forecast import NoiseShape

Table = NDArray[np.float32]

FloatArray = NDArray[np.float64]

_CELLS = 65_536
_GRID = 40_001


@lru_cache(maxsize=8)
def quantile_table(shape: NoiseShape) -> Table:
    """Return the quantiles of a noise shape, standardised, (65536,), float32, read-only.

    The slow half of a split distribution is `slow_side` times as wide as the fast half and
    holds as many times the probability, so that the density has no step at the centre.
    """
    probability = (np.arange(_CELLS) + 0.5) / _CELLS
    slow = shape.slow_side
    fast_share = 1 / (1 + slow)
    fast_side = probability < fast_share
    # Within each half the quantile is that of the half of the symmetric distribution.
    within = np.where(
        fast_side,
        probability / fast_share / 2,
        0.5 + (probability - fast_share) / (1 - fast_share) / 2,
    )
    symmetric = _quantiles(shape.degrees_of_freedom, within)
    values = np.asarray(np.where(fast_side, symmetric, symmetric * slow), dtype=np.float64)
    values = (values - values.mean()) / values.std()
    table: Table = values.astype(np.float32)
    table.setflags(write=False)
    return table


def _quantiles(degrees_of_freedom: float, probability: FloatArray) -> FloatArray:
    """Return quantiles of Student's t, or of the normal distribution for infinite degrees.

    Not taken from scipy, whose import takes a tenth of the time in which the window starts. With
    x = sqrt(nu) tan(angle) the density of the angle is cos(angle)**(nu - 1), smooth on a
    finite range: its integral is summed up on a fine grid and read the other way round.
    """
    if np.isinf(degrees_of_freedom):
        grid = np.linspace(-5, 5, _GRID // 4)
        below = np.array([NormalDist().cdf(x) for x in grid])
        return np.asarray(np.interp(probability, below, grid), dtype=np.float64)
    angle = np.linspace(-np.pi / 2, np.pi / 2, _GRID)
    density = np.cos(angle) ** (degrees_of_freedom - 1)
    below = np.concatenate([[0.0], np.cumsum(density[1:] + density[:-1])])
    found = np.interp(probability, below / below[-1], angle)
    return np.asarray(np.sqrt(degrees_of_freedom) * np.tan(found), dtype=np.float64)


NORMAL = NoiseShape(degrees_of_freedom=float("inf"), slow_side=1.0)
"""The normal distribution as a noise shape."""
