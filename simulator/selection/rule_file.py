"""Rule sets in files: found, read strictly with every fault told at once, and written.

What stands in a file, and what may, is declared with the fields of `RuleSet`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from simulator.event import Sex
from simulator.input.bounded_file import is_folder, is_input
from simulator.input.faults import Fault, InputRefused, did_you_mean, refuse_if_any
from simulator.input.form import Form, Table
from simulator.input.own_folder import way_out
from simulator.input.records import plain, read_whole
from simulator.input.toml_kinds import TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, read_toml
from simulator.input.toml_text import toml_of
from simulator.meet.folder import DESCRIPTION, MeetFolder
from simulator.people.persons import Persons
from simulator.selection.earlier_file import with_earlier_results
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_set import RuleSet, Selected
from simulator.shipped import shipped
from simulator.text import quoted
from simulator.words import say


def available_rule_sets() -> tuple[str, ...]:
    """Identifiers of the rule sets shipped with the program."""
    names = (entry.name for entry in shipped("rules").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def load_rule_set(id_or_path: str | Path) -> RuleSet:
    """Read a shipped rule set by its identifier, or a rule set of the user's from a TOML file.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    file = rule_file(id_or_path)
    return _read(file)


def _read(file: Traversable) -> RuleSet:
    table = read_toml(file, file.name)
    refuse_if_any(of_another_kind(table, file.name, TomlKind.RULES))
    return rule_set_of(with_earlier_results(table, file), file.name)


def rule_file(id_or_path: str | Path) -> Traversable:
    """Find the file of a rule set.

    Raises
    ------
    InputRefused
        When there is neither a shipped rule set nor a file of that name.
    """
    text, known = str(id_or_path), available_rule_sets()
    if text in known:
        return shipped(f"rules/{text}.toml")
    if is_input(Path(id_or_path)):
        return Path(id_or_path)
    if is_folder(Path(id_or_path)) and (Path(id_or_path) / DESCRIPTION).exists():
        found = say("{text} is the folder of a meet, and not a rule set", text=quoted(text))
        remedy = say("okt meet check DIR looks at it, and --meet DIR takes it.")
        raise InputRefused([Fault("rule set", found, remedy)])
    found = say("{text} is neither a shipped rule set nor a file", text=quoted(text))
    remedy = say("Shipped are {known}.{hint}", known=", ".join(known), hint=did_you_mean(text, known))
    raise InputRefused([Fault(say("rule set"), found, remedy)])


def rules_of_meet(place: MeetFolder, rule_set: str) -> RuleSet:
    """Read the rule set that a meet names: a shipped one, or a file in the folder of the meet.

    Raises
    ------
    InputRefused
        With every fault of the file, or when it lies elsewhere.
    """
    return _read(meet_rule_file(place, rule_set))


def meet_rule_file(place: MeetFolder, rule_set: str) -> Traversable:
    """Find the rule set that a meet names; a meet from a stranger is led to no other folder.

    Raises
    ------
    InputRefused
        When there is neither a shipped rule set nor a file of that name in the folder of the meet.
    """
    if rule_set in available_rule_sets() or not isinstance(place.folder, Path):
        return rule_file(rule_set)
    out = way_out(place.folder, Path(rule_set))
    if out is not None:
        source = place.source(place.description.name)
        found = say('"{out}" lies outside the folder of the meet', out=out)
        remedy = say("Put the rule set beside it, or give the rules by themselves.")
        raise InputRefused([Fault(source, found, remedy, column="rule_set")])
    return rule_file(place.folder / rule_set)


def rule_set_of(table: Table, source: str, record: type[RuleSet] = RuleSet) -> RuleSet:
    """Make a rule set of the tables of a file.

    Parameters
    ----------
    record
        The type that declares the fields.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    reader = TomlReader(source)
    rules = read_whole(reader, record, _of_both_sexes(table))
    faults = reader.faults
    for found in check_rule_set(rules):
        # What could not be read is told already; its stand-in is not to be complained of.
        if not found.doubt and not {*found.columns} & reader.unread:
            faults.append(found.told(source))
    refuse_if_any(faults)
    return rules


def rule_table(rules: RuleSet) -> Table:
    """Return the rule set as the tables of a file; `rule_set_of` reads them back as it was.

    Raises
    ------
    InputRefused
        When the rules have faults, so that nothing is saved that cannot be opened again.
    """
    refuse_if_any([fault.told(say("rule set")) for fault in check_rule_set(rules) if not fault.doubt])
    return plain(rules)


def rule_text(rules: RuleSet) -> str:
    """Return the rule set as the text of a file, as `rule_table` does."""
    return toml_of(rule_table(rules))


def with_known_holders(rules: RuleSet, persons: Mapping[Sex, Persons]) -> RuleSet:
    """Return a rule set in which those it names are named as where they ride."""
    changed: dict[str, Any] = {}
    for field in ("prequalified", "named", "earlier"):
        holders = {
            sex: {
                event: tuple(persons[sex].person(name) if sex in persons else name for name in names)
                for event, names in own.items()
            }
            for sex, own in getattr(rules, field).items()
        }
        if holders != getattr(rules, field):
            changed[field] = holders
    return replace(rules, **changed) if changed else rules


def _of_both_sexes(table: Table) -> Table:
    """Return the tables with nothing for the sex of which no team is selected."""
    selected = table.get("selected")
    if selected not in (Selected.WOMEN, Selected.MEN):
        return table
    own, other = (Sex.W, Sex.M) if selected == Selected.WOMEN else (Sex.M, Sex.W)
    whole = dict(table)
    for key, nothing in (("start_places", {}), ("order", [])):
        if isinstance(table.get(key), dict):
            whole[key] = {other.value: nothing, **table[key]}
    for key in ("cap", "max_picks", "reserves"):
        number = table.get(key)
        if isinstance(number, dict) and own in number:
            whole[key] = {other.value: number[own], **number}
    return whole


class Rules(Form):
    """A rule set in a project or a token: the identifier of a shipped one, or the tables of another."""

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
        return rule_table(value)


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
