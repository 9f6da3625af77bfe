"""A team chosen by what is believed: the best start first, while there is a place and a ticket left."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.streams import Single
from simulator.games.stored import Mask
from simulator.policy.beliefs import Starts
from simulator.selection.sex_rules import SexRules

_TILE = 2048
"""Tournaments worked on at a time: their chances stay in the nearest caches."""

_OUT = np.float32(-1)


@dataclass(frozen=True)
class FormTeam:
    """Who is sent, tournament by tournament.

    Attributes
    ----------
    starting
        (tournaments, starts), bool.
    ticket
        (tournaments, skaters), bool.
    """

    starting: Mask
    ticket: Mask


@dataclass(frozen=True)
class Room:
    """How many can be sent.

    Attributes
    ----------
    places
        Start places of each event of `Starts`, (events,), int64.
    cap
        Tickets.
    skaters
        All who may have one.
    declined
        Starts not taken up, (starts,), bool.
    """

    starts: Starts
    places: NDArray[np.int64]
    cap: int
    skaters: int
    declined: Mask

    @classmethod
    def of(cls, starts: Starts, rules: SexRules) -> Room:
        """Return the room that rules leave."""
        events = np.array([rules.start_places.get(event, 0) for event in starts.events], np.int64)
        of_start = zip(starts.event, starts.skaters, strict=True)
        declined = [(starts.events[int(at)], int(who)) in rules.declined for at, who in of_start]
        return cls(starts, events, rules.cap, len(rules.skaters), np.array(declined, np.bool_))


def chosen_by(chances: Single, room: Room, named: Mask) -> FormTeam:
    """Choose greedily: the best start left of all events, as long as places and tickets last.

    Parameters
    ----------
    chances
        (tournaments, starts), float32, 0 to 1.
    named
        Who has a ticket whatever is chosen, (tournaments, skaters), bool: for the mass start.
    """
    team = FormTeam(np.zeros(chances.shape, np.bool_), named.copy())
    for first in range(0, len(chances), _TILE):
        here = slice(first, first + _TILE)
        _choose(chances[here].copy(), room, team.starting[here], team.ticket[here])
    return team


def _choose(left: Single, room: Room, starting: Mask, ticket: Mask) -> None:
    """Choose in some tournaments, in place."""
    starts, rows = room.starts, np.arange(len(left))
    taken = np.zeros((len(left), len(room.places)), np.int64)
    of_event = [np.flatnonzero(starts.event == event) for event in range(len(room.places))]
    left[:, room.declined | (room.places[starts.event] == 0)] = _OUT
    tickets = ticket.sum(axis=1)
    _shut(left, ticket, rows[tickets >= room.cap], starts)
    for _ in range(int(room.places.sum())):
        best = left.argmax(axis=1)
        here = rows[left[rows, best] > _OUT]
        best = best[here]
        starting[here, best] = True
        left[here, best] = _OUT
        events, skaters = starts.event[best], starts.skaters[best]
        taken[here, events] += 1
        full = taken[here, events] >= room.places[events]
        for event, own in enumerate(of_event):
            left[np.ix_(here[full & (events == event)], own)] = _OUT
        new = ~ticket[here, skaters]
        ticket[here, skaters] = True
        tickets[here[new]] += 1
        _shut(left, ticket, here[new][tickets[here[new]] >= room.cap], starts)


def _shut(left: Single, ticket: Mask, rows: NDArray[np.int64], starts: Starts) -> None:
    """Take out who has no ticket where there is none left."""
    if len(rows):
        left[rows] = np.where(ticket[np.ix_(rows, starts.skaters)], left[rows], _OUT)


def cut_off(chances: Single, room: Room, named: Mask) -> Mask:
    """Whether the cap cuts anybody off: without it the best of each event would be more, (tournaments,)."""
    names = named.copy()
    for event, places in enumerate(room.places):
        own = np.flatnonzero((room.starts.event == event) & ~room.declined)
        ranked = np.argsort(-chances[:, own], axis=1, kind="stable")[:, :places]
        for at in ranked.T:
            names[np.arange(len(names)), room.starts.skaters[own[at]]] = True
    bites: Mask = names.sum(axis=1) > room.cap
    return bites


def with_picks(
    chances: Single, room: Room, team: FormTeam, named: Mask, most: int, threshold: float
) -> FormTeam:
    """Let the committee pick by form beside a team selected by the order.

    A pick takes the start place of the event's least likely starter, or an empty one, where it is better
    by the threshold. Who is picked has a ticket, takes one that is left, or that of who goes, if that was
    the only start; who is picked is not displaced by a later pick.
    """
    starting, ticket = team.starting.copy(), team.ticket.copy()
    kept = np.zeros_like(starting)
    rows = np.arange(len(chances))
    for _ in range(most):
        gain, picked, goes = _best_pick(chances, room, starting, ticket, (kept, named))
        here = rows[gain >= threshold]
        if not len(here):
            break
        who, out = picked[here], goes[here]
        replaced = here[out >= 0]
        starting[replaced, out[out >= 0]] = False
        starting[here, who] = kept[here, who] = True
        new = ~ticket[here, room.starts.skaters[who]]
        full = ticket[here].sum(axis=1) >= room.cap
        passes = new & full
        ticket[here[passes], room.starts.skaters[out[passes]]] = False
        ticket[here, room.starts.skaters[who]] = True
    return FormTeam(starting, ticket)


def _best_pick(
    chances: Single, room: Room, starting: Mask, ticket: Mask, safe: tuple[Mask, Mask]
) -> tuple[Single, NDArray[np.int64], NDArray[np.int64]]:
    """Return how much the best pick gains, who it is, and who goes for it, -1 for nobody.

    Parameters
    ----------
    safe
        Starts that stay, and who keeps the ticket without one.
    """
    kept, named = safe
    starts, rows = room.starts, np.arange(len(chances))
    of_skater = np.zeros(ticket.shape, np.int64)
    for start, skater in enumerate(starts.skaters):
        of_skater[:, skater] += starting[:, start]
    tickets_left = ticket.sum(axis=1) < room.cap
    gain = np.full(len(rows), -np.inf, np.float32)
    picked, goes = np.zeros(len(rows), np.int64), np.full(len(rows), -1)
    for event, places in enumerate(room.places):
        own = np.flatnonzero((starts.event == event) & ~room.declined)
        if not places or not len(own):
            continue
        own_starting = starting[:, own]
        worst_of = np.where(own_starting & ~kept[:, own], chances[:, own], np.inf)
        worst = worst_of.argmin(axis=1)
        empty = own_starting.sum(axis=1) < places
        floor = np.where(empty, 0.0, worst_of[rows, worst])
        loser = starts.skaters[own[worst]]
        only = (of_skater[rows, loser] == 1) & ~named[rows, loser]
        opens = tickets_left | (~empty & only & np.isfinite(floor))
        may = ~own_starting & (ticket[:, starts.skaters[own]] | opens[:, None])
        best_of = np.where(may, chances[:, own], -np.inf)
        best = best_of.argmax(axis=1)
        better = (best_of[rows, best] - floor).astype(np.float32)
        here = better > gain
        gain[here] = better[here]
        picked[here] = own[best[here]]
        goes[here] = np.where(empty, -1, own[worst])[here]
    return gain, picked, goes
