"""Why a skater has no ticket: one reason in each tournament, counted over all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from simulator.event import Event
from simulator.selection.counting import CountArray
from simulator.selection.field import Mask
from simulator.selection.select import Selection


class OutKind(StrEnum):
    """Why a skater is out; the first that fits, in this order, is the reason."""

    DISPLACED = "displaced"
    """Was in the team until a pick put somebody else there."""
    LOST_ROW = "lost_row"
    """Was in the team until an event pick took its start place and row."""
    BEYOND_CAP = "beyond_cap"
    """Held a row, but the tickets were gone: "third in the 1000 m but tenth name"."""
    FELL = "fell"
    """Held no row, and fell in the event."""
    DISQUALIFIED = "disqualified"
    """Held no row, and was disqualified in the event."""
    DID_NOT_START = "did_not_start"
    """Held no row, and did not start in the event."""
    NO_ROW = "no_row"
    """Held no row, and nothing went wrong: not fast enough."""


INCIDENTS = (OutKind.FELL, OutKind.DISQUALIFIED, OutKind.DID_NOT_START)
"""What can go wrong in an event, in the order in which it is looked at; short events before long ones."""


@dataclass(frozen=True)
class ReasonCounts:
    """How often each reason was why a skater had no ticket; what is left of it is `OutKind.NO_ROW`.

    Attributes
    ----------
    displaced
        By rule and whether the row was lost to the pick, (rules, 2, skaters), int64.
    beyond_cap
        By row and how many names behind the cap, (rows, names behind, skaters), int64.
    incidents
        By event, in the order of `INCIDENTS`, (3, skaters) each, int64.
    """

    displaced: CountArray
    beyond_cap: CountArray
    incidents: Mapping[Event, CountArray]

    def __add__(self, other: ReasonCounts) -> ReasonCounts:
        return ReasonCounts(
            self.displaced + other.displaced,
            self.beyond_cap + other.beyond_cap,
            {event: counts + other.incidents[event] for event, counts in self.incidents.items()},
        )


def count_reasons(selection: Selection) -> ReasonCounts:
    """Count why skaters are out; in each tournament and for each skater the first reason that fits."""
    told = selection.ticket.flatten()  # who needs no reason, then whose reason is known too
    displaced = _count_displaced(selection, told)
    return ReasonCounts(displaced, _count_beyond_cap(selection, told), _count_incidents(selection, told))


def _count_displaced(selection: Selection, told: Mask) -> CountArray:
    skaters, tournaments = selection.ticket.shape
    counts = np.zeros((len(selection.rules.picks), 2, skaters), np.int64)
    for number in sorted(selection.moved, reverse=True):  # the last pick that put the skater out counts
        moved = selection.moved[number]
        is_out = ~told[moved.displaced]
        told[moved.displaced[is_out]] = True
        for lost in (False, True):
            own = moved.displaced[is_out & (moved.lost_row == lost)]
            counts[number, int(lost)] = np.bincount(own // tournaments, minlength=skaters)
    return counts


def _count_beyond_cap(selection: Selection, told: Mask) -> CountArray:
    walk = selection.before
    skaters, tournaments = selection.ticket.shape
    behind = max(len(walk.first) - walk.cap, 0)
    counts = np.zeros((len(walk.first), behind, skaters), np.int64)
    for i in range(walk.cap, len(walk.first)):
        where = np.flatnonzero(walk.first[i] & (walk.rank[i] > walk.cap))
        holder = walk.holders[i][where].astype(np.int64)
        flat = holder * tournaments + where
        if selection.moved:
            is_out = ~told[flat]
            where, holder, flat = where[is_out], holder[is_out], flat[is_out]
        told[flat] = True
        code = (walk.rank[i][where] - (walk.cap + 1)) * np.int64(skaters) + holder
        counts[i] = np.bincount(code, minlength=behind * skaters).reshape(behind, skaters)
    return counts


def _count_incidents(selection: Selection, told: Mask) -> dict[Event, CountArray]:
    skaters, tournaments = selection.ticket.shape
    counts = {event: np.zeros((len(INCIDENTS), skaters), np.int64) for event in selection.fields}
    # Who holds a row has a ticket or was told to be beyond the cap or displaced.
    for kind in range(len(INCIDENTS)):
        for event, field in selection.fields.items():
            flat = (field.fell, field.disqualified, field.absent)[kind]
            moves = (field.skaters - np.arange(len(field.skaters))) * tournaments
            own = flat + moves[flat // tournaments]
            own = own[~told[own]]
            told[own] = True
            counts[event][kind] = np.bincount(own // tournaments, minlength=skaters)
    return counts
