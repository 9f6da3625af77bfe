"""Random streams: one for each (seed, block, sex, event, run, skater), and nothing shared.

A stream is found by its names and not by its position in a list, so adding, removing or
changing one start moves no draw of another, and the order and thread in which blocks are
worked off make no difference. A block is a fixed number of tournaments; it is part of what a
seed means and therefore a constant, not a setting. What a seed means has a number of its own, see
`simulator.engine.draws_version`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers
from simulator.engine.quantiles import Table
from simulator.event import Event, Sex
from simulator.loops.compiled import LOOPS
from simulator.loops.riding import Drawing

BLOCK = 100_000
"""Tournaments in one block of random streams."""

CHUNK = 10_000
"""Tournaments drawn together within a block: to simulate a few, not all of it has to be drawn."""

LEVEL_RUN = 0
"""Stands in the place of the run for what a skater draws once an event: level and whether to start."""

PICK_RUN = -1
"""Stands in the place of the run for the committee's luck with a pick."""

Single = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Keys = NDArray[np.uint64]
_Numbers = TypeVar("_Numbers", Single, Bytes)

_WARM_UP = 12  # rounds after which SFC64 has mixed its state, as its author seeds it
_CHUNK_WORDS = CHUNK // 4 + CHUNK // 8  # 16 bits for a value, 8 for what is rare
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_PURPOSE = 0xD1B54A32D192ED03  # odd and far from multiples of the other


@dataclass(frozen=True)
class Stream:
    """Name of one random stream; ``skater`` is empty for what a whole race shares.

    ``meet`` is empty for the meet that selects, and names any other.
    """

    sex: Sex
    event: Event
    run: int
    skater: str = ""
    meet: str = ""

    @cached_property
    def _digest(self) -> hashlib.blake2b:
        name = f"{self.sex}\0{self.event}\0{self.run}\0{self.skater}"
        name += f"\0meet\0{self.meet}" if self.meet else ""
        return hashlib.blake2b(name.encode(), digest_size=32)

    @cached_property
    def _states(self) -> dict[tuple[int, int], NDArray[np.uint64]]:
        return {}

    def state(self, seed: int, block: int) -> NDArray[np.uint64]:
        """Return the words of the stream in a block, three to start it and its key, (4,), uint64."""
        known = self._states.get((seed, block))
        if known is not None:
            return known
        words = _words_of(self.start(b"\0%d\0%d" % (seed, block)))
        if len(self._states) > 1:  # parts of two blocks are worked on at a time
            self._states.clear()
        self._states[seed, block] = words
        return words

    def start(self, at: bytes) -> bytes:
        """Return the words of the stream at a seed and block that are written as bytes, as bytes too."""
        digest = self._digest.copy()
        digest.update(at)
        return digest.digest()


def _words_of(digests: bytes | bytearray) -> NDArray[np.uint64]:
    return np.frombuffer(digests, dtype="<u8").astype(np.uint64, copy=False)


class Streams(tuple[Stream, ...]):
    """Streams that are drawn from together, again and again: their words stand in one array."""

    @cached_property
    def _words(self) -> dict[tuple[int, int], NDArray[np.uint64]]:
        return {}

    def words(self, seed: int, block: int) -> NDArray[np.uint64]:
        """Return the words of all in a block, see `Stream.state`, (streams, 4), uint64."""
        known = self._words.get((seed, block))
        if known is None:
            at = b"\0%d\0%d" % (seed, block)
            of_all = bytearray(b"".join([stream.start(at) for stream in self]))
            known = _words_of(of_all).reshape(len(self), 4)
            if len(self._words) > 1:  # parts of two blocks are worked on at a time
                self._words.clear()
            self._words[seed, block] = known
        return known


def pick_stream(sex: Sex, kind: str, event: Event | None, skaters: Sequence[str]) -> Stream:
    """Return the stream of the committee's luck with one pick rule; it is drawn from by key only."""
    names = "\0".join([kind, *skaters])
    return Stream(sex, event or Event.TEAM_PURSUIT, PICK_RUN, names)


