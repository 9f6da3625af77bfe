"""A search for the best order of rows: on one half of the world, to be reported on the other.

Who holds a row does not hang on the order, and who starts hangs on the tickets alone: an order is
walked, and medals are counted again only in the tournaments in which its tickets differ from those of
the base. A screen by bits looks at many orders first, without the start places that come free.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.engine.block import SexPlan
from simulator.engine.job import UNHINDERED, Control
from simulator.event import Event
from simulator.games.counts import LEVELS
from simulator.games.stored import GamesBlock, Mask
from simulator.policy.won import places_at_games, won_by
from simulator.policy.world import WorldPart, selected
from simulator.selection.field import NOBODY, Index, Places, Skaters
from simulator.selection.rows import Row
from simulator.selection.start_places import lowest
from simulator.selection.walk import walk_order

_MEDALS = 1
_SLACK = 0.01
"""Medals that an order may be worse by on the screen and still be looked at with refills."""

_MANY = 4
"""From one tournament in so many on it is quicker to count all than to pick out those that differ."""


@dataclass(frozen=True)
class Searched:
    """What a search found.

    Attributes
    ----------
    rows
        The best order, numbered anew.
    gain
        Medals against the base on the half that was searched.
    tried, refilled
        Orders looked at on the screen, and with refills.
    """

    rows: tuple[Row, ...]
    gain: float
    tried: int
    refilled: int


class Screen:
    """Medals of an order by its rows alone, start places that come free left empty, eight tournaments a byte.

    Parameters
    ----------
    holders
        Who holds each row, (rows, tournaments), uint8, 255 for nobody.
    medal
        Whether who holds each row would win a medal from its start place, (rows, tournaments), bool.
    """

    def __init__(self, holders: Skaters, medal: Mask, cap: int) -> None:
        self._cap, self._number = cap, holders.shape[1]
        there = holders != NOBODY
        same = (holders[:, None] == holders[None]) & there[:, None]
        self._same, self._there = np.packbits(same, axis=2), np.packbits(there, axis=1)
        self._medal = np.packbits(medal & there, axis=1)

    def medals(self, order: Sequence[int]) -> float:
        """Return the medals a tournament of an order of the rows, by their numbers from 0."""
        count = [np.zeros(self._there.shape[1], np.uint8) for _ in range(self._cap.bit_length())]
        has = np.zeros_like(self._there)
        for at, row in enumerate(order):
            takes = self._there[row].copy()
            for above in order[:at]:
                takes &= ~self._same[row, above]
            full = np.full_like(takes, 255)
            for place, bit in enumerate(count):
                full &= bit if self._cap >> place & 1 else ~bit
            takes &= ~full
            has |= self._same[row] & takes
            carry = takes
            for place, bit in enumerate(count):
                count[place], carry = bit ^ carry, bit & carry
        return float(np.bitwise_count(has & self._medal).sum() / self._number)


class OrderJudge:
    """Medals of an order with the start places that come free given to the next placed."""

    def __init__(self, world: WorldPart, plan: SexPlan) -> None:
        selection = selected(world, plan, plan)
        everywhere = np.arange(world.tournaments)
        self._plan = plan
        self.holders = np.asarray(selection.walk.holders)
        # Places in the order of the candidates at the Games, and candidates without the rivals, who are
        # not judged here.
        self._placed: dict[Event, tuple[Places, GamesBlock]] = {}
        for event, block in world.games.items():
            if event in selection.fields:
                field = selection.fields[event]
                rows = [np.flatnonzero(field.skaters == who)[0] for who in block.skaters]
                alone = GamesBlock(block.skaters, block.keys, block.rivals[:0])
                self._placed[event] = field.settled(everywhere)[rows], alone
        self._listed = selection.ticket
        self._medals = self._won(self._listed)

    def gain(self, order: Sequence[int]) -> int:
        """Return the medals won more than by the base, over all tournaments."""
        rules, size = self._plan.rules, self.holders.shape[1]
        walk = walk_order(list(self.holders[list(order)]), rules.cap, len(rules.skaters), size)
        differs = (walk.listed != self._listed).any(axis=0)
        if np.count_nonzero(differs) > size // _MANY:
            return int((self._won(walk.listed) - self._medals).sum())
        other = np.flatnonzero(differs)
        if not len(other):
            return 0
        return int((self._won(walk.listed[:, other], other) - self._medals[other]).sum())

    def _won(self, ticket: Mask, columns: Index | None = None) -> NDArray[np.int64]:
        """Return the medals of tickets in some tournaments, in all where none are named."""
        starting, games = {}, {}
        for event, (positions, whole) in self._placed.items():
            places = min(self._plan.rules.start_places.get(event, 0), len(positions))
            if not places:
                continue
            games[event] = whole if columns is None else whole.take(columns)
            # Who has no ticket has no place; those placed are no two alike.
            keys = positions if columns is None else positions.take(columns, 1)
            starting[event], _ = lowest(keys, places, ticket, whole.skaters)
        if not games:
            return np.zeros(ticket.shape[1], np.int64)
        found: NDArray[np.int64] = won_by(games, starting)[_MEDALS]
        return found


def screen_of(holders: Sequence[Skaters], parts: Sequence[WorldPart], plan: SexPlan) -> Screen:
    """Return the screen of parts of the world: a row's medal is won if all who stand on rows start."""
    medals = [_medals(held, world, plan) for held, world in zip(holders, parts, strict=True)]
    return Screen(np.concatenate(holders, axis=1), np.concatenate(medals, axis=1), plan.rules.cap)


