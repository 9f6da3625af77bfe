"""How rule sets and pick rules stand in project files and tokens."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from simulator.input.faults import InputRefused
from simulator.input.records import Form, Table
from simulator.input.toml_reader import TomlReader
from simulator.selection.committee import Committee, PickRule
from simulator.selection.pick_checks import rule_faults
from simulator.selection.picks_file import committee_of
from simulator.selection.picks_text import committee_text
from simulator.selection.rule_file import available_rule_sets, load_rule_set, rule_set_of
from simulator.selection.rule_set import RuleSet
from simulator.selection.rule_text import rule_text
from simulator.words import say

MOST_PICK_RULES = 50


class Rules(Form):
    """A rule set: the identifier of a shipped one, or the tables of one of the user's."""

    def take(self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool) -> RuleSet | None:
        """Return the rule set of a key."""
        if key not in table:
            if needed:
                reader.fault(f"{at}{key}", say("this key is missing"), say("Expected a rule set."))
            return None
        return self.of(reader, table[key], f"{at}{key}")

    def of(self, reader: TomlReader, given: Any, column: str) -> RuleSet | None:
        """Return the rule set."""
        if type(given) is str:
            if given in available_rule_sets():
                return load_rule_set(given)
            reader.unknown([given], available_rule_sets(), f"{column}, ", "rule set")
            return None
        table = reader.of_kind(given, dict, column)
        if table is None:
            return None
        try:
            return rule_set_of(_with_date(table), f"{reader.source}, {column}")
        except InputRefused as refused:
            reader.faults += refused.faults
            return None

    def plain(self, value: RuleSet) -> str | Table:
        """Return the identifier of a shipped rule set, or tables."""
        if value.id in available_rule_sets() and _shipped(value.id) == value:
            return value.id
        return tomllib.loads(rule_text(value))


class Policy(Form):
    """What the committee decides, as the tables of a picks file."""

    kind = dict

    def of(self, reader: TomlReader, given: Any, column: str) -> Committee | None:
        """Return the committee."""
        try:
            return committee_of(given, f"{reader.source}, {column}")
        except InputRefused as refused:
            reader.faults += refused.faults
            return None

    def plain(self, value: Committee) -> Table:
        """Return the tables."""
        return tomllib.loads(committee_text(value))


class Picks(Form):
    """Pick rules, as the tables of a picks file."""

    kind = list

    def take(
        self, reader: TomlReader, table: Table, key: str, at: str, *, needed: bool
    ) -> tuple[PickRule, ...] | None:
        """Return the rules; without the key there are none."""
        committee = Policy().of(reader, {key: table[key]} if key in table else {}, at.rstrip(", "))
        return None if committee is None else committee.rules

    def plain(self, value: tuple[PickRule, ...]) -> Any:
        """Return the tables; nothing for no rules."""
        return Policy().plain(Committee(value)).get("pick")

    def wrong(self, value: tuple[PickRule, ...]) -> Iterator[str]:
        """Yield what is wrong with the rules."""
        for rule in value:
            yield from rule_faults(rule)
        if len(value) > MOST_PICK_RULES:
            yield say("{count} rules are too many; {most} are enough", count=len(value), most=MOST_PICK_RULES)


@cache
def _shipped(identifier: str) -> RuleSet:
    return load_rule_set(identifier)


def _with_date(table: Table) -> Table:
    """Return the tables of a rule set with its date as one; JSON has only texts."""
    day = table.get("valid_from")
    if type(day) is not str:
        return table
    try:
        return {**table, "valid_from": date.fromisoformat(day)}
    except ValueError:
        return table
