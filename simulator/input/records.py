"""Declared fields: a frozen dataclass says once what its fields are; it is written, read and checked by that.

A field of a record is annotated with its type and its `Form`, mostly by an alias of `forms`: `Skater`,
``TimeMs | None``; without one the form follows from the type (text, number, date, choice
of a `StrEnum`, another record, a tuple of such). ``Key("name")`` says the word in files where it is
not the name of the field, `Most` how many of a tuple are read. A field with a default, or of which
None is a value, may be left out of a file, and is when it has its default; see `Missing` and `Needed`.

- `plain` makes a table of a record, `read` a record of a table, with every fault kept by the reader.
- `impossible` says what a record holds that cannot be, whether it was read or made: each value by
  its form, then what the method ``contradictions`` of the record yields, if it has one.
- `declared` returns the fields of a record type, to show them; annotations that are no form, such as
  words or a source, are kept there in `Declared.notes`.
- Another form is a class derived from `Form`: `of` reads a value, `plain` writes it, `wrong` checks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from simulator.input.toml_reader import TomlReader, shown
from simulator.words import say

Table = dict[str, Any]
"""What TOML and JSON are made of; they have no narrower type."""

_Record = TypeVar("_Record")


class Form:
    """How the values of a field stand in files, and which there are; this one takes them as they are.

    Attributes
    ----------
    kind
        Type of the value in a file.
    """

    kind: type = str

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the value of a key of a table, None with a fault (or without, when it may be missing)."""
        given = reader.value(table, key, self.kind, at, needed=needed)
        return None if given is None else self.of(reader, given, f"{at}{key}")

    def of(self, _reader: TomlReader, given: Any, _column: str) -> Any:
        """Return the value that stands in a file as `given`, which is of `kind`; None with a fault."""
        return given

    def plain(self, value: Any) -> Any:
        """Return a value as it stands in a file."""
        return value

    def wrong(self, _value: Any) -> Iterator[str]:
        """Yield what is wrong with a value, worded to follow its sentence and a colon."""
        return iter(())


@dataclass(frozen=True)
class Key:
    """The word for a field in files."""

    name: str


@dataclass(frozen=True)
class Most:
    """How many of a tuple are read, and by what two of them would be the same."""

    many: int
    same: Callable[[Any], str] | None = None


@dataclass(frozen=True)
class Missing:
    """What a field means that is not in a file; the field is written always."""

    value: object


@dataclass(frozen=True)
class Needed:
    """Marks a field that every file has, although it has a default in the program."""


@dataclass(frozen=True)
class Declared:
    """A field of a record.

    Attributes
    ----------
    name, key
        Its name in the program, and in files.
    needed
        Whether a file has to have it.
    default
        What it is otherwise; None where it has none.
    always
        Whether it is written although it has its default.
    notes
        What else it is annotated with.
    """

    name: str
    key: str
    form: Form
    needed: bool
    default: object
    always: bool
    notes: tuple[object, ...]


def declared(record: type) -> tuple[Declared, ...]:
    """Return the fields of a type of records, in their order."""
    return _declared(record)


@cache
def _declared(record: Any) -> tuple[Declared, ...]:
    hints = get_type_hints(record, include_extras=True)
    found = []
    for own in fields(record):
        hint, notes, may_be_none = _parts(hints[own.name])
        key = next((note.name for note in notes if isinstance(note, Key)), own.name)
        missing = next((note for note in notes if isinstance(note, Missing)), None)
        default = None if own.default is MISSING else own.default
        if own.default_factory is not MISSING:
            default = own.default_factory()
        required = own.default is MISSING and own.default_factory is MISSING
        required = required or any(isinstance(note, Needed) for note in notes)
        found.append(
            Declared(
                own.name,
                key,
                form_of(hint, notes),
                required and not may_be_none and missing is None,
                missing.value if missing is not None else default,
                missing is not None or required,
                notes,
            )
        )
    return tuple(found)


def plain(record: Any) -> Table:
    """Return a record as a table; what is None or has its default is left out."""
    table = {}
    for own in declared(type(record)):
        value = getattr(record, own.name)
        if value is not None and (own.always or value != own.default):
            written = own.form.plain(value)
            if written is not None:
                table[own.key] = written
    return table


