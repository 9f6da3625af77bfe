"""On Linux: an entry of the menu, icons, and the kind of file ``.okt``, as freedesktop.org describes them.

Desktop Entry Specification 1.5, Shared MIME-info Database 0.22, Icon Theme Specification 0.13.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from simulator.project.atomic_file import write_atomically
from simulator.shipped import shipped

MIME_TYPE = "application/x-okt-simulator"

_SIZES = (16, 32, 48, 128, 256)
_LONGEST_S = 60

_ENTRY = """\
[Desktop Entry]
Version=1.1
Type=Application
Name=OKT Simulator
GenericName=Olympic Trials Forecast
GenericName[nl]=Kansen op een olympisch ticket
Comment=Chances of an Olympic ticket at the Dutch long-track qualification tournament
Comment[nl]=Kansen op een olympisch ticket bij het olympisch kwalificatietoernooi schaatsen
Keywords=speed skating;Olympics;OKT;forecast;simulation;
Keywords[nl]=schaatsen;Olympische Spelen;OKT;voorspelling;simulatie;
Exec={command} %f
Icon=okt-simulator
Terminal=false
Categories=Education;Sports;
MimeType={mime};
StartupNotify=true
StartupWMClass=okt-simulator
"""

_MIME = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{MIME_TYPE}">
    <comment>OKT Simulator project</comment>
    <comment xml:lang="nl">project van OKT Simulator</comment>
    <icon name="application-x-okt-simulator"/>
    <glob pattern="*.okt"/>
  </mime-type>
</mime-info>
"""


class NoEntry(Exception):  # noqa: N818 - told to the user
    """Why there can be no entry, in a sentence."""


def install(data: Path, command: Sequence[str]) -> list[str]:
    """Write everything, the entry last, as it names the rest; return what was written.

    Parameters
    ----------
    data
        Folder for data of the user, ``$XDG_DATA_HOME``.
    command
        What starts the program; a file may follow.

    Raises
    ------
    OSError
        When a file cannot be written; each is there whole or not at all.
    NoEntry
        When the place of the program has a letter that no entry can hold.
    """
    written = []
    for name, content in _files(command).items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, content)
        written.append(str(path))
    return written + _make_known(data)


def remove(data: Path, _command: Sequence[str]) -> list[str]:
    """Delete what `install` wrote, and folders that are empty then; return what was deleted.

    The folder of kinds of files stays: without it nothing can forget ours.
    """
    removed = []
    for name in reversed(list(_files(("",)))):
        path = data / name
        if path.is_file() or path.is_symlink():
            path.unlink()
            removed.append(str(path))
            for folder in () if name.startswith("mime/") else path.relative_to(data).parents[:-1]:
                with suppress(OSError):  # others have something there
                    (data / folder).rmdir()
    return removed + _make_known(data) if removed else []


def _files(command: Sequence[str]) -> Mapping[str, bytes]:
    """Return the content of every file by its place in the folder for data."""
    found = {"mime/packages/okt-simulator.xml": _MIME.encode()}
    for picture, kind, name in (
        ("okt-simulator", "apps", "okt-simulator"),
        ("okt-simulator-project", "mimetypes", "application-x-okt-simulator"),
    ):
        folder = "icons/hicolor"
        found[f"{folder}/scalable/{kind}/{name}.svg"] = shipped(f"icons/{picture}.svg").read_bytes()
        for size in _SIZES:
            content = shipped(f"icons/{picture}-{size}.png").read_bytes()
            found[f"{folder}/{size}x{size}/{kind}/{name}.png"] = content
    told = _ENTRY.format(command=" ".join(map(quoted_argument, command)), mime=MIME_TYPE)
    found["applications/okt-simulator.desktop"] = told.encode()
    return found


def quoted_argument(text: str) -> str:
    """Return an argument of a command as the key Exec wants it: in quotes, then as any text of an entry.

    Raises
    ------
    NoEntry
        For a line break, another control character, or bytes that are no UTF-8.
    """
    if any(ord(letter) < 32 or ord(letter) == 127 or "\ud800" <= letter <= "\udfff" for letter in text):
        raise NoEntry(f"no entry can name {text!a}; put the program into a folder with a plain name.")
    for letter in '\\"`$':
        text = text.replace(letter, f"\\{letter}")
    text = text.replace("%", "%%").replace("\\", "\\\\")
    return f'"{text}"'


def _make_known(data: Path) -> list[str]:
    """Tell the desktop at once, with the programs that are there for it; return which failed."""
    told = []
    for command in (
        ("update-mime-database", str(data / "mime")),
        ("update-desktop-database", "--quiet", str(data / "applications")),
    ):
        program = shutil.which(command[0])
        if program is None or not Path(command[-1]).is_dir():
            continue
        done = subprocess.run(  # noqa: S603 - by its path, with folders of the user
            [program, *command[1:]], check=False, capture_output=True, timeout=_LONGEST_S
        )
        if done.returncode:
            told.append(f"({command[0]} ended with {done.returncode}; log out and in again)")
    return told
