"""Garbage is collected between two events of the window and nowhere else, whichever thread makes it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_LOOKS_EVERY_MS = 200


class GarbageCollector(QObject):
    """Looks for garbage now and then, instead of Python.

    Python looks wherever objects happen to be made. Widgets that nobody holds any more, such as a menu that
    was closed, are deleted by that search: in the thread of the simulation, or while Qt goes through its
    list of widgets to give them another look, this ends the process.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def begin(self) -> None:
        """Look from now on; what is there now stays, as none of it is garbage."""
        gc.freeze()
        self._timer.start()

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def collect(self) -> None:
        """Collect as far as Python would have by now."""
        collect_what_is_due()


def collect_what_is_due() -> None:
    """Collect the oldest generation of objects of which Python would say that it is time."""
    count, most = gc.get_count(), gc.get_threshold()
    due = [number for number in range(3) if 0 < most[number] < count[number]]
    if due:
        gc.collect(due[-1])
