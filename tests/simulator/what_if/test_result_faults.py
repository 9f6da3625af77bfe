"""Entered results that do not fit the meet or each other, and those that do."""

from __future__ import annotations

import pytest

from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.result_faults import result_faults

W, E500, E1000 = Sex.W, Event.D500, Event.D1000
A, B, C = (f"Skater {letter}" for letter in "ABC")


def of(
    skater: str, place: int | None = None, time_ms: int | None = None, run: int | None = None,
    event: Event = E1000, status: Status = Status.FINISHED,
) -> EnteredResult:  # fmt: skip
    return EnteredResult(W, event, skater, run, place, time_ms, status)


EVERY = "Correct it or take it out."
PLACES, TIME = "Correct the places or the times.", "Correct the time or the distance."
RUNS = (of(A, time_ms=37_500, run=1, event=E500), of(A, time_ms=37_400, run=2, event=E500))

WRONG: list[tuple[tuple[EnteredResult, ...], str]] = [
    ((of("Skater AB", 1),), 'Skater AB is not entered in the women\'s 1000 m. Did you mean "Skater B"?'),
    ((of(A, 1, event=Event.D3000),), "the women's 3000 m is not ridden. Ridden are 500, 1000, 1500."),
    (
        (of(A, 4),),
        '"Skater A took place 4 in the 1000 m": only 3 are entered there. Correct the place.',
    ),
    (
        (of(A, run=1),),
        '"Skater A finished the first 1000 m": the women\'s 1000 m has one run. Leave the run out.',
    ),
    ((of(A, 1), of(A, 2)), "Skater A stands for this race twice. Take one of the two out."),
    (
        (of(A, 1), of(B, 1)),
        f"Skater A (place 1) and Skater B (place 1) share a place without equal times. {PLACES}",
    ),
    (
        (of(A, 1, 75_000), of(B, 2, 74_000)),
        f"Skater A (place 1, 1:15.00) stands before Skater B (place 2, 1:14.00) and is slower. {PLACES}",
    ),
    (
        (of(A, 1, 74_000), of(B, 1, 74_000), of(C, 2)),
        f"Skater C has place 2, but the place before is shared and so takes this one too. {PLACES}",
    ),
    (
        (of(A, 1, 74_000), of(B, time_ms=74_000)),
        (
            "Skater B has no place, yet the time of Skater A (place 1, 1:14.00). If they share it, write "
            "place 1 for both, or the places as it was decided."
        ),
    ),
    (
        (of(A, 1, 74_000), of(B, time_ms=73_500)),
        (
            "Skater B has no place, yet is faster than Skater A (place 1, 1:14.00). Write the place, or the "
            "status if there is none."
        ),
    ),
    (
        (*RUNS, of(A, 1, 37_000, event=E500)),
        (
            "the best time of Skater A (place 1, 37.00) is not the better of the runs, 37.40. "
            "Correct one of them."
        ),
    ),
    (
        (RUNS[0], of(A, event=E500, status=Status.FELL)),
        "Skater A has the status fell, yet a run has the time 37.50. Correct one of them.",
    ),
    (
        (of(A, 2, status=Status.DQ),),
        "Skater A has place 2, yet the status dq. Correct the place or the status.",
    ),
    ((of(A, time_ms=7_500),), f"Skater A: 7.50 is too fast for the 1000 m. {TIME}"),
    ((of(A, time_ms=-1),), f"Skater A: -1 ms is too fast for the 1000 m. {TIME}"),
    ((of(A, time_ms=201_000),), f"Skater A: 3:21.00 is too slow for the 1000 m. {TIME}"),
    (
        (of(A, 1, status=Status.FELL),),
        f'"Skater A fell in the 1000 m": who did not finish has neither place nor time. {EVERY}',
    ),
    (
        (of(A, 1, run=1, event=E500),),
        f'"Skater A took place 1 in the first 500 m": a place is of the event, not of a run. {EVERY}',
    ),
]


@pytest.mark.parametrize(("results", "words"), WRONG, ids=range(len(WRONG)))
def test_what_cannot_be_is_told(plan: Plan, results: tuple[EnteredResult, ...], words: str) -> None:
    assert [str(fault) for fault in result_faults(plan, results)] == [f"results: {words}"]


RIGHT = [
    (of(A, 1, 74_000), of(B, 2, 74_000), of(C, status=Status.FELL)),
    (of(A, 1, 74_005), of(B, 1, 74_005)),
    (of(A, 1, 74_006), of(B, 2, 74_000)),  # of the second no more than hundredths are known
    (of(A, 2), of(B, time_ms=74_000)),
    (*RUNS, of(A, 1, 37_400, event=E500)),
    (RUNS[0], of(A, run=2, event=E500, status=Status.DNS)),
]


def test_while_a_race_is_on_times_count_and_places_are_told_anew(plan: Plan) -> None:
    results = (of(A, 1, 74_000), of(B, time_ms=73_500))
    assert result_faults(plan, results, [(W, E1000)]) == ()
    assert result_faults(plan, results) != ()


@pytest.mark.parametrize("results", RIGHT, ids=range(len(RIGHT)))
def test_what_can_be_is_let_pass(plan: Plan, results: tuple[EnteredResult, ...]) -> None:
    assert result_faults(plan, results) == ()
