"""What is read before the program is started: how to begin, whose libraries are inside, what is where."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from bundle.licences import Part

README = """\
OKT Simulator {version}
{line}

This folder holds everything the program needs, Python too. Nothing has to be installed:
put the folder where you like and start

    okt-simulator      the window
    okt                the same numbers in a terminal: okt --help

On Linux, `./okt-simulator --install-desktop-entry` puts the program into the menu and
lets a double click open a project (.okt); `--remove-desktop-entry` takes it out again.
On Windows the same options make and remove an entry of the start menu.

Not inside: what lays out reports as PDF (open the web page of a report in a browser and
print it there as PDF), Parquet, and sweeps on more than one machine.

{needs}

In het Nederlands
-----------------

In deze map zit alles wat het programma nodig heeft, ook Python. Er wordt niets
geïnstalleerd. Zet de map waar u wilt en start `okt-simulator`, of in een terminal
`okt --help`. Op Linux zet `./okt-simulator --install-desktop-entry` het programma in
het menu, zodat een dubbelklik een project (.okt) opent; `--remove-desktop-entry` haalt
het er weer uit. Op Windows doen dezelfde opties dat met het startmenu. Een rapport als
pdf maakt u door de webpagina ervan in een browser af te drukken.

Licences
--------

OKT Simulator is under the MIT licence. The folder licences/ holds the licence of every
part inside; licences/LIST.txt lists the parts with their versions.

Qt {qt} and PySide6 {qt} are used under the GNU Lesser General Public License, version 3
(licences/PySide6_Essentials). They are separate files that you may replace by your own
build of the same version or a compatible one: the libraries of Qt in
_internal/PySide6/Qt/lib, its plugins in _internal/PySide6/Qt/plugins, those of PySide6 in
_internal/PySide6 and _internal/shiboken6 (on Windows all in _internal/PySide6). The program
loads what lies there; to try a change for it you need nothing but to put the new file in
place of the old. Their source: https://download.qt.io/official_releases/qt/ and
https://download.qt.io/official_releases/QtForPython/pyside6/. What others gave to Qt, and
its licences: https://doc.qt.io/qt-6/licenses-used-in-qt.html

SHA256SUMS has a sum of every file: `sha256sum --check --quiet SHA256SUMS`.
"""

_LINUX = """\
Built on {system}; needs the C library glibc {glibc} or newer.
Libraries of the graphics driver and of the display are those of your system; where one
is missing, a sentence says which."""


def write_papers(folder: Path, parts: Iterable[Part], program: str) -> None:
    """Write the README, the versions of all parts and last the sum of every file.

    Parameters
    ----------
    folder
        Of the bundle.
    program
        Version of the program.
    """
    library, glibc = platform.libc_ver()
    system = _system()
    needs = _LINUX.format(system=system, glibc=glibc) if library else f"Built on {system}."
    title = f"OKT Simulator {program}"
    text = README.format(
        version=program, line="=" * len(title), qt=version("PySide6_Essentials"), needs=needs
    )
    (folder / "README.txt").write_text(text, encoding="utf-8")
    lines = [
        f"OKT Simulator {program}",
        f"built on {system}",
        *(f"{own.name} {own.version}" for own in parts),
    ]
    (folder / "VERSION.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "SHA256SUMS").write_text(_sums(folder), encoding="utf-8")


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):  # not Linux, or it does not say
        name = f"{platform.system()} {platform.release()}"
    return f"{name} ({platform.machine()})"


def _sums(folder: Path) -> str:
    files = sorted(own.relative_to(folder).as_posix() for own in folder.rglob("*") if own.is_file())
    return "".join(f"{sum_of(folder / own)}  {own}\n" for own in files if own != "SHA256SUMS")


def sum_of(file: Path) -> str:
    """Return the SHA-256 of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
