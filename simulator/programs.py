"""How a program of our own is started as a process, from an installation and from a bundle without Python.

In a bundle (PyInstaller) ``sys.executable`` is no Python but ``okt`` or ``okt-simulator`` itself. It runs
another module of ours instead when its first argument is `ASKED`, and the second the module.
"""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

ASKED = "--own-program"
"""First argument with which a program of a bundle runs a module of ours; a file of that name is ``./...``."""

OURS = ("simulator", "ui")
"""Packages whose modules can be asked for."""

_TOP = Path(__file__).parents[1]
_LIBRARIES = "LD_LIBRARY_PATH"


def in_bundle() -> bool:
    """Whether this is a program of a bundle, which brings its own Python."""
    return bool(getattr(sys, "frozen", False))


def processors() -> int:
    """Return how many processors this program may use, at least 1."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on every system
    return (len(affinity(0)) if affinity is not None else os.cpu_count()) or 1


def module_command(module: str) -> list[str]:
    """Return what runs a module as it is installed, never one in the folder at hand; arguments follow."""
    return [sys.executable, *([ASKED] if in_bundle() else ["-P", "-m"]), module]


def file_command(file: Path) -> list[str]:
    """Return what runs a file that imports nothing of ours, without searching the folder it lies in.

    Parameters
    ----------
    file
        Where it lies; in a bundle a module of one of our packages, of which only the compiled form is there.
    """
    if in_bundle():
        return module_command(".".join(file.relative_to(_TOP).with_suffix("").parts))
    return [sys.executable, "-P", "-X", "utf8", str(file)]


def start(main: Callable[[], int | None]) -> int | None:
    """Begin a program of a bundle: what was asked for instead, or the program itself; return its exit code.

    Parameters
    ----------
    main
        The program itself.
    """
    _restore_libraries()
    if sys.argv[1:2] != [ASKED]:
        return main()
    module = "".join(sys.argv[2:3])
    if module.partition(".")[0] not in OURS:
        sys.stderr.write(f"{ASKED} runs modules of this program only.\n")
        return 2
    del sys.argv[1:3]
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is not None:  # a program without a console on Windows may have none
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    return 0


def _restore_libraries() -> None:
    """Put back where others find their libraries: a browser started from here is not to load ours."""
    before = os.environ.pop(f"{_LIBRARIES}_ORIG", None)
    if in_bundle():
        os.environ.pop(_LIBRARIES, None)
    if before is not None:
        os.environ[_LIBRARIES] = before
