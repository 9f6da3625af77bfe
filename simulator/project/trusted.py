"""Which files outside the folder of a project the user has said may be read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from simulator.input.bounded_file import read_at_most
from simulator.input.faults import Fault, InputRefused
from simulator.input.own_folder import is_network
from simulator.project.atomic_file import write_atomically
from simulator.words import say

_MOST, _MOST_BYTES = 500, 2_000_000


@dataclass(frozen=True)
class StrangeFile:
    """A file or folder outside the folder of the project that names it, by itself or through a link."""

    path: Path

    @property
    def on_network(self) -> bool:
        """Whether another computer is told of it when it is looked at."""
        return is_network(self.path)


class StrangeFiles(InputRefused):
    """A project that reads files outside its folder, of which nobody has said yet that it may."""

    def __init__(self, project: Path, files: tuple[StrangeFile, ...]) -> None:
        self.project, self.files = project, files
        super().__init__(_fault(project.name, file) for file in files)


class Trusted:
    """Paths that the user chose, or said yes to; window and command line share them.

    Parameters
    ----------
    file
        Where they are kept; None to keep them as long as the program runs.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._paths, _ = self._read()

    @classmethod
    def of_user(cls) -> Trusted:
        """Return those of the user who runs the program."""
        from platformdirs import user_data_path

        return cls(user_data_path("okt-simulator", appauthor=False) / "trusted.json")

    def knows(self, path: Path) -> bool:
        """Whether the user has said that a file may be read."""
        return os.fspath(path) in self._paths

    def add(self, paths: Iterable[Path]) -> None:
        """Remember what the user has said; where it cannot be kept, it holds until the end."""
        new = [os.fspath(path) for path in paths]
        if all(path in self._paths for path in new):
            return
        before, whole = self._read()
        self._paths = tuple(dict.fromkeys([*new, *before, *self._paths]))[:_MOST]
        if self._file is not None:
            with suppress(OSError, UnicodeEncodeError):
                if not whole:
                    self._file.replace(self._file.with_suffix(".damaged"))
                self._file.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(self._file, json.dumps(self._paths).encode())

    def _read(self) -> tuple[tuple[str, ...], bool]:
        """Return what can be read, and whether the file is there as it was written, or not there."""
        if self._file is None:
            return (), True
        try:
            found = json.loads(read_at_most(self._file, _MOST_BYTES, pipes=False))
        except FileNotFoundError:
            return (), True
        except (OSError, ValueError, RecursionError):  # damaged: it asks again
            return (), False
        listed = found if isinstance(found, list) else []
        paths = tuple(path for path in listed if isinstance(path, str))
        return paths[:_MOST], isinstance(found, list) and len(paths) == len(listed)


def _fault(source: str, file: StrangeFile) -> Fault:
    found = say(
        "the project reads {path!r}, which lies outside the folder of the project", path=str(file.path)
    )
    if file.on_network:
        found = say("the project reads {path!r}, which lies on a network", path=str(file.path))
    remedy = say("If you trust the project, say so with --trust, or when the window asks.")
    return Fault(source, found, remedy)
