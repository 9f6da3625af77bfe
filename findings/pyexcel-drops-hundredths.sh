#!/usr/bin/env bash
# pyexcel reads a time in an ODS sheet only where it has no hundredths. LibreOffice keeps 1:09.55 as
# PT00H01M09.550000000S, and of that pyexcel-ods and pyexcel-ods3 give None, or, where it is the last cell of its row, nothing
# at all: the row is shorter. 1:10.00, kept as PT00H01M10S, is read. What they write loses its hundredths on the way out, from a
# timedelta as from a time of day, so that two skaters .31 apart are equal when the sheet is opened.
# Neither says a word. calamine reads all of the first sheet, and shows what is in the second.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    pyexcel-ods==0.6.0 pyexcel-ods3==0.6.1 odfpy==1.4.1 python-calamine==0.9.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
from datetime import time, timedelta
from importlib.metadata import version

import pyexcel_ods
import pyexcel_ods3
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook


def calamine(content: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def cell(text: str, **value: str) -> TableCell:
    made = TableCell(**value or {"valuetype": "string"})
    made.addElement(P(text=text))
    return made


book, table = OpenDocumentSpreadsheet(), Table(name="Results")
for cells in (
    [cell("KOK"), cell("01:09.55", valuetype="time", timevalue="PT00H01M09.550000000S"), cell("NED")],
    [cell("BOWE"), cell("01:10.00", valuetype="time", timevalue="PT00H01M10S"), cell("USA")],
    [cell("WIKLUND"), cell("01:10.31", valuetype="time", timevalue="PT00H01M10.310000000S")],
):
    row = TableRow()
    for one in cells:
        row.addElement(one)
    table.addElement(row)
book.spreadsheet.addElement(table)
kept = io.BytesIO()
book.save(kept)
rows = calamine(kept.getvalue())
as_seen = [row[1] for row in rows] == [time(0, 1, 9, 550000), time(0, 1, 10), time(0, 1, 10, 310000)]
print("calamine reads", *rows, sep="\n    ")
for module in (pyexcel_ods, pyexcel_ods3):
    name = module.__name__.replace("_", "-")
    read = module.get_data(io.BytesIO(kept.getvalue()))["Results"]
    print(f"{name} {version(name)} reads", *read, sep="\n    ")
    as_seen &= read == [["KOK", None, "NED"], ["BOWE", time(0, 1, 10), "USA"], ["WIKLUND"]]
    out = io.BytesIO()
    module.save_data(out, {"Results": [["KOK", timedelta(minutes=1, seconds=9.55), time(0, 1, 9, 240000)]]})
    [written] = calamine(out.getvalue())
    print("  and writes 1:09.55 and 1:09.24 as", *written[1:])
    as_seen &= written == ["KOK", time(0, 1, 9), time(0, 1, 9)]
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
