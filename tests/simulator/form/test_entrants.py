"""Further entries in a forecast: correlated as they should be, and nobody else moved."""

from __future__ import annotations

import numpy as np
from builders import Start, forecast_of

from simulator.event import Event, Sex
from simulator.form.entrants import extended
from simulator.form.forecast import FloatArray, Forecast

E500, E1000, E1500 = Event.D500, Event.D1000, Event.D1500


def fit(*events: Event, slower: float = 0.0) -> Forecast:
    """A forecast of Skater A in some events, with the loadings of one joint covariance."""
    root = np.array([[0.010, 0, 0], [0.006, 0.007, 0], [0.004, 0.005, 0.006]])
    own = [[E500, E1000, E1500].index(event) for event in events]
    loading = np.linalg.cholesky((root @ root.T)[np.ix_(own, own)])
    times = {E500: 37.5, E1000: 75.0, E1500: 115.0}
    starts = [Start("Skater A", event, times[event] * np.exp(slower)) for event in events]
    return forecast_of(Sex.W, [*starts, Start("Skater B", E500, 38.0)], loading={"Skater A": loading})


def covariance(forecast: Forecast, *events: Event) -> FloatArray:
    entries = [forecast.entry("Skater A", event) for event in events]
    return forecast.level_loading[entries] @ forecast.level_loading[entries].T


def test_an_entry_in_between_is_correlated_as_in_the_joint_fit() -> None:
    before = fit(E500, E1500)
    after = extended(before, fit(E500, E1000, E1500))
    events = (E500, E1000, E1500)
    np.testing.assert_allclose(covariance(after, *events), covariance(fit(*events), *events), atol=1e-15)


def test_what_was_there_stays_to_the_last_bit() -> None:
    before = fit(E500, E1500)
    after = extended(before, fit(E500, E1000, E1500, slower=0.01))
    for skater, event in (("Skater A", E500), ("Skater A", E1500), ("Skater B", E500)):
        old, new = before.entry(skater, event), after.entry(skater, event)
        assert old == new
        assert after.log_time_mean[old] == before.log_time_mean[old]
        assert (after.level_loading[old, :2] == before.level_loading[old, :2]).all()
        assert (after.level_loading[old, 2:] == 0).all()


def test_the_new_entry_keeps_its_distance_to_what_moved_in_the_fit() -> None:
    """The fit made everything 1 % slower; upon the old entries the new one is as much faster again."""
    before, wider = fit(E500, E1500), fit(E500, E1000, E1500, slower=0.01)
    entry = extended(before, wider).entry("Skater A", E1000)
    mean = extended(before, wider).log_time_mean[entry]
    joint = covariance(wider, E500, E1500, E1000)
    slope = joint[2, :2] @ np.linalg.inv(joint[:2, :2])
    np.testing.assert_allclose(mean, np.log(75.0) + 0.01 - slope.sum() * 0.01, atol=1e-12)


def test_a_new_skater_stands_behind_the_others_as_in_the_fit() -> None:
    before = fit(E500)
    starts = [
        Start("Skater A", E500),
        Start("Skater N", E500, 39.0),
        Start("Skater N", E1500, 119.0, fall=0.1),
    ]
    loading = {"Skater N": ((0.02, 0), (0.01, 0.015))}
    after = extended(before, forecast_of(Sex.W, starts, loading=loading, race_effect=0.008))
    assert after.skaters == ("Skater A", "Skater B", "Skater N")
    assert after.events == (E500, E1500)
    entries = [after.entry("Skater N", event) for event in (E500, E1500)]
    np.testing.assert_allclose(np.exp(after.log_time_mean[entries]), [39.0, 119.0])
    np.testing.assert_allclose(after.level_loading[entries], loading["Skater N"], atol=1e-15)
    assert after.incidents.fall[entries].tolist() == [0.0, 0.1]
    assert after.race_effect_spread[E1500] == 0.008


def test_without_new_entries_the_forecast_is_the_same_object() -> None:
    before = fit(E500, E1500)
    assert extended(before, fit(E500, E1500)) is before
