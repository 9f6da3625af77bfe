#!/usr/bin/env bash
# A name over two lines of one ODS cell, written by odfpy's teletype.addTextToElement: the break is text:line-break, a tab
# is text:tab (ODF 1.3, 6.1.5 and 6.1.4). calamine drops both and puts nothing in their place: RIJPMA-DE JONG, Antoinette on
# two lines becomes "RIJPMA-DE JONGAntoinette", and "NED<tab>36.09" becomes "NED36.09". It keeps text:s (spaces), and
# the same text in two paragraphs, LibreOffice's way, or in an XLSX cell. odfpy itself, and pyexcel, read what was written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    python-calamine==0.9.1 odfpy==1.4.1 openpyxl==3.1.5
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
from importlib.metadata import version

import openpyxl
from odf import teletype
from odf.opendocument import OpenDocumentSpreadsheet, load
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook

TEXTS = ("RIJPMA-DE JONG\nAntoinette", "NED\t36.09", "KOK  Femke")


def calamine(content: bytes) -> list[str]:
    return [row[0] for row in CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()]


def ods(texts: tuple[str, ...], by_paragraph: bool) -> bytes:
    book, table = OpenDocumentSpreadsheet(), Table(name="Results")
    for text in texts:
        cell, row = TableCell(valuetype="string"), TableRow()
        for part in text.split("\n") if by_paragraph else [text]:
            paragraph = P()
            teletype.addTextToElement(paragraph, part)
            cell.addElement(paragraph)
        row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def xlsx(texts: tuple[str, ...]) -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    for text in texts:
        book.active.append([text])
    book.save(made)
    return made.getvalue()


print("python-calamine", version("python-calamine"), "odfpy", version("odfpy"))
as_elements = ods(TEXTS, by_paragraph=False)
by_odfpy = [teletype.extractText(cell) for cell in load(io.BytesIO(as_elements)).getElementsByType(TableCell)]
read = {
    "odfpy": tuple(by_odfpy),
    "calamine": tuple(calamine(as_elements)),
    "calamine, paragraphs": tuple(calamine(ods(TEXTS[:1], by_paragraph=True))),
    "calamine, XLSX": tuple(calamine(xlsx(TEXTS))),
}
for how, texts in read.items():
    print(f"{how:>22}:", *map(ascii, texts))
as_seen = read == {
    "odfpy": TEXTS,
    "calamine": ("RIJPMA-DE JONGAntoinette", "NED36.09", "KOK  Femke"),
    "calamine, paragraphs": TEXTS[:1],
    "calamine, XLSX": TEXTS,
}
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
