"""Large arrays that one thread uses again from block to block.

Fresh ones would be handed back to the system after each block and fetched page by page for
the next, which takes a sixth of the whole time and makes threads wait for each other.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_TEACHING_BYTES = 32 * 1024 * 1024 - 64 * 1024


class Buffers:
    """Arrays by name; what one held is lost as soon as its name is asked for again."""

    def __init__(self) -> None:
        self._bytes: dict[str, NDArray[np.uint8]] = {}
        # The C library of Linux keeps smaller memory at hand once a piece as large as this was
        # given back; until then each array of a megabyte is fetched from the system anew.
        np.empty(_TEACHING_BYTES, np.uint8)

    def array(self, name: str, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """Return an array with any content."""
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        held = self._bytes.get(name)
        if held is None or held.size < size:
            held = self._bytes[name] = np.empty(size, np.uint8)
        return held[:size].view(dtype).reshape(shape)
