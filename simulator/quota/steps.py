"""Steps of the re-allocation as text: ``hand-back:M1000:NED``, ``withdraw:W500:NAME``, ``host``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.quota.lists import QuotaList
from simulator.quota.reallocation import Allocation, allocation, grown, handed_back, with_host, withdrawn
from simulator.quota.rule import QuotaRule
from simulator.text import quoted
from simulator.words import say

Allocations = dict[tuple[Sex, Event], Allocation]


def with_steps(
    rule: QuotaRule, lists: Mapping[tuple[Sex, Event], QuotaList], steps: Sequence[str], source: str
) -> Allocations:
    """Take steps of the re-allocation one after the other.

    Who is at the Games when an event grows: who has earned a start place in another event, as things
    stand then.

    Raises
    ------
    InputRefused
        With every step that cannot be understood or taken.
    """
    now = {key: allocation(own) for key, own in lists.items()}
    faults: list[Fault] = []
    for step in steps:
        try:
            now = _taken(rule, now, step, source)
        except InputRefused as refused:
            faults += refused.faults
    refuse_if_any(faults)
    return now


def event_of(text: str) -> tuple[Sex, Event] | None:
    """Return the event that a short word names, ``W1500``; None when it names none."""
    for sex in Sex:
        for event in Event:
            if text.upper() == f"{sex}{event}".upper():
                return sex, event
    return None


def _taken(rule: QuotaRule, now: Allocations, step: str, source: str) -> Allocations:
    what, _, rest = step.partition(":")
    where, _, who = rest.partition(":")
    if what == "host" and not rest:
        return {key: with_host(own, rule) for key, own in now.items()}
    key = event_of(where)
    if key is not None and key in now:
        if what == "hand-back" and who:
            return {**now, key: handed_back(now[key], who.upper())}
        if what == "withdraw" and who:
            return {**now, key: withdrawn(now[key], who)}
        if what == "grow" and not who:
            return {**now, key: grown(now[key], rule, _at_the_games(now, key))}
    found = say("{step} is not a step", step=quoted(step))
    remedy = say("Write hand-back:M1000:NED, withdraw:W500:NAME, grow:M500 or host.")
    raise InputRefused([Fault(source, found, remedy)])


def _at_the_games(now: Allocations, besides: tuple[Sex, Event]) -> set[str]:
    return {
        place.earned.skater
        for (sex, event), own in now.items()
        if sex is besides[0] and event is not besides[1]
        for place in own.held
        if place.earned is not None
    }
