"""What the committee decides in files: picks, starters, refills, declined start places.

What stands in a file, and what may, is declared with the fields of `Committee`.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from dataclasses import replace
from importlib.resources.abc import Traversable
from typing import Any

from simulator.event import Sex
from simulator.input.faults import refuse_if_any
from simulator.input.records import plain, read
from simulator.input.toml_kinds import TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, read_toml, shown
from simulator.input.toml_text import toml_of
from simulator.people.persons import Persons
from simulator.people.same import Same
from simulator.selection.committee import Committee
from simulator.text import quoted
from simulator.words import say

NEAR = 0.8
"""How alike a name must be to a known one to be taken for a slip of the pen, 0 to 1."""

Known = Mapping[Sex, Collection[str]]


def read_committee(file: Traversable, source: str, known: Known | None = None, same: Same = ()) -> Committee:
    """Read a picks file.

    Parameters
    ----------
    source
        Name of the file in messages.
    known
        Skaters of each sex who can be meant. A name that is nearly one of them is a fault; others
        are let pass, because a skater who did not ride can be picked too.
    same
        What is said of names: as written, and who is meant.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    table = read_toml(file, source)
    refuse_if_any(of_another_kind(table, source, TomlKind.PICKS))
    return committee_of(table, source, known, same)


def committee_of(
    table: dict[str, Any], source: str, known: Known | None = None, same: Same = ()
) -> Committee:
    """Make the committee's policy of the tables of a picks file, as `read_committee` does."""
    reader = _PicksReader(source, known, same)
    committee = read(reader, Committee, table)
    refuse_if_any(reader.faults)
    return committee or Committee()


def committee_text(committee: Committee) -> str:
    """Return the policy as the text of a picks file; reading it gives the same policy again."""
    return toml_of(plain(committee))


def with_picks_of_meet(committee: Committee, named: Mapping[Sex, tuple[str, ...]]) -> Committee:
    """Return the policy with the mass start picks of a meet, for each sex of which it has none."""
    for sex, skaters in named.items():
        if skaters and not committee.mass_start(sex):
            committee = committee.with_mass_start(sex, skaters)
    return committee


def unknown_skaters(committee: Committee, known: Known) -> tuple[tuple[Sex, str], ...]:
    """Return whom a policy names who is not among the known skaters of the sex, each once."""
    named = [(rule.sex, skater) for rule in committee.rules for skater in rule.skaters]
    for places in (committee.starters, committee.refills):
        named += [(sex, skater) for (sex, _), skaters in places.items() for skater in skaters]
    named += sorted((sex, skater) for sex, _, skater in committee.declined)
    return tuple(dict.fromkeys((sex, skater) for sex, skater in named if skater not in known.get(sex, ())))


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


class _PicksReader(TomlReader):
    """Reads one file and keeps every fault, that of a name which nobody known has among them."""

    def __init__(self, source: str, known: Known | None, same: Same) -> None:
        super().__init__(source)
        self.known = known or {}
        self.persons = {sex: Persons.of(names, dict(same)) for sex, names in self.known.items()}

    def name(self, name: str, sex: object, column: str) -> None:
        """Keep a fault of a name that is nearly a known one, or of the other sex."""
        if sex not in list(Sex):
            return
        own, other = (Sex.W, Sex.M) if sex == Sex.W else (Sex.M, Sex.W)
        if not self.known or name in self.known.get(own, ()):
            return
        found = self.persons[own].find(name) if own in self.persons else None
        if found is not None and found.person is not None:
            return  # made the name of the person by who knows all of them, which is told
        near = (found.suggestions if found is not None else ()) or difflib.get_close_matches(
            name, self.known.get(own, ()), n=1, cutoff=NEAR
        )
        if other in self.persons and self.persons[other].sure(name).person is not None:
            reason = say("{name} is known, but not of this sex", name=shown(name))
            self.fault(column, reason, say("Correct sex."))
        elif near:
            reason = say("{name} is not known", name=shown(name))
            self.fault(column, reason, say('Did you mean "{near}"?', near=near[0]))
