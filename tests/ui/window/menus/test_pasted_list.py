"""Ctrl+V with a list on the clipboard: results of the meet, form data, or nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from ui.dialogs.paste import PasteDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.results import ResultsDialog
from ui.program.program import Program

ROWS = "POS\tNAME\tTIME\n1\tAnna One\t1:14.50\n2\tBea Two\t1:15.10\n"
OF_THE_MEET = f"1000 meter (Women), Heerenveen, 26.12.2025\n{ROWS}"
BEFORE = f"1000 meter (Women), Heerenveen, 29.11.2025\n{ROWS}"
PAGE = (
    "<html><body><h2>1000 meter (Women), 26.12.2025</h2><table>"
    "<tr><th>Pos</th><th>Name</th><th>Time</th></tr>"
    "<tr><td>1</td><td>Anna One</td><td>1:14.50</td></tr>"
    "<tr><td>2</td><td>Bea Two</td><td>1:15.10</td></tr></table></body></html>"
)


def press(program: Program, qtbot: QtBot, text: str, page: str = "") -> None:
    """Put text, or a page with its text, on the clipboard and press Ctrl+V in the window."""
    mime = QMimeData()
    mime.setText(text)
    if page:
        mime.setHtml(page)
    QGuiApplication.clipboard().setMimeData(mime)
    program.window.setFocus()
    program.window.activateWindow()
    qtbot.keyClick(program.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def pressed(program: Program, qtbot: QtBot) -> Callable[..., None]:
    return partial(press, program, qtbot)


@pytest.mark.parametrize(
    ("text", "page"), [(OF_THE_MEET, ""), ("Anna One 1:14.50 Bea Two", PAGE), (ROWS, PAGE)]
)
def test_a_list_of_the_meet_opens_as_its_results(
    program: Program, pressed: Callable[..., None], text: str, page: str
) -> None:
    pressed(text, page)
    (dialog,) = program.window.findChildren(ResultsDialog)
    assert dialog.race == (Sex.W, Event.D1000)
    assert [line.time for line in dialog.model.lines()] == ["1:14.50", "1:15.10"]
    assert not program.window.findChildren(PasteDialog)


def test_a_list_of_another_day_opens_as_form_data_with_its_title_taken(
    program: Program, pressed: Callable[..., None]
) -> None:
    pressed(BEFORE)
    (dialog,) = program.window.findChildren(PasteDialog)
    assert (dialog.sexes.currentData(), dialog.distances.currentData()) == ("W", "1000")
    assert (dialog.day.text(), dialog.rink.text()) == ("2025-11-29", "Heerenveen")


def test_a_list_without_a_title_opens_as_form_data_and_asks_for_the_day(
    program: Program, pressed: Callable[..., None], qtbot: QtBot
) -> None:
    pressed(ROWS)
    (dialog,) = program.window.findChildren(PasteDialog)
    assert dialog.day.text() == ""
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert "On which day was it ridden?" in dialog.faults.text()


def test_a_list_of_others_is_no_result_of_the_meet(program: Program, pressed: Callable[..., None]) -> None:
    pressed("1000 m women\nPOS\tNAME\tTIME\n1\tAnna One\t1:14.50\n2\tErin Jackson\t1:15.10\n")
    assert program.window.findChildren(PasteDialog)
    assert not program.window.findChildren(ResultsDialog)


def test_what_is_no_list_opens_nothing_and_says_so(program: Program, pressed: Callable[..., None]) -> None:
    pressed("see you at three")
    (report,) = program.window.findChildren(ReportDialog)
    assert report.text.title == "Nothing to paste"


def test_a_text_field_keeps_what_is_pasted_into_it(program: Program, qtbot: QtBot) -> None:
    field = QLineEdit(program.window)
    field.show()
    field.setFocus()
    QGuiApplication.clipboard().setText(OF_THE_MEET)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "Anna One" in field.text()
    assert not program.window.findChildren(ResultsDialog)
    assert not program.window.findChildren(PasteDialog)


def test_a_draft_of_the_dialog_comes_back_with_undo(program: Program, qtbot: QtBot) -> None:
    program.window.actions_.paste_form.trigger()
    (first,) = program.window.findChildren(PasteDialog)
    first.text.setPlainText("a list half typed")
    first.reject()
    qtbot.waitUntil(lambda: not program.window.findChildren(PasteDialog))
    QGuiApplication.clipboard().setText(BEFORE)
    program.window.actions_.paste_list.trigger()
    (dialog,) = program.window.findChildren(PasteDialog)
    assert "Anna One" in dialog.text.toPlainText()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.text.toPlainText() == "a list half typed"


def test_a_clipboard_that_another_program_holds_has_no_list(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda _: None)
    program.window.actions_.paste_list.trigger()
    assert program.window.findChildren(ReportDialog)
