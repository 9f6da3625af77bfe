"""On Windows: an entry of the start menu, and projects that open by a double click, for this user alone.

Written from the documentation (file types under ``HKEY_CURRENT_USER\\Software\\Classes``, shortcuts by
``WScript.Shell``) and tested with a registry in memory; it has not been run on Windows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from simulator.shipped import shipped

CLASSES = r"Software\Classes"
ENDING, KIND = ".okt", "OKTSimulator.Project"

_LINK = "OKT Simulator.lnk"
_MAKE_LINK = (
    "$link = (New-Object -ComObject WScript.Shell).CreateShortcut($env:OKT_LINK); "
    "$link.TargetPath = $env:OKT_TARGET; $link.Arguments = $env:OKT_ARGUMENTS; "
    "$link.IconLocation = $env:OKT_ICON; $link.Save()"
)
_LONGEST_S = 60
_ASSOCIATIONS_CHANGED = 0x08000000


class Desktop(Protocol):
    """What an entry needs of Windows: keys of the user's registry, by their path, and shortcuts."""

    def get(self, key: str) -> str | None:
        """Return the value of a key; None when there is none."""

    def set(self, key: str, value: str) -> None:
        """Give a key its value, and make it where it is not there."""

    def delete(self, key: str) -> None:
        """Delete a key that has none below it, if it is there."""

    def make_link(self, link: Path, command: Sequence[str], icon: str) -> None:
        """Make a shortcut."""

    def tell_change(self) -> None:
        """Have the desktop look at the kinds of files again."""


def install(start_menu: Path, command: Sequence[str], desktop: Desktop | None = None) -> list[str]:
    """Make the shortcut and the kind of file; return what was written.

    Parameters
    ----------
    start_menu
        Folder of the user's start menu.
    command
        What starts the program; a file may follow.
    desktop
        Registry and shell; those of Windows when None.
    """
    here = desktop or _this_desktop()
    link = start_menu / _LINK
    link.parent.mkdir(parents=True, exist_ok=True)
    here.make_link(link, command, _icon("okt-simulator"))
    keys = _keys(command)
    for key, value in keys.items():
        here.set(key, value)
    here.tell_change()
    return [str(link), *(f"HKEY_CURRENT_USER\\{key}" for key in keys)]


def remove(start_menu: Path, command: Sequence[str], desktop: Desktop | None = None) -> list[str]:
    """Take both away again, the ending only if it is still ours; return what was removed."""
    here = desktop or _this_desktop()
    removed = []
    link = start_menu / _LINK
    if link.is_file():
        link.unlink()
        removed.append(str(link))
    keys = [*_keys(command), rf"{CLASSES}\{KIND}\shell\open", rf"{CLASSES}\{KIND}\shell"]
    for key in sorted(keys, key=len, reverse=True):
        if key.endswith(ENDING) and here.get(key) != KIND:
            continue
        if here.get(key) is not None:
            removed.append(f"HKEY_CURRENT_USER\\{key}")
        here.delete(key)
    here.tell_change()
    return removed


def _keys(command: Sequence[str]) -> Mapping[str, str]:
    """Return the keys of the registry with their values."""
    kind = rf"{CLASSES}\{KIND}"
    return {
        kind: "OKT Simulator project",
        rf"{kind}\DefaultIcon": _icon("okt-simulator-project"),
        rf"{kind}\shell\open\command": f'{subprocess.list2cmdline(command)} "%1"',
        rf"{CLASSES}\{ENDING}": KIND,
    }


def _icon(name: str) -> str:
    return str(shipped(f"icons/{name}.ico"))


def _this_desktop() -> Desktop:
    if sys.platform != "win32":
        raise OSError("there is no registry here")
    return _ThisDesktop()


class _ThisDesktop:
    """The registry and the shell of Windows."""

    def get(self, key: str) -> str | None:
        import winreg

        try:
            return str(winreg.QueryValue(winreg.HKEY_CURRENT_USER, key))  # type: ignore[attr-defined,unused-ignore]
        except FileNotFoundError:
            return None

    def set(self, key: str, value: str) -> None:
        import winreg

        winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)  # type: ignore[attr-defined,unused-ignore]

    def delete(self, key: str) -> None:
        import winreg
        from contextlib import suppress

        with suppress(FileNotFoundError):
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)  # type: ignore[attr-defined,unused-ignore]

    def make_link(self, link: Path, command: Sequence[str], icon: str) -> None:
        told = {
            "OKT_LINK": str(link),
            "OKT_TARGET": command[0],
            "OKT_ARGUMENTS": subprocess.list2cmdline(command[1:]),
            "OKT_ICON": icon,
        }
        command_line = ["powershell", "-NoProfile", "-NonInteractive", "-Command", _MAKE_LINK]
        done = subprocess.run(  # noqa: S603 - a command of our own; what varies is in its environment
            command_line,
            env={**os.environ, **told},
            check=False,
            capture_output=True,
            timeout=_LONGEST_S,
        )
        if done.returncode:
            raise OSError(0, "PowerShell made no shortcut", str(link))

    def tell_change(self) -> None:
        import ctypes

        ctypes.windll.shell32.SHChangeNotify(_ASSOCIATIONS_CHANGED, 0, None, None)  # type: ignore[attr-defined,unused-ignore]
