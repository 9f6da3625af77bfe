"""Look for a tournament that went one way or the other."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from simulator.engine.part import Part


def next_tournament(
    tickets: Iterable[tuple[Part, NDArray[np.uint8]]], has_ticket: bool, after: int
) -> int | None:
    """Return the next tournament in which a skater has a ticket, or has none; numbered from 1.

    Parameters
    ----------
    tickets
        Parts in order with the skater's tickets, eight tournaments to a byte, (bytes,).
    after
        Number of the tournament behind which to look.
    """
    for part, bits in tickets:
        ticket = np.unpackbits(bits, count=part.tournaments)
        found = np.flatnonzero(ticket == has_ticket)
        found = found[found >= after - part.before]
        if len(found):
            return part.before + int(found[0]) + 1
    return None
