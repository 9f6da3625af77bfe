"""The same race told by two sources counts once; where they tell it differently, that is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulator.event import Event, Sex
from simulator.form.data import FormData, Telling, ToldTwice
from simulator.form.ticks import row_text
from simulator.input.faults import Fault
from simulator.race_time import format_time
from simulator.results.table import repeated_starts, told_once
from simulator.text import quoted
from simulator.words import Said, say

SOURCE = say("form data")
_START = ["sex", "distance_m", "date", "skater"]
_MOST_TOLD, _MOST_SHOWN = 50, 1_000
_MOST_COMPARED = 40
"""Most rows of one skater, day and distance that are held against each other; real ones have two or three."""

_NO_CONTRADICTION = {"finished", "reskate", "unknown"}
_SHARE_OF_ROUND = 0.25
"""Of times in hundredths a tenth ends in a nought; with more than this share tenths are meant."""


def told_in_one_way(data: FormData) -> FormData:
    """Return form data in which each race of a skater counts once.

    Two results are of one race when skater, day, distance and run agree (a run that is not named may
    be any) and they are of two sources or of two competitions. Times that agree within the digits
    given are merged, and the longer one is kept; of times that differ the first counts, and both are
    told.
    """
    data = _without_repeats(data)
    table = data.results
    origin = data.origin if data.origin is not None else np.zeros(len(table), np.int64)
    dated = table["date"].notna().to_numpy()
    again = np.zeros(len(table), bool)
    again[dated] = table[dated].duplicated(_START, keep=False).to_numpy()
    if not again.any():
        return data
    sources = [source.name or "the shipped results" for source in data.told_by]
    rows = _rows(table, origin, again, sources)
    merged: list[tuple[_RaceRow, _RaceRow]] = []
    differing: list[tuple[_RaceRow, _RaceRow]] = []
    groups: dict[tuple[object, ...], list[_RaceRow]] = {}
    for row in rows:
        groups.setdefault(row.start, []).append(row)
    for group in groups.values():
        _compare(group, merged, differing)
    if not merged and not differing:
        return data
    gone = np.zeros(len(table), bool)
    gone[[other.number for _, other in (*merged, *differing)]] = True
    doubts = [*_told_merged(merged), *_told_differing(differing)]
    pairs = [*((pair, False) for pair in differing), *((pair, True) for pair in merged)]
    return replace(
        data,
        told_twice=tuple(_told_twice(table, *pair, agree=agree) for pair, agree in pairs[:_MOST_SHOWN]),
        results=table[~gone].reset_index(drop=True),
        origin=None if data.origin is None else data.origin[~gone],
        doubts=(*data.doubts, *doubts),
    )


def _without_repeats(data: FormData) -> FormData:
    """Leave out what is the same to the last cell but for the way the name was written."""
    if not repeated_starts(data.results).any():
        return data
    table = data.results if data.origin is None else data.results.assign(origin=data.origin)
    once = told_once(table)
    origin = None if data.origin is None else once.pop("origin").to_numpy(np.int64)
    return replace(data, results=once, origin=origin)


@dataclass(frozen=True)
class _RaceRow:
    """One result among those that may be told twice; `step_ms` is the last digit of its time."""

    number: int
    start: tuple[object, ...]
    origin: int
    source: str
    competition: str
    run: str
    division: str
    time_ms: int | None
    step_ms: int
    status: str

    @property
    def day(self) -> str:
        """The day of the race."""
        return f"{self.start[2]:%Y-%m-%d}"

    @property
    def words(self) -> Said:
        """What the result says, for a sentence."""
        what = self.status if self.time_ms is None else format_time(self.time_ms)
        if self.competition:
            return say(
                "{time} ({competition}, {source})",
                time=what,
                competition=self.competition,
                source=self.source,
            )
        return say("{time} ({source})", time=what, source=self.source)


def _told_twice(table: pd.DataFrame, kept: _RaceRow, other: _RaceRow, *, agree: bool) -> ToldTwice:
    one, two = (
        Telling(
            row.origin,
            int(table["line"].iloc[row.number]),
            row_text(table.iloc[[row.number]]),
            row.competition,
            row.time_ms,
            row.status,
        )
        for row in (kept, other)
    )
    sex, distance, day, skater = kept.start
    return ToldTwice(
        Sex(str(sex)),
        Event(str(distance)),
        str(skater),
        date.fromisoformat(f"{day:%Y-%m-%d}"),
        one,
        two,
        agree,
    )


def _rows(
    table: pd.DataFrame, origin: NDArray[np.int64], chosen: NDArray[np.bool_], sources: Sequence[str]
) -> list[_RaceRow]:
    times = table["time_ms"].to_numpy(dtype=np.float64, na_value=np.nan)
    steps = _steps(times, origin)
    part = table[chosen]
    columns = ("sex", "distance_m", "date", "skater", "competition", "run", "division", "status")
    cells = zip(np.flatnonzero(chosen), *(part[name] for name in columns), strict=True)
    return [
        _RaceRow(
            int(number),
            (sex, distance, day, skater),
            int(origin[number]),
            sources[origin[number]] if len(sources) > origin[number] else "",
            competition,
            run,
            division,
            None if np.isnan(times[number]) else int(times[number]),
            int(steps[number]),
            status,
        )
        for number, sex, distance, day, skater, competition, run, division, status in cells
    ]


def _steps(times: NDArray[np.float64], origin: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the last digit given of each time, in ms; in a source of hundredths 37.4 was 37.40."""
    steps = np.where(times % 10 != 0, 1, np.where(times % 100 != 0, 10, 100))
    for source in np.unique(origin):
        own = (origin == source) & ~np.isnan(times)
        if own.sum() >= 10 and (steps[own] == 100).mean() <= _SHARE_OF_ROUND:
            steps[own & (steps == 100)] = 10
    return steps


