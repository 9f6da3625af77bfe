"""The report from the window: one menu entry, written beside the work of the window, told how it went."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressDialog
from pytestqt.qtbot import QtBot
from report_text import block_of, text_of

from simulator.event import Event, Sex
from simulator.project.project import BASELINE
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.dialogs.remarks import RemarksDialog
from ui.dialogs.report import ReportDialog
from ui.program.program import Program
from ui.session.news import Phase

if TYPE_CHECKING:
    from conftest import QuickCore

CTRL = Qt.KeyboardModifier.ControlModifier
FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)


@pytest.fixture(autouse=True)
def _without_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.report.document.embedded", lambda _text: "")


def dialogs(program: Program) -> list[ReportDialog]:
    return program.window.findChildren(ReportDialog)


def written(program: Program, qtbot: QtBot, file: Path) -> ReportDialog:
    program.window.asking_report.write(file)
    qtbot.waitUntil(lambda: bool(dialogs(program)), timeout=20_000)
    (dialog,) = dialogs(program)
    return dialog


def test_ctrl_p_asks_where_the_report_goes(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_P, CTRL)
    (dialog,) = program.window.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert [one.rpartition("(")[2] for one in dialog.nameFilters()] == ["*.pdf)", "*.html)"]
    dialog.close()


def test_the_report_is_of_the_scenario_shown_against_the_baseline(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.session.scenarios.add("A fall", (FALL,))
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)
    dialog = written(program, qtbot, tmp_path / "r.html")
    assert dialog.text.lines == str(tmp_path / "r.html")
    html = (tmp_path / "r.html").read_text("utf-8")
    values = block_of(html)
    assert (values["scenario"]["name"], values["comparison"]["with"]) == ("A fall", BASELINE)
    assert "Anna One falls in the 1000 m" in text_of(html)
    assert block_of(html, "okt-inputs")
    assert not program.window.findChildren(QProgressDialog) or not program.window.asking_report._progress


def test_a_folder_that_is_not_there_is_told(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = written(program, qtbot, tmp_path / "gone" / "r.html")
    assert "The report is not written." in dialog.text.summary
    assert "gone" in dialog.text.lines


def test_what_goes_wrong_on_the_way_leaves_the_old_report(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "r.html").write_text("old")

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("simulator.report.files.write_output", full)
    dialog = written(program, qtbot, tmp_path / "r.html")
    assert "No space left on device" in dialog.text.lines
    assert (tmp_path / "r.html").read_text() == "old"
    assert list(tmp_path.iterdir()) == [tmp_path / "r.html"] or {one.name for one in tmp_path.iterdir()} <= {
        "r.html",
        "window.ini",
    }


@pytest.mark.parametrize(
    "end", [QProgressDialog.cancel, QProgressDialog.reject, QProgressDialog.accept, QProgressDialog.close]
)
def test_a_report_that_is_cancelled_is_not_written(
    end: Callable[[QProgressDialog], object], program: Program, core: QuickCore, qtbot: QtBot, tmp_path: Path
) -> None:
    core.held = True
    program.window.asking_report.write(tmp_path / "r.html")
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QProgressDialog)))
    end(program.window.findChildren(QProgressDialog)[0])
    core.held = False
    program.session.start_run()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    assert not (tmp_path / "r.html").exists()
    assert not dialogs(program)


def test_a_report_that_is_cancelled_while_its_pages_are_laid_out_is_not_written(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out, cancelled = threading.Event(), threading.Event()

    def pages(_html: str) -> bytes:
        laid_out.set()
        assert cancelled.wait(60)
        return b"%PDF"

    monkeypatch.setattr("simulator.report.files.has_pdf", lambda: True)
    monkeypatch.setattr("simulator.report.files.pdf_of", pages)
    program.window.asking_report.write(tmp_path / "r.pdf")
    qtbot.waitUntil(laid_out.is_set, timeout=20_000)
    program.window.findChildren(QProgressDialog)[0].cancel()
    cancelled.set()
    program.session.start_run()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    assert not [*tmp_path.glob("r.*")]


# Remarks -------------------------------------------------------------------------------------------


def remarks(program: Program) -> RemarksDialog:
    program.window.actions_.remarks.trigger()
    return [one for one in program.window.findChildren(RemarksDialog) if one.isVisible()][-1]


def test_a_remark_is_kept_in_the_project_and_can_be_undone(program: Program) -> None:
    dialog = remarks(program)
    dialog.author.setText(" A.\u00a0 Per\u00adson \U0003ffff")
    dialog.day.setDate(QDate(2025, 12, 20))
    dialog.decision.setPlainText("No pick yet.\nWe wait.")
    dialog.accept()
    (kept,) = program.session.project.remarks
    assert (kept.scenario, kept.author, kept.day) == (BASELINE, "A. Person", date(2025, 12, 20))
    assert (kept.decision, kept.reason) == ("No pick yet.\nWe wait.", "")
    assert program.window.actions_.undo.text() == "&Undo change remarks"
    program.window.actions_.undo.trigger()
    assert program.session.project.remarks == ()


def test_remarks_are_shown_again_changed_and_deleted(program: Program) -> None:
    dialog = remarks(program)
    dialog.author.setText("A")
    dialog.reason.setPlainText("First")
    dialog.new.click()
    assert dialog.author.text() == ""
    dialog.author.setText("B")
    dialog.reason.setPlainText("Second")
    dialog.accept()
    dialog = remarks(program)
    assert dialog.list.count() == 2
    dialog.list.setCurrentRow(0)
    assert dialog.reason.toPlainText() == "First"
    dialog.delete.click()
    dialog.accept()
    assert [one.reason for one in program.session.project.remarks] == ["Second"]


def test_an_empty_remark_is_not_kept(program: Program) -> None:
    dialog = remarks(program)
    dialog.author.setText("A")
    dialog.accept()
    assert program.session.project.remarks == ()


def test_ctrl_p_before_there_are_data_says_why_nothing_is_written(
    qapp: QApplication, memory: QSettings, qtbot: QtBot, core: QuickCore
) -> None:
    program = Program(qapp, memory, core)
    qtbot.addWidget(program.window)
    try:
        with qtbot.waitExposed(program.window):
            program.window.show()
        qtbot.keyClick(program.window, Qt.Key.Key_P, CTRL)
        (dialog,) = dialogs(program)
        assert dialog.text.summary == "There is nothing to report yet."
        assert dialog.text.lines
        assert not program.window.findChildren(QFileDialog)
    finally:
        program.close()
