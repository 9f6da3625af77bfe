#!/usr/bin/env bash
# A workbook whose dates and times are kept as ISO 8601 (cell type "d" of ISO/IEC 29500-1, 18.18.11; openpyxl writes
# it with Workbook(iso_dates=True)): polars, with the engine it takes of itself, calls a column of race times a column
# of dates and gives null for each of them. 00:01:09.550 is in the file, the days beside it are read, durations as
# well, and nobody is warned: it looks like a race that nobody finished. It is fastexcel that decides so; calamine,
# which it stands on, gives the times when asked itself, and so do pandas by calamine and openpyxl.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    polars==2.1.0 fastexcel==0.21.0 openpyxl==3.1.5 python-calamine==0.9.1 pandas==3.1.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import date, time, timedelta
from importlib.metadata import version

import fastexcel
import openpyxl
import pandas as pd
import polars as pl
from python_calamine import CalamineWorkbook

FILE = "results.xlsx"
TIMES = [time(0, 1, 9, 550000), time(0, 1, 9, 860000)]
book = openpyxl.Workbook(iso_dates=True)
book.active.append(["skater", "date", "time", "behind"])
book.active.append(["KOK", date(2025, 11, 14), TIMES[0], timedelta(0)])
book.active.append(["BOWE", date(2025, 11, 14), TIMES[1], timedelta(seconds=0.31)])
book.save(FILE)

table = pl.read_excel(FILE)
read = {
    "polars": table["time"].to_list(),
    "fastexcel": fastexcel.read_excel(FILE).load_sheet(0).to_polars()["time"].to_list(),
    "polars by openpyxl": pl.read_excel(FILE, engine="openpyxl")["time"].to_list(),
    "calamine": [row[2] for row in CalamineWorkbook.from_path(FILE).get_sheet_by_index(0).to_python()[1:]],
    "pandas by calamine": pd.read_excel(FILE, engine="calamine")["time"].to_list(),
}
print(*(f"{name} {version(name)}" for name in ("polars", "fastexcel", "openpyxl", "python-calamine")), sep=", ")
print("polars' columns:", {name: str(kind) for name, kind in table.schema.items()})
for name, times in read.items():
    print(f"{name:>18}:", *times)
as_seen = (
    str(table.schema["time"]) == "Date"
    and table["date"].null_count() == table["behind"].null_count() == 0
    and read["polars"] == read["fastexcel"] == [None, None]
    and all(read[name] == TIMES for name in ("polars by openpyxl", "calamine", "pandas by calamine"))
)
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
