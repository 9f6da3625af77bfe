"""What dialogs hold, as plain values for `ui.drafts.drafts`, and back.

Reading raises `MisfitError` for whatever is not as it was written: a draft may come from a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

from simulator.event import Event, Sex, Status
from simulator.input.toml_reader import TomlReader
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft, TypedRule, editable
from simulator.selection.rows import row_of
from simulator.selection.rule_set import Row, RuleSet
from simulator.what_if.entered_result import EnteredResult
from ui.drafts.drafts import Plain

_ERRORS = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)

Race = tuple[Sex, Event, int | None]
"""An event or one of its runs."""

WholeRace = tuple[Sex, Event]
"""An event with all its runs."""

Races = Mapping[Race, tuple[EnteredResult, ...]]

Cell = tuple[str, str, str]
"""Skater, time and place of a line that stands for no result as it is written."""

Cells = Mapping[Race, tuple[Cell, ...]]


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
        Lines of each race that cannot be read as they are written.
    still_on
        Races said to be still on; None when those are as in the project.
    unanswered
        Races of lists read of which nobody has said yet whether they are over.
    """

    races: Races
    learn: bool | None
    shown: Race | None
    cells: Cells
    still_on: tuple[WholeRace, ...] | None = None
    unanswered: tuple[WholeRace, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to lose."""
        return bool(self.races or self.cells) or self.learn is not None or self.still_on is not None


def plain_results(typed: TypedResults) -> Plain:
    """Return what is typed, race by race."""
    return {
        "races": [
            [list(race), [[one.skater, one.place, one.time_ms, one.status] for one in results]]
            for race, results in typed.races.items()
        ],
        "learn": typed.learn,
        "shown": None if typed.shown is None else list(typed.shown),
        "cells": [[*race, *cell] for race, cells in typed.cells.items() for cell in cells],
        "still_on": None if typed.still_on is None else [list(race) for race in typed.still_on],
        "unanswered": [list(race) for race in typed.unanswered],
    }


def results_of(plain: Plain) -> TypedResults:
    """Read what `plain_results` wrote."""
    try:
        races = {_race(race): results for race, results in plain["races"]}
        learn, shown = plain["learn"], plain["shown"]
        shown = None if shown is None else _race(shown)
        still_on, unanswered = plain.get("still_on"), plain.get("unanswered", [])
        return TypedResults(
            {race: tuple(_result(race, *one) for one in results) for race, results in races.items()},
            None if learn is None else bool(learn),
            shown,
            _cells(shown, plain["cells"]),
            None if still_on is None else tuple(_whole_race(race) for race in still_on),
            tuple(_whole_race(race) for race in unanswered),
        )
    except _ERRORS as error:
        raise MisfitError from error


def _cells(shown: Race | None, plain: Any) -> Cells:
    """Read lines with their race; an earlier program kept those of the race shown, without it."""
    found: dict[Race, tuple[Cell, ...]] = {}
    for *of, skater, time, place in plain:
        race = _race(of) if of else shown
        if race is None:
            raise ValueError(plain)
        found[race] = (*found.get(race, ()), (_text(skater), _text(time), _text(place)))
    return found


def _race(plain: Any) -> Race:
    sex, event, run = plain
    return Sex(sex), Event(event), number_of(run)


def _whole_race(plain: Any) -> WholeRace:
    sex, event = plain
    return Sex(sex), Event(event)


def _result(race: Race, skater: Any, place: Any, time_ms: Any, status: Any) -> EnteredResult:
    sex, event, run = race
    return EnteredResult(sex, event, _text(skater), run, number_of(place), number_of(time_ms), Status(status))


# Selection order ---------------------------------------------------------------------------


def plain_order(draft: Draft) -> Plain:
    """Return an order under edit with its pick rules."""
    rules = draft.rules
    return {
        "name": rules.name,
        **{own.key: own.form.plain(getattr(rules, own.name)) for own, _ in editable(type(rules))},
        "start_places": {
            str(sex): {str(event): number for event, number in places.items()}
            for sex, places in rules.start_places.items()
        },
        "order": {str(sex): [_row(row) for row in rows] for sex, rows in rules.order.items()},
        "picks": [
            [rule.sex, rule.kind, list(rule.skaters), rule.event, rule.chance, rule.reason]
            for rule in draft.picks
        ],
        "typed": [[one.key, one.sex, one.text, one.event, one.row] for one in draft.typed],
    }


def order_of(plain: Plain, rules: RuleSet) -> Draft:
    """Read what `plain_order` wrote; what cannot be edited is that of some rules."""
    try:
        read = replace(
            rules,
            name=_text(plain["name"]),
            **dict(_figures(plain, rules)),
            start_places={
                Sex(sex): {Event(event): whole_of(number) for event, number in places.items()}
                for sex, places in plain["start_places"].items()
            },
            order={
                Sex(sex): tuple(_row_of(number, *row) for number, row in enumerate(rows, start=1))
                for sex, rows in plain["order"].items()
            },
        )
        if not rules.order.keys() <= read.order.keys():
            raise ValueError(plain["order"])
        typed = tuple(_typed_rule(*one) for one in plain.get("typed", ()))
        return Draft(read, tuple(_pick(*rule) for rule in plain["picks"]), typed)
    except _ERRORS as error:
        raise MisfitError from error


def _row(row: Row) -> list[Any]:
    """Return a row as plain values; its text too, where that says more than event and place."""
    return [row.event, row.okt_place, row.certain, *([row.text] if row.besides else [])]


def _row_of(number: int, event: Any, place: Any, certain: Any, text: Any = None) -> Row:
    written = Row(number, Event(event), number_of(place)).text if text is None else _text(text)
    row = row_of(written)
    if row is None:
        raise ValueError(written)
    return replace(row, number=number, certain=bool(certain))


def _figures(plain: Plain, rules: RuleSet) -> Iterator[tuple[str, Any]]:
    """Yield name and value of each figure; one that an earlier program did not keep is not there."""
    for own, _ in editable(type(rules)):
        if own.key in plain:
            reader = TomlReader("")
            value = own.form.take(reader, dict(plain), own.key, "", needed=True)
            if reader.faults:
                raise ValueError(reader.faults[0].found)
            begun = getattr(rules, own.name)
            if isinstance(begun, Mapping) and not (
                isinstance(value, Mapping) and begun.keys() <= value.keys()
            ):
                raise ValueError(value)
            for number in value.values() if isinstance(value, Mapping) else (value,):
                if isinstance(number, int):
                    whole_of(number)
            yield own.name, value


def _typed_rule(key: Any, sex: Any, text: Any, event: Any, row: Any) -> TypedRule:
    return TypedRule(_text(key), Sex(sex), _text(text), None if event is None else Event(event), _text(row))


def _pick(sex: Any, kind: Any, skaters: Any, event: Any, chance: Any, reason: Any) -> PickRule:
    names = tuple(_text(skater) for skater in skaters)
    event = None if event is None else Event(event)
    return PickRule(Sex(sex), PickKind(kind), names, event, real_of(chance), _text(reason))


# Single values -----------------------------------------------------------------------------


@contextmanager
def reading() -> Iterator[None]:
    """Turn whatever goes wrong in reading a draft into a `MisfitError`."""
    try:
        yield
    except _ERRORS as error:
        raise MisfitError from error


def text_of(plain: Plain, key: str) -> str:
    """Return a text of a draft."""
    with reading():
        return _text(plain[key])


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def whole_of(value: Any) -> int:
    """Return a whole number of a draft."""
    if not isinstance(value, int) or isinstance(value, bool) or not -(2**31) <= value < 2**31:
        raise TypeError(value)
    return value


def real_of(value: Any) -> float:
    """Return a finite number of a draft."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        raise TypeError(value)
    return float(value)


def number_of(value: Any) -> int | None:
    """Return a whole number of a draft, or None."""
    return None if value is None else whole_of(value)
