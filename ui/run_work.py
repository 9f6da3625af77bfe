"""The work of one run, step by step: plans, outcomes, the baseline, the comparison.

Plain generators that know nothing of threads or windows.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.tally import Outcome
from ui.core import Core, Prepared

if TYPE_CHECKING:
    from simulator.main_job import Plan
    from simulator.scenario.project import Project
    from simulator.scenario.what_ifs import WhatIf

MOST_TOURNAMENTS = 10_000_000
_ROUND = 10_000


@dataclass(frozen=True)
class Wanted:
    """Everything that an outcome depends on; equal ones have equal outcomes.

    Attributes
    ----------
    prepared
        Forecasts of the inputs.
    facts
        The project without scenarios and history.
    what_ifs
        Of the scenario shown.
    until_pp
        See `ui.session_news.Settings`.
    """

    prepared: Prepared
    facts: Project
    what_ifs: tuple[WhatIf, ...] = ()
    until_pp: float | None = None

    @classmethod
    def of(
        cls, prepared: Prepared, project: Project, what_ifs: tuple[WhatIf, ...], until_pp: float | None
    ) -> Wanted:
        """Return what is wanted of a scenario of a project."""
        return cls(prepared, replace(project, scenarios=(), history=()), what_ifs, until_pp)

    @property
    def baseline(self) -> Wanted:
        """The same without what-ifs."""
        return replace(self, what_ifs=())


@dataclass(frozen=True)
class Plans:
    """The plans of the scenario shown and of the baseline; one object when they are the same."""

    plan: Plan
    baseline: Plan


@dataclass(frozen=True)
class BaselineKnown:
    """The outcome of the baseline, complete."""

    outcome: Outcome


def run_work(
    core: Core, wanted: Wanted, baseline: Outcome | None, cancelled: Callable[[], bool]
) -> Iterator[object]:
    """Yield `Plans`, then the outcomes of the scenario, and at last what it is compared with.

    Parameters
    ----------
    baseline
        The complete outcome of the baseline where it is known already.
    """
    from simulator.scenario.project import BASELINE, Scenario

    before = core.plan(wanted.prepared, wanted.facts, Scenario(BASELINE))
    after = before
    if wanted.what_ifs:
        after = core.plan(wanted.prepared, wanted.facts, Scenario("shown", wanted.what_ifs))
    yield Plans(after, before)
    outcome = None
    for outcome in _outcomes(core, after, wanted, cancelled):
        yield outcome
    if not wanted.what_ifs or outcome is None or cancelled():
        return
    seed, tournaments = wanted.facts.seed, outcome.tournaments
    if baseline is None or baseline.tournaments != tournaments:
        baseline = last(core.simulate(before, tournaments, seed, cancelled))
        if baseline is not None and not cancelled():
            yield BaselineKnown(baseline)


def last(outcomes: Iterator[Outcome]) -> Outcome | None:
    """Go through outcomes and return the last one, None when there was none."""
    newest = deque(outcomes, maxlen=1)
    return newest[0] if newest else None


def _outcomes(core: Core, plan: Plan, wanted: Wanted, cancelled: Callable[[], bool]) -> Iterator[Outcome]:
    """Yield better and better outcomes, until as many or as exact as wanted."""
    tournaments = wanted.facts.tournaments
    while True:
        outcome = None
        for outcome in core.simulate(plan, tournaments, wanted.facts.seed, cancelled):
            yield outcome
        if outcome is None or wanted.until_pp is None or cancelled():
            return
        needed = tournaments_needed(outcome, wanted.until_pp)
        if needed <= tournaments:
            return
        tournaments = needed


def tournaments_needed(outcome: Outcome, until_pp: float) -> int:
    """Return how many tournaments make half of every 95 % interval at most so many points.

    The half-width falls with the square root of the number of tournaments.
    """
    widest_pp = widest_half_pp(outcome)
    if widest_pp <= until_pp:
        return outcome.tournaments
    needed = outcome.tournaments * (widest_pp / until_pp) ** 2
    return min(MOST_TOURNAMENTS, math.ceil(needed / _ROUND) * _ROUND)


def widest_half_pp(outcome: Outcome) -> float:
    """Return half of the widest 95 % interval of a ticket chance, in percentage points."""
    halves = [(c.ticket_high - c.ticket_low) / 2 for c in outcome.skaters if not c.certain]
    return 100 * max(halves, default=0.0)
