"""The numbers of the view Policy as tables: those of the command line, for one sex, in its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from simulator.policy.judgement import Laboratory
from simulator.tables.of_policies import policy_files_tables
from simulator.tables.table import Kind, Table, TableColumn, Value
from ui.words import numbers
from ui.words.sentences import told

_SAID_BY_THE_VIEW = frozenset({"sex", "selection"})
_CHANGES_OF_CHANCES = frozenset({"change", "se"})

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def policy_tables(laboratory: Laboratory, title: str) -> list[Table]:
    """Return the policies, what belief errors make of them, changes of tickets, and the derived order."""
    derived = laboratory.derived.rows if laboratory.derived else ()
    places = {own.row.text: numbers.row_name(own.row) for own in derived}
    first, *others = (_of_window(table, places) for table in policy_files_tables([laboratory]))
    return [replace(first, title=title), *others]


def _of_window(table: Table, places: Mapping[str, str]) -> Table:
    """Return a table without what the view says already, its columns called as on the screen."""
    shown = [at for at, own in enumerate(table.columns) if own.key not in _SAID_BY_THE_VIEW]

    def value(at: int, row: tuple[Value, ...]) -> Value:
        key, number = table.columns[at].key, row[at]
        if key in _CHANGES_OF_CHANCES and isinstance(number, float):
            return 100 * number
        return places.get(str(number), number) if key == "place" else number

    return replace(
        table.worded(told),
        columns=tuple(_column(table.columns[at]) for at in shown),
        rows=tuple(tuple(value(at, row) for at in shown) for row in table.rows),
    )


def _column(column: TableColumn) -> TableColumn:
    heading, kind = told(column.heading), column.kind
    if column.key in _CHANGES_OF_CHANCES:
        heading, kind = translate("Tables", "{what}, pp").format(what=heading), Kind.POINTS
    return TableColumn(heading, kind, told(column.note))
