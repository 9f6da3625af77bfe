"""Project files in the window: saved, opened, asked about, restored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.project.file import open_project, save_project
from simulator.project.inputs import input_file
from simulator.project.project import Inputs, Project, Scenario
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.dialogs.recovered import RecoveredDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.unsaved import UnsavedDialog
from ui.program.program import Program
from ui.session.news import Phase

if TYPE_CHECKING:
    from conftest import QuickCore

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)


@pytest.fixture
def saved(program: Program, tmp_path: Path) -> Path:
    """A file with one scenario, open in the program."""
    file = tmp_path / "a b.okt"
    program.session.scenarios.add_what_if(FALL)
    assert program.window.asking_project._write(file)
    return file


def up_to_date(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)


def choose_file(program: Program, file: Path) -> None:
    dialog = program.window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def test_saving_asks_where_once_and_then_no_more(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.session.scenarios.add_what_if(FALL)
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL)
    file = tmp_path / "mine.okt"
    choose_file(program, file)
    assert open_project(file).project.scenarios == program.session.project.scenarios
    assert not program.window.isWindowModified()
    assert program.window.windowTitle() == "mine.okt[*] – OKT Simulator"
    program.session.scenarios.reset_all()
    assert program.window.isWindowModified()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL)
    assert program.window.findChildren(QFileDialog) == []
    assert open_project(file).project.scenarios[0].what_ifs == ()


def test_what_is_opened_is_what_was_saved(
    program: Program, saved: Path, qtbot: QtBot, memory: QSettings
) -> None:
    project = program.session.project
    program.window.actions_.new_project.trigger()
    up_to_date(program, qtbot)
    assert program.session.project.scenarios == ()
    assert program.session.document.file is None
    program.window.actions_.recent.aboutToShow.emit()
    (recent,) = program.window.actions_.recent.actions()
    assert recent.text().startswith("a b.okt")
    recent.trigger()
    qtbot.waitUntil(lambda: program.session.document.file == saved)
    up_to_date(program, qtbot)
    assert program.session.project == project
    assert not program.session.document.edited


def test_a_dropped_project_is_opened(program: Program, saved: Path, qtbot: QtBot) -> None:
    program.window.actions_.new_project.trigger()
    up_to_date(program, qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(saved))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(program.window, QDragEnterEvent(QPoint(9, 9), action, mime, LEFT, none))
    QApplication.sendEvent(program.window, QDropEvent(QPointF(9, 9), action, mime, LEFT, none))
    qtbot.waitUntil(lambda: program.session.document.file == saved)
    assert len(program.session.project.scenarios) == 1


def test_a_broken_file_is_refused_with_its_faults_and_changes_nothing(
    program: Program, saved: Path, qtbot: QtBot
) -> None:
    before = program.session.project
    broken = saved.with_name("broken.okt")
    broken.write_text(saved.read_text(encoding="utf-8").replace('"falls"', '"flies"'), encoding="utf-8")
    program.window.asking_project.open_file(broken)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ReportDialog)))
    (report,) = program.window.findChildren(ReportDialog)
    assert "broken.okt" in report.lines.toPlainText()
    assert "flies" in report.lines.toPlainText()
    up_to_date(program, qtbot)
    assert program.session.project == before
    assert program.session.document.file == saved


def test_before_edits_are_lost_it_asks_and_each_answer_does_what_it_says(
    program: Program, saved: Path, qtbot: QtBot
) -> None:
    window = program.window
    program.session.scenarios.add("Another")

    def ask() -> UnsavedDialog:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window.close()
        assert window.isVisible()
        (dialog,) = window.findChildren(UnsavedDialog)
        return dialog

    qtbot.mouseClick(ask().stay, LEFT)
    assert window.isVisible()
    qtbot.mouseClick(ask().save, LEFT)
    assert not window.isVisible()
    assert len(open_project(saved).project.scenarios) == 2


def test_edits_can_be_given_up(program: Program, saved: Path, qtbot: QtBot) -> None:
    program.session.scenarios.add("Another")
    program.window.actions_.new_project.trigger()
    (dialog,) = program.window.findChildren(UnsavedDialog)
    assert program.session.project.scenarios != ()
    qtbot.mouseClick(dialog.discard, LEFT)
    qtbot.waitUntil(lambda: program.session.project.scenarios == ())
    assert len(open_project(saved).project.scenarios) == 1


def test_data_that_changed_since_the_project_was_saved_are_told(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    data = tmp_path / "results.csv"
    data.write_text("as it was", encoding="utf-8")
    file = tmp_path / "x.okt"
    save_project(Project(inputs=Inputs(form=(input_file(data),))), file)
    for text, told in (("as it was", False), ("something else", True)):
        data.write_text(text, encoding="utf-8")
        program.window.asking_project.open_file(file)
        qtbot.waitUntil(lambda: program.session.document.file == file)
        up_to_date(program, qtbot)
        reports = program.window.findChildren(ReportDialog)
        assert bool(reports) == told
        if told:
            assert "changed since the project was saved" in reports[0].lines.toPlainText()
        program.session.document.file = None


def test_a_project_whose_data_are_gone_is_refused(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    data = tmp_path / "results.csv"
    data.write_text("as it was", encoding="utf-8")
    file = tmp_path / "x.okt"
    save_project(Project(inputs=Inputs(form=(input_file(data),))), file)
    data.unlink()
    program.window.asking_project.open_file(file)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(ReportDialog)))
    (report,) = program.window.findChildren(ReportDialog)
    assert "results.csv" in report.lines.toPlainText()
    assert program.session.document.file is None
    up_to_date(program, qtbot)


def test_a_file_that_cannot_be_written_is_told_and_the_edits_stay(program: Program, tmp_path: Path) -> None:
    program.session.scenarios.add_what_if(FALL)
    assert not program.window.asking_project._write(tmp_path / "no such folder" / "x.okt")
    (report,) = program.window.findChildren(ReportDialog)
    assert "cannot be written" in report.lines.toPlainText()
    assert program.session.document.edited


def test_until_precise_the_file_gets_the_tournaments_it_took(program: Program, qtbot: QtBot) -> None:
    button = program.window.toolbar.tournaments.button(0)
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: program.session.run.outcome is not None and not program.session.run.stale)
    up_to_date(program, qtbot)
    assert button.isChecked()
    assert program.session.project.tournaments == 100_000
    assert program.session.project_to_save().tournaments == 500_000
    assert program.window.status.figures.text().startswith("500,000 tournaments")


def test_a_project_named_on_starting_is_opened_and_a_broken_one_gives_the_shipped_data(
    qapp: QApplication, core: QuickCore, memory: QSettings, saved: Path, qtbot: QtBot
) -> None:
    broken = saved.with_name("broken.okt")
    broken.write_text("nonsense", encoding="utf-8")
    for file, scenarios in ((saved, 1), (broken, 0)):
        program = Program(qapp, memory, core)
        try:
            program.start([file])
            up_to_date(program, qtbot)
            assert len(program.session.project.scenarios) == scenarios
            assert bool(program.window.findChildren(ReportDialog)) == (file is broken)
        finally:
            program.close()
            program.window.deleteLater()


# Snapshots against a crash ---------------------------------------------------------------------


@pytest.fixture
def crashed(qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path) -> Path:
    """A folder in which a program that came to a sudden end left edits."""
    memory.setValue("language", "en")
    folder = tmp_path / "recovery"
    program = Program(qapp, memory, core, folder)
    program.start()
    up_to_date(program, qtbot)
    assert program.window.findChildren(RecoveredDialog) == []
    program.session.scenarios.add_what_if(FALL)
    assert program.autosave is not None
    program.autosave.keep()
    program.autosave._writer.shutdown(wait=True)
    lock = program.autosave._recovery._lock
    assert lock is not None
    lock.close()  # what the end of a process does to its locks
    program.autosave._timer.stop()
    program.autosave = None
    program.close()
    program.window.deleteLater()
    return folder


def start_again(
    qapp: QApplication, core: QuickCore, memory: QSettings, folder: Path, qtbot: QtBot
) -> tuple[Program, RecoveredDialog | None]:
    program = Program(qapp, memory, core, folder)
    program.start()
    up_to_date(program, qtbot)
    dialogs = program.window.findChildren(RecoveredDialog)
    return program, dialogs[0] if dialogs else None


def test_after_a_crash_the_edits_are_offered_and_restored(
    qapp: QApplication, core: QuickCore, memory: QSettings, crashed: Path, qtbot: QtBot
) -> None:
    program, dialog = start_again(qapp, core, memory, crashed, qtbot)
    try:
        assert dialog is not None
        assert dialog.list.count() == 1
        assert dialog.list.item(0).text().startswith("A project without a file · ")
        qtbot.mouseClick(dialog.restore, LEFT)
        qtbot.waitUntil(lambda: program.session.project.scenarios != ())
        assert program.session.project.scenarios == (Scenario("One falls in the 1000 m", (FALL,)),)
        assert program.session.document.edited
    finally:
        program.close()
        program.window.deleteLater()
    assert list(crashed.glob("*.snapshot")) == []  # a clean end leaves nothing


def test_what_nobody_wants_is_offered_no_more(
    qapp: QApplication, core: QuickCore, memory: QSettings, crashed: Path, qtbot: QtBot
) -> None:
    for button in ("later", "discard", None):
        program, dialog = start_again(qapp, core, memory, crashed, qtbot)
        try:
            assert (dialog is None) == (button is None)
            if dialog is not None and button is not None:
                qtbot.mouseClick(getattr(dialog, button), LEFT)
            assert program.session.project == Project()
        finally:
            program.close()
            program.window.deleteLater()


def test_edits_are_kept_by_themselves_and_forgotten_once_saved(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("ui.program.autosave.APART_MS", 10)
    folder = tmp_path / "recovery"
    program = Program(qapp, memory, core, folder)
    try:
        program.start()
        up_to_date(program, qtbot)
        program.session.scenarios.add_what_if(FALL)
        qtbot.waitUntil(lambda: len(list(folder.glob("*.snapshot"))) == 1)
        assert program.window.asking_project._write(tmp_path / "x.okt")
        qtbot.waitUntil(lambda: list(folder.glob("*.snapshot")) == [])
    finally:
        program.close()
        program.window.deleteLater()


def test_without_a_folder_for_snapshots_the_window_opens_all_the_same(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    program = Program(qapp, memory, core, in_the_way / "recovery")
    try:
        program.start()
        up_to_date(program, qtbot)
        assert program.autosave is None
    finally:
        program.close()
        program.window.deleteLater()
