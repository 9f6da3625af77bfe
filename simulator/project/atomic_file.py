"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from simulator.project.file_lock import is_held, new_locked
from simulator.project.interrupt import unfinished

_PART = ".part"
_MARK_BYTES = 8
_ABANDONED_S = 3600.0
"""Age from which an unfinished file belongs to nobody, where a lock cannot tell."""

_MOST_LETTERS, _MOST_BYTES = 80, 200


def write_atomically(path: Path, content: bytes) -> None:
    """Put content into a file, whole or not at all; see `atomic_stream`."""
    with atomic_stream(path) as stream:
        stream.write(content)


@contextmanager
def atomic_stream(path: Path) -> Iterator[IO[bytes]]:
    """Open a file to be written; whatever goes wrong, or stops the program, the old file survives.

    The content goes into a new file of the same folder, is on the disk before the new file
    takes the place of the old one, and the change of place is one step of the file system. A
    link stays a link: the file it leads to is replaced.

    Raises
    ------
    OSError
        When it cannot be written, or is no file but a device, a pipe or a folder; what was there
        before is untouched. It names a file: this one where the system names none.
    """
    target = Path(os.path.realpath(path))
    before = _file_before(target)
    with named(path), unfinished_file(target.parent, target.name) as (part, stream):
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            if before is not None:
                _give_rights(part, before)
            if os.name != "nt":  # still held, so that nobody sweeps it away
                part.replace(target)
        if os.name == "nt":  # where an open file cannot be renamed
            part.replace(target)
    _sync_folder(target.parent)
    sweep(target.parent, target.name)


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Give an error of the system that names no file the name of the one that is written or read."""
    try:
        yield
    except OSError as error:
        if error.errno is not None and error.filename is None:
            error.filename = str(path)
        raise


@contextmanager
def unfinished_file(folder: Path, name: str) -> Iterator[tuple[Path, IO[bytes]]]:
    """Make a file beside the one it is to become; it is gone at the end, unless it was renamed.

    Raises
    ------
    OSError
        When the folder cannot be written.
    """
    part = folder / f".{_stem(name)}.{secrets.token_hex(_MARK_BYTES)}{_PART}"
    unfinished.add(str(part))
    try:
        try:
            stream = new_locked(part)
        except OSError as error:
            if error.errno not in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
                raise
            stream = part.open("wb")  # a disk without locks
        try:
            yield part, stream
        finally:
            stream.close()
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        unfinished.discard(str(part))


def sweep(folder: Path, name: str) -> None:
    """Delete what writings of a file left that were broken off by the end of the program."""
    ours = re.compile(rf"\.{re.escape(_stem(name))}\.([0-9a-f]+){re.escape(_PART)}")
    with suppress(OSError):
        found = [(Path(entry.path), ours.fullmatch(entry.name)) for entry in os.scandir(folder)]
        for part, match in found:
            if match is not None and _is_dead(part, match[1]):
                with suppress(OSError):
                    part.unlink()


def _is_dead(part: Path, mark: str) -> bool:
    try:
        found = part.lstat()
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    if os.name != "nt" and len(mark) == 2 * _MARK_BYTES and not is_held(part):
        return True
    return time.time() - found.st_mtime > _ABANDONED_S


def _file_before(target: Path) -> os.stat_result | None:
    """Return what is known of the file to be replaced, None when there is none."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "this is a folder", str(target))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "this is a device or a pipe, not a file", str(target))
    return found


def _give_rights(part: Path, before: os.stat_result) -> None:
    """Let a file of the user's keep whose it is and who may read it."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(part, before.st_uid, before.st_gid)
    with suppress(OSError):
        part.chmod(before.st_mode & 0o777)


def _stem(name: str) -> str:
    """Return as much of a name as leaves room for what comes behind it."""
    name = name[:_MOST_LETTERS]
    while len(os.fsencode(name)) > _MOST_BYTES:
        name = name[:-1]
    return name


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too, where the system knows how."""
    if os.name == "nt":  # a folder cannot be opened there
        return
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
