"""What the selection committee decides: picks as policy, refills, declined start places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from simulator.event import Event, Sex

StartPlace = tuple[Sex, Event]
"""An event at the Games of one sex, as a key."""


class PickKind(StrEnum):
    """When a discretionary pick (Dutch: aanwijsplek) is made, and what it gives."""

    MASS_START = "mass_start"
    """Always: the skater holds a mass start row of the order."""
    CALAMITY = "calamity"
    """When the skater fell, was disqualified or did not start in the event: its last start place."""
    PURSUIT = "pursuit"
    """When one of the trio is outside the list: a ticket for the first of them who is."""
    EVENT = "event"
    """Always: the last start place of the event."""
    TEAM = "team"
    """Always: a ticket."""


@dataclass(frozen=True)
class PickRule:
    """One pick the committee makes, with its condition and how likely it is to make it.

    Attributes
    ----------
    skaters
        The skater meant; for the pursuit the trio, in the order in which they are looked at.
    event
        The event of a calamity and of an event pick, otherwise None.
    chance
        Chance that the committee makes the pick when the condition holds, 0 to 1.
    reason
        Why, in the user's words.
    """

    sex: Sex
    kind: PickKind
    skaters: tuple[str, ...]
    event: Event | None = None
    chance: float = 1.0
    reason: str = ""

    @property
    def takes_start_place(self) -> bool:
        """Whether the pick takes the last start place of an event, with the row that goes with it."""
        return self.kind in (PickKind.CALAMITY, PickKind.EVENT)


@dataclass(frozen=True)
class Committee:
    """The policy of the committee for both sexes.

    Attributes
    ----------
    rules
        Pick rules in the order in which they are looked at; those of the mass start come first
        whatever their place, because the rows stand before the walk.
    starters
        Whom the committee lets start the mass start and the pursuit, by preference; the holder
        of a mass start row goes before them, and only skaters with a ticket count.
    refills
        Whom it gives a start place that comes free, by preference, where the rule set leaves
        that to the committee; the next placed follow.
    declined
        Start places that are not taken up, as (sex, event, skater).
    """

    rules: tuple[PickRule, ...] = ()
    starters: Mapping[StartPlace, tuple[str, ...]] = field(default_factory=dict)
    refills: Mapping[StartPlace, tuple[str, ...]] = field(default_factory=dict)
    declined: frozenset[tuple[Sex, Event, str]] = frozenset()

    def of_sex(self, sex: Sex) -> tuple[PickRule, ...]:
        """Return the rules of one sex as they are looked at: the mass start rows, then the others."""
        own = [rule for rule in self.rules if rule.sex is sex]
        return tuple(sorted(own, key=lambda rule: rule.kind is not PickKind.MASS_START))

    def mass_start(self, sex: Sex) -> tuple[str, ...]:
        """Return the skaters named for the mass start rows, in row order."""
        return tuple(rule.skaters[0] for rule in self.of_sex(sex) if rule.kind is PickKind.MASS_START)

    def named(self, sex: Sex) -> tuple[str, ...]:
        """Return every skater whom a rule of the sex may pick, in order of first mention."""
        rules = [rule for rule in self.of_sex(sex) if rule.chance > 0]
        return tuple(dict.fromkeys(skater for rule in rules for skater in rule.skaters))

    def skaters(self, sex: Sex, entered: tuple[str, ...]) -> tuple[str, ...]:
        """Return all who may win a ticket: those entered, then others whom a rule names."""
        return tuple(dict.fromkeys([*entered, *self.named(sex)]))

    def with_mass_start(self, sex: Sex, skaters: tuple[str, ...]) -> Committee:
        """Return the same policy with other skaters on the mass start rows of one sex."""
        others = [rule for rule in self.rules if rule.sex is not sex or rule.kind is not PickKind.MASS_START]
        return replace(self, rules=(*mass_start_rules({sex: skaters}), *others))


def mass_start_rules(picks: Mapping[Sex, tuple[str, ...]]) -> tuple[PickRule, ...]:
    """Return the rules that put these skaters on the mass start rows, in row order."""
    return tuple(
        PickRule(sex, PickKind.MASS_START, (skater,)) for sex, skaters in picks.items() for skater in skaters
    )
