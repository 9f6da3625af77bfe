"""Writing a file so that it is there whole or not at all."""

from __future__ import annotations

import glob
import os
import secrets
import time
from contextlib import suppress
from pathlib import Path

_PART = ".part"
_ABANDONED_S = 3600.0
"""Age from which an unfinished file belongs to nobody any more."""


def write_atomically(path: Path, content: bytes) -> None:
    """Put content into a file; whatever goes wrong, or stops the program, the old file survives.

    The content goes into a new file of the same folder, is on the disk before the new file
    takes the place of the old one, and the change of place is one step of the file system.

    Raises
    ------
    OSError
        When it cannot be written; what was there before is untouched.
    """
    target = path.resolve()  # a link stays a link
    part = target.with_name(f".{target.name[:80]}.{secrets.token_hex(8)}{_PART}")
    try:
        with part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(OSError):  # a file of the user's keeps who may read it
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)
    _sweep(target)


def _sweep(target: Path) -> None:
    """Delete what writings of this file left that were broken off by the end of the program."""
    for left in target.parent.glob(f".{glob.escape(target.name[:80])}.*{_PART}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED_S:
                left.unlink()


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
