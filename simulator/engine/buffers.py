"""Large arrays: those one thread uses again from block to block, and those kept for long.

Fresh arrays would be handed back to the system after each block and fetched page by page for
the next, which takes a sixth of the whole time and makes threads wait for each other. What is
kept for long, on the other hand, must not lie among what comes and goes: the C library hands
back only what is free at the end of its memory, and one array kept there holds all before it.
"""

from __future__ import annotations

import mmap
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from math import prod
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_TEACHING_BYTES = 32 * 1024 * 1024 - 64 * 1024

_SMALL_BYTES = 16 * 1024  # whole pages for less would be mostly empty


def own_pages(shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
    """Return an array of zeros in pages of its own, which the system has back with the last view of it."""
    size = prod(shape) * np.dtype(dtype).itemsize
    if sys.platform == "win32":
        pages = mmap.mmap(-1, max(size, 1))
    else:
        pages = mmap.mmap(-1, max(size, 1), flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    return np.frombuffer(pages, np.uint8)[:size].view(dtype).reshape(shape)


def set_apart(array: NDArray[Any]) -> NDArray[Any]:
    """Return a copy to be kept for long; in pages of its own unless it is small."""
    if array.nbytes < _SMALL_BYTES:
        return array.copy()
    copy = own_pages(array.shape, array.dtype)
    copy[...] = array
    return copy


class Buffers:
    """Arrays by name; what one held is lost as soon as its name is asked for again.

    Attributes
    ----------
    nbytes
        Memory of all, in bytes.
    """

    def __init__(self) -> None:
        self.nbytes = 0
        self._bytes: dict[str, NDArray[np.uint8]] = {}
        # The C library of Linux keeps smaller memory at hand once a piece as large as this was
        # given back; until then each array of a megabyte is fetched from the system anew.
        np.empty(_TEACHING_BYTES, np.uint8)

    def array(self, name: str, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """Return an array with any content."""
        size = prod(shape) * np.dtype(dtype).itemsize
        held = self._bytes.get(name)
        if held is None or held.size < size:
            self.nbytes += size - (held.size if held is not None else 0)
            held = self._bytes[name] = own_pages((size,), np.uint8)
        return held[:size].view(dtype).reshape(shape)


class BufferPool:
    """Buffers of threads that are done, for those to come: fetching them anew takes longer than a part.

    Parameters
    ----------
    most
        How many are held while nobody uses them.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._idle: list[Buffers] = []
        self._lent: list[Buffers] = []
        self._lock = Lock()

    @property
    def nbytes(self) -> int:
        """Memory of all buffers, in use or not, in bytes."""
        with self._lock:
            return sum(buffers.nbytes for buffers in (*self._idle, *self._lent))

    @contextmanager
    def lend(self, most_bytes: int | None = None) -> Iterator[Buffers]:
        """Lend buffers to a thread.

        Parameters
        ----------
        most_bytes
            Memory that buffers may take while nobody uses them; None for any.
        """
        with self._lock:
            buffers = self._idle.pop() if self._idle else Buffers()
            self._lent.append(buffers)
        try:
            yield buffers
        finally:
            with self._lock:
                self._lent.remove(buffers)
                self._idle.append(buffers)
                self._give_up(most_bytes)

    def shrink(self, most_bytes: int) -> None:
        """Give up buffers nobody uses until those left take no more than so much."""
        with self._lock:
            self._give_up(most_bytes)

    def _give_up(self, most_bytes: int | None) -> None:
        def held() -> int:
            return sum(buffers.nbytes for buffers in self._idle)

        while self._idle and (
            len(self._idle) > self._most or (most_bytes is not None and held() > most_bytes)
        ):
            del self._idle[0]


BUFFERS = BufferPool(4)
"""The buffers of this process."""
