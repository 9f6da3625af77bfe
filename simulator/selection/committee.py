"""What the selection committee decides: picks as policy, refills, declined start places.

The fields say here how they stand in files; `pick_forms` has their forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated

from simulator.event import RANKED, Event, Sex
from simulator.input.records import Before, Key, Nested
from simulator.selection.pick_forms import (
    NAMED_TOGETHER,
    ChanceOfPick,
    Declined,
    PickedSkaters,
    PickEvent,
    PickKind,
    PickReason,
    Places,
    Starters,
    StartPlace,
    Tables,
)
from simulator.words import say

__all__ = ["Committee", "PickKind", "PickRule", "StartPlace", "mass_start_rules"]


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
    skaters: Annotated[tuple[str, ...], Key("skater"), PickedSkaters()]
    event: Annotated[Event | None, PickEvent(), Before("skaters")] = None
    chance: Annotated[float, ChanceOfPick()] = 1.0
    reason: Annotated[str, PickReason()] = ""

    @property
    def takes_start_place(self) -> bool:
        """Whether the pick takes the last start place of an event, with the row that goes with it."""
        return self.kind.takes_start_place

    def contradictions(self) -> Iterator[str]:
        """Yield what of its fields does not go together."""
        number = self.kind.skaters
        if len(self.skaters) != number or len(set(self.skaters)) != number:
            if number > 1:
                yield say("a pick of the kind {kind} names three different skaters", kind=self.kind.value)
            else:
                yield say("a pick of the kind {kind} names one skater", kind=self.kind.value)
        if self.takes_start_place and self.event is None:
            yield say("a pick of the kind {kind} names an event", kind=self.kind.value)


PICK_RULES = Tables(Nested(PickRule))
"""Pick rules in files, one table each."""


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

    rules: Annotated[tuple[PickRule, ...], Key("pick"), PICK_RULES] = ()
    starters: Annotated[Mapping[StartPlace, tuple[str, ...]], Key("starter"), Starters(NAMED_TOGETHER)] = (
        field(default_factory=dict)
    )
    refills: Annotated[Mapping[StartPlace, tuple[str, ...]], Key("refill"), Places(RANKED)] = field(
        default_factory=dict
    )
    declined: Annotated[frozenset[tuple[Sex, Event, str]], Declined(tuple(Event))] = frozenset()

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
