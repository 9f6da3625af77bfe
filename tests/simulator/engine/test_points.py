"""Points over distances: against plain Python tournament by tournament, and against a closed form."""

from __future__ import annotations

from dataclasses import replace
from math import erf, sqrt

import numpy as np
import pytest
from builders import Start, last_progress, one_block, plan_of, ridden, rules_of

from simulator.engine.fixed import FixedOutcome
from simulator.engine.plan import Plan
from simulator.engine.points import added, points_of, short
from simulator.engine.ranking import UNPLACED_TIME
from simulator.event import Event, Sex, Status
from simulator.input.faults import InputRefused
from simulator.selection.rule_set import Runs

D500, D1000, D1500, D5000 = Event.D500, Event.D1000, Event.D1500, Event.D5000
BIG = (D500, D5000, D1500)
NO_TIME = int(UNPLACED_TIME)


def summed(starts: list[Start], distances: tuple[Event, ...], **more: object) -> Plan:
    """A plan with one classification, of which the first two are rows."""
    rules = rules_of(["allround-1", "allround-2"], cap=1, start_places={Event.ALLROUND: 2})
    rules = replace(rules, points={Sex.W: {Event.ALLROUND: distances}})
    return plan_of(women=starts, rules=rules, **more)  # type: ignore[arg-type]


def test_points_are_seconds_of_the_500_m_equivalent_cut_at_thousandths() -> None:
    times = np.array([[37_621, 117_548, 37_999, NO_TIME]], np.int32)
    assert points_of(times, D500).tolist() == [[37_621, 117_548, 37_999, NO_TIME]]
    assert points_of(times, D1500).tolist() == [[12_540, 39_182, 12_666, NO_TIME]]
    assert points_of(np.array([[376_219]], np.int32), D5000).tolist() == [[37_621]]


def test_who_misses_one_distance_has_no_sum_however_points_are_kept() -> None:
    near = np.array([[40_000, NO_TIME], [41_000, 40_500]], np.int32)
    far = np.array([[40_000, 50_000], [240_000, 40_500]], np.int32)
    assert short(near).dtype == np.uint16
    assert short(far).dtype == np.int32
    total = added([short(near), short(far)])
    assert total[0, 1] == NO_TIME
    assert total[1, 0] - total[0, 0] == 201_000
    assert added([short(near), short(near)])[0, 1] == NO_TIME


def test_the_sum_is_that_of_plain_python_in_every_tournament() -> None:
    often = {"fall": 0.05, "did_not_finish": 0.05, "disqualified": 0.02, "not_starting": 0.05}
    starts = [
        Start(name, event, base * (1 + i / 300), spread=0.004, **often)
        for event, base in ((D500, 39.0), (D1500, 118.0), (D5000, 420.0))
        for i, name in enumerate("ABCDEF")
    ]
    starts.append(Start("G", D500, 30.0))  # not in all of them
    plan = summed(starts, BIG)
    times = {event: own.time_ms for event, own in ridden(plan, Sex.W).items()}
    block = one_block(plan, Sex.W)
    field = block.selection.fields[Event.ALLROUND]
    assert [plan.forecasts[Sex.W].skaters[skater] for skater in field.skaters] == list("ABCDEF")
    shared = 0
    for t in range(2_000):
        sums = {}
        for start in range(6):
            own = [int(times[event][start, t]) for event in BIG]
            if NO_TIME not in own:
                sums[start] = sum(
                    time * 500 // event.distance_m for time, event in zip(own, BIG, strict=True)
                )
        shared += len(set(sums.values())) < len(sums)
        told = {start: int(place) for start, place in enumerate(field.positions[:, t]) if place != 255}
        assert told.keys() == sums.keys()
        assert sorted(sums, key=lambda start: (sums[start], told[start])) == sorted(
            told, key=told.__getitem__
        )
        assert sorted(told.values()) == list(range(1, len(told) + 1))
    assert shared > 0


@pytest.mark.parametrize("twice", [False, True], ids=["each distance once", "the 500 m twice"])
def test_two_skaters_without_mishaps_agree_with_the_closed_form(twice: bool) -> None:
    """The levels of a skater's distances are correlated: the sum is wider than of independent ones."""
    base = {D500: 38.0, D1000: 76.0, D1500: 117.0}
    starts = [
        Start(name, event, time * (1 + 0.0015 * (name == "B")), spread=0.003)
        for name in "AB"
        for event, time in base.items()
    ]
    loading = [[0.006], [0.005, 0.002], [0.004, 0.003, 0.002]]
    distances = (D500, D1000, D1500, *((D500,) if twice else ()))
    plan = summed(starts, distances, two_runs=[D500] if twice else [], loading={"A": loading, "B": loading})
    weights = np.array([base[event] / (event.distance_m / 500) for event in base])
    runs = np.array([2 if twice else 1, 1, 1])
    lower = np.array([row + [0.0] * (3 - len(row)) for row in loading])
    level = (weights * runs) @ lower
    variance = 2 * (level @ level + (runs * weights**2 * 0.003**2).sum())
    expected = (1 + erf((weights * runs).sum() * 0.0015 / sqrt(variance) / sqrt(2))) / 2
    order = last_progress(plan, 60_000, sexes=[Sex.W]).counts[Sex.W].order
    assert order.takes[0, 0] / 60_000 == pytest.approx(expected, abs=0.006)
    independent = sqrt(
        2 * ((runs * weights**2) * 0.003**2 + (runs * weights) ** 2 * (lower**2).sum(axis=1)).sum()
    )
    assert abs((1 + erf((weights * runs).sum() * 0.0015 / independent / sqrt(2))) / 2 - expected) > 0.02


