"""Contradictory or impossible what-ifs, told by the sentences that clash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from simulator.engine.plan import Plan
from simulator.input.faults import Fault
from simulator.project.project import Project, Scenario
from simulator.what_if.field import Field, Finding, both, place_of
from simulator.what_if.meet_clashes import meet_clashes
from simulator.what_if.ranges import impossible
from simulator.what_if.relation_clashes import relation_clashes
from simulator.what_if.sentences import sentence
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    IncidentKind,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)


def clashes(plan: Plan, project: Project, scenario: Scenario) -> tuple[Fault, ...]:
    """Return every clash of a scenario: with itself, with the meet, and with what has been ridden.

    Parameters
    ----------
    plan
        The plan of the meet without what-ifs.
    """
    source = f'scenario "{scenario.name}"'
    found: list[Finding] = [
        (f'"{sentence(what_if)}": {fault}', "Correct it or take it out.")
        for what_if in scenario.what_ifs
        for fault in impossible(what_if)
    ]
    if not found:
        field = Field(plan, scenario.what_ifs, project.results)
        found = [
            *meet_clashes(field),
            *_twice(field),
            *_outcomes(field),
            *_absent(field),
            *_places(field),
            *relation_clashes(field),
        ]
    return tuple(Fault(source, *finding) for finding in dict.fromkeys(found))


def subject(what_if: WhatIf) -> tuple[object, ...]:
    """Return what a what-if is about; two about the same cannot both stand in a scenario.

    Outcomes assumed of one skater in one event clash also when only one of them is of a run.
    """
    if isinstance(what_if, AssumedOutcome):
        if what_if.kind.is_relation:  # several can hold at once
            return (what_if,)
        return AssumedOutcome, what_if.sex, what_if.skater, what_if.event, what_if.run
    if isinstance(what_if, IncidentRate):
        return IncidentRate, what_if.sex, what_if.skater, what_if.event, what_if.kind
    if isinstance(what_if, PairsSet):
        return PairsSet, what_if.sex, what_if.event
    if isinstance(what_if, (PickRules, OtherOrder)):
        return (type(what_if),)
    return type(what_if), what_if.sex, what_if.skater, what_if.event


def _twice(field: Field) -> Iterator[Finding]:
    """What-ifs about the same thing."""
    for one, other in combinations(field.what_ifs, 2):
        if one == other:
            yield f'"{sentence(one)}" stands there twice', "Take one of them out."
        elif subject(one) == subject(other):
            yield both(one, other)


def _outcomes(field: Field) -> Iterator[Finding]:
    """One outcome of the whole event and one of a run of it; `_twice` tells the others."""
    for one, other in combinations(field.assumed, 2):
        same = (one.sex, one.event, one.skater) == (other.sex, other.event, other.skater)
        same = same and not (one.kind.is_relation or other.kind.is_relation)
        if same and one.run != other.run and None in (one.run, other.run):
            yield both(one, other)


def _absent(field: Field) -> Iterator[Finding]:
    """Something assumed of a race in which the skater does not start."""
    others: list[AssumedOutcome | IncidentRate] = [*field.assumed, *field.of_kind(IncidentRate)]
    for withdrawal in field.of_kind(Withdrawal):
        for other in others:
            same = (other.sex, other.skater) == (withdrawal.sex, withdrawal.skater)
            if same and withdrawal.event in (None, other.event) and _needs_start(other):
                yield both(other, withdrawal)


def _needs_start(what_if: AssumedOutcome | IncidentRate) -> bool:
    """Whether a what-if makes no sense of somebody who has withdrawn."""
    if isinstance(what_if, IncidentRate):
        return what_if.kind is IncidentKind.NOT_STARTING
    return what_if.kind is not AssumedKind.DOES_NOT_START and not what_if.kind.is_relation


def _places(field: Field) -> Iterator[Finding]:
    """Places held by two, and places beyond the field."""
    held = [(what_if, place) for what_if in field.assumed if (place := place_of(what_if)) is not None]
    for (one, own), (other, theirs) in combinations(held, 2):
        same_race = (one.sex, one.event) == (other.sex, other.event)
        if same_race and own == theirs and one.skater != other.skater:
            yield both(one, other)
    for what_if, place in held:
        starters = field.starters(what_if.sex, what_if.event)
        if place > starters and (what_if.sex, what_if.event) in field.entered:
            there = f"only {starters} start" if starters != 1 else "only one starts"
            yield f'"{sentence(what_if)}": {there} there', "Choose a place within the field."
