"""When nothing can give or take a ticket any more, and when it only looks like it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import Start, last_progress, plan_of, rules_of

from simulator.engine.fixed import FixedOutcome, FixedStatus
from simulator.engine.plan import Plan
from simulator.engine.relations import Relation, RelationKind
from simulator.event import Event, Sex
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.tally import outcome_of

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
            FixedOutcome(skater, FixedStatus.DISQUALIFIED)
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


@pytest.mark.parametrize(("status", "known"), [(FixedStatus.DID_NOT_START, True), (FixedStatus.FELL, False)])
def test_who_stays_away_from_all_that_is_left_is_out(status: FixedStatus, known: bool) -> None:
    away = replace(plan(), fixed={(Sex.W, Event.D500): (FixedOutcome("Sprinter", status),)})
    assert ("Sprinter" in certain(away)) is known


def test_who_never_starts_but_is_put_on_a_place_is_not_out() -> None:
    starts = [Start(f"Skater {i}", Event.D500) for i in range(3)]
    away = plan_of(
        women=[*starts, Start("Sprinter", Event.D500, not_starting=1.0)], rules=rules_of(["500-1"], cap=1)
    )
    assert certain(away) == {"Sprinter": 0.0}
    for relation, known in (
        (Relation("Sprinter", RelationKind.TOP, 2), False),
        (Relation("Sprinter", RelationKind.BEATS, rival=FIRST), False),
        (Relation("Sprinter", RelationKind.OUTSIDE, 1), True),
    ):
        assert ("Sprinter" in certain(replace(away, relations={(Sex.W, Event.D500): (relation,)}))) is known
