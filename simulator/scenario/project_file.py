"""Project files (``*.okt``): saved whole or not at all, checked when opened."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from simulator.engine.draws_version import DRAWS_VERSION
from simulator.faults import Fault, InputRefused
from simulator.meet.table_file import refuse_if_any
from simulator.scenario.atomic_file import write_atomically
from simulator.scenario.inputs import changed_inputs, input_faults
from simulator.scenario.project import Project
from simulator.scenario.project_reader import MOST_BYTES, project_of
from simulator.scenario.project_text import project_text

SUFFIX = ".okt"


@dataclass(frozen=True)
class Opened:
    """A project as it was opened, and what is in doubt: data that are no longer what they were."""

    project: Project
    doubts: tuple[Fault, ...] = ()


def save_project(project: Project, path: Path) -> None:
    """Write a project to its file, atomically.

    What is to be written is read back before the file is touched, so that nothing is saved
    that could not be opened again.

    Raises
    ------
    InputRefused
        When the project cannot be a file, or the file cannot be written; the old one survives.
    """
    content = project_bytes(project, path.absolute().parent, path.name)
    try:
        write_atomically(path, content)
    except OSError as error:
        found = f"the file cannot be written ({error.strerror or error})"
        raise InputRefused([Fault(str(path), found, "Choose another folder.")]) from None


def open_project(path: Path) -> Opened:
    """Read a project file.

    Raises
    ------
    InputRefused
        With every fault of the file, or every file of the user's that it needs and that is gone.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        found = f"the file cannot be read ({error.strerror or error})"
        raise InputRefused([Fault(str(path), found, "Choose another file.")]) from None
    project = project_of(content, path.name, path.absolute().parent)
    refuse_if_any(input_faults(project))
    return Opened(
        replace(project, draws_version=DRAWS_VERSION), (*_other_draws(project), *changed_inputs(project))
    )


def _other_draws(project: Project) -> tuple[Fault, ...]:
    """Say when the seed of a project meant other draws as it was saved; a doubt, nothing to refuse."""
    if project.draws_version == DRAWS_VERSION:
        return ()
    versions = f"version {project.draws_version}, now {DRAWS_VERSION}"
    found = f"the project was saved by a program that drew other numbers from the same seed ({versions})"
    return (Fault("seed", found, "The numbers differ from those of then as they do with another seed."),)


def project_bytes(project: Project, folder: Path, source: str) -> bytes:
    """Return what a project file in a folder holds.

    Raises
    ------
    InputRefused
        When reading it back would not give the same project.
    """
    content = project_text(project, folder).encode()
    if len(content) > MOST_BYTES:
        found = f"the project is larger than {MOST_BYTES // 1_000_000} MB"
        raise InputRefused([Fault(source, found, "Open long result lists as files instead of pasting them.")])
    if project_of(content, source, folder) != project:
        raise InputRefused([Fault(source, "the project cannot be written as a file without loss")])
    return content
