"""How sure a mean score is: meets drawn with replacement."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.form.forecast import FloatArray, IntArray

RESAMPLES = 4_000
_LEAST_MEETS = 2


@dataclass(frozen=True)
class Interval:
    """A figure with the spread of its bootstrap.

    Attributes
    ----------
    value
        The figure of all meets; NaN when nothing was counted.
    se
        Standard deviation over the resamples; NaN when fewer than two meets counted.
    low, high
        2.5 % and 97.5 % quantile of the resamples; NaN likewise.
    """

    value: float
    se: float
    low: float
    high: float


def resamples(meets: int, seed: int) -> IntArray:
    """Draw how often each meet stands in each resample, (`RESAMPLES`, meets), int64."""
    generator = np.random.Generator(np.random.PCG64([seed, meets]))
    return generator.multinomial(meets, np.full(meets, 1 / meets), size=RESAMPLES).astype(np.int64)


def interval_of(total: FloatArray, count: FloatArray, drawn: IntArray) -> Interval:
    """Interval of a mean over meets with sums and numbers counted, (meets,) each.

    Drawing from a single meet says nothing of how meets differ: spread and bounds are NaN then.
    """
    if np.count_nonzero(count) < _LEAST_MEETS:
        return Interval(float(_mean(total.sum(), count.sum())), *(float("nan"),) * 3)
    return _interval(_mean(total.sum(), count.sum()), _mean(drawn @ total, drawn @ count))


def difference_of(total: FloatArray, other: FloatArray, count: FloatArray, drawn: IntArray) -> Interval:
    """Interval of the difference of two means over the same things counted; same resamples for both."""
    return interval_of(total - other, count, drawn)


def _mean(total: FloatArray | float, count: FloatArray | float) -> FloatArray:
    total, count = np.asarray(total, dtype=np.float64), np.asarray(count, dtype=np.float64)
    return np.asarray(np.divide(total, count, out=np.full(count.shape, np.nan), where=count > 0))


def _interval(value: FloatArray, drawn: FloatArray) -> Interval:
    kept = drawn[~np.isnan(drawn)]
    low, high = np.quantile(kept, [0.025, 0.975])
    return Interval(float(value), float(kept.std()), float(low), float(high))
