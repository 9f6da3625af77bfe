"""Scenarios counted by workers of Dask; the one module that knows it, imported where an address is given."""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.programs import in_bundle
from simulator.sweep.bundle import WorkerDiffers, counter_of, differences, program
from simulator.sweep.counting import Counted
from simulator.sweep.processes import Task
from simulator.sweep.worker import count_task
from simulator.words import say

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
"""In the place of an address: a cluster of this machine alone, for as long as the sweep takes."""

ALLOCATOR = {"MALLOC_TRIM_THRESHOLD_": 1 << 29, "MALLOC_MMAP_THRESHOLD_": 1 << 25}
"""Dask has its workers give memory back to the system from 64 kB on. That the first variable is set at
all, to whatever it be, moreover keeps the allocator from learning that arrays of some 100 kB come again
and again, and each is fetched from the system anew; the second one says so. Together that costs a third
of the time. Who sets them before workers start is not overruled."""

_SMALLEST = 1 << 22
_PROFILE = "distributed.worker.profile.enabled"
_ANSWER_S = 10
_SHOWN = 10


@contextmanager
def cluster(address: str, workers: int) -> Iterator[Cluster]:
    """Join the cluster at an address, or begin one of this machine.

    Parameters
    ----------
    address
        Of a scheduler, ``tcp://host:8786`` or ``tls://host:8786``, or `LOCAL`.
    workers
        Of a cluster that is begun here.

    Raises
    ------
    InputRefused
        When Dask is not installed, nobody answers, or there are no workers.
    """
    try:
        from distributed import Client
    except ImportError:
        found = say("Dask is not installed")
        remedy = say('Install it: pip install "okt-simulator[sweep]".')
        if in_bundle():
            remedy = say("Sweep on this machine: leave out --cluster.")
        raise InputRefused([Fault("--cluster", found, remedy)]) from None

    class JoiningClient(Client):  # type: ignore[misc]  # nothing is known of its type
        """A client that could not join has nothing to close, and need not wait in vain to close it."""

        def __del__(self) -> None:
            pass

    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is told by us
    with ExitStack() as stack:
        where = stack.enter_context(_begun(workers)) if address == LOCAL else address
        try:
            client = stack.enter_context(JoiningClient(where, timeout=_ANSWER_S, set_as_default=False))
        except (OSError, TimeoutError, ValueError, TypeError, RuntimeError) as error:
            found = say(
                "no scheduler of Dask answers at {address} ({why})", address=address, why=_line(error)
            )
            remedy = say("Write the address that dask scheduler prints, such as tcp://host:8786.")
            raise InputRefused([Fault("--cluster", found, remedy)]) from None
        yield Cluster(client)


@contextmanager
def _begun(workers: int) -> Iterator[Any]:
    """Begin a cluster of this machine: no port for others, no dashboard, no profiler."""
    import dask.config
    from distributed import LocalCluster

    added = {name: str(wanted) for name, wanted in ALLOCATOR.items() if name not in os.environ}
    os.environ.update(added)
    try:
        with (
            dask.config.set({_PROFILE: False}),
            LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=True,
                host="127.0.0.1",
                dashboard_address=None,
                worker_dashboard_address=None,
                silence_logs=logging.CRITICAL,
            ) as begun,
        ):
            yield begun
    finally:
        for name in added:
            del os.environ[name]


class Cluster:
    """Workers of Dask that count."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def checked(self, bundle: bytes) -> tuple[str, ...]:
        """Look at every worker before the first task; what is right but slow comes back in words.

        Raises
        ------
        InputRefused
            With every worker that has another program or other numbers, or when there is none.
        """
        found = self._asked(_facts)
        if not found:
            remedy = say("Start some: dask worker ADDRESS --nthreads 1.")
            raise InputRefused([Fault("--cluster", say("the scheduler has no workers"), remedy)])
        wanted = program()
        faults, told = [], []
        for worker, facts in sorted(found.items()):
            if not isinstance(facts, dict):
                faults.append(_differs(worker, _line(facts)))
            elif facts["program"] != wanted:
                faults.append(_differs(worker, differences(wanted, facts["program"])))
            else:
                told += [f"{worker}: {what}" for what in slow(facts)]
        refuse_if_any(faults)
        for worker, differs in sorted(self._asked(_whether_right, bundle).items()):
            if differs is not None:
                faults.append(_differs(worker, str(differs)))
        refuse_if_any(faults)
        return tuple(told[:_SHOWN])

    def count(self, bundle: bytes, tasks: Sequence[Task]) -> Iterator[tuple[Counted, ...]]:
        """Yield what each task gave, in order; tasks of a worker that dies go to another one.

        Raises
        ------
        InputRefused
            When workers die again and again, the scheduler goes away, or a worker that came later differs.
        """
        from distributed import CancelledError, KilledWorker

        [given] = self._client.scatter([bundle], broadcast=True, hash=False)
        futures = deque(self._client.submit(count_task, given, task, pure=False) for task in tasks)
        try:
            while futures:
                yield futures.popleft().result()  # what is not held here is let go on the cluster too
        except WorkerDiffers as differs:
            raise InputRefused([_differs(say("a worker"), str(differs))]) from None
        except (KilledWorker, CancelledError, OSError, TimeoutError) as error:
            found = say("the cluster gave up ({why})", why=_line(error))
            remedy = say("What is counted is in the file; go on with --resume.")
            raise InputRefused([Fault("--cluster", found, remedy)]) from None

    def _asked(self, what: Any, *given: Any) -> dict[str, Any]:
        """Return what a function says on each worker; an error where it could not be run."""
        with suppress(ValueError):  # nobody there
            answers: dict[str, Any] = self._client.run(what, *given, on_error="return")
            return answers
        return {}


def _facts(dask_worker: Any) -> dict[str, Any]:
    """Say what a worker is like; run there, where Dask hands itself over by that name."""
    import dask.config

    return {
        "program": program(),
        "allocator": {name: os.environ.get(name, "") for name in ALLOCATOR},
        "profiler": dask.config.get(_PROFILE, default=True),
        "threads": dask_worker.state.nthreads,
    }


def _whether_right(bundle: bytes) -> str | None:
    """Say what is wrong with a bundle on a worker; run there."""
    try:
        counter_of(bundle)
    except WorkerDiffers as differs:
        return str(differs)
    return None


def slow(facts: dict[str, Any]) -> Iterator[str]:
    """Yield what makes a worker slower than it could be."""
    found = facts["allocator"]
    if any(found.values()) and not all(own.isdigit() and int(own) >= _SMALLEST for own in found.values()):
        yield say(
            "its allocator costs a third of the time; start it with {wanted}",
            wanted=" ".join(f"{name}={own}" for name, own in ALLOCATOR.items()),
        )
    if facts["profiler"]:
        yield say(
            "its profiler is on; start it with {name}=False",
            name="DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED",
        )
    if facts["threads"] != 1:
        yield say(
            "one of its {count} threads works at a time; start it with --nthreads 1", count=facts["threads"]
        )


def _differs(worker: str, how: str) -> Fault:
    remedy = say(
        "Install the same versions there: the numbers of all workers have to be the same to the last bit."
    )
    return Fault(str(worker), say("this worker cannot take part: {how}", how=how), remedy)


def _line(error: object) -> str:
    """Return the first line of an error, or its kind."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
