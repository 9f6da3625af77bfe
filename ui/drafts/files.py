"""Keeps drafts against a crash: a file beside the snapshot of the project they belong to."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ui.drafts.drafts import MOST_LETTERS

SUFFIX = ".drafts"


def write_drafts(snapshot: Path, text: str) -> None:
    """Write the drafts that belong to a snapshot; none leave no file.

    Raises
    ------
    OSError
        When they cannot be written; the last ones are untouched.
    """
    from simulator.project.atomic_file import write_atomically

    if text:
        write_atomically(snapshot.with_suffix(SUFFIX), text.encode())
    else:
        snapshot.with_suffix(SUFFIX).unlink(missing_ok=True)


def read_drafts(snapshot: Path) -> str:
    """Return the drafts that belong to a snapshot as text; empty for none, or for what is none."""
    path = snapshot.with_suffix(SUFFIX)
    with suppress(OSError, UnicodeDecodeError):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                return stream.read(MOST_LETTERS + 1).decode()
    return ""


def delete_drafts(snapshot: Path) -> None:
    """Delete the drafts that belong to a snapshot."""
    with suppress(OSError):
        snapshot.with_suffix(SUFFIX).unlink(missing_ok=True)


def sweep_drafts(folder: Path) -> None:
    """Delete drafts whose snapshot is gone and whose session has ended."""
    for path in list(folder.glob(f"*{SUFFIX}")):
        if not any(path.with_suffix(other).exists() for other in (".snapshot", ".lock")):
            delete_drafts(path)
