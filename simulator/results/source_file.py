"""Opens a file of unknown make: how big it may be, what it must not be, which kind it is."""

from __future__ import annotations

import codecs
import stat
from enum import Enum
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.input.bounded_file import read_at_most
from simulator.input.faults import Fault, InputRefused, not_read
from simulator.words import say

MOST_BYTES = 50_000_000
MOST_ROWS = 1_000_000
MOST_CELLS = 12_000_000
MOST_COLUMNS = 300
"""Most columns of a list; a row has a cell for each, so a wide heading alone could fill the memory."""

SPLIT = say("Split the file.")

_HEAD_BYTES = 8192
SAVE_AS = say("Save it as CSV or as an Excel workbook (.xlsx) and open that.")

#: First bytes of a workbook of Excel before 2007 (.xls), and of one that is locked.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

#: First bytes of files that people take for results files by mistake, with their names.
_OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", say("a gzip archive")),
    (b"7z\xbc\xaf\x27\x1c", say("a 7z archive")),
    (b"Rar!", say("a RAR archive")),
    (b"\x89PNG", say("a picture")),
    (b"\xff\xd8\xff", say("a picture")),
    (b"GIF8", say("a picture")),
    (b"SQLite format 3", say("a database")),
    (b"{\\rtf", say("a text document (RTF)")),
)


class FileKind(Enum):
    """Which reader a file needs."""

    TEXT = "text"
    WORKBOOK = "workbook"
    PDF = "pdf"


def refuse(source: str, found: str, remedy: str = "", line: int | None = None) -> InputRefused:
    """Return the error for an input that cannot be used as a whole."""
    return InputRefused((Fault(source, found, remedy, line),))


def too_many_cells(rows: int, width: int, most: int) -> tuple[str, str]:
    """Return what is said of more cells than are read, and what to do."""
    found = say(
        "{rows:,} rows of {width} columns are more than {cells:,} cells",
        rows=rows, width=width, cells=most,
    )  # fmt: skip
    return found, SPLIT


def read_source(path: Path | Traversable, source: str) -> tuple[FileKind, bytes]:
    """Read a file after making sure that it is one this program can read; `source` is its name in faults.

    The size is known before anything is read, and a pipe is read as far as it may be large.

    Raises
    ------
    InputRefused
        When the file is missing, not a file, empty, too big, binary or not readable.
    """
    _check_on_disk(path, source)
    try:
        content = read_at_most(path, MOST_BYTES + 1)
    except OSError as error:
        raise InputRefused([not_read(source, error)]) from None
    if len(content) > MOST_BYTES:
        raise _too_big(source, None)
    kind = _kind(source, content[:_HEAD_BYTES])
    return kind, content


def _check_on_disk(path: Path | Traversable, source: str) -> None:
    """Refuse by size and make before the file is opened; opening a device can do something already."""
    if not isinstance(path, Path):
        return
    try:
        found = path.stat()
    except OSError:
        return  # opening it tells why
    if stat.S_ISDIR(found.st_mode):
        raise refuse(source, say("this is a folder, not a file"), say("Choose a file in it."))
    if not (stat.S_ISREG(found.st_mode) or stat.S_ISFIFO(found.st_mode)):
        raise refuse(source, say("this is a device, not a file"), say("Choose a file."))
    if found.st_size > MOST_BYTES:
        raise _too_big(source, found.st_size)


def _too_big(source: str, size: int | None) -> InputRefused:
    big = say("the file is too big ({size:,.0f} MB)", size=size / 1e6) if size else say("the file is too big")
    remedy = say("At most {most:,.0f} MB can be read; leave out what is not needed.", most=MOST_BYTES / 1e6)
    return refuse(source, big, remedy)


def _kind(source: str, head: bytes) -> FileKind:
    if not head.strip():
        raise refuse(source, say("the file is empty"), say("Choose a file with rows in it."))
    if head.startswith((b"PK\x03\x04", _OLD_OFFICE)):
        return FileKind.WORKBOOK
    if head.startswith(b"%PDF-"):
        return FileKind.PDF
    for magic, name in _OTHER_KINDS:
        if head.startswith(magic):
            raise refuse(source, say("this is {name}, not a list of results", name=name), SAVE_AS)
    if b"\0" in head and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise refuse(source, say("this is a binary file, not a list of results"), SAVE_AS)
    return FileKind.TEXT
