"""Entering results: in part, pasted, from a file, with faults in place; replaying a meet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex, Status
from simulator.form.update import Learnt
from simulator.what_if.entered_result import EnteredResult
from ui.dialogs.replay import ReplayDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.results import ResultsDialog
from ui.dialogs.results_draft import learnt_words
from ui.look.palette import LIGHT
from ui.program.program import Program
from ui.session.news import Phase, PlanRefused
from ui.tables.results_model import Column, ResultsModel
from ui.tables.results_table import fits

LEFT = Qt.MouseButton.LeftButton
W, D1000, D500 = Sex.W, Event.D1000, Event.D500


@pytest.fixture
def dialog(program: Program) -> ResultsDialog:
    program.window.actions_.enter_results.trigger()
    return program.window.findChildren(ResultsDialog)[0]


def write(dialog: ResultsDialog, row: int, column: Column, value: object) -> None:
    assert dialog.model.setData(dialog.model.index(row, column), value)


def choose(dialog: ResultsDialog, sex: Sex, event: Event) -> None:
    dialog.events.setCurrentIndex(dialog.events.findData(f"{sex} {event}"))


def accept(program: Program, dialog: ResultsDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.enter, LEFT)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)


def test_the_first_event_to_come_is_shown_and_half_of_it_can_be_entered(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    assert dialog.race == (W, D1000)
    assert [line.skater for line in dialog.model.lines()] == ["Anna One", "Bea Two"]
    write(dialog, 0, Column.TIME, "1:14,50")
    accept(program, dialog, qtbot)
    assert program.session.project.results == (EnteredResult(W, D1000, "Anna One", time_ms=74_500),)
    fixed = program.session.plan.fixed if program.session.plan is not None else {}
    assert [one.time_ms for one in fixed[W, D1000]] == [74_500]
    program.window.actions_.undo.trigger()
    assert program.session.project.results == ()


def test_what_is_typed_at_once_finds_a_skater_and_return_goes_to_the_time(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    assert dialog.focusWidget() is dialog.search
    qtbot.keyClicks(dialog.focusWidget(), "two")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.table.currentIndex() == dialog.model.index(1, Column.TIME)


def test_a_cell_is_written_with_the_keyboard(dialog: ResultsDialog, qtbot: QtBot) -> None:
    table = dialog.table
    table.setCurrentIndex(dialog.model.index(0, Column.TIME))
    (editor,) = table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "75.1")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.model.lines()[0].time == "75.1")
    assert dialog.model.lines()[0].status is Status.FINISHED


def editor_at(dialog: ResultsDialog, row: int, column: Column) -> QLineEdit:
    dialog.table.setCurrentIndex(dialog.model.index(row, column))
    (editor,) = dialog.table.viewport().findChildren(QLineEdit)
    return editor


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("dnf", Status.DNF),
        ("opgegeven", Status.DNF),
        ("DQ", Status.DQ),
        ("gediskwalificeerd", Status.DQ),
        ("dns", Status.DNS),
        ("niet gestart", Status.DNS),
        ("wdr", Status.DNS),
        ("afgemeld", Status.DNS),
        ("fall", Status.FELL),
        ("gevallen", Status.FELL),
    ],
)
@pytest.mark.parametrize("column", [Column.TIME, Column.PLACE])
def test_a_word_in_the_place_of_a_time_is_a_status(
    dialog: ResultsDialog, qtbot: QtBot, word: str, status: Status, column: Column
) -> None:
    editor = editor_at(dialog, 0, column)
    qtbot.keyClicks(editor, word)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.model.lines()[0].status is status)
    line = dialog.model.lines()[0]
    assert (line.time, line.place) == ("", "")
    assert dialog.enter.isEnabled()
    assert [one.status for one in dialog.draft.results] == [status]


def test_a_cell_says_whose_row_and_which_column_it_is(dialog: ResultsDialog) -> None:
    for row, skater in enumerate(("Anna One", "Bea Two")):
        for column, heading in ((Column.TIME, "Time"), (Column.PLACE, "Place"), (Column.STATUS, "Status")):
            index, name = dialog.model.index(row, column), f"{heading} of {skater}"
            assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).startswith(f"{name}: ")
            assert index.data(Qt.ItemDataRole.ToolTipRole) == name
            dialog.table.setCurrentIndex(index)
            assert dialog.where.text() == name
            (editor,) = dialog.table.viewport().findChildren((QLineEdit, QComboBox)[column is Column.STATUS])
            assert editor.accessibleName() == editor.toolTip() == name
            editor.deleteLater()
            QApplication.sendPostedEvents(editor, QEvent.Type.DeferredDelete)
        assert dialog.model.headerData(row, Qt.Orientation.Vertical) == skater


def test_a_time_written_into_place_is_told_while_it_is_written(
    dialog: ResultsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.look.parts.faults_label.announce", lambda _widget, text: said.append(text))
    editor = editor_at(dialog, 1, Column.PLACE)
    qtbot.keyClicks(editor, "1")
    assert not said
    qtbot.keyClicks(editor, ":14")
    told = 'Bea Two, Place: "1:14" looks like a time, and this is the column Place.'
    assert said == ['Bea Two, Place: "1:" looks like a time, and this is the column Place.'] + [
        told.replace("1:14", text) for text in ("1:1", "1:14")
    ]
    assert dialog.faults.text() == told
    assert not dialog.enter.isEnabled()
    assert dialog.enter.toolTip() == dialog.enter.accessibleDescription() == told
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(dialog.enter.isEnabled)
    assert dialog.faults.text() == dialog.enter.toolTip() == ""


def test_a_place_that_nobody_can_take_is_told(dialog: ResultsDialog) -> None:
    write(dialog, 0, Column.PLACE, "37")
    assert "only 2 are entered" in dialog.faults.text()
    assert dialog.enter.accessibleDescription() == dialog.faults.text()


def test_a_skater_is_found_by_typing(dialog: ResultsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog.search, "two")
    assert dialog.table.currentIndex().row() == 1
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.table.currentIndex() == dialog.model.index(1, Column.TIME)
    dialog.table.setCurrentIndex(dialog.model.index(1, Column.SKATER))
    qtbot.keyClicks(dialog.table, "an")
    assert dialog.table.currentIndex() == dialog.model.index(0, Column.SKATER)


@pytest.mark.parametrize("text", ["leer", "jutta l", "JUTTA", "jutta leerdam", "léer"])
def test_any_part_of_a_name_finds_it(text: str) -> None:
    assert fits("Jutta Leerdam", text)
    assert not fits("Beau Snellink", text)
    assert not fits("Jutta Leerdam", "eerdam")


def test_a_status_is_chosen_from_a_list(dialog: ResultsDialog, qtbot: QtBot) -> None:
    table = dialog.table
    index = dialog.model.index(1, Column.STATUS)
    table.setCurrentIndex(index)
    (combo,) = table.viewport().findChildren(QComboBox)
    combo.setCurrentText("fell")
    combo.activated.emit(combo.currentIndex())
    assert dialog.model.lines()[1].status is Status.FELL
    assert not dialog.model.flags(dialog.model.index(1, Column.TIME)) & Qt.ItemFlag.ItemIsEditable


def test_faults_stand_in_place_and_nothing_is_entered(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    write(dialog, 0, Column.TIME, "fast")
    index = dialog.model.index(0, Column.TIME)
    assert '"fast" is not a race time' in dialog.faults.text()
    assert index.data(Qt.ItemDataRole.ToolTipRole) in dialog.faults.text()
    assert index.data(Qt.ItemDataRole.ForegroundRole).name().upper() == LIGHT.down.upper()
    assert not dialog.enter.isEnabled()
    dialog.accept()
    assert program.session.project.results == ()
    write(dialog, 0, Column.TIME, "75.10")
    assert dialog.faults.text() == ""
    for row, place in ((0, "1"), (1, "1")):  # the same place without equal times
        write(dialog, row, Column.PLACE, place)
    assert "Anna One" in dialog.faults.text()
    assert "Bea Two" in dialog.faults.text()
    assert not dialog.enter.isEnabled()


def test_runs_are_entered_one_by_one_and_kept_from_event_to_event(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    choose(dialog, W, D500)
    assert not dialog.runs.isHidden()
    dialog.runs.setCurrentIndex(1)
    write(dialog, 0, Column.TIME, "37.62")
    assert not dialog.model.flags(dialog.model.index(0, Column.PLACE)) & Qt.ItemFlag.ItemIsEditable
    dialog.runs.setCurrentIndex(2)
    write(dialog, 0, Column.STATUS, Status.DQ)
    choose(dialog, W, D1000)
    assert dialog.runs.isHidden()
    choose(dialog, W, D500)
    assert dialog.runs.currentData() == 1
    assert dialog.model.lines()[0].time == "37.62"
    accept(program, dialog, qtbot)
    assert set(program.session.project.results) == {
        EnteredResult(W, D500, "Anna One", 1, None, 37_620),
        EnteredResult(W, D500, "Anna One", 2, status=Status.DQ),
    }
    # Opened again and closed without a change, it is no step to undo.
    steps = program.session.document.stack.count()
    program.window.actions_.enter_results.trigger()
    again = program.window.findChildren(ResultsDialog)[-1]
    choose(again, W, D500)
    again.accept()
    assert program.session.document.stack.count() == steps


def test_a_clipboard_that_another_program_holds_is_an_empty_one(
    dialog: ResultsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda _: None)
    before = dialog.model.lines()
    qtbot.mouseClick(dialog.paste, LEFT)
    assert dialog.faults.text()
    assert dialog.model.lines() == before


def test_a_list_is_pasted_and_a_fault_in_it_leaves_the_table_as_it_is(
    dialog: ResultsDialog, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("POS\tNAME\tTIME\n1\tBea Two\t1:14.20\n2\tAnna One\t1:14.90\n")
    qtbot.mouseClick(dialog.paste, LEFT)
    assert [(line.time, line.place) for line in dialog.model.lines()] == [("1:14.90", "2"), ("1:14.20", "1")]
    QGuiApplication.clipboard().setText("POS\tNAME\tTIME\n1\tBea Two\tquick\n")
    qtbot.mouseClick(dialog.paste, LEFT)
    assert "quick" in dialog.faults.text()
    assert dialog.model.lines()[1].time == "1:14.20"
    qtbot.mouseClick(dialog.clear, LEFT)
    assert [line.status for line in dialog.model.lines()] == [None, None]


def test_a_file_is_imported(dialog: ResultsDialog, tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text(
        "date,sex,distance_m,skater,time,status\n2025-12-26,M,1500,Dirk Four,1:45.00,finished\n",
        encoding="utf-8",
    )
    dialog.import_file(str(file))
    choose(dialog, Sex.M, Event.D1500)
    assert dialog.model.lines()[0].time == "1:45.00"


def test_learning_from_times_is_a_choice_and_its_effect_is_shown(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    write(dialog, 0, Column.TIME, "70.00")
    qtbot.waitUntil(lambda: bool(dialog.effect.text()))
    dialog.learn.setChecked(False)
    accept(program, dialog, qtbot)
    assert not program.session.project.learn_from_results


def test_the_largest_effects_are_told_a_skater_once() -> None:
    learnt = [
        Learnt(W, "Anna One", D1000, -0.30),
        Learnt(W, "Anna One", D500, -0.20),
        Learnt(W, "Bea Two", D1000, 0.10),
    ]
    assert learnt_words(learnt) == ("One −0.20 s, 500 m", "Two +0.10 s, 1000 m")


def test_the_table_of_results_keeps_the_rules_of_tables(qtmodeltester: ModelTester) -> None:
    model = ResultsModel(LIGHT)
    model.show_event(
        (W, D500), ("Anna One", "Bea Two"), (EnteredResult(W, D500, "Bea Two", None, 2, 38_000),), None
    )
    assert model.results(W, D500) == (EnteredResult(W, D500, "Bea Two", None, 2, 38_000),)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Time"
    qtmodeltester.check(model)


def test_a_meet_that_was_not_ridden_cannot_be_replayed(program: Program, qtbot: QtBot) -> None:
    program.window.actions_.replay.trigger()
    dialog = program.window.findChildren(ReplayDialog)[0]
    assert [button.text() for button in dialog.days.buttons()] == [
        "Nothing yet: before day 1",
        "Up to day 1, Fri 26 Dec: W 1000 m, M 1500 m",
        "Up to day 2, Sat 27 Dec: W 500 m",
    ]
    dialog.days.button(1).setChecked(True)
    dialog.accept()
    # The small meet of the tests goes under the name of the shipped one, whose skaters are others.
    (report,) = program.window.findChildren(ReportDialog)
    assert "not entered" in report.lines.toPlainText()
    assert program.session.project.results == ()


def test_the_chances_of_before_are_kept_with_the_project(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    outcome = program.session.run.outcome
    assert outcome is not None
    asking = program.window._asking_results
    qtbot.waitUntil(lambda: asking._known is not None)
    write(dialog, 0, Column.TIME, "75.00")
    accept(program, dialog, qtbot)
    (kept,) = program.session.project.history
    assert kept.label == "before day 1"
    assert kept.chances[0] == (outcome.skaters[0].sex, outcome.skaters[0].skater, outcome.skaters[0].ticket)


ONE_OF_TWO = "POS\tNAME\tTIME\n1\tBea Two\t1:14.20\n"


def paste(dialog: ResultsDialog, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.mouseClick(dialog.paste, LEFT)


def say(dialog: ResultsDialog, qtbot: QtBot, *, over: bool) -> None:
    qtbot.mouseClick(dialog.race_over.choice.button(over), LEFT)


def test_a_list_that_does_not_name_every_entrant_is_asked_about_once(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    assert dialog.race_over.isHidden()
    paste(dialog, qtbot, ONE_OF_TWO)
    assert dialog.model.lines()[1].place == "1"  # nothing is thrown away
    assert "Is the race over?" in dialog.race_over.question.text()
    assert "Say whether the race is over." in dialog.faults.text()
    assert not dialog.enter.isEnabled()
    say(dialog, qtbot, over=True)
    assert dialog.faults.text() == ""
    assert "the places are final" in dialog.race_over.meaning.text()
    accept(program, dialog, qtbot)
    assert program.session.project.still_on == ()
    plan = program.session.plan
    assert plan is not None
    assert [(one.skater, one.place) for one in plan.fixed[W, D1000]] == [("Bea Two", 1)]


def test_the_answer_is_kept_shown_changed_and_undone(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    paste(dialog, qtbot, ONE_OF_TWO)
    say(dialog, qtbot, over=False)
    accept(program, dialog, qtbot)
    assert program.session.project.still_on == ((W, D1000),)
    plan = program.session.plan
    assert plan is not None
    assert [(one.place, one.time_ms) for one in plan.fixed[W, D1000]] == [(None, 74_200)]
    program.window.actions_.enter_results.trigger()
    again = program.window.findChildren(ResultsDialog)[-1]
    choose(again, W, D1000)
    assert "the times count" in again.race_over.meaning.text()
    assert again.enter.isEnabled()
    say(again, qtbot, over=True)
    accept(program, again, qtbot)
    assert program.session.project.still_on == ()
    program.window.actions_.undo.trigger()
    assert program.session.project.still_on == ((W, D1000),)


def test_a_list_without_a_heading_is_asked_about_too(dialog: ResultsDialog, qtbot: QtBot) -> None:
    paste(dialog, qtbot, "1\tBea Two\t1:14.20\n")
    assert "there is no heading" in dialog.faults.text()
    assert "Say whether the race is over." in dialog.faults.text()
    assert not dialog.enter.isEnabled()


def reopened(program: Program, dialog: ResultsDialog) -> ResultsDialog:
    """Cancel the dialog and open it again."""
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.window.actions_.enter_results.trigger()
    return program.window.findChildren(ResultsDialog)[-1]


def test_the_question_and_its_answer_outlive_a_dialog_that_is_cancelled(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    paste(dialog, qtbot, ONE_OF_TWO)
    dialog = reopened(program, dialog)
    assert dialog.draft.unanswered == ((W, D1000),)
    assert not dialog.enter.isEnabled()
    say(dialog, qtbot, over=False)
    dialog = reopened(program, dialog)
    assert dialog.enter.isEnabled()
    assert dialog.draft.still_on == ((W, D1000),)
    accept(program, dialog, qtbot)
    assert program.session.project.still_on == ((W, D1000),)


def test_another_answer_alone_is_a_draft_and_discarding_it_leaves_that_of_the_project(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    paste(dialog, qtbot, ONE_OF_TWO)
    say(dialog, qtbot, over=False)
    accept(program, dialog, qtbot)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.window.actions_.enter_results.trigger()
    dialog = program.window.findChildren(ResultsDialog)[-1]
    choose(dialog, W, D1000)
    say(dialog, qtbot, over=True)
    dialog = reopened(program, dialog)
    assert dialog.kept.isVisible()
    assert dialog.draft.still_on == ()
    qtbot.mouseClick(dialog.kept.discard, LEFT)
    assert dialog.draft.still_on == ((W, D1000),)
    accept(program, dialog, qtbot)
    assert program.session.project.still_on == ((W, D1000),)


def test_a_file_of_several_races_is_one_question(
    program: Program, dialog: ResultsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "results.csv"
    file.write_text(
        "sex,distance_m,place,skater,time_s\nW,1000,1,Bea Two,74.20\nM,1500,1,Dirk Four,105.00\n",
        encoding="utf-8",
    )
    dialog.import_file(str(file))
    assert "1000 m" in dialog.race_over.question.text()
    assert "1500 m" in dialog.race_over.question.text()
    say(dialog, qtbot, over=False)
    accept(program, dialog, qtbot)
    assert program.session.project.still_on == ((W, D1000), (Sex.M, Event.D1500))


def test_there_is_nothing_to_ask_once_everybody_has_a_result(dialog: ResultsDialog, qtbot: QtBot) -> None:
    paste(dialog, qtbot, ONE_OF_TWO)
    write(dialog, 0, Column.STATUS, Status.FELL)
    assert dialog.race_over.isHidden()
    assert dialog.enter.isEnabled()
    paste(dialog, qtbot, ONE_OF_TWO)
    qtbot.mouseClick(dialog.clear, LEFT)
    assert dialog.race_over.isHidden()
    assert dialog.draft.still_on == ()


def test_an_event_is_cleared_while_a_cell_is_written_and_the_dialog_closed(dialog: ResultsDialog) -> None:
    # Qt complains, which is an error here, when a line that has closed already is taken over.
    cell = dialog.model.index(0, Column.TIME)
    dialog.table.setCurrentIndex(cell)
    [line] = dialog.table.viewport().findChildren(QLineEdit)
    line.setText("37.50")
    dialog.clear.click()
    dialog.reject()
    assert not dialog.isVisible()


def turn(dialog: ResultsDialog) -> None:
    """Turn the wheel over the choice of the event, which leaves the focus where it is."""
    choose(dialog, W, D500)
    choose(dialog, W, D1000)


@pytest.mark.parametrize("column", [Column.TIME, Column.PLACE, Column.STATUS])
@pytest.mark.parametrize("does", [turn, lambda dialog: dialog.clear.click()], ids=["event", "clear"])
def test_the_table_is_filled_anew_while_a_cell_is_open(
    dialog: ResultsDialog, column: Column, does: Callable[[ResultsDialog], None]
) -> None:
    # Qt complains, which is an error here, when a cell of before is told to the table of now.
    dialog.table.setCurrentIndex(dialog.model.index(0, column))
    assert dialog.table.indexWidget(dialog.table.currentIndex()) is not None
    does(dialog)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dialog.table.state() is dialog.table.State.NoState


@pytest.mark.parametrize(
    "does",
    [turn, lambda dialog: dialog.reject(), lambda dialog: dialog.enter.click()],
    ids=["event", "cancel", "enter"],
)
def test_what_is_being_written_in_a_cell_is_kept(
    program: Program, dialog: ResultsDialog, qtbot: QtBot, does: Callable[[ResultsDialog], None]
) -> None:
    write(dialog, 1, Column.TIME, "1:15.1")
    editor = editor_at(dialog, 0, Column.TIME)
    qtbot.keyClicks(editor, "75.1")
    does(dialog)
    assert [one.time_ms for one in dialog.draft.of(W, D1000)] == [75_100, 75_100]


def test_what_is_being_written_in_a_run_is_kept_for_that_run(dialog: ResultsDialog, qtbot: QtBot) -> None:
    choose(dialog, W, D500)
    dialog.runs.setCurrentIndex(1)
    qtbot.keyClicks(editor_at(dialog, 0, Column.TIME), "38.1")
    dialog.runs.setCurrentIndex(2)
    assert [line.time for line in dialog.model.lines()] == ["", ""]
    dialog.runs.setCurrentIndex(1)
    assert dialog.model.lines()[0].time == "38.10"


ALMOST = "POS\tNAME\tTIME\n1\tAnna Onee\t1:14.50\n2\tBea Two\t1:15.10\n"


def test_who_is_meant_is_asked_answered_with_a_click_and_kept_in_the_project(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(ALMOST)
    qtbot.mouseClick(dialog.paste, LEFT)
    assert dialog.asked.question.text() == "Who is “Anna Onee”?"
    answers = [button.text() for button in dialog.asked.buttons]
    assert answers == ["Anna One", "Somebody else", "Leave the list out"]
    assert dialog.model.lines()[0].time == ""
    qtbot.mouseClick(dialog.asked.buttons[0], LEFT)
    assert dialog.model.lines()[0].time == "1:14.50"
    assert dialog.asked.isHidden()
    qtbot.waitUntil(lambda: program.session.inputs.same == (("Anna Onee", "Anna One"),))
    accept(program, dialog, qtbot)
    assert {one.skater for one in program.session.project.results} == {"Anna One", "Bea Two"}
    program.window.actions_.undo.trigger()
    program.window.actions_.undo.trigger()
    assert program.session.inputs.same == ()


def test_somebody_else_is_asked_about_once(dialog: ResultsDialog, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(ALMOST)
    qtbot.mouseClick(dialog.paste, LEFT)
    qtbot.mouseClick(dialog.asked.buttons[1], LEFT)
    assert dialog.asked.question.text() == "Not entered in the women's 1000 m: Anna Onee."
    assert dialog.faults.text() == ""
    assert not dialog.enter.isEnabled()


STRANGERS = (
    "POS\tNAME\tTIME\n1\tNew Woman\t1:13.90\n2\tAnna One\t1:14.50\n"
    "3\tOld Woman\t1:14.90\n4\tBea Two\t1:15.10\n"
)


def pasted(dialog: ResultsDialog, text: str) -> list[str]:
    """Return the answers offered for a list."""
    QGuiApplication.clipboard().setText(text)
    dialog.paste.click()
    return [button.text() for button in dialog.asked.buttons]


def answer(dialog: ResultsDialog, text: str) -> None:
    (button,) = (one for one in dialog.asked.buttons if one.text() == text)
    button.click()


def shown(dialog: ResultsDialog) -> list[tuple[str, str, str]]:
    return [(line.skater, line.place, line.time) for line in dialog.model.lines()]


def test_rows_of_who_is_not_entered_are_left_out_with_a_click(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    answers = pasted(dialog, STRANGERS)
    assert dialog.asked.question.text() == "Not entered in the women's 1000 m: New Woman, Old Woman."
    assert answers == ["Enter all 2", "Leave all 2 rows out", "One by one", "Leave the list out"]
    answer(dialog, "Leave all 2 rows out")
    assert dialog.asked.isHidden()
    assert shown(dialog) == [("Anna One", "1", "1:14.50"), ("Bea Two", "2", "1:15.10")]
    assert "the row of Old Woman in the women's 1000 m is left out" in dialog.faults.text()
    accept(program, dialog, qtbot)
    assert {one.skater for one in program.session.project.results} == {"Anna One", "Bea Two"}
    assert program.session.inputs.added == ()


def test_who_is_not_entered_is_entered_with_a_click_and_the_list_taken_over(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    pasted(dialog, STRANGERS.replace("Old Woman", "WOMAN Old"))
    answer(dialog, "Enter all 2")
    assert not dialog.enter.isEnabled()
    qtbot.waitUntil(dialog.asked.isHidden)
    assert ("New Woman", "1", "1:13.90") in shown(dialog)
    assert ("Bea Two", "4", "1:15.10") in shown(dialog)
    assert [entry.skater for entry in program.session.inputs.added] == ["New Woman", "Old Woman"]
    accept(program, dialog, qtbot)
    assert len({one.skater for one in program.session.project.results}) == 4
    stack = program.session.document.stack
    stack.undo()  # the results
    stack.undo()  # all entrants at once
    assert program.session.inputs.added == ()


def test_of_several_who_are_not_entered_each_is_decided_alone_where_wanted(
    program: Program, dialog: ResultsDialog, qtbot: QtBot
) -> None:
    pasted(dialog, STRANGERS)
    answer(dialog, "One by one")
    assert dialog.asked.question.text() == "Not entered in the women's 1000 m: New Woman."
    answer(dialog, "Enter the skater")
    qtbot.waitUntil(lambda: dialog.asked.question.text().endswith(": Old Woman."))
    answer(dialog, "Leave this row out")
    assert dialog.asked.isHidden()
    assert ("New Woman", "1", "1:13.90") in shown(dialog)
    assert ("Bea Two", "3", "1:15.10") in shown(dialog)
    assert len(pasted(dialog, STRANGERS)) == 3  # what was left out of one list is asked about in the next


def test_where_who_is_not_entered_cannot_be_entered_it_is_asked_again(
    program: Program, dialog: ResultsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(program.session, "add_entrants", told.append)
    pasted(dialog, STRANGERS)
    answer(dialog, "Enter all 2")
    assert len(told) == 1
    program.session.plan_refused.emit(PlanRefused(()))
    assert len(dialog.asked.buttons) == 4
    answer(dialog, "Leave the list out")
    assert dialog.asked.isHidden()
    assert dialog.enter.isEnabled()


@pytest.mark.parametrize(
    "text",
    [
        ALMOST,  # in doubt
        ALMOST + "3\tBea Two\t1:16.00\n",  # and wrong as well
        "POS\tNAME\tTIME\n1\tBea Two\tquick\n",
        "POS\tNAME\tTIME\n1\tBea Two\t7.40\n",
        "1500 meter (Men)\nPOS\tNAME\tTIME\n1\tDirk Four\t1:48.50\n",  # against the event chosen
    ],
)
def test_nothing_is_entered_while_a_list_is_in_doubt_and_each_doubt_is_told_once(
    program: Program, dialog: ResultsDialog, qtbot: QtBot, text: str
) -> None:
    choose(dialog, W, D1000)
    dialog._event_chosen = True
    write(dialog, 0, Column.TIME, "1:14.50")
    assert dialog.enter.isEnabled()
    QGuiApplication.clipboard().setText(text)
    qtbot.mouseClick(dialog.paste, LEFT)
    assert not dialog.enter.isEnabled()
    assert dialog.enter.toolTip()
    assert "Anna Onee" not in dialog.faults.text()
    said = dialog.faults.text().splitlines()
    assert len(said) == len(set(said))
    write(dialog, 0, Column.TIME, "1:14.60")  # what is typed meanwhile does not let the list be forgotten
    dialog.accept()
    assert dialog.isVisible()
    assert program.session.project.results == ()
    assert dialog.asked.buttons[-1].text() == "Leave the list out"
    qtbot.mouseClick(dialog.asked.buttons[-1], LEFT)
    assert dialog.faults.text() == ""
    assert dialog.asked.isHidden()
    assert dialog.enter.isEnabled()


@pytest.mark.parametrize("text", ["abc", "9.5", "9:59.00", "67:12.30"])
def test_a_row_whose_time_is_wrong_is_red_and_has_no_status(dialog: ResultsDialog, text: str) -> None:
    index = dialog.model.index(0, Column.TIME)
    write(dialog, 0, Column.PLACE, "1")
    assert dialog.model.lines()[0].status is Status.FINISHED
    write(dialog, 0, Column.TIME, text)
    assert dialog.model.lines()[0].status is None
    assert index.data(Qt.ItemDataRole.ForegroundRole).name().upper() == LIGHT.down.upper()
    assert len(dialog.faults.text().splitlines()) == 1
    assert index.data(Qt.ItemDataRole.ToolTipRole) in dialog.faults.text()
    assert not dialog.enter.isEnabled()
    write(dialog, 0, Column.TIME, "1:14.50")
    assert dialog.model.lines()[0].status is Status.FINISHED
    assert dialog.enter.isEnabled()


TITLED = "1500 meter (Men)\nPOS\tNAME\tTIME\n1\tDirk Four\t1:48.50\n2\tEvert Five\t1:49.10\n"


def test_the_title_of_a_list_chooses_the_event(dialog: ResultsDialog, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(TITLED)
    qtbot.mouseClick(dialog.paste, LEFT)
    assert dialog.race == (Sex.M, Event.D1500)
    assert dialog.model.lines()[0].time == "1:48.50"


@pytest.mark.parametrize(("answer", "race"), [(0, (Sex.M, Event.D1500)), (1, (W, D500))])
def test_a_title_that_contradicts_the_event_chosen_is_asked_about(
    dialog: ResultsDialog, qtbot: QtBot, answer: int, race: tuple[Sex, Event]
) -> None:
    dialog.events.setFocus()
    qtbot.keyClick(dialog.events, Qt.Key.Key_Up)
    assert dialog.race == (W, D500)
    QGuiApplication.clipboard().setText(TITLED)
    qtbot.mouseClick(dialog.paste, LEFT)
    assert dialog.asked.question.text() == "The title says Men, 1500 m; Women, 500 m is chosen."
    qtbot.mouseClick(dialog.asked.buttons[answer], LEFT)
    assert dialog.race == race
    assert (dialog.model.lines()[0].time == "1:48.50") == (answer == 0)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("1\tAnna One\t7.40\n", "7.40 is too fast for the 1000 m"),
        ("1\tAnna One\t1:14.50\n2\tAnna One\t1:14.90\n", "Anna One stands for this race already in line 2"),
        (
            "1\tAnna One\t1:14.50\n2\tBea Two\t1:14.10\n",
            "stands before Bea Two (place 2, 1:14.10) and is slower",
        ),
    ],
)
def test_a_list_that_contradicts_itself_enters_nothing(
    dialog: ResultsDialog, qtbot: QtBot, rows: str, said: str
) -> None:
    QGuiApplication.clipboard().setText("POS\tNAME\tTIME\n" + rows)
    qtbot.mouseClick(dialog.paste, LEFT)
    assert said in dialog.faults.text()
    assert [line.time for line in dialog.model.lines()] == ["", ""]


def test_what_is_typed_is_checked_in_the_same_words(dialog: ResultsDialog) -> None:
    write(dialog, 0, Column.TIME, "1:14.50")
    write(dialog, 0, Column.PLACE, "1")
    write(dialog, 1, Column.TIME, "1:14.50")
    assert "Bea Two has no place, yet the time of Anna One (place 1, 1:14.50)" in dialog.faults.text()
    assert not dialog.enter.isEnabled()


# What cannot be read stays as it was typed ---------------------------------------------------------


def lines_as_typed(dialog: ResultsDialog) -> list[tuple[str, str, Status | None]]:
    return [(line.time, line.place, line.status) for line in dialog.model.lines()]


@pytest.mark.parametrize(
    ("column", "typed", "told"),
    [(Column.TIME, "1:14,5x", "Time"), (Column.PLACE, "2nd", "Place"), (Column.TIME, "0:00.01", "Time")],
)
def test_a_faulty_cell_is_there_again_after_other_events_were_looked_at(
    dialog: ResultsDialog, column: Column, typed: str, told: str
) -> None:
    write(dialog, 1, Column.TIME, "1:15.10")
    write(dialog, 0, Column.PLACE, "1")
    write(dialog, 0, column, typed)
    before = lines_as_typed(dialog)
    assert dialog.faults.text().startswith(f"Anna One, {told}: ")
    for sex, event in ((W, D500), (Sex.M, Event.D1500)):
        choose(dialog, sex, event)
        assert not any(line.time or line.place for line in dialog.model.lines())
        assert dialog.faults.text().startswith(f"Women, 1000 m, Anna One, {told}: ")
        assert not dialog.enter.isEnabled()
        dialog.accept()
        assert dialog.isVisible()
    choose(dialog, W, D1000)
    assert lines_as_typed(dialog) == before
    assert dialog.faults.text().startswith(f"Anna One, {told}: ")
    write(dialog, 0, column, "1:14.50" if column is Column.TIME else "1")
    assert dialog.faults.text() == ""
    assert dialog.enter.isEnabled()


def test_a_faulty_cell_of_each_run_is_kept_apart(dialog: ResultsDialog) -> None:
    choose(dialog, W, D500)
    dialog.runs.setCurrentIndex(2)
    write(dialog, 0, Column.TIME, "38,1x")
    dialog.runs.setCurrentIndex(1)
    assert dialog.model.lines()[0].time == ""
    assert dialog.faults.text().startswith("Women, 500 m, run 2, ")
    write(dialog, 0, Column.TIME, "38,2y")
    assert [text.split(":")[0] for text in dialog.faults.text().splitlines()] == [
        f"{dialog.model.lines()[0].skater}, Time",
        f"Women, 500 m, run 2, {dialog.model.lines()[0].skater}, Time",
    ]
    dialog.runs.setCurrentIndex(2)
    assert dialog.model.lines()[0].time == "38,1x"


def test_faulty_cells_of_several_events_are_there_when_the_dialog_opens_again(
    program: Program, dialog: ResultsDialog
) -> None:
    write(dialog, 0, Column.TIME, "1:14,5x")
    choose(dialog, W, D500)
    dialog.runs.setCurrentIndex(2)
    write(dialog, 1, Column.TIME, "38,1x")
    choose(dialog, Sex.M, Event.D1500)
    dialog.reject()
    program.window.actions_.enter_results.trigger()
    again = program.window.findChildren(ResultsDialog)[-1]
    assert not again.enter.isEnabled()
    choose(again, W, D500)
    again.runs.setCurrentIndex(2)
    assert again.model.lines()[1].time == "38,1x"
    choose(again, W, D1000)
    assert again.model.lines()[0].time == "1:14,5x"
    again.kept.discard.click()
    assert again.enter.isEnabled()
    assert lines_as_typed(again)[0] == ("", "", None)


def test_clearing_an_event_and_a_list_read_take_the_place_of_faulty_cells(dialog: ResultsDialog) -> None:
    write(dialog, 0, Column.TIME, "1:14,5x")
    write(dialog, 1, Column.TIME, "1:15,5x")
    dialog._take_over()
    dialog.draft.add([EnteredResult(W, D1000, "Anna One", time_ms=74_500)])
    dialog._shown = None
    dialog._show_table()
    assert [line.time for line in dialog.model.lines()] == ["1:14.50", "1:15,5x"]
    dialog.clear.click()
    assert [line.time for line in dialog.model.lines()] == ["", ""]
    assert dialog.faults.text() == ""
