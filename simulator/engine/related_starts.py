"""Relations put in the place of what chance gave the starts of one event."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import numpy as np
from numpy.typing import NDArray

from simulator.engine.fixed_starts import FixedStarts, taken_places
from simulator.engine.pairs import Index
from simulator.engine.ranking import UNPLACED, Places
from simulator.engine.relations import AssumedKind, Relation

Mask = NDArray[np.bool_]
Ranks = NDArray[np.int16]
Wishes = NDArray[np.int32]

_NEVER = 1000
"""Rank behind all, for who need not be among the first so many."""

_STEP = 256
"""Wishes to stand directly ahead of somebody that fit between two who were behind each other."""


@dataclass(frozen=True)
class RelatedStarts:
    """Relations of one event, with starts in the place of names; empty for most events.

    Attributes
    ----------
    top, outside
        Start, and the number of first places it takes one of, or none of.
    beats
        Start and rival; a rival's own rivals come before.
    known
        Starts on fixed places: nothing moves them.
    free
        Places left for the others, in order.
    """

    top: tuple[tuple[int, int], ...] = ()
    outside: tuple[tuple[int, int], ...] = ()
    beats: tuple[tuple[int, int], ...] = ()
    known: tuple[int, ...] = ()
    free: tuple[int, ...] = ()

    def unmet(self, positions: Places) -> Index:
        """Return the tournaments in which a relation did not happen and can be made to, (unmet,), int64.

        Parameters
        ----------
        positions
            (starts, tournaments), uint8.
        """
        if not (self.top or self.outside or self.beats):
            return np.zeros(0, np.int64)
        unmet = np.zeros(positions.shape[1], np.bool_)
        for start, place in self.top:
            unmet |= positions[start] > place
        for start, place in self.outside:
            unmet |= positions[start] <= place
        for start, rival in self.beats:
            unmet |= (positions[start] >= positions[rival]) & (positions[rival] != UNPLACED)
        return np.flatnonzero(unmet)

    def moved(self, positions: Places, lots: NDArray[np.float64]) -> Places:
        """Make every relation happen, by moves as small as can be.

        Parameters
        ----------
        positions
            All different but for those without one, (starts, tournaments), uint8.
        lots
            Who goes first of those put on one place from no place, (starts, tournaments); the lowest.
        """
        rank_of = np.full(256, UNPLACED, np.int16)
        rank_of[list(self.free)] = np.arange(1, len(self.free) + 1)
        rank: Ranks = rank_of[positions]
        rank[list(self.known)] = UNPLACED
        named = [start for start, _ in (*self.top, *self.outside)]
        named += [start for pair in self.beats for start in pair]
        named = list(dict.fromkeys(named))
        others = [start for start in range(len(positions)) if start not in {*named, *self.known}]
        turns = np.argsort(np.argsort(lots[named], axis=0), axis=0)
        rank[named], rank[others] = _merged(rank[named], rank[others], turns, *self._wishes(rank, named))
        place_of = np.full(256, UNPLACED, np.uint8)
        place_of[1 : len(self.free) + 1] = self.free
        moved: Places = place_of[rank]
        moved[list(self.known)] = positions[list(self.known)]
        return moved

    def _wishes(self, rank: Ranks, named: list[int]) -> tuple[Mask, Wishes, Ranks, Ranks]:
        """Return who gets a place, the order wished for, and first and last rank of each named start.

        The order is that of the ranks, `_STEP` apart, but for those put directly ahead of a rival.
        """
        number = {start: own for own, start in enumerate(named)}
        placed = rank[named] != UNPLACED
        order: Wishes = rank[named].astype(np.int32) * _STEP
        last = np.full(placed.shape, _NEVER, np.int16)
        first = np.zeros_like(last)
        for start, place in self.top:
            own = number[start]
            placed[own] = True
            last[own] = np.minimum(last[own], bisect_right(self.free, place))
        for start, place in self.outside:
            own = number[start]
            first[own] = np.maximum(first[own], bisect_right(self.free, place) + 1)
        for start, rival in self.beats:
            own, other = number[start], number[rival]
            here = placed[other]
            placed[own] |= here
            order[own] = np.where(here, np.minimum(order[own], order[other] - 1), order[own])
            last[own] = np.where(here, np.minimum(last[own], last[other] - 1), last[own])
        for start, rival in reversed(self.beats):
            own, other = number[start], number[rival]
            first[other] = np.maximum(first[other], np.where(placed[own], first[own] + 1, 0))
        return placed, order, first, last


def _merged(
    named: Ranks,
    others: Ranks,
    turns: Index,
    placed: Mask,
    order: Wishes,
    first: Ranks,
    last: Ranks,
) -> tuple[Ranks, Ranks]:
    """Go from rank to rank and give each to a named start that must or may have it, else to the next other.

    One must have it when as many wait for the ranks from here on to a certain one as there are.
    Of jobs of one length with earliest and latest dates, so many always meet them as any order does.

    Parameters
    ----------
    named, others
        Ranks before, `UNPLACED` for none, (starts, tournaments).
    turns
        Order of the named starts where all else is equal, from 0, (named starts, tournaments).
    """
    count = (others != UNPLACED).sum(axis=0, dtype=np.int16)
    ahead = _others_ahead(named, order, count)
    # Who wish for the same stand as they stood; who stood nowhere, as the lot has it.
    key = (order.astype(np.int64) * (2 * _STEP) + named) * len(named) + turns
    waits, used = placed.copy(), np.zeros_like(count)
    gets, passed = np.full((2, *named.shape), UNPLACED, np.int16)
    columns = np.arange(named.shape[1])
    for rank in range(1, len(named) + len(others) + 1):
        if not waits.any():
            break
        may = waits & (first <= rank)
        due = _latest_due(waits, last, rank)
        must = may & (last <= due)
        left = used < count
        # Who waits for ranks that nobody is left to fill up to takes the last ones.
        stuck = waits & ~may.any(axis=0) & ~left
        chosen = np.where(must.any(axis=0), must, may & ((ahead <= used) | ~left) | stuck)
        who = np.where(chosen, key, np.iinfo(np.int64).max).argmin(axis=0)
        takes = chosen[who, columns]
        at = columns[takes]
        gets[who[takes], at] = rank
        passed[who[takes], at] = used[takes]
        waits[who[takes], at] = False
        used += ~takes & left
    moved = others.copy()
    for before in named:
        moved -= before < others
    alone = moved.copy()
    for before in passed:
        moved += before < alone
    moved[others == UNPLACED] = UNPLACED
    return gets, moved


def _others_ahead(named: Ranks, order: Wishes, count: Ranks) -> Ranks:
    """Return how many of the others stood ahead of where each named start wishes to stand."""
    wished = (-(-order // _STEP)).astype(np.int16)
    also = (named[None] < wished[:, None]).sum(axis=1, dtype=np.int16)
    ahead: Ranks = np.minimum(wished - 1 - also, count)
    return ahead


def _latest_due(waits: Mask, last: Ranks, rank: int) -> Ranks:
    """Return the first rank by which all from here on are bespoken, (tournaments,); -1 for none."""
    bespoken = (waits[None] & (last[None] <= last[:, None])).sum(axis=1, dtype=np.int16)
    full = waits & (bespoken > last - rank)
    due = np.where(full, last, _NEVER).min(axis=0, initial=_NEVER)
    return np.where(due < _NEVER, due, -1)


def related_starts(
    relations: Sequence[Relation], skaters: Sequence[str], fixed: FixedStarts, where: str
) -> RelatedStarts:
    """Turn names into starts, and those on fixed places into bounds for the others.

    Raises
    ------
    ValueError
        When a skater is not entered, or skaters are ahead of each other in a circle: faults of
        the program, a user's are refused before.
    """
    if not relations:
        return RelatedStarts()
    number = {skater: start for start, skater in enumerate(skaters)}
    names = [name for own in relations for name in (own.skater, own.rival) if name is not None]
    strangers = [name for name in dict.fromkeys(names) if name not in number]
    if strangers:
        raise ValueError(f"{where}: not entered: {', '.join(strangers)}.")
    known = fixed.known_places
    bounds: dict[AssumedKind, list[tuple[int, int]]] = {kind: [] for kind in AssumedKind}
    for own in relations:
        start, rival = number[own.skater], number.get(own.rival or "")
        if rival is None:
            bounds[own.kind].append((start, own.place or 0))
        elif rival in known:
            bounds[AssumedKind.TOP].append((start, known[rival] - 1))
        elif start in known:
            bounds[AssumedKind.OUTSIDE].append((rival, known[start]))
        else:
            bounds[AssumedKind.BEATS].append((start, rival))
    taken = set(taken_places(known.values()))
    return RelatedStarts(
        top=tuple(own for own in bounds[AssumedKind.TOP] if own[0] not in known),
        outside=tuple(own for own in bounds[AssumedKind.OUTSIDE] if own[0] not in known),
        beats=_rivals_first(bounds[AssumedKind.BEATS], where),
        known=tuple(sorted(known)),
        free=tuple(place for place in range(1, len(skaters) + 1) if place not in taken),
    )


def _rivals_first(beats: Sequence[tuple[int, int]], where: str) -> tuple[tuple[int, int], ...]:
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for start, rival in beats:
        sorter.add(start, rival)
    try:
        turn = {start: number for number, start in enumerate(sorter.static_order())}
    except CycleError:
        raise ValueError(f"{where}: skaters are ahead of each other in a circle.") from None
    return tuple(sorted(dict.fromkeys(beats), key=lambda pair: turn[pair[0]]))
