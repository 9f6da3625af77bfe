"""The draft of a meet as plain values; each edit returns another draft."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated, Any

from simulator.event import Event, Sex
from simulator.input.forms import CleanName, Day, OneLine, Trial, Whole
from simulator.input.plain_forms import AsItIs, Most
from simulator.input.records import as_json, read
from simulator.input.toml_reader import TomlReader
from simulator.meet.description import People
from simulator.meet.files import MAX_PAIRS
from simulator.meet.meet import MOST_NEW, AgeGroup, NewSkater, Race
from simulator.own_meet.programme import Programme, programme_text, read_programme
from simulator.people.key import name_key
from simulator.people.same import MOST_SAME, Same, SameNames
from simulator.project.forms import Races, ordered
from simulator.project.project import Inputs
from simulator.selection.rule_file import Rules
from simulator.selection.rule_set import RuleSet

MOST_LINES = 2_000
LONGEST_LINE = 100
LONGEST_AGE = 30
LONGEST_TYPED = 4_000
UNDATED = date(2000, 1, 1)
"""Day 1 of a programme while the first day of the meet is not said."""


class Text(AsItIs):
    """A text of several lines."""

    def __init__(self) -> None:
        super().__init__(str)


@dataclass(frozen=True)
class EntryLine:
    """One line of the entries, as it was written.

    Attributes
    ----------
    written
        The name as the list has it.
    lane
        ``inner``, ``outer`` or empty.
    reserve
        Whether the list has the skater in reserve; no entry then.
    sure
        Whether the name was settled before, as in the entries of a meet.
    age
        Birth date or year, age or age group, as the list has it; it counts where nothing else is known.
    pair_typed
        What was typed for the number of the pair, while it cannot be read; `pair` is the last that could.
    """

    sex: Sex
    event: Trial
    written: Annotated[str, CleanName()]
    pair: Annotated[int | None, Whole(1, MAX_PAIRS)] = None
    lane: Annotated[str, OneLine(10)] = ""
    reserve: bool = False
    sure: bool = False
    age: Annotated[str, OneLine(LONGEST_AGE)] = ""
    pair_typed: Annotated[str, OneLine(LONGEST_LINE)] = ""

    @property
    def race(self) -> tuple[Sex, Event]:
        """The event of one sex that it is of."""
        return self.sex, self.event


@dataclass(frozen=True)
class TypedEntries:
    """A list of entries of an event that is still being typed, or cannot be read."""

    sex: Sex
    event: Trial
    text: Annotated[str, Text()]


@dataclass(frozen=True)
class MeetDraft:
    """A meet while it is put together; nothing in it needs to be right.

    Attributes
    ----------
    begun_from
        Identifier of the template, or what was copied.
    programme
        Text of the programme, see `simulator.own_meet.programme`.
    lines
        Entries as written; who is meant is found when they are looked at.
    rules
        None takes the first of each event on the programme.
    mass_start_picks
        Skaters named for mass start rows, in row order.
    partly_known
        Events said to be known only in part; those in which a doubt is open come to them.
    same
        Who is meant by a name; a name that means itself is nobody else's.
    new_skaters
        Age groups of those of whom nothing is known.
    inputs
        What the forecasts are made from.
    first_day_typed, picks_typed
        What was typed for the first day, and for the mass start picks of each sex, while it cannot be read;
        `first_day` and `mass_start_picks` are the last that could.
    typed
        Lists of entries that are not taken over yet.
    """

    begun_from: Annotated[str, OneLine(4_000)] = ""
    name: Annotated[str, OneLine(LONGEST_LINE)] = ""
    rink: Annotated[str, OneLine(LONGEST_LINE)] = ""
    first_day: Annotated[date | None, Day()] = None
    programme: Annotated[str, Text()] = ""
    lines: Annotated[tuple[EntryLine, ...], Most(MOST_LINES)] = ()
    rules: Annotated[RuleSet | None, Rules()] = None
    mass_start_picks: Mapping[Sex, tuple[Annotated[str, CleanName()], ...]] = field(default_factory=dict)
    partly_known: Annotated[tuple[tuple[Sex, Event], ...], Races()] = ()
    same: Annotated[Same, SameNames()] = ()
    new_skaters: Annotated[tuple[NewSkater, ...], Most(MOST_NEW, lambda one: f"{one.sex} {one.skater}")] = ()
    inputs: Inputs = field(default_factory=Inputs)
    first_day_typed: Annotated[str, OneLine(LONGEST_LINE)] = ""
    picks_typed: Mapping[Sex, Annotated[str, OneLine(LONGEST_TYPED)]] = field(default_factory=dict)
    typed: Annotated[
        tuple[TypedEntries, ...], Most(2 * len(Event), lambda one: f"{one.sex} {one.event}")
    ] = ()

    # What follows from it ------------------------------------------------------------------

    @cached_property
    def read(self) -> Programme:
        """The programme as it is understood."""
        return read_programme(self.programme, self.first_day)

    @property
    def races(self) -> tuple[Race, ...]:
        """The races that are understood, in the order in which they are ridden."""
        return self.read.races

    @cached_property
    def events(self) -> tuple[tuple[Sex, Event], ...]:
        """Events on the programme, women first, short to long."""
        return ordered({(race.sex, race.event) for race in self.races})

    @property
    def begins(self) -> date | None:
        """Day 1: the first day as it was said, or the first date of the programme; None for neither."""
        if self.first_day is not None or not self.races:
            return self.first_day
        first = self.races[0]
        day = first.date - timedelta(days=first.day - 1)
        return None if day == UNDATED else day

    @property
    def identifier(self) -> str:
        """A short name without signs, made of the name."""
        plain_name = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode()
        return "-".join(re.findall(r"[a-z0-9]+", plain_name.lower()))[:60] or "meet"

    def of_event(self, sex: Sex, event: Event) -> tuple[EntryLine, ...]:
        """Lines of one event."""
        return tuple(line for line in self.lines if line.race == (sex, event))

    def typed_of(self, sex: Sex, event: Event) -> str:
        """The list of an event that is not taken over yet; empty for none."""
        return next((one.text for one in self.typed if (one.sex, one.event) == (sex, event)), "")

    @property
    def people(self) -> People:
        """What is said of people."""
        return People(self.same, self.new_skaters)

    # Edits ---------------------------------------------------------------------------------

    def with_programme(self, text: str) -> MeetDraft:
        """Return the draft with another programme, in the form in which it is typed.

        Dates in it give the first day of the meet, unless that is said already.
        """
        told = replace(self, programme=text)
        if told.read.faults or not told.races or told.begins is None:
            return told
        return replace(told, first_day=told.begins, programme=programme_text(told.races))

    def with_lines(self, lines: Iterable[EntryLine]) -> MeetDraft:
        """Return the draft with lines in the place of those of their events."""
        new = tuple(lines)
        events = {line.race for line in new}
        kept = [line for line in self.lines if line.race not in events]
        typed = tuple(one for one in self.typed if (one.sex, one.event) not in events)
        return replace(self, lines=_sorted((*kept, *new)), typed=typed)

    def with_event(self, sex: Sex, event: Event, lines: Sequence[EntryLine]) -> MeetDraft:
        """Return the draft with these lines of an event, or none."""
        kept = [line for line in self.lines if line.race != (sex, event)]
        return replace(self, lines=_sorted((*kept, *lines)))

    def with_typed(self, sex: Sex, event: Event, text: str) -> MeetDraft:
        """Return the draft with a list of an event as far as it is typed; an empty one is none."""
        others = tuple(one for one in self.typed if (one.sex, one.event) != (sex, event))
        return replace(self, typed=(*others, TypedEntries(sex, event, text)) if text.strip() else others)

    def with_person(self, written: str, person: str) -> MeetDraft:
        """Return the draft in which it is said who is meant by a name; itself for nobody else.

        Whoever was said to be meant by another name is nobody else, so that no name leads to a third.
        """
        key, meant = name_key(written), name_key(person)
        others = [
            (one, person if name_key(other) == key else other)
            for one, other in self.same
            if name_key(one) not in (key, meant)
        ]
        return replace(self, same=(*others, (written, person))[-MOST_SAME:])

    def without_person(self, written: str) -> MeetDraft:
        """Return the draft in which nothing is said of a name, nor of its age."""
        key = name_key(written)
        return replace(
            self,
            same=tuple(one for one in self.same if name_key(one[0]) != key),
            new_skaters=tuple(one for one in self.new_skaters if name_key(one.skater) != key),
        )

    def with_age(self, sex: Sex, skater: str, age_group: AgeGroup) -> MeetDraft:
        """Return the draft in which the age group of a new skater is said."""
        key = name_key(skater)
        others = [one for one in self.new_skaters if (one.sex, name_key(one.skater)) != (sex, key)]
        return replace(self, new_skaters=(*others, NewSkater(sex, skater, age_group))[-MOST_NEW:])


def plain_draft(draft: MeetDraft) -> dict[str, Any]:
    """Return a draft as values that JSON can hold."""
    return as_json(draft)


def draft_of_plain(table: Mapping[str, Any]) -> MeetDraft | None:
    """Return the draft of what `plain_draft` wrote; None when it is not as it was written."""
    reader = TomlReader("draft")
    return read(reader, MeetDraft, dict(table))


def _sorted(lines: Sequence[EntryLine]) -> tuple[EntryLine, ...]:
    """Return lines by event, women first, short to long; those of one in their order."""
    order = [(sex, event) for sex in Sex for event in Event]
    return tuple(sorted(lines, key=lambda line: order.index(line.race)))
