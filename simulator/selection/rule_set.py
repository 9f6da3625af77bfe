"""A rule set as data: cap, start places and the selection order of one Games, from TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from simulator.event import Event, Sex
from simulator.faults import Fault, InputRefused, did_you_mean
from simulator.shipped import shipped

MOST_BYTES = 100_000
MOST_ROWS = 60
MOST_TICKETS = 30


class Refill(StrEnum):
    """Who gets a start place that comes free."""

    NEXT_PLACED = "next_placed"
    COMMITTEE = "committee"


class Ties(StrEnum):
    """Who stands on a row when equal thousandths share its place."""

    LOT = "lot"


class Runs(StrEnum):
    """Which runs of an event count for its places."""

    SINGLE = "single"
    BEST_OF_TWO = "best_of_two"

    @property
    def number(self) -> int:
        """Most runs that count."""
        return 2 if self is Runs.BEST_OF_TWO else 1


class Certainty(StrEnum):
    """How sure a figure of a rule set is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    ASSUMED = "assumed"


@dataclass(frozen=True)
class Source:
    """Where a figure of a rule set comes from, and how sure it is."""

    text: str
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True)
class Row:
    """One line of the selection order (Dutch: regel); `okt_place` is None for a pick row."""

    number: int
    event: Event
    okt_place: int | None
    certain: bool = True

    @property
    def is_pick(self) -> bool:
        """Whether the row holds a skater named by the coach instead of a place."""
        return self.okt_place is None


@dataclass(frozen=True)
class RuleSet:
    """The rules by which one Games team is selected.

    Attributes
    ----------
    cap
        Tickets of each sex.
    max_picks
        Most discretionary picks (Dutch: aanwijsplekken) a sex, pick rows of the order included.
    source
        Where the figures come from that `sources` does not name.
    start_places
        Start places at the Games by sex and event.
    order
        Rows of the selection order by sex, from the top.
    runs
        Runs that count by sex and event; an event not named counts one run.
    prequalified
        Skaters who hold a start place of an event before the tournament, on condition of
        starting in it there; by sex and event, in order.
    sources
        Source of single figures by their key, `"cap"` or with a sex `"order.M"`.
    """

    id: str
    name: str
    valid_from: date
    cap: Mapping[Sex, int]
    max_picks: int
    refill: Refill
    ties: Ties
    source: str
    start_places: Mapping[Sex, Mapping[Event, int]]
    order: Mapping[Sex, tuple[Row, ...]]
    runs: Mapping[Sex, Mapping[Event, Runs]] = field(default_factory=dict)
    prequalified: Mapping[Sex, Mapping[Event, tuple[str, ...]]] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)

    def pick_rows(self, sex: Sex) -> tuple[Row, ...]:
        """Rows of the sex that hold a named skater."""
        return tuple(row for row in self.order[sex] if row.is_pick)

    def runs_of(self, sex: Sex, event: Event) -> int:
        """How many runs of the event count, as far as they are ridden."""
        return self.runs.get(sex, {}).get(event, Runs.SINGLE).number

    def prequalified_for(self, sex: Sex, event: Event) -> tuple[str, ...]:
        """Skaters who hold a start place of the event if they start in it."""
        return self.prequalified.get(sex, {}).get(event, ())

    def source_of(self, key: str) -> Source:
        """Source of a figure: its own, else that of both sexes, else that of the whole file."""
        return self.sources.get(key) or self.sources.get(key.partition(".")[0]) or Source(self.source)


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
    source: Path | Traversable
    if str(id_or_path) in available_rule_sets():
        source = shipped(f"rules/{id_or_path}.toml")
    else:
        source = Path(id_or_path)
        if not source.is_file():
            known = available_rule_sets()
            raise InputRefused(
                [
                    Fault(
                        "rule set",
                        f'"{id_or_path}" is neither a shipped rule set nor a file',
                        f"Shipped are {', '.join(known)}.{did_you_mean(str(id_or_path), known)}",
                    )
                ]
            )
        if source.stat().st_size > MOST_BYTES:
            raise InputRefused([Fault(source.name, "the file is too large for a rule set")])
    return parse_rule_set(source.read_bytes(), source.name)


