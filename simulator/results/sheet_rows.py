"""The rows of one sheet of a workbook, as text.

Workbook, styles and shared texts are read by openpyxl. The cells are read here: its own loop
over them takes more than twice as long, which a user notices at 100,000 rows.
"""

from __future__ import annotations

from collections.abc import Generator
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.parsers import expat

from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import from_excel

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_ROW, _CELL, _VALUE, _TEXT = (_MAIN + tag for tag in ("row", "c", "v", "t"))
_DIGITS = "0123456789"
_CHUNK_BYTES = 1 << 18


def sheet_rows(sheet: Any) -> Generator[tuple[int, list[str]], None, None]:
    """Yield number and cells of the rows of a read-only openpyxl sheet, from the top.

    Rows that the file leaves out are not yielded; cells that it leaves out are empty.

    Raises
    ------
    ValueError, KeyError, IndexError, xml.parsers.expat.ExpatError
        When the sheet is damaged.
    """
    reader = _RowReader(sheet)
    # The archive and the path have no public name in openpyxl.
    with sheet.parent._archive.open(sheet._worksheet_path) as content:
        while chunk := content.read(_CHUNK_BYTES):
            yield from reader.read(chunk, last=False)
        yield from reader.read(b"", last=True)


class _RowReader:
    """Follows the XML of a sheet and puts its cells into rows.

    How texts of numbers and names of columns came out is kept, since most of them recur.
    """

    def __init__(self, sheet: Any) -> None:
        workbook = sheet.parent
        self._shared = sheet._shared_strings
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
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def read(self, chunk: bytes, *, last: bool) -> list[tuple[int, list[str]]]:
        """Take the next bytes and return the rows that they complete."""
        self._parser.Parse(chunk, last)
        rows, self._rows = self._rows, []
        return rows

    def _refuse_doctype(self, *_: object) -> None:
        raise ValueError("a sheet has no document type")  # only an attack defines entities in one

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _CELL:
            self._cell = attributes
            self._pieces = []
        elif name in (_VALUE, _TEXT):
            self._parser.CharacterDataHandler = self._pieces.append
        elif name == _ROW:
            self._number = int(attributes.get("r", self._number + 1))
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
        if reference is not None:
            gap = self._column(reference.rstrip(_DIGITS)) - 1 - len(self._row)
            if gap > 0:
                self._row.extend([""] * gap)
        self._row.append(self._cell_text("".join(self._pieces)))

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
