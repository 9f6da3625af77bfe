"""The forecast given times ridden, against conditioning the joint normal distribution by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from builders import NORMAL_NOISE, Start, forecast_of

from simulator.event import Event, Sex
from simulator.form.best_of_two import best_of_two
from simulator.form.forecast import FloatArray, Forecast, NoiseShape
from simulator.form.spread import robust_centre
from simulator.form.update import ObservedTime, condition, learnt, lower_factor

E500, E1000, E1500 = Event.D500, Event.D1000, Event.D1500
LOADING = {
    "A": ((0.010, 0, 0), (0.006, 0.007, 0), (0.004, 0.005, 0.006)),
    "B": ((0.012, 0), (0.008, 0.005)),
    "C": ((0.009,),),
}


def field(noise: NoiseShape = NORMAL_NOISE, race_effect: float = 0.008) -> Forecast:
    starts = [
        Start("A", E500, 37.5, 0.005),
        Start("A", E1000, 75.0, 0.006),
        Start("A", E1500, 115.0, 0.007),
        Start("B", E500, 38.0, 0.004),
        Start("B", E1000, 74.0, 0.008),
        Start("C", E1000, 76.0, 0.006),
    ]
    return forecast_of(Sex.W, starts, noise=noise, race_effect=race_effect, loading=LOADING)


def at(forecast: Forecast, skater: str, event: Event) -> int:
    entry = forecast.entry(skater, event)
    assert entry is not None
    return entry


def ridden(skater: str, event: Event, time_s: float, run: int | None = 1) -> ObservedTime:
    return ObservedTime(event, skater, round(time_s * 1000), run)


def by_hand(forecast: Forecast, times: list[ObservedTime]) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Condition the joint normal of all levels and race effects, written out; normal noise only.

    Returns the means of the log times, the covariance of the levels, and mean and variance of
    each race's effect, in the order in which the races are first named.
    """
    n = len(forecast.entry_event)
    races = list(dict.fromkeys((time.event, time.run) for time in times))
    joint = np.zeros((n + len(races), n + len(races)))
    for i in range(n):
        for j in range(n):
            if forecast.entry_skater[i] == forecast.entry_skater[j]:
                joint[i, j] = sum(forecast.level_loading[i] * forecast.level_loading[j])
    for k, (event, _) in enumerate(races):
        joint[n + k, n + k] = forecast.race_effect_spread[event] ** 2
    design = np.zeros((len(times), n + len(races)))
    value, noise = np.zeros(len(times)), np.zeros(len(times))
    for row, time in enumerate(times):
        entry = at(forecast, time.skater, time.event)
        design[row, entry] = design[row, n + races.index((time.event, time.run))] = 1
        value[row] = np.log(time.time_ms / 1000) - forecast.log_time_mean[entry]
        noise[row] = forecast.race_spread[entry] ** 2
    seen = design @ joint @ design.T + np.diag(noise)
    gain = joint @ design.T @ np.linalg.inv(seen)
    mean, covariance = gain @ value, joint - gain @ design @ joint
    return (
        forecast.log_time_mean + mean[:n],
        covariance[:n, :n],
        np.stack([mean[n:], np.diagonal(covariance)[n:]]),
    )


@pytest.mark.parametrize(
    "times",
    [
        [ridden("A", E500, 37.0)],
        [ridden("A", E500, 37.0), ridden("B", E500, 38.4)],
        [ridden("A", E500, 37.0), ridden("A", E500, 37.2, run=2)],
        [ridden("A", E500, 37.0), ridden("B", E500, 38.4), ridden("C", E1000, 75.5), ridden("A", E1000, 74)],
    ],
    ids=["one time", "two in one race", "two runs", "two events"],
)
def test_the_update_is_the_exact_conditioning_of_the_joint_normal(times: list[ObservedTime]) -> None:
    before = field()
    after = condition(before, times)
    mean, covariance, effects = by_hand(before, times)
    np.testing.assert_allclose(after.log_time_mean, mean, atol=1e-12)
    for skater in range(3):
        own = np.flatnonzero(before.entry_skater == skater)
        block = after.level_loading[own] @ after.level_loading[own].T
        np.testing.assert_allclose(block, covariance[np.ix_(own, own)], atol=1e-14)
    for (event, run), (shift, variance) in zip(
        dict.fromkeys((time.event, time.run) for time in times), effects.T, strict=True
    ):
        assert run is not None
        assert after.race_effect(event, run).mean == pytest.approx(shift, abs=1e-12)
        assert after.race_effect(event, run).spread == pytest.approx(variance**0.5, abs=1e-12)


def test_a_single_time_moves_an_event_by_the_regression_upon_it() -> None:
    before = field()
    after = condition(before, [ridden("A", E500, 37.5 * np.exp(-0.01))])
    variance = 0.010**2 + 0.008**2 + 0.005**2
    entry = at(before, "A", E1000)
    moved = after.log_time_mean[entry] - before.log_time_mean[entry]
    assert moved == pytest.approx(-0.01 * 0.010 * 0.006 / variance, abs=1e-5)  # times are whole thousandths


def test_loadings_stay_lower_triangular_so_that_the_same_draws_mean_the_same() -> None:
    after = condition(field(), [ridden("A", E1000, 74.0), ridden("B", E500, 38.4)])
    own = after.level_loading[:3]
    assert (np.triu(own, 1) == 0).all()
    assert (np.diagonal(own) > 0).all()
    assert (after.level_loading[3:5, 2:] == 0).all()


