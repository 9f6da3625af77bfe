"""What all starts of an event, a rink, a day or a race share."""

from __future__ import annotations

from collections import Counter
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
        numbers: dict[str, int] = {}
        which = [numbers.setdefault(rink, len(numbers)) for rink in rinks]
        of_rink = np.array([self._figures.rink_prior(rink)[0] for rink in numbers])
        shift = of_rink[which, distances] if which else 0.0
        return np.asarray(self._typical[distances] + shift)

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
        kinds: dict[tuple[int, str], int] = {}
        which = [kinds.setdefault(kind, len(kinds)) for kind in zip(distances.tolist(), rinks, strict=True)]
        lasting = [self._lasting(distance, rink) for distance, rink in kinds]
        if lasting:
            numbers[:, :3] = np.array(lasting)[which]
        if held is not None:
            numbers[:, 3:] = held
        return numbers

    def _lasting(self, distance: int, rink: str) -> tuple[int, int, int]:
        """Numbers of the mean of an event, the rink, and the rink at the distance."""
        event = self._number(("event", distance), self._figures.event_mean_sd)
        sd = self._figures.rink_prior(rink)[1]
        if sd <= 0:
            return event, -1, -1
        common = self._figures.rink_common_share
        of_rink = self._number(("rink", rink), sd * common**0.5)
        return event, of_rink, self._number(("rink", rink, distance), sd * (1 - common) ** 0.5)

    def of_races(self, sessions: IntArray, races: IntArray) -> IntArray:
        """Numbers of the session and race effect of each start, (starts, 2), -1 for none.

        A session of a single race has one effect with the variance of both: the posterior is
        the same, the matrix smaller.
        """
        pairs: dict[tuple[int, int], int] = {}
        which = [
            pairs.setdefault(pair, len(pairs)) for pair in zip(sessions.tolist(), races.tolist(), strict=True)
        ]
        held = Counter(session for session, _ in pairs)
        numbers = [self._held(session, race, held[session] > 1) for session, race in pairs]
        return np.array(numbers, dtype=np.int64).reshape(-1, 2)[which]

    def _held(self, session: int, race: int, several: bool) -> tuple[int, int]:
        """Numbers of a session, and of one of several races in it."""
        if not several:
            return self._number(("session", session), race_effect_sd(self._figures)), -1
        of_session = self._number(("session", session), self._figures.session_sd)
        return of_session, self._number(("race", race), self._figures.heat_sd)

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
