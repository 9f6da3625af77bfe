"""What the view Races draws, as plain values: rows, densities, marks and the axis of times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.one_race import BIN_MS, OneRace, Share
from simulator.chances.told import ToldEnd
from simulator.form.bests import BeforeMeet, Bests
from simulator.what_if.entered_result import EnteredResult

Curve = NDArray[np.float64]

LEVELS = (0.99, 0.9, 0.5)
"""Chances of a ticket whose times are marked."""

_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120)
_NEAR = 0.6
"""Marks so far beyond the times are on the axis, in widths of it; those further away are only told."""
_TAIL, _SLOW = 0.002, 0.98
"""Shares of the times of a skater between which the axis reaches."""


@dataclass(frozen=True)
class RecordMark:
    """The record of the rink in this event.

    Attributes
    ----------
    holder
        Who rode it, and when; empty for a record typed by the user.
    """

    time_ms: int
    holder: str = ""


@dataclass(frozen=True)
class Seat:
    """Where a skater starts.

    Attributes
    ----------
    pair
        Number of the pair (Dutch: rit), from 1.
    inner
        Whether in the inner lane; None where the lanes are not known.
    rival
        Who rides in the same pair; empty for nobody.
    """

    pair: int
    inner: bool | None
    rival: str


def seats_of(pairs: Sequence[Sequence[str]], *, lanes: bool) -> dict[str, Seat]:
    """Return where the skaters of some pairs start, those of a pair inner lane first."""
    return {
        name: Seat(number, at == 0 if lanes else None, "".join(other for other in pair if other != name))
        for number, pair in enumerate(pairs, start=1)
        for at, name in enumerate(pair)
        if name
    }


@dataclass(frozen=True, eq=False)
class RaceRow:
    """A skater's row.

    Attributes
    ----------
    start
        Number among the starts of the race.
    x_ms, y
        The density of the times: ms, and share of the times per ms, (points,), float64; no points where
        there is no time, one where all are the same.
    levels
        Times in ms at or under which the chance of a ticket reaches `LEVELS`, as far as it does.
    actual_ms
        The time ridden, None while it is not known.
    under_record
        How often the record was beaten; None without a record.
    seat
        Pair and lane; None where they are not known.
    end
        How the race ended, None while that is not told.
    ended
        In words, where something went wrong or is assumed to; else empty.
    """

    skater: str
    start: int
    median_ms: float | None
    x_ms: Curve
    y: Curve
    bests: Bests
    actual_ms: int | None = None
    under_record: Share | None = None
    seat: Seat | None = None
    end: ToldEnd | None = None
    ended: str = ""

    @property
    def has_no_place(self) -> bool:
        """Whether it is told that there is no place for the skater."""
        return self.end is not None and not self.end.has_place

    @property
    def is_told(self) -> bool:
        """Whether it is told which time there is, or that there is none."""
        return self.has_no_place or (self.end is not None and self.actual_ms is not None)


@dataclass(frozen=True, eq=False)
class RacesSeries:
    """One event, ready to be drawn.

    Attributes
    ----------
    rows
        By median time; those without times behind, by mean place.
    low_ms, high_ms
        Ends of the axis.
    certain
        Whether results entered or assumed leave nothing of the event to chance.
    """

    race: OneRace
    past: BeforeMeet | None
    rows: tuple[RaceRow, ...]
    record: RecordMark | None
    low_ms: float
    high_ms: float
    certain: bool = False

    @cached_property
    def highest(self) -> float:
        """The largest density of all rows whose times differ."""
        return max((float(row.y.max()) for row in self.rows if len(row.y) > 1), default=1.0)

    @cached_property
    def duels(self) -> Curve:
        """Chance that the row beats the column where one of them is placed, (starts, starts), 0 elsewhere."""
        race = self.race
        placed = race.places.sum(axis=1)
        of = placed[:, None] + placed[None, :] - race.both
        chances: Curve = np.divide(race.ahead, of, out=np.zeros(of.shape), where=of > 0)
        return chances

    @property
    def anybody(self) -> Share | None:
        """How often anybody beat the record."""
        return None if self.record is None else self.race.under(None, self.record.time_ms)

    @property
    def half_width(self) -> float:
        """Half of the widest 95 % interval that a chance of the event can have."""
        low, high = Share(self.race.tournaments // 2, self.race.tournaments).interval
        return (high - low) / 2

    def row_of(self, skater: str | None) -> RaceRow | None:
        """Return the row of a skater."""
        return next((row for row in self.rows if row.skater == skater), None)

    def sure_of_mishaps(self, row: RaceRow) -> bool:
        """Whether nothing that goes wrong for a skater is left to chance."""
        return self.certain or row.end is not None

    def sure_of_places(self, row: RaceRow) -> bool:
        """Whether no place of a skater is left to chance."""
        return self.certain or row.has_no_place

    def sure_of_time(self, row: RaceRow) -> bool:
        """Whether the time of a skater is not left to chance."""
        return self.certain or row.is_told

    def sure_of_duel(self, row: RaceRow, column: RaceRow) -> bool:
        """Whether it is not left to chance who of two beats the other."""
        alone = row.has_no_place or column.has_no_place
        return self.certain or alone or (row.is_told and column.is_told)

    def levels(self, row: RaceRow) -> dict[float, int]:
        """Return the times in ms at or under which the chance of a ticket is so high, as far as told."""
        found = ((level, self.race.passes(row.start, level)) for level in LEVELS)
        return {level: time_ms for level, time_ms in found if time_ms is not None}


@dataclass(frozen=True, eq=False)
class Curves:
    """What takes long to make of an event, so that it is made outside the window's thread.

    Attributes
    ----------
    densities
        Of each start, see `density`.
    ends
        Fast end, middle and slow end of the times of each start in ms; None where there are none.
    """

    densities: tuple[tuple[Curve, Curve], ...]
    ends: tuple[tuple[float, float, float] | None, ...]


def curves_of(race: OneRace) -> Curves:
    """Return the curves of an event, and have its counts summed up for all that is asked of them."""
    densities, ends = [], list[tuple[float, float, float] | None]()
    for start in range(len(race.skaters)):
        densities.append(density(race.times[start].sum(axis=0), race.first))
        share = race.quantiles_ms(start, (_TAIL, 0.5, _SLOW))
        ends.append(None if share is None else (share[0], share[1], share[2]))
    return Curves(tuple(densities), tuple(ends))


def races_series(
    race: OneRace,
    past: BeforeMeet | None,
    record: RecordMark | None,
    results: Iterable[EnteredResult] = (),
    *,
    curves: Curves | None = None,
    certain: bool = False,
    seats: Mapping[str, Seat] = MappingProxyType({}),
    ends: Mapping[str, ToldEnd] = MappingProxyType({}),
    ended: Mapping[str, str] = MappingProxyType({}),
) -> RacesSeries:
    """Prepare one event.

    Parameters
    ----------
    results
        What has been entered, of any event.
    curves
        Those of the event, where they have been made.
    seats
        Where skaters start, as far as it is known.
    ends, ended
        How the race ended by skater, and the words for what went wrong or is assumed to; as far as told.
    """
    curves = curves_of(race) if curves is None else curves
    actual: dict[str, int] = {}
    for own in results:
        if (own.sex, own.event) == (race.sex, race.event) and own.time_ms is not None:
            actual[own.skater] = min(own.time_ms, actual.get(own.skater, own.time_ms))
    bests: Mapping[str, Bests] = {} if past is None else past.bests
    rows = []
    for start, skater in enumerate(race.skaters):
        x_ms, y = curves.densities[start]
        under = None if record is None else race.under(start, record.time_ms)
        own_bests = bests.get(skater, Bests())
        median = race.medians_ms[start]
        told = seats.get(skater), ends.get(skater), ended.get(skater, "")
        rows.append(RaceRow(skater, start, median, x_ms, y, own_bests, actual.get(skater), under, *told))
    places = np.arange(1, len(race.skaters) + 1)
    often = np.maximum(race.places.sum(axis=1), 1)
    mean_place = race.places @ places / often + np.where(race.places.any(axis=1), 0, len(places))
    rows.sort(key=lambda row: (row.median_ms is None, row.median_ms or 0.0, mean_place[row.start]))
    low, high = _ends(curves, rows, record)
    return RacesSeries(race, past, tuple(rows), record, low, high, certain)


def _ends(curves: Curves, rows: Sequence[RaceRow], record: RecordMark | None) -> tuple[float, float]:
    """Ends of the axis: nearly all times of all rows, and the marks a little beyond them."""
    known = [own for own in curves.ends if own is not None]
    lows = [fast for fast, _, _ in known]
    # Falls on a long distance reach far; they are not worth the room of all others.
    highs = [min(slow, middle + 2 * (middle - fast)) for fast, middle, slow in known]
    if not lows:
        return 0.0, 1.0
    low, high = min(lows), max(max(highs), min(lows) + 100.0)
    marks = [own.time_ms for row in rows for own in (row.bests.personal, row.bests.season) if own is not None]
    marks += [row.actual_ms for row in rows if row.actual_ms is not None]
    marks += [record.time_ms] if record is not None else []
    wide = high - low
    near = [mark for mark in marks if low - _NEAR * wide <= mark <= high + _NEAR * wide]
    low, high = min([low, *near]), max([high, *near])
    return low - 0.02 * (high - low), high + 0.02 * (high - low)


def density(counts: NDArray[np.int64], first: int) -> tuple[Curve, Curve]:
    """Return a smooth density of times.

    Parameters
    ----------
    counts
        Tournaments by bin, (bins,), int64.
    first
        Hundredths of a second of the first bin.

    Returns
    -------
    x_ms, y
        Middle of each point in ms and the share of the times per ms; a single point where all
        times lie in one bin, none where there are none.

    References
    ----------
    B. W. Silverman (1986), Density Estimation for Statistics and Data Analysis, section 3.4: a normal
    kernel of width 0.9 min(sd, IQR / 1.34) n**-0.2.
    """
    at = np.flatnonzero(counts)
    if len(at) <= 1:
        return np.asarray((first + at + 0.5) * BIN_MS, np.float64), np.ones(len(at))
    n, up_to = int(counts.sum()), np.cumsum(counts)
    mean = (counts[at] * at).sum() / n
    sd = float(np.sqrt((counts[at] * (at - mean) ** 2).sum() / n))
    low, high = np.searchsorted(up_to, [0.25 * n, 0.75 * n])
    wide = min(sd, (high - low) / 1.34) or sd
    kernel_sd = max(0.9 * wide * n**-0.2, 0.7)
    step = max(1, round(kernel_sd / 2))  # bins to a point: a curve needs no more
    reach = int(np.ceil(4 * kernel_sd / step))
    begin = int(at[0]) - reach * step
    points = (int(at[-1]) - begin) // step + 1 + reach
    grouped = np.bincount((at - begin) // step, weights=counts[at], minlength=points)
    offsets = np.arange(-reach, reach + 1) * step
    kernel = np.exp(-0.5 * (offsets / kernel_sd) ** 2)
    smooth: Curve = np.convolve(grouped, kernel / kernel.sum(), mode="same")
    x_ms: Curve = (first + begin + (np.arange(points) + 0.5) * step) * float(BIN_MS)
    seen = np.flatnonzero(smooth > 0.004 * smooth.max())
    shown = slice(int(seen[0]), int(seen[-1]) + 1)
    return x_ms[shown], np.asarray(smooth[shown] / (n * step * BIN_MS), np.float64)


def ticks(low_ms: float, high_ms: float, most: int) -> list[int]:
    """Return whole steps of time between two ends, at most so many, in ms."""
    step = next((s for s in _STEPS_S if (high_ms - low_ms) / (s * 1000) <= most), _STEPS_S[-1])
    step_ms = round(step * 1000)
    return [*range(-(-int(low_ms) // step_ms) * step_ms, int(high_ms) + 1, step_ms)]


def shown_places(starts: int, cells: int) -> int:
    """Return how many places have a cell of their own, so that the others, if any, have one together."""
    return starts if starts <= cells else max(1, cells - 1)
