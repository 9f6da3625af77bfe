"""Reading a meet: its description, programme and entries, shipped or a user's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.meet.description import Description, read_description
from simulator.meet.entries_file import entries_in
from simulator.meet.folder import ENTRIES, PROGRAMME, MeetFolder, available_meets, find_meet
from simulator.meet.meet import Entry, Meet, Race
from simulator.results.cells import Cells
from simulator.results.columns import StrictColumns
from simulator.results.dates import parse_day
from simulator.results.findings import Findings
from simulator.results.reading import read_strict
from simulator.results.values import BadValue, count_up_to, parse_event, parse_run, parse_sex
from simulator.text import quoted
from simulator.words import say

__all__ = ["available_meets", "load_meet"]

MAX_DAYS = 31
MAX_RACES = 200
_PROGRAMME = StrictColumns(("day", "date", "order", "sex", "event", "run"), ("start_time",), MAX_RACES)
_ENTRIES = StrictColumns(("sex", "event", "skater"), ("basis", "source"))
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def load_meet(id_or_path: str | Path) -> Meet:
    """Load the programme and the entries of a meet.

    Parameters
    ----------
    id_or_path
        Identifier of a shipped meet (``okt-2025``), or the path of a folder with
        ``meet.toml``, ``programme.csv`` and ``entries.csv``, or of the ``meet.toml`` itself.

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
    entries, others = _read_entries(_cells(place, ENTRIES, _ENTRIES), ridden)
    faults += [*found.told(), *others.told()]
    if ridden:
        faults += _not_ridden(place, description, ridden)
    if faults:
        raise InputRefused(faults)
    return Meet(
        id=description.id,
        name=description.name,
        rink=description.rink,
        programme=programme,
        entries=entries,
        rule_set=description.rule_set,
        partly_known=frozenset(description.partly_known),
        mass_start_picks=description.mass_start_picks,
    )


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


def _read_entries(cells: Cells, ridden: set[tuple[Sex, Event]]) -> tuple[tuple[Entry, ...], Findings]:
    """Read the entries, with what is wrong in them."""
    first_line: dict[Entry, int] = {}
    sex_of: dict[str, tuple[Sex, int]] = {}
    for line, entry in entries_in(cells, "event"):
        event = _event(entry.sex, entry.event)
        if ridden and (entry.sex, entry.event) not in ridden:
            found = say("{event} is not on the programme", event=event)
            remedy = say("Add it to the programme or take the entry out.")
            cells.faults.add(found, remedy, line, cells.name("event"))
        if entry in first_line:
            found = say(
                "{skater} is entered in {event} already in line {first_line}",
                skater=entry.skater, event=event, first_line=first_line[entry],
            )  # fmt: skip
            cells.faults.add(found, say("Take one of the two out."), line, cells.name("skater"))
        other, before = sex_of.setdefault(entry.skater, (entry.sex, line))
        if other is not entry.sex:
            found = say(
                "{skater} is {sex} here and {other} in line {line}",
                skater=entry.skater, sex=entry.sex, other=other, line=before,
            )  # fmt: skip
            cells.faults.add(found, "", line, cells.name("sex"))
        first_line.setdefault(entry, line)
    if not cells.lines and not cells.faults:
        cells.faults.add(say("no entries"), say("Write one line an entry: sex,event,skater."))
    return tuple(first_line), cells.faults


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
