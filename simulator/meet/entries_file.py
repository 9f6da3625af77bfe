"""Entries from a file: who rides which distance."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.event import Event
from simulator.input.faults import InputRefused
from simulator.meet.meet import Entry
from simulator.results.cells import Cells
from simulator.results.raw_table import GoOn, RawTable, unhindered
from simulator.results.reading import read_raw
from simulator.results.values import parse_distance_m, parse_sex

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
    return _entries(read_raw(path, go_on))


def _entries(raw: RawTable) -> tuple[Entry, ...]:
    cells = Cells(raw, _WANTED)
    sexes = cells.parse("sex", parse_sex, required=True)
    distances = cells.parse("distance_m", parse_distance_m, required=True)
    skaters, _ = cells.skaters()
    if cells.faults:
        raise InputRefused(cells.faults.told())
    return tuple(
        dict.fromkeys(
            Entry(sex, Event(str(distance)), skater)
            for sex, distance, skater in zip(sexes, distances, skaters, strict=True)
            if sex is not None and distance is not None and skater is not None
        )
    )
