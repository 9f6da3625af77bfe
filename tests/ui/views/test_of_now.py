"""No view shows numbers of another scenario or state as if they were those named beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.registry import VIEWS, ViewEntry
from ui.views.view import View

if TYPE_CHECKING:
    from conftest import QuickCore

pytestmark = pytest.mark.cap(2)

FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
WIN = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.WINS)


def settled(qtbot: QtBot, program: Program) -> None:
    """Wait until all is answered that is asked in the view in sight."""
    session, tabs = program.session, program.window.tabs
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE and not tabs.is_asked)


def shown(program: Program, entry: ViewEntry) -> View:
    """Bring a view into sight."""
    view = program.window.tabs.of(entry.load())
    program.window.tabs.setCurrentWidget(view)
    return view


def refuse(program: Program, _core: QuickCore, qtbot: QtBot) -> str:
    """Assume what cannot be, and return what is to be said of it."""
    program.session.scenarios.set_what_ifs("both", (FALL, WIN))
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.REFUSED)
    return "This scenario cannot be simulated"


def stop(program: Program, core: QuickCore, qtbot: QtBot) -> str:
    """Stop a run before it has counted anything."""
    core.held = True
    program.session.scenarios.add_what_if(FALL)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.RUNNING)
    program.session.stop_run()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.STOPPED)
    return "The simulation was stopped."


@pytest.fixture
def freed(core: QuickCore) -> Iterator[None]:
    """Let the core go on at the end, whatever became of the test."""
    yield
    core.held = False
    core.step.release(200)


@pytest.mark.usefixtures("freed")
@pytest.mark.parametrize("end", [refuse, stop])
def test_where_a_run_has_ended_without_chances_no_view_and_no_panel_keeps_those_of_another(
    end: Callable[[Program, QuickCore, QtBot], str], program: Program, core: QuickCore, qtbot: QtBot
) -> None:
    session, panel = program.session, program.window.skater
    session.choose_skater("Anna One")
    for entry in VIEWS:  # what they showed before is what they must not show now
        shown(program, entry)
        settled(qtbot, program)
    program.window.tabs.setCurrentIndex(0)
    assert panel.value.text() != "–"
    said = end(program, core, qtbot)
    assert session.run.outcome is None
    assert panel.value.text() == "–"
    assert {cell for row in panel.table.texts() for cell in row[1:]} <= {"–", "falls (what-if)", ""}
    for entry in VIEWS:
        view = shown(program, entry)
        session.project_changed.emit(session.document.version)  # as after a remark, which is no other run
        for at in (-1, *range(len(controls(view)))):  # nor when something in its head is chosen
            if at >= 0:
                use(controls(view)[at])
            assert view.is_empty, entry.name
            assert view.subtitle.whole == "", entry.name
        assert view.message.text() == said or entry.name == "compare", entry.name
        assert view.picture() is None
    session.document.stack.undo()
    settled(qtbot, program)
    for entry in VIEWS[:2]:
        view = shown(program, entry)
        qtbot.waitUntil(lambda view=view: not view.is_empty)  # one tournament has to be asked for


def controls(view: View) -> list[QWidget]:
    """Return what can be chosen in the head of a view."""
    kinds = QAbstractButton, QComboBox
    parts = [part for head in view._controls for part in (head, *head.findChildren(QWidget))]
    return [part for part in parts if isinstance(part, kinds) and part.isEnabled()]


def use(control: QWidget) -> None:
    """Choose something else with it."""
    if isinstance(control, QAbstractButton):
        if control.isCheckable():
            control.click()
    elif isinstance(control, QComboBox):
        control.setCurrentIndex((control.currentIndex() + 1) % max(1, control.count()))
        control.activated.emit(control.currentIndex())


def test_a_run_that_fails_leaves_no_chances_of_before(
    program: Program, core: QuickCore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> Iterator[object]:
        raise RuntimeError("the ice melted")

    monkeypatch.setattr(core, "simulate", broken)
    program.session.set_seed(6)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.FAILED)
    view = program.window.tabs.shown
    assert view is not None
    assert view.message.text() == "The simulation failed."
    assert program.session.run.outcome is None
