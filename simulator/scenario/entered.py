"""Entering results: from a file, a pasted list, or what is known of a meet up to a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from simulator.engine.fixed import FixedStatus
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.faults import Fault, InputRefused
from simulator.meet.results_file import BEST, load_results
from simulator.meet.table_file import refuse_if_any
from simulator.results import ResultsReport, Status, read_pasted, read_results
from simulator.results.raw_table import unhindered
from simulator.results.values import status_word
from simulator.scenario.field import Field
from simulator.scenario.project import EnteredResult
from simulator.scenario.result_faults import result_faults

_STATUSES = {
    Status.FINISHED: FixedStatus.FINISHED,
    Status.RESKATE: FixedStatus.FINISHED,
    Status.FELL: FixedStatus.FELL,
    Status.DNF: FixedStatus.DNF,
    Status.DQ: FixedStatus.DISQUALIFIED,
    Status.DNS: FixedStatus.DID_NOT_START,
    Status.WITHDRAWN: FixedStatus.DID_NOT_START,
}
_Race = tuple[Sex, Event]


def status_of_word(text: str) -> FixedStatus | None:
    """Return what a word such as ``dnf`` or ``gevallen`` says of a start; None when it says nothing."""
    status = status_word(text)
    return None if status is None else _STATUSES.get(status)


@dataclass(frozen=True)
class Entered:
    """Results as they were read, and what was in doubt about them."""

    results: tuple[EnteredResult, ...]
    doubts: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class _Line:
    """One line of a list: `run` is 1, 2, or None for the event or the better of two runs."""

    sex: Sex
    event: Event
    run: int | None
    skater: str
    place: int | None
    time_ms: int | None
    status: FixedStatus


def results_from_file(
    plan: Plan,
    path: Path,
    defaults: Mapping[str, str] | None = None,
    *,
    finished: bool | None = None,
    go_on: Callable[[], None] = unhindered,
) -> Entered:
    """Read results of the meet from a file, with columns as in race results to forecast from.

    Parameters
    ----------
    plan
        Plan of the meet, which says who is entered and what is ridden.
    defaults
        What the file leaves out, by column: ``{"sex": "W", "distance_m": "500", "run": "1"}``.
    finished
        Whether the events are over, so that places are final; None to take an event for over
        when the list names everybody entered. While some have yet to ride, places beside
        times are left out; they follow from the times.
    go_on
        Called now and then while reading; what it raises ends the reading.

    Raises
    ------
    InputRefused
        With every fault of the file, skaters who are not entered among them.
    """
    return _entered(plan, read_results(path, defaults=_of_the_meet(plan, defaults), go_on=go_on), finished)


def results_from_text(
    plan: Plan,
    text: str,
    defaults: Mapping[str, str] | None = None,
    *,
    finished: bool | None = None,
    go_on: Callable[[], None] = unhindered,
) -> Entered:
    """Read results of the meet from a pasted list; see `results_from_file`."""
    return _entered(plan, read_pasted(text, defaults=_of_the_meet(plan, defaults), go_on=go_on), finished)


def _of_the_meet(plan: Plan, defaults: Mapping[str, str] | None) -> dict[str, str]:
    """Return the defaults with a date of the meet: no list of its results need say when they were ridden."""
    return {"date": plan.meet.first_day.isoformat(), **(defaults or {})}


def results_until(plan: Plan, meet: str | Path, day: int) -> Entered:
    """Return what is known of a meet that was ridden, up to and with a day; the rest stays open.

    Parameters
    ----------
    meet
        The meet in whose folder ``results.csv`` lies.
    day
        Day of the meet, from 1 on; 0 for none.

    Raises
    ------
    InputRefused
        When nothing is known of the meet, or its results do not fit the plan.
    """
    last: dict[_Race, int] = {}
    days: dict[tuple[Sex, Event, int], int] = {}
    for race in plan.meet.programme:
        days[race.sex, race.event, race.run] = race.day
        last[race.sex, race.event] = max(race.day, last.get((race.sex, race.event), 0))
    lines = []
    for told in load_results(meet).lines:
        status = _STATUSES.get(Status(told.status))
        two_runs = (told.sex, told.event, 2) in days
        run = int(told.run) if two_runs and told.run != BEST else None
        ridden_on = last.get((told.sex, told.event)) if run is None else days[told.sex, told.event, run]
        if status is not None and ridden_on is not None and ridden_on <= day:
            lines.append(_Line(told.sex, told.event, run, told.skater, told.place, told.time_ms, status))
    over = {race for race, of_race in last.items() if of_race <= day}
    return _checked(plan, _assembled(plan, lines, over), ())


def _entered(plan: Plan, report: ResultsReport, finished: bool | None) -> Entered:
    if report.table is None:
        raise InputRefused(report.faults)
    lines = _lines(plan, report.table)
    races = dict.fromkeys((line.sex, line.event) for line in lines)
    over = {race for race in races if (_is_complete(plan, race, lines) if finished is None else finished)}
    return _checked(plan, _assembled(plan, lines, over), report.warnings)


def _checked(plan: Plan, results: tuple[EnteredResult, ...], doubts: tuple[Fault, ...]) -> Entered:
    refuse_if_any(result_faults(plan, results))
    return Entered(results, doubts)


def _lines(plan: Plan, table: pd.DataFrame) -> list[_Line]:
    lines = []
    columns = ["sex", "distance_m", "run", "skater", "place", "time_ms", "status"]
    for sex, distance_m, run, skater, place, time_ms, status in table[columns].itertuples(index=False):
        race = Sex(sex), Event(str(distance_m))
        ended = _STATUSES.get(Status(status))
        two_runs = race[1] in plan.meet.events(race[0]) and plan.meet.runs(*race) == 2
        if ended is None:
            continue
        lines.append(
            _Line(
                *race,
                int(run) if two_runs and run in ("1", "2") else None,
                skater,
                None if pd.isna(place) else int(place),
                None if pd.isna(time_ms) else int(time_ms),
                ended,
            )
        )
    return lines


def _is_complete(plan: Plan, race: _Race, lines: Iterable[_Line]) -> bool:
    """Whether a list tells the end of an event of everybody who is entered in it."""
    told = {line.skater for line in lines if (line.sex, line.event) == race and line.run is None}
    return told >= set(Field(plan, ()).entered.get(race, ()))


def _assembled(plan: Plan, lines: Iterable[_Line], over: set[_Race]) -> tuple[EnteredResult, ...]:
    """Make results of the lines, skater by skater; a run that follows from the others is added."""
    of_start: dict[tuple[Sex, Event, str], list[_Line]] = {}
    for line in lines:
        of_start.setdefault((line.sex, line.event, line.skater), []).append(line)
    results: list[EnteredResult] = []
    for (sex, event, skater), own in of_start.items():
        runs = {line.run: line for line in own if line.run is not None}
        whole = next((line for line in own if line.run is None), None)
        results += [
            EnteredResult(sex, event, skater, run, None, _time(line), line.status)
            for run, line in sorted(runs.items())
        ]
        if whole is None:
            continue
        results += _other_run(whole, runs)
        place = whole.place if whole.status is FixedStatus.FINISHED else None
        if place is not None and not _stands(plan, whole, place, over=(sex, event) in over):
            place = None
        if place is not None or whole.time_ms is not None or not runs:
            results.append(EnteredResult(sex, event, skater, None, place, _time(whole), whole.status))
    return tuple(results)


def _stands(plan: Plan, line: _Line, place: int, *, over: bool) -> bool:
    """Whether a place holds: not that of a race that goes on, nor one beyond those known to be entered."""
    race = line.sex, line.event
    if race in plan.meet.partly_known and place > len(Field(plan, ()).entered.get(race, ())):
        return False
    return over or line.time_ms is None


def _other_run(whole: _Line, runs: Mapping[int, _Line]) -> list[EnteredResult]:
    """Return the run in which the better time was ridden, when only the other one is told."""
    best = _time(whole)
    if len(runs) != 1 or best is None:
        return []
    ((run, line),) = runs.items()
    if line.time_ms is not None and line.time_ms // 10 == best // 10:
        return []
    return [EnteredResult(whole.sex, whole.event, whole.skater, 3 - run, None, best)]


def _time(line: _Line) -> int | None:
    """Return the time of who finished; a fall with a time was no race."""
    return line.time_ms if line.status is FixedStatus.FINISHED else None
