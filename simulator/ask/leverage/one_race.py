"""One event over the tournaments of a run: times with and without a ticket, places, mishaps, duels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.looked_at import MOST_STUDIED
from simulator.chances.outcome import wilson_interval
from simulator.engine.counts import PartCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.event_races import EventRaces
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.part import parts_of
from simulator.engine.races import RiddenEvent
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME
from simulator.engine.simulate import event_parts, prepared
from simulator.engine.streams import CHUNK
from simulator.event import Event, Sex
from simulator.selection.counting import CountArray, count_true

BIN_MS = 10
"""Width of a bin: a hundredth of a second, as results are told."""

MOST_BINS = 40_000
"""Some seven minutes from the fastest time thought of; whatever is slower stands in the last bin."""

FEWEST = 200
"""Tournaments in which a time was ridden before a chance given that time is told."""


@dataclass(frozen=True)
class Share:
    """How often something happened, and among how many tournaments."""

    count: int
    of: int

    @property
    def chance(self) -> float:
        """The proportion, 0 of nothing."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Its 95 % Wilson interval."""
        return wilson_interval(self.count, self.of)

    @property
    def is_told(self) -> bool:
        """Whether it rests on enough tournaments."""
        return self.of >= FEWEST


@dataclass(frozen=True, eq=False)
class OneRace:
    """Counts of one event; whole numbers that depend on the plan and the seed alone.

    Attributes
    ----------
    skaters
        In the order of the starts.
    tournaments, wanted
        Counted so far, and asked for.
    first
        Hundredths of a second of the first bin; those of times are cut, as in results.
    times
        Tournaments in which a time of a bin brought no ticket, and those in which it did,
        (starts, 2, bins), int32.
    fastest
        Tournaments by the bin of the fastest time of all, (bins,), int64.
    medians_ms
        Median of each start, None without times; from the first tournaments, as elsewhere.
    places
        How often each start took each place, ties shared, (starts, starts), int64.
    fell, disqualified, absent
        How often, (starts,), int64.
    ahead
        How often the row was ahead of the column, placed before it or alone in being placed,
        (starts, starts), int64.
    both
        How often both were placed, (starts, starts), int64.
    behind_ms
        Time of the row less that of the column where both have one, summed, (starts, starts), int64.
    timed
        How often both have a time, (starts, starts), int64; how often one has, on the diagonal.
    """

    sex: Sex
    event: Event
    skaters: tuple[str, ...]
    tournaments: int
    wanted: int
    first: int
    times: NDArray[np.int32]
    fastest: CountArray
    medians_ms: tuple[float | None, ...]
    places: CountArray
    fell: CountArray
    disqualified: CountArray
    absent: CountArray
    ahead: CountArray
    both: CountArray
    behind_ms: CountArray
    timed: CountArray

    def __add__(self, other: OneRace) -> OneRace:
        """Add a later part of the same run."""
        summed = ("times", "fastest", "places", "fell", "disqualified", "absent")
        pairs = ("ahead", "both", "behind_ms", "timed")
        sums = {name: getattr(self, name) + getattr(other, name) for name in (*summed, *pairs)}
        return replace(self, tournaments=self.tournaments + other.tournaments, **sums)

    # Chances -------------------------------------------------------------------------------

    @cached_property
    def _up_to(self) -> NDArray[np.int32]:
        """Tournaments with a time in a bin or a faster one, without and with a ticket, (starts, 2, bins)."""
        return np.cumsum(self.times, axis=2, dtype=np.int32)

    def of_all(self, count: int) -> Share:
        """Return how often something happened, among all tournaments."""
        return Share(int(count), self.tournaments)

    def place(self, start: int, first: int, last: int) -> Share:
        """Return how often a start took one of some places."""
        return self.of_all(int(self.places[start, first - 1 : last].sum()))

    def unplaced(self, start: int) -> Share:
        """Return how often a start had no place."""
        return self.of_all(self.tournaments - int(self.places[start].sum()))

    def beats(self, row: int, column: int) -> Share:
        """Return how often one was ahead of another, where at least one was placed."""
        placed = self.places[[row, column]].sum()
        return Share(int(self.ahead[row, column]), int(placed - self.both[row, column]))

    def mean_gap_ms(self, row: int, column: int) -> float | None:
        """Return by how much the column is slower than the row, None where never both have a time."""
        times = int(self.timed[row, column])
        return -int(self.behind_ms[row, column]) / times if times else None

    def under(self, start: int | None, time_ms: int) -> Share:
        """Return how often a start was faster than a time, in hundredths; None for anybody at all."""
        at = time_ms // BIN_MS - self.first - 1
        if at < 0:
            return self.of_all(0)
        if start is None:
            return self.of_all(int(self.fastest[: at + 1].sum()))
        return self.of_all(int(self._up_to[start, :, min(at, self._up_to.shape[2] - 1)].sum()))

    def quantiles_ms(self, start: int, shares: Sequence[float]) -> tuple[float, ...] | None:
        """Return the times in ms that shares of those of a start are at or under; None without times."""
        up_to = self._up_to[start].sum(axis=0)
        if not up_to[-1]:
            return None
        bins = np.searchsorted(up_to, up_to[-1] * np.asarray(shares))
        return tuple(float((self.first + at) * BIN_MS) for at in bins)

    def given(self, start: int, time_ms: int) -> Share:
        """Return how often a start has a ticket, where the time was so fast or faster."""
        at = time_ms // BIN_MS - self.first
        if at < 0:
            return Share(0, 0)
        without, having = self._up_to[start, :, min(at, self._up_to.shape[2] - 1)].tolist()
        return Share(having, without + having)

    def passes(self, start: int, level: float) -> int | None:
        """Return the slowest time in ms at or under which the chance of a ticket is at least `level`.

        None when it is there at no time that was ridden often enough, or at every time.
        """
        without, having = self._up_to[start]
        of = without + having
        enough = (of >= FEWEST) & (having >= level * of)
        if not enough.any() or enough[-1]:
            return None
        return int(self.first + np.flatnonzero(enough)[-1]) * BIN_MS


