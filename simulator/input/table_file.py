"""Reading the small tables of a meet: bounded in size, strict, every fault with its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.event import DISTANCES, Event, Sex
from simulator.input.bounded_file import read_at_most
from simulator.input.faults import Fault, did_you_mean
from simulator.text import clean, is_name, quoted

MAX_BYTES = 4_000_000
"""Largest file of a meet that is read; real ones have some ten kilobytes."""

MAX_ROWS = 20_000
MAX_COLUMNS = 50


@dataclass(frozen=True)
class TableRow:
    """One row of a table: where it stands, and its cells by column name."""

    source: str
    line: int
    cells: dict[str, str]

    def fault(self, column: str, found: str, remedy: str = "") -> Fault:
        """Return a fault of one cell of this row."""
        return Fault(self.source, found, remedy, line=self.line, column=column)


def read_text(file: Traversable, source: str, faults: list[Fault]) -> str | None:
    """Return the text of a file of at most `MAX_BYTES`, or None with the reason among the faults.

    Parameters
    ----------
    file
        A path, or a file of the shipped data.
    source
        What to call the file in a fault.
    """
    try:
        if not (file.exists() if isinstance(file, Path) else file.is_file()):
            faults.append(Fault(source, "there is no such file", "A meet needs it; see the shipped meets."))
            return None
        data = read_at_most(file, MAX_BYTES + 1)
    except OSError as error:
        faults.append(Fault(source, f"the file cannot be read ({error.strerror or error})"))
        return None
    if len(data) > MAX_BYTES:
        expected = f"At most {MAX_BYTES // 1_000_000} MB is read. Is this the right file?"
        faults.append(Fault(source, "the file is too large for a meet", expected))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        faults.append(Fault(source, "the file is not UTF-8 text", "Save it as text in UTF-8."))
        return None
    return text


def read_table(
    file: Traversable,
    source: str,
    required: Sequence[str],
    optional: Sequence[str],
    faults: list[Fault],
    max_rows: int = MAX_ROWS,
) -> list[TableRow]:
    """Read a table with a header line; faults are added to the list, good rows returned.

    Cells are parted by commas, semicolons or tabs, whichever the header has most of. Lines
    without any cell filled are passed over.
    """
    text = read_text(file, source, faults)
    if text is None:
        return []
    rows: list[TableRow] = []
    lines = 0
    try:
        records = _records(text)
        _, header = next(records, (1, []))
        header = [clean(name).lower() for name in header]
        if len(header) > MAX_COLUMNS:
            expected = f"At most {MAX_COLUMNS} are read. Is this the right file?"
            faults.append(Fault(source, f"the heading has {len(header):,} columns", expected, 1))
            return []
        found = _header_faults(header, source, required, optional)
        if found:
            faults.extend(found)
            return []
        for line, cells in records:
            if not any(cell.strip() for cell in cells):
                continue
            lines += 1
            if lines > max_rows:
                faults.append(Fault(source, f"more than {max_rows:,} rows", "Is this the right file?"))
                return []
            if len(cells) != len(header):
                what = f"{len(cells)} cells where the header has {len(header)}"
                faults.append(Fault(source, what, "Put quotes around a cell with a comma in it.", line))
                continue
            rows.append(TableRow(source, line, dict(zip(header, map(clean, cells), strict=True))))
    except csv.Error as error:
        faults.append(Fault(source, f"the table is broken ({error})", "Check its quotation marks."))
    return rows


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the number of its first line."""
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    for record in reader:
        yield line, record
        line = reader.line_num + 1


def _header_faults(
    header: Sequence[str], source: str, required: Sequence[str], optional: Sequence[str]
) -> list[Fault]:
    known = [*required, *optional]
    faults = [
        Fault(
            source,
            f"{quoted(name)} is not a column known here.{did_you_mean(name, known)}",
            f"Known are: {', '.join(known)}.",
            1,
        )
        for name in header
        if name not in known
    ]
    faults += [
        Fault(source, f'column "{name}" stands twice', "Keep one.", 1)
        for name in dict.fromkeys(header)
        if name in known and header.count(name) > 1
    ]
    faults += [
        Fault(source, f'column "{name}" is missing', f"Needed are: {', '.join(required)}.", 1)
        for name in required
        if name not in header
    ]
    return faults


def sex_cell(row: TableRow, faults: list[Fault]) -> Sex | None:
    """Read W or M."""
    text = row.cells["sex"].upper()
    if text in tuple(Sex):
        return Sex(text)
    faults.append(row.fault("sex", f"{quoted(row.cells['sex'])} is not a sex", "Write W (women) or M (men)."))
    return None


def event_cell(row: TableRow, faults: list[Fault], column: str = "event") -> Event | None:
    """Read one of the distances ridden against the clock."""
    text = row.cells[column]
    if text in DISTANCES:
        return Event(text)
    known = ", ".join(DISTANCES)
    faults.append(
        row.fault(column, f"{quoted(text)} is not an event of the tournament", f"Write one of {known}.")
    )
    return None


def name_cell(row: TableRow, faults: list[Fault]) -> str | None:
    """Read a skater's name."""
    name = row.cells["skater"]
    if is_name(name):
        return name
    found = f"{quoted(name)} is too long for a name or has signs that are not letters" if name else "empty"
    faults.append(row.fault("skater", found, "Write the skater's name."))
    return None


def count_cell(row: TableRow, faults: list[Fault], column: str, most: int, remedy: str = "") -> int | None:
    """Read a whole number from 1 to `most`."""
    text = row.cells[column]
    if text.isascii() and text.isdigit() and len(text) <= 6 and 1 <= int(text) <= most:
        return int(text)
    faults.append(row.fault(column, f"{quoted(text)} is not a whole number from 1 to {most}", remedy))
    return None
