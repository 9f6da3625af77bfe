"""A run from the outside: partial counts, cancelling, plans that cannot be simulated."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import product

import numpy as np
import pytest
from builders import Start, last_progress, plan_of, rules_of

import simulator.engine.simulate as simulate_room
from simulator.engine.block import SexBlock, SexPlan
from simulator.engine.fingerprint import fingerprint_of_arrays
from simulator.engine.job import Control, Job
from simulator.engine.kept import Kept
from simulator.engine.part import FIRST_BORDERS, Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.ranking import MOST_STARTS
from simulator.engine.simulate import Progress, begun_apart, default_threads, in_order, simulate_counts
from simulator.engine.streams import BLOCK, CHUNK
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused

CAP = 2


def small_plan() -> Plan:
    starts = [Start(f"Skater {i}", event, fall=0.02) for event in (Event.D500, Event.D1000) for i in range(4)]
    rules = rules_of(["500-1", "1000-1", "1000-2", "500-2", "500-3", "500-4"], cap=CAP)
    return plan_of(women=starts, men=starts, two_runs=[Event.D500], rules=rules)


def assert_consistent(progress: Progress) -> None:
    assert 0 < progress.tournaments <= progress.wanted
    for counts in progress.counts.values():
        assert progress.tournaments <= counts.tournaments <= progress.wanted
        assert counts.order.tickets.sum() <= CAP * counts.tournaments
        assert (counts.order.tickets.sum(axis=1) <= counts.tournaments).all()
        for name, event in counts.events.items():
            assert (event.places.sum(axis=1) <= counts.tournaments).all()
            assert (event.fell <= counts.tournaments).all()
            assert (counts.order.start_places[name].sum() <= 3 * counts.tournaments).all()
    assert min(counts.tournaments for counts in progress.counts.values()) == progress.tournaments


def after(calls: int) -> Callable[[], bool]:
    """Say stop once it was asked more often than this, whichever thread asks."""
    lock, asked = threading.Lock(), [0]

    def cancelled() -> bool:
        with lock:
            asked[0] += 1
            return asked[0] > calls

    return cancelled


def test_partial_counts_come_block_by_block() -> None:
    parts = list(simulate_counts(Job(small_plan(), 3 * BLOCK + 1, 1), Control(threads=1)))
    whole = [part.tournaments for part in parts]
    assert whole == sorted(whole)
    assert set(whole) == {BLOCK, 2 * BLOCK, 3 * BLOCK, 3 * BLOCK + 1}
    for part in parts:
        assert_consistent(part)
        assert set(part.medians_ms) == {Sex.W, Sex.M}
    assert parts[-1].counts[Sex.W].order.tickets.sum() == CAP * (3 * BLOCK + 1)


def test_the_first_counts_are_there_before_the_last_block_is_ridden() -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return False

    run = simulate_counts(Job(small_plan(), 20 * BLOCK, 1), Control(cancelled, threads=2))
    first = next(run)
    seen = len(asked)
    *_, last = run
    assert first.tournaments < last.tournaments == 20 * BLOCK
    assert seen < len(asked) / 2


@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize("calls", [0, 1, 2, 5, 9, 14])
def test_a_cancelled_run_stops_and_what_it_gave_fits_together(calls: int, threads: int) -> None:
    before = threading.active_count()
    parts = list(simulate_counts(Job(small_plan(), 50 * BLOCK, 1), Control(after(calls), threads)))
    assert threading.active_count() == before
    assert not parts or parts[-1].tournaments <= (calls + threads) * BLOCK < 50 * BLOCK
    assert calls or not parts
    for part in parts:
        assert_consistent(part)


def test_a_run_that_nobody_follows_any_more_ends_its_threads() -> None:
    before = threading.active_count()
    run = simulate_counts(Job(small_plan(), 50 * BLOCK, 1), Control(threads=2))
    next(run)
    assert threading.active_count() > before
    run.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("own", [0, 1, 2, 9])
def test_what_is_wanted_soon_is_begun_by_the_thread_that_asks(threads: int, own: int) -> None:
    here = threading.get_ident()
    work = [partial(lambda number: (number, threading.get_ident()), number) for number in range(7)]
    numbers, whose = zip(*in_order(work, Control(threads=threads), own), strict=True)
    assert numbers == tuple(range(7))
    assert [who == here for who in whose] == [own > 0] + [False] * 6
    assert not list(in_order([], Control(threads=threads), own))


def test_until_the_first_answer_was_taken_one_thread_less_is_at_work() -> None:
    third = threading.Event()

    def piece(number: int) -> int:
        if number == 2:
            third.set()
        return number

    work = [partial(piece, number) for number in range(4)]
    run = in_order(work, Control(threads=2), own=1)
    assert next(run) == 0
    assert not third.wait(0.05)  # only the second piece was handed over
    assert list(run) == [1, 2, 3]


def test_a_fault_in_a_block_comes_out_and_leaves_no_thread() -> None:
    before = threading.active_count()

    def cancelled() -> bool:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(simulate_counts(Job(small_plan(), 5 * BLOCK, 1), Control(cancelled, 2)))
    assert threading.active_count() == before


def test_a_sex_without_entries_is_passed_over() -> None:
    plan = plan_of(women=[Start("Anna", Event.D500)])
    assert set(last_progress(plan, 10).counts) == {Sex.W}


def test_one_skater_alone_always_wins() -> None:
    counts = last_progress(plan_of(women=[Start("Anna", Event.D500)]), 50).counts[Sex.W]
    assert counts.order.tickets.tolist() == [[50, 0, 0]]
    assert counts.order.start_places[Event.D500].tolist() == [50]


def test_too_many_entries_are_refused() -> None:
    starts = [Start(f"Skater {i}", Event.D500) for i in range(MOST_STARTS + 1)]
    with pytest.raises(InputRefused, match=r"W 500 m: 201 entries are too many\. At most 200 can ride"):
        list(simulate_counts(Job(plan_of(women=starts), 1, 1)))


def test_two_hundred_entries_are_ridden() -> None:
    starts = [Start(f"Skater {i}", Event.D500) for i in range(MOST_STARTS)]
    progress = last_progress(plan_of(women=starts), 20, sexes=[Sex.W])
    assert progress.counts[Sex.W].events[Event.D500].places.sum() == 20 * MOST_STARTS


def test_a_pair_with_a_stranger_is_refused_with_every_stranger() -> None:
    pairs = {(Sex.W, Event.D500): (("Anna", "Zus"), ("Zo", "Bea"))}
    plan = plan_of(women=[Start("Anna", Event.D500), Start("Bea", Event.D500)], pairs=pairs)
    with pytest.raises(InputRefused) as refused:
        list(simulate_counts(Job(plan, 1, 1)))
    assert [str(fault) for fault in refused.value.faults] == [
        f'W 500 m: "{name}" stands in a pair but is not entered. Add the entry or correct the pair.'
        for name in ("Zus", "Zo")
    ]


def test_a_longer_run_goes_on_where_a_shorter_one_ended() -> None:
    assert parts_of(1) == [Part(0, 0, 1)]
    assert parts_of(CHUNK) == [Part(0, 0, CHUNK)]
    assert parts_of(CHUNK + 5) == [Part(0, 0, CHUNK), Part(0, CHUNK, 5)]
    assert parts_of(BLOCK + 5)[-1] == Part(1, 0, 5)
    for number in (*FIRST_BORDERS[1:], BLOCK, 2 * BLOCK):
        own, longer = parts_of(number), parts_of(3 * BLOCK)
        assert longer[: len(own)] == own
        assert sum(part.tournaments for part in own) == number
        assert [part.before for part in own] == [
            sum(earlier.tournaments for earlier in own[:i]) for i in range(len(own))
        ]


def test_runs_of_which_nothing_is_kept_go_on_by_whole_blocks_and_count_the_same() -> None:
    assert parts_of(2 * BLOCK + 5, whole=True) == [
        Part(0, 0, CHUNK),
        Part(0, CHUNK, 5 * CHUNK),
        Part(0, 6 * CHUNK, 4 * CHUNK),
        Part(1, 0, BLOCK),
        Part(2, 0, 5),
    ]
    assert parts_of(CHUNK, whole=True) == [Part(0, 0, CHUNK)]
    job = Job(small_plan(), BLOCK + 9 * CHUNK + 3, 7)
    ridden: dict[int, set[Part]] = {}
    of_threads = []
    for threads in (1, 2, 3):
        ridden[threads] = set()
        with watched_parts(ridden[threads]):
            *_, last = simulate_counts(job, Control(threads=threads))
        of_threads.append(last)
    assert ridden[1] == ridden[2] == set(parts_of(job.tournaments, whole=True))
    assert ridden[3] == set(parts_of(job.tournaments))
    first = of_threads[0]
    for other in of_threads[1:]:
        assert fingerprint_of_arrays(other.counts) == fingerprint_of_arrays(first.counts)
        assert other.medians_ms == first.medians_ms


@contextmanager
def watched_parts(ridden: set[Part]) -> Iterator[None]:
    """Note which parts are ridden."""
    ride = simulate_room.simulate_part

    def noted(plan: SexPlan, seed: int, part: Part, *more: object) -> SexBlock:
        ridden.add(part)
        return ride(plan, seed, part, *more)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(simulate_room, "simulate_part", noted)
        yield


def test_what_is_kept_goes_by_halves_whatever_the_threads() -> None:
    for control in (Control(threads=1, kept=Kept()), Control(threads=2, early=True)):
        ridden: set[Part] = set()
        with watched_parts(ridden):
            list(simulate_counts(Job(small_plan(), BLOCK, 7), control))
        assert ridden == set(parts_of(BLOCK))


def test_no_two_small_first_pieces_are_begun_together_and_all_come_in_their_order() -> None:
    parts = parts_of(2 * BLOCK)
    for of_part, threads in product(range(1, 7), range(1, 5)):  # of two plans there are four
        begun: list[int] = []

        def piece(number: int, noted: list[int] = begun) -> int:
            noted.append(number)
            return number

        count = of_part * len(parts)
        work = [partial(piece, number) for number in range(count)]
        assert list(begun_apart(work, parts, Control(threads=threads))) == list(range(count))
        assert sorted(begun) == list(range(count))
        if threads == 1 and of_part == 2:
            assert begun[:4] == [0, 3, 2, 1]


def test_pieces_put_behind_others_are_called_off_with_them() -> None:
    parts, done = parts_of(2 * BLOCK), list[int]()

    def piece(number: int) -> int:
        done.append(number)
        return number

    work = [partial(piece, number) for number in range(2 * len(parts))]
    came = list(begun_apart(work, parts, Control(lambda: len(done) >= 3, threads=1)))
    assert came == list(range(len(came)))
    assert len(came) < len(work)


def test_there_is_always_a_thread() -> None:
    assert default_threads() >= 1


def test_where_one_run_counts_a_second_one_changes_nothing() -> None:
    two = small_plan()
    women = [Start(f"Skater {i}", event, fall=0.02) for event in (Event.D500, Event.D1000) for i in range(4)]
    one = plan_of(women=women, men=women, rules=two.rules)
    single = replace(two, rules=replace(two.rules, runs={}))
    assert [plan.runs(Sex.W, Event.D500) for plan in (two, one, single)] == [2, 1, 1]
    counts = [last_progress(plan, 2_000).counts for plan in (two, one, single)]
    for sex in Sex:
        places = [of_plan[sex].events[Event.D500].places for of_plan in counts]
        assert np.array_equal(places[1], places[2])
        assert not np.array_equal(places[0], places[2])
        assert np.array_equal(counts[1][sex].order.tickets, counts[2][sex].order.tickets)


def test_two_runs_of_the_rules_do_not_make_a_second_one() -> None:
    starts = [Start(f"Skater {i}", Event.D1500) for i in range(4)]
    plan = plan_of(women=starts, rules=rules_of(["1500-1"]))
    assert plan.rules.runs_of(Sex.W, Event.D1500) == 2
    assert plan.runs(Sex.W, Event.D1500) == 1
