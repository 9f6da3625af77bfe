"""How a race is assumed to end for a skater: with an outcome, a place, a time, or before a rival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from simulator.engine.fixed import FixedOutcome
from simulator.engine.relations import AssumedKind, Relation
from simulator.event import Sex, Status
from simulator.input.forms import Name, Place, Run, Skater, TimeMs, Trial
from simulator.meet.contradictions import CORRECT_TIME
from simulator.meet.contradictions import impossible_time as nobody_rode
from simulator.what_if.base import Finding, WhatIf, both, in_event, only_start, wrong
from simulator.what_if.entered_result import against, impossible_time
from simulator.what_if.relation_clashes import relation_clashes
from simulator.what_if.words import event_words, hundredths_words, race_words, time_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.what_if.changes import Changes
    from simulator.what_if.field import Field
    from simulator.what_if.relation_clashes import Order

_OF_A_PLACE = (AssumedKind.PLACE, AssumedKind.TOP, AssumedKind.OUTSIDE)
_BEYOND = say("Choose a place within the field.")


@dataclass(frozen=True)
class AssumedOutcome(WhatIf, word="outcome"):
    """A race assumed to end in one way, in every tournament; it says nothing about form.

    Attributes
    ----------
    place
        With `AssumedKind.PLACE`: the place, 1 or more. With `AssumedKind.TOP` and
        `AssumedKind.OUTSIDE`: the last of the first places. None otherwise.
    time_ms
        With `AssumedKind.TIME`: the time in thousandths of a second; None otherwise.
    run
        1 or 2 to mean one run of an event with two; None for the event.
    rival
        With `AssumedKind.BEATS`: who is beaten; None otherwise.
    """

    sex: Sex
    event: Trial
    skater: Skater
    kind: AssumedKind
    place: Place | None = None
    time_ms: TimeMs | None = None
    run: Run | None = None
    rival: Annotated[str, Name(say("this is not the name of a rival"))] | None = None

    needs_entry = True
    stands_beside = True
    orders = True

    # In words ------------------------------------------------------------------------------

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        race = race_words(self.event, self.run)
        values = {"skater": self.skater, "race": race, "place": self.place, "rival": self.rival}
        match self.kind:
            case AssumedKind.FALLS:
                return say("{skater} falls in {race}", **values)
            case AssumedKind.DISQUALIFIED:
                return say("{skater} is disqualified in {race}", **values)
            case AssumedKind.DOES_NOT_START:
                return say("{skater} does not start in {race}", **values)
            case AssumedKind.WINS:
                return say("{skater} wins {race}", **values)
            case AssumedKind.PLACE:
                return say("{skater} takes place {place} in {race}", **values)
            case AssumedKind.TIME:
                return say("{skater} skates {time} in {race}", time=time_words(self.time_ms or 0), **values)
            case AssumedKind.TOP:
                return say("{skater} is in the top {place} of {race}", **values)
            case AssumedKind.OUTSIDE if self.place == 1:
                return say("{skater} does not win {race}", **values)
            case AssumedKind.OUTSIDE:
                return say("{skater} is outside the top {place} of {race}", **values)
            case AssumedKind.BEATS:
                return say("{skater} is ahead of {rival} in {race}", **values)

    def what(self) -> str:
        """Return what is changed, for a card."""
        values = {"skater": self.skater, "place": self.place, "rival": self.rival}
        match self.kind:
            case AssumedKind.FALLS:
                return say("{skater} falls", **values)
            case AssumedKind.DISQUALIFIED:
                return say("{skater} is disqualified", **values)
            case AssumedKind.DOES_NOT_START:
                return say("{skater} does not start", **values)
            case AssumedKind.WINS:
                return say("{skater} wins", **values)
            case AssumedKind.PLACE:
                return say("{skater} takes place {place}", **values)
            case AssumedKind.TIME:
                return say("{skater} skates {time}", time=hundredths_words(self.time_ms or 0), **values)
            case AssumedKind.TOP:
                return say("{skater} in the top {place}", **values)
            case AssumedKind.OUTSIDE if self.place == 1:
                return say("{skater} does not win", **values)
            case AssumedKind.OUTSIDE:
                return say("{skater} outside the top {place}", **values)
            case AssumedKind.BEATS:
                return say("{skater} ahead of {rival}", **values)

    def title(self) -> str:
        """Return a name for a scenario; it has a verb, as it may stand behind "if"."""
        values = {"skater": self.skater, "place": self.place, "rival": self.rival}
        what = self.what()
        if self.kind is AssumedKind.TOP:
            what = say("{skater} finishes in the top {place}", **values)
        elif self.kind is AssumedKind.BEATS:
            what = say("{skater} beats {rival}", **values)
        elif self.kind is AssumedKind.OUTSIDE and self.place != 1:
            what = say("{skater} finishes outside the top {place}", **values)
        return in_event(what, self.event)

    # With the others -----------------------------------------------------------------------

    @property
    def is_relation(self) -> bool:
        """Whether it only says where the skater stands to places or to a rival."""
        return self.kind.is_relation

    @property
    def ends_race(self) -> bool:
        """Whether it says how the race of the skater ends."""
        return not self.is_relation

    @property
    def needs_start(self) -> bool:
        """Whether it makes no sense of a skater who has withdrawn."""
        return self.kind is not AssumedKind.DOES_NOT_START and not self.is_relation

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about; several relations can hold at once, outcomes of two runs too."""
        return (self,) if self.is_relation else (*super().subject, self.run)

    @property
    def named(self) -> tuple[str, ...]:
        """The skater, and the rival."""
        return (self.skater,) if self.rival is None else (self.skater, self.rival)

    @property
    def place_held(self) -> int | None:
        """The place it gives, or None."""
        if self.kind is AssumedKind.WINS:
            return 1
        return self.place if self.kind is AssumedKind.PLACE else None

    def contradictions(self) -> Iterator[str]:
        """Yield what of its fields does not go together."""
        kind = self.kind
        if kind in _OF_A_PLACE and self.place is None:
            yield say("the place is missing")
        if kind not in _OF_A_PLACE and self.place is not None:
            yield say("a place is given besides")
        if kind is AssumedKind.TIME and self.time_ms is None:
            yield say("the time is missing")
        if kind is not AssumedKind.TIME and self.time_ms is not None:
            yield say("a time is given besides")
        if kind is AssumedKind.BEATS and self.rival is None:
            yield say("the rival is missing")
        if kind is not AssumedKind.BEATS and self.rival is not None:
            yield say("a rival is given besides")
        if self.rival == self.skater:
            yield say("nobody is ahead of herself or himself")
        if self.run is not None and (kind in (AssumedKind.WINS, AssumedKind.PLACE) or kind.is_relation):
            yield say("a place is of the event, not of a run")
        yield from impossible_time(self.event, self.time_ms)

    def clashes(self, field: Field) -> Iterator[Finding]:
        """Yield what contradicts it: other outcomes, what has been ridden, a field too small."""
        race = self.sex, self.event
        if self.run and field.plan.runs(*race) < 2:
            event = event_words(self.event, self.sex)
            yield wrong(self, say("only one run of {event} counts", event=event), say("Leave the run out."))
        for other in field.after(self, AssumedOutcome):
            if (other.sex, other.event) == race and self._excludes(other):
                yield both(self, other)
        if not self.is_relation:
            yield from self._against_results(field)
        relations = [one for one in field.what_ifs if isinstance(one, AssumedOutcome) and one.is_relation]
        relations = [one for one in relations if (one.sex, one.event) == race]
        if self._is_beyond(field):
            yield wrong(self, only_start(field.starters(*race)), _BEYOND)
        elif self in relations[:1] and not any(one._is_beyond(field) for one in relations):
            yield from relation_clashes(field, race)

    def doubts(self) -> Iterator[Finding]:
        """Yield that nobody has ridden such a time, or anywhere near it."""
        if self.time_ms is not None and (found := nobody_rode(self.sex, self.event, self.time_ms)):
            yield wrong(self, found, CORRECT_TIME)

    def _is_beyond(self, field: Field) -> bool:
        """Whether its place is not there; to be outside the first so many, there must be one more."""
        place = self.place_held
        if self.is_relation:
            place = (self.place or 0) + (self.kind is AssumedKind.OUTSIDE)
        race = self.sex, self.event
        return place is not None and race in field.entered and place > field.starters(*race)

    def _excludes(self, other: AssumedOutcome) -> bool:
        """Whether another outcome of the event cannot be, one of the same run apart, which all kinds tell."""
        if self.is_relation or other.is_relation:
            return False
        if other.skater == self.skater:
            return self.run != other.run and None in (self.run, other.run)
        return self.place_held is not None and self.place_held == other.place_held

    def _against_results(self, field: Field) -> Iterator[Finding]:
        """Yield results of a race that has been ridden, and places that somebody took."""
        place, race = self.place_held, (self.sex, self.event)
        for result in field.results(*race):
            if result.skater == self.skater:
                same_run = result.run is None or self.run in (None, result.run)
                if same_run and (place is None or result.run is None):  # after one run a place is still open
                    yield against(self, result)
            elif place is not None and result in field.holders(*race, place):
                yield against(self, result)

    def note(self, order: Order, runs: int) -> None:
        """Note where the skater stands in the order of the event."""
        place = self.place_held
        if self.kind.end is not Status.FINISHED or self.kind is AssumedKind.TIME:
            order.ridden(self.skater, range(1, runs + 1) if self.run is None else [self.run], self.time_ms)
        elif self.kind is AssumedKind.OUTSIDE and self.place is not None:
            order.between(self.skater, self.place + 1, order.starters)
        else:
            order.must.add(self.skater)
            if self.rival is not None:
                order.ahead.add((self.skater, self.rival))
            else:
                order.between(self.skater, place or 1, place or self.place or order.starters)

    def change(self, changes: Changes) -> None:
        """Fix the outcome, or relate the skater to the others."""
        if self.is_relation:
            relation = Relation(self.skater, self.kind, self.place, self.rival)
            changes.relate(self.sex, self.event, relation)
            return
        outcome = FixedOutcome(self.skater, self.kind.end, self.place_held, self.time_ms, self.run)
        changes.fix(self.sex, self.event, outcome)
