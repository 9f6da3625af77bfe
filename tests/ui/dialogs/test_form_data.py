"""The dialog of form data: what it shows, and what clicks decide."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.event import Sex
from simulator.project.project import InputFile, Inputs
from simulator.results import read_results
from ui.dialogs.form_data import FormDataDialog
from ui.dialogs.lines import Lines, shared_room
from ui.dialogs.report import ReportDialog
from ui.drafts.drafts import DraftKind, Drafts
from ui.drafts.values import inputs_of
from ui.program.program import Program

HEAD = "date,competition,sex,distance_m,skater,time_s,status\n"
A = (
    "2025-11-01,Cup,W,1000,KOK Femke,73.59,\n"
    "2025-11-01,Cup,W,1000,Jutta Leerdan,73.81,\n"
    "2025-11-01,Cup,W,500,Joy Beune,73.20,\n"
)
B = "2025-11-01,Cup,W,1000,Femke Kok,73.95,\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = []
    for name, rows in (("a.csv", A), ("b.csv", B)):
        made.append(tmp_path / name)
        made[-1].write_text(HEAD + rows, encoding="utf-8")
    return made


@pytest.fixture
def dialog(program: Program, qtbot: QtBot, files: list[Path]) -> FormDataDialog:
    program.window.actions_.form_data.trigger()
    (dialog,) = program.window.findChildren(FormDataDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.waitUntil(lambda: dialog.account is not None)
    dialog.add_files([str(path) for path in files])
    return dialog


def texts(widget: QWidget) -> str:
    return "\n".join(
        label.toolTip() if label.text().endswith("…") else label.text()
        for label in widget.findChildren(QLabel)
    )


def press(qtbot: QtBot, lines: Lines, name: str) -> None:
    """Click the button of that name: what it says to those who hear it."""
    buttons = [one for one in lines.findChildren(QPushButton) if one.accessibleName() == name]
    assert buttons, [one.accessibleName() for one in lines.findChildren(QPushButton)]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def test_without_lists_of_ones_own_the_shipped_results_are_told(program: Program, qtbot: QtBot) -> None:
    program.window.actions_.form_data.trigger()
    (dialog,) = program.window.findChildren(FormDataDialog)
    qtbot.waitUntil(lambda: dialog.account is not None)
    assert "shipped: results" in texts(dialog.sources)
    assert texts(dialog.rows) == "No row is in doubt."
    assert dialog.open_count.text() == ""
    with qtbot.assertNotEmitted(program.session.plan_changed):
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)


def test_all_that_is_in_doubt_is_counted_and_told(dialog: FormDataDialog) -> None:
    assert dialog.open_count.text() == "Open: 1 race, 1 row, 1 name"
    assert "a.csv" in texts(dialog.sources)
    assert "Jutta Leerdam" in texts(dialog.names)
    assert "very slow for the 500 m" in texts(dialog.rows)
    assert "1:13.95" in texts(dialog.races)


def test_clicks_decide_and_all_of_it_is_one_step(
    dialog: FormDataDialog, program: Program, qtbot: QtBot, files: list[Path]
) -> None:
    before = program.session.project
    press(qtbot, dialog.names, "Jutta Leerdan is Jutta Leerdam")
    press(qtbot, dialog.rows, "Accept a.csv : 4")
    press(qtbot, dialog.races, "Femke Kok, 1000 m: 1:13.95 holds")
    assert dialog.open_count.text() == ""
    assert program.session.project == before
    with qtbot.waitSignal(program.session.plan_changed):
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    inputs = program.session.project.inputs
    assert inputs.same == (("Jutta Leerdan", "Jutta Leerdam"),)
    assert [(tick.source, tick.line, tick.decision) for tick in inputs.ticks] == [
        ("a.csv", 4, "accept"),
        ("a.csv", 2, "ignore"),
    ]
    assert [file.path for file in inputs.form] == files
    program.window.actions_.undo.trigger()
    assert program.session.project == before
    program.window.actions_.redo.trigger()
    assert program.session.project.inputs == inputs


def test_a_decision_can_be_taken_back_in_the_dialog(dialog: FormDataDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog.rows, "Ignore a.csv : 4")
    press(qtbot, dialog.names, "Jutta Leerdan is somebody else")
    assert dialog.open_count.text() == "Open: 1 race, 0 rows, 0 names"
    press(qtbot, dialog.rows, "Take back a.csv : 4")
    press(qtbot, dialog.names, "Take back who Jutta Leerdan is")
    assert dialog.open_count.text() == "Open: 1 race, 1 row, 1 name"


def test_keys_answer_the_next_doubt(dialog: FormDataDialog, qtbot: QtBot) -> None:
    yes = next(one for one in dialog.names.findChildren(QPushButton) if one.text() == "Yes")
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_Space)
    assert "told by you" in texts(dialog.names)
    assert dialog.names.isAncestorOf(dialog.focusWidget())


def test_a_source_is_left_out_by_its_tick(dialog: FormDataDialog, qtbot: QtBot) -> None:
    assert dialog.account is not None
    whole = len(dialog.account.form.results)
    box = next(b for b in dialog.sources.findChildren(QCheckBox) if b.accessibleName() == "Use a.csv")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert dialog.account is not None
    assert len(dialog.account.form.results) == whole - 3 + 1  # the race of b.csv counts instead
    assert "not used" in texts(dialog.sources)


def test_a_file_that_cannot_be_read_changes_nothing(
    dialog: FormDataDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    broken, before = tmp_path / "broken.csv", dialog.inputs
    broken.write_text(HEAD + "2025-11-01,Cup,W,1000,Femke Kok,1.67,54,\n", encoding="utf-8")
    dialog.add_files([str(broken)])
    assert "broken.csv, line 2" in dialog.faults.text()
    assert "Nothing has been changed." in dialog.faults.text()
    assert dialog.inputs == before
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)


def test_all_suggestions_are_accepted_at_once(dialog: FormDataDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.accept_all, Qt.MouseButton.LeftButton)
    assert dialog.account is not None
    assert dialog.account.open_rows == 0
    assert not dialog.accept_all.isVisible()


def test_the_cleaned_copy_is_never_written_over_an_input(
    dialog: FormDataDialog, files: list[Path], tmp_path: Path
) -> None:
    before = files[0].read_bytes()
    dialog.save_cleaned(str(files[0]))
    assert files[0].read_bytes() == before
    assert "could not be written" in dialog.faults.text()
    dialog.save_cleaned(str(tmp_path / "copy.csv"))
    assert dialog.faults.isHidden()
    table = read_results(tmp_path / "copy.csv").table
    assert dialog.account is not None
    assert table is not None
    assert len(table) == len(dialog.account.form.results)


def test_bests_and_ages_are_given_here_too(dialog: FormDataDialog, qtbot: QtBot, tmp_path: Path) -> None:
    bests = tmp_path / "bests.csv"
    bests.write_text("skater,sex,distance_m,time_s,set_before\nFemke Kok,W,500,36.09,yes\n", encoding="utf-8")
    dialog.take_people_file("bests", str(bests))
    assert "bests.csv" in texts(dialog.sources)
    assert dialog.inputs.bests == InputFile(bests, "")
    press(qtbot, dialog.sources, "Take those shipped: Personal bests")
    assert dialog.inputs.bests is None


def test_names_are_found_and_dots_choose_a_skater(dialog: FormDataDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "beun")
    assert "Joy Beune" in texts(dialog.names)
    assert "Femke Kok" not in texts(dialog.names)
    assert dialog.account is not None
    weeks = dialog.account.weeks
    first = weeks.skaters[dialog.chart.rows[0]][1]
    qtbot.mouseClick(dialog.chart, Qt.MouseButton.LeftButton, pos=QPointF(20, 34).toPoint())
    assert dialog.search.text() == first
    men = dialog.sex.button(Sex.M)
    qtbot.mouseClick(men, Qt.MouseButton.LeftButton)
    assert {weeks.skaters[row][0] for row in dialog.chart.rows} == {Sex.M}


def test_rows_in_doubt_lead_to_the_dialog(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text(HEAD + A, encoding="utf-8")
    with qtbot.waitSignal(program.session.plan_changed):
        program.session.use_form(Inputs(form=(InputFile(odd, ""),)))
    (report,) = program.window.findChildren(ReportDialog)
    way_on = next(one for one in report.buttons.buttons() if "data" in one.text())
    qtbot.mouseClick(way_on, Qt.MouseButton.LeftButton)
    assert program.window.findChildren(FormDataDialog)


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_figures_headings_and_names_are_whole_at_any_zoom(
    program: Program, dialog: FormDataDialog, qtbot: QtBot, zoom: float
) -> None:
    program.window._theme.set_zoom(zoom)
    dialog.resize(round(1240 * zoom), round(680 * zoom))
    qtbot.waitUntil(lambda: "a.csv" in texts(dialog.sources))
    qtbot.wait(1)
    dialog._show()
    shown = [label.text() for label in dialog.sources.findChildren(QLabel)]
    for lines in (dialog.sources, dialog.names):
        labels = [label for label in lines.findChildren(QLabel) if label.property("tone") != "text2"]
        cut = [label for label in labels if label.text().endswith("…")]
        assert not cut, [label.toolTip() for label in cut]
    assert {"Used", "Left out", "In conflict"} <= set(shown)
    assert dialog.legend.height() >= dialog.legend.heightForWidth(dialog.legend.width())


def test_on_a_small_screen_nothing_rolls_sideways_at_a_zoom_for_the_projector(
    program: Program, dialog: FormDataDialog, qtbot: QtBot
) -> None:
    program.window._theme.set_zoom(1.5)
    dialog.resize(1203, 677)
    qtbot.waitUntil(lambda: "a.csv" in texts(dialog.sources))
    dialog._show()
    qtbot.wait(1)
    lists = (dialog.sources, dialog.names, dialog.races, dialog.rows)
    assert [part.horizontalScrollBar().maximum() for part in lists] == [0, 0, 0, 0]


def test_the_dialog_is_larger_at_a_larger_zoom_but_never_larger_than_the_screen(program: Program) -> None:
    screen = program.window.screen().availableSize()
    for zoom in (0.8, 1.0, 2.0):
        program.window._theme.set_zoom(zoom)
        dialog = FormDataDialog(program.session, program.window._theme, "", program.window)
        assert dialog.width() == min(round(1240 * zoom), int(screen.width() * 0.94))
        assert dialog.height() == min(round(680 * zoom), int(screen.height() * 0.94))
        dialog.deleteLater()


def test_words_with_little_to_say_leave_their_room_to_others() -> None:
    assert shared_room([50, 300, 100], 400) == [50, 250, 100]
    assert shared_room([50, 60], 130) == [60, 70]
    assert shared_room([50, 60], -5) == [0, 0]


def test_what_was_decided_is_there_again_when_the_dialog_was_closed(
    program: Program, dialog: FormDataDialog, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not dialog.reading.is_busy)
    begun = program.session.inputs
    dialog.decide_name("Jutta Leerdan", "Jutta Leerdam")
    qtbot.waitUntil(lambda: not dialog.reading.is_busy)
    decided = dialog.inputs
    assert decided.same
    dialog.reject()
    kept = Drafts()
    assert kept.take_over(program.session.document.drafts.text())  # what a crash leaves
    draft = kept.of(DraftKind.FORM)
    assert draft is not None
    assert inputs_of(draft.content) == decided
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.window.actions_.form_data.trigger()
    (again,) = program.window.findChildren(FormDataDialog)
    qtbot.waitUntil(lambda: again.inputs == decided and not again.reading.is_busy)
    assert again.kept.isVisible()
    assert "a.csv" in texts(again.sources)
    qtbot.mouseClick(again.kept.discard, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: again.inputs == begun and not again.reading.is_busy)
    assert program.session.document.drafts.all() == ()


def test_a_draft_of_files_that_are_gone_says_so_and_changes_nothing(
    program: Program, dialog: FormDataDialog, qtbot: QtBot, files: list[Path]
) -> None:
    qtbot.waitUntil(lambda: not dialog.reading.is_busy and bool(dialog.inputs.form))
    dialog.reject()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    files[0].unlink()
    program.window.actions_.form_data.trigger()
    (again,) = program.window.findChildren(FormDataDialog)
    qtbot.waitUntil(lambda: again.faults.isVisible())
    assert "a.csv" in again.faults.text()
    assert again.inputs == program.session.inputs
    assert program.session.document.drafts.of(DraftKind.FORM) is not None
