"""Scenarios counted by processes of this machine; what one had that dies is counted again by another."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from simulator.input.faults import Fault, InputRefused
from simulator.project.interrupt import starting_processes
from simulator.sweep.counting import Counted
from simulator.sweep.worker import begin, count_given
from simulator.words import say

MOST_WORKERS = 64
_QUIET = "ignore::UserWarning:multiprocessing.resource_tracker"
_MOST_DEATHS = 3
"""Times in a row that processes may die before anything more was counted."""

Task = tuple[int, ...]
"""Numbers of scenarios that are counted by one worker at a time."""


def in_processes(bundle: bytes, tasks: Sequence[Task], workers: int) -> Iterator[tuple[Counted, ...]]:
    """Yield what each task gave, in order.

    Parameters
    ----------
    bundle
        See `simulator.sweep.bundle.bundle_of`.

    Raises
    ------
    InputRefused
        When processes die again and again.
    """
    _start_tracker()
    done = deaths = 0
    while done < len(tasks):
        pool = ProcessPoolExecutor(
            min(workers, len(tasks) - done),
            mp_context=multiprocessing.get_context("spawn"),
            initializer=begin,
            initargs=(bundle,),
        )
        try:
            with starting_processes():
                futures: list[Future[tuple[Counted, ...]]] = [
                    pool.submit(count_given, task) for task in tasks[done:]
                ]
            for future in futures:
                counted = future.result()
                done, deaths = done + 1, 0
                yield counted
        except BrokenProcessPool:
            deaths += 1
            if deaths == _MOST_DEATHS:
                found = say("a process died {count} times without counting anything", count=deaths)
                remedy = say("Take fewer --workers: each needs some 250 MB of memory.")
                raise InputRefused([Fault("--workers", found, remedy)]) from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _start_tracker() -> None:
    """Start the process that tidies up locks after us, without its warning that an interrupt left some."""
    if os.name != "posix":
        return
    from multiprocessing import resource_tracker

    before = os.environ.get("PYTHONWARNINGS")
    os.environ["PYTHONWARNINGS"] = ",".join(filter(None, (before, _QUIET)))
    try:
        resource_tracker.ensure_running()
    finally:
        if before is None:
            del os.environ["PYTHONWARNINGS"]
        else:
            os.environ["PYTHONWARNINGS"] = before
