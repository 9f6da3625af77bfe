"""Another number of start places of an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.event import Sex
from simulator.input.forms import Trial
from simulator.selection.rows import StartPlaces
from simulator.what_if.base import WhatIf, in_event
from simulator.what_if.words import event_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.what_if.changes import Changes


@dataclass(frozen=True)
class StartPlacesOf(WhatIf, word="start_places"):
    """How many start places an event is assumed to have; rows of the order beyond them fall away."""

    sex: Sex
    event: Trial
    places: StartPlaces

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        event = event_words(self.event, self.sex)
        if self.places == 1:
            return say("There is one start place in {event}", event=event)
        return say("There are {places} start places in {event}", places=self.places, event=event)

    def what(self) -> str:
        """Return what is changed, for a card."""
        if self.places == 1:
            return say("one start place")
        return say("{places} start places", places=self.places)

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(self.what(), self.event)

    def change(self, changes: Changes) -> None:
        """Give the event so many start places."""
        changes.start_places[self.sex, self.event] = self.places
