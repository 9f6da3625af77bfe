"""The dock of the scenario, by mouse and keyboard, both ways."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex, Status
from simulator.project.project import BASELINE
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift, PickRules, WhatIf
from ui.dialogs.name import NameDialog
from ui.panels.programme import EventState
from ui.panels.scenario import ScenarioPanel, event_states
from ui.program.program import Program

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
FORM = FormShift(Sex.M, "Dirk Four", None, -0.15)


@pytest.fixture
def panel(program: Program) -> ScenarioPanel:
    return program.window.scenario


def click_scenario(qtbot: QtBot, panel: ScenarioPanel, row: int) -> None:
    scenarios = panel.scenarios.list
    qtbot.mouseClick(scenarios.viewport(), LEFT, pos=scenarios.visualItemRect(scenarios.item(row)).center())


def test_the_list_shows_the_scenarios_and_how_many_what_ifs_they_have(
    program: Program, panel: ScenarioPanel
) -> None:
    assert panel.scenarios.texts() == [("Baseline", "–")]
    program.session.scenarios.add_what_if(FALL)
    program.session.scenarios.add_what_if(FORM)
    assert panel.scenarios.texts() == [("Baseline", "–"), ("One falls in the 1000 m", "2")]
    assert panel.scenarios.list.currentRow() == 1
    program.window.actions_.undo.trigger()
    program.window.actions_.undo.trigger()
    assert panel.scenarios.texts() == [("Baseline", "–")]


def test_a_click_shows_a_scenario_and_the_title_follows(
    program: Program, panel: ScenarioPanel, qtbot: QtBot
) -> None:
    program.session.scenarios.add_what_if(FALL)
    click_scenario(qtbot, panel, 0)
    assert program.session.scenario.name == BASELINE
    corner = program.window.title_corner
    assert (corner.what.text(), corner.edited.text()) == ("Small OKT · Baseline", " · edited")
    qtbot.keyClick(panel.scenarios.list, Qt.Key.Key_Down)
    assert program.session.scenario.name == "One falls in the 1000 m"
    assert corner.what.text() == "Small OKT · One falls in the 1000 m"
    assert program.window.isWindowModified()
    program.window.actions_.undo.trigger()
    assert corner.edited.text() == ""


def test_scenarios_are_added_renamed_and_deleted(
    program: Program, panel: ScenarioPanel, qtbot: QtBot
) -> None:
    window = program.window
    qtbot.mouseClick(panel.scenarios.add, LEFT)
    assert program.session.scenario.name == "Scenario 1"
    qtbot.keyClick(window, Qt.Key.Key_F2)
    dialog = window.findChildren(NameDialog)[0]
    qtbot.keyClicks(dialog.name, "baseline")  # the old name is selected
    assert "already" in dialog.advice.text()
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "My <b>name</b>")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert panel.scenarios.texts()[1] == ("My <b>name</b>", "0")
    window.actions_.duplicate_scenario.trigger()
    assert panel.scenarios.texts()[2][0] == "My <b>name</b> (2)"
    qtbot.keyClick(window, Qt.Key.Key_Delete, CTRL)
    assert [name for name, _count in panel.scenarios.texts()] == ["Baseline", "My <b>name</b>"]


def test_the_right_button_chooses_the_scenario_and_offers_what_can_be_done(
    program: Program, panel: ScenarioPanel
) -> None:
    program.session.scenarios.add("A")
    scenarios = panel.scenarios.list
    scenarios.customContextMenuRequested.emit(scenarios.visualItemRect(scenarios.item(0)).center())
    menu = panel.scenarios.findChildren(QMenu)[-1]
    assert program.session.scenario.name == BASELINE
    actions = program.window.actions_
    assert [action.isEnabled() for action in (actions.rename_scenario, actions.delete_scenario)] == [
        False
    ] * 2
    assert actions.duplicate_scenario in menu.actions()
    menu.close()
    scenarios.customContextMenuRequested.emit(scenarios.visualItemRect(scenarios.item(1)).center())
    assert actions.delete_scenario.isEnabled()
    panel.scenarios.findChildren(QMenu)[-1].close()


def test_cards_show_the_what_ifs_and_their_cross_takes_them_away(
    program: Program, panel: ScenarioPanel, qtbot: QtBot
) -> None:
    cards = panel.what_ifs
    assert cards.empty.isVisible()
    assert "the baseline is the form data alone" in cards.empty.text()
    result = EnteredResult(Sex.W, Event.D1000, "Anna One", time_ms=75_000)
    for results, words in (
        ((result,), "one result entered"),
        ((result, replace(result, skater="Bea Two")), "2 results"),
    ):
        program.session.edit("results", replace(program.session.project, results=results))
        assert f"the baseline is the form data and {words}" in cards.empty.text()
    for what_if in (FALL, FORM):
        program.session.scenarios.add_what_if(what_if)
    assert [card.texts() for card in cards.cards] == [
        ("Anna One falls", "W 1000 m"), ("Dirk Four form −0.15 s", "per 1000 m, M, all distances"),
    ]  # fmt: skip
    assert cards.count.text() == "2"
    QApplication.processEvents()
    qtbot.mouseClick(cards.cards[0].close_button, LEFT)
    assert program.session.scenario.what_ifs == (FORM,)
    assert [card.what_if for card in cards.cards] == [FORM]
    qtbot.mouseClick(cards.cards[0], LEFT, pos=QPoint(60, 12))
    assert (program.session.sex, program.session.skater) == (Sex.M, "Dirk Four")


def test_the_programme_marks_what_is_assumed_and_what_was_ridden(
    program: Program, panel: ScenarioPanel
) -> None:
    def spoken() -> list[str]:
        role = Qt.ItemDataRole.AccessibleTextRole
        return [item.data(0, role) for item in panel.programme._items]

    program.session.scenarios.add_what_if(FALL)
    assert spoken()[0] == "Women, 1000 m, To come, 2, 1 what-if"
    program.window.actions_.undo.trigger()
    ridden = (
        EnteredResult(Sex.W, Event.D1000, "Anna One", time_ms=75_000),
        EnteredResult(Sex.W, Event.D500, "Anna One", run=1, time_ms=38_000),
    )
    program.session.edit("results", replace(program.session.project, results=ridden))
    assert spoken() == [
        "Women, 1000 m, 1 of 2, 2", "Men, 1500 m, known entries only, 2", "Women, 500 m, 1 of 2, 2",
    ]  # fmt: skip


def test_an_event_is_complete_when_everybody_has_a_result_of_it_or_of_all_its_runs(program: Program) -> None:
    plan = program.session.plan
    assert plan is not None

    def state(*results: EnteredResult, what_ifs: tuple[WhatIf, ...] = ()) -> EventState:
        return event_states(plan.meet, results, what_ifs)[Sex.W, Event.D500]

    anna = EnteredResult(Sex.W, Event.D500, "Anna One", status=Status.FELL)
    cato = [EnteredResult(Sex.W, Event.D500, "Cato <b>Three</b>", run, time_ms=38_000) for run in (1, 2)]
    assert state() == EventState()
    assert state(anna, cato[0]) == EventState(2, complete=False)
    assert state(anna, *cato) == EventState(2, complete=True)
    assert state(what_ifs=(FALL, PickRules(()))).what_ifs == 0
