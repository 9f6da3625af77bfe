"""Reading TOML that comes from a stranger: bounded, and every reason to refuse it in words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from simulator.bounded_file import read_at_most
from simulator.faults import Fault, InputRefused, did_you_mean

MOST_BYTES = 100_000
"""Largest file that is read; real ones have some kilobytes."""

_Kind = TypeVar("_Kind")
_Choice = TypeVar("_Choice", bound=StrEnum)
_KIND_WORDS = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    date: "a date",
    dict: "a table",
    list: "a list",
}
_LONGEST_SHOWN = 60
_MOST_UNKNOWN = 100

_PLACE = re.compile(r" \(at line (\d+), column \d+\)")


def read_toml(file: Traversable, source: str) -> dict[str, Any]:  # TOML has no narrower type
    """Return the tables of a TOML file; `source` is its name in messages.

    Raises
    ------
    InputRefused
        When the file cannot be read, is larger than `MOST_BYTES` or is not TOML.
    """
    try:
        content = read_at_most(file, MOST_BYTES + 1)
    except OSError as error:
        raise InputRefused([Fault(source, f"the file cannot be read: {error.strerror or error}")]) from None
    return parse_toml(content, source)


def parse_toml(content: bytes, source: str, most_bytes: int = MOST_BYTES) -> dict[str, Any]:
    """Return the tables of TOML text of at most so many bytes.

    Raises
    ------
    InputRefused
        When there is too much of it, or it is not TOML in UTF-8.
    """
    if len(content) > most_bytes:
        found = f"the file is larger than {most_bytes // 1000:,} kB"
        raise InputRefused([Fault(source, found, "Is this the right file?")])
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputRefused([Fault(source, "the text is not UTF-8", "Save the file as UTF-8.")]) from None
    except RecursionError:
        raise InputRefused([Fault(source, "not readable as TOML: brackets within brackets")]) from None
    except ValueError as error:  # TOMLDecodeError, and numbers too long to be read
        at = _PLACE.search(str(error))
        words = _PLACE.sub("", str(error))
        line = int(at[1]) if at else None
        found = f"not readable as TOML: {words}"
        raise InputRefused([Fault(source, found, "Mend the line." if line else "", line)]) from None


def toml_text(text: str) -> str:
    """Return text as a TOML string in quotes."""
    escaped = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escaped.get(c, c if c.isprintable() else f"\\U{ord(c):08X}") for c in text) + '"'


def shown(value: object) -> str:
    """Return a value as it is put into a fault: a text in quotes, cut when long."""
    if isinstance(value, date | time):
        text = value.isoformat()
    else:
        text = f'"{value}"' if isinstance(value, str) and value.isprintable() else repr(value)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "..."


@dataclass
class TomlReader:
    """Takes values out of tables and keeps every fault on the way.

    Attributes
    ----------
    source
        Name of the file in messages.
    """

    source: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, column: str, found: str, remedy: str = "") -> None:
        """Keep a fault of one key."""
        self.faults.append(Fault(self.source, found, remedy.strip(), column=column))

    def unknown(
        self, table: Iterable[str], known: Sequence[str], column: str = "", what: str = "key"
    ) -> None:
        """Keep a fault of every key of a table that is not known."""
        for key in table:
            if key not in known:
                near = did_you_mean(key, known) or f" Known are {', '.join(known)}."
                self.fault(f"{column}{key[:_LONGEST_SHOWN]}", f"this {what} is not known", near)

    def value(
        self, table: dict[str, Any], key: str, kind: type[_Kind], column: str = "", *, needed: bool = True
    ) -> _Kind | None:
        """Return the value of a key if it is there and of its kind; None with a fault else."""
        if key not in table:
            if needed:
                self.fault(f"{column}{key}", "this key is missing", f"Expected {_KIND_WORDS[kind]}.")
            return None
        return self.of_kind(table[key], kind, f"{column}{key}")

    def of_kind(self, value: object, kind: type[_Kind], column: str) -> _Kind | None:
        """Return the value if it is of its kind, None with a fault else; a whole number is a number."""
        if type(value) is int and kind is float:
            value = float(value) if abs(value) < 2**53 else value
        if type(value) is kind:  # not isinstance: True is no number, and a time of day is no date
            return value
        self.fault(column, f"{shown(value)} is not {_KIND_WORDS[kind]}")
        return None

    def choice(self, text: str, choices: type[_Choice], column: str) -> _Choice | None:
        """Return the choice that the text names, None with a fault else."""
        known = [str(choice) for choice in choices]
        if text in known:
            return choices(text)
        expected = f"Expected one of {', '.join(known)}.{did_you_mean(text, known)}"
        self.fault(column, f"{shown(text)} is not one of the choices", expected)
        return None
