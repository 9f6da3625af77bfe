"""When nothing can give or take a ticket any more, and when it only looks like it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from builders import Start, last_progress, plan_of, rules_of

from simulator.ask.core import Core
from simulator.chances.outcome import outcome_of
from simulator.engine.fixed import FixedOutcome
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.engine.relations import AssumedKind, Relation
from simulator.event import Event, Sex, Status
from simulator.report.json_csv import csv_text, json_text
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.reasons import OutKind

FIRST, SECOND, THIRD = "Skater 0", "Skater 1", "Skater 2"


def plan(cap: int = 3) -> Plan:
    """Three ride both events; the 500 m alone is ridden by one more, the 1500 m gives no ticket."""
    starts = [Start(f"Skater {i}", event) for event in (Event.D500, Event.D1000) for i in range(3)]
    starts += [Start("Sprinter", Event.D500), Start("Stayer", Event.D1500)]
    return plan_of(women=starts, rules=rules_of(["500-1", "1000-1", "500-2", "1000-2"], cap=cap))


def times(event: Event, *seconds: float | None) -> dict[tuple[Sex, Event], tuple[FixedOutcome, ...]]:
    """Results of the skaters in the order of the entries, None for who was disqualified."""
    skaters = [FIRST, SECOND, THIRD, "Sprinter"]
    return {
        (Sex.W, event): tuple(
            FixedOutcome(skater, Status.DQ)
            if time is None
            else FixedOutcome(skater, time_ms=round(time * 1000))
            for skater, time in zip(skaters, seconds, strict=False)
        )
    }


def certain(plan: Plan) -> dict[str, float]:
    """Certain chances; checked to be 0 or 1."""
    outcome = outcome_of(plan, last_progress(plan, 2_000, sexes=[Sex.W]))
    found = {own.skater: own.ticket for own in outcome.skaters if own.certain}
    assert set(found.values()) <= {0.0, 1.0}
    return found


def test_before_anything_is_ridden_only_who_rides_no_event_of_the_order_is_certain() -> None:
    assert certain(plan()) == {"Stayer": 0.0}


def test_after_an_event_its_winner_has_a_ticket_and_who_rides_no_other_has_none() -> None:
    over = replace(plan(), fixed=times(Event.D500, 37.1, 37.2, 37.3, 37.4))
    # The second stands on the third row of three tickets.
    assert certain(over) == {FIRST: 1.0, SECOND: 1.0, "Sprinter": 0.0, "Stayer": 0.0}
    fewer = replace(plan(cap=2), fixed=over.fixed)
    assert certain(fewer) == {FIRST: 1.0, "Sprinter": 0.0, "Stayer": 0.0}


def test_one_start_not_known_leaves_the_event_open() -> None:
    outcomes = times(Event.D500, 37.1, 37.2, 37.3)
    assert certain(replace(plan(), fixed=outcomes)) == {"Stayer": 0.0}
    finished = {(Sex.W, Event.D500): (*outcomes[Sex.W, Event.D500], FixedOutcome("Sprinter"))}
    assert certain(replace(plan(), fixed=finished)) == {"Stayer": 0.0}


def test_a_row_that_a_lot_decides_is_not_certain() -> None:
    over = replace(plan(), fixed=times(Event.D500, 37.1, 37.1, 37.3, None))
    assert certain(over) == {"Sprinter": 0.0, "Stayer": 0.0}


def test_a_pick_may_still_take_a_ticket_away() -> None:
    over = replace(plan(cap=1), fixed=times(Event.D500, 37.1, 37.2, 37.3, 37.4))
    assert certain(over)[FIRST] == 1.0
    rule = PickRule(Sex.W, PickKind.TEAM, ("Sprinter",))
    assert certain(over.with_committee(Committee((rule,)))) == {"Stayer": 0.0}


def test_when_all_is_ridden_everybody_is_certain() -> None:
    over = replace(
        plan(), fixed=times(Event.D500, 37.1, 37.2, 37.3, None) | times(Event.D1000, 75.3, 75.2, None)
    )
    assert certain(over) == {FIRST: 1.0, SECOND: 1.0, "Sprinter": 0.0, "Stayer": 0.0, THIRD: 0.0}


@pytest.mark.parametrize(("status", "known"), [(Status.DNS, True), (Status.FELL, False)])
def test_who_stays_away_from_all_that_is_left_is_out(status: Status, known: bool) -> None:
    away = replace(plan(), fixed={(Sex.W, Event.D500): (FixedOutcome("Sprinter", status),)})
    assert ("Sprinter" in certain(away)) is known


def test_who_never_starts_but_is_put_on_a_place_is_not_out() -> None:
    starts = [Start(f"Skater {i}", Event.D500) for i in range(3)]
    away = plan_of(
        women=[*starts, Start("Sprinter", Event.D500, not_starting=1.0)], rules=rules_of(["500-1"], cap=1)
    )
    assert certain(away) == {"Sprinter": 0.0}
    for relation, known in (
        (Relation("Sprinter", AssumedKind.TOP, 2), False),
        (Relation("Sprinter", AssumedKind.BEATS, rival=FIRST), False),
        (Relation("Sprinter", AssumedKind.OUTSIDE, 1), True),
    ):
        assert ("Sprinter" in certain(replace(away, relations={(Sex.W, Event.D500): (relation,)}))) is known


# Races called over without every result -------------------------------------------------------


def places(event: Event, *skaters: str) -> dict[tuple[Sex, Event], tuple[FixedOutcome, ...]]:
    """A list of a race that is over: these on the places from 1 on, of the others nothing is known."""
    return {(Sex.W, event): tuple(FixedOutcome(name, place=i) for i, name in enumerate(skaters, start=1))}


ALL = {FIRST: 1.0, SECOND: 1.0, "Sprinter": 0.0, "Stayer": 0.0, THIRD: 0.0}


def test_places_known_decide_all_tickets_though_the_others_are_not_in_the_list() -> None:
    fixed = places(Event.D500, FIRST, SECOND) | places(Event.D1000, SECOND, FIRST)
    assert certain(replace(plan(), fixed=fixed)) == ALL
    # The last row is behind the names that fill the team, whoever may hold it.
    fixed = places(Event.D500, FIRST, SECOND) | places(Event.D1000, THIRD)
    assert certain(replace(plan(), fixed=fixed)) == ALL | {THIRD: 1.0}
    assert certain(replace(plan(cap=2), fixed=fixed)) == ALL | {SECOND: 0.0, THIRD: 1.0}


def test_one_place_of_a_row_that_nobody_is_known_to_hold_leaves_its_ticket_open() -> None:
    fixed = places(Event.D500, FIRST, SECOND) | places(Event.D1000, SECOND)
    # The third ticket is for whoever is second in the 1000 m.
    assert certain(replace(plan(), fixed=fixed)) == {FIRST: 1.0, SECOND: 1.0, "Sprinter": 0.0, "Stayer": 0.0}


def test_two_on_one_place_leave_it_to_a_lot() -> None:
    shared = (FixedOutcome(FIRST, place=1), FixedOutcome(SECOND, place=1))
    over = replace(plan(cap=1), fixed={(Sex.W, Event.D500): shared} | places(Event.D1000, THIRD, FIRST))
    assert FIRST not in certain(over)
    assert SECOND not in certain(over)


def test_a_row_below_as_many_rows_as_there_are_tickets_is_sure_when_one_above_repeats_a_name() -> None:
    fixed = places(Event.D500, FIRST, SECOND) | places(Event.D1000, FIRST)
    assert certain(replace(plan(cap=2), fixed=fixed)) == ALL


@pytest.mark.parametrize(
    ("rule", "known"),
    [
        (PickRule(Sex.W, PickKind.TEAM, ("Sprinter",)), True),
        (PickRule(Sex.W, PickKind.TEAM, ("Sprinter",), chance=0.5), False),
        (PickRule(Sex.W, PickKind.EVENT, ("Sprinter",), Event.D500), True),
        (PickRule(Sex.W, PickKind.CALAMITY, ("Sprinter",), Event.D500), False),
    ],
)
def test_after_the_last_race_only_what_the_committee_may_or_may_not_do_is_open(
    rule: PickRule, known: bool
) -> None:
    fixed = places(Event.D500, FIRST, SECOND, THIRD) | places(Event.D1000, SECOND, THIRD)
    over = replace(plan(cap=2), fixed=fixed).with_committee(Committee((rule,)))
    found = certain(over)
    assert (len(found) == len(ALL)) is known
    if known and rule.kind is PickKind.TEAM:
        assert found["Sprinter"] == 1.0


def test_a_fall_that_no_result_tells_is_no_reason_after_the_race() -> None:
    starts = [Start(f"Skater {i}", Event.D500, fall=0.2) for i in range(4)]
    base = plan_of(women=starts, rules=rules_of(["500-1"], cap=1))
    out = (FixedOutcome(THIRD, Status.DQ), FixedOutcome("Skater 3", Status.FELL))
    over = replace(base, fixed={(Sex.W, Event.D500): (FixedOutcome(FIRST, place=1), *out)})

    def reasons(plan: Plan) -> dict[str, set[str]]:
        found = outcome_of(plan, last_progress(plan, 2_000, sexes=[Sex.W])).skaters
        return {own.skater: {str(reason.kind) for reason in own.reasons_out} for own in found}

    assert reasons(base)[SECOND] == {"fell", "no_row"}
    assert reasons(over) == {FIRST: set(), SECOND: {"no_row"}, THIRD: {"disqualified"}, "Skater 3": {"fell"}}


def test_who_is_qualified_beforehand_may_take_a_place_that_a_result_gives_to_another() -> None:
    fixed = places(Event.D500, FIRST, SECOND) | places(Event.D1000, SECOND, THIRD)
    over = replace(plan(cap=1), fixed=fixed)
    rules = replace(over.rules, prequalified={Sex.W: {Event.D500: ("Sprinter",)}})
    found = certain(replace(over, rules=rules))
    assert FIRST not in found
    assert "Sprinter" not in found


# By a pick -------------------------------------------------------------------------------------


def with_pick_row(cap: int = 3) -> Plan:
    """The plan with a row of the mass start in second place."""
    return replace(plan(cap), rules=rules_of(["500-1", "mass_start", "1000-1", "500-2", "1000-2"], cap=cap))


def by_pick(plan: Plan) -> set[str]:
    """Skaters whose ticket is certain by a pick; checked to have it in every tournament."""
    outcome = outcome_of(plan, last_progress(plan, 2_000, sexes=[Sex.W]))
    found = [own for own in outcome.skaters if own.certain_by == "pick"]
    assert all(own.by_pick and own.ticket_low == own.ticket == own.ticket_high == 1 for own in found)
    assert all((own.certain_by == "rules") is own.certain for own in outcome.skaters if own not in found)
    return {own.skater for own in found}


def rule(
    kind: PickKind, event: Event | None = None, chance: float = 1.0, skater: str = "Sprinter"
) -> PickRule:
    return PickRule(Sex.W, kind, (skater,), event, chance)


MASS_START, TEAM, EVENT = PickKind.MASS_START, PickKind.TEAM, PickKind.EVENT


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ((rule(MASS_START),), {"Sprinter"}),
        ((rule(MASS_START, chance=0.9),), set()),
        ((rule(MASS_START, chance=0.0),), set()),
        ((rule(TEAM),), {"Sprinter"}),
        ((rule(TEAM, chance=0.9),), set()),
        ((rule(TEAM, skater="Nobody knew"),), {"Nobody knew"}),
        # Of two, who has the ticket without hers can lose it to the other.
        ((rule(TEAM), rule(TEAM, skater=FIRST)), set()),
        ((rule(MASS_START, skater=FIRST), rule(TEAM)), {FIRST, "Sprinter"}),
        ((rule(TEAM), rule(TEAM, skater=FIRST, chance=0.0)), {"Sprinter"}),
        # The last start place of the 500 m lies on no row that is always read.
        ((rule(EVENT, Event.D500),), set()),
        ((rule(PickKind.CALAMITY, Event.D500),), set()),
    ],
)
def test_whom_a_pick_gives_the_ticket_for_certain(rules: tuple[PickRule, ...], found: set[str]) -> None:
    assert by_pick(with_pick_row().with_committee(Committee(rules))) == found


def test_the_last_start_place_on_a_row_that_is_always_read_gives_the_ticket() -> None:
    two = {Event.D500: 2, Event.D1000: 2}
    near, far = rules_of(["500-1", "500-2", "1000-1"], start_places=two), ["500-1", "1000-1", "500-2"]
    picks = Committee((rule(EVENT, Event.D500),))
    assert by_pick(replace(plan(), rules=replace(near, cap={Sex.W: 2, Sex.M: 2})).with_committee(picks)) == {
        "Sprinter"
    }
    behind = rules_of(far, start_places=two, cap=2)
    assert by_pick(replace(plan(), rules=behind).with_committee(picks)) == set()


def test_a_pick_that_the_rules_do_not_allow_any_more_is_none() -> None:
    one = replace(with_pick_row(), rules=replace(with_pick_row().rules, max_picks=dict.fromkeys(Sex, 1)))
    rules = (rule(MASS_START, skater=FIRST), rule(TEAM))
    assert by_pick(one.with_committee(Committee(rules))) == {FIRST}


def test_whom_results_give_the_ticket_is_not_certain_by_a_pick() -> None:
    named = with_pick_row().with_committee(Committee((rule(MASS_START, skater=FIRST),)))
    assert by_pick(named) == {FIRST}
    over = replace(named, fixed=times(Event.D500, 37.1, 37.2, 37.3, 37.4))  # she won, on the row above
    assert by_pick(over) == set()
    assert certain(over)[FIRST] == 1.0
    second = replace(named, fixed=times(Event.D500, 37.2, 37.1, 37.3, 37.4))
    assert by_pick(second) == {FIRST}


def test_a_comparison_tells_on_which_side_a_pick_gives_the_ticket() -> None:
    before = with_pick_row()
    after = before.with_committee(Committee((rule(MASS_START),)))
    comparison = Core().compare(before, Job(after, 2_000, 1, (Sex.W,)))
    marks = {one.skater: (one.before_by_pick, one.after_by_pick) for one in comparison.changes}
    assert marks.pop("Sprinter") == (False, True)
    assert set(marks.values()) == {(False, False)}


def summed(fixed: dict[tuple[Sex, Event], tuple[FixedOutcome, ...]], order: list[str] | None = None) -> Plan:
    """A plan of one ticket by the sum of both distances, and one from an earlier meet."""
    rules = rules_of(order or ["sprint-1", "mass_start-1"], cap=2)
    rules = replace(
        rules,
        points={Sex.W: {Event.SPRINT: (Event.D500, Event.D1000)}},
        earlier={Sex.W: {Event.MASS_START: ("Elsewhere",)}},
    )
    starts = [Start(f"Skater {i}", event) for event in (Event.D500, Event.D1000) for i in range(3)]
    return plan_of(women=[*starts, Start("Sprinter", Event.D500)], rules=rules, fixed=fixed)


def test_a_sum_is_open_until_its_last_race_and_a_place_of_an_earlier_meet_is_not() -> None:
    first = times(Event.D500, 36.1, 37.2, 37.3, 30.0)
    # Whoever is not in all distances has no sum, however fast.
    assert certain(summed(first)) == {"Elsewhere": 1.0, "Sprinter": 0.0}
    both = {**first, **times(Event.D1000, 75.0, 75.9, None)}
    assert certain(summed(both)) == {FIRST: 1.0, SECOND: 0.0, THIRD: 0.0, "Sprinter": 0.0, "Elsewhere": 1.0}
    lot = {**first, **times(Event.D1000, 78.0, 75.8, None)}
    assert certain(summed(lot)) == {THIRD: 0.0, "Sprinter": 0.0, "Elsewhere": 1.0}


def test_a_place_without_a_time_decides_no_sum_and_no_standard() -> None:
    places = {
        (Sex.W, event): tuple(FixedOutcome(f"Skater {i}", place=i + 1) for i in range(3))
        for event in (Event.D500, Event.D1000)
    }
    assert certain(summed(places)) == {"Elsewhere": 1.0, "Sprinter": 0.0}
    standard = ["1000-1 if 75.10", "mass_start-1"]
    assert "Skater 0" not in certain(summed(places, standard))
    ridden = times(Event.D1000, 75.0, 75.9, 76.0)
    assert certain(summed(ridden, standard))[FIRST] == 1.0
    slow = times(Event.D1000, 75.2, 75.9, 76.0)
    assert certain(summed(slow, standard)) == {
        FIRST: 0.0,
        SECOND: 0.0,
        THIRD: 0.0,
        "Sprinter": 0.0,
        "Elsewhere": 1.0,
    }


def test_a_route_over_several_distances_is_told_by_its_own_name() -> None:
    fixed = {**times(Event.D500, 36.1, 37.2, 37.3), **times(Event.D1000, 75.0, 75.9, 76.0)}
    own = summed(fixed, ["sprint-1", "1000-2 if 75.80", "mass_start-1"])
    outcome = outcome_of(own, last_progress(own, 500, sexes=[Sex.W]))
    told = {one.skater: one for one in outcome.skaters}
    assert told[FIRST].routes[Event.SPRINT] == 1.0
    assert told[FIRST].start_places[Event.SPRINT] == 1.0
    assert told["Elsewhere"].routes[Event.MASS_START] == 1.0
    assert [(own.kind, own.event, own.place) for own in told[SECOND].reasons_out] == [
        (OutKind.UNMET, Event.D1000, 2)
    ]
    header, *lines = csv_text(outcome).splitlines()
    [first] = [
        dict(zip(header.split(","), line.split(","), strict=True)) for line in lines if f",{FIRST}," in line
    ]
    assert first["route_sprint"] == first["start_place_sprint"] == "1.0"
    assert "out_unmet" in header
    rows = json.loads(json_text(outcome, {}))["order"]["W"]["rows"]
    assert [row.get("condition") for row in rows] == [None, "if 1:15.80", None]
    plain = plan()
    plain_header = csv_text(outcome_of(plain, last_progress(plain, 100, sexes=[Sex.W]))).splitlines()[0]
    # The columns are those of the README, whatever the rules; a table that is followed keeps its own.
    assert [name for name in plain_header.split(",") if name.startswith("out_")] == [
        f"out_{kind}" for kind in OutKind
    ]
