"""Reading for a dialog: beside the window's thread, with a bar and Stop."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from simulator.engine.job import Control
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.results.pasted import LONGEST_LINE
from ui.dialogs.paste import PasteDialog
from ui.dialogs.reading import Reading
from ui.program.program import Program
from ui.session.news import Phase


@pytest.fixture
def reading(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Reading:
    monkeypatch.setattr("ui.dialogs.reading.PATIENCE_S", 0.0)
    widget = Reading()
    qtbot.addWidget(widget)
    return widget


def test_what_is_read_is_told_from_another_thread_than_that_of_the_window(
    reading: Reading, qtbot: QtBot
) -> None:
    threads: list[str] = []
    go = threading.Event()

    def read(_go_on: Callable[[], None]) -> object:
        go.wait(5)
        threads.append(threading.current_thread().name)
        return "a list"

    busy: list[bool] = []
    reading.busy.connect(busy.append)
    with qtbot.waitSignal(reading.done) as told:
        reading.start(read)
        assert reading.is_busy
        assert not reading.isHidden()
        assert (reading.bar.minimum(), reading.bar.maximum()) == (0, 0)
        go.set()
    assert told.args == ["a list"]
    assert threads == ["reading"]
    assert busy == [True, False]
    assert reading.isHidden()
    assert not reading.is_busy


def test_faults_are_told(reading: Reading, qtbot: QtBot) -> None:
    def read(_go_on: Callable[[], None]) -> object:
        raise InputRefused([Fault("x.csv", "broken")])

    with qtbot.waitSignal(reading.refused) as told:
        reading.start(read)
    assert told.args == [(Fault("x.csv", "broken"),)]


def test_stop_ends_the_reading_and_nothing_is_told(reading: Reading, qtbot: QtBot) -> None:
    ended = threading.Event()

    def read(go_on: Callable[[], None]) -> object:
        try:
            while True:
                go_on()
        finally:
            ended.set()

    with qtbot.assertNotEmitted(reading.done), qtbot.assertNotEmitted(reading.refused):
        reading.start(read)
        qtbot.mouseClick(reading.stop_button, Qt.MouseButton.LeftButton)
        assert ended.wait(5)
        assert not reading.is_busy
        assert reading.isHidden()


@pytest.fixture
def dialog(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[PasteDialog]:
    monkeypatch.setattr("ui.dialogs.reading.PATIENCE_S", 0.0)
    dialog = PasteDialog(Sex.W, date(2025, 12, 25))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.reading.stop()


def paste(dialog: PasteDialog, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    dialog.text.insertFromMimeData(data)


def test_a_line_that_would_keep_the_window_busy_is_not_taken_and_told(dialog: PasteDialog) -> None:
    paste(dialog, "POS NAME TIME\n" + "a" * 300_000)
    assert dialog.text.toPlainText() == ""
    assert "line 2: the line has 300,000 letters, which no list has" in dialog.faults.text()
    paste(dialog, "a" * LONGEST_LINE)
    assert len(dialog.text.toPlainText()) == LONGEST_LINE


def test_a_pasted_list_is_cleaned_as_it_comes(dialog: PasteDialog) -> None:
    paste(dialog, "1\tAn\u200bna\xa0Een\u202e\r\n2\tBea")
    assert dialog.text.toPlainText() == "1\tAnna Een\n2\tBea"


def test_a_long_list_is_read_with_a_bar_and_can_be_stopped(
    dialog: PasteDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()

    def read(_text: str, **named: Any) -> object:
        while True:
            asked.set()
            named["go_on"]()

    monkeypatch.setattr("simulator.results.read_pasted", read)
    paste(dialog, "POS\tNAME\tTIME\n1\tAnna Een\t37.62\n")
    with qtbot.assertNotEmitted(dialog.pasted):
        dialog.accept()
        assert asked.wait(5)
        assert dialog.reading.isVisible()
        assert not dialog.add.isEnabled()
        assert dialog.text.isReadOnly()
        qtbot.mouseClick(dialog.reading.stop_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.add.isEnabled()
    assert not dialog.text.isReadOnly()


def test_closing_the_dialog_ends_the_reading(dialog: PasteDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def read(_text: str, **named: Any) -> object:
        try:
            while True:
                named["go_on"]()
        finally:
            ended.set()

    monkeypatch.setattr("simulator.results.read_pasted", read)
    paste(dialog, "POS\tNAME\tTIME\n1\tAnna Een\t37.62\n")
    dialog.accept()
    dialog.reject()
    assert ended.wait(5)


# Files, in the window ----------------------------------------------------------------------


def test_the_reading_of_a_file_shows_a_bar_and_can_be_stopped(
    program: Program, qtbot: QtBot, core: Any
) -> None:
    session, window = program.session, program.window
    before = session.prepared
    begun = threading.Event()
    prepare = core.prepare

    def slow(_meet: str, _inputs: object, control: Control) -> object:
        begun.set()
        while not control.cancelled():
            pass
        raise RuntimeError("stopped")

    core.prepare = slow
    session.open_form([Path("long.csv")])
    assert begun.wait(5)
    assert session.run.phase is Phase.LOADING
    bar = window.status.progress
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert window.actions_.stop.isEnabled()
    assert window.toolbar.run_button.defaultAction() is window.actions_.stop
    window.actions_.stop.trigger()
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)
    assert session.prepared is before
    assert bar.maximum() > 0
    core.prepare = prepare
    with qtbot.waitSignal(session.plan_changed):
        session.open_form([Path("form.csv")])
    assert [file.path.name for file in session.inputs.form] == ["form.csv"]
