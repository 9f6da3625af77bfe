"""Work outside the window's thread: one long-lived thread, one job after the other.

There is one main job at a time, the run; a new one supersedes it. Questions of the views are jobs
too: they wait behind the run and give way to the next one.

A job is a plain generator, so that the work itself can be tested with a ``for`` loop. Each job
carries a number and a cancel flag of its own: a flag shared by all jobs would let a superseded
one go on, and the number is compared on the way back, so that a late result is never taken for
a new one.
"""

from __future__ import annotations

import itertools
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

Work = Callable[[Callable[[], bool]], Iterator[object]]
"""Work to do: given a function that says whether to stop, yields better and better results."""

RESULTS_APART_S = 0.04
"""Results of one type are handed on at most so often; more would only fill the window's event queue.

The newest takes the place of one that still waits; a result of another type never does.
"""


@dataclass(frozen=True)
class Job:
    """One piece of work with its number and its own cancel flag."""

    number: int
    work: Work
    cancelled: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True)
class JobResult:
    """A result of a job, partial or last, and the time in s since the job was begun."""

    number: int
    result: object
    elapsed_s: float


@dataclass(frozen=True)
class JobEnd:
    """A job that came to its end, by itself or because it was cancelled."""

    number: int
    cancelled: bool
    elapsed_s: float


@dataclass(frozen=True)
class JobFailure:
    """A job that ended with an error; `details` is the traceback, to be copied by the user."""

    number: int
    error: Exception
    details: str


class _Labourer(QObject):
    """The part that lives in the thread."""

    yielded = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    @Slot(object)
    def do(self, job: Job) -> None:
        """Do one job to its end; later ones wait in the thread's event queue."""
        begun = time.perf_counter()
        try:
            self._go_through(job, begun)
        except Exception as error:  # noqa: BLE001 - the worker's edge: shown by the window
            if job.cancelled.is_set():  # whatever it was, nobody wants to know any more
                self.ended.emit(JobEnd(job.number, True, time.perf_counter() - begun))
                return
            self.failed.emit(JobFailure(job.number, error, "".join(traceback.format_exception(error))))
        else:
            elapsed_s = time.perf_counter() - begun
            self.ended.emit(JobEnd(job.number, job.cancelled.is_set(), elapsed_s))

    def _go_through(self, job: Job, begun: float) -> None:
        if job.cancelled.is_set():  # superseded while it waited
            return
        waiting: JobResult | None = None
        handed_on = float("-inf")
        kind: type = type(None)
        for result in job.work(job.cancelled.is_set):
            now = time.perf_counter()
            if type(result) is not kind:
                if waiting is not None:
                    self.yielded.emit(waiting)
                handed_on, kind = float("-inf"), type(result)
            waiting = JobResult(job.number, result, now - begun)
            if now - handed_on >= RESULTS_APART_S:
                self.yielded.emit(waiting)
                waiting, handed_on = None, now
            if job.cancelled.is_set():
                break
        if waiting is not None:
            self.yielded.emit(waiting)


class Worker(QObject):
    """The window's end of the thread: hands jobs over and passes on what comes back.

    Signals
    -------
    yielded, ended, failed
        `JobResult`, `JobEnd` and `JobFailure`, delivered in the thread of this object.
    """

    yielded = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    _handed_over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._current: Job | None = None
        self._questions: dict[int, Job] = {}
        self._thread = QThread()
        self._thread.setObjectName("simulation")
        self._labourer = _Labourer()
        self._labourer.moveToThread(self._thread)
        self._handed_over.connect(self._labourer.do, Qt.ConnectionType.QueuedConnection)
        self._labourer.yielded.connect(self._pass_on_result, Qt.ConnectionType.QueuedConnection)
        self._labourer.ended.connect(self._pass_on_end, Qt.ConnectionType.QueuedConnection)
        self._labourer.failed.connect(self._pass_on_failure, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def start(self, work: Work) -> int:
        """Cancel the main job and all questions, begin another main job and return its number."""
        self.cancel()
        for number in tuple(self._questions):
            self.withdraw(number)
        self._current = Job(next(self._numbers), work)
        self._handed_over.emit(self._current)
        return self._current.number

    def ask(self, work: Work) -> int:
        """Have a question worked on behind what is at hand, and return its number."""
        job = Job(next(self._numbers), work)
        self._questions[job.number] = job
        self._handed_over.emit(job)
        return job.number

    def cancel(self) -> None:
        """Ask the main job to stop; its end is still told."""
        if self._current is not None:
            self._current.cancelled.set()

    def withdraw(self, number: int) -> None:
        """Give a question up; nothing more is told of it."""
        job = self._questions.pop(number, None)
        if job is not None:
            job.cancelled.set()

    def waits_for(self, number: int) -> bool:
        """Whether a question of this number is still to be answered."""
        return number in self._questions

    def close(self) -> None:
        """Cancel, end the thread and wait for it; nothing is passed on afterwards."""
        self.cancel()
        for number in tuple(self._questions):
            self.withdraw(number)
        if self._thread.isRunning():
            self._thread.quit()
            self._thread.wait()
        self._current = None

    @property
    def is_open(self) -> bool:
        """Whether the thread runs and takes jobs."""
        return self._thread.isRunning()

    @Slot(object)
    def _pass_on_result(self, result: JobResult) -> None:
        if self._is_current(result.number):
            self.yielded.emit(result)

    @Slot(object)
    def _pass_on_end(self, end: JobEnd) -> None:
        if self._is_current(end.number):
            self._questions.pop(end.number, None)
            self.ended.emit(end)

    @Slot(object)
    def _pass_on_failure(self, failure: JobFailure) -> None:
        if self._is_current(failure.number):
            self._questions.pop(failure.number, None)
            self.failed.emit(failure)

    def _is_current(self, number: int) -> bool:
        main = self._current is not None and self._current.number == number
        return main or number in self._questions
