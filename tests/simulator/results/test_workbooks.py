"""Cells of workbooks as other programs write them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from workbooks import ods

from simulator.results import read_results
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
        (_raised("Femke Kok", "PR"), "<t>38.12</t>", ("Femke Kok PR", 38_120, "")),
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
