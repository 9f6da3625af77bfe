"""Races that are told to the end: what is not left to chance of who has ridden."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from builders import Start, last_progress, plan_of, rules_of

from simulator.chances.outcome import outcome_of
from simulator.chances.told import ToldEnd, lost_starts, told_ends
from simulator.engine.fixed import FixedOutcome
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.report.json_csv import json_text
from simulator.selection.committee import Committee, PickKind, PickRule


def ends(plan: Plan, event: Event, *fixed: FixedOutcome) -> dict[str, ToldEnd]:
    return told_ends(replace(plan, fixed={(Sex.W, event): fixed}), Sex.W, event)


def test_nothing_is_told_of_a_race_to_come(plan: Plan) -> None:
    assert told_ends(plan, Sex.W, Event.D1000) == {}


@pytest.mark.parametrize("status", [Status.FELL, Status.DNF, Status.DQ, Status.DNS])
def test_who_did_not_come_to_the_finish_has_no_place(plan: Plan, status: Status) -> None:
    assert ends(plan, Event.D1000, FixedOutcome("Anna", status)) == {"Anna": ToldEnd(status, has_place=False)}


def test_who_falls_over_a_long_distance_gets_up() -> None:
    long = plan_of(women=[Start("Anna", Event.D3000)], rules=rules_of(["3000-1"]))
    assert ends(long, Event.D3000, FixedOutcome("Anna", Status.FELL))["Anna"].has_place


def test_a_time_or_a_place_is_an_end(plan: Plan) -> None:
    told = ends(plan, Event.D1000, FixedOutcome("Anna", time_ms=75_000), FixedOutcome("Bea", place=2))
    assert told == dict.fromkeys(("Anna", "Bea"), ToldEnd(Status.FINISHED, has_place=True))


def test_of_two_runs_both_have_to_be_told(plan: Plan) -> None:
    assert plan.runs(Sex.W, Event.D500) == 2
    first, second = (FixedOutcome("Anna", Status.DNS, run=run) for run in (1, 2))
    assert ends(plan, Event.D500, first) == {}
    assert ends(plan, Event.D500, first, second)["Anna"] == ToldEnd(Status.DNS, has_place=False)
    assert ends(plan, Event.D500, FixedOutcome("Anna", Status.DNS))["Anna"].status is Status.DNS
    assert ends(plan, Event.D500, FixedOutcome("Anna", time_ms=38_000)) == {}  # one run may have gone wrong
    assert ends(plan, Event.D500, first, FixedOutcome("Anna", Status.FELL, run=2)) == {}


def test_a_start_at_the_games_is_lost_without_a_place_unless_a_pick_or_a_nomination_gives_it() -> None:
    starts = [Start(skater, event) for skater in ("Anna", "Bea") for event in (Event.D500, Event.D1000)]
    plan = plan_of(women=starts, rules=rules_of(["500-1", "1000-1"]))
    gone = {(Sex.W, Event.D1000): (FixedOutcome("Anna", Status.DNS), FixedOutcome("Bea", time_ms=75_000))}
    plan = replace(plan, fixed=gone)
    assert lost_starts(plan, Sex.W) == {"Anna": {Event.D1000}}
    progress = last_progress(plan, 1_000, sexes=[Sex.W])
    chances = outcome_of(plan, progress).skaters
    assert {one.skater: one.lost_starts for one in chances} == {"Anna": {Event.D1000}, "Bea": frozenset()}
    told = {
        one["skater"]: one.get("lost_starts")
        for one in json.loads(json_text(outcome_of(plan, progress), {}))["skaters"]
    }
    assert told == {"Anna": ["1000"], "Bea": None}
    assert [one.has_no_start(Event.D1000) for one in chances if one.skater == "Anna"] == [True]
    pick = PickRule(Sex.W, PickKind.TEAM, ("Anna",))
    assert lost_starts(replace(plan, committee=Committee((pick,))), Sex.W) == {}
    never = replace(pick, chance=0.0)
    assert lost_starts(replace(plan, committee=Committee((never,))), Sex.W) == {"Anna": {Event.D1000}}
    named = replace(plan.rules, prequalified={Sex.W: {Event.D1000: ("Anna",)}})
    assert lost_starts(replace(plan, rules=named), Sex.W) == {}
