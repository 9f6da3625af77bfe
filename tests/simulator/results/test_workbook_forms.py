"""Workbooks of every form, and cells that a reader passes over easily."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from workbooks import Cell, Stored, ods, xls, xlsb

from simulator.results import read_results, report_text
from simulator.results.report import ResultsReport

HEADING: list[Cell] = ["datum", "naam", "geslacht", "afstand", "plaats", "tijd"]


def _report(folder: Path, content: bytes, name: str = "results.xlsx") -> ResultsReport:
    (folder / name).write_bytes(content)
    return read_results(folder / name)


def _xlsx(*sheets: list[list[object]], names: tuple[str, ...] = ("Uitslag", "Rest")) -> bytes:
    book = openpyxl.Workbook()
    for name, rows in zip(names, sheets, strict=False):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _changed(content: bytes, part: str, old: str, new: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            assert name != part or old.encode() in text
            after.writestr(name, text.replace(old.encode(), new.encode()) if name == part else text)
    return made.getvalue()


def _times(report: ResultsReport) -> list[int]:
    assert report.table is not None, report_text(report)
    return [int(time) for time in report.table["time_ms"]]


def test_xls_with_days_times_and_numbers(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        HEADING,
        [Stored(45987.0, "d-m-yyyy"), "Femke Kok", "V", 1000, 1, Stored(74.08 / 86400, "mm:ss.00")],
        [Stored(45987.0, "d-m-yyyy"), "Joy Beune", "V", 1000.0, 2, Stored(74.5 / 86400, "[h]:mm:ss.000")],
        ["26-11-2025", "Sebas Diniz", "M", "500 m", 1, 34.24],
    ]
    report = _report(tmp_path, xls(rows), "results.xls")
    assert _times(report) == [74_080, 74_500, 34_240]
    assert report.table is not None
    assert set(report.table["date"]) == {pd.Timestamp(2025, 11, 26)}
    assert report.table["skater"].tolist() == ["Femke Kok", "Joy Beune", "Sebas Diniz"]
    assert report.table["line"].tolist() == [2, 3, 4]


@pytest.mark.parametrize("duration", ["PT00H01M14.080S", "PT0H1M14.08S", "PT1M14.08S", "PT74.08S"])
def test_ods_with_days_and_durations_in_each_spelling(tmp_path: Path, duration: str) -> None:
    rows: list[list[Cell]] = [
        HEADING,
        [Stored("2025-11-26", "date"), "Femke Kok", "V", 1000, 1, Stored(duration, "time")],
        ["26-11-2025", "Sebas Diniz", "M", "500 m", 1, 34.24],
    ]
    report = _report(tmp_path, ods(rows), "results.ods")
    assert _times(report) == [74_080, 34_240]
    assert report.table is not None
    assert set(report.table["date"]) == {pd.Timestamp(2025, 11, 26)}


def test_a_name_that_begins_like_a_duration_stays_a_name(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [HEADING, ["", "PT Barnum", "M", 500, 1, 34.24], ["", "PT", "M", 500, 2, 34.25]]
    report = _report(tmp_path, ods(rows), "results.ods")
    assert report.table is not None
    assert report.table["skater"].tolist() == ["PT Barnum", "PT"]


@pytest.mark.parametrize("between", ["\n", "\t", " \n", "\n\n"])
def test_a_name_over_two_lines_of_a_cell_in_ods(tmp_path: Path, between: str) -> None:
    rows: list[list[Cell]] = [HEADING, ["", f"Antoinette{between}Rijpma-de Jong", "V", 500, 1, 38.24]]
    report = _report(tmp_path, ods(rows), "results.ods")
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Antoinette Rijpma-de Jong"]


def test_xlsb(tmp_path: Path) -> None:
    rows: list[list[str | float]] = [
        ["naam", "geslacht", "afstand", "tijd"],
        ["Chloé Hoogendoorn", "V", 1000, "1:14,08"],
        ["Sebas Diniz", "M", 500, 34.24],
    ]
    report = _report(tmp_path, xlsb(rows), "results.xlsb")
    assert _times(report) == [74_080, 34_240]


@pytest.mark.parametrize("time_ms", [33_610, 37_050, 74_080, 74_090, 228_475, 756_351])
def test_a_time_as_a_part_of_a_day_without_its_format(tmp_path: Path, time_ms: int) -> None:
    sex, distance = ("M", 500) if time_ms < 35_000 else ("W", 500) if time_ms < 40_000 else ("W", 1000)
    if time_ms > 200_000:
        sex, distance = ("M", 10000) if time_ms > 700_000 else ("W", 3000)
    content = _xlsx(
        [["naam", "geslacht", "afstand", "tijd"], ["A. Een", sex, distance, time_ms / 86_400_000]]
    )
    report = _report(tmp_path, content)
    assert _times(report) == [time_ms]
    assert report.table is not None
    assert report.table["status"].tolist() == ["finished"]


def test_numbers_that_are_no_part_of_a_day_stay_numbers(tmp_path: Path) -> None:
    rows: list[list[object]] = [["naam", "geslacht", "afstand", "tijd", "note"]]
    numbers = (0.01, 0.003, 0.5, 0.019, 1 / 3, 12)
    rows += [
        [f"{name}. Een", "W", 1000, 74.08, number] for name, number in zip("ABCDEF", numbers, strict=True)
    ]
    report = _report(tmp_path, _xlsx(rows))
    assert report.table is not None
    assert report.table["note"].tolist() == ["0.01", "0.003", "0.5", "0.019", "0.333333", "12"]


def test_a_formula_without_a_value_is_told(tmp_path: Path) -> None:
    content = _xlsx([["naam", "geslacht", "afstand", "tijd"], ["A. Een", "W", 1000, "=37+37"]])
    report = _report(tmp_path, content)
    assert "formulas without a value are read as empty cells: D2. Open the workbook in" in report_text(report)
    calculated = _changed(content, "xl/worksheets/sheet1.xml", "</f><v />", "</f><v>74.08</v>")
    again = _report(tmp_path, calculated)
    assert _times(again) == [74_080]
    assert "formulas" not in report_text(again)


def test_formulas_of_another_sheet_are_not_told(tmp_path: Path) -> None:
    good: list[list[object]] = [["naam", "geslacht", "afstand", "tijd"], ["A. Een", "W", 1000, 74.08]]
    content = _xlsx(good, [["x"], ["=1+1"]], names=("Uit & thuis", "Rest"))
    assert "formulas" not in report_text(_report(tmp_path, content))
    turned = _xlsx([["x"], ["=1+1"]], [*good, ["B. Twee", "W", 1000, "=1+1"]], names=("Rest", "Uit & thuis"))
    assert "read as empty cells: D3." in report_text(_report(tmp_path, turned))


def test_spaces_between_the_pieces_of_a_text_that_many_cells_share(tmp_path: Path) -> None:
    content = _xlsx([["naam", "geslacht", "afstand", "tijd"], ["A. Een", "W", 1000, 74.08]])
    own = '<c r="A2" t="inlineStr"><is><t>A. Een</t></is></c>'
    content = _changed(content, "xl/worksheets/sheet1.xml", own, '<c r="A2" t="s"><v>0</v></c>')
    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a") as archive:
        pieces = "<r><t>Femke </t></r><r><t>Kok</t></r>"
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}"><si>{pieces}</si></sst>')
    report = _report(tmp_path, made.getvalue())
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok"]


def test_a_cell_far_away_asks_for_no_room_that_is_not_there(tmp_path: Path) -> None:
    content = _xlsx([["naam", "geslacht", "afstand", "tijd"], ["A. Een", "W", 1000, 74.08]])
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    report = _report(tmp_path, _changed(content, "xl/worksheets/sheet1.xml", "</sheetData>", far))
    assert report.table is None
    assert len(report.faults) == 1


def test_a_workbook_that_ends_its_reader_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "program.py").write_text("import os; os.abort()")
    monkeypatch.setattr("simulator.results.workbook._PROGRAM", tmp_path / "program.py")
    (fault,) = _report(tmp_path, _xlsx([["naam"]])).faults
    assert "the workbook cannot be read: it ended without an answer. Open it in" in str(fault)


@pytest.mark.parametrize("encoding", ["iso-8859-1", "x-own", "utf-16"])
def test_a_part_in_another_encoding_is_refused_not_misread(tmp_path: Path, encoding: str) -> None:
    content = _xlsx([["naam", "geslacht", "afstand", "tijd"], ["Chloé Twee", "W", 1000, 74.08]])
    part = "xl/worksheets/sheet1.xml"
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == part:
                told = f'<?xml version="1.0" encoding="{encoding}"?>' + text.decode().partition("?>")[2]
                told = told if "worksheet" in told else told + text.decode()
                text = told.encode("utf-16" if encoding == "utf-16" else "iso-8859-1")
            after.writestr(name, text)
    (fault,) = _report(tmp_path, made.getvalue()).faults
    assert "a part of the workbook is written in an encoding other than UTF-8. Open it in" in str(fault)


def test_a_locked_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "program.py").write_text("""print('{"refused": "password"}')""")
    monkeypatch.setattr("simulator.results.workbook._PROGRAM", tmp_path / "program.py")
    (fault,) = _report(tmp_path, _xlsx([["naam"]])).faults
    assert "the workbook is locked with a password. Open it, save it without one" in str(fault)


def test_a_workbook_of_too_many_cells_is_refused_before_they_are_written(tmp_path: Path) -> None:
    content = _xlsx([["naam", "geslacht", "afstand", "tijd"], ["A. Een", "W", 1000, 74.08]])
    far = '<row r="2000"><c r="XFD2000"><v>1</v></c></row></sheetData>'
    (fault,) = _report(tmp_path, _changed(content, "xl/worksheets/sheet1.xml", "</sheetData>", far)).faults
    assert "there are more than 12,000,000 cells. Split the file." in str(fault)
