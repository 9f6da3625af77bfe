#!/usr/bin/env bash
# A race time of a minute and more is written with dots in much of the skating world: 1.09.55. Three readers of CSV that
# find types by themselves take a column of such times for dates, and each for another one: polars the 1st of September of the
# year 55, DuckDB of 2055, agate (csvkit) the 9th of January 1955. No error, no warning; a sum or a ranking goes on with days. It
# hangs on the race: the men's 1000 m, 1.06 to 1.12, are all of them dates; with one time of 1.13.20 polars leaves the column
# as it is, and DuckDB changes its mind about the others too: 1.09.55 is the 9th of January then. Polars asks to be told to
# try dates, the other two do so unasked. pandas and pyarrow read text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    polars==2.1.0 duckdb==2.0.1 agate==1.14.2 pandas==3.1.1 pyarrow==26.0.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version
from pathlib import Path

import agate
import duckdb
import pandas
import polars
import pyarrow.csv

FILE = "times.csv"
READERS = {
    "polars": lambda: polars.read_csv(FILE, try_parse_dates=True)["time"].cast(polars.String).to_list(),
    "duckdb": lambda: [row[1] for row in duckdb.sql(f"from read_csv('{FILE}')").fetchall()],
    "agate": lambda: [*agate.Table.from_csv(FILE).columns["time"]],
    "pandas": lambda: pandas.read_csv(FILE)["time"].to_list(),
    "pyarrow": lambda: pyarrow.csv.read_csv(FILE)["time"].to_pylist(),
}
MEN, WOMEN = ["1.09.55", "1.10.20"], ["1.09.55", "1.13.20"]


def read(times: list[str]) -> dict[str, list[str]]:
    lines = [f"{skater},{time}" for skater, time in zip("AB", times, strict=True)]
    Path(FILE).write_text("\n".join(["skater,time", *lines, ""]))
    told = {name: [*map(str, reader())] for name, reader in READERS.items()}
    print(*times)
    for name, cells in told.items():
        print(f"{name:>10} {version(name):8}", *cells)
    return told


men, women = read(MEN), read(WOMEN)
as_seen = (
    men["polars"] == ["0055-09-01", "0020-10-01"]
    and men["duckdb"] == ["2055-09-01", "2020-10-01"]
    and men["agate"] == ["1955-01-09", "2020-01-10"]
    and women["polars"] == WOMEN
    and women["duckdb"] == ["2055-01-09", "2020-01-13"]
    and women["agate"] == ["1955-01-09", "2020-01-13"]
    and all(men[name] == MEN and women[name] == WOMEN for name in ("pandas", "pyarrow"))
)
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
