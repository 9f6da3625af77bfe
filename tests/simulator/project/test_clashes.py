"""What-ifs that cannot be, told by the sentences that clash; and those that can."""

from __future__ import annotations

import math

import pytest
from builders import rules_of

from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.selection.committee import PickKind, PickRule
from simulator.what_if.clashes import clashes
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)

W, M = Sex.W, Sex.M
E500, E1000, E1500, E3000 = Event.D500, Event.D1000, Event.D1500, Event.D3000
A, B, C, D = (f"Skater {letter}" for letter in "ABCD")


def wins(skater: str, event: Event = E1000) -> AssumedOutcome:
    return AssumedOutcome(W, event, skater, AssumedKind.WINS)


def takes(place: int, skater: str = A, event: Event = E1000) -> AssumedOutcome:
    return AssumedOutcome(W, event, skater, AssumedKind.PLACE, place)


def falls(skater: str, event: Event = E1000, run: int | None = None) -> AssumedOutcome:
    return AssumedOutcome(W, event, skater, AssumedKind.FALLS, run=run)


def skates(time_ms: int, skater: str = A, event: Event = E1000, run: int | None = None) -> AssumedOutcome:
    return AssumedOutcome(W, event, skater, AssumedKind.TIME, time_ms=time_ms, run=run)


def told(plan: Plan, *what_ifs: WhatIf, results: tuple[EnteredResult, ...] = ()) -> list[str]:
    return [str(fault) for fault in clashes(plan, "X", what_ifs, results)]


def both(one: str, other: str) -> str:
    return f'"{one}" and "{other}" cannot both be. Take one of the two out.'


def wrong(sentence: str, fault: str, remedy: str = "Correct it or take it out.") -> str:
    return f'"{sentence}": {fault}. {remedy}'


def unknown(sentence: str, skater: str, where: str, remedy: str) -> str:
    return f'"{sentence}": {skater} is not entered in {where}. {remedy}'


WINS, FALLS = "Skater A wins the 1000 m", "Skater A falls in the 1000 m"
OF_WOMEN = "the women's 1000 m"
FIELD = "Choose a place within the field."

