#!/usr/bin/env bash
# Series.dt.date of pandas is documented to give Python's datetime.date objects. It does for a column with one date in
# it, and for one with no rows; of a column in which every date is missing it gives datetime64 back. A comparison with
# a datetime.date, right on every list that says a day, then ends in TypeError on the list of results that says none:
# "Invalid comparison between dtype=datetime64[s] and date". With one row less or more it works.
#
# Compare the column itself with Timestamps: between() takes a missing date for one outside.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import date

import pandas as pd

print("pandas", pd.__version__)
seen = {}
for name, days in (("a day is missing", ["2025-11-14", None]), ("no rows", []), ("every day is missing", [None, None])):
    column = pd.Series(pd.to_datetime(days))
    try:
        (column.dt.date >= date(2025, 11, 1)).tolist()
        told = "compared"
    except TypeError as error:
        told = f"TypeError: {error}"
    seen[name] = (column.dt.date.dtype.kind, told.partition(":")[0])
    print(f"{name:>21}: {column.dtype} -> {column.dt.date.dtype}, {told}")
none = pd.Series(pd.to_datetime([None, None]))
between = none.between(pd.Timestamp("2025-11-01"), pd.Timestamp("2025-12-01")).tolist()
print(f"{'between Timestamps':>21}: {between}")
as_seen = between == [False, False] and seen == {
    "a day is missing": ("O", "compared"),
    "no rows": ("O", "compared"),
    "every day is missing": ("M", "TypeError"),
}
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
