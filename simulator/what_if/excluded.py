"""A past race of a skater left out of what the forecasts are made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

from simulator.event import Sex
from simulator.input.forms import Day, OneLine, Run, Skater, Trial
from simulator.what_if.base import About, Finding, WhatIf, wrong
from simulator.what_if.words import place_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.form.past_race import PastRace
    from simulator.what_if.changes import Changes
    from simulator.what_if.field import Field

LONGEST_COMPETITION = 200


@dataclass(frozen=True)
class RaceExcluded(WhatIf, word="race_excluded"):
    """A race that says nothing of form: the forecasts are made as if it were not in the form data.

    Attributes
    ----------
    day
        Day of the race; None where the form data do not tell it.
    run
        One of two runs, None for the race.
    competition
        Empty where the day alone says which race it is.
    """

    sex: Sex
    event: Trial
    skater: Skater
    day: Annotated[date, Day()] | None = None
    run: Run | None = None
    competition: Annotated[str, OneLine(LONGEST_COMPETITION)] = ""

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        values = {"skater": self.skater, "day": self._day, "where": self.where()}
        return say("{skater} without the race of {day}, {where}", **values)

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("{skater} without {day}", skater=self.skater, day=self._day)

    def where(self) -> str:
        """Return where it is changed."""
        where = place_words(self.sex, self.event, self.run)
        if not self.competition or self.day is None:
            return where
        return say("{where}, {competition}", where=where, competition=self.competition)

    @property
    def _day(self) -> date | str:
        return self.competition if self.day is None else self.day

    @property
    def about(self) -> About:
        """The skater; the event is one of the past, which the meet need not have."""
        return About(self.sex, None, self.skater, None)

    @property
    def subject(self) -> tuple[object, ...]:
        """The race."""
        return (self,)

    @property
    def named(self) -> tuple[str, ...]:
        """Nobody has to be entered: races of others tell what a race is worth."""
        return ()

    @property
    def race(self) -> PastRace:
        """The race as the form data know it."""
        from simulator.form.past_race import PastRace

        return PastRace(self.sex, self.event, self.skater, self.day, self.run, self.competition)

    def covers(self, race: PastRace) -> bool:
        """Whether it leaves out a race of the form data."""
        own = self.race
        return (
            (own.sex, own.event, own.skater) == (race.sex, race.event, race.skater)
            and own.day in (None, race.day)
            and own.run in (None, race.run)
            and own.competition in ("", race.competition)
        )

    def contradictions(self) -> Iterator[str]:
        """Yield that nothing says which race is meant."""
        if self.day is None and not self.competition:
            yield say("neither a day nor a competition says which race")

    def clashes(self, field: Field) -> Iterator[Finding]:
        """Yield a race that the form data do not have, and one that may be several."""
        form = field.plan.form
        races = 0 if form is None else self.race.races(form.results)
        if races == 0:
            remedy = say("Take the what-if out, or open the form data that hold the race.")
            yield wrong(self, say("the form data have no such race"), remedy)
        if races > 1:
            fault = say("{count} races of the form data fit", count=races)
            yield wrong(self, fault, say("Say the day and the competition."))

    def change(self, changes: Changes) -> None:
        """Leave the race out."""
        changes.excluded[self.race] = None
