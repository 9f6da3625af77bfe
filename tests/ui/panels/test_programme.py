"""The dock with the programme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from ui.dialogs.results import ResultsDialog
from ui.program.program import Program


def rows(program: Program) -> list[str]:
    tree = program.window.scenario.programme.tree
    return [
        tree.topLevelItem(day).child(row).data(0, Qt.ItemDataRole.AccessibleTextRole)
        for day in range(tree.topLevelItemCount())
        for row in range(tree.topLevelItem(day).childCount())
    ]


def test_days_and_events_with_what_is_known_of_the_entries(program: Program) -> None:
    tree = program.window.scenario.programme.tree
    assert [tree.topLevelItem(day).text(0) for day in range(tree.topLevelItemCount())] == ["Day 1", "Day 2"]
    said = [tree.topLevelItem(day).data(0, Qt.ItemDataRole.AccessibleTextRole) for day in range(2)]
    assert said == ["Day 1, Fri 26 Dec", "Day 2, Sat 27 Dec"]
    assert rows(program) == [
        "Women, 1000 m, To come, 2",
        "Men, 1500 m, known entries only, 2",
        "Women, 500 m, To come, 2",
    ]


def test_the_tooltip_names_the_entrants_and_escapes_them(program: Program) -> None:
    item = program.window.scenario.programme.tree.topLevelItem(1).child(0)
    assert item.toolTip(0) == "<p>Entries (2): Anna One, Cato &lt;b&gt;Three&lt;/b&gt;</p>"


def test_an_event_of_the_other_sex_shows_that_sex(program: Program, qtbot: QtBot) -> None:
    tree = program.window.scenario.programme.tree
    tree.setCurrentItem(tree.topLevelItem(0).child(1))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert program.session.sex is Sex.M


def test_results_are_entered_by_double_click_and_by_enter_on_an_event(program: Program, qtbot: QtBot) -> None:
    tree = program.window.scenario.programme.tree
    first, second = (tree.topLevelItem(0).child(row) for row in (0, 1))
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(second).center())
    assert program.session.sex is Sex.M
    assert program.window.findChildren(ResultsDialog) == []
    qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(second).center())
    (dialog,) = program.window.findChildren(ResultsDialog)
    assert dialog.race == (Sex.M, Event.D1500)
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tree.setCurrentItem(first)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    (dialog,) = program.window.findChildren(ResultsDialog)
    assert dialog.race == (Sex.W, Event.D1000)


def test_enter_on_a_day_closes_and_opens_it(program: Program, qtbot: QtBot) -> None:
    tree = program.window.scenario.programme.tree
    tree.setCurrentItem(tree.topLevelItem(0))
    for opened in (False, True):
        qtbot.keyClick(tree, Qt.Key.Key_Enter)
        assert tree.topLevelItem(0).isExpanded() is opened
