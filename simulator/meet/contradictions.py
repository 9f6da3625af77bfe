"""Lines of a meet's results that contradict each other, or what nobody can have ridden."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from simulator.event import Event, Sex
from simulator.input.faults import Fault
from simulator.people.persons import Ground, Persons, full_first
from simulator.people.same import Same
from simulator.race_time import format_time, too_fast, too_slow
from simulator.text import quoted
from simulator.words import listed, say

NO_TIME = ("dq", "dnf", "dns", "withdrawn")
"""Who ended so has no time and no place, whatever the list says."""

_RAN = ("finished", "reskate")
BEST = "best"
"""The run of a line that tells the better of two."""


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
        persons = Persons.of_list(own, dict(same))
        for written in own:
            found = persons.find(written)
            names[sex, written] = person = found.person or written
            if person != written and found.ground is not Ground.SAID:
                notes.append(
                    say("{written} is taken for {person}.", written=quoted(written), person=quoted(person))
                )
        apart = {written for written, person in same if written == person}
        notes += _almost_alike(full_first({names[sex, one] for one in own} - apart))
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


def contradictions(
    lines: Iterable[ResultLine], source: str, still_on: Collection[tuple[Sex, Event]] = ()
) -> list[Fault]:
    """Return everything in the lines that cannot be, each at its line where it has one.

    Parameters
    ----------
    still_on
        Races that are still on: there a time without a place is nothing to wonder at.
    """
    races: dict[tuple[Sex, Event], dict[str, list[ResultLine]]] = {}
    faults: list[Fault] = []
    for line in lines:
        races.setdefault((line.sex, line.event), {}).setdefault(line.run, []).append(line)
        faults += line_contradictions(line, source)
    for race, runs in races.items():
        for run, own in runs.items():
            faults += _twice(own, source)
            # The places of one run of two decide nothing, so a list may leave some of them out.
            decide = (run == BEST or runs.keys() == {"1"}) and race not in still_on
            faults += _places(own, source, decide=decide)
        faults += _bests(runs, source)
    return sorted(faults, key=lambda fault: fault.line or 0)


def _fault(line: ResultLine, source: str, column: str, found: str, remedy: str) -> Fault:
    """Return a fault of a line; what was typed has neither a line nor columns."""
    return Fault(source, found, remedy, line.number, column) if line.number else Fault(source, found, remedy)


def line_contradictions(line: ResultLine, source: str) -> Iterator[Fault]:
    """Yield what a line says that cannot be, whatever the others say."""
    if line.place is not None and line.status in NO_TIME:
        found = say(
            "{skater} has place {place}, yet the status {status}",
            skater=line.skater, place=line.place, status=line.status,
        )  # fmt: skip
        yield _fault(line, source, "place", found, say("Correct the place or the status."))
    if line.time_ms is None or line.status in NO_TIME:
        return
    if impossible := impossible_time(line.sex, line.event, line.time_ms):
        whose = impossible
        if not line.number:
            whose = say("{skater}: {found}", skater=line.skater, found=impossible)
        yield _fault(line, source, "time_s", whose, CORRECT_TIME)


CORRECT_TIME = say("Correct the time or the distance.")


def impossible_time(sex: Sex, event: Event, time_ms: int) -> str:
    """Say why nobody can have ridden an event in a time; empty when somebody can."""
    values = {"time": _time(time_ms), "event": event}
    if too_fast(sex, event.distance_m, time_ms):
        return say("{time} is too fast for the {event} m", **values)
    if too_slow(event.distance_m, time_ms):
        return say("{time} is too slow for the {event} m", **values)
    return ""


def _time(time_ms: int) -> str:
    return format_time(time_ms) if 0 <= time_ms < 6_000_000 else say("{ms} ms", ms=time_ms)


def twice(skater: str, before: int) -> tuple[str, str]:
    """Return what is said of a skater who stands for one race twice, and what to do."""
    found = say("{skater} stands for this race twice", skater=skater)
    if before:
        found = say("{skater} stands for this race already in line {line}", skater=skater, line=before)
    return found, say("Take one of the two out.")


def _twice(lines: Sequence[ResultLine], source: str) -> Iterator[Fault]:
    first: dict[str, ResultLine] = {}
    for line in lines:
        before = first.setdefault(line.skater, line)
        if before is not line:
            yield _fault(line, source, "skater", *twice(line.skater, before.number))


def _places(lines: Sequence[ResultLine], source: str, *, decide: bool) -> Iterator[Fault]:
    """Places of one run against its times and each other, and rows without a place among those with one."""
    placed = sorted(
        (line for line in lines if line.place is not None and line.status not in NO_TIME), key=_by_place
    )
    yield from _shared(placed, source)
    timed = [line for line in placed if line.time_ms is not None]
    for one, other in pairwise(timed):
        if one.place != other.place and _hundredths(one) > _hundredths(other):
            found = say("{one} stands before {other} and is slower", one=_told(one), other=_told(other))
            yield _fault(one, source, "place", found, _PLACES)
    for line in lines if timed and decide else ():
        if line.place is None and line.time_ms is not None and line.status in _RAN:
            yield from _without_place(line, timed, source)


_PLACES = say("Correct the places or the times.")


def shared_without_equal_times(one: ResultLine, other: ResultLine, source: str) -> Fault:
    """Return what is said of two who share a place."""
    found = say("{one} and {other} share a place without equal times", one=_told(one), other=_told(other))
    return _fault(other, source, "place", found, _PLACES)


def _shared(placed: Sequence[ResultLine], source: str) -> Iterator[Fault]:
    """Places shared by who has no equal time, and places that a shared one takes too."""
    for one, other in pairwise([line for line in placed if line.time_ms is not None]):
        if one.place == other.place and _hundredths(one) != _hundredths(other):
            yield shared_without_equal_times(one, other, source)
    for place, sharing in groupby(placed, key=lambda line: line.place or 0):
        last = place + len(list(sharing)) - 1
        for line in placed:
            if place < (line.place or 0) <= last:
                found = say(
                    "{skater} has place {place}, but the place before is shared and so takes this one too",
                    skater=line.skater, place=line.place,
                )  # fmt: skip
                yield _fault(line, source, "place", found, _PLACES)


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
    for best in runs.get(BEST, ()):
        told = [line for run in ("1", "2") for line in runs.get(run, ()) if line.skater == best.skater]
        times = [
            _hundredths(line) for line in told if line.time_ms is not None and line.status not in NO_TIME
        ]
        if times and best.status not in _RAN:
            found = say(
                "{skater} has the status {status}, yet a run has the time {time}",
                skater=best.skater, status=best.status, time=format_time(min(times) * 10),
            )  # fmt: skip
            yield _fault(best, source, "status", found, say("Correct one of them."))
            continue
        if best.time_ms is None or not times:
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
    if line.time_ms is None:
        return say("{skater} (place {place})", skater=line.skater, place=line.place)
    time = format_time(line.time_ms)
    if line.place is None:
        return say("{skater} ({time})", skater=line.skater, time=time)
    return say("{skater} (place {place}, {time})", skater=line.skater, place=line.place, time=time)
