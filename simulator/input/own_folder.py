"""Whether a path stays in a folder, found out without touching what lies outside.

A file from a stranger may name any path. Looking at one on a network already tells somebody there
who looks; so a path is followed link by link, and only as long as it stays.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
_MOST_LINKS = 40


def is_network(path: str | Path) -> bool:
    """Whether a path is written as one of another computer: ``//host``, ``\\\\host``, ``smb://``."""
    text = os.fspath(path)
    return text.replace("\\", "/").startswith("//") or _ADDRESS.match(text) is not None


def way_out(folder: Path, path: Path) -> Path | None:
    """Return the path at which a path leaves a folder, by itself or through a link; None if it stays.

    Parameters
    ----------
    path
        In full, or from the folder on.
    """
    homes = [os.path.normpath(folder.absolute()), os.path.realpath(folder)]
    to_go = os.path.normpath(Path(homes[0]) / path)
    for _ in range(_MOST_LINKS):
        within = next((rest for home in homes if (rest := _below(home, to_go)) is not None), None)
        if within is None:
            return Path(to_go)
        led = _first_link(homes[1], within)
        if led is None:
            return None
        to_go = led
    return Path(to_go)  # links in a ring lead nowhere


def _below(home: str, path: str) -> str | None:
    """Return a path from a folder on, None when it does not lie below; nothing is looked up."""
    if is_network(path) and not is_network(home):
        return None
    own, given = os.path.normcase(home), os.path.normcase(path)
    if given == own:
        return ""
    start = own if own.endswith(os.sep) else own + os.sep
    return path[len(start) :] if given.startswith(start) else None


def _first_link(home: str, within: str) -> str | None:
    """Return where the first link on the way leads, with the rest of the way behind it."""
    here = Path(home)
    parts = Path(within).parts
    for number, part in enumerate(parts):
        step = here / part
        try:
            link = step.readlink()
        except (OSError, ValueError):
            here = step
            continue
        return os.path.normpath(here.joinpath(link, *parts[number + 1 :]))
    return None
