"""Counting over tournaments, fast and without keeping other threads of Python from their work."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.loops.compiled import LOOPS

CountArray = NDArray[np.int64]

_MOST_BINS = 20_000  # of one pass; they should stay in the nearest caches


def count_values(values: NDArray[np.uint8] | NDArray[np.uint16], highest: int) -> CountArray:
    """Count how often each row holds each value from 0 to `highest`, several rows in one pass.

    Parameters
    ----------
    values
        (rows, tournaments), uint8 or uint16, none above `highest`.

    Returns
    -------
    CountArray
        (rows, highest + 1), int64.
    """
    rows, base = len(values), highest + 1
    together = max(k for k in (1, 2, 3) if k == 1 or base**k <= _MOST_BINS)
    wide = values.astype(np.uint16, copy=False)
    counts = np.empty((rows, base), np.int64)
    for first in range(0, rows, together):
        own = range(first, min(first + together, rows))
        code = wide[first]
        for row in own[1:]:
            code = code * np.uint16(base) + wide[row]
        joint = np.bincount(code, minlength=base ** len(own)).reshape((base,) * len(own))
        for axis, row in enumerate(own):
            counts[row] = joint.sum(axis=tuple(other for other in range(len(own)) if other != axis))
    return counts


def count_true(mask: NDArray[np.bool_]) -> CountArray:
    """Count the true values of each row, (rows,), int64.

    Eight to a byte: faster than a sum along the axis, and unlike ``count_nonzero`` of each row
    it lets other threads of Python go on.
    """
    if LOOPS is not None:
        return LOOPS.count_true(mask)
    bits = np.bitwise_count(np.packbits(mask, axis=1))
    counts: CountArray = np.add.reduce(bits, axis=1, dtype=np.uint32).astype(np.int64)
    return counts
