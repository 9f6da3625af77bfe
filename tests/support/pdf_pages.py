"""Draws PDF documents letter by letter where a test wants them, as programs of other people do."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

#: Advance widths of Helvetica for the characters 32 to 126, in thousandths of its size (Adobe AFM).
_WIDTHS = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556,) * 10,
    *(278, 278, 584, 584, 584, 556, 1015),
    *(667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833),
    *(722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611),
    *(278, 278, 278, 469, 556, 333),
    *(556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833),
    *(556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500),
    *(334, 260, 334, 584),
)
#: Letters outside Latin-1, which need a second font, with its codes.
_CODES = {letter: 128 + number for number, letter in enumerate("ŻłŁčőńśćĆŚęĘěš")}
#: Which letter each code of the second font means.
_TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def "
    "1 begincodespacerange <00> <ff> endcodespacerange "
    f"{len(_CODES)} beginbfchar "
    + " ".join(f"<{code:02x}> <{ord(letter):04x}>" for letter, code in _CODES.items())
    + " endbfchar endcmap CMapName currentdict /CMap defineresource pop end end"
)

#: Size of a page that is turned before it is shown, and what lays its drawing the other way round.
_TURNED = {
    0: (b"595 842", b""),
    90: (b"842 595", b"0 1 -1 0 842 0 cm "),
    180: (b"595 842", b"-1 0 0 -1 595 842 cm "),
    270: (b"842 595", b"0 -1 1 0 0 595 cm "),
}


@dataclass(frozen=True)
class Text:
    """A piece of text whose letters start at `x` and stand on `y`, in points from the bottom left."""

    x: float
    y: float
    text: str
    size: float = 9.0


def width(text: str, size: float) -> float:
    """Return how wide a text is drawn, in points; letters not in ASCII are taken as wide as an n."""
    return sum(_WIDTHS[ord(c) - 32] if " " <= c <= "~" else 556 for c in text) * size / 1000


def centred(x: float, y: float, text: str, size: float = 9.0) -> Text:
    """Return the text with its middle at `x`."""
    return Text(x - width(text, size) / 2, y, text, size)


def right(x: float, y: float, text: str, size: float = 9.0) -> Text:
    """Return the text with its end at `x`."""
    return Text(x - width(text, size), y, text, size)


def pdf(
    pages: Sequence[Sequence[Text]],
    *,
    scaled: str = "",
    spaces: bool = False,
    embedded: bool = True,
    turned: int = 0,
) -> bytes:
    """Draw pages in the order of their texts.

    Parameters
    ----------
    scaled
        ``matrix``: each text in a font of 1 point, made large by its matrix, as macOS writes it;
        ``page``: everything drawn ten times too large and scaled down; empty: plainly.
    spaces
        Whether spaces are drawn; else they only move what follows, so that no file holds one.
    embedded
        Whether the document holds the second font; else the reader has to find its glyphs.
    turned
        By how many degrees a page is to be turned clockwise before it is shown, upright, as programs
        write it that turn each page by the way its text runs: 0, 90, 180 or 270.
    """
    box, turn = _TURNED[turned]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _second_font() if embedded else _second_font_by_names(),
        _stream(_TO_UNICODE.encode()),
        _stream(b"556 0 0 0 500 900 d1 0 0 500 900 re f"),
    ]
    kids = []
    for page in pages:
        objects.append(_stream(turn + _content(page, scaled, spaces)))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %b] /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % (box, turned, len(objects))
        )
    refs = " ".join(f"{kid} 0 R" for kid in kids).encode()
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (refs, len(kids))
    return _document(objects)


def _second_font() -> bytes:
    """Return a font that draws its glyphs itself: PDFium drops letters for which it finds no glyph."""
    glyphs = " ".join(f"/g{code} 6 0 R" for code in _CODES.values()).encode()
    names = " ".join(f"/g{code}" for code in _CODES.values()).encode()
    return (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 900] /FontMatrix [0.001 0 0 0.001 0 0] "
        b"/FirstChar 128 /LastChar %d /Widths [%b] /CharProcs << %b >> "
        b"/Encoding << /Type /Encoding /Differences [128 %b] >> /ToUnicode 5 0 R >>"
        % (127 + len(_CODES), b" ".join([b"556"] * len(_CODES)), glyphs, names)
    )


def _second_font_by_names() -> bytes:
    glyphs = " ".join(f"/uni{ord(letter):04X}" for letter in _CODES).encode()
    return (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
        b"/Differences [128 %b] >> /ToUnicode 5 0 R >>" % glyphs
    )


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >> stream\n%b\nendstream" % (len(packed), packed)


def _content(page: Sequence[Text], scaled: str, spaces: bool) -> bytes:
    zoom = 10 if scaled == "page" else 1
    lines = ["q 0.1 0 0 0.1 0 0 cm"] if zoom == 10 else ["q"]
    for text in page:
        x, size = text.x, text.size
        for font, piece in _pieces(text.text, spaces):
            if font:
                at = f"{x * zoom:.3f} {text.y * zoom:.3f}"
                shape = (
                    f"/{font} 1 Tf {size:g} 0 0 {size:g} {at} Tm"
                    if scaled == "matrix"
                    else f"/{font} {size * zoom:g} Tf 1 0 0 1 {at} Tm"
                )
                codes = bytes(_CODES.get(c, 0) or c.encode("cp1252")[0] for c in piece)
                lines.append(f"BT {shape} <{codes.hex()}> Tj ET")
            x += width(piece, size)
    return "\n".join([*lines, "Q"]).encode()


def _pieces(text: str, spaces: bool) -> list[tuple[str, str]]:
    """Split a text where the font changes; a space that is not drawn has no font."""
    pieces: list[tuple[str, str]] = []
    for letter in text:
        font = "F2" if letter in _CODES else "" if letter == " " and not spaces else "F1"
        if pieces and pieces[-1][0] == font:
            pieces[-1] = (font, pieces[-1][1] + letter)
        else:
            pieces.append((font, letter))
    return pieces


def _document(objects: Sequence[bytes]) -> bytes:
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(made)
