# ruff: noqa: E501 - lists of pieces read better in lines
"""Damage at random, for every reader of the program; a case is found again by its seed and number alone."""

from __future__ import annotations

import copy
import io
import json
import random
import re
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import tomli_w

from simulator.input.faults import InputRefused
from simulator.results import ResultsReport

LONGEST = 60_000
"""Most bytes of a case, so that a million of them can be tried."""

#: What breaks readers: signs nobody sees, numbers beyond every bound, quotes, brackets, markup.
_PIECES = tuple(
    piece.encode("utf-8", "surrogatepass")
    for piece in (
        *"\0\t\n\r\v\f\x1b\x7f\x85\xa0\xad\u200b\u200e\u202e\u2028\u2060\ufeff\ufe0f\U000e0041\ud800\uffff",
        *("²", "٣", "３", "½", "é", "e\u0301", "\ufdfa", "İ", "ß", "Ǆ", "﷽", "𝟛", "'", '"', "'''", '"""', "\\", "\\u0000"),
        *("[", "]", "[[", "]]", "{", "}", "=", ".", ",", ";", "|", "#", "<", ">", "&", "&amp;", "<b>", "[/b]", ":"),
        *("0", "-1", "255", "256", "1000", "99999999999999999999", "9" * 400, "0x" + "f" * 40, "1e999", "nan", "-inf"),
        *("true", "1979-05-27", "0000-00-00", "9999-12-31T23:59:60Z", "07:32:00.999999", "31.02.2025", "1:67.54"),
        *("12.345.678", "37,6,2", "500.0", "10.000", "5 km", "Mass start", "DNF", "dq", "place", "naam", "tijd"),
        *("a" * 3_000, "[" * 200, '"' * 50, "," * 500, "a." * 60, "\n" * 500, "&x;", "<!DOCTYPE x [<!ENTITY x 'y'>]>"),
    )
)  # fmt: skip
_XML_PIECES = (
    *(b' t="s"', b' t="n"', b' t="inlineStr"', b' t="e"', b' t="b"', b' r="A0"', b' r="XFD1"', b' r="ZZZZ9"', b' r="A"'),
    *(b"<v>-1</v>", b"<v>99999999</v>", b"<v>nan</v>", b"<v>1e308</v>", b"<v></v>", b"<t/>", b"<is><t>x</t></is>"),
    *(b"<row>", b"</row>", b"<c/>", b' s="99"', b' s="-1"', b' encoding="x-unknown"', b' encoding="utf-16"', b"]]>"),
)  # fmt: skip
#: Values that stand where another was: of every type, at and beyond every bound.
_VALUES: tuple[object, ...] = (
    *("", "x", "W", "M", "500", "each", "none", "1:14.54", "2025-12-26", "../x", "a\0b", "\u202eabc", "x" * 400, "\ud7ff"),
    *(-1, 0, 1, 2, 7, 10**6, 2**31, 2**63 - 1, 2**63, -(2**63), 10**40, 0.5, -0.0, 1e-320, 1e308, float("nan"), float("inf")),
    *(True, False, [], [[]], [{}], {}, {"x": 1}, {"": {}}, [1] * 300, ["W"] * 40, [[["x"]]], [None], None),
    *(date(1, 1, 1), date(2025, 12, 26), date(9999, 12, 31), datetime(2025, 12, 26, tzinfo=UTC), time(7, 32)),
)  # fmt: skip


class Make(Enum):
    """How the content of a file is made up, where that is known to who damages it."""

    TEXT = "text"
    ARCHIVE = "archive"
    TOML = "toml"
    JSON = "json"


@dataclass(frozen=True)
class Reader:
    """A reader under trial: what it is given that is right, and how it is called.

    A `dear` one starts a program, or takes a hundred times as long as others: it is tried less often.
    """

    name: str
    seeds: tuple[bytes, ...]
    read: Callable[[Path, bytes], object]
    make: Make = Make.TEXT
    dear: bool = False


def broken(reader: Reader, chance: random.Random) -> bytes:
    """Return an input of a reader with some damage in it."""
    content = chance.choice(reader.seeds)
    if reader.make is Make.ARCHIVE and chance.random() < 0.85:
        return _with_broken_part(content, chance)
    if reader.make in (Make.TOML, Make.JSON) and chance.random() < 0.6:
        return _with_broken_values(content, reader.make, chance)
    return _mutated(content, chance, reader.seeds)


