"""A skater assumed to be in another form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from simulator.event import Sex
from simulator.input.forms import Number, Skater
from simulator.what_if.base import AnyDistance, WhatIf, in_event
from simulator.what_if.words import events_words, place_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.what_if.changes import Changes

LARGEST_SHIFT = 10.0
"""Largest form shift, s per 1000 m: five times the distance from best to last of a World Cup."""

Shift = Annotated[
    float,
    Number(
        -LARGEST_SHIFT,
        LARGEST_SHIFT,
        say("a shift lies between -{most:g} and {most:g} s per 1000 m", most=LARGEST_SHIFT),
    ),
]


@dataclass(frozen=True)
class FormShift(WhatIf, word="form_shift"):
    """A skater in another form: seconds added for each 1000 m, negative is faster.

    `event` None means all events of the skater; shifts of all and of one event add up.
    """

    sex: Sex
    skater: Skater
    event: AnyDistance
    s_per_1000m: Shift

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        values = {
            "skater": self.skater,
            "events": events_words(self.event),
            "shift": round(abs(self.s_per_1000m), 3),
        }
        if self.s_per_1000m < 0:
            return say("{skater} is {shift:g} s per 1000 m faster in {events}", **values)
        if self.s_per_1000m > 0:
            return say("{skater} is {shift:g} s per 1000 m slower in {events}", **values)
        return say("{skater} is as fast as forecast in {events}", **values)

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("{skater} form {shift:+.2f} s", skater=self.skater, shift=self.s_per_1000m)

    def where(self) -> str:
        """Return where it is changed."""
        return say("per 1000 m, {where}", where=place_words(self.sex, self.event))

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(self.what(), self.event)

    def change(self, changes: Changes) -> None:
        """Shift the forecast."""
        changes.adjust(self.sex, self.skater, self.event, form_shift_s_per_1000m=self.s_per_1000m)
