"""Lists whose columns are apart by spaces: each line into cells, list by list.

A heading holds for the lines below it until the next one. What is neither heading, title nor row
is told with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from simulator.results.columns import is_column_name, kind_of, known_names, plain, run_of
from simulator.results.raw_table import GoOn, Record, unhindered
from simulator.results.row_words import TEXT_KINDS, borders, by_kind, by_place
from simulator.results.titles import is_sex_alone, read_title

MOST_COLUMNS = 60
"""Most columns apart by spaces."""

_PIECES = re.compile(r"\S+(?:\s\S+)*")
_WORDS = re.compile(r"\S+")
_TIME = re.compile(r"(?<!\d)\d{1,2}[.:,']\d\d(?!\d*[-./]\d)")
_FOOT = re.compile(
    r"\b(created|printed|generated|page|pagina|afgedrukt|gemaakt|referee|scheidsrechter|conditions|temperat\w+|timing)\b",
    re.IGNORECASE,
)
Line = tuple[int, str]


@dataclass
class SpacedList:
    """A list under one heading.

    Attributes
    ----------
    columns
        Names of the columns with where each begins and ends in the line of the heading.
    wide
        Whether the columns stand at places of their own, apart by two spaces or more.
    """

    line: int
    heading: str
    columns: list[tuple[str, int, int]]
    wide: bool
    rows: list[Line] = field(default_factory=list)

    @property
    def kinds(self) -> list[str]:
        """What stands in each column."""
        return [_kind(name) for name, _, _ in self.columns]


def _kind(name: str) -> str:
    return "lap" if _is_distance(name) else kind_of(name)


def _is_distance(name: str) -> bool:
    return re.fullmatch(r"\d{3,5}m(?:eter)?", plain(name)) is not None


def heading_of_line(line: str, number: int = 0) -> SpacedList | None:
    """Read a line as the heading of a list between spaces; None when it is none."""
    words = [(match[0], match.start(), match.end()) for match in _WORDS.finditer(line)]
    if not 2 <= len(words) <= 4 * MOST_COLUMNS:
        return None
    pieces = [(match[0], match.start(), match.end()) for match in _PIECES.finditer(line)]
    columns = [part for piece in pieces for part in _parted(piece)]
    for wide, found in ((len(pieces) > 1, columns), (False, _joined(words))):
        names = [name for name, _, _ in found]
        known = known_names(names) + sum(map(_is_distance, names))
        if len(names) > 1 and known >= 2 and known * 2 > len(names):
            return SpacedList(number, line, found, wide)
    return None


def _parted(piece: tuple[str, int, int]) -> list[tuple[str, int, int]]:
    """Part two names with one space between them; a name of two words stays."""
    name, start, _ = piece
    if is_column_name(name) or " " not in name:
        return [piece]
    words = [(match[0], start + match.start(), start + match.end()) for match in _WORDS.finditer(name)]
    parts = _joined(words)
    return parts if all(is_column_name(part) for part, _, _ in parts) else [piece]


def _joined(spans: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Put two or three words together that make one known name (``Skater name``, ``Race 1``)."""
    names: list[tuple[str, int, int]] = []
    at = 0
    while at < len(spans):
        for count in (3, 2, 1):
            words = spans[at : at + count]
            text = " ".join(word for word, _, _ in words)
            single = all(is_column_name(word) for word, _, _ in words)
            if count == 1 or (len(words) == count and is_column_name(text) and (run_of(text) or not single)):
                names.append((text, words[0][1], words[-1][2]))
                at += len(words)
                break
    return names


@dataclass
class Spaced:
    """Lines between spaces, taken apart.

    Attributes
    ----------
    records
        Headings, titles and rows in their order, as cells.
    left_out
        Lines that are none of these.
    """

    records: list[Record]
    left_out: list[Line]
    rows: int = 0


def take_apart(lines: Sequence[Line], go_on: GoOn = unhindered) -> Spaced | None:
    """Take lists between spaces apart; None when no line is a heading."""
    lists: list[SpacedList] = []
    before: list[Line] = []
    for number, line in lines:
        found = heading_of_line(line, number)
        if found is not None and "skater" in found.kinds:
            lists.append(found)
        elif lists:
            lists[-1].rows.append((number, line))
        else:
            before.append((number, line))
    if not lists:
        return None
    spaced = Spaced([(number, [line]) for number, line in before], [])
    for one in lists:
        go_on()
        _take_list(one, spaced)
    return spaced


def cannot_be_told_apart(one: SpacedList) -> bool:
    """Whether columns of free text stand between single spaces."""
    return not one.wide and any(kind in TEXT_KINDS for kind in one.kinds)


def _take_list(one: SpacedList, spaced: Spaced) -> None:
    spaced.records.append((one.line, [name for name, _, _ in one.columns]))
    kinds = one.kinds
    rows = [(number, line) for number, line in one.rows]
    spans = [(start, end) for _, start, end in one.columns]
    at = borders(one.heading, spans, [line for _, line in rows if not is_title(line)]) if one.wide else []
    for number, line in rows:
        cells = by_place(line, kinds, at, [start for start, _ in spans]) if one.wide else None
        cells = cells or by_kind(line, kinds)
        if cells is not None and _is_row(cells, kinds):
            spaced.rows += 1
            spaced.records.append((number, cells))
        elif is_title(line):
            spaced.records.append((number, [line.strip()]))
        elif not is_rule(line):
            spaced.left_out.append((number, line))


def _is_row(cells: Sequence[str], kinds: Sequence[str]) -> bool:
    """Whether a line tells of a race: not every word with a blank before it is a skater."""
    told = {kind for cell, kind in zip(cells, kinds, strict=True) if cell}
    return bool(told & {"time", "status", "place", "country", "number", "lane", "lap"})


def is_title(line: str) -> bool:
    """Whether a line between lists says which race the next one is."""
    says = read_title(line).says
    if _FOOT.search(line):
        return False
    if _TIME.search(line) and not {"distance_m", "other", "date"} & set(says):
        return False
    return bool({"distance_m", "other", "date"} & set(says)) or is_sex_alone(line)


def is_rule(line: str) -> bool:
    """Whether a line holds nothing but signs that rule a table."""
    return not any(c.isalnum() for c in line)


#: Columns of a list without heading, tried one after the other.
_BARE_KINDS = (
    ("place", "skater", "country", "time", "sure gap"),
    ("place", "lane", "skater", "country", "group", "time", "sure gap"),
    ("place", "number", "lane", "skater", "country", "group", "time", "sure gap"),
)
BARE_COLUMNS = ("place", "skater", "country", "time")


def bare_rows(lines: Sequence[Line]) -> Iterator[tuple[int, str, list[str] | None]]:
    """Read lines without heading as place, skater, country and time; None for one that is no such row."""
    for number, line in lines:
        yield number, line, _bare_row(line)


def _bare_row(line: str) -> list[str] | None:
    text = re.sub(r"(?<=\s)[-–—:|](?=\s)", " ", line.strip())
    text = re.sub(r"(?<=[^\W\d_])\s*:\s+(?=\d)", "  ", text)
    for kinds in _BARE_KINDS:
        cells = by_kind(text, kinds)
        if cells is None and "\t" in line:
            continue
        if cells is not None:
            found = dict(zip(kinds, cells, strict=True))
            if found["time"] or (found["place"] and not found["place"].rstrip(".").isdigit()):
                return [found[kind] for kind in BARE_COLUMNS]
    return None
