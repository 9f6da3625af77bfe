"""From World Cup results to start places: points list, time list and reserves of each event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from simulator.event import Event, Sex
from simulator.quota.rule import Criterion, EventQuota, QuotaRule
from simulator.quota.season import WorldCupRace, WorldCups


class Way(StrEnum):
    """The list by which a place was earned."""

    POINTS = "points"
    TIME = "time"
    RESERVE = "reserve"


@dataclass(frozen=True)
class Earned:
    """What a skater rode for an event at the World Cups.

    Attributes
    ----------
    points
        Of each race, in the order of `QuotaList.races`; None where the skater did not start.
    time_ms
        The fastest time in the event, as lists compare it; None without one.
    time_race
        Where it was ridden.
    """

    skater: str
    country: str
    points: tuple[int | None, ...]
    time_ms: int | None = None
    time_race: WorldCupRace | None = None

    @cached_property
    def total(self) -> int:
        """All points."""
        return sum(one for one in self.points if one is not None)

    def key(self, order: Sequence[Criterion]) -> tuple[Any, ...]:
        """Return what is compared, the best first; skaters with the same key are equal."""
        return tuple(self._keys[criterion] for criterion in order)

    def place(self, order: Sequence[Criterion]) -> tuple[Any, ...]:
        """Return what lists are sorted by: the key, and names where nothing else decides."""
        return (*self.key(order), self.skater, self.country)

    @cached_property
    def _keys(self) -> Mapping[Criterion, object]:
        return {
            Criterion.POINTS: -self.total,
            Criterion.SINGLE_POINTS: sorted(-one for one in self.points if one),
            Criterion.TIME: (self.time_ms is None, self.time_ms or 0),
        }


@dataclass(frozen=True)
class QuotaLine:
    """A line of the lists of an event.

    Attributes
    ----------
    rank
        Among the places of the event, or among its reserves; None for a skater over the country's number.
    equal
        Whether nothing decides between this line and the one before.
    """

    way: Way
    rank: int | None
    earned: Earned
    equal: bool = False


@dataclass(frozen=True)
class QuotaList:
    """The lists of an event, one behind the other: by points, by time, reserves.

    Attributes
    ----------
    races
        Those that give points, as far as they have been ridden.
    waiting
        Who rode and stands on no list, by time, those without one last.
    """

    sex: Sex
    event: Event
    quota: EventQuota
    races: tuple[WorldCupRace, ...]
    lines: tuple[QuotaLine, ...]
    waiting: tuple[Earned, ...] = ()

    def of(self, *ways: Way) -> tuple[QuotaLine, ...]:
        """Return the lines with a rank that were earned in one of some ways."""
        return tuple(line for line in self.lines if line.rank is not None and line.way in ways)

    def places(self, *ways: Way) -> dict[str, int]:
        """Return the start places of each country, the most first; of some ways, else of all but reserves."""
        held = Counter(line.earned.country for line in self.of(*(ways or (Way.POINTS, Way.TIME))))
        return dict(sorted(held.items(), key=lambda own: -own[1]))

    def last(self, way: Way) -> Earned | None:
        """Return who has the last place of a list; None where it is empty."""
        own = self.of(way)
        return own[-1].earned if own else None

    @property
    def unfilled(self) -> int:
        """How many start places nobody has earned."""
        return self.quota.places - len(self.of(Way.POINTS, Way.TIME))


def quota_lists(rule: QuotaRule, cups: WorldCups) -> dict[tuple[Sex, Event], QuotaList]:
    """Return the lists of every event that is ridden against the clock."""
    return {
        (sex, event): quota_list(rule, sex, event, races, earned)
        for sex in Sex
        for event in rule.distances(sex)
        for races, earned in [earned_in(rule, cups, sex, event)]
    }


def earned_in(
    rule: QuotaRule, cups: WorldCups, sex: Sex, event: Event
) -> tuple[tuple[WorldCupRace, ...], tuple[Earned, ...]]:
    """Return the races that give points for an event, and what each skater rode in them."""
    counted = rule.counted_for(sex, event)
    wanted = (*counted, event)
    races = cups.races(sex, wanted)
    numbers = {race: number for number, race in enumerate(races)}
    points: dict[tuple[str, str], list[int | None]] = {}
    times: dict[tuple[str, str], tuple[int, WorldCupRace]] = {}
    for start in cups.starts_in(sex, wanted):
        number = numbers[start.race]
        who = (start.skater, start.country)
        own = points.setdefault(who, [None] * len(races))
        table = rule.table_of(sex, start.race.event, start.division) if start.race.event in counted else None
        own[number] = table.of_place(start.place, finished=start.finished) if table is not None else 0
        if start.time_ms is not None and start.race.event is event:
            time_ms = rule.compared(start.time_ms)
            if who not in times or time_ms < times[who][0]:
                times[who] = (time_ms, start.race)
    return races, tuple(
        Earned(skater, country, tuple(points[skater, country]), *times.get((skater, country), (None, None)))
        for skater, country in sorted(points)
    )


def quota_list(
    rule: QuotaRule, sex: Sex, event: Event, races: tuple[WorldCupRace, ...], earned: Iterable[Earned]
) -> QuotaList:
    """Read the points list from the top, then the time list, then the reserves.

    A skater beyond the most of the country is passed over; reserves count into the most.

    References
    ----------
    What each figure of the rule rests on stands in its file, ``resources/quota/*.toml``.
    """
    quota, everybody = rule.events[sex][event], list(earned)
    by_points = sorted((own for own in everybody if own.total), key=lambda own: own.place(rule.by_points))
    by_time = sorted(
        (own for own in everybody if own.time_ms is not None), key=lambda own: own.place(rule.by_time)
    )
    read = read_lists(quota, by_points, by_time, rule.reserves)
    orders = {Way.POINTS: rule.by_points}
    lines = tuple(
        line for way, own in read.items() for line in _lines(way, own, orders.get(way, rule.by_time))
    )
    ranked = {id(line.earned) for line in lines if line.rank is not None}
    waiting = sorted(
        (own for own in everybody if id(own) not in ranked), key=lambda own: own.place(rule.by_time)
    )
    return QuotaList(sex, event, quota, races, lines, tuple(waiting))


Read = list[tuple[Earned, int | None]]
"""Skaters of a list as far as it was read, with their ranks; None for those over the country's number."""


def read_lists(
    quota: EventQuota, by_points: Sequence[Earned], by_time: Sequence[Earned], reserves: int
) -> dict[Way, Read]:
    """Read lists that are in order from the top until the places of each are taken."""
    held: Counter[str] = Counter()
    read = {Way.POINTS: _read(by_points, 0, quota.by_points, quota.most, held)}
    taken = {id(own) for own, rank in read[Way.POINTS] if rank is not None}
    left = [own for own in by_time if id(own) not in taken]
    read[Way.TIME] = _read(left, quota.by_points, quota.by_time, quota.most, held)
    read[Way.RESERVE] = _read(left[len(read[Way.TIME]) :], 0, reserves, quota.most, held)
    return read


def _read(ordered: Sequence[Earned], before: int, places: int, most: int, held: Counter[str]) -> Read:
    """Read a list until its places are taken; `held` counts what each country has."""
    read: Read = []
    ranked = 0
    for own in ordered:
        if ranked == places:
            break
        if held[own.country] >= most:
            read.append((own, None))
            continue
        held[own.country] += 1
        ranked += 1
        read.append((own, before + ranked))
    return read


def _lines(way: Way, read: Read, order: Sequence[Criterion]) -> Iterator[QuotaLine]:
    """Yield the lines of a list, each with whether it is equal to the one before."""
    before = None
    for own, rank in read:
        yield QuotaLine(way, rank, own, before is not None and before.key(order) == own.key(order))
        before = own


def with_race(own: Earned, points: int, time_ms: int | None = None) -> Earned:
    """Return what a skater rode with one more race."""
    best = own.time_ms if time_ms is None else min(time_ms, own.time_ms or time_ms)
    return replace(own, points=(*own.points, points), time_ms=best)
