"""The exact Gaussian posterior of the form model, skater by skater, with robust weights.

Log times are ``shared effects + level + drift + form + noise``. Level, drift and form belong
to one skater, so given the shared effects (event means, rinks, days, races) skaters are
independent: each has a small covariance matrix of her own, and the shared effects are
eliminated through their posterior precision. The result is the exact posterior of the whole
Gaussian process, at a cost that grows with the number of races, not of results.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from simulator.form.forecast import FloatArray, IntArray
from simulator.form.hyperparameters import Hyperparameters
from simulator.form.process import Kernel, Observations, Points


def nothing() -> None:
    """Go on: nobody wants to stop."""


@dataclass(frozen=True)
class _Skater:
    """One skater's rows, the shared effects in them, and the indicator matrix of those effects."""

    rows: IntArray
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
    alpha
        Inverse of the covariance of all observations times their values, (observations,).
    log_determinant
        Of the covariance of all observations.
    """

    observations: Observations
    kernel: Kernel
    effect_mean: FloatArray
    effect_covariance: FloatArray
    weight: FloatArray
    spread_factor: FloatArray
    alpha: FloatArray
    log_determinant: float
    _skaters: dict[int, _Skater]
    _precision: dict[int, FloatArray]

    def predict(self, points: Points) -> tuple[FloatArray, FloatArray]:
        """Mean of the points and their joint covariance, (points,) and (points, points).

        The covariance holds the uncertainty of the shared effects as well, so values of
        different skaters are correlated.
        """
        mean = np.zeros(len(points))
        own = np.zeros((len(points), len(points)))
        through = _design(points.shared, len(self.effect_mean))
        for number, index in points.of_skaters():
            asked = points.take(index)
            block = self.kernel(asked, asked)
            if number in self._skaters:
                known = self._skaters[number]
                cross = self.kernel(asked, self.observations.points.take(known.rows))
                gain = cross @ self._precision[number]
                block = block - gain @ cross.T
                mean[index] = cross @ self.alpha[known.rows]
                through[np.ix_(index, known.effects)] -= gain @ known.design
            own[np.ix_(index, index)] = block
        mean += _design(points.shared, len(self.effect_mean)) @ self.effect_mean
        return mean, own + through @ self.effect_covariance @ through.T

    def own_weights(self, point: Points) -> tuple[IntArray, FloatArray, FloatArray]:
        """How a skater's own observations move one point of hers, given what the races shared.

        The mean of the point without its shared effects is ``weights @ against``.

        Returns
        -------
        tuple of arrays
            Rows of the skater's observations, their weights, and by how much each value stood
            against the shared effects in it, (rows,) each.
        """
        number = int(point.skater[0])
        if number not in self._skaters:
            return np.zeros(0, dtype=np.int64), np.zeros(0), np.zeros(0)
        known = self._skaters[number]
        cross = self.kernel(point, self.observations.points.take(known.rows))[0]
        against = self.observations.value[known.rows] - known.design @ self.effect_mean[known.effects]
        return known.rows, cross @ self._precision[number], against

    def slopes(self) -> Iterator[tuple[Points, FloatArray, FloatArray]]:
        """Yield of each skater how minus the log evidence changes with her covariance.

        Yields
        ------
        tuple
            Her points, the slope with respect to each element of their covariance, (rows, rows),
            and the variance of their noise, (rows,).
        """
        noise = _noise_variance(self.observations, self.spread_factor) / self.weight
        for number, known in self._skaters.items():
            through = self._precision[number] @ known.design
            shared = self.effect_covariance[np.ix_(known.effects, known.effects)]
            alpha = self.alpha[known.rows]
            slope = self._precision[number] - through @ shared @ through.T - np.outer(alpha, alpha)
            yield self.observations.points.take(known.rows), slope / 2, noise[known.rows]


def fit(
    observations: Observations,
    effect_sd: FloatArray,
    kernel: Kernel,
    figures: Hyperparameters,
    skaters: int,
    rounds: int = 4,
    go_on: Callable[[], None] = nothing,
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
    go_on
        Called often; raises to stop.

    References
    ----------
    Lange, Little and Taylor (1989), Robust statistical modeling using the t distribution,
    Journal of the American Statistical Association 84, 881-896.
    """
    scale2 = _scale_factor(figures.noise.degrees_of_freedom)
    observations = replace(
        observations,
        noise_sd=np.where(observations.is_race, np.sqrt(scale2), 1.0) * observations.noise_sd,
    )
    weight = np.where(observations.is_race, scale2, 1.0)
    posterior = solved(observations, effect_sd, kernel, weight, np.ones(skaters), go_on)
    for _ in range(rounds - 1):
        weight, spread = _reweight(posterior, figures)
        posterior = solved(observations, effect_sd, kernel, weight, spread, go_on)
    return posterior


