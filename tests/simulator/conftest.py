"""A small meet of invented skaters for scenarios."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from builders import Start, forecast_of, plan_of
from numpy_way import switch_loops_off

from simulator.engine.plan import Plan
from simulator.event import Event, Sex

WOMEN = {
    "Skater A": (Event.D500, Event.D1000, Event.D1500),
    "Skater B": (Event.D500, Event.D1000),
    "Skater C": (Event.D1000, Event.D1500),
    "Skater D": (Event.D500, Event.D1500),
}
LOADING = {
    "Skater A": ((0.010, 0, 0), (0.006, 0.007, 0), (0.004, 0.005, 0.006)),
    "Skater B": ((0.012, 0), (0.008, 0.005)),
    "Skater C": ((0.009, 0), (0.006, 0.006)),
    "Skater D": ((0.009, 0), (0.003, 0.008)),
}


@pytest.fixture
def plan() -> Plan:
    """Women in three events, two runs of the 500 m, and two men in one event."""
    women = [
        Start(skater, event, fall=0.02, false_start=0.02, not_starting=0.01)
        for skater, events in WOMEN.items()
        for event in events
    ]
    men = [Start(skater, Event.D1000) for skater in ("Skater M", "Skater N")]
    plan = plan_of(women, men, two_runs=[Event.D500], race_effect=0.008)
    forecast = forecast_of(Sex.W, women, race_effect=0.008, loading=LOADING)
    return replace(plan, forecasts={**plan.forecasts, Sex.W: forecast})


@pytest.fixture
def numpy_only(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Switch the compiled loops off for the rest of the test."""
    return partial(switch_loops_off, monkeypatch)
