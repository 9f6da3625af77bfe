"""Files that a project names outside its own folder: asked about before anything looks at them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from simulator.faults import Fault, InputRefused
from simulator.files_read import meet_files
from simulator.meet.folder import MEET_FILES, available_meets, find_meet
from simulator.own_folder import is_network, way_out
from simulator.scenario.inputs import files_of
from simulator.scenario.project import Project

_DESCRIPTION = "meet.toml"


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

    def __init__(self, source: str, files: tuple[StrangeFile, ...]) -> None:
        self.files = files
        super().__init__(_fault(source, file) for file in files)


def strange_files(project: Project, folder: Path) -> tuple[StrangeFile, ...]:
    """Return what a project reads outside a folder; nothing outside is looked at."""
    named = [file.path for file in files_of(project.inputs)]
    if project.meet not in available_meets():
        meet = Path(project.meet)
        named.append(meet)
        if way_out(folder, meet) is None:
            home = meet if meet.is_dir() else meet.parent
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


def _fault(source: str, file: StrangeFile) -> Fault:
    where = "on a network" if file.on_network else "outside the folder of the project"
    found = f"the project reads {str(file.path)!r}, which lies {where}"
    remedy = "If you trust the project, say so with --trust, or when the window asks."
    return Fault(source, found, remedy)
