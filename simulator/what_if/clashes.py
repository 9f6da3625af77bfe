"""Contradictory or impossible what-ifs, told by the sentences that clash: what holds for all kinds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from simulator.engine.plan import Plan
from simulator.input.faults import Fault, did_you_mean
from simulator.input.records import impossible
from simulator.what_if.base import Finding, WhatIf, both, wrong
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.field import Field
from simulator.what_if.words import event_words
from simulator.words import say


def clashes(
    plan: Plan, name: str, what_ifs: Sequence[WhatIf], ridden: Sequence[EnteredResult]
) -> tuple[Fault, ...]:
    """Return every clash of a scenario: with itself, with the meet, and with what has been ridden.

    Parameters
    ----------
    plan
        The plan of the meet without what-ifs.
    name
        Of the scenario.
    """
    return _faults(say('scenario "{name}"', name=name), plan, what_ifs, ridden)


def doubts(name: str, what_ifs: Sequence[WhatIf]) -> tuple[Fault, ...]:
    """Return what of a scenario of that name is simulated as it stands, though it may not be meant so."""
    source = say('scenario "{name}"', name=name)
    return tuple(Fault(source, *finding) for what_if in what_ifs for finding in what_if.doubts())


def draw_faults(plan: Plan, draws: Sequence[WhatIf]) -> tuple[Fault, ...]:
    """Return everything wrong with the pairs of a meet as they were drawn, see `clashes`."""
    return _faults(say("pairs"), plan, draws, ())


def _faults(
    source: str, plan: Plan, what_ifs: Sequence[WhatIf], ridden: Sequence[EnteredResult]
) -> tuple[Fault, ...]:
    found = [
        wrong(what_if, fault, say("Correct it or take it out."))
        for what_if in what_ifs
        for fault in impossible(what_if)
    ]
    if not found:
        field = Field(plan, tuple(what_ifs), tuple(ridden))
        for what_if in what_ifs:
            found += _with_the_meet(field, what_if)
        found += _twice(what_ifs)
    return tuple(Fault(source, *finding) for finding in dict.fromkeys(found))


def _with_the_meet(field: Field, what_if: WhatIf) -> Iterator[Finding]:
    """Find events that are not ridden, skaters who are not entered, and what the kind itself finds."""
    sex, event, _, _ = what_if.about
    if sex is not None and event is not None and event not in field.plan.meet.events(sex):
        known = field.plan.meet.events(sex)
        remedy = say("Ridden are {known}.", known=", ".join(known)) if known else NOTHING_RIDDEN
        yield wrong(what_if, say("{event} is not ridden", event=event_words(event, sex)), remedy)
        return
    for skater in what_if.named if sex is not None else ():
        races = [race for race in field.entered if race[0] is sex and event in (None, race[1])]
        entered = list(dict.fromkeys(name for race in races for name in field.entered[race]))
        if skater not in entered:
            where = event_words(event, sex) if event is not None else say("any event")
            fault = say("{skater} is not entered in {event}", skater=skater, event=where)
            near = did_you_mean(skater, entered).strip()
            yield wrong(what_if, fault, near or say("Enter the skater first."))
    yield from what_if.clashes(field)


def _twice(what_ifs: Sequence[WhatIf]) -> Iterator[Finding]:
    """Find what-ifs about the same thing."""
    for one, other in combinations(what_ifs, 2):
        if one == other:
            found = say('"{sentence}" stands there twice', sentence=one.sentence())
            yield found, say("Take one of them out.")
        elif one.subject == other.subject:
            yield both(one, other)


NOTHING_RIDDEN = say("Ridden are no events of that sex.")
