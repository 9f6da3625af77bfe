"""The command ``okt-simulator``: opens the window, or says why there cannot be one."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from simulator import __version__
from simulator.ask.core import Core
from simulator.defaults import DEFAULT_MEET
from simulator.project.project import InputFile, Inputs
from simulator.text import escaped
from ui.start_check import this_machine, why_no_window


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 when the window was closed, 2 when there is none.

    Parameters
    ----------
    argv
        Arguments without the name of the program; those of the process when None.
    """
    options = _parser().parse_args(argv)
    projects = [file for file in options.files if file.suffix.lower() == ".okt"]
    if projects and len(options.files) > 1:
        name = escaped(projects[0].name)
        sys.stderr.write(f"{name} is a project; open it alone, without other files.\n")
        return 2
    if options.install_desktop_entry or options.remove_desktop_entry:
        return _change_desktop(remove=options.remove_desktop_entry)
    if options.no_cache:
        from simulator.project.forecast_folder import switch_off

        switch_off()
    reason = why_no_window(this_machine())
    if reason is not None:
        sys.stderr.write(reason + "\n")
        return 2
    # Hundreds of modules are about to be loaded and none of it is garbage: looking for some takes a
    # tenth of the time until the first bars. `Program` collects later.
    gc.disable()
    # Only now: importing Qt fails without its system libraries.
    from ui.program.plain_import import load_plainly

    load_plainly()
    core = Core()
    if not projects:
        form = tuple(InputFile(file, "") for file in options.files)
        core.prepare_ahead(DEFAULT_MEET, Inputs(form=form))
    from ui.program.program import run

    return run(options.files, core, present=options.present)


def _change_desktop(*, remove: bool) -> int:
    """Make or remove the entry of the desktop, and tell what was done, where somebody reads it."""
    from ui.desktop import entry

    code, told = (entry.remove if remove else entry.install)(entry.this_system())
    stream = sys.stderr if code else sys.stdout
    if stream is not None:  # a program without a console on Windows has none
        stream.write(f"{told}\n")
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="okt-simulator",
        description="Chances of an Olympic ticket at the Dutch long-track qualification tournament (OKT), "
        "in a window. `okt simulate` prints the same numbers without one.",
    )
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="a project (.okt), or race results to forecast from, CSV or Excel",
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="fit the forecasts anew, and keep none on disk"
    )
    parser.add_argument(
        "--present",
        action="store_true",
        help="begin with the presentation of the project: full screen, arrow keys, nothing to be edited",
    )
    entry = parser.add_mutually_exclusive_group()
    entry.add_argument(
        "--install-desktop-entry",
        action="store_true",
        help="put the program into the menu of the desktop, and let a double click open a project (.okt)",
    )
    entry.add_argument("--remove-desktop-entry", action="store_true", help="take it out of the menu again")
    parser.add_argument("--version", action="version", version=f"OKT Simulator {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
