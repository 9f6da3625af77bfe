"""Work outside the window's thread: one long-lived thread, one piece of work after the other.

There is one main piece at a time, the run; a new one supersedes it. Questions of the views are
worked on too: they wait behind the run and give way to the next one.

Work is a plain generator, so that it can be tested with a ``for`` loop. Each piece carries its
receiver, who alone hears what comes of it, and a cancel flag of its own: a flag shared by all
would let a superseded one go on. A receiver that was let go hears nothing more, so that a late
result is never taken for a new one.
"""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from simulator.engine.job import Control

Work = Callable[[Control], Iterator[object]]
"""Work to do: given a control that says whether to stop, yields better and better results."""

RESULTS_APART_S = 0.04
"""Results of one type are handed on at most so often; more would only fill the window's event queue.

The newest takes the place of one that still waits; a result of another type never does.
"""


@dataclass(frozen=True)
class JobResult:
    """A result, partial or last, and the time in s since the work was begun."""

    result: object
    elapsed_s: float


@dataclass(frozen=True)
class JobEnd:
    """The work came to its end, by itself or because it was cancelled."""

    cancelled: bool
    elapsed_s: float


@dataclass(frozen=True)
class JobFailure:
    """The work ended with an error; `details` is the traceback, to be copied by the user."""

    error: Exception
    details: str


Heard = JobResult | JobEnd | JobFailure


class Receiver(Protocol):
    """Hears what comes of a piece of work, in the window's thread; the end or a failure is the last."""

    def hear(self, heard: Heard) -> None:
        """Take note of a result, the end, or a failure."""
        ...


@dataclass(eq=False)
class Piece:
    """One piece of work with its receiver and its own cancel flag; None once it was let go."""

    work: Work
    receiver: Receiver | None
    cancelled: threading.Event = field(default_factory=threading.Event)


class _Labourer(QObject):
    """The part that lives in the thread."""

    said = Signal(object, object)
    """A `Piece`, and what is to be heard of it."""

    @Slot(object)
    def do(self, piece: Piece) -> None:
        """Do one piece of work to its end; later ones wait in the thread's event queue."""
        begun, stopped = time.perf_counter(), piece.cancelled.is_set
        try:
            self._go_through(piece, begun)
        except Exception as error:  # noqa: BLE001 - the worker's edge: shown by the window
            if not stopped():  # else, whatever it was, nobody wants to know any more
                details = "".join(traceback.format_exception(error))
                self.said.emit(piece, JobFailure(error, details))
                return
        self.said.emit(piece, JobEnd(stopped(), time.perf_counter() - begun))

    def _go_through(self, piece: Piece, begun: float) -> None:
        stopped = piece.cancelled.is_set
        if stopped():  # superseded while it waited
            return
        waiting: JobResult | None = None
        handed_on = float("-inf")
        kind: type = type(None)
        for result in piece.work(Control(stopped)):
            now = time.perf_counter()
            if type(result) is not kind:
                if waiting is not None:
                    self.said.emit(piece, waiting)
                handed_on, kind = float("-inf"), type(result)
            waiting = JobResult(result, now - begun)
            if now - handed_on >= RESULTS_APART_S:
                self.said.emit(piece, waiting)
                waiting, handed_on = None, now
            if stopped():
                break
        if waiting is not None:
            self.said.emit(piece, waiting)


class Worker(QObject):
    """The window's end of the thread: hands work over, and what comes back to who asked for it."""

    _handed_over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._main: Piece | None = None
        self._questions: list[Piece] = []
        self._thread = QThread()
        self._thread.setObjectName("simulation")
        self._labourer = _Labourer()
        self._labourer.moveToThread(self._thread)
        self._handed_over.connect(self._labourer.do, Qt.ConnectionType.QueuedConnection)
        self._labourer.said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def start(self, work: Work, receiver: Receiver) -> None:
        """Let go the main piece of work and all questions, and begin another main piece."""
        self.let_go_all()
        self._main = Piece(work, receiver)
        self._handed_over.emit(self._main)

    def ask(self, work: Work, receiver: Receiver) -> Piece:
        """Have a question worked on behind what is at hand."""
        question = Piece(work, receiver)
        self._questions.append(question)
        self._handed_over.emit(question)
        return question

    def cancel(self) -> None:
        """Ask the main piece of work to stop; its end is still told."""
        if self._main is not None:
            self._main.cancelled.set()

    def let_go(self) -> None:
        """Ask the main piece of work to stop; nothing more is told of it."""
        if self._main is not None:
            self._main.cancelled.set()
            self._main.receiver = None
            self._main = None

    def let_go_all(self) -> None:
        """Let go the main piece of work, and the questions about what it or the one before came to."""
        self.let_go()
        for question in tuple(self._questions):
            self.withdraw(question)

    def withdraw(self, question: Piece | None) -> None:
        """Give a question up; nothing more is told of it."""
        if question in self._questions:
            self._questions.remove(question)
            question.cancelled.set()
            question.receiver = None

    def waits_for(self, question: Piece | None) -> bool:
        """Whether a question is still to be answered."""
        return question in self._questions

    def close(self) -> None:
        """Cancel, end the thread and wait for it; nothing is passed on afterwards."""
        self.let_go_all()
        if self._thread.isRunning():
            self._thread.quit()
            self._thread.wait()

    @property
    def is_open(self) -> bool:
        """Whether the thread runs and takes work."""
        return self._thread.isRunning()

    @Slot(object, object)
    def _on_said(self, piece: Piece, heard: Heard) -> None:
        receiver = piece.receiver
        if receiver is None:
            return
        if not isinstance(heard, JobResult) and piece in self._questions:
            self._questions.remove(piece)
        receiver.hear(heard)


class Question(QObject):
    """One thing a view wants to know: the newest asking counts, earlier ones are given up.

    A question waits behind the run at hand, and a new run withdraws it: the view asks again once
    it is told that the run is up to date.

    Parameters
    ----------
    worker
        Where the run is worked on too.
    """

    answered = Signal(object)
    """An answer, as far as it is known yet."""

    ended = Signal()
    """The last answer has been given."""

    failed = Signal(object)
    """The `JobFailure`."""

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._asked: Piece | None = None

    @property
    def is_asked(self) -> bool:
        """Whether an answer is still to come."""
        return self._worker.waits_for(self._asked)

    def ask(self, work: Work) -> None:
        """Ask: `work` is given a control that says whether to stop, and yields answers."""
        self.withdraw()
        self._asked = self._worker.ask(work, self)

    def withdraw(self) -> None:
        """Ask no more."""
        self._worker.withdraw(self._asked)
        self._asked = None

    def hear(self, heard: Heard) -> None:
        """Tell who asked, unless the dialog that asked is gone."""
        if not isValid(self):
            return
        if isinstance(heard, JobResult):
            self.answered.emit(heard.result)
        elif isinstance(heard, JobEnd):
            self.ended.emit()
        else:
            self.failed.emit(heard)