CLASHES: list[tuple[tuple[WhatIf, ...], str]] = [
    ((wins(A), wins(B)), both(WINS, "Skater B wins the 1000 m")),
    ((wins(A), takes(1, B)), both(WINS, "Skater B takes place 1 in the 1000 m")),
    (
        (takes(2, A), takes(2, B)),
        both("Skater A takes place 2 in the 1000 m", "Skater B takes place 2 in the 1000 m"),
    ),
    ((falls(A), wins(A)), both(FALLS, WINS)),
    ((falls(A), falls(A)), f'"{FALLS}" stands there twice. Take one of them out.'),
    (
        (falls(A, E500), skates(37_000, A, E500, 2)),
        both("Skater A falls in the 500 m", "Skater A skates 37.00 in the second 500 m"),
    ),
    (
        (Withdrawal(W, A), skates(75_000)),
        both("Skater A skates 1:15.00 in the 1000 m", "Skater A withdraws from the tournament"),
    ),
    ((Withdrawal(W, A, E1000), wins(A)), both(WINS, "Skater A withdraws from the 1000 m")),
    (
        (Withdrawal(W, A, E1000), IncidentRate(W, A, E1000, IncidentKind.NOT_STARTING, 0.2)),
        both(
            "Skater A does not start with a chance of 20 % in the 1000 m",
            "Skater A withdraws from the 1000 m",
        ),
    ),
    ((EntrantRemoved(W, E1000, A), wins(A)), both(WINS, "Skater A is not entered in the 1000 m")),
    (
        (EntrantRemoved(W, E1000, A), PairsSet(W, E1000, ((A, B),))),
        both(
            "The pairs of the women's 1000 m are Skater A against Skater B",
            "Skater A is not entered in the 1000 m",
        ),
    ),
    ((takes(4),), wrong("Skater A takes place 4 in the 1000 m", "only 3 start there", FIELD)),
    ((takes(3), falls(B)), wrong("Skater A takes place 3 in the 1000 m", "only 2 start there", FIELD)),
    ((wins(D),), unknown("Skater D wins the 1000 m", D, OF_WOMEN, 'Did you mean "Skater C"?')),
    ((wins("Nobody"),), unknown("Nobody wins the 1000 m", "Nobody", OF_WOMEN, "Enter the skater first.")),
    (
        (Withdrawal(W, "Skater M"),),
        unknown(
            "Skater M withdraws from the tournament", "Skater M", "any event", 'Did you mean "Skater D"?'
        ),
    ),
    (
        (wins(A, E3000),),
        wrong("Skater A wins the 3000 m", "the women's 3000 m is not ridden", "Ridden are 500, 1000, 1500."),
    ),
    (
        (falls(A, E1000, 1),),
        wrong(
            "Skater A falls in the first 1000 m", f"only one run of {OF_WOMEN} counts", "Leave the run out."
        ),
    ),
    (
        (EntrantAdded(W, E1000, A),),
        wrong(
            f"Skater A is entered in {OF_WOMEN} too",
            "Skater A is entered there already",
            "Take the what-if out.",
        ),
    ),
    (
        (EntrantAdded(W, E500, "Skater M"),),
        wrong(
            "Skater M is entered in the women's 500 m too",
            "Skater M is entered as M",
            "Correct the sex or the name.",
        ),
    ),
    (
        (EntrantAdded(W, E500, C), EntrantAdded(W, E500, C)),
        '"Skater C is entered in the women\'s 500 m too" stands there twice. Take one of them out.',
    ),
    (
        (EntrantRemoved(W, E1000, D),),
        unknown("Skater D is not entered in the 1000 m", D, OF_WOMEN, 'Did you mean "Skater C"?'),
    ),
    (
        (PairsSet(W, E1000, ((A, D),)),),
        unknown(
            f"The pairs of {OF_WOMEN} are Skater A against Skater D", D, OF_WOMEN, 'Did you mean "Skater C"?'
        ),
    ),
    (
        (PairsSet(W, E1000, ((A, B), (A,))),),
        wrong(
            f"The pairs of {OF_WOMEN} are Skater A against Skater B and Skater A alone",
            "Skater A stands in the pairs twice",
        ),
    ),
    (
        (FormShift(W, A, None, 0.1), FormShift(W, A, None, 0.2)),
        both(
            "Skater A is 0.1 s per 1000 m slower in every event",
            "Skater A is 0.2 s per 1000 m slower in every event",
        ),
    ),
    (
        (PickRules(()), PickRules((PickRule(W, PickKind.TEAM, (A,)),))),
        both("The committee picks nobody", "The committee picks Skater A for the team"),
    ),
    (
        (FormShift(W, A, None, 10.5),),
        wrong(
            "Skater A is 10.5 s per 1000 m slower in every event",
            "a shift lies between -10 and 10 s per 1000 m",
        ),
    ),
    (
        (IncidentRate(W, A, None, IncidentKind.FALL, 1.5),),
        wrong("Skater A falls with a chance of 150 % in every event", "a chance lies between 0 and 100 %"),
    ),
    (
        (skates(20_000),),
        wrong(
            "Skater A skates 20.00 in the 1000 m",
            "20.00 is no time for the 1000 m; expected 58.8 to 3:20.0",
        ),
    ),
    ((takes(0),), wrong("Skater A takes place 0 in the 1000 m", "there is no place 0")),
    (
        (PickRules((PickRule(W, PickKind.PURSUIT, (A, B)),)),),
        wrong(
            "The committee picks Skater A or Skater B for the team pursuit",
            "a pick of the kind pursuit names three different skaters",
        ),
    ),
    (
        (PickRules((PickRule(W, PickKind.TEAM, ("Skater AA",)),)),),
        unknown(
            "The committee picks Skater AA for the team", "Skater AA", "any event", 'Did you mean "Skater A"?'
        ),
    ),
    (
        (PickRules((PickRule(W, PickKind.EVENT, (A,)),)),),
        wrong(
            "The committee picks Skater A for an event",
            "a pick of the kind event names an event",
        ),
    ),
]


@pytest.mark.parametrize(("what_ifs", "words"), CLASHES, ids=range(len(CLASHES)))
def test_what_cannot_be_is_told_by_the_sentences_that_clash(
    plan: Plan, what_ifs: tuple[WhatIf, ...], words: str
) -> None:
    assert told(plan, *what_ifs) == [f'scenario "X": {words}']


@pytest.mark.parametrize("shift", [math.nan, math.inf])
def test_a_shift_has_to_be_a_number(plan: Plan, shift: float) -> None:
    assert len(told(plan, FormShift(W, A, None, shift))) == 1


@pytest.mark.parametrize("chance", [math.nan, -0.1])
def test_a_chance_has_to_be_one(plan: Plan, chance: float) -> None:
    assert len(told(plan, IncidentRate(W, A, None, IncidentKind.FALL, chance))) == 1


