"""What tests of the engine share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from simulator.engine import event_block, incidents, levels, ranking, run, streams


@pytest.fixture
def numpy_only(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Switch the compiled loops off for the rest of the test."""

    def switch() -> None:
        for module in (event_block, incidents, levels, ranking, run, streams):
            monkeypatch.setattr(module, "LOOPS", None)

    return switch
