"""The simulation: blocks of tournaments worked off by threads, counts added as they come."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice

from simulator.engine.block import (
    SexPlan,
    block_sizes,
    count_block,
    median_times,
    prepare,
    simulate_block,
)
from simulator.engine.buffers import Buffers
from simulator.engine.counts import SexCounts
from simulator.engine.plan import Plan
from simulator.engine.riding import Cancelled
from simulator.engine.streams import CHUNK
from simulator.event import Event, Sex

Medians = Mapping[Sex, Mapping[Event, list[float | None]]]


@dataclass(frozen=True)
class Progress:
    """Counts after some of the tournaments.

    Attributes
    ----------
    tournaments, wanted
        Tournaments counted so far of every sex, and asked for.
    counts
        Counts by sex; one sex may be a block ahead of the other.
    medians_ms
        Median time of each start by sex and event, from the first block of tournaments.
    """

    tournaments: int
    wanted: int
    counts: Mapping[Sex, SexCounts]
    medians_ms: Medians


@dataclass(frozen=True)
class _Part:
    """One sex of one block."""

    sex: Sex
    counts: SexCounts
    medians_ms: Mapping[Event, list[float | None]] | None


_Item = tuple[SexPlan, int, int]
"""A sex, the number of a block, and how many of its tournaments to simulate."""


MOST_THREADS = 16
"""Each needs some 130 MB, and more gain nothing: they wait for each other's turn in Python."""

_DEFAULT_THREADS = 4


def default_threads() -> int:
    """Threads used when none are asked for: one for each processor, at most four."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on every system
    processors = len(affinity(0)) if affinity is not None else os.cpu_count()
    return min(processors or 1, _DEFAULT_THREADS)


def never() -> bool:
    """Nobody cancels."""
    return False


def simulate_counts(
    plan: Plan,
    tournaments: int,
    seed: int,
    threads: int | None = None,
    cancelled: Callable[[], bool] = never,
    sexes: Sequence[Sex] = tuple(Sex),
    *,
    early: bool = False,
) -> Iterator[Progress]:
    """Simulate tournaments and yield the counts whenever a block of a sex is done.

    The last Progress is complete unless `cancelled` said to stop. Counts after all blocks
    depend on the plan, the seed and the number of tournaments alone.

    Parameters
    ----------
    tournaments
        How many, at least 1.
    seed
        Any whole number from 0 on.
    threads
        Number of threads, up to `MOST_THREADS`; None for `default_threads`.
    cancelled
        Asked before each run of an event; work stops there once it says True.
    sexes
        Sexes to simulate; a sex left out changes nothing for the other.
    early
        Whether to yield something soon: the first `CHUNK` tournaments before all others. They
        are ridden again with their block, which costs a tenth of the time of 100,000.

    Raises
    ------
    InputRefused
        When the plan cannot be simulated.
    """
    plans = [prepare(plan, sex) for sex in sexes if plan.forecasts[sex].entry_event]
    workers = threads or default_threads()
    wholes = [[(one, 0, CHUNK) for one in plans]] if early and tournaments > CHUNK else []
    wholes.append(
        [(one, block, size) for block, size in enumerate(block_sizes(tournaments)) for one in plans]
    )
    with ThreadPoolExecutor(max_workers=workers) as pool:
        for work in wholes:
            total: dict[Sex, SexCounts] = {}
            medians: dict[Sex, Mapping[Event, list[float | None]]] = {}
            for part in _parts(pool, workers, work, seed, cancelled):
                total[part.sex] = total[part.sex] + part.counts if part.sex in total else part.counts
                if part.medians_ms is not None:
                    medians[part.sex] = part.medians_ms
                if len(total) == len(plans):
                    done = min(counts.tournaments for counts in total.values())
                    ordered = {one.sex: total[one.sex] for one in plans}
                    yield Progress(done, tournaments, ordered, dict(medians))


def _parts(
    pool: ThreadPoolExecutor, workers: int, work: Sequence[_Item], seed: int, cancelled: Callable[[], bool]
) -> Iterator[_Part]:
    """Work off sexes of blocks and yield each part as it is done; stop when `cancelled` says so.

    Only as many as there are threads are handed over at a time, so that little is left to be
    called off.
    """
    left = iter(work)

    def submit(number: int) -> set[Future[_Part]]:
        return {pool.submit(_work_off, *item, seed, cancelled) for item in islice(left, number)}

    running = submit(workers)
    while running:
        finished, running = wait(running, return_when=FIRST_COMPLETED)
        try:
            parts = [future.result() for future in finished]
        except Cancelled:
            return
        if not cancelled():
            running |= submit(len(finished))
        yield from parts
        if cancelled():
            return


_idle_buffers: deque[Buffers] = deque(maxlen=_DEFAULT_THREADS)
"""Buffers of threads that are done, for those to come: fetching them anew takes longer than a block."""


def _work_off(plan: SexPlan, block: int, size: int, seed: int, cancelled: Callable[[], bool]) -> _Part:
    """Simulate and count one sex of one block."""
    try:
        buffers = _idle_buffers.pop()
    except IndexError:
        buffers = Buffers()
    try:
        result = simulate_block(plan, seed, block, size, cancelled, buffers)
        medians = median_times(result) if block == 0 else None
        return _Part(plan.sex, count_block(plan, result), medians)
    finally:
        _idle_buffers.append(buffers)
