"""Where a meet's files lie: among the shipped meets, or in a folder of the user."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from simulator.input.bounded_file import is_folder, is_input
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.meet.written_over import finish
from simulator.shipped import shipped
from simulator.text import quoted
from simulator.words import say

DESCRIPTION = "meet.toml"
PROGRAMME = "programme.csv"
ENTRIES = "entries.csv"
RESULTS = "results.csv"
TEAM = "final_selection.csv"
COMMITTEE = "committee.toml"
"""Picks file of a meet's folder: what the committee is assumed to do unless another file is given."""


def names_of(table: str) -> tuple[str, ...]:
    """Return the names that the file of a table may have, that of the CSV file first."""
    return (table, *(PurePath(table).stem + suffix for suffix in (".xlsx", ".xls", ".xlsb", ".ods")))


MEET_FILES = (
    *names_of(PROGRAMME), *names_of(ENTRIES), *names_of(RESULTS), *names_of(TEAM), COMMITTEE,
)  # fmt: skip
"""What may lie in the folder of a meet beside its description."""


@dataclass(frozen=True)
class MeetFolder:
    """The folder of a meet.

    Attributes
    ----------
    label
        What to put before a file's name in a fault: ``okt-2025`` or the user's path.
    folder
        Holds ``programme.csv``, ``entries.csv`` and perhaps ``results.csv``.
    description
        The file with name, dates and rule set, usually ``meet.toml``.
    """

    label: str
    folder: Traversable
    description: Traversable

    def source(self, file: str) -> str:
        """What to call one of the files in a fault."""
        return f"{self.label}/{file}"

    def table(self, name: str) -> Traversable:
        """Return the file of a table; where there is no ``programme.csv``, a workbook ``programme.xlsx``."""
        files = [self.folder.joinpath(own) for own in names_of(name)]
        return next(filter(_is_there, files), files[0])


def _is_there(file: Traversable) -> bool:
    return is_input(file) if isinstance(file, Path) else file.is_file()


def available_meets() -> tuple[str, ...]:
    """Identifiers of the meets shipped with the program, in alphabetical order."""
    return tuple(
        sorted(entry.name for entry in shipped("meets").iterdir() if entry.joinpath(DESCRIPTION).is_file())
    )


def find_meet(id_or_path: str | Path) -> MeetFolder:
    """Find a shipped meet by its identifier, or a user's by its folder or its meet.toml.

    A folder that was being written over when the program ended is finished first.

    Raises
    ------
    InputRefused
        When there is neither.
    """
    known = available_meets()
    if isinstance(id_or_path, str) and id_or_path in known:
        folder = shipped(f"meets/{id_or_path}")
        return MeetFolder(id_or_path, folder, folder.joinpath(DESCRIPTION))
    text = str(id_or_path)
    path = Path(id_or_path)
    if is_folder(path):
        finish(path)
        return MeetFolder(text, path, path / DESCRIPTION)
    if is_input(path):
        finish(path.parent)
        return _beside(path)
    raise InputRefused(
        [
            Fault(
                "meet",
                say(
                    "{text} is neither a shipped meet nor a folder nor a file.{hint}",
                    text=quoted(text),
                    hint=did_you_mean(text, known),
                ),
                say("Write {known}, or the path of a meet.toml.", known=" or ".join(known)),
            )
        ]
    )


@dataclass(frozen=True)
class ResultsFile:
    """A file with the results of a meet that was ridden.

    Attributes
    ----------
    source
        What to call it in a fault.
    meet
        The meet in whose folder it lies, None when there is none.
    """

    source: str
    file: Traversable
    meet: MeetFolder | None


def find_results(id_or_path: str | Path) -> ResultsFile:
    """Find results: a table of the user's, or those of a meet as `find_meet` finds it.

    Raises
    ------
    InputRefused
        When there is neither.
    """
    path = Path(id_or_path)
    if path.suffix.lower() != ".toml" and is_input(path):
        beside = path.parent / DESCRIPTION
        meet = MeetFolder(str(path.parent), path.parent, beside) if beside.is_file() else None
        return ResultsFile(path.name, path, meet)
    meet = find_meet(id_or_path)
    file = meet.table(RESULTS)
    return ResultsFile(meet.source(file.name), file, meet)


def _beside(path: Path) -> MeetFolder:
    if path.suffix.lower() != ".toml":
        raise InputRefused(
            [
                Fault(
                    str(path),
                    say("this is not the description of a meet"),
                    say("Give the meet.toml, or the folder in which it lies."),
                )
            ]
        )
    return MeetFolder(str(path.parent), path.parent, path)
