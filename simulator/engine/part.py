"""Parts: the ranges of tournaments that are worked off in one go."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from simulator.engine.streams import BLOCK, CHUNK

BORDERS = (0, 5 * CHUNK)
"""Where parts of a block begin: halves are as fast as whole blocks and take half the memory."""

WHOLE_BORDERS = (0,)
"""The same for two threads at most and a run that goes on: each is half as often in the other's way."""

FIRST_BORDERS = (0, CHUNK, 6 * CHUNK)
"""Where parts of the first block begin: something is there soon, and two threads share the rest
evenly even when a single event is ridden anew."""


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


def parts_of(tournaments: int, *, whole: bool = False) -> list[Part]:
    """Split a number of tournaments into parts; only the last may be cut short.

    The borders are the same for any number, so that a longer run goes on where a shorter one
    ended.

    Parameters
    ----------
    whole
        Whether parts after the first block are whole blocks, which take twice the memory.
    """
    others = WHOLE_BORDERS if whole else BORDERS
    parts = []
    for start in range(0, tournaments, BLOCK):
        size = min(BLOCK, tournaments - start)
        borders = others if start else FIRST_BORDERS
        parts += [
            Part(start // BLOCK, begin, end - begin)
            for begin, end in pairwise([*(border for border in borders if border < size), size])
        ]
    return parts
