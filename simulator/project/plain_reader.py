"""Reading results and single values from plain tables: strict, bounded, every fault with its place."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from simulator.engine.fixed import FixedStatus
from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import InputRefused
from simulator.input.toml_reader import TomlReader, shown
from simulator.project.plain import Table
from simulator.race_time import parse_time_ms
from simulator.selection.committee import Committee
from simulator.selection.picks_file import committee_of
from simulator.selection.rule_file import available_rule_sets, load_rule_set, rule_set_of
from simulator.selection.rule_set import RuleSet
from simulator.text import composed, is_name
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.ranges import impossible_result

_Read = TypeVar("_Read")
_Word = TypeVar("_Word", bound=StrEnum)


class PlainReader(TomlReader):
    """Reads tables and keeps every fault on the way."""

    def each(
        self,
        table: Table,
        key: str,
        most: int,
        read: Callable[[Table, str], _Read | None],
        column: str = "",
    ) -> list[_Read]:
        """Read every table of a list; those with a fault are left out."""
        given = self.value(table, key, list, column, needed=False) or []
        if len(given) > most:
            self.fault(f"{column}{key}", f"{len(given):,} are too many", f"At most {most:,} are read.")
        found = []
        for number, own in enumerate(given[:most], start=1):
            at = f"{column}{key} {number}"
            values = self.of_kind(own, dict, at)
            value = read(values, f"{at}, ") if values is not None else None
            if value is not None:
                found.append(value)
        return found

    def result(self, own: Table, at: str) -> EnteredResult | None:
        """Read one entered result; None when it has a fault."""
        before = len(self.faults)
        self.unknown(own, ["sex", "event", "skater", "run", "place", "time", "status"], at)
        sex, event, skater = self.sex(own, at), self.event(own, at), self.name(own, "skater", at)
        status = self.word(own, "status", FixedStatus, at) if "status" in own else FixedStatus.FINISHED
        run, place, time_ms = self.whole(own, "run", at), self.whole(own, "place", at), self.time_ms(own, at)
        if len(self.faults) > before or sex is None or event is None or skater is None or status is None:
            return None
        result = EnteredResult(sex, event, skater, run, place, time_ms, status)
        for fault in impossible_result(result):
            self.fault(at.rstrip(", "), fault)
        return result if len(self.faults) == before else None

    def committee(self, own: Table, column: str) -> Committee | None:
        """Read what the committee decides."""
        try:
            return committee_of(own, f"{self.source}, {column}")
        except InputRefused as refused:
            self.faults += refused.faults
            return None

    def rules(self, value: object, column: str) -> RuleSet | None:
        """Read a rule set: the identifier of a shipped one, or its tables."""
        if type(value) is str:
            if value in available_rule_sets():
                return load_rule_set(value)
            self.unknown([value], available_rule_sets(), f"{column}, ", "rule set")
            return None
        table = self.of_kind(value, dict, column)
        if table is None:
            return None
        try:
            return rule_set_of(_with_date(table), f"{self.source}, {column}")
        except InputRefused as refused:
            self.faults += refused.faults
            return None

    # Single values -------------------------------------------------------------------------

    def word(self, own: Table, key: str, words: type[_Word], at: str) -> _Word | None:
        """Read one of some words."""
        text = self.value(own, key, str, at)
        return self.choice(text, words, f"{at}{key}") if text is not None else None

    def sex(self, own: Table, at: str) -> Sex | None:
        """Read W or M."""
        return self.word(own, "sex", Sex, at)

    def event(self, own: Table, at: str, *, needed: bool = True) -> Event | None:
        """Read one of the distances."""
        if not needed and "event" not in own:
            return None
        text = self.value(own, "event", str, at)
        if text is None or text in DISTANCES:
            return Event(text) if text is not None else None
        self.fault(f"{at}event", f"{shown(text)} is not an event of the tournament", _KNOWN_EVENTS)
        return None

    def name(self, own: Table, key: str, at: str) -> str | None:
        """Read a skater's name."""
        text = self.value(own, key, str, at)
        if text is None:
            return None
        name = composed(text)
        if is_name(name):
            return name
        self.fault(f"{at}{key}", f"{shown(text)} is not a name", "Write the skater's name.")
        return None

    def line(self, own: Table, key: str, longest: int, at: str = "", *, needed: bool = True) -> str:
        """Read a text of one line; an empty one when it has a fault."""
        text = self.value(own, key, str, at, needed=needed)
        if text is None:
            return ""
        line = composed(text)
        if line.isprintable() and len(line) <= longest:
            return line
        self.fault(f"{at}{key}", f"{shown(text)} is not a text of one line", f"At most {longest} letters.")
        return ""

    def whole(self, own: Table, key: str, at: str) -> int | None:
        """Read a whole number that may be left out."""
        return self.value(own, key, int, at, needed=False)

    def number(self, own: Table, key: str, at: str) -> float | None:
        """Read a number; what is not one (nan) or not finite is a fault."""
        value = self.value(own, key, float, at)
        if value is None or math.isfinite(value):
            return value
        self.fault(f"{at}{key}", f"{value} is not a number to reckon with")
        return None

    def time_ms(self, own: Table, at: str) -> int | None:
        """Read a race time that may be left out."""
        text = self.value(own, "time", str, at, needed=False)
        if text is None:
            return None
        try:
            return parse_time_ms(text)
        except ValueError:
            remedy = "Write seconds (67.54) or minutes (1:07.54)."
            self.fault(f"{at}time", f"{shown(text)} is not a race time", remedy)
            return None


_KNOWN_EVENTS = f"Expected one of {', '.join(DISTANCES)}."


def _with_date(table: Table) -> Table:
    """Return the tables of a rule set with its date as one; JSON has only texts."""
    day = table.get("valid_from")
    if type(day) is not str:
        return table
    try:
        return {**table, "valid_from": date.fromisoformat(day)}
    except ValueError:
        return table
