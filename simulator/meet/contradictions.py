"""Lines of a meet's results that contradict each other, or what nobody can have ridden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from simulator.event import Event, Sex
from simulator.input.faults import Fault
from simulator.people.persons import Ground, Persons, only_initials
from simulator.people.same import Same
from simulator.race_time import format_time, too_fast
from simulator.text import quoted
from simulator.words import listed, say

NO_TIME = ("dq", "dnf", "dns", "withdrawn")
"""Who ended so has no time and no place, whatever the list says."""

_RAN = ("finished", "reskate")


@dataclass(frozen=True)
class ResultLine:
    """One line of results.csv, understood; `number` is where it stands."""

    sex: Sex
    event: Event
    run: str
    skater: str
    place: int | None
    time_ms: int | None
    status: str
    number: int = 0


def one_person_each(lines: Sequence[ResultLine], same: Same = ()) -> tuple[list[ResultLine], list[str]]:
    """Return the lines with one name for each person, and what is told of names."""
    names: dict[tuple[Sex, str], str] = {}
    notes: list[str] = []
    for sex in Sex:
        own = tuple(dict.fromkeys(line.skater for line in lines if line.sex is sex))
        persons = Persons.of(sorted(own, key=only_initials), dict(same))
        for written in own:
            found = persons.find(written)
            names[sex, written] = person = found.person or written
            if person != written and found.ground is not Ground.SAID:
                notes.append(
                    say("{written} is taken for {person}.", written=quoted(written), person=quoted(person))
                )
        apart = {written for written, person in same if written == person}
        notes += _almost_alike(sorted({names[sex, one] for one in own} - apart))
    return [replace(line, skater=names[line.sex, line.skater]) for line in lines], notes


def _almost_alike(names: Sequence[str]) -> Iterator[str]:
    for index, one in enumerate(names):
        found = Persons.of(names[:index]).find(one)
        if found.person is None and found.suggestions:
            yield say(
                '{one} is almost {other}: {why}. Say --same "{name}={person}" if they are one person.',
                one=quoted(one),
                other=quoted(found.suggestions[0]),
                why=found.why,
                name=one,
                person=found.suggestions[0],
            )


def without_time(lines: Iterable[ResultLine]) -> list[str]:
    """Tell the times that count for nothing, as their runs were not finished."""
    told = [
        say(
            "{skater} in the {event} m ({status}, {time})",
            skater=line.skater, event=line.event, status=line.status, time=format_time(line.time_ms),
        )
        for line in lines
        if line.status in NO_TIME and line.time_ms is not None
    ]  # fmt: skip
    return (
        [say("Times of runs that do not count are left out: {runs}.", runs=listed(told, ", "))]
        if told
        else []
    )


def contradictions(lines: Iterable[ResultLine], source: str) -> list[Fault]:
    """Return everything in the lines that cannot be, each at its line."""
    races: dict[tuple[Sex, Event], dict[str, list[ResultLine]]] = {}
    faults: list[Fault] = []
    for line in lines:
        races.setdefault((line.sex, line.event), {}).setdefault(line.run, []).append(line)
        faults += _of_line(line, source)
    for runs in races.values():
        for run, own in runs.items():
            # The places of one run of two decide nothing, so a list may leave some of them out.
            faults += _places(own, source, decide=run == "best" or runs.keys() == {"1"})
        faults += _bests(runs, source)
    return sorted(faults, key=lambda fault: fault.line or 0)


def _fault(line: ResultLine, source: str, column: str, found: str, remedy: str) -> Fault:
    return Fault(source, found, remedy, line.number, column)


def _of_line(line: ResultLine, source: str) -> Iterator[Fault]:
    if line.place is not None and line.status in NO_TIME:
        found = say(
            "{skater} has place {place}, yet the status {status}",
            skater=line.skater, place=line.place, status=line.status,
        )  # fmt: skip
        yield _fault(line, source, "place", found, say("Correct the place or the status."))
    counts = line.time_ms is not None and line.status not in NO_TIME
    if counts and too_fast(line.sex, line.event.distance_m, line.time_ms or 0):
        time = format_time(line.time_ms or 0)
        found = say("{time} is too fast for the {event} m", time=time, event=line.event)
        yield _fault(line, source, "time_s", found, say("Correct the time or the distance."))


def _places(lines: Sequence[ResultLine], source: str, *, decide: bool) -> Iterator[Fault]:
    """Places of one run against its times, and rows without a place among those with one."""
    placed = [line for line in lines if line.place is not None and line.status not in NO_TIME]
    timed = sorted((line for line in placed if line.time_ms is not None), key=_by_place)
    for one, other in pairwise(timed):
        if one.place == other.place and _hundredths(one) != _hundredths(other):
            found = say(
                "{one} and {other} share a place without equal times", one=_told(one), other=_told(other)
            )
            yield _fault(other, source, "place", found, say("Correct the places or the times."))
        elif one.place != other.place and _hundredths(one) > _hundredths(other):
            found = say("{one} stands before {other} and is slower", one=_told(one), other=_told(other))
            yield _fault(one, source, "place", found, say("Correct the places or the times."))
    for line in lines if timed and decide else ():
        if line.place is None and line.time_ms is not None and line.status in _RAN:
            yield from _without_place(line, timed, source)


def _without_place(line: ResultLine, timed: Sequence[ResultLine], source: str) -> Iterator[Fault]:
    equal = [own for own in timed if _hundredths(own) == _hundredths(line)]
    behind = [own for own in timed if _hundredths(own) > _hundredths(line)]
    if equal:
        found = say(
            "{skater} has no place, yet the time of {other}", skater=line.skater, other=_told(equal[-1])
        )
        remedy = say(
            "If they share it, write place {place} for both, or the places as it was decided.",
            place=equal[-1].place,
        )
        yield _fault(line, source, "place", found, remedy)
    elif behind:
        found = say(
            "{skater} has no place, yet is faster than {other}", skater=line.skater, other=_told(behind[0])
        )
        yield _fault(line, source, "place", found, say("Write the place, or the status if there is none."))


def _bests(runs: Mapping[str, Sequence[ResultLine]], source: str) -> Iterator[Fault]:
    """The better of two runs that is none of them."""
    for best in runs.get("best", ()):
        told = [line for run in ("1", "2") for line in runs.get(run, ()) if line.skater == best.skater]
        times = [
            _hundredths(line) for line in told if line.time_ms is not None and line.status not in NO_TIME
        ]
        if best.time_ms is None or not times or best.status in NO_TIME:
            continue
        if _hundredths(best) > min(times) or (len(told) == 2 and _hundredths(best) != min(times)):
            found = say(
                "the best time of {best} is not the better of the runs, {time}",
                best=_told(best), time=format_time(min(times) * 10),
            )  # fmt: skip
            yield _fault(best, source, "time_s", found, say("Correct one of them."))


def _by_place(line: ResultLine) -> tuple[int, int]:
    return line.place or 0, line.time_ms or 0


def _hundredths(line: ResultLine) -> int:
    """Time in hundredths: of some times no more is known, so thousandths say nothing against a place."""
    return (line.time_ms or 0) // 10


def _told(line: ResultLine) -> str:
    time = format_time(line.time_ms or 0)
    if line.place is None:
        return say("{skater} ({time})", skater=line.skater, time=time)
    return say("{skater} (place {place}, {time})", skater=line.skater, place=line.place, time=time)