def _compare(
    group: list[_RaceRow], merged: list[tuple[_RaceRow, _RaceRow]], differing: list[tuple[_RaceRow, _RaceRow]]
) -> None:
    """Pair the rows of one skater, day and distance that tell one race: kept one first, then the other."""
    rows = group[:_MOST_COMPARED]
    gone: set[int] = set()
    settled: set[int] = set()
    for agree in (_exactly, _within_digits):
        for one, other in combinations(rows, 2):
            if gone & {one.number, other.number} or not _may_be_one(one, other) or not agree(one, other):
                continue
            kept, again = sorted((one, other), key=_worth)
            merged.append((kept, again))
            gone.add(again.number)
            settled |= {one.number, other.number}
    for one, other in combinations([row for row in rows if row.number not in settled], 2):
        unnamed = one.origin == other.origin and one.run == other.run == ""  # may well be two runs
        if not gone & {one.number, other.number} and not unnamed and _may_be_one(one, other):
            differing.append((one, other))
            gone.add(other.number)


def _worth(row: _RaceRow) -> tuple[bool, int, bool, bool, int]:
    """Order two tellings of a race by how much they say."""
    return row.time_ms is None, row.step_ms, not row.run, not row.competition, row.number


def _may_be_one(one: _RaceRow, other: _RaceRow) -> bool:
    if one.run != other.run and one.run and other.run:
        return False
    return one.origin != other.origin or one.competition != other.competition


def _exactly(one: _RaceRow, other: _RaceRow) -> bool:
    return one.time_ms == other.time_ms and (one.time_ms is not None or one.status == other.status)


def _within_digits(one: _RaceRow, other: _RaceRow) -> bool:
    """Whether the longer time is the shorter one, cut off or rounded; a finish without a time fits any."""
    if one.time_ms is None or other.time_ms is None:
        return {one.status, other.status} <= _NO_CONTRADICTION
    step = max(one.step_ms, other.step_ms)
    fine, rough = (
        (one.time_ms, other.time_ms) if one.step_ms < other.step_ms else (other.time_ms, one.time_ms)
    )
    return rough in (fine // step * step, (fine + step // 2) // step * step)


def _told_merged(pairs: Sequence[tuple[_RaceRow, _RaceRow]]) -> list[Fault]:
    """Tell once a competition what counts once, and each time that was given in fewer digits."""
    counts = Counter(
        (other.day, other.competition, other.source, one.competition, one.source) for one, other in pairs
    )
    doubts = []
    for (day, again, source, competition, first), count in counts.items():
        what = say(
            "{count:,} results of {day}, {again} ({source}), are told by {competition} ({first}) too",
            count=count, day=day, again=_competition(again), source=source,
            competition=_competition(competition), first=first,
        )  # fmt: skip
        doubts.append(Fault(SOURCE, what, say("They count once.")))
    rounded = [(one, other) for one, other in pairs if one.time_ms != other.time_ms]
    for one, other in rounded[:_MOST_TOLD]:
        what = say(
            "{skater}, {event} on {day}: {one} and {other} are one time in other digits",
            skater=one.start[3], event=_event(one), day=one.day, one=one.words, other=other.words,
        )  # fmt: skip
        doubts.append(Fault(SOURCE, what, say("The one with more digits counts.")))
    return [*doubts, *_more(rounded)]


def _told_differing(pairs: Sequence[tuple[_RaceRow, _RaceRow]]) -> list[Fault]:
    doubts = []
    for one, other in pairs[:_MOST_TOLD]:
        what = say(
            "{skater}, {event} on {day}: {one} and {other} differ",
            skater=one.start[3], event=_event(one), day=one.day, one=one.words, other=other.words,
        )  # fmt: skip
        doubts.append(Fault(SOURCE, what, say("The first counts. Take the wrong one out.")))
    return [*doubts, *_more(pairs)]


def _more(pairs: Sequence[object]) -> list[Fault]:
    if len(pairs) <= _MOST_TOLD:
        return []
    what = say("{count:,} more results of the same kind", count=len(pairs) - _MOST_TOLD)
    return [Fault(SOURCE, what, say("Mend these first."))]


def _competition(name: str) -> str:
    return quoted(name) if name else say("a competition without a name")


def _event(row: _RaceRow) -> str:
    return say("{event} m of the {sex}", event=Event(str(row.start[1])), sex=_SEXES[Sex(str(row.start[0]))])


_SEXES = {Sex.W: say("women"), Sex.M: say("men")}
