"""The project in hand: every edit of it can be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from simulator.ask.core import Prepared
from simulator.project.project import BASELINE, Project, Scenario
from ui.drafts.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Version:
    """The project between two edits.

    Attributes
    ----------
    project
        Everything that is saved.
    active
        Name of the scenario that is shown.
    prepared
        The forecast of the project's form data; kept, so that undo need not read files again.
    """

    project: Project
    active: str
    prepared: Prepared | None

    @property
    def scenario(self) -> Scenario:
        """The scenario that is shown; the baseline when the project has none of that name."""
        return self.project.scenario(self.active) or Scenario(BASELINE)


class EditStep(Enum):
    """How a step of the project came about."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


class Document(QObject):
    """The present version of the project, the versions before and after it, and its file."""

    changed = Signal(object)
    """The `Version` that holds now."""

    stepped = Signal(object, str)
    """A `EditStep` that led to that version, and what it does, in words."""

    opened = Signal()
    """Another project is in the place of the one in hand."""

    named = Signal()
    """The project has another file, or was saved or edited."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.version = Version(project, BASELINE, None)
        self._clean = project
        self.file: Path | None = None
        self.file_sha256 = ""
        self.drafts = Drafts(self)
        self.stack = QUndoStack(self)
        self.stack.cleanChanged.connect(self._on_clean)
        self._gesture = 0
        self._opening = False

    @property
    def edited(self) -> bool:
        """Whether there are edits that no file holds."""
        return not self.stack.isClean()

    @property
    def would_lose(self) -> bool:
        """Whether there are edits worth asking about before they are lost.

        Another seed or number of tournaments is none, unless a file has them.
        """
        if not self.edited or self.file is not None:
            return self.edited
        before, now = self._clean, self.version.project
        return replace(now, seed=before.seed, tournaments=before.tournaments) != before

    def edit(self, text: str, version: Version, *, field: str = "") -> None:
        """Take another version over as one step to be undone.

        Parameters
        ----------
        text
            What the step does, in words.
        field
            What is edited; steps on the same field within one gesture become one.
        """
        if version != self.version:
            merging = f"{self._gesture}:{field}" if field else ""
            self.stack.push(_Edit(self._step, text, self.version, version, merging))

    def end_gesture(self) -> None:
        """Let the next edit be a step of its own, even on the same field."""
        self._gesture += 1

    def look_at(self, scenario: str) -> None:
        """Show another scenario; that is no edit."""
        version = Version(self.version.project, scenario, self.version.prepared)
        if version != self.version:
            self.end_gesture()
            self._show(version)

    def open(
        self, version: Version, file: Path | None, *, edited: bool = False, file_sha256: str = ""
    ) -> None:
        """Put another project in the place of the one in hand; that cannot be undone."""
        self._opening = True  # one word of it when it is in hand, none before
        self.stack.clear()
        self._clean = Project() if edited else version.project
        if edited:
            self.stack.resetClean()
        self.file, self.file_sha256 = file, file_sha256
        self._opening = False
        self.drafts.belong_to(file)
        self.end_gesture()
        self._show(version)
        self.opened.emit()
        self.named.emit()

    def saved(self, file: Path, file_sha256: str = "") -> None:
        """Take note that a file holds the project as it is, in bytes with such a SHA-256."""
        self.file, self.file_sha256, self._clean = file, file_sha256, self.version.project
        self.drafts.move_to(file)
        self.end_gesture()
        self.stack.setClean()
        self.named.emit()

    def close(self) -> None:
        """Forget all steps; nobody is told. Qt deletes them once: later Python might have done so before."""
        self.stack.blockSignals(True)
        self.stack.clear()

    def _step(self, step: EditStep, text: str, version: Version) -> None:
        self._show(version)
        self.stepped.emit(step, text)

    def _show(self, version: Version) -> None:
        self.version = version
        self.changed.emit(version)

    @Slot()
    def _on_clean(self) -> None:
        if not self._opening:
            self.named.emit()


class _Edit(QUndoCommand):
    """One step: the version before and the one after it."""

    def __init__(
        self,
        show: Callable[[EditStep, str, Version], None],
        text: str,
        before: Version,
        after: Version,
        merging: str,
    ) -> None:
        super().__init__(text)
        self._show, self._before, self.after, self.merging = show, before, after, merging
        self._step = EditStep.DONE  # the first time

    def redo(self) -> None:
        """Show the version after the step."""
        step, self._step = self._step, EditStep.REDONE
        self._show(step, self.text(), self.after)

    def undo(self) -> None:
        """Show the version before the step."""
        self._show(EditStep.UNDONE, self.text(), self._before)

    def id(self) -> int:
        """Let only steps that name their field be merged."""
        return 1 if self.merging else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Become one with the next step of the same gesture; back where it began it is none."""
        if not isinstance(other, _Edit) or other.merging != self.merging:
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True
