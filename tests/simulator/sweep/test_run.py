"""The same bits in one process, in two, on a cluster, task by task of one scenario or ten."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from functools import cache, partial
from importlib.util import find_spec

import pytest
from sweeps import content, mixed

from simulator.input.faults import InputRefused
from simulator.project.interrupt import starting_processes
from simulator.sweep import cluster as cluster_module
from simulator.sweep import processes, run
from simulator.sweep.bundle import bundle_of
from simulator.sweep.cluster import LOCAL, Cluster, cluster
from simulator.sweep.processes import in_processes
from simulator.sweep.run import Workers, counted, estimate, tasks_of

DASK = pytest.mark.skipif(
    find_spec("distributed") is None, reason='Dask is not installed: pip install "okt-simulator[sweep]"'
)
ALL = range(32)


@cache
def in_one() -> bytes:
    return content(mixed(), counted(mixed().to_count, ALL, Workers(1)))


@pytest.mark.parametrize("a_task", [1, 10, None])
def test_two_processes_give_the_bits_of_one(a_task: int | None) -> None:
    assert content(mixed(), counted(mixed().to_count, ALL, Workers(2, a_task=a_task))) == in_one()


def test_what_begins_in_one_process_goes_on_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "WORTH_S", 0.0)
    monkeypatch.setattr(run, "default_threads", lambda: 2)
    told: list[str] = []
    assert content(mixed(), counted(mixed().to_count, ALL, Workers(), told.append)) == in_one()
    assert told == ["2 processes go on, of 26 scenarios."]


def test_a_little_sweep_stays_in_one_process() -> None:
    told: list[str] = []
    assert content(mixed(), counted(mixed().to_count, ALL, Workers(), told.append)) == in_one()
    assert told == []


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="there is nothing to block on Windows")
def test_a_process_never_hears_ctrl_c_not_even_while_it_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    masked = partial(signal.pthread_sigmask, signal.SIG_BLOCK)  # of a task without numbers: tells what is
    monkeypatch.setattr(processes, "count_given", masked)
    for blocked in in_processes(b"", [(), ()], 2):
        assert signal.SIGINT in blocked
    assert signal.SIGINT not in masked(())


def test_ctrl_c_while_processes_start_is_told_once_they_have() -> None:
    told: list[str] = []
    before = signal.signal(signal.SIGINT, lambda _number, _frame: told.append("interrupted"))
    try:
        with starting_processes():
            signal.raise_signal(signal.SIGINT)
            told.append("started")
    finally:
        signal.signal(signal.SIGINT, before)
    assert told[0] == ("started" if hasattr(signal, "pthread_sigmask") else "interrupted")
    assert sorted(told) == ["interrupted", "started"]


def test_what_a_process_had_that_died_is_counted_again() -> None:
    tasks = in_processes(bundle_of(mixed().to_count), tasks_of(ALL, 3), 2)
    found = list(next(tasks))
    victim = multiprocessing.active_children()[0]
    os.kill(victim.pid or 0, getattr(signal, "SIGKILL", signal.SIGTERM))
    for counts in tasks:
        found += counts
    assert content(mixed(), found) == in_one()


def test_processes_that_die_again_and_again_are_told() -> None:
    with pytest.raises(InputRefused, match=r"a process died 3 times.*Take fewer --workers"):
        list(in_processes(b"no bundle of ours", [(_Deadly(),)], 1))  # type: ignore[arg-type]


class _Deadly:
    """Ends the process in which it is unpacked."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (1,)


@pytest.mark.parametrize("number", [0, -1, 65])
def test_a_number_of_workers_that_makes_no_sense_is_refused(number: int) -> None:
    with pytest.raises(InputRefused, match=r"--workers: .* is out of range"):
        Workers(number).check()


def test_an_estimate_counts_a_few_scenarios() -> None:
    told = estimate(mixed().to_count, ALL)
    assert told.first_s > 0
    assert told.seconds(100, 1) >= 99 * told.each_s


def test_a_task_is_never_empty_and_none_is_left_out() -> None:
    assert tasks_of(range(5), 2) == [(0, 1), (2, 3), (4,)]


# Dask --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def joined() -> Iterator[Cluster]:
    with cluster(LOCAL, 2) as own:
        yield own


@DASK
@pytest.mark.parametrize("a_task", [1, 10])
def test_two_workers_of_dask_give_the_bits_of_one_process(joined: Cluster, a_task: int) -> None:
    bundle = bundle_of(mixed().to_count)
    assert joined.checked(bundle) == ()  # nothing makes them slow: allocator and profiler are seen to
    found = [own for task in joined.count(bundle, tasks_of(ALL, a_task)) for own in task]
    assert content(mixed(), found) == in_one()


@DASK
def test_a_worker_with_another_program_is_refused_before_the_first_task(
    joined: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = cluster_module.program()
    monkeypatch.setattr(cluster_module, "program", lambda: {**own, "numpy": "0.1"})
    with pytest.raises(InputRefused) as caught:
        joined.checked(b"")
    assert len(caught.value.faults) == 2  # both workers are told
    assert f"numpy {own['numpy']}, not 0.1" in str(caught.value)


@DASK
def test_tasks_of_a_worker_that_dies_go_to_another_one(joined: Cluster) -> None:
    tasks = joined.count(bundle_of(mixed().to_count), tasks_of(ALL, 2))
    found = list(next(tasks))
    os.kill(next(iter(joined._client.run(os.getpid).values())), getattr(signal, "SIGKILL", signal.SIGTERM))
    for counts in tasks:
        found += counts
    assert content(mixed(), found) == in_one()


def test_slow_workers_are_told() -> None:
    facts = {
        "allocator": {"MALLOC_TRIM_THRESHOLD_": "65536", "MALLOC_MMAP_THRESHOLD_": ""},
        "profiler": True,
        "threads": 4,
    }
    told = "\n".join(cluster_module.slow(facts))
    assert "start it with MALLOC_TRIM_THRESHOLD_=536870912 MALLOC_MMAP_THRESHOLD_=33554432" in told
    assert "start it with DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED=False" in told
    assert "one of its 4 threads works at a time; start it with --nthreads 1" in told


@DASK
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere", "tcp://"])
def test_an_address_where_nobody_answers_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "_ANSWER_S", 0.3)
    with pytest.raises(InputRefused, match=f"no scheduler of Dask answers at {address}"), cluster(address, 1):
        pass


def test_without_dask_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(InputRefused, match=r"Dask is not installed.*okt-simulator\[sweep\]"),
        cluster(LOCAL, 1),
    ):
        pass
    monkeypatch.setattr(cluster_module, "in_bundle", lambda: True)
    with pytest.raises(InputRefused, match="leave out --cluster") as refused, cluster(LOCAL, 1):
        pass
    assert "pip install" not in str(refused.value)