class Draws:
    """Draws of the streams of one part of a block; each thread has its own.

    Parameters
    ----------
    tournaments
        How many of the block are wanted, from `first` on.
    first
        First of them within the block, a multiple of `CHUNK`.
    buffers
        Where large arrays are kept.
    """

    def __init__(
        self,
        seed: int,
        block: int,
        tournaments: int = BLOCK,
        first: int = 0,
        buffers: Buffers | None = None,
    ) -> None:
        if first % CHUNK or not 0 < tournaments <= BLOCK - first:
            raise ValueError(f"{tournaments} tournaments from {first} on are not a part of a block.")
        self._seed, self._block, self._first = seed, block, first
        self._shift = np.uint64(first * int(_GOLDEN) % 2**64)
        self.tournaments = tournaments
        self.buffers = buffers if buffers is not None else Buffers()
        self._generator = np.random.SFC64(0)
        self._state: Any = dict(self._generator.state)  # numpy's own type of it allows no change

    def draw(
        self,
        streams: Sequence[Stream],
        table: Table,
        room: tuple[Single, Bytes] | None = None,
        rows: NDArray[np.int64] | None = None,
    ) -> tuple[Single, Bytes, Keys]:
        """Draw a value of a distribution and a byte for each tournament from several streams.

        Parameters
        ----------
        streams
            The streams, (streams,).
        table
            Quantiles of the distribution, (65536,), float32.
        room
            Where values and bytes go, rows of `room_for`; None for one that stands until the next draw.
        rows
            The row of each stream, (streams,); None for one after the other.

        Returns
        -------
        values
            All rows, (rows, tournaments), float32.
        rare
            (rows, tournaments), uint8, uniform; tells where something rare may happen.
        keys
            A key of each stream for `hashed_uniform`, for tournaments counted from the first of
            the part, (streams,), uint64.
        """
        values, rare = room if room is not None else self.room_for("draws", len(streams))
        states, keys = self.begun(streams)
        rows = np.arange(len(streams)) if rows is None else rows
        if LOOPS is not None:
            LOOPS.draw(states, self.skipped, table, rows, values, rare)
        for row, state in zip(rows, states, strict=True) if LOOPS is None else ():
            raw = self._raw(state, values.shape[1])
            # Every 16-bit word is a cell of the table: nothing is out of bounds to be checked.
            np.take(table, raw[:, : CHUNK // 4].view("<u2"), out=values[row], mode="wrap")
            rare[row] = raw[:, CHUNK // 4 :].view(np.uint8)
        return self.in_one(values), self.in_one(rare), keys

    def room_for(self, name: str, streams: int, rare: str | None = None) -> tuple[Single, Bytes]:
        """Return buffers for values and bytes, (streams, chunks, chunk), until the name is used again.

        Parameters
        ----------
        rare
            Name of the buffer of the bytes, where nobody looks at them; None for that of the values.
        """
        shape = (streams, -(-self.tournaments // CHUNK), CHUNK)
        values = self.buffers.array(f"values of {name}", shape, np.float32)
        return values, self.buffers.array(f"bytes of {rare or name}", shape, np.uint8)

    def words(self, streams: Streams) -> NDArray[np.uint64]:
        """Return what the generators of streams start from, and keys of the block, (streams, 4)."""
        return streams.words(self._seed, self._block)

    def words_of_race(self, stream: Stream) -> NDArray[np.uint64]:
        """Return the same of the one stream that all starts share, (4,)."""
        return stream.state(self._seed, self._block)

    @cached_property
    def drawing(self) -> Drawing:
        """Where in the streams the draws stand, as the compiled loops take it."""
        return Drawing(int(self._shift), self.skipped, CHUNK, self.tournaments)

    def begun(self, streams: Sequence[Stream]) -> tuple[NDArray[np.uint64], Keys]:
        """Return what the generators of streams start from, (streams, 4), and the keys as `draw` does."""
        states = np.array([stream.state(self._seed, self._block) for stream in streams], np.uint64)
        states = states.reshape(len(streams), 4)
        keys = self._from_first(states[:, 3])
        states[:, 3] = 1  # the counter of SFC64
        return states, keys

    def keys(self, streams: Sequence[Stream]) -> Keys:
        """Return the keys of streams alone, as `draw` does, (streams,), uint64."""
        return self._from_first(np.array([self.key_of_race(stream) for stream in streams], np.uint64))

    def key_of_race(self, stream: Stream) -> np.uint64:
        """Return the key of a stream for what is the same in all tournaments of the block."""
        key: np.uint64 = stream.state(self._seed, self._block)[3]
        return key

    def keys_of_block(self, keys: Keys) -> Keys:
        """Return keys that `draw` gave for what is the same in all tournaments of the block."""
        return keys - self._shift

    def _from_first(self, keys: Keys) -> Keys:
        return keys + self._shift

    @property
    def skipped(self) -> int:
        """Words of a stream in front of the part."""
        return _WARM_UP + self._first // CHUNK * _CHUNK_WORDS

    def _raw(self, state: NDArray[np.uint64], chunks: int) -> NDArray[np.uint64]:
        """Draw the raw words of one stream from its state, (chunks, words)."""
        self._state["state"] = {"state": state}
        self._generator.state = self._state
        self._generator.random_raw(self.skipped, output=False)
        raw = self._generator.random_raw(chunks * _CHUNK_WORDS)
        return raw.astype("<u8", copy=False).reshape(chunks, _CHUNK_WORDS)

    def in_one(self, chunked: _Numbers) -> _Numbers:
        """Put chunks behind each other, and leave out what is beyond the tournaments wanted."""
        return chunked.reshape(len(chunked), -1)[:, : self.tournaments]


def for_purpose(keys: Keys | np.uint64, purpose: int) -> Keys:
    """Return the keys of streams for numbers of one purpose, see `hashed_uniform`."""
    return np.add(keys, np.uint64((purpose + 1) * _PURPOSE % 2**64))


def hashed_uniform(
    keys: Keys | np.uint64, tournaments: NDArray[np.int64], purpose: int
) -> NDArray[np.float64]:
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
    The finaliser of SplitMix64 without its last shift: G. Steele, D. Lea, C. Flood (2014), Fast splittable
    pseudorandom number generators, OOPSLA, 453-472.
    """
    return hashed(for_purpose(keys, purpose), tournaments)


def hashed(keys: Keys, tournaments: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the numbers of `hashed_uniform` from keys that have the purpose in them."""
    z = np.multiply(tournaments.view(np.uint64), _GOLDEN) + keys
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z >>= np.uint64(11)
    uniform: NDArray[np.float64] = np.multiply(z.view(np.int64), 2.0**-53)
    return uniform
