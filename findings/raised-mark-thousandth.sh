#!/usr/bin/env bash
# A footnote at a time, as result lists have it (38.12 with a small raised 1): the cell is a text in two pieces, the
# second one superscript. Read with the means that libraries give for cells, it is the text 38.121: a time that is
# right in form, with a thousandth that nobody rode. openpyxl (XLSX), xlrd (XLS), odfpy (ODS) and calamine (all
# three) agree on it, and none says anything. A mark behind a name becomes its letters ("Femke KokPR"). What stands
# raised is told by three different doors: openpyxl only with rich_text=True, xlrd only with formatting_info=True in
# rich_text_runlist_map (where font number 4 is never used), ODS only as a text:span whose automatic style has
# style:text-position "super ..."; calamine has no door at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    python-calamine==0.9.1 odfpy==1.4.1 openpyxl==3.1.5 xlrd==2.0.2 xlwt==1.3.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
from importlib.metadata import version

import openpyxl
import xlrd
import xlwt
from odf import teletype
from odf.opendocument import OpenDocumentSpreadsheet, load
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from python_calamine import CalamineWorkbook

CELLS = (("38.12", "1"), ("Femke Kok", "PR"))


def xlsx() -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    for text, mark in CELLS:
        book.active.append([CellRichText(text, TextBlock(InlineFont(vertAlign="superscript"), mark))])
    book.save(made)
    return made.getvalue()


def xls() -> bytes:
    book, made = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("Results")
    for row, (text, mark) in enumerate(CELLS):
        sheet.write_rich_text(row, 0, [text, (mark, xlwt.easyfont("escapement superscript"))])
    book.save(made)
    return made.getvalue()


def ods() -> bytes:
    book, table, made = OpenDocumentSpreadsheet(), Table(name="Results"), io.BytesIO()
    raised = Style(name="T1", family="text")
    raised.addElement(TextProperties(textposition="super 58%"))
    book.automaticstyles.addElement(raised)
    for text, mark in CELLS:
        paragraph, cell, row = P(text=text), TableCell(valuetype="string"), TableRow()
        paragraph.addElement(Span(stylename=raised, text=mark))
        cell.addElement(paragraph)
        row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(made)
    return made.getvalue()


def calamine(content: bytes) -> tuple[str, ...]:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    return tuple(row[0] for row in rows)


packages = ("python-calamine", "openpyxl", "xlrd", "odfpy")
print(*(f"{package} {version(package)}" for package in packages), sep=", ")
sheet = xlrd.open_workbook(file_contents=xls()).sheet_by_index(0)
read = {
    "openpyxl, XLSX": tuple(row[0] for row in openpyxl.load_workbook(io.BytesIO(xlsx())).active.values),
    "xlrd, XLS": tuple(sheet.col_values(0)),
    "odfpy, ODS": tuple(teletype.extractText(cell) for cell in load(io.BytesIO(ods())).getElementsByType(TableCell)),
    "calamine, XLSX": calamine(xlsx()),
    "calamine, XLS": calamine(xls()),
    "calamine, ODS": calamine(ods()),
}
for how, texts in read.items():
    print(f"{how:>15}: {texts[0]!r} is {float(texts[0]):.3f} s, {texts[1]!r}")
rich = openpyxl.load_workbook(io.BytesIO(xlsx()), rich_text=True).active["A1"].value
runs = xlrd.open_workbook(file_contents=xls(), formatting_info=True).sheet_by_index(0).rich_text_runlist_map
print("told when asked: openpyxl", [str(piece) for piece in rich], "xlrd", runs[0, 0])
as_seen = set(read.values()) == {("38.121", "Femke KokPR")} and len(rich) == 2 and runs[0, 0][0][0] == 5
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
