"""The compiled loops give what numpy gives, bit for bit; `test_golden` compares whole simulations."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import astuple, replace
from functools import partial

import numpy as np
import pytest
from builders import Start, plan_of
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy_way import by_numpy

from simulator.engine.block import count_block, prepare, simulate_part
from simulator.engine.buffers import Buffers
from simulator.engine.event_block import count_races
from simulator.engine.incidents import ends_of, rare
from simulator.engine.levels import LevelDraws, SexLevels
from simulator.engine.part import Part
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.races import RiddenEvent, _either, positions_by_lot, settled
from simulator.engine.ranking import UNPLACED_TIME, places_of, tournaments_with_ties
from simulator.engine.riding import Riding
from simulator.engine.run import ride_run
from simulator.engine.streams import CHUNK, LEVEL_RUN, Draws, Stream
from simulator.event import Event, Sex
from simulator.form.forecast import NoiseShape
from simulator.games.chosen import Chosen
from simulator.games.counts import GamesCounting
from simulator.games.kept_times import KeptOurs, PackedTimes
from simulator.games.stored import GamesBlock, fastest_of, keys_of, places_of_rivals
from simulator.loops import mishaps, riding
from simulator.loops.compiled import LOOPS
from simulator.policy.won import won_by
from simulator.quota.lists import Earned
from simulator.quota.many import NO_TIME, ManySeasons
from simulator.quota.rule_file import load_quota_rule
from simulator.selection.counting import count_true
from simulator.selection.field import EventField, takers
from simulator.selection.order_counts import _count_rows, _only_by
from simulator.selection.start_places import lowest
from simulator.selection.walk import walk_order

pytestmark = pytest.mark.skipif(LOOPS is None, reason="the loops were not compiled here")


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
    ends = ends_of(np.full(4, low), np.full(4, high), keys)
    compiled = rare(draws, np.arange(len(draws)), ends)
    numpy_only()
    by_numpy = rare(draws, np.arange(len(draws)), ends)
    for name in ("starts", "tournaments", "uniform"):
        np.testing.assert_array_equal(getattr(compiled, name), getattr(by_numpy, name))
    if low + high:
        assert len(compiled.starts)


@pytest.mark.parametrize("limit", [0, 1, 7, 255, 256])
@pytest.mark.parametrize(("tournaments", "first"), [(1, 0), (1_023, 0), (CHUNK + 65, CHUNK)])
def test_a_run_is_ridden_as_by_numpy(numpy_only, limit, tournaments, first):
    rng = np.random.default_rng(tournaments)
    starts = [Start(f"Skater {i}", Event.D1000, time_s=70.0 + i, fall=limit / 256) for i in range(3)]
    [races] = prepare(plan_of(women=starts, race_effect=0.008), Sex.W).races.events
    level = rng.normal(0, 0.02, (3, tournaments)).astype(np.float32)
    shape = quantile_table(NoiseShape(degrees_of_freedom=5, slow_side=1.4))
    nobody = np.zeros(0, np.int64)

    def ridden():
        run = ride_run(Draws(3, 0, tournaments, first), races, 1, level, shape, nobody, None)
        return run.time_ms, run.fell, run.disqualified, run.keys

    compiled = ridden()
    numpy_only()
    for own, other in zip(compiled, ridden(), strict=True):
        np.testing.assert_array_equal(own, other)
    assert limit < 256 or len(compiled[1]) == 3 * tournaments


@settings(max_examples=40, deadline=None)
@given(
    starts=st.integers(1, 9),
    event=st.sampled_from([Event.D500, Event.D5000]),
    given_pairs=st.booleans(),
    run=st.sampled_from([1, 2]),
    lanes=st.booleans(),
    likely=st.sampled_from([0.02, 0.9]),
    seed=st.integers(0, 2**32),
)
def test_mishaps_and_false_starts_by_the_pair_are_as_by_numpy(
    starts, event, given_pairs, run, lanes, likely, seed
):
    rng, tournaments = np.random.default_rng(seed), 300
    names = [f"Skater {i}" for i in range(starts)]
    entered = [Start(name, event, fall=0.1, did_not_finish=0.05, false_start=likely) for name in names]
    pairs = {(Sex.W, event): tuple(tuple(names[i : i + 2]) for i in range(0, starts, 2))}
    plan = plan_of(women=entered, two_runs=[event], pairs=pairs if given_pairs else None)
    [races] = prepare(plan, Sex.W).races.events
    if lanes:
        races = replace(races, lane_ms=rng.integers(0, 90, starts))
    away = np.flatnonzero(rng.random(starts * tournaments) < 0.1)
    first_run = rng.choice([35_000, 36_000, 37_000, UNPLACED_TIME], (starts, tournaments)).astype(np.int32)
    level = np.zeros((starts, tournaments), np.float32)
    shape = quantile_table(NORMAL)

    def ridden():
        own = first_run.copy() if run == 2 else None
        return ride_run(Draws(seed % 99, 0, tournaments), races, run, level, shape, away, own)

    compiled = ridden()
    with by_numpy():
        other = ridden()
    for name in ("time_ms", "fell", "disqualified"):
        np.testing.assert_array_equal(getattr(compiled, name), getattr(other, name))
    assert starts == 1 or likely < 0.9 or len(compiled.disqualified)


@pytest.mark.parametrize(("tournaments", "first"), [(1, 0), (1_023, 0), (CHUNK + 65, CHUNK)])
def test_levels_and_who_does_not_start_are_as_by_numpy(tournaments, first):
    events = (Event.D500, Event.D1000)
    entered = [
        Start(f"Skater {i}", event, not_starting=0.2, skips_second_run=0.3)
        for event in events
        for i in range(9)
    ]
    races = prepare(plan_of(women=entered, two_runs=[Event.D500]), Sex.W).races

    def drawn():
        levels = LevelDraws(Draws(4, 1, tournaments, first), SexLevels(races.forecast, races.two_runs))
        for event in reversed(events):  # the second has the draws of the first in it
            yield levels.of_event(event, np.empty((9, tournaments), np.float32))

    compiled = list(drawn())
    with by_numpy():
        others = list(drawn())
    for own, other in zip(compiled, others, strict=True):
        for name in ("deviation", "absent", "one_run_only"):
            np.testing.assert_array_equal(getattr(own, name), getattr(other, name))
    assert tournaments == 1 or (len(compiled[0].absent) and len(compiled[1].one_run_only))


def test_more_mishaps_than_there_is_room_for_are_all_found(monkeypatch):
    entered = [
        Start(f"Skater {i}", Event.D500, fall=0.2, did_not_finish=0.2, not_starting=0.2, false_start=0.5)
        for i in range(4)
    ]
    races = prepare(plan_of(women=entered, two_runs=[Event.D500]), Sex.W).races

    def found():
        [event] = Riding(races, 3, Part(0, 0, 2_000)).events().values()
        return event.fell, event.disqualified, event.absent

    enough = found()
    for module in (riding, mishaps):
        monkeypatch.setattr(module, "most_likely", lambda cells, tournaments: 1)
    for own, other in zip(found(), enough, strict=True):
        np.testing.assert_array_equal(own, other)
        assert len(own) > 500


@settings(max_examples=60, deadline=None)
@given(
    starts=st.integers(1, 12),
    tournaments=st.sampled_from([1, 63, 64, 65, 130]),
    first=st.integers(0, 12),
    slower=st.booleans(),
    seed=st.integers(0, 2**32),
)
def test_ties_are_broken_and_races_counted_as_by_numpy(starts, tournaments, first, slower, seed):
    rng = np.random.default_rng(seed)
    times = rng.integers(70_000, 70_000 + 2 * starts, (2, starts, tournaments)).astype(np.int32)
    times[rng.random(times.shape) < 0.1] = UNPLACED_TIME
    some = np.sort(rng.choice(tournaments, (tournaments + 1) // 2, replace=False))
    fell, gone, more = (np.flatnonzero(rng.random(starts * tournaments) < 0.1) for _ in range(3))
    entered = [Start(f"Skater {i}", Event.D1000) for i in range(starts)]
    [races] = prepare(plan_of(women=entered), Sex.W).races.events
    races = replace(races, tie_places=first)
    keys = rng.integers(0, 2**63, starts, dtype=np.uint64)

    def settled_and_counted():
        of = RiddenEvent(times[0], places_of(times[0]), fell, gone, gone, keys, times[1] if slower else None)
        _, positions = settled(of, races)
        yield positions
        yield positions_by_lot(positions, keys, some)
        yield from astuple(count_races(of.places, fell, gone))
        yield _either(fell, more, starts * tournaments, Buffers())

    compiled = list(settled_and_counted())
    with by_numpy():
        others = list(settled_and_counted())
    for own, other in zip(compiled, others, strict=True):
        np.testing.assert_array_equal(own, other)


def test_a_copy_of_a_prepared_run_is_ridden_from_arrays_of_its_own():
    entered = [Start(f"Skater {i}", Event.D500, not_starting=0.1) for i in range(3)]
    races = prepare(plan_of(women=entered), Sex.W).races
    [run], levels = races.events[0].runs_of, races.levels.made_of(Event.D500).of_loops
    for own in (run, levels):
        before = own.addresses
        assert deepcopy(own).addresses != before == own.addresses


def test_a_part_is_ridden_and_selected_in_few_calls(monkeypatch):
    calls = Counter()
    for name, call in vars(LOOPS).items():
        counted = partial(lambda own, loop, *args: calls.update([own]) or loop(*args), name, call)
        monkeypatch.setattr(LOOPS, name, counted)
    events = (Event.D500, Event.D1000)
    entered = [Start(f"Skater {i}", event, fall=0.1) for event in events for i in range(6)]
    plan = prepare(plan_of(women=entered, two_runs=[Event.D500]), Sex.W)
    count_block(simulate_part(plan, 1, Part(0, 0, 2_000)))
    once_an_event = {"_levels", "_places", "_positions", "_count_races", "_takers"}
    assert {name: calls[name] for name in once_an_event} == dict.fromkeys(once_an_event, 2)
    assert (calls["_run"], calls["_mishaps"], calls["_either"], calls["_tell"]) == (3, 3, 2, 1)
    assert calls["_draw"] + calls["_weigh"] + calls["_rare"] + calls["_ride"] == 0


def test_more_that_is_rare_than_expected_finds_room_too(numpy_only):
    draws = np.zeros((3, 40_000), np.uint8)  # no stream draws this, and it may be any
    ends = ends_of(np.full(3, 0.001), np.zeros(3), np.arange(3, dtype=np.uint64))
    compiled = rare(draws, np.arange(len(draws)), ends)
    numpy_only()
    by_numpy = rare(draws, np.arange(len(draws)), ends)
    assert len(compiled.starts) == 120_000 > ends.room(40_000)
    for name in ("starts", "tournaments", "uniform"):
        np.testing.assert_array_equal(getattr(compiled, name), getattr(by_numpy, name))


SIZES = st.sampled_from([1, 63, 64, 65, 130])


@settings(max_examples=60, deadline=None)
@given(starts=st.integers(1, 12), tournaments=SIZES, places=st.integers(0, 6), seed=st.integers(0, 2**32))
def test_places_of_an_event_are_looked_at_as_by_numpy(starts, tournaments, places, seed):
    rng = np.random.default_rng(seed)
    positions = rng.choice([*range(1, 8), 255], (starts, tournaments)).astype(np.uint8)
    event = EventField(rng.permutation(starts) * 20, positions)
    ticket = rng.random((starts * 20, 2 * tournaments)) < 0.8
    some = np.sort(rng.choice(2 * tournaments, tournaments, replace=False))

    def looked_at():
        yield takers(event, places)
        yield tournaments_with_ties(positions, places)
        for columns, of in (None, ticket[:, :tournaments]), (some, ticket):
            yield from lowest(positions, places, of, event.skaters, columns)
            yield lowest(positions.astype(np.uint16), places, of, event.skaters, columns)[0]

    compiled = list(looked_at())
    with by_numpy():
        others = list(looked_at())
    for own, other in zip(compiled, others, strict=True):
        np.testing.assert_array_equal(own, other)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.integers(0, 12),
    tournaments=SIZES,
    cap=st.integers(0, 6),
    protects=st.booleans(),
    seed=st.integers(0, 2**32),
)
def test_an_order_is_read_and_counted_as_by_numpy(rows, tournaments, cap, protects, seed):
    rng = np.random.default_rng(seed)
    holders = rng.choice([*range(9), 255], (rows, tournaments)).astype(np.uint8)
    protected = rng.random((9, tournaments)) < 0.2 if protects else None

    who = rng.choice([*range(9), 255], tournaments).astype(np.uint8)

    def read():
        walk = walk_order([*holders], cap, 9, tournaments, protected)
        alone = [_only_by(walk, row, who, protected) for row in range(rows)]
        counts = *_count_rows(walk, 9), count_true(walk.listed)
        return walk.first, walk.rank, walk.listed, walk.next_name(), *alone, *counts

    compiled = read()
    with by_numpy():
        others = read()
    for own, other in zip(compiled, others, strict=True):
        np.testing.assert_array_equal(own, other)


@pytest.mark.parametrize("seasons", [1, 31, 32, 33, 2_100])
@pytest.mark.parametrize("to_come", [0, 1, 2])
def test_start_places_of_many_seasons_are_those_of_numpy(seasons, to_come):
    rng = np.random.default_rng(seasons + to_come)
    rule = load_quota_rule()
    earned = tuple(
        Earned(f"Skater {number:02}", f"C{number % 7}", (int(rng.integers(0, 3)),) * 2, best)
        for number, best in enumerate(rng.choice([None, 75_000, 75_010, 75_020], 60).tolist())
    )
    riders = [number for number in range(60) if number % 5]
    points = [{n: rng.integers(0, 4, seasons, np.uint8) for n in riders} for _ in range(to_come)]
    of_times = np.array([*range(74_990, 75_030), NO_TIME], np.int32)
    times = {n: rng.choice(of_times, seasons) for n in riders if to_come}
    many = ManySeasons(rule, Sex.W, Event.D1500, earned, to_come)
    compiled = many.places(points, times, seasons)
    with by_numpy():
        np.testing.assert_array_equal(compiled, many.places(points, times, seasons))
    assert compiled.any()


@settings(max_examples=60, deadline=None)
@given(
    seasons=st.sampled_from([1, 31, 33, 256, 300]),
    skaters=st.sampled_from([1, 20, 70]),
    hundredths=st.booleans(),
    furthest=st.sampled_from([0, 60, 60_000, 2_000_000]),
    scores=st.sampled_from([1, 3, 60]),
    places=st.sampled_from([(21, 7), (3, 0), (0, 3), (60, 60)]),
    seed=st.integers(0, 2**32),
)
def test_start_places_hang_on_the_last_criterion_however_near_or_far_times_and_points_are(
    seasons, skaters, hundredths, furthest, scores, places, seed
):
    rng, rule, event = np.random.default_rng(seed), load_quota_rule(), Event.D1500
    quota = replace(rule.events[Sex.M][event], by_points=places[0], by_time=places[1])
    rule = replace(rule, hundredths=hundredths, events={Sex.M: {event: quota}})
    best = (100_000 + rng.integers(0, furthest + 1, skaters)).tolist()
    earned = tuple(
        Earned(
            f"Skater {number:02}", f"C{rng.integers(0, 9)}", tuple(rng.integers(0, scores, 3).tolist()), time
        )
        for number, time in enumerate(own if rng.random() < 0.8 else None for own in best)
    )
    riders = np.flatnonzero(rng.random(skaters) < 0.8).tolist()
    listed = sorted({0, *(one for table in rule.points for one in table.points)})[:scores]
    points = [{n: rng.choice(listed, seasons).astype(np.uint8) for n in riders}]
    times = {n: (100_000 + rng.integers(0, furthest + 1, seasons)).astype(np.int32) for n in riders}
    for own in times.values():
        own[rng.random(seasons) < 0.1] = NO_TIME
    many = ManySeasons(rule, Sex.M, event, earned, 1)
    compiled = many.places(points, times, seasons)
    with by_numpy():
        np.testing.assert_array_equal(compiled, many.places(points, times, seasons))


def test_a_race_of_other_seasons_is_refused():
    many = ManySeasons(load_quota_rule(), Sex.W, Event.D1500, (Earned("Anna Een", "NED", ()),), 1)
    with pytest.raises(ValueError, match="2 seasons are needed, not 3"):
        many.places([{0: np.zeros(3, np.uint8)}], {}, 2)


@settings(max_examples=60, deadline=None)
@given(
    candidates=st.sampled_from([1, 4, 12, 40]),
    rivals=st.sampled_from([1, 9, 15]),
    tournaments=st.sampled_from([1, 63, 64, 65, 130, 17_000]),
    starting=st.sampled_from([0.0, 0.1, 0.7]),
    seed=st.integers(0, 2**32),
)
def test_the_games_are_counted_as_by_numpy(candidates, rivals, tournaments, starting, seed):
    rng = np.random.default_rng(seed)
    ours, theirs = (  # few different times, so that many are equal
        rng.integers(70_000, 70_030, (starts, tournaments), dtype=np.int32) for starts in (candidates, rivals)
    )
    for times in (ours, theirs):
        times[rng.random(times.shape) < 0.1] = UNPLACED_TIME
    skaters = np.sort(rng.choice(100, candidates, replace=False))
    starts = rng.random((candidates, tournaments)) < starting
    starts[rng.random(candidates) < 0.3] = False
    took = rng.choice([*skaters, 100, 255], (3, tournaments)).astype(np.uint8)
    event = Event.D1000
    chosen = Chosen(
        {event: skaters}, {event: starts}, {event: took[:2]}, {4: took[2], 7: took[0]}, tournaments
    )

    def counted():
        counting = GamesCounting(chosen, {4: event, 7: Event.D500})
        keys = keys_of(ours, theirs)
        block = GamesBlock(skaters, keys, places_of_rivals(theirs))
        counting.add(event, block)
        counts = counting.counts()
        own = counts.events[event]
        assert own.starts.sum() == starts.sum()
        assert list(counts.rows) == [4]
        won = counts.won, counts.rows[4], won_by({event: block}, {event: np.asfortranarray(starts)})
        return keys, fastest_of(theirs), own.starts, own.places, own.rivals, own.takers, *won

    compiled = counted()
    with by_numpy():
        others = counted()
    for own, other in zip(compiled, others, strict=True):
        np.testing.assert_array_equal(own, other)


@settings(max_examples=60, deadline=None)
@given(
    candidates=st.sampled_from([1, 2, 12, 31]),
    moved=st.sampled_from([0.05, 0.5, 1.0]),
    tournaments=st.sampled_from([1, 63, 64, 65, 130, 4_000]),
    furthest=st.sampled_from([30, 60_000, 90_000]),
    seed=st.integers(0, 2**32),
)
def test_keys_of_edited_skaters_are_as_by_numpy(candidates, moved, tournaments, furthest, seed):
    rng = np.random.default_rng(seed)

    def ridden(starts):
        times = rng.integers(400_000, 400_000 + furthest, (starts, tournaments), dtype=np.int32)
        times[rng.random(times.shape) < 0.1] = UNPLACED_TIME
        return times

    ours, rivals = ridden(candidates), ridden(10)
    kept = KeptOurs.of((), keys_of(ours, rivals), ours)
    fastest = PackedTimes.of(fastest_of(rivals))
    who = np.flatnonzero(rng.random(candidates) < moved).tolist() or [candidates - 1]
    now = ridden(len(who))
    compiled = kept.moved(who, now, fastest)
    with by_numpy():
        np.testing.assert_array_equal(compiled, kept.moved(who, now, fastest))


def test_times_of_other_tournaments_are_refused():
    times = np.full((2, 4), 70_000, np.int32)
    kept = KeptOurs.of((), keys_of(times, times), times)
    with pytest.raises(ValueError, match="times of 4 tournaments are needed"):
        kept.moved([1], times[:1, :3], PackedTimes.of(fastest_of(times)))


def test_an_array_of_another_kind_is_refused():
    wrong = np.zeros((2, 4), np.int64)
    with pytest.raises(ValueError, match="rows of int32 in one piece are needed, not int64"):
        LOOPS.places(wrong, np.zeros((2, 4), np.uint8))
    with pytest.raises(ValueError, match="uint8 in one piece"):
        LOOPS.count_bytes(np.zeros((4, 8), np.uint8)[:, ::2], 5)
