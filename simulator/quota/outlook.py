"""What one more race can change for a country: what brings it another place, what costs it one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from simulator.quota.lists import Earned, QuotaList, quota_list, with_race
from simulator.quota.rule import Division, QuotaRule


@dataclass(frozen=True)
class Reach:
    """The least that changes the number of a country's places in one more race.

    Attributes
    ----------
    skater, country
        Who rides it.
    points
        The fewest points that are enough; None where no points are.
    time_ms
        The slowest time that is enough without any points; None where no time is.
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
    """Try one more race for each skater who rode the event, one after the other.

    All others get nothing in it: no points, no time.
    """
    everybody = [line.earned for line in lists.lines if line.rank is not None] + list(lists.waiting)
    trial = _Trial(rule, lists, everybody, country)
    now = lists.places().get(country, 0)
    ours = [own for own in everybody if own.country == country]
    theirs = [own for own in everybody if own.country != country]
    gain = trial.least(ours, lambda places: places > now) if now < lists.quota.most else ()
    return Outlook(now, gain, trial.least(theirs, lambda places: places < now) if now else ())


class _Trial:
    """The lists of an event with one more race of one skater."""

    def __init__(self, rule: QuotaRule, lists: QuotaList, everybody: Sequence[Earned], country: str) -> None:
        self.rule, self.lists, self.country = rule, lists, country
        self.everybody = [with_race(own, 0) for own in everybody]
        self.as_it_is = dict(zip(map(id, everybody), self.everybody, strict=True))
        tables = (rule.table_of(lists.sex, lists.event, division) for division in Division)
        self.points = sorted({one for table in tables if table is not None for one in table.points if one})
        step = 10 if rule.hundredths else 1
        times = {own.time_ms for own in everybody if own.time_ms is not None}
        self.times = sorted(times | {time - step for time in times}, reverse=True)

    def least(self, candidates: Iterable[Earned], enough: Callable[[int], bool]) -> tuple[Reach, ...]:
        """Return who changes the places with the fewest points, and who with the slowest time."""
        ordered = sorted(candidates, key=lambda own: own.key(self.rule.by_points))
        by_points = self._first(
            ordered, enough, len(self.points), lambda own, n: with_race(own, self.points[n])
        )
        ordered.sort(key=lambda own: own.key(self.rule.by_time))
        by_time = self._first(
            ordered, enough, len(self.times), lambda own, n: with_race(own, 0, self.times[n])
        )
        reaches = []
        if by_points is not None:
            own, number = by_points
            reaches.append(Reach(own.skater, own.country, self.points[number], None))
        if by_time is not None:
            own, number = by_time
            reaches.append(Reach(own.skater, own.country, None, self.times[number]))
        return tuple(reaches)

    def _first(
        self,
        candidates: Sequence[Earned],
        enough: Callable[[int], bool],
        steps: int,
        ridden: Callable[[Earned, int], Earned],
    ) -> tuple[Earned, int] | None:
        """Return who needs the fewest steps, and how many less one; more of them are never worse."""
        best: tuple[Earned, int] | None = None
        for own in candidates:
            below = steps if best is None else best[1]
            if not below or not enough(self._places(own, ridden(own, below - 1))):
                continue
            low, high = 0, below - 1
            while low < high:
                middle = (low + high) // 2
                if enough(self._places(own, ridden(own, middle))):
                    high = middle
                else:
                    low = middle + 1
            best = (own, high)
        return best

    def _places(self, own: Earned, instead: Earned) -> int:
        """Return the places of the country when a skater rode something else."""
        old = self.as_it_is[id(own)]
        everybody = [instead if one is old else one for one in self.everybody]
        lists = quota_list(self.rule, self.lists.sex, self.lists.event, self.lists.races, everybody)
        return lists.places().get(self.country, 0)
