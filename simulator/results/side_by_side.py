"""Tables that stand side by side in one: read one below the other where their headings repeat as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.results.columns import field_of, plain
from simulator.results.titles import read_title

Line = tuple[int, list[str]]
_GAP = re.compile(r"\s{2,}")


@dataclass(frozen=True)
class TableBeside:
    """One of several tables: its columns, and how far to both sides its titles may stand."""

    columns: slice
    titles: slice


def tables_beside(header: Sequence[str]) -> list[TableBeside]:
    """Return the tables of a heading that repeats as a whole, at least two; none for any other heading."""
    filled = [at for at, name in enumerate(header) if name.strip()]
    names = [field_of(header[at]) or plain(header[at]) or header[at].strip() for at in filled]
    count = max(names.count("skater"), names.count("last_name"))
    if count < 2 or len(names) % count or names != names[: len(names) // count] * count:
        return []
    width = len(names) // count
    first, last = filled[::width], [at + 1 for at in filled[width - 1 :: width]]
    begins, ends = [0, *last[:-1]], [*last[:-1], None]
    return [
        TableBeside(slice(*columns), slice(*titles))
        for columns, titles in zip(zip(first, last, strict=True), zip(begins, ends, strict=True), strict=True)
    ]


def one_below_another(
    tables: Sequence[TableBeside], above: Sequence[Line], rows: Sequence[Line]
) -> tuple[list[Line], list[Line]]:
    """Return what stands above the first table, and the rows of all of them with the titles of the others.

    A title that stands over the first table alone, as one does whose cell is as wide as the sheet, is of all.
    """
    above, rows = ([(line, _spread(cells, tables)) for line, cells in part] for part in (above, rows))
    first, *others = tables
    below = [row for line in rows for row in _part(line, first)]
    for table in others:
        width = table.columns.stop - table.columns.start
        for line, cells in above:
            text = _filled(cells[table.titles]) or _of_all(cells)
            if text:
                below.append((line, [text, *[""] * (width - 1)]))
        for number, cells in rows:
            own = _filled(cells[table.columns])
            if not own and (title := _filled(cells[table.titles]) or _of_all(cells)):
                below.append((number, [title, *[""] * (width - 1)]))
            else:
                below += _part((number, cells), table)
    over = [(line, cells[first.titles]) for line, cells in above if _filled(cells[first.titles])]
    return over, below


def _spread(cells: list[str], tables: Sequence[TableBeside]) -> list[str]:
    """Return the cells of a line; titles that stand in one, a gap between each two, above their tables."""
    titles = [title for title in _GAP.split(_filled(cells)) if read_title(title).says]
    if len(titles) != len(tables) or sum(bool(cell.strip()) for cell in cells) != 1:
        return cells
    spread = [""] * max(len(cells), tables[-1].columns.stop)
    for table, title in zip(tables, titles, strict=True):
        spread[table.columns.start] = title
    return spread


def _part(line: Line, table: TableBeside) -> Iterator[Line]:
    """Yield the cells of a line that are of a table, unless there are none."""
    cells = line[1][table.columns]
    if _filled(cells):
        yield line[0], cells


def _filled(cells: Sequence[str]) -> str:
    return " ".join(cell.strip() for cell in cells if cell.strip())


def _of_all(cells: Sequence[str]) -> str:
    """Return the title that is all that stands in a line; empty where it is another line."""
    filled = [cell for cell in cells if cell.strip()]
    return filled[0].strip() if len(filled) == 1 and read_title(filled[0].strip()).says else ""
