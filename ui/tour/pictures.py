"""A picture of every view, made from the embedded meet without a screen.

python -m ui.tour DIR [--theme light|dark] [--size WxH] [--language en|nl] [--zoom 1.25]
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

ZOOMS = (1.0, 1.25, 1.5)  # those of the theme, which loads Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from ui.program.program import Program

SIZE = (1440, 900)
LARGEST = 8000
TOURNAMENTS = 100_000
_LONGEST_WAIT_S = 120


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pictures and return the exit code: 0, or 1 when nothing could be simulated."""
    options = _parser().parse_args(argv)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded
    from PySide6.QtCore import QSettings, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from ui.program.program import Program

    said_by = qInstallMessageHandler(_pass_over)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("the Qt application at hand draws no windows")
    with tempfile.TemporaryDirectory() as folder:
        memory = QSettings(str(Path(folder) / "tour.ini"), QSettings.Format.IniFormat)
        memory.setValue("theme", options.theme)
        memory.setValue("language", options.language)
        memory.setValue("zoom", options.zoom)
        memory.setValue("tournaments", TOURNAMENTS)
        program = Program(app, memory)
        program.start()
        program.window.resize(*options.size)
        program.window.lay_out_docks()
        try:
            if not _wait_for_outcome(program):
                sys.stderr.write(f"{_trouble(program)}\n")
                return 1
            options.folder.mkdir(parents=True, exist_ok=True)
            for path in pictures(program, options.folder):
                sys.stdout.write(f"{path}\n")
        finally:
            program.close()
            program.language.speak("en")  # leaves the application as it was found
            program.window.deleteLater()
            app.processEvents()
            qInstallMessageHandler(said_by)
    return 0


def pictures(program: Program, folder: Path) -> Iterator[Path]:
    """Show each view for women and for men, then a scenario; write a picture of the whole window.

    Parameters
    ----------
    program
        A program whose outcome is complete.
    folder
        Where the files ``VIEW-women.png``, ``VIEW-men.png`` and ``VIEW-scenario.png`` go.
    """
    from simulator.event import Sex
    from ui.tour.order import editor_picture, form_data_picture
    from ui.tour.scenario import assume_something

    for sex, word in ((Sex.W, "women"), (Sex.M, "men")):
        program.session.choose_sex(sex)
        outcome = program.session.run.outcome
        if outcome is not None:
            # The fifth of the table has several routes, more than the sure ones above.
            program.session.choose_skater(outcome.of_sex(sex)[:5][-1].skater)
        yield from _views(program, folder, word)
    yield editor_picture(program, folder)
    yield form_data_picture(program, folder)
    assume_something(program.session)
    if _wait_for_outcome(program):
        yield from _views(program, folder, "scenario")


def _views(program: Program, folder: Path, word: str) -> Iterator[Path]:
    """Draw all pages of all views as they are now, and leave the first of each in sight."""
    from ui.tour.order import wait_for_answers

    tabs = program.window.tabs
    for view in tabs.views:
        tabs.setCurrentWidget(view)
        pages = view.pages()
        for name, show in pages.items():
            show()
            wait_for_answers(program)
            path = folder / f"{name}-{word}.png"
            program.window.grab().save(str(path))
            yield path
        next(iter(pages.values()))()
    tabs.setCurrentIndex(0)


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
        prog="python -m ui.tour", description="Write a picture of every view, without a screen."
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder for the pictures")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", type=_size, default=SIZE, metavar="WxH", help="of the window, in pixels")
    parser.add_argument("--language", choices=("en", "nl"), default="en")
    parser.add_argument("--zoom", choices=ZOOMS, type=float, default=1.0, help="size of everything in it")
    return parser
