"""The observations of each skater, and what shared effects stand in them; equally many as one batch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from simulator.form.forecast import FloatArray, IntArray
from simulator.form.layout import Layout
from simulator.form.process import Kernel, Points

_LARGE = 64
"""Observations from which the matrices of a skater are inverted one by one, through their factors."""


@dataclass(frozen=True)
class Career:
    """One skater's rows, the shared effects in them in rising order, and their indicator matrix.

    Attributes
    ----------
    in_all
        How many effects there are.
    """

    number: int
    rows: IntArray
    effects: IntArray
    design: FloatArray
    in_all: int

    @cached_property
    def block(self) -> IntArray:
        """Where its effects stand in a matrix of all, flat: half the time of two indices."""
        return np.asarray(np.add.outer(self.effects * self.in_all, self.effects))


@dataclass(frozen=True)
class Careers:
    """Every skater's observations among points.

    What it holds follows from the points alone, so that rounds and evaluations share it.

    Attributes
    ----------
    points
        Where the observations stand.
    effects
        How many shared effects there are.
    of
        Each skater's career by her number, in rising order.
    batches
        Rows of those with equally many, (skaters, rows) each.
    """

    points: Points
    effects: int
    of: dict[int, Career]
    batches: tuple[IntArray, ...]

    @classmethod
    def among(cls, points: Points, effects: int) -> Careers:
        """Take points apart by skater."""
        of = {
            number: _career(number, points.shared[rows], rows, effects)
            for number, rows in points.of_skaters()
        }
        alike: dict[int, list[IntArray]] = {}
        for career in of.values():
            alike.setdefault(len(career.rows), []).append(career.rows)
        return cls(points, effects, of, tuple(np.stack(rows) for rows in alike.values()))

    @cached_property
    def layout(self) -> Layout:
        """The order of their races in time, for many of them."""
        rows = ((number, career.rows) for number, career in self.of.items())
        return Layout.of(self.points, rows, self.effects)

    def covariances(self, kernel: Kernel) -> Iterator[FloatArray]:
        """Yield the covariance of the points of each skater, batch by batch, (skaters, rows, rows)."""
        for rows in self.batches:
            points = self.points.take(rows)
            yield kernel(points, points)

    def numbers(self, rows: IntArray) -> IntArray:
        """Return the skaters of a batch, (skaters,)."""
        return self.points.skater[rows[:, 0]]


def _career(number: int, shared: IntArray, rows: IntArray, in_all: int) -> Career:
    row, column = np.nonzero(shared >= 0)
    held = shared[row, column]
    effects = np.unique(held)
    design = np.zeros((len(rows), len(effects)))
    np.add.at(design, (row, np.searchsorted(effects, held)), 1.0)
    return Career(number, rows, effects, design, in_all)


def inverses(positive: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Inverses of positive definite matrices, exactly symmetric, and the logs of their determinants.

    Parameters
    ----------
    positive
        (matrices, rows, rows).

    Returns
    -------
    tuple of arrays
        (matrices, rows, rows) and (matrices,).
    """
    if positive.shape[1] >= _LARGE:
        pairs = [inverse_of_large(matrix) for matrix in positive]
        return np.stack([inverse for inverse, _ in pairs]), np.array([log for _, log in pairs])
    inverse = np.linalg.inv(positive)
    return np.asarray((inverse + inverse.transpose(0, 2, 1)) / 2), np.linalg.slogdet(positive)[1]


def inverse_of_large(positive: FloatArray) -> tuple[FloatArray, float]:
    """Return the same of one matrix by way of a Cholesky factor: a third of the work where it counts.

    A matrix whose columns lie in one piece each is written over.
    """
    # Imported here: without anything to fit nobody waits for it.
    from scipy.linalg import lapack

    factor, _ = lapack.dpotrf(positive, lower=1, overwrite_a=1)
    log_determinant = 2 * float(np.log(np.diagonal(factor)).sum())
    lower, _ = lapack.dpotri(factor, lower=1, overwrite_c=1)
    inverse = lower.T + lower  # above the diagonal it holds zeros
    np.fill_diagonal(inverse, np.diagonal(lower))
    return np.asarray(inverse), log_determinant
