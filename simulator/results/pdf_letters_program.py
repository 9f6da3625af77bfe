"""Program of its own: a PDF on standard input, its letters as JSON on standard output.

It imports nothing of the house, so that it starts quickly, and sets its own bounds: whatever a
document does to the library that reads it, it does to this process alone (see ``bounded_program``).

The answer is ``{"pages": [[[letter, size, left, right, baseline], ...], ...]}``, in points from
the bottom left of each page as it is shown, letters in the order of the document; or
``{"refused": why, "most": bound}``.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections.abc import Iterator

import pypdfium2.raw as pdfium

MOST_PAGES = 40
MOST_LETTERS = 200_000
MOST_MEMORY_BYTES = 1_000_000_000
MOST_PROCESSOR_S = 15

#: Width of a letter that is not a space, in sizes; spaces are .25 to .35 wide.
_WIDER_THAN_A_SPACE = 0.4

Letter = tuple[str, float, float, float, float]
Point = tuple[float, float]


class DocumentRefused(Exception):  # noqa: N818 - told to the other side in a word, not as an error
    """Why a document is not read, in a word, with the bound that it goes over."""

    def __init__(self, why: str, most: int = 0) -> None:
        super().__init__(why)
        self.most = most


def set_bounds() -> None:
    """Bound memory and processor time of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the time is bounded by who started this program
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_PROCESSOR_S, MOST_PROCESSOR_S))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def letters_of_pages(content: bytes) -> list[list[Letter]]:
    """Return the letters of every page."""
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        password = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
        raise DocumentRefused("password" if password else "damaged")
    count = pdfium.FPDF_GetPageCount(document)
    if count > MOST_PAGES:
        raise DocumentRefused("pages", MOST_PAGES)
    pages: list[list[Letter]] = []
    for index in range(count):
        page = pdfium.FPDF_LoadPage(document, index)
        text = pdfium.FPDFText_LoadPage(page) if page else None
        if not text:
            raise DocumentRefused("damaged")
        if pdfium.FPDFText_CountChars(text) + sum(map(len, pages)) > MOST_LETTERS:
            raise DocumentRefused("letters", MOST_LETTERS)
        upright = _Upright(page)
        letters = list(_letters(text, upright))
        for x, base in _unread(page, text, upright):
            _mark_lost(letters, x, base)
        pages.append(letters)
    return pages


class _Upright:
    """Where points of a page stand when it is shown: a document may ask for a page to be turned."""

    def __init__(self, page: object) -> None:
        self._quarters = pdfium.FPDFPage_GetRotation(page)  # clockwise
        self._width, self._height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)

    def point(self, x: float, y: float) -> Point:
        """Return a point of the page as it is shown."""
        turned = (
            (x, y),
            (y, self._height - x),
            (self._width - x, self._height - y),
            (self._width - y, x),
        )
        return turned[self._quarters]

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[Point, Point]:
        """Return the bottom left and the top right of a box of the page as it is shown."""
        (x, y), (other_x, other_y) = self.point(left, bottom), self.point(right, top)
        return (min(x, other_x), min(y, other_y)), (max(x, other_x), max(y, other_y))


def _unread(page: object, text: object, upright: _Upright) -> list[Point]:
    """Return where pieces of text begin that gave no letter, in fonts that the document does not hold.

    The library drops a piece when its own font has no glyph for any letter of it, so that a name
    whose first letter comes from a second font would lose it without a sign.
    """
    count = pdfium.FPDFText_CountChars(text)
    read = {
        ctypes.addressof(piece.contents)
        for i in range(count)
        if (piece := pdfium.FPDFText_GetTextObject(text, i))
    }
    found = []
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        piece = pdfium.FPDFPage_GetObject(page, index)
        if (
            pdfium.FPDFPageObj_GetType(piece) != pdfium.FPDF_PAGEOBJ_TEXT
            or ctypes.addressof(piece.contents) in read
        ):
            continue
        if pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(piece)) == 0:
            left, bottom, right, top = (ctypes.c_float() for _ in range(4))
            pdfium.FPDFPageObj_GetBounds(piece, left, bottom, right, top)
            found.append(upright.box(left.value, bottom.value, right.value, top.value)[0])
    return found


def _mark_lost(letters: list[Letter], x: float, base: float) -> None:
    """Put a sign where a letter was lost: the next one stands further off than after a space."""
    line = [at for at, letter in enumerate(letters) if abs(letter[4] - base) < 1 and letter[2] > x]
    after = min(line, key=lambda at: letters[at][2], default=None)
    if after is not None:
        _, size, left, _, own_base = letters[after]
        if _WIDER_THAN_A_SPACE * size < left - x < size:
            letters.insert(after, ("\N{REPLACEMENT CHARACTER}", size, x, left, own_base))


def _letters(text: object, upright: _Upright) -> Iterator[Letter]:
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(pdfium.FPDFText_CountChars(text)):
        # What the library puts in between is its guess; gaps are judged by who reads the letters.
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text, index)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        # The size the library tells is the one named in the text, before its matrix makes it larger.
        size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        (left, _), (right, _) = upright.box(box.left, box.bottom, box.right, box.top)
        numbers = (size, left, right, upright.point(x.value, y.value)[1])
        if all(map(math.isfinite, numbers)):
            yield _character(code), *(round(number, 3) for number in numbers)  # type: ignore[misc]


def _character(code: int) -> str:
    if code in (0x02, 0xFFFE, 0xAD):  # how a hyphen at the end of a line is told
        return "-"
    surrogate = 0xD800 <= code <= 0xDFFF
    return "\N{REPLACEMENT CHARACTER}" if surrogate or not 0 < code <= 0x10FFFF else chr(code)


def main() -> None:
    """Read the document and write the answer."""
    set_bounds()
    answer: dict[str, object]
    try:
        answer = {"pages": letters_of_pages(sys.stdin.buffer.read())}
    except DocumentRefused as refused:
        answer = {"refused": str(refused), "most": refused.most}
    except MemoryError:
        answer = {"refused": "memory", "most": MOST_MEMORY_BYTES}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
