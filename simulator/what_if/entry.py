"""Who rides: withdrawals, entrants added, entrants taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.engine.fixed import FixedOutcome
from simulator.event import Sex, Status
from simulator.input.forms import Skater, Trial
from simulator.what_if.base import AnyDistance, Finding, WhatIf, both, in_event, wrong
from simulator.what_if.entered_result import against
from simulator.what_if.words import event_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.what_if.changes import Changes
    from simulator.what_if.field import Field
    from simulator.what_if.relation_clashes import Order


@dataclass(frozen=True)
class Withdrawal(WhatIf, word="withdrawal"):
    """A skater who does not start in an event, or (`event` None) in the whole tournament."""

    sex: Sex
    skater: Skater
    event: AnyDistance = None

    orders = True

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        if self.event is None:
            return say("{skater} withdraws from the tournament", skater=self.skater)
        return say("{skater} withdraws from {event}", skater=self.skater, event=event_words(self.event))

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("{skater} not starting", skater=self.skater)

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(say("{skater} does not start", skater=self.skater), self.event)

    @property
    def ends_race(self) -> bool:
        """Whether it says how the race of the skater ends."""
        return True

    def clashes(self, field: Field) -> Iterator[Finding]:
        """Yield what is assumed of races that are not started, and races that have been ridden."""
        for other in field.what_ifs:
            about = other.about
            if (
                other.needs_start
                and (about.sex, about.skater) == (self.sex, self.skater)
                and self.event in (None, about.event)
            ):
                yield both(other, self)
        if self.event is None:
            races = [race for race, names in field.entered.items() if race[0] is self.sex]
            own = [race for race in races if self.skater in field.entered[race]]
            if own and all(field.result(*race, self.skater) for race in own):
                found = say(
                    '"{sentence}", but every race of {skater} has been ridden',
                    sentence=self.sentence(),
                    skater=self.skater,
                )
                yield found, say("Take the what-if out.")
            return
        result = field.result(self.sex, self.event, self.skater)
        if result is not None and result.status is not Status.DNS:
            yield against(self, result)

    def note(self, order: Order, runs: int) -> None:
        """Note that the skater has no time in the runs that are left."""
        order.ridden(self.skater, range(1, runs + 1), None)

    def change(self, changes: Changes) -> None:
        """Fix that the skater starts no more."""
        changes.withdraw(self.sex, self.event, self.skater)


@dataclass(frozen=True)
class EntrantAdded(WhatIf, word="entrant_added"):
    """A skater entered in an event besides those of the meet."""

    sex: Sex
    event: Trial
    skater: Skater

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        event = event_words(self.event, self.sex)
        return say("{skater} is entered in {event} too", skater=self.skater, event=event)

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("{skater} entered too", skater=self.skater)

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(say("{skater} entered", skater=self.skater), self.event)

    @property
    def named(self) -> tuple[str, ...]:
        """Nobody has to be entered already."""
        return ()

    def clashes(self, field: Field) -> Iterator[Finding]:
        """Yield entrants who are entered already, are of the other sex, or come after the race."""
        sex, event, skater = self.sex, self.event, self.skater
        forecasts = field.plan.forecasts
        if sex in forecasts and forecasts[sex].entry(skater, event) is not None:
            fault = say("{skater} is entered there already", skater=skater)
            yield wrong(self, fault, say("Take the what-if out."))
        for other, theirs in forecasts.items():
            if other is not sex and skater in theirs.skaters:
                fault = say("{skater} is entered as {sex}", skater=skater, sex=other.value)
                yield wrong(self, fault, say("Correct the sex or the name."))
        others = {name for name in field.entered[sex, event] if (sex, event, name) not in field.added}
        if others and {result.skater for result in field.results(sex, event)} >= others:
            words = event_words(event, sex)
            found = say('"{sentence}", but {event} has been ridden', sentence=self.sentence(), event=words)
            yield found, say("Take the what-if out.")

    def change(self, changes: Changes) -> None:
        """Enter the skater."""
        changes.enter(self.sex, self.event, self.skater)


@dataclass(frozen=True)
class EntrantRemoved(WhatIf, word="entrant_removed"):
    """A skater of the meet who is not entered in an event after all."""

    sex: Sex
    event: Trial
    skater: Skater

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        return say("{skater} is not entered in {event}", skater=self.skater, event=event_words(self.event))

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("{skater} not entered", skater=self.skater)

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(self.what(), self.event)

    @property
    def ends_race(self) -> bool:
        """Whether it says how the race of the skater ends."""
        return True

    def clashes(self, field: Field) -> Iterator[Finding]:
        """Yield what is said of the race all the same: assumed, or ridden."""
        for other in field.what_ifs:
            of_skater = other.needs_entry and self.skater in other.named
            of_skater |= isinstance(other, EntrantAdded) and other.skater == self.skater
            if of_skater and other.about[:2] == (self.sex, self.event):
                yield both(other, self)
        result = field.result(self.sex, self.event, self.skater)
        if result is not None:
            yield against(self, result)

    def change(self, changes: Changes) -> None:
        """Strike the skater off the entries."""
        changes.strike(self.sex, self.event, self.skater)
        changes.fix(self.sex, self.event, FixedOutcome(self.skater, Status.DNS))
