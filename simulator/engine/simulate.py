"""The simulation: parts of the tournaments worked off by threads, counts added in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar

from simulator.engine.block import SexPlan, count_block, prepare, simulate_part
from simulator.engine.buffers import BUFFERS, Buffers
from simulator.engine.counts import PartCounts, SexCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.kept import Kept
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.riding import Cancelled, Riding
from simulator.engine.streams import BLOCK, CHUNK
from simulator.event import Event, Sex

Medians = Mapping[Sex, Mapping[Event, tuple[float | None, ...]]]


@dataclass(frozen=True)
class Progress:
    """Counts after some of the tournaments.

    Attributes
    ----------
    tournaments, wanted
        Tournaments counted so far of every sex, and asked for.
    counts
        Counts by sex, of the same tournaments, the first ones of the run.
    medians_ms
        Median time of each start by sex and event, from the first part of the tournaments.
    """

    tournaments: int
    wanted: int
    counts: Mapping[Sex, SexCounts]
    medians_ms: Medians


MOST_THREADS = 16
"""Each needs some 60 MB, and more gain nothing: they wait for each other's turn in Python."""

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
    kept: Kept | None = None,
) -> Iterator[Progress]:
    """Simulate tournaments and yield the counts whenever a block is done.

    The last Progress is complete unless `cancelled` said to stop. Counts of so many tournaments
    depend on the plan and the seed alone.

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
        Whether to yield the first `CHUNK` tournaments of a run too.
    kept
        Where what was simulated before is looked up, and what is simulated now is kept.

    Raises
    ------
    InputRefused
        When the plan cannot be simulated.
    """
    total: dict[Sex, SexCounts] = {}
    medians: dict[Sex, Mapping[Event, tuple[float | None, ...]]] = {}
    parts = parts_of(tournaments, early=early or kept is not None)
    for part, counted in count_parts(plan, parts, seed, threads, cancelled, sexes, kept=kept):
        for sex, own in counted.items():
            total[sex] = total[sex] + own.counts if sex in total else own.counts
            if own.medians_ms is not None:
                medians[sex] = own.medians_ms
        done = part.before + part.tournaments
        if done % BLOCK == 0 or done == tournaments or (early and done == CHUNK):
            yield Progress(done, tournaments, dict(total), dict(medians))


def count_parts(
    plan: Plan,
    parts: Sequence[Part],
    seed: int,
    threads: int | None = None,
    cancelled: Callable[[], bool] = never,
    sexes: Sequence[Sex] = tuple(Sex),
    *,
    kept: Kept | None = None,
) -> Iterator[tuple[Part, dict[Sex, PartCounts]]]:
    """Simulate parts and yield what each gave of all sexes, in the order of the parts.

    It ends early when `cancelled` says so. Parameters are those of `simulate_counts`.

    Raises
    ------
    InputRefused
        When the plan cannot be simulated.
    """
    for part, (counted,) in count_runs([plan], parts, seed, threads, cancelled, sexes, kept=kept):
        yield part, counted


def count_runs(
    plans: Sequence[Plan],
    parts: Sequence[Part],
    seed: int,
    threads: int | None = None,
    cancelled: Callable[[], bool] = never,
    sexes: Sequence[Sex] = tuple(Sex),
    *,
    kept: Kept | None = None,
) -> Iterator[tuple[Part, tuple[dict[Sex, PartCounts], ...]]]:
    """Simulate the same parts of several plans and yield what each plan gave, part by part.

    All share the threads. It ends early when `cancelled` says so; parameters are those of
    `simulate_counts`.

    Raises
    ------
    InputRefused
        When a plan cannot be simulated.
    """
    ones = [[prepare(plan, sex) for sex in sexes if plan.forecasts[sex].entry_event] for plan in plans]
    if kept is not None:
        kept.begin_run()
    work = [
        partial(_counted, one, part, seed, cancelled, kept) for part in parts for own in ones for one in own
    ]
    done = _in_order(work, threads, cancelled)
    for part in parts if any(ones) else ():
        here = [list(islice(done, len(own))) for own in ones]
        if any(len(counted) < len(own) for counted, own in zip(here, ones, strict=True)):
            return
        yield (
            part,
            tuple(
                {one.sex: of for one, of in zip(own, counted, strict=True)}
                for own, counted in zip(ones, here, strict=True)
            ),
        )


def ridden_parts(
    plan: SexPlan,
    parts: Sequence[Part],
    seed: int,
    threads: int | None = None,
    cancelled: Callable[[], bool] = never,
    kept: Kept | None = None,
) -> Iterator[tuple[Part, dict[Event, EventBlock], PartCounts]]:
    """Yield what each part of one sex gave, event by event, in the order of the parts.

    Raises
    ------
    Cancelled
        When `cancelled` said so before the last part was done.
    """
    if kept is not None:
        kept.begin_run()
    work = [partial(_ridden, plan, part, seed, cancelled, kept) for part in parts]
    done = 0
    for part, (events, counted) in zip(parts, _in_order(work, threads, cancelled), strict=False):
        yield part, events, counted
        done += 1
    if done < len(parts):
        raise Cancelled


_Done = TypeVar("_Done")


def _in_order(
    work: Sequence[Callable[[], _Done]], threads: int | None, cancelled: Callable[[], bool]
) -> Iterator[_Done]:
    """Do pieces of work in threads and yield what they give in their order; stop when told so.

    Few more than there are threads are handed over at a time, so that little is left to be
    called off.
    """
    workers = threads or default_threads()
    left = iter(work)
    with ThreadPoolExecutor(max_workers=workers) as pool:
        running = deque(pool.submit(piece) for piece in islice(left, workers + _AHEAD))
        try:
            while running:
                try:
                    done = running.popleft().result()
                except Cancelled:
                    return
                if not cancelled():
                    running.extend(pool.submit(piece) for piece in islice(left, 1))
                yield done
                if cancelled():
                    return
        finally:
            for future in running:
                future.cancel()


_AHEAD = 1
"""Pieces handed over beyond the number of threads, so that none waits for the next one."""


def _counted(
    plan: SexPlan, part: Part, seed: int, cancelled: Callable[[], bool], kept: Kept | None
) -> PartCounts:
    """Simulate and count one sex of one part, unless it is known."""
    counted = kept.counts.get((plan.known_by, seed, part)) if kept is not None else None
    if counted is not None:
        return counted
    with lent_buffers(kept) as buffers:
        counted = count_block(simulate_part(plan, seed, part, cancelled, buffers, kept))
    if kept is not None:
        kept.counts.put((plan.known_by, seed, part), counted)
    return counted


def _ridden(
    plan: SexPlan, part: Part, seed: int, cancelled: Callable[[], bool], kept: Kept | None
) -> tuple[dict[Event, EventBlock], PartCounts]:
    """Ride and count one part of one sex, unless it is known."""
    counted = kept.counts.get((plan.known_by, seed, part)) if kept is not None else None
    with lent_buffers(kept) as buffers:
        if counted is not None:
            return Riding(plan.races, seed, part, cancelled, buffers, kept).events(), counted
        block = simulate_part(plan, seed, part, cancelled, buffers, kept)
        counted = count_block(block)
    if kept is not None:
        kept.counts.put((plan.known_by, seed, part), counted)
    return block.events, counted


@contextmanager
def lent_buffers(kept: Kept | None) -> Iterator[Buffers]:
    """Lend buffers to a thread; what they have grown by, what is kept has to give up."""
    with BUFFERS.lend(kept.most_idle if kept is not None else None) as buffers:
        yield buffers
    if kept is not None:
        kept.fit()
