"""Cells of workbooks as other programs write them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlwt
from workbooks import Cell, Raised, ods, xls

from simulator.meet.entries_file import read_entries
from simulator.results import read_results, workbook_program
from simulator.results.raw_table import RAISED
from simulator.results.report import ResultsReport

HEADING = ["name", "sex", "distance", "time", "note"]


def _with_sheet(folder: Path, rows: str, before: str = "") -> ResultsReport:
    """Read a workbook whose sheet holds the heading and the rows given as XML."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADING)
    made = io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(folder / "results.xlsx", "w") as new:
        for name in old.namelist():
            part = old.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                part = before + part.replace("</sheetData>", rows + "</sheetData>")
            new.writestr(name, part)
    return read_results(folder / "results.xlsx")


def _inline(cell: str, text: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is>{text}</is></c>'


START = _inline("A2", "<t>Femke Kok</t>") + _inline("B2", "<t>W</t>") + '<c r="C2"><v>500</v></c>'


def test_text_in_the_sheet_itself_also_in_pieces(tmp_path: Path) -> None:
    name = _inline("A2", "<r><t>Femke </t></r><r><t>Kok</t></r>")
    report = _with_sheet(
        tmp_path, f'<row r="2">{name}{_inline("B2", "<t>W</t>")}<c r="C2"><v>500</v></c></row>'
    )
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok"]


def _raised(before: str, mark: str, say: str = "superscript") -> str:
    look = f'<rPr><sz val="8"/><vertAlign val="{say}"/></rPr>'
    return f"<r><t>{before}</t></r><r>{look}<t>{mark}</t></r>"


@pytest.mark.parametrize(
    ("name", "time", "read_as"),
    [
        (_raised("Femke Kok", "PR"), "<t>38.12</t>", ("Femke Kok", 38_120, "PR")),
        (_raised("Femke Kok", "en", "baseline"), "<t>38.12</t>", ("Femke Koken", 38_120, "")),
        ("<t>Femke Kok</t>", _raised("38.12", "PB"), ("Femke Kok", 38_120, "PB")),
    ],
)
def test_a_raised_mark_is_no_part_of_the_word_before_it(
    tmp_path: Path, name: str, time: str, read_as: tuple[str, int, str]
) -> None:
    report = _with_sheet(tmp_path, _row_of(name, time))
    assert report.table is not None
    row = report.table.iloc[0]
    assert (row["skater"], row["time_ms"], row["note"]) == read_as


def test_the_figure_of_a_footnote_is_no_thousandth(tmp_path: Path) -> None:
    report = _with_sheet(tmp_path, _row_of("<t>Femke Kok</t>", _raised("38.12", "1")))
    assert '"38.12 1" is not a race time' in str(report.faults[0])


def test_the_letters_of_a_second_stay_with_their_figure(tmp_path: Path) -> None:
    for letters in ("e", "nd"):
        report = _with_sheet(tmp_path, _row_of("<t>Femke Kok</t>", "<t>38.12</t>", _raised("2", letters)))
        assert report.table is not None
        assert report.table["note"].tolist() == [f"2{letters}"]


def _row_of(name: str, time: str, note: str = "<t></t>") -> str:
    cells = _inline("A2", name) + _inline("B2", "<t>W</t>") + '<c r="C2"><v>500</v></c>'
    return f'<row r="2">{cells}{_inline("D2", time)}{_inline("E2", note)}</row>'


def test_gaps_between_cells_and_rows(tmp_path: Path) -> None:
    late = START.replace('2"', '90"')
    report = _with_sheet(tmp_path, f'<row r="90">{late}{_inline("E90", "<t>PB</t>")}</row>')
    assert report.table is not None
    assert report.table["line"].tolist() == [90]
    assert report.table["note"].tolist() == ["PB"]
    assert report.table["time_ms"].isna().all()


def test_cells_without_an_address_follow_one_another(tmp_path: Path) -> None:
    cells = START.replace(' r="A2"', "").replace(' r="B2"', "").replace(' r="C2"', "")
    report = _with_sheet(tmp_path, f"<row>{cells}<c><v>37.050000000000004</v></c></row>")
    assert report.table is not None
    assert report.table["time_ms"].tolist() == [37_050]
    assert report.table["line"].tolist() == [2]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ('<c r="D2" t="e"><v>#N/A</v></c>', None),
        ('<c r="D2" t="e"><v>#REF!</v></c>', '"#REF!" is not a race time'),
        ('<c r="D2" t="str"><f>A1</f><v>37.05</v></c>', None),
        ('<c r="D2"><f>A1+1</f></c>', None),
        ('<c r="D2"><v>-4</v></c>', '"-4" is not a race time'),
    ],
)
def test_formulas_and_errors(tmp_path: Path, cell: str, found: str | None) -> None:
    report = _with_sheet(tmp_path, f'<row r="2">{START}{cell}</row>')
    assert [fault.found for fault in report.faults] == ([found] if found else [])


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"><c r="A2" t="s"><v>9999</v></c></row>',
        '<row r="two"><c r="A2"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>many</v></c></row>',
        '<row r="2"><c r="AAAA2"><v>1</v></c></row>',
        '<row r="2"><c r="A2">',
    ],
)
def test_a_damaged_sheet_is_refused(tmp_path: Path, rows: str) -> None:
    (fault,) = _with_sheet(tmp_path, rows).faults
    assert str(fault).startswith("results.xlsx: the workbook is damaged")


