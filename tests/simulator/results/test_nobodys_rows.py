"""Rows of totals, averages, records and breaks: told and left out of every list; no name is one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import openpyxl
import pytest
from workbooks import ods

from simulator.input.faults import InputRefused
from simulator.meet.entries_file import read_entries
from simulator.own_meet.entries import entries_of_text
from simulator.results import read_pasted, read_results
from simulator.results.no_skater import names_nobody
from simulator.results.people import read_skaters
from simulator.results.report import ResultsReport
from simulator.shipped import shipped

RACE = {"sex": "W", "distance_m": "500", "date": "2025-11-14"}
Table = Sequence[Sequence[str]]
LIST: Table = (("Plaats", "Naam", "Tijd"), ("1", "Femke Kok", "37,10"), ("2", "Jutta Leerdam", "37,50"))


def _file(folder: Path, name: str, content: str) -> ResultsReport:
    (folder / name).write_text(content, encoding="utf-8")
    return read_results(folder / name, defaults=RACE)


def _csv(folder: Path, table: Table) -> ResultsReport:
    return _file(folder, "list.csv", "\n".join(map(";".join, table)))


def _xlsx(folder: Path, table: Table) -> ResultsReport:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in table:
        book.active.append([*row])
    book.save(folder / "list.xlsx")
    return read_results(folder / "list.xlsx", defaults=RACE)


def _ods(folder: Path, table: Table) -> ResultsReport:
    (folder / "list.ods").write_bytes(ods(table))
    return read_results(folder / "list.ods", defaults=RACE)


def _html(folder: Path, table: Table) -> ResultsReport:
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in table)
    return _file(folder, "list.html", f"<html><body><table>{rows}</table></body></html>")


def _spaced(folder: Path, table: Table) -> ResultsReport:
    return _file(folder, "list.txt", "\n".join("".join(cell.ljust(28) for cell in row) for row in table))


def _pasted(_folder: Path, table: Table) -> ResultsReport:
    return read_pasted("\n".join(map("\t".join, table)), defaults=RACE)


def _json(folder: Path, table: Table) -> ResultsReport:
    rows = ",".join(
        f'{{"skater":"{name}","place":"{place}","time":"{time}"}}' for place, name, time in table[1:]
    )
    return _file(folder, "list.json", f"[{rows}]")


@pytest.mark.parametrize("read", [_csv, _xlsx, _ods, _html, _spaced, _pasted, _json])
@pytest.mark.parametrize("word", ["Gemiddelde", "Track record", "Totaal aantal deelnemers"])
def test_a_row_that_names_nobody_is_told_and_left_out_of_every_kind_of_list(
    tmp_path: Path, read: Callable[[Path, Table], ResultsReport], word: str
) -> None:
    report = read(tmp_path, (*LIST, ("", word, "37,30")))
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok", "Jutta Leerdam"]
    assert [warning.found for warning in report.warnings if word in warning.found] == [
        f'"{word}" is not the name of a skater'
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "Gemiddelde", "GEMIDDELDE:", "Totaal", "Totaal: 24", "Totaal 24 deelnemers", "Subtotaal",
        "Aantal gestarten", "Baanrecord", "Baanrecord (Kok)", "Baanrecord - Femke Kok",
        "Wereldrecord", "Nederlands record", "Winnaar", "Snelste tijd", "Persoonlijk record",
        "Dweilpauze", "Average", "Average time", "Total", "Total starters", "Track record",
        "World record", "Winner", "Winning time", "Season best", "Top 10 average", "Eindtotaal",
        "Track record holder", "Pauze 15 minuten", "Toelichting:", "WR", "TR:", "Median",
        "Difference", "Ice resurfacing", "Durchschnitt", "Bahnrekord", "Gjennomsnitt", "Banerekord",
        "Genomsnitt", "Moyenne", "Record de la piste", "Media", "Record della pista", "Średnia",
        "Rekord toru", "Průměr", "Keskiarvo", "Итого",
    ],
)  # fmt: skip
def test_words_of_totals_averages_and_records_name_nobody(cell: str) -> None:
    assert names_nobody(cell)


@pytest.mark.parametrize(
    "name",
    [
        "Femke Kok", "Kok", "Jan Totaal", "Anna Record", "Winner Anacona", "T. Best", "Best",
        "Sieger", "Wr", "Van Som", "Baan", "van der Baan", "Total Jansen", "Andrea Media", "Tr",
        "Ans Pauze", "Starter Ben",
    ],
)  # fmt: skip
def test_a_name_with_such_a_word_in_it_is_a_name(name: str, tmp_path: Path) -> None:
    assert not names_nobody(name)
    report = _csv(tmp_path, (*LIST, ("3", name, "38,50")))
    assert report.table is not None
    assert report.table["skater"].tolist()[-1] == name


@pytest.mark.parametrize("word", ["Niet gestart", "Afgemeld:", "Gediskwalificeerd", "DNS", "Did not finish"])
def test_a_status_in_the_place_of_a_name_names_nobody(word: str, tmp_path: Path) -> None:
    report = _csv(tmp_path, (*LIST, ("", word, "")))
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok", "Jutta Leerdam"]
    assert [warning.line for warning in report.warnings] == [4]


@pytest.mark.parametrize("name", ["Val", "Ret", "Disk", "Jan Gestart", "Ok Visser"])
def test_a_short_surname_is_no_status(name: str, tmp_path: Path) -> None:
    report = _csv(tmp_path, (*LIST, ("3", name, "38,50")))
    assert report.table is not None
    assert report.table["skater"].tolist()[-1] == name


def test_no_shipped_name_is_taken_for_such_a_word() -> None:
    skaters = read_skaters(shipped("form/skaters.csv"))["skater"]
    assert not [name for name in skaters if names_nobody(name) or any(map(names_nobody, name.split()))]


@pytest.mark.parametrize(
    "row",
    ["Totaal;;;2", ";Totaal;;2", "Baanrecord;Femke;Kok;36,80", ";;Gemiddelde;37,30", ";Totaal;deelnemers;24"],
)
def test_the_word_may_stand_in_another_cell_or_in_parts(tmp_path: Path, row: str) -> None:
    text = f"Plaats;Voornaam;Achternaam;Tijd\n1;Femke;Kok;37,10\n2;Jutta;Leerdam;37,50\n{row}\n"
    report = _file(tmp_path, "list.csv", text)
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok", "Jutta Leerdam"]
    assert [warning.line for warning in report.warnings] == [4]


def test_a_record_that_is_only_remarked_is_a_result(tmp_path: Path) -> None:
    text = "Naam;Tijd;Opmerking\nFemke Kok;36,80;Baanrecord\nJutta Leerdam;37,50;Winnaar\n"
    report = _file(tmp_path, "list.csv", text)
    assert report.table is not None
    assert (len(report.table), report.warnings) == (2, ())


@pytest.mark.parametrize("word", ["Baanrecord", "WR", "World record", "Gemiddelde"])
@pytest.mark.parametrize("read", [_csv, _html, _pasted])
def test_a_record_with_its_holder_is_no_result_of_the_race(
    tmp_path: Path, read: Callable[[Path, Table], ResultsReport], word: str
) -> None:
    report = read(tmp_path, (*LIST, (word, "Lee Sang-hwa", "36,36")))
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok", "Jutta Leerdam"]
    assert [warning.found for warning in report.warnings if "stands in the row" in warning.found] == [
        f'"{word}" stands in the row of Lee Sang-hwa'
    ]


@pytest.mark.parametrize(
    "cell", ["Baanrecord Femke Kok", "Wereldrecord Lee Sang-hwa", "World record Lee Sang-hwa"]
)
def test_a_record_with_its_holder_in_one_cell_is_nobody(cell: str) -> None:
    assert names_nobody(cell)


def test_a_place_in_words_takes_no_result_away_in_silence(tmp_path: Path) -> None:
    report = _csv(tmp_path, (LIST[0], ("Winnaar", "Femke Kok", "37,10"), LIST[2]))
    assert [str(fault) for fault in report.faults] == [
        'list.csv, line 2, Plaats: "Winnaar" is not a place. Write a whole number from 1, or leave it empty.'
    ]


@pytest.mark.parametrize("word", ["Totaal", "Winner", "Track record"])
def test_a_list_of_entries_never_loses_a_row_in_silence(word: str, tmp_path: Path) -> None:
    text = f"sex,event,skater\nW,500,Femke Kok\nW,500,{word}\n"
    read = entries_of_text(text)
    assert ([line.written for line in read.lines], [fault.line for fault in read.left_out]) == (
        ["Femke Kok"],
        [3],
    )
    (tmp_path / "entries.csv").write_text(text)
    with pytest.raises(InputRefused, match=f'"{word}" is not the name of a skater'):
        read_entries(tmp_path / "entries.csv")


def test_nobody_is_entered_by_such_a_word() -> None:
    text = "500 m dames\nFemke Kok\nTotaal deelnemers\nJutta Leerdam\nTrack record\n"
    read = entries_of_text(text)
    assert [line.written for line in read.lines] == ["Femke Kok", "Jutta Leerdam"]
    assert [fault.line for fault in read.left_out] == [3, 5]


def test_a_list_of_nothing_else_is_refused(tmp_path: Path) -> None:
    report = _csv(tmp_path, (LIST[0], ("", "Totaal", "24")))
    assert report.table is None
    with pytest.raises(InputRefused):
        entries_of_text("500 m dames\nTotaal deelnemers\n")
