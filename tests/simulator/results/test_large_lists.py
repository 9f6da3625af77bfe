"""A large list is read at once, and gives what reading it cell by cell gives."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.input.faults import InputRefused
from simulator.race_time import too_fast
from simulator.results import ResultsReport, csv_text, read_results
from simulator.results.csv_text import read_csv_text
from simulator.results.dates import parse_date
from simulator.results.raw_table import RawTable
from simulator.results.recurring import recurring, together
from simulator.results.values import (
    BadValue,
    _time_ms,
    parse_distance_m,
    parse_place_cell,
    parse_sex,
    parse_time_cell,
)
from simulator.text import clean

HEADING = "date,sex,distance,place,name,country,time,note"
ROW = "2025-12-14,W,500,1,Anna Een,NED,37.62,"

#: Cells right and wrong, plain and in quotes, as files have them and as they should not.
CELLS = (
    *("", " ", "-", '""', '"a"', '"a, b"', '"a ""b"""', ' "a"', '"a" ', 'a"b', '"a"b', "007", "1", "1.0"),
    *("NA", "nan", "true", "37.62", "1:07.54", "1:74.54", "1:7.54", '"37,62"', "1'07.54", "37.6", "37.621"),
    *("60.12", "099.99", "DNF", "37.62 PB", "W", "dames", "x", "500", "1000 m", "2025-12-14", "31-02-2025"),
    *("Anna Een", "é", "\u200b"),
)

UNQUOTED = [cell for cell in CELLS if '"' not in cell]

