"""How the values of a field stand in files: what every form of them is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from simulator.input.toml_reader import TomlReader

Table = dict[str, Any]
"""What TOML and JSON are made of; they have no narrower type."""


class Wrong(NamedTuple):
    """One thing wrong with a value.

    Attributes
    ----------
    found, remedy
        As in `simulator.input.faults.Fault`.
    at
        Keys within the value that lead to it.
    """

    found: str
    remedy: str = ""
    at: tuple[str, ...] = ()


class Form:
    """How the values of a field stand in files, and which there are; this one takes them as they are.

    Attributes
    ----------
    kind
        Type of the value in a file.
    also
        Other keys of the table that tell of the value.
    stand_in
        A harmless value for one that cannot be read.
    """

    kind: type = str
    also: tuple[str, ...] = ()
    stand_in: Any = "-"

    def within(self, _record: type) -> Form:
        """Return the form as it is for a field of a type of records."""
        return self

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the value of a key of a table, None with a fault (or without, when it may be missing)."""
        given = reader.value(table, key, self.kind, at, needed=needed, remedy=self.expected())
        return None if given is None else self.of(reader, given, f"{at}{key}")

    def expected(self) -> str:
        """Return what to write in the place of a value of another kind; empty where its kind says all."""
        return ""

    def of(self, _reader: TomlReader, given: Any, _column: str) -> Any:
        """Return the value that stands in a file as `given`, which is of `kind`; None with a fault."""
        return given

    def plain(self, value: Any) -> Any:
        """Return a value as it stands in a file; None for one that is left out."""
        return value

    def put(self, table: Table, key: str, value: Any) -> None:
        """Write a value into the table of its record, in which the fields before it stand."""
        written = self.plain(value)
        if written is not None:
            table[key] = written

    def wrong(self, _value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with a value, worded to follow its sentence and a colon."""
        return iter(())