def _with_broken_values(content: bytes, make: Make, chance: random.Random) -> bytes:
    """Put other values, other keys and other tables into a file whose form stays right."""
    tree = copy.deepcopy(_tree(content, make))
    for _ in range(chance.choice((1, 1, 1, 2, 4, 8))):
        places = [*_places(tree)]
        if places:
            _break_value(*chance.choice(places), places, chance)
    try:
        if make is Make.TOML:
            return tomli_w.dumps(tree).encode("utf-8", "surrogatepass")
        return json.dumps(tree, default=str).encode()
    except (TypeError, ValueError):  # a value that has no form in TOML
        return _mutated(content, chance, (content,))


@cache
def _tree(content: bytes, make: Make) -> Any:
    return tomllib.loads(content.decode()) if make is Make.TOML else json.loads(content)


_Holder = dict[str, Any] | list[Any]


def _places(tree: Any) -> Iterator[tuple[_Holder, Any]]:
    """Yield every place of a tree: what holds the value, and under which key or number."""
    held = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in list(held):
        yield tree, key
        yield from _places(value)


def _break_value(holder: Any, key: Any, places: list[tuple[_Holder, Any]], chance: random.Random) -> None:
    other: Any = copy.deepcopy(chance.choice(_VALUES))
    if chance.random() < 0.4:  # of another place of the same file
        from_holder, from_key = chance.choice(places)
        with_key: Any = from_holder
        other = copy.deepcopy(with_key[from_key]) if _is_there(from_holder, from_key) else other
    if not _is_there(holder, key):
        return
    match chance.randrange(8):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(("", "x", "what", str(key).upper(), f"{key} "))] = holder.pop(key)
        case 1 | 2 if isinstance(holder, list):
            holder.insert(key, copy.deepcopy(holder[key]))
        case 3:
            holder[key] = [holder[key]]
        case 4 if isinstance(holder[key], str):
            at = chance.randrange(len(holder[key]) + 1)
            piece = chance.choice(_PIECES).decode("utf-8", "replace")
            holder[key] = f"{holder[key][:at]}{piece}{holder[key][at:]}"
        case 5 if type(holder[key]) in (int, float):
            holder[key] = chance.choice((-holder[key], holder[key] + 1, holder[key] * 1000, str(holder[key])))
        case _:
            holder[key] = other


def _is_there(holder: _Holder, key: Any) -> bool:
    return key in holder if isinstance(holder, dict) else key < len(holder)


def _mutated(
    content: bytes, chance: random.Random, others: tuple[bytes, ...], pieces: tuple[bytes, ...] = _PIECES
) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 9))):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((0, 1, 1, 2, 5, 20, 200)))
        match chance.randrange(9):
            case 0:
                data[at:end] = b""
            case 1 | 2 | 3:
                data[at:at] = chance.choice(pieces)
            case 4:
                data[at:end] = chance.choice(pieces)
            case 5:
                data[at:at] = data[at:end] * chance.choice((1, 2, 50))
            case 6 if data:
                data[min(at, len(data) - 1)] = chance.randrange(256)
            case 7:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                data[at:end] = other[start : start + chance.choice((5, 50, 500))]
            case _:  # a number or a word in the place of another
                words = list(re.finditer(rb"[\w.:-]+", bytes(data)))
                if words:
                    word = chance.choice(words)
                    data[word.start() : word.end()] = chance.choice(pieces)
    return bytes(data[:LONGEST])


def _with_broken_part(content: bytes, chance: random.Random) -> bytes:
    """Break one part of a workbook and pack it again."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice([*names, "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
        for name in names:
            part = old.read(name)
            if name == chosen:
                part = _mutated(part, chance, (part,), (*_PIECES, *_XML_PIECES, *_XML_PIECES))
            new.writestr(name, part)
    return made.getvalue()


def attempt(reader: Reader, folder: Path, content: bytes) -> bool:
    """Have a case read; False when it was refused in words.

    Whatever else the reader raises passes through.
    """
    try:
        found = reader.read(folder, content)
    except InputRefused as refused:
        for fault in refused.faults:
            _told(str(fault))
        return False
    if (
        isinstance(found, tuple) and not found
    ):  # left out without a word, as a snapshot that cannot be read is
        return False
    for kind in ("faults", "warnings", "doubts", "left_out"):
        for fault in getattr(found, kind, ()):
            _told(str(fault))
    return found is not None and (not isinstance(found, ResultsReport) or found.accepted)


def _told(text: str) -> None:
    """A fault is a line that a terminal shows as it is, with no cell quoted at length."""
    if not text or any(one in text for one in "\0\x1b\n\r\x85\u202e\u200b"):
        raise AssertionError(f"not a line for a terminal: {text!r}")
    if len(text) > 2_500:
        raise AssertionError(f"a fault of {len(text)} letters: {text[:200]}")
