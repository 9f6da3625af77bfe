"""The rows of one sheet of a workbook, as text.

Workbook, styles and shared texts are read by openpyxl. The cells are read here: its own loop
over them takes more than twice as long, which a user notices at 100,000 rows.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.parsers import expat
from zipfile import ZipFile

from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import from_excel

from simulator.results.raw_table import MOST_COLUMNS
from simulator.results.workbook_parts import BeyondBounds, refuse_doctype

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_ROW, _CELL, _VALUE, _TEXT = (_MAIN + tag for tag in ("row", "c", "v", "t"))
_DIGITS = "0123456789"
_CHUNK_BYTES = 1 << 18
_LAST_ROW = 1 << 20


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook that openpyxl has opened.

    Attributes
    ----------
    path
        Name of its part in the archive.
    workbook
        Knows which numbers are dates.
    shared
        Texts that the cells name by number.
    """

    archive: ZipFile
    title: str
    path: str
    workbook: Any  # openpyxl has no types
    shared: Sequence[str]


def sheet_rows(sheet: Sheet) -> Generator[tuple[int, list[str]], None, None]:
    """Yield number and cells of the rows of a sheet, from the top.

    Rows that the file leaves out are not yielded; cells that it leaves out are empty.

    Raises
    ------
    ValueError, KeyError, IndexError, xml.parsers.expat.ExpatError
        When the sheet is damaged.
    """
    reader = _RowReader(sheet)
    with sheet.archive.open(sheet.path) as content:
        while chunk := content.read(_CHUNK_BYTES):
            yield from reader.read(chunk, last=False)
        yield from reader.read(b"", last=True)


class _RowReader:
    """Follows the XML of a sheet and puts its cells into rows.

    How texts of numbers and names of columns came out is kept, since most of them recur.
    """

    def __init__(self, sheet: Sheet) -> None:
        workbook = sheet.workbook
        self._shared = sheet.shared
        self._epoch = workbook.epoch
        self._dates = workbook._date_formats
        self._durations = workbook._timedelta_formats
        self._numbers: dict[tuple[str, str], str] = {}
        self._columns: dict[str, int] = {}
        self._rows: list[tuple[int, list[str]]] = []
        self._number = 0
        self._row: list[str] = []
        self._cell: dict[str, str] = {}
        self._pieces: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = refuse_doctype

    def read(self, chunk: bytes, *, last: bool) -> list[tuple[int, list[str]]]:
        """Take the next bytes and return the rows that they complete."""
        self._parser.Parse(chunk, last)
        rows, self._rows = self._rows, []
        return rows

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            self._cell = attributes
            self._pieces = []
        elif name in (_VALUE, _TEXT):
            self._parser.CharacterDataHandler = self._pieces.append
        elif name == _ROW:
            self._number = int(attributes.get("r", self._number + 1))
            if not 1 <= self._number <= _LAST_ROW:
                raise ValueError("there is no such row")
            self._row = []

    def _end(self, name: str) -> None:
        if name in (_VALUE, _TEXT):
            self._parser.CharacterDataHandler = None
        elif name == _CELL:
            self._end_cell()
        elif name == _ROW:
            self._rows.append((self._number, self._row))

    def _end_cell(self) -> None:
        reference = self._cell.get("r")
        text = self._cell_text("".join(self._pieces))
        column = self._column(reference.rstrip(_DIGITS)) if reference is not None else len(self._row) + 1
        if max(column, len(self._row) + 1) > MOST_COLUMNS:
            if text.strip():  # cells with a colour and nothing else may stand as far out as they like
                raise BeyondBounds(f"row {self._number} has a cell beyond column {MOST_COLUMNS}")
            return
        if column - 1 > len(self._row):
            self._row.extend([""] * (column - 1 - len(self._row)))
        self._row.append(text)

    def _column(self, letters: str) -> int:
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_index_from_string(letters)
        return column

    def _cell_text(self, value: str) -> str:
        kind = self._cell.get("t", "n")
        if kind == "s" and value:
            return str(self._shared[int(value)])
        if kind != "n" or not value:
            return value  # text, a day in ISO form, an error such as #N/A
        key = (value, self._cell.get("s", "0"))
        text = self._numbers.get(key)
        if text is None:
            text = self._numbers[key] = self._number_text(value, int(key[1]))
        return text

    def _number_text(self, value: str, style: int) -> str:
        number = float(value)
        if style not in self._dates:
            return cell_text(number)
        try:
            return cell_text(from_excel(number, self._epoch, timedelta=style in self._durations))
        except (OverflowError, ValueError):
            return value  # no day of any calendar; told as it stands


def cell_text(value: object) -> str:
    """Write the value of a cell the way results are typed.

    A day becomes ``2025-12-26``; a time of day or a duration is a race time, ``1:07.540``
    (Excel takes a typed 1:07.54 for seven seconds past one minute past midnight); a number is
    written without the noise of binary fractions.
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        value = timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
        )
    if isinstance(value, timedelta):
        return _duration_text(value)
    if isinstance(value, (int, float)):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value)


def _duration_text(duration: timedelta) -> str:
    # Excel stores a fraction of a day: to 0.1 ms for its rounding, then cut to thousandths.
    time_ms = round(duration / timedelta(microseconds=100)) // 10
    minutes, thousandths = divmod(time_ms, 60_000)
    seconds = f"{thousandths // 1000:02d}.{thousandths % 1000:03d}"
    if minutes < 60:
        return f"{minutes}:{seconds}"
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds}"  # no race time: hours are refused later
