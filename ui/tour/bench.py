"""How quick the views are, as JSON: ``python -m ui.tour.bench``, for ``okt bench --ui``.

The real window without a screen, the embedded meet with invented entrants up to sixty women. Times
are processor time of the window's thread, since nothing else can make the window wait.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.program.program import Program
    from ui.views.view import View

ROUNDS = 50
SKATERS = 60
TOURNAMENTS = 10_000
_LONGEST_WAIT_S = 600
_UNMEASURED = 2
"""Rounds before those that count: what a view makes once is made in them."""


@dataclass(frozen=True)
class ViewFigures:
    """Times of one view in ms.

    Attributes
    ----------
    paint
        Drawing all of it.
    show, show_after_edit
        From another tab until it is painted: as it was, and for the first time after an edit, its
        answers from the core included as far as the window has work with them.
    """

    paint: float
    show: float
    show_after_edit: float


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, write the figures, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.tour.bench", description="Measure the views.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is measured")
    options = parser.parse_args(argv)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded
    from PySide6.QtCore import QSettings, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from ui.program.program import Program

    said_by = qInstallMessageHandler(lambda *_: None)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("the Qt application at hand draws no windows")
    with tempfile.TemporaryDirectory() as folder:
        memory = QSettings(str(Path(folder) / "bench.ini"), QSettings.Format.IniFormat)
        memory.setValue("tournaments", TOURNAMENTS)
        memory.setValue("language", "en")
        program = Program(app, memory)
        program.start()
        program.window.resize(1440, 900)
        try:
            figures = measure(program, options.rounds)
        finally:
            program.close()
            program.window.deleteLater()
            app.processEvents()
            qInstallMessageHandler(said_by)
    told = {name: asdict(own) for name, own in figures.items()}
    sys.stdout.write(
        f"{json.dumps({'skaters': SKATERS, 'rounds': options.rounds, 'views': told}, indent=1)}\n"
    )
    return 0


def measure(program: Program, rounds: int) -> dict[str, ViewFigures]:
    """Measure all views of a program; `rounds` times each."""
    _settle(program)
    _fill(program)
    tabs = program.window.tabs
    outcome, session = program.session.run.outcome, program.session
    if outcome is None:
        raise RuntimeError("nothing was simulated")
    session.choose_skater(outcome.of_sex(session.sex)[5].skater)
    _edit(program, 0)  # so that there is something to compare
    _settle(program)
    for view in tabs.views:  # what a view makes when it is first opened counts for nobody
        tabs.setCurrentWidget(view)
        _settle(program)
    paint = {view.name: _painted(program, view, rounds) for view in tabs.views}
    show: dict[str, list[float]] = {view.name: [] for view in tabs.views}
    edited: dict[str, list[float]] = {view.name: [] for view in tabs.views}
    for number in range(rounds + _UNMEASURED):
        sys.stderr.write(f"\rround {number + 1} of {rounds + _UNMEASURED}")
        first = number % len(tabs.views)
        turn = [*tabs.views[first:], *tabs.views[:first]]
        tabs.setCurrentWidget(turn[-1])
        _settle(program)
        for view in turn:
            show[view.name].append(_shown(program, view))
        _edit(program, number)
        _settle(program)
        for view in turn[:-1]:  # the last was in sight during the edit
            edited[view.name].append(_shown(program, view))
    sys.stderr.write("\n")
    return {
        view.name: ViewFigures(
            paint[view.name],
            statistics.median(show[view.name][_UNMEASURED:]),
            statistics.median(edited[view.name][_UNMEASURED:]),
        )
        for view in tabs.views
    }


def _fill(program: Program) -> None:
    """Add invented entrants until there are sixty women."""
    from simulator.event import Sex
    from simulator.meet.meet import Entry

    session = program.session
    plan = session.plan
    if plan is None:
        raise RuntimeError("nothing was loaded")
    here = len(plan.forecasts[Sex.W].skaters)
    event = plan.meet.events(Sex.W)[0]
    for number in range(SKATERS - here):
        name = f"Invented {chr(65 + number // 26)}{chr(97 + number % 26)}"
        session.add_entrant(Entry(Sex.W, event, name))
    _settle(
        program, lambda: session.plan is not None and len(session.plan.forecasts[Sex.W].skaters) == SKATERS
    )


def _edit(program: Program, number: int) -> None:
    """Change the form of a woman a little."""
    from simulator.event import Sex
    from ui.session.skater_what_ifs import DockControl

    session = program.session
    outcome = session.run.outcome
    if outcome is None:
        raise RuntimeError("nothing was simulated")
    skater = session.skater or outcome.of_sex(Sex.W)[0].skater
    session.scenarios.set_control(Sex.W, skater, None, DockControl.FORM, round(0.01 * (number % 40 + 1), 2))


def _painted(program: Program, view: View, rounds: int) -> float:
    """Return the time of one paint of a view in ms."""
    from PySide6.QtGui import QPixmap

    program.window.tabs.setCurrentWidget(view)
    _settle(program)
    pixmap = QPixmap(view.size())
    times = []
    for _ in range(rounds + _UNMEASURED):
        began = time.thread_time()
        view.render(pixmap)
        times.append(time.thread_time() - began)
    return statistics.median(times[_UNMEASURED:]) * 1000


def _shown(program: Program, view: View) -> float:
    """Return the time until a view is in sight with its answers, in ms."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    began, late = time.thread_time(), time.monotonic() + _LONGEST_WAIT_S
    program.window.tabs.setCurrentWidget(view)
    QApplication.processEvents()
    while view.is_asked and time.monotonic() < late:  # asleep till there is work: looking costs time too
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()
    return (time.thread_time() - began) * 1000


def _settle(program: Program, enough: Callable[[], bool] = lambda: True) -> None:
    """Let the window live until the run is complete and the views have their answers."""
    from PySide6.QtWidgets import QApplication

    from ui.session.news import Phase

    late, quiet = time.monotonic() + _LONGEST_WAIT_S, 0
    while quiet < 5:  # an answer may bring the next question
        QApplication.processEvents()
        run = program.session.run
        done = run.phase is Phase.UP_TO_DATE and not run.stale and not program.window.tabs.is_asked
        quiet = quiet + 1 if done and enough() else 0
        if time.monotonic() > late:
            raise RuntimeError("the window did not come to rest")
        time.sleep(0.002)


if __name__ == "__main__":
    sys.exit(main())
