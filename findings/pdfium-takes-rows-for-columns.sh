#!/usr/bin/env bash
# PDFium, which is what Chrome copies text with, decides for a whole page whether its text runs across or down, by what is
# filled more: the width of the page by columns, or its height by rows. A results table with room between its columns and
# rows close to each other is taken for vertical writing. Where every letter is drawn by itself, as Qt's QPdfWriter does with
# all text, the table then comes as "K", "O", "K", each on a line of its own; where the page is moreover drawn large and
# scaled down, Qt's way again, all rows come as one line without any break. The same letters with the columns close
# together or the rows further apart come as they stand, and so do words drawn whole. Where each letter stands
# PDFium tells rightly; pdfminer.six finds every cell in all of them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    pypdfium2==5.15.2 pdfminer.six==20260107 PySide6-Essentials==6.11.3 fontpkg-inter==4.1.post1
cd "$folder"
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import io
import sys
from pathlib import Path

import fontpkg_inter
import PySide6
import pypdfium2
from pdfminer.high_level import extract_text
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainter, QPdfWriter

ROWS = (("KOK Femke", "NED", "36.09"), ("BOWE Brittany", "USA", "36.31"), ("JACKSON Erin", "USA", "36.40"))
LEFT, DOWN = (50, 170, 250), 15  # points


def document(content: str) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >> stream\n%b\nendstream" % (len(content), content.encode()),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 3 0 R >> >> >>",
    ]
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(made + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)


def by_hand(letters: bool, down: int = DOWN, left: tuple[int, ...] = LEFT) -> bytes:
    """Rows in Courier of 10 points, whose letters are 6 points wide."""
    shown = []
    for number, row in enumerate(ROWS):
        for at, text in zip(left, row, strict=True):
            pieces = " 6 0 Td ".join(f"({letter}) Tj" for letter in text) if letters else f"({text}) Tj"
            shown.append(f"BT /F1 10 Tf {at} {700 - down * number} Td {pieces} ET")
    return document(" ".join(shown))


def by_qt() -> bytes:
    app = QGuiApplication([])
    [file] = Path(fontpkg_inter.ROOT, "files").glob("Inter[[]*.ttf")
    font = QFont(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0])
    font.setPointSizeF(10)
    writer = QPdfWriter("rows.pdf")
    writer.setResolution(1200)
    painter = QPainter(writer)
    painter.setFont(font)
    point = 1200 / 72
    for number, row in enumerate(ROWS):
        for left, text in zip(LEFT, row, strict=True):
            painter.drawText(QPointF(left * point, (50 + DOWN * number) * point), text)
    painter.end()
    del app
    return Path("rows.pdf").read_bytes()


def pdfium(content: bytes) -> list[str]:
    return pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range().split("\r\n")


print("pypdfium2", pypdfium2.version.PYPDFIUM_INFO, "PDFium", pypdfium2.version.PDFIUM_INFO)
print("PySide6", PySide6.__version__)
made = {
    "words": by_hand(letters=False),
    "letters": by_hand(letters=True),
    "letters, rows apart": by_hand(letters=True, down=24),
    "letters, columns close": by_hand(letters=True, left=(50, 135, 165)),
    "by Qt": by_qt(),
}
read = {name: pdfium(content) for name, content in made.items()}
for name, lines in read.items():
    print(f"{name:>22}: {len(lines):2} lines: {lines[:6]}")
rows = [" ".join(row) for row in ROWS]
others = [extract_text(io.BytesIO(content)).replace("\t", " ") for content in made.values()]
as_seen = (
    read["words"] == rows
    and read["letters"][:3] == ["K", "O", "K"]
    and read["letters, rows apart"] == read["letters, columns close"] == rows
    and read["by Qt"] == [" ".join(rows)]
    and all(cell in text for text in others for row in ROWS for cell in row)
)
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
