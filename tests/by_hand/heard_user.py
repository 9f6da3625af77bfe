"""Program of its own: the window, told on standard input what its user does; see `heard_bus.py`.

A line is answered when all that it sets in motion is at rest: ``view NAME``, ``focus chart``, ``focus NAME``
``focus NAME`` (the accessible name of what has the focus then), ``rest`` to wait only, ``quit``.
"""

from __future__ import annotations

import sys
import tempfile
import time

from PySide6.QtCore import QSettings, QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.charts.rows_area import RowsArea
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.registry import VIEWS

QUIET_S, LONGEST_S = 0.6, 60.0


class User:
    """Does what it is told in a window."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._stdin.activated.connect(self._on_line)

    def _on_line(self) -> None:
        word, _, rest = sys.stdin.readline().strip().partition(" ")
        if word == "view":
            self._program.window.tabs.setCurrentIndex([entry.name for entry in VIEWS].index(rest))
        elif word == "focus":
            self._focus(rest)
        elif word != "rest":
            self._program.window.close_now()
            QApplication.quit()
            return
        self.settle()
        answer("done")

    def settle(self) -> None:
        """Wait until nothing has moved for a moment."""
        session, tabs = self._program.session, self._program.window.tabs
        begun = rest = time.monotonic()
        while time.monotonic() - rest < QUIET_S and time.monotonic() - begun < LONGEST_S:
            QApplication.processEvents()
            if session.run.phase is not Phase.UP_TO_DATE or session.run.stale or tabs.is_asked:
                rest = time.monotonic()
            time.sleep(0.005)

    def _focus(self, name: str) -> None:
        window = self._program.window
        if name == "chart":
            found: list[QWidget] = list(window.tabs.currentWidget().findChildren(RowsArea))
        else:
            found = [one for one in window.findChildren(QWidget) if one.accessibleName() == name]
        in_sight = [one for one in found if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        in_sight[0].setFocus(Qt.FocusReason.TabFocusReason)


def answer(word: str) -> None:
    """Tell the program that tells what to do."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main() -> None:
    """Open the window and do what standard input says."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        memory = QSettings(f"{folder}/memory.ini", QSettings.Format.IniFormat)
        memory.setValue("language", sys.argv[1])
        memory.setValue("tournaments", 10_000)
        program = Program(app, memory)
        program.start()
        program.window.resize(1440, 900)
        user = User(program)
        user.settle()
        program.window.activateWindow()
        answer("ready")
        app.exec()
        program.close()


main()
