"""Seconds that the lane at the start is assumed to cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from simulator.event import Sex
from simulator.input.forms import Number, Trial
from simulator.what_if.base import WhatIf, in_event
from simulator.what_if.words import event_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.what_if.changes import Changes

LARGEST_COST_S = 2.0
"""Largest cost of a lane, s: fifty times what has ever been found at 500 m."""

LANE_SOURCE = say(
    "Zero at every distance unless you say otherwise: no effect of the lane is established. At 500 m starts "
    "in the inner lane came out 0.08{space}% slower (0.00 to 0.17{space}%), some 0.03 s. An effect found in "
    "1994 (Hjort) was gone with the clap skate (Kamst, Kuper and Sierksma 2010, Statistica Neerlandica 64); "
    "for the 1000 m see Kuper, Kamst, Sierksma and Talsma 2012.",
    space="\N{NARROW NO-BREAK SPACE}",
)
"""Why lanes cost nothing unless somebody assumes so, and where that is from."""

Cost = Annotated[
    float,
    Number(
        -LARGEST_COST_S,
        LARGEST_COST_S,
        say("the cost of a lane lies between -{most:g} and {most:g} s", most=LARGEST_COST_S),
    ),
]


@dataclass(frozen=True)
class LaneCost(WhatIf, word="lane_cost"):
    """What the outer lane at the start costs against the inner one, s, where the lanes are known.

    The inner start gains half of it and the outer one loses half; negative the other way round.
    The lanes of a second run are not known, so only the first is moved.
    """

    sex: Sex
    event: Trial
    outer_s: Cost

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        values = {"seconds": round(abs(self.outer_s), 3), "event": event_words(self.event, self.sex)}
        if self.outer_s > 0:
            return say("Starting outer costs {seconds:g} s in {event} where lanes are known", **values)
        if self.outer_s < 0:
            return say("Starting inner costs {seconds:g} s in {event} where lanes are known", **values)
        return say("Lanes cost nothing in {event}", **values)

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("outer lane {seconds:+.3f} s", seconds=self.outer_s)

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(say("Lanes"), self.event)

    def change(self, changes: Changes) -> None:
        """Let the lane cost time."""
        changes.lane_costs_ms[self.sex, self.event] = round(1000 * self.outer_s)
