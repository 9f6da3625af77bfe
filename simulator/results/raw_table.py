"""A list of results as text in rows and columns, before any cell is understood."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.input.faults import Fault, InputRefused
from simulator.results.columns import StrictColumns, known_names
from simulator.results.recurring import Gathered, Recurring, recurring
from simulator.results.sections import divide
from simulator.results.side_by_side import one_below_another, tables_beside
from simulator.results.source_file import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, SPLIT, refuse, too_many_cells
from simulator.results.titles import Title
from simulator.words import say

#: What to do when the names of the columns are missing.
HEADING_ADVICE = say(
    "Put a heading above the results, such as: date, sex, distance, place, skater, country, time, status."
)
NO_HEADING = say("no line with the names of the columns was found")

#: The heading stands among the first lines that are not empty; titles may stand above it.
HEADING_WITHIN = 20

RAISED = "\N{OGHAM SPACE MARK}"
"""Stands in a cell before what stands raised there, such as a mark; a space to all who do not ask."""

_ROWS_AT_ONCE, _CELLS_AT_ONCE = 2_000, 1_000_000
_MOST_TOLD = 200

Record = tuple[int, list[str]]

GoOn = Callable[[], None]
"""Called while something long is read; it raises what is to end the reading."""


def unhindered() -> None:
    """Let the reading go on."""


class Block(ABC):
    """Lines of a text that can be split into columns at once.

    Attributes
    ----------
    line
        Number of its first line, counted from 1; every line is a row.
    """

    line: int

    @abstractmethod
    def columns(self, width: int) -> list[Recurring[str]] | None:
        """Return so many columns with a row for each line, None when a row has more cells."""

    @abstractmethod
    def records(self) -> Iterator[Record]:
        """Return the rows one by one."""


class Assumed(str):
    """A value for all rows that nobody gave, so that a title that says another one contradicts nobody."""

    __slots__ = ()


@dataclass(frozen=True)
class RawTable:
    """Heading and cells of a list.

    Attributes
    ----------
    source
        Name of the file, or ``pasted text``.
    header
        Names of the columns as written.
    header_line
        Line of the heading, counted from 1, or None when the list has none.
    columns
        Cells of each column of the heading.
    lines
        Line on which each row starts.
    faults, warnings
        What was found on the way.
    by_row
        Whether a cell at fault costs its row only: so in lists that were copied or made by others.
    titles
        What titles above lists say, with their lines.
    first_column
        How many columns of a sheet stand before the first of these.
    """

    source: str
    header: tuple[str, ...]
    header_line: int | None
    columns: tuple[Recurring[str], ...]
    lines: list[int]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    by_row: bool = False
    titles: tuple[tuple[int, Title], ...] = ()
    first_column: int = 0

    def column(self, index: int) -> list[str]:
        """Return the cells of one column."""
        return [*self.columns[index]]

    @property
    def rows(self) -> Iterator[tuple[str, ...]]:
        """Cells of each row, as many as the heading has."""
        return zip(*self.columns, strict=True)


def columns_of(rows: Iterable[Sequence[str]], width: int) -> tuple[Recurring[str], ...]:
    """Return the columns of rows that are so many cells wide."""
    return tuple(map(recurring, zip(*rows, strict=True))) or (recurring(()),) * width


def heading_of(lines: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the line with most names of columns, None when no line has enough."""
    counts = [known_names(cells) for cells in lines]
    most = max(counts, default=0)
    return counts.index(most) if most else None


