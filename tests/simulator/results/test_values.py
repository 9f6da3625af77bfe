"""What stands in one cell."""

from __future__ import annotations

from datetime import date

import pytest

from simulator.event import Sex, Status
from simulator.results.dates import parse_date, parse_year
from simulator.results.values import (
    BadValue,
    NotADistance,
    PlaceCell,
    TimeCell,
    parse_distance_m,
    parse_division,
    parse_place_cell,
    parse_run,
    parse_sex,
    parse_skater,
    parse_status,
    parse_time_cell,
    sex_of_event,
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("finished", Status.FINISHED),
        ("fell", Status.FELL),
        ("Val", Status.FELL),
        ("gevallen", Status.FELL),
        ("DNF", Status.DNF),
        ("niet gefinisht", Status.DNF),
        ("DQ", Status.DQ),
        ("DSQ", Status.DQ),
        ("gediskwalificeerd", Status.DQ),
        ("DNS", Status.DNS),
        ("niet gestart", Status.DNS),
        ("WDR", Status.WITHDRAWN),
        ("afgemeld", Status.WITHDRAWN),
        ("teruggetrokken", Status.WITHDRAWN),
        ("re-skate", Status.RESKATE),
        ("overrijden", Status.RESKATE),
        ("Overgereden", Status.RESKATE),
        ("onbekend", Status.UNKNOWN),
        ("", None),
        ("-", None),
    ],
)
def test_status_words(text: str, status: Status | None) -> None:
    assert parse_status(text) is status


def test_an_unknown_status_is_refused_with_the_words_that_are_known() -> None:
    with pytest.raises(BadValue) as refused:
        parse_status("tired")
    assert refused.value.found == '"tired" is not a status'
    assert refused.value.remedy == "Write one of finished, fell, dnf, dq, dns, withdrawn, reskate, unknown."


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("1.07,54", TimeCell(67_540)),
        ("756.35", TimeCell(756_350)),
        ("1012.35", TimeCell(1_012_350)),
        ("67.53999999999999", TimeCell(67_540)),
        ("37.6259", TimeCell(37_625)),
        ("37.05 TR", TimeCell(37_050, mark="TR")),
        ("34,14 (pb)", TimeCell(34_140, mark="PB")),
        ("DNF", TimeCell(None, Status.DNF)),
        ("gevallen", TimeCell(None, Status.FELL)),
        ("niet gestart", TimeCell(None, Status.DNS)),
        ("afgemeld", TimeCell(None, Status.WITHDRAWN)),
        ("-", TimeCell(None)),
        ("n/a", TimeCell(None)),
        ("", TimeCell(None)),
    ],
)
def test_time_cells(text: str, cell: TimeCell) -> None:
    assert parse_time_cell(text) == cell


@pytest.mark.parametrize(
    "text",
    ["3762", "1.67,54", "67.12.3", "67:12.30", "fast", "37.62 XX", "-37.62", "12:36:00.00"],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(BadValue) as refused:
        parse_time_cell(text)
    assert refused.value.found == f'"{text}" is not a race time'
    assert refused.value.remedy == "Write seconds (67.54) or minutes (1:07.54)."


@pytest.mark.parametrize("text", ["W", "w", "women", "V", "vrouw", "D", "Dames", "F", "lady", "ladies"])
def test_words_for_women(text: str) -> None:
    assert parse_sex(text) is Sex.W


@pytest.mark.parametrize("text", ["M", "men", "H", "Heren", "man", "MANNEN", "male"])
def test_words_for_men(text: str) -> None:
    assert parse_sex(text) is Sex.M


@pytest.mark.parametrize("text", ["", "X", "mixed"])
def test_a_third_word_for_sex_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match=r"Write W \(women, dames\) or M \(men, heren\)"):
        parse_sex(text)


@pytest.mark.parametrize(
    ("text", "distance_m"),
    [
        ("500", 500),
        ("500m", 500),
        ("500 m", 500),
        ("500.0", 500),
        ("1000 meter", 1000),
        ("1.000 m", 1000),
        ("1,500", 1500),
        ("3000", 3000),
        ("5 km", 5000),
        ("5000.0", 5000),
        ("10.000", 10_000),
        ("10,000 m", 10_000),
        ("10 000", 10_000),
        ("10000.0", 10_000),
        ("10k", 10_000),
    ],
)
def test_distances(text: str, distance_m: int) -> None:
    assert parse_distance_m(text) == distance_m


@pytest.mark.parametrize("text", ["400", "15000", "", "sprint", "50.0", "500x"])
def test_other_distances_are_refused(text: str) -> None:
    with pytest.raises(BadValue) as refused:
        parse_distance_m(text)
    assert not isinstance(refused.value, NotADistance)
    assert refused.value.remedy == "Write one of 500, 1000, 1500, 3000, 5000, 10000."


