"""Snapshots of the project in hand, to go on from after a crash.

Each session of the program keeps one file in a folder that all sessions share. While the
session lives it holds a lock on a second file; a snapshot whose lock nobody holds was left
by a session that crashed.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Self

from simulator.faults import InputRefused
from simulator.scenario.atomic_file import write_atomically
from simulator.scenario.project import Project
from simulator.scenario.project_file import project_bytes
from simulator.scenario.project_reader import MOST_BYTES, project_of

_MOST_LEFT = 20
"""Most snapshots looked at, the newest first."""

_ORIGIN = "# file: "


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
    """

    project: Project
    file: Path | None
    saved_at: datetime
    path: Path


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
        self.path = folder / f"{name}.snapshot"
        self._lock_path = folder / f"{name}.lock"
        self._lock: IO[bytes] | None = self._lock_path.open("wb")
        _take_lock(self._lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def keep(self, project: Project, file: Path | None = None) -> None:
        """Take a snapshot, in the place of the last one; a crash in between leaves the last one.

        Raises
        ------
        InputRefused, OSError
            When it cannot be written; the last one is untouched.
        """
        # Paths stand in full: the snapshot does not lie where the project does.
        content = project_bytes(project, Path(os.sep, "nowhere"), self.path.name)
        origin = f"{_ORIGIN}{file.absolute()}\n" if file is not None else f"{_ORIGIN}\n"
        write_atomically(self.path, origin.encode() + content)

    def left(self) -> tuple[Snapshot, ...]:
        """Return the snapshots of crashed sessions, the newest first; what cannot be read is left out."""
        found = []
        for path in sorted(self.folder.glob("*.snapshot"), key=_age)[:_MOST_LEFT]:
            if path == self.path or _is_held(path.with_suffix(".lock")):
                continue
            with suppress(OSError, InputRefused, UnicodeDecodeError):
                found.append(_read(path))
        return tuple(sorted(found, key=lambda snapshot: snapshot.saved_at, reverse=True))

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


def _read(path: Path) -> Snapshot:
    with path.open("rb") as stream:
        content = stream.read(MOST_BYTES + 1)
        saved_at = datetime.fromtimestamp(os.fstat(stream.fileno()).st_mtime, UTC)
    first, _, rest = content.partition(b"\n")
    origin = first.decode().removeprefix(_ORIGIN)
    project = project_of(rest, path.name, Path(os.sep, "nowhere"))
    return Snapshot(project, Path(origin) if origin else None, saved_at, path)


def _age(path: Path) -> float:
    """Return a number by which newer files come first; those just deleted come last."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def _delete(path: Path) -> None:
    for one in (path, path.with_suffix(".lock")):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def _take_lock(stream: IO[bytes]) -> None:
    """Hold a file until it is closed or the process ends, however it ends."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_held(path: Path) -> bool:
    """Whether a living process holds the file; one that is gone holds nothing."""
    try:
        with path.open("r+b") as stream:
            _take_lock(stream)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
