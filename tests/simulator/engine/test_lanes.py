"""Lanes that cost time, and the draw of an evening."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from builders import NORMAL_NOISE, Start, plan_of, ridden, times_of
from numpy.typing import NDArray

from simulator.engine.evening import drawn_evening
from simulator.engine.fixed import FixedOutcome
from simulator.engine.pairing import opponents_by_lot
from simulator.engine.plan import Plan
from simulator.engine.ranking import UNPLACED_TIME
from simulator.engine.riding import prepare_races
from simulator.engine.streams import BLOCK, Draws
from simulator.event import Event, Sex, Status

W, M = Sex.W, Sex.M
EVENTS = (Event.D500, Event.D1000, Event.D3000)
PAIRS = (("Skater 0", "Skater 1"), (), ("", "Skater 2"), ("Skater 3",))
"""0 and 3 start inner, 1 and 2 outer, and of 4 nothing is known."""


def plan_with(costs: dict[Event, int], *, lanes: bool = True, two_runs: bool = False) -> Plan:
    rates = {"not_starting": 0.05, "fall": 0.05, "disqualified": 0.05}
    starts = [Start(f"Skater {i}", event, spread=0.01, **rates) for event in EVENTS for i in range(5)]
    races = [(W, event) for event in EVENTS]
    plan = plan_of(
        women=starts,
        two_runs=[Event.D500] if two_runs else [],
        pairs=dict.fromkeys(races, PAIRS),
        noise=NORMAL_NOISE,
        race_effect=0.005,
    )
    return replace(
        plan,
        lanes=frozenset(races if lanes else ()),
        lane_costs_ms={(W, event): cost for event, cost in costs.items()},
    )


def moved(plan: Plan, event: Event, skater: int) -> NDArray[np.int64]:
    """Return the time with the cost, less that without, where there was one and no fall."""
    free = replace(plan, lane_costs_ms={})
    before, after = (ridden(own, W)[event] for own in (free, plan))
    fine = before.time_ms[skater] != UNPLACED_TIME
    assert (fine == (after.time_ms[skater] != UNPLACED_TIME)).all()
    assert np.array_equal(before.fell, after.fell)
    fell = before.fell[before.fell // BLOCK == skater] % BLOCK
    fine[fell] = False
    assert fine.sum() > BLOCK // 2
    return (after.time_ms[skater].astype(np.int64) - before.time_ms[skater])[fine]


@pytest.mark.parametrize(
    ("cost", "inner", "outer"), [(50, -25, 25), (51, -25, 26), (-51, 26, -25), (0, 0, 0)]
)
@pytest.mark.parametrize("event", [Event.D1000, Event.D3000])
def test_the_outer_start_loses_half_of_the_cost_and_the_inner_one_gains_it(
    event: Event, cost: int, inner: int, outer: int
) -> None:
    plan = plan_with({event: cost})
    for skater, wanted in enumerate((inner, outer, outer, inner, 0)):
        assert set(moved(plan, event, skater).tolist()) == {wanted}
    (other,) = {Event.D1000, Event.D3000} - {event}
    assert set(moved(plan, other, 1).tolist()) == {0}


def test_places_are_those_of_the_moved_times_tournament_by_tournament() -> None:
    plan = plan_with({Event.D1000: 400})
    after = ridden(plan, W)[Event.D1000]
    for tournament in range(1000):
        times = after.time_ms[:, tournament].tolist()
        for time, place in zip(times, after.places[:, tournament].tolist(), strict=True):
            if time != UNPLACED_TIME:
                assert place == 1 + sum(other < time for other in times)


@pytest.mark.parametrize("cost", [60, -60])
def test_of_two_runs_only_the_first_is_moved(cost: int) -> None:
    plan = plan_with({Event.D500: cost}, two_runs=True)
    first = times_of(replace(plan_with({}), lane_costs_ms={}), W)
    free, after = times_of(replace(plan, lane_costs_ms={}), W), times_of(plan, W)
    for skater, lane in enumerate((-cost // 2, cost // 2, cost // 2, -cost // 2, 0)):
        key = (Event.D500, f"Skater {skater}")
        run = first[key].astype(np.int64)
        best, got = free[key].astype(np.int64), after[key].astype(np.int64)
        rode = run != UNPLACED_TIME
        if lane <= 0:
            assert np.array_equal(got, np.where(rode, np.minimum(run + lane, best), best))
        else:
            assert np.array_equal(got[best < run], best[best < run])
            by_first = rode & (best == run)
            assert (got[by_first] >= best[by_first]).all()
            assert np.median(got[by_first] - best[by_first]) == lane
            assert (got[by_first] <= best[by_first] + lane).all()


def test_without_known_lanes_or_without_a_cost_nothing_moves() -> None:
    plain = times_of(replace(plan_with({}), lanes=frozenset()), W)
    for plan in (plan_with({}), plan_with({Event.D1000: 50}, lanes=False)):
        for key, times in times_of(plan, W).items():
            assert np.array_equal(times, plain[key])


# The draw of an evening ------------------------------------------------------------------------


def of_number(skaters: int) -> Plan:
    return plan_of(women=[Start(f"Skater {i}", Event.D1000) for i in range(skaters)])


@pytest.mark.parametrize("skaters", [1, 2, 7, 20])
def test_everybody_is_drawn_once_and_at_most_one_rides_alone(skaters: int) -> None:
    pairs = drawn_evening(of_number(skaters), W, Event.D1000, seed=3)
    names = sorted(name for pair in pairs for name in pair if name)
    assert names == sorted(f"Skater {i}" for i in range(skaters))
    assert sum("" in pair for pair in pairs) == skaters % 2


def test_the_same_number_draws_the_same_again_and_another_anew() -> None:
    plan = of_number(12)
    draws = [drawn_evening(plan, W, Event.D1000, seed=3, number=number) for number in range(50)]
    assert draws[7] == drawn_evening(plan, W, Event.D1000, seed=3, number=7)
    assert len(set(draws)) == 50
    assert drawn_evening(plan, W, Event.D1000, seed=4) not in draws


def test_lanes_order_and_opponents_are_even_lots() -> None:
    plan = of_number(6)
    draws = [drawn_evening(plan, W, Event.D1000, seed=1, number=number) for number in range(2000)]
    inner = sum(any(pair[0] == "Skater 0" for pair in pairs) for pairs in draws)
    first = sum("Skater 0" in pairs[0] for pairs in draws)
    against = sum(any(set(pair) == {"Skater 0", "Skater 1"} for pair in pairs) for pairs in draws)
    assert abs(inner - 1000) < 4 * np.sqrt(2000 / 4)
    assert abs(first - 2000 / 3) < 4 * np.sqrt(2000 * 2 / 9)
    assert abs(against - 400) < 4 * np.sqrt(2000 * 0.16)


def test_who_meets_whom_is_what_the_simulation_drew_for_that_tournament() -> None:
    plan = of_number(9)
    (races,) = prepare_races(plan, W).events
    for number in range(5):
        streams, race = races.streams[0], races.race_streams[0]
        found = opponents_by_lot(Draws(3, number, 1), streams, race, np.arange(9), np.zeros(9, np.int64))
        pairs = {
            frozenset((races.skaters[one], races.skaters[other] if other >= 0 else ""))
            for one, other in enumerate(found.tolist())
        }
        assert {frozenset(pair) for pair in drawn_evening(plan, W, Event.D1000, 3, number)} == pairs


def test_who_does_not_start_is_not_drawn() -> None:
    plan = replace(of_number(6), fixed={(W, Event.D1000): (FixedOutcome("Skater 2", Status.DNS),)})
    pairs = drawn_evening(plan, W, Event.D1000, seed=3)
    assert "Skater 2" not in {name for pair in pairs for name in pair}
    assert len(pairs) == 3
    assert drawn_evening(plan_of(men=[Start("Skater M", Event.D500)]), M, Event.D500, 1) in (
        (("Skater M", ""),), (("", "Skater M"),),
    )  # fmt: skip
