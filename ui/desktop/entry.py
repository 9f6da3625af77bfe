"""Puts the program into the menu of the desktop or takes it out again, and tells what was done."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.programs import in_bundle
from simulator.text import escaped
from ui.desktop import linux, windows

PROGRAM = "okt-simulator"

_Step = Callable[[Path, Sequence[str]], list[str]]


@dataclass(frozen=True)
class System:
    """What an entry asks of the machine; replaced in tests.

    Attributes
    ----------
    platform
        As ``sys.platform``.
    environment
        Environment variables.
    home
        Folder of the user.
    command
        What starts the program; a file may follow.
    """

    platform: str
    environment: Mapping[str, str]
    home: Path
    command: tuple[str, ...]


def this_system() -> System:
    """Return the machine and the program that run."""
    return System(sys.platform, os.environ, Path.home(), own_command(sys.argv[0]))


def own_command(called: str) -> tuple[str, ...]:
    """Return what starts this program again: a bundle's own file, an installed script, or Python.

    Parameters
    ----------
    called
        The file by which it was started.
    """
    if in_bundle():
        return (str(Path(sys.executable).with_name(PROGRAM).with_suffix(Path(sys.executable).suffix)),)
    script = Path(os.path.abspath(called))  # noqa: PTH100 - a link stays one: it outlives what it leads to
    if script.stem == PROGRAM and script.is_file():
        return (str(script),)
    return (sys.executable, "-m", "ui.app")


def install(system: System) -> tuple[int, str]:
    """Make the entry and let projects open with the program; return the exit code and what was done."""
    return _done(system, "Written:", linux.install, windows.install)


def remove(system: System) -> tuple[int, str]:
    """Take the entry out again; return the exit code and what was done."""
    return _done(system, "Removed:", linux.remove, windows.remove)


def _done(system: System, head: str, on_linux: _Step, on_windows: _Step) -> tuple[int, str]:
    try:
        if system.platform.startswith("linux"):
            lines = on_linux(data_folder(system), system.command)
        elif system.platform == "win32":
            lines = on_windows(_start_menu(system), system.command)
        else:
            raise linux.NoEntry("entries are made on Linux and Windows only.")
    except linux.NoEntry as refused:
        return 2, f"okt-simulator: {refused}"
    except OSError as error:
        where = escaped(str(error.filename or "the entry"))
        return 1, f"okt-simulator: {where} cannot be written or deleted ({error.strerror or error})."
    if not lines:
        return 0, "There was no entry."
    return 0, "\n".join([head, *(f"  {escaped(line)}" for line in lines)])


def data_folder(system: System) -> Path:
    """Return where entries, icons and kinds of files of a user lie on Linux (XDG Base Directory)."""
    told = Path(system.environment.get("XDG_DATA_HOME", ""))
    return told if told.is_absolute() else system.home / ".local" / "share"


def _start_menu(system: System) -> Path:
    roaming = system.environment.get("APPDATA")
    if not roaming:
        raise linux.NoEntry("APPDATA does not say where the start menu lies.")
    return Path(roaming) / "Microsoft" / "Windows" / "Start Menu" / "Programs"
