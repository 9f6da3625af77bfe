"""A table as values: what window, report and command line show, on its way into a file."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from simulator.words import say

Value = str | int | float | datetime.date | None
"""What a cell holds; None where there is nothing."""


class Kind(StrEnum):
    """What the numbers of a column are, so that a spreadsheet shows them as the program does."""

    TEXT = "text"
    CHANCE = "chance"
    """A chance or a share, 0 to 1; shown in per cent."""
    COUNT = "count"
    """A whole number: places, races, tournaments."""
    NUMBER = "number"
    """A number in the unit that the heading names."""
    TIME = "time"
    """A race time in s; a spreadsheet shows it as 1:07.54."""
    POINTS = "points"
    """A difference of chances in percentage points: 3.1 from 10 % to 13.1 %."""
    DAY = "day"


@dataclass(frozen=True)
class TableColumn:
    """A column of a table.

    Attributes
    ----------
    heading
        What stands above it, for people.
    note
        What is to be known of its values, a sentence; empty when the heading says it.
    key
        What stands above it in CSV, for other programs; empty when that is the heading.
    """

    heading: str
    kind: Kind = Kind.TEXT
    note: str = ""
    key: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of plain values under headings.

    Attributes
    ----------
    name
        Short: it names a sheet of a workbook and a file.
    title
        What the table shows, a line.
    rows
        Each with a value for every column.
    """

    name: str
    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Value, ...], ...]

    def worded(self, told: Callable[[str], str]) -> Table:
        """Return the table with its name, title, headings and notes in other words; keys stay."""
        columns = [replace(own, heading=told(own.heading), note=told(own.note)) for own in self.columns]
        return replace(self, name=told(self.name), title=told(self.title), columns=tuple(columns))

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"{self.name}, row {number}: {len(row)} values, {len(self.columns)} columns."
                )


def worded(tables: Sequence[Table], told: Callable[[str], str]) -> tuple[Table, ...]:
    """Return tables in other words; one whose name is that of another then is told to go by rows."""
    new = [table.worded(told) for table in tables]
    names = [table.name.casefold() for table in new]
    return tuple(
        replace(table, name=told(say("{name} by row", name=table.name)))
        if table.name != old.name and names.count(table.name.casefold()) > 1
        else table
        for old, table in zip(tables, new, strict=True)
    )
