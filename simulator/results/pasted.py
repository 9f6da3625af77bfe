"""Result lists copied from a page or a document: ``POS NAME NAT TIME`` and the like.

Tabs between the columns are taken as they are. Where the copy has lost them, columns are told
apart by what stands in them: the place is a number, the country three capitals, the time a
time, and what remains in the middle is the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from simulator.input.faults import Fault
from simulator.results.columns import field_of, is_column_name, is_rink_or_lane, plain
from simulator.results.csv_text import read_csv_text
from simulator.results.dates import parse_date
from simulator.results.raw_table import (
    HEADING_WITHIN,
    GoOn,
    RawTable,
    Record,
    build_raw_table,
    heading_of,
    unhindered,
)
from simulator.results.source_file import refuse
from simulator.results.values import (
    RECORD_MARKS,
    BadValue,
    is_blank,
    parse_distance_m,
    parse_place_cell,
    parse_sex,
    parse_time_cell,
)

SOURCE = "pasted text"

MOST_LETTERS = 1_000_000
LONGEST_LINE = 2_000
MOST_COLUMNS = 60
"""Most letters of a pasted list and of a line of it, and most columns apart by spaces."""

_WIDE_GAP = re.compile(r"\s{2,}")
_GAP = re.compile(r"\s+")
_ADVICE = "Copy the table again with its heading, or put tabs between the columns."
#: Columns of free text; next to a name they cannot be told apart without tabs.
_TEXT_FIELDS = ("competition", "rink", "note", "source", "division", "status")


def pasted_fault(text: str) -> Fault | None:
    """Say why a text is too much for a pasted list, before anything is made of it; None when it is not."""
    if len(text) > MOST_LETTERS:
        remedy = f"At most {MOST_LETTERS:,} letters can be pasted; save a longer list as a file."
        return Fault(SOURCE, "the text is too long", remedy)
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            return Fault(SOURCE, f"the line has {len(line):,} letters, which no list has", _ADVICE, number)
    return None


def read_paste(text: str, go_on: GoOn = unhindered) -> RawTable:
    """Split a pasted list into heading and rows.

    Raises
    ------
    InputRefused
        When nothing was pasted, there is no heading, or the columns cannot be told apart.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not lines:
        raise refuse(
            SOURCE, "nothing was pasted", "Copy a list of results with its heading and paste it again."
        )
    first = [line for _, line in lines[:HEADING_WITHIN]]
    for sign in ("\t", ";", ","):
        if heading_of([line.split(sign) for line in first if sign in line]) is not None:
            return read_csv_text(SOURCE, _unquoted_tabs(text) if sign == "\t" else text, go_on)
    for gap in (_WIDE_GAP, _GAP):
        heading = heading_of([gap.split(line.strip()) for line in first])
        if heading is not None:
            return _read_spaced(lines, heading, gap, go_on)
    return _read_without_heading(lines, go_on)


def _unquoted_tabs(text: str) -> str:
    """Double the quotes of a copied table: there a quote is a letter like any other."""
    return "\n".join(
        "\t".join('"' + cell.strip().replace('"', '""') + '"' for cell in line.split("\t"))
        for line in text.splitlines()
    )


def _read_spaced(
    lines: Sequence[tuple[int, str]], heading: int, gap: re.Pattern[str], go_on: GoOn
) -> RawTable:
    header = _heading_names(lines[heading][1], gap)
    # Between spaces "baan" is always the lane: a rink has its name above the list, not on each row.
    fields = ["" if is_rink_or_lane(name) else field_of(name) or "" for name in header]
    if "skater" not in fields:
        found = "the heading has no column for the skater"
        raise refuse(SOURCE, found, 'Name it "name" or "naam".', lines[heading][0])
    if gap is _GAP and any(field in _TEXT_FIELDS for field in fields):
        found = "the columns cannot be told apart: only single spaces are between them"
        raise refuse(SOURCE, found, _ADVICE, lines[heading][0])
    if len(header) > MOST_COLUMNS:
        raise refuse(SOURCE, f"the heading has {len(header):,} columns", _ADVICE, lines[heading][0])
    records: Iterable[Record] = chain(
        ((number, [line]) for number, line in lines[:heading]),
        [(lines[heading][0], header)],
        ((number, _cells(line, fields, gap)) for number, line in lines[heading + 1 :]),
    )
    return build_raw_table(SOURCE, records, _ADVICE, go_on)


