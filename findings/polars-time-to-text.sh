#!/usr/bin/env bash
# Race times in polars' type Time, which is what read_excel(engine="openpyxl") and Parquet give, lose their hundredths as soon
# as they become text: cast(String) makes 00:01:09 of 1:09.55 and of 1:09.86. It need not be asked for: a "DNF" put
# in for what is missing (fill_null, coalesce, when/otherwise), a table put under another that has one (concat), unpivot,
# concat_str and format do it by themselves, and then two skaters have one time and are in one group. A Datetime in the
# same place keeps its fraction, as do write_csv, write_json and dt.to_string. Whoever writes map_elements(str), which is
# right, is told by a warning to replace it with cast(String).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    polars==2.1.0 openpyxl==3.1.5 fastexcel==0.21.0 XlsxWriter==3.3.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
import warnings
from datetime import datetime, timedelta

import polars as pl
import xlsxwriter

with xlsxwriter.Workbook("results.xlsx") as book:
    sheet, shown = book.add_worksheet(), book.add_format({"num_format": "mm:ss.00"})
    sheet.write_row(0, 0, ["skater", "time"])
    for row, (skater, seconds) in enumerate((("KOK", 69.55), ("BOWE", 69.86), ("JACKSON", None)), start=1):
        sheet.write(row, 0, skater)
        if seconds is not None:
            sheet.write_datetime(row, 1, timedelta(seconds=seconds), shown)
table = pl.read_excel("results.xlsx", engine="openpyxl")
rode = table.drop_nulls()
time = pl.col("time")
ways = {
    "cast": rode.select(time.cast(pl.String)),
    "fill_null": table.select(time.fill_null("DNF")),
    "coalesce": table.select(pl.coalesce(time, pl.lit("DNF"))),
    "otherwise": table.select(pl.when(time.is_null()).then(pl.lit("DNF")).otherwise(time)),
    "concat": pl.concat([rode.select("time"), pl.DataFrame({"time": ["DNF"]})], how="vertical_relaxed"),
    "unpivot": rode.unpivot(["time", "skater"]).select("value"),
    "concat_str": rode.select(pl.concat_str("time")),
}
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    by_python = rode["time"].map_elements(str, return_dtype=pl.String).to_list()
advised = any("s.cast(pl.String)" in str(one.message) for one in told)
print("polars", pl.__version__, rode["time"].dtype, *rode["time"].to_list())
lost = True
for name, frame in ways.items():
    texts = frame.to_series().to_list()
    print(f"{name:>12}:", *texts)
    lost &= texts[:2] == ["00:01:09", "00:01:09"]
kept = {
    "to_string": rode["time"].dt.to_string().to_list(),
    "write_csv": rode.select("time").write_csv(include_header=False).split(),
    "Datetime": pl.Series([datetime(2025, 11, 14, 0, 1, 9, 550000)]).cast(pl.String).to_list(),
    "str": by_python,
}
for name, texts in kept.items():
    print(f"{name:>12}:", *texts)
whole = all(".55" in texts[0] for texts in kept.values())
print(f"two times in one group: {rode.group_by(time.cast(pl.String)).len().rows()}; cast advised: {advised}")
as_seen = lost and whole and advised
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
