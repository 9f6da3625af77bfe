"""Results typed in the dialog of results, as plain values for `ui.drafts.drafts`, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.event import Event, Sex, Status
from simulator.what_if.entered_result import EnteredResult
from ui.drafts.drafts import Plain
from ui.drafts.values import number_of, reading, text_in

Race = tuple[Sex, Event, int | None]
"""An event or one of its runs."""

WholeRace = tuple[Sex, Event]
"""An event with all its runs."""

Races = Mapping[Race, tuple[EnteredResult, ...]]

Cell = tuple[str, str, str]
"""Skater, time and place of a line that stands for no result as it is written."""

Cells = Mapping[Race, tuple[Cell, ...]]


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
    with reading():
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


def _cells(shown: Race | None, plain: Any) -> Cells:
    """Read lines with their race; an earlier program kept those of the race shown, without it."""
    found: dict[Race, tuple[Cell, ...]] = {}
    for *of, skater, time, place in plain:
        race = _race(of) if of else shown
        if race is None:
            raise ValueError(plain)
        found[race] = (*found.get(race, ()), (text_in(skater), text_in(time), text_in(place)))
    return found


def _race(plain: Any) -> Race:
    sex, event, run = plain
    return Sex(sex), Event(event), number_of(run)


def _whole_race(plain: Any) -> WholeRace:
    sex, event = plain
    return Sex(sex), Event(event)


def _result(race: Race, skater: Any, place: Any, time_ms: Any, status: Any) -> EnteredResult:
    sex, event, run = race
    return EnteredResult(
        sex, event, text_in(skater), run, number_of(place), number_of(time_ms), Status(status)
    )
