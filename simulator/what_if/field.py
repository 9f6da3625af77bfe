"""Who rides what in a scenario, and what has been ridden: what its what-ifs are checked against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from simulator.engine.fixed_starts import taken_places
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.what_if.base import WhatIf
from simulator.what_if.changes import Changes
from simulator.what_if.entered_result import EnteredResult

Race = tuple[Sex, Event]
_Kind = TypeVar("_Kind", bound=WhatIf)


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

    @cached_property
    def changes(self) -> Changes:
        """What the what-ifs do to the plan."""
        return Changes.of(self.what_ifs)

    def after(self, what_if: WhatIf, kind: type[_Kind]) -> list[_Kind]:
        """Return the what-ifs of a kind that stand behind one in the scenario."""
        at = next(n for n, one in enumerate(self.what_ifs) if one is what_if)
        return [one for one in self.what_ifs[at + 1 :] if isinstance(one, kind)]

    @property
    def added(self) -> frozenset[tuple[Sex, Event, str]]:
        """Entrants added."""
        return frozenset(self.changes.entered)

    @cached_property
    def entered(self) -> dict[Race, tuple[str, ...]]:
        """Who is entered in each event: those of the meet, then those added; none taken out."""
        entered: dict[Race, list[str]] = {}
        for sex, forecast in self.plan.forecasts.items():
            for number, event in zip(forecast.entry_skater, forecast.entry_event, strict=True):
                entered.setdefault((sex, event), []).append(forecast.skaters[number])
        for sex, event, skater in self.changes.entered:
            entered.setdefault((sex, event), []).append(skater)
        return {race: tuple(dict.fromkeys(skaters)) for race, skaters in entered.items()}

    def riders(self, sex: Sex) -> tuple[str, ...]:
        """Return everybody entered in an event of a sex, each once."""
        names = (name for race, own in self.entered.items() if race[0] is sex for name in own)
        return tuple(dict.fromkeys(names))

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

    def holders(self, sex: Sex, event: Event, place: int) -> list[EnteredResult]:
        """Return the results that take a place; who share one take the next one too."""
        placed = (own for own in self.results(sex, event) if own.place is not None)
        held = sorted(placed, key=lambda own: own.place or 0)
        taken = taken_places(own.place or 0 for own in held)
        return [by for own, by in zip(taken, held, strict=True) if own == place]

    def starters(self, sex: Sex, event: Event) -> int:
        """Return how many may take a place in an event: entered, and not known to be without one."""
        race = sex, event
        away = {skater for *own, skater in self.changes.struck if tuple(own) == race}
        for one in self.changes.said:
            if one.sex is sex and one.event in (None, event):
                gone = one.outcome.run is None and one.outcome.status is not Status.FINISHED
                if gone and not (one.rest_only and self.result(*race, one.outcome.skater)):
                    away.add(one.outcome.skater)
        away |= {
            result.skater
            for result in self.results(*race)
            if result.run is None and result.status is not Status.FINISHED
        }
        return len(set(self.entered.get(race, ())) - away)
