"""Result lists copied from a page or a document: ``POS NAME NAT TIME`` and the like.

Tabs, semicolons, commas and bars between the columns are taken as they are. Where the copy has
spaces only, ``spaced`` takes it apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from simulator.input.faults import Fault, InputRefused
from simulator.results.csv_text import read_csv_text
from simulator.results.draws import read_draw
from simulator.results.isu_text import is_isu_text, read_isu_text
from simulator.results.objects import is_json, read_json, read_xml
from simulator.results.pages import is_page, read_page
from simulator.results.raw_table import (
    HEADING_WITHIN,
    NO_HEADING,
    GoOn,
    RawTable,
    Record,
    build_raw_table,
    heading_of,
    unhindered,
)
from simulator.results.source_file import refuse
from simulator.results.spaced import (
    BARE_COLUMNS,
    MOST_COLUMNS,
    Line,
    bare_rows,
    cannot_be_told_apart,
    heading_of_line,
    is_rule,
    is_title,
    take_apart,
)
from simulator.results.titles import Title, read_title
from simulator.results.twice_coded import cells_undone
from simulator.text import quoted
from simulator.words import say

SOURCE = "pasted text"

MOST_LETTERS = 1_000_000
LONGEST_LINE = 2_000
"""Most letters of a pasted list and of a line of it."""

_ADVICE = say("Copy the table again with its heading, or put tabs between the columns.")
_BY_ROW = say("The row is left out: put tabs between its columns, or type it anew.")
_TYPE_ANEW = say("Put tabs between its columns, or type it anew.")
_SIGNS = ("\t", ";", ",", "|")
_MOST_TOLD = 50


def pasted_fault(text: str, *, lines: bool = True) -> Fault | None:
    """Say why a text is too much for a pasted list, before anything is made of it; None when it is not.

    Without `lines` their length does not matter: JSON and web pages often stand on a single one.
    """
    if len(text) > MOST_LETTERS:
        remedy = say(
            "At most {most:,} letters can be pasted; save a longer list as a file.", most=MOST_LETTERS
        )
        return Fault(SOURCE, say("the text is too long"), remedy)
    for number, line in enumerate(text.splitlines() if lines else (), start=1):
        if len(line) > LONGEST_LINE:
            found = say("the line has {count:,} letters, which no list has", count=len(line))
            return Fault(SOURCE, found, _ADVICE, number)
    return None


def read_paste(
    text: str, go_on: GoOn = unhindered, source: str = SOURCE, known: Collection[str] = ()
) -> RawTable:
    """Split a list that was copied, or saved as text, into heading and rows; `known` are names of skaters.

    Raises
    ------
    InputRefused
        When there is nothing, there is no heading, or the columns cannot be told apart.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not lines:
        raise refuse(
            source,
            say("nothing was pasted"),
            say("Copy a list of results with its heading and paste it again."),
        )
    made = read_objects(source, text, go_on)
    if made is not None:
        return made
    draw = read_draw(source, lines)
    if draw is not None:
        return draw
    first = [line for _, line in lines[:HEADING_WITHIN]]
    for sign in _SIGNS:
        if heading_of([line.split(sign) for line in first if sign in line]) is not None:
            text = text if sign in ";," else _unquoted(text, sign)
            return replace(read_csv_text(source, text, go_on), by_row=True)
    raw = read_spaced(source, lines, go_on, known)
    return raw if raw is not None else _read_without_heading(source, lines, go_on)


def read_objects(source: str, text: str, go_on: GoOn = unhindered) -> RawTable | None:
    """Read a text that is JSON, XML or a web page; None when it is none of these.

    Raises
    ------
    InputRefused
        When it is one, but damaged, too large, or without results.
    """
    if is_json(text):
        return cells_undone(read_json(source, text, go_on))
    if is_page(text):
        return cells_undone(read_page(source, text, go_on))
    if text[:200].lstrip("\ufeff \t\r\n")[:1] != "<":
        return None
    return cells_undone(read_xml(source, text, go_on))


def _unquoted(text: str, sign: str) -> str:
    """Double the quotes of a copied table: there a quote is a letter like any other."""
    return "\n".join(
        sign.join('"' + cell.strip().replace('"', '""') + '"' for cell in line.split(sign))
        for line in text.splitlines()
    )


