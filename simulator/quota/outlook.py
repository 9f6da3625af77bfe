"""What one more race can change for a country: what brings it another place, what costs it one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from simulator.quota.lists import Earned, QuotaList, Way, read_lists, with_race
from simulator.quota.rule import Division, QuotaRule

ANY_TIME = 10**9
"""Stands for the slowest time there can be."""

SOMEBODY_NEW = "\U0010ffff"
"""Stands for the name of who has not ridden the event yet: behind all others where nothing else decides."""


@dataclass(frozen=True)
class Reach:
    """The least that changes the number of a country's places in one more race.

    Attributes
    ----------
    skater, country
        Who rides it; `SOMEBODY_NEW` where nobody who rode the event does with as little, of no country
        where that may be any without a place in it.
    points
        The fewest points that are enough; None where no points are.
    time_ms
        The slowest time that is enough without any points, `ANY_TIME` where any is; None where no time is.
    """

    skater: str
    country: str
    points: int | None
    time_ms: int | None


@dataclass(frozen=True)
class Outlook:
    """What one more race in an event can change for a country, when one skater rides it.

    Attributes
    ----------
    places
        What the country has now.
    gain
        Who of the country brings one more place with the fewest points, and who with the slowest time.
    loss
        Who of another country takes one away with the fewest points, and who with the slowest time.
    """

    places: int
    gain: tuple[Reach, ...]
    loss: tuple[Reach, ...]


def outlook(rule: QuotaRule, lists: QuotaList, country: str) -> Outlook:
    """Try one more race for each skater who rode the event and for somebody new, one after the other.

    All others get nothing in it: no points, no time.
    """
    everybody = [line.earned for line in lists.lines if line.rank is not None] + list(lists.waiting)
    trial = _Trial(rule, lists, everybody, country)
    now = lists.places().get(country, 0)
    ours = [*(own for own in everybody if own.country == country), Earned(SOMEBODY_NEW, country, ())]
    theirs = [*(own for own in everybody if own.country != country), Earned(SOMEBODY_NEW, "", ())]
    gain = trial.least(ours, lambda places: places > now) if now < lists.quota.most else ()
    return Outlook(now, gain, trial.least(theirs, lambda places: places < now) if now else ())


class _Trial:
    """The lists of an event with one more race of one skater, all others as they are."""

    def __init__(self, rule: QuotaRule, lists: QuotaList, everybody: Sequence[Earned], country: str) -> None:
        self.quota, self.country = lists.quota, country
        self.orders = (rule.by_points, rule.by_time)
        with_points = [own for own in everybody if own.total]
        timed = [own for own in everybody if own.time_ms is not None]
        self.ordered = tuple(
            sorted(own, key=partial(Earned.place, order=order))
            for own, order in zip((with_points, timed), self.orders, strict=True)
        )
        tables = (rule.table_of(lists.sex, lists.event, division) for division in Division)
        self.points = sorted({one for table in tables if table is not None for one in table.points if one})
        step = 10 if rule.hundredths else 1
        times = {own.time_ms for own in timed if own.time_ms is not None}
        self.times = sorted(times | {time - step for time in times} | {ANY_TIME}, reverse=True)

    def least(self, candidates: Sequence[Earned], enough: Callable[[int], bool]) -> tuple[Reach, ...]:
        """Return who changes the places with the fewest points, and who with the slowest time."""
        reaches = []
        points = self._first(candidates, enough, [(points, None) for points in self.points])
        if points is not None:
            reaches.append(Reach(points[0].skater, points[0].country, self.points[points[1]], None))
        time = self._first(candidates, enough, [(0, time_ms) for time_ms in self.times])
        if time is not None:
            reaches.append(Reach(time[0].skater, time[0].country, None, self.times[time[1]]))
        return tuple(reaches)

    def _first(
        self,
        candidates: Sequence[Earned],
        enough: Callable[[int], bool],
        rides: Sequence[tuple[int, int | None]],
    ) -> tuple[Earned, int] | None:
        """Return who needs the first of some rides, and which.

        Each of them is tried: that more is better does not hold for a country whose skaters take each
        other's places on the two lists.
        """
        best: tuple[Earned, int] | None = None
        for own in candidates:
            others = _Others(self, own)
            known: dict[tuple[int, ...], bool] = {}
            for number, (points, time_ms) in enumerate(rides[: len(rides) if best is None else best[1]]):
                if time_ms is not None and others.slowest < time_ms < ANY_TIME:
                    continue  # as good as any time, which was tried
                instead = with_race(own, points, time_ms)
                at = others.where(instead)
                if at not in known:
                    known[at] = enough(others.places_with(instead, at))
                if known[at]:
                    best = (own, number)
                    break
        return best


class _Others:
    """The lists without one skater, and how far they are read."""

    def __init__(self, trial: _Trial, own: Earned) -> None:
        self.trial = trial
        self.lists = [[one for one in ordered if one is not own] for ordered in trial.ordered]
        self.keys = [
            [one.place(order) for one in ordered]
            for ordered, order in zip(self.lists, trial.orders, strict=True)
        ]
        read = read_lists(trial.quota, self.lists[0], self.lists[1], 0)
        self.ends = [len(ordered) for ordered in self.lists]
        if len([one for one, rank in read[Way.POINTS] if rank is not None]) == trial.quota.by_points:
            self.ends[0] = len(read[Way.POINTS])
        timed = read[Way.TIME]
        if len([one for one, rank in timed if rank is not None]) == trial.quota.by_time:
            self.ends[1] = 1 + self.lists[1].index(timed[-1][0]) if timed else 0
        beyond = self.lists[1][self.ends[1] :]
        self.slowest = (beyond[0].time_ms if beyond else None) or ANY_TIME

    def where(self, instead: Earned) -> tuple[int, ...]:
        """Return where a skater stands on both lists; behind where they are read it is all the same."""
        return tuple(
            min(end, bisect_left(keys, instead.place(order)))
            for end, keys, order in zip(self.ends, self.keys, self.trial.orders, strict=True)
        )

    def places_with(self, instead: Earned, at: tuple[int, ...]) -> int:
        """Return the places of the country with a skater put in there."""
        lists = [
            [*ordered[:number], instead, *ordered[number:]] if is_on else ordered
            for ordered, number, is_on in zip(
                self.lists, at, (instead.total > 0, instead.time_ms is not None), strict=True
            )
        ]
        read = read_lists(self.trial.quota, lists[0], lists[1], 0)
        ranked = (own for way in (Way.POINTS, Way.TIME) for own, rank in read[way] if rank is not None)
        return sum(own.country == self.trial.country for own in ranked)
