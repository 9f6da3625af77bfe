"""Track records: those a source tells of, and those the user types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from simulator.event import DISTANCES, Event, Sex
from simulator.form.bests import RinkBest
from simulator.input.faults import refuse_if_any
from simulator.input.forms import TimeMs, Trial
from simulator.race_time import parse_time_ms
from simulator.shipped import shipped
from simulator.what_if.entered_result import impossible_time

MOST_RECORDS = 2 * len(DISTANCES)
"""One for each event of each sex."""

_FILE = "records.csv"
_COLUMNS = ("rink", "sex", "distance_m", "skater", "date", "time_s", "note", "source")


@dataclass(frozen=True)
class TypedRecord:
    """The record of an event on the rink of the meet as the user types it."""

    sex: Sex
    event: Trial
    time_ms: TimeMs

    def contradictions(self) -> Iterator[str]:
        """Yield what cannot be."""
        yield from impossible_time(self.event, self.time_ms)


@dataclass(frozen=True)
class TrackRecord:
    """A time that a source calls the record of a rink."""

    rink: str
    sex: Sex
    event: Event
    skater: str
    day: date
    time_ms: int
    note: str
    source: str


@cache
def shipped_records() -> tuple[TrackRecord, ...]:
    """Return all records that sources of the shipped data tell of; who held others is not known here."""
    from simulator.results.columns import StrictColumns
    from simulator.results.dates import parse_day
    from simulator.results.reading import read_strict
    from simulator.results.values import parse_event, parse_sex

    cells = read_strict(shipped(_FILE), _FILE, StrictColumns(_COLUMNS))
    columns = (
        cells.texts("rink"), cells.parse("sex", parse_sex), cells.parse("distance_m", parse_event),
        cells.skaters()[0], cells.parse("date", parse_day), cells.parse("time_s", parse_time_ms),
        cells.texts("note"), cells.texts("source"),
    )  # fmt: skip
    refuse_if_any(cells.faults.told())
    return tuple(TrackRecord(*values) for values in zip(*columns, strict=True))


def track_record(
    rink: str, before: date, sex: Sex, event: Event, fastest: RinkBest | None = None
) -> TrackRecord | None:
    """Return the record of a rink as it stood before a day, None where no source tells of one.

    Parameters
    ----------
    fastest
        The fastest result at hand on the rink from before the day: where it is faster than what
        sources call the record, it has taken its place. Alone it is no record.
    """
    known = [
        own
        for own in shipped_records()
        if (own.rink, own.sex, own.event) == (rink, sex, event) and own.day < before
    ]
    record = min(known, key=lambda own: own.time_ms, default=None)
    if record is None or fastest is None or fastest.time_ms // 10 >= record.time_ms // 10:
        return record
    return replace(
        record,
        skater=fastest.skater,
        day=fastest.day,
        time_ms=fastest.time_ms,
        note="",
        source=fastest.competition,
    )


def typed_record(records: Iterable[TypedRecord], sex: Sex, event: Event) -> TypedRecord | None:
    """Return what the user typed for an event, or None."""
    return next((own for own in records if (own.sex, own.event) == (sex, event)), None)


def with_record(
    records: Iterable[TypedRecord], sex: Sex, event: Event, time_ms: int | None
) -> tuple[TypedRecord, ...]:
    """Return the records with another one for an event, women first, short to long; None takes it out."""
    kept = [own for own in records if (own.sex, own.event) != (sex, event)]
    kept += [TypedRecord(sex, event, time_ms)] if time_ms is not None else []
    return tuple(sorted(kept, key=lambda own: (list(Sex).index(own.sex), DISTANCES.index(own.event))))
