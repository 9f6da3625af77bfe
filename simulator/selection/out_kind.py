"""Kinds of reason why a skater has no ticket."""

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


INCIDENTS = (OutKind.FELL, OutKind.DISQUALIFIED, OutKind.DID_NOT_START)
"""What can go wrong in an event, in the order in which it is looked at; short events before long ones."""
