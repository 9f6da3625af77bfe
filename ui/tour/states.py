"""Every view where it has nothing to show: nothing read yet, a run stopped, refused or failed, data missing.

A core that waits or fails where it is told to stands in for bad luck; all else is the program as it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from simulator.ask.core import Core, Prepared
from simulator.chances.outcome import Outcome
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.project.project import Inputs, Project
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, Withdrawal
from ui.program.program import Program
from ui.session.news import Phase
from ui.tour.dialogs import opened, wait_for_answers, wait_until
from ui.views.view import View

_BRIEFLY_S = 0.005

MEET = """id = "club-2027"
name = "Club championship"
rink = "Heerenveen"
first_day = 2026-01-22
last_day = 2026-01-22
rule_set = "knsb-2026"
"""
PROGRAMME = """day,date,order,sex,event,run
1,2026-01-22,1,W,500,1
1,2026-01-22,2,W,1500,1
1,2026-01-22,3,M,500,1
"""
ENTRIES = """sex,event,skater
W,500,Femke Kok
W,500,Jutta Leerdam
M,500,Jenning de Boo
"""


class UnluckyCore(Core):
    """The core, which waits or fails where the pictures need it.

    Attributes
    ----------
    waits
        Where it waits until it is cancelled or this is another word: ``reading``, ``running`` before the
        first chances, ``first`` after them.
    fails
        Where it fails: ``reading`` with a fault of the data, ``running`` and ``asking`` with an error.
    """

    def __init__(self) -> None:
        super().__init__()
        self.waits, self.fails = "", ""

    def prepare(self, meet: str, inputs: Inputs, control: Control = UNHINDERED) -> Prepared:
        """Read the data, or wait, or refuse them."""
        self._wait("reading", control)
        if self.fails == "reading":
            raise InputRefused([Fault("results.csv", '"1.67,54" is not a race time', line=2, column="time")])
        return super().prepare(meet, inputs, control)

    def simulate(self, job: Job, control: Control = UNHINDERED) -> Iterator[Outcome]:
        """Simulate, or wait, or fail."""
        self._wait("running", control)
        if self.fails == "running":
            raise RuntimeError("out of memory")
        for outcome in super().simulate(job, control):
            yield outcome
            self._wait("first", control)

    def heat(self, job: Job, control: Control = UNHINDERED) -> Any:
        """Answer what decides, or fail."""
        if self.fails == "asking":
            raise RuntimeError("out of memory")
        return super().heat(job, control)

    def _wait(self, where: str, control: Control) -> None:
        while self.waits == where and not control.cancelled():
            time.sleep(_BRIEFLY_S)


def states(program: Program, core: UnluckyCore, folder: Path, work: Path) -> Iterator[Path]:
    """Put the window into one state after the other, show each view, and write a picture of each.

    Parameters
    ----------
    program
        A program with that core, shown and not started.
    folder
        Where the files ``VIEW-STATE.png`` go.
    work
        A folder for a meet of one's own, with an event in which nobody starts.
    """
    session = program.session
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("reading", lambda: _read(program, core)),
        ("nothing-read", lambda: _refuse(program, core)),
        ("running", lambda: _run(program, core)),
        ("stopped-early", lambda: _stop(program)),
        ("failed-early", lambda: _fail(program, core)),
        ("first", lambda: _first(program, core)),
        ("stopped", lambda: _stop(program)),
        ("failed", lambda: _fail(program, core)),
        ("contradiction", lambda: _contradict(program, core)),
        ("own-meet", lambda: _own_meet(program, work)),
        ("no-answer", lambda: _no_answer(program, core)),
    )
    for name, put in steps:
        put()
        yield from _all_views(program, folder, name)
    core.waits = core.fails = ""
    session.stop_run()


def _all_views(program: Program, folder: Path, state: str) -> Iterator[Path]:
    tabs = program.window.tabs
    running = program.session.run.phase is not Phase.UP_TO_DATE
    for view in tabs.views:
        tabs.setCurrentWidget(view)
        if not running:
            wait_for_answers(program)
        wait_until(partial(_is_said, view))
        path = folder / f"{view.name}-{state}.png"
        program.window.grab().save(str(path))
        yield path
    tabs.setCurrentIndex(0)


def _is_said(view: View) -> bool:
    """Whether what is on its way has been announced, which is not done at once."""
    return not view.is_empty or view.message.isVisible()


def _until(program: Program, *phases: Phase) -> None:
    wait_until(lambda: program.session.run.phase in phases)


def _read(program: Program, core: UnluckyCore) -> None:
    core.waits = "reading"
    program.session.load()
    _until(program, Phase.LOADING)


def _refuse(program: Program, core: UnluckyCore) -> None:
    core.fails, core.waits = "reading", ""
    _until(program, Phase.IDLE)
    _close_dialogs()


def _run(program: Program, core: UnluckyCore) -> None:
    core.fails, core.waits = "", "running"
    program.session.load()
    _until(program, Phase.RUNNING)
    wait_until(lambda: program.session.plan is not None)


def _fail(program: Program, core: UnluckyCore) -> None:
    core.fails, core.waits = "running", ""
    program.session.start_run()
    _until(program, Phase.FAILED)
    _close_dialogs()


def _stop(program: Program) -> None:
    program.window.actions_.stop.trigger()
    _until(program, Phase.STOPPED)


def _first(program: Program, core: UnluckyCore) -> None:
    core.fails, core.waits = "", "first"
    program.session.start_run()
    wait_until(lambda: program.session.run.outcome is not None)


def _contradict(program: Program, core: UnluckyCore) -> None:
    core.fails = ""
    program.session.start_run()
    _until(program, Phase.UP_TO_DATE)
    session = program.session
    outcome = session.run.outcome
    assert outcome is not None  # noqa: S101 - the run is complete
    skater = next(one.skater for one in outcome.of_sex(Sex.W) if Event.D1000 in one.events)
    for what_if in (
        AssumedOutcome(Sex.W, Event.D1000, skater, AssumedKind.FALLS),
        Withdrawal(Sex.W, skater, Event.D1000),
    ):
        session.scenarios.add_what_if(what_if)
    wait_until(lambda: session.run.refused or session.run.phase is Phase.UP_TO_DATE)
    _close_dialogs()


def _own_meet(program: Program, work: Path) -> None:
    for name, text in (("meet.toml", MEET), ("programme.csv", PROGRAMME), ("entries.csv", ENTRIES)):
        (work / name).write_text(text, encoding="utf-8")
    before = program.session.project
    program.session.open_project(Project(meet=str(work), tournaments=before.tournaments), None)
    wait_until(lambda: program.session.project.meet == str(work))
    _until(program, Phase.UP_TO_DATE)
    _close_dialogs()


def _no_answer(program: Program, core: UnluckyCore) -> None:
    core.fails = "asking"
    program.session.set_seed(program.session.settings.seed + 1)
    _until(program, Phase.UP_TO_DATE)


def _close_dialogs() -> None:
    """Close what says the same in a dialog: it is drawn with the dialogs."""

    wait_until(lambda: True)
    for dialog in opened():
        dialog.reject()
    QApplication.processEvents()