def _medals(holders: Skaters, world: WorldPart, plan: SexPlan) -> Mask:
    medal = np.zeros(holders.shape, np.bool_)
    for event, block in world.games.items():
        rows = [at for at, row in enumerate(plan.rules.rows) if row.event is event and not row.is_pick]
        medal[rows] = places_at_games(block, holders[rows]) <= LEVELS[_MEDALS]
    return medal


def search(parts: Sequence[WorldPart], plan: SexPlan, number: int, control: Control = UNHINDERED) -> Searched:
    """Look for the order of most medals: rows moved one at a time, each move kept that gains.

    Rows of the mass start stay where they are. Picks that hang on a condition are left out on both sides.

    Parameters
    ----------
    number
        Orders to look at.
    """
    plan = _without_picks(plan)
    judges = [OrderJudge(world, plan) for world in parts]
    screen = screen_of([judge.holders for judge in judges], parts, plan)
    rows = plan.rules.rows
    moves = [at for at, row in enumerate(rows) if not row.is_pick]
    rng = np.random.default_rng([parts[0].seed, number])
    tournaments = sum(world.tournaments for world in parts)

    best, gain, refilled = list(range(len(rows))), 0, 0
    floor = screen.medals(best) - _SLACK
    for _ in range(number if len(moves) > 1 else 0):
        control.go_on()
        order = moved(best, moves, rng)
        if (value := screen.medals(order)) < floor:
            continue
        refilled += 1
        found = sum(judge.gain(order) for judge in judges)
        if found > gain:
            best, gain, floor = order, found, value - _SLACK
    numbered = tuple(replace(rows[at], number=number) for number, at in enumerate(best, start=1))
    return Searched(numbered, gain / tournaments, number, refilled)


def moved(order: Sequence[int], moves: Sequence[int], rng: np.random.Generator) -> list[int]:
    """Return an order with one of the rows that may move at another place among them."""
    movable = [row for row in order if row in moves]
    at, to = rng.choice(len(movable), 2, replace=False)
    movable.insert(int(to), movable.pop(int(at)))
    left = iter(movable)
    return [next(left) if row in moves else row for row in order]


def _without_picks(plan: SexPlan) -> SexPlan:
    """Return a plan in which only the mass start is picked for."""
    keep = plan.rules.mass_start_rules()
    picks = tuple(
        rule if number in keep else replace(rule, chance=0.0) for number, rule in enumerate(plan.rules.picks)
    )
    return replace(plan, rules=replace(plan.rules, picks=picks))