def test_a_sheet_that_defines_entities_is_refused(tmp_path: Path) -> None:
    report = _with_sheet(tmp_path, "", before='<!DOCTYPE x [<!ENTITY a "aaaa">]>')
    assert report.table is None
    assert "the workbook is damaged" in str(report.faults[0])


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_part_that_cannot_be_unpacked_is_damage(form: str, tmp_path: Path) -> None:
    made = io.BytesIO()
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADING)
    book.save(made)
    content = bytearray(made.getvalue() if form == "xlsx" else ods([HEADING]))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml" if form == "xlsx" else "content.xml")
    packed = part.header_offset + 30 + len(part.filename)
    content[packed : packed + 4] = b"\xff" * 4  # no way to pack that there is
    (tmp_path / f"r.{form}").write_bytes(content)
    (fault,) = read_results(tmp_path / f"r.{form}").faults
    assert str(fault).startswith(f"r.{form}: the workbook is damaged")


@pytest.mark.parametrize("form", ["xlsx", "xls"])
def test_a_fault_names_the_row_of_the_sheet_however_many_are_empty_above(form: str, tmp_path: Path) -> None:
    for empty in (0, 1, 6):
        rows = [HEADING, ["Femke Kok", "W", 500, "slow", ""]]
        book, old = openpyxl.Workbook(), xlwt.Workbook()
        sheet, old_sheet = book.active, old.add_sheet("Results")
        assert sheet is not None
        for row, cells in enumerate(rows, empty):
            for column, cell in enumerate(cells, 2):
                sheet.cell(row + 1, column + 1, cell)
                old_sheet.write(row, column, cell)
        (book if form == "xlsx" else old).save(tmp_path / f"r.{form}")
        (fault,) = read_results(tmp_path / f"r.{form}").faults
        assert str(fault).startswith(f"r.{form}, line {empty + 2}, time:")


# What stands raised in the other forms -------------------------------------------------------------

RACE: list[Cell] = ["W", 500.0]


def _of(form: str, folder: Path, *rows: list[Cell]) -> ResultsReport:
    file = folder / f"results.{form}"
    file.write_bytes({"ods": ods, "xls": xls}[form]([HEADING, *rows]))
    return read_results(file)


@pytest.mark.parametrize("form", ["ods", "xls"])
@pytest.mark.parametrize(
    ("name", "time", "read_as"),
    [
        (Raised("Femke Kok", "PR"), "38.12", ("Femke Kok", 38_120, "PR")),
        (Raised("Jutta Leerdâm", "1"), "38.12", ("Jutta Leerdâm", 38_120, "1")),
        (Raised("Femke Kok", "TR", " (NED)"), "38.12", ("Femke Kok", 38_120, "TR (NED)")),
        ("Femke Kok", Raised("38.12", "PB"), ("Femke Kok", 38_120, "PB")),
        (Raised("Femke Kok", "PB"), Raised("38.12", "PB"), ("Femke Kok", 38_120, "PB")),
        (Raised("Femke Kok", "PR"), Raised("38.12", "TR"), ("Femke Kok", 38_120, "TR; PR")),
    ],
)
def test_a_raised_mark_is_no_part_of_the_word_before_it_in_other_forms(
    form: str, name: Cell, time: Cell, read_as: tuple[str, int, str], tmp_path: Path
) -> None:
    report = _of(form, tmp_path, [name, *RACE, time, ""])
    assert report.table is not None, report.faults
    row = report.table.iloc[0]
    assert (row["skater"], row["time_ms"], row["note"]) == read_as