@pytest.mark.parametrize(
    "text", ["mass start", "massastart", "Team pursuit", "ploegenachtervolging", "100 m"]
)
def test_other_events_are_known_as_such(text: str) -> None:
    with pytest.raises(NotADistance):
        parse_distance_m(text)


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("1", "1"),
        ("2", "2"),
        ("1st 500m", "1"),
        ("2nd 1000m", "2"),
        ("1e omloop", "1"),
        ("Omloop 2", "2"),
        ("run 1", "1"),
        ("tweede", "2"),
        ("II", "2"),
        ("best", "best"),
        ("best of two runs (run unknown)", "best"),
        ("beste", "best"),
        ("single", ""),
        ("run unknown", ""),
        ("", ""),
    ],
)
def test_runs(text: str, run: str) -> None:
    assert parse_run(text) == run


@pytest.mark.parametrize("text", ["3", "12", "final"])
def test_other_runs_are_refused(text: str) -> None:
    with pytest.raises(BadValue, match="Write 1, 2, best, or leave it empty"):
        parse_run(text)


@pytest.mark.parametrize(
    ("text", "division"),
    [
        ("A", "A"),
        ("Division B", "B"),
        ("A-divisie", "A"),
        ("groep b", "B"),
        ("neo-senior", "neo-senior"),
        ("", ""),
    ],
)
def test_divisions(text: str, division: str) -> None:
    assert parse_division(text) == division


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("1", PlaceCell(1)),
        ("1.", PlaceCell(1)),
        ("12e", PlaceCell(12)),
        ("3=", PlaceCell(3)),
        ("T3", PlaceCell(3)),
        ("2.0", PlaceCell(2)),
        ("DQ", PlaceCell(None, Status.DQ)),
        ("-", PlaceCell(None)),
        ("", PlaceCell(None)),
    ],
)
def test_places(text: str, cell: PlaceCell) -> None:
    assert parse_place_cell(text) == cell


@pytest.mark.parametrize("text", ["0", "1.5", "first", "-1", "1000"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match="Write a whole number from 1, or leave it empty"):
        parse_place_cell(text)


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-26",
        "2025/12/26",
        "20251226",
        "26-12-2025",
        "26/12/2025",
        "26.12.2025",
        "2025-12-26 15:00:00",
        "2025-12-26T15:00",
        "26 december 2025",
        "26 dec. 2025",
        "vrijdag 26 december 2025",
        "Dec 26, 2025",
    ],
)
def test_dates(text: str) -> None:
    assert parse_date(text) == date(2025, 12, 26)


def test_dutch_months_and_no_date() -> None:
    assert parse_date("1 mrt 2025") == date(2025, 3, 1)
    assert parse_date("3 mei 2025") == date(2025, 5, 3)
    assert parse_date("3 okt 2025") == date(2025, 10, 3)
    assert parse_date("") is None


@pytest.mark.parametrize(
    "text", ["26-12-25", "12/26/2025", "2025-02-30", "26-12/2025", "1725-01-01", "soon", "46017"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadValue, match=r"is not a date\. Write year-month-day \(2025-12-26\)"):
        parse_date(text)


def test_years() -> None:
    assert parse_year("2003") == 2003
    assert parse_year("2003.0") == 2003
    assert parse_year("") is None
    with pytest.raises(BadValue, match="Write four figures"):
        parse_year("'03")


def test_skaters() -> None:
    assert parse_skater("  Antoinette   Rijpma-de Jong ") == "Antoinette Rijpma-de Jong"
    assert parse_skater("Dai Dai N'tab") == "Dai Dai N'tab"
    with pytest.raises(BadValue, match="name of the skater is missing"):
        parse_skater(" ")
    with pytest.raises(BadValue, match=r'"37\.62" is not the name of a skater'):
        parse_skater("37.62")


def test_a_long_cell_is_shortened_in_the_message() -> None:
    with pytest.raises(BadValue) as refused:
        parse_sex("x" * 1000)
    assert len(refused.value.found) < 100


@pytest.mark.parametrize("text", ["500m/Men", '500m"Men', "Men-500", "500m(Men)", "Heren_500", "(Men/500m)"])
def test_an_event_whose_parts_are_not_spaced_is_read(text: str) -> None:
    assert parse_distance_m(text) == 500
    assert sex_of_event(text) is Sex.M


def test_an_event_that_tells_a_sex_and_no_distance_is_refused() -> None:
    with pytest.raises(BadValue, match="is not a distance"):
        parse_distance_m("final/Men")
