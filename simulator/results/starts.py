"""What a list is of, and who starts in it: results, a draw of pairs, entries, or people alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from simulator.event import Sex
from simulator.results.cells import Cells
from simulator.results.columns import AGE_NAMES, field_of, is_rink_or_lane, kind_of, plain
from simulator.results.countries import country_code
from simulator.results.lanes import lane_of, pairs_of_quartets
from simulator.results.raw_table import RawTable
from simulator.results.values import BadValue, parse_distance_m, parse_sex, sex_of_event
from simulator.text import clean
from simulator.words import Said, say

MOST_STARTS = 5_000
"""Most rows of which the starts are told; a draw or list of entries of a meet has some hundred."""

_PAIRS = frozenset(("pair", "rit", "ritnummer", "ritnr", "heat", "paar", "kwartet", "quartet"))


_WANTED = ("skater", "first_name", "name_prefix", "last_name", "country", "sex", "distance_m")


class ListKind(StrEnum):
    """What a list that was read is of."""

    RESULTS = "results"
    PAIRS = "pairs"
    ENTRIES = "entries"
    PEOPLE = "people"


@dataclass(frozen=True)
class ListedStart:
    """One line of a list of starts; what the list does not say is None or empty.

    Attributes
    ----------
    skater
        Name as written, spaces tidied.
    sex, distance_m
        The event.
    pair
        Number of the pair (Dutch: rit), from 1; a quartet has two.
    lane
        ``inner`` or ``outer`` at the start, or empty.
    reserve
        Whether the entry is one in reserve.
    line
        Line of the list, counted from 1.
    age
        Birth date or year, or age, as written.
    category
        Age group, or another group, as written.
    """

    skater: str
    sex: Sex | None
    distance_m: int | None
    pair: int | None
    lane: str
    country: str
    reserve: bool
    line: int
    age: str = ""
    category: str = ""


def listed_starts(raw: RawTable, defaults: Mapping[str, str] | None = None) -> tuple[ListedStart, ...]:
    """Return the starts that a list tells, in its order; rows without a readable name are not among them."""
    if len(raw.lines) > MOST_STARTS:
        return ()
    given = {name: text for name, text in (defaults or {}).items() if field_of(name) in _WANTED}
    cells = Cells(raw, _WANTED, given)
    if not (cells.has("skater") or cells.has("last_name")):
        return ()
    names, behind = cells.skaters()
    texts = {name: cells.texts(name) for name in ("country", "sex", "distance_m")}
    groups = _column(raw, lambda name: kind_of(name) in ("group", "age_group"))
    beside = _column(raw, _is_lane)
    races = [*zip(texts["sex"], texts["distance_m"], groups, strict=True)]
    numbers = map(_number, _column(raw, lambda name: plain(name) in _PAIRS))
    pairs, lanes = pairs_of_quartets(races, [*numbers], beside), _lanes(beside)
    born = _column(raw, lambda name: plain(name) in AGE_NAMES and kind_of(name) not in ("group", "age_group"))
    reserves = _column(raw, lambda name: plain(name) == "reserve")
    return tuple(
        ListedStart(
            name,
            _sex(texts["sex"][row], texts["distance_m"][row], groups[row]),
            _distance(texts["distance_m"][row]),
            pairs[row],
            lanes[row],
            country_code(texts["country"][row]) or behind[row],
            plain(reserves[row]) in ("yes", "ja", "true", "1", "reserve"),
            line,
            born[row],
            groups[row],
        )
        for row, (line, name) in enumerate(zip(cells.lines, names, strict=True))
        if name is not None
    )


def kind_of_starts(starts: Sequence[ListedStart]) -> ListKind:
    """Tell what a list without results is of."""
    if not starts:
        return ListKind.RESULTS
    if any(start.pair is not None for start in starts):
        return ListKind.PAIRS
    return ListKind.ENTRIES if any(start.distance_m is not None for start in starts) else ListKind.PEOPLE


def told_kind(kind: ListKind, starts: Sequence[ListedStart]) -> Said:
    """Say what a list without results is of."""
    values = {"count": len(starts)}
    if kind is ListKind.PAIRS:
        pairs = len({(start.sex, start.distance_m, start.pair) for start in starts})
        return say("It is a draw: {count:,} skaters in {pairs:,} pairs.", pairs=pairs, **values)
    if kind is ListKind.ENTRIES:
        return say("It is a list of entries, of {count:,} skaters.", **values)
    return say("It is a list of {count:,} people.", **values)


def tells_kind(text: str) -> bool:
    """Whether a sentence is `told_kind`'s of a list of starts."""
    kinds = {told_kind(kind, ()).pattern for kind in ListKind if kind is not ListKind.RESULTS}
    return isinstance(text, Said) and text.pattern in kinds


def _column(raw: RawTable, is_it: Callable[[str], bool]) -> list[str]:
    at = next((index for index, name in enumerate(raw.header) if is_it(name)), None)
    return [""] * len(raw.lines) if at is None else [clean(text) for text in raw.column(at)]


def _is_lane(name: str) -> bool:
    return kind_of(name) == "lane" or is_rink_or_lane(name)


def _lanes(texts: Sequence[str]) -> list[str]:
    """Read lanes; of figures 0 and 1, or 1 and 2, the smaller is the inner one."""
    figures = {text for text in texts if text.isdecimal()}
    inner = min(figures, default="") if figures in ({"0", "1"}, {"1", "2"}) else ""
    return [
        lane_of(text) or (("inner" if text == inner else "outer") if inner and text in figures else "")
        for text in texts
    ]


def _number(text: str) -> int | None:
    bare = text.strip().rstrip(".")
    return int(bare) if bare.isdecimal() and 0 < len(bare) < 4 and int(bare) else None


def _distance(text: str) -> int | None:
    try:
        return parse_distance_m(text) if text else None
    except BadValue:
        return None


def _sex(text: str, event: str, group: str) -> Sex | None:
    for one in (text, group):
        try:
            if one:
                return parse_sex(one)
        except BadValue:
            continue
    return sex_of_event(event)
