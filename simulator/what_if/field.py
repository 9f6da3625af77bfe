"""Who rides what in a scenario, and what has been ridden: what its what-ifs are checked against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from simulator.engine.fixed import FixedStatus
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.sentences import result_sentence, sentence
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    WhatIf,
    Withdrawal,
)

Race = tuple[Sex, Event]
Finding = tuple[str, str]
"""What was found, and what to do."""

UNPLACED = (AssumedKind.FALLS, AssumedKind.DISQUALIFIED, AssumedKind.DOES_NOT_START)
_Kind = TypeVar("_Kind")


@dataclass(frozen=True)
class Field:
    """The meet as a scenario has it.

    Attributes
    ----------
    plan
        The plan of the meet without what-ifs.
    what_ifs
        Those of the scenario.
    ridden
        What has been entered as ridden.
    """

    plan: Plan
    what_ifs: tuple[WhatIf, ...]
    ridden: tuple[EnteredResult, ...] = ()

    def of_kind(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """Return the what-ifs of one kind, in order."""
        return tuple(what_if for what_if in self.what_ifs if isinstance(what_if, kind))

    @cached_property
    def assumed(self) -> tuple[AssumedOutcome, ...]:
        """Outcomes assumed."""
        return self.of_kind(AssumedOutcome)

    @cached_property
    def added(self) -> dict[tuple[Sex, Event, str], EntrantAdded]:
        """Entrants added, by sex, event and skater."""
        return {(w.sex, w.event, w.skater): w for w in self.of_kind(EntrantAdded)}

    @cached_property
    def removed(self) -> dict[tuple[Sex, Event, str], EntrantRemoved]:
        """Entrants removed, by sex, event and skater."""
        return {(w.sex, w.event, w.skater): w for w in self.of_kind(EntrantRemoved)}

    @cached_property
    def entered(self) -> dict[Race, tuple[str, ...]]:
        """Who is entered in each event: those of the meet, then those added; none taken out."""
        entered: dict[Race, list[str]] = {}
        for sex, forecast in self.plan.forecasts.items():
            for number, event in zip(forecast.entry_skater, forecast.entry_event, strict=True):
                entered.setdefault((sex, event), []).append(forecast.skaters[number])
        for sex, event, skater in self.added:
            entered.setdefault((sex, event), []).append(skater)
        return {race: tuple(dict.fromkeys(skaters)) for race, skaters in entered.items()}

    def results(self, sex: Sex, event: Event) -> tuple[EnteredResult, ...]:
        """Return what has been ridden of an event."""
        return self._results.get((sex, event), ())

    @cached_property
    def _results(self) -> dict[Race, tuple[EnteredResult, ...]]:
        results: dict[Race, list[EnteredResult]] = {}
        for result in self.ridden:
            results.setdefault((result.sex, result.event), []).append(result)
        return {race: tuple(own) for race, own in results.items()}

    def result(self, sex: Sex, event: Event, skater: str) -> EnteredResult | None:
        """Return the first result of a skater in an event, or None."""
        return next((own for own in self.results(sex, event) if own.skater == skater), None)

    def starters(self, sex: Sex, event: Event) -> int:
        """Return how many may take a place in an event: entered, and not known to be without one."""
        away = {skater for own_sex, own_event, skater in self.removed if (own_sex, own_event) == (sex, event)}
        away |= {
            w.skater
            for w in self.of_kind(Withdrawal)
            if w.sex is sex and w.event in (None, event) and self.result(sex, event, w.skater) is None
        }
        away |= {
            w.skater
            for w in self.assumed
            if (w.sex, w.event, w.run) == (sex, event, None) and w.kind in UNPLACED
        }
        away |= {
            result.skater
            for result in self.results(sex, event)
            if result.run is None and result.status is not FixedStatus.FINISHED
        }
        return len(set(self.entered.get((sex, event), ())) - away)


def both(one: WhatIf, other: WhatIf) -> Finding:
    """Say that two what-ifs contradict each other."""
    return f'"{sentence(one)}" and "{sentence(other)}" cannot both be', "Take one of the two out."


def against(what_if: WhatIf, result: EnteredResult) -> Finding:
    """Say that a what-if contradicts what has been ridden."""
    found = f'"{sentence(what_if)}", but it is entered that {result_sentence(result)}'
    return found, "Take the what-if out, or correct the result."


def place_of(what_if: AssumedOutcome) -> int | None:
    """Return the place an outcome gives, or None."""
    if what_if.kind is AssumedKind.WINS:
        return 1
    return what_if.place if what_if.kind is AssumedKind.PLACE else None
