"""Reading a meet: its description, programme and entries, shipped or a user's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused, alike_once
from simulator.meet.ages import age_group
from simulator.meet.description import Description, People, read_description
from simulator.meet.entries_file import ages_told, check_age, entries_in
from simulator.meet.folder import ENTRIES, PROGRAMME, MeetFolder, available_meets, find_meet
from simulator.meet.meet import Entry, Meet, NewSkater, Race
from simulator.people.key import key_words
from simulator.results.cells import Cells
from simulator.results.columns import AGE_NAMES, StrictColumns
from simulator.results.dates import parse_day
from simulator.results.findings import Findings
from simulator.results.lanes import lane_of
from simulator.results.reading import read_strict
from simulator.results.values import BadValue, count_up_to, parse_event, parse_run, parse_sex
from simulator.text import quoted
from simulator.words import say

__all__ = ["EntryRow", "LeftOut", "MeetFiles", "available_meets", "load_meet", "read_meet"]

MAX_DAYS = 31
MAX_RACES = 200
MAX_PAIRS = 100
_PROGRAMME = StrictColumns(("day", "date", "order", "sex", "event", "run"), ("start_time",), MAX_RACES)
_ENTRIES = StrictColumns(
    ("sex", "event", "skater"),
    ("basis", "source", "pair", "lane", "left_out", "age"),
    also=dict.fromkeys(AGE_NAMES, "age"),
)
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class LeftOut(StrEnum):
    """Why a line of the entries is not taken for an entry."""

    IN_DOUBT = "in_doubt"
    RESERVE = "reserve"


@dataclass(frozen=True)
class EntryRow:
    """A line of the entries: who rides what, in which pair and lane as far as it says so.

    Attributes
    ----------
    lane
        ``inner``, ``outer`` or empty.
    left_out
        Why it is no entry of the meet; None for one that is.
    age
        Birth date or year, age or age group, as written.
    """

    entry: Entry
    pair: int | None = None
    lane: str = ""
    left_out: LeftOut | None = None
    age: str = ""


@dataclass(frozen=True)
class MeetFiles:
    """Everything that the files of a meet say.

    Attributes
    ----------
    meet
        Without the entries left out; an event with one in doubt is known only in part.
    description
        What stands in ``meet.toml``.
    seats
        Every line of the entries.
    entered
        Those that are entries, by the name of who is meant.
    """

    meet: Meet
    description: Description
    seats: tuple[EntryRow, ...]
    entered: tuple[EntryRow, ...]

    @property
    def new_skaters(self) -> tuple[NewSkater, ...]:
        """Age groups of those of whom no results are known, said in the description or beside the entries."""
        ages = ages_told({own.entry: own.age for own in self.seats if own.age}, self.meet.first_day)
        told = {(one.sex, one.skater): one for one in (*ages, *self.description.people.new_skaters)}
        return tuple(told.values())


def load_meet(id_or_path: str | Path) -> Meet:
    """Load the programme and the entries of a meet; see `read_meet`."""
    return read_meet(id_or_path).meet


def read_meet(id_or_path: str | Path, *, begun: bool = False) -> MeetFiles:
    """Read everything that the files of a meet say.

    Parameters
    ----------
    id_or_path
        Identifier of a shipped meet (``okt-2025``), or the path of a folder with
        ``meet.toml``, ``programme.csv`` and ``entries.csv``, or of the ``meet.toml`` itself.
    begun
        Whether it may have no entries yet.

    Raises
    ------
    InputRefused
        With every fault of the three files, when there are any.
    """
    place = find_meet(id_or_path)
    faults: list[Fault] = []
    description = read_description(place, faults)
    programme, found = _read_programme(_cells(place, PROGRAMME, _PROGRAMME), description)
    # What is on the programme is known only when all of it could be read.
    ridden = set() if found else {(race.sex, race.event) for race in programme}
    entries = _cells(place, ENTRIES, _ENTRIES)
    seats, others = _read_entries(entries, ridden, description.first_day, begun=begun)
    faults += [*found.told(), *others.told()]
    if ridden:
        faults += _not_ridden(place, description, ridden)
    if faults:
        raise InputRefused(faults)
    entered, doubted = _entered(seats, description.people)
    meet = Meet(
        id=description.id,
        name=description.name,
        rink=description.rink,
        programme=programme,
        entries=tuple(own.entry for own in entered),
        rule_set=description.rule_set,
        partly_known=frozenset((*description.partly_known, *doubted)),
        mass_start_picks=description.mass_start_picks,
    )
    return MeetFiles(meet, description, seats, entered)


def _entered(
    seats: Iterable[EntryRow], people: People
) -> tuple[tuple[EntryRow, ...], set[tuple[Sex, Event]]]:
    """Return the lines that are entries, and the events of which one is still in doubt.

    A line in doubt is one too where ``meet.toml`` says who is meant, or how old somebody new is.
    """
    meant = {_key(written): person for written, person in people.same if _key(written) != _key(person)}
    new = {(one.sex, _key(one.skater)): one.skater for one in people.new_skaters}
    entered: dict[Entry, EntryRow] = {}
    lanes: dict[tuple[Sex, Event, int | None], list[str]] = {}
    doubted = set()
    for seat in seats:
        own, key = seat.entry, _key(seat.entry.skater)
        if seat.left_out is LeftOut.IN_DOUBT:
            person = meant.get(key) or new.get((own.sex, key))
            if person is None:
                doubted.add((own.sex, own.event))
                continue
            beside = lanes.get((own.sex, own.event, seat.pair), [])
            fits = not beside or (len(beside) == 1 and not (seat.lane and seat.lane in beside))
            seat = EntryRow(
                replace(own, skater=person), seat.pair if fits else None, seat.lane if fits else ""
            )
        if seat.left_out is None and seat.entry not in entered:
            entered[seat.entry] = seat
            lanes.setdefault((own.sex, own.event, seat.pair), []).append(seat.lane)
    return tuple(entered.values()), doubted


def _key(name: str) -> tuple[str, ...]:
    """Return what is alike in all ways to write a name."""
    return tuple(sorted(key_words(name)))


def _cells(place: MeetFolder, name: str, columns: StrictColumns) -> Cells:
    file = place.table(name)
    return read_strict(file, place.source(file.name), columns)


def _read_programme(cells: Cells, meet: Description) -> tuple[tuple[Race, ...], Findings]:
    """Read the programme; with what is wrong in it."""
    days = cells.parse("day", count_up_to(MAX_DAYS))
    dates = cells.parse("date", parse_day)
    columns = (
        days, dates, cells.parse("order", count_up_to(100)), cells.parse("sex", parse_sex),
        cells.parse("event", parse_event), cells.parse("run", _run),
        cells.parse("start_time", _clock).mapped(lambda clock: clock or ""),
    )  # fmt: skip
    for line, day, on in zip(cells.lines, days, dates, strict=True):
        if on is not None:
            _check_day(cells, line, day, on, meet)
    rows = zip(cells.lines, zip(*columns, strict=True), strict=True)
    races = [(line, Race(*values)) for line, values in rows if None not in values]
    if not cells.lines and not cells.faults:
        cells.faults.add(say("no races"), say("Write one line a race."))
    _check_order(cells, races)
    return tuple(sorted((race for _, race in races), key=lambda race: (race.date, race.order))), cells.faults


def _check_order(cells: Cells, races: Sequence[tuple[int, Race]]) -> None:
    """Tell races that stand twice, two at one place in the order, second runs without a first."""

    def tell(line: int, column: str, found: str) -> None:
        cells.faults.add(found, "", line, cells.name(column))

    for index, (line, race) in enumerate(races):
        before = [own for _, own in races[:index]]
        event = _event(race.sex, race.event)
        if any((r.sex, r.event, r.run) == (race.sex, race.event, race.run) for r in before):
            tell(line, "run", say("run {run} of {event} stands twice", run=race.run, event=event))
        if any((r.date, r.order) == (race.date, race.order) for r in before):
            found = say("{date} has two races with order {order}", date=race.date, order=race.order)
            tell(line, "order", found)
        if race.run == 2 and not any(_is_first_run_of(race, own) for _, own in races):
            tell(line, "run", say("there is no first run of {event} before this second run", event=event))


def _is_first_run_of(second: Race, race: Race) -> bool:
    return (
        (race.sex, race.event, race.run) == (second.sex, second.event, 1)
        and (race.date, race.order) < (second.date, second.order)
    )  # fmt: skip


def _run(text: str) -> int:
    """Read the first or the second run."""
    with suppress(BadValue):
        if run := parse_run(text).removeprefix("best"):
            return int(run)
    raise BadValue(say("{text} is not a run", text=quoted(text)), say("Write 1 or 2."))


def _clock(text: str) -> str:
    """Read a time of day, ``17:25``; an empty cell is empty."""
    if text and not _CLOCK.fullmatch(text):
        raise BadValue(say("{text} is not a time of day", text=quoted(text)), say("Write 17:25."))
    return text


def _check_day(cells: Cells, line: int, day: int | None, on: date, meet: Description) -> None:
    """Tell a date that is not of the meet, or of another day of it."""
    if meet.first_day is None or meet.last_day is None:
        return
    number = (on - meet.first_day).days + 1
    if not meet.first_day <= on <= meet.last_day:
        found = say(
            "{on} is outside the meet, which is from {first_day} to {last_day}",
            on=on, first_day=meet.first_day, last_day=meet.last_day,
        )  # fmt: skip
        remedy = say("Mend it here, or first_day and last_day in meet.toml.")
        cells.faults.add(found, remedy, line, cells.name("date"))
    elif day not in (None, number):
        found = say("{day} stands here, but {on} is day {number} of the meet", day=day, on=on, number=number)
        cells.faults.add(found, "", line, cells.name("day"))


def _read_entries(
    cells: Cells, ridden: set[tuple[Sex, Event]], first_day: date | None, *, begun: bool
) -> tuple[tuple[EntryRow, ...], Findings]:
    """Read the entries, with what is wrong in them."""
    first_line: dict[Entry, int] = {}
    sex_of: dict[str, tuple[Sex, int]] = {}
    seats: list[EntryRow] = []
    taken: dict[tuple[Sex, Event, int], list[str]] = {}
    not_ridden: list[Fault] = []
    told = zip(
        cells.parse("pair", _pair),
        cells.parse("lane", _lane),
        cells.parse("left_out", _left_out),
        cells.parse("age", lambda text: _age(text, first_day)),
        strict=True,
    )
    more = dict(zip(cells.lines, told, strict=True))
    for line, entry in entries_in(cells, "event"):
        pair, lane, left_out, age = more[line]
        event = _event(entry.sex, entry.event)
        check_age(cells, line, age or "", first_day, entry.sex, cells.name("age"))
        if ridden and (entry.sex, entry.event) not in ridden:
            found = say("{event} is not on the programme", event=event)
            remedy = say("Add it to the programme or take the entry out.")
            not_ridden.append(Fault(cells.faults.source, found, remedy, line, cells.name("event")))
        if entry in first_line:
            found = say(
                "{skater} is entered in {event} already in line {first_line}",
                skater=entry.skater, event=event, first_line=first_line[entry],
            )  # fmt: skip
            cells.faults.add(found, say("Take one of the two out."), line, cells.name("skater"))
        other, before = sex_of.get(entry.skater, (entry.sex, line))
        if left_out is None:
            sex_of.setdefault(entry.skater, (entry.sex, line))
        if other is not entry.sex and left_out is None:
            found = say(
                "{skater} is {sex} here and {other} in line {line}",
                skater=entry.skater, sex=entry.sex, other=other, line=before,
            )  # fmt: skip
            cells.faults.add(found, "", line, cells.name("sex"))
        if entry not in first_line:
            seats.append(EntryRow(entry, pair, lane or "", left_out, age or ""))
            if pair is not None and left_out is not LeftOut.RESERVE:
                _check_seat(cells, line, taken.setdefault((entry.sex, entry.event, pair), []), lane or "")
        first_line.setdefault(entry, line)
    cells.faults.extend(alike_once(not_ridden))
    if not cells.lines and not cells.faults and not begun:
        cells.faults.add(say("no entries"), say("Write one line an entry: sex,event,skater."))
    return tuple(seats), cells.faults


def _check_seat(cells: Cells, line: int, lanes: list[str], lane: str) -> None:
    """Tell a third skater of a pair, and two in one lane."""
    if len(lanes) == 2:
        remedy = say("Two ride in a pair: correct the number of the pair.")
        cells.faults.add(say("the pair has a third skater"), remedy, line, cells.name("pair"))
    elif lane and lane in lanes:
        remedy = say("Correct one of the two lanes.")
        cells.faults.add(say("both skaters of the pair start in one lane"), remedy, line, cells.name("lane"))
    lanes.append(lane)


def _pair(text: str) -> int | None:
    """Read the number of a pair; an empty cell is none."""
    return count_up_to(MAX_PAIRS)(text) if text else None


def _lane(text: str) -> str:
    """Read a lane as lists write it; an empty cell is empty."""
    lane = lane_of(text)
    if text and not lane:
        raise BadValue(say("{text} is not a lane", text=quoted(text)), say("Write inner or outer."))
    return lane


def _age(text: str, first_day: date | None) -> str:
    """Read how old a skater is; an empty cell says nothing."""
    age_group(text, first_day)
    return text.strip()


def _left_out(text: str) -> LeftOut | None:
    """Read why a line is no entry; an empty cell is one."""
    try:
        return LeftOut(text) if text else None
    except ValueError:
        remedy = say("Write in_doubt or reserve, or nothing for an entry that counts.")
        raise BadValue(say("{text} is no reason known here", text=quoted(text)), remedy) from None


def _not_ridden(place: MeetFolder, meet: Description, ridden: set[tuple[Sex, Event]]) -> list[Fault]:
    return [
        Fault(
            place.source(place.description.name),
            say("{event} is not on the programme", event=_event(sex, event)),
            say("Take it out, or add the race to programme.csv."),
            column=f"partly_known.{sex}",
        )
        for sex, event in meet.partly_known
        if (sex, event) not in ridden
    ]


def _event(sex: Sex, event: Event) -> str:
    if sex is Sex.W:
        return say("the women's {event} m", event=event)
    return say("the men's {event} m", event=event)