rows = st.lists(st.sampled_from(CELLS), min_size=0, max_size=10)


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every second line or so begins a block."""
    monkeypatch.setattr(csv_text, "_FIRST_BLOCK", 60)
    monkeypatch.setattr(csv_text, "_BLOCK", 80)


def split(text: str, sign: str) -> object:
    """What stands in a text, or why it cannot be split."""
    try:
        raw = read_csv_text("r.csv", text)
    except InputRefused as refused:
        return refused.faults
    return raw.header, [*raw.rows], raw.lines, raw.faults, raw.warnings


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(rows, max_size=40), st.sampled_from(",;\t|"), st.sampled_from(("\n", "\r\n")), st.booleans())
def test_blocks_are_split_as_lines_are(lines: list[list[str]], sign: str, end: str, last: bool) -> None:
    first = [HEADING.replace(",", sign), *[ROW.replace(",", sign)] * 25]
    text = end.join([*first, *(sign.join(cells) for cells in lines)]) + (end if last else "")
    at_once = split(text, sign)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_text._Block, "is_plain", lambda _: False)
        assert at_once == split(text, sign)


@settings(max_examples=200)
@given(st.text(alphabet='ab" ,\n\r\t\x0b\x85\ufeff', max_size=80))
def test_only_text_that_is_plain_is_split_at_once(text: str) -> None:
    block = csv_text._Block("r.csv", text + "a", ",", 1)
    if block.is_plain():
        records = [*csv.reader(io.StringIO(text + "a", newline=""), strict=True, skipinitialspace=True)]
        columns = block.columns(3)
        if columns is not None:
            assert [*zip(*columns, strict=True)] == [(*row, "", "", "")[:3] for row in records]
            assert not any(any(row[3:]) for row in records)


def test_blocks_are_really_used(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []
    columns = csv_text._Block.columns

    def counted(self: csv_text._Block, width: int) -> object:
        taken.append(self.lines)
        return columns(self, width)

    monkeypatch.setattr(csv_text._Block, "columns", counted)
    raw = read_csv_text("r.csv", "\n".join([HEADING, *[ROW] * 100]))
    assert isinstance(raw, RawTable)
    assert sum(taken) > 70
    assert raw.lines == [*range(2, 102)]


def read(folder: Path, lines: list[list[str]]) -> ResultsReport:
    path = folder / "r.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([HEADING.split(","), *lines])
    return read_results(path)


def bad(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except BadValue:
        return True
    return False


def wrong_cells(lines: list[list[str]]) -> Iterator[tuple[int, str]]:
    """Line and column of each cell that its parser refuses, the obvious way."""
    parsers = {
        "date": parse_date, "sex": parse_sex, "distance": parse_distance_m, "place": parse_place_cell,
        "time": parse_time_cell,
    }  # fmt: skip
    for line, cells in enumerate(lines, start=2):
        for name, text in zip(HEADING.split(","), cells, strict=True):
            if name in parsers and bad(parsers[name], clean(text)):
                yield line, name


good = st.tuples(
    st.sampled_from(("2025-12-14", "15-12-2025", "16 december 2025", "")),
    st.sampled_from(("W", "M", "dames", "heren")),
    st.sampled_from(("500", "1000 m", "10.000")),
    st.sampled_from(("1", "2.", "3=", "")),
    st.sampled_from(("Anna Een", "Bea Twee", "DRIE Cor")),
    st.sampled_from(("NED", "GER", "Nederland")),
    st.sampled_from(("43.62", "44.625", "1:07.54", "1:08,54", "12:36.35", "756.35", "44.1", "45.62 PB", "")),
    st.sampled_from(("", "x", "y")),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(good, min_size=1, max_size=60))
def test_each_value_is_that_of_its_cell(tmp_path: Path, lines: list[tuple[str, ...]]) -> None:
    # Each row is of a meet of its own, so that none is told twice.
    report = read(tmp_path, [[*cells[:7], f"{cells[7]}{number}"] for number, cells in enumerate(lines)])
    assert report.table is not None, report.faults
    table = report.table.set_index("line")
    for line, row in table.iterrows():
        cells = dict(zip(HEADING.split(","), lines[int(str(line)) - 2], strict=True))
        assert row["sex"] == parse_sex(cells["sex"])
        assert row["distance_m"] == parse_distance_m(cells["distance"])
        day = parse_date(cells["date"])
        assert (None if pd.isna(row["date"]) else row["date"].date()) == day
        time = parse_time_cell(cells["time"]).time_ms
        if time is not None and too_fast(row["sex"], row["distance_m"], time):
            time = None
        assert (None if pd.isna(row["time_ms"]) else row["time_ms"]) == time


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(*[st.sampled_from([c for c in CELLS if '"' not in c])] * 8), min_size=1, max_size=30)
)
def test_each_cell_at_fault_is_told_once(tmp_path: Path, lines: list[tuple[str, ...]]) -> None:
    filled = [[*cells[:4], "Anna Een", *cells[5:7], "x"] for cells in lines]
    # One row tells a result: without any it would be a list of people, and refused as that.
    filled.append(["2025-12-14", "W", "500", "1", "Bea Twee", "NED", "43.62", "x"])
    told = {(fault.line, fault.column) for fault in read(tmp_path, filled).faults}
    assert told == set(wrong_cells(filled))


@given(st.from_regex(r"(?:[0-9]{1,2}[:.'])?[0-9]{1,3}[.,][0-9]{1,4}", fullmatch=True))
def test_the_usual_notation_of_a_time_is_read_as_any(text: str) -> None:
    try:
        expected = _time_ms(text)
    except BadValue:
        expected = None
    try:
        found = parse_time_cell(text).time_ms
    except BadValue:
        found = None
    assert found == expected


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3), st.sampled_from("xy")), max_size=30))
def test_columns_that_recur_are_joined_row_by_row(cells: list[tuple[str, int, str]]) -> None:
    columns = [recurring(column) for column in zip(*cells, strict=True)] or [recurring(())] * 3
    made = []
    joined = together(lambda *values: made.append(values) or values, *columns)
    assert [*joined] == cells
    assert len(made) == len(set(cells)) == len(joined.each)
    kept = joined.rows(np.arange(len(cells))[::2])
    assert [*kept] == cells[::2]
    assert set(kept.each) == set(cells[::2])
