"""The simulation: parts of the tournaments worked off by threads, counts added in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar

from simulator.engine.block import SexPlan, count_block, prepare, simulate_part
from simulator.engine.buffers import BUFFERS, Buffers
from simulator.engine.counts import PartCounts, SexCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.job import UNHINDERED, Cancelled, Control, Job
from simulator.engine.kept import Kept, key_of_selection
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.races import RiddenEvent, block_of
from simulator.engine.riding import Riding
from simulator.engine.streams import BLOCK, CHUNK
from simulator.event import Event, Sex
from simulator.programs import processors

Medians = Mapping[Sex, Mapping[Event, tuple[float | None, ...]]]
_Done = TypeVar("_Done")


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


_DEFAULT_THREADS = 4
_IN_WHOLE_BLOCKS = 2


def default_threads() -> int:
    """Threads used when none are asked for: one for each processor, at most four."""
    return min(processors(), _DEFAULT_THREADS)


def simulate_counts(job: Job, control: Control = UNHINDERED) -> Iterator[Progress]:
    """Simulate tournaments and yield the counts whenever a block is done.

    The last Progress is complete unless the control said to stop. Counts of so many tournaments
    depend on the plan and the seed alone. With ``early`` the first `CHUNK` tournaments are
    yielded too.

    Raises
    ------
    InputRefused
        When the plan cannot be simulated.
    """
    total: dict[Sex, SexCounts] = {}
    medians: dict[Sex, Mapping[Event, tuple[float | None, ...]]] = {}
    wanted, early = job.tournaments, control.early
    threads = control.threads or default_threads()
    # Nothing is kept of them that another run might look for, and no more is in hand than four threads have.
    parts = parts_of(wanted, whole=control.kept is None and not early and threads <= _IN_WHOLE_BLOCKS)
    for part, (counted,) in count_jobs([job], parts, control):
        for sex, own in counted.items():
            total[sex] = total[sex] + own.counts if sex in total else own.counts
            if own.medians_ms is not None:
                medians[sex] = own.medians_ms
        done = part.before + part.tournaments
        if done % BLOCK == 0 or done == wanted or (early and done == CHUNK):
            yield Progress(done, wanted, dict(total), dict(medians))


def count_jobs(
    jobs: Sequence[Job], parts: Sequence[Part], control: Control = UNHINDERED
) -> Iterator[tuple[Part, tuple[dict[Sex, PartCounts], ...]]]:
    """Simulate the same parts of several jobs and yield what each job gave, part by part.

    All share the threads. It ends early when the control says so.

    Parameters
    ----------
    parts
        Which tournaments; those that the jobs ask for are `parts_of` so many.

    Raises
    ------
    InputRefused
        When a plan cannot be simulated.
    """
    kept = control.kept
    ones = [[prepared(job.plan, sex, kept) for sex in job.entered] for job in jobs]
    if kept is not None:
        kept.begin_run()
    work = [
        partial(_counted, one, part, job.seed, control)
        for part in parts
        for job, own in zip(jobs, ones, strict=True)
        for one in own
    ]
    of_part = sum(map(len, ones))
    done = in_order(work, control, of_part) if control.early else begun_apart(work, parts, control)
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
    plan: SexPlan, seed: int, parts: Sequence[Part], control: Control = UNHINDERED
) -> Iterator[tuple[Part, dict[Event, EventBlock], PartCounts]]:
    """Yield what each part of one sex gave, event by event, in the order of the parts.

    Raises
    ------
    Cancelled
        When the control said so before the last part was done.
    """
    if control.kept is not None:
        control.kept.begin_run()
    work = [partial(_ridden, plan, part, seed, control) for part in parts]
    done = 0
    for part, (events, counted) in zip(parts, in_order(work, control), strict=False):
        yield part, events, counted
        done += 1
    if done < len(parts):
        raise Cancelled


def prepared(plan: Plan, sex: Sex, kept: Kept | None) -> SexPlan:
    """Prepare one sex of a plan, unless that was done a moment ago.

    Raises
    ------
    InputRefused
        When there are too many skaters or entries, or a pair names a skater who is not entered.
    """
    if kept is None:
        return prepare(plan, sex)
    known = kept.plans.get(plan, sex)
    if known is None:
        known = prepare(plan, sex)
        kept.plans.put(plan, sex, known)
    return known


Look = Callable[[RiddenEvent, EventBlock, PartCounts], _Done]
"""Counts what one event gave in one part; its times stand until the look returns."""


def event_parts(
    plan: SexPlan, event: Event, seed: int, parts: Sequence[Part], look: Look[_Done], control: Control
) -> Iterator[tuple[Part, _Done]]:
    """Ride one event anew, as its times are not kept, and yield what a look at each part counts.

    Raises
    ------
    Cancelled
        When the control said so before the last part was done.
    """
    if control.kept is not None:
        control.kept.begin_run()
    work = [partial(_looked_at, plan, event, part, seed, look, control) for part in parts]
    done = 0
    for part, counted in zip(parts, in_order(work, control), strict=False):
        yield part, counted
        done += 1
    if done < len(parts):
        raise Cancelled


def _looked_at(
    plan: SexPlan, event: Event, part: Part, seed: int, look: Look[_Done], control: Control
) -> _Done:
    """Ride one event of one part, and look at it."""
    counted = _counted(plan, part, seed, control)
    [races] = (own for own in plan.races.events if own.event is event)
    with lent_buffers(control.kept) as buffers:
        ridden = Riding(plan.races, seed, part, control, buffers).ride(races)
        return look(ridden, block_of(ridden, races, medians=part.before == 0), counted)


def begun_apart(
    work: Sequence[Callable[[], _Done]], parts: Sequence[Part], control: Control
) -> Iterator[_Done]:
    """Do as `in_order` does, equally many pieces a part, but begin no two of a small first part together.

    Calls of a small part are so short that two threads that are both at one wait for each other all the time;
    beside a large one it is ridden as fast as alone. So every other piece of the first part changes places
    with the one behind it in the second.
    """
    begun, of_part = list(range(len(work))), len(work) // max(1, len(parts))
    if len(parts) > 1 and parts[0].tournaments < parts[1].tournaments:
        for small in range(1, of_part, 2):
            begun[small], begun[small + of_part] = begun[small + of_part], begun[small]
    return in_order(work, control, begun=begun)


def in_order(
    work: Sequence[Callable[[], _Done]], control: Control, own: int = 0, begun: Sequence[int] | None = None
) -> Iterator[_Done]:
    """Do pieces of work in threads and yield what they give in their order; stop when told so.

    Few more than there are threads are handed over at a time, so that little is left to be
    called off.

    Parameters
    ----------
    own
        The first so many pieces are wanted soon: the thread that asks for them does the first itself, and
        until they were taken it counts as one of the threads, which else would be in each other's way.
    begun
        In which order they are begun, by their numbers; as they stand by default.
    """
    workers, cancelled = control.threads or default_threads(), control.cancelled
    left = iter(range(len(work)) if begun is None else begun)
    running: dict[int, Future[_Done]] = {}
    with ThreadPoolExecutor(max_workers=workers) as pool:

        def hand_over(most: int) -> None:
            if not cancelled():
                for piece in islice(left, max(0, most - len(running))):
                    running[piece] = pool.submit(work[piece])

        try:
            for first in islice(left, 1 if own else 0):
                hand_over(workers - 1)
                yield work[first]()
            for taken in range(min(own, 1), len(work)):
                if taken >= own or not (taken in running and running[taken].done()):
                    hand_over(workers + _AHEAD)
                while taken not in running and not cancelled():  # it was put behind others
                    hand_over(len(running) + 1)
                if cancelled():
                    return
                done = running.pop(taken).result()
                if taken >= own:
                    hand_over(workers + _AHEAD)
                yield done
        except Cancelled:
            return
        finally:
            for future in running.values():
                future.cancel()


_AHEAD = 1
"""Pieces handed over beyond the number of threads, so that none waits for the next one."""


def _counted(plan: SexPlan, part: Part, seed: int, control: Control) -> PartCounts:
    """Simulate and count one sex of one part, unless it is known."""
    kept = control.kept
    counted = kept.counts.get((plan.known_by, seed, part)) if kept is not None else None
    if counted is not None:
        return counted
    with lent_buffers(kept) as buffers:
        block = simulate_part(plan, seed, part, control, buffers)
        counted = count_block(block)
    if kept is not None:
        kept.counts.put((plan.known_by, seed, part), counted)
        if kept.also is not None:
            kept.further.put(key_of_selection(plan, seed, part), kept.also(block.selection))
    return counted


def _ridden(
    plan: SexPlan, part: Part, seed: int, control: Control
) -> tuple[dict[Event, EventBlock], PartCounts]:
    """Ride and count one part of one sex, unless it is known."""
    kept = control.kept
    counted = kept.counts.get((plan.known_by, seed, part)) if kept is not None else None
    with lent_buffers(kept) as buffers:
        if counted is not None:
            return Riding(plan.races, seed, part, control, buffers).events(), counted
        block = simulate_part(plan, seed, part, control, buffers)
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
