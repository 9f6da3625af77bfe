"""The numbers of the charts as tables, unrounded: what CSV, workbooks and the clipboard get of a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.tables.table import Kind, Table, TableColumn
from ui.charts.tickets_series import TicketsSeries, routes_present
from ui.charts.tickets_words import route_name

if TYPE_CHECKING:
    from ui.charts.rows_area import RowsArea

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def skater_column() -> TableColumn:
    """Return the column of names."""
    return TableColumn(translate("Tables", "Skater"))


def tickets_table(series: TicketsSeries, title: str) -> Table:
    """Return rank, chance with its interval, routes, and the change against the baseline."""
    routes = routes_present([row.chance for row in series.rows])
    columns = [
        TableColumn(translate("Tables", "Rank"), Kind.COUNT),
        skater_column(),
        TableColumn(translate("Tables", "Ticket"), Kind.CHANCE),
        TableColumn(translate("Tables", "From"), Kind.CHANCE, translate("Tables", "95 % interval of counting.")),
        TableColumn(translate("Tables", "To"), Kind.CHANCE),
        *(TableColumn(route_name(route), Kind.CHANCE) for route in routes),
    ]
    if series.compares:
        columns += [
            TableColumn(translate("Tables", "Baseline"), Kind.CHANCE),
            TableColumn(translate("Tables", "Change, pp"), Kind.POINTS),
        ]
    rows = []
    for row in series.rows:
        chance, against = row.chance, row.against
        values = [row.rank, row.skater, chance.ticket, chance.ticket_low, chance.ticket_high]
        values += [chance.routes.get(route, 0.0) for route in routes]
        if series.compares:
            values += [None, None] if against is None else [against.baseline, 100 * (chance.ticket - against.baseline)]
        rows.append(tuple(values))
    return Table(translate("Tables", "Tickets"), title, tuple(columns), tuple(rows))


def shown_table(chart: RowsArea, name: str, title: str) -> Table:
    """Return the rows of a chart as they are copied from it: words and rounded numbers."""
    headings: Sequence[str] = chart.headings() or (name,)
    rows = tuple(tuple(chart.cells(index)) for index in range(len(chart.keys)))
    return Table(name, title, tuple(TableColumn(heading) for heading in headings), rows)
