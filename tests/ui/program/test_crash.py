"""Errors nobody caught."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.program.crash import CrashReporter


@pytest.fixture
def reporter(qapp: QApplication) -> Iterator[CrashReporter]:
    before = sys.excepthook, threading.excepthook
    reporter = CrashReporter()
    reporter.install()
    yield reporter
    if reporter.dialog is not None:
        reporter.dialog.close()
    reporter.remove()
    assert (sys.excepthook, threading.excepthook) == before


def told(reporter: CrashReporter, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    return reporter.dialog.summary.text() + reporter.dialog.lines.toPlainText()


def test_an_error_in_the_window_is_shown_with_its_traceback(
    reporter: CrashReporter, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        raise LookupError("no such lane")
    except LookupError as error:
        sys.excepthook(LookupError, error, error.__traceback__)
    text = told(reporter, qtbot)
    assert "no such lane" in text
    assert "Traceback (most recent call last)" in text
    assert "LookupError: no such lane" in capsys.readouterr().err


def test_an_error_in_another_thread_is_shown_too(
    reporter: CrashReporter, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise ArithmeticError("from a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "ArithmeticError: from a thread" in told(reporter, qtbot)


def test_a_second_error_opens_no_second_dialog(
    reporter: CrashReporter, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    for word in ("first", "second"):
        sys.excepthook(ValueError, ValueError(word), None)
    assert "first" in told(reporter, qtbot)
    assert (
        len([w for w in QApplication.topLevelWidgets() if w.objectName() == "report" and w.isVisible()]) == 1
    )