def read_spaced(
    source: str, lines: Sequence[Line], go_on: GoOn = unhindered, known: Collection[str] = ()
) -> RawTable | None:
    """Read lists whose columns are apart by spaces; None when no line is a heading.

    Raises
    ------
    InputRefused
        When the columns cannot be told apart, or more lines cannot be taken apart than can.
    """
    if is_isu_text(lines):
        return read_isu_text(source, lines, known)
    headings = [(number, heading_of_line(line, number)) for number, line in lines[:HEADING_WITHIN]]
    heading = next((found for _, found in headings if found is not None), None)
    if heading is None:
        return None
    if "skater" not in heading.kinds:
        found = say("the heading has no column for the skater")
        raise refuse(source, found, say('Name it "name" or "naam".'), heading.line)
    if cannot_be_told_apart(heading):
        found = say("the columns cannot be told apart: only single spaces are between them")
        raise refuse(source, found, _ADVICE, heading.line)
    if len(heading.columns) > MOST_COLUMNS:
        found = say("the heading has {count:,} columns", count=len(heading.columns))
        raise refuse(source, found, _ADVICE, heading.line)
    spaced = take_apart(lines, go_on)
    if spaced is None:
        return None
    if spaced.left_out and spaced.rows < len(spaced.left_out):
        raise InputRefused(_untaken(source, spaced.left_out, _TYPE_ANEW))
    doubts = _untaken(source, spaced.left_out, _BY_ROW)
    raw = build_raw_table(source, spaced.records, _ADVICE, go_on)
    return replace(raw, by_row=True, warnings=(*raw.warnings, *doubts))


def _untaken(source: str, lines: Sequence[Line], remedy: str) -> list[Fault]:
    """Tell of the lines that cannot be taken apart, each by its text."""
    told = [
        Fault(
            source, say("the line {text} cannot be taken apart by its columns", text=quoted(line.strip())),
            remedy, number,
        )
        for number, line in lines[:_MOST_TOLD]
    ]  # fmt: skip
    if len(lines) > _MOST_TOLD:
        count = len(lines) - _MOST_TOLD
        told.append(Fault(source, say("and {count:,} more lines, not told here", count=count)))
    return told


def _read_without_heading(source: str, lines: Sequence[Line], go_on: GoOn) -> RawTable:
    """Read rows that begin with a place and end with a time, the common form of a result list."""
    records: list[Record] = []
    left_out: list[Line] = []
    rows = 0
    for number, line, cells in bare_rows(lines):
        if number % 1_000 == 0:
            go_on()
        if cells is not None:
            rows += 1
            records.append((number, cells))
        elif is_title(line):
            records.append((number, [line.strip()]))
        elif not is_rule(line):
            left_out.append((number, line))
    if rows == 0 or rows < len(left_out):
        remedy = say("Copy it with its heading, such as POS NAME NAT TIME.")
        none = Fault(source, NO_HEADING, remedy, lines[0][0])
        are_rows = any(sign.isdigit() for _, line in lines for sign in line)
        raise InputRefused([none, *(_untaken(source, left_out, _TYPE_ANEW) if are_rows else [])])
    raw = build_raw_table(source, [(0, list(BARE_COLUMNS)), *records], _ADVICE, go_on)
    found = say("there is no heading; the columns are taken as place, skater, country, time")
    doing: str = ""
    if len(left_out) == 1:
        doing = say("1 line without a name and a time is left out.")
    elif left_out:
        doing = say("{count} lines without a name and a time are left out.", count=len(left_out))
    guessed, doubts = Fault(source, found, doing), _untaken(source, left_out, _BY_ROW)
    return replace(raw, header_line=None, by_row=True, warnings=(guessed, *raw.warnings, *doubts))


def title_of(text: str) -> Title:
    """Return what the titles of a pasted list say, as far as they agree: which race it is, when and where."""
    titles = [
        read_title(line) for line in text.splitlines()[:_TITLE_LINES] if is_title(line) or _rink_of(line)
    ]
    said: dict[str, set[str]] = {}
    for title in titles:
        for name, told in title.says.items():
            said.setdefault(name, set()).add(told)
    return Title(**{name: told.pop() for name, told in said.items() if len(told) == 1})


_TITLE_LINES = 2_000


def _rink_of(line: str) -> bool:
    """Whether a line without a figure of a time names a rink."""
    return len(line) < 120 and bool(read_title(line).rink) and not any(c == "\t" for c in line)
