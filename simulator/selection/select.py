"""The selection of one sex in every tournament: order, picks, start places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event
from simulator.selection.board import Board, Luck, Moved, set_up
from simulator.selection.field import (
    NOBODY,
    EventField,
    Index,
    Mask,
    Skaters,
    with_prequalified,
    with_starts,
    without,
)
from simulator.selection.picks import make_picks
from simulator.selection.row_facts import RowFacts, earlier_fields, row_facts
from simulator.selection.sex_rules import SexRules
from simulator.selection.start_places import StartPlaces, start_places
from simulator.selection.walk import Walk


@dataclass(frozen=True)
class Selection:
    """The selection of one sex in every tournament.

    Attributes
    ----------
    walk
        The last reading of the order.
    before
        The reading before all picks but those of the mass start; the same where no other is made.
    ticket
        Who has a ticket, (skaters, tournaments), bool.
    pushed
        Names of the list that lost their ticket to a team pick, (rows, tournaments), bool; None
        when no team pick is made.
    picked
        Whom each rule picked, by its number, (tournaments,), uint8, 255 where it was not made;
        rules never made are not there.
    team_picked
        The same of those that gave a ticket outside the order.
    moved
        Who came in and dropped out by each rule made but those of the mass start.
    protected
        Who takes a ticket before all others if on a row, (skaters, tournaments), bool; None for nobody.
    first_out
        The first name of the order without a ticket, (tournaments,), uint8, 255 for nobody.
    reserves
        The first names of the order without a ticket, (reserves, tournaments), uint8, 255 for nobody.
    places
        Who took each place of an event that matters, event picks included and before places came
        free, (places, tournaments), uint8, 255 for nobody.
    start_places
        Who holds the start places of each event, mass start and pursuit included where known.
    rows
        What the races say of rows that do not just go with a place.
    """

    rules: SexRules
    fields: Mapping[Event, EventField]
    walk: Walk
    before: Walk
    ticket: Mask
    pushed: Mask | None
    picked: Mapping[int, Skaters]
    team_picked: Mapping[int, Skaters]
    moved: Mapping[int, Moved]
    protected: Mask | None
    first_out: Skaters
    reserves: Skaters
    places: Mapping[Event, Skaters]
    start_places: Mapping[Event, StartPlaces]
    rows: RowFacts

    @property
    def tournaments(self) -> int:
        """Number of tournaments."""
        return int(self.ticket.shape[1])

    def at(self, tournament: int) -> Selection:
        """Return the selection of one tournament; picks not made there are not in it."""
        one = slice(tournament, tournament + 1)
        picked = {i: who[one] for i, who in self.picked.items() if who[tournament] != NOBODY}
        team_picked = {i: who[one] for i, who in self.team_picked.items() if who[tournament] != NOBODY}
        return Selection(
            rules=self.rules,
            fields={event: field.at(tournament) for event, field in self.fields.items()},
            walk=self.walk.at(tournament),
            before=self.before.at(tournament),
            ticket=self.ticket[:, one],
            pushed=None if self.pushed is None else self.pushed[:, one],
            picked=picked,
            team_picked=team_picked,
            moved={i: own.at(tournament, self.tournaments) for i, own in self.moved.items() if i in picked},
            protected=None if self.protected is None else self.protected[:, one],
            first_out=self.first_out[one],
            reserves=self.reserves[:, one],
            places={event: places[:, one] for event, places in self.places.items()},
            start_places={
                event: StartPlaces(held.skaters, held.holds[:, one])
                for event, held in self.start_places.items()
            },
            rows=self.rows.at(tournament),
        )


def always_lucky(rule: int, columns: Index) -> NDArray[np.float64]:
    """Give the committee's luck where its picks are known: it makes all whose chance is above 0."""
    return np.zeros(len(columns))


def select(
    rules: SexRules, fields: Mapping[Event, EventField], tournaments: int, luck: Luck = always_lucky
) -> Selection:
    """Select the team and give out the start places.

    Parameters
    ----------
    fields
        Who stands where, by event ridden; skaters are numbered as in `rules`.
    luck
        Uniform numbers that decide whether the committee makes a pick with a chance below 1.

    References
    ----------
    The procedure used for the Games of 2018, 2022 and 2026, as told in press reports; the order of
    its steps stands in ``ARCHITECTURE.md``.
    """
    raced = {**earlier_fields(rules, tournaments), **fields}
    ranked = _fields(rules, raced, tournaments)
    board = set_up(rules, ranked, row_facts(rules, raced, ranked, tournaments), tournaments, luck)
    make_picks(board, luck)
    return Selection(
        rules=rules,
        fields=ranked,
        walk=board.walk,
        before=board.before if board.before is not None else board.walk,
        ticket=board.ticket,
        pushed=board.pushed,
        picked=board.picked,
        team_picked=board.team_picked,
        moved=board.moved,
        protected=board.protected,
        first_out=_first_out(board),
        reserves=_reserves(board),
        places=board.places,
        start_places=start_places(board),
        rows=board.rows,
    )


def _fields(rules: SexRules, fields: Mapping[Event, EventField], tournaments: int) -> dict[Event, EventField]:
    """Rank skaters qualified beforehand first, and take in whom the committee may give a start place."""
    ranked = {}
    for event in Event:
        ridden, declined = fields.get(event), rules.handed_down(event)
        named = [who for own, who in sorted(rules.need_not_start) if own is event and who not in declined]
        if named:
            ridden = with_starts(ridden, named, tournaments)
        if ridden is not None:
            beforehand = [who for who in rules.prequalified.get(event, ()) if who not in declined]
            ridden = with_prequalified(without(ridden, declined), beforehand, named)
        given = [
            skaters[0]
            for rule, skaters in zip(rules.picks, rules.named, strict=True)
            if rule.takes_start_place and rule.event is event and rule.chance > 0
        ]
        field = with_starts(ridden, [*given, *rules.refills.get(event, ())], tournaments)
        if field is None and event in rules.earlier:  # its places are open
            field = ridden
        ranks = event.is_distance or event.is_classification
        if field is not None and (ridden is not None or ranks):
            ranked[event] = field
    return ranked


def _reserves(board: Board) -> Skaters:
    """Return the first names of the order without a ticket, as many as there are reserves."""
    walk, wanted = board.walk, board.rules.reserves
    found = np.full((wanted, board.tournaments), NOBODY)
    named = np.zeros(board.tournaments, np.intp)
    for i in range(len(walk.first) if wanted else 0):
        here = np.flatnonzero(walk.first[i] & (named < wanted))
        here = here[~board.ticket[walk.holders[i][here], here]]
        found[named[here], here] = walk.holders[i][here]
        named[here] += 1
    return found


def _first_out(board: Board) -> Skaters:
    """Return the first name of the order without a ticket."""
    walk = board.walk
    if not board.team_picked:  # then tickets and names of the list are the same
        return walk.next_name()
    out = np.full(board.tournaments, NOBODY)
    for i in reversed(range(len(walk.first))):
        found = np.flatnonzero(walk.first[i])
        found = found[~board.ticket[walk.holders[i][found], found]]
        out[found] = walk.holders[i][found]
    return out
