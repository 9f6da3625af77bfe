"""How well the chances of an outcome are known, and how many tournaments more would take."""

from __future__ import annotations

import math

from simulator.chances.outcome import Outcome
from simulator.engine.streams import BLOCK

_Z = 1.959964


def precision_points(outcome: Outcome) -> float:
    """Return the widest half width of the 95 % intervals of all tickets, in percentage points."""
    widths = [chance.ticket_high - chance.ticket_low for chance in outcome.skaters]
    return max(widths, default=0.0) * 50


def tournaments_needed(outcome: Outcome, points: float) -> int:
    """Return how many tournaments probably make every chance as precise, in whole blocks.

    Parameters
    ----------
    points
        Half the width of the 95 % interval wished for, in percentage points.
    """
    variance = max((chance.ticket * (1 - chance.ticket) for chance in outcome.skaters), default=0.0)
    needed = variance * (_Z * 100 / points) ** 2
    return max(outcome.tournaments, math.ceil(needed / BLOCK) * BLOCK)
