"""Undo and redo: whatever was edited, the project of before comes back, the same to the last field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from simulator.event import Event, Sex
from simulator.project.project import BASELINE, Project, Scenario
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift
from ui.session.document import Document
from ui.session.scenarios import Scenarios
from ui.session.skater_what_ifs import DockControl


@pytest.fixture
def document(qapp: QApplication) -> Iterator[Document]:
    document = Document(Project())
    yield document
    document.close()


@pytest.fixture
def scenarios(document: Document) -> Scenarios:
    return Scenarios(document)


FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
Edit = Callable[[Document, Scenarios], object]


def _results(document: Document) -> None:
    new = EnteredResult(Sex.W, Event.D500, "Bea Two", time_ms=37_000 + len(document.version.project.results))
    results = (*document.version.project.results, new)
    document.edit(
        "results", replace(document.version, project=replace(document.version.project, results=results))
    )


def _seed(document: Document) -> None:
    project = replace(document.version.project, seed=document.version.project.seed + 1)
    document.edit("seed", replace(document.version, project=project), field="settings")


EDITS: tuple[Edit, ...] = (
    lambda _d, s: s.add(),
    lambda _d, s: s.duplicate(s.shown.name),
    lambda _d, s: s.rename(s.shown.name, s.shown.name + "!"),
    lambda _d, s: s.delete(s.shown.name),
    lambda _d, s: s.add_what_if(FALL),
    lambda _d, s: s.remove_what_if(FALL),
    lambda _d, s: s.set_control(Sex.W, "Bea Two", None, DockControl.FORM, 0.01 * len(s.shown.what_ifs) - 0.2),
    lambda _d, s: s.set_control(Sex.M, "Dirk Four", Event.D1500, DockControl.FALL, 0.3),
    lambda _d, s: s.set_starting(Sex.W, "Anna One", (Event.D500, Event.D1000), Event.D500, True),
    lambda _d, s: s.set_starting(Sex.W, "Anna One", (Event.D500, Event.D1000), Event.D500, False),
    lambda _d, s: s.reset_skater(Sex.W, "Anna One"),
    lambda _d, s: s.reset_all(),
    lambda d, _s: _results(d),
    lambda d, _s: _seed(d),
    lambda d, _s: d.end_gesture(),
    lambda _d, s: s.show(BASELINE),
    lambda _d, s: s.show(s.names[-1]),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(EDITS), max_size=25))
def test_undo_after_any_edits_returns_the_identical_project(qapp: QApplication, edits: list[Edit]) -> None:
    document = Document(Project())
    scenarios = Scenarios(document)
    first = document.version.project
    states = {0: first}
    for edit in edits:
        edit(document, scenarios)
        states[document.stack.index()] = document.version.project
    last = document.version.project
    while document.stack.canUndo():
        document.stack.undo()
        assert document.version.project == states[document.stack.index()]
    assert document.version.project == first
    assert not document.edited
    while document.stack.canRedo():
        document.stack.redo()
    assert document.version.project == last
    # What is shown is always one of the scenarios there are.
    assert document.version.scenario.name in scenarios.names


def test_a_drag_is_one_step_and_the_next_drag_another(document: Document, scenarios: Scenarios) -> None:
    for value in (0.1, 0.2, 0.3):
        scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, value)
    assert document.stack.count() == 1
    document.end_gesture()
    scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, 0.4)
    scenarios.set_control(Sex.W, "Anna One", None, DockControl.FALL, 0.4)
    assert document.stack.count() == 3
    document.stack.undo()
    document.stack.undo()
    assert scenarios.shown.what_ifs == (FormShift(Sex.W, "Anna One", None, 0.3),)
    document.stack.undo()
    assert document.version.project == Project()


def test_a_drag_back_to_where_it_began_leaves_no_step(document: Document, scenarios: Scenarios) -> None:
    scenarios.add_what_if(FALL)
    document.end_gesture()
    scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, 0.1)
    scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, None)
    assert document.stack.count() == 1
    assert scenarios.shown.what_ifs == (FALL,)


def test_looking_at_another_scenario_is_no_edit(document: Document, scenarios: Scenarios) -> None:
    scenarios.add("One")
    count = document.stack.count()
    scenarios.show(BASELINE)
    scenarios.show("no such scenario")
    assert document.version.active == BASELINE
    assert document.stack.count() == count


def test_undo_shows_the_scenario_in_which_it_was_edited(document: Document, scenarios: Scenarios) -> None:
    scenarios.add("One")
    scenarios.add("Two")
    scenarios.add_what_if(FALL)
    scenarios.show("One")
    document.stack.undo()
    assert document.version.active == "Two"
    assert scenarios.shown.what_ifs == ()


def test_another_seed_is_an_edit_but_nothing_to_lose_until_a_file_has_it(
    document: Document, scenarios: Scenarios, tmp_path: pytest.TempPathFactory
) -> None:
    _seed(document)
    assert document.edited
    assert not document.would_lose
    document.saved(tmp_path / "a.okt")  # type: ignore[operator]
    assert not document.edited
    _seed(document)
    assert document.would_lose
    document.stack.undo()
    assert not document.would_lose


def test_a_restored_project_counts_as_edited(document: Document) -> None:
    project = Project(scenarios=(Scenario("Kept", (FALL,)),))
    document.open(replace(document.version, project=project, active="Kept"), None, edited=True)
    assert document.edited
    assert document.would_lose
    assert not document.stack.canUndo()


def test_a_document_that_is_closed_has_no_steps_and_tells_nobody(
    document: Document, scenarios: Scenarios
) -> None:
    scenarios.set_control(Sex.W, "Anna One", Event.D1000, DockControl.FALL, 0.1)
    assert document.stack.count() == 1
    heard: list[int] = []
    document.stack.indexChanged.connect(heard.append)
    document.close()
    assert document.stack.count() == 0
    assert heard == []
