"""The window as a presentation: nothing can be edited, and at the end it stands as it stood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.project.presented import PresentedStep
from simulator.project.project import BASELINE
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.dialogs.steps import StepsDialog
from ui.look.theme import offered_zooms
from ui.program.program import Program
from ui.views.registry import VIEWS
from ui.window.presentation import _TOGETHER_MS, step_words

Key, CTRL, LEFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
STEPS = (
    PresentedStep("tickets", BASELINE, Sex.W, "Bea Two"),
    PresentedStep("teams", BASELINE, Sex.M),
    PresentedStep("tickets", "A fall", Sex.W),
)


@pytest.fixture
def presented(program: Program) -> Program:
    program.session.scenarios.add("A fall", (FALL,))
    program.session.scenarios.set_steps(STEPS)
    program.session.scenarios.show(BASELINE)
    return program


def view(program: Program) -> str:
    return VIEWS[program.window.tabs.currentIndex()].name


def press(qtbot: QtBot, program: Program, key: Qt.Key, **more: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, **more)


def test_arrow_keys_step_through_views_sexes_and_scenarios_and_stop_at_the_ends(
    presented: Program, qtbot: QtBot
) -> None:
    window, session = presented.window, presented.session
    press(qtbot, presented, Key.Key_F11)
    assert window.isFullScreen()
    assert (view(presented), session.skater) == ("tickets", "Bea Two")
    press(qtbot, presented, Key.Key_Right)
    assert (view(presented), session.sex) == ("teams", Sex.M)
    press(qtbot, presented, Key.Key_PageDown)
    press(qtbot, presented, Key.Key_Right)
    assert (view(presented), session.scenario.name) == ("tickets", "A fall")
    assert window.presentation.line.text().startswith("Tickets · A fall · Women   3 of 3")
    press(qtbot, presented, Key.Key_Left)
    assert view(presented) == "teams"


def test_nothing_is_edited_by_a_key_or_a_click(presented: Program, qtbot: QtBot) -> None:
    window, session = presented.window, presented.session
    press(qtbot, presented, Key.Key_F11)
    before, steps = session.project, session.document.stack.count()
    press(qtbot, presented, Key.Key_Z, modifier=CTRL)
    press(qtbot, presented, Key.Key_Backspace, modifier=CTRL)
    press(qtbot, presented, Key.Key_I, modifier=CTRL)
    press(qtbot, presented, Key.Key_2, modifier=CTRL)
    chart = window.tickets.chart
    qtbot.mouseClick(chart.viewport(), LEFT, pos=chart.row_point("Anna One"))
    assert session.project == before
    assert (session.document.stack.count(), session.sex, session.skater) == (steps, Sex.W, "Bea Two")
    assert QApplication.activeModalWidget() is None


def test_the_window_stands_afterwards_as_it_stood(presented: Program, qtbot: QtBot) -> None:
    window, session = presented.window, presented.session
    window.tabs.setCurrentIndex(1)
    session.choose_sex(Sex.M)
    parts = (window.menuBar(), window.toolbar, window.left_dock, window.right_dock, window.status)
    shown = [part.isVisibleTo(window) for part in parts]
    assert all(shown)
    press(qtbot, presented, Key.Key_F11)
    assert not any(part.isVisibleTo(window) for part in parts)
    press(qtbot, presented, Key.Key_Plus)
    qtbot.waitUntil(lambda: presented.theme.zoom == 1.25)
    press(qtbot, presented, Key.Key_Escape)
    assert [part.isVisibleTo(window) for part in parts] == shown
    assert (view(presented), session.sex, presented.theme.zoom) == ("selection-order", Sex.M, 1.0)
    assert not window.isFullScreen()
    chart = window.tickets.chart
    window.tabs.setCurrentWidget(window.tickets)
    session.choose_sex(Sex.W)
    qtbot.mouseClick(chart.viewport(), LEFT, pos=chart.row_point("Anna One"))
    assert session.skater == "Anna One"  # hands work again


def test_several_presses_of_plus_are_one_step_of_the_zoom(presented: Program, qtbot: QtBot) -> None:
    drawn: list[float] = []
    presented.theme.changed.connect(lambda palette: drawn.append(palette.zoom))
    press(qtbot, presented, Key.Key_F11)
    for key in (Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Minus):
        press(qtbot, presented, key)
    qtbot.waitUntil(lambda: bool(drawn))
    assert drawn == [offered_zooms()[-2]]
    press(qtbot, presented, Key.Key_Minus)
    press(qtbot, presented, Key.Key_Escape)  # before it could be drawn
    qtbot.wait(3 * _TOGETHER_MS)
    assert presented.theme.zoom == 1.0
    assert drawn[1:] == [1.0]


def test_without_steps_all_views_are_shown_in_turn(program: Program, qtbot: QtBot) -> None:
    press(qtbot, program, Key.Key_F11)
    seen = [view(program)]
    for _ in range(len(VIEWS)):
        press(qtbot, program, Key.Key_Right)
        seen.append(view(program))
    assert seen[:-1] == [entry.name for entry in VIEWS]
    press(qtbot, program, Key.Key_F11)
    assert not program.window.presentation.is_on


def test_steps_are_added_moved_taken_out_and_undone(presented: Program, qtbot: QtBot) -> None:
    presented.window.actions_.steps.trigger()
    (dialog,) = presented.window.findChildren(StepsDialog)
    assert dialog.list.count() == 3
    dialog.list.setCurrentRow(2)
    dialog.add.click()
    dialog.up.click()
    dialog.list.setCurrentRow(0)
    dialog.delete.click()
    dialog.accept()
    steps = presented.session.project.steps
    assert [step.view for step in steps] == ["teams", "tickets", "tickets"]
    assert [step.scenario for step in steps] == [BASELINE, BASELINE, "A fall"]
    presented.session.document.stack.undo()
    assert presented.session.project.steps == STEPS


def test_a_step_says_view_scenario_sex_and_skater() -> None:
    assert step_words(STEPS[0]) == "Tickets · Baseline · Women · Bea Two"


def test_nothing_but_the_view_and_the_line_below_it_is_seen(program: Program, qtbot: QtBot) -> None:
    window, line = program.window, program.window.presentation.line
    window.resize(800, 700)  # too narrow for the tabs of all views
    window.tabs.show_bar(True)
    assert window.tabs.all_views.isVisible()
    press(qtbot, program, Key.Key_F11)
    for key in (Key.Key_Plus, Key.Key_Plus, Key.Key_Minus, Key.Key_Right):
        assert not window.tabs.all_views.isVisible()
        lower_edge = window.tabs.mapTo(window, window.tabs.rect().bottomLeft()).y()
        assert lower_edge < line.y()
        assert line.height() >= line.sizeHint().height()
        assert line.geometry().bottom() <= window.height()
        press(qtbot, program, key)
        QApplication.processEvents()
    press(qtbot, program, Key.Key_Escape)
    window.resize(800, 700)
    assert window.tabs.all_views.isVisible()
    assert window.contentsMargins().isNull()
