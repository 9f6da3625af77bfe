"""What all starts of an event, a rink, a day or a race share."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np

from simulator.event import Sex
from simulator.form.forecast import FloatArray, IntArray
from simulator.form.hyperparameters import Hyperparameters

_PER_POINT = 5


class SharedEffects:
    """Numbers the shared effects as they turn up, and knows their priors.

    A log time holds up to five: the mean of the event, the rink, the rink at the distance,
    the session (all races of a distance on a day: ice and air), and the race itself.
    """

    def __init__(self, sex: Sex, figures: Hyperparameters) -> None:
        self._figures = figures
        self._typical = np.log(np.array(figures.typical_time_s[sex]))
        self._numbers: dict[Hashable, int] = {}
        self._sd: list[float] = []

    @property
    def sd(self) -> FloatArray:
        """Prior standard deviation of each effect, (effects,); the prior means are 0."""
        return np.array(self._sd)

    def prior_mean(self, distances: IntArray, rinks: Sequence[str]) -> FloatArray:
        """Log time in s expected before any data at these distances and rinks, (points,)."""
        of_rink = {rink: self._figures.rink_prior(rink)[0] for rink in set(rinks)}
        shift = [of_rink[rink][distance] for rink, distance in zip(rinks, distances, strict=True)]
        return np.asarray(self._typical[distances] + np.array(shift, dtype=np.float64))

    def of_points(
        self,
        distances: IntArray,
        rinks: Sequence[str],
        held: IntArray | None = None,
    ) -> IntArray:
        """Numbers of the effects in each log time, (points, 5), -1 where there is none.

        `held` are the numbers of session and race as `of_races` returns them, for times that
        were ridden in a known race.
        """
        numbers = np.full((len(distances), _PER_POINT), -1, dtype=np.int64)
        for row, (distance, rink) in enumerate(zip(distances.tolist(), rinks, strict=True)):
            numbers[row, 0] = self._number(("event", distance), self._figures.event_mean_sd)
            sd = self._figures.rink_prior(rink)[1]
            if sd > 0:
                common = self._figures.rink_common_share
                numbers[row, 1] = self._number(("rink", rink), sd * common**0.5)
                numbers[row, 2] = self._number(("rink", rink, distance), sd * (1 - common) ** 0.5)
            if held is not None:
                numbers[row, 3:] = held[row]
        return numbers

    def of_races(self, sessions: IntArray, races: IntArray) -> IntArray:
        """Numbers of the session and race effect of each start, (starts, 2), -1 for none.

        A session of a single race has one effect with the variance of both: the posterior is
        the same, the matrix smaller.
        """
        pairs = np.unique(np.stack([sessions, races], axis=1), axis=0)
        several = set(np.flatnonzero(np.bincount(pairs[:, 0], minlength=1) > 1).tolist())
        numbers = np.full((len(races), 2), -1, dtype=np.int64)
        for row, (session, race) in enumerate(zip(sessions.tolist(), races.tolist(), strict=True)):
            if session in several:
                numbers[row, 0] = self._number(("session", session), self._figures.session_sd)
                numbers[row, 1] = self._number(("race", race), self._figures.heat_sd)
            else:
                numbers[row, 0] = self._number(("session", session), race_effect_sd(self._figures))
        return numbers

    def _number(self, key: Hashable, sd: float) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._sd)
            self._sd.append(sd)
        return self._numbers[key]


def no_effects(points: int) -> IntArray:
    """Shared effects of a value that holds none (a level alone), (points, 5), all -1."""
    return np.full((points, _PER_POINT), -1, dtype=np.int64)


def race_effect_sd(figures: Hyperparameters) -> float:
    """Standard deviation of what one race shifts for all its starts, log units."""
    return float(np.hypot(figures.session_sd, figures.heat_sd))
