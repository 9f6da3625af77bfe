"""A list of results as text in rows and columns, before any cell is understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from simulator.input.faults import Fault, InputRefused
from simulator.results.columns import known_names
from simulator.results.sections import divide
from simulator.results.source_file import MOST_CELLS, MOST_ROWS, refuse
from simulator.results.titles import Title
from simulator.words import say

#: What to do when the names of the columns are missing.
HEADING_ADVICE = (
    "Put a heading above the results, such as: date, sex, distance, place, skater, country, time, status."
)

#: The heading stands among the first lines that are not empty; titles may stand above it.
HEADING_WITHIN = 20

MOST_COLUMNS = 300
"""Most columns of a list; a row has a cell for each, so a wide heading alone could fill the memory."""

_ROWS_APART = 2_000

Record = tuple[int, list[str]]

GoOn = Callable[[], None]
"""Called while something long is read; it raises what is to end the reading."""


def unhindered() -> None:
    """Let the reading go on."""


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
    rows
        Cells of each row, as many as the heading has.
    lines
        Line on which each row starts.
    faults, warnings
        What was found on the way.
    by_row
        Whether a cell at fault costs its row only: so in lists that were copied or made by others.
    titles
        What titles above lists say, with their lines.
    """

    source: str
    header: tuple[str, ...]
    header_line: int | None
    rows: list[list[str]]
    lines: list[int]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    by_row: bool = False
    titles: tuple[tuple[int, Title], ...] = ()

    def column(self, index: int) -> list[str]:
        """Return the cells of one column."""
        return [row[index] for row in self.rows]


def heading_of(lines: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the line with most names of columns, None when no line has enough."""
    counts = [known_names(cells) for cells in lines]
    most = max(counts, default=0)
    return counts.index(most) if most else None


def build_raw_table(
    source: str, records: Iterable[Record], cell_advice: str, go_on: GoOn = unhindered
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

    Raises
    ------
    InputRefused
        When there is no heading, or more rows or cells than the bounds allow.
    """
    first: list[Record] = []
    rows: list[list[str]] = []
    lines: list[int] = []
    faults: list[Fault] = []
    cells = 0
    try:
        for line, row in records:
            if not any(cell and not cell.isspace() for cell in row):
                continue
            cells += len(row)
            if len(lines) % _ROWS_APART == 0:
                go_on()
            if len(lines) > MOST_ROWS or cells > MOST_CELLS:
                raise refuse(
                    source,
                    f"there are more than {MOST_ROWS:,} rows or {MOST_CELLS:,} cells",
                    "Split the file.",
                )
            if len(first) < HEADING_WITHIN:
                first.append((line, row))
            rows.append(row)
            lines.append(line)
    except InputRefused as error:
        if len(lines) > MOST_ROWS or cells > MOST_CELLS or not rows:
            raise
        faults.extend(error.faults)
    heading = heading_of([row for _, row in first])
    if heading is None:
        raise InputRefused([*faults, _no_heading(source, lines[:1])])
    header, header_line = rows[heading], lines[heading]
    above = [(line, row) for line, row in first[:heading]]
    filled = max((index for index, name in enumerate(header) if name.strip()), default=-1)
    unnamed = len(header)
    header = header[: filled + 1]
    if len(header) > MOST_COLUMNS:
        found = f"the heading has {len(header):,} columns"
        raise refuse(source, found, f"At most {MOST_COLUMNS} are read; leave out the others.", header_line)
    rows, lines = rows[heading + 1 :], lines[heading + 1 :]
    if len(rows) * len(header) > MOST_CELLS:
        found = f"{len(rows):,} rows of {len(header)} columns are more than {MOST_CELLS:,} cells"
        raise refuse(source, found, "Split the file.", header_line)
    warnings: list[Fault] = []
    faults.extend(_shape(source, rows, lines, (len(header), unnamed), cell_advice, warnings))
    divided = divide(source, above, (header_line, header), rows, lines)
    return RawTable(
        source, tuple(divided.header), header_line, divided.rows, divided.lines,
        tuple(faults), (*divided.warnings, *warnings), titles=tuple(divided.titles),
    )  # fmt: skip


def _no_heading(source: str, first_line: list[int]) -> Fault:
    return Fault(
        source,
        "no line with the names of the columns was found",
        HEADING_ADVICE,
        first_line[0] if first_line else None,
    )


def _shape(
    source: str,
    rows: list[list[str]],
    lines: list[int],
    widths: tuple[int, int],
    cell_advice: str,
    warnings: list[Fault],
) -> list[Fault]:
    """Make every row as long as the heading, in place; return a fault for those with too many cells.

    The heading may have cells without a name at its end: what stands below them is left out, told once.
    """
    width, unnamed = widths
    faults: list[Fault] = []
    for index, row in enumerate(rows):
        if len(row) < width:
            rows[index] = row + [""] * (width - len(row))
        elif len(row) > width:
            if any(cell.strip() for cell in row[unnamed:]):
                if len(faults) <= 200:
                    found = f"the row has {len(row)} cells, the heading {width}"
                    faults.append(Fault(source, found, cell_advice, lines[index]))
            elif not warnings and any(cell.strip() for cell in row[width:unnamed]):
                found = say("a column without a name is left out")
                warnings.append(Fault(source, found, say("Give it a name to have it read."), lines[index]))
            rows[index] = row[:width]
    return faults
