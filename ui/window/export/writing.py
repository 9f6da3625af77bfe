"""Writing a file outside the thread of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Signal

from simulator.project.outputs import write_output
from simulator.text import escaped
from ui.figures.content import Content


class _Ended(QObject):
    """Tells in the thread of the window that a file is written."""

    told = Signal(str)


class Writing(QRunnable):
    """Makes the bytes of a file and writes them, whole or not at all."""

    def __init__(self, content: Content, file: Path) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.ended = _Ended()
        self._content, self._file = content, file

    def run(self) -> None:
        """Write, and say what went wrong."""
        fault = ""
        try:
            write_output(self._file, self._content())
        except OSError as error:
            fault = f"{escaped(self._file.name)}: {error.strerror or error}"
        self.ended.told.emit(fault)
