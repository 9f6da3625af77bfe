"""What the window asks about projects: changed by others, files elsewhere, inputs; what it tells."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.form.data import Pasted
from simulator.meet.meet import Entry
from simulator.project.file import open_project, save_project
from simulator.project.project import ForecastDay, InputFile, Inputs, Project, Scenario
from simulator.project.recovery import Recovery
from simulator.selection.committee import Committee
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.dialogs.changed_file import ChangedFileDialog
from ui.dialogs.recovered import RecoveredDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.strange_files import StrangeFilesDialog
from ui.program.program import Program
from ui.session.news import Phase
from ui.window.menus.project_differences import differences

if TYPE_CHECKING:
    from conftest import QuickCore

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
WIN = AssumedOutcome(Sex.W, Event.D1000, "Bea Two", AssumedKind.WINS)
HASH = "0" * 64


def up_to_date(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)


def reports(program: Program) -> list[ReportDialog]:
    return program.window.findChildren(ReportDialog)


@pytest.fixture
def saved(program: Program, tmp_path: Path) -> Path:
    """A file with one scenario, open in the program."""
    file = tmp_path / "own" / "a b.okt"
    file.parent.mkdir()
    program.session.scenarios.add_what_if(FALL)
    assert program.window.asking_project._write(file)
    return file


# Changed by others -------------------------------------------------------------------------------


@pytest.fixture
def changed(program: Program, saved: Path) -> Path:
    """The same file, in which a colleague has written another scenario, and an edit in the window."""
    theirs = open_project(saved).project
    save_project(replace(theirs, seed=5, scenarios=(Scenario("Theirs", (WIN,)),)), saved)
    program.session.set_seed(9)
    return saved


def asked(program: Program, qtbot: QtBot) -> ChangedFileDialog:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL)
    (dialog,) = program.window.findChildren(ChangedFileDialog)
    return dialog


def test_a_file_that_others_changed_is_not_saved_over_without_a_word(
    program: Program, changed: Path, qtbot: QtBot
) -> None:
    before = changed.read_bytes()
    dialog = asked(program, qtbot)
    assert changed.read_bytes() == before
    assert not dialog.differences.isVisibleTo(dialog)
    qtbot.mouseClick(dialog.show_differences, LEFT)
    assert dialog.differences.isVisibleTo(dialog)
    told = dialog.differences.toPlainText().splitlines()
    assert told == [
        "Scenario only in the file: Theirs – Bea Two wins · W 1000 m",
        "Scenario only here: One falls in the 1000 m – Anna One falls · W 1000 m",
        "Seed: 5 in the file, 9 here",
    ]
    qtbot.mouseClick(dialog.stay, LEFT)
    assert changed.read_bytes() == before
    assert program.session.document.edited


def test_it_is_saved_over_when_the_user_says_so_and_then_no_more_asked(
    program: Program, changed: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(asked(program, qtbot).overwrite, LEFT)
    assert open_project(changed).project.seed == 9
    assert not program.session.document.edited
    program.session.set_seed(10)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL)
    assert program.window.findChildren(ChangedFileDialog) == []
    assert open_project(changed).project.seed == 10


def test_it_can_be_saved_elsewhere_and_the_file_of_the_others_stays(
    program: Program, changed: Path, qtbot: QtBot
) -> None:
    before = changed.read_bytes()
    qtbot.mouseClick(asked(program, qtbot).save_as, LEFT)
    (dialog,) = program.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(changed.with_name("mine.okt")))
    dialog.reject()
    assert changed.read_bytes() == before
    assert open_project(changed.with_name("mine.okt")).project.seed == 9


def test_save_as_onto_the_same_file_asks_too(program: Program, changed: Path) -> None:
    before = changed.read_bytes()
    program.window.actions_.save_project_as.trigger()
    (dialog,) = program.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(changed))
    dialog.reject()
    assert changed.read_bytes() == before
    assert len(program.window.findChildren(ChangedFileDialog)) == 1


def test_a_file_that_was_only_written_anew_is_no_change(program: Program, saved: Path, qtbot: QtBot) -> None:
    saved.write_bytes(saved.read_bytes() + b"# a remark\n")
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL)
    assert program.window.findChildren(ChangedFileDialog) == []


def test_a_file_that_was_opened_and_then_changed_is_asked_about(
    program: Program, saved: Path, qtbot: QtBot
) -> None:
    program.window.actions_.new_project.trigger()
    up_to_date(program, qtbot)
    program.window.asking_project.open_file(saved)
    qtbot.waitUntil(lambda: program.session.document.file == saved)
    saved.write_bytes(b"no project any more")
    program.session.set_seed(9)
    dialog = asked(program, qtbot)
    assert "not readable as TOML" in dialog.differences.toPlainText()


def test_a_file_that_is_gone_is_written_again(program: Program, saved: Path, qtbot: QtBot) -> None:
    saved.unlink()
    program.session.set_seed(9)
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL)
    assert open_project(saved).project.seed == 9


RESULT = EnteredResult(Sex.W, Event.D1000, "Anna One", None, 1, 75_120)


@pytest.mark.parametrize(
    ("here", "told"),
    [
        ({"results": (RESULT,)}, ["Result only here: W 1000 m · Anna One · finished · 1st · 1:15.12"]),
        ({"tournaments": 1000}, ["Tournaments: 100,000 in the file, 1,000 here"]),
        ({"learn_from_results": False}, ["Learn from the results: on in the file, off here"]),
        ({"committee": Committee()}, ["What the committee decides: not the same"]),
        ({"meet": "okt-2021"}, ["Meet: okt-2025 in the file, okt-2021 here"]),
        ({"inputs": Inputs(form=(InputFile(Path("/a.csv"), HASH),))}, ["Form data only here: /a.csv"]),
        ({"inputs": Inputs(entries=InputFile(Path("/e.csv"), HASH))}, ["Entries only here: /e.csv"]),
        ({"inputs": Inputs(pasted=(Pasted("x"),))}, ["Pasted lists: 0 in the file, 1 here"]),
        (
            {"inputs": Inputs(added=(Entry(Sex.M, Event.D500, "Dirk"),))},
            ["Entrant only here: M 500 m · Dirk"],
        ),
        (
            {"history": (ForecastDay("a", date(2025, 1, 1), HASH, 1, 1, ()),)},
            ["Forecasts kept from earlier: not the same"],
        ),
        (
            {"rules": load_rule_set("knsb-2022")},
            [f"Selection order: that of the meet in the file, {load_rule_set('knsb-2022').name} here"],
        ),
        ({}, []),
    ],
)
def test_every_difference_is_told(qapp: QApplication, here: dict[str, object], told: list[str]) -> None:
    assert list(differences(Project(), replace(Project(), **here))) == told  # type: ignore[arg-type]


def test_scenarios_and_results_are_compared_line_by_line(qapp: QApplication) -> None:
    one, other = Scenario("A", (FALL, WIN)), Scenario("A", (FALL,))
    assert differences(Project(scenarios=(one,)), Project(scenarios=(other,))) == (
        "Scenario A only in the file: Bea Two wins · W 1000 m",
    )
    swapped = Scenario("A", (WIN, FALL))
    assert differences(Project(scenarios=(one,)), Project(scenarios=(swapped,))) == (
        "Scenario A: not the same",
    )
    both = (one, Scenario("B"))
    assert differences(Project(scenarios=both), Project(scenarios=both[::-1])) == (
        "The scenarios stand in another order",
    )
    slower = replace(RESULT, time_ms=76_000)
    assert differences(Project(results=(RESULT,)), Project(results=(slower,))) == (
        "Result only in the file: W 1000 m · Anna One · finished · 1st · 1:15.12",
        "Result only here: W 1000 m · Anna One · finished · 1st · 1:16.00",
    )


# Files elsewhere ---------------------------------------------------------------------------------


@pytest.fixture
def strange(saved: Path) -> Path:
    """A project whose form data lie in another folder."""
    form = saved.parent.parent / "form.csv"
    form.write_text("x", encoding="utf-8")
    file = saved.with_name("strange.okt")
    save_project(Project(seed=77, inputs=Inputs(form=(InputFile(form, HASH),))), file)
    return file


def question(program: Program, qtbot: QtBot) -> StrangeFilesDialog:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(StrangeFilesDialog)))
    (dialog,) = program.window.findChildren(StrangeFilesDialog)
    return dialog


def test_a_project_that_reads_elsewhere_is_opened_when_the_user_says_so(
    program: Program, strange: Path, qtbot: QtBot
) -> None:
    asking = program.window.asking_project
    asking.open_file(strange)
    dialog = question(program, qtbot)
    assert dialog.list.toPlainText() == str(strange.parent.parent / "form.csv")
    assert dialog.refuse.isDefault()
    qtbot.mouseClick(dialog.refuse, LEFT)
    up_to_date(program, qtbot)
    assert program.session.project.seed != 77
    asking.open_file(strange)
    qtbot.mouseClick(question(program, qtbot).allow, LEFT)
    qtbot.waitUntil(lambda: program.session.project.seed == 77)
    program.session.document.stack.setClean()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asking.open_file(strange)  # said once
    up_to_date(program, qtbot)
    assert program.window.findChildren(StrangeFilesDialog) == []


def test_a_path_on_a_network_is_told_as_one(program: Program, saved: Path, qtbot: QtBot) -> None:
    file = saved.with_name("strange.okt")
    save_project(Project(inputs=Inputs(form=(InputFile(Path("//host/share/a.csv"), HASH),))), file)
    program.window.asking_project.open_file(file)
    dialog = question(program, qtbot)
    assert dialog.list.toPlainText() == "//host/share/a.csv"


def test_what_the_user_saved_is_opened_again_without_a_question(
    program: Program, saved: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    form = tmp_path / "elsewhere.csv"
    form.write_text("x", encoding="utf-8")
    program.session._change_inputs("open form data", Inputs(form=(InputFile(form, HASH),)))
    qtbot.waitUntil(lambda: bool(program.session.inputs.form))
    up_to_date(program, qtbot)
    assert program.window.asking_project._write(saved)
    program.window.actions_.new_project.trigger()
    up_to_date(program, qtbot)
    program.window.asking_project.open_file(saved)
    qtbot.waitUntil(lambda: program.session.document.file == saved)
    assert program.window.findChildren(StrangeFilesDialog) == []


def test_on_starting_the_question_stands_before_the_shipped_data(
    qapp: QApplication, core: QuickCore, memory: QSettings, strange: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    kept = tmp_path / "trusted.json"
    for answered in (False, True):
        other = Program(qapp, memory, core, trusted=kept)
        try:
            other.start([strange])
            if not answered:
                dialog = question(other, qtbot)
                up_to_date(other, qtbot)
                assert other.session.project.seed != 77
                qtbot.mouseClick(dialog.allow, LEFT)
            qtbot.waitUntil(lambda: other.session.project.seed == 77)  # noqa: B023
        finally:
            other.close()
            other.window.deleteLater()


# Inputs and devices as outputs -------------------------------------------------------------------


def test_a_project_is_not_saved_over_its_form_data(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    form = tmp_path / "form.csv"
    form.write_text("precious", encoding="utf-8")
    os.link(form, tmp_path / "link.okt")
    program.session._change_inputs("open form data", Inputs(form=(InputFile(form, HASH),)))
    qtbot.waitUntil(lambda: bool(program.session.inputs.form))
    up_to_date(program, qtbot)
    for name in ("form.csv", "link.okt"):
        assert not program.window.asking_project._write(tmp_path / name)
        assert "this file is read" in reports(program)[-1].lines.toPlainText()
    assert form.read_text(encoding="utf-8") == "precious"


def test_a_rule_set_is_not_saved_over_the_project_or_its_data(
    program: Program, saved: Path, qtbot: QtBot
) -> None:
    before = saved.read_bytes()
    asking = program.window._asking_order
    asking._to_save = load_rule_set("knsb-2026")
    asking.write(str(saved))
    assert "this file is read" in reports(program)[-1].lines.toPlainText()
    assert saved.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="devices and pipes are those of POSIX")
def test_a_device_is_never_replaced_by_a_file(program: Program, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.okt")
    for path in (tmp_path / "pipe.okt", Path(os.devnull)):
        assert not program.window.asking_project._write(path)
        assert "a device or a pipe" in reports(program)[-1].lines.toPlainText()
        assert not path.is_file()


# What is told ------------------------------------------------------------------------------------


def test_a_snapshot_that_cannot_be_written_is_told_until_one_can(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    memory.setValue("language", "en")
    program = Program(qapp, memory, core, tmp_path / "recovery")
    try:
        program.start()
        up_to_date(program, qtbot)
        assert program.autosave is not None
        label = program.window.status.unkept
        assert not label.isVisibleTo(program.window)
        with monkeypatch.context() as patch:

            def full(_number: int) -> None:
                raise OSError(28, "No space left on device")

            patch.setattr(os, "fsync", full)
            program.session.scenarios.add_what_if(FALL)
            program.autosave.keep()
            qtbot.waitUntil(lambda: label.isVisibleTo(program.window))
            assert label.text() == "Edits are not kept against a crash: No space left on device"
            program.speak("nl")
            assert program.window.status.unkept.isVisibleTo(program.window)
            program.speak("en")
        program.autosave.keep()
        qtbot.waitUntil(lambda: not program.window.status.unkept.isVisibleTo(program.window))
    finally:
        program.close()
        program.window.deleteLater()


def test_without_a_folder_for_snapshots_that_is_told(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    memory.setValue("language", "en")
    (tmp_path / "file").write_bytes(b"")
    program = Program(qapp, memory, core, tmp_path / "file" / "recovery")
    try:
        program.start()
        up_to_date(program, qtbot)
        assert program.window.status.unkept.text() == "Edits are not kept against a crash: Not a directory"
    finally:
        program.close()
        program.window.deleteLater()


def test_a_damaged_snapshot_is_told_and_the_window_starts(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    memory.setValue("language", "en")
    folder = tmp_path / "recovery"
    folder.mkdir()
    number = b'# file: \nkind = "okt-project"\nformat = 0x' + b"f" * 5000
    (folder / "1-0123abcd.snapshot").write_bytes(number)
    program = Program(qapp, memory, core, folder)
    try:
        program.start()
        up_to_date(program, qtbot)
        (report,) = reports(program)
        assert report.windowTitle() == "Edits that cannot be restored"
        assert str(folder / "1-0123abcd.damaged") in report.lines.toPlainText()
        assert program.window.findChildren(RecoveredDialog) == []
    finally:
        program.close()
        program.window.deleteLater()


def test_a_snapshot_whose_data_are_gone_is_offered_again(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "recovery"
    with Recovery(folder) as left:
        left.keep(Project(seed=3, inputs=Inputs(form=(InputFile(tmp_path / "bad.csv", HASH),))))
        content = left.path.read_bytes()
    (folder / "1-0123abcd.snapshot").write_bytes(content)
    program = Program(qapp, memory, core, folder)
    try:
        program.start()
        up_to_date(program, qtbot)
        (dialog,) = program.window.findChildren(RecoveredDialog)
        qtbot.mouseClick(dialog.restore, LEFT)
        qtbot.waitUntil(lambda: bool(reports(program)))
        up_to_date(program, qtbot)
        program.session.scenarios.add_what_if(FALL)
        assert program.autosave is not None
        program.autosave._writer.submit(lambda: None).result()
        assert (folder / "1-0123abcd.snapshot").read_bytes() == content
    finally:
        program.close()
        program.window.deleteLater()


def test_what_is_refused_on_starting_does_not_speak_of_chances_on_the_screen(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    memory.setValue("language", "en")
    broken = tmp_path / "broken.okt"
    broken.write_text("nonsense", encoding="utf-8")
    for file in (broken, tmp_path / "bad.csv"):
        program = Program(qapp, memory, core)
        try:
            program.start([file])
            qtbot.waitUntil(lambda: bool(reports(program)))  # noqa: B023
            (report,) = reports(program)
            assert "on the screen" not in report.summary.text()
            assert "Nothing has been opened" in report.summary.text()
            if file is broken:
                up_to_date(program, qtbot)
                program.window.asking_project.open_file(broken)
                qtbot.waitUntil(lambda: len(reports(program)) == 2)  # noqa: B023
                assert "on the screen" in reports(program)[-1].summary.text()
        finally:
            program.close()
            program.window.deleteLater()
