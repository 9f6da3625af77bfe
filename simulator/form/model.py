"""The exact Gaussian posterior of the form model, skater by skater, with robust weights.

Log times are ``shared effects + level + drift + form + noise``. Level, drift and form belong
to one skater, so given the shared effects (event means, rinks, days, races) skaters are
independent: each has a small covariance matrix of her own, and the shared effects are
eliminated through their posterior precision. The result is the exact posterior of the whole
Gaussian process, at a cost that grows with the number of races, not of results.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from simulator.form.forecast import FloatArray, IntArray
from simulator.form.hyperparameters import Hyperparameters
from simulator.form.process import Cells, Kernel, Observations


@dataclass(frozen=True)
class _Skater:
    """What of one skater's observations does not depend on weights.

    Her rows, their covariance without noise, the shared effects in them, and the indicator
    matrix of those effects.
    """

    rows: IntArray
    covariance: FloatArray
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
    _precision: dict[int, FloatArray]
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
                gain = cross @ self._precision[number]
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
    blocks = _blocks(observations.cells, kernel, len(effect_sd))
    posterior = _solve(observations, effect_sd, kernel, blocks, weight, spread)
    for _ in range(rounds - 1):
        weight, spread = _reweight(posterior, figures)
        posterior = _solve(observations, effect_sd, kernel, blocks, weight, spread)
    return posterior


def _scale_factor(degrees_of_freedom: float) -> float:
    """Squared scale of a Student-t of variance 1; the starting weight too, so that variance is kept."""
    return 1.0 - 2.0 / degrees_of_freedom


def _blocks(cells: Cells, kernel: Kernel, effects: int) -> dict[int, _Skater]:
    """Covariances and designs of all skaters with observations."""
    blocks = {}
    for number, rows in cells.of_skaters():
        mine = cells.take(rows)
        own = np.unique(mine.shared[mine.shared >= 0])
        blocks[number] = _Skater(rows, kernel(mine, mine), own, _design(mine.shared, effects)[:, own])
    return blocks


def _solve(
    observations: Observations,
    effect_sd: FloatArray,
    kernel: Kernel,
    blocks: dict[int, _Skater],
    weight: FloatArray,
    spread: FloatArray,
) -> Posterior:
    """Exact posterior for given weights and spreads."""
    value = observations.value
    variance = _noise_variance(observations, spread) / weight
    effect_precision = np.diag(1.0 / effect_sd**2)
    pull = np.zeros(len(effect_sd))
    precision = {}
    for number, block in blocks.items():
        precision[number] = _inverse(block.covariance + np.diag(variance[block.rows]))
        through = block.design.T @ precision[number]
        effect_precision[np.ix_(block.effects, block.effects)] += through @ block.design
        pull[block.effects] += through @ value[block.rows]
    effect_covariance = _inverse(effect_precision)
    effect_mean = effect_covariance @ pull
    alpha = np.zeros(len(value))
    for number, block in blocks.items():
        left = value[block.rows] - block.design @ effect_mean[block.effects]
        alpha[block.rows] = precision[number] @ left
    return Posterior(
        observations, kernel, effect_mean, effect_covariance, weight, spread, blocks, precision, alpha
    )


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
    for number, known in posterior._skaters.items():
        precision = posterior._precision[number]
        through = precision @ known.design
        shared = through @ posterior.effect_covariance[np.ix_(known.effects, known.effects)]
        diagonal[known.rows] = np.diagonal(precision) - (shared * through).sum(axis=1)
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
