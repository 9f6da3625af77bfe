"""Conditions on rows of the order: a standard time, or a place, in an event or in one of its races."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator.event import Event
from simulator.race_time import format_time, parse_time_ms

RACES = (1, 2)
"""The races of an event that is ridden twice."""

_RACE = re.compile(r"(?P<event>[a-z0-9_]+)(\.(?P<race>[12]))?(-(?P<place>[1-9][0-9]{0,2}))?", re.ASCII)


@dataclass(frozen=True, order=True)
class Raced:
    """An event as a whole, or one of the two races of it."""

    event: Event
    race: int | None = None

    @property
    def text(self) -> str:
        """As it is written in files: ``500``, ``500.2`` for the second race."""
        return str(self.event) if self.race is None else f"{self.event}.{self.race}"


@dataclass(frozen=True)
class Condition:
    """What the holder of a row must have done.

    Attributes
    ----------
    raced
        Where.
    place
        Among the first so many there; None for a standard time.
    time_ms
        Slowest time that will do, in thousandths; None for a place.
    goes_on
        Whether the row goes by the ranking of those alone who meet the condition; else it names
        nobody where the skater on its place does not.
    """

    raced: Raced
    place: int | None = None
    time_ms: int | None = None
    goes_on: bool = False

    @property
    def word(self) -> str:
        """The word between row and condition."""
        return "among" if self.goes_on else "if"

    def text_of(self, row: Raced) -> str:
        """Return the condition as it is written behind a row: ``if 34.51``, ``among 500-3``."""
        if self.place is not None:
            return f"{self.word} {self.raced.text}-{self.place}"
        where = "" if self.raced == row else f"{self.raced.text} "
        return f"{self.word} {where}{self.standard}"

    @property
    def standard(self) -> str:
        """The standard time; one of hundredths is met by every thousandth of it."""
        time_ms = self.time_ms or 0
        return format_time(time_ms, 2 if time_ms % 10 == 9 else 3)


def read_raced(text: str) -> tuple[Raced, int | None] | None:
    """Read ``500``, ``500.2``, ``1000-3``, ``500.1-2``: an event or one race of it, and a place."""
    match = _RACE.fullmatch(text)
    if match is None or match["event"] not in list(Event):
        return None
    race, place = (int(match[name]) if match[name] else None for name in ("race", "place"))
    return Raced(Event(match["event"]), race), place


def read_condition(words: list[str], row: Raced) -> Condition | None:
    """Read what stands behind a row: ``if 34.51``, ``if 500 34.51``, ``among 500-3``; None if nothing."""
    if not 2 <= len(words) <= 3 or words[0] not in ("if", "among"):
        return None
    goes_on, where = words[0] == "among", read_raced(words[1])
    if len(words) == 2 and where is not None and where[1] is not None:
        return Condition(*where, goes_on=goes_on)
    if len(words) == 3 and (where is None or where[1] is not None):
        return None
    raced = row if len(words) == 2 or where is None else where[0]
    time_ms = standard_ms(words[-1])
    return None if time_ms is None else Condition(raced, None, time_ms, goes_on)


def standard_ms(text: str) -> int | None:
    """Return the slowest time that meets a standard; one of hundredths is met by every thousandth of it."""
    try:
        time_ms = parse_time_ms(text)
    except ValueError:
        return None
    if time_ms < 1 or not re.search(r"[.,][0-9]{2,3}$", text):
        return None
    return time_ms if re.search(r"[.,][0-9]{3}$", text) else time_ms + 9
