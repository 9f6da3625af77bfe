"""Counts of one sex over tournaments: rows, routes to a ticket, picks, start places, reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from simulator.event import Event
from simulator.loops.compiled import LOOPS
from simulator.selection.committee import PickKind
from simulator.selection.counting import CountArray, count_true, count_values
from simulator.selection.field import NOBODY, Index, Mask, Skaters
from simulator.selection.reasons import ReasonCounts, count_reasons
from simulator.selection.select import Selection
from simulator.selection.walk import Walk

_BYTE = 256


@dataclass(frozen=True)
class OrderCounts:
    """Counts of the selection of one sex; whole numbers, int64.

    Attributes
    ----------
    tickets
        How often each skater won a ticket by each row of the order, and behind the rows by each
        pick rule, (skaters, rows + rules); a mass start row counts as a row.
    takes, adds
        How often each skater held each row, and was named by it, (rows, skaters).
    reached
        How often tickets were left before each row, and behind the last, (rows + 1,).
    first_out
        How often each skater was the first name without a ticket, (skaters,).
    made
        How often each pick was made, (rules,).
    brought_in, displaced
        How often each skater came in and dropped out by each pick, (rules, skaters).
    start_places
        How often each skater held a start place of each event, (skaters,).
    reserves
        How often each skater was each of the reserves, (reserves, skaters).
    left_open
        How often 0, 1, 2 ... tickets were left to the committee, (cap + 1,).
    """

    tickets: CountArray
    takes: CountArray
    adds: CountArray
    reached: CountArray
    first_out: CountArray
    made: CountArray
    brought_in: CountArray
    displaced: CountArray
    start_places: Mapping[Event, CountArray]
    reasons: ReasonCounts
    reserves: CountArray
    left_open: CountArray

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes, but for what is small."""
        told = self.reasons
        return sum(
            own.nbytes for own in (self.tickets, self.takes, self.adds, told.beyond_cap, told.displaced)
        )

    def __add__(self, other: OrderCounts) -> OrderCounts:
        return OrderCounts(
            self.tickets + other.tickets,
            self.takes + other.takes,
            self.adds + other.adds,
            self.reached + other.reached,
            self.first_out + other.first_out,
            self.made + other.made,
            self.brought_in + other.brought_in,
            self.displaced + other.displaced,
            {event: counts + other.start_places[event] for event, counts in self.start_places.items()},
            self.reasons + other.reasons,
            self.reserves + other.reserves,
            self.left_open + other.left_open,
        )


def count_order(selection: Selection) -> OrderCounts:
    """Count the selection of one sex over the tournaments of a block."""
    skaters = len(selection.rules.skaters)
    takes, adds = _count_rows(selection.walk, skaters)
    brought_in, displaced = _count_moved(selection)
    return OrderCounts(
        tickets=_count_tickets(selection, adds),
        takes=takes,
        adds=adds,
        reached=_count_left(selection),
        first_out=_count_skaters(selection.first_out, skaters),
        made=_count_made(selection),
        brought_in=brought_in,
        displaced=displaced,
        start_places={
            event: _of_skaters(held.skaters, count_true(held.holds), skaters)
            for event, held in selection.start_places.items()
        },
        reasons=count_reasons(selection),
        reserves=np.array([_count_skaters(who, skaters) for who in selection.reserves], np.int64).reshape(
            len(selection.reserves), skaters
        ),
        left_open=_count_left_open(selection),
    )


def _count_rows(walk: Walk, skaters: int) -> tuple[CountArray, CountArray]:
    """Count who holds each row, and whom each names, (rows, skaters) both."""
    if LOOPS is not None:
        takes, adds = LOOPS.count_rows((walk.holders, walk.first, walk.rank), walk.cap)
        return takes[:, :skaters], adds[:, :skaters]
    rows = len(walk.first)
    # One up, so that nobody, 255, becomes 0; who is named stands as far behind as there are skaters.
    code = (walk.holders + np.uint8(1)).astype(np.uint16)
    code += (walk.first & (walk.rank <= walk.cap)).astype(np.uint16) * np.uint16(skaters + 1)
    repeats, named = (
        count_values(code, 2 * skaters + 1).reshape(rows, 2, skaters + 1)[:, :, 1:].swapaxes(0, 1)
    )
    return repeats + named, named


def _count_left(selection: Selection) -> CountArray:
    walk = selection.walk
    if walk.gone is not None:
        left = count_true(walk.gone < walk.cap)
    else:
        left = np.concatenate([[selection.tournaments], count_true(walk.rank < walk.cap)])
    if not selection.rules.has_cap:  # no ticket is missing behind the last row
        left[-1] = 0
    return left


