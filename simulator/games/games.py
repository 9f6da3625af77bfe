"""The Games a team is selected for: programme, start places by country, and who rides against ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from simulator.event import Event, Sex

GamesEvents = tuple[Sex, Event]


@dataclass(frozen=True)
class GamesRace:
    """An event of the Games: its day, and how many start in it, those of all countries."""

    date: date
    sex: Sex
    event: Event
    starters: int


@dataclass(frozen=True)
class Games:
    """The Games, as far as they are known before they are ridden.

    Attributes
    ----------
    country
        Code of the country whose team is selected.
    programme
        The events against the clock, in the order of their days.
    places
        Start places of each country in each event.
    counted
        Events in which the likely field keeps to the places of every single country, as a table of one's
        own gives them; in the others to the most that any country has.
    """

    id: str
    name: str
    rink: str
    first_day: date
    country: str
    programme: tuple[GamesRace, ...]
    places: Mapping[GamesEvents, Mapping[str, int]]
    counted: frozenset[GamesEvents] = frozenset()

    def race(self, sex: Sex, event: Event) -> GamesRace | None:
        """Return an event of the programme; None for one that is not ridden."""
        return next((own for own in self.programme if (own.sex, own.event) == (sex, event)), None)

    def foreign(self, sex: Sex, event: Event) -> int:
        """Return how many of other countries start in an event."""
        race = self.race(sex, event)
        own = self.places.get((sex, event), {}).get(self.country, 0)
        return max(race.starters - own, 0) if race is not None else 0


@dataclass(frozen=True)
class Rival:
    """Who rides against ours in an event, and how many results at the distance tell of it."""

    skater: str
    country: str
    results: int = 0


@dataclass(frozen=True)
class GamesField:
    """Who of other countries rides what at the Games.

    Attributes
    ----------
    rivals
        By event, the strongest first where the field comes from results.
    whole
        Events of which everybody is known who starts.
    source
        The file it comes from; empty for the rule on results.
    """

    rivals: Mapping[GamesEvents, tuple[Rival, ...]]
    whole: frozenset[GamesEvents] = frozenset()
    source: str = ""

    def of(self, sex: Sex, event: Event) -> tuple[Rival, ...]:
        """Return the rivals in an event."""
        return self.rivals.get((sex, event), ())
