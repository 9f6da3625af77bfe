"""What the window asks of `simulator`, in one place.

The modules of the core are imported when first asked for, outside the window's thread: NumPy,
SciPy and pandas are loaded while the window comes up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from simulator.defaults import DEFAULT_MEMORY_MB

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.ask.leverage.comparison import Comparison
    from simulator.ask.workbench import Workbench
    from simulator.chances.outcome import Outcome
    from simulator.engine.plan import Plan
    from simulator.form.data import FormData
    from simulator.project.file import Opened
    from simulator.project.project import Inputs, Project, Scenario


@dataclass(frozen=True, eq=False)
class Prepared:
    """The forecast of a project's inputs, ready for its scenarios; equal only to itself.

    Attributes
    ----------
    meet, inputs
        What it was made from.
    plan
        The plan without results and what-ifs.
    warnings
        What is doubtful in the files.
    """

    meet: str
    inputs: Inputs
    plan: Plan
    warnings: tuple[str, ...] = ()


class Core(Protocol):
    """The long tasks of the core; a test may put something quicker in their place."""

    def prepare(self, meet: str, inputs: Inputs, cancelled: Callable[[], bool] = lambda: False) -> Prepared:
        """Read the files and forecast every start; raises `InputRefused`, or stops when cancelled."""
        ...

    def open(self, file: Path) -> Opened:
        """Read a project file; raises `InputRefused`."""
        ...

    def plan(self, prepared: Prepared, project: Project, scenario: Scenario) -> Plan:
        """Return the plan of a scenario: results entered and what-ifs applied; raises `InputRefused`."""
        ...

    def simulate(
        self, plan: Plan, tournaments: int, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Outcome]:
        """Yield better and better outcomes; stop early when `cancelled` says so."""
        ...

    def simulate_until(
        self, plan: Plan, points: float, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Outcome]:
        """Yield better and better outcomes, until every chance is known to so many points."""
        ...

    def compare(
        self, before: Plan, after: Plan, tournaments: int, seed: int, cancelled: Callable[[], bool]
    ) -> Comparison:
        """Return the paired differences of two plans simulated on the same random numbers."""
        ...

    @property
    def workbench(self) -> Workbench:
        """What else can be asked of the runs at hand; for the worker's thread alone."""
        ...

    def keep_at_most(self, most_bytes: int) -> None:
        """Bound the memory for what is kept between runs and edits."""
        ...


class Simulator:
    """The core of this program."""

    def __init__(self) -> None:
        self._ahead: tuple[str, Inputs, Future[Prepared]] | None = None
        self._workbench: Workbench | None = None
        self._form: FormData | None = None
        self._most_bytes = DEFAULT_MEMORY_MB * 1_000_000

    @property
    def workbench(self) -> Workbench:
        """What else can be asked of the runs at hand; for the worker's thread alone."""
        if self._workbench is None:
            from simulator.ask.workbench import Workbench

            self._workbench = Workbench(self._most_bytes)
        return self._workbench

    def keep_at_most(self, most_bytes: int) -> None:
        """Bound the memory for what is kept between runs and edits."""
        self._most_bytes = most_bytes
        if self._workbench is not None:
            self._workbench.keep_at_most(most_bytes)

    def prepare_ahead(self, meet: str, inputs: Inputs) -> None:
        """Begin to prepare a plan in a thread, to be fetched by `prepare` with the same inputs.

        Called before Qt is loaded, it lets the two go on side by side, and the first bars are on
        the screen half a second earlier.
        """
        executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="prepare")
        self._ahead = meet, inputs, executor.submit(self._prepare, meet, inputs)
        executor.shutdown(wait=False)

    def prepare(self, meet: str, inputs: Inputs, cancelled: Callable[[], bool] = lambda: False) -> Prepared:
        """Read the files and forecast every start; raises `InputRefused`, or stops when cancelled."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[:2] == (meet, inputs):
            return ahead[2].result()
        return self._prepare(meet, inputs, cancelled)

    def open(self, file: Path) -> Opened:
        """Read a project file; raises `InputRefused`."""
        from simulator.project.file import open_project

        return open_project(file, trusted=None)  # what it reads elsewhere has been asked about

    def _prepare(self, meet: str, inputs: Inputs, cancelled: Callable[[], bool] = lambda: False) -> Prepared:
        from simulator.project.inputs import base_plan, refreshed
        from simulator.project.project import Project

        project = refreshed(Project(meet=meet, inputs=inputs))
        plan = self._with_known_form(base_plan(project, cancelled))
        doubts = plan.form.doubts if plan.form is not None else ()
        return Prepared(meet, project.inputs, plan, tuple(str(doubt) for doubt in doubts))

    def _with_known_form(self, plan: Plan) -> Plan:
        """Put the tables read before in the place of equal ones: undo keeps them for every edit of inputs."""
        if plan.form is not None and self._form is not None and plan.form.same_as(self._form):
            return replace(plan, form=self._form)
        self._form = plan.form
        return plan

    def plan(self, prepared: Prepared, project: Project, scenario: Scenario) -> Plan:
        """Return the plan of a scenario: results entered and what-ifs applied; raises `InputRefused`."""
        from simulator.project.apply import scenario_plan

        return scenario_plan(prepared.plan, project, scenario)

    def simulate(
        self, plan: Plan, tournaments: int, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Outcome]:
        """Yield better and better outcomes; stop early when `cancelled` says so."""
        yield from self.workbench.simulate(plan, tournaments, seed, cancelled=cancelled, early=True)

    def simulate_until(
        self, plan: Plan, points: float, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Outcome]:
        """Yield better and better outcomes, until every chance is known to so many points."""
        yield from self.workbench.simulate_until(plan, points, seed, cancelled=cancelled)

    def compare(
        self, before: Plan, after: Plan, tournaments: int, seed: int, cancelled: Callable[[], bool]
    ) -> Comparison:
        """Return the paired differences of two plans simulated on the same random numbers."""
        return self.workbench.compare(before, after, tournaments, seed, cancelled=cancelled)
