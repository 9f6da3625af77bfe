"""Dialogs closed without being accepted: what was typed is kept, offered, restored, discarded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex, Status
from simulator.project.project import BASELINE
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.dialogs.order_editor import OrderEditor
from ui.dialogs.pairs import PairsDialog
from ui.dialogs.paste import PasteDialog
from ui.dialogs.recovered import RecoveredDialog
from ui.dialogs.remarks import RemarksDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.results import ResultsDialog
from ui.dialogs.unsaved import UnsavedDialog
from ui.drafts.drafts import DraftKind, Drafts, draft_text
from ui.drafts.typed_results import results_of
from ui.drafts.values import MisfitError, order_of, plain_order
from ui.program.program import Program
from ui.session.news import Phase
from ui.tables.pairs_model import PairColumn
from ui.tables.results_model import Column
from ui.what_ifs.dialog import WhatIfDialog
from ui.what_ifs.forms import what_if_of

if TYPE_CHECKING:
    from conftest import QuickCore

LEFT = Qt.MouseButton.LeftButton
W, D1000 = Sex.W, Event.D1000
FALL = AssumedOutcome(W, D1000, "Anna One", AssumedKind.FALLS)


AnyDialog = TypeVar("AnyDialog", bound=QDialog)


def opened(program: Program, kind: type[AnyDialog]) -> AnyDialog:
    """Open a dialog as the user does; those closed before are gone."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = program.window
    asked: dict[type[QDialog], Callable[[], object]] = {
        ResultsDialog: window.actions_.enter_results.trigger,
        WhatIfDialog: window.actions_.add_what_if.trigger,
        PasteDialog: window.actions_.paste_form.trigger,
        OrderEditor: window.order.edit_wanted.emit,
        PairsDialog: window.actions_.pairs.trigger,
    }
    asked[kind]()
    (dialog,) = window.findChildren(kind)
    return dialog


def type_result(dialog: ResultsDialog, row: int, text: str) -> None:
    dialog.model.setData(dialog.model.index(row, Column.TIME), text)


def fill(dialog: QDialog) -> None:
    """Do some work in a dialog."""
    if isinstance(dialog, ResultsDialog):
        type_result(dialog, 0, "1:14.50")
        type_result(dialog, 1, "1:1x")
    elif isinstance(dialog, WhatIfDialog):
        dialog.kinds.setCurrentIndex(dialog.kinds.findData("time"))
        dialog.skaters.setCurrentText("Bea Two")
        dialog.values.time.setText("1:1")
    elif isinstance(dialog, PasteDialog):
        dialog.text.setPlainText("1 Anna One 37.62")
        dialog.competition.setText("Club race")
    elif isinstance(dialog, PairsDialog):
        dialog.model.setData(dialog.model.index(0, PairColumn.OUTER), "Anna Oen")
        dialog.lanes.setChecked(True)
    elif isinstance(dialog, OrderEditor):
        dialog.figures.fields["cap"].setValue(12)
        dialog.picks.add.click()
        dialog.name.setText("Mine")
        dialog.name.textEdited.emit("Mine")


def held(dialog: QDialog) -> object:
    """What a dialog holds."""
    if isinstance(dialog, ResultsDialog):
        return dialog.draft.results, dialog.model.lines()
    if isinstance(dialog, WhatIfDialog):
        return dialog.draft()
    if isinstance(dialog, PasteDialog):
        return dialog.answer()
    if isinstance(dialog, PairsDialog):
        return dialog.draft.changed(assumed=False), dialog.model.rows
    assert isinstance(dialog, OrderEditor)
    return dialog.drafts.draft


KINDS = pytest.mark.parametrize("kind", [ResultsDialog, WhatIfDialog, PasteDialog, OrderEditor, PairsDialog])
WAYS = pytest.mark.parametrize("way", ["escape", "close", "cancel"])


def leave(dialog: QDialog, way: str, qtbot: QtBot) -> None:
    if way == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    elif way == "close":
        dialog.close()
    else:
        buttons = dialog.buttons  # type: ignore[attr-defined]
        qtbot.mouseClick(buttons.button(buttons.StandardButton.Cancel), LEFT)
    assert not dialog.isVisible()


