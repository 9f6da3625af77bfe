"""What is prepared while the window comes up: in another process where it can be, here where it cannot."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.ask import ahead as module
from simulator.ask.ahead import Ahead
from simulator.engine.job import Cancelled, Control
from simulator.form.data import Pasted
from simulator.project import fit_ahead
from simulator.project.project import InputFile, Inputs


class Elsewhere:
    """A process that fits until it is told that it is done, or stopped."""

    def __init__(self, *asked: object) -> None:
        self.asked = asked
        self.ended = threading.Event()
        self.stopped = False

    def wait(self) -> bool:
        self.ended.wait(60)
        return not self.stopped

    def stop(self) -> None:
        self.stopped = True
        self.ended.set()


Begin = Callable[[Inputs], tuple[Ahead[str], list[Elsewhere], list[str]]]


@pytest.fixture
def begin(monkeypatch: pytest.MonkeyPatch) -> Begin:
    """Prepares inputs ahead; tells the processes begun, and what was prepared here."""
    processes, made = list[Elsewhere](), list[str]()

    def process(*asked: object) -> Elsewhere:
        processes.append(Elsewhere(*asked))
        return processes[-1]

    def prepare(meet: str, _inputs: Inputs, _control: Control) -> str:
        made.append(meet)
        return "plan"

    monkeypatch.setattr(fit_ahead, "FitAhead", process)
    monkeypatch.setattr(fit_ahead, "is_of_use", lambda: True)
    return lambda inputs: (Ahead("okt-2025", inputs, prepare), processes, made)


def test_here_it_is_taken_up_when_the_process_has_ended(begin: Begin) -> None:
    file = InputFile(Path("own.csv"), "")
    ahead, (process,), made = begin(Inputs(form=(file,)))
    assert process.asked == ("okt-2025", [Path("own.csv")])
    ahead.go_ahead()
    assert made == []
    process.ended.set()
    assert ahead.result(Control()) == "plan"
    assert made == ["okt-2025"]


def test_cancelled_it_ends_the_process_and_prepares_nothing(begin: Begin) -> None:
    ahead, (process,), made = begin(Inputs())
    ahead.go_ahead()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        ahead.result(Control(lambda: time.monotonic() > began + 0.1))
    assert process.stopped
    with pytest.raises(Cancelled):
        ahead.result(Control())
    assert made == []


def test_a_process_that_cannot_be_begun_is_done_without(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(fit_ahead, "FitAhead", refuse)
    ahead, processes, made = begin(Inputs())
    ahead.go_ahead()
    assert ahead.result(Control()) == "plan"
    assert (processes, made) == ([], ["okt-2025"])


def test_a_process_is_given_what_it_can_be_told_and_nothing_else(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead, processes, _ = begin(Inputs(pasted=(Pasted("a list"),)))
    monkeypatch.setattr(fit_ahead, "is_of_use", lambda: False)
    other, _, _ = begin(Inputs())
    assert processes == []
    for one in (ahead, other):
        one.stop()


def test_without_a_window_it_begins_all_the_same(begin: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LONGEST_WAIT_S", 0.01)
    ahead, (process,), _ = begin(Inputs())
    process.ended.set()
    assert ahead.result(Control()) == "plan"
