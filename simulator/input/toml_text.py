"""Writing TOML in the shape of the files that are shipped: a section a table, long lists in lines."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

_A_LINE = 5
"""Most values of a list that stand on one line."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def toml_of(table: dict[str, Any]) -> str:  # TOML has no narrower type
    """Return tables as the text of a TOML file; its reader gives them back as they were."""
    lines = [f"{_key(key)} = {_value(value)}" for key, value in table.items() if not _sections(value)]
    for key, value in table.items():
        head = f"[{_key(key)}]" if isinstance(value, dict) else f"[[{_key(key)}]]"
        for section in _sections(value):
            lines += ["", head, *(f"{_key(own)} = {_value(inner, True)}" for own, inner in section.items())]
    return "".join(f"{line}\n" for line in lines).lstrip("\n")


def toml_text(text: str) -> str:
    """Return text as a TOML string in quotes."""
    return '"' + "".join(_ESCAPED.get(c, c if c.isprintable() else f"\\U{ord(c):08X}") for c in text) + '"'


def _sections(value: Any) -> list[dict[str, Any]]:
    """Return the tables that get a heading each."""
    if isinstance(value, dict):
        return [value]
    return value if isinstance(value, list) and value and isinstance(value[0], dict) else []


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else toml_text(key)


def _value(value: Any, in_lines: bool = False) -> str:
    if isinstance(value, str):
        return toml_text(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_key(key)} = {_value(own)}' for key, own in value.items())} }}"
    if not isinstance(value, list):
        return repr(value)
    values = [_value(own) for own in value]
    if not in_lines or len(values) <= _A_LINE:
        return f"[{', '.join(values)}]"
    lines = (", ".join(values[first : first + _A_LINE]) for first in range(0, len(values), _A_LINE))
    return "".join(["[\n", *(f"    {line},\n" for line in lines), "]"])
