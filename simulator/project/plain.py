"""Scenarios and results as plain tables of texts and numbers, for project files and tokens."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from simulator.engine.fixed import FixedStatus
from simulator.event import Event, Sex
from simulator.race_time import format_time
from simulator.selection.committee import Committee
from simulator.selection.picks_text import committee_text
from simulator.selection.rule_file import available_rule_sets, load_rule_set
from simulator.selection.rule_set import RuleSet
from simulator.selection.rule_text import rule_text
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)

Table = dict[str, Any]
"""What TOML and JSON are made of; they have no narrower type."""

KINDS: dict[str, type[WhatIf]] = {
    "outcome": AssumedOutcome,
    "form_shift": FormShift,
    "incident_rate": IncidentRate,
    "withdrawal": Withdrawal,
    "entrant_added": EntrantAdded,
    "entrant_removed": EntrantRemoved,
    "pairs": PairsSet,
    "pick_rules": PickRules,
    "rule_set": OtherOrder,
}
"""Word for each kind of what-if in files; part of the format."""


def plain_what_if(what_if: WhatIf) -> Table:
    """Return a what-if as a table; `scenario.plain_reader` reads it back as it was."""
    kind = next(word for word, kind in KINDS.items() if type(what_if) is kind)
    if isinstance(what_if, PickRules):
        return {"what": kind, **plain_committee(Committee(what_if.rules))}
    if isinstance(what_if, OtherOrder):
        return {"what": kind, "rules": plain_rules(what_if.rule_set)}
    return {"what": kind, **_values(what_if)}


def plain_result(result: EnteredResult) -> Table:
    """Return an entered result as a table; a finish is not mentioned."""
    table = _values(result)
    if result.status is FixedStatus.FINISHED:
        del table["status"]
    return table


def plain_race(race: tuple[Sex, Event]) -> Table:
    """Return an event of one sex as a table."""
    sex, event = race
    return {"sex": sex.value, "event": event.value}


def plain_committee(committee: Committee) -> Table:
    """Return what the committee decides as the tables of a picks file."""
    return tomllib.loads(committee_text(committee))


def plain_rules(rules: RuleSet) -> str | Table:
    """Return the identifier of a shipped rule set, or the tables of one of the user's."""
    if rules.id in available_rule_sets() and _shipped(rules.id) == rules:
        return rules.id
    return tomllib.loads(rule_text(rules))


@cache
def _shipped(identifier: str) -> RuleSet:
    return load_rule_set(identifier)


def _values(value: WhatIf | EnteredResult) -> Table:
    """Return the fields of a value that are not None; times as people write them."""
    table: Table = {}
    for one in fields(value):
        own = getattr(value, one.name)
        if own is None:
            continue
        if one.name == "time_ms":
            table["time"] = format_time(own, 3)
        else:
            table[one.name] = _plain(own)
    return table


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value
    return value
