"""Reading a rule set from TOML: strict, and every fault of the file told at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from simulator.event import Event, Sex
from simulator.input.bounded_file import is_input
from simulator.input.faults import Fault, InputRefused, did_you_mean, refuse_if_any
from simulator.input.own_folder import way_out
from simulator.input.toml_reader import TomlReader, read_toml, shown
from simulator.meet.folder import MeetFolder
from simulator.selection.row_text import rows_of_text
from simulator.selection.rule_checks import (
    FIGURES,
    KEYS_BY_SEX,
    MOST_ROWS,
    MOST_START_PLACES,
    MOST_TICKETS,
    check_rule_set,
)
from simulator.selection.rule_set import Certainty, Refill, Row, RuleSet, Runs, Source, Ties
from simulator.shipped import shipped
from simulator.text import composed, quoted
from simulator.words import say

_Kind = TypeVar("_Kind")
_Choice = TypeVar("_Choice", bound=StrEnum)

_REQUIRED = (
    "id", "name", "valid_from", "cap", "max_picks", "refill", "ties", "source", "start_places", "order",
)  # fmt: skip
_OPTIONAL = ("runs", "uncertain", "prequalified", "sources")


def available_rule_sets() -> tuple[str, ...]:
    """Identifiers of the rule sets shipped with the program."""
    names = (entry.name for entry in shipped("rules").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def load_rule_set(id_or_path: str | Path) -> RuleSet:
    """Read a shipped rule set by its identifier, or a rule set of the user's from a TOML file.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    file = rule_file(id_or_path)
    return rule_set_of(read_toml(file, file.name), file.name)


def rule_file(id_or_path: str | Path) -> Traversable:
    """Find the file of a rule set.

    Raises
    ------
    InputRefused
        When there is neither a shipped rule set nor a file of that name.
    """
    text, known = str(id_or_path), available_rule_sets()
    if text in known:
        return shipped(f"rules/{text}.toml")
    if is_input(Path(id_or_path)):
        return Path(id_or_path)
    found = say("{text} is neither a shipped rule set nor a file", text=quoted(text))
    remedy = say("Shipped are {known}.{hint}", known=", ".join(known), hint=did_you_mean(text, known))
    raise InputRefused([Fault("rule set", found, remedy)])


def rules_of_meet(place: MeetFolder, rule_set: str) -> RuleSet:
    """Read the rule set that a meet names: a shipped one, or a file in the folder of the meet.

    Raises
    ------
    InputRefused
        With every fault of the file, or when it lies elsewhere.
    """
    file = meet_rule_file(place, rule_set)
    return rule_set_of(read_toml(file, file.name), file.name)


def meet_rule_file(place: MeetFolder, rule_set: str) -> Traversable:
    """Find the rule set that a meet names; a meet from a stranger is led to no other folder.

    Raises
    ------
    InputRefused
        When there is neither a shipped rule set nor a file of that name in the folder of the meet.
    """
    if rule_set in available_rule_sets() or not isinstance(place.folder, Path):
        return rule_file(rule_set)
    out = way_out(place.folder, Path(rule_set))
    if out is not None:
        source, found = place.source(place.description.name), f'"{out}" lies outside the folder of the meet'
        remedy = say("Put the rule set beside it, or give the rules by themselves.")
        raise InputRefused([Fault(source, found, remedy, column="rule_set")])
    return rule_file(place.folder / rule_set)


