"""The dock with the programme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.event import Sex
from ui.program import Program


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
