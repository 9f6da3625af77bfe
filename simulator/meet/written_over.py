"""A meet that was being written over when the program ended: its files are finished by who reads it next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from simulator.input.bounded_file import read_at_most

JOURNAL = ".meet-being-written"
"""Holds all files of a meet while they are put in the places of others, which is one step for each alone."""

MEET_WRITTEN = frozenset({"meet.toml", "programme.csv", "entries.csv", "rules.toml"})
"""Files that a meet of one's own is written as; no other is ever finished."""

_MOST_BYTES = 20_000_000


def journal_of(files: Mapping[str, str]) -> bytes:
    """Return what the journal holds for files by name."""
    return json.dumps(files).encode()


def finish(folder: Path) -> None:
    """Put the files in their places that the journal of a folder holds, and delete it.

    Where somebody has changed one of them since, or the folder cannot be written, all stay as they are.
    """
    journal = folder / JOURNAL
    with suppress(OSError, ValueError, RecursionError):
        if journal.is_symlink() or not journal.is_file():
            return
        files = _read(journal)
        since = journal.stat().st_mtime_ns
        if any((folder / name).is_symlink() for name in files):  # they lead to files of others
            return
        missing = {name: text for name, text in files.items() if _content(folder / name) != text.encode()}
        if not any(_changed_at(folder / name) > since for name in missing):
            for name, text in missing.items():
                (folder / name).write_bytes(text.encode())
        journal.unlink(missing_ok=True)


def _read(journal: Path) -> dict[str, str]:
    """Return the files of a journal; raises `ValueError` when it is none."""
    files = json.loads(read_at_most(journal, _MOST_BYTES, pipes=False))
    if not isinstance(files, dict) or not files.keys() <= MEET_WRITTEN:
        raise ValueError("no journal of a meet")
    if not all(isinstance(text, str) for text in files.values()):
        raise ValueError("no files of a meet")
    return files


def _content(file: Path) -> bytes:
    return read_at_most(file, _MOST_BYTES, pipes=False) if file.is_file() else b""


def _changed_at(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0
