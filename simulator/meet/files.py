"""Reading a meet: its description, programme and entries, shipped or a user's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.event import Event, Sex
from simulator.input.faults import Fault, refuse_if_any
from simulator.input.table_file import TableRow, count_cell, event_cell, name_cell, read_table, sex_cell
from simulator.meet.description import Description, read_description
from simulator.meet.folder import ENTRIES, PROGRAMME, MeetFolder, available_meets, find_meet
from simulator.meet.meet import Entry, Meet, Race
from simulator.text import quoted
from simulator.words import say

__all__ = ["available_meets", "load_meet"]

MAX_DAYS = 31
MAX_RACES = 200
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
    programme = _read_programme(place, description, faults)
    # What is on the programme is known only when all of it could be read.
    whole = not any(fault.source == place.source(PROGRAMME) for fault in faults)
    ridden = {(race.sex, race.event) for race in programme} if whole else set()
    entries = _read_entries(
        _entry_rows(place.folder.joinpath(ENTRIES), place.source(ENTRIES), faults), ridden, faults
    )
    if ridden:
        faults += _not_ridden(place, description, ridden)
    refuse_if_any(faults)
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


def _read_programme(place: MeetFolder, meet: Description, faults: list[Fault]) -> tuple[Race, ...]:
    source = place.source(PROGRAMME)
    columns = ("day", "date", "order", "sex", "event", "run")
    rows = read_table(place.folder.joinpath(PROGRAMME), source, columns, ("start_time",), faults, MAX_RACES)
    read = [(row, race) for row in rows if (race := _race(row, meet, faults)) is not None]
    races = [race for _, race in read]
    if not rows and not any(fault.source == source for fault in faults):
        faults.append(Fault(source, say("no races"), say("Write one line a race.")))
    for index, (row, race) in enumerate(read):
        before = races[:index]
        if any((r.sex, r.event, r.run) == (race.sex, race.event, race.run) for r in before):
            faults.append(
                row.fault(
                    "run",
                    say(
                        "run {run} of {event} stands twice", run=race.run, event=_event(race.sex, race.event)
                    ),
                )
            )
        if any((r.date, r.order) == (race.date, race.order) for r in before):
            faults.append(
                row.fault(
                    "order", say("{date} has two races with order {order}", date=race.date, order=race.order)
                )
            )
        if race.run == 2 and not any(_is_first_run_of(race, r) for r in races):
            what = say(
                "there is no first run of {event} before this second run", event=_event(race.sex, race.event)
            )
            faults.append(row.fault("run", what))
    return tuple(sorted(races, key=lambda race: (race.date, race.order)))


def _is_first_run_of(second: Race, race: Race) -> bool:
    return (
        (race.sex, race.event, race.run) == (second.sex, second.event, 1)
        and (race.date, race.order) < (second.date, second.order)
    )  # fmt: skip


def _race(row: TableRow, meet: Description, faults: list[Fault]) -> Race | None:
    """Read one line of the programme; None, with the reasons among the faults, if it is wrong."""
    day = count_cell(row, faults, "day", MAX_DAYS)
    order = count_cell(row, faults, "order", 100)
    run = count_cell(row, faults, "run", 2)
    sex, event = sex_cell(row, faults), event_cell(row, faults)
    start_time = row.cells.get("start_time", "")
    if start_time and not _CLOCK.fullmatch(start_time):
        faults.append(
            row.fault(
                "start_time",
                say("{start_time} is not a time of day", start_time=quoted(start_time)),
                say("Write 17:25."),
            )
        )
    on = _day_of_race(row, day, meet, faults)
    if day is None or order is None or run is None or sex is None or event is None or on is None:
        return None
    return Race(day=day, date=on, order=order, sex=sex, event=event, run=run, start_time=start_time)


def _day_of_race(row: TableRow, day: int | None, meet: Description, faults: list[Fault]) -> date | None:
    text = row.cells["date"]
    try:
        on = date.fromisoformat(text)
    except ValueError:
        faults.append(
            row.fault(
                "date",
                say("{text} is not a date", text=quoted(text)),
                say("Write year-month-day: 2025-12-26."),
            )
        )
        return None
    if meet.first_day is None or meet.last_day is None:
        return on
    if not meet.first_day <= on <= meet.last_day:
        what = say(
            "{on} is outside the meet, which is from {first_day} to {last_day}",
            on=on,
            first_day=meet.first_day,
            last_day=meet.last_day,
        )
        faults.append(row.fault("date", what, say("Mend it here, or first_day and last_day in meet.toml.")))
    elif day is not None and day != (number := (on - meet.first_day).days + 1):
        faults.append(
            row.fault(
                "day",
                say("{day} stands here, but {on} is day {number} of the meet", day=day, on=on, number=number),
            )
        )
    return on


def _entry_rows(file: Traversable, source: str, faults: list[Fault]) -> list[TableRow]:
    rows = read_table(file, source, ("sex", "event", "skater"), ("basis", "source"), faults)
    if not rows and not any(fault.source == source for fault in faults):
        faults.append(Fault(source, say("no entries"), say("Write one line an entry: sex,event,skater.")))
    return rows


def _read_entries(
    rows: Sequence[TableRow], ridden: set[tuple[Sex, Event]], faults: list[Fault]
) -> tuple[Entry, ...]:
    first_line: dict[Entry, int] = {}
    sex_of: dict[str, tuple[Sex, int]] = {}
    for row in rows:
        sex, event, skater = sex_cell(row, faults), event_cell(row, faults), name_cell(row, faults)
        if sex is None or event is None or skater is None:
            continue
        entry = Entry(sex, event, skater)
        if ridden and (sex, event) not in ridden:
            what = say("{event} is not on the programme", event=_event(sex, event))
            faults.append(row.fault("event", what, say("Add it to the programme or take the entry out.")))
        if entry in first_line:
            what = say(
                "{skater} is entered in {event} already in line {first_line}",
                skater=skater,
                event=_event(sex, event),
                first_line=first_line[entry],
            )
            faults.append(row.fault("skater", what, say("Take one of the two out.")))
        other, line = sex_of.setdefault(skater, (sex, row.line))
        if other is not sex:
            faults.append(
                row.fault(
                    "sex",
                    say(
                        "{skater} is {sex} here and {other} in line {line}",
                        skater=skater,
                        sex=sex,
                        other=other,
                        line=line,
                    ),
                )
            )
        first_line.setdefault(entry, row.line)
    return tuple(first_line)


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
    return f"the {'women' if sex is Sex.W else 'men'}'s {event} m"
