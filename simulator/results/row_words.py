"""A row between spaces taken apart: which of its words belong to which column.

Two ways, each checked by what may stand in a column: by place, as the columns stand under their
headings; and by kind, where the words of a row fit the columns in one way only. A row that
neither way takes apart without doubt is not taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from simulator.results.columns import LANE_WORDS, plain
from simulator.results.countries import is_code, is_country
from simulator.results.dates import parse_date
from simulator.results.values import (
    RECORD_MARKS,
    BadValue,
    is_blank,
    is_category,
    parse_distance_m,
    parse_place_cell,
    parse_sex,
    parse_time_cell,
    status_word,
)
from simulator.text import is_name
from simulator.words import say

MOST_WORDS = 60
"""Most words of a row; more are no result."""

_WORDS = re.compile(r"\([^()]{0,60}\)|\S+")
_GAP = re.compile(r"[+-]?\s?(?:\d{1,2}[:.])?\d{1,3}[.,:]\d{1,3}(?:\s?\(\d\))?")
_NUMBER = re.compile(r"#?\d{1,9}\.?")
_LANES = frozenset(("l", *(word for words in LANE_WORDS.values() for word in words)))
_TIME_LIKE = re.compile(r"\d[.,:'\"]\d")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’‘`´.\-‐‑–]*|['’‘`´][^\W\d_][\w.'’\-]*")
_STATUS_CODES = frozenset(
    ("DNF", "DNS", "DQ", "DSQ", "DISQ", "WDR", "WDN", "RTD", "NC", "PUL", "AFG", "RET", "NS", "NF")
)
TEXT_KINDS = frozenset(
    ("text", "note", "source", "competition", "rink", "division", "first_name", "last_name", "")
)
"""Kinds of column in which any text may stand."""


def _parses(parse: Callable[[str], object]) -> Callable[[str], bool]:
    def check(text: str) -> bool:
        try:
            parse(text)
        except BadValue:
            return False
        return True

    return check


@lru_cache(maxsize=4_096)
def _is_time(text: str) -> bool:
    try:
        cell = parse_time_cell(text)
    except BadValue:
        return False
    return cell.status is not None or (cell.time_ms is not None and _TIME_LIKE.search(text) is not None)


def is_mark(text: str) -> bool:
    """Whether a text is record marks alone: ``PB``, ``NR, TR``."""
    words = re.split(r"[\s,;/=()]+", text.strip(" ()=,;/"))
    return all(word.upper() in RECORD_MARKS for word in words)


_FITS: dict[str, Callable[[str], bool]] = {
    "place": _parses(parse_place_cell),
    "time": _is_time,
    "status": lambda text: status_word(text) is not None,
    "sex": _parses(parse_sex),
    "distance_m": _parses(parse_distance_m),
    "date": _parses(parse_date),
    "country": is_country,
    "run": lambda text: plain(text) in ("1", "2", "best"),
    "number": lambda text: _NUMBER.fullmatch(text) is not None,
    "lane": lambda text: plain(text) in _LANES or text in ("1", "2"),
    "sure gap": lambda text: text.startswith("+") and _GAP.fullmatch(text) is not None,
    "gap": lambda text: _GAP.fullmatch(text) is not None,
    "group": is_category,
    "age_group": is_category,
    "birth_year": lambda text: re.fullmatch(r"(?:19|20)\d\d", text) is not None,
    "mark": lambda text: is_mark(text) or _TIME_LIKE.search(text) is not None,
    "lap": lambda text: _TIME_LIKE.search(text) is not None,
    "first_name": lambda text: not any(c.isdigit() for c in text),
}  # fmt: skip


@lru_cache(maxsize=65_536)
def fits(kind: str, text: str) -> bool:
    """Whether a text may stand in a column of a kind; empty cells and dashes may everywhere."""
    if is_blank(text):
        return True
    if kind == "skater":
        return not name_fault(text)
    check = _FITS.get(kind)
    return check is None or check(text)


def name_fault(name: str, *, apart: bool = False) -> str:
    """Say what stands in a name that is no part of one, empty when nothing does.

    That is a figure, a time, the code of a country, an age group, a lane or a status. A name that
    stands in a column apart by a sign may end with a single letter.
    """
    words = name.split()
    if not words or not is_name(name) or not any(len(re.sub(r"[\W_]", "", word)) > 1 for word in words):
        return say("no name")
    for word in words:
        if any(c.isdigit() for c in word):
            return say("a figure")
        if _NAME_WORD.fullmatch(word.strip('(),"')) is None and word.strip('(),"'):
            return say("a sign")
    for word in words:
        bare = word.strip("().,:")
        if bare in _STATUS_CODES or (bare.islower() and len(bare) > 3 and status_word(bare) is not None):
            return say("a status")
        if bare.isupper() and bare in RECORD_MARKS and (len(words) > 2 or word is words[0]):
            return say("a record")
    if any(status_word(f"{one} {two}") for one, two in pairwise(words) if one.islower() and two.islower()):
        return say("a status")
    if any(is_code(word) for word in words[1:-1]) and not all(word.isupper() for word in words[1:]):
        return say("a country")
    return _odd_end(words, apart=apart) if len(words) > 1 else ""


def _odd_end(words: Sequence[str], *, apart: bool) -> str:
    """Say what the first or last word of a name is when it is none, empty when both are."""
    last = words[-1]
    if is_code(last) and (last.startswith("(") or len(words) > 2):
        return say("a country")
    if is_category(last.strip("()")) or is_category(words[0]):
        return say("an age group")
    for word in (words[0], last):
        if not apart and len(word) == 1 and plain(word) in _LANES and word.isalpha():
            return say("a lane")
        if (word is last and word in ("in", "In", "i", "o")) or plain(word) in (
            "out",
            "inner",
            "outer",
            "binnen",
            "buiten",
            "binnenbaan",
            "buitenbaan",
        ):
            return say("a lane")
    return ""


def words_of(line: str) -> list[tuple[int, int, str]]:
    """Split a line into words with where each begins and ends; what is in brackets is one word."""
    return [(match.start(), match.end(), match[0]) for match in _WORDS.finditer(line)]


def borders(heading: str, columns: Sequence[tuple[int, int]], lines: Sequence[str]) -> list[int]:
    """Find the blank place between each two columns.

    Parameters
    ----------
    heading
        Line of the heading.
    columns
        Where the name of each column begins and ends in it.
    lines
        Rows below it.

    Returns
    -------
    list of int
        For each column but the first the place before it that is blank in most rows, of several
        the one nearest to its name.
    """
    found = []
    for (_, end), (start, _) in pairwise(columns):
        best, most = start - 1, -1
        for at in range(start - 1, end - 1, -1):
            blank = sum(at >= len(line) or line[at] == " " for line in lines)
            if blank > most:
                best, most = at, blank
        found.append(best)
    return found


def by_place(line: str, kinds: Sequence[str], at: Sequence[int], starts: Sequence[int]) -> list[str] | None:
    """Take a row apart at the borders; None when a word lies across one, or a cell holds what it cannot.

    `starts` says where the name of each column begins: a word of free text that follows another
    after one space belongs to the next column only when it begins there.
    """
    cells: list[list[str]] = [[] for _ in kinds]
    last, last_end = 0, -2
    for match in re.finditer(r"\S+", line):
        if any(match.start() < border < match.end() for border in at):
            return None
        column = sum(border <= match.start() for border in at)
        torn = column != last and match.start() == last_end + 1 and match.start() != starts[column]
        if torn and _is_free(kinds[last]) and _is_free(kinds[column]):
            return None
        cells[column].append(match[0])
        last, last_end = column, match.end()
    texts = [" ".join(words) for words in cells]
    _move_marks(texts, kinds)
    return texts if _sound(texts, kinds) else None


def _is_free(kind: str) -> bool:
    return kind == "skater" or kind in TEXT_KINDS


def _move_marks(cells: list[str], kinds: Sequence[str]) -> None:
    """Put a third decimal or a record that has slipped into the next column behind its time."""
    for index, kind in enumerate(kinds[:-1]):
        behind = cells[index + 1]
        if kind == "time" and cells[index] and kinds[index + 1] != "mark":
            match = re.match(r"\(\d\)\s*|(?:[A-Z]{2,3}(?=\s|$)\s*)", behind)
            if match and (match[0].startswith("(") or is_mark(match[0])):
                cells[index] += " " + match[0].strip()
                cells[index + 1] = behind[match.end() :]


def _sound(cells: Sequence[str], kinds: Sequence[str]) -> bool:
    names = [cell for cell, kind in zip(cells, kinds, strict=True) if kind == "skater"]
    return any(names) and all(fits(kind, cell) for cell, kind in zip(cells, kinds, strict=True))


def by_kind(line: str, kinds: Sequence[str]) -> list[str] | None:
    """Take a row apart by what its words are; None when they fit in no way, or in more than one.

    Where a number is missing among several it is not known which: then it is not taken for the place.
    """
    pieces = [piece.strip() for piece in re.split(r"\t+|\s{2,}", line.strip()) if piece.strip()]
    found = _by_kind(_joined(tuple(pieces)), kinds, 1) if len(pieces) >= 3 else None
    if found is not None or any(kind in TEXT_KINDS for kind in kinds):
        return found
    return _by_kind(_joined(tuple(word for _, _, word in words_of(line))), kinds, 8)


@lru_cache(maxsize=16)  # a line is tried with one set of columns after the other
def _joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """Put together what is one cell: a status of two words, a country of two, a mark behind a time."""
    joined: list[str] = []
    for word in words:
        before = joined[-1] if joined else ""
        pair = f"{before} {word}"
        behind_time = bool(before) and _is_time(before)
        if joined and (
            (status_word(pair) is not None and status_word(before) is None)
            or (behind_time and (word.startswith("(") or is_mark(word)) and _is_time(pair))
            or (_TIME_LIKE.search(before) and word.startswith("(") and _TIME_LIKE.search(word))
            or (is_country(pair) and not is_code(pair) and " " not in before)
            or (status_word(before.split()[0]) is not None and behind_time and re.fullmatch(r"T\d\d", word))
        ):
            joined[-1] = pair
        else:
            joined.append(word)
    return tuple(joined)


def _by_kind(words: tuple[str, ...], kinds: Sequence[str], longest_name: int) -> list[str] | None:
    if len(words) > MOST_WORDS or "skater" not in kinds:
        return None
    ways = _ways(words, tuple(kinds), longest_name)
    if len(ways) >= _MOST_WAYS:
        return None

    def cells(way: Sequence[str], *wanted: str) -> tuple[str, ...]:
        return tuple(cell for cell, kind in zip(way, kinds, strict=True) if kind in wanted)

    # A single time is the race's, not the gap.
    timed = [way for way in ways if all(cells(way, "time")) or not any(cells(way, "gap"))]
    ways = timed or ways
    firm = {cells(way, *(kind for kind in kinds if kind not in _NOT_WANTED)) for way in ways}
    if len(firm) != 1:
        return None
    chosen = list(ways[0])
    if len({cells(way, "place") for way in ways}) > 1:
        chosen = ["" if kind == "place" else cell for cell, kind in zip(chosen, kinds, strict=True)]
    return chosen


#: Kinds whose cells may be mistaken for one another without harm: nothing is made of them, or
#: the place is left empty then.
_NOT_WANTED = ("place", "number", "lane", "group", "age_group", "lap", "gap", "sure gap")
_MOST_WAYS = 40


def _ways(words: tuple[str, ...], kinds: tuple[str, ...], longest_name: int) -> list[tuple[str, ...]]:
    """Return the ways in which words fill columns in order, each at most once, none left over."""
    with_country = "country" in kinds
    known: dict[tuple[int, int], list[tuple[str, ...]]] = {}

    def ways(word: int, column: int) -> list[tuple[str, ...]]:
        key = (word, column)
        if key in known:
            return known[key]
        if column == len(kinds):
            return [()] if word == len(words) else []
        kind = kinds[column]
        found: list[tuple[str, ...]] = []
        if kind == "skater":
            for end in range(word + 1, min(len(words), word + longest_name) + 1):
                name = " ".join(words[word:end])
                if not name_fault(name) and not (with_country and end - word > 1 and is_code(words[end - 1])):
                    found += [(name, *rest) for rest in ways(end, column + 1)]
        else:
            if word < len(words) and (kind in TEXT_KINDS or fits(kind, words[word])):
                found += [(words[word], *rest) for rest in ways(word + 1, column + 1)]
            found += [("", *rest) for rest in ways(word, column + 1)]
        known[key] = found = list(dict.fromkeys(found))[:_MOST_WAYS]
        return found

    return ways(0, 0)
