"""The rule by which countries earn start places at the Games, as data: places, points, ties, team sizes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated

from simulator.event import Event, Sex
from simulator.input.forms import MOST_ENTRIES, Whole, Words
from simulator.input.plain_forms import Most
from simulator.input.records import Key, Needed
from simulator.selection.sources import LONGEST_TEXT, Certainty, Figure, Source, Sources
from simulator.words import Said, say

LONGEST_NAME = 100
MOST_POINTS = 1_000


def _beyond(number: int) -> Said:
    return say("{value:,} is out of range", value=number)


Few = Annotated[int, Whole(0, MOST_ENTRIES, _beyond)]


class Division(StrEnum):
    """The two fields in which a distance is ridden at a World Cup."""

    A = "A"
    B = "B"


class Criterion(StrEnum):
    """What decides between two skaters on a list, as long as all before it is equal."""

    POINTS = "points"
    """More points."""
    SINGLE_POINTS = "single_points"
    """The better points of single races, compared from the best race down."""
    TIME = "time"
    """The faster time."""

    @property
    def words(self) -> str:
        """The criterion in words."""
        return {
            Criterion.POINTS: say("more points"),
            Criterion.SINGLE_POINTS: say("better points of single races, from the best down"),
            Criterion.TIME: say("the faster time"),
        }[self]


class TeamNeeds(StrEnum):
    """What a country needs in the events that are no pursuit for a team of some size."""

    MOST_BY_POINTS = "most_by_points"
    """In each the most start places there are, all of them by the points list."""
    ONE_EACH = "one_each"
    """A start place in each."""
    NONE = "none"
    """Nothing."""


@dataclass(frozen=True)
class EventQuota:
    """The start places of one event.

    Attributes
    ----------
    places
        How many there are.
    by_points, by_time
        How many of them go by the points list, and by the time list behind it.
    most
        Most start places of a country, its reserves included.
    races
        How many races of the event are ridden at the World Cups that count; 0 when that is not known.
    points_of
        Events whose races give the points; none means the event itself.
    """

    places: Few
    by_points: Few
    by_time: Few = 0
    most: Annotated[int, Whole(1, 20, _beyond), Needed()] = 1
    races: Few = 0
    points_of: Annotated[tuple[Event, ...], Most(len(Event))] = ()

    def contradictions(self) -> Iterator[str]:
        """Yield what cannot be."""
        if self.by_points + self.by_time != self.places:
            yield say(
                "{by_points} by points and {by_time} by time are not {places} places",
                by_points=self.by_points,
                by_time=self.by_time,
                places=self.places,
            )


@dataclass(frozen=True)
class PointsTable:
    """The points of the places of a race.

    Attributes
    ----------
    points
        Of each place, from the first on; behind them there are none.
    races
        The events it is for; none means all.
    unfinished
        Whether a place taken without a time has its points.
    """

    division: Division
    points: Annotated[tuple[Annotated[int, Whole(0, MOST_POINTS, _beyond)], ...], Most(MOST_ENTRIES)]
    races: Mapping[Sex, Annotated[tuple[Event, ...], Most(len(Event))]] = field(default_factory=dict)
    unfinished: bool = False
    source: Annotated[str, Words(LONGEST_TEXT)] = "-"
    certainty: Certainty = Certainty.CERTAIN

    def of_place(self, place: int | None, *, finished: bool) -> int:
        """Return the points of a place; 0 for none."""
        if place is None or not (finished or self.unfinished) or not 1 <= place <= len(self.points):
            return 0
        return self.points[place - 1]

    def is_for(self, sex: Sex, event: Event) -> bool:
        """Whether the table is for the races of an event."""
        return not self.races or event in self.races.get(sex, ())

    def contradictions(self) -> Iterator[str]:
        """Yield what cannot be."""
        if any(one < next_one for one, next_one in zip(self.points, self.points[1:], strict=False)):
            yield say("the points do not fall with the places")


@dataclass(frozen=True)
class TeamSize:
    """How many athletes of a sex a country may send.

    Attributes
    ----------
    pursuit
        Whether it needs the team pursuit.
    needs
        What it needs in the other events.
    """

    athletes: Annotated[int, Whole(1, 60, _beyond)]
    pursuit: bool
    needs: TeamNeeds


@dataclass(frozen=True)
class QuotaRule:
    """The rule of one Games.

    Attributes
    ----------
    first_day, last_day
        The World Cups that count: those of these days.
    host
        The country where the Games are; it has a place in each event in any case.
    host_replaces_last
        Whether the host's place is the last one of the list, whose holder is the first reserve then;
        otherwise it comes on top.
    athletes
        Most athletes of all countries and both sexes.
    reserves
        How many reserves each event has, by time.
    grows_to
        To how many start places an event may grow with reserves who are at the Games.
    hundredths
        Whether times are compared in hundredths, thousandths cut off.
    by_points, by_time
        What decides on the points list and on the time list, one after the other.
    team_sizes
        From the largest; the first one whose needs a country meets is its size.
    """

    id: Annotated[str, Words(LONGEST_NAME)]
    name: Annotated[str, Words(LONGEST_NAME)]
    first_day: Annotated[date, Figure(say("World Cups that count from"))]
    last_day: Annotated[date, Figure(say("World Cups that count until"))]
    source: Annotated[str, Words(LONGEST_TEXT)]
    athletes: Annotated[int, Whole(1, 1_000, _beyond), Figure(say("Athletes of both sexes"))]
    reserves: Annotated[int, Whole(0, MOST_ENTRIES, _beyond), Figure(say("Reserves of an event"))]
    hundredths: Annotated[bool, Figure(say("Times are compared in hundredths"))]
    by_points: Annotated[tuple[Criterion, ...], Most(3), Figure(say("The points list goes by"))]
    by_time: Annotated[tuple[Criterion, ...], Most(3), Figure(say("The time list goes by"))]
    events: Annotated[Mapping[Sex, Mapping[Event, EventQuota]], Figure(say("Start places of the events"))]
    points: Annotated[tuple[PointsTable, ...], Most(50)]
    team_sizes: Annotated[tuple[TeamSize, ...], Most(20), Figure(say("Athletes of a sex of a country"))]
    grows_to: Annotated[Mapping[Event, Few], Figure(say("An event may grow to"))] = field(
        default_factory=dict
    )
    host: Annotated[str | None, Words(3), Figure(say("Host"))] = None
    host_replaces_last: Annotated[bool, Figure(say("The host takes the last place of a list"))] = True
    sources: Annotated[Mapping[str, Source], Sources(), Key("sources")] = field(default_factory=dict)

    def table_of(self, sex: Sex, event: Event, division: Division) -> PointsTable | None:
        """Return the points table of the races of an event; None where they give no points."""
        own = (one for one in self.points if one.division is division and one.is_for(sex, event))
        return next(own, None)

    def distances(self, sex: Sex) -> tuple[Event, ...]:
        """Return the events of a sex that are ridden against the clock."""
        return tuple(event for event in self.events[sex] if event.is_distance)

    def counted_for(self, sex: Sex, event: Event) -> tuple[Event, ...]:
        """Return the events whose races give the points of an event."""
        return self.events[sex][event].points_of or (event,)

    def compared(self, time_ms: int) -> int:
        """Return a time as lists compare it, in ms."""
        return time_ms // 10 * 10 if self.hundredths else time_ms

    def contradictions(self) -> Iterator[str]:
        """Yield what cannot be."""
        if self.last_day < self.first_day:
            yield say("the last day lies before the first one")
        for words, order, first in (
            (say("points list"), self.by_points, Criterion.POINTS),
            (say("time list"), self.by_time, Criterion.TIME),
        ):
            if order[:1] != (first,) or len(set(order)) != len(order):
                yield say("the {list} does not begin with {first}", list=words, first=first.words)
        if not self.team_sizes:
            yield say("no team size is given")
        elif self.team_sizes[-1].pursuit or self.team_sizes[-1].needs is not TeamNeeds.NONE:
            yield say("the last team size has needs, so that a country may have none")
        for sex, events in self.events.items():
            for event in events:
                for other in self.counted_for(sex, event) if event.is_distance else ():
                    if self.table_of(sex, other, Division.A) is None:
                        yield say("no points are given for the {event} of {sex}", event=other, sex=sex)
