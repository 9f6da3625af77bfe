"""Hours of use in a row: edits, undo, runs, scenarios, views, projects, sessions; memory, files, threads."""

from __future__ import annotations

import gc
import os
import random
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING

from tests.long_run.table import Line

if TYPE_CHECKING:
    from ui.program.program import Program

STEPS = 5_000
MOST_NUMBER = 80
"""Edits in a row that differ; the number decides the chance of a fall, which is at most one."""

STRETCH, SESSION = 500, 100
"""Steps after which the memory is told, and after which the program is closed and begun anew."""


def run(line: Line, keep: Path) -> None:
    """Use one program after the other until there were enough steps, or the time is up."""
    from PySide6.QtCore import QSettings, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    complaints: list[str] = []
    qInstallMessageHandler(lambda _kind, _where, words: complaints.append(words))
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    chance, held = random.Random(line.seed), []  # noqa: S311 - a user
    try:
        with TemporaryDirectory() as folder, _errors_told(line):
            memory = QSettings(str(Path(folder) / "use.ini"), QSettings.Format.IniFormat)
            memory.setValue("tournaments", 10_000)
            while line.cases < STEPS and not line.is_over:
                with _program(app, memory, Path(folder)) as program:
                    _use(program, line, chance, Path(folder), held)
    finally:
        line.remember()
        known = [one for one in complaints if "This plugin does not support" not in one]
        line.notes += [f"Qt: {one}" for one in dict.fromkeys(known)][:5]
        line.notes.append(f"{_slope(line):+.1f} MB each {STRETCH} steps in the second half")
        line.notes.append(f"{held[0]} -> {held[-1]}" if held else "no stretch was done")


def _use(program: Program, line: Line, chance: random.Random, folder: Path, held: list[str]) -> None:
    """Do the steps of one session, and note now and then what the process holds."""
    from ui.tour.memory_trial import wait

    for _ in _steps(program, chance, folder):
        line.cases += 1
        if line.cases % STRETCH == 0 or line.cases == SESSION:
            wait(program)
            held.append(f"{line.remember():.0f} MB {_files()} files {_threads()} threads")
            print(f"{line.cases:>6} steps: {held[-1]}", flush=True)  # noqa: T201 - told while it runs
        if line.is_over or line.cases % SESSION == 0:
            return


_PATIENCE_S = 0.05, 0.3, 1.0
"""What a user waits for an answer before the next step; views such as *Day by day* go on for longer."""


def _steps(program: Program, chance: random.Random, folder: Path) -> Iterator[None]:
    """Do one thing after the other, as the window's own controls do."""
    from ui.tour.memory_trial import edit, wait

    session, tabs = program.session, program.window.tabs
    wait(program)
    number = 0
    file = folder / "use.okt"
    while True:
        number = (number + 1) % MOST_NUMBER
        match chance.randrange(20):
            case 0:
                session.scenarios.add()
            case 1:
                session.scenarios.show(chance.choice(session.scenarios.names))
            case 2 | 3:
                for _ in range(chance.randrange(1, 6)):
                    session.document.stack.undo()
            case 4:
                session.document.stack.redo()
            case 5 | 6 | 7:
                tabs.setCurrentWidget(chance.choice(tabs.views))
            case 8:
                session.set_seed(chance.randrange(1_000))
            case 9 if chance.random() < 0.2:
                _save(program, file)
                session.open_file(file)
            case _:
                edit(program, number)
        _wait_a_little(program, chance.choice(_PATIENCE_S))
        yield


def _wait_a_little(program: Program, seconds: float) -> None:
    from ui.tour.memory_trial import wait

    late = time.monotonic() + seconds
    wait(program, lambda: time.monotonic() > late)


def _save(program: Program, file: Path) -> None:
    from simulator.project.file import save_project

    save_project(program.session.project_to_save(), file)


@contextmanager
def _program(app: object, memory: object, folder: Path) -> Iterator[Program]:
    """Open the program, and close it again with all that belongs to it."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from ui.program.program import Program

    program = Program(app, memory, recovery=folder / "recovery")  # type: ignore[arg-type]
    program.start()
    try:
        yield program
    finally:
        program.close()
        program.window.deleteLater()
        program.theme.deleteLater()
        program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.unfreeze()  # what was there when the data were loaded: one program is all that a process has
        gc.collect()


@contextmanager
def _errors_told(line: Line) -> Iterator[None]:
    """Count what nobody caught."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        line.found(error.with_traceback(trace), f"step {line.cases} of seed {line.seed}")

    before, sys.excepthook = sys.excepthook, told
    try:
        yield
    except Exception as error:  # noqa: BLE001 - it is what is looked for
        line.found(error, f"step {line.cases} of seed {line.seed}")
        traceback.print_exc()
    finally:
        sys.excepthook = before


def _slope(line: Line) -> float:
    """Return by how much memory grows from stretch to stretch, in MB, by least squares."""
    later = line.memory[len(line.memory) // 2 :]
    middle = (len(later) - 1) / 2
    apart = sum((at - middle) ** 2 for at in range(len(later)))
    return sum((at - middle) * own for at, own in enumerate(later)) / apart if apart else 0.0


def _files() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - a number alone


def _threads() -> int:
    return len(os.listdir("/proc/self/task"))  # noqa: PTH208 - a number alone
