"""What-ifs: the single changes of which a scenario is made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from simulator.event import Event, Sex
from simulator.selection.committee import PickRule
from simulator.selection.rule_set import RuleSet


class AssumedKind(StrEnum):
    """How a race is assumed to end."""

    FALLS = "falls"
    DISQUALIFIED = "disqualified"
    DOES_NOT_START = "does_not_start"
    WINS = "wins"
    PLACE = "place"
    TIME = "time"
    TOP = "top"
    """Takes one of the first so many places."""
    OUTSIDE = "outside"
    """Takes none of the first so many places; who has no place is outside too."""
    BEATS = "beats"
    """Is ahead of a rival: placed before, or placed when the rival is not."""

    @property
    def is_relation(self) -> bool:
        """Whether it only says where the skater stands to places or to a rival."""
        return self in (AssumedKind.TOP, AssumedKind.OUTSIDE, AssumedKind.BEATS)


class IncidentKind(StrEnum):
    """What may go wrong, with a chance that can be assumed."""

    FALL = "fall"
    FALSE_START = "false_start"
    NOT_STARTING = "not_starting"


@dataclass(frozen=True)
class AssumedOutcome:
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
    event: Event
    skater: str
    kind: AssumedKind
    place: int | None = None
    time_ms: int | None = None
    run: int | None = None
    rival: str | None = None


@dataclass(frozen=True)
class FormShift:
    """A skater in another form: seconds added for each 1000 m, negative is faster.

    `event` None means all events of the skater; shifts of all and of one event add up.
    """

    sex: Sex
    skater: str
    event: Event | None
    s_per_1000m: float


@dataclass(frozen=True)
class IncidentRate:
    """Another chance that something goes wrong, 0 to 1.

    `event` None means all events of the skater; the chance of one event goes before it.
    """

    sex: Sex
    skater: str
    event: Event | None
    kind: IncidentKind
    chance: float


@dataclass(frozen=True)
class Withdrawal:
    """A skater who does not start in an event, or (`event` None) in the whole tournament."""

    sex: Sex
    skater: str
    event: Event | None = None


@dataclass(frozen=True)
class EntrantAdded:
    """A skater entered in an event besides those of the meet."""

    sex: Sex
    event: Event
    skater: str


@dataclass(frozen=True)
class EntrantRemoved:
    """A skater of the meet who is not entered in an event after all."""

    sex: Sex
    event: Event
    skater: str


@dataclass(frozen=True)
class PairsSet:
    """The pairs of the first or only run of an event; who stands in none rides alone.

    Attributes
    ----------
    pairs
        Names in the order of the start list, two a pair, or one who rides alone.
    """

    sex: Sex
    event: Event
    pairs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PickRules:
    """Rules by which the committee picks, in the place of those of the baseline; both sexes, in order."""

    rules: tuple[PickRule, ...]


@dataclass(frozen=True)
class OtherOrder:
    """Another rule set: selection order, start places and policies."""

    rule_set: RuleSet


WhatIf: TypeAlias = (
    AssumedOutcome
    | FormShift
    | IncidentRate
    | Withdrawal
    | EntrantAdded
    | EntrantRemoved
    | PairsSet
    | PickRules
    | OtherOrder
)
