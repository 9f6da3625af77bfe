"""A picture of every view and every dialog, made from the embedded meet without a screen.

python -m ui.tour DIR [--theme light dark] [--size WxH ...] [--language en nl] [--zoom 1 1.25 1.5 2]
                      [--only views scenario dialogs states] [--sheets]

States are those in which the views have nothing to show; they are drawn only where they are asked for.

Of several looks each has a folder of its own, such as ``nl-dark-1280x720-1.25``.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

ZOOMS = (1.0, 1.25, 1.5, 2.0)  # those of the theme, which loads Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType
    from PySide6.QtWidgets import QApplication

    from ui.program.program import Program

SIZE = (1440, 900)
LARGEST = 8000
TOURNAMENTS = 100_000
_LONGEST_WAIT_S = 120
_PARTS = ("views", "dialogs", "scenario")
_STATES = "states"


@dataclass(frozen=True)
class TourLook:
    """How the window stands in some of the pictures."""

    language: str
    theme: str
    size: tuple[int, int]
    zoom: float

    @property
    def name(self) -> str:
        """Of the folder of its pictures."""
        return f"{self.language}-{self.theme}-{self.size[0]}x{self.size[1]}-{self.zoom:g}"


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pictures and return the exit code: 0, or 1 when nothing could be simulated."""
    options = _parser().parse_args(argv)
    looks = [TourLook(*one) for one in product(options.language, options.theme, options.size, options.zoom)]
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(QT_QPA_PLATFORM=_screens(Path(folder), options.size))  # before Qt is loaded
        from PySide6.QtCore import qInstallMessageHandler
        from PySide6.QtWidgets import QApplication

        from ui.program.program import Program

        said_by = qInstallMessageHandler(_pass_over)
        app = QApplication.instance() or QApplication(sys.argv[:1])
        os.environ.update(QT_QPA_PLATFORM="offscreen")  # for others: that file goes
        if not isinstance(app, QApplication):
            raise TypeError("the Qt application at hand draws no windows")
        places = {look: options.folder / look.name if len(looks) > 1 else options.folder for look in looks}
        for where in places.values():
            where.mkdir(parents=True, exist_ok=True)
        if _STATES in options.only:
            for look, where in places.items():
                _write(_states(app, look, where, Path(folder)), where, options.sheets)
            if not {*options.only} - {_STATES}:
                qInstallMessageHandler(said_by)
                return 0
        program = Program(app, _memory(Path(folder), looks[0]))
        program.start()
        try:
            if not _wait_for_outcome(program):
                sys.stderr.write(f"{_trouble(program)}\n")
                return 1
            for look, where in places.items():
                _put_on(program, look)
                _write(pictures(program, where, options.only), where, options.sheets)
        finally:
            program.close()
            program.theme.set_zoom(1.0)  # leaves the application as it was found
            program.language.speak("en")
            program.window.deleteLater()
            app.processEvents()
            qInstallMessageHandler(said_by)
    return 0


def pictures(program: Program, folder: Path, parts: Sequence[str] = _PARTS) -> Iterator[Path]:
    """Show each view for women and for men, the dialogs, then a scenario; write a picture of each.

    Parameters
    ----------
    program
        A program whose outcome is complete.
    folder
        Where the files ``VIEW-women.png``, ``VIEW-men.png``, ``DIALOG.png`` and ``VIEW-scenario.png`` go.
    parts
        What is wanted of ``views``, ``dialogs`` and ``scenario``.
    """
    from simulator.event import Sex
    from ui.tour.dialogs import dialogs
    from ui.tour.scenario import assume_something

    for sex, word in ((Sex.W, "women"), (Sex.M, "men")):
        program.session.choose_sex(sex)
        outcome = program.session.run.outcome
        if outcome is not None:
            # The fifth of the table has several routes, more than the sure ones above.
            program.session.choose_skater(outcome.of_sex(sex)[:5][-1].skater)
        if "views" in parts:
            yield from _views(program, folder, word)
    if "dialogs" in parts:
        for name, dialog in dialogs(program):
            dialog.grab().save(str(folder / f"{name}.png"))
            yield folder / f"{name}.png"
    if "scenario" in parts:
        assume_something(program.session)
        if _wait_for_outcome(program):
            yield from _views(program, folder, "scenario")
        program.session.scenarios.delete(program.session.scenario.name)
        _wait_for_outcome(program)


def _memory(folder: Path, look: TourLook) -> QSettings:
    """Return what a program remembers that is to have a look."""
    from PySide6.QtCore import QSettings

    memory = QSettings(str(folder / f"{look.name}.ini"), QSettings.Format.IniFormat)
    for key, value in (("theme", look.theme), ("language", look.language), ("tournaments", TOURNAMENTS)):
        memory.setValue(key, value)
    return memory