def test_ridden_distances_and_withdrawals_decide_the_sum() -> None:
    starts = [Start(name, event, spread=0.001) for event in (D500, D1500) for name in "ABC"]
    fixed = {
        (Sex.W, D500): (
            FixedOutcome("A", time_ms=36_000),
            FixedOutcome("B", time_ms=39_500),
            FixedOutcome("C", time_ms=35_000),
        ),
        (Sex.W, D1500): (FixedOutcome("C", status=Status.DNS),),
    }
    plan = summed(starts, (D500, D1500), fixed=fixed)
    order = last_progress(plan, 1_000, sexes=[Sex.W]).counts[Sex.W].order
    assert order.takes.tolist() == [[1_000, 0, 0], [0, 1_000, 0]]


def test_a_meet_that_does_not_ride_what_a_classification_takes_is_refused_in_words() -> None:
    starts = [Start(name, D500) for name in "AB"]
    plan = summed(starts, (D500, D1500, D500))
    plan = replace(plan, rules=replace(plan.rules, earlier={Sex.W: {D500: ("Z",)}}))
    with pytest.raises(InputRefused) as refused:
        last_progress(plan, 100, sexes=[Sex.W])
    told = "\n".join(str(fault) for fault in refused.value.faults)
    assert "races of the 500 m that count: 1; the W allround classification needs 2" in told
    assert "races of the 1500 m that count: 0; the W allround classification needs 1" in told
    assert "the W 500 m is ridden here, and its places come from an earlier meet" in told


def test_of_races_that_each_count_the_better_place_ranks_then_the_other_then_the_time() -> None:
    starts = [Start(name, D500, spread=0.001) for name in "ABC"]
    rules = rules_of(["500-1", "500-2", "500.1-1", "500.2-1"], cap=2, start_places={D500: 2})
    rules = replace(rules, runs={Sex.W: {D500: Runs.EACH}})
    times = {"A": (38_100, 38_300), "B": (38_000, 38_400), "C": (38_500, 38_200)}
    fixed = {
        (Sex.W, D500): tuple(
            FixedOutcome(name, time_ms=time, run=run)
            for name, both in times.items()
            for run, time in enumerate(both, start=1)
        )
    }
    plan = plan_of(women=starts, rules=rules, two_runs=[D500], fixed=fixed)
    order = last_progress(plan, 500, sexes=[Sex.W]).counts[Sex.W].order
    # First and third place each: the better time; twice second comes behind.
    assert [plan.skaters(Sex.W)[row.argmax()] for row in order.takes] == ["B", "C", "B", "C"]
    assert (order.takes.max(axis=1) == 500).all()
    best = replace(plan, rules=replace(rules, runs={Sex.W: {D500: Runs.BEST_OF_TWO}}))
    order = last_progress(best, 500, sexes=[Sex.W]).counts[Sex.W].order
    assert [plan.skaters(Sex.W)[row.argmax()] for row in order.takes] == ["B", "A", "B", "C"]


def test_a_lot_decides_between_equal_sums_and_the_same_one_whoever_else_rides() -> None:
    starts = [Start(name, event) for event in (D500, D1500) for name in "ABC"]
    fixed = {
        (Sex.W, event): tuple(FixedOutcome(name, time_ms=time) for name in "AB")
        for event, time in ((D500, 37_000), (D1500, 111_000))
    }
    plan = summed(starts, (D500, D1500), fixed=fixed)
    order = last_progress(plan, 4_000, sexes=[Sex.W]).counts[Sex.W].order
    both = order.takes[:2, :2].sum(axis=1)
    assert abs(order.takes[0, 0] - both[0] / 2) < 150
    other = summed(starts[::-1], (D1500, D500), fixed=fixed)
    again = last_progress(other, 4_000, sexes=[Sex.W]).counts[Sex.W].order
    names, others = plan.skaters(Sex.W), other.skaters(Sex.W)
    assert again.takes[:, [others.index(name) for name in names]].tolist() == order.takes.tolist()
