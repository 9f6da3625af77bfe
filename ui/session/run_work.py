"""The work of one run, step by step: plans, outcomes, the baseline, the comparison.

Plain generators that know nothing of threads or windows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from simulator.ask.core import Core, Prepared
from simulator.chances.basis import Basis
from simulator.chances.outcome import Outcome
from simulator.defaults import MOST_TOURNAMENTS
from simulator.engine.job import Control, Job

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison
    from simulator.engine.plan import Plan
    from simulator.project.project import Project, Scenario
    from simulator.what_if.what_ifs import WhatIf


@dataclass(frozen=True)
class Wanted:
    """Everything that an outcome depends on; equal ones have equal outcomes.

    Attributes
    ----------
    prepared
        Forecasts of the inputs.
    facts
        What decides its plans, see `Project.facts`.
    what_ifs
        Of the scenario shown.
    until_pp
        See `ui.session.news.Settings`.
    name
        Of the scenario, for what is said of it; the outcome does not depend on it.
    """

    prepared: Prepared
    facts: Project
    what_ifs: tuple[WhatIf, ...] = ()
    until_pp: float | None = None
    name: str = field(default="", compare=False)

    @classmethod
    def of(cls, prepared: Prepared, project: Project, scenario: Scenario, until_pp: float | None) -> Wanted:
        """Return what is wanted of a scenario of a project."""
        return cls(prepared, project.facts, scenario.what_ifs, until_pp, scenario.name)

    @property
    def baseline(self) -> Wanted:
        """The same without what-ifs."""
        return replace(self, what_ifs=())


@dataclass(frozen=True)
class Plans:
    """The plans of the scenario shown and of the baseline; one object when they are the same.

    Attributes
    ----------
    basis
        What the forecasts of the scenario rest on.
    """

    plan: Plan
    baseline: Plan
    basis: Basis | None = None


@dataclass(frozen=True)
class BaselineKnown:
    """The outcome of the baseline, complete."""

    outcome: Outcome


@dataclass(frozen=True)
class Compared:
    """Paired differences between the baseline and the scenario shown."""

    comparison: Comparison


def run_work(core: Core, wanted: Wanted, baseline: Outcome | None, control: Control) -> Iterator[object]:
    """Yield `Plans`, then the outcomes of the scenario, and at last what it is compared with.

    Parameters
    ----------
    baseline
        The complete outcome of the baseline where it is known already.
    """
    from simulator.chances.basis_of import basis_of
    from simulator.project.project import BASELINE, Scenario

    before = core.plan(wanted.prepared, wanted.facts, Scenario(BASELINE))
    after = before
    if wanted.what_ifs:
        after = core.plan(wanted.prepared, wanted.facts, Scenario(wanted.name, wanted.what_ifs))
    yield Plans(after, before, basis_of(after))
    outcome = None
    for outcome in _outcomes(core, after, wanted, control):
        yield outcome
    if not wanted.what_ifs or outcome is None or control.cancelled():
        return
    job = Job(after, outcome.tournaments, wanted.facts.seed)
    if baseline is None or baseline.tournaments != job.tournaments:
        baseline = last(core.simulate(replace(job, plan=before), control))
        if baseline is None or control.cancelled():
            return
    yield BaselineKnown(baseline)  # known before or not: what the worker holds back is handed on first
    yield Compared(core.compare(before, job, control, gains=False))


def last(outcomes: Iterator[Outcome]) -> Outcome | None:
    """Go through outcomes and return the last one, None when there was none."""
    newest = deque(outcomes, maxlen=1)
    return newest[0] if newest else None


def _outcomes(core: Core, plan: Plan, wanted: Wanted, control: Control) -> Iterator[Outcome]:
    """Yield better and better outcomes, until as many or as exact as wanted."""
    facts = wanted.facts
    if wanted.until_pp is not None:
        return core.simulate_until(Job(plan, MOST_TOURNAMENTS, facts.seed), wanted.until_pp, control)
    return core.simulate(Job(plan, facts.tournaments, facts.seed), replace(control, early=True))
