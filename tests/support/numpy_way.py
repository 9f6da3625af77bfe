"""The program as it runs where there was no C compiler."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


def switch_loops_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switch the compiled loops off wherever they are used."""
    for name, module in list(sys.modules.items()):
        if name.startswith("simulator.") and hasattr(module, "LOOPS"):
            monkeypatch.setattr(module, "LOOPS", None)


@contextmanager
def by_numpy() -> Iterator[None]:
    """Do without the compiled loops for a while."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        switch_loops_off(monkeypatch)
        yield