@KINDS
@WAYS
def test_a_dialog_closed_in_the_middle_goes_on_there_when_it_opens_next(
    program: Program, qtbot: QtBot, kind: type[QDialog], way: str
) -> None:
    dialog = opened(program, kind)
    empty = held(dialog)
    assert not dialog.kept.isVisible()  # type: ignore[attr-defined]
    fill(dialog)
    full = held(dialog)
    leave(dialog, way, qtbot)
    again = opened(program, kind)
    line = again.kept  # type: ignore[attr-defined]
    assert line.isVisible()
    assert line.label.text().startswith("Draft of ")
    assert line.label.text().endswith(" kept.")
    assert held(again) == full != empty
    qtbot.mouseClick(line.discard, LEFT)
    assert held(again) == empty
    assert not line.isVisible()
    leave(again, way, qtbot)
    assert not opened(program, kind).kept.isVisible()  # type: ignore[attr-defined]
    assert program.session.document.drafts.all() == ()


@KINDS
def test_a_dialog_in_which_nothing_was_done_leaves_no_draft(program: Program, kind: type[QDialog]) -> None:
    opened(program, kind).reject()
    assert program.session.document.drafts.all() == ()


def test_what_is_accepted_leaves_no_draft(program: Program, qtbot: QtBot) -> None:
    dialog = opened(program, ResultsDialog)
    type_result(dialog, 0, "1:14.50")
    assert program.session.document.drafts.all()
    dialog.accept()
    assert program.session.document.drafts.all() == ()
    half = opened(program, WhatIfDialog)
    half.skaters.setCurrentText("Bea Two")
    half.accept()
    order = opened(program, OrderEditor)
    order.figures.fields["cap"].setValue(12)
    order.accept()
    assert program.session.document.drafts.all() == ()


def test_a_cell_still_being_written_is_part_of_the_draft(program: Program, qtbot: QtBot) -> None:
    dialog = opened(program, ResultsDialog)
    dialog.table.setCurrentIndex(dialog.model.index(0, Column.TIME))
    (editor,) = dialog.table.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "75.10")
    dialog.close()
    assert opened(program, ResultsDialog).model.lines()[0].time == "1:15.10"


def test_a_draft_of_results_touches_only_the_races_it_is_of(program: Program) -> None:
    dialog = opened(program, ResultsDialog)
    type_result(dialog, 0, "1:14.50")
    dialog.reject()
    other = EnteredResult(Sex.M, Event.D1500, "Dirk Four", None, None, None, Status.FELL)
    program.session.edit("elsewhere", replace(program.session.project, results=(other,)))
    assert set(opened(program, ResultsDialog).draft.results) == {
        other,
        EnteredResult(W, D1000, "Anna One", time_ms=74_500),
    }


def test_a_draft_belongs_to_its_scenario(program: Program) -> None:
    scenarios = program.session.scenarios
    first = scenarios.add("First")
    fill(dialog := opened(program, WhatIfDialog))
    dialog.reject()
    scenarios.show(BASELINE)
    other = opened(program, WhatIfDialog)
    assert not other.kept.isVisible()
    other.reject()
    scenarios.show(first)
    scenarios.rename(first, "Renamed")
    assert opened(program, WhatIfDialog).kept.isVisible()


