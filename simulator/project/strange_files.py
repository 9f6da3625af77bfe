"""Files that a project names outside its own folder: asked about before anything looks at them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from simulator.input.bounded_file import is_folder
from simulator.input.faults import InputRefused
from simulator.input.own_folder import way_out
from simulator.meet.folder import MEET_FILES, available_meets, find_meet
from simulator.project.files_read import meet_files
from simulator.project.inputs import files_of
from simulator.project.project import Project
from simulator.project.trusted import StrangeFile

_DESCRIPTION = "meet.toml"


def strange_files(project: Project, folder: Path) -> tuple[StrangeFile, ...]:
    """Return what a project reads outside a folder; nothing outside is looked at."""
    named = [file.path for file in files_of(project.inputs)]
    if project.meet not in available_meets():
        meet = Path(project.meet)
        named.append(meet)
        if way_out(folder, meet) is None:
            home = meet if is_folder(meet) else meet.parent
            named += [home / name for name in (_DESCRIPTION, *MEET_FILES)]
    ways = [way_out(folder, path) for path in named]
    return tuple(StrangeFile(path) for path in dict.fromkeys(way for way in ways if way is not None))


def files_of_project(project: Project) -> tuple[Path, ...]:
    """Return all files of the user's that a project is read from, but for its own."""
    files = [file.path for file in files_of(project.inputs)]
    if project.meet not in available_meets():
        with suppress(InputRefused):  # told by who reads it
            files += meet_files(find_meet(project.meet))
    return tuple(files)
