"""Tables as CSV and as workbooks: read back by others, number by number and text by text."""

import csv
import datetime
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from simulator.tables.csv_file import csv_bytes, write_csv
from simulator.tables.table import Kind, Table, TableColumn
from simulator.tables.xlsx_file import sheet_names, write_xlsx, xlsx_bytes

FORMULAS = ['=HYPERLINK("http://x")', "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1"]
LINKS = ["http://example.org/", "mailto:a@b", "internal:Sheet1!A1", "{=1+1}"]
CELLS = Table(
    "Cells",
    "All there is",
    (
        TableColumn("Skater", note="As entered.", key="skater"),
        TableColumn("Ticket", Kind.CHANCE, "With its counting error."),
        TableColumn("Races", Kind.COUNT),
        TableColumn("Time, s", Kind.TIME),
        TableColumn("Change", Kind.POINTS),
        TableColumn("Spread, %", Kind.NUMBER),
        TableColumn("Day", Kind.DAY),
    ),
    (
        ('Zoë, “de” "V\'ries"\nJr.', 0.1 + 0.2, 12, 67.54, -3.125, 1 / 3, datetime.date(2025, 12, 26)),
        (None, None, None, None, None, None, None),
        ("", float("nan"), 0, 37.62, 0.0, float("inf"), None),
    ),
)


def texts(*words: str) -> Table:
    return Table("Texts", "", (TableColumn("text"),), tuple((word,) for word in words))


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_gives_every_digit_and_letter_back() -> None:
    heading, first, empty, last = read_csv(csv_bytes(CELLS))
    assert heading[:2] == ["skater", "Ticket"]
    assert first[0] == CELLS.rows[0][0]
    assert [float(cell) for cell in first[1:6]] == list(CELLS.rows[0][1:6])
    assert first[6] == "2025-12-26"
    assert empty == [""] * 7
    assert last == ["", "", "0", "37.62", "0.0", "inf", ""]


def test_lines_of_csv_end_as_the_standard_says() -> None:
    content = csv_bytes(texts("a", "b"))
    assert content == b"text\r\na\r\nb\r\n"


def test_csv_has_a_byte_order_mark_only_where_excel_needs_one() -> None:
    assert csv_bytes(texts("Zoë")).startswith(b"\xef\xbb\xbf")
    assert not csv_bytes(texts("Zoe")).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_text_becomes_a_formula(formula: str) -> None:
    table = Table("=1", formula, (TableColumn(formula),), ((formula,),))
    heading, cell = read_csv(csv_bytes(table))
    assert heading == cell == ["'" + formula]
    for sheet in load_workbook(io.BytesIO(xlsx_bytes([table], [(formula, formula)]))):
        for row in sheet.iter_rows():
            assert all(one.data_type in "sn" for one in row)
    sheet = load_workbook(io.BytesIO(xlsx_bytes([table]))).worksheets[0]
    assert sheet["A2"].quotePrefix  # and stays text when somebody edits the cell
    assert sheet["A2"].value.endswith(formula.strip())


@pytest.mark.parametrize("text", LINKS)
def test_a_workbook_holds_text_as_it_is(text: str) -> None:
    sheet = load_workbook(io.BytesIO(xlsx_bytes([texts(text)]))).worksheets[0]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == text
    assert sheet["A2"].hyperlink is None


def test_text_that_looks_like_the_code_of_a_letter_stays_text() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes([texts("_x0041_")]))) as book:
        assert b">_x005F_x0041_<" in book.read(
            "xl/sharedStrings.xml"
        )  # which Excel shows as _x0041_, not as A


def test_numbers_of_a_workbook_are_numbers_that_look_as_in_the_program() -> None:
    sheet = load_workbook(io.BytesIO(xlsx_bytes([CELLS]))).worksheets[0]
    cells = {sheet.cell(1, at).value: sheet.cell(2, at) for at in range(1, 8)}
    assert cells["Ticket"].value == pytest.approx(0.3, rel=1e-15)  # XLSX is written with 16 digits
    assert cells["Ticket"].number_format == "0.0%"
    assert cells["Races"].value == 12
    assert cells["Change"].value == -3.125
    assert cells["Day"].value.date() == datetime.date(2025, 12, 26)
    assert cells["Time, s"].value == datetime.timedelta(seconds=67, milliseconds=540)
    assert "[m]:ss.00" in cells["Time, s"].number_format


def test_empty_cells_stay_empty_and_no_number_is_lost() -> None:
    sheet = load_workbook(io.BytesIO(xlsx_bytes([CELLS]))).worksheets[0]
    assert [sheet.cell(3, at).value for at in range(1, 8)] == [None] * 7
    assert sheet.cell(4, 2).value is None
    assert sheet.cell(4, 3).value == 0
    assert sheet.cell(4, 6).value == "inf"


def test_the_heading_of_each_sheet_stays_in_sight() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes([CELLS, texts("a")])))
    assert [sheet.freeze_panes for sheet in book] == ["A2"] * 3
    assert book["Cells"].auto_filter.ref == "A1:G4"


def test_the_last_sheet_tells_what_the_tables_were_made_from() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes([CELLS], [("seed", 2026), ("meet", "OKT")])))
    lines = [tuple(cell.value for cell in row) for row in book.worksheets[-1].iter_rows()]
    assert lines[1:3] == [("seed", 2026), ("meet", "OKT")]
    assert ("Cells", "All there is") in lines
    assert ("Ticket", "With its counting error.") in lines


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("a[b]:c*d?e/f\\g", "a b  c d e f g"),
        ("'quoted'", "quoted"),
        ("", "Table"),
        ("///", "Table"),
        ("History", "History (2)"),
        ("x" * 40, "x" * 31),
        ("🏅" * 20, "🏅" * 15),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(wanted: str, name: str) -> None:
    assert sheet_names([wanted]) == [name]
    load_workbook(io.BytesIO(xlsx_bytes([Table(wanted, "", (), ())])))


def test_no_two_sheets_have_one_name_whatever_their_capitals() -> None:
    names = sheet_names(["Rows", "rows", "x" * 31, "x" * 40, "Inputs", "inputs"])
    assert len({name.casefold() for name in names}) == 6
    assert all(len(name) <= 31 for name in names)


def test_text_too_long_for_a_cell_is_cut_and_half_a_sign_does_no_harm() -> None:
    sheet = load_workbook(io.BytesIO(xlsx_bytes([texts("é" * 40_000, "a\udcff")]))).worksheets[0]
    assert len(sheet["A2"].value) == 32_767
    assert sheet["A3"].value == "a?"
    assert b"a?" in csv_bytes(texts("a\udcff"))


def test_a_row_of_another_length_than_the_heading_is_refused() -> None:
    with pytest.raises(ValueError, match="row 1: 2 values, 1 columns"):
        Table("T", "", (TableColumn("a"),), ((1, 2),))


def test_files_are_written_whole(tmp_path: Path) -> None:
    write_csv(tmp_path / "t.csv", CELLS)
    write_xlsx(tmp_path / "t.xlsx", [CELLS])
    assert (tmp_path / "t.csv").read_bytes() == csv_bytes(CELLS)
    assert load_workbook(tmp_path / "t.xlsx").sheetnames == ["Cells", "Inputs"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["t.csv", "t.xlsx"]
