"""Hyperparameters estimated from the results at hand, with the shipped figures as prior.

Five factors are fitted for each sex by maximising the marginal likelihood of the past races
times a prior around the shipped figures (maximum a posteriori). Given the robust weights the
likelihood is Gaussian; its gradient comes from the same small matrices as the posterior.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from simulator.event import Sex
from simulator.form.careers import Careers
from simulator.form.forecast import FloatArray
from simulator.form.hyperparameters import Hyperparameters
from simulator.form.model import Posterior, solved
from simulator.form.process import Between, Kernel, Observations, Parts

FACTORS = ("level", "drift", "drift_time", "race", "form")
"""What is estimated: log factors on the figures of the name; of ``form`` the log odds of its share."""

_PRIOR_SD = {
    "level": 0.10,
    "drift": 0.10,
    "drift_time": 0.20,
    "race": 0.05,
    "form": 0.30,
}
_MOST_STEPS = 12
_ENOUGH = 1e-5


@dataclass(frozen=True)
class Evidence:
    """What the estimation learns from: past races as observations of the process.

    Attributes
    ----------
    sex
        Sex of all skaters.
    observations
        Past races, made with the figures the factors are applied to.
    effect_sd
        Prior standard deviation of each shared effect, (effects,).
    weight, spread
        Robust weights, (observations,), and spread factors of skaters, as the posterior has them.
    careers
        The observations by skater.
    now
        Moment of the forecast on the drift clock.
    """

    sex: Sex
    observations: Observations
    effect_sd: FloatArray
    weight: FloatArray
    spread: FloatArray
    careers: Careers
    now: float


def estimated(evidence: Evidence, figures: Hyperparameters, go_on: Callable[[], None]) -> Hyperparameters:
    """Return the figures with the factors that fit the evidence best.

    Parameters
    ----------
    evidence
        Observations made with `figures`.
    go_on
        Called before each evaluation; raises to stop.

    References
    ----------
    Rasmussen and Williams (2006), Gaussian Processes for Machine Learning, section 5.4.
    """
    # Imported here: it takes longer than a forecast without estimation.
    from scipy.optimize import minimize

    sd = np.array([_PRIOR_SD[name] for name in FACTORS])
    between = _between(evidence, Kernel.of(evidence.sex, figures, evidence.now))

    def objective(factors: FloatArray) -> tuple[float, FloatArray]:
        go_on()
        value, gradient = minus_log_evidence(evidence, figures, factors, between)
        return value + 0.5 * float(((factors / sd) ** 2).sum()), gradient + factors / sd**2

    best = minimize(
        objective,
        np.zeros(len(FACTORS)),
        jac=True,
        method="L-BFGS-B",
        bounds=[(-4 * width, 4 * width) for width in sd],
        options={"maxiter": _MOST_STEPS, "ftol": _ENOUGH},
    )
    return with_factors(figures, evidence.sex, best.x)


def with_factors(figures: Hyperparameters, sex: Sex, factors: FloatArray) -> Hyperparameters:
    """Return the figures of one sex with factors applied, in the order of `FACTORS`."""
    level, drift, drift_time, race, form = np.asarray(factors, dtype=float).tolist()

    def scaled(table: dict[Sex, tuple[float, ...]], by: float) -> dict[Sex, tuple[float, ...]]:
        return {**table, sex: tuple(value * math.exp(by) for value in table[sex])}

    odds = figures.form_share / (1 - figures.form_share) * math.exp(form)
    return replace(
        figures,
        level_sd=scaled(figures.level_sd, level),
        drift_sd=scaled(figures.drift_sd, drift),
        drift_time=figures.drift_time * math.exp(drift_time),
        race_sd=scaled(figures.race_sd, race),
        form_share=odds / (1 + odds),
    )


def _between(evidence: Evidence, kernel: Kernel) -> list[Between]:
    """What lies between the points of each skater, batch by batch: no factor changes it."""
    batches = (evidence.careers.points.take(rows) for rows in evidence.careers.batches)
    return [kernel.between(points, points) for points in batches]


def minus_log_evidence(
    evidence: Evidence,
    figures: Hyperparameters,
    factors: FloatArray,
    between: Sequence[Between] | None = None,
) -> tuple[float, FloatArray]:
    """Minus the log marginal likelihood, up to a constant, and its gradient, (factors,).

    Parameters
    ----------
    between
        What lies between the points of each skater, where it is known.
    """
    fitted, observations = with_factors(figures, evidence.sex, factors), evidence.observations
    kernel = Kernel.of(evidence.sex, fitted, evidence.now)
    narrower = fitted.noise_sd(evidence.sex) / figures.noise_sd(evidence.sex)
    observations = replace(
        observations,
        noise_sd=observations.noise_sd * narrower[observations.points.distance],
    )
    parts = [kernel.parts_of(own) for own in between or _between(evidence, kernel)]
    posterior = solved(
        observations,
        evidence.effect_sd,
        kernel,
        evidence.weight,
        evidence.spread,
        careers=evidence.careers,
        covariances=[own.together for own in parts],
    )
    value = 0.5 * (float(observations.value @ posterior.alpha) + posterior.log_determinant)
    gradient = _kernel_gradient(posterior, parts, fitted.form_share)
    return value, np.array([gradient[name] for name in FACTORS])


def _kernel_gradient(posterior: Posterior, parts: list[Parts], form_share: float) -> dict[str, float]:
    """Gradient with respect to the factors in the covariance of a skater's races."""
    found: dict[int, tuple[float, ...]] = {}
    for rows, slope, noise, own in zip(posterior.careers.batches, *posterior.slopes(), parts, strict=True):
        drifted = slope * own.drift
        walked = drifted if own.walk is None else drifted + slope * own.walk
        sums = [slope * own.level, walked, slope * own.form, drifted * own.apart]
        each = [one.sum(axis=(1, 2)).tolist() for one in sums]
        noises = [float(np.diagonal(one) @ of) for one, of in zip(slope, noise, strict=True)]
        found |= zip(posterior.careers.numbers(rows).tolist(), zip(*each, noises, strict=True), strict=True)
    gradient = dict.fromkeys(FACTORS, 0.0)
    for number in posterior.careers.of:  # in one order, so that sums do not depend on who stands together
        level, drift, form, drift_time, of_noise = found[number]
        gradient["level"] += 2 * level
        gradient["drift"] += 2 * drift
        gradient["drift_time"] += drift_time
        gradient["race"] += 2 * (form + of_noise)
        gradient["form"] += (1 - form_share) * form - form_share * of_noise
    return gradient
