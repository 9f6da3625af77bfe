"""Python's garbage collector, between two events of the window and nowhere else.

Python collects wherever objects happen to be made: in a thread that computes, or while Qt goes through a
list of widgets to give them another look. What it then takes away may be a widget, and the program ends.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 250


class GarbageCollector(QObject):
    """Collects what Python would collect by itself, at times when no widget is in use.

    From its making on nothing is collected; `begin` starts it, `end` gives the work back to Python.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect_if_due)

    def begin(self) -> None:
        """Collect from now on; what there is by now, such as modules, stays and is not looked at again."""
        if not self._timer.isActive():
            gc.freeze()
            self._timer.start()

    def end(self) -> None:
        """Let Python collect wherever it likes again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def collect_if_due(self) -> None:
        """Collect the oldest generation that Python would."""
        made, most = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if made[generation] > most[generation] > 0:
                gc.collect(generation)
                return
