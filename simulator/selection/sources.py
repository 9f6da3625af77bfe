"""What the figures of a rule set are called, where they come from, and how sure they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from simulator.event import Sex
from simulator.input.form import Form, Wrong
from simulator.input.forms import Words
from simulator.input.plain_forms import Choice, Keyed
from simulator.input.records import Declared, declared
from simulator.input.toml_reader import TomlReader

LONGEST_TEXT = 2000


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
class Figure:
    """Marks a field of a rule set whose source can be told by itself.

    Attributes
    ----------
    words
        What the figure is, to stand before its value.
    choices
        Words for the values of a choice.
    """

    words: str
    choices: Mapping[str, str] = field(default_factory=dict)


def figures(record: type) -> tuple[tuple[Declared, Figure], ...]:
    """Return the figures of a type of rule sets, each with the field that it is."""
    return tuple((own, note) for own in declared(record) for note in own.notes if isinstance(note, Figure))


def source_keys(record: type) -> list[str]:
    """Return the keys under which sources can be told: of each figure, and of one sex: ``order.M``."""
    own = [one for one, _ in figures(record)]
    by_sex = [one.key for one in own if isinstance(one.form, Keyed)]
    return [*(one.key for one in own), *(f"{key}.{sex}" for key in by_sex for sex in Sex), "valid_from"]


class Sources(Form):
    """Sources by the figures of a record: a text, or a table with how sure it is."""

    kind, stand_in = dict, MappingProxyType[str, Source]({})

    def __init__(self, record: type | None = None) -> None:
        self.record = record

    def within(self, record: type) -> Form:
        """Return the form for the figures of a record."""
        return Sources(record)

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the sources that can be read."""
        known = [] if self.record is None else source_keys(self.record)
        reader.unknown(given, known, f"{column}.", "figure")
        sources = {}
        for key in known:
            if key in given:
                source = _source(reader, given[key], f"{column}.{key}")
                if source is not None:
                    sources[key] = source
        return sources

    def plain(self, value: Any) -> Any:
        """Return the sources as a table."""
        return {key: _plain(source) for key, source in value.items()}

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the texts."""
        for key, source in value.items():
            for wrong in _TEXT.wrong(source.text):
                yield wrong._replace(at=(key,))


_TEXT = Words(LONGEST_TEXT)


def _source(reader: TomlReader, given: object, column: str) -> Source | None:
    if not isinstance(given, dict):
        text = reader.of_kind(given, str, column)
        return None if text is None else Source(_TEXT.of(reader, text, column))
    reader.unknown(given, ["text", "certainty"], f"{column}.")
    text = _TEXT.take(reader, given, "text", f"{column}.", needed=True)
    certainty = Choice(Certainty).take(reader, given, "certainty", f"{column}.", needed=True)
    return None if text is None or certainty is None else Source(text, certainty)


def _plain(source: Source) -> str | dict[str, str]:
    if source.certainty is Certainty.CERTAIN:
        return source.text
    return {"text": source.text, "certainty": source.certainty.value}
