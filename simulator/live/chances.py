"""Chances that follow results: each reading is entered, simulated, and compared with those before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.ask.core import Core
from simulator.ask.leverage.comparison import Comparison
from simulator.chances.outcome import Outcome
from simulator.engine.job import Cancelled, Control, Job
from simulator.engine.plan import Plan
from simulator.input.faults import InputRefused
from simulator.live.follow import News
from simulator.live.steps import LiveStep, LiveSteps
from simulator.project.project import Project


@dataclass(frozen=True)
class LiveChances:
    """One reading, and the chances with it.

    Attributes
    ----------
    step
        What it changed, and what is to be said of it.
    outcome, comparison
        The chances now, and against those of before; None where the reading changed nothing they hang on.
    """

    step: LiveStep
    outcome: Outcome | None = None
    comparison: Comparison | None = None


class LiveRun:
    """Follows the chances of a meet reading by reading; only what a result touches is ridden again.

    Parameters
    ----------
    base
        Plan of the inputs, which says who is entered.
    project
        With what is entered at the beginning.
    plan_of
        Returns the plan that is simulated with what is entered in a project.
    job
        The first job, with the plan of `project`.
    """

    def __init__(
        self, base: Plan, project: Project, plan_of: Callable[[Project], Plan], job: Job, control: Control
    ) -> None:
        self.project = project
        self._base, self._plan_of, self._job, self._control = base, plan_of, job, control
        self._core, self._steps = Core(), LiveSteps()

    def begin(self) -> Outcome | None:
        """Return the chances before the first reading; None when nobody is entered.

        Raises
        ------
        Cancelled
            When it is to end.
        """
        return self._simulated(self._job)

    def take(self, news: News) -> LiveChances:
        """Enter a reading, and return the chances with it.

        What does not go together with a what-if is told; the chances then stay as they were.

        Raises
        ------
        Cancelled
            When it is to end.
        """
        step = self._steps.take(self._base, self.project, news)
        if step.project == self.project:
            return LiveChances(step)
        self.project = step.project
        try:
            job = replace(self._job, plan=self._plan_of(step.project))
        except InputRefused as refused:
            return LiveChances(replace(step, new_faults=(*step.new_faults, *refused.faults)))
        outcome = self._simulated(job)
        comparison = self._core.compare(self._job.plan, job, self._control)
        self._job = job
        return LiveChances(step, outcome, comparison)

    def _simulated(self, job: Job) -> Outcome | None:
        outcomes = tuple(self._core.simulate(job, self._control))
        if self._control.cancelled():
            raise Cancelled
        return outcomes[-1] if outcomes else None
