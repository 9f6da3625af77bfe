"""How the decisions of the committee stand in files; `committee` declares its fields by these forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from simulator.event import RANKED, Event, Sex
from simulator.input.faults import did_you_mean
from simulator.input.form import Form, Table, Wrong
from simulator.input.forms import CleanName, Number
from simulator.input.plain_forms import Choice, Many, Most
from simulator.input.toml_reader import TomlReader, shown
from simulator.text import LONGEST_SHOWN, clean, composed, is_line
from simulator.words import say

MOST_OF_A_KIND = 200
"""Most tables of one kind in a file; real ones have a handful."""

LONGEST_REASON = 500
TRIO = 3

NAMED_TOGETHER = (Event.MASS_START, Event.TEAM_PURSUIT)
"""Events whose starters the committee names."""

StartPlace = tuple[Sex, Event]
"""An event at the Games of one sex, as a key."""


class PickKind(StrEnum):
    """When a discretionary pick (Dutch: aanwijsplek) is made, and what it gives."""

    MASS_START = "mass_start"
    """Always: the skater holds a mass start row of the order."""
    CALAMITY = "calamity"
    """When the skater fell, was disqualified or did not start in the event: its last start place."""
    PURSUIT = "pursuit"
    """When one of the trio is outside the list: a ticket for the first of them who is."""
    EVENT = "event"
    """Always: the last start place of the event."""
    TEAM = "team"
    """Always: a ticket."""

    @property
    def skaters(self) -> int:
        """How many skaters a rule names."""
        return TRIO if self is PickKind.PURSUIT else 1

    @property
    def takes_start_place(self) -> bool:
        """Whether a pick takes the last start place of an event, with the row that goes with it."""
        return self in (PickKind.CALAMITY, PickKind.EVENT)


_NAMED_WITH = {
    PickKind.MASS_START: (Event.MASS_START,),
    PickKind.TEAM: (Event.TEAM_PURSUIT,),
    PickKind.PURSUIT: (Event.TEAM_PURSUIT,),
}
"""The event that may be named with a pick that is of no distance."""


def _kind_in(table: Table) -> PickKind | None:
    """Return the kind of pick of a table; what is wrong with it is told as it is read for itself."""
    kind = table.get("kind")
    return PickKind(kind) if kind in list(PickKind) else None


# Single values ---------------------------------------------------------------------------------


class PickedName(CleanName):
    """The name of a skater, who has to be known where the reader knows anybody."""

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the name."""
        name = super().take(reader, table, key, at, needed=needed)
        if name is not None:
            reader.name(name, table.get("sex"), f"{at}{key}")
        return name


_NAME = PickedName()


class OneOf(Form):
    """One of some events; a distance may stand without quotes."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = events

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the event; it may not be missing."""
        given = table.get(key)
        if type(given) is int:
            given = str(given)
        if type(given) is str and given in self.events:
            return Event(given)
        known = ", ".join(self.events)
        if key in table:
            hint = did_you_mean(str(given)[:LONGEST_SHOWN], self.events)
            found = say("{value} is not an event that can stand here", value=shown(given))
            reader.fault(f"{at}{key}", found, say("Expected one of {events}.{hint}", events=known, hint=hint))
        else:
            remedy = say("Expected one of {events}.", events=known)
            reader.fault(f"{at}{key}", say("this key is missing"), remedy)
        return None


class PickEvent(Form):
    """The event of a pick, which depends on its kind; None where the pick is of no distance."""

    also = ("kind",)

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the event."""
        kind = _kind_in(table)
        if kind is PickKind.TEAM and str(table.get(key)) in RANKED:
            remedy = say('Leave it out; a pick of the kind "event" gives a start place.')
            reader.fault(f"{at}{key}", say("a team pick gives a ticket, not a start place"), remedy)
        elif kind is not None and kind.takes_start_place:
            return OneOf(RANKED).take(reader, table, key, at, needed=True)
        elif kind is not None and table.get(key, "") != "":
            OneOf(_NAMED_WITH[kind]).take(reader, table, key, at, needed=True)
        return None

    def plain(self, value: Any) -> Any:
        """Return the word for the event."""
        return value.value


class PickedSkaters(Form):
    """The skater of a pick, or the trio of one for the pursuit."""

    also = ("kind", "trio")

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the skaters."""
        kind = _kind_in(table)
        if kind is None:
            return None
        key, other = ("trio", "skater") if kind.skaters == TRIO else ("skater", "trio")
        if other in table:
            found = say("a pick of the kind {kind} has no {other}", kind=kind, other=other)
            reader.fault(f"{at}{other}", found, say("Write {key} = ...", key=key))
        if key == "skater":
            name = _NAME.take(reader, table, key, at, needed=True)
            return None if name is None else (name,)
        names = reader.value(table, key, list, at)
        if names is None:
            return None
        if len(names) != TRIO or len({str(name) for name in names}) != TRIO:
            found = say("{names} is not a trio", names=shown(names))
            reader.fault(f"{at}{key}", found, say("Name three skaters."))
            return None
        return tuple(_NAME.take(reader, {**table, key: name}, key, at, needed=True) for name in names)

    def put(self, table: Table, key: str, value: Any) -> None:
        """Write one skater, or a trio."""
        if table["kind"] == PickKind.PURSUIT:
            table["trio"] = list(value)
        else:
            table[key] = value[0]

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the names."""
        for name in value:
            yield from _NAME.wrong(name)


class ChanceOfPick(Number):
    """A chance; in files with words of its own."""

    def __init__(self) -> None:
        super().__init__(0, 1, say("a chance lies between 0 and 100 %"))

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the chance."""
        if 0 <= given <= 1:
            return given
        reader.fault(column, say("{chance:g} is not a chance", chance=given), say("Expected 0 to 1."))
        return None


