"""Random streams by name, quantile tables and hashed numbers."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy import stats

from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.streams import BLOCK, CHUNK, Draws, Stream, hashed_uniform
from simulator.event import Event, Sex
from simulator.form.forecast import NoiseShape

SHAPES = [NORMAL, NoiseShape(), NoiseShape(4.1, 1.7), NoiseShape(6.0, 1.0), NoiseShape(float("inf"), 2.0)]


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_a_table_has_mean_0_and_standard_deviation_1(shape: NoiseShape) -> None:
    table = quantile_table(shape).astype(np.float64)
    assert table.shape == (65_536,)
    assert abs(table.mean()) < 1e-5
    assert abs(table.std() - 1) < 1e-5
    assert (np.diff(table) >= 0).all()
    assert not quantile_table(shape).flags.writeable


def test_the_normal_table_holds_normal_quantiles() -> None:
    probability = (np.arange(65_536) + 0.5) / 65_536
    assert np.abs(quantile_table(NORMAL) - stats.norm.ppf(probability)).max() < 1e-3
    middle = slice(655, -655)
    assert np.abs(quantile_table(NORMAL)[middle] - stats.norm.ppf(probability)[middle]).max() < 1e-4


def test_the_tails_of_a_table_are_those_of_student() -> None:
    freedom = 6.0
    probability = (np.arange(65_536) + 0.5) / 65_536
    expected = stats.t.ppf(probability, freedom) / np.sqrt(freedom / (freedom - 2))
    inner = slice(20, -20)
    assert np.abs(quantile_table(NoiseShape(freedom, 1.0))[inner] / expected[inner] - 1).max() < 5e-3
    assert stats.kurtosis(quantile_table(NoiseShape(freedom, 1.0))) > 2


@pytest.mark.parametrize("slow", [1.0, 1.7, 3.0])
def test_the_slow_side_is_so_many_times_as_wide_as_the_fast_one(slow: float) -> None:
    table = quantile_table(NoiseShape(6.0, slow)).astype(np.float64)
    centre = round(65_536 / (1 + slow))
    median = (table[centre - 1] + table[centre]) / 2  # the mode, where the two halves meet
    for share in (0.3, 0.6, 0.9):
        fast = median - table[round(centre * (1 - share))]
        slowest = table[round(centre + (65_536 - centre) * share)] - median
        assert slowest / fast == pytest.approx(slow, rel=2e-3)
    # As many times the probability too, so that the density is the same on both sides.
    steps = np.diff(table)
    assert steps[centre + 50] == pytest.approx(steps[centre - 50], rel=0.05)


def states(*names: tuple[Stream, int, int]) -> list[bytes]:
    return [stream.state(seed, block).tobytes() for stream, seed, block in names]


def test_no_two_names_share_a_stream() -> None:
    skaters = ["", "1", "x", "1x", "x1", "11", "Anna", "anna", "Anna ", "Änna", "A\u0308nna", "W", "500"]
    streams = [
        Stream(sex, event, run, skater)
        for sex, event, run, skater in itertools.product(Sex, Event, (0, 1, 2, 11), skaters)
    ]
    names = [
        (stream, seed, block) for stream in streams for seed, block in ((0, 0), (1, 23), (12, 3), (123, 0))
    ]
    found = states(*names)
    assert len(set(found)) == len(names)
    assert states(*names[:50]) == found[:50]


def drawn(*streams: Stream, seed: int = 1, block: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Values, bytes and keys of some streams, a row for each."""
    return Draws(seed, block).draw(list(streams), quantile_table(NORMAL))


def test_draws_are_normal_and_bytes_uniform_and_the_two_unrelated() -> None:
    (values,), (rare,), _ = drawn(Stream(Sex.W, Event.D500, 1, "Anna"))
    assert values.shape == rare.shape == (BLOCK,)
    assert stats.kstest(values, "norm").pvalue > 0.001
    assert stats.chisquare(np.bincount(rare, minlength=256)).pvalue > 0.001
    assert abs(np.corrcoef(values, rare)[0, 1]) < 4 / np.sqrt(BLOCK)
    assert abs(np.corrcoef(values[1:], values[:-1])[0, 1]) < 4 / np.sqrt(BLOCK)


