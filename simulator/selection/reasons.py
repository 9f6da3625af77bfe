"""Why a skater has no ticket: the kinds of reason, one of which is given in each tournament."""

from __future__ import annotations

from enum import StrEnum


class OutKind(StrEnum):
    """Why a skater is out; the first that fits, in this order, is the reason."""

    DISPLACED = "displaced"
    """Was in the team until a pick put somebody else there."""
    LOST_ROW = "lost_row"
    """Was in the team until an event pick took its start place and row."""
    BEYOND_CAP = "beyond_cap"
    """Held a row, but the tickets were gone: "third in the 1000 m but tenth name"."""
    FELL = "fell"
    """Held no row, and fell in the event."""
    DISQUALIFIED = "disqualified"
    """Held no row, and was disqualified in the event."""
    DID_NOT_START = "did_not_start"
    """Held no row, and did not start in the event."""
    NO_ROW = "no_row"
    """Held no row, and nothing went wrong: not fast enough."""
