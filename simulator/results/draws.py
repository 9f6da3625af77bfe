"""Draws (Dutch: loting) as text: a line for each pair as in the press, or two as in official ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from simulator.input.faults import Fault
from simulator.results.columns import field_of
from simulator.results.countries import is_country
from simulator.results.lanes import COLOURS, is_of_second_pair, lane_of
from simulator.results.raw_table import RawTable, Record, build_raw_table
from simulator.results.row_words import by_kind, name_fault
from simulator.results.spaced import Line, is_rule, is_title
from simulator.text import clean, quoted
from simulator.words import say

_COLUMNS = ("pair", "lane", "skater", "country", "category")
_PRESS = re.compile(r"\|?\s*(?:(?:rit|pair|paar|heat|race)\s*)?(\d{1,2})\s*[.:)|\t]?\s*(.*)", re.IGNORECASE)
#: Looked for where blanks begin: from each blank of a long gap the rest of it would be gone over again.
_BETWEEN = re.compile(r"(?:(?<!\s)\s+)?[|\t]\s*|(?<!\s)\s+(?:[-–—]|vs?\.?|tegen)\s+", re.IGNORECASE)
_SURELY_BETWEEN = re.compile(r"\s[-–—]\s|\s(?:vs?\.?|tegen)\s", re.IGNORECASE)
_NOBODY = frozenset(("", "-", "–", "—", "x", "...", "…", "n.n.", "nn"))
_SAYS_DRAW = re.compile(
    r"\b(?:loting|draw|pairings?|pairs|start\s?lists?|startlijst|ritindeling|ritten|heats?)\b", re.IGNORECASE
)
_LANE_LINE = re.compile(
    r"(?:(?:(?:rit|pair|paar|heat|kwartet|quartet)\s*)?(\d{1,2})[.:)]?\s+)?"
    rf"({'|'.join(sorted(word for word in COLOURS if len(word) > 1))}|weiß)\b[.:]?\s+(\S.*)",
    re.IGNORECASE,
)
_PAIR_LINE = re.compile(r"(?:rit|pair|paar|heat|kwartet|quartet)\s*(\d{1,2})\s*[.:]?", re.IGNORECASE)
#: After so many lines that are no pair, and more than those that are, a text is no draw.
_MOST_OTHERS = 10
#: What may stand in a line of a federation behind the lane; times are personal and season's best.
_KINDS = ("number", "skater", "group", "country", "lap", "lap", "lap")


def read_draw(source: str, lines: Sequence[Line]) -> RawTable | None:
    """Read a draw; None when the text is none.

    Returns
    -------
    RawTable or None
        One row for each skater, with pair, lane (empty where the text does not tell it) and name.
    """
    found = _two_lines_a_pair(lines) or _a_line_a_pair(lines)
    if found is None:
        return None
    records, left_out = found
    doubts = [
        Fault(
            source,
            say("the line {text} is left out", text=quoted(line.strip())),
            say("It is no pair."),
            number,
        )
        for number, line in left_out
    ]
    raw = build_raw_table(source, [(0, list(_COLUMNS)), *records], "")
    return replace(raw, header_line=None, by_row=True, warnings=(*raw.warnings, *doubts))


def _a_line_a_pair(lines: Sequence[Line]) -> tuple[list[Record], list[Line]] | None:
    records: list[Record] = []
    others: list[Line] = []
    pairs, alone, sure = 0, 0, any(_SAYS_DRAW.search(line) for _, line in lines[:5])
    lanes = ["", ""]
    for number, line in lines:
        found = _pair(line, len(lanes))
        heading = _lanes_of(line)
        if found is not None:
            pair, names = found
            pairs += 1
            alone += len(names) == 1
            sure = sure or _SURELY_BETWEEN.search(line) is not None
            records += [
                (number, [pair, lane, *_apart(name)])
                for lane, name in zip(lanes, names, strict=False)
                if name
            ]
        elif heading is not None:
            lanes, sure = heading, True
        elif is_title(line):
            records.append((number, [line.strip()]))
        elif not is_rule(line) and not _SAYS_DRAW.search(line):
            others.append((number, line))
            if len(others) > _MOST_OTHERS and len(others) > pairs:
                return None
    # A few ride alone; a list of which most lines are one name is no draw.
    sure = (sure or alone > 0) and 2 * alone <= pairs
    return (records, others) if sure and pairs > 1 and len(others) <= pairs // 4 else None


def _pair(line: str, most: int) -> tuple[str, list[str]] | None:
    """Return number and names of a pair or quartet; an empty place is an empty name, left away at the end."""
    match = _PRESS.fullmatch(_without_empty_end(line.strip()))
    if match is None:
        return None
    names = ["" if part.casefold() in _NOBODY else clean(part) for part in _BETWEEN.split(match[2].strip())]
    while names and not names[-1]:
        names.pop()
    if not 1 <= len(names) <= most or not all(not name or _is_name(_apart(name)[0]) for name in names):
        return None
    return match[1], names


def _without_empty_end(line: str) -> str:
    """Return a line without the empty places at its end: blanks, rules, and dashes that stand alone."""
    while True:
        shorter = line.rstrip()
        if shorter[-1:] == "|" or (shorter[-1:] in ("-", "–", "—") and shorter[-2:-1].isspace()):
            shorter = shorter[:-1]
        if shorter == line:
            return line
        line = shorter


def _is_name(name: str) -> bool:
    return " " in name and not name_fault(name) and not is_country(name)


def _apart(name: str) -> tuple[str, str, str]:
    """Return name, country and category, which may stand in brackets behind it."""
    match = re.fullmatch(r"(.+?)\s*\(([A-Z]{3})\)", name)
    return (match[1], match[2], "") if match else (name, "", "")


def _lanes_of(line: str) -> list[str] | None:
    """Return the words by which a heading gives lanes to the names of a pair, or armbands to a quartet."""
    words = re.findall(r"[^\W\d_]{2,}", line)
    found = [word for word in words if lane_of(word)]
    apart = {(lane_of(word), len(found) > 2 and is_of_second_pair(word)) for word in found}
    return found if len(found) == len(apart) in (2, 4) and len(words) <= len(found) + 3 else None


def _two_lines_a_pair(lines: Sequence[Line]) -> tuple[list[Record], list[Line]] | None:
    records: list[Record] = []
    others: list[Line] = []
    pair, rows = "", 0
    for number, line in lines:
        bare = line.strip()
        match, alone = _LANE_LINE.fullmatch(bare), _PAIR_LINE.fullmatch(bare)
        cells = by_kind(match[3], _KINDS) if match else None
        if match is not None and cells is not None:
            pair = match[1] or pair
            rows += 1
            records.append((number, [pair, match[2], cells[1], cells[3], cells[2]]))
        elif alone is not None:
            pair = alone[1]
        elif is_title(line):
            records.append((number, [line.strip()]))
        elif not is_rule(line) and sum(field_of(word) is not None for word in line.split()) < 2:
            others.append((number, line))
            if len(others) > _MOST_OTHERS and len(others) > rows:
                return None
    return (records, others) if rows > 1 and len(others) <= rows // 4 else None
