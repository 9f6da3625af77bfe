"""Parts: the ranges of tournaments that are worked off in one go."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from simulator.engine.streams import BLOCK, CHUNK

PART = 3 * CHUNK
"""Tournaments of a part behind the first of a block, which holds `CHUNK` to be there soon."""


@dataclass(frozen=True)
class Part:
    """A range of tournaments within a block of random streams.

    Attributes
    ----------
    block
        Number of the block, from 0.
    first
        First tournament within the block, a multiple of `CHUNK`.
    tournaments
        How many, at least 1.
    """

    block: int
    first: int
    tournaments: int

    @property
    def before(self) -> int:
        """Tournaments of the run in front of the part."""
        return self.block * BLOCK + self.first


def parts_of(tournaments: int) -> list[Part]:
    """Split a number of tournaments into parts; only the last may be cut short.

    The borders are the same for any number, so that a longer run goes on where a shorter one
    ended: after `CHUNK` tournaments of each block and after every `PART` from there.
    """
    parts = []
    for start in range(0, tournaments, BLOCK):
        size = min(BLOCK, tournaments - start)
        borders = [0, *range(CHUNK, size, PART), size]
        parts += [Part(start // BLOCK, first, last - first) for first, last in pairwise(borders)]
    return parts
