"""A rule set as data: cap, start places and the selection order of one Games."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from simulator.event import Event, Sex


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

    @property
    def text(self) -> str:
        """The row as it is written in a file: ``1000-3``, or ``mass_start`` for a pick row."""
        return str(self.event) if self.okt_place is None else f"{self.event}-{self.okt_place}"


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
