"""The walk of the selection order (Dutch: selectievolgorde) over all tournaments at once.

Each row of the order holds the skater who took its place. Rows are read from the top; each
name not seen before takes a ticket until the cap. A skater's ticket therefore comes from the
highest row with that name, and a row adds a name exactly when it is the highest of its skater.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.loops.compiled import LOOPS
from simulator.selection.field import NOBODY, Index, Mask, Skaters


@dataclass(frozen=True)
class Walk:
    """What the walk of one sex gave, for every tournament.

    Attributes
    ----------
    holders
        Who holds each row, (rows, tournaments), uint8, 255 for nobody.
    first
        Whether the row is the highest that names its skater, (rows, tournaments), bool.
    rank
        How many names stand on the rows down to this one, (rows, tournaments), uint8.
        Where some take their tickets before all others, they are the first names.
    listed
        Whether the skater is among the names that took a ticket, (skaters, tournaments), bool.
    from_row
        The first row, counted from 0, that may bring a name behind the cap.
    gone
        How many names went before each row and behind the last, those who go before all others
        among them, (rows + 1, tournaments), uint8; None where nobody does.
    """

    cap: int
    holders: Skaters
    first: Mask
    rank: NDArray[np.uint8]
    listed: Mask
    from_row: int
    gone: NDArray[np.uint8] | None = None

    @property
    def names_in_all(self) -> NDArray[np.uint8]:
        """How many names stand on the rows, (tournaments,), uint8."""
        counts = self.rank if self.gone is None else self.gone
        in_all: NDArray[np.uint8] = counts[-1] if len(counts) else np.zeros(counts.shape[1], np.uint8)
        return in_all

    def names(self, row: int) -> Mask:
        """Whether a row, counted from 0, adds a name to the list, (tournaments,), bool."""
        adds: Mask = self.first[row] & (self.rank[row] <= self.cap)
        return adds

    def next_name(self) -> Skaters:
        """Return the first name behind the cap, (tournaments,), uint8, 255 where there is none."""
        if LOOPS is not None:
            late = slice(self.from_row, None)
            return LOOPS.next_name((self.holders[late], self.first[late], self.rank[late]), self.cap)
        found = np.full(self.first.shape[1], NOBODY)
        for i in range(self.from_row, len(self.first)):
            # 255 where the row is not the one: at most one is, so the least is its holder.
            other = (self.rank[i] != self.cap + 1).view(np.uint8)
            other |= np.logical_not(self.first[i]).view(np.uint8)
            np.minimum(found, self.holders[i] | np.negative(other), out=found)
        return found

    def at(self, tournament: int) -> Walk:
        """Return the walk of one tournament."""
        one = slice(tournament, tournament + 1)
        return Walk(
            self.cap,
            self.holders[:, one],
            self.first[:, one],
            self.rank[:, one],
            self.listed[:, one],
            self.from_row,
            None if self.gone is None else self.gone[:, one],
        )

    def copy(self) -> Walk:
        """Return a walk that may be changed without changing this one."""
        return Walk(
            self.cap,
            self.holders.copy(),
            self.first.copy(),
            self.rank.copy(),
            self.listed.copy(),
            self.from_row,
            None if self.gone is None else self.gone.copy(),
        )

    def read_again(self, columns: Index | slice, walk: Walk) -> None:
        """Take over the walk of some tournaments, in place."""
        for name in ("holders", "first", "rank", "listed"):
            getattr(self, name)[:, columns] = getattr(walk, name)
        if self.gone is not None and walk.gone is not None:
            self.gone[:, columns] = walk.gone


def walk_order(
    holders: Sequence[Skaters], cap: int, skaters: int, tournaments: int, protected: Mask | None = None
) -> Walk:
    """Read the rows from the top until the cap is reached.

    Parameters
    ----------
    holders
        Who holds each row from the top, (tournaments,) each, uint8, 255 for nobody.
    cap
        Most tickets of the sex.
    skaters
        Number of skaters.
    protected
        Who takes a ticket before all others if on a row, (skaters, tournaments), bool.

    References
    ----------
    Steps 1 to 3 of the procedure used for the Games of 2018, 2022 and 2026.
    """
    rows = len(holders)
    held = np.array(holders, np.uint8).reshape(rows, tournaments)
    first = np.empty((rows, tournaments), np.bool_)
    rank = np.empty((rows, tournaments), np.uint8)
    _number_names(held, first, rank)
    gone = None
    if protected is not None:
        rank, gone = _protected_first(held, first, protected)
    listed = _listed(held, first, rank, cap, skaters)
    return Walk(cap, held, first, rank, listed, min(cap, rows) if protected is None else 0, gone)


def _number_names(held: Skaters, first: Mask, rank: NDArray[np.uint8]) -> None:
    """Find the highest row of each name, and number the names from the top, in place."""
    if LOOPS is not None:
        LOOPS.names(held, first, rank)
        return
    names = np.zeros(held.shape[1], np.uint8)
    for i, holder in enumerate(held):
        repeats = holder == NOBODY
        for above in held[:i]:
            repeats |= above == holder
        np.logical_not(repeats, out=first[i])
        names = np.add(names, first[i].view(np.uint8), out=rank[i])


def _listed(held: Skaters, first: Mask, rank: NDArray[np.uint8], cap: int, skaters: int) -> Mask:
    """Whether each skater is among the names that take a ticket, (skaters, tournaments), bool."""
    if LOOPS is not None:
        return LOOPS.listed((held, first, rank), cap, skaters)
    tournaments = held.shape[1]
    listed = np.zeros((skaters, tournaments), np.bool_)
    for i, holder in enumerate(held):
        new = np.flatnonzero(first[i] & (rank[i] <= cap))
        listed.reshape(-1)[holder[new].astype(np.intp) * tournaments + new] = True
    return listed


def _protected_first(
    held: Skaters, first: Mask, protected: Mask
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Number the names anew, those who are protected from the top, then the others; and `Walk.gone`."""
    everywhere = np.arange(held.shape[1])
    safe = np.zeros_like(first)
    for i, holder in enumerate(held):
        new = np.flatnonzero(first[i])
        safe[i, new] = protected[holder[new], everywhere[new]]
    before = np.add.reduce(safe.view(np.uint8), axis=0, dtype=np.uint8)[None]
    others = np.concatenate([before, (first & ~safe).view(np.uint8)])
    gone: NDArray[np.uint8] = np.add.accumulate(others, axis=0, dtype=np.uint8)
    own = np.add.accumulate(safe.view(np.uint8), axis=0, dtype=np.uint8)
    return np.where(safe, own, gone[1:]), gone