ALLOWED: list[tuple[WhatIf, ...]] = [
    (wins(A), takes(2, B), takes(3, C)),
    (wins(A), wins(A, E1500), wins(B, E500)),
    (falls(A), falls(B), falls(C)),
    (falls(A, E500, 1), skates(37_000, A, E500, 2)),
    (Withdrawal(W, A), FormShift(W, A, E1000, 0.3), IncidentRate(W, A, None, IncidentKind.FALL, 0.1)),
    (Withdrawal(W, A, E500), wins(A)),
    (EntrantAdded(W, E1000, D), takes(4, D)),
    (EntrantAdded(W, E1000, "Skater Q"), FormShift(W, "Skater Q", None, 0.5)),
    (EntrantRemoved(W, E1000, A), takes(2, B)),
    (FormShift(W, A, None, 0.1), FormShift(W, A, E500, 0.1), FormShift(W, B, None, 0.1)),
    (PairsSet(W, E1000, ((A, B), (C,))), PairsSet(M, E1000, (("Skater M", "Skater N"),))),
    (PickRules((PickRule(W, PickKind.TEAM, ("Rides Nothing",)),)), OtherOrder(rules_of(["500-1"]))),
]


@pytest.mark.parametrize("what_ifs", ALLOWED, ids=range(len(ALLOWED)))
def test_what_can_be_is_let_pass(plan: Plan, what_ifs: tuple[WhatIf, ...]) -> None:
    assert told(plan, *what_ifs) == []


def test_all_clashes_are_told_at_once(plan: Plan) -> None:
    assert len(told(plan, wins(A), wins(B), takes(9, C), wins("Nobody", E1500))) == 3


# Against what has been ridden ------------------------------------------------------------------

RIDDEN = (
    EnteredResult(W, E1000, A, None, 1, 74_000),
    EnteredResult(W, E1000, B, None, None, None, Status.FELL),
)


@pytest.mark.parametrize(
    ("what_if", "fact"),
    [
        (falls(A), f"{A} skated 1:14.00 in the 1000 m, place 1"),
        (wins(A), f"{A} skated 1:14.00 in the 1000 m, place 1"),
        (wins(C), f"{A} skated 1:14.00 in the 1000 m, place 1"),
        (wins(B), f"{A} skated 1:14.00 in the 1000 m, place 1"),
        (Withdrawal(W, A, E1000), f"{A} skated 1:14.00 in the 1000 m, place 1"),
        (EntrantRemoved(W, E1000, B), f"{B} fell in the 1000 m"),
    ],
)
def test_a_fact_stands_against_what_is_assumed(plan: Plan, what_if: WhatIf, fact: str) -> None:
    faults = told(plan, what_if, results=RIDDEN)
    assert any(fault.endswith(f"but it is entered that {fact}. Take the what-if out, or correct the result.")
               for fault in faults)  # fmt: skip


def test_what_is_still_to_ride_may_be_assumed(plan: Plan) -> None:
    assert told(plan, takes(2, C), Withdrawal(W, A), wins(A, E500), results=RIDDEN) != []
    assert told(plan, takes(2, C), Withdrawal(W, A), wins(B, E500), results=RIDDEN) == []


def test_after_the_first_run_a_place_is_still_open_but_the_run_is_not(plan: Plan) -> None:
    first = (EnteredResult(W, E500, A, 1, None, 37_500),)
    assert told(plan, wins(A, E500), results=first) == []
    assert told(plan, falls(A, E500, 2), results=first) == []
    assert len(told(plan, falls(A, E500, 1), results=first)) == 1
    assert len(told(plan, skates(37_000, A, E500), results=first)) == 1


def test_the_place_of_a_fallen_skater_is_beyond_the_field(plan: Plan) -> None:
    assert any("only 2 start there" in fault for fault in told(plan, takes(3, C), results=RIDDEN))


def test_two_who_share_a_place_take_the_next_one_too(plan: Plan) -> None:
    shared = tuple(EnteredResult(W, E1000, skater, None, 1, 74_000) for skater in (A, B))
    assert len(told(plan, takes(1, C), results=shared)) == 1
    assert len(told(plan, takes(2, C), results=shared)) == 1
    assert told(plan, takes(3, C), results=shared) == []


def test_nobody_is_entered_after_the_race(plan: Plan) -> None:
    over = (*RIDDEN, EnteredResult(W, E1000, C, None, 2))
    assert any("has been ridden" in fault for fault in told(plan, EntrantAdded(W, E1000, D), results=over))
    assert told(plan, EntrantAdded(W, E1000, D), results=RIDDEN) == []


def test_nobody_withdraws_after_the_last_race(plan: Plan) -> None:
    over = tuple(EnteredResult(W, event, B, None, 2) for event in (E500, E1000))
    (fault,) = told(plan, Withdrawal(W, B), results=over)
    assert f"but every race of {B} has been ridden" in fault
