"""A programme as text: a heading for each day, a line for each race; typed, pasted or from a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.meet.files import MAX_DAYS, MAX_RACES
from simulator.meet.meet import Race
from simulator.results.cells import Cells
from simulator.results.csv_text import decode
from simulator.results.dates import parse_day
from simulator.results.pasted import read_paste
from simulator.results.raw_table import RawTable
from simulator.results.reading import read_raw
from simulator.results.source_file import FileKind, read_source
from simulator.results.titles import LONGEST_TITLE, read_title
from simulator.results.values import BadValue, parse_distance_m, parse_run, parse_sex
from simulator.text import clean, clean_lines, file_name, quoted
from simulator.words import say

MOST_LETTERS = 20_000
SOURCE = say("programme")

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*(?:h|uur))?(?=\s|$)")
_DAY = re.compile(r"(?:day|dag)\s+(\d{1,2})\b[\s,:.–-]*", re.IGNORECASE)
_RUN = re.compile(
    r"[(,]?\s*(?:\b(?:run|omloop)\s*([12])\b|\b([12])(?:st|nd|e|de)?\s+(?:run|omloop)\b)\s*\)?", re.IGNORECASE
)
_SHORT = re.compile(r"([WVDMH])[\s-]*(500|1000|1500|3000|5000|10000)(?:\s*m)?", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(r"\b(\d{1,2})\.?\s+([^\W\d_]{3,})")
_DATES = re.compile(
    r"(?:\b[^\W\d_]+day\b|\b[^\W\d_]+dag\b)?\W*(?:\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b"
    r"|\b\d{1,2}\.?\s+[^\W\d_]{3,}\.?(?:\s+\d{4})?)[\s,:–-]*",
    re.IGNORECASE,
)
_NOT_TIMED = re.compile(
    r"\b(?:mass[ _-]?start|massastart|team[ _-]?pursuit|ploeg\w*|team[ _-]?sprint)\b", re.I
)
_EXAMPLE = say('Write "Day 2" or a date, and under it races such as "women 1500 m".')


@dataclass(frozen=True)
class Programme:
    """What a text says of a programme.

    Attributes
    ----------
    races
        In the order in which they are ridden.
    faults
        Lines that are not understood, with their numbers.
    doubts
        Lines that are passed over.
    """

    races: tuple[Race, ...] = ()
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Fault, ...] = ()


def read_programme(text: str, first_day: date | None) -> Programme:
    """Read a programme.

    Parameters
    ----------
    text
        Headings of days and lines of races, or a table with columns date, sex and event.
    first_day
        Day 1; None takes the first date of the text.
    """
    reader = _ProgrammeReader(first_day)
    lines = clean_lines(text[:MOST_LETTERS]).split("\n")
    table = _table(lines)
    if len(text) > MOST_LETTERS:
        reader.fault(None, say("the programme is too long"), say("Write a line for each race."))
    if table is not None:
        reader.take_table(table)
    else:
        for number, line in enumerate(lines, start=1):
            reader.take(number, clean(line))
    return Programme(tuple(reader.races), tuple(reader.faults), tuple(reader.doubts))


def programme_of_file(path: Path) -> str:
    """Return the text of a programme from a file: text, or the first sheet of a workbook.

    Raises
    ------
    InputRefused
        When the file cannot be read.
    """
    source = file_name(path)
    kind, content = read_source(path, source)
    if kind is FileKind.TEXT:
        text, _ = decode(source, content)
        return text[: MOST_LETTERS + 1]
    raw = read_raw(path)
    lines = ["\t".join(raw.header), *("\t".join(row) for row in raw.rows)]
    return "\n".join(lines)[: MOST_LETTERS + 1]


def programme_text(races: Iterable[Race]) -> str:
    """Return races as text that `read_programme` reads back."""
    races = sorted(races, key=lambda race: (race.date, race.order))
    runs = {(race.sex, race.event) for race in races if race.run == 2}
    lines: list[str] = []
    day = 0
    for race in races:
        if race.day != day:
            day = race.day
            lines += [*([""] if lines else []), f"Day {day}"]
        event = f"{'women' if race.sex is Sex.W else 'men'} {race.event.value} m"
        run = f" run {race.run}" if (race.sex, race.event) in runs else ""
        lines.append(f"{race.start_time} {event}{run}".strip())
    return "".join(f"{line}\n" for line in lines)


def _table(lines: Sequence[str]) -> RawTable | None:
    """Return the table of a text whose heading names sex and event; None for any other."""
    head = next((line for line in lines if line.strip()), "")
    if not re.search(r"[,;\t|]", head) or line_says(head) != (None, None):
        return None
    sign = max(",;\t|", key=head.count)
    try:
        raw = read_paste("\n".join("\t".join(line.split(sign)) for line in lines if line.strip()))
    except InputRefused:
        return None
    cells = Cells(raw, ("sex", "distance_m"))
    return raw if cells.has("sex") and cells.has("distance_m") else None


def line_says(line: str) -> tuple[Sex | None, Event | None]:
    """Return sex and event that a line names, as a title does or in short (``V500``); None for neither."""
    short = _SHORT.fullmatch(line.strip(" .,:;–-"))
    if short is not None:
        return Sex.M if short[1] in "MmHh" else Sex.W, Event(short[2])
    title = read_title(line)
    event = Event(title.distance_m) if title.distance_m in tuple(DISTANCES) else None
    return Sex(title.sex) if title.sex else None, event


def race_said(text: str) -> tuple[Sex | None, Event | None, int | None]:
    """Return sex, event and run that a text such as ``women 500 m run 2`` names, as far as it does."""
    run = _RUN.search(text)
    sex, event = line_says(_RUN.sub(" ", text))
    return sex, event, int(run[1] or run[2]) if run is not None else None


class _ProgrammeReader:
    """Takes the lines of a programme one by one."""

    def __init__(self, first_day: date | None) -> None:
        self._first = first_day
        self._day: int | None = None
        self.races: list[Race] = []
        self.faults: list[Fault] = []
        self.doubts: list[Fault] = []

    def fault(self, line: int | None, found: str, remedy: str = "") -> None:
        """Keep a fault."""
        self.faults.append(Fault(SOURCE, found, remedy, line))

    def take(self, number: int, line: str) -> None:
        """Take a heading or a race."""
        if not line or line.startswith("#"):
            return
        if len(line) > LONGEST_TITLE:
            self._fault_of(number, line)
            return
        if _NOT_TIMED.search(line):
            self._pass_over(number, line)
            return
        heading = _DAY.match(line)
        if heading is not None:
            self._begin_day(number, int(heading[1]))
            line = line[heading.end() :]
        clock = _CLOCK.match(line)
        rest = line[clock.end() :] if clock is not None else line
        on = self._date_of(_RUN.sub(" ", rest))
        if on is not None:
            self._begin_date(number, on)
        sex, event, given = race_said(rest if on is None else _DATES.sub(" ", rest))
        if sex is not None and event is not None:
            self._add(number, sex, event, given, f"{int(clock[1]):02}:{clock[2]}" if clock else "")
        elif heading is None and on is None:
            self._fault_of(number, line)

    def _fault_of(self, number: int, line: str) -> None:
        self.fault(number, say("{text} is no race and no day", text=quoted(line)), _EXAMPLE)

    def take_table(self, raw: RawTable) -> None:
        """Take the rows of a table."""
        cells = Cells(raw, ("date", "sex", "distance_m", "run"), to_add=say("Add the races."))
        texts = {name: cells.texts(name) for name in ("date", "sex", "distance_m", "run")}
        clocks = _times(raw)
        for row, line in enumerate(cells.lines):
            words = {name: clean(column[row]) for name, column in texts.items()}
            if _NOT_TIMED.search(words["distance_m"].replace("_", " ")):
                self._pass_over(line, words["distance_m"])
                continue
            try:
                on = parse_day(words["date"]) if words["date"] else None
                sex, metres = parse_sex(words["sex"]), parse_distance_m(words["distance_m"])
                run = parse_run(words["run"]) if words["run"] else ""
            except BadValue as bad:
                self.fault(line, bad.found, bad.remedy)
                continue
            if on is not None:
                self._begin_date(line, on)
            self._add(line, sex, Event(str(metres)), int(run) if run in ("1", "2") else None, clocks[row])

    def _pass_over(self, number: int, line: str) -> None:
        found = say("{text} is not simulated", text=quoted(line))
        self.doubts.append(Fault(SOURCE, found, say("The line is passed over."), number))

    def _begin_day(self, number: int, day: int) -> None:
        if not 1 <= day <= MAX_DAYS:
            self.fault(number, say("a meet has no day {day}", day=day))
        elif self._day is not None and day < self._day:
            self.fault(number, say("day {day} stands below day {other}", day=day, other=self._day))
        else:
            self._day = day

    def _date_of(self, text: str) -> date | None:
        """Return the date in a line; one without a year is of that of the first day."""
        told = read_title(text).date
        if told:
            return date.fromisoformat(told)
        day = _DAY_AND_MONTH.search(text)
        if day is None or self._first is None:
            return None
        with suppress(BadValue):
            on = parse_day(f"{day[1]} {day[2]} {self._first.year}")
            return on if on >= self._first else on.replace(year=on.year + 1)
        return None

    def _begin_date(self, number: int, on: date) -> None:
        if self._first is None:
            self._first = on
        day = (on - self._first).days + 1
        if 1 <= day <= MAX_DAYS:
            self._begin_day(number, day)
        else:
            found = say("{on} is not on or shortly after the first day, {first}", on=on, first=self._first)
            self.fault(number, found, say("Correct the date, or the first day of the meet."))

    def _add(self, number: int, sex: Sex, event: Event, run: int | None, clock: str) -> None:
        before = [race for race in self.races if (race.sex, race.event) == (sex, event)]
        name = say("the women's {event} m", event=event)
        if sex is Sex.M:
            name = say("the men's {event} m", event=event)
        if len(before) == 2 or (run is not None and run != len(before) + 1):
            found = say("{event} has a second run without a first", event=name)
            if len(before) == 2 or (before and run == 1):
                found = say("{event} stands there once more", event=name)
            self.fault(number, found, say("An event has one run, or a first and a second one."))
            return
        if len(self.races) == MAX_RACES:
            self.fault(number, say("more than {most} races are too many", most=MAX_RACES))
            return
        self._day = self._day or 1
        on = (self._first or date(2000, 1, 1)) + timedelta(days=self._day - 1)
        order = 1 + sum(race.day == self._day for race in self.races)
        self.races.append(Race(self._day, on, order, sex, event, len(before) + 1, clock))


def _times(raw: RawTable) -> list[str]:
    at = next(
        (i for i, name in enumerate(raw.header) if re.fullmatch(r"(?i)start.?time|tijd|time", name)), None
    )
    if at is None:
        return [""] * len(raw.lines)
    found: Iterator[re.Match[str] | None] = (_CLOCK.match(clean(text)) for text in raw.column(at))
    return [f"{int(match[1]):02}:{match[2]}" if match else "" for match in found]
