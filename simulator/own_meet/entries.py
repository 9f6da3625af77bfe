"""Entries from a pasted list or a file: start lists, draws, lists of names, in any form of the sport."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.meet.ages import is_age
from simulator.meet.files import MAX_PAIRS
from simulator.own_meet.draft import LONGEST_AGE, MOST_LINES, EntryLine
from simulator.own_meet.known import tidied
from simulator.own_meet.programme import line_says
from simulator.people.key import PARTICLES
from simulator.project.drawn import read_draws
from simulator.results import ResultsReport, read_results
from simulator.results.columns import plain
from simulator.results.countries import is_country
from simulator.results.csv_text import decode
from simulator.results.lanes import COLOURS, lane_of, pairs_of_quartets
from simulator.results.no_skater import names_nobody
from simulator.results.nobodys_rows import NOBODYS
from simulator.results.pasted import MOST_LETTERS
from simulator.results.raw_table import unhindered
from simulator.results.row_words import name_fault
from simulator.results.source_file import FileKind, read_source
from simulator.results.starts import ListedStart
from simulator.results.titles import is_sex_alone, read_title
from simulator.results.values import BadValue, is_category, parse_skater
from simulator.text import LONGEST_NAME, clean, clean_lines, file_name, is_name, quoted
from simulator.words import say

SOURCE = say("pasted entries")
Race = tuple[Sex, Event]

_LONGEST_LINE, _MOST_WORDS = 300, 7
_NUMBER = re.compile(
    r"(?:(?:rit|pair|paar|heat|no|nr|nummer|number)\.?\s*)?(\d{1,3})\s*[.:)\]]?(?=\s|$)", re.I
)
_BULLET = re.compile(r"^[\s>*•·–—-]+")
_CELLS = re.compile(r"\t+|\s{2,}|\s*[;|]\s*")
#: Looked for where blanks begin: from each blank of a long gap the rest of it would be gone over again.
_BETWEEN = re.compile(r"(?<!\s)\s+(?:[-–—]|vs?\.?|tegen)\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_FIGURES = re.compile(r"\d")
_SHORT_FIGURE = re.compile(r"\d{1,3}")
_RESERVE = re.compile(r"\breserves?\b|\breserve\s*\d*\b|\(r\)", re.IGNORECASE)


@dataclass(frozen=True)
class ReadEntries:
    """Entries as they were read.

    Attributes
    ----------
    lines
        In the order of the list.
    left_out
        Lines of the list that are no entry, with their numbers.
    unsaid
        How many of them have a name, and it is not said in which event.
    partly
        Events of which a line left out is numbered like an entry, so that not everybody may be known.
    """

    lines: tuple[EntryLine, ...]
    left_out: tuple[Fault, ...] = ()
    unsaid: int = 0
    partly: tuple[Race, ...] = ()


def entries_of_text(
    text: str, race: Race | None = None, go_on: Callable[[], None] = unhindered
) -> ReadEntries:
    """Read entries from a pasted list.

    Parameters
    ----------
    race
        The event where the list itself says none.

    Raises
    ------
    InputRefused
        When there is no entry in it, or too many.
    """
    if len(text) > MOST_LETTERS:
        raise InputRefused([Fault(SOURCE, say("the text is too long"), say("Leave only the entries in it."))])
    by_line = _of_lines(text, race)
    paired = all(line.pair is not None for line in by_line.lines) or not _BETWEEN.search(text)
    if by_line.lines and not by_line.left_out and paired:  # nothing is left that another reader would know
        return _whole(by_line, SOURCE)
    found = _of_report(read_draws(text, _defaults(race), go_on=go_on), race)
    return _whole(by_line if found is None or _says_more(by_line, found) else found, SOURCE)


def _says_more(by_line: ReadEntries, found: ReadEntries) -> bool:
    """Whether the lines themselves tell more than the reader of lists, which took them for something else."""
    if not (by_line.lines or found.lines):
        return by_line.unsaid >= found.unsaid
    if any(line.pair is not None for line in found.lines):
        return len(by_line.lines) > len(found.lines)
    same = [line.written for line in by_line.lines] == [line.written for line in found.lines]
    return len(by_line.lines) > len(found.lines) or same


def entries_of_file(
    path: Path, race: Race | None = None, go_on: Callable[[], None] = unhindered
) -> ReadEntries:
    """Read entries from a file of any kind in which lists come; see `entries_of_text`."""
    source = file_name(path)
    kind, content = read_source(path, source)
    if kind is FileKind.TEXT:
        text, _ = decode(source, content)
        try:
            read = entries_of_text(text, race, go_on)
        except InputRefused as refused:
            raise InputRefused([replace(fault, source=source) for fault in refused.faults]) from None
        return replace(read, left_out=tuple(replace(fault, source=source) for fault in read.left_out))
    report = read_results(path, defaults=_defaults(race), go_on=go_on)
    found = _of_report(report, race)
    if found is None:
        raise InputRefused(report.faults or [_nothing(source)])
    return _whole(found, source)


def _defaults(race: Race | None) -> dict[str, str]:
    """Return what a list need not say to be read: a date, as entries have none, and a known event."""
    if race is None:
        return {"date": "2000-01-01"}
    sex, event = race
    return {"sex": sex.value, "distance_m": event.value, "date": "2000-01-01"}


def _whole(found: ReadEntries, source: str) -> ReadEntries:
    if not found.lines:
        raise InputRefused([_nothing(source, found.unsaid)])
    if len(found.lines) > MOST_LINES:
        what = say("{count:,} entries are too many", count=len(found.lines))
        raise InputRefused([Fault(source, what, say("At most {most:,} are read.", most=MOST_LINES))])
    return replace(found, lines=_with_lanes_apart(found.lines))


def _nothing(source: str, unsaid: int = 0) -> Fault:
    if unsaid:
        found = say("there are {count:,} names in it, and it is not said in which event", count=unsaid)
        if unsaid == 1:
            found = say("there is a name in it, and it is not said in which event")
        remedy = say('Write it in a line above, such as "1000 m women", or in columns sex and event.')
        return Fault(source, found, remedy)
    found = say("there is no name of a skater in it")
    return Fault(source, found, say('Write a name a line, below a title such as "1000 m women".'))


# From a list that was read -----------------------------------------------------------------


def _of_report(report: ResultsReport, race: Race | None) -> ReadEntries | None:
    """Return the entries of a list that was read; None when it tells none."""
    nobodys = tuple(doubt for doubt in report.warnings if doubt.remedy == NOBODYS)
    if report.starts:
        read = [(start, _of_start(start)) for start in report.starts]
        entered = tuple(line for _, line in read if line is not None)
        left_out = (*nobodys, *(_not_taken(start) for start, line in read if line is None))
        unsaid = sum(_is_unsaid(start) for start, line in read if line is None)
        return ReadEntries(entered, left_out, unsaid) if entered or unsaid else None
    if report.table is None or not len(report.table):
        return None
    rows = zip(report.table["sex"], report.table["distance_m"], report.table["skater"], strict=True)
    lines = [EntryLine(Sex(sex), Event(str(int(metres))), clean(str(name))) for sex, metres, name in rows]
    return ReadEntries(tuple(dict.fromkeys(lines)), nobodys)


def _of_start(start: ListedStart) -> EntryLine | None:
    event = next((one for one in DISTANCES if one.distance_m == start.distance_m), None)
    name = clean(start.skater)
    if event is None or start.sex is None or not is_name(name):
        return None
    pair = start.pair if start.pair is not None and start.pair <= MAX_PAIRS else None
    # What a column of ages says is kept, for the check tells what is none; a group may be of something else.
    age = start.age[:LONGEST_AGE] or (start.category if is_age(start.category) else "")
    return EntryLine(start.sex, event, name, pair, start.lane if pair else "", start.reserve, age=age)


def _is_unsaid(start: ListedStart) -> bool:
    return is_name(clean(start.skater)) and (start.sex is None or start.distance_m is None)


def _not_taken(start: ListedStart) -> Fault:
    """Say which line of a list is no entry, and why."""
    remedy = say("Each entry needs a name, W or M, and one of the six distances. The line is left out.")
    if not is_name(clean(start.skater)):
        found = say("{name} is no name of a skater", name=quoted(start.skater))
    elif start.sex is None:
        found = say("{name}: it is not said whether women or men", name=quoted(start.skater))
    else:
        found = say("{name}: the distance is none that is ridden", name=quoted(start.skater))
    return Fault(SOURCE, found, remedy, line=start.line)


# Line by line ------------------------------------------------------------------------------


def _of_lines(text: str, race: Race | None) -> ReadEntries:
    """Read a list line by line: titles with an event, and lines with one name, or two who ride in a pair."""
    sex, event = race if race is not None else (None, None)
    lines: list[EntryLine] = []
    left_out: list[Fault] = []
    numbers: list[int | None] = []
    beside: list[str] = []
    reserve, unsaid = False, 0
    partly: dict[Race, None] = {}
    for number, raw in enumerate(clean_lines(text).split("\n"), start=1):
        line = _BULLET.sub("", raw).strip()
        if not line:
            continue
        head, colon, names_behind = line.partition(":")
        told = line_says(head)
        if colon and names_behind.strip() and told[1] is not None:  # a title and names in one line
            sex, event, line = told[0] or sex, told[1], names_behind.strip()
        title = read_title(line) if len(line) <= _LONGEST_LINE else read_title("")
        is_title = bool(title.distance_m) or is_sex_alone(line) or line_says(line)[1] is not None
        names = [] if is_title else _names_of(line)
        if is_title or (title.sex and not names):
            told = line_says(line)
            sex, event = Sex(title.sex) if title.sex else told[0] or sex, told[1] or event
            reserve = _RESERVE.search(line) is not None
        elif names and sex is not None and event is not None:
            for name, pair, lane in names:
                own = reserve or _RESERVE.search(line) is not None
                age = _age_in(line) if len(names) == 1 else ""
                lines.append(EntryLine(sex, event, name, None, lane_of(lane), own, age=age))
                numbers.append(pair)
                beside.append(lane)
        elif _RESERVE.fullmatch(line.strip(" :.")):
            reserve = True
        else:
            found = say("the line {text} is left out", text=quoted(line[:_LONGEST_LINE]))
            why = say("Of which event it is, is not said above it.") if names else _without_name(line)
            unsaid += bool(names)
            left_out.append(Fault(SOURCE, found, why, number))
            if sex is not None and event is not None and _may_be_entry(line):
                partly[sex, event] = None
    pairs = pairs_of_quartets([line.race for line in lines], numbers, beside)
    return ReadEntries(tuple(_with_pairs(lines, pairs)), tuple(left_out), unsaid, tuple(partly))


def _may_be_entry(line: str) -> bool:
    """Whether a line without a readable name has a number in front and words behind it."""
    number = _NUMBER.match(line)
    rest = line[number.end() :].strip() if number is not None else ""
    return len(re.findall(r"[^\W\d_]{2,}", rest)) > 1 and not names_nobody(rest)


def _without_name(line: str) -> str:
    """Say why a line has no name; one that is too long is that."""
    longest = max(_CELLS.split(_NUMBER.sub("", line, 1)), key=len).strip()
    if len(longest) > LONGEST_NAME and (len(longest.split()) <= _MOST_WORDS or len(line) > _LONGEST_LINE):
        return say(
            "{count:,} letters are too many for a name; at most {most} are one.",
            count=len(longest),
            most=LONGEST_NAME,
        )
    return say("It has no name.")


def _age_in(line: str) -> str:
    """Return what a line with one name says of the skater's age: a group, a birth date or a birth year."""
    words = [word.strip("(),;") for word in line.split()[1:]]
    return next(
        (
            word
            for word in reversed(words)
            if len(word) > 1 and not _SHORT_FIGURE.fullmatch(word) and is_age(word)
        ),
        "",
    )


