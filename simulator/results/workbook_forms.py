"""Sheets in forms of their own: two lines a skater, and the quota rankings of the ISU."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from simulator.input.faults import Fault
from simulator.results.columns import known_names, plain
from simulator.results.countries import is_code
from simulator.results.dates import parse_date
from simulator.results.raw_table import RawTable, Record, columns_of
from simulator.results.row_words import name_fault
from simulator.results.titles import read_title
from simulator.results.values import BadValue, is_blank, parse_time_cell
from simulator.text import clean, quoted
from simulator.words import say

Rows = Sequence[Sequence[str]]

_TWO_LINES = ("place", "nr", "skater", "country", "time", "behind", "points", "note")
_QUOTA = ("sex", "distance", "skater", "country", "time", "rink", "date", "competition", "note")
_QUOTA_PLACES = re.compile(r"\((\d{1,3})\s+quota", re.IGNORECASE)
_CUP = re.compile(r"WC\s?(\d)", re.IGNORECASE)


# Two lines a skater ---------------------------------------------------------------------------


def two_lines(rows: Rows, first_line: int) -> list[Record] | None:
    """Put the two lines of each skater together: place, number, name, time; below them country and record.

    Returns
    -------
    list or None
        Titles, a heading and a record for each skater; None when the sheet is of another form. A
        line that belongs to no skater stands as it is, to be told of.
    """
    cells = [(first_line + at, [clean(text) for text in row]) for at, row in enumerate(rows)]
    cells = [(line, row) for line, row in cells if any(row)]
    records: list[Record] = []
    pairs, at = 0, 0
    while at < len(cells):
        line, row = cells[at]
        below = cells[at + 1][1] if at + 1 < len(cells) else []
        made = _skater(row, below)
        if made is not None:
            if not pairs:
                records.append((line, list(_TWO_LINES)))
            records.append((line, made))
            pairs += 1
            at += 2
            continue
        if known_names(row) < 2:
            records.append((line, [text for text in row if text]))
        at += 1
    return records if pairs > 1 and 2 * pairs >= len(records) - 1 else None


def _skater(row: Sequence[str], below: Sequence[str]) -> list[str] | None:
    """Return the cells of a skater whose two lines these are, else None."""
    name = next((i for i, text in enumerate(row) if " " in text and not name_fault(text)), None)
    if name is None or len(below) <= name or not is_code(below[name]) or any(below[:name]):
        return None
    before, behind = [text for text in row[:name] if text], [i for i in range(name + 1, len(row)) if row[i]]
    if not 1 <= len(before) <= 2 or not all(text.rstrip(".").isdecimal() for text in before) or not behind:
        return None
    time = behind[0]
    try:
        cell = parse_time_cell(row[time])
    except BadValue:
        return None
    if cell.time_ms is None and cell.status is None:
        return None
    rest = [row[i] for i in behind[1:]]
    gap = next((text for text in rest[:1] if cell.time_ms is not None and _is_gap(text, len(rest))), "")
    points = next((text for text in rest[1 if gap else 0 :] if text.isdecimal()), "")
    place = before[0].rstrip(".") if len(before) == 2 else ""
    note = " ".join(text for text in below[name + 1 :] if text)
    return [place, before[-1], row[name], below[name], row[time], _with_decimals(gap), points, note]


def _is_gap(text: str, count: int) -> bool:
    """Whether a cell is a gap; a bare whole number is one only with points behind it."""
    return re.fullmatch(r"\+?(?:\d{1,2}[:.])?\d{1,3}[.,]\d{1,3}", text) is not None or (
        count > 1 and re.fullmatch(r"\+?\d{1,3}", text) is not None
    )


def _with_decimals(gap: str) -> str:
    if re.fullmatch(r"\+?\d+", gap):  # a spreadsheet writes 2.00 as 2
        return f"{gap}.00"
    return gap


# Quota rankings -------------------------------------------------------------------------------


@dataclass
class _Quota:
    records: list[tuple[int, list[str]]] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)


def is_quota(rows: Rows) -> bool:
    """Whether a sheet holds a ranking for quota places."""
    return _heading(rows) is not None


def _heading(rows: Rows) -> int | None:
    return next((at for at, row in enumerate(rows[:40]) if row and plain(row[0]) == "quotarank"), None)


def read_quota(source: str, sheets: Sequence[tuple[str, int, Rows]]) -> RawTable:
    """Read the times in the quota rankings of all events, each a result of the race it was ridden in.

    Parameters
    ----------
    source
        Name of the workbook.
    sheets
        Name, number of the first row, and rows of each sheet.

    Returns
    -------
    RawTable
        The quota rank is told in the note: it is no place of a race. Events that are not one of the
        six distances are left out with a doubt, ranks that do not run on from 1 are doubted.
    """
    quota = _Quota()
    for name, first_line, rows in sheets:
        _take_sheet(source, name, first_line, rows, quota)
    lines, cells = [line for line, _ in quota.records], [row for _, row in quota.records]
    return RawTable(
        source, _QUOTA, None, columns_of(cells, len(_QUOTA)), lines, (), tuple(quota.warnings), by_row=True
    )


def _take_sheet(source: str, name: str, first_line: int, rows: Rows, quota: _Quota) -> None:
    at = _heading(rows)
    if at is None:
        return
    titles = [clean(" ".join(text for text in row if text)) for row in rows[:at]]
    title = next((read_title(text) for text in titles if read_title(text).distance_m), read_title(name))
    if not title.distance_m or not title.sex:
        title = read_title(f"{name}m") if read_title(f"{name}m").distance_m else title
    where = first_line + at
    if title.other or not title.distance_m or not title.sex:
        found = say("the sheet {sheet} is of no distance that is forecast", sheet=quoted(name))
        quota.warnings.append(Fault(source, found, say("It is left out."), where))
        return
    columns = {plain(text): column for column, text in enumerate(rows[at]) if text.strip()}
    ranks = []
    for line, row in enumerate(rows[at + 1 :], start=where + 1):

        def cell(*names: str, row: Sequence[str] = row) -> str:
            found = next((columns[one] for one in names if one in columns), None)
            return "" if found is None or found >= len(row) else clean(row[found])

        skater, country = cell("name"), cell("nat", "nation")
        rank = clean(row[0]) if row else ""
        if not country or not skater:
            continue  # a heading between the rows, or a rank that nobody has yet
        if rank.isdecimal():
            ranks.append(int(rank))
        time, day = cell("wctime", "time"), cell("date")
        if is_blank(time):
            continue
        cup = _CUP.fullmatch(cell("event"))
        note = (
            say("quota rank {rank}", rank=rank) if rank else say("over the country's number of quota places")
        )
        quota.records.append(
            (line, [title.sex, title.distance_m, skater, country, time, cell("venue"), _day(day),
                f"World Cup {cup[1]}" if cup else cell("event"), str(note)])
        )  # fmt: skip
    _check_ranks(source, name, where, ranks, titles, quota)


def _day(text: str) -> str:
    """Return a day as it is read everywhere; a time of day behind it is cut off."""
    try:
        day = parse_date(text)
    except BadValue:
        return text
    return day.isoformat() if day else ""


def _check_ranks(
    source: str, name: str, line: int, ranks: Sequence[int], titles: Sequence[str], quota: _Quota
) -> None:
    if sorted(ranks) != [*range(1, len(ranks) + 1)]:
        found = say("the quota ranks of the sheet {sheet} do not run from 1 on", sheet=quoted(name))
        quota.warnings.append(
            Fault(source, found, say("Rows may be missing; compare it with the original."), line)
        )
    places = next((int(match[1]) for text in titles if (match := _QUOTA_PLACES.search(text))), None)
    if places is not None and len(ranks) < places:
        found = say("the sheet {sheet} fills {count} of {places} quota places",
            sheet=quoted(name), count=len(ranks), places=places)  # fmt: skip
        quota.warnings.append(Fault(source, found, say("So it is where not all are given yet."), line))
