"""Reading a file that may be anything: so many bytes at most, and never waiting for what does not come.

A pipe is read like a file, so that ``--form <(sort my.csv)`` works; one into which nobody writes is
given up after a moment. A device has no end, and is not opened.
"""

from __future__ import annotations

import errno
import os
import select
import stat
import time
from importlib.resources.abc import Traversable
from pathlib import Path

NOBODY_S = 1.0
"""A pipe without a writer gets so long, because the writer may be about to come."""

SILENT_S = 5.0
"""A pipe with a writer may be silent for so long."""

WHOLE_S = 60.0
"""A pipe has come to its end after so long, or it is given up."""

_NO_FILE = "this is a device or a pipe, not a file"
_STEP_S, _STEP_BYTES = 0.02, 1 << 16


def is_input(path: Path) -> bool:
    """Whether there is something to read: a file or a pipe, by whatever path."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):  # a name that no system knows
        return False
    return stat.S_ISREG(mode) or stat.S_ISFIFO(mode)


def is_folder(path: Path) -> bool:
    """Whether there is a folder; a name that no system knows is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_at_most(file: Traversable, most: int, *, pipes: bool = True) -> bytes:
    """Return the first bytes of a file, at most so many.

    Parameters
    ----------
    pipes
        Whether a pipe will do; it can be read once only.

    Raises
    ------
    OSError
        When there is no such file, it is a folder or a device, or a pipe out of which nothing comes.
    """
    if not isinstance(file, Path):
        with file.open("rb") as stream:
            return stream.read(most)
    mode = file.stat().st_mode
    _check_kind(mode, file, pipes)  # opening a device can do something already
    if stat.S_ISFIFO(mode):
        with os.fdopen(os.open(file, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as pipe:
            return _drained(pipe.fileno(), most)
    with file.open("rb", buffering=0) as raw:
        return _read(raw.fileno(), most)


def _check_kind(mode: int, file: Path, pipes: bool) -> None:
    if stat.S_ISREG(mode) or (pipes and stat.S_ISFIFO(mode)):
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "this is a folder, not a file", str(file))
    raise OSError(errno.EINVAL, _NO_FILE, str(file))


def _read(number: int, most: int) -> bytes:
    content = bytearray()
    while len(content) < most and (part := os.read(number, min(most - len(content), 1 << 20))):
        content += part
    return bytes(content)


def _drained(number: int, most: int) -> bytes:
    """Read a pipe to its end; it has been opened so that reading does not wait."""
    os.set_blocking(number, False)
    content = bytearray()
    begun = heard = time.monotonic()
    connected = False
    while len(content) < most:
        now = time.monotonic()
        if now - heard > (SILENT_S if connected else NOBODY_S) or now - begun > WHOLE_S:
            raise OSError(errno.ETIMEDOUT, f"{_NO_FILE}, and nothing more comes out of it")
        try:
            part = os.read(number, min(most - len(content), _STEP_BYTES))
        except BlockingIOError:  # somebody is there, and has written nothing yet
            connected = True
            select.select([number], [], [], _STEP_S)
            continue
        if part:
            connected, heard = True, now
            content += part
        elif connected:
            break
        else:
            time.sleep(_STEP_S)
    return bytes(content)
