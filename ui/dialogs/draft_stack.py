"""Undo and redo inside a dialog that works on a draft."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

Draft = TypeVar("Draft")
"""What is worked on: a frozen value, of which each edit makes another."""


class DraftStack(QObject, Generic[Draft]):
    """The present draft and the ones before and after it.

    Parameters
    ----------
    draft
        Where the editing begins.
    """

    changed = Signal(object)
    """The draft that holds now."""

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.stack = QUndoStack(self)

    def edit(self, text: str, draft: Draft, *, field: str = "") -> None:
        """Take another draft over as one step.

        Parameters
        ----------
        text
            What the step does, in words.
        field
            Steps of one field right after each other are undone together, as while a number is
            counted up; an empty one is a step of its own.
        """
        if draft != self.draft:
            self.stack.push(_Change(self, text, self.draft, draft, field))

    def show(self, draft: Draft) -> None:
        """Make a draft the present one; called by the steps themselves."""
        self.draft = draft
        self.changed.emit(draft)


class _Change(QUndoCommand):
    """One step, as the drafts before and after it."""

    def __init__(self, drafts: DraftStack[Any], text: str, before: object, after: object, field: str) -> None:
        super().__init__(text)
        self._drafts, self._before, self._after, self.field = drafts, before, after, field

    def redo(self) -> None:
        self._drafts.show(self._after)

    def undo(self) -> None:
        self._drafts.show(self._before)

    def id(self) -> int:
        return 1 if self.field else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.field != self.field:
            return False
        self._after = other._after
        return True
