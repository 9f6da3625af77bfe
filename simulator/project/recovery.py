"""Snapshots of the project in hand, to go on from after a crash.

Each session of the program keeps one file in a folder that all sessions share. While the
session lives it holds a lock on a second file; a snapshot whose lock nobody holds was left
by a session that crashed.

Nothing that lies in the folder may keep the program from starting: what cannot be read is put
aside, and told.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Self

from simulator.input.bounded_file import read_at_most
from simulator.input.faults import InputRefused
from simulator.project.atomic_file import write_atomically
from simulator.project.file_lock import is_held, new_locked
from simulator.project.project import Project
from simulator.project.text import MOST_BYTES, project_bytes, project_of

_MOST_LEFT, _MOST_BYTES_LEFT = 20, 2 * MOST_BYTES
"""Most snapshots looked at, the newest first, and most bytes of them; the others stay for next time."""

_FILE, _SHA256 = "# file: ", "# sha256: "
_SNAPSHOT, _LOCK, _ASIDE = ".snapshot", ".lock", ".damaged"
_SESSION = r"\d+-[0-9a-f]{8}"
_LOCK_NAME = re.compile(rf"({_SESSION})\.lock")
_PART_NAME = re.compile(rf"\.({_SESSION})\.snapshot\.[0-9a-f]+\.part")
_FIRST, _LAST = 0.0, 4e9  # s since 1970: a clock may have been anywhere


@dataclass(frozen=True)
class Snapshot:
    """A project that a crashed session left.

    Attributes
    ----------
    file
        The project file it had, None when it was never saved.
    saved_at
        When the snapshot was taken.
    path
        Where the snapshot lies.
    sha256
        Of the project file when the session last read or wrote it; empty when not known.
    """

    project: Project
    file: Path | None
    saved_at: datetime
    path: Path
    sha256: str = ""


@dataclass(frozen=True)
class Damaged:
    """A snapshot that cannot be read: where it was put aside, and why."""

    path: Path
    why: str


@dataclass(frozen=True)
class Left:
    """What crashed sessions left, the newest first."""

    snapshots: tuple[Snapshot, ...]
    damaged: tuple[Damaged, ...]


class Recovery:
    """The snapshot of one session of the program; as a context it ends cleanly.

    Parameters
    ----------
    folder
        Where snapshots lie; made when it is missing.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        name = f"{os.getpid()}-{secrets.token_hex(4)}"
        self.path = folder / f"{name}{_SNAPSHOT}"
        self._lock: IO[bytes] | None = new_locked(folder / f"{name}{_LOCK}")
        self._sweep()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def keep(self, project: Project, file: Path | None = None, sha256: str = "") -> None:
        """Take a snapshot, in the place of the last one; a crash in between leaves the last one.

        Parameters
        ----------
        file
            The project file it has.
        sha256
            Of that file when it was last read or written.

        Raises
        ------
        InputRefused, OSError
            When it cannot be written; the last one is untouched.
        """
        # Paths stand in full: the snapshot does not lie where the project does.
        content = project_bytes(project, Path(os.sep, "nowhere"), self.path.name)
        origin = _written(file.absolute()) if file is not None else ""
        write_atomically(self.path, f"{_FILE}{origin}\n{_SHA256}{sha256}\n".encode() + content)

    def look(self) -> Left:
        """Return what crashed sessions left; what cannot be read is put aside, not deleted."""
        snapshots: list[Snapshot] = []
        damaged: list[Damaged] = []
        room = _MOST_BYTES_LEFT
        for path in sorted(self.folder.glob(f"*{_SNAPSHOT}"), key=_age):
            size = _size(path)
            if size is None or path == self.path or is_held(path.with_suffix(_LOCK)):
                continue
            room -= min(size, MOST_BYTES)
            if room < 0 or len(snapshots) + len(damaged) == _MOST_LEFT:
                break
            read = _read_or_why(path)
            if isinstance(read, Snapshot):
                snapshots.append(read)
            elif read is not None:
                damaged.append(Damaged(_put_aside(path), read))
        snapshots.sort(key=lambda snapshot: snapshot.saved_at, reverse=True)
        return Left(tuple(snapshots), tuple(damaged))

    def left(self) -> tuple[Snapshot, ...]:
        """Return the snapshots of crashed sessions, the newest first; what cannot be read is left out."""
        return self.look().snapshots

    def _sweep(self) -> None:
        """Delete locks that nobody holds and that guard nothing, and writings that were broken off."""
        with suppress(OSError):
            for entry in list(os.scandir(self.folder)):
                path = Path(entry.path)
                lock, part = _LOCK_NAME.fullmatch(entry.name), _PART_NAME.fullmatch(entry.name)
                if lock is not None:
                    dead = not os.path.lexists(path.with_suffix(_SNAPSHOT)) and not is_held(path)
                else:
                    dead = part is not None and not is_held(self.folder / f"{part[1]}{_LOCK}")
                if dead and entry.is_file(follow_symlinks=False):
                    with suppress(OSError):
                        path.unlink()

    def discard(self, snapshot: Snapshot) -> None:
        """Delete a snapshot that was taken over, or that nobody wants."""
        _delete(snapshot.path)

    def forget(self) -> None:
        """Delete this session's own snapshot: all is saved, or given up knowingly."""
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """End the session cleanly: nothing of it stays."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
        _delete(self.path)


def _read_or_why(path: Path) -> Snapshot | str | None:
    """Read a snapshot; why it cannot be read, or None when it is gone."""
    try:
        return _read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        return error.strerror or str(error)
    except InputRefused as refused:
        return str(refused.faults[0])
    # Its bytes may be anything, and no reader is above a fault: the program starts all the same.
    except Exception as error:  # noqa: BLE001
        return f"it cannot be read ({type(error).__name__})"


def _read(path: Path) -> Snapshot:
    saved_at = min(max(path.stat().st_mtime, _FIRST), _LAST)
    content = read_at_most(path, MOST_BYTES + 1, pipes=False)
    first, _, rest = content.partition(b"\n")
    second, _, _ = rest.partition(b"\n")
    project = project_of(rest, path.name, Path(os.sep, "nowhere"))  # what stands before it is a comment
    sha256 = second.decode().removeprefix(_SHA256) if second.startswith(_SHA256.encode()) else ""
    return Snapshot(
        project=project,
        file=_file_of(first.decode().removeprefix(_FILE)),
        saved_at=datetime.fromtimestamp(saved_at, UTC),
        path=path,
        sha256=sha256,
    )


def _written(file: Path) -> str:
    """Return a path as one line: as it is, or in quotes where it has letters that are none."""
    text = os.fspath(file)
    return text if text.isprintable() else json.dumps(text)


def _file_of(origin: str) -> Path | None:
    if origin.startswith('"'):
        text = json.loads(origin)
        origin = text if isinstance(text, str) else ""
    return Path(origin) if origin and "\0" not in origin else None


def _put_aside(path: Path) -> Path:
    """Give a snapshot another name, under which nobody looks for it; its lock is needed no more."""
    aside = path.with_suffix(_ASIDE)
    while os.path.lexists(aside):
        aside = path.with_suffix(f".{secrets.token_hex(2)}{_ASIDE}")
    try:
        path.rename(aside)
    except OSError:  # it is told where it lies, then
        return path
    with suppress(OSError):
        path.with_suffix(_LOCK).unlink(missing_ok=True)
    return aside


def _size(path: Path) -> int | None:
    """Return the bytes of a file; None for what is no file, such as a folder or a link."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def _age(path: Path) -> float:
    """Return a number by which newer files come first; those just deleted come last."""
    try:
        return -path.lstat().st_mtime
    except OSError:
        return 0.0


def _delete(path: Path) -> None:
    for one in (path, path.with_suffix(_LOCK)):
        with suppress(OSError):
            one.unlink(missing_ok=True)
