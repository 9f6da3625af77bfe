"""What the races say of rows that do not just go with a place: one race of two, conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from simulator.event import Event
from simulator.selection.conditions import Condition
from simulator.selection.field import NO_PLACE, NOBODY, EventField, Mask, Skaters
from simulator.selection.rows import Row
from simulator.selection.sex_rules import SexRules

Fields = Mapping[Event, EventField]


@dataclass(frozen=True)
class RowFacts:
    """Rows whose holder is not simply who took the place, by number of the row from 0.

    Attributes
    ----------
    holders
        Who holds a row that goes with no place of its event, (tournaments,), uint8.
    unmet
        Who took the place of a row and does not meet its condition, (tournaments,), uint8; 255 where
        nobody did or the condition is met.
    """

    holders: Mapping[int, Skaters] = field(default_factory=dict)
    unmet: Mapping[int, Skaters] = field(default_factory=dict)

    def at(self, tournament: int) -> RowFacts:
        """Return the facts of one tournament."""
        one = slice(tournament, tournament + 1)
        return RowFacts(*({i: who[one] for i, who in own.items()} for own in (self.holders, self.unmet)))


def earlier_fields(rules: SexRules, tournaments: int) -> dict[Event, EventField]:
    """Return who stands where in events of an earlier meet: the same in every tournament."""
    return {
        event: EventField(
            np.array(skaters, np.int64),
            np.broadcast_to(
                np.arange(1, len(skaters) + 1, dtype=np.uint8)[:, None], (len(skaters), tournaments)
            ),
        )
        for event, skaters in rules.earlier.items()
    }


def row_facts(rules: SexRules, raced: Fields, ranked: Fields, tournaments: int) -> RowFacts:
    """Find out who holds the rows that need more than a place of their event.

    Parameters
    ----------
    raced
        Who stands where as it was raced: conditions go by that.
    ranked
        The same with those qualified beforehand in front.
    """
    met: dict[Condition, Mask] = {}
    holders: dict[int, Skaters] = {}
    unmet: dict[int, Skaters] = {}
    for i, row in enumerate(rules.rows):
        condition = row.condition
        if row.okt_place is None or (condition is None and row.goes_with_place):
            continue
        if condition is not None and condition not in met:
            met[condition] = _met(condition, raced, len(rules.skaters), tournaments)
        allowed = met[condition] if condition is not None and condition.goes_on else None
        who = _on_place(row, ranked, allowed, tournaments)
        if condition is not None and not condition.goes_on:
            lacks = ~met[condition][who, np.arange(tournaments)]
            unmet[i] = np.where(lacks, who, NOBODY)
            who = np.where(lacks, NOBODY, who)
        if not row.goes_with_place:
            holders[i] = who
    return RowFacts(holders, unmet)


def _met(condition: Condition, raced: Fields, skaters: int, tournaments: int) -> Mask:
    """Whether each skater, and at last nobody, meets a condition, (256, tournaments), bool."""
    met = np.zeros((int(NOBODY) + 1, tournaments), np.bool_)
    own = raced.get(condition.raced.event)
    if own is None:
        return met
    race = condition.raced.race
    if condition.time_ms is not None:
        within = own.met.get((race, condition.time_ms))
    elif race is None:
        within = own.positions <= np.uint8(condition.place or 0)
    else:
        within = own.races[race - 1] <= np.uint8(condition.place or 0) if race <= len(own.races) else None
    if within is not None:
        met[own.skaters] = within
    return met


def _on_place(row: Row, ranked: Fields, allowed: Mask | None, tournaments: int) -> Skaters:
    """Return who stands on the place of a row, among those allowed."""
    own = ranked.get(row.event)
    nobody = np.full(tournaments, NOBODY)
    if own is None or not len(own.skaters) or (row.race is not None and row.race > len(own.races)):
        return nobody
    left = (own.positions if row.race is None else own.races[row.race - 1]).copy()
    if allowed is None:
        left[left < np.uint8(row.okt_place or 0)] = NO_PLACE
        at = left.argmin(axis=0)
        here = left[at, np.arange(tournaments)] == row.okt_place
        return np.where(here, own.skaters[at].astype(np.uint8), NOBODY)
    left[~allowed[own.skaters]] = NO_PLACE
    everywhere = np.arange(tournaments)
    for _ in range((row.okt_place or 1) - 1):
        left[left.argmin(axis=0), everywhere] = NO_PLACE
    at = left.argmin(axis=0)
    return np.where(left[at, everywhere] != NO_PLACE, own.skaters[at].astype(np.uint8), NOBODY)
