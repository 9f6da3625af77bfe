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


TWO, EVERY = "Correct one of the two.", "Correct it or take it out."
RUNS = (of(A, time_ms=37_500, run=1, event=E500), of(A, time_ms=37_400, run=2, event=E500))
NO_TIME = "is no time for the 1000 m; expected 58.824 to 3:20.00"

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
    ((of(A, 1), of(A, 2)), "Skater A has two results in the 1000 m. Keep one of them."),
    (
        (of(A, 1), of(B, 1)),
        (
            '"Skater A took place 1 in the 1000 m" and "Skater B took place 1 in the 1000 m" '
            f"share a place without equal times. {TWO}"
        ),
    ),
    (
        (of(A, 1, 75_000), of(B, 2, 74_000)),
        (
            '"Skater A skated 1:15.00 in the 1000 m, place 1" and "Skater B skated 1:14.00 in the 1000 m, '
            f'place 2": the faster has the lower place. {TWO}'
        ),
    ),
    (
        (of(A, 1, 74_000), of(B, 1, 74_000), of(C, 2)),
        '"Skater C took place 2 in the 1000 m", but the place before is shared and so takes this one too. '
        + TWO,
    ),
    (
        (*RUNS, of(A, 1, 37_000, event=E500)),
        f'"Skater A skated 37.00 in the 500 m, place 1" does not follow from the two runs. {TWO}',
    ),
    (
        (RUNS[0], of(A, event=E500, status=Status.FELL)),
        f'"Skater A fell in the 500 m", but a run has the time 37.50. {TWO}',
    ),
    ((of(A, time_ms=7_500),), f'"Skater A skated 7.50 in the 1000 m": 7.50 {NO_TIME}. {EVERY}'),
    ((of(A, time_ms=-1),), f'"Skater A in the 1000 m": -1 ms {NO_TIME}. {EVERY}'),
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


@pytest.mark.parametrize("results", RIGHT, ids=range(len(RIGHT)))
def test_what_can_be_is_let_pass(plan: Plan, results: tuple[EnteredResult, ...]) -> None:
    assert result_faults(plan, results) == ()
