"""Questions of a view: the newest counts, a new run withdraws them."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from simulator.engine.job import Control
from ui.session.worker import JobFailure, Question, Work, Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()
    assert not worker.is_open


def saying(*answers: object) -> Work:
    def work(_control: Control) -> Iterator[object]:
        yield from answers

    return work


def test_answers_and_the_end_are_told(worker: Worker, qtbot: QtBot) -> None:
    question, told = Question(worker), []
    question.answered.connect(told.append)
    with qtbot.waitSignal(question.ended):
        question.ask(saying("first", 2))
        assert question.is_asked
    assert told == ["first", 2]
    assert not question.is_asked


def test_each_question_hears_its_own_answers(worker: Worker, qtbot: QtBot) -> None:
    one, other = Question(worker), Question(worker)
    told: list[tuple[str, object]] = []
    one.answered.connect(lambda answer: told.append(("one", answer)))
    other.answered.connect(lambda answer: told.append(("other", answer)))
    one.ask(saying(1))
    with qtbot.waitSignal(other.ended):
        other.ask(saying(2))
    assert told == [("one", 1), ("other", 2)]


def test_only_the_newest_asking_is_answered(worker: Worker, qtbot: QtBot) -> None:
    question, told, go = Question(worker), [], threading.Event()

    def slow(control: Control) -> Iterator[object]:
        go.wait(5)
        if not control.cancelled():
            yield "old"

    question.answered.connect(told.append)
    question.ask(slow)
    with qtbot.waitSignal(question.ended):
        question.ask(saying("new"))
        go.set()
    assert told == ["new"]


def test_a_new_run_withdraws_what_was_asked(worker: Worker, qtbot: QtBot) -> None:
    question, told, go = Question(worker), [], threading.Event()

    def run(_control: Control) -> Iterator[object]:
        go.wait(5)
        yield "run"

    question.answered.connect(told.append)
    other = Question(worker)
    worker.start(run, other)
    question.ask(saying("answer"))
    with qtbot.waitSignal(other.ended):
        worker.start(saying("another run"), other)
        go.set()
    assert told == []
    assert not question.is_asked


def test_a_failure_is_told_to_the_one_who_asked(worker: Worker, qtbot: QtBot) -> None:
    question = Question(worker)

    def work(_control: Control) -> Iterator[object]:
        raise ZeroDivisionError("no ice")
        yield

    with qtbot.waitSignal(question.failed) as failed:
        question.ask(work)
    assert failed.args is not None
    assert isinstance(failed.args[0], JobFailure)
    assert str(failed.args[0].error) == "no ice"
    assert not question.is_asked
