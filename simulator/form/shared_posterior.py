"""The posterior of the effects that races share: few as one matrix, many by panels in the order of time.

Each skater's career adds a block to the precision of the effects in it. Races of different
times meet in no career, so the precision of many of them, in the order of time, is a band as
wide as the longest career; events and rinks, which last, are its border. The factor and the
needed parts of the inverse then cost as much as there are races, times the square of that width.

References
----------
Erisman and Tinney (1975), On computing certain elements of the inverse of a sparse matrix,
Communications of the ACM 18(3), 177-179. George and Liu (1981), Computer solution of large
sparse positive definite systems, chapter 4 (envelopes).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from simulator.form.careers import Career, Careers, inverse_of_large
from simulator.form.forecast import FloatArray, IntArray
from simulator.form.layout import Layout
from simulator.form.panels import Factor, Panels

_MANY = 800
"""Effects from which panels are faster than one matrix."""


class SharedPosterior(Protocol):
    """Posterior of the shared effects, seen through what is asked of it."""

    @property
    def mean(self) -> FloatArray:
        """Of the effects, (effects,)."""
        ...

    @property
    def log_determinant(self) -> float:
        """Of the posterior precision."""
        ...

    def explained(self, career: Career, inverse: FloatArray) -> FloatArray:
        """Covariance of the sums of effects in a career between the inverse of its own, (rows, rows)."""
        ...

    def explained_diagonal(self, career: Career, inverse: FloatArray) -> FloatArray:
        """Return its diagonal alone, (rows,)."""
        ...

    def around(self, through: FloatArray) -> FloatArray:
        """Covariance of sums of effects, ``through @ covariance @ through.T``.

        What is asked of a day counts with the races in it.
        """
        ...


class Precision(Protocol):
    """The precision of the shared effects while careers add to it."""

    def add(self, career: Career, inverse: FloatArray, value: FloatArray) -> None:
        """Add what a career says of its effects, by the inverse of its own covariance and its values."""
        ...

    def solved(self, go_on: Callable[[], None]) -> SharedPosterior:
        """Return the posterior; nothing can be added after that."""
        ...


def precision(careers: Careers, effect_sd: FloatArray) -> Precision:
    """Return the prior precision of effects of this standard deviation, (effects,), to be added to."""
    if len(effect_sd) < _MANY:
        return _Matrix(np.diag(1.0 / effect_sd**2), np.zeros(len(effect_sd)))
    return _Band.prior(careers, effect_sd)


@dataclass(frozen=True)
class _Matrix:
    """All effects in one matrix: their precision, transposed to be factored, and what pulls at means."""

    transposed: FloatArray
    pull: FloatArray

    def add(self, career: Career, inverse: FloatArray, value: FloatArray) -> None:
        through = career.design.T @ inverse
        self.transposed.reshape(-1)[career.block] += (through @ career.design).T
        self.pull[career.effects] += through @ value

    def solved(self, go_on: Callable[[], None]) -> _Inverse:
        go_on()
        covariance, log_determinant = inverse_of_large(self.transposed.T)
        return _Inverse(covariance @ self.pull, covariance, log_determinant)


@dataclass(frozen=True)
class _Inverse:
    """All effects in one matrix: their covariance."""

    mean: FloatArray
    matrix: FloatArray
    log_determinant: float

    def explained(self, career: Career, inverse: FloatArray) -> FloatArray:
        through = inverse @ career.design
        return np.asarray(through @ self.matrix.take(career.block) @ through.T)

    def explained_diagonal(self, career: Career, inverse: FloatArray) -> FloatArray:
        through = inverse @ career.design
        return np.asarray(((through @ self.matrix.take(career.block)) * through).sum(axis=1))

    def around(self, through: FloatArray) -> FloatArray:
        return np.asarray(through @ self.matrix @ through.T)


@dataclass(frozen=True)
class _Band:
    """Many effects by panels: their precision, and what pulls at their means.

    Attributes
    ----------
    several
        Places in the band of the races whose day has several.
    number, day
        Which of these days each of them has, counted from 0, and the effects of the days.
    of_race, of_day
        Prior precision of each of these races beside its day's effect, and of each of the
        days given its races.
    """

    careers: Careers
    panels: Panels
    pull: FloatArray
    pull_of_border: FloatArray
    several: IntArray
    number: IntArray
    day: IntArray
    of_race: FloatArray
    of_day: FloatArray

    @classmethod
    def prior(cls, careers: Careers, effect_sd: FloatArray) -> _Band:
        """Return the prior: of the races of one day, what the day shifts is integrated out."""
        layout, own = careers.layout, effect_sd**-2.0
        several = np.flatnonzero(layout.day >= 0)
        day, number = np.unique(layout.day[several], return_inverse=True)
        of_race = own[layout.races[several]]
        of_day = own[day] + np.bincount(number, of_race, len(day))
        panels = Panels.diagonal(layout, own[layout.races], own[layout.border])
        for one in range(len(day)):
            mine = number == one
            weights = of_race[mine]
            panels.add_within(several[mine], -weights[:, None] * weights / of_day[one])
        pulls = np.zeros(len(layout.races)), np.zeros(len(layout.border))
        return cls(careers, panels, *pulls, several, number, day, of_race, of_day)

    def add(self, career: Career, inverse: FloatArray, value: FloatArray) -> None:
        place = self.careers.layout.places[career.number]
        lasting = inverse @ place.lasting
        of_races = inverse[place.rows]
        self.panels.add(place, of_races[:, place.rows], lasting[place.rows], place.lasting.T @ lasting)
        self.pull[place.races] += of_races @ value
        self.pull_of_border[place.border] += lasting.T @ value

    def solved(self, go_on: Callable[[], None]) -> _Factored:
        factor = self.panels.factored(go_on)
        races, lasting = factor.times(self.pull, self.pull_of_border)
        layout, mean = self.careers.layout, np.zeros(self.careers.effects)
        pulls = np.bincount(self.number, self.of_race * races[self.several], len(self.day))
        mean[self.day] = pulls / self.of_day
        races[self.several] -= mean[self.day][self.number]
        mean[layout.races], mean[layout.border] = races, lasting
        of_days = float(np.log(self.of_day).sum())
        return _Factored(mean, factor.log_determinant + of_days, layout, factor)


@dataclass(frozen=True)
class _Factored:
    """Many effects by panels: the factor of their precision."""

    mean: FloatArray
    log_determinant: float
    layout: Layout
    factor: Factor

    def explained(self, career: Career, inverse: FloatArray) -> FloatArray:
        return np.asarray(inverse @ self._sums(career) @ inverse)

    def explained_diagonal(self, career: Career, inverse: FloatArray) -> FloatArray:
        return np.asarray(((inverse @ self._sums(career)) * inverse).sum(axis=1))

    def around(self, through: FloatArray) -> FloatArray:
        return self.factor.around(through[:, self.layout.races].T, through[:, self.layout.border].T)

    def _sums(self, career: Career) -> FloatArray:
        """Covariance of the sums of effects in each row of a career."""
        place = self.layout.places[career.number]
        races, coupling, border = self.factor.covariance.of(place)
        sums = place.lasting @ border @ place.lasting.T
        crossed = place.lasting @ coupling.T
        sums[:, place.rows] += crossed
        sums[place.rows] += crossed.T
        sums[place.rows[:, None], place.rows] += races
        return np.asarray(sums)
