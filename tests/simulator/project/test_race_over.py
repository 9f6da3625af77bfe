from __future__ import annotations

from simulator.event import Event, Sex
from simulator.project.race_over import times_ridden
from simulator.what_if.entered_result import EnteredResult


def test_times_are_those_of_who_has_a_place_too() -> None:
    race = Sex.W, Event.D500
    results = [
        EnteredResult(*race, "Anna One", run=1, time_ms=37_500),
        EnteredResult(*race, "Anna One", run=2, time_ms=37_200),
        EnteredResult(*race, "Anna One", place=1),
        EnteredResult(*race, "Bea Two", time_ms=37_900),
        EnteredResult(Sex.W, Event.D1000, "Cato Three", place=1, time_ms=75_000),
    ]
    assert times_ridden(results, race) == {"Anna One": 37_200}