def _heading_names(line: str, gap: re.Pattern[str]) -> list[str]:
    """Split the heading; between single spaces two words may make one known name (``Skater name``)."""
    words = gap.split(line.strip())
    names: list[str] = []
    for word in words:
        joined = f"{names[-1]} {word}" if names else word
        if gap is _GAP and names and not is_column_name(word) and is_column_name(joined):
            names[-1] = joined
        else:
            names.append(word)
    return names


def _cells(line: str, fields: Sequence[str], gap: re.Pattern[str]) -> list[str]:
    """Give the pieces of a line to the columns: from the left and the right, the name takes the rest."""
    pieces = _with_marks(gap.split(line.strip()))
    name = fields.index("skater")
    cells = [""] * len(fields)
    used = 0
    for column in range(name):
        if len(pieces) - used > 1 and fits(fields[column], pieces[used]):
            cells[column] = pieces[used]
            used += 1
    del pieces[:used]
    if "place" in fields[:name] and "" in cells[:name]:
        cells[fields.index("place")] = ""  # one number is missing, and it may be this one
    first_time = next((at for at, piece in enumerate(pieces) if fits("time", piece)), len(pieces))
    for column in range(len(fields) - 1, name, -1):
        behind_time = "time" in fields[name:column]
        if (
            len(pieces) > 1
            and fits(fields[column], pieces[-1])
            and (not behind_time or first_time < len(pieces) - 1)
        ):
            cells[column] = pieces.pop()
    cells[name] = " ".join(pieces)
    return cells


def _with_marks(pieces: list[str]) -> list[str]:
    """Join a record mark (``PB``) to the time before it."""
    joined: list[str] = []
    for piece in pieces:
        if joined and piece.strip("()").upper() in RECORD_MARKS and fits("time", joined[-1]):
            joined[-1] += f" {piece}"
        else:
            joined.append(piece)
    return joined


def _parses(parse: Callable[[str], object]) -> Callable[[str], bool]:
    def check(text: str) -> bool:
        try:
            parse(text)
        except BadValue:
            return False
        return True

    return check


_FITS: dict[str, Callable[[str], bool]] = {
    "place": _parses(parse_place_cell),
    "time": _parses(parse_time_cell),
    "sex": _parses(parse_sex),
    "distance_m": _parses(parse_distance_m),
    "date": _parses(parse_date),
    "country": lambda text: re.fullmatch(r"\(?[A-Z]{3}\)?", text) is not None or is_blank(text),
    "run": lambda text: plain(text) in ("1", "2", "best", ""),
    # Pair, lane, start number, gap, points: short, and no part of a name.
    "": lambda text: any(c.isdigit() for c in text) or len(text) <= 1 or is_blank(text),
}


def fits(field: str, text: str) -> bool:
    """Whether a piece of text may stand in a column of the field; free text always may."""
    check = _FITS.get(field)
    return check is None or check(text)


def _read_without_heading(lines: Sequence[tuple[int, str]], go_on: GoOn) -> RawTable:
    """Read rows that begin with a place and end with a time, the common form of a result list."""
    fields = ("place", "skater", "country", "time")
    rows: list[Record] = []
    for number, line in lines:
        if number % 1_000 == 0:
            go_on()
        gap = re.compile(r"\t") if "\t" in line else _WIDE_GAP if _WIDE_GAP.search(line.strip()) else _GAP
        cells = _cells(line, fields, gap)
        if cells[3] and cells[1]:
            rows.append((number, cells))
    if not rows or len(rows) < len(lines) / 2:
        remedy = "Copy it with its heading, such as POS NAME NAT TIME."
        raise refuse(SOURCE, "no line with the names of the columns was found", remedy, lines[0][0])
    raw = build_raw_table(SOURCE, [(0, list(fields)), *rows], _ADVICE, go_on)
    left_out = len(lines) - len(rows)
    found = "there is no heading; the columns are taken as place, skater, country, time"
    remedy = f"{left_out} lines without a name and a time are left out." if left_out else ""
    guessed = Fault(SOURCE, found, remedy)
    return RawTable(SOURCE, raw.header, None, raw.rows, raw.lines, raw.faults, (guessed, *raw.warnings))