def _names_of(line: str) -> list[tuple[str, int | None, str]]:
    """Return the names of a line, each with the number in front and the lane as written."""
    if len(line) > _LONGEST_LINE or line.endswith(":"):
        return []
    number = _NUMBER.match(line)
    rest = line[number.end() :].strip() if number is not None else line
    pair = int(number[1]) if number is not None and 0 < int(number[1]) <= MAX_PAIRS else None
    parts = [part for part in rest.split(",") if part.strip()]
    if len(parts) > 2 and all(_name(part)[0] for part in parts):  # names in a row; two are surname and name
        return [(_name(part)[0], None, "") for part in parts]
    halves = _BETWEEN.split(rest)
    if len(halves) == 2 and all(_name(half)[0] for half in halves):
        lanes = [_name(half)[1] for half in halves]
        return [(_name(half)[0], pair, lane) for half, lane in zip(halves, lanes, strict=True)]
    name, lane = _name(rest)
    return [(name, pair, lane)] if name else []


def _name(text: str) -> tuple[str, str]:
    """Return the name in a piece of a line, and the lane beside it as written; empty for none."""
    name, lane = "", ""
    for cell in _CELLS.split(text.strip()):
        words = _BRACKETS.sub(" ", _RESERVE.sub(" ", cell)).split()
        if len(words) == 1 and lane_of(words[0]):
            lane = lane or words[0]
            continue
        while len(words) > 1 and (_is_no_name(words[-1], words) or _is_lane(words[-1])):
            word = words.pop()
            lane = lane or (word if lane_of(word) else "")
        if len(words) > 2 and lane_of(words[0]):
            lane, words = lane or words[0], words[1:]
        written = clean(" ".join(words)).strip(" ,:-–")
        if len(words) > 1 and len(words[-1].strip(".")) > 1:
            written = written.rstrip(".")
        if not name and 1 < len(written.split()) <= _MOST_WORDS and not _fault(written):
            with suppress(BadValue):  # a name that other lists would not take
                name = parse_skater(written)
    return (name, lane) if name else ("", "")


