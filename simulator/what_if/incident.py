"""Another chance that something goes wrong for a skater."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.event import Sex
from simulator.input.forms import Chance, Skater
from simulator.what_if.base import AnyDistance, WhatIf, in_event
from simulator.what_if.words import chance_words, events_words
from simulator.words import say

if TYPE_CHECKING:
    from simulator.what_if.changes import Changes


class IncidentKind(StrEnum):
    """What may go wrong, with a chance that can be assumed."""

    FALL = "fall"
    FALSE_START = "false_start"
    NOT_STARTING = "not_starting"


@dataclass(frozen=True)
class IncidentRate(WhatIf, word="incident_rate"):
    """Another chance that something goes wrong, 0 to 1.

    `event` None means all events of the skater; the chance of one event goes before it.
    """

    sex: Sex
    skater: Skater
    event: AnyDistance
    kind: IncidentKind
    chance: Chance

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        values = {
            "skater": self.skater,
            "events": events_words(self.event),
            "per_cent": round(100 * self.chance, 2),
        }
        if self.kind is IncidentKind.FALL:
            return say("{skater} falls with a chance of {per_cent:g} % in {events}", **values)
        if self.kind is IncidentKind.FALSE_START:
            return say("{skater} causes a false start with a chance of {per_cent:g} % in {events}", **values)
        return say("{skater} does not start with a chance of {per_cent:g} % in {events}", **values)

    def what(self) -> str:
        """Return what is changed, for a card."""
        values = {"skater": self.skater, "chance": chance_words(self.chance)}
        if self.kind is IncidentKind.FALL:
            return say("{skater} falls in {chance}", **values)
        if self.kind is IncidentKind.FALSE_START:
            return say("{skater} false start {chance}", **values)
        return say("{skater} withdraws in {chance}", **values)

    def title(self) -> str:
        """Return a name for a scenario."""
        return in_event(self.what(), self.event)

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about: each thing that may go wrong is another."""
        return *super().subject, self.kind

    @property
    def needs_start(self) -> bool:
        """Whether it makes no sense of a skater who has withdrawn."""
        return self.kind is IncidentKind.NOT_STARTING

    def change(self, changes: Changes) -> None:
        """Put the chance into the forecast."""
        changes.adjust(self.sex, self.skater, self.event, **{self.kind.value: self.chance})
