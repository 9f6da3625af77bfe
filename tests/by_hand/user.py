"""Program of its own: the window, told on standard input what its user does, in the environment it is started in.

A line is answered when all it sets in motion has come to rest: ``view NAME``, ``focus chart`` or ``focus NAME``
(the accessible name of a widget), ``key KEYS``, ``sex W|M``, ``quit``.
"""

from __future__ import annotations

import sys
import tempfile
import time

from PySide6.QtCore import QSettings, QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.charts.rows_area import RowsArea
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.registry import VIEWS

QUIET_S, LONGEST_S = 0.6, 60.0


class User:
    """Does what it is told in a window."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._stdin.activated.connect(self._on_line)

    def _on_line(self) -> None:
        word, _, rest = sys.stdin.readline().strip().partition(" ")
        if word in ("quit", ""):
            self.program.window.close_now()
            QApplication.quit()
            return
        getattr(self, f"do_{word}")(rest)
        self.settle()
        now = QApplication.focusWidget()
        print("done", type(now).__name__, flush=True)

    def settle(self) -> None:
        """Wait until nothing has moved for a moment."""
        session, tabs = self.program.session, self.program.window.tabs
        begun = rest = time.monotonic()
        while time.monotonic() - rest < QUIET_S and time.monotonic() - begun < LONGEST_S:
            QApplication.processEvents()
            if session.run.phase is not Phase.UP_TO_DATE or session.run.stale or tabs.is_asked:
                rest = time.monotonic()
            time.sleep(0.005)

    def do_view(self, name: str) -> None:
        """Bring up a view by its name in the registry."""
        self.program.window.tabs.setCurrentIndex([entry.name for entry in VIEWS].index(name))

    def do_focus(self, name: str) -> None:
        """Put the focus on the first chart of the view in front, or on what has such an accessible name."""
        window = self.program.window
        if name == "chart":
            found = window.tabs.currentWidget().findChildren(RowsArea)
        else:
            found = [one for one in window.findChildren(QWidget) if one.accessibleName() == name]
        [first, *_] = [one for one in found if one.isVisible() and one.focusPolicy().value & 1]
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def do_rest(self, _rest: str) -> None:
        """Do nothing but wait."""

    def do_tabs(self, _rest: str) -> None:
        """Count the Tab stops from the first of the window to the chart of the view in front."""
        window = self.program.window
        window.toolbar.open_button.setFocus(Qt.FocusReason.TabFocusReason)
        stops = []
        for _ in range(80):
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            stops.append(f"{type(now).__name__} {now.accessibleName() if now else ''}")
        print("stops", *stops, sep="\n  ", flush=True)


def main() -> None:
    """Open the window and do what standard input says."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        memory = QSettings(f"{folder}/memory.ini", QSettings.Format.IniFormat)
        memory.setValue("language", sys.argv[1] if len(sys.argv) > 1 else "en")
        memory.setValue("tournaments", 10_000)
        program = Program(app, memory)
        program.start()
        program.window.resize(1440, 900)
        user = User(program)
        user.settle()
        program.window.activateWindow()
        print("ready", flush=True)
        app.exec()
        program.close()


if __name__ == "__main__":
    main()
