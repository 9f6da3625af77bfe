"""Rows of the selection order, and how they stand in files."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, NamedTuple

from simulator.event import RANKED, Event, Sex
from simulator.input.faults import did_you_mean
from simulator.input.form import Table
from simulator.input.forms import Whole
from simulator.input.plain_forms import AsItIs, Keyed
from simulator.input.records import form_of
from simulator.input.toml_reader import TomlReader, shown
from simulator.selection.conditions import Condition, Raced, read_condition, read_raced
from simulator.text import quoted
from simulator.words import say

MOST_ROWS = 60
MOST_START_PLACES = 10
BY_RANK = "by_rank"
"""Stands in an order for all start places in the order of their ranks."""

START_PLACES = Whole(
    1, MOST_START_PLACES, lambda number: say("{number} is not a number of start places", number=number)
)
StartPlaces = Annotated[int, START_PLACES]


@dataclass(frozen=True)
class Row:
    """One line of the selection order (Dutch: regel).

    Attributes
    ----------
    okt_place
        None for a pick row.
    race
        Of an event that is ridden twice the race whose place it is; None for the event's.
    condition
        What its holder must have done; None for nothing.
    """

    number: int
    event: Event
    okt_place: int | None
    certain: bool = True
    race: int | None = None
    condition: Condition | None = None

    @property
    def is_pick(self) -> bool:
        """Whether the row holds a skater named by the coach instead of a place."""
        return self.okt_place is None

    def for_hash(self) -> Mapping[str, object]:
        """Return what tells one row from another; what was added later only where it is used."""
        values = {name: getattr(self, name) for name in ("number", "event", "okt_place", "certain")}
        plain = self.race is None and self.condition is None
        return values if plain else {**values, "race": self.race, "condition": self.condition}

    @property
    def raced(self) -> Raced:
        """The event, or the one race of it, whose place the row holds."""
        return Raced(self.event, self.race)

    @property
    def goes_with_place(self) -> bool:
        """Whether the row goes with a place of the event, to whoever is given that place by a pick."""
        return self.race is None and not (self.condition is not None and self.condition.goes_on)

    @property
    def asks(self) -> tuple[Raced, ...]:
        """The races that decide who holds it, but for a pick row."""
        own = () if self.okt_place is None else (self.raced,)
        return own if self.condition is None else (*own, self.condition.raced)

    @property
    def besides(self) -> dict[str, Any]:
        """What else than event and place a row says, as values for JSON; nothing for most rows."""
        told: dict[str, Any] = {} if self.race is None else {"race": self.race}
        if self.condition is not None:
            told["condition"] = self.condition.text_of(self.raced)
        return told

    @property
    def text(self) -> str:
        """The row as it is written in a file: ``1000-3``, or ``mass_start`` for a pick row."""
        text = self.raced.text if self.okt_place is None else f"{self.raced.text}-{self.okt_place}"
        return text if self.condition is None else f"{text} {self.condition.text_of(self.raced)}"


def row_of(text: str) -> Row | None:
    """Return the one row that a text stands for, without its number; None when it cannot be read."""
    first, *behind = text.split() or [""]
    own = read_raced(first)
    if own is None:
        return None
    raced, place = own
    condition = read_condition(behind, raced) if behind else None
    if behind and condition is None:
        return None
    return Row(0, raced.event, place, race=raced.race, condition=condition)


class OrderForm(Keyed):
    """The rows of each sex as texts from the top, and beside them the numbers of uncertain ones.

    ``1000-3`` is the third of the 1000 m, ``mass_start`` a pick row, and ``1000`` alone all start
    places of the 1000 m in turn, for an order that is read event by event; ``by_rank`` all start
    places that carry a rank, the best rank first. ``500.2-1`` is the first of the second race. Behind it
    a condition may stand: ``if 34.51`` names nobody where who stands there was slower, ``among 500-3``
    goes by the ranking of those alone who are among the first three.
    """

    also = ("uncertain",)

    def __init__(self) -> None:
        super().__init__(Sex, AsItIs(list))
        self.stand_in = dict.fromkeys(Sex, ())

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the rows of each sex, numbered from the top."""
        uncertain = super().take(reader, table, "uncertain", at, needed=False) or {}
        texts = super().take(reader, table, key, at, needed=needed)
        if texts is None:
            return None
        # What is wrong with the start places and ranks is told as they are read for themselves.
        places = _PLACES.take(TomlReader(""), table, "start_places", "", needed=True) or _PLACES.stand_in
        ranks = _RANKS.take(TomlReader(""), table, "quota_ranks", "", needed=False) or {}
        read = [sex for sex in Sex if f"{at}{key}.{sex}" not in reader.unread]
        earlier = _EARLIER.take(TomlReader(""), table, "earlier", "", needed=False) or {}
        return {
            **self.stand_in,
            **{
                sex: _rows(
                    reader,
                    sex,
                    texts[sex],
                    _OrderContext(places[sex], earlier.get(sex, {}), ranks.get(sex, {})),
                    uncertain.get(sex, []),
                )
                for sex in read
            },
        }

    def put(self, table: Table, key: str, value: Any) -> None:
        """Write the rows, and which of them are uncertain."""
        table[key] = {sex.value: [row.text for row in rows] for sex, rows in value.items()}
        doubtful = {sex.value: [row.number for row in rows if not row.certain] for sex, rows in value.items()}
        if any(doubtful.values()):
            table["uncertain"] = {sex: numbers for sex, numbers in doubtful.items() if numbers}