def parse_rule_set(content: bytes, source: str) -> RuleSet:
    """Read a rule set from the bytes of a TOML file; `source` is its name in messages.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputRefused([Fault(source, "the text is not UTF-8", "Save the file as UTF-8.")]) from None
    except RecursionError:
        raise InputRefused([Fault(source, "not readable as TOML: brackets within brackets")]) from None
    except ValueError as error:  # TOMLDecodeError, and numbers too long to be read
        raise InputRefused([Fault(source, f"not readable as TOML: {error}")]) from None
    reader = _Reader(source, table)
    rules = reader.read()
    if rules is None or reader.faults:
        raise InputRefused(reader.faults)
    return rules


_KEYS: dict[str, type] = {
    "id": str,
    "name": str,
    "valid_from": date,
    "cap": int,
    "max_picks": int,
    "refill": str,
    "ties": str,
    "source": str,
    "start_places": dict,
    "order": dict,
}
_OPTIONAL_KEYS: dict[str, type] = {"uncertain": dict}
_KIND_WORDS = {str: "a text", int: "a whole number", date: "a date", dict: "a table"}


@dataclass
class _Reader:
    """Reads one file and keeps every fault on the way."""

    source: str
    table: dict[str, Any]
    faults: list[Fault] = field(default_factory=list)

    def read(self) -> RuleSet | None:
        self._check_keys()
        if self.faults:
            return None
        table = self.table
        cap = self._bounded("cap", 1, MOST_TICKETS)
        max_picks = self._bounded("max_picks", 0, cap)
        start_places = {sex: self._start_places(sex) for sex in Sex}
        order = {sex: self._order(sex, start_places[sex]) for sex in Sex}
        refill, ties = self._choice("refill", Refill), self._choice("ties", Ties)
        if refill is None or ties is None:
            return None
        return RuleSet(
            id=table["id"],
            name=table["name"],
            valid_from=table["valid_from"],
            cap=dict.fromkeys(Sex, cap),
            max_picks=max_picks,
            refill=Refill(refill),
            ties=Ties(ties),
            source=table["source"],
            start_places=start_places,
            order=order,
        )

    def fault(self, column: str, found: str, remedy: str = "") -> None:
        self.faults.append(Fault(self.source, found, remedy, column=column))

    def _check_keys(self) -> None:
        known = _KEYS | _OPTIONAL_KEYS
        for key, value in self.table.items():
            if key not in known:
                self.fault(key, "this key is not known", did_you_mean(key, list(known)).strip())
            elif type(value) is not known[key]:
                self.fault(key, f"{value!r} is not {_KIND_WORDS[known[key]]}")
        for key, kind in _KEYS.items():
            if key not in self.table:
                self.fault(key, "this key is missing", f"Expected {_KIND_WORDS[kind]}.")

    def _bounded(self, key: str, low: int, high: int) -> int:
        value: int = self.table[key]
        if not low <= value <= high:
            self.fault(key, f"{value} is out of range", f"Expected {low} to {high}.")
        return value

    def _choice(self, key: str, choices: type[StrEnum]) -> str | None:
        value: str = self.table[key]
        known = [str(choice) for choice in choices]
        if value in known:
            return value
        self.fault(key, f'"{value}" is not one of the choices', f"Expected one of {', '.join(known)}.")
        return None

    def _start_places(self, sex: Sex) -> dict[Event, int]:
        found: dict[Event, int] = {}
        table = self._of_sex("start_places", sex, dict)
        for name, number in (table or {}).items():
            column = f"start_places.{sex}.{name}"
            if name not in (str(event) for event in Event):
                self.fault(column, "this event is not known", did_you_mean(name, list(Event)).strip())
            elif type(number) is not int or not 1 <= number <= 10:
                self.fault(column, f"{number!r} is not a number of start places", "Expected 1 to 10.")
            else:
                found[Event(name)] = number
        return found

    def _of_sex(self, key: str, sex: Sex, kind: type) -> Any:  # TOML values have no narrower type
        for other in self.table[key]:
            if other not in (str(s) for s in Sex) and sex is Sex.W:
                self.fault(f"{key}.{other}", "this sex is not known", "Expected W or M.")
        value = self.table[key].get(str(sex))
        if type(value) is not kind:
            self.fault(f"{key}.{sex}", "this entry is missing or of the wrong kind")
            return None
        return value

    def _order(self, sex: Sex, start_places: Mapping[Event, int]) -> tuple[Row, ...]:
        texts = self._of_sex("order", sex, list) or []
        if len(texts) > MOST_ROWS:
            self.fault(f"order.{sex}", f"{len(texts)} rows are too many", f"Expected at most {MOST_ROWS}.")
            return ()
        uncertain = self._uncertain(sex, len(texts))
        rows: list[Row] = []
        for number, text in enumerate(texts, start=1):
            column = f"order.{sex}, row {number}"
            row = self._row(column, number, text, start_places, number not in uncertain)
            if row is None:
                continue
            if row.okt_place is not None and any(
                (row.event, row.okt_place) == (other.event, other.okt_place) for other in rows
            ):
                self.fault(column, f'"{text}" stands in the order twice')
            rows.append(row)
        return tuple(rows)

    def _uncertain(self, sex: Sex, rows: int) -> set[int]:
        table = self.table.get("uncertain", {})
        for other in table:
            if other not in (str(s) for s in Sex) and sex is Sex.W:
                self.fault(f"uncertain.{other}", "this sex is not known", "Expected W or M.")
        numbers = table.get(str(sex), [])
        if type(numbers) is not list:
            self.fault(f"uncertain.{sex}", f"{numbers!r} is not a list of rows", "Write [12, 13].")
            return set()
        known = {number for number in numbers if type(number) is int and 1 <= number <= rows}
        for number in numbers:
            if type(number) is not int or number not in known:
                self.fault(f"uncertain.{sex}", f"{number!r} is not a row of the order")
        return known

    def _row(
        self, column: str, number: int, text: object, start_places: Mapping[Event, int], certain: bool
    ) -> Row | None:
        name, _, place = str(text).partition("-")
        if name not in (str(event) for event in Event):
            near = did_you_mean(name, [str(event) for event in Event])
            self.fault(column, f'"{text}" names no event', f'Write "1000-3" or "mass_start".{near}')
            return None
        event = Event(name)
        if not event.is_distance:
            if place:
                self.fault(column, f'"{text}": a pick row has no place', f'Write "{name}".')
                return None
            return Row(number, event, None, certain)
        if not (place.isdecimal() and len(place) <= 3 and int(place) >= 1):
            self.fault(column, f'"{text}" has no place', f'Write "{name}-1".')
            return None
        if int(place) > start_places.get(event, 0):
            self.fault(
                column,
                f'"{text}" is beyond the {start_places.get(event, 0)} start places of the event',
                "Correct the row or start_places.",
            )
            return None
        return Row(number, event, int(place), certain)
