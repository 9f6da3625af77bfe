"""The walk of the selection order (Dutch: selectievolgorde) over all tournaments at once.

Each row of the order holds the skater who took its place. Rows are read from the top; each
name not seen before takes a ticket until the cap. A skater's ticket therefore comes from the
highest row with that name, and a row adds a name exactly when it is the highest of its skater.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event
from simulator.selection.rule_set import Row

Places = NDArray[np.uint8]
Mask = NDArray[np.bool_]

_NOBODY = np.uint8(255)


@dataclass(frozen=True)
class EventField:
    """Who stands where in one event.

    Attributes
    ----------
    skaters
        Index of each start's skater, (starts,), int64.
    positions
        Position of each start, no two alike among those placed, (starts, tournaments),
        uint8; 255 for no place.
    """

    skaters: NDArray[np.int64]
    positions: Places


@dataclass(frozen=True)
class Walk:
    """What the walk of one sex gave, for every tournament.

    Attributes
    ----------
    row_from_below
        The highest row with the skater's name, counted from the last row, which is 1;
        0 where no row names the skater; (skaters, tournaments), uint8.
    ticket
        Whether the skater has a ticket, (skaters, tournaments), bool.
    adds_name
        Whether a row was read and added a name, (rows, tournaments), bool.
    """

    row_from_below: NDArray[np.uint8]
    ticket: Mask
    adds_name: Mask


def walk_order(
    rows: Sequence[Row],
    cap: int,
    fields: Mapping[Event, EventField],
    picks: Sequence[int],
    skaters: int,
    tournaments: int,
) -> Walk:
    """Read the rows from the top until the cap is reached.

    Parameters
    ----------
    rows
        The selection order of the sex, at most 200 rows.
    cap
        Most tickets of the sex.
    fields
        Positions by event; a row of an event that is not there stays empty.
    picks
        Index of the skater of each pick row, in order; rows beyond them stay empty.
    skaters
        Number of skaters.
    tournaments
        Number of tournaments.

    References
    ----------
    Steps 1 to 3 of the procedure used for the Games of 2018, 2022 and 2026.
    """
    # A higher row scores higher, so that "the highest row" is a maximum; 0 is "no row".
    score = {row.number: np.uint8(len(rows) - i) for i, row in enumerate(rows)}
    best = np.zeros((skaters, tournaments), np.uint8)
    pick_of_row = dict(zip((row.number for row in rows if row.okt_place is None), picks, strict=False))
    for number, skater in pick_of_row.items():
        np.maximum(best[skater], score[number], out=best[skater])
    for event, field in fields.items():
        places = {row.okt_place: score[row.number] for row in rows if row.event is event and row.okt_place}
        _name_holders(best, field, places)

    adds = np.zeros((len(rows), tournaments), np.bool_)
    by_event = {event: best[field.skaters] for event, field in fields.items()}
    for i, row in enumerate(rows):
        if row.okt_place is None:
            if row.number in pick_of_row:
                np.equal(best[pick_of_row[row.number]], score[row.number], out=adds[i])
        elif row.event in by_event:
            np.logical_or.reduce(by_event[row.event] == score[row.number], axis=0, out=adds[i])
    last_score = _read_until_cap(adds, cap)
    ticket = (best >= last_score) & (best > 0)
    return Walk(best, ticket, adds)


def _name_holders(best: NDArray[np.uint8], field: EventField, places: Mapping[int, np.uint8]) -> None:
    """Raise each skater's best score by the row of the place taken in one event."""
    scores = np.zeros(field.positions.shape, np.uint8)
    for place, score in places.items():
        holds = (field.positions == place).view(np.uint8)
        holds *= score
        scores |= holds
    best[field.skaters] = np.maximum(best[field.skaters], scores)  # a skater starts once in an event


def _read_until_cap(adds: Mask, cap: int) -> NDArray[np.uint8]:
    """Clear rows behind the cap in `adds`; return the score of the last row that added a name."""
    rows, tournaments = adds.shape
    named = np.zeros(tournaments, np.uint8)
    last = np.full(tournaments, 255, np.uint8)
    for i in range(rows):
        adds[i] &= named < cap
        named += adds[i].view(np.uint8)
        # 255 where the row adds nothing, its score where it does: the least so far stays.
        beyond = (~adds[i]).view(np.uint8)
        beyond *= _NOBODY
        np.minimum(last, beyond | np.uint8(rows - i), out=last)
    return last


def start_places(field: EventField, ticket: Mask, number: int) -> Mask:
    """Return who holds a start place (Dutch: startplek) of one event at the Games.

    Start places of skaters without a ticket go to the next placed with one (policy
    ``next_placed``), so the holders are the first so many of those with a ticket; where fewer
    have a place, the rest stay empty.

    Parameters
    ----------
    field
        Positions in the event.
    ticket
        (skaters, tournaments), bool.
    number
        Start places of the event.

    Returns
    -------
    Mask
        (starts, tournaments), bool.
    """
    barred = (~ticket[field.skaters]).view(np.uint8)
    barred *= _NOBODY
    keys = field.positions | barred
    holds = np.zeros(keys.shape, np.bool_)
    for _ in range(number):
        # No two of those placed stand alike, so the least key left is one skater's, or nobody's.
        first = keys.min(axis=0, initial=_NOBODY)
        taken = keys == first
        taken &= first != _NOBODY
        holds |= taken
        keys |= taken.view(np.uint8) * _NOBODY
    return holds
