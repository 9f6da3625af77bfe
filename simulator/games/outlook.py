"""What the Games are likely to bring: chances of starters, of the team, and what places and picks are worth.

All chances are from 0 to 1. Standard errors are of the finite number of tournaments alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from simulator.chances.outcome import standard_error
from simulator.event import Event, Sex
from simulator.games.games import Games, GamesEvents, GamesField
from simulator.project.typed_medals import TypedMedals
from simulator.selection.committee import PickRule

TOP = 8
"""Places behind the medals that count as a good result."""


@dataclass(frozen=True)
class MedalChances:
    """Chances of a win, of one of three medals, and of the first eight.

    Attributes
    ----------
    tournaments
        Of how many they are the shares; 0 where it never happened, and then they say nothing.
    """

    gold: float
    medal: float
    top8: float
    tournaments: int

    def se(self, chance: float) -> float | None:
        """Standard error of one of the three; None of one tournament."""
        return standard_error(chance * (1 - chance), self.tournaments)


@dataclass(frozen=True)
class GamesStarter:
    """A skater in an event of the Games.

    Attributes
    ----------
    starts
        Chance of starting there; 1 for the rivals of a field.
    if_starts, overall
        Chances in the tournaments after which the skater starts, and in all of them.
    results
        Past races of the skater at the distance that the forecast knows.
    places
        Chance of each place from 1 to `TOP` if the skater starts.
    """

    skater: str
    country: str
    starts: float
    if_starts: MedalChances
    overall: MedalChances
    results: int
    places: tuple[float, ...] = ()


@dataclass(frozen=True)
class GamesEvent:
    """An event of the Games, with all who may start in it, by falling chance of a medal if they start.

    Attributes
    ----------
    rivals
        How many of other countries are known.
    foreign
        How many of other countries start; where it is more than `rivals`, the field is known in part.
    """

    sex: Sex
    event: Event
    starters: tuple[GamesStarter, ...]
    rivals: int
    foreign: int
    field_known: bool


@dataclass(frozen=True)
class Distribution:
    """How many there are in one Games: of gold, of medals, of top eight places.

    Attributes
    ----------
    chances
        Chance of 0, 1, 2 ...
    tournaments
        From how many.
    """

    chances: tuple[float, ...]
    tournaments: int

    @property
    def mean(self) -> float:
        """How many are to be expected."""
        return sum(number * chance for number, chance in enumerate(self.chances))

    @property
    def sd(self) -> float:
        """Standard deviation from one Games to another."""
        mean = self.mean
        variance = sum((number - mean) ** 2 * chance for number, chance in enumerate(self.chances))
        return math.sqrt(variance)

    @property
    def se(self) -> float | None:
        """Standard error of the mean; None of one tournament."""
        return self.sd / math.sqrt(self.tournaments) if self.tournaments > 1 else None

    def at_least(self, number: int) -> float:
        """Chance of so many or more."""
        return sum(self.chances[max(number, 0) :])

    def quantile(self, chance: float) -> int:
        """Return the least number that is not exceeded with this chance."""
        total = 0.0
        for number, own in enumerate(self.chances):
            total += own
            if total >= chance - 1e-12:
                return number
        return max(len(self.chances) - 1, 0)


@dataclass(frozen=True)
class TeamTotal:
    """What the team brings home in the individual events; events depend on each other as form does."""

    gold: Distribution
    medals: Distribution
    top8: Distribution


@dataclass(frozen=True)
class PlaceWorth:
    """What the start place of who took a place of the trial is worth.

    Attributes
    ----------
    place
        Place at the trial, from 1.
    starts
        How often who took it starts in the event at the Games.
    chances
        In those tournaments.
    """

    sex: Sex
    event: Event
    place: int
    starts: float
    chances: MedalChances


@dataclass(frozen=True)
class RowWorth:
    """What a row of the selection order is worth; None where the event is not simulated.

    Attributes
    ----------
    row
        Number of the row, from 1.
    starts
        How often who is on it starts in its event at the Games.
    chances
        In those tournaments, in that event.
    """

    sex: Sex
    row: int
    event: Event
    starts: float
    chances: MedalChances | None


@dataclass(frozen=True)
class Gain:
    """A mean over tournaments with its standard error; of a difference it is the paired one.

    Attributes
    ----------
    se
        None of one tournament.
    """

    mean: float
    se: float | None

    @property
    def clear(self) -> bool:
        """Whether it is more than two standard errors from nothing."""
        return self.se is not None and abs(self.mean) > 2 * self.se


@dataclass(frozen=True)
class PickWorth:
    """What a pick of the committee is worth: the same tournaments with it and without it.

    Attributes
    ----------
    happens
        How often the pick is made.
    gold, medals, top8
        What the team gains a pick made, individual events only; negative where the pick costs.
    had_ticket
        How often the skater picked had a ticket without the pick.
    gains, costs
        Who gains a ticket by it, and who loses one, as shares of the picks made.
    """

    rule: PickRule
    happens: float
    gold: Gain
    medals: Gain
    top8: Gain
    had_ticket: float
    gains: Mapping[str, float]
    costs: Mapping[str, float]


@dataclass(frozen=True)
class GamesOutlook:
    """What the Games are likely to bring, after so many tournaments.

    Attributes
    ----------
    events
        Short to long, women and men.
    team
        Totals of each sex, and of both under None where both were simulated.
    places, rows, picks
        What they are worth; `picks` is empty until asked for, see `pick_worth.pick_worths`.
    typed
        What the user typed of events that are not simulated; not part of the totals.
    starters
        Who of ours starts in which event, where that was given; None for the team of each tournament.
    """

    games: Games
    field: GamesField
    tournaments: int
    seed: int
    events: tuple[GamesEvent, ...]
    team: Mapping[Sex | None, TeamTotal]
    places: tuple[PlaceWorth, ...]
    rows: tuple[RowWorth, ...]
    picks: tuple[PickWorth, ...] = ()
    typed: tuple[TypedMedals, ...] = ()
    starters: Mapping[GamesEvents, tuple[str, ...]] | None = None

    def without_rivals(self, sex: Sex) -> tuple[Event, ...]:
        """Return the events of the programme that are not simulated, as no rival is known."""
        told = {own.event for own in self.events if own.sex is sex}
        ridden = {race.event for race in self.games.programme if race.sex is sex}
        return tuple(event for event in Event if event in ridden - told)

    def event(self, sex: Sex, event: Event) -> GamesEvent | None:
        """Return an event; None for one that was not simulated."""
        return next((own for own in self.events if (own.sex, own.event) == (sex, event)), None)
