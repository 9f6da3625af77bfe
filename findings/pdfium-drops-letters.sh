#!/usr/bin/env bash
# A letter that a PDF itself says how to read is not in the text that PDFium gives, when it is drawn in a piece
# of its own and the font that PDFium puts in the place of one not embedded has no glyph for it. No gap, no
# replacement sign, no error: "ŻUREK" becomes "UREK". Drawn in one piece with its neighbours it is there, and so
# is "ł", of which a glyph is found.
#
# The document is valid: a standard font with /Differences that names Zdotaccent, lslash and ccaron, and
# a /ToUnicode map for the three (PDF 32000-1, 9.6.6 and 9.10.3). pypdf, from the same bytes, gives all.
# Programs that take letters outside Latin-1 from a second font draw just such pieces: names of skaters, read
# from documents, lose letters so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 pypdf==6.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

import pypdf
import pypdfium2

CODES = {128: (0x017B, "Zdotaccent"), 129: (0x0142, "lslash"), 130: (0x010D, "ccaron")}
cmap = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def "
    "1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar "
    + " ".join(f"<{code:02x}> <{letter:04x}>" for code, (letter, _) in CODES.items())
    + " endbfchar endcmap CMapName currentdict /CMap defineresource pop end end"
).encode()
names = " ".join(f"/{name}" for _, name in CODES.values()).encode()
WHOLE = [b"\x80UREK Pawe\x81 \x82ECH"]
PIECES = [b"\x80", b"UREK Pawe", b"\x81", b" ", b"\x82", b"ECH"]


def document(pieces: list[bytes]) -> bytes:
    shown = b" ".join(b"<%b> Tj" % piece.hex().encode() for piece in pieces)
    content = b"BT /F1 12 Tf 50 700 Td %b ET" % shown
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
        b"/BaseEncoding /WinAnsiEncoding /Differences [128 %b] >> /ToUnicode 4 0 R >>" % names,
        b"<< /Length %d >> stream\n%b\nendstream" % (len(cmap), cmap),
        b"<< /Length %d >> stream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /Font << /F1 3 0 R >> >> >>",
    ]
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(made)


def pdfium(content: bytes) -> str:
    return pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()


def other(content: bytes) -> str:
    return pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text().strip()


print("pypdfium2", pypdfium2.version.PYPDFIUM_INFO, "with PDFium", pypdfium2.version.PDFIUM_INFO)
read = {}
for name, pieces in (("in one piece", WHOLE), ("in pieces", PIECES)):
    made = document(pieces)
    read[name] = pdfium(made), other(made)
    print(f"{name:>12}: pypdfium2 {read[name][0]!a}, pypdf {read[name][1]!a}")
name = "\u017bUREK Pawe\u0142 \u010dECH"
as_seen = read == {"in one piece": (name, name), "in pieces": ("UREK Pawe\u0142 ECH", name)}
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
