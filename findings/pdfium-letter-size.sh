#!/usr/bin/env bash
# The size that PDFium tells of a letter is the number before Tf, not the size of the letter on the page.
# The same 9 points, drawn in three usual ways, are told as 9.0 (plainly), 1.0 (a font of one point made
# large by the text matrix, as macOS writes its PDFs) and 90.0 (a page drawn large and scaled down).
# FPDFText_GetFontSize is documented as "the font size in points (also known as em size)".
#
# Boxes and standing points are right in all three. pdfminer.six tells 9 points of height in all three.
# Where a small raised letter is a mark and not a part of a name, only the size times the matrix tells.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 pdfminer.six==20251107
"$folder/venv/bin/python" - <<'PYTHON'
import ctypes
import io
import sys

import pypdfium2
import pypdfium2.raw as raw
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTTextContainer, LTTextLine


def document(content: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >> stream\n%b\nendstream" % (len(content), content),
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


def pdfium(content: bytes) -> tuple[float, float, float]:
    text = pypdfium2.PdfDocument(content)[0].get_textpage()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text, 0, box)
    raw.FPDFText_GetMatrix(text, 0, matrix)
    raw.FPDFText_GetCharOrigin(text, 0, x, y)
    size = raw.FPDFText_GetFontSize(text, 0)
    return round(size, 2), round(size * matrix.d, 2), round(box.right - box.left, 2)


def pdfminer(content: bytes) -> float:
    def first(item: object) -> LTChar:
        return item if isinstance(item, LTChar) else first(next(iter(item)))  # type: ignore[call-overload]

    page = next(extract_pages(io.BytesIO(content)))
    return round(first(next(part for part in page if isinstance(part, (LTTextContainer, LTTextLine)))).size, 2)


WAYS = {
    "plain": b"BT /F1 9 Tf 1 0 0 1 50 700 Tm (JAN) Tj ET",
    "matrix": b"BT /F1 1 Tf 9 0 0 9 50 700 Tm (JAN) Tj ET",
    "page": b"q 0.1 0 0 0.1 0 0 cm BT /F1 90 Tf 1 0 0 1 500 7000 Tm (JAN) Tj ET Q",
}
print("pypdfium2", pypdfium2.version.PYPDFIUM_INFO, "with PDFium", pypdfium2.version.PDFIUM_INFO)
told = {}
for way, content in WAYS.items():
    size, real, width = pdfium(document(content))
    told[way] = size
    print(f"{way:>7}: size {size}, times its matrix {real}, width of J {width}; pdfminer {pdfminer(document(content))}")
as_seen = told == {"plain": 9.0, "matrix": 1.0, "page": 90.0}
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
