"""The exact Gaussian posterior of the form model, skater by skater, with robust weights.

Log times are ``shared effects + level + drift + form + noise``. Level, drift and form belong
to one skater, so given the shared effects (event means, rinks, days, races) skaters are
independent: each has a small covariance matrix of her own, and the shared effects are
eliminated through their posterior precision. The result is the exact posterior of the whole
Gaussian process, at a cost that grows with the number of skaters and of races.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from simulator.form.careers import Career, Careers, inverses
from simulator.form.forecast import FloatArray, IntArray
from simulator.form.hyperparameters import Hyperparameters
from simulator.form.process import Kernel, Observations, Points
from simulator.form.shared_posterior import SharedPosterior, precision


def nothing() -> None:
    """Go on: nobody wants to stop."""


@dataclass(frozen=True)
class Posterior:
    """Exact posterior of the shared effects and of every skater, given the weights.

    Attributes
    ----------
    careers
        The observations by skater.
    effect_mean, shared
        Mean of the shared effects, (effects,), and their covariance.
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
    careers: Careers
    effect_mean: FloatArray
    shared: SharedPosterior
    weight: FloatArray
    spread_factor: FloatArray
    alpha: FloatArray
    log_determinant: float
    _inverse: dict[int, FloatArray]

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
            if number in self.careers.of:
                known = self.careers.of[number]
                cross = self.kernel(asked, self.observations.points.take(known.rows))
                gain = cross @ self._inverse[number]
                block = block - gain @ cross.T
                mean[index] = cross @ self.alpha[known.rows]
                through[np.ix_(index, known.effects)] -= gain @ known.design
            own[np.ix_(index, index)] = block
        mean += _design(points.shared, len(self.effect_mean)) @ self.effect_mean
        return mean, own + self.shared.around(through)

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
        if number not in self.careers.of:
            return np.zeros(0, dtype=np.int64), np.zeros(0), np.zeros(0)
        known = self.careers.of[number]
        cross = self.kernel(point, self.observations.points.take(known.rows))[0]
        against = self.observations.value[known.rows] - known.design @ self.effect_mean[known.effects]
        return known.rows, cross @ self._inverse[number], against

    def slopes(self) -> tuple[list[FloatArray], list[FloatArray]]:
        """How minus the log evidence changes with the covariance of each skater.

        Returns
        -------
        tuple of lists
            By batch of `careers` the slope with respect to each element of the covariance,
            (skaters, rows, rows), and the variance of the noise, (skaters, rows).
        """
        noise = _noise_variance(self.observations, self.spread_factor) / self.weight
        slopes = []
        for rows in self.careers.batches:
            numbers = self.careers.numbers(rows).tolist()
            slopes.append(np.stack([self._slope(self.careers.of[number]) for number in numbers]))
        return slopes, [noise[rows] for rows in self.careers.batches]

    def _slope(self, career: Career) -> FloatArray:
        inverse, alpha = self._inverse[career.number], self.alpha[career.rows]
        explained = self.shared.explained(career, inverse)
        return np.asarray((inverse - explained - alpha[:, None] * alpha) / 2)


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
    careers = Careers.among(observations.points, len(effect_sd))
    covariances = tuple(careers.covariances(kernel))
    spread = np.ones(skaters)
    posterior = solved(observations, effect_sd, kernel, weight, spread, go_on, careers, covariances)
    for _ in range(rounds - 1):
        weight, spread = _reweight(posterior, figures)
        posterior = solved(observations, effect_sd, kernel, weight, spread, go_on, careers, covariances)
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
    careers: Careers | None = None,
    covariances: Sequence[FloatArray] | None = None,
) -> Posterior:
    """Exact posterior for given weights and spreads.

    Parameters
    ----------
    observations
        Their ``noise_sd`` is the scale that a weight of 1 belongs to.
    weight, spread
        By observation and by skater, as in `Posterior`.
    careers, covariances
        Of the observations' points, where they have been made before.
    """
    careers = careers or Careers.among(observations.points, len(effect_sd))
    value = observations.value
    variance = _noise_variance(observations, spread) / weight
    inverse, logs = {}, {}
    for rows, covariance in zip(careers.batches, covariances or careers.covariances(kernel), strict=True):
        go_on()
        found, determinants = inverses(_with_noise(covariance, variance[rows]))
        for number, own, log in zip(careers.numbers(rows).tolist(), found, determinants, strict=True):
            inverse[number], logs[number] = own, float(log)
    all_effects = precision(careers, effect_sd)
    log_determinant = 2 * float(np.log(effect_sd).sum())
    for number, career in careers.of.items():
        go_on()
        log_determinant += logs[number]
        all_effects.add(career, inverse[number], value[career.rows])
    shared = all_effects.solved(go_on)
    effect_mean = shared.mean
    alpha = np.zeros(len(value))
    for number, career in careers.of.items():
        left = value[career.rows] - career.design @ effect_mean[career.effects]
        alpha[career.rows] = inverse[number] @ left
    return Posterior(
        observations,
        kernel,
        careers,
        effect_mean,
        shared,
        weight,
        spread,
        alpha,
        log_determinant + shared.log_determinant,
        inverse,
    )


def _with_noise(covariance: FloatArray, variance: FloatArray) -> FloatArray:
    """Covariances, (matrices, rows, rows), with the variance of the noise in them, (matrices, rows)."""
    whole = covariance.copy()
    np.einsum("mii->mi", whole)[...] += variance
    return whole


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
    for number, career in posterior.careers.of.items():
        races = career.rows[observations.is_race[career.rows]]
        if len(races):
            ratio = np.mean(weight[races] * squared[races] / scale2[races])
            seen = np.log(spread[number]) + 0.5 * np.log(ratio)
            spread[number] = np.exp(seen * len(races) / (len(races) + per_race / figures.spread_sd**2))
    return weight, spread


def _expected_squared_noise(posterior: Posterior, variance: FloatArray) -> FloatArray:
    """Posterior mean of the square of each observation's noise, (observations,)."""
    diagonal = np.zeros(len(variance))
    for number, known in posterior.careers.of.items():
        inverse = posterior._inverse[number]
        explained = posterior.shared.explained_diagonal(known, inverse)
        diagonal[known.rows] = np.diagonal(inverse) - explained
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
