"""Tables side by side: both are read where their headings repeat, and otherwise it is told what is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from workbooks import ods

from simulator.results import read_pasted, read_results
from simulator.results.columns import column_letters
from simulator.results.report import ResultsReport

Rows = Sequence[Sequence[str]]
WOMEN, MEN = ("Femke Kok", "Jutta Leerdam"), ("Jenning de Boo", "Sebas Diniz")
HEADS = ("", "Plaats", "Naam", "Tijd", "", "Plaats", "Naam", "Tijd")
TWO_RACES = (
    ("", "500 m Dames", "", "", "", "500 m Heren", "", ""), HEADS,
    ("", "1", WOMEN[0], "37.10", "", "1", MEN[0], "34.20"),
    ("", "2", WOMEN[1], "37.50", "", "2", MEN[1], "34.60"),
)  # fmt: skip
ONE_RACE = (
    ("", "500 m Dames, Heerenveen, 14-11-2025", "", "", "", "", "", ""), HEADS,
    ("", "1", "Femke Kok", "37.10", "", "3", "Anna Boersma", "38.10"),
    ("", "2", "Jutta Leerdam", "37.50", "", "", "", ""),
)  # fmt: skip


def _csv(folder: Path, rows: Rows) -> ResultsReport:
    (folder / "list.csv").write_text("\n".join(map(";".join, rows)), encoding="utf-8")
    return read_results(folder / "list.csv")


def _xlsx(folder: Path, rows: Rows) -> ResultsReport:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append([cell or None for cell in row])
    book.save(folder / "list.xlsx")
    return read_results(folder / "list.xlsx")


def _ods(folder: Path, rows: Rows) -> ResultsReport:
    (folder / "list.ods").write_bytes(ods(rows))
    return read_results(folder / "list.ods")


def _html(folder: Path, rows: Rows) -> ResultsReport:
    body = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    (folder / "list.html").write_text(f"<table>{body}</table>", encoding="utf-8")
    return read_results(folder / "list.html")


def _pasted(_folder: Path, rows: Rows) -> ResultsReport:
    return read_pasted("\n".join(map("\t".join, rows)))


EVERY = pytest.mark.parametrize("read", [_csv, _xlsx, _ods, _html, _pasted])
Read = Callable[[Path, Rows], ResultsReport]


def _told(report: ResultsReport) -> set[tuple[object, ...]]:
    assert report.table is not None, report.faults
    columns = ["sex", "distance_m", "place", "skater", "time_ms"]
    return set(report.table[columns].itertuples(index=False, name=None))


@EVERY
def test_two_races_side_by_side_are_both_read(tmp_path: Path, read: Read) -> None:
    assert _told(read(tmp_path, TWO_RACES)) == {
        ("W", 500, 1, WOMEN[0], 37_100), ("W", 500, 2, WOMEN[1], 37_500),
        ("M", 500, 1, MEN[0], 34_200), ("M", 500, 2, MEN[1], 34_600),
    }  # fmt: skip


def test_two_races_side_by_side_between_spaces(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        "500 m Dames                        500 m Heren\n\n"
        "Pl   Naam             Tijd         Pl   Naam             Tijd\n"
        "1    Femke Kok        37.10        1    Jenning de Boo   34.20\n"
        "2    Jutta Leerdam    37.50        2    Sebas Diniz      34.60\n"
        "1000 m Dames                       1000 m Heren\n"
        "1    Jutta Leerdam    74.50        1    Jenning de Boo   67.60\n"
    )
    assert _told(read_results(tmp_path / "list.txt")) == {
        ("W", 500, 1, WOMEN[0], 37_100), ("W", 500, 2, WOMEN[1], 37_500), ("W", 1000, 1, WOMEN[1], 74_500),
        ("M", 500, 1, MEN[0], 34_200), ("M", 500, 2, MEN[1], 34_600), ("M", 1000, 1, MEN[0], 67_600),
    }  # fmt: skip


@EVERY
def test_a_race_in_two_blocks_has_the_title_above_both(tmp_path: Path, read: Read) -> None:
    report = read(tmp_path, ONE_RACE)
    assert _told(report) == {
        ("W", 500, 1, "Femke Kok", 37_100), ("W", 500, 2, "Jutta Leerdam", 37_500),
        ("W", 500, 3, "Anna Boersma", 38_100),
    }  # fmt: skip
    assert report.table is not None
    assert set(report.table["rink"]) == {"Heerenveen"}
    assert report.warnings == ()


def test_further_races_below_are_of_the_table_they_stand_in(tmp_path: Path) -> None:
    below = (
        ("", "1000 m Dames", "", "", "", "1000 m Heren", "", ""), HEADS,
        ("", "1", WOMEN[0], "74.10", "", "1", MEN[0], "68.20"),
        ("", "1500 m Dames", "", "", "", "", "", ""),
        ("", "1", WOMEN[1], "114.10", "", "2", WOMEN[0], "115.10"),
    )  # fmt: skip
    told = {
        (sex, metres, skater) for sex, metres, _, skater, _ in _told(_csv(tmp_path, (*TWO_RACES, *below)))
    }
    assert told == {
        *(("W", 500, name) for name in WOMEN), *(("M", 500, name) for name in MEN),
        ("W", 1000, WOMEN[0]), ("M", 1000, MEN[0]), ("W", 1500, WOMEN[1]), ("W", 1500, WOMEN[0]),
    }  # fmt: skip


def test_three_tables_and_names_in_parts(tmp_path: Path) -> None:
    heads = ("Voornaam", "Achternaam", "Tijd") * 3
    rows = (("Femke", "Kok", "37.1", "Jutta", "Leerdam", "37.5", "Anna", "Boersma", "38.1"),)
    report = _csv(tmp_path, (("500 m dames", *[""] * 8), heads, *rows))
    assert [name for *_, name, _ in sorted(_told(report), key=str)] == [
        "Anna Boersma", "Femke Kok", "Jutta Leerdam",
    ]  # fmt: skip


@pytest.mark.parametrize(("read", "used", "other"), [(_csv, "C", "G"), (_xlsx, "C", "G"), (_ods, "C", "G")])
def test_of_headings_that_do_not_repeat_both_columns_are_named(
    tmp_path: Path, read: Read, used: str, other: str
) -> None:
    heads = (*HEADS, "Verschil")
    rows = [(*row, "") for row in ONE_RACE]
    report = read(tmp_path, (rows[0], heads, *rows[2:]))
    assert len(_told(report)) == 2
    assert (
        f'the columns "Naam" and "Naam" mean the same. The skaters of column {used} are read, those of '
        f"column {other} are not: put the tables one below the other."
    ) in "\n".join(map(str, report.warnings))


def test_runs_and_laps_of_one_skater_are_no_tables_side_by_side(tmp_path: Path) -> None:
    rows = (("Naam", "Geslacht", "Afstand", "Tijd 1", "Tijd 2"), ("Femke Kok", "W", "500", "37.1", "37.2"))
    assert {time for *_, time in _told(_csv(tmp_path, rows))} == {37_100, 37_200}


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_a_spreadsheet_does(index: int, letters: str) -> None:
    assert column_letters(index) == letters
