#!/usr/bin/env bash
# A column of race times read by pandas with dtype="category" keeps what was written as long as one cell of it is
# no number, such as 1:07.54 or DNF. In a sprint where all ride below a minute every cell is a number, and then the
# categories are floats: 34.50 (hundredths) and 34.5 (a hand time in tenths) become one value, and bib numbers such as
# 007 and 7 one skater's. pandas' guide to its readers says that categories made in this way are always text.
#
# dtype=str keeps the digits; so does a line of words that is read along and taken off again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

import pandas as pd

SPRINT = "bib,time\n007,34.50\n7,34.5\n12,35.07\n"
MIDDLE = "bib,time\n007,34.50\n7,34.5\n12,1:07.54\n"
print("pandas", pd.__version__)
seen = {}
for name, text in (("below a minute", SPRINT), ("one above", MIDDLE)):
    times = pd.read_csv(io.StringIO(text), dtype="category")["time"]
    seen[name] = [*times.cat.categories]
    print(f"{name:>15}: {times.cat.categories.dtype} {seen[name]}")
bibs = [*pd.read_csv(io.StringIO(SPRINT), dtype="category")["bib"].cat.categories]
print(f"{'bibs':>15}: {bibs}")
kept = [*pd.read_csv(io.StringIO(SPRINT), dtype=str)["time"]]
print(f"{'as str':>15}: {kept}")
as_seen = (
    seen["below a minute"] == [34.5, 35.07]
    and sorted(seen["one above"]) == ["1:07.54", "34.5", "34.50"]
    and bibs == [7, 12]
    and kept == ["34.50", "34.5", "35.07"]
)
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
