"""Entries from a file: who rides which distance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.meet.ages import age_group, is_age
from simulator.meet.meet import Entry, NewSkater
from simulator.results.cells import Cells
from simulator.results.columns import AGE_NAMES, kind_of, plain
from simulator.results.raw_table import GoOn, unhindered
from simulator.results.reading import read_raw
from simulator.results.values import BadValue, parse_event, parse_sex
from simulator.words import say

_WANTED = ("sex", "distance_m", "skater", "first_name", "name_prefix", "last_name")


def read_entries(path: Path | Traversable, go_on: GoOn = unhindered) -> tuple[Entry, ...]:
    """Read entries from a CSV file or a workbook; see `read_aged_entries`."""
    return tuple(read_aged_entries(path, go_on))


def read_aged_entries(
    path: Path | Traversable, go_on: GoOn = unhindered, first_day: date | None = None
) -> dict[Entry, str]:
    """Read entries from a CSV file or a workbook with columns sex, distance and skater.

    Parameters
    ----------
    path
        The file; other columns, such as a team or a time, are passed over.
    go_on
        Called now and then while reading; what it raises ends the reading.
    first_day
        Of the meet, before which a birth date has to be.

    Returns
    -------
    dict
        In the order of the file, an entry given twice once, each with how old the skater is said to be,
        as written; empty where that is not said, or a column of groups has one of something else.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    raw = read_raw(path, go_on)
    cells = Cells(raw, _WANTED, to_add=say("Add the entries."))
    entries: dict[Entry, str] = {}
    at = next((index for index, name in enumerate(raw.header) if plain(name) in AGE_NAMES), None)
    ages = dict(zip(raw.lines, raw.column(at), strict=True)) if at is not None else {}
    for line, entry in entries_in(cells):
        age = ages.get(line, "")
        if at is not None and not (kind_of(raw.header[at]) == "group" and not is_age(age)):
            check_age(cells, line, age, first_day, entry.sex, raw.header[at])
            entries[entry] = entries.get(entry) or age
        entries.setdefault(entry, "")
    if cells.faults:
        raise InputRefused(cells.faults.told())
    return entries


def check_age(cells: Cells, line: int, text: str, first_day: date | None, sex: Sex, column: str) -> None:
    """Add the fault of a cell that says no age, or one that this skater cannot have."""
    try:
        age_group(text, first_day, sex)
    except BadValue as bad:
        cells.faults.add(bad.found, bad.remedy, line, column)


def ages_told(ages: Mapping[Entry, str], first_day: date) -> tuple[NewSkater, ...]:
    """Return the age groups that entries tell, each skater once."""
    told: dict[tuple[Sex, str], NewSkater] = {}
    for entry, text in ages.items():
        group = age_group(text, first_day)
        if group is not None:
            told.setdefault((entry.sex, entry.skater), NewSkater(entry.sex, entry.skater, group))
    return tuple(told.values())


def entries_in(cells: Cells, event: str = "distance_m") -> Iterator[tuple[int, Entry]]:
    """Yield line and entry of each row that could be read; `event` is the column of that."""
    sexes = cells.parse("sex", parse_sex, required=True)
    events = cells.parse(event, parse_event, required=True)
    skaters, _ = cells.skaters()
    for line, sex, ridden, skater in zip(cells.lines, sexes, events, skaters, strict=True):
        if sex is not None and ridden is not None and skater is not None:
            yield line, Entry(sex, ridden, skater)
