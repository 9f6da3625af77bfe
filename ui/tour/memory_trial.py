"""How much memory a long session of the window takes: runs, edits, scenarios, comparisons.

python -m ui.tour.memory_trial [--tournaments N] [--edits N] [--memory MB] [--threads N]

Takes some minutes. Writes the memory of the process after each step, and the most it ever was.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.defaults import DEFAULT_MEMORY_MB

if TYPE_CHECKING:
    from ui.program.program import Program

TOURNAMENTS = 1_000_000
EDITS = 30
_LONGEST_WAIT_S = 600


def main(argv: Sequence[str] | None = None) -> int:
    """Live through a session and return the exit code."""
    options = _parser().parse_args(argv)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded
    from PySide6.QtCore import QSettings, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from simulator.engine import simulate
    from simulator.evaluation.bench import peak_mb
    from ui.program.program import Program

    qInstallMessageHandler(lambda *_: None)
    if options.threads is not None:
        simulate.default_threads = lambda: options.threads
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        memory = QSettings(str(Path(folder) / "trial.ini"), QSettings.Format.IniFormat)
        memory.setValue("tournaments", options.tournaments)
        memory.setValue("memory_mb", options.memory)
        program = Program(app, memory)
        program.start()
        try:
            for step in live(program, options.edits):
                sys.stdout.write(f"{step:<32}{_now(): >9}, at most {peak_mb() or 0:,.0f} MB\n")
                sys.stdout.flush()
        finally:
            program.close()
    return 0


def live(program: Program, edits: int) -> Iterator[str]:
    """Do what users do in an evening, and yield what was done."""
    session, tabs = program.session, program.window.tabs
    wait(program, lambda: session.plan is not None)
    yield "loaded"
    wait(program, lambda: False)
    yield "first run"
    for number in range(edits):
        edit(program, number)
        wait(program)
        yield f"edit {number + 1}"
        if number % 10 == 9:
            session.scenarios.add()
        if number % 5 == 4:
            for view in reversed(tabs.views):
                tabs.setCurrentWidget(view)
                wait(program)
            yield "all views"
    for _ in range(edits // 3):
        session.document.stack.undo()
        wait(program)
    yield "a third undone"
    for name in session.scenarios.names:
        session.scenarios.show(name)
        wait(program)
    yield "every scenario"
    session.set_seed(session.settings.seed + 1)
    wait(program)
    yield "another seed"


def edit(program: Program, number: int) -> None:
    """Change the form or the falls of somebody, in one event or in all, women and men in turn."""
    from simulator.event import Sex
    from ui.session.skater_what_ifs import DockControl

    session = program.session
    sex = list(Sex)[number % 2]
    outcome = session.run.outcome
    if outcome is None:
        raise RuntimeError("nothing was simulated")
    chances = outcome.of_sex(sex)
    chance = chances[number * 7 % len(chances)]
    session.choose_sex(sex)
    session.choose_skater(chance.skater)
    event = None if number % 3 == 0 else next(iter(chance.events), None)
    control = DockControl.FALL if number % 4 else DockControl.FORM
    session.scenarios.set_control(sex, chance.skater, event, control, round(0.1 + 0.01 * number, 2))


def wait(program: Program, enough: Callable[[], bool] | None = None) -> None:
    """Let the window live until the run is complete and the views have their answers."""
    from PySide6.QtWidgets import QApplication

    from ui.session.news import Phase

    late = time.monotonic() + _LONGEST_WAIT_S
    quiet = 0
    while quiet < 5 and time.monotonic() < late:  # an answer may bring the next question
        QApplication.processEvents()
        run = program.session.run
        done = run.phase is Phase.UP_TO_DATE and not run.stale and not program.window.tabs.is_asked
        quiet = quiet + 1 if done else 0
        if enough is not None and enough():
            return
        time.sleep(0.005)


def _now() -> str:
    """Memory of the process now, where the system tells."""
    try:
        told = re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    except OSError:
        told = None
    return f"{int(told[1]) / 1024:,.0f} MB" if told is not None else "unknown"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m ui.tour.memory_trial", description="Measure the memory of a long session."
    )
    parser.add_argument("--tournaments", type=int, default=TOURNAMENTS, choices=(10_000, 100_000, 1_000_000))
    parser.add_argument("--edits", type=int, default=EDITS)
    kept = "MB for what is kept"
    parser.add_argument("--memory", type=int, default=DEFAULT_MEMORY_MB, metavar="MB", help=kept)
    parser.add_argument("--threads", type=int, help="instead of those of this machine")
    return parser


if __name__ == "__main__":
    sys.exit(main())
