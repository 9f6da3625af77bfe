"""Keeps what no file holds yet, every few seconds, so that a crash costs little."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.input.faults import InputRefused
from ui.drafts.drafts import DialogDraft, draft_text
from ui.drafts.files import delete_drafts, keep_aside, put_drafts_aside, sweep_drafts, write_drafts
from ui.session.session import Session
from ui.words.sentences import told_fault

if TYPE_CHECKING:
    from simulator.project.project import Project
    from simulator.project.recovery import Left, Recovery, Snapshot

APART_MS = 3000
"""Edits are kept so long after the first of them; more often would only wear the disk."""

AGAIN_MS = 30_000
"""Time until the next attempt after one that failed."""


class Autosave(QObject):
    """Takes a snapshot of the project while it has edits, outside the window's thread.

    Parameters
    ----------
    session
        Whose project is kept.
    folder
        Where snapshots lie.

    Signals
    -------
    kept
        A snapshot was written: an empty text, or why it could not be.
    """

    kept = Signal(str)

    put_aside = Signal(object)
    """The path where a draft lies that its dialog cannot read."""

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from simulator.project.recovery import Recovery

        self._session = session
        self._recovery: Recovery = Recovery(folder)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="autosave")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)
        self.kept.connect(self._on_kept)
        session.document.changed.connect(self._on_changed)
        session.document.named.connect(self._on_named)
        session.document.drafts.changed.connect(self._on_changed)
        session.document.drafts.put_aside.connect(self._on_put_aside)
        sweep_drafts(folder)

    def look(self) -> Left:
        """Return what sessions left that crashed, the newest first; drafts go aside with their snapshot."""
        left = self._recovery.look()
        for one in left.damaged:
            put_drafts_aside(one.path.with_name(one.path.name.partition(".")[0]))
        return left

    @Slot(object)
    def _on_put_aside(self, draft: DialogDraft) -> None:
        self._writer.submit(self._put_aside, draft)

    def _put_aside(self, draft: DialogDraft) -> None:
        try:
            path = keep_aside(self._recovery.path, draft_text(draft))
        except OSError as error:
            logging.getLogger(__name__).warning("a draft is lost: %s", error)
        else:
            self.put_aside.emit(path)

    def discard(self, snapshots: tuple[Snapshot, ...]) -> None:
        """Delete what nobody wants, or what has been taken over."""
        for snapshot in snapshots:
            self._writer.submit(self._recovery.discard, snapshot)
            self._writer.submit(delete_drafts, snapshot.path)

    @Slot()
    def _on_changed(self) -> None:
        if not self._timer.isActive() or self._timer.remainingTime() > APART_MS:
            self._timer.start(APART_MS)

    @Slot()
    def _on_named(self) -> None:
        """Keep nothing once a file holds everything."""
        if not self._session.document.edited and not self._session.document.drafts.all():
            self._timer.stop()
            self._writer.submit(self._recovery.forget)
            self._writer.submit(delete_drafts, self._recovery.path)

    @Slot()
    def keep(self) -> None:
        """Take a snapshot now, if there is something to lose."""
        document = self._session.document
        drafts = document.drafts.text()
        if document.would_lose or drafts:
            self._writer.submit(
                self._write, document.version.project, document.file, document.file_sha256, drafts
            )
        else:
            self._writer.submit(self._recovery.forget)
            self._writer.submit(delete_drafts, self._recovery.path)

    def _write(self, project: Project, file: Path | None, file_sha256: str, drafts: str) -> None:
        why = ""
        try:
            write_drafts(self._recovery.path, drafts)
            self._recovery.keep(project, file, file_sha256)
        except (InputRefused, OSError) as error:  # a full disk must not disturb the work
            logging.getLogger(__name__).warning("no snapshot: %s", error)
            why = reason(error)
        self.kept.emit(why)

    @Slot(str)
    def _on_kept(self, why: str) -> None:
        """Try again after a while, also when nothing is edited any more."""
        if why and not self._timer.isActive():
            self._timer.start(AGAIN_MS)

    def close(self) -> None:
        """End cleanly: everything is saved or was given up knowingly."""
        self._timer.stop()
        self._writer.shutdown(wait=True)
        self._recovery.close()
        delete_drafts(self._recovery.path)


def reason(error: InputRefused | OSError) -> str:
    """Return why a snapshot was not written, in one line."""
    if isinstance(error, InputRefused):
        return told_fault(error.faults[0]) if error.faults else str(error)
    return error.strerror or str(error)
