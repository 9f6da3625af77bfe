"""The text of a report, and whether each number in it is the value whose name it bears."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

_VOID = ("meta", "br", "link")
_NUMBER = re.compile(r"[<>≤]?[−-]?\d[\d.,:]*")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.told: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append((tag, dict(attrs).get("data-v")))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, f"{tag} ends what it did not begin"

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self.open}
        if tags & {"style", "script", "head"}:
            return
        self.told.append((data, next((name for _, name in reversed(self.open) if name), None)))


def pieces(html: str) -> list[tuple[str, str | None]]:
    """Return each text of a report with the name of the value it shows, None for none."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open, f"left open: {reader.open}"
    return reader.told


def text_of(html: str) -> str:
    """Return the text of a report, with single spaces."""
    return " ".join("".join(text for text, _ in pieces(html)).split())


def block_of(html: str, id_: str = "okt-numbers") -> Any:
    """Return the values that a report holds."""
    found = re.search(rf'<script type="application/json" id="{id_}">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def value_at(values: Any, name: str) -> Any:
    """Return the value of a name."""
    for key in name.split("."):
        values = values[int(key)] if isinstance(values, list) else values[key]
    return values


def unfounded(html: str, *, comma: bool = False) -> list[str]:
    """Return the numbers of a report that are not what their names say."""
    values = block_of(html)
    wrong = []
    for text, name in pieces(html):
        for match in _NUMBER.finditer(text):
            number = match[0].rstrip(".,:")
            if name is None:
                wrong.append(f"{text.strip()!r} has no name")
            elif not any(_shows(number, one, comma) for one in _flat(value_at(values, name))):
                wrong.append(f"{number!r} is not {name}: {str(value_at(values, name))[:80]}")
    return wrong


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for key, own in value.items():
            yield key
            yield from _flat(own)
    elif isinstance(value, list):
        for own in value:
            yield from _flat(own)
    else:
        yield value


def _shows(text: str, value: Any, comma: bool) -> bool:
    if isinstance(value, float):
        value = round(value, 9)
    bound = text[0] if text[0] in "<>" else ""
    plain = text.lstrip("<>≤−-")
    if isinstance(value, str):
        groups = plain.replace("." if comma else ",", "")
        return bool(plain in value or groups in value or plain.zfill(2) in value)
    if value is None or isinstance(value, bool):
        return False
    if comma:
        clock = re.fullmatch(r"(\d+)\.(\d\d,\d\d)", plain)
        plain = f"{clock[1]}:{clock[2]}" if clock else plain.replace(".", "")
        plain = plain.replace(",", ".")
    else:
        plain = plain.replace(",", "")
    if ":" in plain:
        minutes, seconds = plain.split(":")
        return -1e-6 <= round(abs(value), 3) - (int(minutes) * 60 + float(seconds)) < 0.0101
    number, digits = float(plain), len(plain.partition(".")[2])
    if bound:
        return abs(100 * value) < number if bound == "<" else 100 * value > number
    off = 0.5 * 10**-digits + 1e-9
    close = [math.isclose(number, abs(one), rel_tol=0, abs_tol=off) for one in (value, 100 * value)]
    return any(close) or -1e-9 <= round(abs(value), 3) - number < 0.0101  # a time in hundredths is cut off
