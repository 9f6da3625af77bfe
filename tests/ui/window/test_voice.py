"""What is said of changes to those who hear the window: each once, with the figure it changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.project.presented import PresentedStep
from simulator.project.project import BASELINE
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.dialogs.report import ReportDialog
from ui.look.parts.announcing import announce
from ui.program.program import Program
from ui.session.news import Phase

if TYPE_CHECKING:
    from conftest import QuickCore

FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said from now on."""
    told: list[str] = []
    program.session.choose_skater("Anna One")
    quiet(program, qtbot)

    def say(widget: QWidget, text: str) -> None:
        told.append(text)
        announce(widget, text)

    monkeypatch.setattr("ui.window.voice.announce", say)
    return told


def quiet(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)
    for _ in range(3):
        QApplication.processEvents()


def test_a_what_if_is_said_once_with_what_it_changes(program: Program, qtbot: QtBot, said: list[str]) -> None:
    program.session.scenarios.add_what_if(FALL)
    quiet(program, qtbot)
    [told] = said
    assert told.startswith("Scenario: ")
    assert " Done: add a what-if. Up to date. Anna One: " in told
    assert ", before " in told or " as before." in told


def test_undo_and_redo_are_said_with_their_words(program: Program, qtbot: QtBot, said: list[str]) -> None:
    program.session.scenarios.add_what_if(FALL)
    quiet(program, qtbot)
    said.clear()
    program.session.document.stack.undo()
    quiet(program, qtbot)
    program.session.document.stack.redo()
    quiet(program, qtbot)
    assert len(said) == 2
    assert "Undone: add a what-if." in said[0]
    assert "Done again: add a what-if." in said[1]
    assert all("Up to date. Anna One: " in told for told in said)


def test_steps_of_a_slider_are_said_when_they_have_come_to_rest(
    program: Program, qtbot: QtBot, said: list[str], core: QuickCore
) -> None:
    slider = program.window.skater.controls.slider
    core.held = True
    for _ in range(5):
        qtbot.keyClick(slider, Key.Key_Right)
        QApplication.processEvents()
    assert said == []
    core.held = False
    quiet(program, qtbot)
    assert len(said) == 1
    assert said[0].count("Done: change Anna One.") == 1


def test_a_long_run_is_said_when_it_begins_too(
    program: Program, qtbot: QtBot, said: list[str], core: QuickCore
) -> None:
    core.held = True
    program.session.set_seed(7)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.RUNNING)
    QApplication.processEvents()
    assert said == []
    program.window.voice.tell_slow()  # a second is over
    assert said == ["Done: change tournaments or seed. Running…"]
    core.held = False
    quiet(program, qtbot)
    assert [told[:11] for told in said[1:]] == ["Up to date."]


def test_scenario_sex_and_skater_are_said(program: Program, qtbot: QtBot, said: list[str]) -> None:
    session = program.session
    session.scenarios.add("A fall", (FALL,))
    quiet(program, qtbot)
    said.clear()
    program.window.toolbar.seed.setFocus()
    session.scenarios.show(BASELINE)
    quiet(program, qtbot)
    assert said[0].startswith("Scenario: Baseline.")
    said.clear()
    session.choose_sex(Sex.M)
    quiet(program, qtbot)
    assert said == ["Men."]
    said.clear()
    session.choose_sex(Sex.W)
    session.step_skater(1)
    quiet(program, qtbot)
    assert len(said) == 1
    assert said[0].startswith(f"Women. {session.skater}: ")
    assert said[0].count("%") == 1


def test_a_presented_step_is_said_instead_of_what_it_takes(
    program: Program, qtbot: QtBot, said: list[str]
) -> None:
    program.session.scenarios.set_steps((PresentedStep("tickets", BASELINE, Sex.M),))
    quiet(program, qtbot)
    said.clear()
    program.window.presentation.start()
    quiet(program, qtbot)
    assert said == [program.window.presentation.line.text()]
    program.window.presentation.end()


def test_data_that_are_refused_are_said(
    program: Program, qtbot: QtBot, said: list[str], tmp_path: Path
) -> None:
    program.session.open_form([tmp_path / "bad.csv"])
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ReportDialog)))
    quiet(program, qtbot)
    assert len(said) == 1
    assert 'Refused: bad.csv, line 2, time: "1.67,54" is not a race time.' in said[0]


def test_what_is_said_describes_what_has_the_focus_until_it_leaves(
    program: Program, qtbot: QtBot, said: list[str]
) -> None:
    window, seed = program.window, program.window.toolbar.seed
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    seed.setFocus()
    before = seed.accessibleDescription()
    announce(window, "Something happened.")
    assert seed.accessibleDescription() == "Something happened."
    announce(window, "And more.")
    assert seed.accessibleDescription() == "And more."
    chart = window.tickets.chart
    chart.setFocus()
    qtbot.waitUntil(lambda: seed.accessibleDescription() == before)
    chart.select("Anna One")
    announce(window, "On a row.")
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    index = chart.table.currentIndex()
    assert index.data(role) == "On a row."
    qtbot.keyClick(chart.table, Key.Key_Down)
    assert not index.data(role)