def read(
    reader: TomlReader, record: type[_Record], table: Table, at: str = "", besides: Sequence[str] = ()
) -> _Record | None:
    """Read a record; None, with the reasons among the reader's faults, when it has any.

    Parameters
    ----------
    at
        Where the table stands, to begin the columns of faults: ``"scenario 1, "``.
    besides
        Keys of the table that are no fields.
    """
    before = len(reader.faults)
    known = declared(record)
    reader.unknown(table, [*besides, *(own.key for own in known)], at)
    values = {
        own.name: own.form.take(reader, table, own.key, at, needed=own.needed)
        if own.needed or own.key in table
        else own.default
        for own in known
    }
    if len(reader.faults) > before:
        return None
    made = record(**values)
    for fault in impossible(made):
        reader.fault(at.rstrip(", "), fault)
    return made if len(reader.faults) == before else None


def impossible(record: Any) -> tuple[str, ...]:
    """Return everything about a record that cannot be, worded to follow its sentence and a colon."""
    found: list[str] = []
    for own in declared(type(record)):
        value = getattr(record, own.name)
        if value is not None:
            found += own.form.wrong(value)
    contradictions = getattr(record, "contradictions", None)
    return tuple(dict.fromkeys([*found, *(contradictions() if contradictions is not None else ())]))


def form_of(hint: Any, notes: tuple[object, ...] = ()) -> Form:
    """Return the form of a type: the one it is annotated with, or the one that follows from it."""
    given = next((note for note in notes if isinstance(note, Form)), None)
    if given is not None:
        return given
    if get_origin(hint) is tuple:
        item, own, _ = _parts(get_args(hint)[0])
        most = next((note for note in notes if isinstance(note, Most)), Most(1_000))
        return Many(form_of(item, own), most)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return Nested(hint)
    if hint is bool:
        return _Flag()
    if hint in (str, int, float, date):
        return _AsItIs(hint)
    raise TypeError(f"No form is known for {hint!r}.")


def _parts(hint: Any) -> tuple[Any, tuple[object, ...], bool]:
    """Return a type without what it is annotated with, that, and whether None is a value of it."""
    notes: tuple[object, ...] = ()
    may_be_none = False
    while True:
        if get_origin(hint) is Annotated:
            hint, *own = get_args(hint)
            notes = (*notes, *own)
        elif NoneType in get_args(hint):
            may_be_none = True
            (hint,) = [one for one in get_args(hint) if one is not NoneType]
        else:
            return hint, notes, may_be_none


# Forms -----------------------------------------------------------------------------------------


class _AsItIs(Form):
    """A text, a number or a date as TOML has it."""

    def __init__(self, kind: type) -> None:
        self.kind = kind


class Choice(Form):
    """One of the words of a `StrEnum`."""

    def __init__(self, words: type[StrEnum]) -> None:
        self.words = words

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the word."""
        return reader.choice(given, self.words, column)

    def plain(self, value: Any) -> Any:
        """Return the word as text."""
        return value.value


class _Flag(Form):
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


class Nested(Form):
    """Another record, as a table in the table."""

    kind = dict

    def __init__(self, record: type) -> None:
        self.record = record

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the record."""
        return read(reader, self.record, given, f"{column}, ")

    def plain(self, value: Any) -> Any:
        """Return the record as a table."""
        return plain(value)

    def wrong(self, value: Any) -> Iterator[str]:
        """Yield what is wrong with the record."""
        yield from impossible(value)


class Many(Form):
    """Several values of one form; those with a fault are left out."""

    kind = list

    def __init__(self, item: Form, most: Most) -> None:
        self.item, self.most = item, most

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the values as a tuple."""
        most = self.most.many
        if len(given) > most:
            found = say("{count:,} are too many", count=len(given))
            reader.fault(column, found, say("At most {most:,} are read.", most=most))
        values: list[Any] = []
        for number, own in enumerate(given[:most], start=1):
            at = f"{column} {number}"
            known = reader.of_kind(own, self.item.kind, at)
            value = None if known is None else self.item.of(reader, known, at)
            if value is not None:
                values.append(value)
        if self.most.same is not None:
            names = [self.most.same(value) for value in values]
            for name in dict.fromkeys(names):
                if names.count(name) > 1:
                    reader.fault(column, say('"{name}" stands there twice', name=name), say("Rename one."))
        return tuple(values)

    def plain(self, value: Any) -> Any:
        """Return the values as a list."""
        return [self.item.plain(one) for one in value]

    def wrong(self, value: Any) -> Iterator[str]:
        """Yield what is wrong with any of them."""
        for one in value:
            yield from self.item.wrong(one)
