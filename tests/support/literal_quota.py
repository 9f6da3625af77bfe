"""Start places of one event, worked out step by step as a person would with paper: slow, and literal.

Written from the words of the rule; it shares nothing with the program but the values it is given.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cmp_to_key

from simulator.event import Event, Sex
from simulator.quota.rule import Division, EventQuota, PointsTable, QuotaRule
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCupRace, WorldCups, WorldCupStart

KEY = (Sex.W, Event.D1000)
FIRST_DAY = date(2025, 11, 14)
Who = tuple[str, str]
"""A skater and the country."""


def cup(day: int = 0, event: Event = Event.D1000, sex: Sex = Sex.W, number: str = "") -> WorldCupRace:
    """A race so many days after the first."""
    return WorldCupRace(FIRST_DAY + timedelta(days=day), sex, event, number)


def start(
    skater: str,
    place: int | None,
    time_ms: int | None = None,
    race: WorldCupRace | None = None,
    division: Division = Division.A,
) -> WorldCupStart:
    """A start of a skater whose country is the first three letters of the name: ``NED1``."""
    return WorldCupStart(
        race or cup(), division, skater, skater[:3], place, time_ms, finished=time_ms is not None
    )


@dataclass
class Ridden:
    """What everybody rode: points of each race, and the best time."""

    scores: dict[Who, list[int]]
    times: dict[Who, int]

    def by_points(self, one: Who, other: Who) -> int:
        """Negative when one stands before the other on the points list."""
        more = sum(self.scores[other]) - sum(self.scores[one])
        return more or self.singles(one, other) or self.times.get(one, 10**9) - self.times.get(other, 10**9)

    def by_time(self, one: Who, other: Who) -> int:
        """Negative when one stands before the other on the time list."""
        more = sum(self.scores[other]) - sum(self.scores[one])
        return self.times[one] - self.times[other] or more or self.singles(one, other)

    def singles(self, one: Who, other: Who) -> int:
        """Compare the best race of both, then the second best, and so on."""
        mine, theirs = (sorted(self.scores[who], reverse=True) for who in (one, other))
        for number in range(max(len(mine), len(theirs))):
            a = mine[number] if number < len(mine) else 0
            b = theirs[number] if number < len(theirs) else 0
            if a != b:
                return b - a
        return 0


def points_of(rule: QuotaRule, sex: Sex, one: WorldCupStart) -> int:
    """Look the points of a start up in the tables, from the first to the last."""
    for table in rule.points:
        listed = table.races.get(sex, ()) if table.races else tuple(Event)
        if table.division == one.division and one.race.event in listed:
            if one.place is not None and (one.finished or table.unfinished):
                return (list(table.points) + [0] * 500)[one.place - 1]
            return 0
    return 0


def ridden(rule: QuotaRule, cups: WorldCups, sex: Sex, event: Event) -> Ridden:
    """Write down what everybody rode for an event."""
    own = Ridden({}, {})
    for one in cups.starts:
        who = (one.skater, one.country)
        if one.race.sex != sex:
            continue
        if one.race.event in (rule.events[sex][event].points_of or (event,)):
            own.scores.setdefault(who, []).append(points_of(rule, sex, one))
        if one.race.event == event:
            own.scores.setdefault(who, [])
            if one.time_ms is not None:
                time = one.time_ms - (one.time_ms % 10 if rule.hundredths else 0)
                own.times[who] = min(own.times.get(who, time), time)
    return own


def literal_lists(
    rule: QuotaRule, cups: WorldCups, sex: Sex, event: Event
) -> tuple[list[Who], list[Who], list[Who]]:
    """Return who has the places by points, those by time, and the reserves, each from the first on."""
    quota, own = rule.events[sex][event], ridden(rule, cups, sex, event)
    with_points = sorted(who for who in own.scores if sum(own.scores[who]) > 0)
    by_points: list[Who] = []
    for who in sorted(with_points, key=cmp_to_key(own.by_points)):
        if len(by_points) < quota.by_points and countrymen(who, by_points) < quota.most:
            by_points.append(who)
    left = sorted(who for who in own.times if who not in by_points)
    by_time: list[Who] = []
    reserves: list[Who] = []
    for who in sorted(left, key=cmp_to_key(own.by_time)):
        if countrymen(who, [*by_points, *by_time, *reserves]) >= quota.most:
            continue
        if len(by_time) < quota.by_time:
            by_time.append(who)
        elif len(reserves) < rule.reserves:
            reserves.append(who)
    return by_points, by_time, reserves


def countrymen(who: Who, among: list[Who]) -> int:
    """How many of the country are among them."""
    return len([other for other in among if other[1] == who[1]])


def random_season(seed: int) -> tuple[QuotaRule, WorldCups]:
    """A rule with few places and coarse points, and a season in which much is equal and much is missing."""
    luck = random.Random(seed)  # noqa: S311 - no secret
    quota = EventQuota(0, luck.randrange(6), luck.randrange(5), luck.choice((1, 2, 2, 3)))
    long = luck.random() < 0.5
    quota = replace(
        quota,
        places=quota.by_points + quota.by_time,
        points_of=(Event.D1000, Event.D1500) if long else (),
    )
    tables = tuple(
        PointsTable(
            division,
            tuple(sorted((luck.randrange(5) for _ in range(luck.randrange(8))), reverse=True)),
            unfinished=luck.random() < 0.5,
        )
        for division in Division
    )
    rule = replace(
        load_quota_rule(),
        events={Sex.W: {Event.D1000: quota}, Sex.M: {}},
        points=tables,
        reserves=luck.randrange(4),
        hundredths=luck.random() < 0.5,
    )
    skaters = [f"{luck.choice(('AAA', 'BBB', 'CCC', 'DDD'))}{n}" for n in range(luck.randrange(12))]
    races = [
        cup(day, luck.choice((Event.D1000, Event.D1000, Event.D1500))) for day in range(luck.randrange(5))
    ]
    starts = [
        start(
            skater,
            luck.choice((None, *range(1, 9))),
            luck.choice((None, *(75_000 + 3 * n for n in range(6)))),
            race,
            luck.choice(tuple(Division)),
        )
        for race in races
        for skater in skaters
        if luck.random() < 0.7
    ]
    return rule, WorldCups(tuple(starts))
