"""Keeps drafts against a crash: a file beside the snapshot of the project they belong to."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from simulator.input.bounded_file import read_at_most
from ui.drafts.drafts import MOST_LETTERS

SUFFIX, _ASIDE = ".drafts", ".damaged"


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


def read_drafts(snapshot: Path) -> tuple[str, bool]:
    """Return the drafts that belong to a snapshot as text, and whether that is all there is in the file."""
    path = snapshot.with_suffix(SUFFIX)
    if path.is_symlink():  # not ours
        return "", False
    try:
        content = read_at_most(path, MOST_LETTERS + 1, pipes=False)
    except FileNotFoundError:
        return "", True
    except OSError:
        return "", False
    text = content.decode(errors="replace")
    return text, text.encode() == content


def put_drafts_aside(snapshot: Path) -> Path | None:
    """Give damaged drafts another name, under which nobody deletes them; None where there are none."""
    path = snapshot.with_suffix(SUFFIX)
    if not os.path.lexists(path):
        return None
    aside = _aside(path)
    try:
        path.rename(aside)
    except OSError:  # it is told where they lie, then
        return path
    return aside


def keep_aside(snapshot: Path, text: str) -> Path:
    """Write a draft that its dialog cannot read beside the snapshots, where nobody deletes it.

    Raises
    ------
    OSError
        When it cannot be written.
    """
    from simulator.project.atomic_file import write_atomically

    aside = _aside(snapshot.with_suffix(SUFFIX))
    write_atomically(aside, text.encode())
    return aside


def _aside(path: Path) -> Path:
    """Return a name beside a file that no other file has."""
    aside = path.with_suffix(f"{SUFFIX}{_ASIDE}")
    while os.path.lexists(aside):
        aside = path.with_suffix(f".{secrets.token_hex(2)}{SUFFIX}{_ASIDE}")
    return aside


def delete_drafts(snapshot: Path) -> None:
    """Delete the drafts that belong to a snapshot."""
    with suppress(OSError):
        snapshot.with_suffix(SUFFIX).unlink(missing_ok=True)


def sweep_drafts(folder: Path) -> None:
    """Delete drafts whose snapshot is gone and whose session has ended."""
    for path in list(folder.glob(f"*{SUFFIX}")):
        if not any(path.with_suffix(other).exists() for other in (".snapshot", ".lock")):
            delete_drafts(path)
