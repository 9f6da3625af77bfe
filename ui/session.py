"""What the window shows and what the user chose: the one state behind all its parts.

Widgets tell the session what the user did and show what its signals say; the session decides
what has to be computed again.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.event import Event, Sex
from simulator.faults import InputRefused
from simulator.meet.meet import Entry
from simulator.tally import Outcome
from ui.core import Core, Inputs, Prepared, Simulator
from ui.session_news import (
    Failed,
    Phase,
    PlanChanged,
    PlanRefused,
    RunChanged,
    Settings,
    SettingsChanged,
    SexChosen,
    SkaterChosen,
    WhatIfsChanged,
)
from ui.what_ifs import Assumption, WhatIfs
from ui.worker import JobEnd, JobFailure, JobResult, Worker

if TYPE_CHECKING:
    from simulator.form.data import Pasted
    from simulator.main_job import Plan

TOURNAMENTS = (10_000, 100_000, 1_000_000)
"""Numbers of tournaments offered."""

LARGEST_SEED = 999_999_999
RUNS_APART_MS = 40
"""While a slider is dragged a new run begins at most so often."""


class Session(QObject):
    """State of the window and the decisions about what to compute.

    Parameters
    ----------
    core
        What reads, forecasts and simulates.
    settings
        Tournaments and seed to begin with.
    """

    plan_changed = Signal(object)
    plan_refused = Signal(object)
    run_changed = Signal(object)
    sex_chosen = Signal(object)
    skater_chosen = Signal(object)
    settings_changed = Signal(object)
    what_ifs_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, core: Core | None = None, settings: Settings | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._core: Core = core or Simulator()
        self.settings = settings or Settings()
        self.inputs = Inputs()
        self._wanted = self.inputs  # of the loading at hand
        self.plan: Plan | None = None
        self.sex = Sex.W
        self.what_ifs = WhatIfs()
        self.run = RunChanged(Phase.IDLE, None, stale=False, elapsed_s=0.0)
        self._skaters: dict[Sex, str | None] = {Sex.W: None, Sex.M: None}
        self._worker = Worker(self)
        self._worker.yielded.connect(self._on_yielded)
        self._worker.ended.connect(self._on_ended)
        self._worker.failed.connect(self._on_failed)
        self._rerun_timer = QTimer(self)
        self._rerun_timer.setSingleShot(True)
        self._rerun_timer.setInterval(RUNS_APART_MS)
        self._rerun_timer.timeout.connect(self.start_run)

    # What is chosen ------------------------------------------------------------------------

    @property
    def skater(self) -> str | None:
        """The skater shown in detail, of the sex shown."""
        return self._skaters[self.sex]

    def choose_sex(self, sex: Sex) -> None:
        """Show the women or the men."""
        if sex is not self.sex:
            self.sex = sex
            self.sex_chosen.emit(SexChosen(sex))
            self.skater_chosen.emit(SkaterChosen(self.skater))

    def choose_skater(self, skater: str | None) -> None:
        """Show a skater of the present sex in detail."""
        if skater != self.skater:
            self._skaters[self.sex] = skater
            self.skater_chosen.emit(SkaterChosen(skater))

    def step_skater(self, step: int) -> None:
        """Choose the skater so many lines further down the table, by falling chance."""
        if self.run.outcome is None:
            return
        names = [chance.skater for chance in self.run.outcome.of_sex(self.sex)]
        first = 0 if step > 0 else len(names) - 1
        at = names.index(self.skater) + step if self.skater in names else first
        if names:
            self.choose_skater(names[min(max(at, 0), len(names) - 1)])

    def set_tournaments(self, tournaments: int) -> None:
        """Simulate with another number of tournaments."""
        self._set(replace(self.settings, tournaments=tournaments))

    def set_seed(self, seed: int) -> None:
        """Simulate with other random numbers."""
        self._set(replace(self.settings, seed=seed))

    def draw_seed(self) -> None:
        """Simulate with a seed drawn at random."""
        self.set_seed(random.SystemRandom().randint(1, 999_999))

    def _set(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit(SettingsChanged(settings))
            self._run_soon()

    def assume(self, events: Sequence[Event], assumption: Assumption, value: float | None) -> None:
        """Assume something of the chosen skater in some events; None puts the forecast back."""
        if self.skater is not None:
            self._assume(self.what_ifs.assuming(self.sex, self.skater, events, assumption, value))

    def reset_skater(self) -> None:
        """Put the forecast of the chosen skater back."""
        if self.skater is not None:
            self._assume(self.what_ifs.without(self.sex, self.skater))

    def reset_all(self) -> None:
        """Put the forecast of every skater back."""
        self._assume(WhatIfs())

    def _assume(self, what_ifs: WhatIfs) -> None:
        if what_ifs != self.what_ifs:
            self.what_ifs = what_ifs
            self.what_ifs_changed.emit(WhatIfsChanged(what_ifs))
            self._run_soon()

    # Data ----------------------------------------------------------------------------------

    def load(self) -> None:
        """Load the data shipped with the program, without files and entrants of the user."""
        self._prepare(Inputs())

    def open_form(self, files: Sequence[Path]) -> None:
        """Forecast from the results in these files; what was loaded stays when they are refused."""
        self._prepare(replace(self._wanted, form=tuple(files)))

    def paste_results(self, pasted: Pasted) -> None:
        """Add a pasted result list to the form data."""
        self._prepare(replace(self._wanted, pasted=(*self._wanted.pasted, pasted)))

    def open_entries(self, file: Path) -> None:
        """Take the entries of the meet from a file."""
        self._prepare(replace(self._wanted, entries=file))

    def add_entrant(self, entry: Entry) -> None:
        """Enter a skater in an event, forecast again and simulate."""
        self._prepare(self._wanted.adding(entry))

    def _prepare(self, inputs: Inputs) -> None:
        core = self._core

        def work(_cancelled: Callable[[], bool]) -> Iterator[object]:
            yield core.prepare(inputs)

        self._wanted = inputs
        self._rerun_timer.stop()
        self._worker.start(work)
        self._tell(Phase.LOADING, self.run.outcome, stale=True)

    # Runs ----------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the worker's thread runs."""
        return self._worker.is_open

    @property
    def is_running(self) -> bool:
        """Whether tournaments are being simulated."""
        return self.run.phase is Phase.RUNNING

    @Slot()
    def start_run(self) -> None:
        """Simulate with what is chosen now; a run at hand is given up."""
        self._rerun_timer.stop()
        if self.plan is None or self.run.phase is Phase.LOADING:  # a run follows the loading
            return
        core, settings = self._core, self.settings
        plan, adjustments = self.plan, self.what_ifs.adjustments

        def work(cancelled: Callable[[], bool]) -> Iterator[object]:
            chosen = plan.adjusted(adjustments) if adjustments else plan
            yield from core.simulate(chosen, settings.tournaments, settings.seed, cancelled)

        self._worker.start(work)
        self._tell(Phase.RUNNING, self.run.outcome, stale=True)

    def stop_run(self) -> None:
        """Stop simulating; what has been counted so far stays on the screen."""
        if self.is_running:
            self._rerun_timer.stop()
            self._worker.cancel()

    def close(self) -> None:
        """Give up what is being computed and end the worker's thread."""
        self._rerun_timer.stop()
        self._worker.close()

    def _run_soon(self) -> None:
        if not self._rerun_timer.isActive():
            self._rerun_timer.start()

    def _tell(self, phase: Phase, outcome: Outcome | None, *, stale: bool, elapsed_s: float = 0.0) -> None:
        self.run = RunChanged(phase, outcome, stale, elapsed_s)
        self.run_changed.emit(self.run)

    # What comes back from the worker -------------------------------------------------------

    @Slot(object)
    def _on_yielded(self, result: JobResult) -> None:
        if isinstance(result.result, Prepared):
            self._take_over(result.result)
        elif isinstance(result.result, Outcome):
            self._tell(Phase.RUNNING, result.result, stale=False, elapsed_s=result.elapsed_s)

    def _take_over(self, prepared: Prepared) -> None:
        self.plan, self.inputs = prepared.plan, prepared.inputs
        for sex in Sex:
            if self._skaters[sex] not in prepared.plan.forecasts[sex].skaters:
                self._skaters[sex] = None
        self.plan_changed.emit(PlanChanged(prepared.plan, prepared.inputs, prepared.warnings))
        self._tell(Phase.IDLE, self.run.outcome, stale=True)
        self.start_run()

    @Slot(object)
    def _on_ended(self, end: JobEnd) -> None:
        if self.is_running:
            phase = Phase.STOPPED if end.cancelled else Phase.UP_TO_DATE
            self._tell(phase, self.run.outcome, stale=self.run.stale, elapsed_s=end.elapsed_s)

    @Slot(object)
    def _on_failed(self, failure: JobFailure) -> None:
        was_loading = self.run.phase is Phase.LOADING
        self._wanted = self.inputs
        self._tell(Phase.IDLE, self.run.outcome, stale=self.run.stale)
        if isinstance(failure.error, InputRefused):
            self.plan_refused.emit(PlanRefused(failure.error.faults))
        else:
            self.failed.emit(Failed(str(failure.error) or type(failure.error).__name__, failure.details))
        if was_loading:  # the data at hand still stand, and their run was given up for the loading
            self.start_run()
