"""Programs that write without end, to be killed: ``python -m tests.long_run.victims WHAT FOLDER``.

Each prints a number once what it did is done; what it does next is under way then.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.project.project import Project

SUPPORT = Path(__file__).parents[1] / "support"
MEETS = "okt-2021", "okt-2025"
MANY = 150
"""Most scenarios of a project: ever larger, so that a write takes a while and half of one would show."""


def saving(folder: Path) -> Iterator[None]:
    """Save a project over itself."""
    from simulator.project.file import save_project

    for number in count():
        save_project(project_of(number), folder / "my.okt")
        yield


def keeping(folder: Path) -> Iterator[None]:
    """Keep snapshots and drafts of dialogs against a crash."""
    from simulator.project.recovery import Recovery
    from ui.drafts.files import write_drafts

    recovery = Recovery(folder / "recovery")
    for number in count():
        write_drafts(recovery.path, json.dumps([number] * (1 + number % 5_000)))
        recovery.keep(project_of(number), folder / "my.okt")
        yield


def exporting(folder: Path) -> Iterator[None]:
    """Export a table over itself, as command line and window do."""
    from simulator.project.outputs import write_output

    for number in count():
        write_output(folder / "table.csv", content_of(number))
        yield


def putting_a_meet(folder: Path) -> Iterator[None]:
    """Write a meet into a folder, and over itself."""
    from simulator.own_meet.check import check
    from simulator.own_meet.folder import write_folder
    from simulator.own_meet.known import KnownPeople
    from simulator.own_meet.templates import draft_from_meet
    from simulator.project.load import load_form

    known = KnownPeople.of(load_form())
    drafts = [check(draft_from_meet(meet), known) for meet in MEETS]
    for number in count():
        write_folder(drafts[number % 2], folder / "meet", replace_meet=True)
        yield


def fitting(folder: Path) -> Iterator[None]:
    """Keep forecasts on disk under ever another name."""
    from other_readers import kept_seed

    from simulator.project import forecast_key, kept_forecasts

    for number in count():
        key = f"{number % 40:064x}"
        body = kept_seed()
        text = f"{forecast_key.FORM}\n{kept_forecasts._digest(key, body)}\n".encode() + body
        kept_forecasts._write(folder / f"{key}{forecast_key.SUFFIX}", text)
        kept_forecasts._clear(folder)
        yield


def editing_in_the_window(folder: Path) -> Iterator[None]:
    """Edit in the window, with form data that are imported, and let it keep what no file holds."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from ui.program.program import Program
    from ui.session.news import Phase

    app = QApplication([])
    memory = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    memory.setValue("tournaments", 10_000)
    program = Program(app, memory, recovery=folder / "recovery")
    program.start()
    kept: list[str] = []
    assert program.autosave is not None
    program.autosave.kept.connect(kept.append)
    form = folder / "form.csv"
    form.write_text("date,sex,distance_m,skater,time\n2025-11-01,W,500,Femke Kok,37.10\n", encoding="utf-8")
    session = program.session

    def until(done: Callable[[], object]) -> None:
        while not done():
            app.processEvents()

    until(lambda: session.plan is not None)
    for number in count():
        session.scenarios.add()
        if number % 5 == 4:
            session.open_form([form])
            until(lambda: session.run.phase is not Phase.LOADING)
        kept.clear()
        program.autosave.keep()
        until(lambda: kept)
        yield


VICTIMS: dict[str, Callable[[Path], Iterator[None]]] = {
    "save": saving,
    "autosave": keeping,
    "export": exporting,
    "meet": putting_a_meet,
    "forecasts": fitting,
    "window": editing_in_the_window,
}


def project_of(number: int) -> Project:
    """Return the project of a step; it says of which by its seed, and its size by its scenarios."""
    from simulator.project.project import Project, Scenario

    return Project(seed=number, scenarios=tuple(Scenario(f"Scenario {n}") for n in range(number % MANY)))


def content_of(number: int) -> bytes:
    """Return the content of a step: lines that all say which it is, and the last of them that it is."""
    return f"{number}\n".encode() * (1 + number % 20_000) + b"end\n"


def main() -> None:
    """Do what is named on the command line, and print a number after each step."""
    sys.path.insert(0, str(SUPPORT))
    for number, _ in enumerate(VICTIMS[sys.argv[1]](Path(sys.argv[2]))):
        print(number, flush=True)  # noqa: T201 - told to who kills


if __name__ == "__main__":
    main()