def test_a_draft_belongs_to_its_project(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    fill(dialog := opened(program, PasteDialog))
    dialog.reject()
    file = tmp_path / "mine.okt"
    assert program.window.asking_project._write(file)
    assert program.session.document.drafts.all()  # a file does not hold it
    program.window.actions_.new_project.trigger()
    qtbot.waitUntil(lambda: program.session.document.file is None)
    new = opened(program, PasteDialog)
    assert not new.kept.isVisible()
    new.reject()
    program.session.open_file(file)
    qtbot.waitUntil(lambda: program.session.document.file == file)
    assert opened(program, PasteDialog).kept.isVisible()


def test_a_draft_of_an_event_that_is_gone_says_so_and_keeps_the_rest(program: Program) -> None:
    program.session.document.drafts.keep(
        "results",
        "",
        {
            "races": [
                [["W", "5000", None], [["Anna One", None, 400_000, "finished"]]],
                [["W", "1000", 2], [["Anna One", None, 74_000, "finished"]]],
                [["W", "1000", None], [["Anna One", None, 74_500, "finished"]]],
            ],
            "learn": None,
            "shown": ["W", "5000", None],
            "cells": [["Nobody", "x", ""]],
        },
    )
    dialog = opened(program, ResultsDialog)
    assert dialog.draft.results == (EnteredResult(W, D1000, "Anna One", time_ms=74_500),)
    assert dialog.kept.label.text().endswith("Not ridden any more: Women 5000 m, Women 1000 m.")
    half = {**_WHAT_IF, "event": "5000"}
    program.session.document.drafts.keep("what_if", BASELINE, half)
    assert opened(program, WhatIfDialog).kept.label.text().endswith("Its event cannot be chosen any more.")


_WHAT_IF = {
    "kind": "falls", "sex": "W", "skater": "Anna One", "event": None, "run": None, "place": 2, "time": "",
    "shift_s_per_1000m": 0.0, "per_cent": 0.0, "pairs": "", "rival": "",
}  # fmt: skip


@KINDS
@pytest.mark.parametrize("content", [{}, {"races": 1, "text": 2, "kind": [], "order": None, "name": {}}])
def test_a_draft_that_cannot_be_read_is_forgotten(
    program: Program, kind: type[QDialog], content: dict[str, object]
) -> None:
    for one in DraftKind:
        about = BASELINE if one in ("order", "what_if", "pairs") else ""
        program.session.document.drafts.keep(one, about, content)
    assert not opened(program, kind).kept.isVisible()  # type: ignore[attr-defined]
    assert len(program.session.document.drafts.all()) == len(DraftKind) - 1


@pytest.mark.parametrize("read", [results_of, what_if_of])
@pytest.mark.parametrize(
    "plain", [{"races": [[["X", "1", 0], []]]}, {**_WHAT_IF, "place": 1.5}, {**_WHAT_IF, "place": 10**30}]
)
def test_values_that_nobody_wrote_do_not_fit(read: Callable[[object], object], plain: object) -> None:
    with pytest.raises(MisfitError):
        read(plain)


def test_the_skater_written_is_there_again_with_the_sex(program: Program) -> None:
    dialog = opened(program, WhatIfDialog)
    dialog.skaters.setCurrentText("Anna Oen")
    dialog.sexes.setCurrentIndex(1 - dialog.sexes.currentIndex())
    assert dialog.skaters.currentText() == ""
    dialog.skaters.setCurrentText("Dirk Fuor")
    for name in ("Anna Oen", "Dirk Fuor"):
        dialog.sexes.setCurrentIndex(1 - dialog.sexes.currentIndex())
        assert dialog.skaters.currentText() == name


def test_remarks_half_written_are_there_again(program: Program, qtbot: QtBot) -> None:
    def asked() -> RemarksDialog:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        program.window.actions_.remarks.trigger()
        (found,) = program.window.findChildren(RemarksDialog)
        return found

    dialog = asked()
    dialog.reject()
    assert program.session.document.drafts.all() == ()
    dialog = asked()
    dialog.author.setText("The coach")
    dialog.decision.setPlainText("Anna goes")
    dialog.new.click()
    dialog.reason.setPlainText("as Bea fell")
    dialog.reject()
    again = asked()
    assert again.kept.isVisible()
    assert [(one.decision, one.reason) for one in again._written] == [("Anna goes", ""), ("", "as Bea fell")]
    again.delete.click()
    again.reject()
    again = asked()
    assert [one.decision for one in again._written] == ["Anna goes"]
    qtbot.mouseClick(again.kept.discard, LEFT)
    assert (again._written, again.decision.toPlainText()) == ((), "")
    assert program.session.document.drafts.all() == ()
    again.decision.setPlainText("Bea goes")
    again.accept()
    assert [one.decision for one in program.session.project.remarks] == ["Bea goes"]
    assert program.session.document.drafts.all() == ()


def test_the_address_of_a_list_is_part_of_its_draft(program: Program) -> None:
    dialog = opened(program, PasteDialog)
    dialog.address.setText("https://results.example/list")
    dialog.competition.setText("Club race")
    dialog.reject()
    again = opened(program, PasteDialog)
    assert again.address.text() == "https://results.example/list"
    content = again.kept.content()
    assert content is not None
    earlier = {key: value for key, value in content.items() if key != "address"}
    again.reject()
    program.session.document.drafts.keep("paste", "", earlier)  # as an earlier version kept it
    assert opened(program, PasteDialog).kept.isVisible()


def test_lines_kept_without_their_race_are_of_the_race_shown() -> None:
    """As an earlier version kept them."""
    plain = {"races": [], "learn": None, "shown": ["W", "1000", None], "cells": [["Anna One", "1:1x", "2"]]}
    assert results_of(plain).cells == {(W, D1000, None): (("Anna One", "1:1x", "2"),)}
    with pytest.raises(MisfitError):
        results_of({**plain, "shown": None})


def test_an_edited_order_is_read_as_it_was_written(program: Program) -> None:
    plan = program.session.plan
    assert plan is not None
    draft = Draft(
        plan.rules, (PickRule(W, PickKind.PURSUIT, ("Anna One", "", ""), None, 0.25, "why"),)
    ).removed(W, [0, 3])
    assert order_of(json.loads(json.dumps(plain_order(draft))), plan.rules) == draft
    with pytest.raises(MisfitError):
        order_of({**plain_order(draft), "picks": [["W"]]}, plan.rules)


# Closing the program, and a crash -----------------------------------------------------------------


def test_only_closing_the_program_asks_about_drafts(program: Program, qtbot: QtBot) -> None:
    fill(dialog := opened(program, ResultsDialog))
    dialog.reject()
    assert program.window.findChildren(UnsavedDialog) == []
    program.window.close()
    assert program.window.isVisible()
    (question,) = program.window.findChildren(UnsavedDialog)
    text = " ".join(label.text() for label in question.findChildren(type(dialog.where)))
    assert "Drafts that were not taken over will be lost: results (" in text
    assert question.save.isHidden()
    qtbot.mouseClick(question.stay, LEFT)
    assert program.window.isVisible()
    program.session.scenarios.add_what_if(FALL)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.window.close()
    (question,) = program.window.findChildren(UnsavedDialog)
    assert not question.save.isHidden()
    qtbot.mouseClick(question.discard, LEFT)
    assert not program.window.isVisible()


@pytest.fixture
def crashed(
    qapp: QApplication, core: QuickCore, memory: QSettings, qtbot: QtBot, tmp_path: Path
) -> Iterator[Path]:
    """The folder of snapshots as a crash leaves it while results were typed."""
    folder = tmp_path / "recovery"
    program = Program(qapp, memory, core, folder)
    program.start()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    fill(opened(program, ResultsDialog))  # the dialog is still open
    assert program.autosave is not None
    program.autosave.keep()
    program.autosave._writer.shutdown(wait=True)
    lock = program.autosave._recovery._lock
    assert lock is not None
    lock.close()  # what the end of a process does to its locks
    program.autosave._timer.stop()
    program.session.document.drafts.changed.disconnect(program.autosave._on_changed)
    program.autosave = None
    program.close()
    program.window.deleteLater()
    assert {path.suffix for path in folder.iterdir()} == {".snapshot", ".drafts", ".lock"}
    return folder


def start_with_what_was_left(program: Program, qtbot: QtBot) -> None:
    """Start, and go on with what a crash interrupted, its drafts too."""
    program.start()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    (question,) = program.window.findChildren(RecoveredDialog)
    qtbot.mouseClick(question.restore, LEFT)
    qtbot.waitUntil(lambda: program.session.document.drafts.all() != ())


def test_after_a_crash_the_draft_is_offered_in_its_dialog(
    qapp: QApplication, core: QuickCore, memory: QSettings, crashed: Path, qtbot: QtBot
) -> None:
    program = Program(qapp, memory, core, crashed)
    try:
        start_with_what_was_left(program, qtbot)
        dialog = opened(program, ResultsDialog)
        assert dialog.kept.isVisible()
        assert [line.time for line in dialog.model.lines()] == ["1:14.50", "1:1x"]
    finally:
        program.close()
        program.window.deleteLater()
    assert [path.name for path in crashed.iterdir() if path.suffix in (".drafts", ".snapshot")] == []


def test_a_file_of_drafts_that_is_damaged_is_put_aside_and_what_can_be_read_is_offered(
    qapp: QApplication, core: QuickCore, memory: QSettings, crashed: Path, qtbot: QtBot
) -> None:
    (file,) = crashed.glob("*.drafts")
    whole = file.read_bytes()
    paste = {"kind": "paste", "about": "", "at": "2026-11-29T07:00:00+00:00", "content": {"text": "1 A"}}
    damaged = whole.rstrip(b"]") + b', {"kind": "later"}, ' + json.dumps(paste).encode()[:-9]
    file.write_bytes(damaged)
    program = Program(qapp, memory, core, crashed)
    try:
        start_with_what_was_left(program, qtbot)
        (told,) = program.window.findChildren(ReportDialog)
        (aside,) = crashed.glob("*.drafts.damaged")
        assert str(aside) in told.lines.toPlainText()
        told.close()
        dialog = opened(program, ResultsDialog)
        assert [line.time for line in dialog.model.lines()] == ["1:14.50", "1:1x"]
    finally:
        program.close()
        program.window.deleteLater()
    assert aside.read_bytes() == damaged


def test_drafts_go_aside_with_their_snapshot(
    qapp: QApplication, core: QuickCore, memory: QSettings, crashed: Path, qtbot: QtBot
) -> None:
    (file,), (snapshot,) = crashed.glob("*.drafts"), crashed.glob("*.snapshot")
    whole = file.read_bytes()
    snapshot.write_bytes(b"\xff")
    for _start in range(2):  # nobody deletes them at the next start either
        program = Program(qapp, memory, core, crashed)
        try:
            program.start()
        finally:
            program.close()
            program.window.deleteLater()
        (aside,) = crashed.glob("*.drafts.damaged")
        assert aside.read_bytes() == whole


@KINDS
def test_a_draft_that_its_dialog_cannot_read_is_put_aside(
    qapp: QApplication,
    core: QuickCore,
    memory: QSettings,
    qtbot: QtBot,
    tmp_path: Path,
    kind: type[QDialog],
) -> None:
    program = Program(qapp, memory, core, tmp_path)
    try:
        program.start()
        qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
        for one in DraftKind:
            about = BASELINE if one in ("order", "what_if", "pairs", "remarks") else ""
            program.session.document.drafts.keep(one, about, {"races": 1, "text": 7, "work": "of hours"})
        assert not opened(program, kind).kept.isVisible()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: bool(program.window.findChildren(ReportDialog)))
        (aside,) = tmp_path.glob("*.drafts.damaged")
        assert json.loads(aside.read_bytes())["content"]["work"] == "of hours"
        (told,) = program.window.findChildren(ReportDialog)
        assert str(aside) in told.lines.toPlainText()
        told.close()
    finally:
        program.close()
        program.window.deleteLater()


