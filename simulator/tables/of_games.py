"""The tables of an outlook on the Games: starters, the team, start places, rows, picks."""

from __future__ import annotations

from simulator.event import Event, Sex
from simulator.games.outlook import GamesEvent, GamesOutlook, MedalChances
from simulator.tables.table import Kind, Table, TableColumn, Value
from simulator.words import say

_SEX = TableColumn(say("Sex"), key="sex")
_EVENT = TableColumn(say("Event"), key="event")
_WON = (
    TableColumn(say("Gold"), Kind.CHANCE, key="gold"),
    TableColumn(say("Medal"), Kind.CHANCE, key="medal"),
    TableColumn(say("Top 8"), Kind.CHANCE, key="top8"),
)
_KINDS = ("gold", "medals", "top8")


def games_tables(outlook: GamesOutlook) -> tuple[Table, ...]:
    """Return an outlook as tables, that of the starters first."""
    made = (
        starters_table(outlook),
        medals_table(outlook),
        place_worth_table(outlook),
        row_worth_table(outlook),
        pick_worth_table(outlook),
    )
    return tuple(table for table in made if table.rows)


def field_words(event: GamesEvent) -> str:
    """Say how much of the field of an event is known; empty where all of it is."""
    if event.field_known:
        return ""
    return say(
        "{known} of {all} rivals known; chances of the first eight are too high",
        known=event.rivals,
        all=event.foreign,
    )


def starters_table(outlook: GamesOutlook) -> Table:
    """Return the chances of everybody who may start, event by event."""
    rows: list[tuple[Value, ...]] = []
    for event in outlook.events:
        for one in event.starters:
            who = str(event.sex), str(event.event), one.skater, one.country, one.results, one.starts
            rows.append((*who, *_won(one.if_starts, one.starts), *_overall(one.overall), field_words(event)))
    overall = say("Of all tournaments, with the chance to start in it.")
    return Table(
        "Games",
        say("Chances at the Games"),
        (
            _SEX,
            _EVENT,
            TableColumn(say("Skater"), key="skater"),
            TableColumn(say("Country"), key="country"),
            TableColumn(say("Results"), Kind.COUNT, say("Past races at the distance."), "results"),
            TableColumn(say("Starts"), Kind.CHANCE, key="starts"),
            *_WON,
            TableColumn(say("Gold overall"), Kind.CHANCE, overall, "gold_overall"),
            TableColumn(say("Medal overall"), Kind.CHANCE, key="medal_overall"),
            TableColumn(say("Top 8 overall"), Kind.CHANCE, key="top8_overall"),
            TableColumn(say("Field"), key="field"),
        ),
        tuple(rows),
    )


def medals_table(outlook: GamesOutlook) -> Table:
    """Return how many the team may win: the chance of each number."""
    rows: list[tuple[Value, ...]] = []
    for sex, total in outlook.team.items():
        for kind in _KINDS:
            own = getattr(total, kind)
            for number, chance in enumerate(own.chances):
                rows.append((str(sex or ""), kind, number, chance))
    return Table(
        "Team at the Games",
        say("How many the team may win in the individual events"),
        (
            _SEX,
            TableColumn(say("Of what"), key="kind"),
            TableColumn(say("Number"), Kind.COUNT, key="number"),
            TableColumn(say("Chance"), Kind.CHANCE, key="chance"),
        ),
        tuple(rows),
    )


def place_worth_table(outlook: GamesOutlook) -> Table:
    """Return what the places of the trial are worth."""
    return Table(
        "Worth of start places",
        say("What a start place is worth"),
        (_SEX, _EVENT, TableColumn(say("Place"), Kind.COUNT, key="place"), *_STARTS, *_WON),
        tuple(
            (str(own.sex), str(own.event), own.place, own.starts, *_won(own.chances, own.starts))
            for own in outlook.places
        ),
    )


_STARTS = (
    TableColumn(
        say("Starts"), Kind.CHANCE, say("How often who took it starts in the event at the Games."), "starts"
    ),
)


def row_worth_table(outlook: GamesOutlook) -> Table:
    """Return what the rows of the selection order are worth."""
    return Table(
        "Worth of rows",
        say("What a row of the selection order is worth"),
        (_SEX, TableColumn(say("Row"), Kind.COUNT, key="row"), _EVENT, *_STARTS, *_WON),
        tuple(
            (
                *(str(own.sex), own.row, str(own.event), own.starts),
                *((None,) * 3 if own.chances is None else _won(own.chances, own.starts)),
            )
            for own in outlook.rows
        ),
    )


def pick_worth_table(outlook: GamesOutlook) -> Table:
    """Return what picks are worth, and whom they cost a ticket."""
    changes = [
        column
        for kind, heading in zip(_KINDS, (say("Gold"), say("Medals"), say("Top 8")), strict=True)
        for column in (
            TableColumn(heading, Kind.NUMBER, say("Gained a pick made."), kind),
            TableColumn(say("Standard error"), Kind.NUMBER, key=f"{kind}_se"),
        )
    ]
    rows: list[tuple[Value, ...]] = []
    for own in outlook.picks:
        gains = [value for gain in (own.gold, own.medals, own.top8) for value in (gain.mean, gain.se)]
        who = str(own.rule.sex), str(own.rule.kind), ", ".join(own.rule.skaters)
        event = own.rule.event.value if own.rule.event is not None else ""
        rows.append(
            (*who, event, own.happens, *gains, own.had_ticket, _shares(own.gains), _shares(own.costs))
        )
    return Table(
        "Worth of picks",
        say("What a pick is worth"),
        (
            _SEX,
            TableColumn(say("Kind"), key="kind"),
            TableColumn(say("Skater"), key="skater"),
            _EVENT,
            TableColumn(say("Happens"), Kind.CHANCE, say("How often its condition holds."), "happens"),
            *changes,
            TableColumn(say("Had a ticket"), Kind.CHANCE, key="had_ticket"),
            TableColumn(say("Gain a ticket"), key="gains"),
            TableColumn(say("Lose a ticket"), key="costs"),
        ),
        tuple(rows),
    )


def _shares(shares: object) -> str:
    items = shares.items() if isinstance(shares, dict) else ()
    return ", ".join(f"{skater} {100 * share:.0f} %" for skater, share in items if share >= 0.005)


def _won(chances: MedalChances, starts: float) -> tuple[Value, ...]:
    """Return the three chances; nothing where nobody ever starts."""
    return (chances.gold, chances.medal, chances.top8) if starts else (None, None, None)


def _overall(chances: MedalChances) -> tuple[Value, ...]:
    return chances.gold, chances.medal, chances.top8


def event_heading(sex: Sex, event: Event) -> str:
    """Return what stands above the table of an event."""
    if sex is Sex.W:
        return say("Women's {event} m", event=event)
    return say("Men's {event} m", event=event)
