"""Workbooks in forms of their own: two lines a skater, and the quota rankings of the ISU; names invented."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from list_forms import Race, races

from simulator.results import ResultsReport, read_results

Sheets = dict[str, list[list[object]]]


def report(folder: Path, sheets: Sheets, **chosen: str) -> ResultsReport:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "book.xlsx"
    book.save(path)
    return read_results(path, defaults=chosen or None)


def values(made: ResultsReport, *columns: str) -> list[tuple[object, ...]]:
    assert made.table is not None, made.faults
    rows = made.table[[*columns]].astype(object).itertuples(index=False)
    return [tuple(None if pd.isna(cell) else cell for cell in row) for row in rows]


def clock(time_ms: int) -> time:
    seconds, thousandths = divmod(time_ms, 1000)
    return time(0, seconds // 60, seconds % 60, thousandths * 1000)


TWO: list[list[object]] = [
    [1, 280, "Anna Een\xa0", time(0, 3, 58, 30_000), None, 60],
    [None, None, "NED", "PB"],
    [2, 281, "Bea van der Twee\xa0", time(0, 3, 59, 880_000), 1.85, 54],
    [None, None, "NOR"],
    [3, 282, "Chloé Drie\xa0", time(0, 4, 0, 30_000), 2, 48],
    [None, None, "KAZ", "NR"],
    [None, 283, "Dana Vier\xa0", "DNF", None, 0],
    [None, None, "USA"],
]
HEADING = ["Rank:", "NO:", "Name:", "Time:", "Diff:", "Points:"]
SAID = [
    (1, "Anna Een", "NED", 238_030, "finished", "PB"),
    (2, "Bea van der Twee", "NOR", 239_880, "finished", ""),
    (3, "Chloé Drie", "KAZ", 240_030, "finished", "NR"),
    (None, "Dana Vier", "USA", None, "dnf", ""),
]


@pytest.mark.parametrize("above", [[], [HEADING], [["3000 m women"], [], HEADING]])
def test_two_lines_a_skater_are_one_row(tmp_path: Path, above: list[list[object]]) -> None:
    made = report(tmp_path, {"Sheet1": [*above, *TWO]}, sex="W", distance_m="3000", date="2025-11-14")
    assert values(made, "place", "skater", "country", "time_ms", "status", "note") == SAID


def test_of_two_such_sheets_the_second_is_told_as_left_out(tmp_path: Path) -> None:
    made = report(
        tmp_path, {"Sheet1": TWO, "Sheet2": [HEADING, *TWO]}, sex="W", distance_m="3000", date="2025-11-14"
    )
    assert len(values(made, "skater")) == 4
    assert any('only the sheet "Sheet1" is read' in doubt.found for doubt in made.warnings)


def test_a_line_that_belongs_to_no_skater_is_told(tmp_path: Path) -> None:
    made = report(
        tmp_path,
        {"Sheet1": [*TWO[:4], [None, None, "KAZ"], *TWO[4:]]},
        sex="W",
        distance_m="3000",
        date="2025-11-14",
    )
    assert values(made, "place", "skater", "country", "time_ms", "status", "note") == SAID
    assert [doubt.line for doubt in made.warnings if "left out" in f"{doubt.found} {doubt.remedy}"] == [5]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(race=races())
def test_any_race_in_two_lines_is_read_back(tmp_path: Path, race: Race) -> None:
    rows: list[list[object]] = []
    starts = [start for start in race.starts if start.time_ms is not None or start.place is None]
    for number, start in enumerate(starts):
        lost = {"dnf": "DNF", "dns": "DNS", "dq": "DQ", "withdrawn": "WDR"}.get(start.status)
        gap = ((start.cut_ms or 0) - (starts[0].cut_ms or 0)) / 1000 if start.time_ms else None
        rows.append(
            [
                start.place,
                100 + number,
                f"{start.name}\xa0",
                lost or clock(start.cut_ms or 0),
                gap or None,
                60 - number,
            ]
        )
        rows.append([None, None, start.country or "NED", "PB" if number % 3 == 0 else None])
    chosen = {"sex": race.sex, "distance_m": str(race.distance_m), "date": "2025-11-29"}
    made = report(tmp_path, {"Sheet1": rows}, **chosen)
    assert values(made, "place", "skater", "time_ms") == [(s.place, s.name, s.cut_ms) for s in starts]


QUOTA_HEADING = ["quota rank", "Nat.", "No", "Name", "WC Points", "WC time", "Venue", "Date", "Event"]


def quota(title: str, *rows: list[object], heading: list[str] | None = None) -> list[list[object]]:
    return [["Special Olympic Qualification Classification"], [title], [], heading or QUOTA_HEADING, *rows]


BOOK: Sheets = {
    "Men - 500": quota(
        "500m Men (3 quota places, max. 3 per NOC)",
        [None, "Ranking by World Cup points"],
        [1, "USA", 1, "Jan Voorbeeld\xa0", 211, "33.79", "Salt Lake City", date(2025, 11, 16), "WC1"],
        [None, "JPN", 4, "Pim Testman", 81, "34.30", "Calgary", date(2025, 11, 22), "WC2"],
        [None, "Ranking by World Cup times"],
        [2, "KAZ", 1, "Ole Muster", 3, "34.62", "Salt Lake City", date(2025, 11, 14), "WC1"],
        [3, "NED", 2, "Bo Küttel", 13, "34.70", "Salt Lake City", date(2025, 11, 14), "WC1"],
        [None, "Reserves"],
        ["R1", "GER", 3, "Carl Probe", 13, "34.80", "Salt Lake City", date(2025, 11, 14), "WC1"],
        ["R2", "", None, "", None, "", "", None, ""],
    ),
    "Women - 10000": [],
    "Men - 10000": quota(
        "10.000m Men (12 quota places, max. 3 per NOC)",
        [1, "NED", 1, "Jan Lang", 60, "12:40.11", "Hamar", date(2025, 12, 13), "WC4"],
        heading=[*QUOTA_HEADING[:5], "WC Time", *QUOTA_HEADING[6:]],
    ),
    "Men - TP": quota("Team Pursuit Men (8 quota places)", [1, "Italy", 300, "3:36.00", "Calgary"],
        heading=["quota rank", "Nat.", "WC Points", "WC time", "Venue"]),
    "Women - MS": quota("Mass Start Women (24 quota places)",
        [1, "NED", 1, "Eva Start", 60, "8:20.00", "Calgary", None, "WC2"]),
}  # fmt: skip


def test_a_quota_workbook_gives_the_times_of_its_races_and_no_places(tmp_path: Path) -> None:
    made = report(tmp_path, BOOK)
    assert values(
        made, "sex", "distance_m", "skater", "country", "time_ms", "rink", "competition", "place"
    ) == [
        ("M", 500, "Jan Voorbeeld", "USA", 33_790, "Salt Lake City", "World Cup 1", None),
        ("M", 500, "Pim Testman", "JPN", 34_300, "Calgary", "World Cup 2", None),
        ("M", 500, "Ole Muster", "KAZ", 34_620, "Salt Lake City", "World Cup 1", None),
        ("M", 500, "Bo Küttel", "NED", 34_700, "Salt Lake City", "World Cup 1", None),
        ("M", 500, "Carl Probe", "GER", 34_800, "Salt Lake City", "World Cup 1", None),
        ("M", 10_000, "Jan Lang", "NED", 760_110, "Hamar", "World Cup 4", None),
    ]
    assert values(made, "date")[0] == (pd.Timestamp(2025, 11, 16),)
    assert [row[0] for row in values(made, "note")] == [
        "quota rank 1", "over the country's number of quota places", "quota rank 2", "quota rank 3",
        "quota rank R1", "quota rank 1",
    ]  # fmt: skip


def test_what_is_left_out_of_a_quota_workbook_or_missing_in_it_is_told(tmp_path: Path) -> None:
    told = "\n".join(map(str, report(tmp_path, BOOK).warnings))
    assert 'the sheet "Men - TP" is of no distance' in told
    assert 'the sheet "Women - MS" is of no distance' in told
    assert 'the sheet "Men - 10000" fills 1 of 12 quota places' in told
    assert "do not run from 1 on" not in told
    torn = BOOK | {"Men - 500": [row for row in BOOK["Men - 500"] if row[:1] != [2]]}
    assert any("do not run from 1 on" in doubt.found for doubt in report(tmp_path, torn).warnings)