def _scale_factor(degrees_of_freedom: float) -> float:
    """Squared scale of a Student-t of variance 1; the starting weight too, so that variance is kept."""
    return 1.0 - 2.0 / degrees_of_freedom


def solved(
    observations: Observations,
    effect_sd: FloatArray,
    kernel: Kernel,
    weight: FloatArray,
    spread: FloatArray,
    go_on: Callable[[], None] = nothing,
) -> Posterior:
    """Exact posterior for given weights and spreads.

    Parameters
    ----------
    observations
        Their ``noise_sd`` is the scale that a weight of 1 belongs to.
    weight, spread
        By observation and by skater, as in `Posterior`.
    """
    value = observations.value
    variance = _noise_variance(observations, spread) / weight
    effect_precision = np.diag(1.0 / effect_sd**2)
    pull = np.zeros(len(effect_sd))
    skaters, precision, log_determinant = {}, {}, 2 * float(np.log(effect_sd).sum())
    for number, rows in observations.points.of_skaters():
        go_on()
        mine = observations.points.take(rows)
        block = skaters[number] = _skater(mine, rows)
        precision[number], log_of_own = _inverse(kernel(mine, mine) + np.diag(variance[rows]))
        log_determinant += log_of_own
        through = block.design.T @ precision[number]
        effect_precision[np.ix_(block.effects, block.effects)] += through @ block.design
        pull[block.effects] += through @ value[rows]
    effect_covariance, log_of_effects = _inverse_of_large(effect_precision)
    effect_mean = effect_covariance @ pull
    alpha = np.zeros(len(value))
    for number, block in skaters.items():
        left = value[block.rows] - block.design @ effect_mean[block.effects]
        alpha[block.rows] = precision[number] @ left
    return Posterior(
        observations,
        kernel,
        effect_mean,
        effect_covariance,
        weight,
        spread,
        alpha,
        log_determinant + log_of_effects,
        skaters,
        precision,
    )


def _skater(points: Points, rows: IntArray) -> _Skater:
    """Return the design of one skater's points, over the shared effects in them only."""
    effects = np.unique(points.shared[points.shared >= 0])
    design = np.zeros((len(rows), len(effects)))
    row, column = np.nonzero(points.shared >= 0)
    np.add.at(design, (row, np.searchsorted(effects, points.shared[row, column])), 1.0)
    return _Skater(rows, effects, design)


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
    for number, rows in observations.points.of_skaters():
        races = rows[observations.is_race[rows]]
        if len(races):
            ratio = np.mean(weight[races] * squared[races] / scale2[races])
            seen = np.log(spread[number]) + 0.5 * np.log(ratio)
            spread[number] = np.exp(seen * len(races) / (len(races) + per_race / figures.spread_sd**2))
    return weight, spread


def _expected_squared_noise(posterior: Posterior, variance: FloatArray) -> FloatArray:
    """Posterior mean of the square of each observation's noise, (observations,)."""
    diagonal = np.zeros(len(variance))
    for number, known in posterior._skaters.items():
        precision = posterior._precision[number]
        through = precision @ known.design
        shared = through @ posterior.effect_covariance[np.ix_(known.effects, known.effects)]
        diagonal[known.rows] = np.diagonal(precision) - (shared * through).sum(axis=1)
    noise = variance * posterior.alpha
    return np.asarray(noise**2 + variance - variance**2 * diagonal)


def _noise_variance(observations: Observations, spread: FloatArray) -> FloatArray:
    factor = np.where(observations.is_race, spread[observations.points.skater], 1.0)
    return np.asarray((observations.noise_sd * factor) ** 2)


def _design(shared: IntArray, effects: int) -> FloatArray:
    """Indicator matrix of the shared effects, (points, effects)."""
    design = np.zeros((len(shared), effects))
    row, column = np.nonzero(shared >= 0)
    np.add.at(design, (row, shared[row, column]), 1.0)
    return design


def _inverse(positive: FloatArray) -> tuple[FloatArray, float]:
    """Inverse of a positive definite matrix, exactly symmetric, and the log of its determinant."""
    inverse = np.linalg.inv(positive)
    return np.asarray((inverse + inverse.T) / 2), float(np.linalg.slogdet(positive)[1])


def _inverse_of_large(positive: FloatArray) -> tuple[FloatArray, float]:
    """Return the same by way of a Cholesky factor: a third of the work where it counts."""
    # Imported here: without anything to fit nobody waits for it.
    from scipy.linalg import lapack

    factor, _ = lapack.dpotrf(positive, lower=1)
    lower, _ = lapack.dpotri(factor, lower=1)
    inverse = np.tril(lower) + np.tril(lower, -1).T
    return np.asarray(inverse), 2 * float(np.log(np.diagonal(factor)).sum())
