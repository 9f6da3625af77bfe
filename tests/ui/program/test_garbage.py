"""Garbage is collected where widgets live, whichever thread makes it."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.program.program import Program
from ui.session.news import Phase

if TYPE_CHECKING:
    from conftest import QuickCore


class Circle:
    """Holds itself, so that only somebody who looks for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


def test_the_thread_of_the_simulation_deletes_nothing_that_nobody_holds(
    qapp: QApplication, memory: QSettings, core: QuickCore, qtbot: QtBot
) -> None:
    gc.enable()
    program = Program(qapp, memory, core)
    program.start()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    deleted_in: list[threading.Thread] = []
    weakref.finalize(Circle(), lambda: deleted_in.append(threading.current_thread()))
    many = 2 * gc.get_threshold()[0]  # so many that it is time to look
    other = threading.Thread(target=lambda: [[] for _ in range(many)])
    other.start()
    other.join()
    assert deleted_in == []
    held = [[] for _ in range(many)]
    qtbot.waitUntil(lambda: bool(deleted_in))
    assert deleted_in == [threading.main_thread()]
    assert held
    program.close()
    program.window.deleteLater()
    program.theme.deleteLater()
