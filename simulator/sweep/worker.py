"""What a process of a sweep does for another: found by its name there, so nothing but values travels."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Sequence
from multiprocessing import connection, parent_process

from simulator.sweep.bundle import counter_of
from simulator.sweep.counting import Counted, ScenarioCounter

_own: dict[bytes, ScenarioCounter] = {}
_one_caller = threading.Lock()


def count_task(bundle: bytes, numbers: Sequence[int]) -> tuple[Counted, ...]:
    """Count some scenarios of a bundle; the first task of a bundle looks whether it is right here.

    A counter is for one caller at a time, so tasks of several threads wait for each other.
    """
    with _one_caller:
        counter = _own.get(bundle)
        if counter is None:
            _own.clear()
            counter = _own[bundle] = counter_of(bundle)
        return counter.count_range(numbers)


# Processes of this machine -----------------------------------------------------------------

_given = b""


def begin(bundle: bytes) -> None:
    """Begin a process: it has a bundle for all its tasks, and does not outlive who started it."""
    global _given
    _given = bundle
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all of a terminal; the first one ends us
    threading.Thread(target=_end_with_parent, daemon=True).start()


def count_given(numbers: Sequence[int]) -> tuple[Counted, ...]:
    """Count some scenarios of the bundle that this process was begun with."""
    return count_task(_given, numbers)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
