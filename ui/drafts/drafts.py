"""Work in dialogs that were closed without being accepted: kept until it is taken over or discarded."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

Plain = Mapping[str, Any]
"""What JSON can hold; each dialog writes and reads its own, and checks what it reads."""

MOST_LETTERS = 4_000_000
"""Of all drafts together as text; more is not kept against a crash."""


class DraftKind(StrEnum):
    """Dialogs whose work is kept."""

    RESULTS = "results"
    ORDER = "order"
    WHAT_IF = "what_if"
    PASTE = "paste"
    PAIRS = "pairs"
    MEET = "meet"
    RECORD = "record"


@dataclass(frozen=True)
class DialogDraft:
    """What a dialog held.

    Attributes
    ----------
    about
        Name of the scenario it was made for; empty when it is for the whole project.
    at
        When it was last changed.
    content
        See `Plain`.
    """

    kind: DraftKind
    about: str
    at: datetime
    content: Plain


class Drafts(QObject):
    """The drafts of the project in hand, and those of projects opened before it in this session."""

    changed = Signal()
    """There are other drafts, or drafts of another project."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._owner = _nameless()
        self._kept: dict[tuple[str, DraftKind, str], DialogDraft] = {}

    # Of a dialog ---------------------------------------------------------------------------

    def of(self, kind: DraftKind, about: str = "") -> DialogDraft | None:
        """Return the draft of a dialog."""
        return self._kept.get((self._owner, kind, about))

    def keep(self, kind: DraftKind, about: str, content: Plain) -> None:
        """Keep what a dialog holds, in the place of what it held before."""
        now = self.of(kind, about)
        if now is None or now.content != content:
            self._kept[self._owner, kind, about] = DialogDraft(kind, about, datetime.now(UTC), content)
            self.changed.emit()

    def discard(self, kind: DraftKind, about: str = "") -> None:
        """Forget the draft of a dialog, if there is one."""
        if self._kept.pop((self._owner, kind, about), None) is not None:
            self.changed.emit()

    # Of the project ------------------------------------------------------------------------

    def all(self) -> tuple[DialogDraft, ...]:
        """Return the drafts of the project in hand, the oldest first."""
        own = (draft for (owner, *_), draft in self._kept.items() if owner == self._owner)
        return tuple(sorted(own, key=lambda draft: draft.at))

    def belong_to(self, file: Path | None) -> None:
        """Take note that another project is in hand: that of a file, or one without."""
        self._owner = _nameless() if file is None else str(file.absolute())
        self.changed.emit()

    def move_to(self, file: Path) -> None:
        """Take note that the project in hand has another file from now on."""
        owner = str(file.absolute())
        if owner != self._owner:
            for (_, kind, about), draft in [
                (key, draft) for key, draft in self._kept.items() if key[0] == self._owner
            ]:
                del self._kept[self._owner, kind, about]
                self._kept[owner, kind, about] = draft
            self._owner = owner

    def renamed(self, scenario: str, name: str) -> None:
        """Let the drafts of a scenario follow it to another name."""
        for draft in self.all():
            if draft.about == scenario:
                del self._kept[self._owner, draft.kind, scenario]
                self._kept[self._owner, draft.kind, name] = DialogDraft(
                    draft.kind, name, draft.at, draft.content
                )

    # As text -------------------------------------------------------------------------------

    def text(self) -> str:
        """Return the drafts of the project in hand as text; empty for none, or for too much."""
        drafts = [
            {"kind": one.kind, "about": one.about, "at": one.at.isoformat(), "content": one.content}
            for one in self.all()
        ]
        text = json.dumps(drafts) if drafts else ""
        return text if len(text) <= MOST_LETTERS else ""

    def take_over(self, text: str) -> None:
        """Keep the drafts of a text for the project in hand; what cannot be read is left out."""
        for draft in _read(text):
            self._kept[self._owner, draft.kind, draft.about] = draft
        self.changed.emit()


def _nameless() -> str:
    return f"nameless {secrets.token_hex(8)}"


def _read(text: str) -> list[DialogDraft]:
    try:
        listed = json.loads(text) if 0 < len(text) <= MOST_LETTERS else []
        return [
            DialogDraft(
                DraftKind(one["kind"]),
                str(one["about"]),
                datetime.fromisoformat(one["at"]).astimezone(UTC),
                dict(one["content"]),
            )
            for one in listed
        ]
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return []
