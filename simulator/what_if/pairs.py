"""Pairs and lanes of an event: as they were drawn in a project, as they are assumed in a scenario."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

from simulator.event import Sex
from simulator.input.form import Form, Wrong
from simulator.input.forms import Trial
from simulator.input.toml_reader import TomlReader
from simulator.text import composed, is_name
from simulator.what_if.base import WhatIf, in_event
from simulator.what_if.words import event_words, some
from simulator.words import say

if TYPE_CHECKING:
    from simulator.people.persons import Persons
    from simulator.what_if.changes import Changes

MOST_PAIRS = 100


class _PairList(Form):
    """Pairs of names in the order of the start list, see `PairsSet`."""

    kind = list

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the pairs."""
        if len(given) > MOST_PAIRS:
            found = say("{count:,} pairs are too many", count=len(given))
            reader.fault(column, found, say("At most {most:,} are read.", most=MOST_PAIRS))
            return None
        at, pairs = column.removesuffix("s"), []
        for number, pair in enumerate(given, start=1):
            names = reader.of_kind(pair, list, f"{at} {number}") or []
            texts = [reader.of_kind(name, str, f"{at} {number}") for name in names[:3]]
            pairs.append(tuple(composed(text) for text in texts if text is not None))
        return tuple(pairs)

    def plain(self, value: Any) -> Any:
        """Return the pairs as lists."""
        return [list(pair) for pair in value]

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the pairs."""
        if not 1 <= len(value) <= MOST_PAIRS:
            yield Wrong(
                say("a start list has 1 to {most} pairs, not {count}", most=MOST_PAIRS, count=len(value))
            )
        if any(len(pair) > 2 for pair in value):
            yield Wrong(say("one or two skaters ride in a pair"))
        names = [name for pair in value for place, name in enumerate(pair) if name or place or len(pair) < 2]
        if not names:
            yield Wrong(say("nobody rides in the pairs"))
        for name in dict.fromkeys(names):
            if not is_name(name):
                yield Wrong(say("this is not a name"))
            if names.count(name) == 2:
                yield Wrong(say("{skater} stands in the pairs twice", skater=name))
            elif names.count(name) > 2:
                yield Wrong(say("{skater} stands in the pairs more than once", skater=name))


@dataclass(frozen=True)
class PairsSet(WhatIf, word="pairs"):
    """The pairs of the first or only run of an event; who stands in none rides alone.

    Attributes
    ----------
    pairs
        Names in the order of the start list, two a pair, or one who rides alone, in the second place
        behind an empty name when that is in the outer lane. A number of a pair that nobody rides is empty.
    lanes
        Whether the lanes are known: the first of a pair starts in the inner one (Dutch: binnenbaan).
    """

    sex: Sex
    event: Trial
    pairs: Annotated[tuple[tuple[str, ...], ...], _PairList()]
    lanes: bool = False

    needs_entry = True

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        pairs = [
            say("{one} against {other}", one=pair[0], other=_others(pair))
            if len(pair) > 1
            else say("{skater} alone", skater=pair[0])
            for pair in self.ridden
        ]
        event = event_words(self.event, self.sex)
        if self.lanes:
            return say("The pairs of {event} are, inner lane first, {pairs}", event=event, pairs=some(pairs))
        return say("The pairs of {event} are {pairs}", event=event, pairs=some(pairs))

    def what(self) -> str:
        """Return what is changed, for a card."""
        if self.lanes:
            return say("{count} pairs with lanes set", count=len(self.ridden))
        return say("{count} pairs set", count=len(self.ridden))

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(say("Pairs"), self.event)

    @property
    def ridden(self) -> tuple[tuple[str, ...], ...]:
        """The pairs that somebody rides, without empty names."""
        pairs = (tuple(name for name in pair if name) for pair in self.pairs)
        return tuple(pair for pair in pairs if pair)

    @property
    def named(self) -> tuple[str, ...]:
        """Everybody in the pairs."""
        return tuple(name for pair in self.ridden for name in pair)

    def as_known(self, persons: Mapping[Sex, Persons]) -> PairsSet:
        """Return the pairs with skaters named as the entries name them."""
        own = persons.get(self.sex)
        if own is None:
            return self
        known = (tuple(own.person(name) if name else "" for name in pair) for pair in self.pairs)
        return replace(self, pairs=tuple(known))

    def change(self, changes: Changes) -> None:
        """Set the pairs, and the lanes as far as they are known."""
        changes.pairs[self.sex, self.event] = self.pairs
        changes.lanes.discard((self.sex, self.event))
        if self.lanes:
            changes.lanes.add((self.sex, self.event))


def _others(pair: tuple[str, ...]) -> str:
    """Return whom the first of a pair rides against; more than one is a fault told elsewhere."""
    return pair[1] if len(pair) == 2 else " against ".join(pair[1:])
