from __future__ import annotations

import pytest
from invented_story import invented_story
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look.theme import Theme
from ui.tables.plain_delegate import CHOSEN_ROLE
from ui.views.one_tournament import OneTournamentPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> OneTournamentPage:
    result = OneTournamentPage(theme.palette)
    qtbot.addWidget(result)
    result.resize(1100, 640)
    with qtbot.waitExposed(result):
        result.show()
    result.bar.show_number(3, 1000)
    result.bar.show_skaters(["Skater A", "Skater B"])
    result.show_story(invented_story())
    return result


def test_buttons_and_field_step_through_the_tournaments(qtbot: QtBot, page: OneTournamentPage) -> None:
    bar, wanted = page.bar, []
    bar.number_wanted.connect(wanted.append)
    assert bar.total.text() == "of 1,000"
    qtbot.mouseClick(bar.next, LEFT)
    qtbot.mouseClick(bar.previous, LEFT)
    qtbot.mouseClick(bar.previous, LEFT)
    bar.number.setFocus()
    bar.number.selectAll()
    qtbot.keyClicks(bar.number, "250")
    assert wanted == [4, 3, 2]  # a number counts once it is typed whole
    qtbot.keyClick(bar.number, Qt.Key.Key_Return)
    assert wanted == [4, 3, 2, 250]


def test_there_is_nothing_before_the_first_and_behind_the_last(page: OneTournamentPage) -> None:
    page.bar.show_number(1, 2)
    assert not page.bar.previous.isEnabled()
    assert page.bar.next.isEnabled()
    page.bar.show_number(2, 2)
    assert page.bar.previous.isEnabled()
    assert not page.bar.next.isEnabled()


def test_showing_a_number_tells_nobody(qtbot: QtBot, page: OneTournamentPage) -> None:
    with qtbot.assertNotEmitted(page.bar.number_wanted):
        page.bar.show_number(77, 1000)
    assert page.bar.number.value() == 77


def test_a_tournament_can_be_looked_for_and_the_search_stopped(qtbot: QtBot, page: OneTournamentPage) -> None:
    bar = page.bar
    bar.skater.setFocus()
    qtbot.keyClick(bar.skater, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.find_wanted) as told:
        qtbot.mouseClick(bar.find_button, LEFT)
    assert told.args == ["Skater B", False]
    bar.fate.setFocus()
    qtbot.keyClick(bar.fate, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.find_wanted) as told:
        qtbot.mouseClick(bar.find_button, LEFT)
    assert told.args == ["Skater B", True]
    bar.show_searching(True)
    assert bar.find_button.text() == "Stop"
    with qtbot.waitSignal(bar.stop_wanted), qtbot.assertNotEmitted(bar.find_wanted):
        qtbot.mouseClick(bar.find_button, LEFT)


def test_other_skaters_to_find_keep_the_chosen_one(page: OneTournamentPage) -> None:
    page.bar.select("Skater B")
    page.bar.show_skaters(["Skater 0", "Skater A", "Skater B"])
    assert page.bar.skater.currentText() == "Skater B"
    page.bar.show_skaters([])
    assert not page.bar.find_button.isEnabled()


def test_a_click_on_a_line_selects_its_skater(qtbot: QtBot, page: OneTournamentPage) -> None:
    table = page.walk_table
    with qtbot.waitSignal(page.skater_selected) as told:
        qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(page.walk.index(1, 2)).center())
    assert told.args == ["Skater B"]
    assert page.skaters.index(1, 0).data(CHOSEN_ROLE)
    with qtbot.assertNotEmitted(page.skater_selected):  # nobody took that place
        qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(page.walk.index(5, 2)).center())
    table = page.skaters_table
    with qtbot.waitSignal(page.skater_selected) as told:
        qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(page.skaters.index(4, 1)).center())
    assert told.args == ["Skater C"]


def test_selecting_from_outside_sends_no_signal(qtbot: QtBot, page: OneTournamentPage) -> None:
    with qtbot.assertNotEmitted(page.skater_selected):
        page.select("Skater B")
    assert page.walk.index(2, 0).data(CHOSEN_ROLE)
    assert page.bar.skater.currentText() == "Skater B"


def test_without_a_tournament_the_tables_are_empty(page: OneTournamentPage) -> None:
    assert page.sentences.isVisible()
    page.show_story(None)
    assert (page.walk.rowCount(), page.skaters.rowCount()) == (0, 0)
    assert not page.sentences.isVisible()


def test_narrow_pages_put_the_tables_below_each_other(page: OneTournamentPage) -> None:
    assert page.splitter.orientation() is Qt.Orientation.Horizontal
    bar = page.bar
    assert bar.find_button.geometry().top() == bar.next.geometry().top()
    page.resize(480, 640)
    QApplication.processEvents()
    assert page.width() == 480
    assert page.splitter.orientation() is Qt.Orientation.Vertical
    bottom = bar.next.mapTo(page, bar.next.rect().bottomLeft()).y()
    assert bar.find_button.mapTo(page, bar.find_button.rect().topLeft()).y() > bottom
