"""The exact Gaussian posterior of the form model, skater by skater, with robust weights.

Log times are ``shared effects + level + drift + form + noise``. Level, drift and form belong
to one skater, so given the shared effects (event means, rinks, days, races) skaters are
independent: each has a small covariance matrix of her own, and the shared effects are
eliminated through their posterior precision. The result is the exact posterior of the whole
Gaussian process, at a cost that grows with the number of races, not of results.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from simulator.event import Sex
from simulator.form.forecast import FloatArray, IntArray
from simulator.form.hyperparameters import Hyperparameters

NO_MEET = -1
"""Meet number of an observation that shares its form with no other."""


@dataclass(frozen=True)
class Cells:
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
        Numbers of the shared effects in the value, (cells, up to 5), int64, -1 for none.
    """

    skater: IntArray
    distance: IntArray
    clock: FloatArray
    meet: IntArray
    scale: FloatArray
    shared: IntArray

    def __len__(self) -> int:
        return len(self.skater)

    def take(self, index: IntArray) -> Cells:
        """Return the cells of these indices."""
        return Cells(**{name: getattr(self, name)[index] for name in self.__dataclass_fields__})

    def of_skaters(self) -> Iterator[tuple[int, IntArray]]:
        """Yield each skater's number with the indices of her cells, in order of number."""
        order = np.argsort(self.skater, kind="stable")
        numbers, starts = np.unique(self.skater[order], return_index=True)
        for number, index in zip(numbers, np.split(order, starts[1:]), strict=True):
            yield int(number), index


@dataclass(frozen=True)
class Observations:
    """What is known of past races: cells with values.

    Attributes
    ----------
    cells
        Where each observation stands.
    value
        Log time minus the prior mean of everything in it, float64.
    noise_sd
        Standard deviation of the observation around its cell, float64.
    is_race
        False for evidence that is not one race (personal bests, priors): its noise is normal,
        is not the skater's own, and takes no robust weight; bool.
    """

    cells: Cells
    value: FloatArray
    noise_sd: FloatArray
    is_race: np.typing.NDArray[np.bool_]


@dataclass(frozen=True)
class Kernel:
    """Covariance of one skater's level, drift and form between two sets of cells."""

    level: FloatArray
    drift: FloatArray
    form_sd: FloatArray
    drift_time: float

    @classmethod
    def of(cls, sex: Sex, figures: Hyperparameters) -> Kernel:
        """Return the kernel of one sex."""
        return cls(
            figures.level_covariance(sex),
            figures.drift_covariance(sex),
            figures.form_sd(sex),
            figures.drift_time,
        )

    def __call__(self, a: Cells, b: Cells) -> FloatArray:
        """Covariance between the cells of one skater, (len(a), len(b)).

        Cells of one meet share one form draw, common to all distances.
        """
        pair = np.ix_(a.distance, b.distance)
        apart = np.abs(a.clock[:, None] - b.clock) / self.drift_time
        lasting = (self.level[pair] + self.drift[pair] * np.exp(-apart)) * (a.scale[:, None] * b.scale)
        same_meet = (a.meet[:, None] == b.meet) & (a.meet[:, None] != NO_MEET)
        form = np.where(same_meet, self.form_sd[a.distance][:, None] * self.form_sd[b.distance], 0.0)
        return np.asarray(lasting + form)


@dataclass(frozen=True)
class _Skater:
    """One skater's share of the posterior: rows, their inverse covariance, shared effects."""

    rows: IntArray
    precision: FloatArray
    effects: IntArray
    design: FloatArray


@dataclass(frozen=True)
class Posterior:
    """Exact posterior of the shared effects and of every skater, given the weights.

    Attributes
    ----------
    effect_mean, effect_covariance
        Shared effects, (effects,) and (effects, effects).
    weight
        Robust weight of each observation, (observations,); small for a lost race.
    spread_factor
        Each skater's race spread against the distance's, by skater number.
    """

    observations: Observations
    kernel: Kernel
    effect_mean: FloatArray
    effect_covariance: FloatArray
    weight: FloatArray
    spread_factor: FloatArray
    _skaters: dict[int, _Skater]
    _alpha: FloatArray

    def predict(self, cells: Cells) -> tuple[FloatArray, FloatArray]:
        """Mean of the cells and their joint covariance, (cells,) and (cells, cells).

        The covariance holds the uncertainty of the shared effects as well, so values of
        different skaters are correlated.
        """
        mean = np.zeros(len(cells))
        own = np.zeros((len(cells), len(cells)))
        through = _design(cells.shared, len(self.effect_mean))
        for number, index in cells.of_skaters():
            asked = cells.take(index)
            block = self.kernel(asked, asked)
            if number in self._skaters:
                known = self._skaters[number]
                cross = self.kernel(asked, self.observations.cells.take(known.rows))
                gain = cross @ known.precision
                block = block - gain @ cross.T
                mean[index] = cross @ self._alpha[known.rows]
                through[np.ix_(index, known.effects)] -= gain @ known.design
            own[np.ix_(index, index)] = block
        mean += _design(cells.shared, len(self.effect_mean)) @ self.effect_mean
        return mean, own + through @ self.effect_covariance @ through.T


