"""What the window asks and tells in dialogs: files, entrants, faults."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow

from simulator.text import file_name
from ui.dialogs.choice import ChoiceDialog
from ui.dialogs.entrant import EntrantDialog
from ui.dialogs.memory import MemoryDialog, remembered_mb
from ui.dialogs.report import ReportDialog
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.look import kept_settings
from ui.look.parts.file_dialog import lists, open_dialog
from ui.look.theme import Theme
from ui.session.news import Failed, PlanChanged, PlanRefused
from ui.session.session import Session
from ui.words.copying import on_clipboard
from ui.words.errors import (
    DialogText,
    clash_text,
    failure_text,
    no_list_text,
    refused_text,
    warnings_text,
)
from ui.words.numbers import of_count
from ui.words.own_inputs import form_in_use, own_inputs


class Asking(QObject):
    """Opens the dialogs of a window and hands the answers to its session.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Gets the answers; its bad news are shown.
    theme
        Look of the dialogs that draw.
    memory
        Where the folder of the last file is remembered.
    """

    results_pasted = Signal(object, str)
    """An event of the meet, and the list with its results."""

    def __init__(self, window: QMainWindow, session: Session, theme: Theme, memory: QSettings) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._memory = window, session, theme, memory
        self._warned: tuple[object, ...] = ()
        session.plan_changed.connect(self._on_plan)
        session.plan_refused.connect(self._on_refused)
        session.failed.connect(self._on_failed)

    @Slot()
    def form(self) -> None:
        """Ask for files with race results."""
        dialog = self._file_dialog(self.tr("Open form data"), QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.open_form)
        dialog.open()

    @Slot()
    def form_data(self) -> None:
        """Show what the form data hold, and let the user decide what is in doubt."""
        if self._session.plan is not None:
            from ui.dialogs.form_data import FormDataDialog

            dialog = FormDataDialog(self._session, self._theme, self._folder, self._window)
            dialog.accepted_inputs.connect(self._session.use_form)
            dialog.folder_used.connect(self._on_folder)
            dialog.open()

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self._memory.setValue("folder", folder)

    @Slot()
    def paste_list(self) -> None:
        """Open the list on the clipboard: as results of the meet, or as form data."""
        prepared = self._session.prepared
        if prepared is None:
            return
        from simulator.project.pasted_list import pasted_list

        found = pasted_list(*on_clipboard(), prepared.plan)
        if found is None:
            self._report(no_list_text())
        elif found.races:
            self.results_pasted.emit(found.races[0], found.text)
        else:
            self._ask_paste(found.text)

    @Slot()
    def paste(self) -> None:
        """Ask for a result list copied from elsewhere."""
        self._ask_paste("")

    def _ask_paste(self, text: str) -> None:
        if self._session.plan is not None:
            last_day = self._session.plan.meet.first_day - timedelta(days=1)
            kept = KeptDraft(self._session.document.drafts, DraftKind.PASTE)
            from ui.dialogs.paste import PasteDialog

            dialog = PasteDialog(self._session.sex, last_day, self._window, kept=kept, text=text)
            dialog.pasted.connect(self._session.paste_results)
            dialog.open()

    @Slot()
    def entries(self) -> None:
        """Ask for a file with entries."""
        dialog = self._file_dialog(self.tr("Open entries"), QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_entries)
        dialog.open()

    @Slot()
    def entrant(self) -> None:
        """Ask for a skater and an event."""
        if self._session.plan is not None:
            dialog = EntrantDialog(self._session.plan.meet, self._session.sex, self._window)
            dialog.entered.connect(self._session.add_entrant)
            dialog.named.connect(self._session.say_same)
            dialog.open()

    @Slot()
    def memory(self) -> None:
        """Ask how much memory may be kept for edits."""
        dialog = MemoryDialog(remembered_mb(self._memory), self._window)
        dialog.chosen.connect(self._on_memory)
        dialog.open()

    @Slot(int)
    def _on_memory(self, memory_mb: int) -> None:
        self._memory.setValue("memory_mb", memory_mb)
        self._session.keep_at_most(memory_mb)

    @Slot(list)
    def open_form(self, names: Sequence[str]) -> None:
        """Open files with race results."""
        if not names:
            return
        self._memory.setValue("folder", str(Path(names[0]).parent))
        session, files = self._session, [Path(name) for name in names]
        now = form_in_use(session.inputs, session.basis) if session.prepared is not None else ""
        if not now:
            session.open_form(files)
            return
        asked = of_count(
            len(files),
            self.tr("Add the results in {file} to them, or forecast from {file} alone?"),
            self.tr("Add the results in {count} files to them, or forecast from these files alone?"),
        )
        ChoiceDialog(
            self.tr("Open form data"),
            now + "\n\n" + asked.replace("{file}", file_name(files[0])),
            (
                (self.tr("&Add to them"), partial(session.add_form, files)),
                (self.tr("&Instead of them"), partial(session.open_form, files)),
            ),
            self._window,
        ).open()

    @Slot()
    def reload(self) -> None:
        """Go back to what the program comes with, after asking where something is given up."""
        own = own_inputs(self._session.inputs)
        if not own:
            self._session.load()
            return
        question = self.tr("This gives up what you gave beside them: {own}. Undo brings it back.")
        ChoiceDialog(
            self.tr("Reload the embedded data"),
            question.format(own=own),
            ((self.tr("&Give it up"), self._session.load),),
            self._window,
        ).open()

    @Slot(str)
    def open_entries(self, name: str) -> None:
        """Take the entries of the meet from a file."""
        self._memory.setValue("folder", str(Path(name).parent))
        self._session.open_entries(Path(name))

    @property
    def _folder(self) -> str:
        return kept_settings.folder(self._memory)

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        return open_dialog(self._window, title, self._folder, lists(), mode=mode)

    @Slot(object)
    def _on_plan(self, changed: PlanChanged) -> None:
        warnings = changed.prepared.warnings
        if set(warnings) - set(
            self._warned
        ):  # what was told before and is still open is told under Form data
            way_on = self.tr("Form &data…"), self.form_data
            ReportDialog(warnings_text(warnings), self._window, way_on).open()
        self._warned = warnings

    @Slot(object)
    def _on_refused(self, refused: PlanRefused) -> None:
        faults = refused.faults
        if refused.of_scenario:
            self._report(clash_text(faults))
        else:
            self._report(refused_text(faults, shown=self._session.plan is not None))

    @Slot(object)
    def _on_failed(self, failed: Failed) -> None:
        self._report(failure_text(failed.summary, failed.details))

    def _report(self, text: DialogText) -> None:
        ReportDialog(text, self._window).open()
