"""A sweep gone about: in this process, in some of this machine, or on a cluster; the bits are the same."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from simulator.engine.simulate import default_threads
from simulator.input.faults import Fault, InputRefused
from simulator.sweep.bundle import bundle_of
from simulator.sweep.counting import Counted, ScenarioCounter, ToCount
from simulator.sweep.processes import MOST_WORKERS, Task, in_processes
from simulator.words import say

WORTH_S = 60.0
"""Processes of their own are worth their start from so much work on."""

TASK_S = 0.5
"""A task takes at least so long, beside which what it costs to hand it over is nothing."""

_TRIED, _TRIED_S = 6, 3.0
_MOST_A_TASK = 200


@dataclass(frozen=True)
class Workers:
    """Who counts.

    Attributes
    ----------
    number
        Processes; None for as many as are worth it.
    cluster
        Address of a scheduler of Dask, or "local"; None for this machine without Dask.
    a_task
        Scenarios of one task; None for as many as take `TASK_S`.
    """

    number: int | None = None
    cluster: str | None = None
    a_task: int | None = None

    def check(self) -> None:
        """Refuse numbers that make no sense."""
        if self.number is not None and not 1 <= self.number <= MOST_WORKERS:
            expected = say("Expected 1 to {most:,}.", most=MOST_WORKERS)
            found = say("{value} is out of range", value=str(self.number))
            raise InputRefused([Fault("--workers", found, expected)])


@dataclass(frozen=True)
class Estimate:
    """How long a sweep takes in one process.

    Attributes
    ----------
    first_s
        The first scenario with its baseline, in s of the processor.
    each_s
        Every further one.
    """

    first_s: float
    each_s: float

    def seconds(self, scenarios: int, baselines: int) -> float:
        """Return how long so many scenarios take, with so many baselines."""
        return scenarios * self.each_s + baselines * max(0.0, self.first_s - self.each_s)


def estimate(to_count: ToCount, numbers: Sequence[int]) -> Estimate:
    """Count some scenarios, spread over a sweep, to tell how long all of them take."""
    counter = ScenarioCounter(to_count)
    began = time.process_time()
    counter.count(numbers[0])
    first_s = time.process_time() - began
    times: list[float] = []
    for number in numbers[1 :: max(2, len(numbers) // _TRIED)]:
        if sum(times) > _TRIED_S:
            break
        counter.count(number - 1)  # perhaps the first of another baseline
        began = time.process_time()
        counter.count(number)
        times.append(time.process_time() - began)
    return Estimate(first_s, sum(times) / len(times) if times else first_s)


def counted(
    to_count: ToCount,
    numbers: Sequence[int],
    workers: Workers,
    told: Callable[[str], None] = lambda _line: None,
) -> Iterator[Counted]:
    """Yield the counts of some scenarios, in their order.

    Parameters
    ----------
    told
        Called with what is to be known of how it is gone about.

    Raises
    ------
    InputRefused
        When the workers asked for cannot be had.
    """
    workers.check()
    if not numbers:
        return
    if workers.cluster is not None:
        yield from _on_cluster(to_count, numbers, workers, told)
    elif workers.number is None:
        yield from _as_worth_it(to_count, numbers, workers, told)
    elif workers.number == 1:
        yield from map(ScenarioCounter(to_count).count, numbers)
    else:
        yield from _in_processes(to_count, numbers, workers, workers.number)


def _as_worth_it(
    to_count: ToCount, numbers: Sequence[int], workers: Workers, told: Callable[[str], None]
) -> Iterator[Counted]:
    """Begin in this process; go on in several when there is more than a minute of work left."""
    counter, processes = ScenarioCounter(to_count), default_threads()
    began, used = time.perf_counter(), 0.0
    for done, number in enumerate(numbers):
        left = len(numbers) - done
        if done >= _TRIED and processes > 1 and left * used / done > WORTH_S:
            told(say("{count} processes go on, of {left:,} scenarios.", count=processes, left=left))
            yield from _in_processes(to_count, numbers[done:], workers, processes, used / done)
            return
        yield counter.count(number)
        used = time.perf_counter() - began


def _in_processes(
    to_count: ToCount, numbers: Sequence[int], workers: Workers, number: int, each_s: float | None = None
) -> Iterator[Counted]:
    tasks = tasks_of(numbers, workers.a_task or _a_task(to_count, numbers, number, each_s))
    return chain.from_iterable(in_processes(bundle_of(to_count), tasks, number))


def _on_cluster(
    to_count: ToCount, numbers: Sequence[int], workers: Workers, told: Callable[[str], None]
) -> Iterator[Counted]:
    from simulator.sweep.cluster import cluster

    number, bundle = workers.number or default_threads(), bundle_of(to_count)
    with cluster(workers.cluster or "", number) as joined:
        for slow in joined.checked(bundle):
            told(slow)
        tasks = tasks_of(numbers, workers.a_task or _a_task(to_count, numbers, number))
        yield from chain.from_iterable(joined.count(bundle, tasks))


def tasks_of(numbers: Sequence[int], a_task: int) -> list[Task]:
    """Share numbers out to tasks of so many."""
    return [tuple(numbers[first : first + a_task]) for first in range(0, len(numbers), a_task)]


def _a_task(to_count: ToCount, numbers: Sequence[int], workers: int, each_s: float | None = None) -> int:
    """Return how many scenarios take `TASK_S`, but not more than there are for each worker."""
    each_s = each_s or estimate(to_count, numbers[:2]).each_s
    wanted = math.ceil(TASK_S / max(each_s, 1e-4))
    return max(1, min(wanted, _MOST_A_TASK, math.ceil(len(numbers) / workers)))