class PickReason(Form):
    """Why a pick is made, in one line of the user's words."""

    longest = LONGEST_REASON

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the line."""
        reason = composed(" ".join(given.split()))
        if len(reason) > self.longest:
            remedy = say("At most {longest_reason}.", longest_reason=self.longest)
            reader.fault(column, say("{count:,} letters are too many", count=len(reason)), remedy)
        elif not reason.isprintable():
            reader.fault(column, say("{reason} has signs that cannot be shown", reason=shown(reason)))
        return reason

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the line."""
        if len(value) > self.longest:
            yield Wrong(say("a reason has at most {most} letters", most=self.longest))
        elif not is_line(value, self.longest):
            yield Wrong(say("the reason has signs that cannot be shown"))


# Tables ----------------------------------------------------------------------------------------


class Tables(Many):
    """Tables of one kind, no two the same."""

    def __init__(self, item: Form) -> None:
        super().__init__(item, Most(MOST_OF_A_KIND))

    def tell_many(self, reader: TomlReader, count: int, column: str) -> None:
        """Keep the fault of too many."""
        remedy = say("Expected at most {most_of_a_kind}.", most_of_a_kind=MOST_OF_A_KIND)
        reader.fault(column, say("{count} are too many", count=count), remedy)

    def tell_twice(self, reader: TomlReader, values: Mapping[str, Any], column: str) -> None:
        """Keep a fault of each that stands there twice."""
        seen: list[Any] = []
        for at, value in values.items():
            if value in seen:
                reader.fault(at, say("the same stands there twice"), say("Keep one."))
            seen.append(value)


class _Place(Form):
    """A skater at a start place: sex, event and skater."""

    kind = dict

    def __init__(self, events: Sequence[Event]) -> None:
        self.event = OneOf(events)

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return sex, event and skater."""
        at = f"{column}, "
        reader.unknown(given, ["sex", "event", "skater"], at)
        sex = Choice(Sex).take(reader, given, "sex", at, needed=True)
        event = self.event.take(reader, given, "event", at, needed=True)
        skater = _NAME.take(reader, given, "skater", at, needed=True)
        return None if sex is None or event is None or skater is None else (sex, event, skater)

    def plain(self, value: Any) -> Any:
        """Return the table."""
        sex, event, skater = value
        return {"sex": sex.value, "event": event.value, "skater": skater}


class Places(Tables):
    """Skaters by start place, in order of preference."""

    def __init__(self, events: Sequence[Event]) -> None:
        super().__init__(_Place(events))

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the skaters of each start place."""
        places: dict[StartPlace, tuple[str, ...]] = {}
        for sex, event, skater in super().of(reader, given, column):
            places[sex, event] = (*places.get((sex, event), ()), skater)
        return places

    def plain(self, value: Any) -> Any:
        """Return a table a skater."""
        return super().plain([(*place, skater) for place, skaters in value.items() for skater in skaters])

    def wrong(self, _value: Any) -> Iterator[Wrong]:
        """Yield nothing."""
        return iter(())


class Starters(Places):
    """Whom the committee lets start, those picked for the pursuit before the others."""

    also = ("pick",)

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> Any:
        """Return the starters of each event."""
        starters = super().take(reader, table, key, at, needed=needed) or {}
        picks = table.get("pick")
        for pick in picks[:MOST_OF_A_KIND] if isinstance(picks, list) else ():
            if isinstance(pick, dict) and _kind_in(pick) is PickKind.TEAM:
                sex, skater = pick.get("sex"), pick.get("skater")
                of_pursuit = pick.get("event") == Event.TEAM_PURSUIT
                if of_pursuit and sex in list(Sex) and isinstance(skater, str):
                    # The ticket is for the pursuit, so the place in it too.
                    place = (Sex(sex), Event.TEAM_PURSUIT)
                    named = starters.get(place, ())
                    starters[place] = named if clean(skater) in named else (clean(skater), *named)
        return starters


class Declined(Places):
    """Start places not taken up, as a set."""

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return sex, event and skater of each."""
        return frozenset(Tables.of(self, reader, given, column))

    def plain(self, value: Any) -> Any:
        """Return a table each: women first, short events first."""
        order = list(Event)
        return Tables.plain(self, sorted(value, key=lambda own: (own[0], order.index(own[1]), own[2])))
