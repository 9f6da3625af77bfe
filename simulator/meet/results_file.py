"""Reading what happened at a meet: the classification of each event from its results.csv."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from simulator.event import Event, Sex, Status
from simulator.input.faults import Fault, alike_once, refuse_if_any
from simulator.input.forms import MOST_ENTRIES
from simulator.meet.contradictions import (
    BEST,
    NO_TIME,
    ResultLine,
    contradictions,
    one_person_each,
    without_time,
)
from simulator.meet.folder import MeetFolder, find_results
from simulator.people.same import Same, unheard_of
from simulator.results.cells import Cells
from simulator.results.columns import StrictColumns
from simulator.results.dates import parse_date
from simulator.results.reading import read_strict, statuses_of
from simulator.results.values import (
    BadValue,
    PlaceCell,
    TimeCell,
    not_a_time,
    parse_event,
    parse_place_cell,
    parse_run,
    parse_sex,
    parse_time_cell,
)
from simulator.text import quoted
from simulator.words import say

_ORDER = (Status.FINISHED, Status.RESKATE, *Status)
_PLACED = ("finished", "reskate")
_COLUMNS = StrictColumns(
    ("sex", "distance_m", "skater"), ("place", "time_s", "run", "status", "date", "team", "note", "source")
)


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
    in_a_run
        What else happened in one of two runs, in the same words.
    """

    skater: str
    place: int | None
    time_ms: int | None
    status: str
    in_a_run: frozenset[str] = frozenset()


@dataclass(frozen=True)
class MeetResults:
    """What happened at a meet.

    Attributes
    ----------
    source
        What to call the file in a fault.
    meet
        The meet in whose folder the file lies, None when there is none.
    last_day
        Latest date of a line, None when no line has one.
    notes
        What was taken for granted, in sentences for the user.
    """

    source: str
    meet: MeetFolder | None
    last_day: date | None
    lines: tuple[ResultLine, ...]
    notes: tuple[str, ...] = ()

    def classified(
        self, first_run_only: Collection[tuple[Sex, Event]] = ()
    ) -> dict[tuple[Sex, Event], tuple[Classified, ...]]:
        """Return the classification of every event.

        Places given in the file win. Where the file gives no place in an event at all, they
        follow from the times in thousandths, equal times sharing a place. An event of two runs
        is classified by its lines marked ``best``, and where there are none by each skater's
        faster run.

        Parameters
        ----------
        first_run_only
            Events in which a second run does not count.

        Returns
        -------
        dict
            For each event the skaters: those with a place first, in its order, then those
            without, the fastest first.

        Raises
        ------
        InputRefused
            When the first run is to count and is not in the file, or an event has more skaters or
            places than there can be.
        """
        events: dict[tuple[Sex, Event], list[ResultLine]] = {}
        for line in self.lines:
            events.setdefault((line.sex, line.event), []).append(line)
        faults = []
        for key in events.keys() & set(first_run_only):
            events[key] = [line for line in events[key] if line.run == "1"]
            if not events[key]:
                found = say(
                    "the {sex} {event} m has no lines of the first run, which alone counts",
                    sex=key[0],
                    event=key[1],
                )
                faults.append(Fault(self.source, found, say("Add them, or correct runs in the rule set.")))
        refuse_if_any(faults)
        classified = {key: _classify(of_event) for key, of_event in events.items()}
        refuse_if_any([fault for key, own in classified.items() for fault in self._too_many(key, own)])
        return classified

    def _too_many(self, key: tuple[Sex, Event], skaters: Sequence[Classified]) -> Iterator[Fault]:
        values = {"sex": key[0], "event": key[1], "most": MOST_ENTRIES}
        if len(skaters) > MOST_ENTRIES:
            found = say("{count} skaters are too many in the {sex} {event} m", count=len(skaters), **values)
            yield Fault(self.source, found, say("At most {most} can ride one event.", **values))
        elif max(positions_of(skaters), default=0) > MOST_ENTRIES:
            found = say(
                "so many share a place in the {sex} {event} m that the last stands behind place {most}",
                **values,
            )
            yield Fault(self.source, found, say("Correct the places."))


