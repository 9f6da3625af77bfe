"""Relations that cannot be, told by the edits that clash; and those that can."""

from __future__ import annotations

from itertools import permutations

import pytest
from builders import Start, plan_of
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.what_if.clashes import clashes
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    WhatIf,
    Withdrawal,
)

W = Sex.W
E500, E1000 = Event.D500, Event.D1000
A, B, C, D, Q = (f"Skater {letter}" for letter in "ABCDQ")
TWO, EDITS = "Take one of the two out.", "Take one of the edits out."


def top(skater: str, place: int, event: Event = E1000) -> AssumedOutcome:
    return AssumedOutcome(W, event, skater, AssumedKind.TOP, place)


def outside(skater: str, place: int) -> AssumedOutcome:
    return AssumedOutcome(W, E1000, skater, AssumedKind.OUTSIDE, place)


def beats(skater: str, rival: str, event: Event = E1000) -> AssumedOutcome:
    return AssumedOutcome(W, event, skater, AssumedKind.BEATS, rival=rival)


def ends(
    skater: str, kind: AssumedKind, event: Event = E1000, run: int | None = None, place: int | None = None
) -> AssumedOutcome:
    return AssumedOutcome(W, event, skater, kind, place, run=run)


def skates(skater: str, time_ms: int) -> AssumedOutcome:
    return AssumedOutcome(W, E1000, skater, AssumedKind.TIME, time_ms=time_ms)


FALLS, OUT, WINS, PLACE = (
    AssumedKind.FALLS,
    AssumedKind.DISQUALIFIED,
    AssumedKind.WINS,
    AssumedKind.PLACE,
)


def told(plan: Plan, *what_ifs: WhatIf, results: tuple[EnteredResult, ...] = ()) -> list[str]:
    found = clashes(plan, "X", what_ifs, results)
    return [str(fault).removeprefix('scenario "X": ') for fault in found]


TOP_2 = "Skater A is in the top 2 of the 1000 m"
AHEAD = "Skater A is ahead of Skater B in the 1000 m"

CLASHES: list[tuple[tuple[WhatIf, ...], str]] = [
    ((top(A, 2), ends(A, FALLS)), f'"{TOP_2}" and "Skater A falls in the 1000 m" cannot both be. {TWO}'),
    (
        (ends(A, OUT), beats(A, B)),
        f'"Skater A is disqualified in the 1000 m" and "{AHEAD}" cannot both be. {TWO}',
    ),
    (
        (top(A, 2), Withdrawal(W, A)),
        f'"{TOP_2}" and "Skater A withdraws from the tournament" cannot both be. {TWO}',
    ),
    (
        (beats(A, B), Withdrawal(W, A, E1000)),
        f'"{AHEAD}" and "Skater A withdraws from the 1000 m" cannot both be. {TWO}',
    ),
    ((beats(A, B), ends(B, WINS)), f'"{AHEAD}" and "Skater B wins the 1000 m" cannot both be. {TWO}'),
    (
        (beats(A, B), beats(B, A)),
        f'"{AHEAD}" and "Skater B is ahead of Skater A in the 1000 m" cannot both be. {TWO}',
    ),
    (
        (outside(A, 2), ends(A, WINS)),
        '"Skater A is outside the top 2 of the 1000 m" and "Skater A wins the 1000 m" cannot both be. ' + TWO,
    ),
    (
        (outside(A, 1), top(A, 1)),
        '"Skater A does not win the 1000 m" and "Skater A is in the top 1 of the 1000 m" cannot both be. '
        + TWO,
    ),
    (
        (top(A, 2), ends(A, PLACE, place=3)),
        f'"{TOP_2}" and "Skater A takes place 3 in the 1000 m" cannot both be. {TWO}',
    ),
    (
        (beats(A, B), skates(A, 75_000), skates(B, 74_000)),
        (
            f'"{AHEAD}", "Skater A skates 1:15.00 in the 1000 m" and "Skater B skates 1:14.00 in the 1000 m" '
            f"cannot all be. {EDITS}"
        ),
    ),
    (
        (beats(A, B), beats(B, C), beats(C, A)),
        (
            f'"{AHEAD}", "Skater B is ahead of Skater C in the 1000 m" and '
            f'"Skater C is ahead of Skater A in the 1000 m" cannot all be. {EDITS}'
        ),
    ),
    (
        (top(A, 2), top(B, 2), top(C, 2)),
        (
            f'"{TOP_2}", "Skater B is in the top 2 of the 1000 m" and '
            f'"Skater C is in the top 2 of the 1000 m" cannot all be. {EDITS}'
        ),
    ),
    (
        (top(A, 2, E500), ends(A, FALLS, E500, 1), ends(A, FALLS, E500, 2)),
        (
            '"Skater A is in the top 2 of the 500 m", "Skater A falls in the first 500 m" and '
            f'"Skater A falls in the second 500 m" cannot all be. {EDITS}'
        ),
    ),
    ((top(A, 2), top(A, 2)), f'"{TOP_2}" stands there twice. Take one of them out.'),
    (
        (top(A, 4),),
        '"Skater A is in the top 4 of the 1000 m": only 3 start there. Choose a place within the field.',
    ),
    (
        (outside(A, 3),),
        '"Skater A is outside the top 3 of the 1000 m": only 3 start there. Choose a place within the field.',
    ),
    (
        (beats(A, D),),
        (
            '"Skater A is ahead of Skater D in the 1000 m": Skater D is not entered in the women\'s 1000 m. '
            'Did you mean "Skater C"?'
        ),
    ),
    (
        (beats(A, B), EntrantRemoved(W, E1000, B)),
        f'"{AHEAD}" and "Skater B is not entered in the 1000 m" cannot both be. {TWO}',
    ),
]


