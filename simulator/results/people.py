"""Files about skaters rather than races: personal bests, and birth years with age groups."""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable
from pathlib import Path

import pandas as pd

from simulator.input.faults import InputRefused
from simulator.results.cells import Cells
from simulator.results.columns import AGE_GROUP_SEASON, plain
from simulator.results.dates import parse_year
from simulator.results.reading import read_raw
from simulator.results.table import typed_frame
from simulator.results.values import (
    BadValue,
    TimeCell,
    not_a_time,
    parse_distance_m,
    parse_sex,
    parse_time_cell,
)
from simulator.text import quoted
from simulator.words import say

PERSONAL_BEST_DTYPES: dict[str, str] = {
    "skater": "str",
    "sex": "str",
    "distance_m": "int64",
    "time_ms": "int64",
    "year": "Int64",
    "rink": "str",
    "set_before": "bool",
    "source": "str",
}
SKATER_DTYPES: dict[str, str] = {
    "skater": "str",
    "sex": "str",
    "birth_year": "Int64",
    "age_group": "str",
    "note": "str",
    "source": "str",
}

_SEASON = re.compile(r"(20\d\d)_\d\d$")


def read_personal_bests(path: Path | Traversable) -> pd.DataFrame:
    """Read a file of personal bests.

    Parameters
    ----------
    path
        CSV or Excel with columns skater, sex, distance_m, time_s, and where known year, rink,
        ``set_before_okt_2025`` (``yes`` when set before the meet) and source.

    Returns
    -------
    pandas.DataFrame
        Columns and dtypes of :data:`PERSONAL_BEST_DTYPES`; times in ms; ``set_before`` is True
        only for ``yes``, so a best of unknown day is not taken for an early one.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    cells = Cells(
        read_raw(path),
        ("skater", "sex", "distance_m", "time", "year", "rink", "set_before", "source"),
        to_add=say("Add the personal bests."),
    )
    skaters, _ = cells.skaters()
    times = cells.parse("time", _time_needed, required=True)
    columns: dict[str, list[object]] = {
        "skater": [*skaters],
        "sex": [*cells.parse("sex", parse_sex, required=True)],
        "distance_m": [*cells.parse("distance_m", parse_distance_m, required=True)],
        "time_ms": [time.time_ms if time else None for time in times],
        "year": [*cells.parse("year", parse_year)],
        "rink": [*cells.texts("rink")],
        "set_before": [bool(before) for before in cells.parse("set_before", _parse_yes)],
        "source": [*cells.texts("source")],
    }
    if cells.faults:
        raise InputRefused(cells.faults.told())
    return typed_frame(columns, PERSONAL_BEST_DTYPES)


def read_skaters(path: Path | Traversable) -> pd.DataFrame:
    """Read a file of skaters with birth year and age group, each where known.

    Parameters
    ----------
    path
        CSV or Excel with columns skater, sex, and where known birth_year, age_group, note, source.
        ``age_group_2025_26`` says of which season the age groups are.

    Returns
    -------
    pandas.DataFrame
        Columns and dtypes of :data:`SKATER_DTYPES`; one row a skater; unknown years are NA,
        unknown age groups empty. `AGE_GROUP_SEASON` is among its attributes where the file tells it.

    Raises
    ------
    InputRefused
        With every fault of the file, a skater named twice among them.
    """
    wanted = ("skater", "sex", "birth_year", "age_group", "note", "source")
    cells = Cells(read_raw(path), wanted, to_add=say("Add the skaters."))
    skaters, _ = cells.skaters()
    columns: dict[str, list[object]] = {
        "skater": [*skaters],
        "sex": [*cells.parse("sex", parse_sex, required=True)],
        "birth_year": [*cells.parse("birth_year", parse_year)],
    }
    for field in ("age_group", "note", "source"):
        columns[field] = [*cells.texts(field)]
    first: dict[object, int] = {}
    for line, skater, sex in zip(cells.lines, columns["skater"], columns["sex"], strict=True):
        if skater is not None and first.setdefault((skater, sex), line) != line:
            found = say("{skater} stands on line {line} already", skater=skater, line=first[skater, sex])
            cells.faults.add(found, say("Keep one of the two lines."), line, cells.name("skater"))
    if cells.faults:
        raise InputRefused(cells.faults.told())
    table = typed_frame(columns, SKATER_DTYPES)
    season = _SEASON.search(cells.name("age_group"))
    if season is not None:
        table.attrs[AGE_GROUP_SEASON] = int(season[1])
    return table


def _time_needed(text: str) -> TimeCell:
    time = parse_time_cell(text)
    if time.time_ms is None:
        raise not_a_time(text)
    return time


def _parse_yes(text: str) -> bool:
    word = plain(text)
    if word in ("yes", "ja", "true", "y", "j", "1"):
        return True
    if word in ("no", "nee", "false", "n", "0", "unknown", "onbekend", ""):
        return False
    raise BadValue(say("{text} is neither yes nor no", text=quoted(text)), say("Write yes, no or unknown."))
