"""Start places at the Games (Dutch: startplekken) in every tournament: kept, freed and given again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event
from simulator.loops.compiled import LOOPS
from simulator.selection.board import Board
from simulator.selection.committee import PickKind
from simulator.selection.field import NOBODY, EventField, Index, Mask, Places
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
        if event in board.fields
        else _of_team(board, event, number)
        for event, number in board.rules.start_places.items()
        if event in board.fields or not (event.is_distance or event.is_classification)
    }


def _of_distance(board: Board, field: EventField, event: Event, number: int) -> StartPlaces:
    """Return the holders of the start places of one distance: those with the lowest keys."""
    keys = _keys(board, field, event, number, field.positions, slice(None))
    holds, too_many = lowest(keys, number, board.ticket, field.skaters)
    shared = np.flatnonzero(too_many)
    if len(shared):  # equal times on the last one, behind the places of the order: a lot decides
        keys = _keys(board, field, event, number, field.settled(shared), shared)
        holds[:, shared], _ = lowest(keys, number, board.ticket, field.skaters, shared)
    return StartPlaces(field.skaters, holds[: len(field.skaters)])


def _with_empty_ones(board: Board, event: Event, keys: Keys, columns: Index | slice) -> Keys:
    """Add, before all others, nobody for each start place kept for picks that no pick took."""
    kept = board.rules.kept_for_picks.get(event, 0)
    if not kept:
        return keys
    made = np.zeros(board.tournaments, np.uint8)
    for rule, who in board.picked.items():
        if board.rules.picks[rule].takes_start_place and board.rules.picks[rule].event is event:
            made += (who != NOBODY).view(np.uint8)
    keys = _moved_back(keys, kept)
    empty = np.arange(kept, dtype=np.uint16)[:, None] < (kept - made[columns].astype(np.int64))
    nobody = np.where(empty, np.arange(kept, dtype=np.uint16)[:, None], np.iinfo(np.uint16).max)
    return np.concatenate([keys, nobody.astype(np.uint16)])


Keys = Places | NDArray[np.uint16]
"""Who goes before whom for a start place, the lowest first: bytes, two where places were moved back
by picks or by the committee's choice. The highest number there is means none; no start has the one below."""


def lowest(
    keys: Keys, number: int, ticket: Mask, skaters: Index, columns: Index | None = None
) -> tuple[Mask, Mask]:
    """Return the starts with the so many lowest keys, more where keys are equal, and where there are more.

    Parameters
    ----------
    ticket
        Who has a ticket, (skaters, all tournaments), bool: without one no start counts.
    skaters
        Whose each start is, (starts,); keys behind them are nobody's.
    columns
        Of which tournaments the keys are; None for all.
    """
    if LOOPS is not None and keys.dtype == np.uint8:
        return LOOPS.lowest(cast(Places, keys), number, ticket, skaters, columns)
    none = np.iinfo(keys.dtype).max
    has = ticket[skaters] if columns is None else ticket[skaters[:, None], columns]
    without = np.negative((~has).view(np.uint8).astype(keys.dtype, copy=False))
    keys = np.concatenate([keys[: len(skaters)] | without, keys[len(skaters) :]])
    last = np.minimum(keys.min(axis=0, initial=none), none - 1)
    for _ in range(number - 1):
        above = last + keys.dtype.type(1)
        # Numbers go round: counted from `above`, what is taken lies behind all that is not.
        step = (keys - above).min(axis=0, initial=none)
        np.minimum(step, none - above, out=step)  # none at most, where nobody is left
        np.minimum(above + step, none - 1, out=last)
    holds: Mask = keys <= last
    return holds, np.add.reduce(holds.view(np.uint8), axis=0, dtype=np.uint8) > number


def _keys(
    board: Board, field: EventField, event: Event, number: int, positions: Places, columns: Index | slice
) -> Keys:
    """Turn positions into who goes before whom for a start place.

    First those picked for the event, then those who took the place, then by the refill policy
    the committee's choice, then the next placed. Who lost a start place to a pick is among the
    best of those who have none, and so is the next placed where he or she stood.
    """
    rules, keys = board.rules, cast(Keys, positions)
    if rules.refill is Refill.COMMITTEE and rules.refills.get(event):
        keys = _keys_of_committee(board, field, event, number, keys, columns)
    picked = [
        (field.start_of(rules.named[rule][0]), who)
        for rule, who in board.picked.items()
        if rules.picks[rule].takes_start_place and rules.picks[rule].event is event
    ]
    if len(picked) > 1:  # a key of its own for each, from 0, below those of the places
        keys = _moved_back(keys, len(picked) - 1)
    declined = [field.skaters == skater for own, skater in rules.declined if own is event]
    if picked or declined:
        keys = keys.copy()
    for key, (start, who) in enumerate(picked):
        keys[start, who[columns] != NOBODY] = key
    for starts in declined:
        keys[starts] = np.iinfo(keys.dtype).max
    return _with_empty_ones(board, event, keys, columns)


def _moved_back(keys: Keys, by: int) -> NDArray[np.uint16]:
    """Put all behind so many keys more; who has none keeps none."""
    none, wide = np.iinfo(np.uint16).max, keys.astype(np.uint16)
    return np.where(keys == np.iinfo(keys.dtype).max, np.uint16(none), wide + np.uint16(by))


def _keys_of_committee(
    board: Board, field: EventField, event: Event, number: int, keys: Keys, columns: Index | slice
) -> Keys:
    """Put the committee's choice between those who took a start place and the next placed."""
    chosen = board.rules.refills[event]
    took = np.zeros(keys.shape, np.bool_)
    for place in board.places[event][:number]:
        took |= field.skaters.astype(np.uint8)[:, None] == place[columns]
    # From 0 to the number stand those who took one, then the chosen, then the others.
    ranked = np.where(took, _moved_back(keys, 0), _moved_back(keys, number + len(chosen)))
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
    if event is Event.TEAM_PURSUIT:  # who has the ticket to ride it goes before the committee's preference
        wanted += [
            (skater, who == skater)
            for i, who in board.picked.items()
            if rules.picks[i].kind is PickKind.PURSUIT
            for skater in rules.named[i]
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
