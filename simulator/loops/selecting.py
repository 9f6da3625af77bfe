"""The compiled loops of the selection: places, the order, start places, reasons."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from simulator.loops.calls import NUMBER, address, call, whole

_Bytes = NDArray[np.uint8]
_Mask = NDArray[np.bool_]
_Index = NDArray[np.int64]
_Rows = tuple[_Bytes, _Mask, _Bytes]

_BYTE = 256


class SelectingLoops:
    """Loops over skaters, rows and their tournaments.

    Rows of an order go as `simulator.selection.walk.Walk` has them: who holds each, whether it is the
    first with that name, the number of the name; (rows, tournaments) each.
    """

    def __init__(self, library: ctypes.CDLL) -> None:
        self._takers = call(library, "okt_takers", "pnnpnp")
        self._names = call(library, "okt_names", "pnnpp")
        self._listed = call(library, "okt_listed", "pppnnnnp")
        self._lowest = call(library, "okt_lowest", "pnnnnppnppp")
        self._next_name = call(library, "okt_next_name", "pppnnnp")
        self._only_by = call(library, "okt_only_by", "pppnnnnppp", NUMBER)
        self._count_true = call(library, "okt_count_true", "pnnp")
        self._count_rows = call(library, "okt_count_rows", "pppnnnpp")
        self._beyond = call(library, "okt_beyond", "pppnnnnnpp")
        self._tell = call(library, "okt_tell", "pnnp")

    def takers(self, positions: _Bytes, skaters: _Index, number: int) -> _Bytes:
        """Find who took the first places as `simulator.selection.field.takers` does."""
        held = np.empty((number, positions.shape[1]), np.uint8)
        own, names = np.ascontiguousarray(positions), skaters.astype(np.uint8)
        self._takers(whole(own, np.uint8), *own.shape, address(names), number, address(held))
        return held

    def names(self, holders: _Bytes, first: _Mask, rank: _Bytes) -> None:
        """Find which rows are the first with their name, and number the names down to each row."""
        at = whole(first, np.bool_), whole(rank, np.uint8)
        self._names(whole(holders, np.uint8), *holders.shape, *at)

    def listed(self, rows: _Rows, cap: int, skaters: int) -> _Mask:
        """Find who is named down to the cap, (skaters, tournaments), bool."""
        out, rows = np.empty((skaters, rows[0].shape[1]), np.bool_), _whole(rows)
        self._listed(*_rows(rows), *rows[0].shape, cap, skaters, address(out))
        return out

    def lowest(
        self, keys: _Bytes, number: int, ticket: _Mask, skaters: _Index, columns: _Index | None
    ) -> tuple[_Mask, _Mask]:
        """Find the so many lowest keys of each tournament, more where keys are equal; 255 is none.

        Parameters
        ----------
        ticket
            Who has a ticket, (skaters, all tournaments): the others have no key.
        skaters
            Of each start, (starts,).
        columns
            Of which tournaments the keys are; None for all.

        Returns
        -------
        holds
            Whether each key is one of them, (starts, tournaments).
        shared
            Where there are more, (tournaments,).
        """
        keys, ticket = np.ascontiguousarray(keys), np.ascontiguousarray(ticket)
        holds, shared = np.empty(keys.shape, np.bool_), np.empty(keys.shape[1], np.bool_)
        own = whole(ticket, np.bool_), whole(skaters, np.int64), ticket.shape[1]
        at = None if columns is None else whole(columns, np.int64)
        out = address(holds), address(shared)
        self._lowest(whole(keys, np.uint8), *keys.shape, max(number, 1), number, *own, at, *out)
        return holds, shared

    def next_name(self, rows: _Rows, cap: int) -> _Bytes:
        """Find the first name behind the cap, (tournaments,), 255 where there is none."""
        name, rows = np.empty(rows[0].shape[1], np.uint8), _whole(rows)
        self._next_name(*_rows(rows), *rows[0].shape, cap, address(name))
        return name

    def only_by(self, rows: _Rows, cap: int, own: int, who: _Bytes, protected: _Mask | None) -> _Index:
        """Find where somebody is in the team by one row alone, as `selection.order_counts` does.

        Parameters
        ----------
        own
            Number of the row.
        who
            Who is looked at, (tournaments,).
        protected
            Who takes a ticket before all others if on a row, (skaters, tournaments); None for nobody.
        """
        rows, who = _whole(rows), np.ascontiguousarray(who)
        found = np.empty(len(who), np.int64)
        early = None if protected is None else whole(protected, np.bool_)
        number = self._only_by(
            *(*_rows(rows), *rows[0].shape, cap, own, whole(who, np.uint8), early, address(found))
        )
        return found[:number]

    def count_true(self, mask: _Mask) -> _Index:
        """Count the true values of each row, (rows,)."""
        mask, counts = np.ascontiguousarray(mask), np.empty(len(mask), np.int64)
        self._count_true(whole(mask, np.bool_), *mask.shape, address(counts))
        return counts

    def count_rows(self, rows: _Rows, cap: int) -> tuple[_Index, _Index]:
        """Count who holds each row, and whom each names down to the cap, (rows, 256) both."""
        rows = _whole(rows)
        takes, adds = (np.empty((len(rows[0]), _BYTE), np.int64) for _ in range(2))
        self._count_rows(*_rows(rows), *rows[0].shape, cap, address(takes), address(adds))
        return takes, adds

    def beyond(self, rows: _Rows, cap: int, told: _Mask, counts: _Index) -> None:
        """Add names behind the cap to counts, (rows, names behind, skaters); told are those known already.

        Parameters
        ----------
        told
            Flat (skaters, tournaments); whoever is counted is told.
        """
        rows = _whole(rows)
        at = whole(told, np.bool_), whole(counts, np.int64)
        self._beyond(*_rows(rows), *rows[0].shape, cap, *counts.shape[1:], *at)

    def tell(self, lists: Sequence[tuple[_Index, _Index, _Index]], tournaments: int, told: _Mask) -> None:
        """Add skaters to whom something happened to counts, list by list; told are those known already.

        Parameters
        ----------
        lists
            Where it happened, ``start * tournaments + tournament``; the skater of each start; counts of
            the skaters, added to.
        told
            Flat (skaters, tournaments); whoever is counted is told.
        """
        at = [
            (whole(flat, np.int64), len(flat), whole(skaters, np.int64), whole(counts, np.int64))
            for flat, skaters, counts in lists
        ]
        known = np.array(at, np.int64).reshape(len(at), 4)
        self._tell(address(known), len(known), tournaments, whole(told, np.bool_))


def _whole(rows: _Rows) -> _Rows:
    """Return the rows in one piece each: those of one tournament are a column of all."""
    holders, first, rank = rows
    return np.ascontiguousarray(holders), np.ascontiguousarray(first), np.ascontiguousarray(rank)


def _rows(rows: _Rows) -> tuple[int, int, int]:
    holders, first, rank = rows
    return whole(holders, np.uint8), whole(first, np.bool_), whole(rank, np.uint8)
