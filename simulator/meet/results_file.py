"""Reading what happened at a meet: the classification of each event from its results.csv."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.event import Event, Sex
from simulator.faults import Fault, did_you_mean
from simulator.meet.folder import find_meet
from simulator.meet.table_file import (
    Row,
    count_cell,
    event_cell,
    name_cell,
    read_table,
    refuse_if_any,
    sex_cell,
)
from simulator.race_time import parse_time_ms

RESULTS = "results.csv"
BEST = "best"
STATUSES = ("finished", "reskate", "fell", "dnf", "dq", "dns", "withdrawn", "unknown")
_PLACED = ("finished", "reskate")
_REQUIRED = ("sex", "distance_m", "run", "place", "skater", "time_s", "status")
_OPTIONAL = ("date", "team", "note", "source")


@dataclass(frozen=True)
class Classified:
    """A skater's place in one event of a meet that was ridden.

    Attributes
    ----------
    place
        Place in the event, the same for skaters who tied; None when there is none or it is
        not known.
    time_ms
        Best time known, in thousandths of a second, or None.
    status
        ``finished``, ``reskate``, ``fell``, ``dnf``, ``dq``, ``dns``, ``withdrawn`` or
        ``unknown``.
    """

    skater: str
    place: int | None
    time_ms: int | None
    status: str


@dataclass(frozen=True)
class _Line:
    """One line of results.csv, understood."""

    sex: Sex
    event: Event
    run: str
    skater: str
    place: int | None
    time_ms: int | None
    status: str


def load_classification(id_or_path: str | Path) -> dict[tuple[Sex, Event], tuple[Classified, ...]]:
    """Load the classification of every event of a meet.

    Places given in the file win. Where the file gives no place in an event at all, they
    follow from the times in thousandths, equal times sharing a place. An event of two runs
    is classified by its lines marked ``best``, and where there are none by each skater's
    faster run.

    Parameters
    ----------
    id_or_path
        As for `simulator.meet.files.load_meet`.

    Returns
    -------
    dict
        For each event the skaters: those with a place first, in its order, then those
        without, the fastest first.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    folder = find_meet(id_or_path)
    source = folder.source(RESULTS)
    faults: list[Fault] = []
    rows = read_table(folder.folder.joinpath(RESULTS), source, _REQUIRED, _OPTIONAL, faults)
    lines = _read_lines(rows, faults)
    refuse_if_any(faults)
    events: dict[tuple[Sex, Event], list[_Line]] = {}
    for line in lines:
        events.setdefault((line.sex, line.event), []).append(line)
    return {key: _classify(of_event) for key, of_event in events.items()}


def _read_lines(rows: Sequence[Row], faults: list[Fault]) -> list[_Line]:
    lines: list[_Line] = []
    first_line: dict[tuple[Sex, Event, str, str], int] = {}
    for row in rows:
        line = _read_line(row, faults)
        if line is None:
            continue
        key = (line.sex, line.event, line.run, line.skater)
        if key in first_line:
            what = f"{line.skater} stands for this race already in line {first_line[key]}"
            faults.append(row.fault("skater", what, "Take one of the two out."))
        first_line.setdefault(key, row.line)
        lines.append(line)
    return lines


def _read_line(row: Row, faults: list[Fault]) -> _Line | None:
    before = len(faults)
    sex, event = sex_cell(row, faults), event_cell(row, faults, "distance_m")
    skater = name_cell(row, faults)
    run, status, time = (row.cells[name].lower() for name in ("run", "status", "time_s"))
    place = count_cell(row, faults, "place", 1000) if row.cells["place"] else None
    if run not in ("", "1", "2", BEST):
        faults.append(row.fault("run", f'"{run}" is not a run', "Write 1, 2, best or nothing."))
    if status not in STATUSES:
        found = f'"{status}" is not a status.{did_you_mean(status, STATUSES)}'
        faults.append(row.fault("status", found, f"Write one of {', '.join(STATUSES)}."))
    time_ms = None
    try:
        time_ms = parse_time_ms(time) if time else None
    except ValueError:
        remedy = "Write seconds (67.54) or minutes (1:07.54)."
        faults.append(row.fault("time_s", f'"{time}" is not a race time', remedy))
    if sex is None or event is None or skater is None or len(faults) > before:
        return None
    return _Line(sex, event, run or "1", skater, place, time_ms, status)


def _classify(lines: Sequence[_Line]) -> tuple[Classified, ...]:
    """Make the classification of one event out of its lines."""
    two_runs = any(line.run != "1" for line in lines)
    of_skater: dict[str, list[_Line]] = {}
    for line in lines:
        of_skater.setdefault(line.skater, []).append(line)
    counted = [_of_skater(theirs, two_runs) for theirs in of_skater.values()]
    if not any(skater.place for skater in counted):
        counted = _places_by_time(counted)
    return tuple(sorted(counted, key=_order))


def _of_skater(lines: Sequence[_Line], two_runs: bool) -> Classified:
    """Take together the lines of one skater in one event.

    The line marked ``best`` decides; a run in the same hundredth gives it its thousandths.
    A place in a single run of two is no place in the event.
    """
    best = next((line for line in lines if line.run == BEST), None)
    runs = [line for line in lines if line.run != BEST]
    known = [line.time_ms for line in runs if line.time_ms is not None]
    place = best.place if best else None if two_runs else lines[0].place
    time_ms = min(known, default=None)
    if best and best.time_ms is not None:
        same = [time for time in known if time // 10 == best.time_ms // 10]
        time_ms = max([best.time_ms, *same])
    if best:
        status = best.status
    else:  # one finished run is enough
        status = next((line.status for line in runs if line.status in _PLACED), runs[-1].status)
    return Classified(lines[0].skater, place, time_ms, status)


def _places_by_time(skaters: Sequence[Classified]) -> list[Classified]:
    times = sorted(s.time_ms for s in skaters if s.time_ms is not None and s.status in _PLACED)
    return [
        replace(s, place=1 + bisect_left(times, s.time_ms))
        if s.time_ms is not None and s.status in _PLACED
        else s
        for s in skaters
    ]


def _order(skater: Classified) -> tuple[bool, int, bool, int, int]:
    return (
        skater.place is None,
        skater.place or 0,
        skater.time_ms is None,
        skater.time_ms or 0,
        STATUSES.index(skater.status),
    )
