"""The line that finds a skater."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from simulator.event import Sex
from ui.dialogs.finder import Finder
from ui.program.program import Program
from ui.session.news import Phase

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def finder(program: Program, qtbot: QtBot) -> Finder:
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)
    qtbot.keyClick(program.window, Qt.Key.Key_F, CTRL)
    (found,) = program.window.findChildren(Finder)
    qtbot.waitUntil(found.line.hasFocus)
    return found


def texts(finder: Finder) -> list[str]:
    return [finder.list.item(row).text().split(" · ")[0] for row in range(finder.list.count())]


def test_a_part_of_the_name_finds_who_fits_of_both_sexes(finder: Finder, qtbot: QtBot) -> None:
    everybody = texts(finder)
    assert {"Anna One", "Dirk Four"} < set(everybody)
    qtbot.keyClicks(finder.line, "fou")
    assert texts(finder) == ["Dirk Four"]
    qtbot.keyClicks(finder.line, "x")
    assert texts(finder) == []
    assert finder.none.isVisible()
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    assert finder.isVisible()
    finder.line.clear()
    assert texts(finder) == everybody


def test_enter_shows_the_skater_with_her_or_his_sex(program: Program, finder: Finder, qtbot: QtBot) -> None:
    qtbot.keyClicks(finder.line, "dirk")
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    assert program.session.sex is Sex.M
    assert program.session.skater == "Dirk Four"
    assert program.window.tickets.chart.selected == "Dirk Four"
    assert program.window.findChildren(Finder) == [] or not finder.isVisible()


def test_the_keyboard_goes_down_the_list_and_a_click_takes(
    program: Program, finder: Finder, qtbot: QtBot
) -> None:
    qtbot.keyClick(finder.line, Qt.Key.Key_Down)
    assert finder.list.currentRow() == 1
    item = finder.list.item(2)
    skater = item.text().split(" · ")[0]
    where: QPoint = finder.list.visualItemRect(item).center()
    qtbot.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert program.session.skater == skater


def test_dots_are_chosen_in_the_menu_and_remembered(program: Program) -> None:
    window = program.window
    assert not window.tickets.chart.dots
    window.actions_.dots.trigger()
    assert window.tickets.chart.dots
    assert str(window._memory.value("dots")).lower() == "true"