@pytest.mark.parametrize("form", ["ods", "xls"])
def test_the_figure_of_a_footnote_is_no_thousandth_in_other_forms(form: str, tmp_path: Path) -> None:
    report = _of(form, tmp_path, ["Femke Kok", *RACE, Raised("38.12", "1"), ""])
    assert '"38.12 1" is not a race time' in str(report.faults[0])


@pytest.mark.parametrize("form", ["ods", "xls"])
def test_raised_letters_of_a_second_stay_with_their_figure(form: str, tmp_path: Path) -> None:
    for letters in ("e", "nd"):
        report = _of(form, tmp_path, ["Femke Kok", *RACE, "38.12", Raised("2", letters)])
        assert report.table is not None
        assert report.table["note"].tolist() == [f"2{letters}"]


def test_marks_of_a_strict_table_are_no_part_of_a_name(tmp_path: Path) -> None:
    file = tmp_path / "entries.ods"
    file.write_bytes(ods([["sex", "distance_m", "skater"], ["W", 500.0, Raised("Femke Kok", "PR")]]))
    assert [entry.skater for entry in read_entries(file)] == ["Femke Kok"]


def test_the_same_text_is_a_mark_in_the_cell_where_it_is_raised_only(tmp_path: Path) -> None:
    for way in (1, -1):
        times = (Raised("Femke Kok", "PR"), "Femke KokPR")[::way]
        report = _of("xls", tmp_path, *([name, *RACE, "38.12", ""] for name in times))
        assert report.table is not None, report.faults
        read = [*zip(report.table["skater"], report.table["note"], strict=True)]
        assert read == [("Femke Kok", "PR"), ("Femke KokPR", "")][::way]
        assert not any("raised" in str(doubt) for doubt in report.warnings)


def test_raised_marks_are_found_wherever_the_cells_of_a_sheet_begin(tmp_path: Path) -> None:
    small = xlwt.easyfont("escapement superscript")
    book = xlwt.Workbook()
    book.add_sheet("Cover").write_rich_text(6, 3, ["Femke", (" Kok", small)])
    sheet = book.add_sheet("Results")
    for row, (name, mark) in enumerate(
        [("name", ""), ("Femke Kok", "PR"), ("\U0001f1f3\U0001f1f1 Kok", "TR")], 5
    ):
        sheet.write_rich_text(row, 3, [name, (mark, small)])
        for column, cell in enumerate(HEADING[1:] if row == 5 else [*RACE, "38.12", ""], 4):
            sheet.write(row, column, cell)
    book.save(tmp_path / "results.xls")
    report = read_results(tmp_path / "results.xls")
    assert report.table is not None, report.faults
    assert report.table["note"].tolist() == ["PR", "TR"]


def test_old_workbooks_with_many_texts_are_read_across_the_ends_of_records(tmp_path: Path) -> None:
    names = [
        f"{'Ånna' if number % 3 else 'Anna'} {chr(65 + number % 26)}{'a' * (number % 40)}"
        for number in range(2_000)
    ]
    rows: list[list[Cell]] = [
        [Raised(f"{name}{number:04d}".translate(FIGURES), "PR"), *RACE, "38.12", ""]
        for number, name in enumerate(names)
    ]
    report = _of("xls", tmp_path, *rows)
    assert report.table is not None, report.faults
    assert report.table["note"].tolist() == ["PR"] * 2_000


def test_an_old_workbook_whose_marks_cannot_be_read_is_read_without(tmp_path: Path) -> None:
    content = bytearray(xls([HEADING, [Raised("Femke Kok", "PR"), *RACE, "38.12", ""]]))
    content[28] = 0xFF  # the order of bytes, which only one of the libraries looks at
    (tmp_path / "results.xls").write_bytes(content)
    report = read_results(tmp_path / "results.xls")
    assert report.table is not None, report.faults
    assert report.table["skater"].tolist() == ["Femke KokPR"]


def test_marks_of_damaged_old_workbooks_are_no_fault_and_no_noise(
    capsys: pytest.CaptureFixture[str],
) -> None:
    content = xls([[Raised(f"Femke Kok{FIGURES[48 + number]}", "PR")] for number in range(10)])
    for chance in range(6):
        at = (2 * chance + 1) * len(content) // 12
        workbook_program.raised_places(content[:at] + bytes([chance]) + content[at + 1 :])
        workbook_program.raised_places(content[:at])
    assert capsys.readouterr() == ("", "")


FIGURES = {ord(figure): letter for figure, letter in zip("0123456789", "abcdefghij", strict=True)}


def test_the_sign_for_what_stands_raised_is_one() -> None:
    assert workbook_program._APART.decode() == RAISED
    assert RAISED.isspace()
