"""The program around the window: application, theme, language, memory, session."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path, user_data_path
from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication

from simulator import __version__
from simulator.ask.core import Core
from simulator.project.trusted import Trusted
from ui.dialogs.memory import remembered_mb
from ui.dialogs.recovered import RecoveredDialog
from ui.dialogs.report import ReportDialog
from ui.drafts.files import put_drafts_aside, read_drafts
from ui.look import kept_settings
from ui.look.theme import ZOOMS, Scheme, Theme, offered_zooms
from ui.look.window_icon import window_icon
from ui.program.autosave import Autosave, reason
from ui.program.crash import CrashReporter
from ui.program.garbage import GarbageCollector
from ui.program.keyboard import Keyboard
from ui.session.news import Phase, PlanChanged, RunChanged, Settings
from ui.session.session import TOURNAMENTS, Session
from ui.window.main_window import MainWindow
from ui.window.menus.project import SUFFIX
from ui.words.errors import damaged_text
from ui.words.language import Language

if TYPE_CHECKING:
    from simulator.project.recovery import Snapshot

_UNSEEN_MS = 1500
"""A window that opens out of sight, so that it is never painted, gets its data after so long."""


class Program(QObject):
    """One running program: a session that lives as long as it, and its window.

    Parameters
    ----------
    app
        The Qt application.
    memory
        Where the user's choices are kept.
    core
        What computes; the simulator itself when None.
    recovery
        Folder for snapshots of edits that no file holds; None to keep none.
    trusted
        Where it is kept which files outside their folder projects may read; None to forget it at the end.
    """

    def __init__(
        self,
        app: QApplication,
        memory: QSettings,
        core: Core | None = None,
        recovery: Path | None = None,
        trusted: Path | None = None,
    ) -> None:
        super().__init__()
        self._app, self._memory = app, memory
        self._garbage = GarbageCollector(self)
        self.language = Language(app)
        self.language.speak(kept_settings.text(memory, "language"))
        self.theme = Theme(app, _scheme(memory), _zoom(memory))
        self.session = Session(core, Settings(tournaments=_tournaments(memory)))
        self.session.keep_at_most(remembered_mb(memory))
        self.session.run_changed.connect(self._collect_garbage)
        self.session.trusted = Trusted(trusted)
        self._taken_over: Snapshot | None = None
        self._unkept = ""
        self.session.plan_changed.connect(self._on_plan)  # before any view hears of it
        self._keyboard = Keyboard(app, self)
        self.window = self._new_window()
        self.autosave = self._autosave(recovery)

    def _autosave(self, folder: Path | None) -> Autosave | None:
        """Keep snapshots in a folder; a folder that cannot be written must not keep the window away."""
        if folder is None:
            return None
        try:
            autosave = Autosave(self.session, folder, self)
        except OSError as error:
            logging.getLogger(__name__).warning("no snapshots: %s", error)
            self._on_kept(reason(error))
            return None
        autosave.kept.connect(self._on_kept)
        autosave.put_aside.connect(self._tell_damaged)
        return autosave

    @Slot(str)
    def _on_kept(self, why: str) -> None:
        self._unkept = why
        self.window.status.tell_unkept(why)

    def start(self, files: Sequence[Path] = ()) -> None:
        """Show the window and load the data: those shipped, or from files named on starting.

        Parameters
        ----------
        files
            One project, or race results to forecast from.
        """
        self.window.show()
        QTimer.singleShot(_UNSEEN_MS, self.session.core.go_ahead)
        if files and files[0].suffix.lower() == SUFFIX:
            self.session.open_file(files[0])
        elif files:
            self.session.open_form(files)
        else:
            self.session.load()
        self._offer_what_was_left()

    def _offer_what_was_left(self) -> None:
        """Offer to go on with what a crash interrupted."""
        if self.autosave is None:
            return
        left = self.autosave.look()
        if left.damaged:
            damaged = [(str(one.path), one.why) for one in left.damaged]
            ReportDialog(damaged_text(damaged), self.window).open()
        if left.snapshots:
            dialog = RecoveredDialog(left.snapshots, self.window)
            dialog.restore_wanted.connect(self._restore)
            dialog.discard_wanted.connect(self._discard)
            dialog.open()

    @Slot(object)
    def _restore(self, snapshot: Snapshot) -> None:
        """Go on with a snapshot; its copy goes once this session keeps one of its own."""
        self._taken_over = snapshot
        self.session.document.named.connect(self._on_restored)
        self.session.plan_refused.connect(self._on_not_restored)
        self.session.failed.connect(self._on_not_restored)
        self.session.open_project(snapshot.project, snapshot.file, edited=True, file_sha256=snapshot.sha256)

    @Slot()
    def _on_restored(self) -> None:
        snapshot = self._taken_over
        self._on_not_restored()
        if self.autosave is not None and snapshot is not None:
            text, whole = read_drafts(snapshot.path)
            if not (self.session.document.drafts.take_over(text) and whole):
                self._tell_damaged(put_drafts_aside(snapshot.path))
            self.autosave.keep()
            self._discard((snapshot,))

    @Slot(object)
    def _tell_damaged(self, path: Path | None) -> None:
        """Say that drafts of dialogs, or one of them, could not be read, and where they lie."""
        if path is not None:
            why = self.tr("a draft of a dialog cannot be read")
            ReportDialog(damaged_text([(str(path), why)]), self.window).open()

    @Slot()
    def _on_not_restored(self) -> None:
        """Leave the snapshot where it is: its data cannot be read now, or it is done with."""
        if self._taken_over is not None:
            self._taken_over = None
            self.session.document.named.disconnect(self._on_restored)
            self.session.plan_refused.disconnect(self._on_not_restored)
            self.session.failed.disconnect(self._on_not_restored)

    @Slot(object)
    def _discard(self, snapshots: tuple[Snapshot, ...]) -> None:
        if self.autosave is not None:
            self.autosave.discard(snapshots)

    @Slot(object)
    def _collect_garbage(self, news: RunChanged) -> None:
        """Collect garbage once everything is loaded, for good or for bad."""
        if news.phase is not Phase.LOADING:
            self._garbage.begin()
            self.session.run_changed.disconnect(self._collect_garbage)

    def close(self) -> None:
        """End what is computed, close the window, and take its words out of the application."""
        self._garbage.end()
        self.session.close()
        self.window.close_now()
        self.language.end()
        if self.autosave is not None:
            self.autosave.close()
            self.autosave = None

    @Slot(str)
    def speak(self, choice: str) -> None:
        """Show everything in another language: the session stays, the window is built anew."""
        old = self.window
        old.remember()
        self.language.speak(choice)
        self.window = self._new_window()
        self.window.setVisible(old.isVisible())
        self.window.asking_sweep.take_over(old.asking_sweep)
        old.hide()
        old.deleteLater()

    @Slot(object)
    def _on_plan(self, changed: PlanChanged) -> None:
        """Speak from now on of what the rules of the plan give."""
        if self.language.name_prize(changed.plan.rules.prize):
            self.window.tell_anew()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.session, self.theme, self._memory)
        window.language_chosen.connect(self.speak)
        window.tabs.seen.connect(self.session.core.go_ahead)
        window.status.tell_unkept(self._unkept)
        return window


def run(files: Sequence[Path], core: Core | None = None, *, present: bool = False) -> int:
    """Run the program until its window is closed; return the exit code.

    Parameters
    ----------
    files
        One project, or race results to forecast from; none means the results shipped.
    core
        What computes; the simulator itself when None.
    present
        Whether the presentation begins when the data are there.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    app = QApplication(sys.argv[:1])
    app.setApplicationName("okt-simulator")
    app.setApplicationDisplayName("OKT Simulator")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("okt-simulator")
    app.setWindowIcon(window_icon())
    reporter = CrashReporter(app)
    reporter.install()
    folder = user_config_path("okt-simulator", appauthor=False)
    memory = kept_settings.settings_at(folder / "window.ini")
    data = user_data_path("okt-simulator", appauthor=False)
    program = Program(app, memory, core, data / "recovery", data / "trusted.json")
    if present:
        program.window.presentation.start_when_ready()
    program.start(files)
    code = app.exec()
    program.close()
    reporter.remove()
    return code


def _scheme(memory: QSettings) -> Scheme:
    value = kept_settings.text(memory, "theme")
    return next((scheme for scheme in Scheme if scheme.value == value), Scheme.SYSTEM)


def _zoom(memory: QSettings) -> float:
    """Return the size of everything that was last chosen; the usual one where that cannot be read."""
    known = {str(zoom): zoom for zoom in offered_zooms()}
    return known.get(kept_settings.text(memory, "zoom"), ZOOMS[0])


def _tournaments(memory: QSettings) -> int:
    return kept_settings.number(memory, "tournaments", TOURNAMENTS, Settings().tournaments)
