"""Reading of lists and files for a dialog: beside the window's thread, with a bar and Stop."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from simulator.input.faults import InputRefused
from ui.words.plain import PlainLabel

Read = Callable[[Callable[[], None]], object]
"""Reads something; it calls now and then what it is given, and lets what that raises pass."""

PATIENCE_S = 0.2
"""What is read within this time is told at once, before a bar could be seen."""

_LOOK_MS = 30


class _Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The user wants no more of it."""


class _Job:
    """One reading in a thread of its own, which a dialog that closes need not wait for."""

    def __init__(self, read: Read) -> None:
        self.stopped = threading.Event()
        self.found: object = None
        self.error: BaseException | None = None
        self._read: Read = read
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
        self._thread.start()

    def is_done(self, within_s: float = 0.0) -> bool:
        """Whether the reading has come to its end, waiting for it so long at most."""
        self._thread.join(within_s)
        return not self._thread.is_alive()

    def _go_on(self) -> None:
        if self.stopped.is_set():
            raise _Stopped

    def _run(self) -> None:
        try:
            self.found = self._read(self._go_on)
        except BaseException as error:  # noqa: BLE001 - told in the window's thread
            self.error = error


class Reading(QWidget):
    """A line with a bar and Stop, to be seen while something is read that takes its time.

    Signals
    -------
    done
        What was read.
    refused
        The faults for which it cannot be used.
    busy
        Whether something is being read now.
    """

    done = Signal(object)
    refused = Signal(object)
    busy = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)  # how much is left nobody knows before the end
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Reading"))
        self.stop_button = QPushButton(self.tr("S&top"))
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self.stop)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(PlainLabel(self.tr("Reading…")))
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop_button)
        self.hide()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._on_look)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._job is not None

    def start(self, read: Read) -> None:
        """Read something; one of the signals tells the end, unless it is stopped."""
        self.stop()
        self._job = _Job(read)
        if self._job.is_done(PATIENCE_S):
            self._tell()
            return
        self.show()
        self.busy.emit(True)
        self._look.start()

    @Slot()
    def stop(self) -> None:
        """Read no further; nothing is told of it."""
        if self._job is not None:
            self._job.stopped.set()
            self._end()

    @Slot()
    def _on_look(self) -> None:
        if self._job is not None and self._job.is_done():
            self._tell()

    def _tell(self) -> None:
        job = self._job
        self._end()
        if job is None:
            return
        if isinstance(job.error, InputRefused):
            self.refused.emit(job.error.faults)
        elif job.error is not None:
            raise job.error
        else:
            self.done.emit(job.found)

    def _end(self) -> None:
        was_shown = self._look.isActive()
        self._job = None
        self._look.stop()
        self.hide()
        if was_shown:
            self.busy.emit(False)
