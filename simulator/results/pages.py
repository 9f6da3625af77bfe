"""Web pages saved by a browser: the tables of results in them, with the titles above."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from simulator.results.columns import field_of, known_names
from simulator.results.raw_table import GoOn, RawTable, Record, build_raw_table, unhindered
from simulator.results.source_file import refuse
from simulator.results.spaced import is_title
from simulator.results.titles import read_title
from simulator.words import say

MOST_PAGE_LETTERS = 10_000_000
MOST_TABLE_CELLS = 1_000_000
"""Most letters of a page, and most cells of its tables."""

_WIDEST, _HIGHEST = 50, 500  # columns and rows that one cell may say it spans
_BLOCKS = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "caption", "li", "section", "title", "br", "td",
        "th", "tr",
     "table", "header", "dt", "dd", "span")
)  # fmt: skip
_COMMENTS = re.compile(r"\A(?:<!--.*?-->\s*)+", re.DOTALL)
#: Elements that XML of results does not begin with.
_BEGINS = re.compile(
    r"<(?:!doctype\s+html|html|body|meta|div|table|thead|tbody|tr|h[1-6]|p|br|hr|ul|ol|span|strong|em|font|center"
    r"|script|style|img|pre|blockquote|nav|main|article)\b",
    re.IGNORECASE,
)
_ROW = re.compile(r"<tr(?:\s[^<>]{0,1000})?>\s*<t[hd][\s>]", re.IGNORECASE)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg"))
_ADVICE = say("Copy the table out of it, and read that.")

_HEAD = 5_000  # letters among which a report says who made it
REPORT_MARK = '<script type="application/json" id="okt-numbers">'
REPORT_HEAD = '<meta name="generator" content="okt-simulator '
"""What a report of this program has and no other page: its numbers at its end, and its maker at its head, see
`simulator.report.document`."""


def is_report(text: str) -> bool:
    """Whether a page begins as a report of this program, also one of which the end is missing."""
    return REPORT_HEAD in text[:_HEAD]


def is_page(text: str) -> bool:
    """Whether a text is a web page or a piece of one: it begins as one does, or has rows of a table."""
    head = _COMMENTS.sub("", text[:2000].lstrip("\ufeff \r\n\t"))
    if _BEGINS.match(head) or (head.startswith("<?xml") and "<html" in head.lower()):
        return True
    return _ROW.search(text) is not None


class _Page(HTMLParser):
    """Collects rows of tables and lines of text between them, numbered by the lines of the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.records: list[tuple[int, list[str], bool]] = []
        self.cells = 0
        self._row: list[str] | None = None
        self._row_line = 0
        self._cell: list[str] | None = None
        self._span = self._rows = 1
        self._down: dict[int, tuple[str, int]] = {}  # cells of rows above, and for how many rows they hold
        self._text: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._down = {} if tag == "table" else self._down
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "tr":
            self._end_row()
            self._end_text()
            self._row, self._row_line = [], self.getpos()[0]
        elif tag in ("td", "th"):
            self._end_cell()
            self._span = _spanned(dict(attrs).get("colspan"), _WIDEST)
            self._rows = _spanned(dict(attrs).get("rowspan"), _HIGHEST)
            if self._row is not None:
                self._take_from_above(self._row)
                self._cell = []
        elif tag in _BLOCKS and self._cell is not None:
            self._cell.append(" ")
        elif tag in _BLOCKS:
            self._end_text()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()
        elif tag in _BLOCKS and self._cell is None:
            self._end_text()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._cell is not None:
            self._cell.append(data)
        elif self._row is None:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            text, at = " ".join("".join(self._cell).split()), len(self._row)
            self._row += [text, *[""] * (self._span - 1)]
            self.cells += self._span
            if self._rows > 1:
                self._down |= {at + i: (self._row[at + i], self._rows - 1) for i in range(self._span)}
        self._cell, self._span, self._rows = None, 1, 1

    def _take_from_above(self, row: list[str]) -> None:
        """Fill a row with the cells of rows above that reach down into it."""
        while len(row) in self._down:
            text, left = self._down.pop(len(row))
            if left > 1:
                self._down[len(row)] = text, left - 1
            row.append(text)
            self.cells += 1

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self._take_from_above(self._row)
            self.records.append((self._row_line, self._row, True))
        self._row = None

    def _end_text(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if text and is_title(text):
            self.records.append((self.getpos()[0], [text], False))


def _spanned(said: str | None, most: int) -> int:
    """Return how many columns or rows a cell says that it spans."""
    return max(1, min(int(said), most)) if said and said.isdecimal() and len(said) < 4 else 1


def read_page(source: str, text: str, go_on: GoOn = unhindered) -> RawTable:
    """Read the tables of results of a web page.

    Raises
    ------
    InputRefused
        When it is too large, or has no table with the names of the columns.
    """
    if REPORT_MARK in text or is_report(text):
        remedy = say('The command "okt verify" runs it again and compares every number.')
        raise refuse(source, say("this is a report of this program, not a list of results"), remedy)
    if len(text) > MOST_PAGE_LETTERS:
        raise refuse(source, say("there is more in this web page than is read"), _ADVICE)
    page = _Page()
    for start in range(0, len(text), 100_000):
        go_on()
        page.feed(text[start : start + 100_000])
        if page.cells > MOST_TABLE_CELLS:
            raise refuse(source, say("there is more in this web page than is read"), _ADVICE)
    page.close()
    records = _of_results(page.records)
    if not records:
        raise refuse(source, say("this is a web page, not a list of results"), _ADVICE)
    return replace(build_raw_table(source, records, _ADVICE, go_on), by_row=True)


def _of_results(rows: list[tuple[int, list[str], bool]]) -> list[Record]:
    """Return the titles and the tables that have a heading, from the first heading on with its titles."""
    first = next((i for i, (_, cells, is_row) in enumerate(rows) if is_row and _is_heading(cells)), None)
    if first is None:
        return []
    titles = [(line, cells) for line, cells, is_row in rows[:first] if not is_row or _is_title(cells)][-5:]
    return [*titles, *((line, cells) for line, cells, _ in rows[first:])]


def _is_title(cells: list[str]) -> bool:
    """Whether a row of a table is a title: one cell that spans it, or a few words side by side."""
    text = " ".join(filter(None, cells))
    return is_title(text) or (sum(map(bool, cells)) == 1 and bool(read_title(text).says))


def _is_heading(cells: list[str]) -> bool:
    names = {field_of(cell) for cell in cells}
    return known_names(cells) >= 2 and bool({"skater", "last_name"} & names)
