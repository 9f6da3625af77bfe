"""A scenario says that an event has another number of start places."""

from __future__ import annotations

import pytest
from builders import last_progress
from projects import new_project

from simulator.chances.outcome import outcome_of
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.apply import scenario_plan
from simulator.project.plan_files import load_plan
from simulator.project.project import Scenario
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.what_ifs import OtherOrder, StartPlacesOf, WhatIf


@pytest.fixture(scope="module")
def base() -> Plan:
    return load_plan()


def planned(base: Plan, *what_ifs: WhatIf) -> Plan:
    return scenario_plan(base, new_project(), Scenario("s", what_ifs))


def test_only_so_many_start_and_the_place_beyond_gives_no_ticket(base: Plan) -> None:
    plan = planned(base, StartPlacesOf(Sex.W, Event.D1000, 2))
    assert plan.rules.start_places[Sex.W][Event.D1000] == 2
    held = [
        sum(chance.start_places.get(Event.D1000, 0) for chance in outcome.of_sex(Sex.W))
        for one in (base, plan)
        for outcome in [outcome_of(one, last_progress(one, 400))]
    ]
    assert held == pytest.approx([3, 2])


def test_it_holds_on_top_of_another_order_whichever_was_assumed_first(base: Plan) -> None:
    other = OtherOrder(load_rule_set("knsb-2022"))
    two = StartPlacesOf(Sex.M, Event.D500, 2)
    plans = [planned(base, one, another) for one, another in ((other, two), (two, other))]
    assert plans[0].rules == plans[1].rules
    assert plans[0].rules.id == "knsb-2022"
    assert plans[0].rules.start_places[Sex.M][Event.D500] == 2


def test_two_numbers_for_one_event_cannot_both_be(base: Plan) -> None:
    with pytest.raises(InputRefused, match="cannot both be"):
        planned(base, StartPlacesOf(Sex.W, Event.D1000, 2), StartPlacesOf(Sex.W, Event.D1000, 1))


@pytest.mark.parametrize("places", [0, 11])
def test_a_number_that_is_none_is_told(base: Plan, places: int) -> None:
    with pytest.raises(InputRefused, match=f"{places} is not a number of start places"):
        planned(base, StartPlacesOf(Sex.W, Event.D1000, places))
