"""Project files: new, open, save, the recent ones, and the question before edits are lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMainWindow

from simulator.input.faults import Fault, InputRefused
from simulator.project.project import Inputs, Project
from simulator.project.trusted import StrangeFiles
from simulator.text import escaped
from ui.dialogs.changed_file import ChangedFileDialog
from ui.dialogs.report import ReportDialog
from ui.dialogs.strange_files import StrangeFilesDialog
from ui.dialogs.unsaved import UnsavedDialog
from ui.look import kept_settings
from ui.session.actions import Actions
from ui.session.session import Session
from ui.window.menus.draft_words import draft_words
from ui.window.menus.project_differences import differences
from ui.words.errors import MOST_LINES, changed_text, unsaved_text
from ui.words.plain import caption
from ui.words.sentences import told_fault

SUFFIX = ".okt"
MOST_RECENT = 8


class ProjectAsking(QObject):
    """Does what the menu File offers for projects.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Whose project is opened and saved.
    actions
        What the user can ask for.
    memory
        Where recent files are remembered.
    """

    def __init__(self, window: QMainWindow, session: Session, actions: Actions, memory: QSettings) -> None:
        super().__init__(window)
        self._window, self._session, self._actions, self._memory = window, session, actions, memory
        actions.new_project.triggered.connect(self._on_new)
        actions.open_project.triggered.connect(self._on_open)
        actions.save_project.triggered.connect(self._on_save)
        actions.save_project_as.triggered.connect(self._on_save_as)
        actions.recent.aboutToShow.connect(self._fill_recent)
        session.document.named.connect(self._on_named)
        session.doubted.connect(self._on_doubted)
        session.strange_found.connect(self._on_strange)
        self._fill_recent()

    # New and open --------------------------------------------------------------------------

    @Slot()
    def _on_new(self) -> None:
        session = self._session
        settings = session.settings
        project = Project(seed=settings.seed, tournaments=settings.tournaments)
        project = replace(project, meet=session.project.meet, inputs=Inputs())
        self.when_nothing_is_lost(lambda: session.open_project(project, None))

    @Slot()
    def _on_open(self) -> None:
        self.when_nothing_is_lost(self._ask_for_file)

    def _ask_for_file(self) -> None:
        dialog = self._file_dialog(self.tr("Open project"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._session.open_file(Path(name)))
        dialog.open()

    def open_file(self, file: Path) -> None:
        """Open a project file, after asking what to do with edits of the one in hand."""
        self.when_nothing_is_lost(lambda: self._session.open_file(file))

    @Slot(object)
    def _on_strange(self, found: StrangeFiles) -> None:
        """Ask whether a project may read files outside its folder, and open it then."""

        def allow() -> None:
            self._session.trusted.add(file.path for file in found.files)
            self._session.open_file(found.project)

        dialog = StrangeFilesDialog(found.project.name, found.files, self._window)
        dialog.allowed.connect(allow)
        dialog.open()

    # Save ----------------------------------------------------------------------------------

    @Slot()
    def _on_save(self) -> None:
        self.save(lambda: None)

    @Slot()
    def _on_save_as(self) -> None:
        self._ask_where(lambda: None)

    def save(self, afterwards: Callable[[], None]) -> None:
        """Save the project, asking where when it has no file yet; go on when it is saved."""
        file = self._session.document.file
        if file is None:
            self._ask_where(afterwards)
        else:
            self._save_to(file, afterwards)

    def _save_to(self, file: Path, afterwards: Callable[[], None]) -> None:
        """Write the project, unless its file is no longer what it was and the user has to be asked."""

        def write() -> None:
            if self._write(file):
                afterwards()

        said = self._changed_by_others(file)
        if said is None:
            write()
            return
        dialog = ChangedFileDialog(file.name, said, self._window)
        dialog.overwrite_wanted.connect(write)
        dialog.save_as_wanted.connect(lambda: self._ask_where(afterwards))
        dialog.open()

    def _changed_by_others(self, file: Path) -> str | None:
        """Return what differs when the file of the project has been changed since, else None."""
        from simulator.project.file import file_sha256, peek_project

        document = self._session.document
        if document.file is None or not _is_same(file, document.file):
            return None
        if file_sha256(file) in (None, document.file_sha256):
            return None
        try:
            there = peek_project(file)
        except InputRefused as refused:
            return "\n".join(map(told_fault, refused.faults[:MOST_LINES]))
        here = self._session.project_to_save()
        if there == here:
            return None
        lines = differences(there, here) or (self.tr("The data shipped with the program."),)
        return "\n".join(lines[:MOST_LINES])

    def _ask_where(self, afterwards: Callable[[], None]) -> None:
        dialog = self._file_dialog(self.tr("Save project"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        file = self._session.document.file
        dialog.selectFile(file.name if file is not None else self._first_name())

        def chosen(name: str) -> None:
            self._save_to(Path(name), afterwards)

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _first_name(self) -> str:
        plan = self._session.plan
        name = plan.meet.name if plan is not None else "OKT"
        return "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in name) + SUFFIX

    def _write(self, file: Path) -> bool:
        from simulator.project.file import save_project
        from simulator.project.strange_files import strange_files

        project = self._session.project_to_save()
        try:
            sha256 = save_project(project, file)
        except InputRefused as refused:
            ReportDialog(unsaved_text(refused.faults), self._window).open()
            return False
        # The user chose these files here, or has said that they may be read.
        folder = file.absolute().parent
        self._session.trusted.add(one.path for one in strange_files(project, folder))
        self._session.document.saved(file, sha256)
        return True

    # Before edits are lost -----------------------------------------------------------------

    def when_nothing_is_lost(self, go_on: Callable[[], None]) -> None:
        """Go on at once, or after the user has said what to do with edits that no file holds."""
        document = self._session.document
        if not document.would_lose:
            go_on()
            return
        name = document.file.name if document.file is not None else self.tr("This project")
        dialog = UnsavedDialog(name, self._window)
        dialog.save_wanted.connect(lambda: self.save(go_on))
        dialog.discard_wanted.connect(go_on)
        dialog.open()

    def when_no_draft_is_lost(self, go_on: Callable[[], None]) -> None:
        """Go on at once, or after the user has said what to do with edits and drafts of dialogs."""
        document = self._session.document
        drafts = [draft_words(draft, self._session.scenarios.names) for draft in document.drafts.all()]
        drafts = [words for words in drafts if words]
        if not drafts:
            self.when_nothing_is_lost(go_on)
            return
        name = document.file.name if document.file is not None else self.tr("This project")
        dialog = UnsavedDialog(name, self._window, drafts=drafts, edited=document.would_lose)
        dialog.save_wanted.connect(lambda: self.save(go_on))
        dialog.discard_wanted.connect(go_on)
        dialog.open()

    # Recent files --------------------------------------------------------------------------

    def recent(self) -> list[Path]:
        """Return the project files opened or saved lately, the newest first."""
        return kept_settings.files(self._memory, "recent", MOST_RECENT)

    @Slot()
    def _on_named(self) -> None:
        file = self._session.document.file
        if file is None:
            return
        file = file.absolute()
        known = [other for other in self.recent() if other != file]
        self._memory.setValue("recent", [str(one) for one in [file, *known][:MOST_RECENT]])
        self._memory.setValue("folder", str(file.parent))

    @Slot()
    def _fill_recent(self) -> None:
        menu = self._actions.recent
        menu.clear()
        for file in self.recent():
            action = QAction(caption(escaped(f"{file.name} – {file.parent}")), menu)
            action.setData(str(file))
            action.triggered.connect(self._on_recent)
            menu.addAction(action)
        menu.setEnabled(True)
        if menu.isEmpty():
            nothing = menu.addAction(self.tr("None yet"))
            nothing.setEnabled(False)

    @Slot()
    def _on_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open_file(Path(str(action.data())))

    @Slot(object)
    def _on_doubted(self, doubts: tuple[Fault, ...]) -> None:
        ReportDialog(changed_text(doubts), self._window).open()

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title, kept_settings.folder(self._memory))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        dialog.setNameFilters([self.tr("Projects (*.okt)"), self.tr("All files (*)")])
        return dialog


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return one == other
