"""Places of a set of starters from what is stored of an event, against plain Python."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.engine.ranking import UNPLACED, UNPLACED_TIME
from simulator.games.kept_times import KeptOurs, PackedTimes
from simulator.games.stored import RIVAL_LAST, GamesBlock, fastest_of, keys_of, places_of_rivals

LOST = int(UNPLACED_TIME)


def stored(ours: np.ndarray, rivals: np.ndarray) -> GamesBlock:
    """Store an event by its times, as it is stored when it is ridden."""
    times, others = ours.astype(np.int32), rivals.astype(np.int32)
    return GamesBlock(np.arange(len(ours)), keys_of(times, others), places_of_rivals(others))


@pytest.mark.parametrize("seed", range(7))
def test_any_starters_are_placed_as_by_hand(seed: int) -> None:
    random = np.random.default_rng(seed)
    size, candidates, foreign = 400, (1, 2, 3, 4, 5, 6, 40)[seed], (2, 1, 5, 9, 15, 3, 12)[seed]
    # Few different times, so that many are equal: ours with rivals, ours with ours, rivals with rivals.
    ours = random.integers(70_000, 70_012, (candidates, size))
    rivals = random.integers(70_000, 70_012, (foreign, size))
    ours[random.random(ours.shape) < 0.1] = LOST
    rivals[random.random(rivals.shape) < 0.1] = LOST
    chosen = random.random(ours.shape) < 0.5
    judged = stored(ours, rivals).judged(chosen)
    for t in range(size):
        starting = [int(ours[c, t]) for c in range(candidates) if chosen[c, t] and ours[c, t] != LOST]
        theirs = rivals[:, t].tolist()
        for c in range(candidates):
            if not chosen[c, t] or ours[c, t] == LOST:
                assert judged.ours[c, t] == UNPLACED
                continue
            rivals_ahead = sum(time < ours[c, t] for time in theirs)
            mates_ahead = sum(time < ours[c, t] for time in starting)
            # Mates of no account, with eight rivals ahead, are behind whoever has fewer.
            told = UNPLACED if rivals_ahead >= 8 else 1 + rivals_ahead + mates_ahead
            assert judged.ours[c, t] == told
        for r, time in enumerate(theirs):
            if time == LOST:
                assert judged.rivals[r, t] >= RIVAL_LAST
                continue
            ahead = [own for own in theirs if own < time] + [own for own in starting if own <= time]
            if len(ahead) < 8:  # those behind tell no more than that
                assert judged.rivals[r, t] == 1 + len(ahead)
            else:
                assert judged.rivals[r, t] > 8


def test_equal_times_of_ours_share_a_medal() -> None:
    ours, rivals = np.array([[70_000], [70_000], [70_100]]), np.array([[69_000], [70_050]])
    judged = stored(ours, rivals).judged(np.ones((3, 1), np.bool_))
    assert judged.ours[:, 0].tolist() == [2, 2, 5]
    assert judged.rivals[:, 0].tolist() == [1, 4]


def test_starters_can_be_judged_in_the_front_of_a_part_alone() -> None:
    random = np.random.default_rng(0)
    block = stored(random.integers(70_000, 71_000, (4, 300)), random.integers(70_000, 71_000, (6, 300)))
    chosen = random.random((4, 300)) < 0.6
    whole, front = block.judged(chosen), block.judged(chosen[:, :70])
    assert np.array_equal(whole.ours[:, :70], front.ours)
    assert np.array_equal(whole.rivals[:, :70], front.rivals)


@pytest.mark.parametrize("foreign", [3, 8, 15])
def test_the_eight_fastest_rivals_are_enough_to_place_ours(foreign: int) -> None:
    random = np.random.default_rng(foreign)
    ours = random.integers(70_000, 70_020, (5, 300)).astype(np.int32)
    rivals = random.integers(70_000, 70_020, (foreign, 300)).astype(np.int32)
    rivals[random.random(rivals.shape) < 0.3] = LOST
    fastest = fastest_of(rivals)
    assert fastest.shape == (8, 300)
    assert (np.diff(fastest.astype(np.int64), axis=0) >= 0).all()
    assert np.array_equal(keys_of(ours, fastest), keys_of(ours, rivals))


@pytest.mark.parametrize("slowest", [70_500, 70_000 + 65_534, 70_000 + 65_535, 300_000])
def test_times_are_kept_as_they_are_however_far_apart(slowest: int) -> None:
    times = np.array([[70_000, LOST, 71_000], [slowest, 70_001, LOST]], np.int32)
    assert np.array_equal(PackedTimes.of(times).set_apart().unpacked(), times)


def test_nothing_is_kept_of_times_where_nobody_has_one() -> None:
    times = np.full((2, 4), UNPLACED_TIME)
    kept = KeptOurs.of((b"ours", b"mate"), keys_of(times, times), times)
    assert kept.times.unpacked().tolist() == []
    assert kept.set_apart().nbytes == kept.nbytes == 8


def test_who_is_decided_by_something_else_rides_again() -> None:
    times = np.full((2, 4), 70_000, np.int32)
    kept = KeptOurs.of((b"ours", b"mate"), keys_of(times, times[:1]), times)
    assert kept.changed((b"ours", b"mate")) == []
    assert kept.changed((b"ours", b"other")) == [1]
    assert kept.changed((b"ours", b"mate", b"new")) is None


@pytest.mark.parametrize("size", [1, 64, 300])
@pytest.mark.parametrize("seed", range(8))
def test_keys_after_some_ride_again_are_those_of_riding_all(seed: int, size: int) -> None:
    random = np.random.default_rng(seed)
    candidates, foreign = (1, 2, 5, 12, 31, 40, 12, 20)[seed], (3, 15, 8, 9, 15, 2, 15, 10)[seed]
    apart = (
        70_000 if seed == 6 else 14
    )  # few different times, so that many are equal; or too far apart to pack

    def times(starts: int) -> np.ndarray:
        own = random.integers(70_000, 70_000 + apart, (starts, size)).astype(np.int32)
        own[random.random(own.shape) < 0.1] = LOST
        return own

    ours, rivals = times(candidates), times(foreign)
    kept = KeptOurs.of((), keys_of(ours, rivals), ours)
    fastest = PackedTimes.of(fastest_of(rivals))
    moved = sorted(random.choice(candidates, max(1, candidates // 3), replace=False).tolist())
    now = times(len(moved))
    ours[moved] = now
    expected = keys_of(ours, rivals)
    assert np.array_equal(kept.moved(moved, now, fastest), expected)
    known = kept.known_ms(moved, now)
    assert np.array_equal(keys_of(known, fastest.unpacked()), expected)