def _is_lane(word: str) -> bool:
    """Whether a word at the end of a line is a lane; a colour with a capital is a surname (Jan de Wit)."""
    return len(word) > 2 and bool(lane_of(word)) and (plain(word) not in COLOURS or word.islower())


def _fault(name: str) -> str:
    """Say what in a name is no part of one; a surname in capitals may look like a country (VAN DEN BOS)."""
    small = [word for word in name.split() if word.islower() and word.strip("'’") not in PARTICLES]
    if small and not name.islower():
        return say("words of a sentence")
    return name_fault(tidied(name), apart=True)


def _is_no_name(word: str, words: Sequence[str]) -> bool:
    """Whether a word at the end of a line is a country, an age group or a figure."""
    if _FIGURES.search(word) or is_category(word.strip("(),")):
        return True
    bare = word.strip("(),.")
    # Three capitals behind two other words are a country; of two words the second may be a surname.
    return len(words) > 2 and len(bare) == 3 and bare.isupper() and is_country(bare)


def _with_pairs(lines: Sequence[EntryLine], numbers: Sequence[int | None]) -> Iterator[EntryLine]:
    """Yield lines with the numbers in front as their pairs, where they are that and do not just count."""
    told: dict[Race, Counter[int]] = {}
    lanes: set[Race] = set()
    for line, number in zip(lines, numbers, strict=True):
        if number is not None:
            told.setdefault(line.race, Counter())[number] += 1
        if line.lane:
            lanes.add(line.race)
    paired = {
        race: max(counts.values()) == 2 and (race in lanes or _mostly_twice(counts))
        for race, counts in told.items()
    }
    for line, number in zip(lines, numbers, strict=True):
        pair = number if paired.get(line.race) else None
        yield replace(line, pair=pair, lane=line.lane if pair is not None else "")


def _mostly_twice(counts: Mapping[int, int]) -> bool:
    return 2 * sum(count == 2 for count in counts.values()) > len(counts)


def _with_lanes_apart(lines: Sequence[EntryLine]) -> tuple[EntryLine, ...]:
    """Return lines of which each pair has two at most; a list that has more tells no pairs."""
    counts = Counter((line.race, line.pair) for line in lines if line.pair is not None)
    crowded = {race for (race, _), count in counts.items() if count > 2}
    return tuple(replace(line, pair=None, lane="") if line.race in crowded else line for line in lines)