def one_race(
    job: Job, event: Event, control: Control = UNHINDERED, ridden: Mapping[str, int] | None = None
) -> Iterator[OneRace]:
    """Look at one event of a job of one sex, part by part; the last look is complete.

    The first comes after few tournaments. At most `MOST_STUDIED` are looked at.

    Parameters
    ----------
    ridden
        Times in ms of skaters of whom the plan holds the place alone, see
        `simulator.project.race_over.times_ridden`: they stand in the place of what was drawn.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    KeyError
        When nobody is entered in the event.
    """
    [sex] = job.sexes
    plan = prepared(job.plan, sex, control.kept)
    races = next((own for own in plan.races.events if own.event is event), None)
    if races is None:
        raise KeyError(event)
    names = job.plan.skaters(sex)
    look = _Look(sex, races, [names.index(skater) for skater in races.skaters], ridden or {})
    wanted = min(job.tournaments, MOST_STUDIED)
    total: OneRace | None = None
    for part, counted in event_parts(plan, event, job.seed, parts_of(wanted), look, control):
        total = counted if total is None else total + counted
        yield replace(total, wanted=wanted)
        control.told((part.before + part.tournaments) / wanted)


class _Look:
    """Counts one part; called by several threads, it changes nothing but the times it is given."""

    def __init__(self, sex: Sex, races: EventRaces, numbers: list[int], ridden: Mapping[str, int]) -> None:
        self._sex, self._races, self._numbers = sex, races, numbers
        self._ridden = {start: ridden[name] for start, name in enumerate(races.skaters) if name in ridden}
        known = [own.time_ms for _, own in races.fixed.starts if own.time_ms is not None]
        known += self._ridden.values()
        drawn_ms = races.base_ms.astype(np.float64)
        # Three standard deviations and a fall on a long distance stay within these.
        self._first = int(min([*(drawn_ms * 0.88), *known])) // BIN_MS
        last = int(max([*(drawn_ms * 1.3), *known])) // BIN_MS
        self._bins = min(last - self._first + 1, MOST_BINS)

    def __call__(self, ridden: RiddenEvent, block: EventBlock, counted: PartCounts) -> OneRace:
        number, tournaments = ridden.time_ms.shape
        medians = [*(block.medians_ms or ())]
        for start, time_ms in self._ridden.items():
            ridden.time_ms[start] = np.where(block.positions[start] != UNPLACED, time_ms, UNPLACED_TIME)
            if medians:
                medians[start] = float(time_ms)
        tickets = np.unpackbits(counted.tickets[self._numbers], axis=1, count=tournaments)
        times = np.empty((number, 2, self._bins), np.int32)
        fastest = np.full(tournaments, self._bins, np.int64)
        for start in range(number):
            bins = ridden.time_ms[start] // BIN_MS - self._first
            np.clip(bins, 0, self._bins - 1, out=bins)
            has = (ridden.time_ms[start] != UNPLACED_TIME) & (block.positions[start] != UNPLACED)
            code = bins[has] + np.int32(self._bins) * tickets[start][has]
            times[start] = np.bincount(code, minlength=2 * self._bins).reshape(2, self._bins)
            np.minimum(fastest, np.where(has, bins, self._bins), out=fastest)
        return OneRace(
            self._sex,
            self._races.event,
            self._races.skaters,
            tournaments,
            tournaments,
            self._first,
            times,
            np.bincount(fastest, minlength=self._bins + 1)[: self._bins],
            tuple(medians),
            block.counts.places,
            block.counts.fell,
            block.counts.disqualified,
            np.bincount(block.absent // tournaments, minlength=number),
            *_duels(ridden, block),
        )


def _duels(ridden: RiddenEvent, block: EventBlock) -> tuple[CountArray, CountArray, CountArray, CountArray]:
    """Return who is ahead of whom, and both placed, the gaps summed, and both with a time, each by pair."""
    number, tournaments = block.positions.shape
    ahead, both, behind, timed = np.zeros((4, number, number), np.int64)
    for first in range(0, tournaments, CHUNK):
        positions = block.positions[:, first : first + CHUNK]
        time_ms = ridden.time_ms[:, first : first + CHUNK]
        for row in range(number):
            ahead[row] += count_true(positions[row] < positions)
        placed = positions != UNPLACED
        clocked = placed & (time_ms != UNPLACED_TIME)
        # Sums of whole numbers below 2**53: exact in any order.
        ones, known = placed.astype(np.float32), clocked.astype(np.float64)
        both += (ones @ ones.T).astype(np.int64)
        own = np.where(clocked, time_ms, 0) @ known.T
        behind += (own - own.T).astype(np.int64)
        timed += (known @ known.T).astype(np.int64)
    return ahead, both, behind, timed
