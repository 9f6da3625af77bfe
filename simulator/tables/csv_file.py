"""A table as CSV (RFC 4180), which a spreadsheet opens as it was meant."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from simulator.project.outputs import write_output
from simulator.tables.table import Table, Value
from simulator.text import defused

_MARK = "\ufeff"


def csv_bytes(table: Table) -> bytes:
    """Return a table as CSV: a heading, CRLF behind each line, numbers with all their digits.

    Text that a spreadsheet would take for a formula gets an apostrophe in front. A file with other
    letters than ASCII begins with the byte-order mark without which Excel takes UTF-8 for Windows-1252.
    """
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([defused(column.key or column.heading) for column in table.columns])
    writer.writerows([[_cell(value) for value in row] for row in table.rows])
    text = lines.getvalue()
    return (text if text.isascii() else _MARK + text).encode(errors="replace")


def write_csv(path: Path, table: Table) -> None:
    """Write a table as CSV, whole or not at all; see `csv_bytes`.

    Raises
    ------
    OSError
        When the file cannot be written.
    """
    write_output(path, csv_bytes(table))


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return defused(value)
    return None if isinstance(value, float) and value != value else value
