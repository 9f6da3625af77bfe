"""Words of the Tickets chart: names of routes, tooltips, the sentence below the title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from simulator.event import Event
from simulator.tally import PICK, Route, SkaterChance
from ui import words
from ui.charts.tickets_series import TicketRow, around_the_line


def route_name(route: Route) -> str:
    """Return the name of a route on the screen: ``500 m``, ``Pick``."""
    if route == PICK:
        return QCoreApplication.translate("Tickets", "Pick")
    return words.event_name(Event(route))


def line_text(cap: int) -> str:
    """Return the words at the line below the last ticket."""
    if cap == 9:
        return QCoreApplication.translate("Tickets", "Nine tickets above this line")
    return QCoreApplication.translate("Tickets", "{count} tickets above this line").format(count=cap)


def tip(row: TicketRow) -> str:
    """Return the tooltip of a row: one decimal, the interval and the routes."""
    chance = row.chance
    ticket = words.percent_exact(chance.ticket, certain=chance.certain)
    lines = [chance.skater, QCoreApplication.translate("Tickets", "Ticket: {chance}").format(chance=ticket)]
    if not chance.certain:
        ends = words.interval(chance.ticket_low, chance.ticket_high)
        lines.append(
            QCoreApplication.translate("Tickets", "95 % Monte Carlo interval: {interval}").format(
                interval=ends
            )
        )
    for route, part in sorted(chance.routes.items(), key=lambda item: -item[1]):
        if part > 0:
            exact = words.percent_exact(part, certain=chance.certain)
            lines.append(
                QCoreApplication.translate("Tickets", "{route}: {chance}").format(
                    route=route_name(route), chance=exact
                )
            )
    return "\n".join(lines)


def subtitle(chances: Sequence[SkaterChance], cap: int) -> str:
    """Return the sentence below the title: who stands closest to the line."""
    pair = around_the_line(chances, cap)
    if pair is None:
        return QCoreApplication.translate("Tickets", "{count} skaters for {cap} tickets.").format(
            count=len(chances), cap=cap
        )
    last, first = pair
    return QCoreApplication.translate(
        "Tickets",
        "Closest to the line: {last} with {last_chance} above it, {first} with {first_chance} below.",
    ).format(
        last=last.skater,
        last_chance=words.percent(last.ticket, certain=last.certain),
        first=first.skater,
        first_chance=words.percent(first.ticket, certain=first.certain),
    )
