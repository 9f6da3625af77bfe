"""What a set of starters wins, tournament by tournament."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event
from simulator.games.counts import LEVELS
from simulator.games.stored import GamesBlock
from simulator.loops.compiled import LOOPS
from simulator.selection.field import Mask, Skaters

Won = NDArray[np.int64]
"""Gold, medals and places of the first eight, (3, tournaments)."""

_FASTER = 7


def won_by(games: Mapping[Event, GamesBlock], starting: Mapping[Event, Mask]) -> Won:
    """Count what a team wins.

    Parameters
    ----------
    starting
        Who of the candidates of each block starts, (candidates, tournaments), bool; nobody where an
        event is missing.
    """
    size = next((block.tournaments for block in games.values()), 0)
    total = np.zeros((len(LEVELS), size), np.uint8)
    for event, block in games.items():
        if event in starting:
            _count(block, starting[event], total)
    return total.astype(np.int64)


def _count(block: GamesBlock, starting: Mask, total: NDArray[np.uint8]) -> None:
    """Add what the starters of one event win: starters are met from the fastest on."""
    if LOOPS is not None:
        LOOPS.games_count(block.keys, block.rivals[:0], starting, block.skaters, (), total)
        return
    dtype, none = block.keys.dtype.type, block.none
    nobody = np.negative((~starting).view(np.uint8).astype(dtype, copy=False))
    keys = block.keys | nobody
    left = np.add.reduce((keys != none).view(np.uint8), axis=0, dtype=np.uint8)
    ahead = np.zeros(len(left), np.uint8)
    while left.any():
        first = keys.min(axis=0)
        alike = keys == first  # several where times are equal
        number = np.add.reduce(alike.view(np.uint8), axis=0, dtype=np.uint8)
        number[first == none] = 0
        place = (first & dtype(_FASTER)).astype(np.uint8) + ahead + np.uint8(1)
        for row, last in zip(total, LEVELS, strict=True):
            row += np.where(place <= last, number, np.uint8(0))
        ahead += number
        left -= number
        keys[alike] = none


def places_at_games(block: GamesBlock, starters: Skaters) -> NDArray[np.int64]:
    """Return the places of some starters among each other and the rivals, (starters, tournaments).

    Parameters
    ----------
    starters
        Number of each starter's skater, (starters, tournaments), uint8; 255 for nobody, who is placed 255th.
    """
    row_of = np.full(256, len(block.skaters))
    row_of[block.skaters] = np.arange(len(block.skaters))
    none = np.full((1, block.tournaments), block.none, block.keys.dtype)
    keys = np.take_along_axis(np.concatenate([block.keys, none]), row_of[starters], axis=0)
    ahead = (keys[None] < keys[:, None]).sum(axis=1)
    return np.where(keys == block.none, 255, (keys & _FASTER) + 1 + ahead)
