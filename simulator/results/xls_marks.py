"""What stands raised in the texts of an old workbook (XLS): the library reads it as letters like the others.

References
----------
[MS-CFB] for the file, [MS-XLS] 2.4.122 (Font), 2.4.265 (SST), 2.5.293 (XLUnicodeRichExtendedString).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from struct import error as StructError  # noqa: N812 - it is one
from struct import iter_unpack, unpack_from

from simulator.results.raw_table import RAISED

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FONT, _SST, _CONTINUE = 0x0031, 0x00FC, 0x003C
_SUPERSCRIPT, _NO_FONT = 1, 4  # the font of this number is left out in every file
_LAST_SECTOR = 0xFFFFFFFA
_MINI = 4096
"""A stream shorter than this lies in small sectors."""

Text = tuple[str, list[tuple[int, int]]]
"""A text, and its runs: where each begins, and its font."""


@dataclass(frozen=True)
class RaisedTexts:
    """Texts of a workbook with a raised piece.

    Attributes
    ----------
    marked
        By the text as the library gives it: with `RAISED` before the piece.
    unsure
        Texts that stand in some cells with a raised piece, and in others without.
    """

    marked: dict[str, str]
    unsure: tuple[str, ...] = ()


def raised_texts(content: bytes) -> RaisedTexts:
    """Return the texts of a workbook with a raised piece; none where it is of another form, or damaged."""
    try:
        fonts, texts = _fonts_and_texts(_workbook(content))
    except (StructError, IndexError, UnicodeDecodeError, ValueError):
        return RaisedTexts({})
    raised = {number + (number >= _NO_FONT) for number, is_raised in enumerate(fonts) if is_raised}
    found: dict[str, set[str]] = {}
    for text, runs in texts:
        found.setdefault(text, set()).add(_marked(text, runs, raised))
    marked = {text: next(iter(of)) for text, of in found.items() if len(of) == 1 and of != {text}}
    return RaisedTexts(marked, tuple(text for text, of in found.items() if len(of) > 1))


def _marked(text: str, runs: Iterable[tuple[int, int]], raised: set[int]) -> str:
    """Return a text with `RAISED` before each raised piece behind other letters, but those of 1st and 2e."""
    pieces, last, was_raised = list[str](), 0, False
    for at, font in runs:
        if 0 < at < len(text) and font in raised and not was_raised:
            ordinal = text[at - 1].isdigit() and text[at].isalpha()
            if not ordinal and not text[at].isspace() and not text[at - 1].isspace():
                pieces.append(text[last:at])
                last = at
        was_raised = font in raised
    return RAISED.join((*pieces, text[last:]))


# The file ------------------------------------------------------------------------------------


def _workbook(content: bytes) -> bytes:
    """Return the stream of the workbook out of the file that holds it."""
    (shift, small_shift) = unpack_from("<HH", content, 30)
    if shift not in (9, 12) or small_shift != 6:
        raise ValueError(shift)
    (first_folder,) = unpack_from("<I", content, 48)
    (first_small,) = unpack_from("<I", content, 60)
    size = 1 << shift

    def sector(number: int) -> bytes:
        return content[(number + 1) * size : (number + 2) * size]

    table = [*unpack_from("<109I", content, 76)]
    (further, _) = unpack_from("<II", content, 68)
    for _ in range(len(content) // size):
        if further >= _LAST_SECTOR:
            break
        *more, further = (one for (one,) in iter_unpack("<I", sector(further)))
        table += more
    table = [number for number in table if number < _LAST_SECTOR][: len(content) * 4 // size**2 + 1]
    follows = [one for number in table for (one,) in iter_unpack("<I", sector(number))]
    folder = b"".join(map(sector, _chain(first_folder, follows)))
    entries = [folder[at : at + 128] for at in range(0, len(folder), 128)]
    root, book = _entry(entries, "Root Entry"), _entry(entries, "Workbook")
    first, length = book
    if length >= _MINI:
        return b"".join(map(sector, _chain(first, follows)))[:length]
    small = b"".join(map(sector, _chain(root[0], follows)))
    small_follows = [
        one for number in _chain(first_small, follows) for (one,) in iter_unpack("<I", sector(number))
    ]
    return b"".join(small[at * 64 : at * 64 + 64] for at in _chain(first, small_follows))[:length]


def _chain(first: int, follows: list[int]) -> Iterator[int]:
    """Yield the sectors of a stream; one that goes in a circle ends."""
    for _ in range(len(follows)):
        if first >= _LAST_SECTOR:
            return
        yield first
        first = follows[first]


def _entry(entries: Iterable[bytes], name: str) -> tuple[int, int]:
    """Return where a stream begins, and how long it is."""
    for entry in entries:
        (letters,) = unpack_from("<H", entry, 64)
        if entry[: max(0, letters - 2)].decode("utf-16-le") == name:
            first, length = unpack_from("<II", entry, 116)
            return int(first), int(length)
    raise ValueError(name)


# Fonts and texts -----------------------------------------------------------------------------


def _fonts_and_texts(book: bytes) -> tuple[list[bool], list[Text]]:
    """Return which fonts are raised, and the texts."""
    fonts: list[bool] = []
    parts: list[bytes] = []
    at, before = 0, 0
    while at + 4 <= len(book):
        kind, length = unpack_from("<HH", book, at)
        record = book[at + 4 : at + 4 + length]
        if kind == _FONT:
            fonts.append(unpack_from("<H", record, 8)[0] == _SUPERSCRIPT)
        elif kind == _SST or (kind == _CONTINUE and before == _SST):
            parts.append(record)
            kind = _SST
        elif parts:
            break
        at, before = at + 4 + length, kind
    return fonts, [*_texts(_Parts(parts))]


def _texts(parts: _Parts) -> Iterator[Text]:
    if not parts.parts:
        return
    _, count = unpack_from("<II", parts.take(8))
    for _ in range(count):
        letters, flags = unpack_from("<HB", parts.take(3))
        runs = unpack_from("<H", parts.take(2))[0] if flags & 8 else 0
        more = unpack_from("<I", parts.take(4))[0] if flags & 4 else 0
        text = parts.letters(letters, wide=bool(flags & 1))
        found = [(at, font) for at, font in iter_unpack("<HH", parts.take(4 * runs))]
        parts.take(more)
        yield text, found


class _Parts:
    """A record that goes on in others: bytes go on as they are, letters begin anew with their width."""

    def __init__(self, parts: list[bytes]) -> None:
        self.parts = parts
        self._number, self._at = 0, 0

    def take(self, count: int) -> bytes:
        """Return so many bytes."""
        pieces = []
        while count:
            pieces.append(self._here()[self._at : self._at + count])
            self._at += len(pieces[-1])
            count -= len(pieces[-1])
        return b"".join(pieces)

    def letters(self, count: int, *, wide: bool) -> str:
        """Return so many letters, of one byte each or of two."""
        found = ""
        while count:
            fresh = self._at == len(self.parts[self._number])
            here = self._here()
            if fresh:
                wide = bool(here[0] & 1)
                self._at = 1
            width = 1 + wide
            piece = here[self._at : self._at + count * width]
            if len(piece) < width:
                raise ValueError(piece)
            self._at += len(piece)
            found += piece.decode("utf-16-le" if wide else "latin-1")
            count -= len(piece) // width
        return found

    def _here(self) -> bytes:
        """Return the part in which the next byte stands."""
        while self._at >= len(self.parts[self._number]):
            self._number, self._at = self._number + 1, 0
        return self.parts[self._number]
