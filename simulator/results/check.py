"""Rows in doubt: they are kept, but shown with a suggestion."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np
import pandas as pd

from simulator.event import Status
from simulator.people.almost import MOST_NAMES, NearName, near_names
from simulator.race_time import PLAUSIBLE_S, format_time
from simulator.results.findings import Findings
from simulator.results.table import START_KEY, repeated_starts
from simulator.words import listed, say

_WOMEN, _MEN = say("women"), say("men")


def check_table(
    table: pd.DataFrame,
    known_skaters: Collection[str],
    warnings: Findings,
    column_name: Callable[[str], str],
) -> None:
    """Add a warning for each row in doubt.

    Parameters
    ----------
    table
        The tidy table (see :mod:`simulator.results.table`); not changed.
    known_skaters
        Names known from elsewhere, such as the skaters of the meet.
    warnings
        Takes the warnings.
    column_name
        Gives the name of a column as the file writes it.
    """
    _check_times(table, warnings, column_name("time"))
    _check_statuses(table, warnings, column_name("status"))
    _check_repeats(table, warnings, column_name("skater"))
    _check_names(table, known_skaters, warnings, column_name("skater"))
    _check_sexes(table, warnings, column_name("sex"))


def unusable_times(table: pd.DataFrame) -> pd.Series[bool]:
    """Mark the rows whose time is not to be used, shape (rows,), bool.

    Those are times that nobody can have ridden, and times of skaters who did not start, did not
    finish or were disqualified.
    """
    return _too_fast(table) | (_absent(table) & table["time_ms"].notna())


def _absent(table: pd.DataFrame) -> pd.Series[bool]:
    return table["status"].isin([Status.DNS, Status.WITHDRAWN, Status.DQ, Status.DNF])


def _too_fast(table: pd.DataFrame) -> pd.Series[bool]:
    fastest, _ = _bounds_ms(table)
    return table["time_ms"].lt(fastest).fillna(False).astype(bool)


def _bounds_ms(table: pd.DataFrame) -> tuple[pd.Series[float], pd.Series[float]]:
    starts = zip(table["sex"], table["distance_m"], strict=True)
    bounds = np.array([PLAUSIBLE_S[start] for start in starts], dtype=np.float64).reshape(-1, 2) * 1000
    return pd.Series(bounds[:, 0], index=table.index), pd.Series(bounds[:, 1], index=table.index)


def _check_times(table: pd.DataFrame, warnings: Findings, column: str) -> None:
    _, slowest = _bounds_ms(table)
    fast = _too_fast(table)
    # A time after a fall is slow as it should be; only one that counts as a race is doubted.
    counts = table["status"].isin([Status.FINISHED, Status.RESKATE, Status.UNKNOWN])
    slow = table["time_ms"].gt(slowest).fillna(False).astype(bool) & counts
    doubted = table[fast | slow]
    times, sexes, distances = (doubted[name].tolist() for name in ("time_ms", "sex", "distance_m"))
    kinds = fast[doubted.index].tolist()

    def told(index: int) -> tuple[str, str]:
        time_ms, sex, distance = times[index], sexes[index], distances[index]
        values = {"time": format_time(time_ms, 2), "distance": distance}
        values["who"] = _WOMEN if sex == "W" else _MEN
        others = _distances_that_fit(time_ms, sex, distance)
        if kinds[index]:
            remedy = say("The time is left out. Check time, distance and sex.")
            if others:
                remedy = say(
                    "The time is left out. It fits the {others} m: check the distance.", others=others
                )
            return say("{time} is too fast for the {distance} m of {who}", **values), remedy
        remedy = say("If the skater fell or gave up the race, write status fell.")
        if others:
            fits = say("It would fit the {others} m.", others=others)
            remedy = listed((remedy, fits), " ")
        return say("{time} is very slow for the {distance} m of {who}", **values), remedy

    warnings.add_lines(doubted["line"].tolist(), column, told)


def _distances_that_fit(time_ms: int, sex: str, distance_m: int) -> str:
    fitting = [
        str(other)
        for (whose, other), (fastest, slowest) in PLAUSIBLE_S.items()
        if whose == sex and other != distance_m and fastest <= time_ms / 1000 <= slowest
    ]
    one_of = fitting[-1] if fitting else ""
    for other in reversed(fitting[:-1]):
        one_of = say("{one} or {other}", one=other, other=one_of)
    return one_of


def _check_statuses(table: pd.DataFrame, warnings: Findings, column: str) -> None:
    absent = table[_absent(table) & table["time_ms"].notna()]
    statuses = absent["status"].tolist()
    warnings.add_lines(
        absent["line"].tolist(),
        column,
        lambda index: (
            say("{status}, yet there is a time", status=statuses[index]),
            say("The time is left out; check the status."),
        ),
    )


def _check_repeats(table: pd.DataFrame, warnings: Findings, column: str) -> None:
    # A re-skate follows a race of the same skater, so the two are not one start told twice.
    key = table[list(START_KEY)].assign(reskate=table["status"] == Status.RESKATE)
    repeats = key.duplicated()
    first_lines = (
        table["line"].groupby([key[name] for name in key], dropna=False, sort=False).transform("first")
    )
    lines, first = table["line"][repeats].tolist(), first_lines[repeats].tolist()
    skaters, alike = table["skater"][repeats].tolist(), repeated_starts(table)[repeats].tolist()

    def told(index: int) -> tuple[str, str]:
        found = say(
            "{skater} has this start on line {line} already", skater=skaters[index], line=first[index]
        )
        if alike[index]:
            return found, say("Both tell the same; this one is left out.")
        return found, say(
            "They differ: delete the wrong one, or tell them apart by date, competition or run."
        )

    warnings.add_lines(lines, column, told)


def _check_names(
    table: pd.DataFrame, known_skaters: Collection[str], warnings: Findings, column: str
) -> None:
    if table["skater"].nunique() + len(known_skaters) > MOST_NAMES:
        found = say(
            "there are more than {most:,} names, too many to look for those almost alike", most=MOST_NAMES
        )
        remedy = say("Names with a slip of the pen are taken for other skaters.")
        warnings.add(found, remedy, column=column)
        return
    doubted: list[tuple[int, NearName, int]] = []
    for _, rows in table.groupby("sex"):
        counts = rows["skater"].value_counts(sort=False)
        first = rows.drop_duplicates("skater").set_index("skater")["line"]
        near = near_names({str(name): int(count) for name, count in counts.items()}, known_skaters)
        doubted.extend((int(first[found.name]), found, int(counts[found.name])) for found in near)
    doubted.sort(key=lambda found: found[0])

    def told(index: int) -> tuple[str, str]:
        _, near, count = doubted[index]
        values = {"name": near.name, "count": count, "meant": near.meant, "how": near.how}
        found = say('"{name}" ({count:,} rows) is almost "{meant}": {how}', **values)
        if count == 1:
            found = say('"{name}" (1 row) is almost "{meant}": {how}', **values)
        if near.sure:
            return found, say("They count as one person.")
        return found, say('Did you mean "{near}"?', near=near.meant)

    warnings.add_lines([line for line, _, _ in doubted], column, told)


def _check_sexes(table: pd.DataFrame, warnings: Findings, column: str) -> None:
    pairs = table.drop_duplicates(["skater", "sex"])
    second = pairs[pairs["skater"].duplicated()]
    skaters = second["skater"].tolist()
    warnings.add_lines(
        second["line"].tolist(),
        column,
        lambda index: (
            say("{skater} stands among the women and the men", skater=skaters[index]),
            say("Check the sex."),
        ),
    )
