"""The results of a sweep as a table: a row for each scenario and skater whose chance changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from simulator.sweep.line import SweptLine
from simulator.tables.table import Kind, Table, TableColumn, Value
from simulator.words import say


def axis_names(lines: Iterable[SweptLine]) -> tuple[str, ...]:
    """Return the axes of some scenarios, in the order of the first that has each."""
    return tuple(dict.fromkeys(name for line in lines for name, _ in line.axes))


def sweep_table(lines: Sequence[SweptLine]) -> Table:
    """Return the changes of a sweep; a scenario in which nothing changes has a row without a skater."""
    axes = axis_names(lines)
    columns = (
        TableColumn(say("scenario"), key="scenario"),
        *(TableColumn(name, key=f"axis_{name}") for name in axes),
        TableColumn(say("sex"), key="changed_sex"),
        TableColumn(say("skater"), key="changed_skater"),
        TableColumn(say("before"), Kind.CHANCE, key="before"),
        TableColumn(say("after"), Kind.CHANCE, key="after"),
        TableColumn(say("change"), Kind.NUMBER, key="change"),
        TableColumn(say("s.e."), Kind.NUMBER, key="se"),
    )
    rows = tuple(row for line in lines for row in _rows(line, axes))
    return Table("sweep", say("What each scenario of a sweep changes"), columns, rows)


def _rows(line: SweptLine, axes: Sequence[str]) -> Iterator[tuple[Value, ...]]:
    head: tuple[Value, ...] = (line.id, *(line.axis(name) for name in axes))
    changed: list[tuple[Value, ...]] = [
        (sex.value, skater, own.before, own.after, own.change, own.se)
        for sex, of_sex in line.changes.items()
        for skater, own in of_sex.items()
    ]
    for row in changed or [(None,) * 6]:
        yield (*head, *row)
