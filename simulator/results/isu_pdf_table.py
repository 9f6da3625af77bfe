"""The table on a page of an official result: its heading, its columns, its rows.

Nothing is found by fixed measures: heading and columns differ by up to eight points between the
documents of one season.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from simulator.results.isu_pdf_words import Word, lines_of

#: Headings of the result of a distance, from the left, in small letters.
DISTANCE_HEADINGS = ("rnk", "nr", "name", "ctry", "pair", "lane", "time", "behind", "points")
#: A column that some lists have besides: records and remarks, told as the note of the row.
_REMARKS = re.compile(r"rec(?:ord)?s?|notes?|remarks?")
#: Headings that only the results of other events have.
_OTHER_EVENTS = {"laps": "a mass start", "straight": "a team pursuit"}

#: The name runs far to its right, the other cells are centred or end at the right: where their borders are.
_BEFORE_NAME = 4.0
_AFTER_NAME = 6.0
#: A word belongs to the last row that starts at its height or above, within this.
_SAME_HEIGHT = 2.5
#: How far below the middle of the heading the table starts.
_BELOW_HEADING = 14.0
#: How far below its first line a row reaches; names of two lines take 12.
_TALLEST = 18.0
#: Height of the middle of a letter over the line that it stands on, in sizes.
_MIDDLE = 0.35
_ENDS = re.compile(r"referee:|conditions|created", re.IGNORECASE)

#: A mark is smaller than this, in points (the text of the table is 8 to 10), and touches what it marks.
_MARK_BELOW = 7.0
_SMALLER = 0.9
_TOUCHES = 3.0
_MARKS = re.compile(r",?(?:F|RS|RW|T\d\d)(?:,(?:F|RS|RW|T\d\d))*,?")
#: Columns in which a mark may stand: behind the name or the time, so perhaps over the next column.
_MARKED = ("name", "ctry", "time", "behind")
_NUMBER = re.compile(r"\d{1,3}")
_COUNTRY = re.compile(r"[A-Z]{3}")
_DECIMAL = re.compile(r"\(\d\)")
_OUTCOME = re.compile(r"(?:\d{1,2}:)?\d{2}[.,]\d{2}(?:\(\d\))?|DNF|DNS|DQ|WDR")


@dataclass
class PdfRow:
    """One row as it stands: text of each cell by heading, and the small raised marks."""

    cells: dict[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class PdfPage:
    """A page taken apart.

    Attributes
    ----------
    title
        Lines above the table.
    rows
        Rows of the table, from the top.
    foot
        Lines below the table.
    strange
        Words of the table that belong to no row.
    """

    title: list[str]
    rows: list[PdfRow]
    foot: list[str]
    strange: list[str]


@dataclass(frozen=True)
class _Heading:
    """Words of the heading by what they say, and the height of its middle."""

    words: dict[str, Word]
    middle: float


def page_text(words: Iterable[Word]) -> list[str]:
    """Return words as lines of text, from the top."""
    return [" ".join(word.text for word in line) for line in lines_of(words)]


def other_event(words: Sequence[Word]) -> str:
    """Return which event that is no distance the heading of a page is of, an empty text when of none."""
    for line in lines_of(words):
        texts = {word.text.casefold() for word in line}
        if {"rnk", "nr"} <= texts:
            for heading, event in _OTHER_EVENTS.items():
                if any(text.startswith(heading) for text in texts):
                    return event
    return ""


def take_apart(words: Sequence[Word]) -> PdfPage | None:
    """Find the table of a distance on a page.

    Parameters
    ----------
    words
        Words of the page in the order of the document.

    Returns
    -------
    PdfPage or None
        None when the page has no heading of such a table.
    """
    heading = _heading(words)
    if heading is None:
        return None
    columns = _columns(heading)
    starts = [
        word
        for word in words
        if _column(columns, word) == "nr"
        and _NUMBER.fullmatch(word.text)
        and word.base < heading.words["nr"].base - _SAME_HEIGHT
    ]
    top = heading.middle - _BELOW_HEADING
    if starts:
        top = max(top, max(word.base for word in starts) + _SAME_HEIGHT)
    below = [word for word in words if word.base <= top]
    bottom = _bottom(below, columns, starts)
    body = [word for word in below if word.base > bottom]
    foot = [word for word in below if word.base <= bottom]
    above = [word for word in words if word.base > heading.words["nr"].base + _SAME_HEIGHT]
    rows, strange = _rows(body, columns)
    strange += [line for line in page_text(foot) if is_like_a_row(line)]
    return PdfPage(page_text(above), rows, page_text(foot), strange)


def is_like_a_row(line: str) -> bool:
    """Whether a line of text has what a row has: a number, a country, and a time or what stands for it."""
    outcomes = [word for word in line.split() if _OUTCOME.fullmatch(word)]
    rest = [word for word in line.split() if word not in outcomes]
    return bool(outcomes) and any(map(_NUMBER.fullmatch, rest)) and any(map(_COUNTRY.fullmatch, rest))


def _heading(words: Sequence[Word]) -> _Heading | None:
    for line in lines_of(words):
        found = {word.text.casefold().strip(".:"): word for word in line}
        named = {name: found[name] for name in DISTANCE_HEADINGS if name in found}
        if len(named) == len(DISTANCE_HEADINGS) or set(DISTANCE_HEADINGS) - set(named) == {"points"}:
            middles = [word.base + _MIDDLE * word.size for word in named.values()]
            for text in filter(_REMARKS.fullmatch, found):
                named["remarks"] = found[text]
            return _Heading(named, sum(middles) / len(middles))
    return None


def _columns(heading: _Heading) -> list[tuple[float, str]]:
    """Return where each column ends, from the left."""
    names = sorted(heading.words, key=lambda name: heading.words[name].left)
    ends = []
    for name, after in pairwise(names):
        one, other = heading.words[name], heading.words[after]
        if after == "name":
            end = other.left - _BEFORE_NAME
        elif name == "name":
            end = other.left - _AFTER_NAME
        else:
            end = (one.right + other.left) / 2
        ends.append((end, name))
    return [*ends, (float("inf"), names[-1])]


def _column(columns: Sequence[tuple[float, str]], word: Word) -> str:
    return next(name for end, name in columns if word.middle < end)


def _bottom(below: Sequence[Word], columns: Sequence[tuple[float, str]], starts: Sequence[Word]) -> float:
    """Return the height at which the table has ended: at a word of the foot, or where no row can go on.

    A cell of two lines goes on in name or lane, never in rank or number. So a line below the last
    row that has words there is an explanation of the marks, or another part of the foot.
    """
    ends = [word.base for word in below if _ENDS.match(word.text)]
    last = min((word.base for word in starts if word.base > max(ends, default=-1.0)), default=float("inf"))
    if starts and last < float("inf"):
        ends.append(last - _TALLEST - _SAME_HEIGHT)
    after = lines_of(word for word in below if word.base < last - _SAME_HEIGHT)
    ends.extend(
        line[0].base
        for line in after
        if _column(columns, line[0]) in ("rnk", "nr") and not _NUMBER.fullmatch(line[0].text)
    )
    return max(ends) + _SAME_HEIGHT if ends else float("-inf")


def _rows(body: Sequence[Word], columns: Sequence[tuple[float, str]]) -> tuple[list[PdfRow], list[str]]:
    """Give every word to a row and a column; also return the words that belong to none."""
    starts = sorted((word for word in body if _column(columns, word) == "nr"), key=lambda word: -word.base)
    rows = [PdfRow() for _ in starts]
    small = min(_MARK_BELOW, _SMALLER * max((word.size for word in starts), default=0.0))
    marks: list[Word] = []
    cells: dict[tuple[int, str], list[Word]] = {}
    strange: list[str] = []
    placed: list[tuple[Word, int]] = []
    for word in body:
        column = _column(columns, word)
        if column == "behind" and _DECIMAL.fullmatch(word.text) and _is_behind_time(word, body, columns):
            column = "time"
        row = sum(start.base >= word.base - _SAME_HEIGHT for start in starts) - 1
        if word.size < small and column in _MARKED and not (column == "time" and word.text.startswith("(")):
            marks.append(word)
        elif row < 0 or starts[row].base - word.base > _TALLEST:
            strange.append(word.text)
        else:
            placed.append((word, row))
            cells.setdefault((row, column), []).append(word)
    for (row, name), words in cells.items():
        rows[row].cells[name] = _cell_text(name, words)
    for mark in sorted(marks, key=lambda word: word.left):
        touched = _marked_row(mark, placed)
        if touched is None or not _MARKS.fullmatch(mark.text):
            strange.append(mark.text)
            continue
        rows[touched].marks += tuple(code for code in mark.text.split(",") if code)
        placed.append((mark, touched))  # a second mark may stand behind the first
    return rows, strange


def _is_behind_time(decimal: Word, body: Sequence[Word], columns: Sequence[tuple[float, str]]) -> bool:
    """Whether a third decimal that reaches into the next column touches a time on its left."""
    return any(
        abs(decimal.left - word.right) <= _TOUCHES
        and abs(decimal.base - word.base) <= word.size
        and _column(columns, word) == "time"
        for word in body
        if word is not decimal
    )


def _marked_row(mark: Word, placed: Iterable[tuple[Word, int]]) -> int | None:
    """Return the row of the word that a mark touches on its left."""
    touched = [
        (abs(mark.left - word.right) + abs(mark.base - word.base), row)
        for word, row in placed
        if abs(mark.left - word.right) <= _TOUCHES and abs(mark.base - word.base) <= max(word.size, mark.size)
    ]
    return min(touched)[1] if touched else None


def _cell_text(name: str, words: Sequence[Word]) -> str:
    """Join the words of a cell, which may stand on two lines."""
    text = ""
    for word in (word for line in lines_of(words) for word in line):
        glued = name in ("lane", "time") or text.endswith("-")
        text += word.text if glued or not text else f" {word.text}"
    return text
