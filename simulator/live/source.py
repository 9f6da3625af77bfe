"""Where results come from while they are followed: a file that grows, a folder, an address."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from simulator.input.faults import Fault, InputRefused
from simulator.live.address import Address
from simulator.words import Said, say

MOST_FILES = 300
"""Most lists in a folder that is watched."""

ENDINGS = frozenset(
    (".csv", ".tsv", ".txt", ".json", ".xml", ".html", ".htm", ".pdf", ".xlsx", ".xls", ".xlsb", ".ods")
)

Mark = tuple[int, ...] | str


@dataclass(frozen=True)
class ListDocument:
    """A list as it lies there.

    Attributes
    ----------
    mark
        Something else as soon as there is something else in the list.
    text
        What came from an address; None for a file, which is read by its reader.
    """

    name: str
    mark: Mark
    path: Path | None = None
    text: str | None = None


class ListSource(Protocol):
    """Something that is looked at again and again."""

    name: str

    def look(self) -> tuple[ListDocument, ...] | None:
        """Return all lists there are, None while nothing is new.

        Raises
        ------
        InputRefused
            When there is nothing to be looked at.
        """

    def forget(self) -> None:
        """Take everything for new at the next look."""


class FolderSource:
    """The lists in a folder, or the one file: each is read once it has stopped growing.

    A file that changed since the last look is left alone until it has not changed between two looks, so
    that no half of a line is read. Files that lie there at the first look are read at once.

    Parameters
    ----------
    path
        The file, or the folder; of a folder the files right in it that are lists by their ending, no links.
    """

    def __init__(self, path: Path) -> None:
        self.name, self._path = path.name, path
        self._seen: dict[str, Mark] | None = None
        self._settled: dict[str, ListDocument] = {}
        self._changed = True

    def forget(self) -> None:
        """Take everything for new at the next look."""
        self._changed = True

    def look(self) -> tuple[ListDocument, ...] | None:
        """Return the lists that are whole, None while nothing is new."""
        there = self._there()
        settled: dict[str, ListDocument] = {}
        for path, mark in there.items():
            if self._seen is None or self._seen.get(path.name) == mark:
                settled[path.name] = ListDocument(path.name, mark, path)
            elif path.name in self._settled:
                settled[path.name] = self._settled[path.name]
        self._seen = {path.name: mark for path, mark in there.items()}
        changed = self._changed or settled != self._settled
        self._settled, self._changed = settled, False
        return tuple(settled.values()) if changed else None

    def _there(self) -> dict[Path, Mark]:
        """Return the files with their marks, the oldest first."""
        try:
            found = self._path.stat()
            if not stat.S_ISDIR(found.st_mode):
                if not stat.S_ISREG(found.st_mode):
                    raise self._refused(say("this is no file"), say("Choose a file or a folder."))
                return {self._path: _mark(found)}
            with os.scandir(self._path) as entries:
                files = {Path(one.path): one.stat(follow_symlinks=False) for one in entries if _is_list(one)}
        except OSError:
            raise self._refused(
                say("the file or folder cannot be read"), say("Look whether it is still there.")
            ) from None
        if len(files) > MOST_FILES:
            raise self._refused(
                say("there are {count:,} lists in the folder", count=len(files)),
                say("At most {most} are read; take the others out.", most=MOST_FILES),
            )
        in_order = sorted(files, key=lambda path: (files[path].st_mtime_ns, path.name))
        return {path: _mark(files[path]) for path in in_order}

    def _refused(self, found: Said, remedy: Said) -> InputRefused:
        return InputRefused([Fault(self.name, found, remedy)])


class AddressSource:
    """The answer of an address on the web, see `simulator.live.address`."""

    def __init__(self, address: Address) -> None:
        self.name, self._address, self._answers = address.name, address, 0

    def forget(self) -> None:
        """Take the next answer for new."""
        self._address.forget()

    def look(self) -> tuple[ListDocument, ...] | None:
        """Ask the address where it is time to, and return an answer that is new."""
        text = self._address.fetch()
        if text is None:
            return None
        self._answers += 1
        return (ListDocument(self.name, (self._answers,), text=text),)


def source_of(where: str) -> ListSource:
    """Return what is meant by an address, or by the path of a file or folder; nothing is opened yet.

    Raises
    ------
    InputRefused
        When it is neither.
    """
    where = where.strip()
    if "://" in where:
        return AddressSource(Address(where))
    path = Path()
    try:
        path = Path(where).expanduser()
        there = bool(where) and path.exists()
    except (OSError, ValueError, RuntimeError):  # a name that no system knows
        there = False
    if not there:
        found = say("there is no such file or folder")
        raise InputRefused([Fault(say("source"), found, say("Choose a file or folder, or give an address."))])
    return FolderSource(path)


def list_at(address: str) -> str:
    """Return the list at an address as text with tabs between its cells; it is asked once.

    Raises
    ------
    InputRefused
        When it is no address, or no results come from it.
    """
    from simulator.project.pasted_list import page_text

    asked = Address(address.strip())
    text = page_text(asked.fetch() or "")
    if not text:
        found = say("there is no list of results in the answer")
        remedy = say("Take the address of the results of one race.")
        raise InputRefused([Fault(asked.name, found, remedy)])
    return text


def _is_list(one: os.DirEntry[str]) -> bool:
    hidden = one.name.startswith((".", "~"))
    return not hidden and Path(one.name).suffix.casefold() in ENDINGS and one.is_file(follow_symlinks=False)


def _mark(found: os.stat_result) -> Mark:
    return found.st_mtime_ns, found.st_size, found.st_ino
