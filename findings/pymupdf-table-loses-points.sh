#!/usr/bin/env bash
# The tables that PyMuPDF finds in a PDF lose the decimal sign of every number from version 2.0 on: a race time of
# 36.09 is read as "3609" with a line of its own below that holds the point, 1:09,55 as "1:0955" and a comma. Spaces
# between words go as well ("Rijpma-deJong"), and a full stop or a comma in a name. 1.28.2 reads the same bytes as
# they are printed, and so does get_text() of 2.0 itself, beside its tables.
#
# Whoever joins the lines of a cell gets "3609 .", whoever takes the first one a time of an hour. What stands as low as
# a point is put into a line of its own; why is not known here: both ask for letters with the same flags.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/read.py" <<'PYTHON'
import sys

import pymupdf

ROWS = (
    ("Name", "Nat", "Time"),
    ("Kok", "NED", "36.09"),
    ("Rijpma-de Jong", "NED", "1:09,55"),
    ("DE VRIES, A.", "NED", "+0.09"),
)
made = pymupdf.open()
page = made.new_page()
for down, row in enumerate(ROWS):
    for along, text in enumerate(row):
        page.draw_rect(pymupdf.Rect(50 + 120 * along, 50 + 18 * down, 170 + 120 * along, 68 + 18 * down), width=0.5)
        page.insert_text((54 + 120 * along, 63 + 18 * down), text, fontname="helv", fontsize=10)
page = pymupdf.open(stream=made.tobytes())[0]
[table] = page.find_tables().tables
print("PyMuPDF", pymupdf.__version__)
cells = table.extract()
for row in cells:
    print("   ", row)
printed = [text for row in ROWS for text in row]
plain = page.get_text().splitlines() == printed
whole = [text for row in cells for text in row] == printed
print(f"    get_text() as printed: {plain}; table as printed: {whole}")
lost = [row[2] for row in cells[1:]] == ["3609\n.", "1:0955\n,", "+009\n."] and cells[2][0] == "Rijpma-deJong"
sys.exit(0 if plain and (whole if sys.argv[1] == "whole" else lost) else "CHANGED")
PYTHON
for version in 1.28.2 2.0; do
    python3 -m venv "$folder/$version"
    "$folder/$version/bin/pip" install --quiet --disable-pip-version-check "pymupdf==$version"
done
"$folder/1.28.2/bin/python" "$folder/read.py" whole
"$folder/2.0/bin/python" "$folder/read.py" lost
echo "as seen before"
