"""The numbers of the view Games as tables, unrounded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from simulator.event import Event
from simulator.tables.table import Kind, Table, TableColumn, Value
from ui.charts.games_series import LadderRow, PickRow, TotalBar, WorthRow
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def games_tables(
    ladders: Sequence[tuple[Event, Sequence[LadderRow]]],
    worths: Sequence[WorthRow],
    picks: Sequence[PickRow],
    bars: Sequence[TotalBar],
    *,
    title: str,
) -> list[Table]:
    """Return the chances of everybody, then what places and picks are worth, and the team's total."""
    tables = [_chances(ladders, title), _worths(worths)]
    if picks:
        tables.append(_picks(picks))
    return [*tables, _total(bars)]


def _chances(ladders: Sequence[tuple[Event, Sequence[LadderRow]]], title: str) -> Table:
    columns = (
        TableColumn(translate("Tables", "Event")),
        TableColumn(translate("Tables", "Skater")),
        TableColumn(translate("Tables", "Country")),
        TableColumn(translate("Tables", "Starts"), Kind.CHANCE),
        TableColumn(translate("Tables", "Gold"), Kind.CHANCE),
        TableColumn(translate("Tables", "Medal"), Kind.CHANCE),
        TableColumn(translate("Tables", "First eight"), Kind.CHANCE),
        TableColumn(translate("Tables", "Past races"), Kind.COUNT),
    )
    rows: list[tuple[Value, ...]] = [
        (
            numbers.event_name(event), row.skater, row.country, row.starts,
            row.chances.gold, row.chances.medal, row.chances.top8, row.results,
        )
        for event, own in ladders
        for row in own
    ]  # fmt: skip
    return Table(translate("Tables", "Games"), title, columns, tuple(rows))


def _worths(worths: Sequence[WorthRow]) -> Table:
    columns = (
        TableColumn(translate("Tables", "Event")),
        TableColumn(translate("Tables", "Start place"), Kind.COUNT),
        TableColumn(translate("Tables", "Starts"), Kind.CHANCE),
        TableColumn(translate("Tables", "Gold"), Kind.CHANCE),
        TableColumn(translate("Tables", "Medal"), Kind.CHANCE),
    )
    rows: list[tuple[Value, ...]] = [
        (numbers.event_name(row.event), place, starts, gold, medal)
        for row in worths
        for place, (starts, gold, medal) in enumerate(zip(row.starts, row.gold, row.medals, strict=True), 1)
    ]
    title = translate("Tables", "What a start place is worth")
    return Table(translate("Tables", "Start places"), title, columns, tuple(rows))


def _picks(picks: Sequence[PickRow]) -> Table:
    error = translate("Tables", "One standard error, paired.")
    columns = (
        TableColumn(translate("Tables", "Pick")),
        TableColumn(translate("Tables", "Made in"), Kind.CHANCE),
        TableColumn(translate("Tables", "Medals"), Kind.NUMBER),
        TableColumn(translate("Tables", "Medals, SE"), Kind.NUMBER, error),
        TableColumn(translate("Tables", "Gold"), Kind.NUMBER),
        TableColumn(translate("Tables", "Gold, SE"), Kind.NUMBER, error),
        TableColumn(translate("Tables", "Had a ticket"), Kind.CHANCE),
        TableColumn(translate("Tables", "Loses a ticket")),
    )
    rows: list[tuple[Value, ...]] = [
        (
            row.words, row.worth.happens, row.worth.medals.mean, row.worth.medals.se,
            row.worth.gold.mean, row.worth.gold.se, row.worth.had_ticket, row.loses,
        )
        for row in picks
    ]  # fmt: skip
    return Table(
        translate("Tables", "Picks"), translate("Tables", "What a pick is worth"), columns, tuple(rows)
    )


def _total(bars: Sequence[TotalBar]) -> Table:
    columns = (
        TableColumn(translate("Tables", "Medals")),
        TableColumn(translate("Tables", "Chance"), Kind.CHANCE),
    )
    rows = tuple((bar.words, bar.chance) for bar in bars)
    return Table(translate("Tables", "Total"), translate("Tables", "Medals of the team"), columns, rows)
