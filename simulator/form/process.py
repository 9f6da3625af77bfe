"""The process behind a skater's log times: where it is observed, and how it varies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.event import Sex
from simulator.form.forecast import FloatArray, IntArray
from simulator.form.hyperparameters import Hyperparameters

NO_MEET = -1
"""Meet number of an observation that shares its form with no other."""

LASTING = 3
"""Columns of `Points.shared` with effects that last; a day's and a race's stand in the two behind them."""


_JULY, _SLACK = 91 / 183, 1e-9
"""Share of the days from April to September that is over as a season begins, on 1 July; for rounding."""


@dataclass(frozen=True)
class Points:
    """Where values of the process are asked for or observed, all arrays of the same length.

    Attributes
    ----------
    skater
        Number of the skater, int64.
    distance
        Index of the distance in `DISTANCES`, int64.
    clock
        Time on the drift clock in years, see `history.drift_clock`, float64.
    meet
        Number of the meet, int64; `NO_MEET` for an observation of the level alone.
    scale
        Factor on the standard deviation of level and drift, float64.
    shared
        Numbers of the shared effects in the value, (points, up to 5), int64, -1 for none; see `LASTING`.
    """

    skater: IntArray
    distance: IntArray
    clock: FloatArray
    meet: IntArray
    scale: FloatArray
    shared: IntArray

    def __len__(self) -> int:
        return len(self.skater)

    def take(self, index: IntArray) -> Points:
        """Return the points of these indices."""
        return Points(**{name: getattr(self, name)[index] for name in self.__dataclass_fields__})

    def of_skaters(self) -> Iterator[tuple[int, IntArray]]:
        """Yield each skater's number with the indices of her points, in order of number."""
        if len(self) == 0:
            return
        order = np.argsort(self.skater, kind="stable")
        numbers, starts = np.unique(self.skater[order], return_index=True)
        for number, index in zip(numbers, np.split(order, starts[1:]), strict=True):
            yield int(number), index


@dataclass(frozen=True)
class Observations:
    """What is known of past races: points with values.

    Attributes
    ----------
    points
        Where each observation stands.
    value
        Log time minus the prior mean of everything in it, float64.
    noise_sd
        Standard deviation of the observation around its point, float64.
    is_race
        False for evidence that is not one race (personal bests, priors): its noise is normal,
        is not the skater's own, and takes no robust weight; bool.
    """

    points: Points
    value: FloatArray
    noise_sd: FloatArray
    is_race: NDArray[np.bool_]

    def take(self, index: IntArray) -> Observations:
        """Return the observations of these indices."""
        return Observations(
            self.points.take(index), self.value[index], self.noise_sd[index], self.is_race[index]
        )


def joined(parts: list[Observations]) -> Observations:
    """Put observations one behind the other."""
    points = Points(
        **{
            name: np.concatenate([getattr(part.points, name) for part in parts])
            for name in Points.__dataclass_fields__
        }
    )
    return Observations(
        points,
        np.concatenate([part.value for part in parts]),
        np.concatenate([part.noise_sd for part in parts]),
        np.concatenate([part.is_race for part in parts]),
    )


@dataclass(frozen=True)
class Between:
    """What two sets of points tell of their covariance, whatever its size, (..., len(a), len(b)) each.

    Attributes
    ----------
    distances
        Of the two sets, (..., points) each.
    pair
        Both distances in one index into a square table, which takes a third of the time of two.
    scale, same_meet
        Factor on the covariance of level and drift, and whether the form is one.
    time
        What lies between them on the drift clock.
    summers
        How many both are behind, see `Kernel.summers`; None where no two are.
    """

    distances: tuple[IntArray, IntArray]
    pair: IntArray
    scale: FloatArray
    same_meet: NDArray[np.bool_]
    time: FloatArray
    summers: FloatArray | None


@dataclass(frozen=True)
class Parts:
    """The parts of a skater's covariance between two sets of points, (..., len(a), len(b)) each."""

    level: FloatArray
    drift: FloatArray
    form: FloatArray
    apart: FloatArray
    """Time between the points, in time constants of the drift."""
    walk: FloatArray | None = None
    """What summers before the last one add to the level; None where no point is of so long ago."""

    @property
    def together(self) -> FloatArray:
        """Covariance of the whole."""
        whole = self.level + self.drift + self.form
        return np.asarray(whole if self.walk is None else whole + self.walk)


@dataclass(frozen=True)
class Kernel:
    """Covariance of one skater's level, drift and form between two sets of points.

    Points of several skaters with equally many each may be asked at once: arrays of (skaters, points).
    """

    level: FloatArray
    drift: FloatArray
    form_sd: FloatArray
    drift_time: float
    walk: FloatArray
    season: float
    season_begins: float

    @classmethod
    def of(cls, sex: Sex, figures: Hyperparameters, now: float = -np.inf) -> Kernel:
        """Return the kernel of one sex, for forecasts of this moment of the drift clock."""
        begins = figures.summer_share * _JULY
        return cls(
            figures.level_covariance(sex),
            figures.drift_covariance(sex),
            figures.form_sd(sex),
            figures.drift_time,
            figures.walk_covariance(sex),
            float(np.floor(now - begins + _SLACK)),
            begins,
        )

    def __call__(self, a: Points, b: Points) -> FloatArray:
        """Covariance between the points of one skater, (..., len(a), len(b))."""
        return self.parts(a, b).together

    def parts(self, a: Points, b: Points) -> Parts:
        """Covariance by its parts; points of one meet share one form draw, common to all distances."""
        return self.parts_of(self.between(a, b))

    def parts_of(self, between: Between) -> Parts:
        """Return the parts from what lies between points."""
        (a, b), pair, scale = between.distances, between.pair, between.scale
        apart = between.time / self.drift_time
        return Parts(
            self.level.take(pair) * scale,
            self.drift.take(pair) * scale * np.exp(-apart),
            self.form_sd[a][..., :, None] * self.form_sd[b][..., None, :] * between.same_meet,
            apart,
            None if between.summers is None else self.walk.take(pair) * scale * between.summers,
        )

    def between(self, a: Points, b: Points) -> Between:
        """Return what lies between points; the same for all kernels of one season."""
        meets = a.meet[..., :, None]
        of_a, of_b = self.summers(a), self.summers(b)
        behind = of_a.any() and of_b.any()
        return Between(
            (a.distance, b.distance),
            a.distance[..., :, None] * len(self.level) + b.distance[..., None, :],
            a.scale[..., :, None] * b.scale[..., None, :],
            (meets == b.meet[..., None, :]) & (meets != NO_MEET),
            np.abs(a.clock[..., :, None] - b.clock[..., None, :]),
            np.minimum(of_a[..., :, None], of_b[..., None, :]) if behind else None,
        )

    def summers(self, points: Points) -> FloatArray:
        """Summers between the season before that of the forecast and the season of each point.

        A level of the season of the forecast is that of the season before, but for its drift;
        of each season before, it is one step of a random walk further away. What is no race has
        an ageing of its own.
        """
        season = np.floor(points.clock - self.season_begins + _SLACK)
        return np.where(points.meet == NO_MEET, 0.0, np.maximum(self.season - season - 1.0, 0.0))
