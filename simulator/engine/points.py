"""Points over several distances (Dutch: klassement): seconds of the 500 m equivalent, added up to places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.engine.incidents import LOT
from simulator.engine.pairs import Index
from simulator.engine.ranking import (
    MOST_STARTS,
    UNPLACED_TIME,
    Places,
    Times,
    break_ties,
    places_of,
    tournaments_with_ties,
)
from simulator.engine.streams import Draws, Stream, hashed_uniform
from simulator.event import Event, Sex
from simulator.input.faults import Fault, refuse_if_any
from simulator.selection.field import EventField
from simulator.selection.rule_set import RuleSet
from simulator.words import say

if TYPE_CHECKING:
    from simulator.engine.event_block import EventBlock
    from simulator.engine.event_races import EventRaces
    from simulator.engine.riding import SexRaces

Points = NDArray[np.int32] | NDArray[np.uint16]
"""Thousandths of a point, (starts, tournaments); the highest number there is where there are none."""


@dataclass(frozen=True)
class Classification:
    """A classification over several distances, ready to be made.

    Attributes
    ----------
    skater
        Numbers of those entered in all its distances, (starts,), int64.
    starts
        Which start of each of its distances is theirs, (starts,), int64.
    runs
        How many runs of each distance count.
    streams
        Streams of the lots of each, (starts,).
    """

    event: Event
    skater: Index
    starts: Mapping[Event, Index]
    runs: Mapping[Event, int]
    streams: tuple[Stream, ...]


def points_of(time_ms: Times, event: Event) -> Times:
    """Return the points of a race: seconds of the 500 m equivalent, cut at thousandths.

    Parameters
    ----------
    time_ms
        (starts, tournaments), int32, `UNPLACED_TIME` where there is no time.
    """
    points: Times = time_ms // np.int32(event.distance_m // 500)
    points[time_ms == UNPLACED_TIME] = UNPLACED_TIME
    return points


def short(points: Times) -> Points:
    """Return points as 16 bits behind the lowest there is, where they fit: enough to add up and compare."""
    none = np.iinfo(np.uint16).max
    behind: Times = points - points.min(initial=UNPLACED_TIME)
    without = points == UNPLACED_TIME
    behind[without] = 0
    if behind.max(initial=0) >= none:
        return points
    behind[without] = none
    as_short: NDArray[np.uint16] = behind.astype(np.uint16)
    return as_short


def added(points: Sequence[Points]) -> Times:
    """Add points up, (starts, tournaments); who has none in one of the races has none at all."""
    total = np.zeros(points[0].shape, np.int32)
    without = np.zeros(points[0].shape, np.bool_)
    for own in points:
        without |= own == np.iinfo(own.dtype).max
        total += own  # what there is none of is taken out below, however large
    total[without] = UNPLACED_TIME
    return total


def classifications(rules: RuleSet, races: SexRaces) -> tuple[Classification, ...]:
    """Return the classifications of one sex that the rules make at the meet.

    Raises
    ------
    InputRefused
        When the meet does not ride what they are made of, or rides what the rules take from an earlier one.
    """
    ridden = {own.event: own for own in races.events}
    refuse_if_any([*_not_ridden(rules, ridden, races.sex), *_ridden_again(rules, ridden, races.sex)])
    wanted = [own for own in rules.points.get(races.sex, {}) if rules.points_of(races.sex, own)]
    return tuple(_classification(own, rules.points_of(races.sex, own), ridden, races) for own in wanted)


def _classification(
    event: Event, distances: Sequence[Event], ridden: Mapping[Event, EventRaces], races: SexRaces
) -> Classification:
    runs = Counter(distances)
    skaters = [own for own in races.forecast.skaters if all(own in ridden[one].skaters for one in runs)]
    return Classification(
        event,
        np.array([races.forecast.skaters.index(own) for own in skaters], np.int64),
        {one: np.array([ridden[one].skaters.index(own) for own in skaters], np.int64) for one in runs},
        runs,
        tuple(Stream(races.sex, event, 1, own) for own in skaters),
    )


def _not_ridden(rules: RuleSet, ridden: Mapping[Event, EventRaces], sex: Sex) -> Iterator[Fault]:
    for own in rules.points.get(sex, {}):
        for event, runs in Counter(rules.points_of(sex, own)).items():
            have = ridden[event].runs if event in ridden else 0
            if have < runs:
                found = say(
                    "races of the {event} m that count: {have}; the {sex} {classification} classification "
                    "needs {runs}",
                    sex=sex,
                    classification=own.value,
                    runs=runs,
                    event=event,
                    have=have,
                )
                remedy = say("Correct points or runs in the rule set, or the programme of the meet.")
                yield Fault(say("rule set"), found, remedy)


def _ridden_again(rules: RuleSet, ridden: Mapping[Event, EventRaces], sex: Sex) -> Iterator[Fault]:
    for event in rules.earlier_of(sex):
        if event in ridden:
            found = say(
                "the {sex} {event} m is ridden here, and its places come from an earlier meet",
                sex=sex,
                event=event,
            )
            yield Fault(say("rule set"), found, say("Take it out of earlier, or out of the programme."))


def classed(own: Classification, blocks: Mapping[Event, EventBlock], draws: Draws) -> EventField:
    """Add up the points of all its distances, and rank: the lowest sum first, equal ones share a place.

    On the way to a row or a start place a lot decides between equal sums.
    """
    points = [blocks[event].times.points[runs][own.starts[event]] for event, runs in own.runs.items()]
    shape = (len(own.skater), draws.tournaments)
    places = places_of(added(points), draws.buffers) if len(own.skater) else np.zeros(shape, np.uint8)
    keys = draws.keys(own.streams)

    def untied(columns: Index) -> Places:
        lots = hashed_uniform(keys[:, None], columns[None, :], LOT)
        return break_ties(places[:, columns], lots)

    positions = places.copy()
    tied = tournaments_with_ties(places, len(places))
    if len(tied):
        positions[:, tied] = untied(tied)
    fell, disqualified, absent = (
        np.unique(np.concatenate([_of(own, event, flat(blocks[event]), shape) for event in own.runs]))
        for flat in (attrgetter("fell"), attrgetter("disqualified"), attrgetter("absent"))
    )
    return EventField(own.skater, positions, fell, disqualified, absent, untied)


def _of(own: Classification, event: Event, flat: Index, shape: tuple[int, int]) -> Index:
    """Turn what happened to starts of a distance into the same of starts of the classification."""
    there = np.full(MOST_STARTS + 1, -1, np.int64)
    there[own.starts[event]] = np.arange(shape[0])
    start = there[flat // shape[1]]
    at: Index = start * shape[1] + flat % shape[1]
    return at[start >= 0]
