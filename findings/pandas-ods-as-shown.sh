#!/usr/bin/env bash
# pandas reads a time in an ODS sheet not from the cell's value, office:time-value="PT00H01M09.550S", but guesses it from
# the text that is shown for it. Race times are shown as minutes and seconds, and 01:09.55 is taken for one hour and 9.55
# minutes: 01:09:33. The same value shown as 00:01:09.55 is read right, so that what a column says hangs on
# its format. A yes or no is read in the same way and is a yes only where TRUE is shown: a Dutch spreadsheet shows WAAR, a German
# one WAHR, and pandas reads False. Numbers and dates it takes from the value.
#
# For ODS this reader ("odf") is pandas' choice where nothing is asked for, also beside an installed calamine, which reads
# all of it right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 python-dateutil==2.9.0.post0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
from datetime import time

import pandas as pd
from odf.number import Minutes, Seconds, Text, TimeStyle
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from odf.table import Table, TableCell, TableRow
from odf.text import P

book = OpenDocumentSpreadsheet()
shown_as = TimeStyle(name="N1")
for part in (Minutes(style="long"), Text(text=":"), Seconds(style="long", decimalplaces=2)):
    shown_as.addElement(part)
minutes = Style(name="ce1", family="table-cell", datastylename="N1")
for style in (shown_as, minutes):
    book.automaticstyles.addElement(style)
table = Table(name="Results")


def row(text: str, **value: object) -> None:
    cell, whole = TableCell(**value), TableRow()
    cell.addElement(P(text=text))
    whole.addElement(cell)
    table.addElement(whole)


row("01:09.55", valuetype="time", timevalue="PT00H01M09.550S", stylename=minutes)
row("12:43.10", valuetype="time", timevalue="PT00H12M43.100S", stylename=minutes)
row("00:01:09.55", valuetype="time", timevalue="PT00H01M09.550S")
row("TRUE", valuetype="boolean", booleanvalue="true")
row("WAAR", valuetype="boolean", booleanvalue="true")
row("WAHR", valuetype="boolean", booleanvalue="true")
book.spreadsheet.addElement(table)
made = io.BytesIO()
book.save(made)


def read(engine: str | None) -> list[object]:
    return [*pd.read_excel(io.BytesIO(made.getvalue()), header=None, engine=engine)[0]]


print("pandas", pd.__version__, "of itself reads ODS with", pd.ExcelFile(io.BytesIO(made.getvalue())).engine)
told, right = read(None), read("calamine")
for text, one, other in zip(("01:09.55", "12:43.10", "00:01:09.55", "TRUE", "WAAR", "WAHR"), told, right, strict=True):
    print(f"{text:>12}: {one} (calamine: {other})")
as_seen = (
    told == [time(1, 9, 33), time(12, 43, 6), time(0, 1, 9, 550000), True, False, False]
    and right == [time(0, 1, 9, 550000), time(0, 12, 43, 100000), time(0, 1, 9, 550000), True, True, True]
)  # fmt: skip
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