def rule_set_of(table: dict[str, Any], source: str) -> RuleSet:
    """Make a rule set of the tables of a file.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    reader = _RulesReader(source)
    rules = reader.read(table)
    faults = reader.faults
    for found in check_rule_set(rules):
        # What could not be read is told already; its stand-in is not to be complained of.
        if not found.doubt and not {found.key, f"{found.key}.{found.sex}"} & reader.unread:
            faults.append(found.told(source))
    refuse_if_any(faults)
    return rules


class _RulesReader(TomlReader):
    """Reads one file; what cannot be read gets a harmless stand-in, so that the rest is read too."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.unread: set[str] = set()

    def read(self, table: dict[str, Any]) -> RuleSet:
        self.unknown(table, [*_REQUIRED, *_OPTIONAL])
        rules = RuleSet(
            id=composed(self._or(table, "id", str, "-")),
            name=composed(self._or(table, "name", str, "-")),
            valid_from=self._or(table, "valid_from", date, date.min),
            cap=self._cap(table),
            max_picks=self._or(table, "max_picks", int, MOST_TICKETS),
            refill=self._policy(table, "refill", Refill, Refill.NEXT_PLACED),
            ties=self._policy(table, "ties", Ties, Ties.LOT),
            source=composed(self._or(table, "source", str, "-")),
            start_places=self._start_places(table),
            order={},
            runs=self._runs(table),
            prequalified=self._prequalified(table),
            sources=self._sources(table),
        )
        return replace(rules, order=self._order(table, rules.start_places))

    def _or(
        self, table: dict[str, Any], key: str, kind: type[_Kind], other: _Kind, column: str = ""
    ) -> _Kind:
        """Return the value of a key that is needed, or the other value where it cannot be read."""
        value = self.value(table, key, kind, column)
        if value is None:
            self.unread.add(f"{column}{key}")
            return other
        return value

    def _policy(self, table: dict[str, Any], key: str, choices: type[_Choice], other: _Choice) -> _Choice:
        text = self.value(table, key, str)
        chosen = self.choice(text, choices, key) if text is not None else None
        return chosen if chosen is not None else other

    def _cap(self, table: dict[str, Any]) -> dict[Sex, int]:
        value = table.get("cap")
        if type(value) is dict:
            self.unknown(value, list(Sex), "cap.", "sex")
            return {sex: self._or(value, sex, int, MOST_TICKETS, "cap.") for sex in Sex}
        return dict.fromkeys(Sex, self._or(table, "cap", int, MOST_TICKETS))

    def _by_sex(self, table: dict[str, Any], key: str, kind: type[_Kind]) -> dict[Sex, _Kind]:
        """Return what stands under each sex in the table of a key; a sex that cannot be read is left out."""
        needed = key in _REQUIRED
        outer = self.value(table, key, dict, needed=needed)
        if outer is None:
            self.unread.add(key)
            return {}
        self.unknown(outer, list(Sex), f"{key}.", "sex")
        found = {}
        for sex in Sex:
            value = self.value(outer, sex, kind, f"{key}.", needed=needed)
            if value is None:
                self.unread.add(f"{key}.{sex}")
            else:
                found[sex] = value
        return found

    def _events(self, table: dict[str, Any], column: str) -> dict[Event, Any]:
        """Return what stands under each event that is known."""
        self.unknown(table, list(Event), f"{column}.", "event")
        return {event: table[event] for event in Event if event in table}

    def _start_places(self, table: dict[str, Any]) -> dict[Sex, dict[Event, int]]:
        places = {sex: dict.fromkeys(Event, MOST_START_PLACES) for sex in Sex}
        for sex, own in self._by_sex(table, "start_places", dict).items():
            column = f"start_places.{sex}"
            places[sex] = {}
            for event, value in self._events(own, column).items():
                number = self.of_kind(value, int, f"{column}.{event}")
                places[sex][event] = MOST_START_PLACES if number is None else number
        return places

    def _runs(self, table: dict[str, Any]) -> dict[Sex, dict[Event, Runs]]:
        runs: dict[Sex, dict[Event, Runs]] = {}
        for sex, own in self._by_sex(table, "runs", dict).items():
            column = f"runs.{sex}"
            for event, value in self._events(own, column).items():
                text = self.of_kind(value, str, f"{column}.{event}")
                counts = None if text is None else self.choice(text, Runs, f"{column}.{event}")
                if counts is not None:
                    runs.setdefault(sex, {})[event] = counts
        return runs

    def _prequalified(self, table: dict[str, Any]) -> dict[Sex, dict[Event, tuple[str, ...]]]:
        holders: dict[Sex, dict[Event, tuple[str, ...]]] = {}
        for sex, own in self._by_sex(table, "prequalified", dict).items():
            column = f"prequalified.{sex}"
            for event, value in self._events(own, column).items():
                names = self.of_kind(value, list, f"{column}.{event}") or []
                texts = [self.of_kind(name, str, f"{column}.{event}") for name in names[:MOST_TICKETS]]
                holders.setdefault(sex, {})[event] = tuple(
                    composed(text) for text in texts if text is not None
                )
                if len(names) > MOST_TICKETS:
                    self.fault(f"{column}.{event}", say("{count} names are too many", count=len(names)))
        return holders

    def _order(
        self, table: dict[str, Any], places: Mapping[Sex, Mapping[Event, int]]
    ) -> dict[Sex, tuple[Row, ...]]:
        uncertain = self._by_sex(table, "uncertain", list)
        order = {}
        for sex, texts in self._by_sex(table, "order", list).items():
            if len(texts) > MOST_ROWS:
                self.fault(
                    f"order.{sex}",
                    say("{count} rows are too many", count=len(texts)),
                    say("Expected at most {most_rows}.", most_rows=MOST_ROWS),
                )
                self.unread.add(f"order.{sex}")
            rows: list[Row] = []
            last = 0
            for position, text in enumerate(texts[:MOST_ROWS], start=1):
                own = rows_of_text(self, f"order.{sex}, row {position}", text, places[sex])
                rows += [replace(row, number=last + 1 + i) for i, row in enumerate(own)]
                last += max(len(own), 1)  # what cannot be read is a row all the same
            if texts and not rows:
                self.unread.add(f"order.{sex}")
            numbers = self._uncertain(uncertain.get(sex, []), f"uncertain.{sex}", max(len(texts), last))
            order[sex] = tuple(replace(row, certain=row.number not in numbers) for row in rows)
        return {sex: order.get(sex, ()) for sex in Sex}

    def _uncertain(self, numbers: list[Any], column: str, rows: int) -> set[int]:
        for number in numbers[:MOST_ROWS]:
            if type(number) is not int or not 1 <= number <= rows:
                self.fault(
                    column,
                    say("{number} is not a row of the order", number=shown(number)),
                    say("Write [12, 13]."),
                )
        return {number for number in numbers if type(number) is int}

    def _sources(self, table: dict[str, Any]) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        known = [*FIGURES, *(f"{key}.{sex}" for key in KEYS_BY_SEX for sex in Sex)]
        own = self.value(table, "sources", dict, needed=False) or {}
        self.unknown(own, known, "sources.", "figure")
        for key in known:
            if key not in own:
                continue
            column, value = f"sources.{key}", own[key]
            if type(value) is not dict:
                text = self.of_kind(value, str, column)
                certainty: Certainty | None = Certainty.CERTAIN
            else:
                self.unknown(value, ["text", "certainty"], f"{column}.")
                text = self.value(value, "text", str, f"{column}.")
                word = self.value(value, "certainty", str, f"{column}.")
                certainty = None if word is None else self.choice(word, Certainty, f"{column}.certainty")
            if text is not None and certainty is not None:
                sources[key] = Source(composed(text), certainty)
        return sources
