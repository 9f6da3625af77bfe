"""Web pages saved by a browser: the tables of results in them, with the titles above."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from simulator.results.columns import field_of, known_names
from simulator.results.raw_table import GoOn, RawTable, Record, build_raw_table, unhindered
from simulator.results.source_file import refuse
from simulator.results.spaced import is_title
from simulator.words import say

MOST_PAGE_LETTERS = 10_000_000
MOST_TABLE_CELLS = 1_000_000
"""Most letters of a page, and most cells of its tables."""

_WIDEST = 50  # columns that one cell may say it spans
_BLOCKS = frozenset(
    ("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "caption", "li", "section", "title", "br", "td",
        "th", "tr",
     "table", "header", "dt", "dd", "span")
)  # fmt: skip
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg"))
_ADVICE = say("Copy the table out of it, and read that.")

REPORT_MARK = '<script type="application/json" id="okt-numbers">'
"""What a report of this program has and no other page: its numbers, see `simulator.report.document`."""


def is_page(text: str) -> bool:
    """Whether a text begins as a web page, or a table of one, does."""
    head = text[:2000].lstrip("\ufeff \r\n\t").lower()
    return head.startswith(("<!doctype html", "<html", "<table", "<body", "<div", "<meta", "<!--")) or (
        head.startswith("<?xml") and "<html" in head
    )


class _Page(HTMLParser):
    """Collects rows of tables and lines of text between them, numbered by the lines of the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.records: list[tuple[int, list[str], bool]] = []
        self.cells = 0
        self._row: list[str] | None = None
        self._row_line = 0
        self._cell: list[str] | None = None
        self._span = 1
        self._text: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "tr":
            self._end_row()
            self._end_text()
            self._row, self._row_line = [], self.getpos()[0]
        elif tag in ("td", "th"):
            self._end_cell()
            span = dict(attrs).get("colspan") or "1"
            self._span = min(int(span), _WIDEST) if span.isdecimal() and len(span) < 4 else 1
            if self._row is not None:
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
            self._row += [" ".join("".join(self._cell).split()), *[""] * (self._span - 1)]
            self.cells += self._span
        self._cell, self._span = None, 1

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self.records.append((self._row_line, self._row, True))
        self._row = None

    def _end_text(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if text and is_title(text):
            self.records.append((self.getpos()[0], [text], False))


def read_page(source: str, text: str, go_on: GoOn = unhindered) -> RawTable:
    """Read the tables of results of a web page.

    Raises
    ------
    InputRefused
        When it is too large, or has no table with the names of the columns.
    """
    if REPORT_MARK in text:
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
    titles = [(line, cells) for line, cells, is_row in rows[:first] if not is_row][-5:]
    return [*titles, *((line, cells) for line, cells, _ in rows[first:])]


def _is_heading(cells: list[str]) -> bool:
    names = {field_of(cell) for cell in cells}
    return known_names(cells) >= 2 and bool({"skater", "last_name"} & names)
