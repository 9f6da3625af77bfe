"""The one place that knows where the data shipped with the program lies."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def shipped(path: str) -> Traversable:
    """Return a file or folder of the package ``resources``, given as ``form/results.csv``."""
    return files("resources").joinpath(*path.split("/"))
