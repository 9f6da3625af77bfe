"""The tables of a run: tickets, places, selection order, start places, reasons, what a scenario changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from simulator.event import Event
from simulator.figures import in_points
from simulator.selection.committee import PickKind
from simulator.selection.reasons import OutKind
from simulator.tables.table import Kind, Table, TableColumn, Value
from simulator.words import say

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison
    from simulator.chances.outcome import Outcome

_WHO = (TableColumn(say("Sex"), key="sex"), TableColumn(say("Skater"), key="skater"))
_PICK = "pick"


def run_tables(outcome: Outcome, comparison: Comparison | None = None) -> tuple[Table, ...]:
    """Return what came of a run as tables, that of the tickets first.

    Parameters
    ----------
    comparison
        With another scenario; None for none.
    """
    tables = [
        tickets_table(outcome),
        places_table(outcome),
        order_table(outcome),
        takers_table(outcome),
        start_places_table(outcome),
        reasons_table(outcome),
        picks_table(outcome),
    ]
    if comparison is not None:
        tables.append(comparison_table(comparison))
    return tuple(table for table in tables if table.rows)


def inputs_of(record: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    """Return the record of a run as lines of a name and a value; lists have a line each."""
    for name, value in record.items():
        for one in value if isinstance(value, list | tuple) else [value]:
            if isinstance(one, Mapping):
                yield name, ", ".join(f"{key} {own}" for key, own in one.items())
            else:
                yield name, one if isinstance(one, str | int | float) or one is None else str(one)


def tickets_table(outcome: Outcome) -> Table:
    """Return each skater's chance of a ticket, its counting error and where it comes from."""
    events = [event for event in Event if any(event in one.routes for one in outcome.skaters)]
    certain = say("By what nothing is left to chance: rules, or a pick of coach or committee.")
    picked = any(one.routes.get(_PICK) for one in outcome.skaters)
    routes = say("Chance of a ticket by a row of this event, counting the highest row with the name.")
    return Table(
        say("Tickets"),
        say("Chance of an Olympic ticket"),
        (
            *_WHO,
            TableColumn(say("Ticket"), Kind.CHANCE, key="ticket"),
            TableColumn(say("From"), Kind.CHANCE, say("95 % interval of counting."), "ticket_low"),
            TableColumn(say("To"), Kind.CHANCE, key="ticket_high"),
            TableColumn(say("Certain by"), Kind.TEXT, certain, "certain_by"),
            *(TableColumn(_of(event), Kind.CHANCE, routes, f"route_{event}") for event in events),
            *([TableColumn(say("Pick"), Kind.CHANCE, key="route_pick")] if picked else []),
        ),
        tuple(
            (
                *(str(one.sex), one.skater, one.ticket, one.ticket_low, one.ticket_high, one.certain_by),
                *(one.routes.get(event) for event in events),
                *([one.routes.get(_PICK)] if picked else []),
            )
            for one in outcome.skaters
        ),
    )


def places_table(outcome: Outcome) -> Table:
    """Return the chance of each place of each start, of falls and the like, and the median time."""
    most = max((len(own.places) for one in outcome.skaters for own in one.events.values()), default=0)
    rows: list[tuple[Value, ...]] = []
    for event in _events(outcome):
        for one in outcome.skaters:
            if (own := one.events.get(event)) is not None:
                places = (*own.places, *[None] * (most - len(own.places)))
                start = (own.median_time_s, own.start_place, own.fall, own.disqualified, own.unplaced)
                rows.append((str(one.sex), one.skater, str(event), *start, *places))
    return Table(
        say("Places"),
        say("Chance of each place"),
        (
            *_WHO,
            TableColumn(say("Event"), key="event"),
            TableColumn(say("Median time"), Kind.TIME, key="median_time_s"),
            TableColumn(say("Start place"), Kind.CHANCE, key="start_place"),
            TableColumn(say("Fall"), Kind.CHANCE, key="fall"),
            TableColumn(say("Disqualified"), Kind.CHANCE, key="disqualified"),
            TableColumn(say("No place"), Kind.CHANCE, key="unplaced"),
            *(TableColumn(str(place), Kind.CHANCE, key=f"place_{place}") for place in range(1, most + 1)),
        ),
        tuple(rows),
    )


def order_table(outcome: Outcome) -> Table:
    """Return the rows of the selection order: how often reached, naming somebody, ending the tickets."""
    written = any(own.row.besides for order in outcome.order.values() for own in order.rows)
    return Table(
        say("Selection order"),
        say("Rows of the selection order"),
        (
            *_ROW,
            *([_WRITTEN] if written else []),
            TableColumn(say("Reached"), Kind.CHANCE, key="reached"),
            TableColumn(say("Adds a name"), Kind.CHANCE, key="adds_name"),
            TableColumn(say("Last ticket"), Kind.CHANCE, key="last_ticket"),
        ),
        tuple(
            (
                *(str(sex), *_row(own.row), *([own.row.text] if written else [])),
                *(own.reached, own.adds_name, own.last_ticket),
            )
            for sex, order in outcome.order.items()
            for own in order.rows
        ),
    )


def takers_table(outcome: Outcome) -> Table:
    """Return who holds each row of the order, and whom it names."""
    return Table(
        say("Who takes the rows"),
        say("Who takes each row of the selection order"),
        (
            *_ROW,
            _WHO[1],
            TableColumn(say("Holds it"), Kind.CHANCE, key="takes"),
            TableColumn(say("Named by it"), Kind.CHANCE, key="adds"),
        ),
        tuple(
            (str(sex), *_row(own.row), taker.skater, taker.takes, taker.adds)
            for sex, order in outcome.order.items()
            for own in order.rows
            for taker in own.takers
        ),
    )


