"""Tables as a workbook (XLSX): a sheet a table, and one that tells what they were made from."""

from __future__ import annotations

import datetime
import io
import math
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.project.outputs import write_output
from simulator.tables.table import Kind, Table, TableColumn, Value
from simulator.text import defused

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_LONGEST_NAME = 31
_LONGEST_CELL = 32_767
_NARROWEST, _WIDEST = 6, 60
_DAY_S = 86_400

_FORMATS = {
    Kind.TEXT: "@",
    Kind.CHANCE: "0.0%",
    Kind.COUNT: "#,##0",
    Kind.NUMBER: "0.0##",
    # Below a minute seconds alone, as in the sport. Readers of workbooks go by the first half: a duration.
    Kind.TIME: "[>=0.000694444444][m]:ss.00;ss.00",
    Kind.POINTS: "+0.0;-0.0;0.0",
    Kind.DAY: "yyyy-mm-dd",
}
_SHOWN = {Kind.CHANCE: 7, Kind.NUMBER: 9, Kind.TIME: 9, Kind.POINTS: 7, Kind.DAY: 11}
"""How wide the numbers of a column are, in letters."""


def xlsx_bytes(tables: Sequence[Table], inputs: Iterable[tuple[str, Value]] = ()) -> bytes:
    """Return tables as a workbook; numbers are numbers, and text is never a formula or a link.

    Parameters
    ----------
    inputs
        What the tables were made from, a name and a value each: the first lines of the last sheet.
        The tables' titles and the notes of their columns stand below them.
    """
    from xlsxwriter import Workbook  # slow to load, and seldom wanted

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, options) as book:
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        forms = {kind: book.add_format({"num_format": code}) for kind, code in _FORMATS.items()}
        plain = book.add_format({"quote_prefix": True})  # stays text when the cell is edited
        sheets = [*tables, _inputs_table(tables, inputs)]
        for name, table in zip(sheet_names([own.name for own in sheets]), sheets, strict=True):
            sheet = book.add_worksheet(name)
            for at, column in enumerate(table.columns):
                sheet.set_column(at, at, _width(table, at), forms[column.kind])
                sheet.write_string(0, at, _text(column.heading), head)
                for row, values in enumerate(table.rows, start=1):
                    _write(sheet, row, at, values[at], column, forms, plain)
            sheet.freeze_panes(1, 0)
            if table.rows and table.columns:
                sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    return content.getvalue()


def write_xlsx(path: Path, tables: Sequence[Table], inputs: Iterable[tuple[str, Value]] = ()) -> None:
    """Write tables as a workbook, whole or not at all; see `xlsx_bytes`.

    Raises
    ------
    OSError
        When the file cannot be written.
    """
    write_output(path, xlsx_bytes(tables, inputs))


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Return names that Excel takes for sheets: short, without its signs, no two alike but for capitals."""
    names: list[str] = []
    taken = {"history"}  # Excel keeps it for itself
    for one in wanted:
        plain = _text(re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", one)).strip("' ") or "Table"
        name, number = _cut(plain, _LONGEST_NAME), 1
        while name.casefold() in taken:
            number += 1
            tail = f" ({number})"
            name = _cut(plain, _LONGEST_NAME - len(tail)) + tail
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(name: str, longest: int) -> str:
    """Cut a name as Excel counts it, in units of UTF-16."""
    units = name.encode("utf-16-le")[: 2 * longest]
    return units.decode("utf-16-le", "ignore").strip("' ")


def _inputs_table(tables: Sequence[Table], inputs: Iterable[tuple[str, Value]]) -> Table:
    rows: list[tuple[Value, ...]] = list(inputs)
    for table in tables:
        rows += [(None, None), (table.name, table.title)]
        rows += [(column.heading, column.note) for column in table.columns if column.note]
    return Table(
        "Inputs", "What the tables were made from", (TableColumn("What"), TableColumn("Value")), tuple(rows)
    )


def _write(
    sheet: Worksheet, row: int, at: int, value: Value, column: TableColumn, forms: dict[Kind, Any], plain: Any
) -> None:
    """Write one cell by what it holds, never by what its text looks like."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return
    if isinstance(value, datetime.date):
        sheet.write_datetime(row, at, datetime.datetime(*value.timetuple()[:3]), forms[Kind.DAY])  # noqa: DTZ001
    elif isinstance(value, str) or math.isinf(value):
        text = _text(str(value))
        sheet.write_string(row, at, text, plain if defused(text) != text else None)
    elif column.kind is Kind.TIME:
        sheet.write_number(row, at, value / _DAY_S, forms[Kind.TIME])
    else:
        kind = column.kind
        if kind is Kind.TEXT:  # a number among words, as in the list of inputs: as many digits as it has
            sheet.write_number(row, at, value)
        else:
            sheet.write_number(row, at, value, forms[kind])


def _text(text: str) -> str:
    """Return text as a cell can hold it: so long at most, no half signs."""
    return text.encode("utf-8", "replace").decode()[:_LONGEST_CELL]


def _width(table: Table, at: int) -> int:
    column = table.columns[at]
    longest = max((len(str(row[at])) for row in table.rows if isinstance(row[at], str | int)), default=0)
    words = max((len(word) for word in column.heading.split()), default=0)
    shown = _SHOWN.get(column.kind, 0)
    return min(max(longest, words, shown, _NARROWEST) + 2, _WIDEST)
