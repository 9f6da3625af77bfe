"""Who starts at the Games after every tournament of a part, and who took the places of the trial."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.event import Event
from simulator.selection.field import Index, Mask, Skaters
from simulator.selection.rows import Row
from simulator.selection.select import Selection
from simulator.selection.sex_rules import SexRules


@dataclass(frozen=True)
class Chosen:
    """Who starts at the Games, tournament by tournament.

    Attributes
    ----------
    skaters
        Who may start in each event, (holders,), int64.
    starts
        Whether each does, (holders, tournaments), bool; once kept eight tournaments to a byte, uint8.
    takers
        Who took each place of an event at the trial, picks included, (places, tournaments), uint8;
        255 for nobody.
    rows
        Who is on each row of the order that does not just go with a place, by its number from 0.
    tournaments
        How many.
    """

    skaters: Mapping[Event, Index]
    starts: Mapping[Event, Mask | NDArray[np.uint8]]
    takers: Mapping[Event, Skaters]
    rows: Mapping[int, Skaters]
    tournaments: int

    @classmethod
    def of(cls, selection: Selection) -> Chosen:
        """Take from a selection what the Games need."""
        held = {event: own for event, own in selection.start_places.items() if event.is_distance}
        return cls(
            {event: own.skaters for event, own in held.items()},
            {event: own.holds for event, own in held.items()},
            {event: own for event, own in selection.places.items() if event in held},
            {row: selection.walk.holders[row] for row in rows_apart(selection.rules)},
            selection.tournaments,
        )

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        several = (*self.starts.values(), *self.takers.values(), *self.rows.values())
        return sum(own.nbytes for own in several)

    def set_apart(self) -> Chosen:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        return replace(
            self,
            starts={event: set_apart(_packed(own)) for event, own in self.starts.items()},
            takers={event: set_apart(own) for event, own in self.takers.items()},
            rows={row: set_apart(own) for row, own in self.rows.items()},
        )

    def among(self, event: Event, candidates: Index) -> Mask:
        """Return which candidates start in an event, (candidates, tournaments), bool."""
        chosen = np.zeros((len(candidates), self.tournaments), np.bool_)
        if event in self.starts:
            holds = self.starts[event]
            if holds.dtype != np.bool_:
                holds = np.unpackbits(holds.view(np.uint8), axis=1, count=self.tournaments).view(np.bool_)
            row_of = {int(skater): row for row, skater in enumerate(self.skaters[event])}
            for out, skater in zip(chosen, candidates, strict=True):
                if int(skater) in row_of:
                    out[:] = holds[row_of[int(skater)]]
        return chosen

    def instead(self, skaters: tuple[str, ...], starters: Mapping[Event, tuple[str, ...]]) -> Chosen:
        """Return the same with known starters in the place of everybody's.

        Parameters
        ----------
        skaters
            All skaters by their numbers.
        """
        number = {skater: i for i, skater in enumerate(skaters)}
        known = {
            event: np.array([number[name] for name in names if name in number], np.int64)
            for event, names in starters.items()
        }
        starts = {event: np.ones((len(own), self.tournaments), np.bool_) for event, own in known.items()}
        return replace(self, skaters=known, starts=starts)


def _packed(starts: Mask | NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return who starts with eight tournaments to a byte."""
    return np.packbits(starts, axis=1) if starts.dtype == np.bool_ else starts.view(np.uint8)


def rows_apart(rules: SexRules) -> tuple[int, ...]:
    """Return the rows of the order whose holder is not just who took a place, by number from 0."""
    return tuple(
        number for number, row in enumerate(rules.rows) if row.event.is_distance and not goes_with_place(row)
    )


def goes_with_place(row: Row) -> bool:
    """Whether a row is held by whoever took a place of its event, and nothing else is asked."""
    return row.event.is_distance and not row.is_pick and row.goes_with_place and row.condition is None