def build_raw_table(
    source: str,
    records: Iterable[Record | Block],
    cell_advice: str,
    go_on: GoOn = unhindered,
    strict: StrictColumns | None = None,
) -> RawTable:
    """Find the heading and put the rows below it in shape.

    Parameters
    ----------
    source
        Name of the input.
    records
        Line and cells of each record; may raise InputRefused at a line that cannot be read,
        what was read before it is then kept for the report.
    cell_advice
        What to do when a row has more cells than the heading.
    go_on
        Called now and then; what it raises ends the reading.
    strict
        What the table has to hold when it is strict: one heading, on its first line, and rows of its length.

    Raises
    ------
    InputRefused
        When there is no heading, or more rows or cells than the bounds allow.
    """
    reading = _Reading(source, cell_advice, strict)
    reading.read(records, go_on)
    reading.finish()
    columns = tuple(column.finished() for column in reading.columns)
    if strict is not None:
        found = tuple(reading.faults), tuple(reading.warnings)
        return RawTable(source, tuple(reading.header), reading.line, columns, reading.lines, *found)
    above, header, lines = reading.above, reading.header, reading.lines
    beside = tables_beside(header)
    if beside:
        rows = [(line, [*row]) for line, row in zip(lines, zip(*columns, strict=True), strict=True)]
        above, rows = one_below_another(beside, above, rows)
        header, lines = header[beside[0].columns], [line for line, _ in rows]
        columns = columns_of([row for _, row in rows], len(header))
    divided = divide(source, above, (reading.line, header), columns, lines)
    return RawTable(
        source, tuple(divided.header), reading.line,
        columns if divided.columns else columns_of(divided.rows, len(divided.header)),
        divided.lines, tuple(reading.faults), (*divided.warnings, *reading.warnings),
        titles=tuple(sorted(divided.titles, key=lambda title: title[0])),
    )  # fmt: skip


