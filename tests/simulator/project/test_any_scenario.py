"""Any scenario is either refused in words or simulated; nothing in between."""

from __future__ import annotations

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from projects import committees, time_of, what_ifs

from simulator.ask.runs import simulate
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import ENDS, Event, Sex, Status
from simulator.input.faults import InputRefused
from simulator.project.apply import scenario_plan
from simulator.project.project import Project, Scenario
from simulator.selection.committee import Committee
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantRemoved,
    FormShift,
    WhatIf,
    Withdrawal,
)

ENTRIES = [
    *((f"Skater {letter}", Event.D500) for letter in "ABD"),
    *((f"Skater {letter}", Event.D1000) for letter in "ABC"),
    *((f"Skater {letter}", Event.D1500) for letter in "ACD"),
]


@st.composite
def likely(draw: st.DrawFn) -> WhatIf:
    """A what-if of somebody who is entered."""
    skater, of = draw(st.sampled_from(ENTRIES))
    kind = draw(st.sampled_from(AssumedKind))
    of_a_place = kind in (AssumedKind.PLACE, AssumedKind.TOP, AssumedKind.OUTSIDE)
    place = draw(st.integers(1, 3)) if of_a_place else None
    rival = None
    if kind is AssumedKind.BEATS:
        rival = draw(st.sampled_from([name for name, race in ENTRIES if race is of and name != skater]))
    time_ms = time_of(of, draw(st.floats(0.7, 0.8))) if kind is AssumedKind.TIME else None
    placed = of_a_place or kind in (AssumedKind.WINS, AssumedKind.BEATS)
    run = draw(st.sampled_from((None, 1, 2))) if of is Event.D500 and not placed else None
    return draw(
        st.sampled_from(
            (
                AssumedOutcome(Sex.W, of, skater, kind, place, time_ms, run, rival),
                FormShift(Sex.W, skater, of, 0.5),
                Withdrawal(Sex.W, skater, None),
                Withdrawal(Sex.W, skater, of),
                EntrantRemoved(Sex.W, of, skater),
            )
        )
    )


@st.composite
def ridden(draw: st.DrawFn) -> EnteredResult:
    """A result of somebody who is entered."""
    skater, of = draw(st.sampled_from(ENTRIES))
    run = draw(st.sampled_from((None, 1, 2))) if of is Event.D500 else None
    status = draw(st.sampled_from((*ENDS, Status.FINISHED, Status.FINISHED)))
    if status is not Status.FINISHED:
        return EnteredResult(Sex.W, of, skater, run, status=status)
    place = draw(st.none() | st.integers(1, 3)) if run is None else None
    time_ms = draw(st.none() | st.floats(0.7, 0.8).map(lambda share: time_of(of, share)))
    return EnteredResult(Sex.W, of, skater, run, place, time_ms)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(likely() | likely() | likely() | what_ifs, max_size=4).map(tuple),
    st.lists(ridden(), max_size=4, unique_by=lambda own: (own.skater, own.event, own.run)).map(tuple),
    st.none() | committees,
    st.booleans(),
)
def test_any_scenario_is_refused_in_words_or_simulated(
    plan: Plan,
    assumed: tuple[WhatIf, ...],
    results: tuple[EnteredResult, ...],
    committee: Committee | None,
    learn: bool,
) -> None:
    project = Project(results=results, committee=committee, learn_from_results=learn)
    try:
        chosen = scenario_plan(plan, project, Scenario("X", assumed))
    except InputRefused as refused:
        event("refused")
        if not all(fault.found for fault in refused.faults):
            raise AssertionError("refused without a word") from refused
        return
    event("simulated")
    *_, outcome = simulate(Job(chosen, 60))
    assert outcome.tournaments == 60
    assert all(0 <= chance.ticket <= 1 for chance in outcome.skaters)
