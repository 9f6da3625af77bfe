"""The qualification tournament (Dutch: olympisch kwalificatietoernooi, OKT) before it is ridden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from simulator.event import Event, Sex
from simulator.input.forms import Skater, Trial

MOST_NEW = 1_000
"""Most skaters of a meet of whom no results are known."""


class AgeGroup(StrEnum):
    """How old a skater is; a junior gets faster, the others count alike."""

    JUNIOR = "junior"
    NEO_SENIOR = "neo_senior"
    SENIOR = "senior"


@dataclass(frozen=True)
class NewSkater:
    """A skater of whom no results are known, and what the forecast makes do with."""

    sex: Sex
    skater: Skater
    age_group: AgeGroup


@dataclass(frozen=True)
class Race:
    """One line of the programme: an event, or one of its two runs, on a day of the meet."""

    day: int
    date: date
    order: int
    sex: Sex
    event: Event
    run: int
    start_time: str = ""


@dataclass(frozen=True)
class Entry:
    """A skater entered in one event of the meet (Dutch: inschrijving)."""

    sex: Sex
    event: Trial
    skater: Skater


@dataclass(frozen=True)
class Meet:
    """Programme and entries of one qualification tournament.

    Attributes
    ----------
    partly_known
        Events whose entries are known only in part; shown as "known entries only".
    rule_set
        Identifier of the selection order that belongs to the meet.
    mass_start_picks
        For each sex the skaters named by the coach for the mass start rows, in row order.
    """

    id: str
    name: str
    rink: str
    programme: tuple[Race, ...]
    entries: tuple[Entry, ...]
    rule_set: str
    partly_known: frozenset[tuple[Sex, Event]] = frozenset()
    mass_start_picks: dict[Sex, tuple[str, ...]] = field(default_factory=dict)

    @property
    def first_day(self) -> date:
        """Day of the first race; a forecast uses only results dated before it."""
        return min(race.date for race in self.programme)

    def events(self, sex: Sex) -> tuple[Event, ...]:
        """Events of one sex, short to long."""
        ridden = {race.event for race in self.programme if race.sex is sex}
        return tuple(event for event in Event if event in ridden)

    def runs(self, sex: Sex, event: Event) -> int:
        """How many runs the event has: two for the 500 m where the best of two counts."""
        return max(race.run for race in self.programme if race.sex is sex and race.event is event)

    def skaters(self, sex: Sex, event: Event | None = None) -> tuple[str, ...]:
        """Skaters entered in the event, or in any event of the sex, in order of first mention."""
        return tuple(
            dict.fromkeys(
                entry.skater
                for entry in self.entries
                if entry.sex is sex and (event is None or entry.event is event)
            )
        )

    def named(self, sex: Sex) -> tuple[str, ...]:
        """Everybody of the sex whom the meet names: who is entered, then who is picked for the mass start."""
        return tuple(dict.fromkeys([*self.skaters(sex), *self.mass_start_picks.get(sex, ())]))

    def known_in_part(self, sex: Sex) -> tuple[Event, ...]:
        """Events of the sex in which somebody is entered, and perhaps others who are not known."""
        entered = {entry.event for entry in self.entries if entry.sex is sex}
        return tuple(
            event for event in self.events(sex) if event in entered and (sex, event) in self.partly_known
        )

    def with_entries(self, entries: Iterable[Entry]) -> Meet:
        """Return the same meet with further entries behind its own, each taken once."""
        return replace(self, entries=tuple(dict.fromkeys([*self.entries, *entries])))
