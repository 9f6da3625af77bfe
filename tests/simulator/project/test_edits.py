"""Edits of a project: what they give, and that undo and files give the identical project back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import Start, plan_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from projects import projects, results, scenario_names, what_ifs

from simulator.ask.runs import simulate
from simulator.engine.job import Job
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project import edits
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.text import project_bytes, project_of
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift

W = Sex.W
FALL = AssumedOutcome(W, Event.D1000, "Skater A", AssumedKind.FALLS)
WIN = AssumedOutcome(W, Event.D1000, "Skater A", AssumedKind.WINS)
FASTER, SLOWER = (FormShift(W, "Skater A", None, shift) for shift in (-0.3, 0.3))
PROJECT = Project(scenarios=(Scenario("One", (FALL, FASTER)), Scenario("Two")))
FOLDER = Path("/data/okt")


def names_of(project: Project) -> list[str]:
    return [scenario.name for scenario in project.scenarios]


def refused(edit: Callable[[], object]) -> str:
    with pytest.raises(InputRefused) as told:
        edit()
    return str(told.value)


# Any sequence of edits -------------------------------------------------------------------------


@st.composite
def an_edit(draw: st.DrawFn) -> Callable[[Project], Project]:
    name, other, what_if = draw(scenario_names), draw(scenario_names), draw(what_ifs)
    result = draw(results())
    chosen: Callable[[Project], Project] = draw(
        st.sampled_from(
            (
                lambda project: edits.with_scenario(project, Scenario(name, (what_if,))),
                lambda project: edits.duplicated(project, name),
                lambda project: edits.duplicated(project, BASELINE, other),
                lambda project: edits.renamed(project, name, other),
                lambda project: edits.without_scenario(project, name),
                lambda project: edits.with_what_if(project, name, what_if),
                lambda project: edits.without_what_if(project, name, what_if),
                lambda project: edits.reset(project, name, W, "Skater A"),
                lambda project: edits.with_results(project, [result]),
            )
        )
    )
    return chosen


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(projects(), st.lists(an_edit(), max_size=12))
def test_any_edits_undone_give_the_identical_project_and_all_can_be_saved(
    start: Project, sequence: list[Callable[[Project], Project]]
) -> None:
    before = project_bytes(start, FOLDER, "my.okt")
    undo = [start]
    for edit in sequence:
        try:
            undo.append(edit(undo[-1]))
        except InputRefused:  # no such scenario, a name taken: nothing has changed
            continue
        content = project_bytes(undo[-1], FOLDER, "my.okt")
        assert project_of(content, "my.okt", FOLDER) == undo[-1]
    assert undo[0] is start
    assert project_bytes(start, FOLDER, "my.okt") == before  # no edit has touched what was there before


# Each edit -------------------------------------------------------------------------------------


def test_scenarios_are_added_at_the_end_or_behind_another() -> None:
    assert names_of(edits.with_scenario(PROJECT, Scenario("New"))) == ["One", "Two", "New"]
    assert names_of(edits.with_scenario(PROJECT, Scenario("New"), "One")) == ["One", "New", "Two"]
    assert names_of(edits.with_scenario(PROJECT, Scenario("New"), BASELINE)) == ["New", "One", "Two"]


def test_a_copy_stands_behind_its_original_under_a_free_name() -> None:
    twice = edits.duplicated(edits.duplicated(PROJECT, "One"), "One")
    assert names_of(twice) == ["One", "One (3)", "One (2)", "Two"]
    assert {scenario.what_ifs for scenario in twice.scenarios[:3]} == {(FALL, FASTER)}
    assert names_of(edits.duplicated(PROJECT, BASELINE, "Empty")) == ["Empty", "One", "Two"]


def test_scenarios_are_renamed_and_deleted() -> None:
    assert names_of(edits.renamed(PROJECT, "One", "First")) == ["First", "Two"]
    assert names_of(edits.renamed(PROJECT, "One", "ONE")) == ["ONE", "Two"]
    assert names_of(edits.without_scenario(PROJECT, "One")) == ["Two"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda: edits.renamed(PROJECT, BASELINE, "Mine"),
        lambda: edits.without_scenario(PROJECT, BASELINE),
        lambda: edits.with_what_if(PROJECT, BASELINE, FALL),
        lambda: edits.with_what_ifs(PROJECT, "baseline", (FALL,)),
    ],
)
def test_the_baseline_is_protected(edit: Callable[[], object]) -> None:
    assert "the baseline is protected" in refused(edit)


@pytest.mark.parametrize("name", ["", " One", "a\nb", "x" * 81, "two", "BASELINE"])
def test_a_name_has_to_be_one_and_free(name: str) -> None:
    for edit in (
        lambda: edits.renamed(PROJECT, "One", name),
        lambda: edits.with_scenario(PROJECT, Scenario(name)),
    ):
        assert "name" in refused(edit)


def test_an_unknown_scenario_gets_the_nearest_name() -> None:
    told = refused(lambda: edits.with_what_if(PROJECT, "Tow", FALL))
    assert "Known are Baseline, One, Two." in told
    assert 'Did you mean "Two"?' in told


def test_a_slider_moves_one_what_if_in_its_place_but_outcomes_stand_side_by_side() -> None:
    moved = edits.with_what_if(edits.with_what_if(PROJECT, "One", SLOWER), "One", WIN)
    assert moved.scenarios[0].what_ifs == (FALL, SLOWER, WIN)
    assert edits.with_what_if(PROJECT, "One", FALL) is PROJECT


def test_a_what_if_is_taken_out_replaced_or_reset() -> None:
    assert edits.without_what_if(PROJECT, "One", FASTER).scenarios[0].what_ifs == (FALL,)
    assert edits.reset(PROJECT, "One", W, "Skater A").scenarios[0].what_ifs == ()
    assert edits.reset(PROJECT, "One", W, "Skater B") == PROJECT
    assert edits.reset(PROJECT, "One", Sex.M, "Skater A") == PROJECT


def test_there_is_an_end_to_scenarios_and_what_ifs() -> None:
    many = tuple(FormShift(W, f"Skater {n}", None, 0.1) for n in range(501))
    assert "too many" in refused(lambda: edits.with_what_ifs(PROJECT, "One", many))
    full = replace(PROJECT, scenarios=tuple(Scenario(str(n)) for n in range(200)))
    assert "are enough" in refused(lambda: edits.with_scenario(full, Scenario("New")))


def result(skater: str, time_ms: int, event: Event = Event.D1000) -> EnteredResult:
    return EnteredResult(W, event, skater, None, None, time_ms)


def test_a_corrected_result_takes_the_place_of_the_first() -> None:
    project = edits.with_results(Project(), [result("Skater A", 75_000), result("Skater B", 76_000)])
    corrected = edits.with_results(project, [result("Skater A", 75_100)])
    assert corrected.results == (result("Skater A", 75_100), result("Skater B", 76_000))


def test_a_forecast_is_kept_under_its_label() -> None:
    plan = plan_of([Start("Skater A", Event.D500)], [Start("Skater M", Event.D500)])
    *_, outcome = simulate(Job(plan, 100))
    day = date(2025, 12, 26)
    kept = edits.with_day(PROJECT, "before day 1", day, outcome, "0" * 64)
    again = edits.with_day(kept, "before day 1", day, outcome, "1" * 64)
    (one,) = again.history
    assert one.chances == ((W, "Skater A", 1.0), (Sex.M, "Skater M", 1.0))
    assert (one.inputs_sha256, one.seed, one.tournaments) == ("1" * 64, PROJECT.seed, 100)
    assert project_of(project_bytes(again, FOLDER, "x"), "x", FOLDER) == again
