"""Words of the Tickets chart: names of routes, tooltips, the sentence below the title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from simulator.chances.order import LeftOpen
from simulator.chances.outcome import PICK, Route, SkaterChance, wilson_interval
from simulator.chances.start_places import closest_event, may_win
from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedOutcome, WhatIf, Withdrawal
from ui.charts.tickets_series import TicketRow, around_the_line
from ui.session.changes import Against
from ui.words import numbers
from ui.words.what_ifs import scenario_name


def route_name(route: Route) -> str:
    """Return the name of a route on the screen: ``500 m``, ``Pick``."""
    if route == PICK:
        return QCoreApplication.translate("Tickets", "Pick")
    return numbers.event_name(Event(route))


def line_text(cap: int) -> str:
    """Return the words at the line below the last ticket."""
    if cap == 9:
        return QCoreApplication.translate("Tickets", "Nine tickets above this line")
    return numbers.of_count(
        cap,
        QCoreApplication.translate("Tickets", "One ticket above this line"),
        QCoreApplication.translate("Tickets", "{count} tickets above this line"),
    )


def tip(row: TicketRow, events: Sequence[Event] = (), tournaments: int = 0) -> str:
    """Return the tooltip of a row: one decimal, the interval, and the routes or start places.

    Parameters
    ----------
    events
        Events to tell the start places of, in the place of the routes.
    tournaments
        Tournaments counted.
    """
    chance = row.chance
    ticket = numbers.percent_exact(chance.ticket, certain=chance.certain, by_pick=chance.by_pick)
    told = QCoreApplication.translate("Tickets", "Ticket: {chance}")
    if events:
        told = QCoreApplication.translate("Tickets", "At least one ticket: {chance}")
    lines = [chance.skater, told.format(chance=ticket)]
    if not (chance.certain or chance.by_pick):
        lines.append(how_often(chance.ticket))
    if not chance.settled:
        ends = numbers.interval(chance.ticket_low, chance.ticket_high)
        lines.append(
            QCoreApplication.translate("Tickets", "95 % Monte Carlo interval: {interval}").format(
                interval=ends
            )
        )
    if row.against is not None:
        lines.append(change_line(row.against))
    if events:
        return "\n".join([*lines, *_event_lines(row, events, tournaments)])
    for route, part in sorted(chance.routes.items(), key=lambda item: -item[1]):
        if part > 0:
            whole_ticket = chance.by_pick and part == chance.ticket
            exact = numbers.percent_exact(part, certain=chance.certain, by_pick=whole_ticket)
            lines.append(
                QCoreApplication.translate("Tickets", "{route}: {chance}").format(
                    route=route_name(route), chance=exact
                )
            )
    return "\n".join(lines)


def _event_lines(row: TicketRow, events: Sequence[Event], tournaments: int) -> Iterator[str]:
    """Yield a line for each event in which a skater may start, with its interval, and the baseline."""
    for event in events:
        if not may_win(row.chance, event):
            continue
        held = row.chance.start_places.get(event, 0.0)
        told = f"{numbers.event_name(event)}: {start_place_exact(row.chance, event)}"
        if tournaments and not row.chance.has_no_start(event):
            ends = numbers.interval(*wilson_interval(round(held * tournaments), tournaments))
            told = f"{told} ({ends})"
        if row.against is not None:
            before = numbers.percent_exact(row.against.start_places.get(event, 0.0))
            told += QCoreApplication.translate("Tickets", ", baseline {chance}").format(chance=before)
        yield told


def start_place_exact(chance: SkaterChance, event: Event) -> str:
    """Write the chance of a start place with one decimal; nothing for who is not entered there."""
    if not may_win(chance, event):
        return ""
    held = chance.start_places.get(event, 0.0)
    return numbers.percent_exact(held, certain=chance.has_no_start(event))


def how_often(chance: float) -> str:
    """Return a chance as a count that people picture: ``In about 7 of 10 tournaments``."""
    if 0.075 <= chance < 0.925:
        return QCoreApplication.translate("Tickets", "In about {count} of 10 tournaments").format(
            count=round(chance * 10)
        )
    if chance < 0.005:
        return QCoreApplication.translate("Tickets", "In fewer than 1 of 100 tournaments")
    if chance >= 0.995:
        return QCoreApplication.translate("Tickets", "In more than 99 of 100 tournaments")
    return QCoreApplication.translate("Tickets", "In about {count} of 100 tournaments").format(
        count=round(chance * 100)
    )


def change_line(against: Against) -> str:
    """Return a change in words: ``Baseline 61.2 %, change +6.2 pp``."""
    baseline = numbers.percent_exact(against.baseline, certain=against.certain, by_pick=against.by_pick)
    pattern = (
        QCoreApplication.translate("Tickets", "Baseline: {baseline}, change {change} pp")
        if against.clear
        else QCoreApplication.translate("Tickets", "Baseline: {baseline}, change {change} pp (within noise)")
    )
    return pattern.format(baseline=baseline, change=against.text)


def scenario_subtitle(
    chances: Sequence[SkaterChance], against: Mapping[str, Against], what_ifs: Sequence[WhatIf]
) -> str:
    """Return the sentence below the title of a scenario: what it does to whom.

    Parameters
    ----------
    chances, against
        Chances of one sex and their changes against the baseline.
    what_ifs
        Of the scenario.
    """
    tickets = {(chance.sex, chance.skater): chance for chance in chances}
    sexes = {None, *(chance.sex for chance in chances)}
    at_work = [one for one in what_ifs if one.about.sex in sexes]
    if len(at_work) == 1:  # of several the chance does not follow from one alone
        one = at_work[0]
        if isinstance(one, (AssumedOutcome, Withdrawal)) and (one.sex, one.skater) in tickets:
            return _if_sentence(one, tickets[one.sex, one.skater], against[one.skater])
    clear = sorted((change.change_pp, skater) for skater, change in against.items() if change.direction)
    if not clear:
        return QCoreApplication.translate("Tickets", "No chance changes by more than noise.")
    (least, loser), (most, gainer) = clear[0], clear[-1]
    parts = []
    if most > 0:
        gains = QCoreApplication.translate("Tickets", "{skater} gains most ({change} pp)")
        parts.append(gains.format(skater=numbers.surname(gainer), change=numbers.change(most)))
    if least < 0:
        loses = QCoreApplication.translate("Tickets", "{skater} loses most ({change} pp)")
        parts.append(loses.format(skater=numbers.surname(loser), change=numbers.change(least)))
    return QCoreApplication.translate("Tickets", "{changes}.").format(changes=", ".join(parts))


def _if_sentence(what_if: AssumedOutcome | Withdrawal, chance: SkaterChance, against: Against) -> str:
    translate = QCoreApplication.translate
    women = chance.sex is Sex.W
    if chance.by_pick:
        she = translate("Tickets", "If {what} she has a ticket all the same: by a pick.")
        he = translate("Tickets", "If {what} he has a ticket all the same: by a pick.")
    elif against.change_pp <= 0:
        she = translate("Tickets", "If {what} she still gets a ticket in {chance} of tournaments.")
        he = translate("Tickets", "If {what} he still gets a ticket in {chance} of tournaments.")
    else:
        she = translate("Tickets", "If {what} she gets a ticket in {chance} of tournaments.")
        he = translate("Tickets", "If {what} he gets a ticket in {chance} of tournaments.")
    ticket = numbers.percent(chance.ticket, certain=chance.certain)
    return (she if women else he).format(what=scenario_name(what_if), chance=ticket)


def left_text(left: LeftOpen | None) -> str:
    """Say how many tickets are left to the committee; empty when next to none are."""
    if left is None or not left.matters:
        return ""
    return QCoreApplication.translate(
        "Tickets",
        "{tickets} tickets are left to the committee on average; in {chance} of tournaments at least one.",
    ).format(tickets=numbers.number(left.mean, 2), chance=numbers.percent(left.any))


def event_subtitle(chances: Sequence[SkaterChance], places: Mapping[Event, int], won: int) -> str:
    """Return the sentence below the title where each event has start places: where the last one is most open.

    Parameters
    ----------
    places
        How many start places of each event are ridden for.
    won
        How many there are in all; the others are kept for picks.
    """
    picks = won - sum(places.values())
    translate = QCoreApplication.translate
    there = translate("Tickets", "{count} skaters, {won} tickets.")
    if picks:
        there = translate("Tickets", "{count} skaters, {won} tickets, {picks} by pick.")
    told = [there.format(count=len(chances), won=won, picks=picks)]
    closest = closest_event(chances, places)
    if closest is not None:
        event, last, first = closest
        said = translate(
            "Tickets",
            "Most open: the last of the {event}, {last} {last_chance} or {first} {first_chance}.",
        )
        held = [numbers.percent(one.start_places.get(event, 0.0)) for one in (last, first)]
        names = numbers.short_names(chance.skater for chance in chances)
        told.append(
            said.format(
                event=numbers.event_name(event), last=names[last.skater], last_chance=held[0],
                first=names[first.skater], first_chance=held[1],
            )
        )  # fmt: skip
    return " ".join(told)


def subtitle(chances: Sequence[SkaterChance], cap: int) -> str:
    """Return the sentence below the title: who stands closest to the line."""
    pair = around_the_line(chances, cap)
    if not cap:
        return QCoreApplication.translate("Tickets", "{count} skaters; the rules have no cap.").format(
            count=len(chances)
        )
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
        last_chance=numbers.percent(last.ticket, certain=last.certain, by_pick=last.by_pick),
        first=first.skater,
        first_chance=numbers.percent(first.ticket, certain=first.certain, by_pick=first.by_pick),
    )
