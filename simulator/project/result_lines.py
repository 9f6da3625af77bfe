"""Lines of a result list of the meet, and the entered results that they make."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import Fault
from simulator.meet.contradictions import BEST, ResultLine, contradictions, twice
from simulator.people.same import Same
from simulator.project.named import persons_of
from simulator.results import ResultsReport
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.field import Field
from simulator.words import say

_AT_THE_FINISH = (Status.FINISHED, Status.FELL)


@dataclass(frozen=True)
class Line:
    """One line of a list: `run` is 1, 2, or None for the event or the better of two runs.

    `pending` says that the list calls the line no official result yet.
    """

    sex: Sex
    event: Event
    run: int | None
    skater: str
    place: int | None
    time_ms: int | None
    status: Status
    pending: bool = False


def lines_of(plan: Plan, report: ResultsReport, same: Same = ()) -> tuple[list[Line], list[Fault]]:
    """Return the lines of a list that was read, and what in it contradicts itself.

    That is found as for the results of a meet that was ridden, see `simulator.meet.contradictions`.
    """
    if report.table is None:
        return [], [*report.faults]
    import pandas as pd

    from simulator.results.values import is_pending

    lines: list[Line] = []
    told: list[ResultLine] = []
    persons = persons_of(plan, same)
    columns = ["sex", "distance_m", "run", "skater", "place", "time_ms", "status", "line", "note"]
    for sex, distance_m, run, skater, place, time_ms, status, at, note in report.table[columns].itertuples(
        index=False
    ):
        race = Sex(sex), Event(str(distance_m))
        ended = Status(status).end
        two_runs = race[1] in plan.meet.events(race[0]) and plan.meet.runs(*race) == 2
        if ended is None:
            continue
        line = Line(
            *race,
            int(run) if two_runs and run in ("1", "2") else None,
            persons[race[0]].person(skater) if race[0] in persons else skater,
            None if pd.isna(place) else int(place),
            None if pd.isna(time_ms) else int(time_ms),
            ended,
            any(is_pending(part) for part in str(note).split(";")),
        )
        lines.append(line)
        known_as = ("1" if not two_runs else BEST) if line.run is None else str(line.run)
        told.append(ResultLine(*race, known_as, line.skater, line.place, line.time_ms, status, int(at)))
    refused = [*_refused(report)]
    told_of = {(fault.line, fault.column) for fault in refused}
    found = contradictions(told, report.source)
    return lines, [*refused, *(fault for fault in found if (fault.line, fault.column) not in told_of)]


def without_lines(lines: Iterable[Line], left_out: Collection[tuple[Sex, Event, str]]) -> list[Line]:
    """Return lines without those of some starts; whoever has a place behind one of them moves up."""
    gone: dict[tuple[Sex, Event], list[int]] = {}
    kept: list[Line] = []
    for line in lines:
        if (line.sex, line.event, line.skater) not in left_out:
            kept.append(line)
        elif line.place is not None and line.run is None:
            gone.setdefault((line.sex, line.event), []).append(line.place)
    return [_moved_up(line, gone.get((line.sex, line.event), ())) for line in kept]


def _moved_up(line: Line, gone: Iterable[int]) -> Line:
    place = line.place
    if place is None or line.run is not None:
        return line
    return replace(line, place=place - sum(own < place for own in gone))


def without_result(plan: Plan, report: ResultsReport, same: Same = ()) -> frozenset[tuple[Sex, Event, str]]:
    """Return who stands in a list without a result: yet to ride, to ride again, or being looked into."""
    if report.table is None:
        return frozenset()
    persons = persons_of(plan, same)
    open_ = report.table.loc[report.table["status"] == Status.UNKNOWN, ["sex", "distance_m", "skater"]]
    return frozenset(
        (Sex(sex), Event(str(distance)), persons[Sex(sex)].person(skater) if Sex(sex) in persons else skater)
        for sex, distance, skater in open_.itertuples(index=False)
    )


_FAST = "{time} is too fast for the {distance} m of {who}"
_AGAIN = "{skater} has this start on line {line} already"


def _refused(report: ResultsReport) -> Iterator[Fault]:
    """Yield what the reader of form data settles by itself, and what nobody may settle in results."""
    for doubt in report.warnings:
        pattern, values = getattr(doubt.found, "pattern", ""), getattr(doubt.found, "values", {})
        if pattern == _FAST:
            found = say(
                "{time} is too fast for the {event} m",
                time=values["time"],
                event=Event(str(values["distance"])),
            )
            yield replace(doubt, found=found, remedy=say("Correct the time or the distance."))
        elif pattern == _AGAIN:
            again, advice = twice(str(values["skater"]), int(str(values["line"])))
            yield replace(doubt, found=again, remedy=advice, column="skater")


def assembled(plan: Plan, lines: Iterable[Line]) -> tuple[EnteredResult, ...]:
    """Make results of the lines, skater by skater; a run that follows from the others is added."""
    of_start: dict[tuple[Sex, Event, str], list[Line]] = {}
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
        place = _place(plan, whole)
        if place is not None or whole.time_ms is not None or not runs:
            # Who fell and has a place all the same came to the finish there.
            status = whole.status if place is None else Status.FINISHED
            results.append(EnteredResult(sex, event, skater, None, place, _time(whole), status))
    return tuple(results)


def _place(plan: Plan, line: Line) -> int | None:
    """Return the place of a line, unless it lies beyond those who are known to be entered."""
    race = line.sex, line.event
    beyond = race in plan.meet.partly_known and (line.place or 0) > len(Field(plan, ()).entered.get(race, ()))
    return None if beyond or line.status not in _AT_THE_FINISH else line.place


def _other_run(whole: Line, runs: Mapping[int, Line]) -> list[EnteredResult]:
    """Return the run in which the better time was ridden, when only the other one is told."""
    best = _time(whole)
    if len(runs) != 1 or best is None:
        return []
    ((run, line),) = runs.items()
    if line.time_ms is not None and line.time_ms // 10 == best // 10:
        return []
    return [EnteredResult(whole.sex, whole.event, whole.skater, 3 - run, None, best)]


def _time(line: Line) -> int | None:
    """Return the time of who finished; a fall with a time was no race."""
    return line.time_ms if line.status is Status.FINISHED else None