def test_who_has_not_ridden_keeps_the_forecast_to_the_last_bit() -> None:
    before = field()
    after = condition(before, [ridden("A", E500, 37.0), ridden("B", E500, 38.4)])
    entry = at(before, "C", E1000)
    assert after.log_time_mean[entry] == before.log_time_mean[entry]
    assert (after.level_loading[entry] == before.level_loading[entry]).all()


def test_without_times_the_forecast_is_the_same_object() -> None:
    before = field()
    assert condition(before, []) is before
    assert condition(before, [ridden("Nobody", E500, 37.0)]) is before


def test_a_lost_race_says_nothing_but_a_slow_one_does() -> None:
    before = field()
    good = [ridden("A", E1000, 75.0), ridden("B", E1000, 74.0)]
    fallen = condition(before, [*good, ridden("C", E1000, 76.0 * 1.13)])
    entry = at(before, "C", E1000)
    assert fallen.log_time_mean[entry] == before.log_time_mean[entry]
    slow = condition(before, [*good, ridden("C", E1000, 76.0 * 1.05)])
    assert slow.log_time_mean[entry] > before.log_time_mean[entry]


def test_a_single_fallen_skater_is_told_by_the_forecast() -> None:
    before = field()
    assert condition(before, [ridden("C", E1000, 90.0)]) is before


def test_one_wild_time_does_not_dominate() -> None:
    normal, tailed = field(), field(NoiseShape(6.0, 1.0))
    entry = at(normal, "A", E1000)

    def moved(forecast: Forecast, percent: float) -> float:
        times = [ridden("A", E500, 37.5 * (1 + percent / 100)), ridden("B", E500, 38.0)]
        return float(condition(forecast, times).log_time_mean[entry] - forecast.log_time_mean[entry])

    assert moved(normal, 9) / moved(normal, 1) == pytest.approx(9, rel=0.06)
    assert moved(tailed, 9) < 0.6 * moved(normal, 9)
    assert moved(tailed, 1) == pytest.approx(moved(normal, 1), rel=0.25)


def test_a_time_just_where_the_noise_has_its_centre_moves_nothing() -> None:
    shape = NoiseShape(6.0, 1.7)
    before = field(shape, race_effect=0.0)
    usual = 37.5 * np.exp(robust_centre(shape) * 0.005)
    after = condition(before, [ridden("A", E500, usual)])
    np.testing.assert_allclose(after.log_time_mean, before.log_time_mean, atol=2e-5)


def test_the_better_of_two_runs_counts_as_what_it_is() -> None:
    before = field(race_effect=0.0)
    shift, sd = best_of_two(NORMAL_NOISE, 0.0, 0.005)
    assert shift < -0.5
    usual = condition(before, [ridden("A", E500, 37.5 * np.exp(shift * 0.005), None)])
    np.testing.assert_allclose(usual.log_time_mean, before.log_time_mean, atol=2e-5)
    entry = at(before, "A", E500)
    left = float(usual.level_loading[entry] @ usual.level_loading[entry])
    noise = (sd * 0.005) ** 2
    assert left == pytest.approx(0.010**2 * noise / (0.010**2 + noise), rel=1e-6)
    assert usual.race_effects == {}  # nobody rides a "better run" any more


def test_what_was_learnt_is_told_in_seconds_by_skater_and_event() -> None:
    before = field()
    after = condition(before, [ridden("A", E500, 37.0)])
    told = learnt(before, after)
    assert [(one.skater, one.event) for one in told] == [("A", E500), ("A", E1000), ("A", E1500)]
    entry = at(before, "A", E1500)
    change = np.exp(after.log_time_mean[entry]) - np.exp(before.log_time_mean[entry])
    assert told[2].shift_s == pytest.approx(change)
    assert told[2].shift_s < 0
    narrower = [np.linalg.norm(own.level_loading, axis=1) for own in (after, before)]
    assert (narrower[0] <= narrower[1]).all()
    assert narrower[0][at(before, "A", E500)] < narrower[1][at(before, "A", E500)]
    assert learnt(before, before) == ()


def test_the_order_of_the_times_makes_no_difference() -> None:
    times = [ridden("A", E500, 37.0), ridden("B", E500, 38.4), ridden("C", E1000, 75.5)]
    one, two = condition(field(), times), condition(field(), times[::-1])
    assert (one.log_time_mean == two.log_time_mean).all()
    assert (one.level_loading == two.level_loading).all()


def test_a_singular_covariance_has_a_factor_too() -> None:
    root = np.array([[0.01, 0.0], [0.02, 0.0]])
    factor = lower_factor(root @ root.T)
    np.testing.assert_allclose(factor @ factor.T, root @ root.T, atol=1e-16)
    assert factor[0, 1] == 0
    unknown = replace(field(), level_loading=np.zeros((6, 3)))
    assert (condition(unknown, [ridden("A", E500, 37.0)]).level_loading == 0).all()


def test_where_an_entry_stands_in_the_list_moves_nothing_by_a_bit() -> None:
    before, generator = field(NoiseShape()), np.random.default_rng(3)
    times = [
        ridden("A", E500, 37.1),
        ridden("B", E1000, 73.2),
        ridden("A", E1000, 74.1),
        ridden("C", E1000, 77.0),
    ]
    after = condition(before, times)
    for _ in range(6):
        skaters = tuple(generator.permutation(before.skaters).tolist())
        other = condition(before.arranged(skaters, before.by_skater(skaters)), times)
        assert other.skaters == skaters
        back = other.arranged(before.skaters, other.by_skater(before.skaters))
        assert np.array_equal(back.log_time_mean, after.log_time_mean)
        assert np.array_equal(back.level_loading, after.level_loading)
        assert back.race_effects == after.race_effects
