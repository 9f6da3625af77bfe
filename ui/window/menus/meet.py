"""A meet of one's own in the window: put together, opened, dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from simulator.input.faults import InputRefused
from simulator.project.project import Inputs, Project
from simulator.text import file_name
from ui.dialogs.report import ReportDialog
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.look import kept_settings
from ui.look.parts.file_dialog import open_dialog
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.session.session import Session
from ui.window.menus.project import ProjectAsking
from ui.words.errors import refused_text, start_list_text


class MeetAsking(QObject):
    """Does what the menu File offers for meets, and what is dropped on the window.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Whose project gets the meet.
    projects
        Asks before edits are lost, and opens projects.
    memory
        Where the folder of the last file is remembered.
    """

    results_dropped = Signal(list)
    """Files with results to forecast from, by name."""

    entries_dropped = Signal(str)
    """A file with entries of the meet in hand."""

    sweep_dropped = Signal(str, bool)
    """A file of a sweep, and whether it is the result of one."""

    list_dropped = Signal(object, str)
    """An event of the meet in hand, and the list with its results."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        actions: Actions,
        projects: ProjectAsking,
        theme: Theme,
        memory: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._projects = window, session, projects
        self._theme, self._memory = theme, memory
        actions.new_meet.triggered.connect(self.new)
        actions.open_meet.triggered.connect(self._ask_for_meet)

    @property
    def _folder(self) -> str:
        return kept_settings.folder(self._memory)

    @Slot()
    def new(self) -> None:
        """Put a meet together."""
        prepared = self._session.prepared
        if prepared is None:
            return
        from simulator.own_meet.draft import MeetDraft  # what a dialog of its own needs is loaded with it
        from ui.dialogs.new_meet import NewMeetDialog

        inputs = _form_of(prepared.inputs)
        kept = KeptDraft(self._session.document.drafts, DraftKind.MEET)
        form = None if prepared.plan.form is None else (prepared.plan.form, inputs)
        dialog = NewMeetDialog(MeetDraft(inputs=inputs), form, self._theme, kept, self._folder, self._window)
        dialog.folder_used.connect(self._on_folder)
        dialog.saved.connect(self.open)
        dialog.open()

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._memory.setValue("folder", folder)

    @Slot()
    def _ask_for_meet(self) -> None:
        title, meets = self.tr("Open a meet: its meet.toml"), self.tr("Meets (*.toml)")
        dialog = open_dialog(self._window, title, self._folder, meets)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    @Slot(object, object)
    def open(self, meet: Path, inputs: Inputs | None = None) -> None:
        """Open a meet as a new project, after asking what to do with edits of the one in hand.

        Parameters
        ----------
        inputs
            What its forecasts are made from; None for those of the project in hand.
        """
        from simulator.project.drawn import draws_of_meet

        try:
            draws = draws_of_meet(meet)
        except InputRefused as refused:
            self._refuse(refused)
            return
        session, settings = self._session, self._session.settings
        folder = meet.absolute() if meet.is_dir() else meet.absolute().parent
        self._on_folder(str(folder.parent))
        used = inputs if inputs is not None else _form_of(session.inputs)
        project = Project(
            meet=str(meet.absolute()), inputs=used, draws=draws, seed=settings.seed,
            tournaments=settings.tournaments,
        )  # fmt: skip
        self._projects.when_nothing_is_lost(lambda: session.open_project(project, None))

    def drop(self, paths: Sequence[Path]) -> None:
        """Open what was dropped, by what it is."""
        from simulator.own_meet.recognise import ContentKind, kind_of_file

        kinds = [(kind_of_file(path), path) for path in paths]
        for kind, opened in ((ContentKind.PROJECT, self._projects.open_file), (ContentKind.MEET, self.open)):
            found = next((path for own, path in kinds if own is kind), None)
            if found is not None:
                opened(found)
                return
        for kind, path in kinds:
            if kind is ContentKind.RULES:
                self._take_rules(path)
            elif kind in (ContentKind.SWEEP, ContentKind.SWEEP_RESULT):
                self.sweep_dropped.emit(str(path), kind is ContentKind.SWEEP_RESULT)
            elif kind is ContentKind.ENTRIES:
                self._take_entries(path)
        results = [path for kind, path in kinds if kind is ContentKind.RESULTS]
        if results and not (len(results) == 1 and self._of_the_meet(results[0])):
            self.results_dropped.emit([str(path) for path in results])

    def _take_entries(self, path: Path) -> None:
        """Take a table of entries over for the meet in hand; say of other lists of names what takes them."""
        from simulator.own_meet.recognise import is_entries_table

        if is_entries_table(path):
            self.entries_dropped.emit(str(path))
        else:
            ReportDialog(start_list_text(file_name(path)), self._window).open()

    def _take_rules(self, path: Path) -> None:
        """Take rules over for the project in hand, as a step to be undone."""
        from simulator.selection.rule_file import load_rule_set

        try:
            rules = load_rule_set(path)
        except InputRefused as refused:
            ReportDialog(
                refused_text(refused.faults, shown=self._session.plan is not None), self._window
            ).open()
            return
        self._session.edit(self.tr("open rules"), replace(self._session.project, rules=rules))

    def _refuse(self, refused: InputRefused) -> None:
        text = refused_text(refused.faults, shown=self._session.plan is not None)
        ReportDialog(text, self._window).open()

    def _of_the_meet(self, path: Path) -> bool:
        """Whether a file holds results of the meet in hand, which are then shown to be entered."""
        prepared = self._session.prepared
        if prepared is None:
            return False
        from simulator.own_meet.recognise import text_of_file
        from simulator.project.pasted_list import pasted_list

        text = text_of_file(path)
        found = pasted_list(text, "", prepared.plan) if text else None
        if found is None or not found.races:
            return False
        self.list_dropped.emit(found.races[0], found.text)
        return True


def _form_of(inputs: Inputs) -> Inputs:
    """Return what forecasts of any meet are made from: inputs without the entries of one."""
    return replace(inputs, entries=None, added=(), shipped_sha256="")
