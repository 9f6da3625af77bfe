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
from simulator.input.forms import MOST_ENTRIES, Distance, Whole, Words
from simulator.input.plain_forms import Keyed, Many, Most
from simulator.input.records import Before, declared
from simulator.input.toml_reader import TomlReader, shown
from simulator.selection.prize import Prize, PrizeForm, Won
from simulator.selection.rows import MOST_START_PLACES, OrderForm, Row, StartPlaces
from simulator.selection.rule_names import rules_name
from simulator.selection.sources import LONGEST_TEXT, Certainty, Figure, Source, Sources
from simulator.text import composed, is_name
from simulator.words import Said, say

__all__ = ["Certainty", "Refill", "Row", "RuleSet", "Runs", "Source", "Ties"]

MOST_TICKETS = 60
NO_CAP = 0
"""The cap of a sex where everybody on a row has a ticket."""

MOST_RANK = 999
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


class Selected(StrEnum):
    """Of whom a team is selected."""

    BOTH = "both"
    WOMEN = "women"
    MEN = "men"

    @property
    def sexes(self) -> tuple[Sex, ...]:
        """The sexes, women first."""
        return {Selected.WOMEN: (Sex.W,), Selected.MEN: (Sex.M,)}.get(self, tuple(Sex))


class Occasion(StrEnum):
    """What kind of selection it is, by which shipped rule sets are grouped."""

    OLYMPIC = "olympic"
    SEASON = "season"
    ABROAD = "abroad"

    @property
    def words(self) -> str:
        """The heading of the group."""
        return {
            Occasion.OLYMPIC: say("Dutch, Olympic Games"),
            Occasion.SEASON: say("Dutch, meets of the season"),
            Occasion.ABROAD: say("Other federations"),
        }[self]


class Nominated(StrEnum):
    """How the order is read for those who are qualified beforehand."""

    IN_ORDER = "in_order"
    """Their rows are read where they stand, as all others."""
    PROTECTED = "protected"
    """Who holds a row takes a ticket before all others are read, and loses it to no pick."""


class DeclinedRow(StrEnum):
    """What becomes of the row that goes with a start place not taken up."""

    STAYS = "stays"
    """The skater keeps the row; only the start place comes free."""
    HANDED_DOWN = "handed_down"
    """The next placed takes the start place and the row."""


class Runs(StrEnum):
    """Which runs of an event count for its places."""

    SINGLE = "single"
    BEST_OF_TWO = "best_of_two"
    EACH = "each"
    """Two races with places of their own: the better of a skater's places counts, then the other one,
    then the better time."""

    @property
    def number(self) -> int:
        """Most runs that count."""
        return 1 if self is Runs.SINGLE else 2


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


class CapForm(Whole):
    """The tickets of a sex; the word "none" for no cap, which a written 0 is not."""

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the number."""
        if table.get(key) == "none":
            return NO_CAP
        number = super().take(reader, table, key, at, needed=needed)
        if number != NO_CAP:
            return number
        expected = say('Expected {low:,} to {high:,}, or "none" for no cap.', low=self.low, high=self.high)
        reader.fault(f"{at}{key}", out_of_range(number), expected)
        return None

    def plain(self, value: Any) -> Any:
        """Return the number, or the word."""
        return "none" if value == NO_CAP else value

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield that the number is out of range."""
        if value != NO_CAP:
            yield from super().wrong(value)


class _Ranks(Form):
    """The rank by which each start place of an event was won, from the best."""

    kind, stand_in = list, ()

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the ranks."""
        if len(given) > MOST_START_PLACES:
            reader.fault(column, say("{count} ranks are too many", count=len(given)))
        ranks = [reader.of_kind(rank, int, column) for rank in given[:MOST_START_PLACES]]
        return tuple(rank for rank in ranks if rank is not None)

    def plain(self, value: Any) -> Any:
        """Return the ranks as a list."""
        return list(value)

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield ranks out of range or not from the best."""
        if any(not 1 <= rank <= MOST_RANK for rank in value):
            expected = say("Expected 1 to {most}.", most=MOST_RANK)
            yield Wrong(say("a rank is out of range"), expected)
        elif list(value) != sorted(value):
            yield Wrong(say("the ranks do not stand from the best"), say("Write [3, 11, 20]."))


