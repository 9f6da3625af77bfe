"""Random streams: one for each (seed, block, sex, event, run, skater), and nothing shared.

A stream is found by its names and not by its position in a list, so adding, removing or
changing one start moves no draw of another, and the order and thread in which blocks are
worked off make no difference. A block is a fixed number of tournaments; it is part of what a
seed means and therefore a constant, not a setting.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.engine.quantiles import Table
from simulator.event import Event, Sex

BLOCK = 25_000
"""Tournaments in one block of random streams."""

LEVEL_RUN = 0
"""Stands in the place of the run for what a skater draws once an event: level and whether to start."""

Single = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Keys = NDArray[np.uint64]

_WARM_UP = 12  # rounds after which SFC64 has mixed its state, as its author seeds it
_RAW_WORDS = _WARM_UP + BLOCK // 4 + BLOCK // 8  # 16 bits for a value, 8 for what is rare
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Stream:
    """Name of one random stream; ``skater`` is empty for what a whole race shares."""

    sex: Sex
    event: Event
    run: int
    skater: str = ""

    @cached_property
    def _digest(self) -> hashlib.blake2b:
        name = f"{self.sex}\0{self.event}\0{self.run}\0{self.skater}"
        return hashlib.blake2b(name.encode(), digest_size=32)

    def state(self, seed: int, block: int) -> NDArray[np.uint64]:
        """Return four words that start the stream in a block, (4,), uint64."""
        digest = self._digest.copy()
        digest.update(b"\0%d\0%d" % (seed, block))
        return np.frombuffer(digest.digest(), dtype="<u8").astype(np.uint64)


class Draws:
    """Raw draws of the streams of one block; each thread has its own."""

    def __init__(self, seed: int, block: int) -> None:
        self._seed, self._block = seed, block
        self._generator = np.random.SFC64(0)
        self._state: Any = dict(self._generator.state)  # numpy's own type of it allows no change

    def draw(self, streams: Sequence[Stream], table: Table) -> tuple[Single, Bytes, Keys]:
        """Draw a value of a distribution and a byte for each tournament from several streams.

        Parameters
        ----------
        streams
            The streams, (streams,).
        table
            Quantiles of the distribution, (65536,), float32.

        Returns
        -------
        values
            (streams, BLOCK), float32.
        rare
            (streams, BLOCK), uint8, uniform; tells where something rare may happen.
        keys
            A key of each stream for `hashed_uniform`, (streams,), uint64.
        """
        raw = np.empty((len(streams), _RAW_WORDS), "<u8")
        keys = np.empty(len(streams), np.uint64)
        for i, stream in enumerate(streams):
            state = stream.state(self._seed, self._block)
            keys[i] = state[3]
            state[3] = 1  # the counter of SFC64
            self._state["state"] = {"state": state}
            self._generator.state = self._state
            raw[i] = self._generator.random_raw(_RAW_WORDS)
        cells = raw[:, _WARM_UP : _WARM_UP + BLOCK // 4].view("<u2")
        rare = raw[:, _WARM_UP + BLOCK // 4 :].view(np.uint8)
        # Every 16-bit word is a cell of the table: nothing is out of bounds to be checked.
        return np.take(table, cells, mode="wrap"), rare, keys


def hashed_uniform(keys: Keys | np.uint64, tournaments: NDArray[np.int64], purpose: int) -> NDArray[np.float64]:
    """Return a uniform number in [0, 1) that belongs to a stream, a tournament and a purpose.

    For the few tournaments in which something rare happens: drawing it from a sequence would
    make each such draw depend on how many came before.

    Parameters
    ----------
    keys
        Keys of the streams, broadcastable with `tournaments`, uint64.
    tournaments
        Tournament within the block, int64.
    purpose
        A small number; different purposes give independent numbers.

    References
    ----------
    The finaliser of SplitMix64: G. Steele, D. Lea, C. Flood (2014), Fast splittable
    pseudorandom number generators, OOPSLA, 453-472.
    """
    counter = (tournaments.astype(np.uint64) << np.uint64(8)) + np.uint64(purpose + 1)
    z = keys + counter * _GOLDEN
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return (z >> np.uint64(11)).astype(np.float64) * 2.0**-53
