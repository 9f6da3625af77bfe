"""From the values of a sweep to rules and what-ifs, with every fault of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.input.bounded_file import is_folder, is_input
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.input.own_folder import way_out
from simulator.input.toml_reader import TomlReader
from simulator.people.persons import Persons
from simulator.policy.applied import with_runs
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import available_rule_sets, load_rule_set, with_known_holders
from simulator.selection.rule_set import NO_CAP, RuleSet, Runs
from simulator.sweep.definition import ALL, EACH, MOST_SCENARIOS, Sweep, SweptWhatIf
from simulator.text import quoted
from simulator.what_if.base import ANY_KIND, WhatIf
from simulator.what_if.field import Field
from simulator.what_if.what_ifs import OtherOrder
from simulator.words import say

AxisValue = str | int | float
Axes = tuple[tuple[str, AxisValue], ...]
"""Which value of each axis a scenario has."""

_LONGEST_RULES = 100


class RulesOf(NamedTuple):
    """Rules of a sweep: values of their axes, and what is assumed; None for those of the meet."""

    axes: Axes
    order: OtherOrder | None


class Combination(NamedTuple):
    """What-ifs of a sweep: values of their axes, and what is assumed."""

    axes: Axes
    what_ifs: tuple[WhatIf, ...]


@dataclass(frozen=True)
class Where:
    """Where a sweep lies.

    Attributes
    ----------
    folder
        From which its paths are, and which they do not leave: a sweep may come from a stranger.
    source
        Name of its file in messages.
    """

    folder: Path
    source: str

    def file(self, key: str, word: str, shipped: Sequence[str]) -> str:
        """Return a meet or rule set as it is to be asked for; raises `InputRefused` for one elsewhere."""
        if word in shipped:
            return word
        out = way_out(self.folder, Path(word))
        if out is not None:
            found = say("{path} lies outside the folder of the sweep", path=quoted(str(out)))
            remedy = say("Put it beside the sweep, or name one of {known}.", known=", ".join(shipped))
            raise InputRefused([Fault(self.source, found, remedy, column=key)])
        path = self.folder / word
        if not word or not (is_input(path) or is_folder(path)):
            found = say("{text} is neither shipped nor beside the sweep", text=quoted(word))
            known = ", ".join(shipped)
            remedy = say("Shipped are {known}.{hint}", known=known, hint=did_you_mean(word, shipped))
            raise InputRefused([Fault(self.source, found, remedy, column=key)])
        return str(path)


# Rules -------------------------------------------------------------------------------------


def rule_sets(sweep: Sweep, where: Where) -> dict[str, RuleSet]:
    """Read the rule sets that a sweep names; raises `InputRefused` with every fault of all."""
    found: dict[str, RuleSet] = {}
    faults: list[Fault] = []
    for word in sweep.rules:
        try:
            found[word] = load_rule_set(where.file("rules", word, available_rule_sets()))
        except InputRefused as refused:
            faults += refused.faults
    if faults:
        raise InputRefused(faults)
    return found


def rules_of(
    sweep: Sweep, read: Mapping[str, RuleSet], baseline: Plan, persons: Mapping[Sex, Persons], where: Where
) -> tuple[RulesOf, ...]:
    """Return the rules of a sweep for one of its meets; raises `InputRefused` with every fault."""
    found: list[RulesOf] = []
    faults: list[Fault] = []
    for word, cap, runs in product(sweep.rules or (None,), sweep.cap or (None,), sweep.runs or (None,)):
        rules = baseline.rules if word is None else with_known_holders(read[word], persons)
        changed = _changed(rules, baseline, cap, runs)
        wrong = [fault for fault in check_rule_set(changed) if not fault.doubt]
        faults += [fault.told(f"{where.source}, {changed.name}") for fault in wrong]
        named = (("rules", word), ("cap", "none" if cap == NO_CAP else cap), ("runs", runs and runs.value))
        axes = tuple((key, value) for key, value in named if value is not None)
        found.append(RulesOf(axes, None if changed == baseline.rules else OtherOrder(changed)))
    if faults:
        raise InputRefused(dict.fromkeys(faults))
    return tuple(found)


def _changed(rules: RuleSet, baseline: Plan, cap: int | None, runs: Runs | None) -> RuleSet:
    """Return rules with another cap, or with other runs of the events that are ridden twice."""
    words = []
    changed = rules
    if cap is not None:
        words.append(f"cap = {cap or 'none'}")
        changed = replace(changed, cap=dict.fromkeys(rules.cap, cap))
    if runs is not None:
        words.append(f"runs = {runs.value}")
        changed = with_runs(changed, baseline.meet, runs)
    if changed == rules:
        return rules
    return replace(changed, name="; ".join([rules.name, *words])[-_LONGEST_RULES:].strip())


# What-ifs ----------------------------------------------------------------------------------


def combinations(
    tables: Sequence[SweptWhatIf], baseline: Plan, persons: Mapping[Sex, Persons], where: Where
) -> tuple[Combination, ...]:
    """Return each value of each what-if with each of the others; raises `InputRefused` with every fault."""
    field = Field(baseline, ())
    reader = TomlReader(where.source)
    lists: list[list[tuple[Axes, WhatIf]]] = []
    for number, table in enumerate(tables, start=1):
        own = []
        for fields in _by_skater(_tables(table, field)):
            what_if = ANY_KIND.of(reader, {"what": table.word, **fields}, f"what_if {number}")
            if what_if is not None:
                known = what_if.as_known(persons)
                own.append((_axes(table, fields, known, number), known))
        lists.append(own)
    if reader.faults:
        raise InputRefused(dict.fromkeys(reader.faults))
    return tuple(
        Combination(tuple(axis for axes, _ in chosen for axis in axes), tuple(one for _, one in chosen))
        for chosen in product(*lists)
    )


def number_of(tables: Sequence[SweptWhatIf], baseline: Plan) -> int:
    """Return how many combinations there are, without making them; of very many, that they are too many."""
    field, number = Field(baseline, ()), 1
    for table in tables:
        number *= sum(1 for _ in islice(_tables(table, field), MOST_SCENARIOS + 1))
    return number


def _tables(table: SweptWhatIf, field: Field) -> Iterator[dict[str, object]]:
    """Yield the fields of each what-if of a table."""
    keys = [key for key, _ in table.fields]
    for values in product(*(own for _, own in table.fields)):
        fields = dict(zip(keys, values, strict=True))
        if fields.get("event") == ALL:
            del fields["event"]
        for skater in _each(field, fields) if fields.get("skater") == EACH else (fields.get("skater"),):
            yield fields if skater is None else {**fields, "skater": skater}


def _by_skater(tables: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    """Return fields skater by skater: what was ridden for the one before is of most use to the next."""
    found = list(tables)
    order = {key: at for at, key in enumerate(dict.fromkeys(map(_who, found)))}
    return sorted(found, key=lambda fields: order[_who(fields)])


def _who(fields: Mapping[str, object]) -> tuple[object, object]:
    return fields.get("sex"), fields.get("skater")


def _each(field: Field, fields: Mapping[str, object]) -> Iterable[str]:
    """Return everybody entered in the event, or in any."""
    names = (
        name
        for (sex, event), own in field.entered.items()
        if sex.value == fields.get("sex") and fields.get("event") in (None, event.value)
        for name in own
    )
    return dict.fromkeys(names)


def _axes(table: SweptWhatIf, fields: Mapping[str, object], known: WhatIf, number: int) -> Axes:
    """Return the values of the axes of one what-if; axes of a second one are numbered."""
    mark = "" if number == 1 else f" {number}"
    told = {**fields, **({"skater": known.about.skater} if known.about.skater is not None else {})}
    values = ((key, told.get(key, ALL)) for key, _ in table.fields)
    return tuple((f"{key}{mark}", value) for key, value in values if isinstance(value, AxisValue))