class _Holders(Form):
    """Skaters who hold a start place of an event beforehand, or took its places: so many at most."""

    kind, stand_in = list, ()

    def __init__(self, most: int) -> None:
        self.most = most

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the names."""
        if len(given) > self.most:
            reader.fault(column, say("{count} names are too many", count=len(given)))
        texts = [reader.of_kind(name, str, column) for name in given[: self.most]]
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
_NOMINATED_WORDS = {
    Nominated.IN_ORDER: say("read where their rows stand"),
    Nominated.PROTECTED: say("before all others, and safe from picks"),
}
_SELECTED_WORDS = {
    Selected.BOTH: say("women and men"),
    Selected.WOMEN: say("women"),
    Selected.MEN: say("men"),
}
_DECLINED_WORDS = {
    DeclinedRow.STAYS: say("comes free; the row stays"),
    DeclinedRow.HANDED_DOWN: say("goes with its row to the next placed"),
}
_Tickets = OrBoth(Sex, CapForm(1, MOST_TICKETS, out_of_range))
_Picks = OrBoth(Sex, _UpToCap(0, MOST_TICKETS, out_of_range))
_Reserves = OrBoth(Sex, Whole(0, MOST_TICKETS, out_of_range))
_Kept = Mapping[Sex, Mapping[Event, StartPlaces]]
_QuotaRanks = Mapping[Sex, Mapping[Event, Annotated[tuple[int, ...], _Ranks()]]]
_Qualified = Mapping[Sex, Mapping[Event, Annotated[tuple[str, ...], _Holders(MOST_TICKETS)]]]
_Earlier = Mapping[Sex, Mapping[Event, Annotated[tuple[str, ...], _Holders(MOST_ENTRIES)]]]
MOST_DISTANCES = 8
"""Most races whose points add up."""
_Points = Mapping[Sex, Mapping[Event, Annotated[tuple[Event, ...], Many(Distance(), Most(MOST_DISTANCES))]]]


@dataclass(frozen=True)
class RuleSet:
    """The rules by which one Games team is selected.

    Attributes
    ----------
    cap
        Tickets of each sex, `NO_CAP` where everybody on a row has one; see `tickets`.
    max_picks
        Most discretionary picks (Dutch: aanwijsplekken) of each sex, pick rows of the order included.
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
    points
        Distances whose points add up to a classification, by sex and classification; a distance
        that stands there twice counts in both its runs, one that stands there once by the time
        that counts.
    earlier
        Skaters by their places at an earlier meet, by sex and event; nobody while that meet is
        still to come.
    sources
        Source of single figures by their key, `"cap"` or with a sex `"order.M"`.
    named
        Skaters who hold a start place of an event beforehand, whether they start there or not;
        they go before those of `prequalified`.
    nominated
        How the order is read for both.
    declined_row
        What becomes of the row of a start place that is not taken up.
    reserves
        How many reserves of each sex are named: the first names of the order without a ticket.
    selected
        Of whom a team is selected; the other sex has neither rows nor start places.
    occasion
        What kind of selection it is.
    quota_ranks
        The rank by which each start place was won, by sex and event, from the best; an order may
        be read by it.
    kept_for_picks
        How many of the start places of an event, the last ones, go to picks alone.
    prize
        What is won, in words.
    """

    id: Annotated[str, Words(LONGEST_NAME)]
    name: Annotated[str, Words(LONGEST_NAME)]
    valid_from: date
    cap: Annotated[Mapping[Sex, int], _Tickets, Figure(say("Tickets a sex"))]
    max_picks: Annotated[Mapping[Sex, int], _Picks, Figure(say("Picks a sex, at most"))]
    refill: Annotated[Refill, Figure(say("A free start place goes"), _REFILL_WORDS)]
    ties: Annotated[Ties, Figure(say("Equal thousandths"), _TIES_WORDS)]
    source: Annotated[str, Words(LONGEST_TEXT)]
    start_places: Annotated[Mapping[Sex, Mapping[Event, StartPlaces]], Figure(say("Start places"))]
    order: Annotated[Mapping[Sex, tuple[Row, ...]], OrderForm(), Figure(say("Selection order"))]
    runs: Annotated[Mapping[Sex, Mapping[Event, Runs]], Figure(say("Runs that count")), Before("order")] = (
        field(default_factory=dict)
    )
    prequalified: Annotated[_Qualified, Figure(say("Qualified beforehand"))] = field(default_factory=dict)
    points: Annotated[_Points, Figure(say("Points over distances")), Before("order")] = field(
        default_factory=dict
    )
    earlier: Annotated[_Earlier, Figure(say("From an earlier meet"))] = field(default_factory=dict)
    sources: Annotated[Mapping[str, Source], Sources()] = field(default_factory=dict)
    named: Annotated[_Qualified, Figure(say("Named beforehand, need not start")), Before("sources")] = field(
        default_factory=dict
    )
    nominated: Annotated[
        Nominated, Figure(say("Those qualified beforehand"), _NOMINATED_WORDS), Before("source")
    ] = Nominated.IN_ORDER
    declined_row: Annotated[
        DeclinedRow, Figure(say("A declined start place"), _DECLINED_WORDS), Before("source")
    ] = DeclinedRow.STAYS
    reserves: Annotated[Mapping[Sex, int], _Reserves, Figure(say("Reserves a sex")), Before("source")] = (
        field(default_factory=lambda: dict.fromkeys(Sex, 0))
    )
    selected: Annotated[Selected, Figure(say("A team is selected of"), _SELECTED_WORDS), Before("source")] = (
        Selected.BOTH
    )
    occasion: Annotated[Occasion, Before("source")] = Occasion.OLYMPIC
    quota_ranks: Annotated[_QuotaRanks, Figure(say("Ranks of the start places")), Before("order")] = field(
        default_factory=dict
    )
    kept_for_picks: Annotated[_Kept, Figure(say("Start places kept for picks")), Before("order")] = field(
        default_factory=dict
    )
    prize: Annotated[Prize, PrizeForm(), Figure(say("What is won"))] = field(default_factory=Prize)

    @property
    def title(self) -> str:
        """The name; that of a shipped rule set can be told in another language."""
        return rules_name(self.id, self.name)

    def for_hash(self) -> Mapping[str, object]:
        """Return what tells one rule set from another where numbers are concerned.

        The words of the prize do not, and what was added to the format counts only where it is
        used: the rules of before then have the hash that they always had.
        """
        values = {own.name: getattr(self, own.name) for own in declared(type(self)) if own.name != "prize"}
        for name, default in _ADDED.items():
            if values[name] == default:
                del values[name]
        if len(set(self.max_picks.values())) == 1:
            values["max_picks"] = next(iter(self.max_picks.values()))
        return values

    @property
    def sexes(self) -> tuple[Sex, ...]:
        """Of whom a team is selected."""
        return self.selected.sexes

    def tickets(self, sex: Sex) -> int:
        """Return how many of a sex can have a ticket: the cap, else all rows and picks that there are."""
        return self.cap[sex] or max(len(self.order.get(sex, ())) + self.max_picks.get(sex, 0), 1)

    def number_won(self, sex: Sex) -> int:
        """How many of the prize there are for a sex: tickets, or start places."""
        if self.prize.won in (Won.TICKET, Won.OWN):
            return self.tickets(sex)
        return sum(self.start_places.get(sex, {}).values())

    def events_won(self, sex: Sex) -> tuple[Event, ...]:
        """The events whose start places are what is won, where there are several; else none.

        Where one alone has start places, who wins one is told by the chance of winning any.
        """
        if self.prize.won in (Won.TICKET, Won.OWN):
            return ()
        events = tuple(event for event in Event if self.start_places.get(sex, {}).get(event))
        return events if len(events) > 1 else ()

    def ridden_for(self, sex: Sex) -> dict[Event, int]:
        """How many start places of each of the `events_won` go to places: all but those kept for picks."""
        places = self.start_places.get(sex, {})
        return {event: places[event] - self.kept(sex, event) for event in self.events_won(sex)}

    def pick_rows(self, sex: Sex) -> tuple[Row, ...]:
        """Rows of the sex that hold a named skater."""
        return tuple(row for row in self.order[sex] if row.is_pick)

    def runs_of(self, sex: Sex, event: Event) -> int:
        """How many runs of the event count, as far as they are ridden."""
        return self.runs.get(sex, {}).get(event, Runs.SINGLE).number

    def beforehand(self, sex: Sex, event: Event) -> tuple[str, ...]:
        """Skaters who hold a start place of the event beforehand, some if they start in it, in order."""
        own = self.named.get(sex, {}).get(event, ()), self.prequalified.get(sex, {}).get(event, ())
        return tuple(dict.fromkeys([*own[0], *own[1]]))

    def named_skaters(self, sex: Sex) -> tuple[str, ...]:
        """Skaters who hold a start place without starting, each once."""
        return tuple(dict.fromkeys(name for names in self.named.get(sex, {}).values() for name in names))

    def kept(self, sex: Sex, event: Event) -> int:
        """How many start places of the event, the last ones, only a pick can take."""
        return self.kept_for_picks.get(sex, {}).get(event, 0)

    def each_counts(self, sex: Sex, event: Event) -> bool:
        """Whether both runs of the event are races with places of their own."""
        return self.runs.get(sex, {}).get(event) is Runs.EACH

    def points_of(self, sex: Sex, classification: Event) -> tuple[Event, ...]:
        """The distances of a classification; none where it is not made at the meet."""
        return (
            () if classification in self.earlier_of(sex) else self.points.get(sex, {}).get(classification, ())
        )

    def earlier_of(self, sex: Sex) -> Mapping[Event, tuple[str, ...]]:
        """Who took the places of an event at an earlier meet, by event."""
        return self.earlier.get(sex, {})

    def source_of(self, key: str) -> Source:
        """Source of a figure: its own, else that of both sexes, else that of the whole file."""
        return self.sources.get(key) or self.sources.get(key.partition(".")[0]) or Source(self.source)


_ADDED: dict[str, object] = {
    "points": {},
    "earlier": {},
    "named": {},
    "nominated": Nominated.IN_ORDER,
    "declined_row": DeclinedRow.STAYS,
    "reserves": dict.fromkeys(Sex, 0),
    "selected": Selected.BOTH,
    "occasion": Occasion.OLYMPIC,
    "quota_ranks": {},
    "kept_for_picks": {},
}
"""Fields of the format that came later, as they are where a file does not have them."""
