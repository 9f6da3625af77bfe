"""A project as the text of its file: TOML, with a number for the version of its form.

What stands in the file and what may stand there is declared with the fields of `Project`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import tomli_w

from simulator import __version__
from simulator.form.data import LONGEST_LABEL
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.input.form import Table
from simulator.input.forms import OneLine
from simulator.input.records import plain, read
from simulator.input.toml_kinds import PROJECT_SAYS, TomlKind, of_another_kind
from simulator.input.toml_reader import TomlReader, parse_toml, shown
from simulator.meet.folder import available_meets
from simulator.project.forms import path_text
from simulator.project.project import InputFile, Project
from simulator.text import escaped
from simulator.words import say

FORMAT = 1
"""Version of the form of a project file that is written, and the newest that is read."""

KIND = PROJECT_SAYS

MOST_BYTES = 8_000_000
"""Largest project file; without pasted lists a real one has some ten kilobytes."""

_KEYS = ("kind", "format", "program")


def project_text(project: Project, folder: Path) -> str:
    """Return the text of a project file that is to lie in a folder.

    Files below the folder are named from it, so that the folder can be moved as a whole;
    others by their whole path.
    """

    def from_folder(path: Path) -> Path:
        return path.relative_to(folder) if path.is_relative_to(folder) else path

    head = {"kind": KIND, "format": FORMAT, "program": __version__}
    table = {**head, **plain(with_paths(project, from_folder))}
    # A text of several lines stays readable, unless its line ends would be lost.
    readable = not any("\r" in paste.text for paste in project.inputs.pasted)
    return tomli_w.dumps(table, multiline_strings=readable)


def project_of(content: bytes, source: str, folder: Path) -> Project:
    """Read a project from the bytes of its file.

    Parameters
    ----------
    source
        Name of the file in messages.
    folder
        Where the file lies; paths in it are from there.

    Raises
    ------
    InputRefused
        With every fault of the file, or the one that a newer program is needed.
    """
    table = parse_toml(content, source, MOST_BYTES)
    _check_format(table, source)
    reader = TomlReader(source)
    project = read(reader, Project, table, besides=_KEYS)
    OneLine(LONGEST_LABEL).take(reader, table, "program", "", needed=False)
    refuse_if_any(reader.faults)
    if project is None:
        raise AssertionError("A project that is not read has faults.")
    # Not resolved: a link stays the link the user chose.
    return with_paths(project, lambda path: Path(os.path.normpath(folder / path)))


def project_bytes(project: Project, folder: Path, source: str) -> bytes:
    """Return what a project file in a folder holds.

    Raises
    ------
    InputRefused
        When reading it back would not give the same project.
    """
    try:
        content = project_text(project, folder).encode()
    except UnicodeEncodeError:
        found = say("the name of a file has letters that cannot be written as text")
        raise InputRefused([Fault(source, found, say("Rename the file, and choose it again."))]) from None
    if len(content) > MOST_BYTES:
        found = say("the project is larger than {most} MB", most=MOST_BYTES // 1_000_000)
        raise InputRefused(
            [Fault(source, found, say("Open long result lists as files instead of pasting them."))]
        )
    if project_of(content, source, folder) != project:
        raise InputRefused([Fault(source, say("the project cannot be written as a file without loss"))])
    return content


def with_paths(project: Project, change: Callable[[Path], Path]) -> Project:
    """Return the project with other paths of its files, and of its meet when that is a file."""

    def changed(file: InputFile) -> InputFile:
        return replace(file, path=change(file.path))

    def changed_if_any(file: InputFile | None) -> InputFile | None:
        return None if file is None else changed(file)

    inputs = project.inputs
    own_meet = project.meet and project.meet not in available_meets()
    return replace(
        project,
        meet=path_text(change(Path(project.meet))) if own_meet else project.meet,
        inputs=replace(
            inputs,
            form=tuple(map(changed, inputs.form)),
            entries=changed_if_any(inputs.entries),
            bests=changed_if_any(inputs.bests),
            skaters=changed_if_any(inputs.skaters),
        ),
    )


def _check_format(table: Table, source: str) -> None:
    """Refuse what is no project, and the projects of newer programs, before anything else is said.

    Version 1 is the first. With the second comes a function that turns the tables of version
    1 into those of version 2, to be called here; a version is never read in two ways.
    """
    if table.get("kind") != KIND:
        refuse_if_any(of_another_kind(table, source, TomlKind.PROJECT))
        found = say("this is not a project of the OKT Simulator")
        remedy = say('A project file says kind = "{kind}".', kind=KIND)
        raise InputRefused([Fault(source, found, remedy)])
    number = table.get("format")
    if type(number) is not int or number < 1:
        found = say("{value} is not a version of the form", value=shown(number))
        raise InputRefused([Fault(source, found, column="format")])
    if number > FORMAT:
        program = table.get("program")
        by = escaped(program[:20]) if isinstance(program, str) else "?"
        found = say(
            "the project was saved by a newer program (version {version}): "
            "its form is {number}, known is {known}",
            version=by,
            number=number,
            known=FORMAT,
        )
        raise InputRefused([Fault(source, found, say("Update this program, then open the project again."))])
