"""Entering draws (Dutch: lotingen): from a file or a pasted list to the pairs of events."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused, did_you_mean, refuse_if_any
from simulator.people.persons import Ground, Persons
from simulator.project.named import persons_of
from simulator.project.project import Project
from simulator.results import ListedStart, ListKind, ResultsReport, read_pasted, read_results
from simulator.results.csv_text import decode
from simulator.results.raw_table import unhindered
from simulator.results.source_file import FileKind, read_source
from simulator.text import file_name, quoted
from simulator.what_if.clashes import NOTHING_RIDDEN
from simulator.what_if.field import Field, Race
from simulator.what_if.pairs import MOST_PAIRS, PairsSet
from simulator.what_if.words import event_words, some
from simulator.words import listed, say

_LANES = ("inner", "outer")
_TEXTS = frozenset((".txt", ".csv", ".tsv", ".md", ""))
_LONGEST_LINE = 300
_NAME = r"[^\W\d_][^\d\t|;/]*?"
_PAIR = re.compile(
    rf"\s*\|?\s*(?:(?:rit|pair|paar|heat)?\s*(\d{{1,3}})\s*[.:)|;\t]?)?\s*"
    rf"({_NAME})(?:\s+[-–—]\s+|\s*[|;/\t]\s*)({_NAME})\s*\|?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Drawn:
    """Draws as they were read.

    Attributes
    ----------
    doubts
        What was in doubt about them, and who stands in no pair.
    """

    draws: tuple[PairsSet, ...]
    doubts: tuple[Fault, ...] = ()

    def into(self, project: Project) -> Project:
        """Return a project with these draws; of an event that had one the new one counts."""
        return with_draws(project, self.draws)


def with_draws(project: Project, draws: Iterable[PairsSet]) -> Project:
    """Return a project with further draws, in the order women first, short to long."""
    known = {(own.sex, own.event): own for own in (*project.draws, *draws)}
    order = [(sex, event) for sex in Sex for event in Event]
    return replace(project, draws=tuple(known[race] for race in sorted(known, key=order.index)))


def draws_from_file(
    plan: Plan,
    path: Path,
    defaults: Mapping[str, str] | None = None,
    *,
    go_on: Callable[[], None] = unhindered,
) -> Drawn:
    """Read draws from a file: in any form in which starts stand by pair, official results among them.

    Parameters
    ----------
    plan
        Plan of the meet, which says who is entered and what is ridden.
    defaults
        What the file leaves out, by column: ``{"sex": "W", "distance_m": "500"}``.
    go_on
        Called now and then while reading; what it raises ends the reading.

    Raises
    ------
    InputRefused
        With every fault of the file: skaters who are not entered or stand there twice, three in a pair, two
        in one lane.
    """
    defaults = _of_the_meet(plan, defaults)
    report = read_results(path, defaults=defaults, go_on=go_on)
    if not _tells_pairs(report) and path.suffix.casefold() in _TEXTS:
        kind, content = read_source(path)
        if kind is FileKind.TEXT:
            text, _ = decode(file_name(path), content)
            report = _as_draw(text, report, defaults, go_on)
    return _drawn(plan, report)


def draws_from_text(
    plan: Plan,
    text: str,
    defaults: Mapping[str, str] | None = None,
    *,
    go_on: Callable[[], None] = unhindered,
) -> Drawn:
    """Read draws from a pasted list, of which the pairs need no number; see `draws_from_file`."""
    defaults = _of_the_meet(plan, defaults)
    report = read_pasted(text, defaults=defaults, go_on=go_on)
    return _drawn(plan, report if _tells_pairs(report) else _as_draw(text, report, defaults, go_on))


def _of_the_meet(plan: Plan, defaults: Mapping[str, str] | None) -> dict[str, str]:
    """Return the defaults with a date of the meet, as a draw need not say when it is ridden."""
    return {"date": plan.meet.first_day.isoformat(), **(defaults or {})}


def _tells_pairs(report: ResultsReport) -> bool:
    return any(start.pair is not None for start in report.starts)


def _as_draw(
    text: str, report: ResultsReport, defaults: Mapping[str, str], go_on: Callable[[], None]
) -> ResultsReport:
    """Read a text once more that is known to be a draw; the first report when it tells no pairs even so."""
    again = read_pasted(_marked(text), defaults=defaults, go_on=go_on)
    if not _tells_pairs(again):
        return report
    source = report.source
    return replace(
        again, source=source, warnings=tuple(replace(one, source=source) for one in again.warnings)
    )


def _marked(text: str) -> str:
    """Return a text with its pairs, numbered or not, in the form in which they cannot be anything else."""
    pairs = 0
    lines = []
    for line in text.splitlines():
        match = _PAIR.fullmatch(line) if len(line) <= _LONGEST_LINE else None
        pairs += match is not None
        lines.append(line if match is None else f"{match[1] or pairs}. {match[2]} - {match[3]}")
    return "\n".join(lines)


@dataclass
class _Seats:
    """Who rides in the pairs of one event, filled line by line.

    Attributes
    ----------
    pairs
        Lane as told and name of each skater, by the number of the pair.
    lines
        Line of each skater.
    """

    pairs: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def _drawn(plan: Plan, report: ResultsReport) -> Drawn:
    starts = [start for start in report.starts if start.pair is not None]
    if not starts:
        if report.kind is ListKind.RESULTS and report.faults:
            raise InputRefused(report.faults)
        found = say("the list tells no pairs")
        remedy = say("Write the number of the pair in front of its names, or in a column Pair.")
        raise InputRefused([Fault(report.source, found, remedy)])
    reader = _Reader(plan, report.source)
    for start in starts:
        reader.take(start)
    doubts = [
        Fault(
            report.source,
            say("{skater} has no pair and is left out", skater=quoted(start.skater)),
            say("Write the number of the pair in front."),
            start.line,
        )
        for start in report.starts
        if start.pair is None
    ]
    draws = tuple(reader.pairs_of(race) for race in reader.seats)
    refuse_if_any(reader.faults)
    return Drawn(draws, (*report.warnings, *doubts, *reader.doubts))


class _Reader:
    """Takes the starts of a list one by one, and keeps every fault with its line."""

    def __init__(self, plan: Plan, source: str) -> None:
        self._plan, self._source = plan, source
        self._persons, self._entered = persons_of(plan), Field(plan, ()).entered
        self.seats: dict[Race, _Seats] = {}
        self.faults: list[Fault] = []
        self.doubts: list[Fault] = []

    def take(self, start: ListedStart) -> None:
        """Seat a start, or say why not."""
        race = self._race(start)
        skater = None if race is None else self._skater(race, start)
        if race is None or skater is None or start.pair is None:
            return
        event, own = event_words(race[1], race[0]), self.seats.setdefault(race, _Seats())
        if start.pair > MOST_PAIRS:
            most = say("At most {most:,} are read.", most=MOST_PAIRS)
            self._fault(start, say("there is no pair {number}", number=start.pair), most)
            return
        first = own.lines.setdefault(skater, start.line)
        if first != start.line or any(name == skater for pair in own.pairs.values() for _, name in pair):
            found = say(
                "{skater} stands in the pairs of {event} twice, first in line {line}",
                skater=skater,
                event=event,
                line=first,
            )
            self._fault(
                start, found, say("Take one of the two out; of two runs enter the first one's pairs.")
            )
            return
        pair = own.pairs.setdefault(start.pair, [])
        values = {"number": start.pair, "event": event}
        if len(pair) == 2:
            found = say("pair {number} of {event} has a third skater", **values)
            self._fault(start, found, say("Two ride in a pair: correct the number of the pair."))
        elif pair and start.lane and pair[0][0] == start.lane:
            found = say("both skaters of pair {number} of {event} start in the inner lane", **values)
            if start.lane == "outer":
                found = say("both skaters of pair {number} of {event} start in the outer lane", **values)
            self._fault(start, found, say("Correct one of the two lanes."))
        pair.append((start.lane, skater))

    def pairs_of(self, race: Race) -> PairsSet:
        """Return the pairs of an event, and say whose lane or pair is not told."""
        told = self.seats[race].pairs
        event = event_words(race[1], race[0])
        bare = [number for number, pair in sorted(told.items()) if not any(lane for lane, _ in pair)]
        if bare and len(bare) < len(told):
            found = say(
                "the list tells the lanes of {event} of some pairs only, not of {pairs}",
                event=event,
                pairs=some([str(number) for number in bare]),
            )
            self.doubts.append(
                Fault(self._source, found, say("The lanes of the event are taken as unknown."))
            )
        missing = [name for name in self._entered.get(race, ()) if name not in self.seats[race].lines]
        if missing:
            found = say("{skaters} of {event} stand in no pair", skaters=some(missing), event=event)
            if len(missing) == 1:
                found = say("{skater} of {event} stands in no pair", skater=missing[0], event=event)
            self.doubts.append(Fault(self._source, found, say("Who stands in none rides alone, if at all.")))
        pairs = tuple(_in_lanes(told.get(number, [])) for number in range(1, max(told, default=0) + 1))
        return PairsSet(*race, pairs, lanes=not bare and bool(told))

    def _race(self, start: ListedStart) -> Race | None:
        """Return the event of a start; None, and a fault, where it is not known or not ridden."""
        if start.sex is None or start.distance_m is None:
            found = say("the list does not say of which event it is")
            self._once(start, found, say('Write it above the list, as "500 m women".'))
            return None
        ridden = self._plan.meet.events(start.sex)
        event = next((one for one in ridden if one.distance_m == start.distance_m), None)
        if event is not None:
            return start.sex, event
        values = {"metres": start.distance_m}
        words = (
            say("the women's {metres} m", **values)
            if start.sex is Sex.W
            else say("the men's {metres} m", **values)
        )
        known = say("Ridden are {known}.", known=", ".join(ridden)) if ridden else NOTHING_RIDDEN
        self._once(start, say("{event} is not ridden", event=words), known)
        return None

    def _skater(self, race: Race, start: ListedStart) -> str | None:
        """Return the entrant who is meant; None, and a fault, when that is not sure."""
        entered = self._entered.get(race, ())
        found = self._persons[race[0]].find(start.skater)
        if found.ground is Ground.INITIAL and found.person in entered:
            what = say("{written} is taken for {person}", written=quoted(start.skater), person=found.person)
            self.doubts.append(Fault(self._source, what, say("Only the initial is given."), start.line))
        if found.person in entered:
            return found.person
        what = say(
            "{skater} is not entered in {event}",
            skater=found.person or start.skater,
            event=event_words(race[1], race[0]),
        )
        meant = found.suggestions or Persons.of(entered).find(start.skater).suggestions
        near = say("Did you mean {names}?", names=listed(meant, " / ")) if meant else ""
        near = near or did_you_mean(start.skater, entered).strip()
        self._fault(start, what, near or say("Enter the skater, or take the line out."))
        return None

    def _fault(self, start: ListedStart, found: str, remedy: str) -> None:
        self.faults.append(Fault(self._source, found, remedy, start.line))

    def _once(self, start: ListedStart, found: str, remedy: str) -> None:
        if found not in [fault.found for fault in self.faults]:
            self._fault(start, found, remedy)


def _in_lanes(pair: list[tuple[str, str]]) -> tuple[str, ...]:
    """Return the names of a pair, inner lane first as far as the lanes are told."""
    lanes = {lane: name for lane, name in pair if lane}
    names = [name for _, name in pair]
    if not lanes:
        return tuple(names)
    for lane, other in (_LANES, _LANES[::-1]):
        if len(names) == 2 and lane in lanes and other not in lanes:
            lanes[other] = next(name for name in names if name != lanes[lane])
    inner, outer = (lanes.get(lane, "") for lane in _LANES)
    return (inner, outer) if outer else (inner,)
