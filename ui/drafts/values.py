"""What dialogs hold, as plain values for `ui.drafts.drafts`, and back; results see `ui.drafts.typed_results`.

Reading raises `MisfitError` for whatever is not as it was written: a draft may come from a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from math import isfinite
from typing import Any

from simulator.event import Event, Sex
from simulator.input.records import as_json, read
from simulator.input.toml_reader import TomlReader
from simulator.project.project import Inputs
from simulator.project.remarks import Remark
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft, TypedRule, editable
from simulator.selection.rows import row_of
from simulator.selection.rule_set import Row, RuleSet
from ui.drafts.drafts import Plain

_ERRORS = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)


class MisfitError(Exception):
    """A draft that is not as it was written."""


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
            name=text_in(plain["name"]),
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
    written = Row(number, Event(event), number_of(place)).text if text is None else text_in(text)
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
    return TypedRule(
        text_in(key), Sex(sex), text_in(text), None if event is None else Event(event), text_in(row)
    )


def _pick(sex: Any, kind: Any, skaters: Any, event: Any, chance: Any, reason: Any) -> PickRule:
    names = tuple(text_in(skater) for skater in skaters)
    event = None if event is None else Event(event)
    return PickRule(Sex(sex), PickKind(kind), names, event, real_of(chance), text_in(reason))


# Form data ---------------------------------------------------------------------------------


def plain_inputs(inputs: Inputs) -> Plain:
    """Return the inputs of form data with what was decided of them."""
    return as_json(inputs)


def inputs_of(plain: Plain) -> Inputs:
    """Read what `plain_inputs` wrote."""
    with reading():
        found = read(TomlReader(""), Inputs, dict(plain))
    if found is None:
        raise MisfitError
    return found


# Remarks -----------------------------------------------------------------------------------


def plain_remarks(remarks: Iterable[Remark]) -> Plain:
    """Return the remarks to a scenario."""
    return {"remarks": [[one.author, one.day.isoformat(), one.decision, one.reason] for one in remarks]}


def remarks_of(plain: Plain, scenario: str) -> list[Remark]:
    """Read what `plain_remarks` wrote, as remarks to a scenario."""
    with reading():
        return [
            Remark(
                scenario,
                text_in(author),
                date.fromisoformat(text_in(day)),
                text_in(decision),
                text_in(reason),
            )
            for author, day, decision, reason in plain["remarks"]
        ]


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
        return text_in(plain[key])


def text_in(value: Any) -> str:
    """Return a text that stands in a draft."""
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
