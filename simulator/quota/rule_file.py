"""Rules of start places in files: those shipped with the program, and files of the user's."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from simulator.input.bounded_file import is_input
from simulator.input.faults import Fault, InputRefused, did_you_mean, refuse_if_any
from simulator.input.records import declared, read_whole
from simulator.input.toml_kinds import TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, read_toml
from simulator.quota.rule import QuotaRule
from simulator.shipped import shipped
from simulator.text import quoted
from simulator.words import say

DEFAULT_RULE = "isu-2026"


def available_quota_rules() -> tuple[str, ...]:
    """Identifiers of the rules of start places shipped with the program."""
    names = (entry.name for entry in shipped("quota").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def quota_rule_file(id_or_path: str | Path) -> Traversable:
    """Find the file of a rule of start places.

    Raises
    ------
    InputRefused
        When there is neither a shipped rule nor a file of that name.
    """
    text, known = str(id_or_path), available_quota_rules()
    if text in known:
        return shipped(f"quota/{text}.toml")
    if is_input(Path(id_or_path)):
        return Path(id_or_path)
    found = say("{text} is neither a shipped rule of start places nor a file", text=quoted(text))
    remedy = say("Shipped are {known}.{hint}", known=", ".join(known), hint=did_you_mean(text, known))
    raise InputRefused([Fault(say("rule of start places"), found, remedy)])


def load_quota_rule(id_or_path: str | Path = DEFAULT_RULE) -> QuotaRule:
    """Read a shipped rule of start places by its identifier, or one of the user's from a TOML file.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    file = quota_rule_file(id_or_path)
    reader = TomlReader(file.name)
    table = read_toml(file, file.name)
    refuse_if_any(of_another_kind(table, file.name, TomlKind.QUOTA_RULE))
    rule = read_whole(reader, QuotaRule, table)
    refuse_if_any([*reader.faults, *_wrong(reader, rule)])
    return rule


def _wrong(reader: TomlReader, rule: QuotaRule) -> Iterator[Fault]:
    """Yield what is wrong with the values that could be read, and where that is all, with them together."""
    unread = {column.partition(".")[0].partition(" ")[0] for column in reader.unread}
    for own in declared(QuotaRule):
        value = getattr(rule, own.name)
        if value is not None and own.key not in unread:
            for wrong in own.form.wrong(value):
                column = ".".join((own.key, *wrong.at))
                yield Fault(reader.source, wrong.found, wrong.remedy, column=column)
    if not reader.faults:
        yield from (Fault(reader.source, found) for found in rule.contradictions())
