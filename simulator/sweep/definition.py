"""What is swept, as it stands in a file: meets, seeds, rules and what-ifs, each one or several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from simulator.defaults import DEFAULT_MEET, DEFAULT_SEED, MOST_TOURNAMENTS
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.input.form import Form, Table, Wrong
from simulator.input.forms import OneLine, Whole
from simulator.input.plain_forms import Choice
from simulator.input.records import Key, Missing, declared, read
from simulator.input.toml_kinds import SWEEP_SAYS, TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, read_toml, shown
from simulator.project.forms import LONGEST_PATH
from simulator.selection.rule_set import MOST_TICKETS, CapForm, Runs
from simulator.text import file_name
from simulator.what_if.base import KINDS
from simulator.what_if.what_ifs import AssumedOutcome, FormShift, IncidentRate, LaneCost, Withdrawal
from simulator.words import say

MOST_BYTES = 1_000_000
MOST_VALUES = 2_000
"""Most values of one axis."""
MOST_MEETS, MOST_TABLES = 20, 3
MOST_SCENARIOS = 20_000
"""Most scenarios of a sweep."""

DEFAULT_OF_SWEEP = 20_000
"""Tournaments of each scenario: changes on the same luck are known to a fraction of a point."""

EACH, ALL = "each", "all"
"""In the place of a skater: every one entered, one after the other; of an event: all at once."""

SWEPT = tuple(kind.word for kind in (FormShift, Withdrawal, IncidentRate, LaneCost, AssumedOutcome))
"""Kinds of what-ifs that can be swept: those whose forecasts are the same, but for a shift."""


class OneOrMany(Form):
    """A value, or a list of different ones; always kept as a tuple."""

    def __init__(self, item: Form, most: int) -> None:
        self.item, self.most = item, most

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the values; None with the faults."""
        given = table.get(key)
        many = given if isinstance(given, list) else [given]
        if not 1 <= len(many) <= self.most:
            expected = say("Expected 1 to {most:,}.", most=self.most)
            reader.fault(f"{at}{key}", say("{count:,} values", count=len(many)), expected)
            return None
        before = len(reader.faults)
        values = []
        for number, own in enumerate(many, start=1):
            column = f"{key} {number}" if isinstance(given, list) else key
            values.append(self.item.take(reader, {column: own}, column, at, needed=True))
        told = [shown(value) for value in many]
        for text in dict.fromkeys(text for text in told if told.count(text) > 1):
            reader.fault(
                f"{at}{key}", say("{value} stands there twice", value=text), say("Take one of the two out.")
            )
        return tuple(values) if len(reader.faults) == before else None

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with any of the values."""
        for one in value:
            yield from self.item.wrong(one)


@dataclass(frozen=True)
class SweptWhatIf:
    """A what-if whose fields may each have several values.

    Attributes
    ----------
    word
        The kind, see `SWEPT`.
    fields
        Values by the word for the field in files, as they stand there; never none.
    """

    word: str
    fields: tuple[tuple[str, tuple[object, ...]], ...]


class _WhatIfs(Form):
    """Tables of what-ifs: each a kind, and for every field a value or a list of such."""

    kind, stand_in = list, ()

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the what-ifs; what a value means is looked at when scenarios are made of them."""
        if len(given) > MOST_TABLES:
            most = say("At most {most:,} are read.", most=MOST_TABLES)
            reader.fault(column, say("{count:,} are too many", count=len(given)), most)
        found = [self._one(reader, own, f"{column} {n}") for n, own in enumerate(given[:MOST_TABLES], 1)]
        return tuple(one for one in found if one is not None)

    def _one(self, reader: TomlReader, given: Any, column: str) -> SweptWhatIf | None:
        table, at = reader.of_kind(given, dict, column), f"{column}, "
        word = None if table is None else reader.value(table, "what", str, at)
        if table is None or word is None:
            return None
        if word not in SWEPT:
            reader.unknown([word], SWEPT, f"{at}what, ", "kind of what-if")
            return None
        known = declared(KINDS[word])
        before = len(reader.faults)
        reader.unknown(table, ["what", *(own.key for own in known)], at)
        fields = []
        for own in known:
            if own.key not in table:
                if own.needed:
                    reader.value(table, own.key, own.form.kind, at)
                continue
            values = OneOrMany(_AsGiven(own.form.kind), MOST_VALUES).take(
                reader, table, own.key, at, needed=True
            )
            fields.append((own.key, values))
        return SweptWhatIf(word, tuple(fields)) if len(reader.faults) == before else None


class _AsGiven(Form):
    """A value of a type, looked at later."""

    def __init__(self, kind: type) -> None:
        self.kind = kind


class IdOrPath(OneLine):
    """The name of a shipped meet or rule set, or the path of a file from the folder of the sweep."""

    def __init__(self) -> None:
        super().__init__(LONGEST_PATH)


_Tournaments = Whole(1, MOST_TOURNAMENTS)
_Meets, _Rules = OneOrMany(IdOrPath(), MOST_MEETS), OneOrMany(IdOrPath(), MOST_VALUES)
_Seeds = OneOrMany(Whole(0, 2**63 - 1), MOST_VALUES)
_Caps = OneOrMany(CapForm(1, MOST_TICKETS), MOST_TICKETS + 1)
_RunsThatCount = OneOrMany(Choice(Runs), len(Runs))


@dataclass(frozen=True)
class Sweep:
    """Axes whose product is simulated; each has one value or several.

    Attributes
    ----------
    tournaments
        Of each scenario.
    meet
        Identifiers of shipped meets, or paths.
    rules
        Identifiers of shipped rule sets, or paths; none for those of the meet.
    cap
        Tickets of each sex; none for those of the rules.
    runs
        Which runs count of the events that the meet rides twice; none for as the rules say.
    what_ifs
        What is assumed, each value of one with each of the others.
    """

    tournaments: Annotated[int, _Tournaments, Missing(DEFAULT_OF_SWEEP)] = DEFAULT_OF_SWEEP
    meet: Annotated[tuple[str, ...], _Meets] = (DEFAULT_MEET,)
    seed: Annotated[tuple[int, ...], _Seeds] = (DEFAULT_SEED,)
    rules: Annotated[tuple[str, ...], _Rules] = ()
    cap: Annotated[tuple[int, ...], _Caps] = ()
    runs: Annotated[tuple[Runs, ...], _RunsThatCount] = ()
    what_ifs: Annotated[tuple[SweptWhatIf, ...], Key("what_if"), _WhatIfs()] = ()


def read_sweep(file: Path) -> Sweep:
    """Read the file of a sweep.

    Raises
    ------
    InputRefused
        With every fault of the file, or the one that it is none.
    """
    source = file_name(file)
    return sweep_of(read_toml(file, source, MOST_BYTES), source)


def sweep_of(table: Table, source: str) -> Sweep:
    """Make a sweep of the tables of its file; raises `InputRefused` with every fault."""
    if table.get("kind") != SWEEP_SAYS:
        refuse_if_any(of_another_kind(table, source, TomlKind.SWEEP))
        remedy = say('The file of a sweep says kind = "{kind}".', kind=SWEEP_SAYS)
        raise InputRefused([Fault(source, say("this is not a sweep"), remedy)])
    reader = TomlReader(source)
    sweep = read(reader, Sweep, table, besides=("kind",))
    refuse_if_any(reader.faults)
    if sweep is None:
        raise AssertionError("A sweep that is not read has faults.")
    return sweep
