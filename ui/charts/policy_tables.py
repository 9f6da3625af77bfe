"""The numbers of the view Policy as tables, unrounded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.figures import in_points
from simulator.policy.judgement import Laboratory
from simulator.tables.table import Kind, Table, TableColumn, Value
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def policy_tables(laboratory: Laboratory, title: str) -> list[Table]:
    """Return the policies, what belief errors make of them, changes of tickets, and the derived order."""
    tables = [_policies(laboratory, title), _beliefs(laboratory), _changes(laboratory)]
    tables = [table for table in tables if table.rows]
    return [*tables, _derived(laboratory)] if laboratory.derived is not None else tables


def _policies(laboratory: Laboratory, title: str) -> Table:
    paired = translate("Tables", "One standard error, paired.")
    columns = (
        TableColumn(translate("Tables", "Policy")),
        TableColumn(translate("Tables", "Gold"), Kind.NUMBER),
        TableColumn(translate("Tables", "Medals"), Kind.NUMBER),
        TableColumn(translate("Tables", "First eight"), Kind.NUMBER),
        TableColumn(translate("Tables", "Change of medals"), Kind.NUMBER),
        TableColumn(translate("Tables", "Change, SE"), Kind.NUMBER, paired),
        TableColumn(translate("Tables", "Regret, true levels"), Kind.NUMBER),
        TableColumn(translate("Tables", "Regret, hindsight"), Kind.NUMBER),
        TableColumn(translate("Tables", "Best names that go"), Kind.CHANCE),
        TableColumn(translate("Tables", "Lost by a mishap"), Kind.CHANCE),
        TableColumn(translate("Tables", "Luck"), Kind.CHANCE),
        TableColumn(translate("Tables", "Cap cuts off"), Kind.CHANCE),
    )
    rows: list[tuple[Value, ...]] = [
        (
            one.name, one.total.gold.mean, one.total.medals.mean, one.total.top8.mean,
            one.change.medals.mean, one.change.medals.se, one.regret[0].mean, one.regret[1].mean,
            one.best_names, one.mishap, one.luck, one.capped,
        )
        for one in laboratory.policies
    ]  # fmt: skip
    return Table(translate("Tables", "Policies"), title, columns, tuple(rows))


def _beliefs(laboratory: Laboratory) -> Table:
    columns = (
        TableColumn(translate("Tables", "Policy")),
        TableColumn(translate("Tables", "Belief error, log time"), Kind.NUMBER),
        TableColumn(translate("Tables", "Change of medals"), Kind.NUMBER),
        TableColumn(translate("Tables", "Change, SE"), Kind.NUMBER),
        TableColumn(translate("Tables", "Spread between draws"), Kind.NUMBER),
    )
    rows: list[tuple[Value, ...]] = [
        (one.name, line.error, line.change.mean, line.change.se, line.spread)
        for one in laboratory.policies
        for line in one.beliefs
    ]
    title = translate("Tables", "What selection by form is worth when form is wrong")
    return Table(translate("Tables", "Belief errors"), title, columns, tuple(rows))


def _changes(laboratory: Laboratory) -> Table:
    columns = (
        TableColumn(translate("Tables", "Policy")),
        TableColumn(translate("Tables", "Skater")),
        TableColumn(translate("Tables", "Before"), Kind.CHANCE),
        TableColumn(translate("Tables", "After"), Kind.CHANCE),
        TableColumn(translate("Tables", "Change, pp"), Kind.POINTS),
        TableColumn(translate("Tables", "SE, pp"), Kind.POINTS),
    )
    rows: list[tuple[Value, ...]] = [
        (one.name, own.skater, own.before, own.after, 100 * own.change.mean, in_points(own.change.se))
        for one in laboratory.policies
        for own in one.tickets
    ]
    title = translate("Tables", "Who gains and who loses a ticket")
    return Table(translate("Tables", "Tickets"), title, columns, tuple(rows))


def _derived(laboratory: Laboratory) -> Table:
    columns = (
        TableColumn(translate("Tables", "Row by form"), Kind.COUNT),
        TableColumn(translate("Tables", "Published row"), Kind.COUNT),
        TableColumn(translate("Tables", "Place")),
        TableColumn(translate("Tables", "Worth"), Kind.NUMBER),
        TableColumn(translate("Tables", "Above the next"), Kind.CHANCE),
    )
    rows: list[tuple[Value, ...]] = [
        (
            at,
            own.published,
            numbers.row_name(own.row),
            None if own.worth is None else own.worth.mean,
            own.sure,
        )
        for at, own in enumerate(laboratory.derived.rows if laboratory.derived else (), start=1)
    ]
    title = translate("Tables", "Order derived from form, and the published one")
    return Table(translate("Tables", "Derived order"), title, columns, tuple(rows))
