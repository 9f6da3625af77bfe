"""Several lists in one: repeated headings, titles that hold for what follows, lines below a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from simulator.input.faults import Fault
from simulator.results.columns import field_of, is_column_name, known_names, plain, run_of
from simulator.results.recurring import Recurring
from simulator.results.source_file import MOST_CELLS, MOST_COLUMNS, refuse, too_many_cells
from simulator.results.titles import Title, is_sex_alone, read_title
from simulator.text import quoted
from simulator.words import say

#: What a title may tell of all rows below it, as columns.
TITLE_FIELDS: tuple[str, ...] = ("sex", "distance_m", "date", "rink", "run", "division")


@dataclass
class Divided:
    """Rows of all lists under one heading, with columns for what their titles say.

    `columns` has them as they came where nothing had to be parted, `rows` otherwise.
    """

    header: list[str]
    rows: list[list[str]]
    lines: list[int]
    columns: Sequence[Recurring[str]] | None = None
    warnings: list[Fault] = field(default_factory=list)
    titles: list[tuple[int, Title]] = field(default_factory=list)


def divide(
    source: str,
    above: Sequence[tuple[int, Sequence[str]]],
    heading: tuple[int, list[str]],
    columns: Sequence[Recurring[str]],
    lines: list[int],
) -> Divided:
    """Part rows from headings, titles and rules among them.

    Parameters
    ----------
    above
        Line and cells of what stands above the heading.
    heading
        Line and cells of the first heading.
    columns, lines
        What stands below it, and where.
    """
    header = heading[1]
    one = _Dividing(source, Divided(list(header), [], []))
    for line, cells in above:
        one.take_line(line, cells, above=True)
    one.take_heading(heading[0], header)
    skater = next((at for at, name in enumerate(header) if field_of(name) == "skater"), None)
    odd = _odd_rows(columns, header, skater)
    if not odd and not one.title.says:
        one.divided.columns, one.divided.lines = columns, lines
        return one.divided
    for index, (line, row) in enumerate(zip(lines, zip(*columns, strict=True), strict=True)):
        if index not in odd:
            one.take_row(line, row)
        elif known_names(row) * 2 > sum(bool(cell.strip()) for cell in row) and known_names(row) >= 2:
            one.take_heading(line, row)
        else:
            one.take_line(line, row)
    return one.finished()


def _odd_rows(columns: Sequence[Recurring[str]], header: Sequence[str], skater: int | None) -> set[int]:
    """Return which rows may be no results: those without a skater, or with a name of a column for one."""
    if skater is None:
        filled = sum(column.marks(str.strip).astype(np.int64) for column in columns)
        known = sum(column.marks(is_column_name).astype(np.int64) for column in columns)
        heading = (known >= np.minimum(2, filled)) & (2 * known > len(header))
        return set(np.flatnonzero((filled == 1) | heading).tolist())
    names = {field_of(name) and name.strip().casefold() for name in header} | {
        "name", "naam", "skater", "rijder", "rijdster", "athlete", "competitor", "deelnemer", "schaatser",
    }  # fmt: skip
    others = [column.marks(bool) for at, column in enumerate(columns) if at != skater]
    alone = ~np.logical_or.reduce(others) if others else np.ones(len(columns[skater]), np.bool_)
    odd = columns[skater].marks(lambda text: not text[:1].isalpha() or text.strip().casefold() in names)
    return set(np.flatnonzero(odd | alone).tolist())


class _Dividing:
    def __init__(self, source: str, divided: Divided) -> None:
        self.source = source
        self.divided = divided
        self.title = Title()
        self._columns: list[int] = []
        self._titles: list[Title] = []
        self._left_out: dict[str, list[int]] = {}

    def take_heading(self, line: int, names: Sequence[str]) -> None:
        """Go on with the columns of another heading; new names become further columns."""
        keys = _keys(self.divided.header)
        self._columns = []
        for name, key in zip(names, _keys(names), strict=True):
            if not key[0] and not name.strip():
                self._columns.append(-1)
                continue
            if key not in keys:
                keys.append(key)
                self.divided.header.append(name)
            self._columns.append(keys.index(key))
        if len(keys) > MOST_COLUMNS:
            found = say("the headings have {count:,} columns together", count=len(keys))
            raise refuse(self.source, found, say("Split the file, a list in each."), line)
        self._check_room(line)

    def _check_room(self, line: int) -> None:
        """Refuse more cells than are read; every row is to have one for each column of all headings."""
        rows, width = len(self.divided.rows), len(self.divided.header)
        if rows * width > MOST_CELLS:
            raise refuse(self.source, *too_many_cells(rows, width, MOST_CELLS), line)

    def take_row(self, line: int, row: Sequence[str]) -> None:
        """Take a row of the list that is being read, unless its title names no distance."""
        if self.title.other:
            self._left_out.setdefault(self.title.other, []).append(line)
            return
        cells = [""] * len(self.divided.header)
        for column, cell in zip(self._columns, row, strict=False):
            if column >= 0:
                cells[column] = cell
        self.divided.rows.append(cells)
        self._check_room(line)
        self.divided.lines.append(line)
        self._titles.append(self.title)

    def take_line(self, line: int, cells: Sequence[str], *, above: bool = False) -> None:
        """Take a line that is no result: a title, a rule, or something to tell of."""
        filled = [cell.strip() for cell in cells if cell.strip()]
        text = " ".join(filled)
        if not any(c.isalnum() for c in text):
            return
        title = read_title(text)
        short = above or len(filled) == 1
        if (
            short
            and title.says
            and ({"distance_m", "other", "date"} & set(title.says) or is_sex_alone(text) or above)
        ):
            self.title = self.title.followed_by(title)
            self.divided.titles.append((line, title))
        elif above:
            self._warn("this line above the heading is left out", "", line)
        elif short and (len(cells) > 2 or not _may_be_name(text)):
            self._warn(say("the line {text} is left out", text=quoted(text)), say("It is no result."), line)
        else:
            self.take_row(line, cells)

    def _warn(self, found: str, remedy: str, line: int) -> None:
        self.divided.warnings.append(Fault(self.source, found, remedy, line))

    def finished(self) -> Divided:
        """Return the rows with a column for each thing that a title says and no column does."""
        divided = self.divided
        for row in divided.rows:  # a later heading may have had more columns
            row += [""] * (len(divided.header) - len(row))
        for event, lines in self._left_out.items():
            found = say("{event} is not one of the six distances", event=quoted(event))
            self._warn(found, say("Left out, with {count:,} rows.", count=len(lines)), lines[0])
        have = {field_of(name) for name in divided.header}
        for name in TITLE_FIELDS:
            texts = [title.says.get(name, "") for title in self._titles]
            if name not in have and any(texts):
                divided.header.append(name)
                for row, text in zip(divided.rows, texts, strict=True):
                    row.append(text)
        return divided


def _may_be_name(text: str) -> bool:
    return len(text) < 60 and not text.endswith((".", ":"))


def _keys(names: Sequence[str]) -> list[tuple[str, int]]:
    """Return what each column means, with how many of the same meaning stand before it."""
    seen: dict[str, int] = {}
    keys = []
    for name in names:
        meaning = f"run {run_of(name)}" if run_of(name) else field_of(name) or plain(name) or name.strip()
        seen[meaning] = seen.get(meaning, 0) + 1
        keys.append((meaning, seen[meaning]))
    return keys
