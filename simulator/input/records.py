"""Declared fields: a frozen dataclass says once what its fields are; it is written, read and checked by that.

A field of a record is annotated with its type and its `Form`, mostly by an alias of `forms`: `Skater`,
``TimeMs | None``; without one the form follows from the type (text, number, date, choice of a
`StrEnum`, another record, a tuple of such, a mapping from the words of a `StrEnum` to such).
``Key("name")`` says the word in files where it is not the name of the field, `Most` how many of a
tuple are read. A field with a default, or of which None is a value, may be left out of a file, and
is when it has its default; see `Missing` and `Needed`.

- `plain` makes a table of a record, `read` a record of a table, with every fault kept by the reader.
- `impossible` says what a record holds that cannot be, whether it was read or made: each value by
  its form, then what the method ``contradictions`` of the record yields, if it has one.
- `read_whole` reads a record with a stand-in for each value that cannot be read, so that the rest of
  the file is checked too; the reader knows which (`TomlReader.unread`).
- `declared` returns the fields of a record type, to show them; annotations that are no form, such as
  words or a source, are kept there in `Declared.notes`.
- Another form is a class derived from `Form`: `of` reads a value, `plain` writes it, `wrong` checks it;
  one that stands under several keys of the table has `take`, `put` and `also`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from simulator.input.form import Form, Table, Wrong
from simulator.input.plain_forms import AsItIs, Choice, Flag, Keyed, Many, Most
from simulator.input.toml_reader import TomlReader
from simulator.words import say

_Record = TypeVar("_Record")


@dataclass(frozen=True)
class Key:
    """The word for a field in files."""

    name: str


@dataclass(frozen=True)
class Missing:
    """What a field means that is not in a file; the field is written always."""

    value: object


@dataclass(frozen=True)
class Needed:
    """Marks a field that every file has, although it has a default in the program."""


@dataclass(frozen=True)
class Before:
    """The field before which one stands in files, where that is not its place in the program."""

    name: str


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
    """Return the fields of a type of records, in their order in files."""
    return _declared(record)


@cache
def _declared(record: Any) -> tuple[Declared, ...]:
    hints = get_type_hints(record, include_extras=True)
    found: list[Declared] = []
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
                form_of(hint, notes).within(record),
                required and not may_be_none and missing is None,
                missing.value if missing is not None else default,
                missing is not None or required,
                notes,
            )
        )
    for one in list(found):
        for before in (note.name for note in one.notes if isinstance(note, Before)):
            found.remove(one)
            found.insert([other.name for other in found].index(before), one)
    return tuple(found)


def plain(record: Any) -> Table:
    """Return a record as a table; what is None or has its default is left out."""
    table: Table = {}
    for own in declared(type(record)):
        value = getattr(record, own.name)
        if value is not None and (own.always or value != own.default):
            own.form.put(table, own.key, value)
    return table


def as_json(record: Any) -> dict[str, Any]:
    """Return a record as values that JSON can hold; `read` takes them as they come from there."""
    return dict(_jsonable(plain(record)))


def _jsonable(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _jsonable(own) for key, own in value.items()}
    if isinstance(value, list | tuple):
        return [_jsonable(own) for own in value]
    return value.isoformat() if isinstance(value, date) else value


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
    values = _taken(reader, record, table, at, besides)
    if len(reader.faults) > before:
        return None
    made = record(**values)
    for fault in impossible(made):
        reader.fault(at.rstrip(", "), fault)
    return made if len(reader.faults) == before else None


def read_whole(reader: TomlReader, record: type[_Record], table: Table) -> _Record:
    """Read the record that a file is, with stand-ins, and without a check of what is read."""
    values = _taken(reader, record, table, "", ())
    stand_ins = {own.name: own.form.stand_in for own in declared(record) if own.key in reader.unread}
    return record(**{**values, **stand_ins})


def _taken(reader: TomlReader, record: type, table: Table, at: str, besides: Sequence[str]) -> dict[str, Any]:
    """Return the value of each field by its name; None where it cannot be read."""
    known = declared(record)
    keys = dict.fromkeys(key for own in known for key in (own.key, *own.form.also))
    reader.unknown(table, [*besides, *keys], at)
    values = {}
    for own in known:
        if not own.needed and not {own.key, *own.form.also} & table.keys():
            values[own.name] = own.default
            continue
        before = len(reader.faults)
        values[own.name] = own.form.take(reader, table, own.key, at, needed=own.needed)
        if values[own.name] is None and len(reader.faults) > before:
            reader.unread.add(f"{at}{own.key}")
    return values


def impossible(record: Any) -> tuple[str, ...]:
    """Return everything about a record that cannot be, worded to follow its sentence and a colon."""
    found: list[str] = []
    for own in declared(type(record)):
        value = getattr(record, own.name)
        if value is not None:
            found += (wrong.found for wrong in own.form.wrong(value))
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
    if get_origin(hint) is Mapping:
        words, item = get_args(hint)
        inner, own, _ = _parts(item)
        return Keyed(words, form_of(inner, own))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return Nested(hint)
    if hint is bool:
        return Flag()
    if hint in (str, int, float, date):
        return AsItIs(hint)
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


class Nested(Form):
    """Another record, as a table in the table."""

    kind = dict

    def __init__(self, record: type) -> None:
        self.record = record

    def expected(self) -> str:
        """Return which keys the table has to have."""
        keys = [own.key for own in declared(self.record) if own.needed]
        return say("Write a table with the keys {keys}.", keys=", ".join(keys)) if keys else ""

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the record."""
        return read(reader, self.record, given, f"{column}, ")

    def plain(self, value: Any) -> Any:
        """Return the record as a table."""
        return plain(value)

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the record."""
        yield from map(Wrong, impossible(value))


class Tuples(Many):
    """Several records that the program keeps as tuples of their values."""

    def __init__(self, record: type, most: int) -> None:
        super().__init__(Nested(record), Most(most))
        self.record = record

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the values of each record."""
        names = [own.name for own in fields(self.record)]
        return tuple(tuple(getattr(one, name) for name in names) for one in super().of(reader, given, column))

    def plain(self, value: Any) -> Any:
        """Return the records as tables."""
        return super().plain([self.record(*one) for one in value])

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with any of them."""
        return super().wrong([self.record(*one) for one in value])
