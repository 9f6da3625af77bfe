"""The data shipped with the program is read without a fault."""

from __future__ import annotations

from datetime import date

import pytest

from simulator.project.load import load_form
from simulator.results import Status, read_personal_bests, read_results, read_skaters
from simulator.shipped import SEASONS, shipped


def test_form_data_gives_only_warnings_worth_reading() -> None:
    bests = read_personal_bests(shipped("form/personal_bests.csv"))
    report = read_results(shipped("form/results.csv"), known_skaters=sorted(set(bests["skater"])))
    assert report.faults == ()
    assert report.table is not None
    assert len(report.table) == report.rows_read
    # Two lost races of 2025 that the source calls finished: they are kept, and doubted.
    doubted = report.table[report.table["line"].isin([warning.line for warning in report.warnings])]
    assert doubted["time_ms"].tolist() == [97_630, 168_900]
    assert len(report.warnings) == 2


def test_a_finish_without_a_time_is_a_place_only() -> None:
    table = read_results(shipped("form/results.csv")).table
    assert table is not None
    places_only = table[(table["status"] == Status.FINISHED) & table["time_ms"].isna()]
    assert len(places_only) > 0
    assert set(table["status"]) == set(Status) - {Status.UNKNOWN}


@pytest.mark.parametrize("meet", ["okt-2025", "okt-2021"])
def test_results_of_the_tournaments(meet: str) -> None:
    report = read_results(
        shipped(f"meets/{meet}/results.csv"), defaults={"competition": meet, "rink": "Heerenveen"}
    )
    assert report.faults == ()
    assert report.warnings == ()
    assert report.table is not None
    assert set(report.table["rink"]) == {"Heerenveen"}


def test_thousandths_and_the_best_of_two_runs_are_kept() -> None:
    table = read_results(shipped("meets/okt-2025/results.csv")).table
    assert table is not None
    men_1000 = table[(table["sex"] == "M") & (table["distance_m"] == 1000)].set_index("skater")
    assert men_1000.loc["Kjeld Nuis", "time_ms"] == 67_541
    assert men_1000.loc["Tim Prins", "time_ms"] == 67_546
    assert set(table.loc[table["distance_m"] == 500, "run"]) == {"1", "2", "best"}


def test_personal_bests_and_skaters() -> None:
    bests = read_personal_bests(shipped("form/personal_bests.csv"))
    skaters = read_skaters(shipped("form/skaters.csv"))
    assert bests["set_before"].any()
    assert not bests["set_before"].all()
    assert skaters["birth_year"].isna().any()
    assert set(skaters["age_group"]) == {"", "junior", "neo-senior", "senior"}


@pytest.mark.parametrize("name", SEASONS)
def test_a_season_begins_on_the_day_that_is_told_of_it_and_repeats_nothing(name: str) -> None:
    report = read_results(shipped(name))
    assert report.faults == ()
    assert report.warnings == ()
    assert report.table is not None
    assert report.table["date"].min().date() == SEASONS[name]
    before = read_results(shipped("form/results.csv")).table
    assert before is not None
    assert before["date"].max() < report.table["date"].min()


def test_the_shipped_forecast_knows_nothing_of_the_meet_or_later() -> None:
    of_the_meet = load_form(first_day=date(2025, 12, 26))
    assert of_the_meet.same_as(load_form())
    assert of_the_meet.results["date"].max().date() == date(2025, 12, 14)


def test_a_meet_is_forecast_from_what_was_ridden_before_its_first_day() -> None:
    shipped_before, days = len(load_form().results), [date(2025, 12, 27), date(2026, 2, 8), date(2027, 1, 22)]
    forms = [load_form(first_day=day) for day in days]
    counts = [len(form.results) - shipped_before for form in forms]
    assert 0 < counts[0] < counts[1] < counts[2] == 383
    for form, day in zip(forms, days, strict=True):
        assert form.results["date"].max().date() < day
        assert form.told_by[0].rows == form.told_by[0].rows_read == len(form.results)
    assert "Olympic Winter Games 2026" in set(forms[2].results["competition"])
