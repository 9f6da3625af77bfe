"""Modules are loaded as Python loads them: PySide would read the source of each of them once more."""

from __future__ import annotations

import builtins

import PySide6  # noqa: F401 - what is undone here is done by loading it


def load_plainly() -> None:
    """Take PySide's hands off ``import``.

    From its first import on, PySide 6.11 reads the source of every module that anybody loads, to see
    whether names of Qt could be spelled otherwise there (``from __feature__ import snake_case``).
    Nothing here asks for that, and reading pandas, scipy and all others takes a tenth of the time until
    the first bars; 19 MB of lines would stay in memory. Without PySide's hook nothing is undone.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
