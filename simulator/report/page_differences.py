"""Where two pages of a report differ: put side by side again behind what one of them has more."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import NamedTuple

MOST_DIFFERENCES = 1_000
"""Differences that are told of a page; a page with as many is another page."""

_FAR, _TRIED = 500, 20
"""How many pieces further the pages may come together again, and how many places of a piece are tried."""

_FONT = re.compile(r"@font-face\s*\{[^}]*\}\s*")
"""The letters embedded in a page: cut out only where a package for that is installed."""

_VALUE = re.compile(r'\sdata-v="([^"]*)"')
_FIGURES = re.compile(r"\d+")


class PageDifference(NamedTuple):
    """A piece of a page, from one tag to the next, that is not what it should be.

    Attributes
    ----------
    number
        Which piece of the page it is, from 1.
    found, now
        The piece as it is and as it should be; empty where there is none.
    """

    number: int
    found: str
    now: str

    @property
    def value(self) -> str:
        """Which value of the report the piece shows, by its path; empty for words."""
        shown = _VALUE.search(self.now) or _VALUE.search(self.found)
        return "" if shown is None else shown[1]

    @property
    def is_number(self) -> bool:
        """Whether the piece shows another number, and not other words alone."""
        return bool(self.value) or _FIGURES.findall(self.found) != _FIGURES.findall(self.now)


def page_differences(html: str, again: str) -> tuple[PageDifference, ...]:
    """Return where a page is not what it is when written again, the first `MOST_DIFFERENCES`."""
    first, second = (re.split(r"(?=<)", _FONT.sub("", page)) for page in (html, again))
    return tuple(islice(_differences(first, second), MOST_DIFFERENCES))


def _differences(first: Sequence[str], second: Sequence[str]) -> Iterator[PageDifference]:
    places: dict[str, list[int]] = {}
    for at, piece in enumerate(second):
        places.setdefault(piece, []).append(at)
    one = other = 0
    while one < len(first) or other < len(second):
        if one < len(first) and other < len(second) and first[one] == second[other]:
            one, other = one + 1, other + 1
            continue
        more, less = _together_again(first, second, places, one, other)
        pairs = zip_longest(first[one : one + more], second[other : other + less], fillvalue="")
        for number, (found, now) in enumerate(pairs, start=one + 1):
            yield PageDifference(number, found, now)
        one, other = one + more, other + less


def _together_again(
    first: Sequence[str], second: Sequence[str], places: dict[str, list[int]], one: int, other: int
) -> tuple[int, int]:
    """Return how many pieces of each page to pass by, until two in a row agree: as few as possible."""
    best = 1, 1
    fewest = 2 * _FAR
    for more in range(min(_FAR, len(first) - one + 1)):
        if more >= fewest:
            break
        if one + more == len(first):  # the end of one page is that of the other
            known: Sequence[int] = (len(second),)
        else:
            found = places.get(first[one + more], [])
            begin = bisect_left(found, other)
            known = found[begin : begin + _TRIED]
        for place in known:
            less = place - other
            if more + less < fewest and first[one + more : one + more + 2] == second[place : place + 2]:
                best, fewest = (more, less), more + less
    return best
