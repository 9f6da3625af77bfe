"""Form over time: the same numbers as the forecast, and as the obvious slow computation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.engine.quantiles import quantile_table
from simulator.event import DISTANCES, Event, Sex
from simulator.form.course import RaceMark, race_to_come
from simulator.form.course_fit import FormFit
from simulator.form.data import FormData
from simulator.form.fit import forecast_meet
from simulator.form.forecast import Forecast
from simulator.form.history import drift_clock
from simulator.form.influence import explain
from simulator.form.process import Points
from simulator.meet.meet import Meet

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
Season = Callable[..., tuple[list[dict[str, Any]], dict[str, float]]]
NAME = "Skater 02"


@pytest.fixture
def meet(make_meet: Callable[..., Meet], season: Season) -> Meet:
    _, level = season(skaters=8)
    return make_meet({**dict.fromkeys(level, (Event.D1500,)), "New": (Event.D1500, Event.D3000)})


@pytest.fixture
def table(make_table: MakeTable, season: Season) -> pd.DataFrame:
    rows, _ = season(skaters=8, meets=4)
    more = [
        {"competition": "Altitude", "date": "2025-11-22", "rink": "Salt Lake City",
         "skater": f"Skater {n:02d}", "time_ms": 112_000 + 300 * n}
        for n in range(8)
    ]  # fmt: skip
    of_hers = [
        {"distance_m": 3000, "time_ms": 240_000, "competition": "NK"},
        {"date": "2025-12-01", "competition": "Fell", "status": "fell", "time_ms": None},
        {"date": "2025-12-02", "competition": "Place", "time_ms": None, "place": 3},
        {"date": "2025-11-22", "competition": "Altitude", "division": "B", "time_ms": 190_000},
        {"date": None, "competition": "Altitude", "division": "C", "time_ms": 113_000},
        {"date": "2025-12-03", "competition": "Not there", "status": "withdrawn", "time_ms": None},
        {"date": "2025-12-26", "competition": "The meet itself", "time_ms": 100_000},
    ]
    extra = [{"competition": "Altitude", "date": "2025-11-22", "division": "B", "skater": f"Skater {n:02d}",
              "time_ms": 116_000} for n in (3, 4)]  # fmt: skip
    return make_table([*rows, *more, *({"skater": NAME, **row} for row in of_hers), *extra])


@pytest.fixture
def fit(meet: Meet, table: pd.DataFrame) -> FormFit:
    return FormFit(meet, FormData(table), Sex.W)


def test_on_the_first_day_of_the_meet_the_level_is_the_forecast(
    fit: FormFit, meet: Meet, table: pd.DataFrame
) -> None:
    forecast = forecast_meet(meet, table)[Sex.W]
    for entry, (number, event) in enumerate(zip(forecast.entry_skater, forecast.entry_event, strict=True)):
        level = fit.course(forecast.skaters[number], event).level
        assert level is not None
        assert level.days[-1] == np.datetime64(meet.first_day)
        assert level.log_s[-1] == pytest.approx(forecast.log_time_mean[entry], abs=1e-10)
        spread = np.linalg.norm(forecast.level_loading[entry])
        assert level.spread[-1] == pytest.approx(spread, abs=1e-8)


def test_the_level_over_time_is_that_of_the_whole_gaussian_process_at_once(fit: FormFit) -> None:
    own, posterior = fit._fit, fit._fitted.posterior
    level = fit.course(NAME, Event.D1500).level
    assert level is not None
    days = level.days[[0, 5, -1]]
    count, number = len(days), DISTANCES.index(Event.D1500)
    asked = Points(
        skater=np.full(count, own.number[NAME]),
        distance=np.full(count, number),
        clock=drift_clock(pd.DatetimeIndex(days), own.figures),
        meet=np.full(count, len(own.meet_number)),
        scale=np.ones(count),
        shared=own.effects.of_points(np.full(count, number), [own.rink] * count),
    )
    known = posterior.observations.points
    sd = own.effects.sd

    def covariance(a: Points, b: Points) -> np.ndarray:
        """Kernel of one skater, and every effect two values share, value by value."""
        found = np.where(a.skater[:, None] == b.skater, posterior.kernel(a, b), 0.0)
        for one, two in np.ndindex(found.shape):
            shared = set(a.shared[one][a.shared[one] >= 0]) & set(b.shared[two][b.shared[two] >= 0])
            found[one, two] += sum(sd[effect] ** 2 for effect in shared)
        return found

    factor = np.where(posterior.observations.is_race, posterior.spread_factor[known.skater], 1.0)
    noise = (posterior.observations.noise_sd * factor) ** 2 / posterior.weight
    gain = np.linalg.solve(covariance(known, known) + np.diag(noise), covariance(known, asked)).T
    mean = gain @ posterior.observations.value
    variance = np.diagonal(covariance(asked, asked) - gain @ covariance(known, asked))
    at = np.searchsorted(level.days, days)
    shift = level.log_s[at] - mean
    assert np.ptp(shift) < 1e-9  # prior mean and centre of the noise, the same on all days
    common = variance - level.spread[at] ** 2
    assert np.ptp(common) < 1e-9  # what all starters share, taken off on all days


def test_corrected_times_differ_between_skaters_of_a_race_as_those_ridden(fit: FormFit) -> None:
    one, two = (fit.course(name, Event.D1500).points for name in (NAME, "Skater 05"))
    theirs = {(point.race.competition, point.day): point for point in two}
    compared = 0
    for point in one:
        other = theirs.get((point.race.competition, point.day))
        if point.race.day is None:  # ridden in another division
            continue
        if point.mark is RaceMark.COUNTED and other is not None and other.mark is RaceMark.COUNTED:
            assert point.time_s is not None
            assert point.at_meet_s is not None
            assert other.time_s is not None
            assert other.at_meet_s is not None
            ridden = point.time_s / other.time_s
            assert point.at_meet_s / other.at_meet_s == pytest.approx(ridden, rel=1e-9)
            compared += 1
    assert compared == 5
    fast = next(point for point in one if point.rink == "Salt Lake City" and point.mark is RaceMark.COUNTED)
    assert fast.time_s is not None
    assert fast.at_meet_s is not None
    assert fast.at_meet_s > fast.time_s + 1


def test_weights_and_effects_are_those_of_the_forecast_taken_apart(
    fit: FormFit, meet: Meet, table: pd.DataFrame
) -> None:
    (found,) = explain(Sex.W, NAME, [Event.D1500], meet.entries, meet.rink, meet.first_day, table)
    parts = {(part.competition, part.day): part for part in found.influences if part.event is Event.D1500}
    course = fit.course(NAME, Event.D1500)
    counted = [point for point in course.points if point.mark is RaceMark.COUNTED]
    assert len(counted) >= 5
    for point in counted:
        part = parts[point.race.competition, point.day]
        if point.race.competition != "Altitude":
            assert point.weight == pytest.approx(part.weight, abs=1e-9)
            assert point.effect_s == pytest.approx(part.effect_s, rel=0.02, abs=1e-4)
    elsewhere = sum(part.weight for part in found.influences if part.event is Event.D3000)
    assert course.elsewhere == pytest.approx(elsewhere, abs=1e-9)
    assert elsewhere > 0


def test_races_that_say_nothing_of_the_level_are_told_all_the_same(fit: FormFit) -> None:
    points = fit.course(NAME, Event.D1500).points
    told = {
        (point.race.competition, point.race.day): point for point in points if point.day > date(2025, 11, 29)
    }
    assert told["Fell", date(2025, 12, 1)].mark is RaceMark.MISHAP
    assert told["Place", date(2025, 12, 2)].mark is RaceMark.UNTIMED
    assert told["Place", date(2025, 12, 2)].place == 3
    assert len(told) == 2
    lost = [point for point in points if point.mark is RaceMark.LOST]
    assert [(point.time_s, point.at_meet_s, point.weight) for point in lost] == [(190.0, None, 0.0)]
    assert [point.day for point in points] == sorted(point.day for point in points)


def test_a_day_that_is_deduced_does_not_name_the_race(fit: FormFit) -> None:
    undated = [point for point in fit.course(NAME, Event.D1500).points if point.time_s == 113.0]
    assert [(point.day, point.race.day) for point in undated] == [(date(2025, 11, 22), None)]


def test_season_bests_are_of_one_winter_and_of_races_that_count(fit: FormFit) -> None:
    course = fit.course(NAME, Event.D1500)
    counted = [point for point in course.points if point.mark is RaceMark.COUNTED]
    assert course.season_best_s(2025, at_meet=False) == min(point.time_s or 1e9 for point in counted)
    assert course.season_best_s(2025, at_meet=True) == min(point.at_meet_s or 1e9 for point in counted)
    assert course.season_best_s(2024, at_meet=True) is None


def test_who_has_no_race_has_a_level_and_who_is_unknown_has_none(fit: FormFit) -> None:
    new = fit.course("New", Event.D1500)
    assert (new.points, new.level is not None) == ((), True)
    nobody = fit.course("Nobody", Event.D1500)
    assert (nobody.points, nobody.level) == ((), None)
    assert "Nobody" not in fit.skaters


@pytest.mark.parametrize("shifted", [False, True])
def test_one_race_is_as_likely_as_it_is_simulated(meet: Meet, table: pd.DataFrame, shifted: bool) -> None:
    forecast = forecast_meet(meet, table)[Sex.W]
    entry = forecast.entry(NAME, Event.D1500)
    assert entry is not None
    if shifted:
        mean = forecast.log_time_mean.copy()
        mean[entry] += 0.02
        forecast = replace(forecast, log_time_mean=mean)
    race = race_to_come(forecast, NAME, Event.D1500)
    assert race is not None
    drawn = _drawn(forecast, entry, 400_000)
    for share in (0.025, 0.25, 0.5, 0.75, 0.975):
        error = (
            4
            * np.sqrt(share * (1 - share) / len(drawn))
            / np.interp(race.quantile_s(share), race.time_s, race.density)
        )
        assert race.quantile_s(share) == pytest.approx(np.quantile(drawn, share), abs=error + 0.01)
    assert np.trapezoid(race.density, race.time_s) == pytest.approx(1.0, abs=0.003)
    assert race.forecast_s == pytest.approx(np.exp(forecast.log_time_mean[entry]))
    assert race_to_come(forecast, NAME, Event.D3000) is None


def _drawn(forecast: Forecast, entry: int, count: int) -> np.ndarray:
    """Times of one run, s, drawn one by one as `Forecast` says."""
    rng = np.random.default_rng(3)
    event = forecast.entry_event[entry]
    race = rng.normal(0, forecast.race_effect_spread[event], count)
    level = rng.normal(size=(count, forecast.level_loading.shape[1])) @ forecast.level_loading[entry]
    noise = rng.choice(quantile_table(forecast.noise), count)
    return np.exp(forecast.log_time_mean[entry] + race + level + forecast.race_spread[entry] * noise)