def _count_left_open(selection: Selection) -> CountArray:
    if not selection.rules.has_cap:  # as many as were won, so none is left
        return np.bincount([0] * selection.tournaments, minlength=selection.walk.cap + 1)
    given = np.add.reduce(selection.ticket.view(np.uint8), axis=0, dtype=np.uint8)
    return np.bincount(selection.walk.cap - given, minlength=selection.walk.cap + 1)


def _of_skaters(who: Index, counts: CountArray, skaters: int) -> CountArray:
    """Put counts of some skaters in the places of all."""
    of_all = np.zeros(skaters, np.int64)
    of_all[who] = counts
    return of_all


def _count_skaters(who: Skaters, skaters: int) -> CountArray:
    return np.bincount(who, minlength=_BYTE)[:skaters]


def _count_made(selection: Selection) -> CountArray:
    made = np.zeros(len(selection.rules.picks), np.int64)
    for number, who in selection.picked.items():
        made[number] = count_true((who != NOBODY)[None])[0]
    return made


def _count_tickets(selection: Selection, adds: CountArray) -> CountArray:
    """Count tickets by the row that named the skater, or by the pick."""
    rules, walk, skaters = selection.rules, selection.walk, len(selection.rules.skaters)
    by_row = adds.copy()
    by_pick = np.zeros((len(rules.picks), skaters), np.int64)
    if selection.pushed is not None:
        for i, pushed in enumerate(selection.pushed):
            by_row[i] -= _count_skaters(walk.holders[i][pushed], skaters)
    for number, who in selection.picked.items():
        rule = rules.picks[number]
        if not rule.takes_start_place:
            continue
        for i, row in enumerate(rules.rows):
            if (
                row.event is rule.event and row.goes_with_place
            ):  # the row that goes with the start place taken
                own = _count_skaters(walk.holders[i][walk.names(i) & (walk.holders[i] == who)], skaters)
                by_row[i] -= own
                by_pick[number] += own
    everywhere = np.arange(selection.tournaments)
    for number, who in selection.team_picked.items():
        where = everywhere[who != NOBODY]
        outside = where[~walk.listed[who[where], where]]
        by_pick[number] += _count_skaters(who[outside], skaters)
    return np.concatenate([by_row, by_pick]).T


def _count_moved(selection: Selection) -> tuple[CountArray, CountArray]:
    skaters, tournaments = selection.ticket.shape
    brought_in = np.zeros((len(selection.rules.picks), skaters), np.int64)
    displaced = np.zeros_like(brought_in)
    for number in selection.picked:
        if selection.rules.picks[number].kind is PickKind.MASS_START:
            columns, left_out = moved_by_mass_start(selection, number)
            brought_in[number] = _count_skaters(selection.picked[number][columns], skaters)
            displaced[number] = _count_skaters(left_out, skaters)
        else:
            moved = selection.moved[number]
            brought_in[number] = np.bincount(moved.brought_in // tournaments, minlength=skaters)
            displaced[number] = np.bincount(moved.displaced // tournaments, minlength=skaters)
    return brought_in, displaced


def moved_by_mass_start(selection: Selection, number: int) -> tuple[Index, Skaters]:
    """Compare the list with what it would be if the skater of one mass start row were not on it.

    Parameters
    ----------
    number
        Of a rule for a mass start row that was made.

    Returns
    -------
    tournaments
        Where the skater is in the team by this row alone, (found,), int64.
    displaced
        Who would have taken the ticket instead, (found,), uint8, 255 for nobody.
    """
    walk = selection.before
    who = selection.picked[number]
    own = selection.rules.mass_start_rules()[number]
    columns = _only_by(walk, own, who, selection.protected)
    next_name = selection.first_out if walk is selection.walk else walk.next_name()
    return columns, next_name[columns]


def _only_by(walk: Walk, own: int, who: Skaters, protected: Mask | None) -> Index:
    """Return where somebody, another in each tournament, is in the team by one row alone."""
    if LOOPS is not None:
        return LOOPS.only_by((walk.holders, walk.first, walk.rank), walk.cap, own, who, protected)
    by_row = walk.names(own) & (who != NOBODY)
    early = np.zeros_like(by_row)
    if protected is not None:  # any row gives them a ticket
        early[by_row] = protected[who[by_row], np.flatnonzero(by_row)]
    for i, holder in enumerate(walk.holders):
        if i != own:  # below the pick row, one name more stands above than would without the pick
            also = holder == who
            also &= (walk.rank[i] <= walk.cap) | early
            by_row &= ~also
    return np.flatnonzero(by_row)
