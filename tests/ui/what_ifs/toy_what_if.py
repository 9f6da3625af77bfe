"""A kind of what-if that the program does not know, in one module: for the test that adds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.event import Sex
from simulator.input.forms import Place, Skater, Trial
from simulator.what_if.base import WhatIf
from simulator.what_if.words import event_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.what_if.changes import Changes


@dataclass(frozen=True)
class TailWind(WhatIf, word="tail_wind"):
    """A skater who has the wind behind, so many times as strong as one that gains a tenth a lap."""

    sex: Sex
    event: Trial
    skater: Skater
    strength: Place

    needs_entry = True

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        return say(
            "{skater} has a tail wind of strength {strength} in {event}",
            skater=self.skater,
            strength=self.strength,
            event=event_words(self.event),
        )

    def change(self, changes: Changes) -> None:
        """Make the skater faster."""
        changes.adjust(self.sex, self.skater, self.event, form_shift_s_per_1000m=-0.25 * self.strength)