def fit(
    observations: Observations,
    effect_sd: FloatArray,
    kernel: Kernel,
    figures: Hyperparameters,
    skaters: int,
    rounds: int = 4,
) -> Posterior:
    """Compute the posterior; each round but the last re-weights races far from expectation.

    Parameters
    ----------
    observations
        Past races and other evidence.
    effect_sd
        Prior standard deviation of each shared effect, (effects,); their prior mean is 0.
    skaters
        Number of skaters; those without observations keep their prior.
    rounds
        Rounds of the expectation-maximisation of Student-t weights and skaters' spreads.

    References
    ----------
    Lange, Little and Taylor (1989), Robust statistical modeling using the t distribution,
    Journal of the American Statistical Association 84, 881-896.
    """
    degrees = figures.noise.degrees_of_freedom
    scale2 = _scale_factor(degrees)
    observations = replace(
        observations,
        noise_sd=np.where(observations.is_race, np.sqrt(scale2), 1.0) * observations.noise_sd,
    )
    weight = np.where(observations.is_race, scale2, 1.0)
    spread = np.ones(skaters)
    posterior = _solve(observations, effect_sd, kernel, weight, spread)
    for _ in range(rounds - 1):
        weight, spread = _reweight(posterior, figures)
        posterior = _solve(observations, effect_sd, kernel, weight, spread)
    return posterior


def _scale_factor(degrees_of_freedom: float) -> float:
    """Squared scale of a Student-t of variance 1; the starting weight too, so that variance is kept."""
    return 1.0 - 2.0 / degrees_of_freedom


def _solve(
    observations: Observations,
    effect_sd: FloatArray,
    kernel: Kernel,
    weight: FloatArray,
    spread: FloatArray,
) -> Posterior:
    """Exact posterior for given weights and spreads."""
    cells, value = observations.cells, observations.value
    variance = _noise_variance(observations, spread) / weight
    effect_precision = np.diag(1.0 / effect_sd**2)
    pull = np.zeros(len(effect_sd))
    skaters: dict[int, _Skater] = {}
    for number, rows in cells.of_skaters():
        mine = cells.take(rows)
        precision = _inverse(kernel(mine, mine) + np.diag(variance[rows]))
        effects = np.unique(mine.shared[mine.shared >= 0])
        design = _design(mine.shared, len(effect_sd))[:, effects]
        skaters[number] = _Skater(rows, precision, effects, design)
        effect_precision[np.ix_(effects, effects)] += design.T @ precision @ design
        pull[effects] += design.T @ (precision @ value[rows])
    effect_covariance = _inverse(effect_precision)
    effect_mean = effect_covariance @ pull
    alpha = np.zeros(len(value))
    for known in skaters.values():
        left = value[known.rows] - known.design @ effect_mean[known.effects]
        alpha[known.rows] = known.precision @ left
    return Posterior(observations, kernel, effect_mean, effect_covariance, weight, spread, skaters, alpha)


def _reweight(posterior: Posterior, figures: Hyperparameters) -> tuple[FloatArray, FloatArray]:
    """One step of expectation-maximisation: weights of races, then spreads of skaters.

    The squared noise expected of a race holds its posterior variance, so that a race that
    alone fixes a level does not look better than it is. Spreads are shrunk towards the
    distance's: the log of a Student-t scale estimated from n races has variance
    (nu + 3) / (2 nu n).
    """
    observations, nu = posterior.observations, figures.noise.degrees_of_freedom
    scale2 = _noise_variance(observations, posterior.spread_factor)
    squared = _expected_squared_noise(posterior, scale2 / posterior.weight)
    robust = (nu + 1) / (nu + squared / scale2) if np.isfinite(nu) else np.ones(len(squared))
    weight = np.where(observations.is_race, robust, 1.0)
    spread = posterior.spread_factor.copy()
    per_race = (nu + 3) / (2 * nu) if np.isfinite(nu) else 0.5
    for number, rows in observations.cells.of_skaters():
        races = rows[observations.is_race[rows]]
        if len(races):
            ratio = np.mean(weight[races] * squared[races] / scale2[races])
            seen = np.log(spread[number]) + 0.5 * np.log(ratio)
            spread[number] = np.exp(seen * len(races) / (len(races) + per_race / figures.spread_sd**2))
    return weight, spread


def _expected_squared_noise(posterior: Posterior, variance: FloatArray) -> FloatArray:
    """Posterior mean of the square of each observation's noise, (observations,)."""
    diagonal = np.zeros(len(variance))
    for known in posterior._skaters.values():
        through = known.precision @ known.design
        shared = through @ posterior.effect_covariance[np.ix_(known.effects, known.effects)]
        diagonal[known.rows] = np.diagonal(known.precision) - (shared * through).sum(axis=1)
    noise = variance * posterior._alpha
    return np.asarray(noise**2 + variance - variance**2 * diagonal)


def _noise_variance(observations: Observations, spread: FloatArray) -> FloatArray:
    factor = np.where(observations.is_race, spread[observations.cells.skater], 1.0)
    return np.asarray((observations.noise_sd * factor) ** 2)


def _design(shared: IntArray, effects: int) -> FloatArray:
    """Indicator matrix of the shared effects, (cells, effects)."""
    design = np.zeros((len(shared), effects))
    row, column = np.nonzero(shared >= 0)
    np.add.at(design, (row, shared[row, column]), 1.0)
    return design


def _inverse(positive: FloatArray) -> FloatArray:
    """Inverse of a positive definite matrix, exactly symmetric."""
    inverse = np.linalg.inv(positive)
    return np.asarray((inverse + inverse.T) / 2)
