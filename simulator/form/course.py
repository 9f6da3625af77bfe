"""A skater's form over time: every race as a point, the level with its bands, and one race to come.

Values only, which `course_fit` makes of the fit behind the forecast: on the first day of the meet
the level and its spread are those of the forecast, to the digits that sums in another order leave.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from simulator.event import Event, Sex
from simulator.form.forecast import FloatArray, Forecast
from simulator.form.past_race import PastRace


class RaceMark(StrEnum):
    """What a race says of form."""

    COUNTED = "counted"
    LOST = "lost"
    """A time so slow that it was no race."""
    MISHAP = "mishap"
    """Fallen, disqualified, or not finished."""
    UNTIMED = "untimed"
    """A place or a finish without a time."""


@dataclass(frozen=True)
class RacePoint:
    """A race of before the meet.

    Attributes
    ----------
    race
        Its name, by which it can be left out.
    day
        Day of the race, deduced where the results do not tell it.
    season
        Year in which the winter of the race begins.
    status
        How the start ended, in the words of the table of results.
    time_s
        Time as ridden, s; None without one.
    at_meet_s
        The same race at the rink of the meet on ice like any other day's, s; of the better of two runs
        one run. None where the race does not count.
    weight
        By how much of a second the forecast of the event changes when the race is a second slower;
        the weights of all races and of what is expected without any are 1 together.
    effect_s
        Seconds by which the race moves the forecast, negative is faster.
    """

    race: PastRace
    day: date
    season: int
    rink: str
    mark: RaceMark
    status: str
    place: int | None
    time_s: float | None
    at_meet_s: float | None
    weight: float
    effect_s: float


@dataclass(frozen=True)
class Level:
    """The level of a skater with the form of a weekend, over time, at the rink of the meet.

    Attributes
    ----------
    days
        From the first race to the first day of the meet, (days,), datetime64[D].
    log_s
        Log of the time expected in a race on each day, s, (days,), float64.
    spread
        Standard deviation of the level in log units, (days,), float64.
    """

    days: np.ndarray[tuple[int], np.dtype[np.datetime64]]
    log_s: FloatArray
    spread: FloatArray

    def times_s(self, deviations: float = 0.0) -> FloatArray:
        """Times so many standard deviations slower than the level, s, (days,)."""
        return np.exp(self.log_s + deviations * self.spread)


@dataclass(frozen=True)
class Course:
    """The form of one skater at one distance.

    Attributes
    ----------
    points
        Every race at the distance, in the order of days.
    level
        None for a skater of whom the fit knows nothing.
    elsewhere
        Weight of the races at other distances, of personal bests too; see `RacePoint.weight`.
    """

    sex: Sex
    skater: str
    event: Event
    points: tuple[RacePoint, ...]
    level: Level | None
    elsewhere: float

    def season_best_s(self, season: int, *, at_meet: bool) -> float | None:
        """Fastest race of a season that counts, at the rink of the meet or as ridden; None without one."""
        own = [one for one in self.points if one.season == season and one.mark is RaceMark.COUNTED]
        times = [one.at_meet_s if at_meet else one.time_s for one in own]
        return min((time for time in times if time is not None), default=None)


# One race to come ------------------------------------------------------------------------------


@dataclass(frozen=True)
class RaceToCome:
    """One race of a start as it is simulated, without incidents: what a user assumed is in it.

    Attributes
    ----------
    time_s
        Times in s, evenly apart, (times,), float64.
    density
        Probability density at each of them, 1/s, (times,), float64.
    forecast_s
        Time expected (the exponential of the mean of the log), s.
    level_spread
        Standard deviation of the level with the form of the weekend, log units.
    fall, disqualified
        Chances of a fall or lost race, and of a disqualification other than for false starts.
    """

    time_s: FloatArray
    density: FloatArray
    forecast_s: float
    level_spread: float
    fall: float
    disqualified: float

    def quantile_s(self, probability: float) -> float:
        """Time under which the race ends with a probability, s."""
        below = np.cumsum(self.density) - self.density / 2
        return float(np.interp(probability, below / self.density.sum(), self.time_s))


def race_to_come(forecast: Forecast, skater: str, event: Event) -> RaceToCome | None:
    """Return the first run of a start; None for who is not entered."""
    entry = forecast.entry(skater, event)
    if entry is None:
        return None
    effect = forecast.race_effect(event, 1)
    level = float(np.linalg.norm(forecast.level_loading[entry]))
    mean, spread = float(forecast.log_time_mean[entry]), float(forecast.race_spread[entry])
    noise, share = _noise(forecast)
    smooth = float(np.hypot(level, effect.spread))
    reach = 5 * float(np.hypot(smooth, spread))
    time_s = np.exp(mean) * np.linspace(1 - reach, 1 + 1.4 * reach, 241)
    centres = mean + effect.mean + spread * noise
    away = (np.log(time_s)[:, None] - centres) / smooth
    density = np.exp(-(away**2) / 2) @ share / (smooth * np.sqrt(2 * np.pi)) / time_s
    rates = forecast.incidents
    return RaceToCome(
        time_s,
        np.asarray(density),
        float(np.exp(mean)),
        level,
        float(rates.fall[entry]),
        float(rates.disqualified[entry]),
    )


def _noise(forecast: Forecast) -> tuple[FloatArray, FloatArray]:
    """Noise of one race in standard deviations, and the probability of each value, (values,) each."""
    nu, slow = forecast.noise.degrees_of_freedom, forecast.noise.slow_side
    x = np.linspace(-12.0, 12.0 * slow, 321)
    away = (x / np.where(x < 0, 1.0, slow)) ** 2
    density = (1.0 + away / nu) ** (-(nu + 1) / 2) if np.isfinite(nu) else np.exp(-away / 2)
    share = density / density.sum()
    centred = x - float(share @ x)
    return centred / float(np.sqrt(share @ centred**2)), share
