"""Excel workbooks (.xlsx): the first sheet with a heading, its dates and times as text."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from contextlib import closing
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from simulator.faults import Fault, InputRefused
from simulator.results.raw_table import (
    HEADING_ADVICE,
    HEADING_WITHIN,
    RawTable,
    build_raw_table,
    heading_of,
)
from simulator.results.sheet_rows import sheet_rows
from simulator.results.source_file import refuse

#: What openpyxl raises on workbooks that are damaged or made by hand.
_DAMAGED = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    ExpatError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    NotImplementedError,
    struct.error,
    zlib.error,
)
_ADVICE = "Clear the cells to the right of the last column, or give that column a name."


def read_workbook(source: str, content: bytes) -> RawTable:
    """Read the first sheet that has a heading.

    Raises
    ------
    InputRefused
        When the workbook is damaged, has no sheet with a heading, or too many rows.
    """
    with warnings.catch_warnings():
        # openpyxl warns of styles and extensions it drops; they hold no results.
        warnings.simplefilter("ignore", UserWarning)
        try:
            workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            try:
                return _read_sheets(source, workbook)
            finally:
                workbook.close()
        except InputRefused:
            raise
        except _DAMAGED as error:
            found = f"the workbook is damaged ({type(error).__name__})"
            raise refuse(source, found, "Open it in a spreadsheet program and save it again.") from error


def _read_sheets(source: str, workbook: Any) -> RawTable:
    with_heading = [sheet for sheet in workbook.worksheets if _has_heading(sheet)]
    if not with_heading:
        names = ", ".join(sheet.title for sheet in workbook.worksheets[:10]) or "none"
        raise refuse(
            source, f"no sheet has a line with the names of the columns (sheets: {names})", HEADING_ADVICE
        )
    raw = build_raw_table(source, sheet_rows(with_heading[0]), _ADVICE)
    others = ", ".join(f'"{sheet.title}"' for sheet in with_heading[1:10])
    if not others:
        return raw
    found = f'only the sheet "{with_heading[0].title}" is read'
    left_out = Fault(source, found, f"Left out: {others}. Save each sheet as a file of its own to read it.")
    return RawTable(
        raw.source, raw.header, raw.header_line, raw.rows, raw.lines, raw.faults, (left_out, *raw.warnings)
    )


def _has_heading(sheet: Any) -> bool:
    first: list[list[str]] = []
    with closing(sheet_rows(sheet)) as rows:
        for _, row in rows:
            if any(cell.strip() for cell in row):
                first.append(row)
            if len(first) >= HEADING_WITHIN:
                break
    return heading_of(first) is not None
