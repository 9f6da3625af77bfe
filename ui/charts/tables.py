"""The numbers of the charts as tables, unrounded: what CSV, workbooks and the clipboard get of a view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.chances.start_places import may_win
from simulator.figures import in_points
from simulator.tables.table import Kind, Table, TableColumn, Value
from ui.charts.day_words import column_words, result_words
from ui.charts.order_series import place_text
from ui.charts.pick_words import rule_text
from ui.charts.races_words import headings, mishaps
from ui.charts.tickets_series import routes_present
from ui.charts.tickets_words import route_name
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.ask.days import WhoMoved
    from simulator.ask.leverage.comparison import Change
    from simulator.chances.order import OrderChance, PickChance, RowChance, RowTaker
    from simulator.event import Event
    from ui.charts.compare_series import CompareSeries
    from ui.charts.day_series import Point, Series
    from ui.charts.form_series import FormPicture
    from ui.charts.heat_chart import HeatColumn, HeatRow
    from ui.charts.order_series import OrderLine, OrderSeries
    from ui.charts.races_series import RacesSeries
    from ui.charts.swing_chart import SwingRow
    from ui.charts.teams_series import Reserve, TeamsSeries, Together
    from ui.charts.tickets_series import TicketsSeries

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

Row = Sequence[Value]
Rows = Iterable[Row]


def _table(name: str, title: str, columns: Sequence[TableColumn], rows: Rows) -> Table:
    return Table(name, title, tuple(columns), tuple(tuple(row) for row in rows))


def _skater() -> TableColumn:
    return TableColumn(translate("Tables", "Skater"))


def _chance(heading: str, note: str = "") -> TableColumn:
    return TableColumn(heading, Kind.CHANCE, note)


def _interval() -> tuple[TableColumn, TableColumn]:
    counted = translate("Tables", "95 % interval of counting.")
    return _chance(translate("Tables", "From"), counted), _chance(translate("Tables", "To"), counted)


def _told(chance: float, *, by_pick: bool) -> Value:
    """Return a chance, or the word that the charts show where coach or committee give the ticket."""
    return numbers.picked() if by_pick else chance


def tickets_table(series: TicketsSeries, title: str) -> Table:
    """Return rank, chance with its interval, routes or start places, and the change against the baseline."""
    by_event = translate("Tables", "Chance of a ticket in this event.") if series.events else ""
    routes = series.events or routes_present([row.chance for row in series.rows])
    columns = [
        TableColumn(translate("Tables", "Rank"), Kind.COUNT),
        _skater(),
        _chance(translate("Tables", "At least one") if series.events else translate("Tables", "Ticket")),
        *_interval(),
        *(_chance(route_name(route), by_event) for route in routes),
    ]
    if series.compares:
        columns.append(_chance(translate("Tables", "Baseline")))
        columns.append(TableColumn(translate("Tables", "Change, pp"), Kind.POINTS))
    rows = []
    for row in series.rows:
        chance, against = row.chance, row.against
        values: list[Value] = [row.rank, row.skater, chance.ticket, chance.ticket_low, chance.ticket_high]
        if chance.by_pick:
            values[2:] = [_told(chance.ticket, by_pick=True), None, None]
        if series.events:
            own = (chance.start_places.get(event, 0.0) for event in series.events)
            entered = (may_win(chance, event) for event in series.events)
            values += [held if may else None for held, may in zip(own, entered, strict=True)]
        else:
            values += [chance.routes.get(route, 0.0) for route in routes]
        if series.compares and against is not None:
            values += [against.baseline, 100 * (chance.ticket - against.baseline)]
        elif series.compares:
            values += [None, None]
        rows.append(values)
    return _table(translate("Tables", "Tickets"), title, columns, rows)


def compare_table(series: CompareSeries, names: Sequence[str], title: str) -> Table:
    """Return the chance before, and after with its change and standard error for each scenario."""
    columns = [_skater(), _chance(translate("Tables", "Ticket before"))]
    for name in names or [""] * len(series.gains):
        before = f"{name}: " if name else ""
        columns.append(_chance(before + translate("Tables", "Ticket")))
        columns.append(TableColumn(before + translate("Tables", "Change, pp"), Kind.POINTS))
        columns.append(TableColumn(before + translate("Tables", "Standard error, pp"), Kind.POINTS))
    rows: Rows = (
        (
            row.skater,
            _told(row.before, by_pick=row.before_by_pick),
            *(value for one in row.changes for value in _changed(one)),
        )
        for row in series.rows
    )
    return _table(translate("Tables", "Compared"), title, columns, rows)


def _changed(one: Change) -> Row:
    return _told(one.after, by_pick=one.after_by_pick), 100 * one.change, in_points(one.se)


def race_tables(series: RacesSeries, title: str) -> list[Table]:
    """Return times, places and what goes wrong in one event, and who beats whom."""
    race, own = series.race, headings(series, duels=False)
    times = 5
    kinds = [Kind.TEXT, *[Kind.TIME] * (times - 1), *[Kind.CHANCE] * (len(own) - times)]
    rows: list[Sequence[Value]] = []
    for row in series.rows:
        known = row.bests.personal, row.bests.season
        told = [row.median_ms, *(None if one is None else one.time_ms for one in known), row.actual_ms]
        shares = [None if row.under_record is None else row.under_record.chance]
        shares += [race.place(row.start, place, place).chance for place in range(1, len(series.rows) + 1)]
        shares += [share.chance for _, share in mishaps(race, row.start)]
        rows.append([row.skater, *(None if one is None else one / 1000 for one in told), *shares])
    columns = [TableColumn(*column) for column in zip(own, kinds, strict=True)]
    beaten = [[_beats(series, one.start, two.start) for two in series.rows] for one in series.rows]
    return [
        _table(translate("Tables", "Race"), title, columns, rows),
        _table(
            translate("Tables", "Duels"),
            translate("Tables", "How often the row beats the column, where at least one is placed"),
            [_skater(), *(_chance(row.skater) for row in series.rows)],
            ((row.skater, *own_duels) for row, own_duels in zip(series.rows, beaten, strict=True)),
        ),
    ]


def _beats(series: RacesSeries, one: int, two: int) -> float | None:
    share = series.race.beats(one, two)
    return None if one == two or not share.of else share.chance


def order_tables(series: OrderSeries, order: OrderChance | None, title: str) -> list[Table]:
    """Return the rows with their chances, who takes them, and what the pick rules do."""
    row, place = (
        TableColumn(translate("Tables", "Row"), Kind.COUNT),
        TableColumn(translate("Tables", "Place")),
    )
    worths = (translate("Tables", "Medal"), translate("Tables", "Gold")) if series.has_worth else ()
    lines = [(line.chance.row.number, place_text(line.chance.row), line.chance) for line in series.lines]
    tables = [
        _table(
            translate("Tables", "Selection order"),
            title,
            [
                row, place,
                _chance(translate("Tables", "Reached")),
                _chance(translate("Tables", "Brings a name")),
                _chance(translate("Tables", "Gives the last ticket")),
                *(_chance(head) for head in worths),
            ],
            (
                [line.chance.row.number, place_text(line.chance.row), line.chance.reached,
                 line.chance.adds_name, line.chance.last_ticket, *_worth(line, len(worths))]
                for line in series.lines
            ),
        ),
        _table(
            translate("Tables", "Who takes a row"),
            title,
            [
                row, place, _skater(),
                _chance(translate("Tables", "Takes the place")),
                _chance(translate("Tables", "Named by the row")),
            ],
            (
                [number, name, taker.skater, _taken(one, taker), taker.adds]
                for number, name, one in lines
                for taker in one.takers
            ),
        ),
    ]  # fmt: skip
    picks = [pick for pick in (order.picks if order is not None else ()) if pick.rule.chance > 0]
    if picks:
        tables.append(_picks(picks, title))
    return tables


def _worth(line: OrderLine, columns: int) -> list[Value]:
    if not columns or line.worth is None:
        return [None] * columns
    return [line.worth.medal, line.worth.gold]


def _taken(row: RowChance, taker: RowTaker) -> Value:
    """Return how often somebody takes a row, or the word for a pick where only one is ever named."""
    return _told(taker.takes, by_pick=row.row.is_pick and taker.takes == 1)


def _picks(picks: Sequence[PickChance], title: str) -> Table:
    rows: list[Sequence[Value]] = []
    for pick in picks:
        told = rule_text(pick.rule)
        rows.append([told, pick.rule.chance, pick.fired, None, None, None])
        rows += [
            [told, None, None, skater, pick.brought_in.get(skater), pick.displaced.get(skater)]
            for skater in dict.fromkeys((*pick.brought_in, *pick.displaced))
        ]
    columns = [
        TableColumn(translate("Tables", "Pick rule")),
        _chance(translate("Tables", "If it can")),
        _chance(translate("Tables", "Made")),
        _skater(),
        _chance(translate("Tables", "Brought in")),
        _chance(translate("Tables", "Displaced")),
    ]
    return _table(translate("Tables", "Picks"), title, columns, rows)


def swings_table(rows: Sequence[SwingRow], title: str) -> Table:
    """Return the chance if an outcome happens and if it does not, with standard errors."""
    error = translate("Tables", "Standard error, pp")
    columns = [
        TableColumn(translate("Tables", "Outcome")),
        TableColumn(translate("Tables", "Event")),
        _chance(translate("Tables", "Happens in")),
        _chance(translate("Tables", "Ticket if it happens")),
        TableColumn(error, Kind.POINTS),
        _chance(translate("Tables", "Ticket if it does not")),
        TableColumn(error, Kind.POINTS),
        TableColumn(translate("Tables", "Note")),
    ]
    values = (
        [
            row.label,
            None if row.event is None else numbers.event_name(row.event),
            None if row.note else row.share,
            row.chance_if,
            100 * row.error_if,
            row.chance_if_not,
            100 * row.error_if_not,
            row.note or None,
        ]
        for row in rows
    )
    return _table(translate("Tables", "What decides"), title, columns, values)


def heat_table(rows: Sequence[HeatRow], events: Sequence[HeatColumn], title: str) -> Table:
    """Return how far each event moves each skater; nothing where that is within noise."""
    note = translate("Tables", "Typical change of the chance of a ticket; empty where it is within noise.")
    columns = [TableColumn(numbers.event_name(one.event), Kind.POINTS, note) for one in events]
    values: Rows = ((row.skater, *_swings(row, [one.event for one in events])) for row in rows)
    return _table(translate("Tables", "Events"), title, [_skater(), *columns], values)


def _swings(row: HeatRow, events: Sequence[Event]) -> list[float | None]:
    found = (row.swings.get(event) for event in events)
    return [None if one is None else 100 * one for one in found]


def days_table(series: Series, title: str) -> Table:
    """Return a line for each skater and moment: the chance with its interval, or the points of a fan."""
    when = TableColumn(translate("Tables", "When"))
    if series.fan is not None:
        return _fan(series, when, title)
    rows: Rows = (
        [line.skater, column_words(column), _told(point.chance, by_pick=point.by_pick), *_ends(point)]
        for line in series.lines
        for column, point in zip(series.columns, line.points, strict=True)
        if point is not None
    )
    columns = [_skater(), when, _chance(translate("Tables", "Ticket")), *_interval()]
    return _table(translate("Tables", "Day by day"), title, columns, rows)


def _ends(point: Point) -> Row:
    return (None, None) if point.by_pick else (point.low, point.high)


def _fan(series: Series, when: TableColumn, title: str) -> Table:
    fan, rows = series.fan, list[Sequence[Value]]()
    for line in series.lines:
        rows.append([line.skater, column_words(series.columns[0]), *[line.at(0).chance] * 5])
        if fan is not None and len(fan.chances):
            for column, points in zip(series.columns[1:], fan.points(line.skater).T, strict=True):
                rows.append([line.skater, column_words(column), *(float(one) for one in points)])
    note = translate("Tables", "Chance that this share of the simulated courses does not exceed.")
    parts = [_chance(f"{part}{numbers.THIN}%", note) for part in (5, 25, 50, 75, 95)]
    return _table(translate("Tables", "Day by day"), title, [_skater(), when, *parts], rows)


def moved_table(moved: Sequence[WhoMoved], title: str) -> Table:
    """Return whom each result moved, and how far."""
    columns = [
        TableColumn(translate("Tables", "Event")),
        TableColumn(translate("Tables", "Result of")),
        TableColumn(translate("Tables", "Result")),
        TableColumn(translate("Tables", "Moved")),
        TableColumn(translate("Tables", "Change, pp"), Kind.POINTS),
        TableColumn(translate("Tables", "Standard error, pp"), Kind.POINTS),
    ]
    rows: Rows = (
        [
            numbers.event_name(one.event),
            one.skater,
            result_words(one.results) if one.skater is not None and one.results else None,
            change.skater,
            100 * change.change,
            in_points(change.se),
        ]
        for one in moved
        for change in one.changes
    )
    return _table(translate("Tables", "What moved whom"), title, columns, rows)


def form_table(picture: FormPicture, title: str) -> Table:
    """Return all races of those in the picture."""
    columns = [
        _skater(),
        TableColumn(translate("Tables", "Day"), Kind.DAY),
        TableColumn(translate("Tables", "Competition")),
        TableColumn(translate("Tables", "Rink")),
        TableColumn(translate("Tables", "Time"), Kind.TIME),
        TableColumn(translate("Tables", "Time at the rink of the meet"), Kind.TIME),
        TableColumn(translate("Tables", "Weight"), Kind.NUMBER),
    ]
    rows = (
        [
            line.skater, dot.race.day, dot.race.race.competition, dot.race.rink,
            dot.race.time_s, dot.race.at_meet_s, dot.race.weight,
        ]
        for line in picture.lines
        for dot in line.dots
    )  # fmt: skip
    return _table(translate("Tables", "Races"), title, columns, rows)


def level_table(picture: FormPicture, title: str) -> Table:
    """Return the forecast of those in the picture."""
    columns = [
        _skater(),
        TableColumn(translate("Tables", "Forecast"), Kind.TIME),
        _chance(translate("Tables", "Fall")),
        _chance(translate("Tables", "Disqualified")),
    ]
    known = ((line.skater, line.to_come) for line in picture.lines)
    rows: Rows = (
        (name, *((None,) * 3 if one is None else (one.forecast_s, one.fall, one.disqualified)))
        for name, one in known
    )
    return _table(translate("Tables", "Forecast"), title, columns, rows)


def team_tables(
    series: TeamsSeries,
    names: Sequence[str],
    together: Together | None,
    next_ones: Sequence[Reserve],
    titles: Sequence[str],
) -> list[Table]:
    """Return the likeliest teams with their members' `names`, who goes with whom, and who is next."""
    likely = [
        TableColumn(translate("Tables", "Rank"), Kind.COUNT),
        _chance(translate("Tables", "Chance")),
        *_interval(),
        _chance(translate("Tables", "Sum")),
        TableColumn(translate("Tables", "Team")),
    ]
    rows: Rows = (
        [row.rank, row.chance, row.low, row.high, row.total, own]
        for row, own in zip(series.rows, names, strict=True)
    )
    tables = [_table(translate("Tables", "Teams"), titles[0], likely, rows)]
    if together is not None:
        given = ([None if one != one else float(one) for one in row] for row in together.given)
        columns = [_skater(), *(_chance(skater) for skater in together.skaters)]
        lines: Rows = ((skater, *row) for skater, row in zip(together.skaters, given, strict=True))
        tables.append(_table(translate("Tables", "Together"), titles[1], columns, lines))
    columns = [
        _skater(),
        _chance(translate("Tables", "First reserve")),
        *_interval(),
        TableColumn(translate("Tables", "Mostly by")),
    ]
    reserve: Rows = (
        [
            one.skater,
            one.share,
            one.low,
            one.high,
            "" if one.event is None else numbers.place_name(one.event, one.place),
        ]
        for one in next_ones
    )
    tables.append(_table(translate("Tables", "First reserve"), titles[2], columns, reserve))
    return tables
