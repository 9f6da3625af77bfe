"""Locks on files: held until the file is closed or the process ends, however it ends."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import IO


def take_lock(stream: IO[bytes]) -> None:
    """Hold an open file.

    Raises
    ------
    OSError
        When another process, or another opening of the file, holds it; or when files of this kind
        of disk cannot be held.
    """
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def new_locked(path: Path) -> IO[bytes]:
    """Make a file and hold it; who sweeps in between sweeps another one.

    Raises
    ------
    OSError
        When it cannot be made, or its disk knows no locks.
    """
    while True:
        stream = path.open("xb")
        try:
            take_lock(stream)
            with suppress(FileNotFoundError):
                if os.name == "nt" or os.path.samestat(os.fstat(stream.fileno()), path.stat()):
                    return stream
        except BaseException:
            stream.close()
            raise
        stream.close()


def is_held(path: Path) -> bool:
    """Whether a living process holds a file; where that cannot be known, it is taken to be held."""
    try:
        if not path.is_file():
            return False
        with path.open("r+b" if os.access(path, os.W_OK) else "rb") as stream:
            take_lock(stream)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False
