"""What the Tickets chart draws, as numbers: rows, bars, whiskers and their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.chances.outcome import PICK, Route, SkaterChance
from simulator.event import Event
from ui.session.changes import Against
from ui.words.numbers import percent, share

BY_PROBABILITY = "probability"
BY_NAME = "name"

EVERYBODY, OPEN = "", "open"
"""Whom the chart shows: everybody, those whose ticket is still open, or who is entered in an event."""

OPEN_FROM, OPEN_TO = 0.01, 0.99
"""Between these chances a ticket is open."""

DOTS = 20
"""Dots of a whole bar: each stands for one of so many tournaments."""

ROUTE_ORDER: tuple[Route, ...] = (*Event, PICK)
"""Order of the bars from left to right: short to long, picks last."""


@dataclass(frozen=True)
class BarPart:
    """A part of a bar.

    Attributes
    ----------
    route
        The row that gave the ticket; None for the whole chance in one bar.
    start, chance
        Left end and length, from 0 to 1.
    label
        Whole per cent without the sign, or ``pick``, to be drawn where it fits.
    """

    route: Route | None
    start: float
    chance: float
    label: str


@dataclass(frozen=True)
class TicketRow:
    """A skater's row of the chart.

    Attributes
    ----------
    rank
        1 for the highest chance of a ticket, whatever the order of the rows.
    value
        Chance as text, ``79 %``, or ``pick``.
    against
        Change against the baseline, None when there is none to show.
    """

    chance: SkaterChance
    rank: int
    value: str
    segments: tuple[BarPart, ...]
    against: Against | None = None

    @property
    def skater(self) -> str:
        """Name of the skater."""
        return self.chance.skater

    @property
    def dots(self) -> tuple[Route | None, ...]:
        """The routes of the dots that are filled: the parts of the bar in which they lie."""
        middles = [(number + 0.5) / DOTS for number in range(DOTS)]
        return tuple(
            part.route
            for part in self.segments
            for middle in middles
            if part.start <= middle < part.start + part.chance
        )


@dataclass(frozen=True)
class TicketsSeries:
    """All that the chart draws.

    Attributes
    ----------
    rows
        From top to bottom.
    cap
        Number of tickets.
    lined
        Whether a line stands below so many rows.
    events
        Events of which each has a column with the chance of a start place, short to long; none
        where the bars show the routes to a ticket.
    tournaments
        Tournaments counted.
    """

    rows: tuple[TicketRow, ...]
    cap: int
    lined: bool
    events: tuple[Event, ...] = ()
    tournaments: int = 0

    @property
    def compares(self) -> bool:
        """Whether changes against the baseline are shown."""
        return any(row.against is not None for row in self.rows)


def routes_present(chances: Sequence[SkaterChance]) -> tuple[Route, ...]:
    """Return the routes on which anyone got a ticket, in the order of the bars."""
    present = {route for chance in chances for route, part in chance.routes.items() if part > 0}
    return tuple(route for route in ROUTE_ORDER if route in present)


def start_place_text(chance: SkaterChance, event: Event) -> str:
    """Write the chance of a start place in whole per cent without the sign: ``79``, ``<1``.

    That rules and results alone decide is known where there is none: who certainly wins one need
    not win this one.
    """
    return share(chance.start_places.get(event, 0.0), certain=chance.has_no_start(event))


def around_the_line(
    chances: Sequence[SkaterChance], cap: int = 9
) -> tuple[SkaterChance, SkaterChance] | None:
    """Return the last skater above the line and the first below it, if there are both."""
    ranked = _ranked(chances)
    return (ranked[cap - 1], ranked[cap]) if 0 < cap < len(ranked) else None


def tickets_series(
    chances: Sequence[SkaterChance],
    *,
    order: str = BY_PROBABILITY,
    only: str = EVERYBODY,
    cap: int = 9,
    by_route: bool = True,
    against: Mapping[str, Against] | None = None,
    events: Sequence[Event] = (),
    tournaments: int = 0,
) -> TicketsSeries:
    """Return what to draw for the skaters of one sex.

    Parameters
    ----------
    chances
        The skaters of one sex.
    order
        `BY_PROBABILITY`, `BY_NAME`, or a route: by falling chance of a ticket by that route, or of
        a start place in that event where start places are shown.
    only
        `EVERYBODY`, `OPEN`, or an event: those entered in it. All keep the rank they have among all.
    cap
        Number of tickets; the line stands below that many rows, and only in the order of
        probability and with everybody, as it means nothing else.
    by_route
        Whether the bars are divided by route.
    against
        Changes against the baseline by skater; None to show none.
    events
        Events to show start places of, in the place of routes.
    tournaments
        Tournaments counted.
    """
    ranks = {chance.skater: rank for rank, chance in enumerate(_ranked(chances), start=1)}
    ordered = _ranked(chances)
    if order == BY_NAME:
        ordered.sort(key=lambda chance: chance.skater.casefold())
    elif order != BY_PROBABILITY:
        ordered.sort(key=lambda chance: -_by(chance, order, events))
    ordered = [chance for chance in ordered if _is_shown(chance, only)]
    lined = order == BY_PROBABILITY and only == EVERYBODY and 0 < cap < len(ordered)
    rows = tuple(
        TicketRow(
            chance=chance,
            rank=ranks[chance.skater],
            value=percent(chance.ticket, certain=chance.certain, by_pick=chance.by_pick),
            segments=_segments(chance, by_route),
            against=against.get(chance.skater) if against is not None else None,
        )
        for chance in ordered
    )
    return TicketsSeries(rows, cap, lined, tuple(events), tournaments)


def _by(chance: SkaterChance, route: str, events: Sequence[Event]) -> float:
    if events:
        return chance.start_places.get(Event(route), 0.0)
    return chance.routes.get(route, 0.0)


def _is_shown(chance: SkaterChance, only: str) -> bool:
    if only == OPEN:
        return not chance.certain and OPEN_FROM <= chance.ticket <= OPEN_TO
    return only == EVERYBODY or only in chance.events


def _ranked(chances: Sequence[SkaterChance]) -> list[SkaterChance]:
    return sorted(chances, key=lambda chance: -chance.ticket)


def _segments(chance: SkaterChance, by_route: bool) -> tuple[BarPart, ...]:
    if not by_route:
        whole = share(chance.ticket, certain=chance.certain, by_pick=chance.by_pick)
        return (BarPart(None, 0.0, chance.ticket, whole),) if chance.ticket > 0 else ()
    segments, start = [], 0.0
    for route in ROUTE_ORDER:
        part = chance.routes.get(route, 0.0)
        if part > 0:
            whole_ticket = chance.by_pick and part == chance.ticket
            label = share(part, certain=chance.certain, by_pick=whole_ticket)
            segments.append(BarPart(route, start, part, label))
            start += part
    return tuple(segments)
