"""Other picks of the committee."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

from simulator.event import Sex
from simulator.input.form import Wrong
from simulator.input.records import Key, Missing, Nested
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.pick_forms import Tables
from simulator.selection.picks_file import with_known_names
from simulator.what_if.base import Finding, WhatIf, wrong
from simulator.what_if.words import event_words, some
from simulator.words import listed, say

if TYPE_CHECKING:
    from simulator.people.persons import Persons
    from simulator.what_if.changes import Changes
    from simulator.what_if.field import Field

MOST_PICK_RULES = 50


class _Rules(Tables):
    """Pick rules, as in a picks file; none where nothing stands there."""

    def plain(self, value: Any) -> Any:
        """Return the tables; nothing for no rules."""
        return super().plain(value) or None

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the rules, and that there are too many."""
        yield from super().wrong(value)
        if len(value) > MOST_PICK_RULES:
            many = say(
                "{count} rules are too many; {most} are enough", count=len(value), most=MOST_PICK_RULES
            )
            yield Wrong(many)


@dataclass(frozen=True)
class PickRules(WhatIf, word="pick_rules"):
    """Rules by which the committee picks, in the place of those of the baseline; both sexes, in order."""

    rules: Annotated[tuple[PickRule, ...], Key("pick"), Missing(()), _Rules(Nested(PickRule))]

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        if not self.rules:
            return say("The committee picks nobody")
        return say("The committee picks {picks}", picks=some([pick_words(rule) for rule in self.rules]))

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("Other pick rules")

    def where(self) -> str:
        """Return how many there are."""
        return say("{count} pick rules", count=len(self.rules))

    def clashes(self, field: Field) -> Iterator[Finding]:
        """Yield names that are nearly those of a skater; somebody who rides nothing can be picked too."""
        from simulator.selection.picks_file import NEAR, unknown_skaters

        known = {sex: field.riders(sex) for sex in Sex}
        for sex, name in unknown_skaters(Committee(self.rules), known):
            near = difflib.get_close_matches(name, known.get(sex, ()), n=1, cutoff=NEAR)
            if near:
                fault = say("{skater} is not entered in any event", skater=name)
                yield wrong(self, fault, say('Did you mean "{name}"?', name=near[0]))

    def as_known(self, persons: Mapping[Sex, Persons]) -> WhatIf:
        """Return the picks with skaters named as the entries name them."""
        return replace(self, rules=with_known_names(Committee(self.rules), persons)[0].rules)

    def change(self, changes: Changes) -> None:
        """Pick by these rules."""
        changes.picks = self.rules


def pick_words(rule: PickRule) -> str:
    """Write a pick rule to follow "the committee picks"."""
    pick = _pick(rule)
    if rule.chance >= 1:
        return pick
    return say("{pick} with a chance of {per_cent:g} %", pick=pick, per_cent=100 * rule.chance)


def _pick(rule: PickRule) -> str:
    skaters = listed(rule.skaters)
    event = event_words(rule.event) if rule.event is not None else say("an event")
    match rule.kind:
        case PickKind.MASS_START:
            return say("{skaters} for the mass start", skaters=skaters)
        case PickKind.CALAMITY:
            return say("{skaters} for {event} after a mishap there", skaters=skaters, event=event)
        case PickKind.PURSUIT:
            return say("{skaters} for the team pursuit", skaters=listed(rule.skaters, " or "))
        case PickKind.EVENT:
            return say("{skaters} for {event}", skaters=skaters, event=event)
        case PickKind.TEAM:
            return say("{skaters} for the team", skaters=skaters)