def too_many_rows(count: int) -> tuple[str, str]:
    """Say of an order that it is too long, and how long it may be."""
    remedy = say("Expected at most {most_rows}.", most_rows=MOST_ROWS)
    return say("{count} rows are too many", count=count), remedy


_PLACES = form_of(Mapping[Sex, Mapping[Event, StartPlaces]])
_RANKS = form_of(Mapping[Sex, Mapping[Event, Annotated[list[int], AsItIs(list)]]])
_EARLIER = form_of(Mapping[Sex, Mapping[Event, Annotated[list[str], AsItIs(list)]]])


class _OrderContext(NamedTuple):
    """What texts of the order are read by: start places, events held elsewhere, ranks."""

    places: Mapping[Event, int]
    earlier: Collection[Event]
    ranks: Mapping[Event, Sequence[object]]


def by_rank(ranks: Mapping[Event, Sequence[object]]) -> list[Row]:
    """Return the rows of start places in the order of their ranks, short events first among equals."""
    found = [
        (rank, list(Event).index(event), place, Row(0, event, place if event in RANKED else None))
        for event, own in ranks.items()
        for place, rank in enumerate(own, start=1)
        if type(rank) is int
    ]
    return [row for *_, row in sorted(found, key=lambda one: one[:3])]


def _rows(
    reader: TomlReader, sex: Sex, texts: list[Any], known: _OrderContext, uncertain: list[Any]
) -> tuple[Row, ...]:
    column = f"order.{sex}"
    if len(texts) > MOST_ROWS:
        reader.fault(column, *too_many_rows(len(texts)))
        reader.unread.add(column)
    rows: list[Row] = []
    last = 0
    for position, text in enumerate(texts[:MOST_ROWS], start=1):
        own = _rows_of_text(reader, f"{column}, row {position}", text, known)
        rows += [replace(row, number=last + 1 + i) for i, row in enumerate(own)]
        last += max(len(own), 1)  # what cannot be read is a row all the same
    if texts and not rows:
        reader.unread.add(column)
    for number in uncertain[:MOST_ROWS]:
        if type(number) is not int or not 1 <= number <= max(len(texts), last):
            found = say("{number} is not a row of the order", number=shown(number))
            reader.fault(f"uncertain.{sex}", found, say("Write [12, 13]."))
    doubtful = {number for number in uncertain if type(number) is int}
    return tuple(replace(row, certain=row.number not in doubtful) for row in rows)


def _rows_of_text(reader: TomlReader, column: str, text: object, known: _OrderContext) -> list[Row]:
    """Return the rows that a text of the order stands for, not yet numbered."""
    if text == BY_RANK:
        if not known.ranks:
            found = say("no start place has a rank")
            reader.fault(column, found, say("Write the ranks under [quota_ranks]."))
        return by_rank(known.ranks)
    row = (str(text).split() or [""])[0]
    name = row.partition("-")[0].partition(".")[0]
    if type(text) is not str or name not in list(Event):
        near = did_you_mean(name, list(Event))
        found = say("{text} names no event", text=shown(text))
        reader.fault(column, found, say('Write "1000-3" or "mass_start".{near}', near=near))
        return []
    event, own = Event(name), row_of(text)
    if own is None and read_raced(row) is None:
        found = say("{text} has no place", text=shown(text))
        reader.fault(column, found, say('Write "{name}-1".', name=name))
        return []
    if own is None:
        found = say("{text} has no condition that can be read", text=shown(text))
        reader.fault(column, found, say('Write "{row} if 34.51" or "{row} among 500-3".', row=row))
        return []
    ranked = event.is_distance or event.is_classification
    if own.okt_place is not None and not ranked and event not in known.earlier:
        found = say("{text}: a pick row has no place", text=quoted(text))
        reader.fault(column, found, say('Write "{name}".', name=name))
        return []
    if own.okt_place is not None or not ranked:
        return [own]
    if event not in known.places:
        found = say("{text} has no start places", text=quoted(text))
        reader.fault(column, found, say("Correct the row or start_places."))
    number = min(known.places.get(event, 0), MOST_START_PLACES)
    return [replace(own, okt_place=place) for place in range(1, number + 1)]
