"""Prints what can be heard of every view and every dialog, without a screen, and counts it.

.venv/bin/python tests/by_hand/heard_tree.py [LANGUAGE] [--only-count]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded
sys.path[:0] = [str(Path(__file__).parents[at] / below) for at, below in ((1, "support"), (2, ""))]

from heard import Heard, Node, count, tree_of  # noqa: E402
from PySide6.QtCore import QSettings, qInstallMessageHandler  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from simulator.event import Sex  # noqa: E402
from ui.program.program import Program  # noqa: E402
from ui.session.news import Phase  # noqa: E402
from ui.tour.dialogs import dialogs, wait_until  # noqa: E402
from ui.tour.pages import pages  # noqa: E402


def trees(program: Program) -> Iterator[tuple[str, list[Node]]]:
    """Go through every page of every view and every dialog, with what is heard of each."""
    for name in pages(program):
        yield f"view {name}", tree_of(program.window)
    for name, dialog in dialogs(program):
        yield f"dialog {name}", tree_of(dialog)


def main() -> None:
    """Print all trees, and after each how much there is of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", nargs="?", choices=("en", "nl"), default="en")
    parser.add_argument("--only-count", action="store_true", help="no trees")
    asked = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)
    app, whole = QApplication(sys.argv[:1]), Heard()
    with tempfile.TemporaryDirectory() as folder:
        memory = QSettings(f"{folder}/memory.ini", QSettings.Format.IniFormat)
        memory.setValue("language", asked.language)
        memory.setValue("tournaments", 10_000)
        program = Program(app, memory)
        program.start()
        program.window.resize(1440, 900)
        wait_until(lambda: program.session.run.phase is Phase.UP_TO_DATE)
        outcome = program.session.run.outcome
        assert outcome is not None, "nothing was simulated"
        program.session.choose_skater(outcome.of_sex(Sex.W)[4].skater)
        for name, tree in trees(program):
            found = count(tree)
            whole += found
            tell(name, found)
            if not asked.only_count:
                sys.stdout.writelines(f"{node}\n" for node in tree)
        tell("all", whole)
        program.close()


def tell(name: str, found: Heard) -> None:
    """Write how much is heard of a window."""
    sys.stdout.write(
        f"===== {name}: {found.things} things, {found.unnamed} without a name, "
        f"{found.unreached} labels that no key leads to\n"
    )


main()
