"""The lists of an event in many seasons at once, which differ in the races that are still to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.loops.compiled import LOOPS
from simulator.loops.quota import Lists
from simulator.quota.lists import Earned
from simulator.quota.rule import Criterion, QuotaRule
from simulator.words import say

Points = NDArray[np.uint8]
Ints = NDArray[np.int64]

NO_TIME = np.int32(2**31 - 1)
"""Time in ms of a skater without one."""

_MOST_BITS = 63
_TILE = 2048
_TABLE_RACES = 2
"""Races to come whose points are looked up together; more of them are sorted in each season."""


@dataclass(frozen=True, eq=False)
class ManySeasons:
    """An event whose last races differ from season to season.

    Attributes
    ----------
    earned
        What each skater has ridden so far, by name and country; those who have not ridden yet without
        points and without a time.
    to_come
        How many more races give points.
    """

    rule: QuotaRule
    sex: Sex
    event: Event
    earned: tuple[Earned, ...]
    to_come: int

    def __post_init__(self) -> None:
        if list(self.earned) != sorted(self.earned, key=lambda own: (own.skater, own.country)):
            raise ValueError("Skaters are given by name and country.")
        if self.code_bits + self.time_bits > _MOST_BITS:
            found = say("there are too many races, or too many points, for chances of start places")
            raise InputRefused([Fault(self.rule.id, found)])

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries, in the order of the rows of `places`."""
        return tuple(sorted({own.country for own in self.earned}))

    @cached_property
    def races(self) -> int:
        """Races that give points, ridden and to come."""
        return max((len(own.points) for own in self.earned), default=0) + self.to_come

    @cached_property
    def single_bits(self) -> int:
        """Bits of the points of one race."""
        most = max((one for table in self.rule.points for one in table.points), default=0)
        return int(most).bit_length()

    @cached_property
    def code_bits(self) -> int:
        """Bits of all points of a skater, and those of single races from the best down.

        When all but the worst race are equal, and the sum, the worst is equal too.
        """
        total = int(self.races * (2**self.single_bits - 1)).bit_length()
        return total + self.single_bits * max(0, self.races - 1)

    @property
    def time_bits(self) -> int:
        """Bits of a time as lists compare it."""
        return 18 if self.rule.hundredths else 21

    def places(self, points: Sequence[Mapping[int, Points]], times_ms: Mapping[int, NDArray[np.int32]],
               seasons: int) -> Points:  # fmt: skip
        """Return the start places of each country in each season, (countries, seasons), uint8.

        Parameters
        ----------
        points
            For each race to come the points of those who start, (seasons,), by their number.
        times_ms
            The fastest time of those who ride the event in races to come, (seasons,), by their number;
            `NO_TIME` where there is none.
        """
        if LOOPS is not None and len(points) <= _TABLE_RACES and self.earned:
            ridden = [sum(number in race for race in points) for number in range(len(self.earned))]
            codes = [self._looked_up(number, races) for number, races in enumerate(ridden)]
            return LOOPS.start_places(self._lists, codes, points, times_ms, seasons)
        placed = np.empty((len(self.countries), seasons), np.uint8)
        for first in range(0, seasons, _TILE):
            here = slice(first, min(first + _TILE, seasons))
            of_points = [{number: own[here] for number, own in race.items()} for race in points]
            of_times = {number: own[here] for number, own in times_ms.items()}
            placed[:, here] = self._places(of_points, of_times, here.stop - here.start)
        return placed

    def _places(self, points: Sequence[Mapping[int, Points]], times_ms: Mapping[int, NDArray[np.int32]],
                seasons: int) -> Points:  # fmt: skip
        """Return what `places` does, of as many seasons as stay in the nearest caches."""
        count = len(self.earned)
        by_points, by_time = np.empty((count, seasons), np.int64), np.empty((count, seasons), np.int64)
        for number, own in enumerate(self.earned):
            code = self._code(number, [race[number] for race in points if number in race])
            best = _best(own)
            time = np.minimum(times_ms[number].astype(np.int64), best) if number in times_ms else best
            self._keys(code, np.asarray(time), by_points[number], by_time[number])
        return self._read(by_points, by_time)

    def _code(self, number: int, added: Sequence[Points]) -> Ints:
        """Return the points of a skater as one number, the larger the better; (seasons,) or ()."""
        if len(added) > _TABLE_RACES:
            return self._codes(number, np.stack(added, axis=1))
        number_of, _ = self._scores
        at = np.zeros((), np.int64)
        for one in added:
            at = at * (int(number_of.max()) + 1) + number_of[one]
        codes: Ints = self._looked_up(number, len(added))[at]
        return codes

    @cached_property
    def _scores(self) -> tuple[Ints, Points]:
        """Return the number of each score that there is, by score, and the scores themselves."""
        scores = np.array(sorted({0, *(one for table in self.rule.points for one in table.points)}), np.uint8)
        number_of = np.zeros(256, np.int64)
        number_of[scores] = np.arange(len(scores))
        return number_of, scores

    def _looked_up(self, number: int, added: int) -> Ints:
        """Return the points of a skater with each combination of scores in so many more races."""
        key = (number, added)
        if key not in self._known:
            _, scores = self._scores
            grid = np.meshgrid(*[scores] * added, indexing="ij")
            combined = (
                np.stack([one.ravel() for one in grid], axis=1) if added else np.zeros((1, 0), np.uint8)
            )
            self._known[key] = self._codes(number, combined)
        return self._known[key]

    @cached_property
    def _known(self) -> dict[tuple[int, int], Ints]:
        return {}

    def _codes(self, number: int, added: Points) -> Ints:
        """Return the points of a skater with some more races, (seasons, races), as numbers; (seasons,)."""
        ridden = [one for one in self.earned[number].points if one is not None]
        singles = np.empty((len(added), len(ridden) + added.shape[1]), np.uint8)
        singles[:, : len(ridden)] = ridden
        singles[:, len(ridden) :] = added
        singles.sort(axis=1)
        codes: Ints = singles.sum(axis=1, dtype=np.int64)
        for place in range(self.races - 1):
            codes <<= self.single_bits
            if place < singles.shape[1]:
                codes |= singles[:, singles.shape[1] - 1 - place]
        return codes

    def _keys(self, code: Ints, time_ms: Ints, by_points: Ints, by_time: Ints) -> None:
        """Write what lists are sorted by, the larger the better; 0 for those who are not on a list."""
        slowest = (1 << self.time_bits) - 1
        unit = time_ms // 10 if self.rule.hundredths else time_ms
        timed = time_ms < NO_TIME
        fast = np.where(timed, slowest - np.minimum(unit, slowest - 1), 0)
        by_points[:] = np.where(code > 0, (code << self.time_bits) | fast, 0)
        by_time[:] = np.where(timed, (fast << self.code_bits) | code, 0)

    @cached_property
    def _of_country(self) -> list[list[int]]:
        """Return the numbers of the skaters of each country."""
        return [
            [number for number, own in enumerate(self.earned) if own.country == country]
            for country in self.countries
        ]

    @cached_property
    def _lists(self) -> Lists:
        """Return how the lists are read, as the compiled loop takes it."""
        quota, (number_of, scores) = self.rule.events[self.sex][self.event], self._scores
        return Lists(
            unit=10 if self.rule.hundredths else 1,
            time_bits=self.time_bits,
            code_bits=self.code_bits,
            number_of=number_of,
            scores=len(scores),
            sums=np.array([sum(filter(None, own.points)) for own in self.earned], np.int64),
            best_ms=np.array(
                [NO_TIME if own.time_ms is None else own.time_ms for own in self.earned], np.int64
            ),
            members=np.array([number for own in self._of_country for number in own], np.int64),
            sizes=np.array([len(own) for own in self._of_country], np.int64),
            most=quota.most,
            by_points=quota.by_points,
            by_time=quota.by_time,
        )

    def _read(self, by_points: Ints, by_time: Ints) -> Points:
        quota, of_country = self.rule.events[self.sex][self.event], self._of_country
        most = np.full((len(of_country), by_points.shape[1]), quota.most, np.int64)
        taken = _first(_within(by_points, of_country, most), quota.by_points)
        held = np.array([taken[rows].sum(axis=0) for rows in of_country]).reshape(most.shape)
        by_time[taken] = 0
        timed = _first(_within(by_time, of_country, most - held), quota.by_time)
        held += np.array([timed[rows].sum(axis=0) for rows in of_country]).reshape(most.shape)
        return held.astype(np.uint8)


