"""What-ifs and entered results as lines of English that read like sentences."""

from __future__ import annotations

from functools import singledispatch

from simulator.engine.fixed import FixedStatus
from simulator.event import Event, Sex
from simulator.race_time import format_time
from simulator.selection.committee import PickKind, PickRule
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)

_NAMED = 3
"""Pairs and picks named in one line; the others are counted."""

_VERBS = {
    AssumedKind.FALLS: "falls in",
    AssumedKind.DISQUALIFIED: "is disqualified in",
    AssumedKind.DOES_NOT_START: "does not start in",
    AssumedKind.WINS: "wins",
    AssumedKind.PLACE: "takes place {place} in",
    AssumedKind.TIME: "skates {time} in",
    AssumedKind.TOP: "is in the top {place} of",
    AssumedKind.OUTSIDE: "is outside the top {place} of",
    AssumedKind.BEATS: "is ahead of {rival} in",
}
_INCIDENTS = {
    IncidentKind.FALL: "falls",
    IncidentKind.FALSE_START: "causes a false start",
    IncidentKind.NOT_STARTING: "does not start",
}
_STATUSES = {
    FixedStatus.FINISHED: "finished",
    FixedStatus.FELL: "fell in",
    FixedStatus.DNF: "did not finish",
    FixedStatus.DISQUALIFIED: "was disqualified in",
    FixedStatus.DID_NOT_START: "did not start in",
}


def sentence(what_if: WhatIf) -> str:
    """Return one line of English that says what is changed, without a full stop."""
    return _sentence(what_if)


def result_sentence(result: EnteredResult) -> str:
    """Return one line of English that says what was ridden, without a full stop."""
    race = race_words(result.event, result.run)
    if result.status is not FixedStatus.FINISHED:
        return f"{result.skater} {_STATUSES[result.status]} {race}"
    if result.time_ms is None:
        place = f"took place {result.place} in" if result.place else "finished"
        return f"{result.skater} {place} {race}"
    place = f", place {result.place}" if result.place else ""
    return f"{result.skater} skated {time_words(result.time_ms)} in {race}{place}"


def event_words(event: Event, sex: Sex | None = None) -> str:
    """Write an event: ``the 1000 m``, ``the women's 1000 m``, ``the mass start``."""
    whose = "" if sex is None else "women's " if sex is Sex.W else "men's "
    return f"the {whose}{f'{event} m' if event.is_distance else event.value.replace('_', ' ')}"


def race_words(event: Event, run: int | None) -> str:
    """Write an event or one of its runs: ``the 1000 m``, ``the second 500 m``."""
    return event_words(event) if run is None else f"the {'first' if run == 1 else 'second'} {event} m"


def time_words(time_ms: int) -> str:
    """Write a race time, with its thousandths where they are known."""
    return format_time(time_ms, 3 if time_ms % 10 else 2)


@singledispatch
def _sentence(what_if: object) -> str:
    raise TypeError(f"{what_if!r} is not a what-if.")


@_sentence.register
def _(what_if: AssumedOutcome) -> str:
    time = "" if what_if.time_ms is None else time_words(what_if.time_ms)
    verb = _VERBS[what_if.kind].format(place=what_if.place, time=time, rival=what_if.rival)
    if what_if.kind is AssumedKind.OUTSIDE and what_if.place == 1:
        verb = "does not win"
    return f"{what_if.skater} {verb} {race_words(what_if.event, what_if.run)}"


@_sentence.register
def _(what_if: FormShift) -> str:
    shift = what_if.s_per_1000m
    size = f"{abs(shift):.3f}".rstrip("0").rstrip(".")
    pace = f"{size} s per 1000 m {'faster' if shift < 0 else 'slower'}" if shift else "as fast as forecast"
    return f"{what_if.skater} is {pace} in {_events(what_if.event)}"


@_sentence.register
def _(what_if: IncidentRate) -> str:
    chance = f"{100 * what_if.chance:.2f}".rstrip("0").rstrip(".")
    verb = _INCIDENTS[what_if.kind]
    return f"{what_if.skater} {verb} with a chance of {chance} % in {_events(what_if.event)}"


@_sentence.register
def _(what_if: Withdrawal) -> str:
    return (
        f"{what_if.skater} withdraws from {event_words(what_if.event) if what_if.event else 'the tournament'}"
    )


@_sentence.register
def _(what_if: EntrantAdded) -> str:
    return f"{what_if.skater} is entered in {event_words(what_if.event, what_if.sex)} too"


@_sentence.register
def _(what_if: EntrantRemoved) -> str:
    return f"{what_if.skater} is not entered in {event_words(what_if.event)}"


@_sentence.register
def _(what_if: PairsSet) -> str:
    pairs = _some([" against ".join(pair) if len(pair) > 1 else f"{pair[0]} alone" for pair in what_if.pairs])
    return f"The pairs of {event_words(what_if.event, what_if.sex)} are {pairs}"


@_sentence.register
def _(what_if: PickRules) -> str:
    if not what_if.rules:
        return "The committee picks nobody"
    return f"The committee picks {_some([pick_words(rule) for rule in what_if.rules])}"


@_sentence.register
def _(what_if: OtherOrder) -> str:
    return f"The team is selected by {what_if.rule_set.name}"


def pick_words(rule: PickRule) -> str:
    """Write a pick rule to follow "the committee picks"."""
    skaters = " or ".join(rule.skaters) if rule.kind is PickKind.PURSUIT else ", ".join(rule.skaters)
    event = event_words(rule.event) if rule.event is not None else "an event"
    what = {
        PickKind.MASS_START: "for the mass start",
        PickKind.CALAMITY: f"for {event} after a mishap there",
        PickKind.PURSUIT: "for the team pursuit",
        PickKind.EVENT: f"for {event}",
        PickKind.TEAM: "for the team",
    }[rule.kind]
    chance = f" with a chance of {100 * rule.chance:g} %" if rule.chance < 1 else ""
    return f"{skaters} {what}{chance}"


def _events(event: Event | None) -> str:
    return event_words(event) if event is not None else "every event"


def _some(texts: list[str]) -> str:
    """Name the first few and count the others."""
    more = len(texts) - _NAMED
    if more > 0:
        return f"{', '.join(texts[:_NAMED])} and {more} more"
    return " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)
