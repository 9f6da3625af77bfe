"""From counts over tournaments to chances: what the window, the table and the JSON show."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from simulator.event import Event, Sex

PICK = "pick"
"""Key of the route of a skater named by the coach or the committee instead of by a place."""

Route = Event | str
"""The row that gave a ticket: the event of the row, or `PICK`."""


def wilson_interval(count: int, tournaments: int, z: float = 1.959964) -> tuple[float, float]:
    """Return the Wilson score interval of a proportion, 95 % by default.

    References
    ----------
    E. B. Wilson (1927), Probable inference, the law of succession, and statistical
    inference, Journal of the American Statistical Association 22, 209-212.
    """
    if tournaments == 0:
        return 0.0, 1.0
    p, zz = count / tournaments, z * z / tournaments
    middle = (p + zz / 2) / (1 + zz)
    half = z / (1 + zz) * math.sqrt(p * (1 - p) / tournaments + zz / (4 * tournaments))
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == tournaments else min(1.0, middle + half)
    return low, high


@dataclass(frozen=True)
class EventChance:
    """Chances of a skater in one event.

    Attributes
    ----------
    places
        Chance of each place, first to last of the entries, (entries of the event,).
    unplaced
        Chance of no place: did not start, fell, did not finish or was disqualified.
    fall, disqualified
        Chance of a fall, of a disqualification (false starts included) in at least one run.
    start_place
        Chance of the right to ride the event at the Games.
    median_time_s
        Median of the times that count, in s; None when there is no time.
    entrants_known
        False when the entries of the event are known only in part.
    """

    places: tuple[float, ...]
    unplaced: float
    fall: float
    disqualified: float
    start_place: float
    median_time_s: float | None
    entrants_known: bool = True


@dataclass(frozen=True)
class SkaterChance:
    """A skater's chance of an Olympic ticket, and where it comes from.

    Attributes
    ----------
    ticket, ticket_low, ticket_high
        The chance and its 95 % Wilson interval from the finite number of tournaments.
    routes
        Chance of the ticket by the highest row that named the skater; sums to `ticket`.
    events
        Chances in each event entered, short to long.
    certain
        True when the rules alone decide (named on a pick row, entered nowhere), so that
        0 % and 100 % may be written.
    """

    skater: str
    sex: Sex
    ticket: float
    ticket_low: float
    ticket_high: float
    routes: Mapping[Route, float]
    events: Mapping[Event, EventChance]
    certain: bool = False


@dataclass(frozen=True)
class Outcome:
    """All chances after a number of tournaments; a partial one while the run goes on.

    Attributes
    ----------
    tournaments
        Tournaments counted so far.
    wanted
        Tournaments asked for.
    skaters
        Every skater of both sexes, by falling chance of a ticket within each sex.
    """

    tournaments: int
    wanted: int
    skaters: tuple[SkaterChance, ...]

    def of_sex(self, sex: Sex) -> tuple[SkaterChance, ...]:
        """Skaters of one sex, by falling chance of a ticket."""
        return tuple(chance for chance in self.skaters if chance.sex is sex)
