"""A rink under another name is another rink to a forecast: it is told, once for each name."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.form.hyperparameters import DEFAULTS
from simulator.project.load import load_form
from simulator.results import read_pasted, read_results
from simulator.results.report import ResultsReport
from simulator.results.rinks import rink_found
from simulator.shipped import SEASONS, shipped


def _of(rink: str, *more: str) -> ResultsReport:
    rows = (f"2025-11-{day:02},W,500,Femke Kok,37.{day},{name}" for day, name in enumerate((rink, *more), 10))
    return read_pasted("date,sex,distance,skater,time,rink\n" + "\n".join(rows))


def _told(report: ResultsReport) -> list[str]:
    return [str(doubt).partition(", rink: ")[2] for doubt in report.warnings if doubt.column == "rink"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Heerenven", "Heerenveen"), ("Thailf", "Thialf"), ("HEERENVEN", "Heerenveen"),
        ("Calgarry", "Calgary"),
        ("Salt Lake", "Salt Lake City"), ("Hamer", "Hamar"), ("Inzel", "Inzell"),
    ],
)  # fmt: skip
def test_a_misspelt_rink_is_told_with_the_one_meant(written: str, meant: str) -> None:
    (told,) = _told(_of(written, written, "Hamar"))
    assert told.startswith(f'the rink "{written}" (2 rows) is not known. It is taken for a rink of its own.')
    assert told.endswith(f' Did you mean "{meant}"?')


def test_a_rink_that_nobody_knows_is_told_and_taken_as_written() -> None:
    report = _of("Lillehammer")
    assert _told(report) == [
        'the rink "Lillehammer" (1 row) is not known. It is taken for a rink of its own.',
    ]
    assert report.table is not None
    assert report.table["rink"].tolist() == ["Lillehammer"]


@pytest.mark.parametrize(
    ("written", "town"), [("Vikingskipet", "Hamar"), ("Utah Olympic Oval", "Salt Lake City")]
)
def test_another_name_of_a_known_rink_is_told_with_its_town(written: str, town: str) -> None:
    (told,) = _told(_of(written))
    assert told.startswith(f'the rink "{written}" (1 row) is {town}. Write {town}')


@pytest.mark.parametrize(
    "rink", ["Heerenveen", "Thialf, Heerenveen (NED)", "HAMAR", "Milano", "Collalbo", ""]
)
def test_known_rinks_and_none_are_not_doubted(rink: str) -> None:
    assert _told(_of(rink)) == []


def test_every_rink_of_the_figures_and_of_the_shipped_results_is_known() -> None:
    tables = [read_results(shipped(name)).table for name in ("form/results.csv", *SEASONS)]
    rinks = {rink for table in tables if table is not None for rink in table["rink"].unique()}
    assert not [rink for rink in (*DEFAULTS.rink_effect, *rinks) if rink_found(str(rink), 1)]


def test_a_misspelt_rink_is_in_doubt_where_a_forecast_is_made_of_it(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(
        "date,sex,distance,skater,time,rink\n2025-11-10,W,500,Femke Kok,37.1,Thailf\n"
    )
    doubts = load_form([tmp_path / "own.csv"]).doubts
    assert [doubt.column for doubt in doubts] == ["rink"]
