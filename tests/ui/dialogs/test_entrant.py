"""The dialog that enters a skater."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.meet.meet import Entry
from ui.dialogs.entrant import EntrantDialog
from ui.program.program import Program


@pytest.fixture
def dialog(program: Program, qtbot: QtBot) -> EntrantDialog:
    assert program.session.plan is not None
    dialog = EntrantDialog(program.session.plan.meet, Sex.M)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def add_enabled(dialog: EntrantDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_the_sex_on_the_screen_comes_first(dialog: EntrantDialog) -> None:
    assert [dialog.events.itemText(row) for row in range(dialog.events.count())] == [
        "Men, 1500 m", "Women, 500 m", "Women, 1000 m",
    ]  # fmt: skip


def test_a_name_is_needed(dialog: EntrantDialog, qtbot: QtBot) -> None:
    assert not add_enabled(dialog)
    qtbot.keyClicks(dialog.name, "   ")
    assert not add_enabled(dialog)


def test_who_is_entered_already_cannot_be_entered_again(dialog: EntrantDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "Dirk Four")
    assert not add_enabled(dialog)
    assert dialog.advice.text() == "Dirk Four is already entered in this event."


def test_a_new_name_near_a_known_one_is_asked_about(dialog: EntrantDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "Dirk Fuor")
    assert add_enabled(dialog)
    assert 'Did you mean "Dirk Four"?' in dialog.advice.text()
    assert dialog.asked.question.text() == "Who is “Dirk Fuor”?"
    with qtbot.waitSignal(dialog.named) as told:
        qtbot.mouseClick(dialog.asked.buttons[0], Qt.MouseButton.LeftButton)
    assert told.args == ["Dirk Fuor", "Dirk Four"]
    assert dialog.name.text() == "Dirk Four"


def test_the_surname_of_somebody_entered_is_that_skater(dialog: EntrantDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "four")
    assert dialog.entry().skater == "Dirk Four"
    assert not add_enabled(dialog)
    dialog.events.setCurrentIndex(1)  # women
    qtbot.keyClicks(dialog.name, "")
    dialog.name.setText("one")
    assert dialog.entry() == Entry(Sex.W, Event.D500, "Anna One")
    dialog.events.setCurrentIndex(2)
    dialog.name.setText("two")
    dialog.events.setCurrentIndex(1)
    assert dialog.advice.text() == "Bea Two is meant."
    assert add_enabled(dialog)


def test_somebody_else_is_entered_as_written(dialog: EntrantDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "Dirk Fuor")
    with qtbot.waitSignal(dialog.named) as told:
        qtbot.mouseClick(dialog.asked.buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["Dirk Fuor", "Dirk Fuor"]
    assert dialog.asked.isHidden()
    with qtbot.waitSignal(dialog.entered) as entered:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert entered.args == [Entry(Sex.M, Event.D1500, "Dirk Fuor")]


def test_capitals_alone_are_nobody_else(dialog: EntrantDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, "FOUR Dirk")
    assert not add_enabled(dialog)


def test_the_entry_is_told_with_tidy_spaces(dialog: EntrantDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.name, " Nico   Nieuw ")
    with qtbot.waitSignal(dialog.entered) as entered:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert entered.args == [Entry(Sex.M, Event.D1500, "Nico Nieuw")]


def test_what_cannot_be_added_is_not_told_whoever_asks(dialog: EntrantDialog, qtbot: QtBot) -> None:
    for name in ("", "Dirk Four"):
        dialog.name.setText(name)
        with qtbot.assertNotEmitted(dialog.entered):
            dialog.accept()
        assert dialog.isVisible()
