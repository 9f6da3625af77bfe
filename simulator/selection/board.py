"""Start places, rows and team of one sex in every tournament, before the committee's picks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event
from simulator.selection.field import NOBODY, EventField, Index, Mask, Skaters, rides, takers
from simulator.selection.row_facts import RowFacts
from simulator.selection.sex_rules import SexRules
from simulator.selection.walk import Walk, walk_order

Luck = Callable[[int, Index], NDArray[np.float64]]
"""From the number of a rule and tournaments to uniform numbers in [0, 1), one a tournament."""


@dataclass(frozen=True)
class Moved:
    """Who came into the team by one pick and who dropped out.

    Attributes
    ----------
    brought_in, displaced
        Flat index ``skater * tournaments + tournament``, int64.
    lost_row
        Which of those displaced lost their start place and row to the pick, (displaced,), bool.
    """

    brought_in: Index
    displaced: Index
    lost_row: Mask

    def at(self, tournament: int, tournaments: int) -> Moved:
        """Return what happened in one of so many tournaments."""
        brought_in = self.brought_in % tournaments == tournament
        displaced = self.displaced % tournaments == tournament
        return Moved(
            self.brought_in[brought_in] // tournaments,
            self.displaced[displaced] // tournaments,
            self.lost_row[displaced],
        )


@dataclass
class Board:
    """Start places, rows and team of one sex in every tournament, as the picks change them.

    Attributes
    ----------
    places
        Who holds each place of an event that matters, (places, tournaments), uint8.
    pick_rows
        Who holds each pick row, (tournaments,), uint8; in row order.
    made
        How many picks are made, (tournaments,), uint8.
    picked
        Whom each rule picked, (tournaments,), uint8, 255 where not made; only rules that were made.
    team_picked
        The same of picks that gave a ticket outside the order.
    walk, ticket
        The walk as it stands, and who is in the team, (skaters, tournaments), bool.
    pushed
        Names of the walk that lost their ticket to a team pick, (rows, tournaments), bool.
    protected
        Who takes a ticket before all others if on a row, (skaters, tournaments), bool; None for nobody.
    before
        The walk before all picks but those of the mass start; None while there are none.
    moved
        Who came in and dropped out by each of the rules made.
    rows
        What the races say of rows that do not just go with a place.
    """

    rules: SexRules
    fields: Mapping[Event, EventField]
    tournaments: int
    places: dict[Event, Skaters]
    pick_rows: list[Skaters]
    made: NDArray[np.uint8]
    picked: dict[int, Skaters]
    walk: Walk
    ticket: Mask
    protected: Mask | None = None
    team_picked: dict[int, Skaters] = field(default_factory=dict)
    moved: dict[int, Moved] = field(default_factory=dict)
    pushed: Mask | None = None
    before: Walk | None = None
    rows: RowFacts = field(default_factory=RowFacts)


def set_up(
    rules: SexRules, fields: Mapping[Event, EventField], rows: RowFacts, tournaments: int, luck: Luck
) -> Board:
    """Put everybody where the races and the mass start picks put them, and read the order."""
    places = {event: takers(field, rules.places_of(event)) for event, field in fields.items()}
    for event, kept in rules.kept_for_picks.items():
        if event in places:
            number = rules.start_places.get(event, 0)
            places[event][number - kept : number] = NOBODY
    picked = _mass_start_picks(rules, tournaments, luck)
    made = np.zeros(tournaments, np.uint8)
    for who in picked.values():
        made += (who != NOBODY).view(np.uint8)
    pick_rows = list(picked.values())
    holders = row_holders(rules, places, rows, pick_rows, tournaments, slice(None))
    protected = _protected(rules, fields, tournaments) if rules.protected else None
    walk = walk_order(holders, rules.cap, len(rules.skaters), tournaments, protected)
    return Board(
        rules, fields, tournaments, places, pick_rows, made, picked, walk, walk.listed, protected, rows=rows
    )


def _protected(rules: SexRules, fields: Mapping[Event, EventField], tournaments: int) -> Mask:
    """Whether skaters are qualified beforehand in an event in which they start, or need not start."""
    protected = np.zeros((len(rules.skaters), tournaments), np.bool_)
    for event, skaters in rules.prequalified.items():
        for skater in skaters:
            if skater in rules.handed_down(event):
                continue
            if (event, skater) in rules.need_not_start:
                protected[skater] = True
            elif event in fields:
                protected[skater] |= rides(fields[event], skater)
    return protected


def _mass_start_picks(rules: SexRules, tournaments: int, luck: Luck) -> dict[int, Skaters]:
    """Return whom each rule of the mass start puts on its row, as far as there are rows and picks."""
    everywhere = np.arange(tournaments)
    picked = {}
    for number in rules.mass_start_rules():
        picked[number] = np.full(tournaments, NOBODY)
        if rules.picks[number].chance > 0:
            picked[number][says_yes(rules, number, everywhere, luck)] = rules.named[number][0]
    return picked


def row_holders(
    rules: SexRules,
    places: Mapping[Event, Skaters],
    rows: RowFacts,
    pick_rows: Sequence[Skaters],
    tournaments: int,
    columns: Index | slice,
) -> list[Skaters]:
    """Return who holds each row from the top, in some tournaments."""
    of_picks = iter(pick_rows)
    nobody = np.full(tournaments, NOBODY)
    held = []
    for i, row in enumerate(rules.rows):
        if row.okt_place is None:
            held.append(next(of_picks, nobody)[columns])
        elif i in rows.holders:
            held.append(rows.holders[i][columns])
        elif row.event not in places:
            held.append(nobody[columns])
        elif i in rows.unmet:
            # Whom a pick put on the place need not meet the condition.
            holder, unmet = places[row.event][row.okt_place - 1][columns], rows.unmet[i][columns]
            held.append(np.where((holder == unmet) & (unmet != NOBODY), NOBODY, holder))
        else:
            held.append(places[row.event][row.okt_place - 1][columns])
    return held


def says_yes(rules: SexRules, number: int, columns: Index, luck: Luck) -> Mask:
    """Whether the committee makes a pick with a chance, if the condition holds, in some tournaments."""
    chance = rules.picks[number].chance
    if chance >= 1:  # no draw is needed
        return np.ones(len(columns), np.bool_)
    return luck(number, columns) < chance