@pytest.mark.parametrize(("what_ifs", "words"), CLASHES, ids=range(len(CLASHES)))
def test_what_cannot_be_is_told_by_the_edits_that_clash(
    plan: Plan, what_ifs: tuple[WhatIf, ...], words: str
) -> None:
    assert told(plan, *what_ifs) == [words]


@pytest.mark.parametrize(
    ("what_if", "fault"),
    [
        (ends(A, AssumedKind.TOP), "the place is missing"),
        (ends(A, AssumedKind.OUTSIDE, place=0), "there is no place 0"),
        (ends(A, AssumedKind.TOP, place=2, run=1, event=E500), "a place is of the event, not of a run"),
        (ends(A, AssumedKind.BEATS), "the rival is missing"),
        (beats(A, A), "nobody is ahead of herself or himself"),
        (beats(A, " "), "this is not the name of a rival"),
        (AssumedOutcome(W, E1000, A, FALLS, rival=B), "a rival is given besides"),
        (AssumedOutcome(W, E1000, A, AssumedKind.BEATS, 2, rival=B), "a place is given besides"),
    ],
)
def test_what_no_meet_can_have(plan: Plan, what_if: AssumedOutcome, fault: str) -> None:
    assert any(fault in words for words in told(plan, what_if))


ALLOWED: list[tuple[WhatIf, ...]] = [
    (top(A, 2), top(A, 3), top(B, 2), outside(C, 2)),
    (top(A, 2), ends(B, WINS), beats(A, C), beats(B, C)),
    (outside(A, 1), ends(A, FALLS)),
    (outside(A, 1), Withdrawal(W, A)),
    (beats(A, B), ends(B, FALLS)),
    (beats(A, B), Withdrawal(W, B)),
    (beats(A, B), skates(A, 74_000), skates(B, 74_000)),
    (top(A, 1), skates(A, 80_000)),
    (top(A, 2, E500), ends(A, FALLS, E500, 1)),
    (outside(A, 1), ends(A, PLACE, place=2)),
    (EntrantAdded(W, E1000, Q), beats(Q, A), top(A, 4)),
]


@pytest.mark.parametrize("what_ifs", ALLOWED, ids=range(len(ALLOWED)))
def test_what_can_be_is_let_pass(plan: Plan, what_ifs: tuple[WhatIf, ...]) -> None:
    assert told(plan, *what_ifs) == []


# Against what has been ridden ------------------------------------------------------------------

FACT = "Take the what-if out, or correct the result."