def test_streams_of_like_names_are_unrelated() -> None:
    names = [Stream(Sex.W, Event.D500, run, skater) for run in (0, 1, 2) for skater in ("Anna", "Anne", "")]
    others = [drawn(names[0], seed=2)[0], drawn(names[0], block=1)[0]]
    together = np.corrcoef(np.vstack([drawn(*names)[0], *others]))
    assert together.shape == (11, 11)
    assert np.abs(together - np.eye(11)).max() < 4.5 / np.sqrt(BLOCK)


def test_a_stream_is_the_same_whatever_is_drawn_with_it() -> None:
    bea, cato = Stream(Sex.M, Event.D1000, 1, "Bea"), Stream(Sex.M, Event.D1000, 1, "Cato")
    alone, together, behind = drawn(bea), drawn(bea, cato), drawn(cato, bea)
    for own, first, second in zip(alone, together, behind, strict=True):
        assert np.array_equal(own[0], first[0])
        assert np.array_equal(own[0], second[1])
        assert not np.array_equal(first[0], first[1])


def test_hashed_numbers_are_uniform_and_purposes_independent() -> None:
    key = np.uint64(0x0123456789ABCDEF)
    tournaments = np.arange(100_000)
    numbers = np.array([hashed_uniform(key, tournaments, purpose) for purpose in range(4)])
    assert ((numbers >= 0) & (numbers < 1)).all()
    for own in numbers:
        assert stats.kstest(own, "uniform").pvalue > 0.001
        assert abs(np.corrcoef(own[1:], own[:-1])[0, 1]) < 4 / np.sqrt(len(own))
    assert np.abs(np.corrcoef(numbers) - np.eye(4)).max() < 4 / np.sqrt(len(tournaments))
    other = hashed_uniform(np.uint64(int(key) + 1), tournaments, 0)
    assert abs(np.corrcoef(numbers[0], other)[0, 1]) < 4 / np.sqrt(len(tournaments))


def test_hashed_numbers_do_not_depend_on_their_neighbours() -> None:
    keys = np.array([3, 2**64 - 1], dtype=np.uint64)
    together = hashed_uniform(keys[:, None], np.arange(5)[None, :], 2)
    assert together.shape == (2, 5)
    assert hashed_uniform(keys[1], np.array([4]), 2)[0] == together[1, 4]


@pytest.mark.parametrize(
    ("first", "tournaments"), [(0, 7), (CHUNK, 3 * CHUNK), (6 * CHUNK, BLOCK - 6 * CHUNK)]
)
def test_a_part_is_drawn_as_it_is_within_its_block(first: int, tournaments: int) -> None:
    streams = [Stream(Sex.M, Event.D1000, 1, name) for name in ("Bea", "Cato")]
    values, rare, keys = drawn(*streams)
    part = Draws(1, 0, tournaments, first)
    here = slice(first, first + tournaments)
    own_values, own_rare, own_keys = part.draw(streams, quantile_table(NORMAL))
    assert np.array_equal(own_values, values[:, here])
    assert np.array_equal(own_rare, rare[:, here])
    assert np.array_equal(part.keys(streams), own_keys)
    assert part.key_of_race(streams[0]) == keys[0]
    at = np.arange(BLOCK)
    whole = hashed_uniform(keys[:, None], at[None], 1)
    assert np.array_equal(hashed_uniform(own_keys[:, None], at[None, :tournaments], 1), whole[:, here])


@pytest.mark.parametrize(("first", "tournaments"), [(5, 10), (CHUNK, BLOCK), (0, 0), (BLOCK, 1)])
def test_what_is_no_part_of_a_block_cannot_be_drawn(first: int, tournaments: int) -> None:
    with pytest.raises(ValueError, match="not a part of a block"):
        Draws(1, 0, tournaments, first)
