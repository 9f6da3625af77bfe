"""Columns recognised by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.results.columns import (
    NAMES,
    PASSED_OVER,
    RINK_OR_LANE,
    field_of,
    is_column_name,
    plain,
    recognise,
)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("skater", "skater"),
        ("Naam", "skater"),
        ("RIJDER", "skater"),
        ("schaatser", "skater"),
        ("NAT", "country"),
        ("land", "country"),
        ("skater_country", "country"),
        ("tijd", "time"),
        ("time_s", "time"),
        ("Time (s)", "time"),
        ("POS", "place"),
        ("Pos.", "place"),
        ("plaats", "place"),
        ("rang", "place"),
        ("#", "place"),
        ("geslacht", "sex"),
        ("M/V", "sex"),
        ("m-v", "sex"),
        ("Afstand", "distance_m"),
        ("event", "distance_m"),
        ("datum", "date"),
        ("wedstrijd", "competition"),
        ("toernooi", "competition"),
        ("ijsbaan", "rink"),
        ("omloop", "run"),
        ("round_or_run", "run"),
        ("divisie", "division"),
        ("Opmerking-status", "status"),
        ("opmerking", "note"),
        ("bron", "source"),
        ("source_url", "source"),
        ("Ré-marks", "note"),
        ("ploeg", None),
        ("nonsense", None),
    ],
)
def test_names_in_english_and_dutch(name: str, field: str | None) -> None:
    assert field_of(name) == field


def test_each_name_means_one_thing() -> None:
    keys = [plain(name) or name for names in NAMES.values() for name in names]
    others = [plain(name) for name in (*PASSED_OVER, *RINK_OR_LANE)]
    assert not set(keys) & set(others)
    owner = {plain(name): field for field, names in NAMES.items() for name in names}
    assert all(owner[plain(name)] == field for field, names in NAMES.items() for name in names)


def test_columns_passed_over_are_columns_all_the_same() -> None:
    assert is_column_name("Ploeg")
    assert is_column_name("baan")
    assert not is_column_name("Femke Kok")


def _recognise(header: list[str], cells: list[str] | None = None):  # type: ignore[no-untyped-def]
    return recognise("a.csv", 1, header, ("skater", "time", "rink", "sex"), lambda _: cells or [])


@pytest.mark.parametrize("cells", [["i", "o"], ["binnen", "buiten"], ["1", "2"], ["Inner", "Outer"]])
def test_baan_with_lanes_in_it_is_no_rink(cells: list[str]) -> None:
    assert "rink" not in _recognise(["naam", "baan"], cells).positions
    assert "rink" not in _recognise(["name", "track"], cells).positions


def test_baan_with_a_rink_in_it_is_the_rink() -> None:
    assert _recognise(["naam", "baan"], ["Thialf", "Heerenveen"]).positions["rink"] == 1


def test_lane_is_never_the_rink() -> None:
    assert "rink" not in _recognise(["name", "lane"], ["Thialf"]).positions


def test_an_unknown_column_is_left_out_with_a_suggestion() -> None:
    (warning,) = _recognise(["skatr", "name", "time"]).warnings
    assert str(warning) == (
        'a.csv, line 1: the column "skatr" is not known. The column is left out. Did you mean "skater"?'
    )


def test_of_two_columns_of_one_meaning_the_first_is_used() -> None:
    found = _recognise(["name", "time", "tijd"])
    assert found.positions["time"] == 1
    assert 'the columns "time" and "tijd" mean the same. Column B is used, column C is not.' in str(
        found.warnings[0]
    )


def test_known_columns_that_are_not_wanted_are_passed_over_without_a_word() -> None:
    found = _recognise(["naam", "team", "datum", "rit"])
    assert found.warnings == ()
    assert dict(found.positions) == {"skater": 0}


@given(st.permutations(["skater", "tijd", "ijsbaan", "m/v"]))
def test_any_order(header: list[str]) -> None:
    found = _recognise(header)
    assert {field: header[index] for field, index in found.positions.items()} == {
        "skater": "skater",
        "time": "tijd",
        "rink": "ijsbaan",
        "sex": "m/v",
    }
