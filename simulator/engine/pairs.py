"""Who rides against whom: pairs matter because false starts are counted by the pair."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.engine.ranking import Times

Index = NDArray[np.int64]

ALONE = -1
"""Stands for the opponent of a skater who rides alone."""

_LOT_BITS = 31  # of a lot; with the 31 bits of a time they fit into one number


def drawn_opponents(starts: Index, rounds: Index, order: Index) -> Index:
    """Return the opponents in pairs drawn by lot, by the circle method of round-robin play.

    Every round of the circle is a full set of pairs, and any two starts meet in the same
    number of rounds; a random round of a randomly ordered circle is a fair draw.

    Parameters
    ----------
    starts
        Starts asked about, (asked,).
    rounds
        For each of them a number in [0, 2**32), from which the round of its tournament follows;
        equal for all starts of a tournament, (asked,).
    order
        Where each start of the event stands in the circle, a permutation, (starts,).

    Returns
    -------
    Index
        The opponents, `ALONE` where the number of starts is odd and nobody is left, (asked,).
    """
    number = len(order)
    seats = number + number % 2
    circle = seats - 1  # the last seat stays outside the circle
    own = order[starts]
    turn = (rounds * circle) >> 32
    facing = (2 * turn - own) % circle if circle > 1 else np.zeros_like(own)
    facing = np.where(facing == own, circle, facing)
    facing = np.where(own == circle, turn, facing)
    start_in_seat = np.full(seats, ALONE)
    start_in_seat[order] = np.arange(number)
    return start_in_seat[facing]


def opponents_by_first_run(starts: Index, tournaments: Index, key: NDArray[np.int64]) -> Index:
    """Return the opponents in a second run, paired one with two, three with four by the first.

    Parameters
    ----------
    starts, tournaments
        Starts asked about and their tournaments, (asked,).
    key
        What the second run is ordered by, lowest first: no two alike among those who start,
        negative for those who do not; (starts, asked), a column for each start asked about.

    Returns
    -------
    Index
        The opponents, `ALONE` for the last of an odd number, (asked,).
    """
    asked = np.arange(len(starts))
    own = key[starts, asked]
    rides = key >= 0
    rank = ((key < own) & rides).sum(axis=0)
    # The better of a pair has an even rank, and its opponent is the next slower start.
    slower = np.where(rides & (key > own), key, np.iinfo(np.int64).max)
    faster = np.where(rides & (key < own), key, -1)
    next_slower, next_faster = slower.argmin(axis=0), faster.argmax(axis=0)
    has_slower = slower[next_slower, asked] < np.iinfo(np.int64).max
    return np.where(rank % 2 == 1, next_faster, np.where(has_slower, next_slower, ALONE))


def first_run_key(
    time_ms: Times, starts_run: NDArray[np.bool_], lots: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Return a key that orders starts by time, unplaced last and equal times by lot.

    Parameters
    ----------
    time_ms
        Times of the first run, (starts, asked), int32.
    starts_run
        Who starts in the second run, (starts, asked).
    lots
        In [0, 1), different within a tournament, (starts, asked).

    Returns
    -------
    NDArray[np.int64]
        (starts, asked); -1 for those who do not start.
    """
    key = (time_ms.astype(np.int64) << _LOT_BITS) + (lots * 2**_LOT_BITS).astype(np.int64)
    return np.where(starts_run, key, -1)
