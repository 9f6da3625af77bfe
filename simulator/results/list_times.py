"""What only the list as a whole tells of its times: third decimals, gaps that part equal hundredths."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence

from simulator.results.columns import kind_of, plain
from simulator.results.findings import Findings
from simulator.results.raw_table import RawTable
from simulator.results.recurring import Recurring, same
from simulator.results.values import PlaceCell, TimeCell
from simulator.words import say

_GAP = re.compile(r"\+?\s?(?:([0-9]{1,2})[:.])?([0-9]{1,3})[.,]([0-9]{1,3})")
#: A gap is the difference of two times that are cut to hundredths, or cut itself.
_TOLERANCE_MS = 20


def gaps_of(raw: RawTable) -> Recurring[tuple[int, int] | None]:
    """Read the column of gaps: milliseconds and number of decimals of each row, None where there is none."""
    at = next((i for i, name in enumerate(raw.header) if kind_of(name) == "gap"), None)
    if at is None:
        return same(None, len(raw.lines))
    return raw.columns[at].mapped(_gap)


def _gap(text: str) -> tuple[int, int] | None:
    match = _GAP.fullmatch(text.strip())
    if match is None:
        return None
    seconds = int(match[1] or 0) * 60 + int(match[2])
    return seconds * 1000 + int(match[3].ljust(3, "0")), len(match[3])


def with_thirds(
    raw: RawTable,
    races: Sequence[Hashable],
    times: Sequence[TimeCell | None],
    places: Sequence[PlaceCell | None],
    warnings: Findings,
    column: str,
) -> list[int | None]:
    """Return the times in ms, with the figure in brackets as third decimal where it is one.

    It is where all who share their hundredths have one, and in the lists of the ISU. A figure
    that is the place is left out; of another it is told that it is left out.
    """
    if all(time is None or time.bracket is None for time in times):
        return [time.time_ms if time else None for time in times]
    official = {"rnk", "ctry"} & {plain(name) for name in raw.header}
    alike: dict[tuple[Hashable, int], list[bool]] = defaultdict(list)
    for race, time in zip(races, times, strict=True):
        if time and time.time_ms is not None:
            alike[race, time.time_ms].append(time.bracket is not None and time.bracket < 10)
    found: list[int | None] = []
    unclear: list[int] = []
    for line, race, time, place in zip(raw.lines, races, times, places, strict=True):
        time_ms = time.time_ms if time else None
        if time is not None and time_ms is not None and time.bracket is not None:
            shared = alike[race, time_ms]
            if time.bracket < 10 and (official or (len(shared) > 1 and all(shared))):
                time_ms += time.bracket
            elif place is None or place.place != time.bracket:
                unclear.append(line)
        found.append(time_ms)
    warnings.add_lines(
        unclear,
        column,
        lambda _: (
            say("what the figure in brackets behind the time means is not known"),
            say("It is left out; write the thousandth as a third decimal (1:07.541)."),
        ),
    )
    return found


def check_gaps(
    lines: Sequence[int],
    races: Sequence[Hashable],
    times: Sequence[int | None],
    gaps: Sequence[tuple[int, int] | None],
    warnings: Findings,
    column: str,
) -> None:
    """Doubt the rows whose time and gap contradict each other."""
    if not any(gaps):
        return
    best: dict[Hashable, int] = {}
    for race, time in zip(races, times, strict=True):
        if time is not None:
            best[race] = min(time, best.get(race, time))
    doubted = [
        line
        for line, race, time, gap in zip(lines, races, times, gaps, strict=True)
        if time is not None and gap is not None and abs(time - best[race] - gap[0]) > _TOLERANCE_MS
    ]
    if 2 * len(doubted) > sum(gap is not None for gap in gaps) and len(doubted) > 1:
        return  # gaps of another kind, such as to the skater before
    told: Callable[[int], tuple[str, str]] = lambda _: (  # noqa: E731 - one sentence for all
        say("time and gap to the winner contradict each other"),
        say("The time is taken; check it."),
    )
    warnings.add_lines(doubted, column, told)


def check_places(
    lines: Sequence[int],
    races: Sequence[Hashable],
    places: Sequence[int | None],
    times: Sequence[int | None],
    warnings: Findings,
    column: str,
) -> None:
    """Doubt the rows whose time is faster than that of a better place; tenths agree within a tenth."""
    order = sorted(
        (row for row in range(len(lines)) if places[row] is not None and times[row] is not None),
        key=lambda row: places[row] or 0,
    )
    slowest: dict[Hashable, int] = {}
    doubted = []
    for row in order:
        time, ahead = times[row] or 0, slowest.get(races[row], 0)
        if time < ahead - (99 if ahead % 100 == 0 or time % 100 == 0 else 0):
            doubted.append(lines[row])
        slowest[races[row]] = max(time, ahead)
    warnings.add_lines(
        sorted(doubted), column,
        lambda _: (
            say("the time is faster than that of a better place"), say("Check the time and the places."),
        ),
    )  # fmt: skip


def with_shared(
    races: Sequence[Hashable],
    places: Sequence[PlaceCell | None],
    times: Sequence[int | None],
    gaps: Sequence[tuple[int, int] | None],
) -> list[int | None]:
    """Return the places, with those that a list prints once for all who share them.

    A row without a place shares that of the row above it when time and gap are the same and the
    next place, if there is one, leaves room for both.
    """
    found = [cell.place if cell else None for cell in places]
    for at in range(1, len(found)):
        cell = places[at]
        if cell is not None and (cell.place is not None or cell.status is not None):
            continue
        alike = (races[at], times[at], gaps[at]) == (races[at - 1], times[at - 1], gaps[at - 1])
        if alike and times[at] is not None and _leaves_room(at, races, found):
            found[at] = found[at - 1]
    return found


def _leaves_room(at: int, races: Sequence[Hashable], places: Sequence[int | None]) -> bool:
    """Whether the next place of the race is no smaller than it is when a row shares that above."""
    place = places[at - 1]
    if place is None:
        return False
    sharing = next((n for n in range(1, at + 1) if places[at - n] != place), at + 1) - 1
    after = next((places[i] for i in range(at + 1, len(places)) if places[i] and races[i] == races[at]), None)
    return after is None or after > place + sharing


def places_by_gap(
    races: Sequence[Hashable],
    times: Sequence[int | None],
    gaps: Sequence[tuple[int, int] | None],
) -> list[int | None]:
    """Return places for a list without any, where gaps in thousandths part equal hundredths.

    Races in which nothing is parted so get none.
    """
    if not any(gaps):
        return [None] * len(times)
    rows: dict[Hashable, list[int]] = defaultdict(list)
    for index, (race, time) in enumerate(zip(races, times, strict=True)):
        if time is not None:
            rows[race].append(index)
    places: list[int | None] = [None] * len(times)
    for own in rows.values():
        exact = {index: gaps[index] for index in own}
        repeated = [time for time, count in Counter(times[index] for index in own).items() if count > 1]
        parted = [
            index
            for index in own
            if times[index] in repeated and (gap := exact[index]) is not None and gap[1] == 3
        ]
        if len(parted) < 2:
            continue
        keys = {index: (times[index] or 0, (exact[index] or (0, 0))[0]) for index in own}
        ordered = sorted(keys.values())
        for index in own:
            places[index] = ordered.index(keys[index]) + 1
    return places
