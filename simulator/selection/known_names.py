"""Picks and rules in the names of those who ride: one person, one name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from simulator.event import Sex
from simulator.people.persons import Persons
from simulator.selection.committee import Committee
from simulator.selection.rule_set import RuleSet
from simulator.text import quoted
from simulator.words import say


def with_known_names(committee: Committee, persons: Mapping[Sex, Persons]) -> tuple[Committee, list[str]]:
    """Return a policy in which everybody known is named as there, and what is told of other ways to write.

    Parameters
    ----------
    persons
        Who rides, by sex.
    """
    told: dict[str, None] = {}

    def known(sex: Sex, name: str) -> str:
        person = persons[sex].person(name) if sex in persons else name
        if person != name:
            told[say("{written} is taken for {person}.", written=quoted(name), person=quoted(person))] = None
        return person

    def each(sex: Sex, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(known(sex, name) for name in names))

    named = replace(
        committee,
        rules=tuple(replace(rule, skaters=each(rule.sex, rule.skaters)) for rule in committee.rules),
        starters={(sex, event): each(sex, names) for (sex, event), names in committee.starters.items()},
        refills={(sex, event): each(sex, names) for (sex, event), names in committee.refills.items()},
        declined=frozenset((sex, event, known(sex, name)) for sex, event, name in sorted(committee.declined)),
    )
    return (named if told else committee), list(told)


def with_known_holders(rules: RuleSet, persons: Mapping[Sex, Persons]) -> RuleSet:
    """Return a rule set in which those qualified beforehand are named as where they ride."""
    holders = {
        sex: {
            event: tuple(persons[sex].person(name) if sex in persons else name for name in names)
            for event, names in own.items()
        }
        for sex, own in rules.prequalified.items()
    }
    return rules if holders == rules.prequalified else replace(rules, prequalified=holders)
