"""What the archive of a workbook may hold before anything is unpacked: counted, bounded, unlocked.

A workbook (XLSX, XLSB, ODS) is an archive of parts. A small one can unpack to gigabytes or hold a
million tiny parts. What its parts hold is bounded in the process that reads them.
"""

from __future__ import annotations

import io
import zipfile

from simulator.results.source_file import SAVE_AS, refuse
from simulator.words import say

MOST_UNPACKED_BYTES = 400_000_000
"""Most bytes that all parts unpack to: a small archive can hold gigabytes."""

MOST_PARTS = 2_000
MOST_RATIO = 400
"""Most bytes that one byte of a large part unpacks to; a sheet of equal rows has about a hundred."""

_LARGE_PART_BYTES = 5_000_000
_WORKBOOK = frozenset(("xl/workbook.xml", "xl/workbook.bin", "content.xml"))
"""The part that an XLSX, XLSB or ODS workbook has."""

_ENTRY = b"PK\x01\x02"
_SAVE_AGAIN = say("Open it in a spreadsheet program and save it again.")


def check_archive(source: str, content: bytes) -> None:
    """Refuse an archive that is no workbook, is locked or damaged, or unpacks to too much.

    Raises
    ------
    InputRefused
        With what is wrong, and what to do.
    """
    if content.count(_ENTRY) > MOST_PARTS:
        raise refuse(source, say("the workbook has more than {most:,} parts", most=MOST_PARTS), _SAVE_AGAIN)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise refuse(source, say("the workbook is damaged"), _SAVE_AGAIN) from None
    names = {part.filename for part in parts}
    if _WORKBOOK.isdisjoint(names):
        raise refuse(source, say("this is an archive, but not a workbook"), SAVE_AS)
    if any(part.flag_bits & 1 for part in parts):
        remedy = say("Open it in a spreadsheet program, take the password off and save it again.")
        raise refuse(source, say("the workbook is protected by a password"), remedy)
    known = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if len(names) < len(parts) or any(part.compress_type not in known for part in parts):
        raise refuse(source, say("the workbook is packed in an unusual way"), _SAVE_AGAIN)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MOST_UNPACKED_BYTES:
        found, most = say("the workbook unpacks to {size:,.0f} MB", size=unpacked / 1e6), MOST_UNPACKED_BYTES
        raise refuse(source, found, say("At most {most:,.0f} MB can be read.", most=most / 1e6))
    for part in parts:
        if part.file_size > max(_LARGE_PART_BYTES, MOST_RATIO * part.compress_size):
            times = part.file_size // max(part.compress_size, 1)
            found = say("a part of the workbook unpacks to {times:,} times its size", times=times)
            raise refuse(source, found, _SAVE_AGAIN)
