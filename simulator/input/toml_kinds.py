"""What a TOML file is by its keys: a project, a meet, rules, picks; another than wanted is told as that."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from simulator.input.faults import Fault
from simulator.words import say

PROJECT_SAYS = "okt-project"
"""What stands under ``kind`` in a project."""


class TomlKind(StrEnum):
    """What a file is of the program."""

    PROJECT = "project"
    RULES = "rules"
    MEET = "meet"
    PICKS = "picks"


_KEYS = {
    TomlKind.RULES: {"order", "start_places", "cap", "max_picks"},
    TomlKind.MEET: {"first_day", "last_day", "rule_set"},
    TomlKind.PICKS: {"pick", "starter", "declined"},
}
_WORDS = {
    TomlKind.PROJECT: say("a project"),
    TomlKind.RULES: say("a rule set"),
    TomlKind.MEET: say("the description of a meet"),
    TomlKind.PICKS: say("a picks file"),
}
_TAKEN_BY = {
    TomlKind.PROJECT: say("The window opens it, and okt simulate --project FILE takes it."),
    TomlKind.RULES: say("okt rules check FILE looks at it, and --rules FILE takes it."),
    TomlKind.MEET: say("okt meet check DIR looks at its folder, and --meet DIR takes it."),
    TomlKind.PICKS: say("--picks FILE takes it."),
}


def kind_of_toml(table: Mapping[str, Any]) -> TomlKind | None:
    """Return what a file is; None where its keys do not tell."""
    if table.get("kind") == PROJECT_SAYS:
        return TomlKind.PROJECT
    return next((kind for kind, keys in _KEYS.items() if keys & table.keys()), None)


def of_another_kind(table: Mapping[str, Any], source: str, wanted: TomlKind) -> tuple[Fault, ...]:
    """Say that a file is something else than what is wanted; nothing where it is that, or does not tell."""
    found = kind_of_toml(table)
    if found is None or found is wanted:
        return ()
    if found is not TomlKind.PROJECT and _KEYS.get(wanted, set()) & table.keys():
        return ()
    says = say("this is {what}, and not {wanted}", what=_WORDS[found], wanted=_WORDS[wanted])
    return (Fault(source, says, _TAKEN_BY[found]),)
