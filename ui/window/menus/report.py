"""Writing a report of the scenario shown: where to, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow, QProgressDialog

from simulator.engine.job import Control
from simulator.input.faults import InputRefused
from simulator.project.project import BASELINE
from ui.dialogs.report import ReportDialog
from ui.look import kept_settings
from ui.session.actions import Actions
from ui.session.news import Phase
from ui.session.session import Session
from ui.session.worker import JobFailure
from ui.words import numbers
from ui.words.errors import DialogText, failure_text, unwritten_report_text
from ui.words.sentences import told_fault

if TYPE_CHECKING:
    from simulator.ask.core import Core, Prepared
    from simulator.project.project import Project
    from simulator.report.files import Written

_SIMULATED = 0.6
"""Share of the wait after which all is simulated, and the pages are laid out."""


@dataclass(frozen=True)
class ReportWish:
    """A report that is wanted: of what, where to, and in which language."""

    core: Core
    prepared: Prepared
    project: Project
    scenario: str
    files: tuple[Path, ...]
    language: str


def report_work(wish: ReportWish, control: Control) -> Iterator[Written]:
    """Simulate what is not known yet, and write the report; yields what was written."""
    from simulator.report.asked import reported
    from simulator.report.files import write_report
    from simulator.report.inputs_block import inputs_of_report
    from simulator.report.values import report_values

    project, core = wish.project, wish.core
    asked = reported(
        project,
        wish.prepared.plan,
        wish.scenario,
        BASELINE,
        plan_of=lambda scenario: core.plan(wish.prepared, project, scenario),
    )
    values = report_values(asked, control, core)
    inputs = inputs_of_report(project, values)
    now = datetime.now().astimezone()
    yield write_report(values, wish.files, now, wish.language, inputs, control.go_on)


class ReportAsking(QObject):
    """Does what the menu File offers for reports.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Whose scenario is reported.
    actions
        What the user can ask for.
    memory
        Where the folder chosen last is remembered.
    """

    _share = Signal(float)
    """How much of the simulation is done; sent from the thread that works."""

    def __init__(self, window: QMainWindow, session: Session, actions: Actions, memory: QSettings) -> None:
        super().__init__(window)
        self._window, self._session, self._memory = window, session, memory
        self._question = session.question(self)
        self._progress: QProgressDialog | None = None
        self._written: Written | None = None
        actions.report.triggered.connect(self.ask)
        self._share.connect(self._on_share)
        self._question.answered.connect(self._on_answer)
        self._question.ended.connect(self._on_end)
        self._question.failed.connect(self._on_failure)

    @Slot()
    def ask(self) -> None:
        """Ask where the report goes, then write it; say why not where there is nothing to report."""
        if self._session.prepared is None:
            ReportDialog(self._nothing_yet(), self._window).open()
            return
        if self._progress is not None:
            return
        dialog = QFileDialog(self._window, self.tr("Report"), kept_settings.folder(self._memory))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        pdf, html = self.tr("PDF, with its web page beside it (*.pdf)"), self.tr("Web page (*.html)")
        dialog.setNameFilters([pdf, html])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("html" if chosen == html else "pdf")
        )
        dialog.selectFile(self._first_name())
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()

    def _nothing_yet(self) -> DialogText:
        reading = self._session.run.phase is Phase.LOADING
        why = self.tr("There are no data to simulate from: open form data or a project first.")
        if reading:
            why = self.tr("The form data are still being read; ask again when there are chances.")
        return DialogText(self.tr("Report"), self.tr("There is nothing to report yet."), why)

    def _first_name(self) -> str:
        session = self._session
        meet = session.plan.meet.name if session.plan is not None else "OKT"
        name = meet if session.scenario.name == BASELINE else f"{meet} {session.scenario.name}"
        return "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in name)[:80]

    def write(self, file: Path) -> None:
        """Write the report of the scenario shown to a file, or say why that cannot be."""
        from simulator.project.strange_files import files_of_project
        from simulator.report.files import report_files

        session = self._session
        if session.prepared is None:
            return
        project = session.project_to_save()
        own = session.document.file
        reads = (*files_of_project(project), *([own] if own is not None else []))
        try:
            files = report_files(file, reads)
        except InputRefused as refused:
            self._refuse(refused)
            return
        self._memory.setValue("folder", str(file.absolute().parent))
        language = "nl" if numbers.decimal_comma() else "en"
        wish = ReportWish(session.core, session.prepared, project, session.scenario.name, files, language)
        self._written = None
        self._show_progress()
        self._question.ask(lambda control: report_work(wish, replace(control, told=self._share.emit)))

    def _show_progress(self) -> None:
        progress = QProgressDialog(self._window)
        progress.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        progress.setWindowTitle(self.tr("Report"))
        progress.setLabelText(self.tr("Simulating…"))
        progress.setCancelButtonText(self.tr("Cancel"))
        progress.setRange(0, 100)
        progress.setMinimumDuration(0)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setWindowModality(Qt.WindowModality.WindowModal)  # an edit now would be in no report
        progress.canceled.connect(self._on_cancelled)
        progress.finished.connect(self._on_cancelled)  # whatever ends it
        self._progress = progress
        progress.open()

    @Slot(float)
    def _on_share(self, share: float) -> None:
        if self._progress is None:
            return
        self._progress.setValue(min(99, round(100 * _SIMULATED * share)))
        if share >= 1:
            self._progress.setLabelText(self.tr("Laying out the pages…"))

    @Slot(object)
    def _on_answer(self, written: Written) -> None:
        self._written = written

    @Slot()
    def _on_cancelled(self) -> None:
        self._question.withdraw()
        self._close()

    @Slot()
    def _on_end(self) -> None:
        self._close()
        if self._written is None:
            return
        first = self._written.files[-1]
        lines = [str(path) for path in self._written.files]
        if self._written.missing is not None:
            lines += ["", told_fault(self._written.missing)]
        text = DialogText(self.tr("Report"), self.tr("The report is written:"), "\n".join(lines))

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(first)))

        ReportDialog(text, self._window, (self.tr("&Open"), show)).open()

    @Slot(object)
    def _on_failure(self, failure: JobFailure) -> None:
        self._close()
        if isinstance(failure.error, InputRefused):
            self._refuse(failure.error)
        else:
            ReportDialog(failure_text(str(failure.error), failure.details), self._window).open()

    def _close(self) -> None:
        if self._progress is not None:
            progress, self._progress = self._progress, None
            progress.canceled.disconnect(self._on_cancelled)
            progress.finished.disconnect(self._on_cancelled)
            progress.close()

    def _refuse(self, refused: InputRefused) -> None:
        ReportDialog(unwritten_report_text(refused.faults), self._window).open()
