"""What the window shows and what the user chose: the one state behind all its parts.

Widgets tell the session what the user did and show what its signals say. The session edits the
project, and has computed what an edit changes. It is longer than other rooms, as every wish of the
user passes through it; what it decides by itself stands in `document`, `scenarios` and `runs`.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.ask.core import Core, Prepared
from simulator.chances.basis import Basis
from simulator.event import Sex
from simulator.input.faults import Fault
from simulator.meet.meet import Entry
from simulator.project.project import BASELINE, InputFile, Inputs, Project, Scenario
from simulator.project.trusted import StrangeFiles, Trusted
from ui.session.document import Document, Version
from ui.session.news import Phase, PlanChanged, RunChanged, Settings
from ui.session.run_work import Wanted
from ui.session.runs import FileRead, Simulations
from ui.session.scenarios import Scenarios
from ui.session.worker import Question

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.form.data import Pasted

TOURNAMENTS = (10_000, 100_000, 1_000_000)
"""Numbers of tournaments offered."""

LARGEST_SEED = 999_999_999


@dataclass(frozen=True)
class _Loading:
    """What the data being read are for: an edit of the project in hand, or another project."""

    inputs: Inputs
    text: str
    project: Project | None = None
    file: Path | None = None
    edited: bool = False
    doubts: tuple[Fault, ...] = ()
    file_sha256: str = ""


class Session(QObject):
    """State of the window and the decisions about what to compute.

    Parameters
    ----------
    core
        What reads, forecasts and simulates.
    settings
        Tournaments and seed to begin with.

    Signals
    -------
    project_changed
        A `ui.session.document.Version`: other scenarios, results or settings, or another scenario shown.
    plan_changed, plan_refused, run_changed, failed
        The values of `ui.session.news`.
    sex_chosen, skater_chosen, settings_changed
        Another sex, skater or number of tournaments holds now; the session has them.
    strange_found
        A project reads files outside its folder: the `StrangeFiles`, to be asked about.
    doubted
        Lines about a project just opened: what is no longer as it was when it was saved.
    """

    project_changed = Signal(object)
    plan_changed = Signal(object)
    plan_refused = Signal(object)
    run_changed = Signal(object)
    sex_chosen = Signal()
    skater_chosen = Signal()
    settings_changed = Signal()
    failed = Signal(object)
    strange_found = Signal(object)
    doubted = Signal(object)

    def __init__(
        self, core: Core | None = None, settings: Settings | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.settings = settings or Settings()
        project = Project(tournaments=self.settings.tournaments, seed=self.settings.seed)
        self.document = Document(project, self)
        self.scenarios = Scenarios(self.document, self)
        self.plan: Plan | None = None
        self.baseline_plan: Plan | None = None
        self.trusted = Trusted()
        self.basis: Basis | None = None
        self.sex = Sex.W
        self._skaters: dict[Sex, str | None] = {Sex.W: None, Sex.M: None}
        self._loading: _Loading | None = None
        self._runs = Simulations(core or Core(), self)
        self.document.changed.connect(self._on_version)
        self._runs.opened.connect(self._on_opened)
        self._runs.loaded.connect(self._on_loaded)
        self._runs.plan_changed.connect(self._on_plan)
        self._runs.refused.connect(self._on_refused)
        self._runs.run_changed.connect(self.run_changed)
        self._runs.strange.connect(self._on_strange)
        self._runs.failed.connect(self._on_failed)
        self._runs.given_up.connect(self._on_given_up)

    # What is there -------------------------------------------------------------------------

    @property
    def project(self) -> Project:
        """The project in hand."""
        return self.document.version.project

    @property
    def scenario(self) -> Scenario:
        """The scenario shown."""
        return self.document.version.scenario

    @property
    def prepared(self) -> Prepared | None:
        """The data of the project as they were read; None before there are any."""
        return self.document.version.prepared

    @property
    def inputs(self) -> Inputs:
        """What the forecasts are made from."""
        return self.project.inputs

    @property
    def run(self) -> RunChanged:
        """The newest step of a run."""
        return self._runs.run

    @property
    def core(self) -> Core:
        """What computes; to be called in the worker's thread, by way of a `question`."""
        return self._runs.core

    def question(self, parent: QObject) -> Question:
        """Return something with which a view asks the core, outside the window's thread."""
        return self._runs.question(parent)

    @property
    def is_open(self) -> bool:
        """Whether the worker's thread runs."""
        return self._runs.is_open

    @property
    def is_running(self) -> bool:
        """Whether tournaments are being simulated."""
        return self.run.phase is Phase.RUNNING

    # What is chosen ------------------------------------------------------------------------

    @property
    def skater(self) -> str | None:
        """The skater shown in detail, of the sex shown."""
        return self._skaters[self.sex]

    @property
    def sexes(self) -> tuple[Sex, ...]:
        """Women and men, as far as somebody of them is entered and the rules select of them."""
        if self.plan is None:
            return tuple(Sex)
        entered = tuple(sex for sex in Sex if sex in self.plan.forecasts)
        return tuple(sex for sex in entered if sex in self.plan.rules.sexes) or entered or tuple(Sex)

    def choose_sex(self, sex: Sex) -> None:
        """Show the women or the men, where some of them are entered."""
        if sex is not self.sex and sex in self.sexes:
            self.sex = sex
            self.document.end_gesture()
            self.sex_chosen.emit()
            self.skater_chosen.emit()

    def choose_skater(self, skater: str | None) -> None:
        """Show a skater of the present sex in detail."""
        if skater != self.skater:
            self._skaters[self.sex] = skater
            self.document.end_gesture()
            self.skater_chosen.emit()

    def step_skater(self, step: int) -> None:
        """Choose the skater so many lines further down the table, by falling chance."""
        if self.run.outcome is None:
            return
        names = [chance.skater for chance in self.run.outcome.of_sex(self.sex)]
        first = 0 if step > 0 else len(names) - 1
        at = names.index(self.skater) + step if self.skater in names else first
        if names:
            self.choose_skater(names[min(max(at, 0), len(names) - 1)])

    def set_tournaments(self, tournaments: int, until_pp: float | None = None) -> None:
        """Simulate with another number of tournaments, or until chances are known so exactly."""
        self._set(replace(self.settings, tournaments=tournaments, until_pp=until_pp))

    def set_seed(self, seed: int) -> None:
        """Simulate with other random numbers."""
        self._set(replace(self.settings, seed=seed))

    def draw_seed(self) -> None:
        """Simulate with a seed drawn at random."""
        self.set_seed(random.SystemRandom().randint(1, 999_999))

    def _set(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        other_precision = settings.until_pp != self.settings.until_pp
        self.settings = settings
        project = replace(self.project, tournaments=settings.tournaments, seed=settings.seed)
        if project != self.project:
            self.edit(self.tr("change tournaments or seed"), project, field="settings")
        elif other_precision:  # a wish about the run, not part of the project
            self._want(self.document.version)
        self.settings_changed.emit()

    # Edits of the project ------------------------------------------------------------------

    def edit(self, text: str, project: Project, *, field: str = "") -> None:
        """Take another project over as one step to be undone; see `Document.edit`.

        Changed inputs are not for here: they have to be read first.
        """
        version = self.document.version
        self.document.edit(text, replace(version, project=project), field=field)

    def open_form(self, files: Sequence[Path]) -> None:
        """Forecast from the results in these files alone; what was loaded stays when they are refused."""
        form = tuple(InputFile(file, "") for file in files)
        inputs = replace(self._wanted_inputs, form=form, pasted=(), shipped=None)
        self._change_inputs(self.tr("open form data"), inputs)

    def add_form(self, files: Sequence[Path]) -> None:
        """Forecast from the results in these files too, beside what there is."""
        from simulator.project.form_account import with_files

        self._change_inputs(self.tr("add form data"), with_files(self._wanted_inputs, files))

    def use_form(self, inputs: Inputs) -> None:
        """Forecast from form data that were looked through: other sources, rows and names decided."""
        self._change_inputs(self.tr("change the form data"), inputs)

    def say_same(self, written: str, person: str) -> None:
        """Keep who is meant by a name, for all lists of the project."""
        from simulator.project.form_account import with_name

        self._change_inputs(self.tr("say who is meant"), with_name(self._wanted_inputs, written, person))

    def paste_results(self, pasted: Pasted) -> None:
        """Add a pasted result list to the form data."""
        inputs = self._wanted_inputs
        self._change_inputs(self.tr("paste form data"), replace(inputs, pasted=(*inputs.pasted, pasted)))

    def open_entries(self, file: Path) -> None:
        """Take the entries of the meet from a file."""
        inputs = replace(self._wanted_inputs, entries=InputFile(file, ""))
        self._change_inputs(self.tr("open entries"), inputs)

    def add_entrant(self, entry: Entry) -> None:
        """Enter a skater in an event of the meet, forecast again and simulate."""
        self.add_entrants([entry])

    def add_entrants(self, entries: Sequence[Entry]) -> None:
        """Enter skaters in events of the meet as one step, forecast again and simulate."""
        inputs = self._wanted_inputs
        added = tuple(dict.fromkeys((*inputs.added, *entries)))
        text = self.tr("add an entrant") if len(entries) == 1 else self.tr("add entrants")
        self._change_inputs(text, replace(inputs, added=added))

    def load(self) -> None:
        """Load the data shipped with the program, without files and entrants of the user."""
        self._change_inputs(self.tr("reload the embedded data"), Inputs())

    @property
    def _wanted_inputs(self) -> Inputs:
        """Inputs as they will be once what is being read has been read."""
        return self._loading.inputs if self._loading is not None else self.inputs

    def _change_inputs(self, text: str, inputs: Inputs) -> None:
        self._loading = _Loading(inputs, text)
        self._runs.load(self.project.meet, inputs)

    def open_project(
        self, project: Project, file: Path | None, *, edited: bool = False, file_sha256: str = ""
    ) -> None:
        """Put another project in the place of the one in hand, once its data have been read.

        Parameters
        ----------
        file
            Where it is saved; None for a new one.
        edited
            Whether it holds edits that the file does not.
        file_sha256
            Of the file when it was last read or written.
        """
        self._loading = _Loading(project.inputs, "", project, file, edited, file_sha256=file_sha256)
        self._runs.load(project.meet, project.inputs)

    def open_file(self, file: Path) -> None:
        """Open a project file; what is in hand stays when it is refused."""
        self._loading = _Loading(self.inputs, "")
        self._runs.load_file(file, self.trusted)

    def project_to_save(self) -> Project:
        """Return the project as a file has to hold it, with as many tournaments as were simulated."""
        run, project = self.run, self.project
        known = run.phase is Phase.UP_TO_DATE and not run.stale and run.outcome is not None
        if self.settings.until_pp is None or not known or run.outcome is None:
            return project
        return replace(project, tournaments=run.outcome.tournaments)

    # Simulations ----------------------------------------------------------------------------------

    @Slot()
    def start_run(self) -> None:
        """Simulate with what is chosen now; a run at hand is given up."""
        self._runs.start()

    def stop_run(self) -> None:
        """Stop simulating or reading; what has been counted or read so far stays on the screen."""
        self._runs.stop()

    def keep_at_most(self, memory_mb: int) -> None:
        """Bound the memory for what is kept between runs and edits, in MB; no number depends on it."""
        self.core.keep_at_most(memory_mb * 1_000_000)

    def close(self) -> None:
        """Give up what is being computed, end the worker's thread, and forget the edits."""
        self._runs.close()
        self.document.close()

    def _want(self, version: Version) -> None:
        if version.prepared is not None:
            self._runs.want(
                Wanted.of(version.prepared, version.project, version.scenario, self.settings.until_pp)
            )

    # What comes back -----------------------------------------------------------------------

    @Slot(object)
    def _on_version(self, version: Version) -> None:
        project = version.project
        settings = replace(self.settings, tournaments=project.tournaments, seed=project.seed)
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit()
        self.project_changed.emit(version)
        self._want(version)

    @Slot(object)
    def _on_opened(self, read: FileRead) -> None:
        project = read.project
        self._loading = _Loading(
            project.inputs, "", project, read.file, doubts=read.doubts, file_sha256=read.sha256
        )

    @Slot(object)
    def _on_loaded(self, prepared: Prepared) -> None:
        loading, self._loading = self._loading, None
        if loading is None:
            return
        if loading.project is not None:
            project = replace(loading.project, inputs=prepared.inputs)
            self.document.open(
                Version(project, BASELINE, prepared),
                loading.file,
                edited=loading.edited,
                file_sha256=loading.file_sha256,
            )
            if loading.doubts:
                self.doubted.emit(loading.doubts)
            return
        version = self.document.version
        version = replace(
            version, project=replace(version.project, inputs=prepared.inputs), prepared=prepared
        )
        if self.prepared is None:  # the first data are where everything begins
            self.document.open(version, None)
        else:
            self.document.edit(loading.text, version)

    @Slot(object)
    def _on_plan(self, changed: PlanChanged) -> None:
        self.plan, self.baseline_plan = changed.plan, changed.baseline
        self.basis = changed.basis
        for sex in Sex:
            if sex not in self.sexes or self._skaters[sex] not in changed.plan.forecasts[sex].skaters:
                self._skaters[sex] = None
        if self.sex not in self.sexes:
            self.choose_sex(self.sexes[0])
        self.plan_changed.emit(changed)

    @Slot(object)
    def _on_refused(self, refused: object) -> None:
        opening, self._loading = self._loading, None
        self.plan_refused.emit(refused)
        self._begin_anyway(opening)

    @Slot(object)
    def _on_strange(self, found: StrangeFiles) -> None:
        opening, self._loading = self._loading, None
        self._begin_anyway(opening)
        self.strange_found.emit(found)

    def _begin_anyway(self, opening: _Loading | None) -> None:
        """Load the shipped data when the project asked for on starting is not opened."""
        if self.prepared is None and opening is not None and not opening.text:
            self.load()

    @Slot()
    def _on_given_up(self) -> None:
        self._loading = None

    @Slot(object)
    def _on_failed(self, failed: object) -> None:
        self._loading = None
        self.failed.emit(failed)
