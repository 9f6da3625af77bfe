"""What a workbook may hold before ZIP, XML and openpyxl see it: counted, bounded, unlocked.

A workbook is an archive of XML parts. A small one can unpack to gigabytes, name entities that
double at every step, or hold a million tiny parts; openpyxl builds a tree of most of them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from xml.parsers import expat

from simulator.results.source_file import refuse

MOST_UNPACKED_BYTES = 400_000_000
"""Most bytes that all parts unpack to: a small archive can hold gigabytes."""

MOST_PARTS = 2_000
MOST_PART_BYTES = 10_000_000
MOST_TEXTS_BYTES = 100_000_000
MOST_ELEMENTS, MOST_TEXTS_ELEMENTS = 200_000, 5_000_000
"""Bounds of one part that openpyxl reads whole, and those of the part with the shared texts."""

DEEPEST = 50
MOST_RATIO = 400
"""Most bytes that one byte of a large part unpacks to; a sheet of equal rows has about a hundred."""

_LARGE_PART_BYTES = 5_000_000
_WORKBOOK, _SHEETS, _TEXTS = "xl/workbook.xml", "xl/worksheets/", "xl/sharedStrings.xml"
_ENTRY = b"PK\x01\x02"
_CHUNK_BYTES = 1 << 18
_SAVE_AGAIN = "Open it in a spreadsheet program and save it again."
_NOT_A_WORKBOOK = "Save it as CSV or as an Excel workbook (.xlsx) and open that."


class BeyondBounds(ValueError):  # noqa: N818 - an error all the same
    """A part of a workbook that has more in it than is read, in words to follow a colon."""


def check_workbook(source: str, content: bytes) -> None:
    """Refuse an archive that is no workbook, is locked or damaged, or unpacks to too much.

    Raises
    ------
    InputRefused
        With what is wrong, and what to do.
    """
    if content.count(_ENTRY) > MOST_PARTS:
        raise refuse(source, f"the workbook has more than {MOST_PARTS:,} parts", _SAVE_AGAIN)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise refuse(source, "the workbook is damaged", _SAVE_AGAIN) from None
    names = {part.filename for part in parts}
    if _WORKBOOK not in names:
        raise refuse(source, "this is an archive, but not an Excel workbook", _NOT_A_WORKBOOK)
    if any(part.flag_bits & 1 for part in parts):
        remedy = "Open it in a spreadsheet program, take the password off and save it again."
        raise refuse(source, "the workbook is protected by a password", remedy)
    known = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if len(names) < len(parts) or any(part.compress_type not in known for part in parts):
        raise refuse(source, "the workbook is packed in an unusual way", _SAVE_AGAIN)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED_BYTES:
        found = f"the workbook unpacks to {unpacked / 1e6:,.0f} MB"
        raise refuse(source, found, f"At most {MOST_UNPACKED_BYTES / 1e6:,.0f} MB can be read.")
    for part in parts:
        if part.file_size > max(_LARGE_PART_BYTES, MOST_RATIO * part.compress_size):
            found = (
                f"a part of the workbook unpacks to {part.file_size // max(part.compress_size, 1):,} times"
            )
            raise refuse(source, f"{found} its size", _SAVE_AGAIN)


def check_parts(archive: zipfile.ZipFile, go_on: Callable[[], None]) -> frozenset[str]:
    """Walk through the parts that openpyxl reads whole, and return their names.

    Sheets are not among them: they are read row by row, see `sheet_rows`.

    Raises
    ------
    BeyondBounds, xml.parsers.expat.ExpatError, LookupError
        When a part has too much in it, defines entities, is broken or of an unknown encoding.
    """
    checked = []
    for part in archive.infolist():
        name = part.filename
        if not name.endswith((".xml", ".rels")) or (name.startswith(_SHEETS) and name.endswith(".xml")):
            continue
        texts = name == _TEXTS
        most = MOST_TEXTS_BYTES if texts else MOST_PART_BYTES
        if part.file_size > most:
            raise BeyondBounds(f"its part {name[:60]} is larger than {most // 1_000_000} MB")
        _walk(archive, name, MOST_TEXTS_ELEMENTS if texts else MOST_ELEMENTS, go_on)
        checked.append(name)
    return frozenset(checked)


def _walk(archive: zipfile.ZipFile, name: str, most: int, go_on: Callable[[], None]) -> None:
    count = depth = 0

    def start(_tag: str, _attributes: dict[str, str]) -> None:
        nonlocal count, depth
        count, depth = count + 1, depth + 1
        if count > most:
            raise BeyondBounds(f"its part {name[:60]} has more than {most:,} elements")
        if depth > DEEPEST:
            raise BeyondBounds(f"its part {name[:60]} has elements within elements, more than {DEEPEST} deep")

    def end(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse_doctype
    with archive.open(name) as content:
        while chunk := content.read(_CHUNK_BYTES):
            go_on()
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


def refuse_doctype(*_: object) -> None:
    """Refuse a document type: no workbook has one, and only an attack defines entities in it."""
    raise BeyondBounds("a part of it has a document type, which no workbook has")
