"""Text copied out of an official result of the ISU: rows found by their pattern, whatever the line ends.

A viewer of documents gives the text with cells torn over lines and a row's points on the next
line. Laid out as one line every row still reads place, number, name, country, pair, lane, time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from simulator.input.faults import Fault, InputRefused
from simulator.people.key import name_key
from simulator.results.isu_pdf_values import explained
from simulator.results.raw_table import RawTable, Record, build_raw_table
from simulator.results.titles import read_title
from simulator.results.values import apart
from simulator.text import quoted
from simulator.words import say

Line = tuple[int, str]

_HEADING = re.compile(r"\bRnk\b.*\bName\b.*\bCtry\b", re.IGNORECASE)
_BODY_ENDS = re.compile(
    r"(?i:\s*(?:Referee|Starter|Conditions|Created|Ice\b|Air\b|Temp|Humidity|Timing))"
    r"|\s*(?:F|RS|RW|T\d\d)\b\s*[:=–-]?\s*[^\W\d_]{3,}",
)
_COLUMNS = ("Rnk", "Nr", "Name", "Ctry", "Pair", "Lane", "Time", "Behind", "Points", "Note")
_CODE = r"(?:T\d\d|RS|RW|F)"
_TIME = r"(?:\d{1,2}:)?\d{1,2}[.,]\d{2}|DNF|DNS|DS?Q|WDR"
_ROW = re.compile(
    rf"(?:(?<![\d.:+])(?P<place>\d{{1,2}})\s+)?(?<![\d.:+])(?P<nr>\d{{1,3}})\s+"
    rf"(?P<name>[^\W\d_][^\d+]{{1,80}}?)(?P<codes>(?:[\s,]*(?:T\d\d|RW))*)\s+(?P<country>[A-Z]{{3}})"
    rf"(?=\s+(?:\d{{1,2}}\s+(?:In|Out?)\b|{_TIME}))(?:\s+(?P<pair>\d{{1,2}})\s+(?P<lane>In\b|Out\b|Ou\s?t?\b))?"
    rf"(?:\s+(?P<time>{_TIME})"
    rf"(?:\s?\((?P<third>\d)\))?(?P<marks>(?:[\s,]*{_CODE}\b)*)"
    rf"(?:\s+(?P<behind>\+\d[\d:.,]*)(?:\s?\(\d\))?)?)?"
)


def is_isu_text(lines: Sequence[Line]) -> bool:
    """Whether a text holds the heading of an official result (``Rnk Nr Name Ctry ...``)."""
    text = " ".join(line for _, line in lines[:60])
    return _HEADING.search(text) is not None


def read_isu_text(source: str, lines: Sequence[Line], known: Collection[str] = ()) -> RawTable:
    """Read the rows of official results.

    Parameters
    ----------
    source, lines
        Name of the input, and its lines with their numbers.
    known
        Names known from elsewhere; they tell a mark from the last letter of a name.

    Raises
    ------
    InputRefused
        When something between the rows belongs to none of them, or the places of a race do not
        follow one another: then a row was torn.
    """
    records: list[Record] = [(lines[0][0], list(_COLUMNS))]
    faults: list[Fault] = []
    body: list[Line] = []
    above: list[Line] = []
    inside = False
    for number, line in [*lines, (0, "Rnk Name Ctry")]:
        if _HEADING.search(line) or line.strip() == "Rnk":
            _take(source, body, records, faults)
            body, inside = [], True
            records += [(at, [title]) for at, title in above]
            above = []
        elif inside and (_BODY_ENDS.match(line) or read_title(line).distance_m or read_title(line).other):
            _take(source, body, records, faults)
            body, inside = [], False
        elif inside:
            body.append((number, line))
        if not inside and read_title(line).says:
            above.append((number, line.strip()))
    if len(records) == 1 and not faults:
        faults.append(Fault(source, say("there is no row below the heading"), say("Copy the whole table.")))
    if faults:
        raise InputRefused(faults)
    warnings = _part_marks(source, records[1:], explained([line.strip() for _, line in lines]), known)
    rows = records[1:]
    first = next((at for at, (_, cells) in enumerate(rows) if len(cells) > 1), 0)
    raw = build_raw_table(source, [*rows[:first], records[0], *rows[first:]], "")
    return replace(raw, by_row=True, warnings=(*raw.warnings, *warnings))


def _part_marks(
    source: str, rows: Sequence[Record], meanings: Collection[str], known: Collection[str]
) -> list[Fault]:
    """Part the marks F and RS from the names they are glued to, where that is certain; else doubt the row.

    A mark is small and raised in the document, which text does not show. It is one when the notes
    explain it, and the name without it is known while the one with it is not.
    """
    keys = {name_key(name) for name in known}
    doubts = []
    for line, cells in rows:
        code = next(
            (code for code in ("RS", "F") if code in meanings and cells[2:] and cells[2].endswith(code)), ""
        )
        if not code:
            continue
        name = cells[2]
        shorter = name.removesuffix(code).rstrip(" ,")
        if name_key(name) in keys:
            continue
        if name_key(shorter) in keys:
            cells[2], cells[6] = shorter, f"{cells[6]} {code}"
            continue
        found = say(
            "{name} may be {shorter} with the mark {code}",
            name=quoted(name),
            shorter=quoted(shorter),
            code=code,
        )
        doubts.append(Fault(source, found, say("It is taken as a name; open the document itself."), line))
    return doubts


def _take(source: str, body: Sequence[Line], records: list[Record], faults: list[Fault]) -> None:
    """Find the rows of one table; what lies between them has to be the points of the row before."""
    starts, text = [], ""
    for number, line in body:
        starts.append((len(text), number))
        text += line.strip() + " "
    end, place, last = 0, 0, ""
    first = len(records)
    for match in _ROW.finditer(text):
        at = max(number for start, number in starts if start <= match.start("nr"))
        between = text[end : match.start()].strip()
        row, own = match.groupdict(""), match["place"]
        time = row["time"] + row["third"]
        line_begins = any(start == match.start() for start, _ in starts)
        follows = own is not None and (
            int(own) == place + 1
            or (int(own) <= place and time == last)
            or int(own) == len(records) - first + 1
            or (int(own) > place and line_begins and between.isdecimal())
        )
        if own is not None and not follows:
            between, own = f"{between} {own}".strip(), None  # the points of the row above
        if between and (re.fullmatch(r"\d{1,3}|t", between) is None or first == len(records)):
            _strange(source, between, at, faults)
        elif between and between != "t":
            records[-1][1][8] = between
        if own is not None:
            place, last = int(own), time
        elif not row["time"]:
            _strange(source, f"{row['nr']} {row['name']}", at, faults)
        records.append((at, _cells(row, own)))
        end = match.end()
    rest = text[end:].strip()
    if rest and re.fullmatch(r"\d{1,3}", rest) is None and re.search(r"\d", rest):
        _strange(source, rest, body[-1][0], faults)


def _strange(source: str, text: str, line: int, faults: list[Fault]) -> None:
    found = say("{text} belongs to no row of the table", text=quoted(text))
    faults.append(Fault(source, found, say("Open the document itself instead of its text."), line))


def _cells(row: dict[str, str], place: str | None) -> list[str]:
    marks = re.findall(r"T\d\d|RS|RW|F", row["marks"])
    codes = re.findall(r"T\d\d|RW", row["codes"])
    # Who is placed without a time gave up, and has the points all the same.
    time = (row["time"] or "DNF") + (f" ({row['third']})" if row["third"] else "")
    time += "".join(f" {mark}" for mark in marks)
    return [
        place or "", row["nr"], apart(" ".join(row["name"].split())), row["country"], row["pair"],
        "Out" if row["lane"].startswith("Ou") else row["lane"], time, row["behind"], "", ", ".join(codes),
    ]  # fmt: skip
