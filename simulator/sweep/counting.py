"""The counts of scenarios of a sweep, each against its baseline on the same luck; in any process the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.comparison import TicketCounts
from simulator.ask.leverage.looked_at import counted_parts
from simulator.engine.job import Control, Job
from simulator.engine.kept import Kept
from simulator.engine.part import parts_of
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.project.apply import scenario_plan
from simulator.project.project import BASELINE, Project, Scenario
from simulator.what_if.base import WhatIf

SexCounted = tuple[str, NDArray[np.int64]]
"""A sex, and by row tickets before, after, lost and gained, (4, skaters)."""

Counted = tuple[SexCounted, ...]
"""What travels of a scenario: the sexes that it touches."""


@dataclass(frozen=True)
class MeetToCount:
    """A meet with all that is assumed of it.

    Attributes
    ----------
    baseline
        Plan of its baseline: what is known of the meet, and nothing assumed.
    rules
        Rules to select by; None for those of the baseline.
    what_ifs
        What is assumed besides, one combination after the other.
    """

    baseline: Plan
    rules: tuple[WhatIf | None, ...]
    what_ifs: tuple[tuple[WhatIf, ...], ...]


class ScenarioPlace(NamedTuple):
    """Where a scenario stands: numbers of its meet, seed, rules and combination of what-ifs."""

    meet: int
    seed: int
    rules: int
    combination: int


@dataclass(frozen=True)
class ToCount:
    """All scenarios of a sweep by number: meet by meet, seed by seed, rules by rules, what-ifs last."""

    tournaments: int
    seeds: tuple[int, ...]
    meets: tuple[MeetToCount, ...]

    def __len__(self) -> int:
        return sum(map(self._of_meet, self.meets))

    def _of_meet(self, meet: MeetToCount) -> int:
        return len(self.seeds) * len(meet.rules) * len(meet.what_ifs)

    def place(self, number: int) -> ScenarioPlace:
        """Return where a scenario stands."""
        for at, meet in enumerate(self.meets):
            if number < self._of_meet(meet):
                rest, combination = divmod(number, len(meet.what_ifs))
                seed, rules = divmod(rest, len(meet.rules))
                return ScenarioPlace(at, seed, rules, combination)
            number -= self._of_meet(meet)
        raise IndexError(number)

    def what_ifs(self, place: ScenarioPlace) -> tuple[WhatIf, ...]:
        """Return all that a scenario assumes."""
        meet = self.meets[place.meet]
        rules = meet.rules[place.rules]
        return (*(() if rules is None else (rules,)), *meet.what_ifs[place.combination])

    def sexes(self, place: ScenarioPlace) -> tuple[Sex, ...]:
        """Return the sexes that a scenario touches; both where nothing is assumed, to have their chances."""
        about = {what_if.about.sex for what_if in self.what_ifs(place)}
        return tuple(sex for sex in Sex if not about or None in about or sex in about)

    def plan(self, place: ScenarioPlace) -> Plan:
        """Return the plan of a scenario; raises `InputRefused` with every contradiction."""
        baseline = self.meets[place.meet].baseline
        return scenario_plan(baseline, _PROJECT, Scenario(BASELINE, self.what_ifs(place)))


_PROJECT = Project()
"""Nothing entered: what is known of a meet stands in its baseline."""


class ScenarioCounter:
    """Counts scenarios one after the other and keeps what was ridden; for one caller at a time."""

    def __init__(self, to_count: ToCount) -> None:
        self.to_count = to_count
        self._control = Control(threads=1, kept=Kept())
        self._parts = parts_of(to_count.tournaments)

    def count(self, number: int) -> Counted:
        """Count the tickets of a scenario and of its baseline."""
        all_of, place = self.to_count, self.to_count.place(number)
        baseline, plan = all_of.meets[place.meet].baseline, all_of.plan(place)
        has = Job(plan, all_of.tournaments, all_of.seeds[place.seed], all_of.sexes(place))
        had = replace(has, plan=baseline)
        counts = {sex: TicketCounts(baseline.skaters(sex), plan.skaters(sex)) for sex in has.entered}
        for part, (before, after) in counted_parts((had, has), self._parts, self._control):
            for sex, own in counts.items():
                own.add(before[sex].tickets, after[sex].tickets, part.tournaments)
        return tuple((sex.value, own.counts) for sex, own in counts.items())

    def count_range(self, numbers: Sequence[int]) -> tuple[Counted, ...]:
        """Count some scenarios."""
        return tuple(map(self.count, numbers))
