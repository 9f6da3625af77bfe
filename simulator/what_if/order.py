"""Another selection order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

from simulator.input.records import Key
from simulator.selection.rule_file import Rules, with_known_holders
from simulator.selection.rule_set import RuleSet
from simulator.what_if.base import WhatIf
from simulator.words import say

if TYPE_CHECKING:
    from simulator.event import Sex
    from simulator.people.persons import Persons
    from simulator.what_if.changes import Changes


@dataclass(frozen=True)
class OtherOrder(WhatIf, word="rule_set"):
    """Another rule set: selection order, start places and policies."""

    rule_set: Annotated[RuleSet, Key("rules"), Rules()]

    def sentence(self) -> str:
        """Return one line that says what is changed."""
        return say("The team is selected by {name}", name=self.rule_set.title)

    def what(self) -> str:
        """Return what is changed, for a card."""
        return say("Another selection order")

    def where(self) -> str:
        """Return which order."""
        return self.rule_set.title

    def contradictions(self) -> Iterator[str]:
        """Yield what is wrong with the order."""
        if not any(self.rule_set.order.values()):
            yield say("the order has no rows")

    def as_known(self, persons: Mapping[Sex, Persons]) -> WhatIf:
        """Return the order with those qualified beforehand named as the entries name them."""
        return replace(self, rule_set=with_known_holders(self.rule_set, persons))

    def change(self, changes: Changes) -> None:
        """Select by these rules."""
        changes.rules = self.rule_set
