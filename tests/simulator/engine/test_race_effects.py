"""The effect of a single run where some of the field have ridden it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from builders import Start, plan_of, times_of

from simulator.event import Event, Sex
from simulator.form.forecast import RaceEffect

STARTS = [Start("Skater A", Event.D500), Start("Skater B", Event.D500), Start("Skater A", Event.D1000)]


def times(effects: dict[tuple[Event, int], RaceEffect]) -> dict[tuple[Event, str], np.ndarray]:
    plan = plan_of(STARTS, two_runs=[Event.D500], race_effect=0.01)
    forecast = replace(plan.forecasts[Sex.W], race_effects=effects)
    return times_of(replace(plan, forecasts={**plan.forecasts, Sex.W: forecast}), Sex.W)


def test_a_run_known_to_be_slow_is_slower_for_all_and_the_other_events_stay() -> None:
    before = times({})
    slow = times({(Event.D500, run): RaceEffect(0.02, 0.01) for run in (1, 2)})
    for skater in ("Skater A", "Skater B"):
        ratio = slow[Event.D500, skater] / before[Event.D500, skater]
        np.testing.assert_allclose(ratio, np.exp(0.02), atol=1e-4)
    assert (slow[Event.D1000, "Skater A"] == before[Event.D1000, "Skater A"]).all()


def test_one_run_of_two_can_be_known_alone() -> None:
    """With a first run far slower, the better run is the second: less choice, so slower."""
    before = times({})
    slow = times({(Event.D500, 1): RaceEffect(0.5, 0.01)})
    assert (slow[Event.D500, "Skater A"] >= before[Event.D500, "Skater A"]).all()
    ratio = slow[Event.D500, "Skater A"] / before[Event.D500, "Skater A"]
    assert 0.4 < (ratio == 1).mean() < 0.6


def test_a_run_that_is_known_scatters_less() -> None:
    sure = times({(Event.D500, run): RaceEffect(0.0, 0.0) for run in (1, 2)})
    both = np.corrcoef(*(np.log(sure[Event.D500, s]) for s in ("Skater A", "Skater B")))[0, 1]
    before = times({})
    usual = np.corrcoef(*(np.log(before[Event.D500, s]) for s in ("Skater A", "Skater B")))[0, 1]
    assert abs(both) < 0.02
    assert usual > 0.3
