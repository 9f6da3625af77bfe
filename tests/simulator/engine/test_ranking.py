"""From times to places, and the lot between equal thousandths."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from builders import Start, last_progress, plan_of, ridden, rules_of
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from simulator.engine.races import block_of
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME, break_ties, places_of, tournaments_with_ties
from simulator.engine.riding import prepare_races
from simulator.event import Event, Sex
from simulator.selection.rule_set import Ties

NO_TIME = int(UNPLACED_TIME)
SHAPES = st.tuples(st.integers(1, 12), st.integers(1, 8))
TIMES = st.one_of(
    st.just(NO_TIME),
    st.integers(33_000, 33_006),  # many ties
    st.integers(33_000, 99_000),  # beyond 16 bits behind the fastest
    st.sampled_from([33_000, 33_000 + 65_534, 33_000 + 65_535, 33_000 + 65_536, 900_000]),
)


def counted_places(time_ms: np.ndarray) -> list[list[int]]:
    return [
        [255 if own == NO_TIME else 1 + sum(int(other) < int(own) for other in column) for own in column]
        for column in time_ms.T
    ]


@given(SHAPES.flatmap(lambda shape: arrays(np.int32, shape, elements=TIMES)))
def test_a_place_is_one_more_than_the_number_of_faster_starts(time_ms: np.ndarray) -> None:
    assert places_of(time_ms).T.tolist() == counted_places(time_ms)


def test_many_starts_and_all_equal() -> None:
    all_equal = np.full((200, 3), 40_000, np.int32)
    assert (places_of(all_equal) == 1).all()
    in_order = np.arange(200, dtype=np.int32)[::-1, None] + 40_000
    assert places_of(in_order)[:, 0].tolist() == list(range(200, 0, -1))
    nobody = np.full((4, 3), NO_TIME, np.int32)
    assert (places_of(nobody) == UNPLACED).all()


@given(SHAPES.flatmap(lambda shape: arrays(np.int32, shape, elements=TIMES)), st.integers(0, 4))
def test_tournaments_with_a_tie_on_a_place_of_the_order_are_found(time_ms: np.ndarray, first: int) -> None:
    places = places_of(time_ms)
    expected = [
        number
        for number, column in enumerate(places.T.tolist())
        if any(column.count(place) > 1 for place in range(1, first + 1))
    ]
    assert tournaments_with_ties(places, first).tolist() == expected


@given(
    SHAPES.flatmap(lambda shape: arrays(np.int32, shape, elements=TIMES)), st.randoms(use_true_random=False)
)
def test_a_lot_parts_those_who_tie_and_moves_nobody_else(time_ms: np.ndarray, random: object) -> None:
    places = places_of(time_ms)
    lots = (
        np.random.default_rng(time_ms.sum())
        .permuted(np.linspace(0, 0.99, time_ms.size))
        .reshape(time_ms.shape)
    )
    for before, after, lot in zip(places.T, break_ties(places, lots).T, lots.T, strict=True):
        placed = before != UNPLACED
        assert sorted(after[placed]) == list(range(1, np.count_nonzero(placed) + 1))
        assert (after[~placed] == UNPLACED).all()
        for place in set(before[placed].tolist()):
            tied = np.flatnonzero(before == place)
            assert sorted(tied, key=lambda i: lot[i]) == sorted(tied, key=lambda i: after[i])
            assert sorted(after[tied]) == list(range(place, place + len(tied)))


def test_the_lot_is_fair_when_two_always_tie() -> None:
    starts = [Start(name, Event.D1000, 75.0004, 1e-9) for name in ("Anna", "Bea")]
    plan = plan_of(women=starts, rules=rules_of(["1000-1"], cap=1))
    tournaments = 200_000
    counts = last_progress(plan, tournaments, sexes=[Sex.W]).counts[Sex.W]
    assert counts.events[Event.D1000].places[:, 0].tolist() == [tournaments] * 2  # on paper both are first
    tickets = counts.order.tickets[:, 0]
    assert tickets.sum() == tournaments
    assert abs(tickets[0] / tournaments - 0.5) < 4 * 0.5 / np.sqrt(tournaments)


def test_equal_times_never_make_an_event_overbooked() -> None:
    """Six skaters with hardly any spread tie all the time, also on places behind the order."""
    starts = [Start(f"Skater {i}", Event.D1000, 75.0, 2e-5) for i in range(6)]
    others = [Start(f"Skater {i}", Event.D1500, 110.0 + i, 1e-6) for i in range(6)]
    rules = rules_of(
        ["1000-1", "1500-1", "1500-2", "1500-3"], cap=4, start_places={Event.D1000: 2, Event.D1500: 3}
    )
    plan = plan_of(women=[*starts, *others], rules=rules)
    assert tournaments_with_ties(ridden(plan, Sex.W)[Event.D1000].places, 6).size > 1000
    counts = last_progress(plan, 20_000, sexes=[Sex.W]).counts[Sex.W]
    assert counts.order.start_places[Event.D1000].sum() <= 2 * 20_000


def test_where_the_rules_say_so_the_other_run_breaks_a_tie_and_else_the_lot() -> None:
    starts = [Start(f"Skater {i}", Event.D500, 38.0, 3e-5) for i in range(3)]
    rules = replace(rules_of(["500-1"], cap=1), ties=Ties.OTHER_RUN)
    plan = plan_of(women=starts, two_runs=[Event.D500], rules=rules)
    (races,) = prepare_races(plan, Sex.W).events
    event = ridden(plan, Sex.W)[Event.D500]
    assert event.slower_ms is not None
    positions = block_of(event, races, medians=False).positions
    by_run = by_lot = 0
    for first, second in ((0, 1), (0, 2), (1, 2)):
        tied = event.places[first] == event.places[second]
        ahead = positions[first, tied] < positions[second, tied]
        gap = event.slower_ms[first, tied] - event.slower_ms[second, tied]
        assert (ahead[gap < 0]).all()
        assert not (ahead[gap > 0]).any()
        assert 0.4 < ahead[gap == 0].mean() < 0.6
        by_run, by_lot = by_run + np.count_nonzero(gap), by_lot + np.count_nonzero(gap == 0)
    assert min(by_run, by_lot) > 1000
    untied = tournaments_with_ties(positions, 3)
    assert untied.size == 0


def test_the_lot_does_not_look_at_the_other_run_and_one_run_has_none() -> None:
    starts = [Start(f"Skater {i}", Event.D500, 38.0, 3e-5) for i in range(2)]
    two = plan_of(women=starts, two_runs=[Event.D500])
    assert ridden(two, Sex.W)[Event.D500].slower_ms is None
    one = plan_of(women=starts, rules=replace(rules_of(["500-1"]), ties=Ties.OTHER_RUN))
    assert ridden(one, Sex.W)[Event.D500].slower_ms is None
