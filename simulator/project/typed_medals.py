"""Medals in events that are not simulated: what the user expects of them, typed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from simulator.event import Event, Sex
from simulator.selection.pick_forms import ChanceOfPick, OneOf
from simulator.words import say

NOT_SIMULATED = (Event.MASS_START, Event.TEAM_PURSUIT)
"""Events of the Games that are not ridden against the clock, or not alone."""

MOST_TYPED = 2 * len(NOT_SIMULATED)


@dataclass(frozen=True)
class TypedMedals:
    """The chances of the team in an event that is not simulated, as the user types them."""

    sex: Sex
    event: Annotated[Event, OneOf(NOT_SIMULATED)]
    gold: Annotated[float, ChanceOfPick()]
    medal: Annotated[float, ChanceOfPick()]

    def contradictions(self) -> Iterator[str]:
        """Yield what cannot be."""
        if self.gold > self.medal:
            yield say("gold is a medal too: its chance cannot be the larger one")