def _best(own: Earned) -> np.int64:
    return np.int64(NO_TIME if own.time_ms is None else own.time_ms)


def can_be_many(rule: QuotaRule) -> bool:
    """Whether the lists go by the criteria that `ManySeasons` knows."""
    return rule.by_points == (Criterion.POINTS, Criterion.SINGLE_POINTS, Criterion.TIME) and rule.by_time == (
        Criterion.TIME,
        Criterion.POINTS,
        Criterion.SINGLE_POINTS,
    )


def _within(keys: Ints, of_country: Sequence[Sequence[int]], most: Ints) -> Ints:
    """Return the keys without those over the number of their country; of equal ones the first goes first."""
    kept = keys.copy()
    for rows, own in zip(of_country, most, strict=True):
        if len(rows) <= own.min():
            continue
        for number, row in enumerate(rows):
            better = np.zeros(keys.shape[1], np.int64)
            for other, their in enumerate(rows):
                if other != number:
                    better += keys[their] >= keys[row] if other < number else keys[their] > keys[row]
            kept[row][better >= own] = 0
    return kept


def _first(keys: Ints, places: int) -> NDArray[np.bool_]:
    """Return who has one of the places: the highest keys, of equal ones the first skaters."""
    if not places or not len(keys):
        return np.zeros(keys.shape, np.bool_)
    if len(keys) <= places:
        return keys > 0
    last = np.partition(keys, len(keys) - places, axis=0)[len(keys) - places]
    held: NDArray[np.bool_] = (keys >= last) & (keys > 0)
    for season in np.flatnonzero(held.sum(axis=0) > places):
        order = np.argsort(-keys[:, season], kind="stable")
        held[:, season] = False
        held[order[:places], season] = keys[order[:places], season] > 0
    return held
