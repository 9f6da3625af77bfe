"""Text that comes from people, files and pages: cleaned in one way, and shown so that it cannot act.

Names copied from a web page carry signs that nobody sees: marks of direction, zero widths, soft
hyphens, spaces of other widths. Two names that look alike would differ by them, and files could
not hold some of them. Every field, table and paste therefore goes through `clean` or
`clean_lines`; what is left is a text that reads back as it was written. Files that are strict in
everything (TOML) refuse such signs, see `composed`.

The written form of a name is kept but for that: letters are composed (NFC), so that é is one sign
however it was typed, and capitals, accents and apostrophes stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from importlib.resources.abc import Traversable
from pathlib import PurePath

LONGEST_NAME = 100
"""Most letters of the name of a skater."""

LONGEST_SHOWN = 60
"""Most letters of a cell that a fault quotes."""

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\t]")

#: Signs without a shape of their own that Unicode counts among letters, marks or symbols: joiner
#: of graphemes, fillers of Hangul, vowels of Khmer and selectors of Mongolian that show nothing,
#: selectors of variants. The blank of Braille is a space like others.
_SHAPELESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_BLANK = "\u2800"

#: Controls, marks of format (directions, zero widths, soft hyphen, tags) and signs of private fonts.
_INVISIBLE = frozenset(("Cc", "Cf", "Co"))
_WRITTEN = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LOST = "\ufffd"


def clean(text: str) -> str:
    """Return a text as one line: nothing invisible in it, single spaces, composed letters.

    Tabs, ends of lines and all spaces become single spaces; half a sign (a lone surrogate) the
    sign for one that was lost. A sign that this version of Unicode does not know stays, and makes
    the text one that cannot be shown; see `is_line`.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(_visible(text).split())


def clean_lines(text: str) -> str:
    """Return a text of several lines, cleaned like `clean`; tabs and the number of spaces stay."""
    text = _LINE_ENDS.sub("\n", text)
    if text.isascii() and text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return _visible(_SPACES.sub(" ", text), keep="\n\t")


#: What the bytes 80 to 9F are in Windows-1252, and what stands there as controls in Latin-1.
_HIGH = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
_BYTE_OF = {sign: sign.encode("cp1252")[0] for sign in _HIGH} | {
    chr(byte): byte for byte in range(0x80, 0x100)
}
_BEHIND = rf"[\x80-\xbf{re.escape(_HIGH)}]"
_CODED_TWICE = re.compile(rf"[\xc2-\xdf]{_BEHIND}|[\xe1-\xe2]{_BEHIND}{{2}}")
#: A capital with an accent within small letters, or before nothing: what is left when half a letter was lost.
_LETTER_LOST = re.compile(rf"{_LOST}|[ÃÂ](?![^\W\d_])|Ã(?=[a-z])|(?<=[a-zß-öø-ÿ])[ÂÃÄÅ](?![^\W\d_a-zß-öø-ÿ])")


def undone(text: str) -> str:
    """Return a text as it was before its UTF-8 was read as another coding: ``KÃ¼ttel`` is Küttel.

    Only what gives a Latin letter or a sign of names is undone, so no name that is written so is touched.
    """
    for _ in range(2):  # some lists went through it twice
        if text.isascii():
            break
        text = _CODED_TWICE.sub(_letter, text)
    return text


def _letter(match: re.Match[str]) -> str:
    try:
        one = bytes(_BYTE_OF[sign] for sign in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    named = unicodedata.name(one, "").startswith(("LATIN", "COMBINING"))
    return one if named or one in "\xa0\xad‐‑–‘’" or match[0][0] in "ÂÃ" else match[0]


def lost_a_letter(text: str) -> bool:
    """Whether a name shows that a letter of it was lost on the way: ``K\ufffdttel``, ``MaÅek``."""
    return not text.isascii() and _LETTER_LOST.search(text) is not None


def composed(text: str) -> str:
    """Return a text of a strict file, such as TOML, with single spaces and composed letters.

    One with anything in it that cannot be seen comes back as it is, for its reader to refuse.
    """
    return clean(text) if text.isprintable() else text


def is_line(text: str, longest: int, least: int = 0) -> bool:
    """Whether a text is one clean line of so many letters that can be shown and kept in a file."""
    return least <= len(text) <= longest and text.isprintable() and text == clean(text)


def kept_line(text: str, longest: int) -> str:
    """Return what a user typed as a line that `is_line`: without what cannot be shown, cut where too long."""
    shown = "".join(sign for sign in clean(text) if sign.isprintable())
    return clean(clean(shown)[:longest])


def is_name(text: str) -> bool:
    """Whether a text may be the name of a skater."""
    return is_line(text, LONGEST_NAME, 1)


def file_name(path: PurePath | Traversable) -> str:
    """Return the name of a file or folder in messages; ``.`` and ``/``, which have none, as they are."""
    return path.name or str(path)


def escaped(text: str) -> str:
    r"""Return a text whose controls, marks of direction and the like are written out: ``\x1b``.

    For terminals and faults, where such signs would act or hide what stands there.
    """
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() or unicodedata.category(one) == "Zs" else _code(one) for one in text
    )


def quoted(text: str) -> str:
    """Return a cell as faults quote it: in quotes, cut when long, without signs that act."""
    shown = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 3] + "..."
    return f'"{escaped(shown)}"'


def defused(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _visible(text: str, keep: str = "") -> str:
    pieces = []
    for one in _SHAPELESS.sub("", text):
        category = unicodedata.category(one)
        if (one.isspace() and one not in keep) or one == _BLANK:
            pieces.append(" ")
        elif category == "Cs":
            pieces.append(_LOST)
        elif one in keep or category not in _INVISIBLE:
            pieces.append(one)
    return unicodedata.normalize("NFC", "".join(pieces))


def _code(one: str) -> str:
    number = ord(one)
    if one in _WRITTEN:
        return _WRITTEN[one]
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
