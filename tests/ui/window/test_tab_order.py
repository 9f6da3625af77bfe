"""How many keys there are between the toolbar and a chart, and that one leads there from anywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from ui.program.program import Program
from ui.session.news import Phase

Key = Qt.Key


def settle(program: Program, qtbot: QtBot) -> None:
    session, tabs = program.session, program.window.tabs
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE and not tabs.is_asked)
    QApplication.processEvents()


def focus() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def test_the_tab_key_goes_from_the_toolbar_into_the_view_and_then_into_the_docks(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    window.resize(1440, 900)
    program.session.choose_skater("Anna One")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.tabs.setCurrentIndex(1)  # made after the docks
    settle(program, qtbot)
    window.toolbar.open_button.setFocus()
    gone: list[QWidget] = []
    while len(gone) < 80 and (not gone or gone[-1] is not window.toolbar.open_button):
        qtbot.keyClick(focus(), Key.Key_Tab)
        gone.append(focus())
    parts = [window.toolbar, window.tabs, window.left_dock, window.right_dock]
    walked = [next(at for at, part in enumerate(parts) if part.isAncestorOf(one)) for one in gone[:-1]]
    assert walked == sorted(walked)
    assert set(walked) == {0, 1, 2, 3}
    assert gone.index(window.order.chances.table) < 20
    for _ in range(3):
        qtbot.keyClick(focus(), Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert window.right_dock.isAncestorOf(focus())


@pytest.mark.parametrize("place", ["seed", "tree"])
def test_one_key_leads_into_any_view_from_anywhere(program: Program, qtbot: QtBot, place: str) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    start: QWidget = window.toolbar.seed if place == "seed" else window.scenario.programme.tree
    keys = [Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_6, Key.Key_7, Key.Key_8, Key.Key_9]
    led: list[QWidget] = []
    for number, key in enumerate([*keys, Key.Key_0]):
        start.setFocus()
        qtbot.keyClick(start, key, Qt.KeyboardModifier.AltModifier)
        assert window.tabs.currentIndex() == number
        assert window.tabs.isAncestorOf(focus())
        settle(program, qtbot)
        view = window.tabs.shown
        if view is not None and not view.is_empty:
            qtbot.waitUntil(lambda: window.tabs.currentWidget().isAncestorOf(QApplication.focusWidget()))
        led.append(focus())
    assert {window.tickets.chart.table, window.order.chances.table} <= set(led)


def test_the_tab_key_takes_no_widget_for_a_child_of_another(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.toolbar.seed.setFocus()
    qtbot.keyClick(window.toolbar.seed, Key.Key_Tab)
    made_by_qt = [*window.toolbar._places, *window.toolbar._in_menus, *window.toolbar._undoing]
    delete(window.title_corner)  # made before the toolbar
    assert [isValid(one) for one in made_by_qt] == [True] * len(made_by_qt)
