"""Fixed outcomes: what is put in the place of chance, and that nothing else moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from builders import NORMAL_NOISE, Given, Start, given, plan_of, ridden, rules_of
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from simulator.engine.fixed import FixedOutcome
from simulator.engine.fixed_starts import FixedStarts, fixed_starts
from simulator.engine.plan import Plan
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME
from simulator.engine.streams import BLOCK
from simulator.event import Event, Sex, Status

ORDER = rules_of(["1000-1", "500-1", "3000-1", "1000-2", "500-2", "3000-2", "1000-3"], cap=4)
EVENTS = (Event.D500, Event.D1000, Event.D3000)
FELL, DNF, OUT, AWAY = (
    Status.FELL,
    Status.DNF,
    Status.DQ,
    Status.DNS,
)


def women(number: int = 6, **changes: float) -> list[Start]:
    """Independent events, in which everything goes wrong often enough to be looked at."""
    rates = {"not_starting": 0.1, "fall": 0.1, "did_not_finish": 0.1, "disqualified": 0.1}
    every = {**rates, "skips_second_run": 0.1, "false_start": 0.1, **changes}
    return [
        Start(f"Skater {i}", event, spread=0.01 + i / 2000, **every)
        for event in EVENTS
        for i in range(number)
    ]


def plan_with(event: Event | None = None, *outcomes: FixedOutcome, starts: list[Start] | None = None) -> Plan:
    fixed = {} if event is None else {(Sex.W, event): outcomes}
    return plan_of(
        women=starts or women(),
        two_runs=[Event.D500],
        rules=ORDER,
        fixed=fixed,
        noise=NORMAL_NOISE,
        race_effect=0.005,
    )


def where(flat: NDArray[np.int64], start: int, size: int = BLOCK) -> NDArray[np.bool_]:
    """Tournaments in which it happened to a start."""
    here = np.zeros(size, np.bool_)
    here[flat[flat // size == start] % size] = True
    return here


def assert_same(one: Given, other: Given, here: NDArray[np.bool_], least: int = 500) -> None:
    """Check that all is identical in some tournaments."""
    assert here.sum() >= least
    assert np.array_equal(one.tickets[:, here], other.tickets[:, here])
    for event, block in one.events.items():
        also = other.events[event]
        assert np.array_equal(block.positions[:, here], also.positions[:, here])
        for start in range(len(block.positions)):
            for name in ("fell", "disqualified", "absent"):
                first, second = (where(getattr(own, name), start) for own in (block, also))
                assert np.array_equal(first[here], second[here]), (event, start, name)


def assert_as_filtered(fixed: Given, free: Given, here: NDArray[np.bool_]) -> None:
    """Check that tickets are as frequent as in the tournaments in which it happened."""
    assert here.sum() > 1000
    often, filtered = fixed.tickets.mean(axis=1), free.tickets[:, here].mean(axis=1)
    error = np.sqrt(often * (1 - often) / BLOCK + filtered * (1 - filtered) / here.sum())
    assert (np.abs(often - filtered) <= 4 * error).all(), (often - filtered) / error


# What happens ---------------------------------------------------------------------------------

HAPPENED = {FELL: "fell", OUT: "disqualified", AWAY: "absent"}


@pytest.mark.parametrize("status", HAPPENED)
@pytest.mark.parametrize("event", [Event.D1000, Event.D3000])
def test_a_fixed_status_shows_and_is_as_if_it_had_happened(event: Event, status: Status) -> None:
    free, fixed = given(plan_with()), given(plan_with(event, FixedOutcome("Skater 2", status)))
    block = fixed.events[event]
    for name in HAPPENED.values():
        assert where(getattr(block, name), 2).all() == (name == HAPPENED[status])
        assert where(getattr(block, name), 2).any() == (name == HAPPENED[status])
    assert (block.positions[2] == UNPLACED).all() == (status is not FELL or event is Event.D1000)
    happened = where(getattr(free.events[event], HAPPENED[status]), 2)
    assert_same(free, fixed, happened)
    assert_as_filtered(fixed, free, happened)


def test_who_does_not_finish_has_no_place_and_did_nothing_wrong() -> None:
    block = given(plan_with(Event.D1000, FixedOutcome("Skater 2", DNF))).events[Event.D1000]
    assert (block.positions[2] == UNPLACED).all()
    assert not any(where(own, 2).any() for own in (block.fell, block.disqualified, block.absent))


def test_a_fixed_time_is_as_if_it_had_been_ridden() -> None:
    starts = [replace(start, spread=3e-5) if start.skater == "Skater 1" else start for start in women()]
    starts = [
        replace(start, time_s=75.0 + int(start.skater[-1]) / 100) if start.event is Event.D1000 else start
        for start in starts
    ]
    plan = replace(plan_with(starts=starts), fixed={})
    free_times = ridden(plan_of(women=starts, two_runs=[Event.D500], rules=ORDER), Sex.W)
    times = free_times[Event.D1000].time_ms[1]
    often = int(np.bincount(times[times != UNPLACED_TIME]).argmax())
    plain = plan_of(women=starts, two_runs=[Event.D500], rules=ORDER)
    outcome = FixedOutcome("Skater 1", time_ms=often)
    fixed = given(replace(plain, fixed={(Sex.W, Event.D1000): (outcome,)}))
    assert_as_filtered(fixed, given(plain), times == often)
    assert_same(given(plain), fixed, times == often)
    assert not plan.fixed


def test_a_fixed_place_is_as_if_it_had_been_taken_where_the_others_are_alike() -> None:
    starts = [Start(f"Skater {i}", event) for event in EVENTS for i in range(6)]
    plan = plan_of(women=starts, rules=ORDER)
    free = given(plan)
    for place in (1, 3, 6):
        fixed = given(replace(plan, fixed={(Sex.W, Event.D1000): (FixedOutcome("Skater 2", place=place),)}))
        assert (fixed.events[Event.D1000].positions[2] == place).all()
        here = free.events[Event.D1000].positions[2] == place
        assert_as_filtered(fixed, free, here)
        assert_same(free, fixed, here)


def test_to_finish_takes_away_what_went_wrong() -> None:
    free, fixed = given(plan_with()), given(plan_with(Event.D1000, FixedOutcome("Skater 2")))
    block, before = fixed.events[Event.D1000], free.events[Event.D1000]
    assert (block.positions[2] != UNPLACED).all()
    assert not any(where(own, 2).any() for own in (block.fell, block.disqualified, block.absent))
    fine = before.positions[2] != UNPLACED
    assert_same(free, fixed, fine)


def test_to_finish_one_of_two_runs_is_enough() -> None:
    free, fixed = given(plan_with()), given(plan_with(Event.D500, FixedOutcome("Skater 2")))
    block, before = fixed.events[Event.D500], free.events[Event.D500]
    assert (block.positions[2] != UNPLACED).all()
    assert not where(block.absent, 2).any()
    assert where(block.fell, 2).any()
    fine = before.positions[2] != UNPLACED
    assert fine[where(before.fell, 2)].any()
    assert_same(free, fixed, fine)


def test_one_run_of_two_is_known_and_the_other_is_ridden() -> None:
    fall = FixedOutcome("Skater 2", FELL, run=1)
    fixed = given(plan_with(Event.D500, fall))
    block = fixed.events[Event.D500]
    assert where(block.fell, 2).all()
    placed = (block.positions[2] != UNPLACED).mean()
    # Not away, no second run skipped, nothing wrong in it; false starts take a little more.
    assert 0.45 < placed < 0.9 * 0.7
    both = given(plan_with(Event.D500, fall, replace(fall, run=2))).events[Event.D500]
    assert (both.positions[2] == UNPLACED).all()


def test_a_known_first_run_stands_unless_the_second_is_faster() -> None:
    time_ms = 37_300
    fixed = plan_with(Event.D500, FixedOutcome("Skater 2", time_ms=time_ms, run=1))
    times = ridden(fixed, Sex.W)[Event.D500].time_ms[2]
    assert times.max() == time_ms
    assert 0.05 < (times < time_ms).mean() < 0.9
    both = plan_with(
        Event.D500,
        FixedOutcome("Skater 2", time_ms=time_ms, run=1),
        FixedOutcome("Skater 2", time_ms=time_ms - 10, run=2),
    )
    assert (ridden(both, Sex.W)[Event.D500].time_ms[2] == time_ms - 10).all()
    best = plan_with(Event.D500, FixedOutcome("Skater 2", time_ms=time_ms))
    assert (ridden(best, Sex.W)[Event.D500].time_ms[2] == time_ms).all()


def test_who_starts_in_neither_run_does_not_start() -> None:
    one, two = FixedOutcome("Skater 2", AWAY, run=1), FixedOutcome("Skater 2", AWAY, run=2)
    absent = where(given(plan_with(Event.D500, one, two)).events[Event.D500].absent, 2)
    assert absent.all()
    second = given(plan_with(Event.D500, two)).events[Event.D500]
    assert where(second.absent, 2).mean() == pytest.approx(0.1, abs=0.005)
    assert where(given(plan_with(Event.D500, one)).events[Event.D500].absent, 2).mean() < 0.11


def test_a_fall_with_a_time_counts_as_a_fall_and_as_a_time() -> None:
    block = given(plan_with(Event.D1000, FixedOutcome("Skater 2", FELL, time_ms=60_000))).events[Event.D1000]
    assert where(block.fell, 2).all()
    assert (block.positions[2] == 1).all()


def test_all_ridden_leaves_nothing_to_chance() -> None:
    outcomes = [
        FixedOutcome("Skater 0", time_ms=75_300),
        FixedOutcome("Skater 1", time_ms=75_100),
        FixedOutcome("Skater 2", OUT),
        FixedOutcome("Skater 3", time_ms=75_200),
        FixedOutcome("Skater 4", AWAY),
        FixedOutcome("Skater 5", time_ms=75_400),
    ]
    block = given(plan_with(Event.D1000, *outcomes), size=500).events[Event.D1000]
    assert (block.positions == np.array([3, 1, 255, 2, 255, 4])[:, None]).all()


def test_equal_times_share_a_place_and_a_lot_decides_who_stands_on_the_row() -> None:
    outcomes = [FixedOutcome(f"Skater {i}", time_ms=70_000) for i in (1, 4)]
    block = given(plan_with(Event.D1000, *outcomes)).events[Event.D1000]
    assert np.array_equal(np.sort(block.positions[[1, 4]], axis=0), [[1] * BLOCK, [2] * BLOCK])
    assert abs((block.positions[1] == 1).mean() - 0.5) < 4 * 0.5 / np.sqrt(BLOCK)
    assert (block.counts.places[[1, 4], 0] == BLOCK).all()


def test_nothing_moves_in_other_events_and_no_draw_of_anybody() -> None:
    before = plan_with()
    after = plan_with(
        Event.D1000,
        FixedOutcome("Skater 0", place=1),
        FixedOutcome("Skater 3", FELL),
        FixedOutcome("Skater 4", AWAY),
    )
    free, fixed = given(before), given(after)
    for event in (Event.D500, Event.D3000):
        assert np.array_equal(free.events[event].positions, fixed.events[event].positions)
    # Others keep their times, but for false starts against an opponent who is not there.
    calm = [women(false_start=0.0), plan_with(starts=women(false_start=0.0))][1]
    times, other = ridden(calm, Sex.W), ridden(replace(calm, fixed=after.fixed), Sex.W)
    for start in (0, 1, 2, 5):
        first, second = (own[Event.D1000].time_ms[start] for own in (times, other))
        both = first != UNPLACED_TIME
        assert np.array_equal(first[both], second[both])


LOCKS = [
    (Event.D1000, [FixedOutcome("Skater 1", place=1), FixedOutcome("Skater 4", place=3)]),
    (Event.D1000, [FixedOutcome("Skater 1", place=2), FixedOutcome("Skater 0", FELL)]),
    (Event.D500, [FixedOutcome("Skater 1", place=2), FixedOutcome("Skater 3", AWAY)]),
    (Event.D3000, [FixedOutcome("Skater 5", FELL), FixedOutcome("Skater 2", OUT)]),
    (Event.D500, [FixedOutcome("Skater 5", AWAY)]),
]


@pytest.mark.parametrize(("event", "outcomes"), LOCKS)
def test_locking_what_happened_anyway_changes_nothing(event: Event, outcomes: list[FixedOutcome]) -> None:
    free, fixed = given(plan_with()), given(plan_with(event, *outcomes))
    block = free.events[event]
    here = np.ones(BLOCK, np.bool_)
    for outcome in outcomes:
        start = int(outcome.skater[-1])
        gone_wrong = [where(own, start) for own in (block.fell, block.disqualified, block.absent)]
        if outcome.place is not None:
            here &= block.positions[start] == outcome.place
        else:
            here &= gone_wrong[[FELL, OUT, AWAY].index(outcome.status)]
    assert_same(free, fixed, here, least=100)


# Places --------------------------------------------------------------------------------------


def literally(places: Sequence[int], known: dict[int, int]) -> list[int]:
    """Put skaters on places in one tournament, one after the other."""
    taken: list[int] = []
    for place in sorted(known.values()):
        while place in taken:
            place += 1
        taken.append(place)
    free = [place for place in range(1, len(places) + 1) if place not in taken]
    others = [start for start in range(len(places)) if start not in known]
    result = [255] * len(places)
    for start in others:
        if places[start] != 255:
            result[start] = free[sum(places[other] < places[start] for other in others)]
    for start, place in known.items():
        result[start] = place
    return result


@settings(max_examples=60, deadline=None)
@drawn(st.data())
def test_the_others_fill_the_remaining_places_in_their_order(data: st.DataObject) -> None:
    number = data.draw(st.integers(1, 7))
    skaters = [f"Skater {i}" for i in range(number)]
    fixed = data.draw(st.dictionaries(st.integers(0, number - 1), st.integers(1, number), max_size=number))
    outcomes = [FixedOutcome(skaters[start], place=place) for start, place in fixed.items()]
    try:
        starts = fixed_starts(outcomes, skaters, 1, "W 1000 m")
    except ValueError:
        return
    times = data.draw(
        st.lists(st.lists(st.integers(0, 5), min_size=number, max_size=number), min_size=1, max_size=8)
    )
    # 0 is no time.
    places = [[1 + sum(0 < t < own for t in row) if own else 255 for own in row] for row in times]
    found = starts.placed(np.array(places, np.uint8).T)
    assert found.T.tolist() == [literally(row, fixed) for row in places]


def test_skaters_who_share_a_place_leave_as_many_to_the_others() -> None:
    outcomes = [FixedOutcome("A", place=1), FixedOutcome("B", place=1)]
    starts = fixed_starts(outcomes, ["A", "B", "C", "D"], 1, "W 1000 m")
    assert starts.placed(np.array([[4, 3, 2, 1]], np.uint8).T).T.tolist() == [[1, 1, 4, 3]]


# Faults of the program ------------------------------------------------------------------------

CONTRADICTIONS = [
    {"status": FELL, "place": 1, "run": 1},
    {"status": OUT, "time_ms": 70_000},
    {"status": AWAY, "place": 3},
    {"place": 1, "time_ms": 70_000},
    {"place": 0},
    {"time_ms": 0},
    {"run": 3},
]


@pytest.mark.parametrize("parts", CONTRADICTIONS)
def test_an_outcome_that_contradicts_itself_cannot_be_made(parts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="Skater 1: "):
        FixedOutcome("Skater 1", **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("outcomes", "words"),
    [
        ([FixedOutcome("Zus", FELL)], "not entered: Zus"),
        ([FixedOutcome("A", FELL), FixedOutcome("A", place=1)], "A is fixed twice"),
        ([FixedOutcome("A", FELL, run=1), FixedOutcome("A", OUT, run=1)], "A is fixed twice"),
        ([FixedOutcome("A", place=3)], "do not fit into an order of 2"),
        ([FixedOutcome("A", place=2), FixedOutcome("B", place=2)], "do not fit into an order of 2"),
        ([FixedOutcome("A", FELL, run=2)], "there is no run 2"),
    ],
)
def test_outcomes_that_leave_no_order_are_faults_of_the_program(
    outcomes: list[FixedOutcome], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        fixed_starts(outcomes, ["A", "B"], 1, "W 1000 m")


def test_the_only_run_is_the_event() -> None:
    fixed = fixed_starts([FixedOutcome("A", FELL, run=1)], ["A"], 1, "W 1000 m")
    assert fixed == FixedStarts(((0, FixedOutcome("A", FELL)),), runs=1)


@pytest.mark.parametrize(
    ("known", "shared", "broken", "expected"),
    [
        # One at place 3 is known; of two at place 2 the one behind comes after it.
        ({0: 3}, [3, 2, 2, 5, 1], [3, 2, 3, 5, 1], [3, 2, 4, 5, 1]),
        ({0: 3}, [3, 2, 2, 2, 1], [3, 4, 2, 3, 1], [3, 5, 2, 4, 1]),
        ({0: 2, 1: 4}, [2, 4, 1, 1, 1], [2, 4, 1, 2, 3], [2, 4, 1, 3, 5]),
        ({0: 3}, [3, 1, 1, UNPLACED], [3, 1, 2, UNPLACED], [3, 1, 2, UNPLACED]),
        ({}, [1, 1, 3], [1, 2, 3], [1, 2, 3]),
    ],
)
def test_a_tie_goes_on_behind_a_known_place(
    known: dict[int, int], shared: list[int], broken: list[int], expected: list[int]
) -> None:
    starts = FixedStarts(
        tuple((start, FixedOutcome(f"Skater {start}", place=p)) for start, p in known.items())
    )
    places, positions = (np.array(column, np.uint8)[:, None] for column in (shared, broken))
    assert starts.untied(places, positions)[:, 0].tolist() == expected
