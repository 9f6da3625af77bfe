"""The dialog that takes a pasted result list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.form.data import Pasted
from simulator.project.load import load_form
from ui.dialogs.paste import PasteDialog
from ui.program.program import Program

LIST = "POS\tNAME\tNAT\tTIME\n1\tAnna One\tNED\t37.62\n2\tBea Two\tNED\t37,81\n"


@pytest.fixture
def dialog(qtbot: QtBot) -> PasteDialog:
    dialog = PasteDialog(Sex.M, date(2025, 12, 25))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def paste(dialog: PasteDialog, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    dialog.text.selectAll()
    dialog.text.paste()


def test_nothing_can_be_added_without_a_list(dialog: PasteDialog) -> None:
    assert not dialog.add.isEnabled()
    paste(dialog, LIST)
    assert dialog.add.isEnabled()


def test_a_list_is_told_with_what_it_does_not_say(dialog: PasteDialog, qtbot: QtBot) -> None:
    assert dialog.sexes.currentData() == "M"
    dialog.sexes.setCurrentIndex(dialog.sexes.findData("W"))
    dialog.distances.setCurrentIndex(dialog.distances.findData(Event.D500.value))
    qtbot.keyClicks(dialog.day, "2025-12-01")
    dialog.competition.setText(" Club  race \U0003ffff")
    paste(dialog, LIST)
    with qtbot.waitSignal(dialog.pasted) as told:
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    context = (("sex", "W"), ("distance_m", "500"), ("date", "2025-12-01"), ("competition", "Club race"))
    assert told.args == [Pasted(LIST, context)]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "On which day was it ridden? The list does not say it."),
        ("26 december 2025", "A forecast uses nothing later than 2025-12-25, the day before the meet."),
        ("yesterday", "“yesterday” is not a day. Write 2025-12-14."),
    ],
)
def test_the_day_is_asked_for_and_never_preset(
    dialog: PasteDialog, qtbot: QtBot, written: str, said: str
) -> None:
    assert dialog.day.text() == ""
    paste(dialog, LIST)
    qtbot.keyClicks(dialog.day, written)
    with qtbot.assertNotEmitted(dialog.pasted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert dialog.faults.text() == said
    assert dialog.isVisible()
    dialog.day.clear()
    qtbot.keyClicks(dialog.day, "1 december 2025")
    with qtbot.waitSignal(dialog.pasted) as told:
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert ("date", "2025-12-01") in told.args[0].context


def test_a_list_with_a_column_of_days_needs_no_other(dialog: PasteDialog, qtbot: QtBot) -> None:
    paste(dialog, "DATE\tNAME\tTIME\n2025-12-01\tAnna One\t37.62\n")
    with qtbot.waitSignal(dialog.pasted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)


TITLED = f"1500 meter (Women), Heerenveen, 29.11.2025\n{LIST}"


@pytest.mark.parametrize(("answer", "distance", "lines"), [(0, "1500", 4), (1, "1000", 3)])
def test_a_title_that_contradicts_what_was_chosen_is_asked_about(
    dialog: PasteDialog, qtbot: QtBot, answer: int, distance: str, lines: int
) -> None:
    dialog.distances.setFocus()
    qtbot.keyClick(dialog.distances, Qt.Key.Key_Down)
    assert dialog.distances.currentData() == "1000"
    paste(dialog, TITLED)
    assert dialog.distances.currentData() == "1000"
    assert dialog.contradiction.question.text() == "The title says 1500 m; 1000 m is chosen."
    with qtbot.assertNotEmitted(dialog.pasted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.contradiction.buttons[answer], Qt.MouseButton.LeftButton)
    assert not dialog.contradiction.isVisible()
    assert dialog.distances.currentData() == distance
    assert len(dialog.text.toPlainText().splitlines()) == lines
    if not dialog.day.text():
        qtbot.keyClicks(dialog.day, "2025-11-29")
    with qtbot.waitSignal(dialog.pasted) as told:
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert ("distance_m", distance) in told.args[0].context


def test_a_faulty_list_stays_with_its_faults(dialog: PasteDialog, qtbot: QtBot) -> None:
    broken = LIST.replace("37.62", "1.67,54")
    paste(dialog, broken)
    with qtbot.assertNotEmitted(dialog.pasted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == broken
    assert '"1.67,54" is not a race time' in dialog.faults.text()


def test_a_list_is_written_in_letters_of_one_width(dialog: PasteDialog) -> None:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert dialog.text.font().family() == fixed.family()


def test_of_a_list_that_is_refused_no_row_is_called_left_out(dialog: PasteDialog, qtbot: QtBot) -> None:
    paste(dialog, "1 i Jan Een 34.54 34.40\n2 o Piet Twee 34.60 34.10\n")
    with qtbot.assertNotEmitted(dialog.pasted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.faults.isVisible)
    assert "cannot be taken apart" in dialog.faults.text()
    assert "left out" not in dialog.faults.text()


def test_the_menu_opens_it_and_the_list_joins_the_form_data(program: Program, qtbot: QtBot) -> None:
    program.window.actions_.paste_form.trigger()
    dialog = program.window.findChildren(PasteDialog)[0]
    paste(dialog, LIST)
    qtbot.keyClicks(dialog.day, "2025-12-01")
    with qtbot.waitSignal(program.session.plan_changed) as told:
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert [pasted.text for pasted in told.args[0].prepared.inputs.pasted] == [LIST]


def test_pasted_lists_come_on_top_of_files_and_shipped_results(tmp_path: Path) -> None:
    pasted = Pasted(LIST, (("sex", "W"), ("distance_m", "500"), ("date", "2025-12-01")))
    shipped = load_form()
    both = load_form(pasted=[pasted])
    assert len(both.results) == len(shipped.results) + 2
    assert set(both.results["skater"]) - set(shipped.results["skater"]) == {"Anna One", "Bea Two"}
    file = tmp_path / "form.csv"
    file.write_text("date,sex,distance_m,skater,time\n2025-11-01,W,500,Cato Three,38.01\n", "utf-8")
    assert sorted(load_form([file], [pasted]).results["skater"]) == ["Anna One", "Bea Two", "Cato Three"]


def test_the_title_of_a_list_sets_event_sex_day_and_rink(dialog: PasteDialog) -> None:
    paste(dialog, f"1500 meter (Women), Heerenveen, 29.11.2025\n{LIST}")
    assert (dialog.sexes.currentData(), dialog.distances.currentData()) == ("W", "1500")
    assert dialog.day.text() == "2025-11-29"
    assert dialog.rink.text() == "Heerenveen"


def test_rows_left_out_are_shown_before_the_rest_is_added(dialog: PasteDialog, qtbot: QtBot) -> None:
    paste(dialog, LIST + "3\tCato Three\tNED\tquick\n")
    qtbot.keyClicks(dialog.day, "2025-12-01")
    with qtbot.waitSignal(dialog.reading.done), qtbot.assertNotEmitted(dialog.pasted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert '"quick" is not a race time' in dialog.faults.text()
    with qtbot.waitSignal(dialog.pasted):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
