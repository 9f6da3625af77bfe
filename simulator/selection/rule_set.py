"""A rule set as data: cap, start places and the selection order of one Games.

Each field says here what it is in files, within which bounds, and in which words it is told:
`rule_file` reads and writes it, `rule_checks` checks it and ``okt rules`` and the order editor
show it by that. A new figure is a field here, and what the selection does with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from simulator.event import Event, Sex
from simulator.input.form import Form, Table, Wrong
from simulator.input.forms import Whole, Words
from simulator.input.plain_forms import Keyed
from simulator.input.records import Before
from simulator.input.toml_reader import TomlReader, shown
from simulator.selection.prize import Prize, PrizeForm, Won
from simulator.selection.rows import OrderForm, Row, StartPlaces
from simulator.selection.sources import LONGEST_TEXT, Certainty, Figure, Source, Sources
from simulator.text import composed, is_name
from simulator.words import Said, say

__all__ = ["Certainty", "Refill", "Row", "RuleSet", "Runs", "Source", "Ties"]

MOST_TICKETS = 30
LONGEST_NAME = 100


class Refill(StrEnum):
    """Who gets a start place that comes free."""

    NEXT_PLACED = "next_placed"
    COMMITTEE = "committee"


class Ties(StrEnum):
    """Who stands on a row when equal thousandths share its place."""

    LOT = "lot"
    """One of them by lot."""
    OTHER_RUN = "other_run"
    """In an event of two runs the faster one in the run that did not count; else by lot."""


class Runs(StrEnum):
    """Which runs of an event count for its places."""

    SINGLE = "single"
    BEST_OF_TWO = "best_of_two"

    @property
    def number(self) -> int:
        """Most runs that count."""
        return 2 if self is Runs.BEST_OF_TWO else 1


def out_of_range(number: int) -> Said:
    """Say of a number that it is out of its bounds."""
    return say("{value:,} is out of range", value=number)


class OrBoth(Keyed):
    """A number for each sex, or one for both."""

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the number of each sex."""
        if isinstance(table.get(key), dict):
            return super().take(reader, table, key, at, needed=needed)
        number = self.item.take(reader, table, key, at, needed=needed)
        return None if number is None else dict.fromkeys(self.words, number)

    def plain(self, value: Any) -> Any:
        """Return the number where both have the same."""
        same = len(set(value.values())) == 1
        return self.item.plain(next(iter(value.values()))) if same else super().plain(value)

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the number of both, or of each."""
        same = len(set(value.values())) == 1
        return self.item.wrong(next(iter(value.values()))) if same else super().wrong(value)


class _UpToCap(Whole):
    """A number that the cap bounds too; `rule_checks` looks at both fields."""

    def wrong(self, _value: Any) -> Iterator[Wrong]:
        """Yield nothing."""
        return iter(())


class _Holders(Form):
    """Skaters who hold a start place of an event beforehand."""

    kind, stand_in = list, ()

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the names."""
        if len(given) > MOST_TICKETS:
            reader.fault(column, say("{count} names are too many", count=len(given)))
        texts = [reader.of_kind(name, str, column) for name in given[:MOST_TICKETS]]
        return tuple(composed(text) for text in texts if text is not None)

    def plain(self, value: Any) -> Any:
        """Return the names as a list."""
        return list(value)

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the names."""
        for skater in value:
            if not is_name(skater):
                yield Wrong(say("{skater} is not a name", skater=shown(skater)))
        if len(set(value)) < len(value):
            yield Wrong(say("a skater stands there twice"), say("Keep one."))


_REFILL_WORDS = {
    Refill.NEXT_PLACED: say("to the next placed with a ticket"),
    Refill.COMMITTEE: say("to whom the committee names"),
}
_TIES_WORDS = {Ties.LOT: say("by lot"), Ties.OTHER_RUN: say("by the other run, then by lot")}
_Tickets = OrBoth(Sex, Whole(1, MOST_TICKETS, out_of_range))
_Qualified = Mapping[Sex, Mapping[Event, Annotated[tuple[str, ...], _Holders()]]]


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
    prize
        What is won, in words.
    """

    id: Annotated[str, Words(LONGEST_NAME)]
    name: Annotated[str, Words(LONGEST_NAME)]
    valid_from: date
    cap: Annotated[Mapping[Sex, int], _Tickets, Figure(say("Tickets a sex"))]
    max_picks: Annotated[int, _UpToCap(0, MOST_TICKETS, out_of_range), Figure(say("Picks a sex, at most"))]
    refill: Annotated[Refill, Figure(say("A free start place goes"), _REFILL_WORDS)]
    ties: Annotated[Ties, Figure(say("Equal thousandths"), _TIES_WORDS)]
    source: Annotated[str, Words(LONGEST_TEXT)]
    start_places: Annotated[Mapping[Sex, Mapping[Event, StartPlaces]], Figure(say("Start places"))]
    order: Annotated[Mapping[Sex, tuple[Row, ...]], OrderForm(), Figure(say("Selection order"))]
    runs: Annotated[Mapping[Sex, Mapping[Event, Runs]], Figure(say("Runs that count")), Before("order")] = (
        field(default_factory=dict)
    )
    prequalified: Annotated[_Qualified, Figure(say("Qualified beforehand"))] = field(default_factory=dict)
    sources: Annotated[Mapping[str, Source], Sources()] = field(default_factory=dict)
    prize: Annotated[Prize, PrizeForm(), Figure(say("What is won"))] = Prize()

    def for_hash(self) -> Mapping[str, object]:
        """Return what tells one rule set from another where numbers are concerned: all but words."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "prize"}

    def number_won(self, sex: Sex) -> int:
        """How many of the prize there are for a sex: tickets, or start places."""
        if self.prize.won in (Won.TICKET, Won.OWN):
            return self.cap[sex]
        return sum(self.start_places.get(sex, {}).values())

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
