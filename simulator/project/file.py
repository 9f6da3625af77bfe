"""Project files (``*.okt``): saved whole or not at all, checked when opened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.engine.draws_version import DRAWS_VERSION
from simulator.input.bounded_file import read_at_most
from simulator.input.faults import Fault, InputRefused, did_you_mean, not_read, refuse_if_any
from simulator.project.atomic_file import write_atomically
from simulator.project.edits import names
from simulator.project.inputs import changed_inputs, input_faults
from simulator.project.outputs import check_outputs
from simulator.project.project import Project
from simulator.project.strange_files import files_of_project, strange_files
from simulator.project.text import MOST_BYTES, project_bytes, project_of
from simulator.project.trusted import StrangeFiles, Trusted
from simulator.text import quoted
from simulator.words import say

NOBODY = Trusted()
"""Trusts no file outside the folder of a project."""


@dataclass(frozen=True)
class Opened:
    """A project as it was opened.

    Attributes
    ----------
    doubts
        Data that are no longer what they were.
    sha256
        Of the bytes of its file, hexadecimal.
    """

    project: Project
    doubts: tuple[Fault, ...] = ()
    sha256: str = ""


def save_project(project: Project, path: Path) -> str:
    """Write a project to its file, atomically; return the SHA-256 of what the file holds now.

    What is to be written is read back before the file is touched, so that nothing is saved
    that could not be opened again.

    Raises
    ------
    InputRefused
        When the project cannot be a file, the file cannot be written, or is one that the project
        reads; the old one survives.
    """
    content = project_bytes(project, path.absolute().parent, path.name)
    try:
        check_outputs([path], files_of_project(project))
    except InputRefused as refused:
        faults = [
            replace(fault, found=say("the file cannot be written: {why}", why=fault.found))
            for fault in refused.faults
        ]
        raise InputRefused(faults) from None
    try:
        write_atomically(path, content)
    except OSError as error:
        found = say("the file cannot be written ({why})", why=error.strerror or error)
        raise InputRefused([Fault(str(path), found, say("Choose another folder."))]) from None
    return hashlib.sha256(content).hexdigest()


def open_project(path: Path, trusted: Trusted | None = NOBODY) -> Opened:
    """Read a project file.

    Parameters
    ----------
    trusted
        Which files outside the folder of the project may be read; None for all of them.

    Raises
    ------
    StrangeFiles
        When it names others outside its folder; nothing has looked at them.
    InputRefused
        With every fault of the file, or every file of the user's that it needs and that is gone.
    """
    content = _content(path)
    project = project_of(content, path.name, path.absolute().parent)
    if trusted is not None:
        _ask_first(project, path, trusted)
    refuse_if_any(input_faults(project))
    return Opened(
        replace(project, draws_version=DRAWS_VERSION),
        (*_other_draws(project), *changed_inputs(project), *_to_no_scenario(project, path.name)),
        hashlib.sha256(content).hexdigest(),
    )


def ask_first(path: Path, trusted: Trusted) -> None:
    """Refuse a project that reads files outside its folder, unless they may be read.

    Raises
    ------
    StrangeFiles
        With those of which nobody has said yet that they may; nothing has looked at them.
    InputRefused
        With every fault of the file.
    """
    _ask_first(peek_project(path), path, trusted)


def _ask_first(project: Project, path: Path, trusted: Trusted) -> None:
    files = strange_files(project, path.absolute().parent)
    strange = tuple(file for file in files if not trusted.knows(file.path))
    if strange:
        raise StrangeFiles(path, strange)


def file_sha256(path: Path) -> str | None:
    """Return the SHA-256 of a project file as it is now; None when there is none to be read."""
    try:
        return hashlib.sha256(read_at_most(path, MOST_BYTES + 1, pipes=False)).hexdigest()
    except OSError:
        return None


def peek_project(path: Path) -> Project:
    """Read a project file without looking at the files it names.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    return project_of(_content(path), path.name, path.absolute().parent)


def _content(path: Path) -> bytes:
    try:
        return read_at_most(path, MOST_BYTES + 1)
    except OSError as error:
        raise InputRefused([not_read(str(path), error)]) from None


def _other_draws(project: Project) -> tuple[Fault, ...]:
    """Say when the seed of a project meant other draws as it was saved; a doubt, nothing to refuse."""
    if project.draws_version == DRAWS_VERSION:
        return ()
    found = say(
        "the project was saved by a program that drew other numbers from the same seed "
        "(version {then}, now {now})",
        then=project.draws_version,
        now=DRAWS_VERSION,
    )
    return (
        Fault(say("seed"), found, say("The numbers differ from those of then as they do with another seed.")),
    )


def _to_no_scenario(project: Project, source: str) -> Iterator[Fault]:
    """Say which remarks and steps are of a scenario that there is not; a doubt, nothing to refuse."""
    known = names(project)
    of_remarks = ("remark", [one.scenario for one in project.remarks])
    of_steps = ("step", [one.scenario for one in project.steps])
    for key, own in (of_remarks, of_steps):
        for number, name in enumerate(own, start=1):
            if name in known:
                continue
            hint = did_you_mean(name, known)
            found = say("there is no scenario {name}.{hint}", name=quoted(name), hint=hint)
            remedy = say("It is kept, and shown nowhere.")
            yield Fault(source, found, remedy, column=f"{key} {number}, scenario")