def test_drafts_before_and_behind_a_damaged_one_are_read() -> None:
    drafts = Drafts()
    drafts.keep(DraftKind.PASTE, "", {"text": "1 A"})
    drafts.keep(DraftKind.PAIRS, "Mine", {"drawn": []})
    first, second = (draft_text(one) for one in drafts.all())
    nested = "[" * 900 + "]" * 900
    deep = f'{{"kind": "meet", "about": "", "at": "2026-11-29", "content": {{"x": {nested}}}}}'
    for between in ('{"kind": 7}', "null", "[1, 2]", '{"kind": "results"}', deep):
        read = Drafts()
        whole = read.take_over(f"[{first}, {between}, {second}]")
        assert {DraftKind.PASTE, DraftKind.PAIRS} <= {one.kind for one in read.all()}
        assert whole is (between is deep and read.of(DraftKind.MEET) is not None)
        assert Drafts().take_over(read.text())
    read = Drafts()
    assert not read.take_over(f"[{first}, {second[:-5]}")
    assert [one.kind for one in read.all()] == [DraftKind.PASTE]
    assert read.take_over("")
    assert not read.take_over("x" * 5_000_000)


def test_of_too_many_drafts_the_newest_are_kept_against_a_crash() -> None:
    drafts = Drafts()
    for kind in (DraftKind.PASTE, DraftKind.MEET, DraftKind.RESULTS):
        drafts.keep(kind, "", {"text": "x" * 1_900_000})
    read = Drafts()
    assert read.take_over(drafts.text())
    assert [one.kind for one in read.all()] == [DraftKind.MEET, DraftKind.RESULTS]


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"kind": "results"}]', "[" * 100_000, '{"a": 1}', "null"])
def test_whatever_a_file_of_drafts_holds_the_program_goes_on(text: str) -> None:
    drafts = Drafts()
    drafts.take_over(text)
    assert drafts.all() == ()
