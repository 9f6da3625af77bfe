"""The figures the form model starts from, with their sources; see `Hyperparameters`."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from simulator.event import DISTANCES, Event, Sex
from simulator.form.forecast import FloatArray, NoiseShape

FIGURES_VERSION = 2
"""Version of the model with its figures: 1 without, 2 with levels that walk on between seasons."""

REFERENCE_RINK = "heerenveen"
"""Rink that event means refer to; its own effect is zero by definition."""

_LEVEL_CORRELATION = (
    # 500   1000  1500  3000  5000  10000
    (1.00, 0.78, 0.62, 0.40, 0.22, 0.10),
    (0.78, 1.00, 0.81, 0.58, 0.40, 0.25),
    (0.62, 0.81, 1.00, 0.80, 0.66, 0.50),
    (0.40, 0.58, 0.80, 1.00, 0.84, 0.70),
    (0.22, 0.40, 0.66, 0.84, 1.00, 0.87),
    (0.10, 0.25, 0.50, 0.70, 0.87, 1.00),
)

_RINK_EFFECT = {
    # rink: 500, 1000, 1500, 3000, 5000, 10000; log time against Heerenveen
    "heerenveen": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "salt lake city": (-0.014, -0.018, -0.025, -0.025, -0.025, -0.025),
    "calgary": (-0.013, -0.017, -0.018, -0.018, -0.018, -0.018),
    "milwaukee": (-0.008, -0.015, -0.010, -0.010, -0.010, -0.010),
    "hamar": (0.001, 0.009, 0.007, 0.007, 0.007, 0.007),
    "tomaszow mazowiecki": (0.007, 0.013, 0.018, 0.018, 0.018, 0.018),
}

_TYPICAL_TIME_S = {
    Sex.M: (35.0, 69.0, 106.0, 224.0, 380.0, 785.0),
    Sex.W: (38.2, 75.8, 117.0, 245.0, 425.0, 870.0),
}

_LEVEL_SD = {
    Sex.M: (0.0135, 0.016, 0.017, 0.019, 0.020, 0.020),
    Sex.W: (0.0136, 0.0153, 0.0178, 0.0187, 0.0187, 0.0187),
}

_DRIFT_SD = {
    Sex.M: (0.0047, 0.0054, 0.0066, 0.0066, 0.0063, 0.0063),
    Sex.W: (0.0061, 0.0069, 0.0085, 0.0105, 0.0105, 0.0105),
}

_RACE_SD = {
    Sex.M: (0.0057, 0.0072, 0.0076, 0.0086, 0.0090, 0.0115),
    Sex.W: (0.0061, 0.0073, 0.0091, 0.0090, 0.0108, 0.0126),
}


@dataclass(frozen=True)
class Hyperparameters:
    """Spreads, correlations and priors of the form model; all in log time unless named otherwise.

    Tables of six stand in the order of `DISTANCES` (500 ... 10000 m). Standard deviations.

    Attributes
    ----------
    typical_time_s, event_mean_sd
        Prior of the event mean at the reference rink; wide, the data decide.
    level_sd, level_correlation
        Level of a skater around the event mean, and how levels of two distances go together.
        Neighbouring distances as measured; far ones are set below the product of the
        neighbours, since sprinters and stayers are different skaters.
    regular_gain
        Who rides a distance often is chosen for it: the level expected before results is
        ``regular_gain * log(1 + races)`` faster than that of a skater without a race there.
    drift_sd, drift_time, summer_share
        Level's wandering: an Ornstein-Uhlenbeck process of this standard deviation and time
        constant, on a clock in years of which ``summer_share`` passes from April to September.
    season_walk
        What each summer before the last one adds to the variance of a level, as a share of what
        the last one changes (twice the drift's variance); the steps of a random walk.
    drift_correlation_power
        Drift is shared between distances more than level is: its correlations are those of
        the levels to this power.
    race_sd, form_share
        One race around the season's level on a lowland rink, and the share of its variance
        that is form: one draw a skater and meet, common to all distances. Most of what two
        runs of a weekend share is drift, which is short.
    altitude_factor, altitude_rinks
        How much wider races spread on the rinks at altitude.
    spread_sd
        Standard deviation of the log of the race spread between skaters.
    noise
        Shape of one race; its degrees of freedom also set the robust weights.
    session_sd, heat_sd
        What a day's ice and air shift for all races of a distance, and one run or division.
    rink_effect, known_rink_sd, other_rink_mean, other_rink_sd, rink_common_share
        Prior of rink x distance effects; ``rink_common_share`` of the variance is common to
        the distances of a rink.
    lost_race
        Log time behind the race's median from which a race counts as lost, not as level.
    best_of_two_gain
        Expected gain of the best of two runs over one, in standard deviations of one run,
        and what remains of that standard deviation.
    unknown_behind, unknown_sd, unknown_junior_behind
        Prior of a skater outside the World Cup team of the distance: so much slower than the
        slowest home World Cup starter of the autumn; a junior is one more year of growth behind.
    unknown_anywhere
        How much further behind is who has no result at any distance: lists of results name the
        first of every national championship, so their silence says something (assumed).
    absent
        Chance that such a skater was ill or absent when the team was chosen (assumed).
    junior_gain_per_year, junior_until_age, most_junior_gain
        How much faster a junior gets against the field each year since a result.
    best_gain, best_sd, best_unknown_rink, best_unknown_rink_sd, best_decline_per_year, best_ageing_sd
        A personal best beats the level of its time by ``best_gain``; at an unknown rink it was
        probably a fast one; it is the peak of a career, so the level has since fallen a
        little a year, the less certainly the longer ago (standard deviation times the root
        of the years).
    home_country
        Country whose World Cup team is chosen at its autumn championships.

    References
    ----------
    Season walk: the order of 82 pairs at the OKTs of 2021 and 2025, forecast from times of four and
    eight years before alone (log loss .99 without it, .85 with it; .83 with twice the step).
    Level, drift, race spread, shape, form share, conditions and regular gain: rolling-origin
    forecasts of the World Cups of 2025 on complete fields (4,299 starts, November 2024 to
    December 2025), starting from their marginal likelihood; the prior that estimates from other
    results start from. Correlations of levels, rink effects, junior gain and the prior of
    unselected entrants: the same starts, analysed for this program. Personal bests, unknown
    rinks and absence: assumed, meant to be wide. Noordhof, Mulder, de Koning and Hopkins, race
    factors of long-track skating (mixed model on log time), for the form of the rink effects.
    """

    typical_time_s: dict[Sex, tuple[float, ...]] = field(default_factory=lambda: dict(_TYPICAL_TIME_S))
    event_mean_sd: float = 0.05
    level_sd: dict[Sex, tuple[float, ...]] = field(default_factory=lambda: dict(_LEVEL_SD))
    level_correlation: tuple[tuple[float, ...], ...] = _LEVEL_CORRELATION
    regular_gain: float = 0.0085
    drift_sd: dict[Sex, tuple[float, ...]] = field(default_factory=lambda: dict(_DRIFT_SD))
    drift_correlation_power: float = 0.52
    drift_time: float = 0.25
    summer_share: float = 0.60
    season_walk: float = 1.0
    race_sd: dict[Sex, tuple[float, ...]] = field(default_factory=lambda: dict(_RACE_SD))
    form_share: float = 0.06
    altitude_factor: float = 1.22
    altitude_rinks: tuple[str, ...] = ("salt lake city", "calgary")
    spread_sd: float = 0.35
    noise: NoiseShape = field(default_factory=lambda: NoiseShape(4.5, 1.9))
    session_sd: float = 0.0035
    heat_sd: float = 0.0015
    rink_effect: dict[str, tuple[float, ...]] = field(default_factory=lambda: dict(_RINK_EFFECT))
    known_rink_sd: float = 0.0045
    other_rink_mean: float = 0.008
    other_rink_sd: float = 0.014
    rink_common_share: float = 0.6
    lost_race: float = 0.12
    best_of_two_gain: tuple[float, float] = (0.564, 0.826)
    unknown_behind: float = 0.02
    unknown_sd: float = 0.02
    unknown_junior_behind: float = 0.012
    unknown_anywhere: float = 0.01
    absent: float = 0.15
    junior_gain_per_year: float = 0.012
    junior_until_age: float = 19.0
    most_junior_gain: float = 0.03
    best_gain: float = 0.010
    best_sd: float = 0.012
    best_unknown_rink: float = 0.008
    best_unknown_rink_sd: float = 0.012
    best_decline_per_year: float = 0.001
    best_ageing_sd: float = 0.005
    home_country: str = "NED"

    def correlation(self) -> FloatArray:
        """Correlation of the levels of two distances, (6, 6)."""
        return np.array(self.level_correlation)

    def level_covariance(self, sex: Sex) -> FloatArray:
        """Covariance of a skater's lasting levels, (6, 6)."""
        sd = np.array(self.level_sd[sex])
        return np.asarray(sd[:, None] * sd * self.correlation())

    def drift_covariance(self, sex: Sex) -> FloatArray:
        """Covariance of a skater's drift at one moment, (6, 6)."""
        sd = np.array(self.drift_sd[sex])
        return np.asarray(sd[:, None] * sd * self.correlation() ** self.drift_correlation_power)

    def walk_covariance(self, sex: Sex) -> FloatArray:
        """Covariance of what one summer before the last one adds to the level, (6, 6)."""
        return np.asarray(2.0 * self.season_walk * self.drift_covariance(sex))

    def form_sd(self, sex: Sex) -> FloatArray:
        """Standard deviation of the form of a meet at each distance, (6,)."""
        return np.asarray(np.sqrt(self.form_share) * np.array(self.race_sd[sex]))

    def noise_sd(self, sex: Sex) -> FloatArray:
        """Standard deviation of one race around level and form, lowland, (6,)."""
        return np.asarray(np.sqrt(1 - self.form_share) * np.array(self.race_sd[sex]))

    def rink_prior(self, rink: str) -> tuple[FloatArray, float]:
        """Prior mean by distance, (6,), and standard deviation of a rink's effect.

        `rink` is a key as `rink_key` returns it. The reference rink has no uncertainty.
        """
        if rink == REFERENCE_RINK:
            return np.zeros(len(DISTANCES)), 0.0
        if rink in self.rink_effect:
            return np.array(self.rink_effect[rink]), self.known_rink_sd
        return np.full(len(DISTANCES), self.other_rink_mean), self.other_rink_sd

    def rink_key(self, rink: object) -> str:
        """Return the name a rink is known by: the town if it is known, else the text itself."""
        text = "" if rink is None or rink != rink else str(rink).strip().casefold()
        if "thialf" in text:
            return REFERENCE_RINK
        return next((known for known in self.rink_effect if known in text), text)


DEFAULTS = Hyperparameters()
"""The shipped figures."""


def distance_index(event: Event) -> int:
    """Position of a distance in the tables of six."""
    return DISTANCES.index(event)
