"""Rows in doubt: they are kept, but shown with a suggestion."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulator.event import Status
from simulator.input.faults import MAX_FAULTS
from simulator.people.almost import MOST_NAMES, NearName, near_names
from simulator.people.persons import Persons, only_initials
from simulator.race_time import PLAUSIBLE_S, format_time
from simulator.results.findings import Findings
from simulator.results.rinks import rink_found
from simulator.results.table import repeated_starts, start_numbers
from simulator.words import listed, say

_WOMEN, _MEN = say("women"), say("men")


def check_table(
    table: pd.DataFrame,
    known_skaters: Collection[str],
    warnings: Findings,
    column_name: Callable[[str], str],
) -> bool:
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

    Returns
    -------
    bool
        Whether some start is told twice.
    """
    _check_times(table, warnings, column_name("time"))
    _check_statuses(table, warnings, column_name("status"))
    repeated = _check_repeats(table, warnings, column_name("skater"))
    _check_names(table, known_skaters, warnings, column_name("skater"))
    _check_sexes(table, warnings, column_name("sex"))
    _check_rinks(table, warnings, column_name("rink"))
    return repeated


def unusable_times(table: pd.DataFrame) -> pd.Series[bool]:
    """Mark the rows whose time is not to be used, shape (rows,), bool.

    Those are times that nobody can have ridden, and times of skaters who did not start, did not
    finish or were disqualified.
    """
    return (_absent(table) & table["time_ms"].notna()) | _too_fast(table)


def _absent(table: pd.DataFrame) -> pd.Series[bool]:
    return table["status"].isin([Status.DNS, Status.WITHDRAWN, Status.DQ, Status.DNF])


def _too_fast(table: pd.DataFrame) -> NDArray[np.bool_]:
    fastest, _ = _bounds_ms(table)
    return _times_ms(table) < fastest


def _times_ms(table: pd.DataFrame) -> NDArray[np.float64]:
    return table["time_ms"].to_numpy(np.float64, na_value=np.nan)


def _bounds_ms(table: pd.DataFrame) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Fastest and slowest time that is not doubted, each shape (rows,), in ms."""
    women, distances = (table["sex"] == "W").to_numpy(bool), table["distance_m"].to_numpy()
    bounds = np.zeros((2, len(table)))
    for (sex, distance), (fastest, slowest) in PLAUSIBLE_S.items():
        rows = (women == (sex == "W")) & (distances == distance)
        bounds[0, rows], bounds[1, rows] = fastest * 1000, slowest * 1000
    return bounds[0], bounds[1]


def _check_times(table: pd.DataFrame, warnings: Findings, column: str) -> None:
    times_ms, (fastest, slowest) = _times_ms(table), _bounds_ms(table)
    fast = times_ms < fastest
    # A time after a fall is slow as it should be; only one that counts as a race is doubted.
    counts = table["status"].isin([Status.FINISHED, Status.RESKATE, Status.UNKNOWN]).to_numpy(bool)
    rows = np.flatnonzero(fast | ((times_ms > slowest) & counts))
    doubted = table.iloc[rows[:MAX_FAULTS]]
    times, sexes, distances = (doubted[name].tolist() for name in ("time_ms", "sex", "distance_m"))
    kinds = fast[rows[:MAX_FAULTS]].tolist()

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

    warnings.add_lines(table["line"].to_numpy()[rows], column, told)


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


def _check_repeats(table: pd.DataFrame, warnings: Findings, column: str) -> bool:
    # A re-skate follows a race of the same skater, so the two are not one start told twice.
    people = table.assign(skater=_one_name_each(table))
    numbers = start_numbers(people)
    reskated = table["status"] == Status.RESKATE
    start = pd.Series(numbers * 2 + reskated.to_numpy(bool), index=table.index)
    repeats = start.duplicated()
    if not repeats.any():
        return False
    first_row = dict(zip(*np.unique(start.to_numpy(), return_index=True), strict=True))
    lines, skaters = table["line"][repeats].tolist(), table["skater"][repeats].tolist()
    first = [first_row[number] for number in start[repeats][:MAX_FAULTS]]
    again = start.duplicated(keep=False)
    alike = repeated_starts(people.loc[again], numbers[again])[repeats[again]].tolist()

    def told(index: int) -> tuple[str, str]:
        name, one = skaters[index], table["skater"].iloc[first[index]]
        values = {"skater": name, "line": int(table["line"].iloc[first[index]])}
        if only_initials(name) != only_initials(one):
            found = say(
                "{skater} may be {other}, who has this start on line {line} already", other=one, **values
            )
            return found, say("Take one of the two out, or write both first names in full.")
        found = say("{skater} has this start on line {line} already", **values)
        if name != one:
            found = say("{skater} has this start on line {line} already, as {other}", other=one, **values)
        if alike[index]:
            told_as = say("Both tell the same; this one is left out.")
            return found, told_as if name == one else say("Both tell the same; they count once.")
        return found, say(
            "They differ: delete the wrong one, or tell them apart by date, competition or run."
        )

    warnings.add_lines(lines, column, told)
    return True


def _one_name_each(table: pd.DataFrame) -> pd.Series[str]:
    """Return the skater of each row by one name, however it is written; in too long a list as written."""
    skaters = table["skater"]
    if skaters.nunique() > MOST_NAMES:
        return skaters
    names: dict[tuple[str, str], str] = {}
    for sex, own in skaters.groupby(table["sex"]):
        written = own.unique().tolist()
        names |= {(str(sex), name): person for name, person in _persons_of(written).items()}
    if all(name == person for (_, name), person in names.items()):
        return skaters
    known = [names[key] for key in zip(table["sex"], skaters, strict=True)]
    return pd.Series(known, table.index, dtype=skaters.dtype)


def _persons_of(written: list[str]) -> dict[str, str]:
    """Return who is meant by each name of a list; an initial fits surnames first and last alike."""
    persons = Persons.of_list(written)
    turned = {" ".join((*name.split()[-1:], *name.split()[:-1])): name for name in persons.names}
    others = Persons.of(name for name in turned if not only_initials(name))
    found = {name: persons.person(name) for name in written}
    for name in filter(only_initials, written):
        person = others.sure(name).person
        if found[name] == name and person is not None:
            found[name] = turned[person]
    return found


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
        codes, names = rows["skater"].factorize()
        _, first = np.unique(codes, return_index=True)
        counts = dict(zip(map(str, names), np.bincount(codes).tolist(), strict=True))
        lines = dict(zip(counts, rows["line"].to_numpy()[first].tolist(), strict=True))
        near = near_names(counts, known_skaters)
        doubted.extend((lines[found.name], found, counts[found.name]) for found in near)
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


def _check_rinks(table: pd.DataFrame, warnings: Findings, column: str) -> None:
    for rink, rows in table["rink"].value_counts(sort=False).items():
        told = rink_found(str(rink), int(rows)) if rink else None
        if told is not None:
            warnings.add(*told, column=column)
