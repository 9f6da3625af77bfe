"""Entries from a file: who rides which distance."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.input.faults import InputRefused
from simulator.meet.meet import Entry
from simulator.results.cells import Cells
from simulator.results.raw_table import GoOn, unhindered
from simulator.results.reading import read_raw
from simulator.results.values import parse_event, parse_sex

_WANTED = ("sex", "distance_m", "skater", "first_name", "name_prefix", "last_name")


def read_entries(path: Path | Traversable, go_on: GoOn = unhindered) -> tuple[Entry, ...]:
    """Read entries from a CSV file or a workbook with columns sex, distance and skater.

    Parameters
    ----------
    path
        The file; other columns, such as a team or a time, are passed over.
    go_on
        Called now and then while reading; what it raises ends the reading.

    Returns
    -------
    tuple of Entry
        In the order of the file, an entry given twice once.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    cells = Cells(read_raw(path, go_on), _WANTED)
    entries = tuple(dict.fromkeys(entry for _, entry in entries_in(cells)))
    if cells.faults:
        raise InputRefused(cells.faults.told())
    return entries


def entries_in(cells: Cells, event: str = "distance_m") -> Iterator[tuple[int, Entry]]:
    """Yield line and entry of each row that could be read; `event` is the column of that."""
    sexes = cells.parse("sex", parse_sex, required=True)
    events = cells.parse(event, parse_event, required=True)
    skaters, _ = cells.skaters()
    for line, sex, ridden, skater in zip(cells.lines, sexes, events, skaters, strict=True):
        if sex is not None and ridden is not None and skater is not None:
            yield line, Entry(sex, ridden, skater)
