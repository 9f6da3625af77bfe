#!/usr/bin/env bash
# A race time in an ODS sheet is an ISO 8601 duration. calamine reads it as a time of day only when hours,
# minutes and seconds are all written out and make less than a day; the same duration without the hours
# comes as the raw text "PT1M14.08S", in the same column, without an error, and so do 26 hours. ODF 1.3 (19.389 office:time-value) takes the
# duration of XML Schema, in which every part may be left out.
#
# LibreOffice writes all three parts; other programs and libraries write what they please, so that a column
# of times changes its type from row to row with who saved the file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1 odfpy==1.4.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
from datetime import time
from importlib.metadata import version

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from python_calamine import CalamineWorkbook

WRITTEN = ("PT00H01M14.080S", "PT0H1M14.08S", "PT1M14.08S", "PT74.08S", "PT26H00M00S")
book = OpenDocumentSpreadsheet()
table = Table(name="Results")
for duration in WRITTEN:
    row = TableRow()
    row.addElement(TableCell(valuetype="time", timevalue=duration))
    table.addElement(row)
book.spreadsheet.addElement(table)
made = io.BytesIO()
book.save(made)
made.seek(0)
read = [row[0] for row in CalamineWorkbook.from_filelike(made).get_sheet_by_index(0).to_python()]
print("python-calamine", version("python-calamine"))
for duration, value in zip(WRITTEN, read, strict=True):
    print(f"{duration:>16}: {value!r}")
as_seen = read[0] == read[1] == time(0, 1, 14, 80000) and read[2:] == [*WRITTEN[2:]]
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
