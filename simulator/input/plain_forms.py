"""Forms that follow from the type of a field: values as they are, words, values by a word, several values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from simulator.input.form import Form, Table, Wrong
from simulator.input.toml_reader import TomlReader, shown
from simulator.words import say


@dataclass(frozen=True)
class Most:
    """How many of a tuple are read, and by what two of them would be the same."""

    many: int
    same: Callable[[Any], str] | None = None


class AsItIs(Form):
    """A text, a number, a date or a list as TOML has it."""

    def __init__(self, kind: type) -> None:
        self.kind, self.stand_in = kind, {list: [], date: date.min}.get(kind, "-")


class Choice(Form):
    """One of the words of a `StrEnum`."""

    def __init__(self, words: type[StrEnum]) -> None:
        self.words, self.stand_in = words, next(iter(words))

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the word."""
        return reader.choice(given, self.words, column)

    def plain(self, value: Any) -> Any:
        """Return the word as text."""
        return value.value


class Flag(Form):
    """True or false."""

    kind = bool

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return true or false; it may not be missing."""
        given = table.get(key)
        if type(given) is bool:
            return given
        found = say("this key is missing")
        if key in table:
            found = say("{value} is neither true nor false", value=shown(given))
        reader.fault(f"{at}{key}", found, say("Write true or false."))
        return None


class Keyed(Form):
    """Values of one form by the words of a `StrEnum`, as a table: a value for each sex, some for events.

    Parameters
    ----------
    words
        Where the field is needed, each sex has to be there.
    """

    kind = dict

    def __init__(self, words: type[StrEnum], item: Form) -> None:
        self.words, self.item = words, item
        self.stand_in = dict.fromkeys(words, item.stand_in)

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the values by their words, with a stand-in for each that cannot be read."""
        given = super().take(reader, table, key, at, needed=needed)
        if given is None:
            return None
        column, what = f"{at}{key}.", self.words.__name__.lower()
        reader.unknown(given, list(self.words), column, what)
        every = needed and what == "sex"
        values = {}
        for word in self.words:
            if not every and word not in given:
                continue
            value = self.item.take(reader, given, word, column, needed=every)
            if value is None:
                reader.unread.add(f"{column}{word}")
                value = self.item.stand_in
            if needed or value != {}:
                values[word] = value
        return values

    def plain(self, value: Any) -> Any:
        """Return the values as a table; empty ones are left out."""
        own = {word.value: self.item.plain(one) for word, one in value.items() if one != {}}
        return own or None

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with any of them."""
        for word, one in value.items():
            for wrong in self.item.wrong(one):
                yield wrong._replace(at=(word, *wrong.at))


class Many(Form):
    """Several values of one form; those with a fault are left out."""

    kind, stand_in = list, ()

    def __init__(self, item: Form, most: Most) -> None:
        self.item, self.most = item, most

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the values as a tuple."""
        if len(given) > self.most.many:
            self.tell_many(reader, len(given), column)
        values: dict[str, Any] = {}
        expected = self.item.expected()
        for number, own in enumerate(given[: self.most.many], start=1):
            at = f"{column} {number}"
            known = reader.of_kind(own, self.item.kind, at, expected)
            value = None if known is None else self.item.of(reader, known, at)
            if value is not None:
                values[at] = value
        self.tell_twice(reader, values, column)
        return tuple(values.values())

    def tell_many(self, reader: TomlReader, count: int, column: str) -> None:
        """Keep the fault of a list that is too long."""
        remedy = say("At most {most:,} are read.", most=self.most.many)
        reader.fault(column, say("{count:,} are too many", count=count), remedy)

    def tell_twice(self, reader: TomlReader, values: Mapping[str, Any], column: str) -> None:
        """Keep a fault of each value that is there twice; `values` stand under their own columns."""
        if self.most.same is not None:
            names = [self.most.same(value) for value in values.values()]
            for name in dict.fromkeys(names):
                if names.count(name) > 1:
                    reader.fault(column, say('"{name}" stands there twice', name=name), say("Rename one."))

    def plain(self, value: Any) -> Any:
        """Return the values as a list."""
        return [self.item.plain(one) for one in value]

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with any of them."""
        for one in value:
            yield from self.item.wrong(one)
