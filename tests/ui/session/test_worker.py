"""One thread, one job after the other, each with a cancel flag of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot

from simulator.engine.job import Control
from ui.session.worker import Heard, JobEnd, JobFailure, JobResult, Worker


class Hearing(QObject):
    """Somebody who asked for work and says what is heard of it."""

    yielded = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def hear(self, heard: Heard) -> None:
        """Pass it on by its kind."""
        signals = {JobResult: self.yielded, JobEnd: self.ended, JobFailure: self.failed}
        signals[type(heard)].emit(heard)


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()
    assert not worker.is_open


def test_work_is_done_in_another_thread_and_told_in_this_one(
    worker: Worker, hearing: Hearing, qtbot: QtBot
) -> None:
    here = QThread.currentThread()
    done_in, told_in = [], []

    def work(_control: Control) -> Iterator[object]:
        done_in.append(threading.get_ident())
        yield "result"

    hearing.yielded.connect(lambda _result: told_in.append(QThread.currentThread()))
    with qtbot.waitSignals([hearing.yielded, hearing.ended]):
        worker.start(work, hearing)
    assert done_in != [threading.get_ident()]
    assert told_in == [here]


def test_results_in_quick_succession_are_thinned_but_the_last_one_comes(
    worker: Worker, hearing: Hearing, qtbot: QtBot
) -> None:
    results: list[JobResult] = []
    hearing.yielded.connect(results.append)
    with qtbot.waitSignal(hearing.ended):
        worker.start(lambda _control: iter(range(10_000)), hearing)
    assert results[-1].result == 9999
    assert len(results) < 100


def test_an_error_ends_the_job_and_not_the_thread(worker: Worker, hearing: Hearing, qtbot: QtBot) -> None:
    def work(_control: Control) -> Iterator[object]:
        yield 1
        raise ZeroDivisionError("no ice")

    with qtbot.waitSignal(hearing.failed) as failed:
        worker.start(work, hearing)
    assert failed.args is not None
    failure = failed.args[0]
    assert isinstance(failure, JobFailure)
    assert str(failure.error) == "no ice"
    assert "ZeroDivisionError: no ice" in failure.details
    with qtbot.waitSignal(hearing.ended):
        worker.start(lambda _control: iter(()), hearing)


def test_a_superseded_job_is_cancelled_by_its_own_flag(
    worker: Worker, hearing: Hearing, qtbot: QtBot
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(control: Control) -> Iterator[object]:
        begun.set()
        try:
            while not control.cancelled():
                yield "old"
        finally:
            ended.set()

    worker.start(endless, hearing)
    assert begun.wait(5)
    results: list[JobResult] = []
    with qtbot.waitSignal(hearing.ended) as end:
        worker.start(lambda _control: iter(["new"]), hearing)
        hearing.yielded.connect(results.append)
    assert ended.is_set()
    assert [result.result for result in results] == ["new"]
    assert end.args is not None
    assert isinstance(end.args[0], JobEnd)
    assert not end.args[0].cancelled


def test_a_job_superseded_before_it_began_is_never_done(
    worker: Worker, hearing: Hearing, qtbot: QtBot
) -> None:
    begun, go_on, done = threading.Event(), threading.Event(), []

    def first(_control: Control) -> Iterator[object]:
        begun.set()
        go_on.wait(5)
        yield from ()

    def second(_control: Control) -> Iterator[object]:
        done.append("second")
        yield from ()

    worker.start(first, hearing)
    assert begun.wait(5)
    worker.start(second, hearing)
    with qtbot.waitSignal(hearing.ended):
        worker.start(lambda _control: iter(()), hearing)
        go_on.set()
    assert done == []


def test_closing_twice_is_harmless(qtbot: QtBot) -> None:
    worker = Worker()
    worker.close()
    worker.close()
    assert not worker.is_open
