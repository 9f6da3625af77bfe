"""A scenario of a sweep as a line of the file of results: written from counts, read back from a stranger."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from simulator import __version__
from simulator.ask.leverage.comparison import changes_of
from simulator.event import Sex
from simulator.input.toml_kinds import SWEEP_SAYS
from simulator.sweep.axes import Axes, AxisValue
from simulator.sweep.counting import Counted
from simulator.sweep.scenarios import Swept, SweptScenario
from simulator.text import is_line, is_name

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST_AXIS, _LONGEST_VALUE, _MOST_AXES, _MOST_SKATERS, _MOST_WHAT_IFS = 60, 4_000, 40, 2_000, 4
_LARGEST = 2**64
"""Largest number of a line, beyond all seeds; a whole one of JSON may have any number of figures."""


class NoLine(ValueError):  # noqa: N818 - what is said of a line
    """A line that is none of a sweep; says why."""


@dataclass(frozen=True)
class SweptChange:
    """What a scenario does to a skater's chance of a ticket; chances from 0 to 1, see `Change`."""

    before: float
    after: float
    change: float
    se: float | None

    @property
    def clear(self) -> bool:
        """Whether the change is more than noise: above two standard errors."""
        return self.se is not None and abs(self.change) > 2 * self.se


@dataclass(frozen=True)
class SweptLine:
    """What a line says of a scenario.

    Attributes
    ----------
    id
        Hash of all that its numbers depend on.
    axes
        The value that it has on each axis.
    what_ifs
        What it assumes, as tables of a project file; not read yet.
    tickets
        Chance of a ticket by sex and skater, of the sexes that the scenario touches.
    changes
        Of those whose chance is not what it was, by sex and skater.
    inputs_sha256, version
        What it was made from, and by which program.
    """

    id: str
    axes: Axes
    what_ifs: tuple[dict[str, Any], ...]
    tournaments: int
    tickets: Mapping[Sex, Mapping[str, float]]
    changes: Mapping[Sex, Mapping[str, SweptChange]]
    inputs_sha256: str
    version: str

    def axis(self, name: str) -> AxisValue | None:
        """Return the value on an axis; None where the scenario has none."""
        return next((value for key, value in self.axes if key == name), None)


def line_of(swept: Swept, scenario: SweptScenario, counted: Counted) -> bytes:
    """Return the line of a scenario; the same counts make the same bytes."""
    tournaments = swept.sweep.tournaments
    tickets: dict[str, dict[str, float]] = {}
    changes: dict[str, dict[str, dict[str, float | None]]] = {}
    for word, counts in counted:
        skaters = swept.skaters(scenario.place, Sex(word))
        told = changes_of(Sex(word), skaters, counts, tournaments)
        tickets[word] = {one.skater: one.after for one in told if one.after}
        changes[word] = {
            one.skater: {"before": one.before, "after": one.after, "change": one.change, "se": one.se}
            for one in told
            if one.change or one.se
        }
    line = {
        "kind": SWEEP_SAYS,
        "id": scenario.sha256,
        "axes": dict(scenario.axes),
        "what_ifs": list(scenario.what_ifs),
        "tournaments": tournaments,
        "tickets": tickets,
        "changes": changes,
        "inputs_sha256": scenario.inputs,
        "version": __version__,
    }
    return json.dumps(line, ensure_ascii=False, default=date.isoformat).encode() + b"\n"


def read_line(line: bytes) -> SweptLine:
    """Read a line; raises `NoLine` for what is none."""
    try:
        told = json.loads(line, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise NoLine("this is no JSON") from None
    if not isinstance(told, dict) or told.get("kind") != SWEEP_SAYS:
        raise NoLine("this is no scenario of a sweep")
    try:
        return _read(told)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NoLine(f"it lacks something, or has something strange: {type(error).__name__}") from None


def _read(told: dict[str, Any]) -> SweptLine:
    sha256, inputs, version, tournaments = (
        told[key] for key in ("id", "inputs_sha256", "version", "tournaments")
    )
    _need(all(_SHA256.fullmatch(own) for own in (sha256, inputs)) and is_line(version, _LONGEST_AXIS))
    _need(type(tournaments) is int and 0 < tournaments <= _LARGEST)
    axes, what_ifs = told["axes"], told["what_ifs"]
    _need(len(axes) <= _MOST_AXES and all(map(_is_axis, axes.items())))
    _need(type(what_ifs) is list and len(what_ifs) <= _MOST_WHAT_IFS)
    _need(all(type(own) is dict for own in what_ifs))
    tickets = {
        Sex(sex): {name: _number(own) for name, own in of.items()} for sex, of in told["tickets"].items()
    }
    changes = {
        Sex(sex): {name: _change(own) for name, own in of.items()} for sex, of in told["changes"].items()
    }
    for names in (*map(list, tickets.values()), *map(list, changes.values())):
        _need(len(names) <= _MOST_SKATERS and all(map(is_name, names)))
    return SweptLine(
        sha256, tuple(axes.items()), tuple(what_ifs), tournaments, tickets, changes, inputs, version
    )


def _is_axis(axis: tuple[str, object]) -> bool:
    key, value = axis
    if not is_line(key, _LONGEST_AXIS, 1):
        return False
    return is_line(value, _LONGEST_VALUE) if isinstance(value, str) else _is_number(value, _LARGEST)


def _change(told: dict[str, object]) -> SweptChange:
    before, after, change = (_number(told[key]) for key in ("before", "after", "change"))
    return SweptChange(before, after, change, None if told["se"] is None else _number(told["se"]))


def _number(value: object) -> float:
    _need(_is_number(value, 1))
    return float(value)  # type: ignore[arg-type]


def _is_number(value: object, most: float) -> bool:
    """Whether a value is a number that is so large at most, of either sign."""
    return type(value) in (int, float) and -most <= value <= most  # type: ignore[operator]


def _need(true: bool) -> None:
    if not true:
        raise ValueError


def _refused(_name: str) -> float:
    raise ValueError
