"""The compiled loops give what numpy gives, bit for bit; `test_golden` compares whole simulations."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine import loops
from simulator.engine.incidents import rare
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.ranking import UNPLACED_TIME, places_of
from simulator.engine.streams import CHUNK, LEVEL_RUN, Draws, Stream
from simulator.event import Event, Sex

pytestmark = pytest.mark.skipif(loops.LOOPS is None, reason="the loops were not compiled here")


@pytest.mark.parametrize(("tournaments", "first"), [(1, 0), (CHUNK + 1, 3 * CHUNK), (2 * CHUNK, 0)])
def test_draws_are_those_of_numpys_generator(numpy_only, tournaments, first):
    names = [Stream(Sex.W, Event.D500, LEVEL_RUN, f"Skater {i}") for i in range(3)]
    table = quantile_table(NORMAL)
    compiled = Draws(5, 2, tournaments, first).draw(names, table)
    numpy_only()
    for own, other in zip(compiled, Draws(5, 2, tournaments, first).draw(names, table), strict=True):
        np.testing.assert_array_equal(own, other)


@settings(max_examples=60, deadline=None)
@given(
    starts=st.integers(1, 30),
    tournaments=st.sampled_from([1, 63, 64, 65, 200]),
    spread=st.sampled_from([1, 20, 3_000, 90_000, 2_000_000]),
    without=st.sampled_from([0.0, 0.3, 1.0]),
    seed=st.integers(0, 2**32),
)
def test_places_are_one_more_than_the_faster(starts, tournaments, spread, without, seed):
    rng = np.random.default_rng(seed)
    wide = 30_000 + rng.integers(0, spread, (starts, tournaments + 7), dtype=np.int32)
    wide[rng.random(wide.shape) < without] = UNPLACED_TIME
    times = wide[:, :tournaments]  # rows of a larger buffer, as the simulation hands them over
    faster = 1 + (times[None] < times[:, None]).sum(axis=1)
    np.testing.assert_array_equal(places_of(times), np.where(times == UNPLACED_TIME, 255, faster))


def test_places_without_the_compiled_loops_are_the_same(numpy_only):
    rng = np.random.default_rng(7)
    times = rng.integers(30_000, 200_000, (9, 20_000), dtype=np.int32)
    times[rng.random(times.shape) < 0.1] = UNPLACED_TIME
    times[3, :9_000] //= 100  # near each other in some tournaments, far apart in others
    compiled = places_of(times)
    numpy_only()
    np.testing.assert_array_equal(places_of(times), compiled)


@pytest.mark.parametrize("low", [0.0, 0.001, 0.3, 1.0])
@pytest.mark.parametrize("high", [0.0, 0.004, 0.5, 1.0])
def test_what_is_rare_is_found_in_the_same_places_with_the_same_numbers(numpy_only, low, high):
    rng = np.random.default_rng(3)
    draws = rng.integers(0, 256, (4, 3_000), dtype=np.uint8)
    keys = rng.integers(0, 2**63, 4, dtype=np.uint64)
    chances = np.full(4, low), np.full(4, high)
    compiled = rare(draws, *chances, keys)
    numpy_only()
    by_numpy = rare(draws, *chances, keys)
    for name in ("starts", "tournaments", "uniform"):
        np.testing.assert_array_equal(getattr(compiled, name), getattr(by_numpy, name))
    if low + high:
        assert len(compiled.starts)


def test_an_array_of_another_kind_is_refused():
    wrong = np.zeros((2, 4), np.int64)
    with pytest.raises(ValueError, match="rows of int32 in one piece are needed, not int64"):
        loops.LOOPS.places(wrong, np.zeros((2, 4), np.uint8))
    with pytest.raises(ValueError, match="uint8 in one piece"):
        loops.LOOPS.count_bytes(np.zeros((4, 8), np.uint8)[:, ::2], 5)
