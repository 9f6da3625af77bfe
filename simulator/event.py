"""Sexes and events of long-track speed skating, and how a start ends."""

from __future__ import annotations

from enum import StrEnum


class Sex(StrEnum):
    """Women or men; the two have separate events, rows and tickets."""

    W = "W"
    M = "M"


class Event(StrEnum):
    """One event of one sex (Dutch: afstand, onderdeel); the value is the word used in files.

    The order of definition is the order of stacking and sorting: short to long, then the two
    classifications over several distances, then what is not ridden against the clock.
    """

    D500 = "500"
    D1000 = "1000"
    D1500 = "1500"
    D3000 = "3000"
    D5000 = "5000"
    D10000 = "10000"
    SPRINT = "sprint"
    ALLROUND = "allround"
    MASS_START = "mass_start"
    TEAM_PURSUIT = "team_pursuit"

    @property
    def distance_m(self) -> int:
        """Length of the race in metres.

        Raises
        ------
        ValueError
            For all that is not one distance against the clock.
        """
        if not self.is_distance:
            raise ValueError(f"{self.value} is not one of the distances.")
        return int(self.value)

    @property
    def is_distance(self) -> bool:
        """Whether the event is ridden against the clock at the qualification tournament."""
        return self.value.isdecimal()

    @property
    def is_classification(self) -> bool:
        """Whether it is the sum of several distances, and no race of its own."""
        return self in (Event.SPRINT, Event.ALLROUND)


DISTANCES: tuple[Event, ...] = tuple(event for event in Event if event.is_distance)

RANKED: tuple[Event, ...] = tuple(event for event in Event if event.is_distance or event.is_classification)
"""Events whose places are taken on the ice of the meet."""


class Status(StrEnum):
    """How a start ended; the value is the word in result lists."""

    FINISHED = "finished"
    FELL = "fell"
    DNF = "dnf"
    DQ = "dq"
    DNS = "dns"
    WITHDRAWN = "withdrawn"
    RESKATE = "reskate"
    UNKNOWN = "unknown"

    @property
    def end(self) -> Status | None:
        """The one of `ENDS` that it comes to; None when it says nothing."""
        if self is Status.UNKNOWN:
            return None
        return {Status.RESKATE: Status.FINISHED, Status.WITHDRAWN: Status.DNS}.get(self, self)


ENDS = (Status.FINISHED, Status.FELL, Status.DNF, Status.DQ, Status.DNS)
"""Ways in which a start of the meet can end, known or assumed."""