def positions_of(skaters: Sequence[Classified]) -> list[int]:
    """Return positions of those with a place, none twice: who stands first goes first of those who tied."""
    positions: dict[int, None] = {}
    for place in (skater.place for skater in skaters if skater.place is not None):
        while place in positions:
            place += 1
        positions[place] = None
    return list(positions)


def load_results(id_or_path: str | Path, same: Same = ()) -> MeetResults:
    """Load what happened at a meet.

    Parameters
    ----------
    id_or_path
        A table of results, or a meet as for `simulator.meet.files.load_meet`.
    same
        What is said of names: as written, and who is meant.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    place = find_results(id_or_path)
    cells = read_strict(place.file, place.source, _COLUMNS)
    last_day = max((day for day in cells.parse("date", parse_date) if day is not None), default=None)
    written = [*_lines(cells)]
    lines, notes = one_person_each(written, same)
    notes += map(str, unheard_of(same, (line.skater for line in written), say("the results")))
    cells.faults.extend(contradictions(lines, place.source))
    refuse_if_any(alike_once(cells.faults.told()))
    notes += without_time(lines)
    counted = tuple(replace(line, time_ms=None) if line.status in NO_TIME else line for line in lines)
    return MeetResults(place.source, place.meet, last_day, counted, tuple(notes))


def _lines(cells: Cells) -> Iterator[ResultLine]:
    """Yield the rows that could be read."""
    times, places = cells.parse("time_s", _time), cells.parse("place", _place)
    statuses = statuses_of(cells, times, places)
    sexes, events = cells.parse("sex", parse_sex), cells.parse("distance_m", parse_event)
    runs, skaters = cells.parse("run", parse_run), cells.skaters()[0]
    for at, (line, sex, event, skater) in enumerate(zip(cells.lines, sexes, events, skaters, strict=True)):
        if sex is None or event is None or skater is None or line in cells.faults.lines:
            continue
        time, place = times[at], places[at]
        time_ms, rank = time.time_ms if time else None, place.place if place else None
        yield ResultLine(sex, event, runs[at] or "1", skater, rank, time_ms, statuses[at], line)


def _time(text: str) -> TimeCell:
    """Read a time; a figure in brackets behind it may be a third decimal or a rank."""
    time = parse_time_cell(text)
    if time.bracket is not None:
        raise not_a_time(text)
    return time


def _place(text: str) -> PlaceCell:
    """Read a place that somebody can have."""
    with suppress(BadValue):
        cell = parse_place_cell(text)
        if (cell.place or 0) <= MOST_ENTRIES:
            return cell
    remedy = say("Write a whole number from 1 to {most}, or leave it empty.", most=MOST_ENTRIES)
    raise BadValue(say("{text} is not a place", text=quoted(text)), remedy)


def _classify(lines: Sequence[ResultLine]) -> tuple[Classified, ...]:
    """Make the classification of one event out of its lines."""
    two_runs = any(line.run != "1" for line in lines)
    of_skater: dict[str, list[ResultLine]] = {}
    for line in lines:
        of_skater.setdefault(line.skater, []).append(line)
    counted = [_of_skater(theirs, two_runs) for theirs in of_skater.values()]
    if not any(skater.place for skater in counted):
        counted = _places_by_time(counted)
    return tuple(sorted(counted, key=_order))


def _of_skater(lines: Sequence[ResultLine], two_runs: bool) -> Classified:
    """Take together the lines of one skater in one event.

    The line marked ``best`` decides; a run in the same hundredth gives it its thousandths.
    A place in a single run of two is no place in the event.
    """
    best = next((line for line in lines if line.run == BEST), None)
    runs = sorted((line for line in lines if line.run != BEST), key=lambda line: line.run)
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
    others = frozenset(line.status for line in runs) - {status}
    return Classified(lines[0].skater, place, time_ms, status, others)


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
        _ORDER.index(Status(skater.status)),
    )