class _Reading:
    """A list as far as it has come: what stands above the heading, and the columns below it."""

    def __init__(self, source: str, cell_advice: str, strict: StrictColumns | None) -> None:
        self.source, self._advice, self._strict = source, cell_advice, strict
        self.header: list[str] = []
        self.line = 0
        self.above: list[Record] = []
        self.columns: list[Gathered[str]] = []
        self.lines: list[int] = []
        self.warnings: list[Fault] = []
        self._first: list[Record] = []  # among them is the heading
        self._found = False
        self._unreadable: list[Fault] = []
        self._too_long: list[Fault] = []
        self._unnamed = self._count = self._below = self._cells = 0

    @property
    def faults(self) -> list[Fault]:
        """What is wrong so far: where the text cannot be split, then rows with too many cells."""
        return self._unreadable + self._too_long

    def read(self, records: Iterable[Record | Block], go_on: GoOn) -> None:
        """Take records, so many at once."""
        for part in self._parts(records):
            go_on()
            if not isinstance(part, Block):
                self._take(*part)
            elif self._strict or not (self.header and self._take_block(part)):
                self.read(part.records(), go_on)

    def _parts(
        self, records: Iterable[Record | Block]
    ) -> Iterator[tuple[list[int], list[list[str]]] | Block]:
        """Yield lines and cells of the rows that are not blank; blocks as they come."""
        lines: list[int] = []
        rows: list[list[str]] = []
        cells = 0
        try:
            for record in records:
                if isinstance(record, Block):
                    yield lines, rows
                    yield record
                    lines, rows, cells = [], [], 0
                elif any(map(str.strip, record[1])):
                    if len(rows) == _ROWS_AT_ONCE or cells > _CELLS_AT_ONCE:
                        yield lines, rows
                        lines, rows, cells = [], [], 0
                    lines.append(record[0])
                    rows.append(record[1])
                    cells += len(record[1])
        except InputRefused as error:
            self._unreadable.extend(error.faults)
        yield lines, rows

    def _count_in(self, rows: int, cells: int) -> None:
        self._count += rows
        self._cells += cells
        if self._count > MOST_ROWS + 1 or self._cells > MOST_CELLS:
            found = say(
                "there are more than {rows:,} rows or {cells:,} cells", rows=MOST_ROWS, cells=MOST_CELLS
            )
            raise refuse(self.source, found, SPLIT)
        if self._strict and self._count > self._strict.most_rows + 1:
            found = say("more than {rows:,} rows", rows=self._strict.most_rows)
            raise refuse(self.source, found, say("Is this the right file?"))

    def _take(self, lines: list[int], rows: list[list[str]]) -> None:
        self._count_in(len(rows), sum(map(len, rows)))
        if self._found:
            self._take_rows(lines, rows)
        elif len(self._first) < HEADING_WITHIN:
            self._first += zip(lines, rows, strict=True)
            if len(self._first) >= HEADING_WITHIN:
                self._find_heading()

    def _find_heading(self) -> None:
        first = [row for _, row in self._first[:HEADING_WITHIN]]
        heading = heading_of(first) if self._strict is None else 0 if first else None
        if heading is None:
            return
        self._found = True
        self.above = self._first[:heading]
        self.line, names = self._first[heading]
        filled = max((index for index, name in enumerate(names) if name.strip()), default=-1)
        self.header = names[: filled + 1]
        self._unnamed = len(names)  # what stands below the cells behind the last name is left out
        self.columns = [Gathered[str]() for _ in self.header]
        below = self._first[heading + 1 :]
        self._take_rows([line for line, _ in below], [row for _, row in below])

    def _is_room(self, rows: int) -> bool:
        """Count rows below the heading, and tell whether they are kept."""
        self._below += rows
        return len(self.header) <= MOST_COLUMNS and self._below * len(self.header) <= MOST_CELLS

    def _take_rows(self, lines: list[int], rows: list[list[str]]) -> None:
        """Take rows below the heading, each made as long as that."""
        width = len(self.header)
        if not self._is_room(len(rows)):
            return
        if any(len(row) != width for row in rows):
            shaped = [
                row if len(row) == width else self._in_shape(line, row)
                for line, row in zip(lines, rows, strict=True)
            ]
            lines = [line for line, row in zip(lines, shaped, strict=True) if row is not None]
            rows = [row for row in shaped if row is not None]
        self.lines += lines
        for column, cells in zip(self.columns, zip(*rows, strict=True), strict=bool(rows)):
            column.extend(cells)

    def _take_block(self, block: Block) -> bool:
        """Take a block whose rows are no longer than the heading; False when it has to be read by rows."""
        columns = block.columns(self._unnamed)
        if columns is None:
            return False
        filled = [column.marks(str.strip) for column in columns]
        if any(marks.any() for marks in filled[len(self.header) :]):
            return False
        kept = np.flatnonzero(np.logical_or.reduce(filled))
        self._count_in(len(kept), len(kept) * self._unnamed)
        if self._is_room(len(kept)):
            self.lines += (kept + block.line).tolist()
            for own, column in zip(self.columns, columns, strict=False):
                own.extend_by(column if len(kept) == len(column) else column.rows(kept))
        return True

    def _in_shape(self, line: int, row: list[str]) -> list[str] | None:
        """Return a row as long as the heading, noting a fault when there are too many cells.

        None for a row of another length than the heading of a strict table.
        """
        width = len(self.header)
        wrong = any(cell.strip() for cell in row[self._unnamed :]) or (self._strict and len(row) < width)
        if wrong and len(self._too_long) <= _MOST_TOLD:
            found = say("the row has {cells} cells, the heading {names}", cells=len(row), names=width)
            self._too_long.append(Fault(self.source, found, self._advice, line))
        elif not wrong and not self.warnings and any(cell.strip() for cell in row[width : self._unnamed]):
            found = say("a column without a name is left out")
            self.warnings.append(Fault(self.source, found, say("Give it a name to have it read."), line))
        return None if wrong and self._strict else (row + [""] * (width - len(row)))[:width]

    def finish(self) -> None:
        """Raise InputRefused when there is no heading, or more than is read."""
        if not self._count and self._unreadable:
            raise InputRefused(self._unreadable)
        if len(self._first) < HEADING_WITHIN:
            self._find_heading()
        if not self._found:
            lines = [line for line, _ in self._first[:1]]
            raise InputRefused([*self._unreadable, _no_heading(self.source, lines)])
        width = len(self.header)
        if width > MOST_COLUMNS:
            found = say("the heading has {count:,} columns", count=width)
            remedy = say("At most {most} are read; leave out the others.", most=MOST_COLUMNS)
            raise refuse(self.source, found, remedy, self.line)
        if self._below * width > MOST_CELLS:
            raise refuse(self.source, *too_many_cells(self._below, width, MOST_CELLS), self.line)


def _no_heading(source: str, first_line: list[int]) -> Fault:
    return Fault(
        source,
        NO_HEADING,
        HEADING_ADVICE,
        first_line[0] if first_line else None,
    )
