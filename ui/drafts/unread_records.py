"""Track records that were typed and cannot be read: kept as they are, each with its event."""

from __future__ import annotations

from simulator.event import Event, Sex
from ui.drafts.drafts import DraftKind, Drafts, Plain


def unread_record(drafts: Drafts, sex: Sex, event: Event) -> str:
    """Return what was typed for the record of an event and cannot be read; empty for nothing."""
    text = _content(drafts).get(f"{sex} {event}", "")
    return text if isinstance(text, str) else ""


def keep_record(drafts: Drafts, sex: Sex, event: Event, text: str) -> None:
    """Keep a text that cannot be read; an empty one forgets what was kept."""
    others = {race: kept for race, kept in _content(drafts).items() if race != f"{sex} {event}"}
    content = {**others, f"{sex} {event}": text} if text else others
    if content:
        drafts.keep(DraftKind.RECORD, "", content)
    else:
        drafts.discard(DraftKind.RECORD)


def _content(drafts: Drafts) -> Plain:
    draft = drafts.of(DraftKind.RECORD)
    return {} if draft is None else draft.content
