"""Answers of results services and pages of a browser."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from simulator.results import ResultsReport, read_pasted, read_results
from simulator.results.objects import DEEPEST

SKATER = {"firstName": "Jan", "lastName": "Voorbeeld", "country": "NED", "gender": "M"}
ISU = [
    {
        "competitor": {"skater": SKATER},
        "rank": 1,
        "status": 0,
        "time": "1:13.592",
        "laps": [{"time": "16.84"}],
    },
    {"competitor": {"skater": SKATER | {"firstName": "Pim"}}, "rank": None, "status": 2, "time": "1:15.855"},
]
VANTAGE = {
    "distance": 1000,
    "races": [
        {"name": {"firstName": "Jan", "surname": "Boom", "surnamePrefix": "van der"}, "time": 792480000}
    ],
}
OF_SKATER = {
    "skater": {"givenname": "Jan", "familyname": "Boom", "gender": "m"},
    "results": [
        {
            "distance": 1000,
            "time": "1.08,54",
            "date": "2025-11-14",
            "name": "Cup",
            "location": "Heerenveen (NED)",
        }
    ],
}
XML = (
    '<?xml version="1.0"?><answer><skater><givenname>Jan</givenname><familyname>Boom</familyname>'
    "<gender>m</gender></skater><results><result><distance>1000</distance><time>1.08,54</time>"
    "<date>2025-11-14</date><name>Cup</name><location>Heerenveen (NED)</location></result></results></answer>"
)
PAGE = (
    "<html><script>var x='<td>';</script><h2>1000 meter Women, 29 November 2025</h2><table>"
    "<tr><th>Pos</th><th>Name</th><th>Time</th></tr><tr><td>1</td><td>Anna<br>Een</td><td>1:14.08</td></tr>"
    "</table><h2>1000 meter Men</h2><table><tr><th>Pos</th><th>Name</th><th>Time</th></tr>"
    "<tr><td>1</td><td>Jan Een</td><td>1:08.08</td></tr></table></html>"
)
CHOSEN = {"sex": "M", "distance_m": "1000"}


def rows(text: str, *columns: str) -> list[tuple[object, ...]]:
    table = read_pasted(text, defaults=CHOSEN).table
    assert table is not None
    found = table[[*columns]].astype(object).itertuples(index=False)
    return [tuple(None if pd.isna(cell) else cell for cell in row) for row in found]


def test_the_status_of_a_service_beats_its_time() -> None:
    assert rows(json.dumps(ISU), "place", "skater", "country", "time_ms", "status") == [
        (1, "Jan Voorbeeld", "NED", 73_592, "finished"),
        (None, "Pim Voorbeeld", "NED", None, "dq"),
    ]


def test_units_of_100_ns_and_a_prefix_of_its_own() -> None:
    assert rows(json.dumps(VANTAGE), "skater", "time_ms") == [("Jan van der Boom", 79_248)]


@pytest.mark.parametrize("text", [json.dumps(OF_SKATER), XML])
def test_the_results_of_one_skater_take_name_and_sex_from_around_them(text: str) -> None:
    assert rows(text, "skater", "competition", "rink", "distance_m", "time_ms") == [
        ("Jan Boom", "Cup", "Heerenveen", 1000, 68_540)
    ]


def test_a_page_with_two_tables_takes_sex_and_day_from_their_titles() -> None:
    assert rows(PAGE, "date", "sex", "skater", "time_ms") == [
        (pd.Timestamp(2025, 11, 29), "W", "Anna Een", 74_080),
        (pd.Timestamp(2025, 11, 29), "M", "Jan Een", 68_080),
    ]


ROW = "<tr><td>{place}<td>{name}<td>NED<td>{time}</tr>"
HEADING = "<table><tr><th>Rank<th>Name<th>Country<th>Time</tr>"


def _page(*lines: str) -> ResultsReport:
    return read_pasted("<html>" + "\n".join(lines) + "</table></html>")


def _row(place: object, name: str, time: str = "37.62") -> str:
    return ROW.format(place=place, name=name, time=time)


def test_a_page_whose_first_row_stands_in_the_line_of_the_heading_lacks_a_column_all_the_same() -> None:
    report = _page(HEADING + _row(1, "Femke Kok"), _row(2, "Anna One"), _row(3, "Bea Two"))
    assert not report.accepted
    assert {fault.column for fault in report.faults} == {"distance_m", "sex"}


KOK = "<tr><th>Rank<th>Name<th>Time</tr><tr><td>1<td>Femke Kok<td>1:13.40</tr>"
TITLED = "1000 m Women, Heerenveen 2025-11-14"


@pytest.mark.parametrize(
    "page",
    [
        f"<table><tr><th colspan=3>{TITLED}</th></tr>{KOK}</table>",
        f"<table><tr><td></td><td colspan=2>{TITLED}</td></tr>{KOK}</table>",
        f"<table><tr><td colspan=3>Cup</td></tr><tr><td>1000 m<td>Women<td>2025-11-14</tr>{KOK}</table>",
        f"<table><tr><td>Hamar, 14 November 2025<tr><td colspan=3>1000 m<tr><td colspan=3>Women{KOK}</table>",
    ],
)
def test_a_title_in_a_row_of_the_table_itself_is_its_title(page: str) -> None:
    told = rows(f"<html><body>{page}</body></html>", "sex", "distance_m", "date", "skater")
    assert told == [("W", 1000, pd.Timestamp(2025, 11, 14), "Femke Kok")]


@pytest.mark.parametrize(
    "before",
    ["<h2>{}</h2>", "<p>{}</p>", "<H1>{}</H1>", "<b>{}</b>", "<center>{}</center>", "<section><h3>{}</h3>",
     "{}\n", "<!-- saved --><h4>{}</h4>", "<a href='x'>{}</a>", "<ul><li>{}</ul>", "<title>{}</title>",
     "<style>p{{}}</style>{}"],
)  # fmt: skip
def test_a_piece_of_a_page_is_one_whatever_it_begins_with(before: str, tmp_path: Path) -> None:
    text = before.format(TITLED) + f"\n<table>{KOK}</table>"
    assert rows(text, "sex", "distance_m", "skater") == [("W", 1000, "Femke Kok")]
    (tmp_path / "piece.html").write_text(text)
    assert read_results(tmp_path / "piece.html").accepted


@pytest.mark.parametrize(
    "text", ["<h2>Results</h2><p>None yet.</p>", "<!-- x --><html><body>None yet.</body></html>"]
)
def test_a_page_without_a_table_is_no_damaged_xml(text: str) -> None:
    assert "web page, not a list" in str(read_pasted(text).faults[0])


def test_a_cell_that_reaches_down_holds_in_each_of_its_rows() -> None:
    page = (
        f"<h2>{TITLED}</h2><table><tr><th rowspan=2>Rk<th rowspan=2>Name<th colspan=2>Race<tr><th>Time<th>Gap"
        "<tr><td>1<td>Femke Kok<td>1:13.40<td><tr><td rowspan=2>2<td>Anna Een<td>1:14.10<td>+0.70"
        "<tr><td>Bea Twee<td>1:14.10<td>+0.70<tr><td>4<td>Cato Drie<td>1:15.10<td>+1.70</table>"
    )
    assert rows(page, "place", "skater", "time_ms") == [
        (1, "Femke Kok", 73_400), (2, "Anna Een", 74_100), (2, "Bea Twee", 74_100), (4, "Cato Drie", 75_100),
    ]  # fmt: skip


@pytest.mark.parametrize("at_fault", [0, 1])
def test_no_row_of_a_page_goes_with_another_that_stands_in_the_same_line(at_fault: int) -> None:
    rows = [_row(1, "Femke Kok"), _row(2, "Anna One"), _row(3, "Bea Two"), _row(4, "Cato Three")]
    rows[at_fault] = _row(at_fault + 1, "Femke Kok", "fast")
    report = _page("<h2>500 m Women</h2>" + HEADING, rows[0] + rows[1], rows[2], rows[3])
    assert not report.accepted
    assert len(report.faults) == 1
    report = _page("<h2>500 m Women</h2>" + HEADING, *rows)
    assert report.table is not None
    assert len(report.table) == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[" * (DEEPEST + 1) + "{}" + "]" * (DEEPEST + 1), "nested deeper"),
        ('{"a": 1,}', "this is JSON, but damaged"),
        ('{"name": {"a": 1}}', "there is no list of results in it"),
        ('<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>', "document type of its own"),
        ("<x>" * (DEEPEST + 5) + "</x>" * (DEEPEST + 5), "nested deeper"),
        ("<x><y></x>", "this is XML, but damaged"),
        (
            '[{"fullName": "Jan Een", "category": "HSA", "licenseKey": "1", "startNumber": 3}]',
            "It is a list of entries, of 1 skaters.",
        ),
    ],
)
def test_objects_without_results_say_what_they_are(text: str, words: str) -> None:
    report = read_pasted(text, defaults=CHOSEN)
    assert report.table is None
    assert words in "\n".join(map(str, report.faults))


def test_a_file_in_utf_16_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("naam;m/v;afstand;tijd\nChloé Een;v;500;38,1\n".encode("utf-16"))
    table = read_results(path).table
    assert table is not None
    assert table["skater"].tolist() == ["Chloé Een"]


SHORT_TRACK_TIME = {
    "firstName": "Jan",
    "lastName": "Een",
    "rank": 1,
    "time": {"seconds": 41.2, "precision": 2},
}


@pytest.mark.parametrize(
    "content",
    [
        {"version": 1, "athletes": [{"lastName": "Een", "firstName": "Jan", "results": {}}], "ageGroups": []},
        [{"lastName": "Een", "firstName": "Jan", "nation": "NED", "ageGroupId": "x", "rank": 1}],
        [SHORT_TRACK_TIME],
        [SHORT_TRACK_TIME | {"time": "41.20", "dns": False, "fs1": False}],
    ],
)
def test_short_track_is_refused_by_its_name(content: object) -> None:
    report = read_pasted(json.dumps(content), defaults=CHOSEN)
    assert report.table is None
    assert "short track" in report.faults[0].found


def test_records_of_a_skater_beside_a_result_are_other_races() -> None:
    content = [
        {"name": "Jan Een", "time": "1:08.54", "rank": 1, "records": [{"type": "PB", "time": "1:07.00"}]}
    ]
    assert rows(json.dumps(content), "skater", "time_ms") == [("Jan Een", 68_540)]


@pytest.mark.parametrize("record", ["1:07.00", "PB", "NR, TR"])
def test_a_record_beside_a_time_is_not_the_time(record: str) -> None:
    content = [{"name": "Jan Een", "record": record, "time": "1:08.54", "rank": 1}]
    assert rows(json.dumps(content), "skater", "time_ms") == [("Jan Een", 68_540)]
