"""Work in dialogs that were closed without being accepted: kept until it is taken over or discarded."""

from __future__ import annotations

import json
import re
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

_GAP = re.compile(r"[\s,]*")

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
    FORM = "form"
    REMARKS = "remarks"
    QUOTA = "quota"
    GAMES_PLACES = "games_places"


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

    put_aside = Signal(object)
    """A `DialogDraft` that its dialog cannot read; it is no draft any more."""

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

    def refuse(self, kind: DraftKind, about: str = "") -> None:
        """Put the draft of a dialog aside, which cannot read it."""
        draft = self._kept.pop((self._owner, kind, about), None)
        if draft is not None:
            self.put_aside.emit(draft)
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
        """Return the drafts of the project in hand as text; where they are too long without the oldest."""
        told: list[str] = []
        room = MOST_LETTERS
        for text in map(draft_text, reversed(self.all())):
            room -= len(text) + 2
            if room < 0:
                break
            told.insert(0, text)
        return f"[{', '.join(told)}]" if told else ""

    def take_over(self, text: str) -> bool:
        """Keep the drafts of a text for the project in hand; whether all of it could be read."""
        drafts, whole = _read(text)
        for draft in drafts:
            self._kept[self._owner, draft.kind, draft.about] = draft
        self.changed.emit()
        return whole


def draft_text(draft: DialogDraft) -> str:
    """Return a draft as text."""
    told = {"kind": draft.kind, "about": draft.about, "at": draft.at.isoformat(), "content": draft.content}
    return json.dumps(told)


def _nameless() -> str:
    return f"nameless {secrets.token_hex(8)}"


def _read(text: str) -> tuple[list[DialogDraft], bool]:
    """Read drafts one by one, those before and behind one that is damaged too; whether all could be read."""
    drafts: list[DialogDraft] = []
    if not text.strip():
        return drafts, True
    listed, whole = _listed(text)
    for one in listed:
        draft = _draft(one)
        whole = whole and draft is not None
        drafts += [] if draft is None else [draft]
    return drafts, whole


def _listed(text: str) -> tuple[list[object], bool]:
    """Return what stands in a list, of a damaged one what stands before the damage; whether that is all."""
    found: list[object] = []
    if len(text) > MOST_LETTERS or not text.startswith("["):
        return found, False
    at, decoder = _GAP.match(text, 1).end(), json.JSONDecoder()  # type: ignore[union-attr]
    while not text.startswith("]", at):
        try:
            one, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return found, False
        found.append(one)
        at = _GAP.match(text, at).end()  # type: ignore[union-attr]
    return found, True


def _draft(one: Any) -> DialogDraft | None:
    """Read a draft; None where it is none."""
    try:
        draft = DialogDraft(
            DraftKind(one["kind"]),
            str(one["about"]),
            datetime.fromisoformat(one["at"]).astimezone(UTC),
            dict(one["content"]),
        )
        draft_text(draft)  # what is kept is written again
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError, OSError):
        return None
    return draft
