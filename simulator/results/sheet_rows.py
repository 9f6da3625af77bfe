"""The rows of one sheet of a workbook, as text.

Workbook, styles and shared texts are read by openpyxl. The cells are read here, because its
own loop over them takes some 20 s for 100,000 rows of 16 columns, and this one about a quarter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.etree.ElementTree import Element, iterparse

from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import from_excel

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _VALUE, _INLINE, _RUN, _TEXT = (_MAIN + tag for tag in ("row", "v", "is", "r", "t"))
_DIGITS = "0123456789"


def sheet_rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield number and cells of the rows of a read-only openpyxl sheet, from the top.

    Rows that the file leaves out are not yielded; cells that it leaves out are empty.

    Raises
    ------
    ValueError, KeyError, IndexError, xml.etree.ElementTree.ParseError
        When the sheet is damaged.
    """
    reader = _CellReader(sheet)
    number = 0
    # The archive and the path have no public name in openpyxl.
    with sheet.parent._archive.open(sheet._worksheet_path) as content:
        for _, element in iterparse(content):  # noqa: S314 - see the import
            if element.tag == _ROW:
                number = int(element.get("r", number + 1))
                yield number, reader.cells(element)
                element.clear()


class _CellReader:
    """Reads the cells of a row; remembers how texts of numbers and columns came out."""

    def __init__(self, sheet: Any) -> None:
        workbook = sheet.parent
        self._shared = sheet._shared_strings
        self._epoch = workbook.epoch
        self._dates = workbook._date_formats
        self._durations = workbook._timedelta_formats
        self._numbers: dict[tuple[str, str], str] = {}
        self._columns: dict[str, int] = {}

    def cells(self, row: Element) -> list[str]:
        texts: list[str] = []
        for cell in row:
            reference = cell.get("r")
            if reference is not None:
                gap = self._column(reference.rstrip(_DIGITS)) - 1 - len(texts)
                if gap > 0:
                    texts.extend([""] * gap)
            texts.append(self._text(cell))
        return texts

    def _column(self, letters: str) -> int:
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_index_from_string(letters)
        return column

    def _text(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _inline_text(cell.find(_INLINE))
        value = cell.findtext(_VALUE)
        if not value:
            return ""
        if kind == "s":
            return str(self._shared[int(value)])
        if kind != "n":
            return value  # the text of a formula, a day in ISO form, an error such as #N/A
        key = (value, cell.get("s", "0"))
        text = self._numbers.get(key)
        if text is None:
            text = self._numbers[key] = self._number(value, int(key[1]))
        return text

    def _number(self, value: str, style: int) -> str:
        number = float(value)
        if style not in self._dates:
            return cell_text(number)
        try:
            return cell_text(from_excel(number, self._epoch, timedelta=style in self._durations))
        except (OverflowError, ValueError):
            return value  # no day of any calendar; the text will be told as it stands


def _inline_text(inline: Element | None) -> str:
    if inline is None:
        return ""
    pieces = [inline.findtext(_TEXT) or "", *(run.findtext(_TEXT) or "" for run in inline.findall(_RUN))]
    return "".join(pieces)


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
