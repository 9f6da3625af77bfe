#!/usr/bin/env bash
# A PDF by Qt tells readers which letter each glyph is by going through the font's map from letters to glyphs.
# Where two letters share a glyph the other one may win: in Inter the right single quotation mark U+2019 (as in
# "women's" set well) and the modifier letter apostrophe U+02BC are one glyph, so whoever copies or searches
# text in the PDF finds U+02BC, and a search for the word as it was written finds nothing. With figures of equal
# width (feature tnum), which are glyphs that no letter leads to, all digits come out of the private use area.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    PySide6-Essentials==6.11.3 fontpkg-inter==4.1.post1 pypdfium2==5.15.2
cd "$folder"
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys
from pathlib import Path

import fontpkg_inter
import PySide6
import pypdfium2
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainter, QPdfWriter

app = QGuiApplication([])
[file] = Path(fontpkg_inter.ROOT, "files").glob("Inter[[]*.ttf")
family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]


def read_back(text: str, equal_width: bool) -> str:
    """Write a text into a PDF and read it out again."""
    font = QFont(family)
    font.setPixelSize(200)
    for feature, value in (("tnum", int(equal_width)), ("calt", 0)):
        font.setFeature(QFont.Tag(feature), value)
    writer = QPdfWriter("text.pdf")
    painter = QPainter(writer)
    painter.setFont(font)
    painter.drawText(QPointF(100, 400), text)
    painter.end()
    return pypdfium2.PdfDocument("text.pdf")[0].get_textpage().get_text_range()


word, digits, equal = read_back("women\u2019s", False), read_back("79", False), read_back("79", True)
print("PySide6", PySide6.__version__, "Inter", family)
print("U+2019 comes back as", ascii(word))
print("79 comes back as", ascii(digits), "and with figures of equal width as", ascii(equal))
same = word == "women\u02bcs" and digits == "79" and all("\ue000" <= one <= "\uf8ff" for one in equal)
print("as found" if same else "CHANGED")
sys.exit(0 if same else 1)
PYTHON
