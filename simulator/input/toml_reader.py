"""Reading TOML that comes from a stranger: bounded, and every reason to refuse it in words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from enum import StrEnum
from importlib.resources.abc import Traversable
from itertools import islice
from typing import Any, TypeVar

from simulator.input.bounded_file import read_at_most
from simulator.input.faults import Fault, InputRefused, did_you_mean, not_read
from simulator.input.toml_bounds import toml_fault
from simulator.text import LONGEST_SHOWN, quoted
from simulator.words import say

MOST_BYTES = 100_000
"""Largest file that is read; real ones have some kilobytes."""

_Kind = TypeVar("_Kind")
_Choice = TypeVar("_Choice", bound=StrEnum)
_KIND_WORDS = {
    str: say("a text"),
    int: say("a whole number"),
    float: say("a number"),
    date: say("a date"),
    dict: say("a table"),
    list: say("a list"),
}
_UNKNOWN = {
    "key": say("this key is not known"),
    "sex": say("this sex is not known"),
    "event": say("this event is not known"),
    "figure": say("this figure is not known"),
    "rule set": say("this rule set is not known"),
    "kind of what-if": say("this kind of what-if is not known"),
}
_MOST_UNKNOWN = 100

_MOST_LARGE = 20
_LONG_NUMBER = re.compile("0[xob]|[0-9_]{19}")
_SURELY = 0.85
"""How alike an unknown key must be to one that is there already to be taken for it."""

_DAY = re.compile(r"=\s*(\d{4})-(\d{1,2})-(\d{1,2})\b")
_PLACE = re.compile(r" \(at line (\d+), column \d+\)")


def read_toml(file: Traversable, source: str, most_bytes: int = MOST_BYTES) -> dict[str, Any]:
    """Return the tables of a TOML file, which has no narrower type; `source` is its name in messages.

    Raises
    ------
    InputRefused
        When the file cannot be read, is larger than `most_bytes` or is not TOML.
    """
    try:
        content = read_at_most(file, most_bytes + 1)
    except OSError as error:
        raise InputRefused([not_read(source, error)]) from None
    return parse_toml(content, source, most_bytes)


def parse_toml(content: bytes, source: str, most_bytes: int = MOST_BYTES) -> dict[str, Any]:
    """Return the tables of TOML text of at most so many bytes.

    Raises
    ------
    InputRefused
        When there is too much of it, or it is not TOML in UTF-8.
    """
    if len(content) > most_bytes:
        found = say("the file is larger than {most_bytes:,} kB", most_bytes=most_bytes // 1000)
        raise InputRefused([Fault(source, found, say("Is this the right file?"))])
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise InputRefused(
            [Fault(source, say("the text is not UTF-8"), say("Save the file as UTF-8."))]
        ) from None
    fault = toml_fault(text, source)
    if fault is not None:
        raise InputRefused([replace(fault, found=f"not readable as TOML: {fault.found}")])
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        at = _PLACE.search(str(error))
        words = _PLACE.sub("", str(error))
        line = int(at[1]) if at else None
        found = say("not readable as TOML: {words}", words=words)
        if line is not None and (day := _no_day(text.split("\n")[line - 1])):
            found = say("not readable as TOML: {day} is no day of a year", day=day)
        raise InputRefused([Fault(source, found, say("Mend the line.") if line else "", line)]) from None
    faults = tuple(islice(_too_large(table, text, source), _MOST_LARGE))
    if faults:
        raise InputRefused(faults)
    return table


def _no_day(line: str) -> str:
    """Return what is written like a day in a line and is none; empty where there is no such thing."""
    for year, month, day in _DAY.findall(line):
        try:
            date(int(year), int(month), int(day))
        except ValueError:
            return f"{year}-{month}-{day}"
    return ""


def _too_large(value: object, text: str, source: str, key: str = "") -> Iterator[Fault]:
    """Yield a fault for each whole number beyond 64 bits, which is as far as TOML goes."""
    if type(value) is int and not -(2**63) <= value < 2**63:
        line = _line_of(key.rpartition(".")[2].partition("[")[0], text)
        yield Fault(
            source, say("the number is larger than any that is read"), say("Write a smaller one."), line, key
        )
    elif isinstance(value, dict):
        for own, inner in value.items():
            yield from _too_large(inner, text, source, f"{key}.{own}" if key else own[:LONGEST_SHOWN])
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _too_large(inner, text, source, f"{key}[{number}]")


def _line_of(name: str, text: str) -> int | None:
    """Return the first line on which a key of the name has a number that long."""
    for number, line in enumerate(text.split("\n"), start=1):
        head, is_there, value = line.partition("=")
        if is_there and name in head and _LONG_NUMBER.search(value):
            return number
    return None


def shown(value: object) -> str:
    """Return a value as it is put into a fault: a text in quotes, cut when long."""
    if isinstance(value, str):
        return quoted(value)
    text = value.isoformat() if isinstance(value, date | time) else _repr(value)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 3] + "..."


def _repr(value: object) -> str:
    if isinstance(value, int) and abs(value) >= 2**63:
        return say(
            "a number too large to be shown"
        )  # JSON has no bound, and Python writes only so many digits
    if isinstance(value, list | dict):
        return repr(value if len(value) <= LONGEST_SHOWN else list(value)[:LONGEST_SHOWN])
    return repr(value)


@dataclass
class TomlReader:
    """Takes values out of tables and keeps every fault on the way.

    Attributes
    ----------
    source
        Name of the file in messages.
    unread
        Columns whose values could not be read; what stands in for them is not to be complained of.
    """

    source: str
    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def fault(self, column: str, found: str, remedy: str = "") -> None:
        """Keep a fault of one key."""
        self.faults.append(Fault(self.source, found, remedy.strip(), column=column))

    def unknown(
        self, table: Collection[str], known: Sequence[str], column: str = "", what: str = "key"
    ) -> None:
        """Keep a fault of every key of a table that is not known."""
        strange = [key for key in table if key not in known]
        # A key that is there already is meant by a slip of the pen alone; an event may stand there twice.
        free = [own for own in known if own not in table] if what == "key" else known
        for key in strange[:_MOST_UNKNOWN]:
            near = did_you_mean(key, free) or did_you_mean(key, known, _SURELY)
            near = near or say(" Known are {known}.", known=", ".join(known))
            self.fault(f"{column}{key[:LONGEST_SHOWN]}", _UNKNOWN[what], near)
        if len(strange) > _MOST_UNKNOWN:
            self.fault(
                column.strip(", ."), say("{count:,} more are not known", count=len(strange) - _MOST_UNKNOWN)
            )

    def value(
        self,
        table: dict[str, Any],
        key: str,
        kind: type[_Kind],
        column: str = "",
        *,
        needed: bool = True,
        remedy: str = "",
    ) -> _Kind | None:
        """Return the value of a key if it is there and of its kind; None with a fault else.

        Parameters
        ----------
        remedy
            What to write in the place of a value of another kind, where more can be said of it.
        """
        if key not in table:
            if needed:
                self.fault(
                    f"{column}{key}",
                    say("this key is missing"),
                    say("Expected {kind_words}.", kind_words=_KIND_WORDS[kind]),
                )
            return None
        return self.of_kind(table[key], kind, f"{column}{key}", remedy)

    def of_kind(self, value: object, kind: type[_Kind], column: str, remedy: str = "") -> _Kind | None:
        """Return the value if it is of its kind, None with a fault else; a whole number is a number."""
        if type(value) is int and kind is float:
            value = float(value) if abs(value) < 2**53 else value
        if type(value) is kind:  # not isinstance: True is no number, and a time of day is no date
            return value
        if not remedy and kind is str and type(value) in (int, float, date):
            remedy = say('Write it in quotes, "{value}".', value=shown(value))
        found = say("{value} is not {kind_words}", value=shown(value), kind_words=_KIND_WORDS[kind])
        self.fault(column, found, remedy)
        return None

    def name(self, name: str, sex: object, column: str) -> None:
        """Keep a fault of the name of a skater who cannot be meant; this reader knows nobody."""

    def choice(self, text: str, choices: type[_Choice], column: str) -> _Choice | None:
        """Return the choice that the text names, None with a fault else."""
        known = [str(choice) for choice in choices]
        if text in known:
            return choices(text)
        expected = say(
            "Expected one of {known}.{hint}", known=", ".join(known), hint=did_you_mean(text, known)
        )
        self.fault(column, say("{text} is not one of the choices", text=shown(text)), expected)
        return None
