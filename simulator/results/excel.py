"""Excel workbooks (.xlsx): the first sheet with a heading, its dates and times as text."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import closing
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from openpyxl.packaging.manifest import Manifest
from openpyxl.reader.excel import SHARED_STRINGS, ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.exceptions import InvalidFileException

from simulator.faults import Fault, InputRefused
from simulator.results.raw_table import (
    HEADING_ADVICE,
    HEADING_WITHIN,
    GoOn,
    RawTable,
    build_raw_table,
    heading_of,
    unhindered,
)
from simulator.results.sheet_rows import Sheet, sheet_rows
from simulator.results.source_file import refuse
from simulator.results.workbook_parts import BeyondBounds, check_parts, check_workbook
from simulator.text import LONGEST_SHOWN, quoted

#: What openpyxl raises on workbooks that are damaged or made by hand.
_DAMAGED = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    ExpatError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    RuntimeError,  # also a part that is locked or packed in a way not known
    ArithmeticError,
    RecursionError,
    AssertionError,
    struct.error,
    zlib.error,
)
MOST_SHEETS = 200
_SAVE_AGAIN = "Open it in a spreadsheet program and save it again."
_ADVICE = "Clear the cells to the right of the last column, or give that column a name."


def read_workbook(source: str, content: bytes, go_on: GoOn = unhindered) -> RawTable:
    """Read the first sheet that has a heading.

    Raises
    ------
    InputRefused
        When the workbook is damaged, has no sheet with a heading, or too many rows.
    """
    check_workbook(source, content)
    with warnings.catch_warnings():
        # openpyxl warns of styles and extensions it drops; they hold no results.
        warnings.simplefilter("ignore", UserWarning)
        try:
            parts = _Parts(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            with parts.archive:
                return _read_sheets(source, parts.sheets(go_on), go_on)
        except InputRefused:
            raise
        except BeyondBounds as error:
            raise refuse(
                source, f"the workbook is damaged, or more than is read: {error}", _SAVE_AGAIN
            ) from None
        except LookupError as error:  # of parts that are not there, or of an encoding of XML
            found = f"the workbook is damaged ({str(error)[:LONGEST_SHOWN]})"
            raise refuse(source, found, _SAVE_AGAIN) from error
        except _DAMAGED as error:
            found = f"the workbook is damaged ({type(error).__name__})"
            raise refuse(source, found, _SAVE_AGAIN) from error


class _Parts(ExcelReader):  # type: ignore[misc]  # openpyxl has no types
    """Reads of a workbook only what its cells need: texts, styles and which sheets there are."""

    package: Manifest

    def sheets(self, go_on: GoOn) -> list[Sheet]:
        """Return the sheets in their order.

        Raises
        ------
        BeyondBounds
            When a part has more in it than openpyxl is given to read, or there are too many sheets.
        """
        checked = check_parts(self.archive, go_on)
        self.read_manifest()
        texts = self.package.find(SHARED_STRINGS)
        if texts is not None and texts.PartName[1:] not in checked:
            raise BeyondBounds("its texts do not stand where texts stand")
        self.read_strings()
        go_on()
        self.read_workbook()
        apply_stylesheet(self.archive, self.wb)
        found = [
            Sheet(self.archive, sheet.name, relation.target, self.wb, self.shared_strings)
            for sheet, relation in self.parser.find_sheets()
            if relation.target in self.valid_files and "chartsheet" not in relation.Type
        ]
        if len(found) > MOST_SHEETS:
            raise BeyondBounds(f"it has more than {MOST_SHEETS} sheets")
        return found


def _read_sheets(source: str, sheets: Sequence[Sheet], go_on: GoOn) -> RawTable:
    with_heading = [sheet for sheet in sheets if _has_heading(sheet)]
    if not with_heading:
        names = ", ".join(sheet.title[:LONGEST_SHOWN] for sheet in sheets[:10]) or "none"
        raise refuse(
            source, f"no sheet has a line with the names of the columns (sheets: {names})", HEADING_ADVICE
        )
    raw = build_raw_table(source, sheet_rows(with_heading[0]), _ADVICE, go_on)
    others = ", ".join(quoted(sheet.title) for sheet in with_heading[1:10])
    if not others:
        return raw
    found = f"only the sheet {quoted(with_heading[0].title)} is read"
    left_out = Fault(source, found, f"Left out: {others}. Save each sheet as a file of its own to read it.")
    return RawTable(
        raw.source, raw.header, raw.header_line, raw.rows, raw.lines, raw.faults, (left_out, *raw.warnings)
    )


def _has_heading(sheet: Sheet) -> bool:
    first: list[list[str]] = []
    with closing(sheet_rows(sheet)) as rows:
        for _, row in rows:
            if any(cell.strip() for cell in row):
                first.append(row)
            if len(first) >= HEADING_WITHIN:
                break
    return heading_of(first) is not None
