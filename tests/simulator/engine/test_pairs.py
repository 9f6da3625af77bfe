"""Pairs: drawn by lot, and by the first run."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine.pairs import ALONE, drawn_opponents, first_run_key, opponents_by_first_run
from simulator.engine.ranking import UNPLACED_TIME


@given(st.integers(1, 40).flatmap(lambda number: st.permutations(range(number))))
def test_drawn_pairs_are_pairs_and_any_two_meet_once_in_a_cycle(order: list[int]) -> None:
    number = len(order)
    cycle = number - 1 + number % 2
    starts = np.arange(number)
    met: Counter[tuple[int, int]] = Counter()
    for turn in range(cycle):
        rounds = np.full(number, -(-turn * 2**32 // cycle), dtype=np.int64)  # the least of this turn
        opponents = drawn_opponents(starts, rounds, np.array(order))
        assert (opponents != starts).all()
        paired = opponents != ALONE
        assert (opponents[opponents[paired]] == starts[paired]).all()
        assert np.count_nonzero(~paired) == number % 2
        met.update((int(a), int(b)) for a, b in zip(starts, opponents, strict=True))
    others = number - 1 + number % 2
    assert set(met.values()) == {1}
    assert all(sum(a == start for a, _ in met) == others for start in range(number))


def test_a_round_is_found_from_the_first_number_to_the_last() -> None:
    order = np.arange(6)
    rounds = np.array([0, 2**32 - 1], dtype=np.int64)
    found = drawn_opponents(np.array([5, 5]), rounds, order)
    assert found.tolist() == [0, 4]  # the start outside the circle meets the first and the last in it


@st.composite
def first_runs(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    number, tournaments = draw(st.integers(1, 9)), draw(st.integers(1, 6))
    times = st.sampled_from([34_000, 34_100, 34_200, 35_000, int(UNPLACED_TIME)])
    shape = st.lists(
        st.lists(times, min_size=tournaments, max_size=tournaments), min_size=number, max_size=number
    )
    there = st.lists(
        st.lists(st.booleans(), min_size=tournaments, max_size=tournaments), min_size=number, max_size=number
    )
    return np.array(draw(shape), dtype=np.int32), np.array(draw(there), dtype=np.bool_)


@settings(max_examples=200)
@given(first_runs())
def test_the_second_run_pairs_first_with_second_and_third_with_fourth(
    case: tuple[np.ndarray, np.ndarray],
) -> None:
    time_ms, rides = case
    lots = np.random.default_rng(1).permuted(np.arange(time_ms.size) / time_ms.size).reshape(time_ms.shape)
    asked = [(start, column) for start, column in np.argwhere(rides)]
    if not asked:
        return
    starts, tournaments = np.array(asked).T
    key = first_run_key(time_ms[:, tournaments], rides[:, tournaments], lots[:, tournaments])
    found = opponents_by_first_run(starts, tournaments, key)
    for start, tournament, opponent in zip(starts, tournaments, found, strict=True):
        order = sorted(
            np.flatnonzero(rides[:, tournament]), key=lambda i: (time_ms[i, tournament], lots[i, tournament])
        )
        rank = order.index(start)
        mate = rank ^ 1
        assert opponent == (order[mate] if mate < len(order) else ALONE)
