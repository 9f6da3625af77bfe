"""The menu Help of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.dialogs.help import HelpDialog
from ui.program.program import Program


def helps(program: Program) -> list[HelpDialog]:
    return program.window.findChildren(HelpDialog)


def test_f1_opens_the_page_of_the_view_in_front_in_one_window(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    (dialog,) = helps(program)
    assert dialog.name == "tickets"
    assert dialog.isVisible()
    program.window.tabs.setCurrentIndex(1)
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    assert helps(program) == [dialog]
    assert dialog.name == "selection-order"
    dialog.close()
    qtbot.waitUntil(lambda: not helps(program))
    program.window.actions_.tour.trigger()
    assert [one.name for one in helps(program)] == ["tour"]


def actions_with_keys(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        found += actions_with_keys(below) if isinstance(below, QMenu) else [action] * bool(action.shortcuts())
    return found


def test_the_page_on_keys_tells_every_key_of_the_menus(program: Program) -> None:
    program.window.asking_help.show_page("keyboard")
    (dialog,) = helps(program)
    told = dialog.page.toPlainText()
    menus = [action.menu() for action in program.window.menuBar().actions()]
    actions = [action for menu in menus if isinstance(menu, QMenu) for action in actions_with_keys(menu)]
    assert len(actions) > 30
    for action in actions:
        for key in action.shortcuts():
            assert key.toString(key.SequenceFormat.NativeText) in told, action.text()
