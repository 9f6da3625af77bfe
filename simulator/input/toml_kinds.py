"""What a TOML file of the program is: a project, a meet, rules; what is not wanted is told as that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from typing import Any

from simulator.input.faults import Fault, InputRefused
from simulator.input.toml_reader import MOST_BYTES, parse_toml
from simulator.words import say

PROJECT_SAYS, POLICY_SAYS, SWEEP_SAYS = "okt-project", "okt-policy", "okt-sweep"
"""What stands under ``kind`` in a project, in a policy, and in a sweep and its results."""


class TomlKind(StrEnum):
    """What a file is of the program."""

    PROJECT = "project"
    RULES = "rules"
    MEET = "meet"
    PICKS = "picks"
    POLICY = "policy"
    SWEEP = "sweep"
    QUOTA_RULE = "quota_rule"
    ALIASES = "aliases"


_DECLARED = {
    PROJECT_SAYS: TomlKind.PROJECT,
    POLICY_SAYS: TomlKind.POLICY,
    SWEEP_SAYS: TomlKind.SWEEP,
}

_KEYS = {
    TomlKind.QUOTA_RULE: {"athletes", "by_points", "by_time", "team_sizes", "grows_to"},
    TomlKind.RULES: {"order", "start_places", "cap", "max_picks"},
    TomlKind.MEET: {"first_day", "last_day", "rule_set"},
    TomlKind.PICKS: {"pick", "starter", "declined"},
    TomlKind.ALIASES: {"same"},
}
_WORDS = {
    TomlKind.PROJECT: say("a project"),
    TomlKind.RULES: say("a rule set"),
    TomlKind.MEET: say("the description of a meet"),
    TomlKind.PICKS: say("a picks file"),
    TomlKind.POLICY: say("a policy"),
    TomlKind.SWEEP: say("a sweep"),
    TomlKind.QUOTA_RULE: say("a rule of start places"),
    TomlKind.ALIASES: say("a file of names"),
}
_TAKEN_BY = {
    TomlKind.PROJECT: say("The window opens it, and okt simulate --project FILE takes it."),
    TomlKind.RULES: say("okt rules check FILE looks at it, and --rules FILE takes it."),
    TomlKind.MEET: say("okt meet check DIR looks at its folder, and --meet DIR takes it."),
    TomlKind.PICKS: say("--picks FILE takes it."),
    TomlKind.POLICY: say("okt policy FILE judges it, and so does the view Policy."),
    TomlKind.SWEEP: say("okt sweep FILE counts it."),
    TomlKind.QUOTA_RULE: say("okt quota --rule FILE takes it."),
    TomlKind.ALIASES: say("--aliases FILE takes it."),
}
_DECLARES = re.compile(r'^kind\s*=\s*"([\w-]+)"', re.MULTILINE)
_LIKE_TOML = re.compile(r"\[\[?[\w.]+\]\]?\s*(#.*)?|[\w-]+\s*=\s*[\"'\[{\w].*")


def kind_of_toml(table: Mapping[str, Any]) -> TomlKind | None:
    """Return what a file is; None where its keys do not tell."""
    declared = table.get("kind")
    if isinstance(declared, str) and declared in _DECLARED:
        return _DECLARED[declared]
    kind = max(_KEYS, key=lambda one: _said(table, one))
    return kind if _said(table, kind) else None


def _said(table: Mapping[str, Any], kind: TomlKind) -> int:
    """Return how many of the keys that tell a kind a file has."""
    return len(_KEYS.get(kind, set()) & table.keys())


def of_another_kind(table: Mapping[str, Any], source: str, wanted: TomlKind) -> tuple[Fault, ...]:
    """Say that a file is something else than what is wanted; nothing where it is that, or does not tell."""
    found = kind_of_toml(table)
    if found is None or found is wanted:
        return ()
    if found not in _DECLARED.values() and _said(table, wanted) >= _said(table, found):
        return ()
    return (_told(source, found, _WORDS[wanted]),)


def file_of_the_program(text: str, source: str) -> Fault | None:
    """Return what a text is where a list is wanted, if it is a file of this program; None for any other."""
    if text.startswith(f'{{"kind": "{SWEEP_SAYS}"'):
        found = say("this is the result of a sweep, and not a list")
        return Fault(source, found, say("The window shows it: Simulation, Open sweep result."))
    lines = (line.strip() for line in text[:MOST_BYTES].splitlines())
    if not _LIKE_TOML.fullmatch(next((line for line in lines if line and line[0] != "#"), "")):
        return None
    declared = _DECLARES.search(text[:MOST_BYTES])
    kind = _DECLARED.get(declared[1]) if declared is not None else None
    with suppress(InputRefused):
        kind = kind or kind_of_toml(parse_toml(text.encode(), source))
    return None if kind is None else _told(source, kind, say("a list"))


def _told(source: str, found: TomlKind, wanted: str) -> Fault:
    says = say("this is {what}, and not {wanted}", what=_WORDS[found], wanted=wanted)
    return Fault(source, says, _TAKEN_BY[found])