def rode(
    skater: str,
    time_ms: int | None = None,
    place: int | None = None,
    *,
    event: Event = E1000,
    run: int | None = None,
    status: Status = Status.FINISHED,
) -> EnteredResult:
    return EnteredResult(W, event, skater, run, place, time_ms, status)


def test_a_place_taken_and_a_fall_stand_against_it(plan: Plan) -> None:
    ridden = (rode(A, place=2), rode(B, status=Status.FELL))
    [words] = told(plan, top(A, 1), results=ridden)
    assert words == (
        '"Skater A is in the top 1 of the 1000 m", but it is entered that Skater A took place 2 in the '
        f"1000 m. {FACT}"
    )
    [words] = told(plan, top(B, 2), results=ridden)
    assert words.endswith(f"but it is entered that Skater B fell in the 1000 m. {FACT}")
    assert told(plan, top(A, 2), outside(A, 1), beats(A, B), beats(C, A), results=ridden) == []


def test_who_shares_a_place_takes_the_next_one_too(plan: Plan) -> None:
    shared = (rode(A, place=1), rode(B, place=1))
    assert told(plan, beats(A, B), results=shared) == []
    assert len(told(plan, top(C, 2), results=shared)) == 1
    assert told(plan, top(C, 3), results=shared) == []


def test_times_that_are_known_tell_who_was_ahead(plan: Plan) -> None:
    ridden = (rode(A, 75_000), rode(B, 74_000))
    [words] = told(plan, beats(A, B), results=ridden)
    assert words == (
        f'"{AHEAD}", "Skater A skated 1:15.00 in the 1000 m" and "Skater B skated 1:14.00 in the 1000 m" '
        f"cannot all be. {EDITS}"
    )
    assert told(plan, beats(B, A), beats(A, C), outside(C, 2), results=ridden) == []
    assert told(plan, top(A, 1), results=ridden) != []
    assert told(plan, top(A, 2), beats(B, C), results=ridden) == []


def test_after_the_first_of_two_runs_all_is_open(plan: Plan) -> None:
    first = (rode(A, 38_500, event=E500, run=1), rode(B, 37_500, event=E500, run=1))
    assert told(plan, beats(A, B, E500), top(A, 1, E500), results=first) == []
    both = (*first, rode(A, 38_400, event=E500, run=2), rode(B, 38_000, event=E500, run=2))
    assert len(told(plan, beats(A, B, E500), results=both)) == 1
    assert told(plan, Withdrawal(W, A), top(A, 2, E500), results=first) == []


@st.composite
def edits(draw: st.DrawFn) -> AssumedOutcome:
    skater, rival = draw(st.permutations((A, B, C)))[:2]
    kind = draw(st.sampled_from((AssumedKind.TOP, AssumedKind.OUTSIDE, AssumedKind.BEATS, PLACE, WINS)))
    most = 2 if kind is AssumedKind.OUTSIDE else 3
    place = draw(st.integers(1, most)) if kind not in (AssumedKind.BEATS, WINS) else None
    return AssumedOutcome(W, E1000, skater, kind, place, rival=rival if kind is AssumedKind.BEATS else None)


def happens(order: tuple[str, ...], one: AssumedOutcome) -> bool:
    own = order.index(one.skater) + 1
    if one.kind is AssumedKind.BEATS:
        return own < order.index(one.rival or "") + 1
    if one.kind in (WINS, PLACE):
        return own == (one.place or 1)
    return (own <= (one.place or 0)) is (one.kind is AssumedKind.TOP)


THREE = plan_of(women=[Start(skater, E1000) for skater in (A, B, C)])


@settings(max_examples=200, deadline=None)
@given(st.lists(edits(), max_size=4, unique=True))
def test_refused_is_what_no_order_meets_and_nothing_else(what_ifs: list[AssumedOutcome]) -> None:
    placed = [one for one in what_ifs if not one.kind.is_relation]
    if len({one.skater for one in placed}) < len(placed):  # twice the same skater is refused anyway
        return
    possible = any(all(happens(order, one) for one in what_ifs) for order in permutations((A, B, C)))
    assert (told(THREE, *what_ifs) == []) is possible
