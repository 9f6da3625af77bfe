"""What is computed for the version of the project that is shown, and what is known of others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from simulator.ask.core import Core, Prepared
from simulator.chances.outcome import Outcome
from simulator.input.faults import Fault, InputRefused
from simulator.project.trusted import StrangeFiles
from ui.session.changes import AgainstBaseline
from ui.session.news import Failed, Phase, PlanChanged, PlanRefused, RunChanged
from ui.session.run_work import BaselineKnown, Compared, Plans, Wanted, run_work
from ui.session.worker import Heard, JobEnd, JobFailure, JobResult, Question, Worker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from simulator.engine.job import Control
    from simulator.project.project import Inputs, Project
    from simulator.project.trusted import Trusted
    from ui.session.worker import Work

RUNS_APART_MS = 40
"""While a slider is dragged a new run begins at most so often."""

PATIENCE_MS = 200
"""A run gets so long for its first chances before the next one takes its place."""

TOGETHER_MS = 25
"""Complete chances wait so long for what they are compared with, so that both are drawn in one go."""

_LOOK_AGAIN_MS = 15

_KEPT = 12


@dataclass(frozen=True)
class FileRead:
    """A project as its file has it, and what is in doubt about it."""

    file: Path
    project: Project
    doubts: tuple[Fault, ...]
    sha256: str


@dataclass(frozen=True)
class _Complete:
    """A complete run, to be shown again at once after undo or in another scenario."""

    wanted: Wanted
    plans: Plans
    run: RunChanged


class Simulations(QObject):
    """Reads data and simulates, one thing after the other, never in the window's thread.

    Parameters
    ----------
    core
        What reads, forecasts and simulates.
    """

    loaded = Signal(object)
    """The `Prepared` of the inputs asked for."""

    opened = Signal(object)
    """The `FileRead` of a project file; its data are read next."""

    given_up = Signal()
    """The reading was stopped; what was there before still stands."""

    plan_changed = Signal(object)
    run_changed = Signal(object)
    refused = Signal(object)

    strange = Signal(object)
    """A project reads files outside its folder: the `StrangeFiles`; nothing was opened."""

    failed = Signal(object)

    def __init__(self, core: Core, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.core = core
        self.run = RunChanged(Phase.IDLE, None, stale=False, elapsed_s=0.0)
        self.plans: Plans | None = None
        self._wanted: Wanted | None = None
        self._working_on: Wanted | None = None
        self._known: list[_Complete] = []
        self._baseline: tuple[Wanted, Outcome] | None = None
        self._worker = Worker(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        self._together = QTimer(self)
        self._together.setSingleShot(True)
        self._together.timeout.connect(self._on_together)
        self._begun = QElapsedTimer()  # since the last run began
        self._has_told = True  # whether that run has yielded chances

    # What is asked for ---------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the worker's thread runs."""
        return self._worker.is_open

    def question(self, parent: QObject) -> Question:
        """Return something to ask the core with, outside the window's thread."""
        return Question(self._worker, parent)

    def load(self, meet: str, inputs: Inputs) -> None:
        """Read the data and forecast every start; `loaded` or `refused` tells the end."""
        core = self.core

        def work(control: Control) -> Iterator[object]:
            yield core.prepare(meet, inputs, control)

        self._load(work)

    def load_file(self, file: Path, trusted: Trusted) -> None:
        """Read a project file and its data; `opened` and `loaded`, `strange` or `refused` tells the end."""
        core = self.core

        def work(control: Control) -> Iterator[object]:
            from simulator.project.file import ask_first

            ask_first(file, trusted)
            opened = core.open(file)
            yield FileRead(file, opened.project, opened.doubts, opened.sha256)
            yield core.prepare(opened.project.meet, opened.project.inputs, control)

        self._load(work)

    def _load(self, work: Work) -> None:
        self._soon.stop()
        self._worker.start(work, self)
        self._tell(replace(self.run, phase=Phase.LOADING, stale=True))

    def want(self, wanted: Wanted) -> None:
        """Have another outcome: at once when it is known, else by a run.

        It begins before anybody is told, as the window takes longer to draw that it runs than to begin it; a
        moment later where the last one has just begun.
        """
        if wanted == self._wanted:
            return
        self._wanted = wanted
        known = next((known for known in self._known if known.wanted == wanted), None)
        if self.run.phase is Phase.LOADING:  # a run follows the loading
            return
        if known is not None:
            self._show_known(known)
            return
        rested = not self._begun.isValid() or self._begun.hasExpired(RUNS_APART_MS)
        if rested and not self._soon.isActive():
            self._begin()
        elif not self._soon.isActive():
            self._soon.start(RUNS_APART_MS)
        self._tell_running()

    @Slot()
    def _begin(self) -> None:
        """Begin the next run, unless the one at hand is about to show its first chances.

        Otherwise a hand that never rests would see nothing move.
        """
        working = self.run.phase is Phase.RUNNING and not self._has_told
        if working and not self._begun.hasExpired(PATIENCE_MS):
            self._soon.start(_LOOK_AGAIN_MS)
        else:
            self.start()

    @Slot()
    def start(self) -> None:
        """Simulate what is wanted now; a run at hand is given up."""
        self._soon.stop()
        wanted, core = self._wanted, self.core
        if wanted is None or self.run.phase is Phase.LOADING:
            return
        baseline = self._baseline_of(wanted)
        self._working_on, self._has_told = wanted, False
        self._begun.start()
        self._worker.start(lambda control: run_work(core, wanted, baseline, control), self)
        self._tell_running()

    def stop(self) -> None:
        """Stop simulating or reading; what has been counted or read so far stays on the screen."""
        if self.run.phase is Phase.LOADING and self._wanted is not None:
            self._worker.cancel()
            return
        if self.run.phase is not Phase.RUNNING:
            return
        self._worker.cancel()
        if self._soon.isActive():  # it has not begun yet, so no end of it will be told
            self._soon.stop()
            self._tell_end(Phase.STOPPED)

    def close(self) -> None:
        """Give up what is being computed and end the worker's thread."""
        self._soon.stop()
        self._together.stop()
        self._worker.close()

    def _tell(self, run: RunChanged) -> None:
        self._take(run)
        self._on_together()

    def _take(self, run: RunChanged) -> None:
        self.run = replace(run, against=self._against(run))

    @Slot()
    def _on_together(self) -> None:
        self._together.stop()
        self.run_changed.emit(self.run)

    def _tell_together(self, run: RunChanged) -> None:
        """Tell it with what comes next, which is on its way; soon in any case."""
        self._take(run)
        if not self._together.isActive():
            self._together.start(TOGETHER_MS)

    def _tell_end(self, phase: Phase) -> None:
        """Tell that nothing newer will come; numbers of something else do not stay in its place."""
        run = replace(self.run, phase=phase)
        if run.stale:
            run = replace(run, outcome=None, baseline=None, comparison=None)
        self._tell(run)

    def _tell_running(self) -> None:
        if self.run.phase is not Phase.RUNNING or not self.run.stale:  # else it has been told
            self._tell(replace(self.run, phase=Phase.RUNNING, stale=True))

    def _against(self, run: RunChanged) -> AgainstBaseline | None:
        """Return the changes against the baseline: those told before where they are the same."""
        known, outcome, baseline = run.against, run.outcome, run.baseline
        if outcome is None or baseline is None:
            return None
        if known is not None and known.are_of(outcome, baseline, run.comparison):
            return known
        return AgainstBaseline(outcome, baseline, run.comparison)

    # What is known -------------------------------------------------------------------------

    def _baseline_of(self, wanted: Wanted | None) -> Outcome | None:
        if wanted is None or not wanted.what_ifs:
            return None
        if self._baseline is not None and self._baseline[0] == wanted.baseline:
            return self._baseline[1]
        known = next((known for known in self._known if known.wanted == wanted.baseline), None)
        return known.run.outcome if known is not None else None

    def _show_known(self, known: _Complete) -> None:
        self._soon.stop()
        self._worker.let_go_all()
        self._take_plans(known.plans)
        self._tell(known.run)

    def _keep(self, wanted: Wanted, run: RunChanged) -> None:
        if self.plans is not None:
            self._known = [known for known in self._known if known.wanted != wanted]
            self._known.insert(0, _Complete(wanted, self.plans, run))
            del self._known[_KEPT:]
        if not wanted.what_ifs and run.outcome is not None:
            self._baseline = wanted, run.outcome

    # What comes back from the worker -------------------------------------------------------

    def hear(self, heard: Heard) -> None:
        """Take note of what came of the reading or the run at hand."""
        if isinstance(heard, JobResult):
            self._take_result(heard.result, heard.elapsed_s)
        elif isinstance(heard, JobEnd):
            self._take_end(heard)
        else:
            self._take_failure(heard)

    def _take_result(self, what: object, elapsed_s: float) -> None:
        if isinstance(what, FileRead):
            self.opened.emit(what)
        elif isinstance(what, Prepared):
            self._take(replace(self.run, phase=Phase.IDLE, stale=True))  # told with the run that follows
            self.loaded.emit(what)
            if self.run.phase is Phase.IDLE:
                self.start()
        elif self._working_on != self._wanted:
            self._show_passing(what)
        elif isinstance(what, Plans):
            self._take_plans(what)
        elif isinstance(what, Outcome):
            self._has_told = True
            run = RunChanged(Phase.RUNNING, what, False, elapsed_s, self._baseline_of(self._wanted))
            tell = self._tell_together if what.tournaments >= what.wanted else self._tell
            tell(run)
        elif isinstance(what, BaselineKnown):
            if self._wanted is not None:
                self._baseline = self._wanted.baseline, what.outcome
            if what.outcome is not self.run.baseline:
                self._tell(replace(self.run, baseline=what.outcome))
        elif isinstance(what, Compared):
            self._tell_together(replace(self.run, comparison=what.comparison))

    def _show_passing(self, what: object) -> None:
        """Show chances of what was wanted until a moment ago, as stale as they are."""
        if isinstance(what, Outcome):
            self._has_told = True
            baseline = self._baseline_of(self._working_on)
            self._tell(replace(self.run, outcome=what, stale=True, baseline=baseline, comparison=None))

    def _take_plans(self, plans: Plans) -> None:
        self.plans = plans
        if self._wanted is not None:
            self.plan_changed.emit(
                PlanChanged(plans.plan, plans.baseline, self._wanted.prepared, plans.basis)
            )

    def _take_end(self, end: JobEnd) -> None:
        if end.cancelled and self.run.phase is Phase.LOADING:  # the data at hand still stand
            self._tell(replace(self.run, phase=Phase.IDLE))
            self.given_up.emit()
            self.start()
            return
        if self.run.phase is not Phase.RUNNING:
            return
        if end.cancelled:
            self._tell_end(Phase.STOPPED)
            return
        run = replace(self.run, phase=Phase.UP_TO_DATE, elapsed_s=end.elapsed_s)
        if self._working_on != self._wanted:
            return  # another run begins in a moment
        if self._wanted is not None and not run.stale:
            self._keep(self._wanted, run)
        self._tell(run)

    def _take_failure(self, failure: JobFailure) -> None:
        was_loading = self.run.phase is Phase.LOADING
        if was_loading:
            self._tell(replace(self.run, phase=Phase.IDLE))
        else:
            self._tell_end(Phase.REFUSED if isinstance(failure.error, InputRefused) else Phase.FAILED)
        if isinstance(failure.error, StrangeFiles):
            self.strange.emit(failure.error)
        elif isinstance(failure.error, InputRefused):
            self.refused.emit(PlanRefused(failure.error.faults, of_scenario=not was_loading))
        else:
            self.failed.emit(Failed(str(failure.error) or type(failure.error).__name__, failure.details))
        if was_loading:  # the data at hand still stand, and their run was given up for the loading
            self.start()
