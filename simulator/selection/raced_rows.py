"""Of a meet that was ridden: classifications over distances, races that each count, who met a standard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from simulator.event import Event, Sex
from simulator.meet.contradictions import BEST
from simulator.meet.results_file import Classified, MeetResults
from simulator.selection.conditions import RACES
from simulator.selection.field import NO_PLACE, Mask, Places, Standard
from simulator.selection.rule_set import RuleSet

Times = Mapping[str, int]
"""Thousandths of a second by skater, of those who came to the finish."""

_PLACED = ("finished", "reskate")


@dataclass(frozen=True)
class RacedMeet:
    """The races of one sex, time by time.

    Attributes
    ----------
    times
        By event and race, None for the time that counts.
    placed
        Events ridden twice of which the results give the places themselves.
    """

    times: Mapping[tuple[Event, int | None], Times]
    placed: frozenset[Event] = frozenset()

    def places(self, event: Event, race: int) -> dict[str, int]:
        """Return the places in one race; equal thousandths share the better one."""
        own = self.times.get((event, race), {})
        return {skater: 1 + sum(time < mine for time in own.values()) for skater, mine in own.items()}

    def races(self, event: Event, skaters: Sequence[str]) -> tuple[Places, ...]:
        """Return positions in each race, who stands first in the event first among equals, (starts, 1)."""
        told = []
        for race in RACES:
            places = self.places(event, race)
            positions = np.full((len(skaters), 1), NO_PLACE)
            placed = sorted((own for own in skaters if own in places), key=places.__getitem__)
            for position, skater in enumerate(placed, start=1):
                positions[skaters.index(skater), 0] = position
            told.append(positions)
        return tuple(told)

    def met(self, rules: RuleSet, sex: Sex, event: Event, skaters: Sequence[str]) -> dict[Standard, Mask]:
        """Return who met each standard of the order, (starts, 1) each."""
        asked = [row.condition for row in rules.order[sex] if row.condition is not None]
        found: dict[Standard, Mask] = {}
        for own in asked:
            if own.raced.event is event and own.time_ms is not None:
                times = self.times.get((event, own.raced.race), {})
                met = [times.get(skater, own.time_ms + 1) <= own.time_ms for skater in skaters]
                found[own.raced.race, own.time_ms] = np.array(met)[:, None]
        return found


def raced_of(
    happened: MeetResults, classified: Mapping[tuple[Sex, Event], Sequence[Classified]], sex: Sex
) -> RacedMeet:
    """Return the races of one sex as the results tell them."""
    times: dict[tuple[Event, int | None], dict[str, int]] = {}
    for line in happened.lines:
        if line.sex is sex and line.time_ms is not None and line.status in _PLACED and line.run in ("1", "2"):
            times.setdefault((line.event, int(line.run)), {})[line.skater] = line.time_ms
    for (own, event), skaters in classified.items():
        if own is sex:
            finished = (one for one in skaters if one.status in _PLACED and one.time_ms is not None)
            times[event, None] = {one.skater: one.time_ms or 0 for one in finished}
    given = {line.event for line in happened.lines if line.sex is sex and line.run == BEST and line.place}
    return RacedMeet(times, frozenset(given))


def with_sums(
    rules: RuleSet,
    classified: Mapping[tuple[Sex, Event], tuple[Classified, ...]],
    raced: Mapping[Sex, RacedMeet],
) -> dict[tuple[Sex, Event], tuple[Classified, ...]]:
    """Return the classification of a meet with what the rules make of it: sums, places of two races."""
    told = dict(classified)
    for sex, own in raced.items():
        for event in [event for of, event in classified if of is sex and rules.each_counts(sex, event)]:
            if own.times.get((event, 2)) and event not in own.placed:  # places that are given win
                told[sex, event] = _by_place(classified[sex, event], own, event)
        for event in rules.points.get(sex, {}):
            distances = rules.points_of(sex, event)
            if distances and all((sex, distance) in classified for distance in distances):
                told[sex, event] = _summed(classified, own, sex, distances)
        for event, skaters in rules.earlier_of(sex).items():
            told[sex, event] = tuple(
                Classified(skater, place, None, "finished") for place, skater in enumerate(skaters, start=1)
            )
    return told


def _by_place(skaters: Sequence[Classified], raced: RacedMeet, event: Event) -> tuple[Classified, ...]:
    """Rank by the better place of two races, then the other one, then the better time."""
    both = [raced.places(event, race) for race in RACES]
    keys = {
        one.skater: (*sorted(places.get(one.skater, len(skaters) + 1) for places in both), one.time_ms or 0)
        for one in skaters
        if any(one.skater in places for places in both)
    }
    return _ranked(skaters, keys)


def _summed(
    classified: Mapping[tuple[Sex, Event], tuple[Classified, ...]],
    raced: RacedMeet,
    sex: Sex,
    distances: Sequence[Event],
) -> tuple[Classified, ...]:
    """Add up seconds of the 500 m equivalent, each cut at thousandths; who misses one is not classified."""
    entered = [{one.skater: one for one in classified[sex, distance]} for distance in distances]
    races = [
        (distance, race)
        for distance, often in Counter(distances).items()
        for race in (RACES if often == 2 else (None,))
    ]
    skaters = [skater for skater in entered[0] if all(skater in own for own in entered)]
    sums = {}
    for skater in skaters:
        own = [raced.times.get(race, {}).get(skater) for race in races]
        if None not in own:
            sums[skater] = sum(
                (time or 0) // (distance.distance_m // 500)
                for time, (distance, _) in zip(own, races, strict=True)
            )
    one_each = [
        Classified(skater, None, sums.get(skater), "finished" if skater in sums else "dnf")
        for skater in skaters
    ]
    return _ranked(one_each, {skater: (points,) for skater, points in sums.items()})


def _ranked(skaters: Sequence[Classified], keys: Mapping[str, tuple[int, ...]]) -> tuple[Classified, ...]:
    """Give places by keys, the lowest first, equal ones sharing a place; who has none stands behind."""
    placed = [
        replace(
            one,
            place=1 + sum(key < keys[one.skater] for key in keys.values()) if one.skater in keys else None,
        )
        for one in skaters
    ]
    return tuple(sorted(placed, key=lambda one: (one.place is None, one.place or 0)))


def missing_races(rules: RuleSet, raced: Mapping[Sex, RacedMeet]) -> Iterator[tuple[Sex, Event, Event]]:
    """Yield classifications of which the results do not tell both races of a distance."""
    for sex, own in raced.items():
        for event in rules.points.get(sex, {}):
            for distance, often in Counter(rules.points_of(sex, event)).items():
                if often == 2 and own.times.get((distance, None)) and not own.times.get((distance, 2)):
                    yield sex, event, distance
