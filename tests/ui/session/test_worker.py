"""One thread, one job after the other, each with a cancel flag of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from ui.session.worker import JobEnd, JobFailure, JobResult, Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()
    assert not worker.is_open


def test_work_is_done_in_another_thread_and_told_in_this_one(worker: Worker, qtbot: QtBot) -> None:
    here = QThread.currentThread()
    done_in, told_in = [], []

    def work(_cancelled: Callable[[], bool]) -> Iterator[object]:
        done_in.append(threading.get_ident())
        yield "result"

    worker.yielded.connect(lambda _result: told_in.append(QThread.currentThread()))
    with qtbot.waitSignals([worker.yielded, worker.ended]):
        worker.start(work)
    assert done_in != [threading.get_ident()]
    assert told_in == [here]


def test_results_in_quick_succession_are_thinned_but_the_last_one_comes(worker: Worker, qtbot: QtBot) -> None:
    results: list[JobResult] = []
    worker.yielded.connect(results.append)
    with qtbot.waitSignal(worker.ended):
        worker.start(lambda _cancelled: iter(range(10_000)))
    assert results[-1].result == 9999
    assert len(results) < 100


def test_an_error_ends_the_job_and_not_the_thread(worker: Worker, qtbot: QtBot) -> None:
    def work(_cancelled: Callable[[], bool]) -> Iterator[object]:
        yield 1
        raise ZeroDivisionError("no ice")

    with qtbot.waitSignal(worker.failed) as failed:
        worker.start(work)
    assert failed.args is not None
    failure = failed.args[0]
    assert isinstance(failure, JobFailure)
    assert str(failure.error) == "no ice"
    assert "ZeroDivisionError: no ice" in failure.details
    with qtbot.waitSignal(worker.ended):
        worker.start(lambda _cancelled: iter(()))


def test_a_superseded_job_is_cancelled_by_its_own_flag(worker: Worker, qtbot: QtBot) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(cancelled: Callable[[], bool]) -> Iterator[object]:
        begun.set()
        try:
            while not cancelled():
                yield "old"
        finally:
            ended.set()

    worker.start(endless)
    assert begun.wait(5)
    results: list[JobResult] = []
    with qtbot.waitSignal(worker.ended) as end:
        number = worker.start(lambda _cancelled: iter(["new"]))
        worker.yielded.connect(results.append)
    assert ended.is_set()
    assert [(result.number, result.result) for result in results] == [(number, "new")]
    assert end.args is not None
    assert isinstance(end.args[0], JobEnd)
    assert not end.args[0].cancelled


def test_a_job_superseded_before_it_began_is_never_done(worker: Worker, qtbot: QtBot) -> None:
    begun, go_on, done = threading.Event(), threading.Event(), []

    def first(_cancelled: Callable[[], bool]) -> Iterator[object]:
        begun.set()
        go_on.wait(5)
        yield from ()

    def second(_cancelled: Callable[[], bool]) -> Iterator[object]:
        done.append("second")
        yield from ()

    worker.start(first)
    assert begun.wait(5)
    worker.start(second)
    with qtbot.waitSignal(worker.ended):
        worker.start(lambda _cancelled: iter(()))
        go_on.set()
    assert done == []


def test_closing_twice_is_harmless(qtbot: QtBot) -> None:
    worker = Worker()
    worker.close()
    worker.close()
    assert not worker.is_open
