"""Start places at the Games (Dutch: startplekken) in every tournament: kept, freed and given again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.event import Event
from simulator.selection.board import Board
from simulator.selection.committee import PickKind
from simulator.selection.field import NO_PLACE, NOBODY, EventField, Index, Mask, Places
from simulator.selection.rule_set import Refill


@dataclass(frozen=True)
class StartPlaces:
    """Who holds the start places of one event.

    Attributes
    ----------
    skaters
        Numbers of those who may hold one, (holders,), int64.
    holds
        Whether each does, (holders, tournaments), bool.
    """

    skaters: Index
    holds: Mask


def start_places(board: Board) -> dict[Event, StartPlaces]:
    """Return who holds the start places of each event, at most as many as there are.

    Places of skaters without a ticket and those not taken up come free and are given to skaters
    with a ticket; where there is nobody with a result in the event, they stay empty.

    References
    ----------
    Steps 5 and 6 of the procedure.
    """
    return {
        event: _of_distance(board, board.fields[event], event, number)
        if event.is_distance
        else _of_team(board, event, number)
        for event, number in board.rules.start_places.items()
        if event in board.fields or not event.is_distance
    }


def _of_distance(board: Board, field: EventField, event: Event, number: int) -> StartPlaces:
    """Return the holders of the start places of one distance: those with the lowest keys."""
    everywhere = slice(None)
    keys = _keys(board, field, event, number, field.positions.copy(), everywhere)
    holds = _lowest(keys, number)
    held = np.add.reduce(holds.view(np.uint8), axis=0, dtype=np.uint8)
    shared = np.flatnonzero(held > number)
    if len(shared):  # equal times on the last one, behind the places of the order: a lot decides
        keys = _keys(board, field, event, number, field.settled(shared), shared)
        holds[:, shared] = _lowest(keys, number)
    return StartPlaces(field.skaters, holds)


_NO_KEY = np.uint8(254)
"""Below 255 and above every key, so that it is nobody's."""


def _lowest(keys: Places, number: int) -> Mask:
    """Return the starts with the so many lowest keys, more where keys are equal; 255 is none."""
    last = np.minimum(keys.min(axis=0, initial=NO_PLACE), _NO_KEY)
    for _ in range(number - 1):
        above = last + np.uint8(1)
        # Bytes go round: counted from `above`, what is taken lies behind all that is not.
        step = (keys - above).min(axis=0, initial=NO_PLACE)
        np.minimum(step, NO_PLACE - above, out=step)  # 255 at most, where nobody is left
        np.minimum(above + step, _NO_KEY, out=last)
    holds: Mask = keys <= last
    return holds


def _keys(
    board: Board, field: EventField, event: Event, number: int, keys: Places, columns: Index | slice
) -> Places:
    """Turn positions into who goes before whom for a start place; 255 for who cannot have one.

    First those picked for the event, then those who took the place, then by the refill policy
    the committee's choice, then the next placed. Who lost a start place to a pick is among the
    best of those who have none, and so is the next placed where he or she stood.
    """
    rules = board.rules
    if rules.refill is Refill.COMMITTEE and rules.refills.get(event):
        keys = _keys_of_committee(board, field, event, number, keys, columns)
    picked = [
        (field.start_of(rules.named[rule][0]), who)
        for rule, who in board.picked.items()
        if rules.picks[rule].takes_start_place and rules.picks[rule].event is event
    ]
    if len(picked) > 1:  # a key of its own for each, from 0, below those of the places
        moved = np.minimum(keys.astype(np.uint16) + len(picked) - 1, _NO_KEY - 1)
        keys = np.where(keys == NO_PLACE, keys, moved).astype(np.uint8)
    for key, (start, who) in enumerate(picked):
        keys[start, who[columns] != NOBODY] = key
    keys |= np.negative((~board.ticket[field.skaters][:, columns]).view(np.uint8))
    for own, skater in rules.declined:
        if own is event:
            keys[field.skaters == skater] = NO_PLACE
    return keys


def _keys_of_committee(
    board: Board, field: EventField, event: Event, number: int, keys: Places, columns: Index | slice
) -> Places:
    """Put the committee's choice between those who took a start place and the next placed."""
    chosen = board.rules.refills[event]
    took = np.zeros(keys.shape, np.bool_)
    for place in board.places[event][:number]:
        took |= field.skaters.astype(np.uint8)[:, None] == place[columns]
    # From 0 to the number stand those who took one, then the chosen, then the others.
    behind = np.minimum(keys.astype(np.uint16) + number + len(chosen), _NO_KEY - 1)
    ranked = np.where(took | (keys == NO_PLACE), keys, behind).astype(np.uint8)
    for i, skater in enumerate(chosen):
        start = field.start_of(skater)
        ranked[start] = np.where(took[start], ranked[start], number + 1 + i)
    return ranked


def _of_team(board: Board, event: Event, number: int) -> StartPlaces:
    """Return who starts the mass start or the pursuit: out of the team, by the committee's preference."""
    rules = board.rules
    wanted: list[tuple[int, Mask]] = []
    if event is Event.MASS_START:  # the skaters of its rows go first
        wanted += [
            (rules.named[i][0], who != NOBODY)
            for i, who in board.picked.items()
            if rules.picks[i].kind is PickKind.MASS_START and rules.picks[i].chance > 0
        ]
    wanted += [(skater, board.ticket[skater]) for skater in rules.starters.get(event, ())]
    skaters = list(dict.fromkeys(skater for skater, _ in wanted if (event, skater) not in rules.declined))
    holds = np.zeros((len(skaters), board.tournaments), np.bool_)
    left = np.full(board.tournaments, number, np.uint8)
    for skater, where in wanted:
        if skater in skaters:
            own = holds[skaters.index(skater)]
            gets = where & board.ticket[skater] & (left > 0) & ~own
            own |= gets
            left -= gets.view(np.uint8)
    return StartPlaces(np.array(skaters, np.int64), holds)
