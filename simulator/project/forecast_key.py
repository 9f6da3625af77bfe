"""The hash of all that decides forecasts, under which they are kept on disk; loads nothing heavy."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from simulator import __version__
from simulator.input.bounded_file import read_at_most
from simulator.input.typed_json import NotKeptError
from simulator.meet.folder import DESCRIPTION, ENTRIES, PROGRAMME, RESULTS, MeetFolder
from simulator.people.same import Same
from simulator.shipped import SEASONS, shipped

if TYPE_CHECKING:
    from simulator.form.data import Pasted
    from simulator.form.ticks import Tick
    from simulator.meet.meet import Entry

FORM = "okt forecasts 1"
"""Kind of a kept file, with the version of its form."""

SUFFIX = ".forecasts"

_MOST_INPUT_BYTES = 60_000_000
"""Inputs that are larger are read and fitted each time."""


def plan_key(
    folder: MeetFolder,
    meet: str,
    same: Same,
    form: Sequence[Path] = (),
    entries: Path | None = None,
    pasted: Sequence[Pasted] = (),
    bests: Path | None = None,
    skaters: Path | None = None,
    with_shipped: bool | None = None,
    ticks: Sequence[Tick] = (),
    added: Sequence[Entry] = (),
    as_of: date | None = None,
) -> str | None:
    """Return the hash of all that decides the forecasts of a plan; None when it cannot be told.

    Parameters
    ----------
    folder
        That of the meet.
    same
        What is said of names, in the description of the meet too.

    See `simulator.project.plan_files.load_plan` for the others.
    """
    own = not form if with_shipped is None else with_shipped
    told = meet, own, tuple(pasted), tuple(ticks), tuple(same), tuple(added), as_of
    return key_of(folder, (entries, bests, skaters, *form), told)


def key_of(folder: MeetFolder, files: Sequence[Path | None], told: Sequence[object]) -> str | None:
    """Return the hash of all that decides a fit; None when it cannot be told.

    Parameters
    ----------
    folder
        The meet: its description, programme and entries are read.
    files
        Files of the user's, each in its part; the description beside a file is read too.
    told
        Whatever else counts: options, pasted lists.
    """
    digest = hashlib.sha256(f"{FORM}\0{__version__}\0{_program()}\0{folder.label}".encode())
    digest.update(repr(told).encode(errors="backslashreplace"))
    try:
        for name, content in _contents(folder, files):
            digest.update(f"\0{name}\0{len(content)}\0".encode(errors="backslashreplace"))
            digest.update(content)
    except (OSError, NotKeptError):  # whoever reads it says why
        return None
    return digest.hexdigest()


def _contents(folder: MeetFolder, files: Sequence[Path | None]) -> Iterator[tuple[str, bytes]]:
    for name in ("form/results.csv", "form/personal_bests.csv", "form/skaters.csv", *SEASONS):
        yield name, _content(shipped(name))
    for own in (folder.description, folder.table(PROGRAMME), folder.table(ENTRIES)):
        yield own.name, _content(own) if own.is_file() else b""
    for number, file in enumerate(files):
        if file is None:
            yield f"{number}", b""
            continue
        beside = MeetFolder("", file if file.is_dir() else file.parent, file)
        described, own = beside.folder.joinpath(DESCRIPTION), beside.table(RESULTS) if file.is_dir() else file
        yield f"{number} {file}", _content(described) if described.is_file() else b""
        yield own.name, _content(own)


def _content(file: Traversable) -> bytes:
    if isinstance(file, Path) and not stat.S_ISREG(file.stat().st_mode):
        raise NotKeptError("read once only")
    content = read_at_most(file, _MOST_INPUT_BYTES + 1, pipes=False)
    if len(content) > _MOST_INPUT_BYTES:
        raise NotKeptError("too large")
    return content


@cache
def _program() -> str:
    """Return what tells one state of the program from another: its modules with size and time.

    A bundle holds them in their compiled form alone.
    """
    top = Path(__file__).parents[1]
    found = []
    for path, folders, names in os.walk(top):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        for name in sorted(names):
            if name.endswith((".py", ".pyc")):
                known = os.stat(os.path.join(path, name))  # noqa: PTH118, PTH116 - hundreds, at each start
                found.append(f"{name} {known.st_size} {known.st_mtime_ns}")
    return hashlib.sha256("\n".join(found).encode()).hexdigest()
