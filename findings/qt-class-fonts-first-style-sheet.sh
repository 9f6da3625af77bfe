#!/usr/bin/env bash
# QApplication.setFont(font, "QHeaderView") gives all headings of tables a font. The first style sheet that the
# application gets makes Qt forget it, even one that says nothing of fonts or of headings: headings made
# afterwards have the general font again, while QApplication.font("QHeaderView") is the general one too. Said
# again, the font holds, and every later style sheet leaves it alone. A program that sets fonts before its style
# sheet, as the look of a theme suggests, thus has other letters at its start than after a change of theme.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import sys

import PySide6
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QTableWidget

app = QApplication([])


def letters(pixels):
    font = QFont(app.font())
    font.setPixelSize(pixels)
    return font


def heading():
    """Return the height of the letters of a heading made now, and what the application says of it."""
    table = QTableWidget(1, 1)
    table.show()
    app.processEvents()
    return table.horizontalHeader().font().pixelSize(), app.font("QHeaderView").pixelSize()


app.setFont(letters(13))
app.setFont(letters(30), "QHeaderView")
seen = [heading()]
app.setStyleSheet("QLabel { color: red; }")
seen.append(heading())
app.setFont(letters(30), "QHeaderView")
seen.append(heading())
app.setStyleSheet("QLabel { color: blue; }")
seen.append(heading())
print("PySide6", PySide6.__version__)
for when, found in zip(("at first", "after the first style sheet", "said again", "after the second"), seen):
    print(f"{when}: heading {found[0]} px, application says {found[1]} px")
sys.exit(0 if [one[0] for one in seen] == [30, 13, 30, 30] else 1)
PYTHON
