"""A sweep that was counted: its file opened or dropped, and its scenarios shown in Compare."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from simulator.input.faults import Fault, InputRefused
from simulator.project.project import BASELINE, Scenario
from ui.dialogs.report import ReportDialog
from ui.look import kept_settings
from ui.look.parts.file_dialog import open_dialog
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.session.session import Session
from ui.words.errors import refused_text
from ui.words.what_ifs import scenario_name

if TYPE_CHECKING:
    from simulator.sweep.line import SweptLine
    from ui.dialogs.sweep_result import SweepWindow


class SweepAsking(QObject):
    """Does what the menu Simulation offers for sweeps.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Whose project gets the scenarios that are looked at.
    memory
        Where the folder of the last file is remembered.
    """

    compare_wanted = Signal()
    """A scenario is shown, to be compared."""

    def __init__(
        self, window: QMainWindow, session: Session, actions: Actions, theme: Theme, memory: QSettings
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._memory = window, session, theme, memory
        self.shown: list[SweepWindow] = []
        """Windows of sweeps that are open, the newest last."""
        actions.open_sweep.triggered.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        title, kind = self.tr("Open the result of a sweep"), self.tr("Results of sweeps (*.jsonl)")
        dialog = open_dialog(self._window, title, kept_settings.folder(self._memory), kind)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    @Slot(str, bool)
    def drop(self, name: str, counted: bool) -> None:
        """Open the result of a sweep that was dropped; say what to do with one not yet counted."""
        if counted:
            self.open(Path(name))
            return
        found = self.tr("this file says what is swept; it is counted on the command line")
        remedy = self.tr("Run okt sweep with it, then open its result here.")
        self._refuse(InputRefused([Fault(Path(name).name, found, remedy)]))

    def open(self, file: Path) -> None:
        """Show the scenarios of a file in a window of their own."""
        from simulator.sweep.result_file import read_results
        from ui.dialogs.sweep_result import SweepWindow

        try:
            lines, damaged = read_results(file)
        except InputRefused as refused:
            self._refuse(refused)
            return
        self._memory.setValue("folder", str(file.absolute().parent))
        shown = SweepWindow(file, lines, damaged, self._theme)
        shown.scenario_wanted.connect(lambda line: self._compare(shown, line))
        shown.gone.connect(lambda: self.shown.remove(shown))
        self.shown.append(shown)
        shown.show()

    def take_over(self, before: SweepAsking) -> None:
        """Show the sweeps that stood open beside a window that this one takes the place of."""
        files = [shown.file for shown in before.shown]
        before.close()
        for file in files:
            self.open(file)

    def close(self) -> None:
        """Close the windows of all sweeps."""
        for shown in tuple(self.shown):
            shown.close()

    def _compare(self, shown: SweepWindow, line: SweptLine) -> None:
        """Show a scenario of a sweep in Compare: one of the project, or a new one."""
        session = self._session
        prepared = session.prepared
        if prepared is None:
            return
        try:
            scenario = self._scenario(line)
        except InputRefused as refused:
            self._refuse(refused)
            return
        same = next(
            (one.name for one in session.project.scenarios if one.what_ifs == scenario.what_ifs), None
        )
        if not scenario.what_ifs:
            session.scenarios.show(BASELINE)
        elif same is not None:
            session.scenarios.show(same)
        else:
            session.scenarios.add(scenario.name, scenario.what_ifs)
        touched = [sex for sex in session.sexes if line.changes.get(sex)]
        if touched and session.sex not in touched:
            session.choose_sex(touched[0])
        seed, own = line.axis("seed"), session.project.seed
        told = self.tr("Shown in Compare: {name}.").format(name=session.scenario.name)
        if seed != own:
            other = self.tr("The seed of the project is {own}, of the sweep {seed}: luck differs too.")
            told = f"{told} {other.format(own=own, seed=seed)}"
        shown.tell(told)
        self._window.raise_()
        self._window.activateWindow()
        self.compare_wanted.emit()

    def _scenario(self, line: SweptLine) -> Scenario:
        """Return the scenario of a line.

        Raises
        ------
        InputRefused
            When it is of another meet, cannot be read, or clashes with the project.
        """
        from simulator.sweep.scenario_of_line import what_ifs_of

        session, prepared = self._session, self._session.prepared
        meet = str(line.axis("meet"))
        if Path(session.project.meet).name != Path(meet).name:
            found = self.tr("this scenario is of the meet {meet}, and the project of {own}")
            remedy = self.tr("Open that meet first.")
            told = found.format(meet=meet, own=session.project.meet)
            raise InputRefused([Fault(self.tr("sweep"), told, remedy)])
        what_ifs = what_ifs_of(line)
        if prepared is not None:
            faults = session.scenarios.clashes(prepared.plan, what_ifs)
            if faults:
                raise InputRefused(faults)
        return Scenario(scenario_name(what_ifs[-1]) if what_ifs else BASELINE, what_ifs)

    def _refuse(self, refused: InputRefused) -> None:
        text = refused_text(refused.faults, shown=self._session.plan is not None)
        ReportDialog(text, self._window).open()
