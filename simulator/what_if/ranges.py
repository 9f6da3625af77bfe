"""What a single what-if or entered result may say, whatever the meet."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import singledispatch

from simulator.engine.fixed import FixedStatus
from simulator.event import Event
from simulator.meet.meet import MOST_ENTRIES
from simulator.selection.pick_checks import rule_faults
from simulator.text import is_name
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.sentences import time_words
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    FormShift,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
)

LARGEST_SHIFT = 10.0
"""Largest form shift, s per 1000 m: five times the distance from best to last of a World Cup."""

MOST_PLACE = MOST_ENTRIES
MOST_PAIRS = 100
MOST_PICK_RULES = 50
_OF_A_PLACE = (AssumedKind.PLACE, AssumedKind.TOP, AssumedKind.OUTSIDE)
_FASTEST_M_PER_S, _SLOWEST_M_PER_S = 17.0, 5.0  # the world records are below 15.2, a fall is above 8


def impossible(what_if: WhatIf) -> tuple[str, ...]:
    """Return everything about a what-if that cannot be, worded to follow its sentence and a colon."""
    return (*_names(what_if), *_impossible(what_if))


def impossible_result(result: EnteredResult) -> tuple[str, ...]:
    """Return everything about an entered result that cannot be."""
    return tuple(_of_result(result))


def _of_result(result: EnteredResult) -> Iterator[str]:
    if not is_name(result.skater):
        yield "this is not a name"
    if not result.event.is_distance:
        yield f"the {result.event.value.replace('_', ' ')} is not ridden at the tournament"
        return
    if result.status is not FixedStatus.FINISHED and (result.place, result.time_ms) != (None, None):
        yield "who did not finish has neither place nor time"
    if result.place is not None and result.run is not None:
        yield "a place is of the event, not of a run"
    yield from _place(result.place)
    yield from _run(result.run)
    yield from _time(result.event, result.time_ms)


def _names(what_if: WhatIf) -> Iterator[str]:
    name = getattr(what_if, "skater", None)
    if name is not None and not is_name(name):
        yield "this is not a name"
    event = getattr(what_if, "event", None)
    if event is not None and not event.is_distance:
        yield f"the {event.value.replace('_', ' ')} is not ridden at the tournament"


@singledispatch
def _impossible(_what_if: object) -> tuple[str, ...]:
    return ()


@_impossible.register
def _(what_if: AssumedOutcome) -> tuple[str, ...]:
    return tuple(_of_outcome(what_if))


def _of_outcome(what_if: AssumedOutcome) -> Iterator[str]:
    kind = what_if.kind
    needs_place, needs_time = kind in _OF_A_PLACE, kind is AssumedKind.TIME
    if needs_place is (what_if.place is None):
        yield "the place is missing" if needs_place else "a place is given besides"
    if needs_time is (what_if.time_ms is None):
        yield "the time is missing" if needs_time else "a time is given besides"
    if (kind is AssumedKind.BEATS) is (what_if.rival is None):
        yield "the rival is missing" if kind is AssumedKind.BEATS else "a rival is given besides"
    if what_if.rival is not None and not is_name(what_if.rival):
        yield "this is not the name of a rival"
    if what_if.rival == what_if.skater:
        yield "nobody is ahead of herself or himself"
    if what_if.run is not None and (kind in (AssumedKind.WINS, AssumedKind.PLACE) or kind.is_relation):
        yield "a place is of the event, not of a run"
    yield from _place(what_if.place)
    yield from _run(what_if.run)
    if what_if.event.is_distance:
        yield from _time(what_if.event, what_if.time_ms)


@_impossible.register
def _(what_if: FormShift) -> tuple[str, ...]:
    if math.isfinite(what_if.s_per_1000m) and abs(what_if.s_per_1000m) <= LARGEST_SHIFT:
        return ()
    return (f"a shift lies between -{LARGEST_SHIFT:g} and {LARGEST_SHIFT:g} s per 1000 m",)


@_impossible.register
def _(what_if: IncidentRate) -> tuple[str, ...]:
    return () if 0 <= what_if.chance <= 1 else ("a chance lies between 0 and 100 %",)


@_impossible.register
def _(what_if: PairsSet) -> tuple[str, ...]:
    return tuple(_of_pairs(what_if.pairs))


def _of_pairs(pairs: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    if not 1 <= len(pairs) <= MOST_PAIRS:
        yield f"a start list has 1 to {MOST_PAIRS} pairs, not {len(pairs)}"
    if any(len(pair) not in (1, 2) for pair in pairs):
        yield "one or two skaters ride in a pair"
    names = [name for pair in pairs for name in pair]
    for name in dict.fromkeys(names):
        if not is_name(name):
            yield "this is not a name"
        if names.count(name) > 1:
            yield f"{name} stands in the pairs {'twice' if names.count(name) == 2 else 'more than once'}"


@_impossible.register
def _(what_if: PickRules) -> tuple[str, ...]:
    faults = [fault for rule in what_if.rules for fault in rule_faults(rule)]
    if len(what_if.rules) > MOST_PICK_RULES:
        faults.append(f"{len(what_if.rules)} rules are too many; {MOST_PICK_RULES} are enough")
    return tuple(dict.fromkeys(faults))


@_impossible.register
def _(what_if: OtherOrder) -> tuple[str, ...]:
    return () if any(what_if.rule_set.order.values()) else ("the order has no rows",)


def _place(place: int | None) -> Iterator[str]:
    if place is not None and not 1 <= place <= MOST_PLACE:
        yield f"there is no place {place}"


def _run(run: int | None) -> Iterator[str]:
    if run not in (None, 1, 2):
        yield f"there is no run {run}"


def _time(event: Event, time_ms: int | None) -> Iterator[str]:
    if time_ms is None:
        return
    fastest = round(event.distance_m / _FASTEST_M_PER_S * 1000)
    slowest = round(event.distance_m / _SLOWEST_M_PER_S * 1000)
    if not fastest <= time_ms <= slowest:
        shown = time_words(time_ms) if 0 <= time_ms < 6_000_000 else f"{time_ms} ms"
        yield f"{shown} is no time for the {event} m; expected {time_words(fastest)} to {time_words(slowest)}"
