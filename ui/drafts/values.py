"""What dialogs hold, as plain values for `ui.drafts.drafts`, and back.

Reading raises `MisfitError` for whatever is not as it was written: a draft may come from a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from simulator.engine.fixed import FixedStatus
from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft as OrderDraft
from simulator.selection.rule_set import Refill, Row, RuleSet
from simulator.what_if.entered_result import EnteredResult
from ui.drafts.drafts import Plain
from ui.drafts.what_if import Draft as WhatIfDraft
from ui.drafts.what_if import DraftKind as WhatIfKind

_ERRORS = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)

Race = tuple[Sex, Event, int | None]
"""An event or one of its runs."""

Races = Mapping[Race, tuple[EnteredResult, ...]]


class MisfitError(Exception):
    """A draft that is not as it was written."""


# Results -----------------------------------------------------------------------------------


def changed_races(before: Iterable[EnteredResult], after: Iterable[EnteredResult]) -> Races:
    """Return the results of each race in which two sets differ, as they stand in the second."""
    old, new = _by_race(before), _by_race(after)
    return {
        race: new.get(race, ()) for race in (*new, *old) if set(new.get(race, ())) != set(old.get(race, ()))
    }


def _by_race(results: Iterable[EnteredResult]) -> dict[Race, tuple[EnteredResult, ...]]:
    found: dict[Race, tuple[EnteredResult, ...]] = {}
    for one in results:
        race = (one.sex, one.event, one.run)
        found[race] = (*found.get(race, ()), one)
    return found


@dataclass(frozen=True)
class TypedResults:
    """What is typed in the dialog of results and not in the project.

    Attributes
    ----------
    races
        Results of each race that differs from the project.
    learn
        Whether the forecast learns from the times; None when that is as in the project.
    shown
        The race shown.
    cells
        Skater, time and place of its lines that cannot be read as they are written.
    """

    races: Races
    learn: bool | None
    shown: Race | None
    cells: tuple[tuple[str, str, str], ...]

    @property
    def says_something(self) -> bool:
        """Whether there is anything to lose."""
        return bool(self.races) or self.learn is not None or bool(self.cells)


def plain_results(typed: TypedResults) -> Plain:
    """Return what is typed, race by race."""
    return {
        "races": [
            [list(race), [[one.skater, one.place, one.time_ms, one.status] for one in results]]
            for race, results in typed.races.items()
        ],
        "learn": typed.learn,
        "shown": None if typed.shown is None else list(typed.shown),
        "cells": [list(cell) for cell in typed.cells],
    }


def results_of(plain: Plain) -> TypedResults:
    """Read what `plain_results` wrote."""
    try:
        races = {_race(race): results for race, results in plain["races"]}
        learn, shown = plain["learn"], plain["shown"]
        return TypedResults(
            {race: tuple(_result(race, *one) for one in results) for race, results in races.items()},
            None if learn is None else bool(learn),
            None if shown is None else _race(shown),
            tuple((_text(skater), _text(time), _text(place)) for skater, time, place in plain["cells"]),
        )
    except _ERRORS as error:
        raise MisfitError from error


def _race(plain: Any) -> Race:
    sex, event, run = plain
    return Sex(sex), Event(event), _number(run)


def _result(race: Race, skater: Any, place: Any, time_ms: Any, status: Any) -> EnteredResult:
    sex, event, run = race
    return EnteredResult(
        sex, event, _text(skater), run, _number(place), _number(time_ms), FixedStatus(status)
    )


# Selection order ---------------------------------------------------------------------------


def plain_order(draft: OrderDraft) -> Plain:
    """Return an order under edit with its pick rules."""
    rules = draft.rules
    return {
        "name": rules.name,
        "cap": {str(sex): number for sex, number in rules.cap.items()},
        "max_picks": rules.max_picks,
        "refill": rules.refill,
        "start_places": {
            str(sex): {str(event): number for event, number in places.items()}
            for sex, places in rules.start_places.items()
        },
        "order": {
            str(sex): [[row.event, row.okt_place, row.certain] for row in rows]
            for sex, rows in rules.order.items()
        },
        "picks": [
            [rule.sex, rule.kind, list(rule.skaters), rule.event, rule.chance, rule.reason]
            for rule in draft.picks
        ],
    }


def order_of(plain: Plain, rules: RuleSet) -> OrderDraft:
    """Read what `plain_order` wrote; what cannot be edited is that of some rules."""
    try:
        read = replace(
            rules,
            name=_text(plain["name"]),
            cap={Sex(sex): _whole(number) for sex, number in plain["cap"].items()},
            max_picks=_whole(plain["max_picks"]),
            refill=Refill(plain["refill"]),
            start_places={
                Sex(sex): {Event(event): _whole(number) for event, number in places.items()}
                for sex, places in plain["start_places"].items()
            },
            order={
                Sex(sex): tuple(
                    Row(number, Event(event), _number(place), bool(certain))
                    for number, (event, place, certain) in enumerate(rows, start=1)
                )
                for sex, rows in plain["order"].items()
            },
        )
        return OrderDraft(read, tuple(_pick(*rule) for rule in plain["picks"]))
    except _ERRORS as error:
        raise MisfitError from error


def _pick(sex: Any, kind: Any, skaters: Any, event: Any, chance: Any, reason: Any) -> PickRule:
    names = tuple(_text(skater) for skater in skaters)
    event = None if event is None else Event(event)
    return PickRule(Sex(sex), PickKind(kind), names, event, float(chance), _text(reason))


# What-ifs ----------------------------------------------------------------------------------


def plain_what_if(draft: WhatIfDraft) -> Plain:
    """Return the fields of a what-if in the making."""
    return asdict(draft)


def what_if_of(plain: Plain) -> WhatIfDraft:
    """Read what `plain_what_if` wrote."""
    try:
        event = plain["event"]
        return WhatIfDraft(
            kind=WhatIfKind(plain["kind"]),
            sex=Sex(plain["sex"]),
            skater=_text(plain["skater"]),
            event=None if event is None else Event(event),
            run=_number(plain["run"]),
            place=_whole(plain["place"]),
            time=_text(plain["time"]),
            shift_s_per_1000m=float(plain["shift_s_per_1000m"]),
            per_cent=float(plain["per_cent"]),
            pairs=_text(plain["pairs"]),
            rival=_text(plain["rival"]),
        )
    except _ERRORS as error:
        raise MisfitError from error


def text_of(plain: Plain, key: str) -> str:
    """Return a text of a draft."""
    try:
        return _text(plain[key])
    except _ERRORS as error:
        raise MisfitError from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -(2**31) <= value < 2**31:
        raise TypeError(value)
    return value


def _number(value: Any) -> int | None:
    return None if value is None else _whole(value)