def _states(app: QApplication, look: TourLook, where: Path, folder: Path) -> Iterator[Path]:
    """Draw the views where they have nothing to show, in a program of its own."""
    from ui.program.program import Program
    from ui.tour.states import UnluckyCore, states

    core, work = UnluckyCore(), folder / f"{look.name}-meet"
    work.mkdir()
    program = Program(app, _memory(folder, look), core)
    program.window.show()
    try:
        _put_on(program, look)
        yield from states(program, core, where, work)
    finally:
        program.close()
        program.theme.set_zoom(1.0)
        program.window.deleteLater()
        app.processEvents()


def _put_on(program: Program, look: TourLook) -> None:
    """Give the window a look, on the screen of its size."""
    from PySide6.QtGui import QGuiApplication

    from ui.look.theme import Scheme
    from ui.tour.dialogs import wait_for_answers

    program.theme.set_scheme(Scheme(look.theme))
    program.theme.set_zoom(look.zoom)
    if program.language.code != look.language:
        program.speak(look.language)
    window = program.window
    screens = [one for one in QGuiApplication.screens() if one.size().toTuple() == look.size]
    if screens:
        window.move(screens[0].geometry().topLeft())
    window.resize(*look.size)
    window.lay_out_docks()
    wait_for_answers(program)


def _write(paths: Iterator[Path], folder: Path, sheets: bool) -> None:
    """Make the pictures, tell where they are, and put small ones of all on a sheet where one is wanted."""
    from ui.tour.sheet import contact_sheet

    made = []
    for path in paths:
        sys.stdout.write(f"{path}\n")
        made.append(path)
    if sheets:
        path = folder / "sheet.png"
        contact_sheet(made).save(str(path))
        sys.stdout.write(f"{path}\n")


def _views(program: Program, folder: Path, word: str) -> Iterator[Path]:
    """Draw all pages of all views as they are now, and leave the first of each in sight."""
    from ui.tour.pages import pages

    for name in pages(program):
        path = folder / f"{name}-{word}.png"
        program.window.grab().save(str(path))
        yield path


def _wait_for_outcome(program: Program) -> bool:
    """Let the window live until its first run is complete; False when it failed or takes too long."""
    from PySide6.QtCore import QEventLoop, QTimer

    from ui.session.news import Phase

    loop, late = QEventLoop(), QTimer()
    late.setSingleShot(True)
    late.timeout.connect(loop.quit)
    late.start(_LONGEST_WAIT_S * 1000)
    session = program.session

    def look() -> None:
        if session.run.phase is Phase.UP_TO_DATE:
            loop.quit()

    session.run_changed.connect(look)
    session.failed.connect(loop.quit)
    session.plan_refused.connect(loop.quit)
    if session.run.phase is not Phase.UP_TO_DATE:
        loop.exec()
    session.run_changed.disconnect(look)
    return session.run.phase is Phase.UP_TO_DATE


def _screens(folder: Path, sizes: Sequence[tuple[int, int]]) -> str:
    """Return what has Qt draw without a screen as if there were one of each size; dialogs fit in."""
    told, left = [], 0
    for width, height in sizes:
        place = {"name": f"{width}x{height}", "x": left, "y": 0, "width": width, "height": height}
        told.append({**place, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1})
        left += width
    (folder / "screens.json").write_text(json.dumps({"screens": told}), encoding="utf-8")
    return f"offscreen:configfile={folder / 'screens.json'}"


def _pass_over(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write the messages of Qt, but not what the platform without a screen says of every window."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(message + "\n")


def _trouble(program: Program) -> str:
    from ui.dialogs.report import ReportDialog

    dialogs = program.window.findChildren(ReportDialog)
    return dialogs[0].text.lines if dialogs else "The simulation of the embedded meet did not end."


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if match is None or max(int(match[1]), int(match[2])) > LARGEST:
        raise argparse.ArgumentTypeError(f'"{text}" is not a size; write width and height as 1440x900')
    return int(match[1]), int(match[2])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m ui.tour", description="Write a picture of every view and dialog, without a screen."
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="DIR", help="folder for the pictures")
    add("--theme", nargs="+", choices=("light", "dark"), default=["light"])
    add("--size", nargs="+", type=_size, default=[SIZE], metavar="WxH", help="of the window, in pixels")
    add("--language", nargs="+", choices=("en", "nl"), default=["en"])
    add("--zoom", nargs="+", choices=ZOOMS, type=float, default=[1.0], help="size of everything in it")
    add("--only", nargs="+", choices=(*_PARTS, _STATES), default=_PARTS, help="not all, but these")
    add("--sheets", action="store_true", help="all pictures once more, small, on a sheet for each look")
    return parser