def start_places_table(outcome: Outcome) -> Table:
    """Return each skater's chance of starting in each event at the Games."""
    events = [event for event in Event if any(event in one.start_places for one in outcome.skaters)]
    return Table(
        say("Start places"),
        say("Chance of a start at the Games"),
        (*_WHO, *(TableColumn(_of(event), Kind.CHANCE, key=f"start_place_{event}") for event in events)),
        tuple(
            (str(one.sex), one.skater, *(one.start_places.get(event, 0.0) for event in events))
            for one in outcome.skaters
            if one.start_places
        ),
    )


def reasons_table(outcome: Outcome) -> Table:
    """Return why each skater has no ticket, and how often."""
    what = say("Of one skater all add up to 1 less the chance of a ticket.")
    return Table(
        say("Why not"),
        say("Why there is no ticket"),
        (*_WHO, *(TableColumn(_OUT[kind], Kind.CHANCE, what, f"out_{kind}") for kind in OutKind)),
        tuple(
            (
                *(str(one.sex), one.skater),
                *(sum(own.chance for own in one.reasons_out if own.kind is kind) for kind in OutKind),
            )
            for one in outcome.skaters
        ),
    )


def picks_table(outcome: Outcome) -> Table:
    """Return how often each pick was made, whom it brought in and whom it displaced."""
    rows: list[tuple[Value, ...]] = []
    for sex, order in outcome.order.items():
        rows_of_picks = any(own.row.is_pick for own in order.rows)
        for own in order.picks:
            if not own.rule.chance or (own.rule.kind is PickKind.MASS_START and not rows_of_picks):
                continue  # nobody makes it, or it is for a row that these rules do not have
            event = None if own.rule.event is None else str(own.rule.event)
            for name in dict.fromkeys((*own.brought_in, *own.displaced)) or (None,):
                moved: tuple[Value, ...] = (None, None, None)
                if name is not None:
                    moved = name, own.brought_in.get(name, 0.0), own.displaced.get(name, 0.0)
                named = ", ".join(own.rule.skaters)
                rows.append((str(sex), str(own.rule.kind), event, named, own.fired, *moved))
    return Table(
        say("Picks"),
        say("Picks of coach and committee"),
        (
            *(_WHO[0], TableColumn(say("Pick"), key="kind"), TableColumn(say("Event"), key="event")),
            TableColumn(say("Of whom"), key="skaters"),
            TableColumn(say("Made"), Kind.CHANCE, key="made"),
            _WHO[1],
            TableColumn(say("Comes in"), Kind.CHANCE, key="brought_in"),
            TableColumn(say("Drops out"), Kind.CHANCE, key="displaced"),
        ),
        tuple(rows),
    )


def comparison_table(comparison: Comparison) -> Table:
    """Return what a scenario changes against another, the largest change first."""
    noise = say("Standard error of the change: both scenarios are simulated on the same draws.")
    return Table(
        say("Comparison"),
        say("What changes against the other scenario"),
        (
            *_WHO,
            TableColumn(say("Before"), Kind.CHANCE, key="before"),
            TableColumn(say("After"), Kind.CHANCE, key="after"),
            TableColumn(say("Change, points"), Kind.POINTS, key="change_points"),
            TableColumn(say("s.e., points"), Kind.NUMBER, noise, "se_points"),
            TableColumn(say("Clear"), Kind.TEXT, say("Above two standard errors."), "clear"),
        ),
        tuple(
            (
                *(str(one.sex), one.skater, one.before, one.after, 100 * one.change, in_points(one.se)),
                "" if one.se is None else "clear" if one.clear else "within noise",
            )
            for one in comparison.changes
        ),
    )


_ROW = (
    _WHO[0],
    TableColumn(say("Row"), Kind.COUNT, key="row"),
    TableColumn(say("Event"), key="event"),
    TableColumn(say("Place"), Kind.COUNT, say("Empty where coach or committee name somebody."), "okt_place"),
)

_WRITTEN = TableColumn(
    say("As written"), Kind.TEXT, say("With its race and condition, as in the file of the rules."), "text"
)
"""Only where rows ask more than a place of an event."""

_OUT = {
    OutKind.DISPLACED: say("Displaced by a pick"),
    OutKind.LOST_ROW: say("Row lost to a pick"),
    OutKind.BEYOND_CAP: say("Too low in the order"),
    OutKind.UNMET: say("Condition of the row not met"),
    OutKind.FELL: say("Fell"),
    OutKind.DISQUALIFIED: say("Disqualified"),
    OutKind.DID_NOT_START: say("Did not start"),
    OutKind.NO_ROW: say("No row"),
}


def _row(row: Any) -> tuple[Value, ...]:
    return row.number, str(row.event), row.okt_place


def _events(outcome: Outcome) -> list[Event]:
    return [event for event in Event if any(event in one.events for one in outcome.skaters)]


def _of(event: Event) -> str:
    if event.is_distance:
        return say("{metres} m", metres=str(event))
    if event.is_classification:
        return say("Sprint") if event is Event.SPRINT else say("Allround")
    return say("Mass start") if event is Event.MASS_START else say("Team pursuit")
