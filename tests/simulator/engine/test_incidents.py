"""What goes wrong happens as often as it should: against closed forms and a small enumeration."""

from __future__ import annotations

import itertools
from fractions import Fraction

import numpy as np
import pytest
from builders import Start, last_progress, plan_of, ridden
from numpy.typing import NDArray

from simulator.engine.incidents import FALL_LOSS, second_false_start_chance
from simulator.engine.streams import BLOCK
from simulator.event import Event, Sex

MILLION = 1_000_000
RATES = [
    # not_starting, fall, did_not_finish, disqualified, skips_second_run
    (0.0, 0.0, 0.0, 0.0, 0.0),
    (0.0, 1.0, 0.0, 0.0, 0.0),
    (0.0, 0.0, 1.0, 0.0, 0.0),
    (0.0, 0.0, 0.0, 1.0, 0.0),
    (1.0, 0.3, 0.1, 0.1, 0.5),
    (0.0, 0.2, 0.1, 0.1, 1.0),
    (1e-5, 1e-5, 1e-5, 1e-5, 1e-5),
    (0.002, 0.003, 0.001, 0.0025, 0.003),
    (0.1, 0.2, 0.05, 0.15, 0.3),
    (0.4, 0.5, 0.2, 0.3, 0.5),
]


def starts_with_rates(event: Event) -> list[Start]:
    return [
        Start(
            f"Skater {i}",
            event,
            not_starting=away,
            fall=fall,
            did_not_finish=stops,
            disqualified=rule,
            skips_second_run=skips,
        )
        for i, (away, fall, stops, rule, skips) in enumerate(RATES)
    ]


def assert_close(counts: NDArray[np.int64], chances: NDArray[np.float64], tournaments: int = MILLION) -> None:
    error = np.sqrt(chances * (1 - chances) / tournaments)
    assert (np.abs(counts / tournaments - chances) <= 4 * error).all(), (counts / tournaments, chances)


def test_two_runs_of_a_sprint() -> None:
    plan = plan_of(women=starts_with_rates(Event.D500), two_runs=[Event.D500])
    counts = last_progress(plan, MILLION, seed=3, sexes=[Sex.W]).counts[Sex.W].events[Event.D500]
    away, fall, stops, rule, skips = np.array(RATES).T

    def in_any_run(chance: NDArray[np.float64]) -> NDArray[np.float64]:
        return (1 - away) * (skips * chance + (1 - skips) * (1 - (1 - chance) ** 2))

    lost = fall + stops + rule
    unplaced = away + (1 - away) * (skips * lost + (1 - skips) * lost**2)
    assert_close(counts.fell, in_any_run(fall))
    assert_close(counts.disqualified, in_any_run(rule))
    assert_close(MILLION - counts.places.sum(axis=1), np.minimum(unplaced, 1.0))


def test_a_fall_on_a_long_distance_costs_time_and_not_the_place() -> None:
    plan = plan_of(women=starts_with_rates(Event.D3000))
    counts = last_progress(plan, MILLION, seed=4, sexes=[Sex.W]).counts[Sex.W].events[Event.D3000]
    away, fall, stops, rule, _ = np.array(RATES).T
    assert_close(counts.fell, (1 - away) * fall)
    assert_close(counts.disqualified, (1 - away) * rule)
    assert_close(MILLION - counts.places.sum(axis=1), away + (1 - away) * (stops + rule))


def test_the_time_lost_by_a_fall_is_spread_over_its_bounds() -> None:
    low, high = FALL_LOSS
    starts = [Start("Falls", Event.D5000, 400.0, 1e-7, fall=1.0), Start("Stands", Event.D5000, 400.0, 1e-7)]
    fell, stands = ridden(plan_of(men=starts), Sex.M)[Event.D5000].time_ms
    share = fell / stands - 1
    assert low - 1e-4 <= share.min() < low + 0.01 * (high - low)
    assert high - 0.01 * (high - low) < share.max() <= high + 1e-4
    assert abs(share.mean() - (low + high) / 2) < 4 * (high - low) / np.sqrt(12 * BLOCK)


def test_at_1500_m_a_fall_still_costs_the_place() -> None:
    starts = [Start("Falls", Event.D1500, fall=1.0), Start("Stands", Event.D1500)]
    places = ridden(plan_of(men=starts), Sex.M)[Event.D1500].places
    assert (places[0] == 255).all()
    assert (places[1] == 1).all()


# The pair rule -------------------------------------------------------------------------------


def enumerated(own: Fraction, opponent: Fraction) -> Fraction:
    """Go through what two skaters can do at two attempts to start."""
    total = Fraction(0)
    for first_own, first_other, then_own, then_other in itertools.product((True, False), repeat=4):
        if not (first_own or first_other):
            continue  # a clean start: the race is under way
        chance = Fraction(1)
        for too_early, rate in (
            (first_own, own),
            (first_other, opponent),
            (then_own, own),
            (then_other, opponent),
        ):
            chance *= rate if too_early else 1 - rate
        if then_own:
            total += chance / 2 if then_other else chance
    return total


@pytest.mark.parametrize("own", [0, 1, 7, 40, 100])
@pytest.mark.parametrize("opponent", [0, 2, 50, 100])
def test_the_chance_of_a_second_false_start_is_that_of_the_enumeration(own: int, opponent: int) -> None:
    exact = enumerated(Fraction(own, 100), Fraction(opponent, 100))
    found = second_false_start_chance(np.array([own / 100]), np.array([opponent / 100]))
    assert found[0] == pytest.approx(float(exact), abs=1e-15)


def disqualified(
    starts: list[Start], pairs: tuple[tuple[str, ...], ...] | None, seed: int
) -> NDArray[np.int64]:
    plan = plan_of(women=starts, pairs={} if pairs is None else {(Sex.W, starts[0].event): pairs})
    return (
        last_progress(plan, MILLION, seed, sexes=[Sex.W]).counts[Sex.W].events[starts[0].event].disqualified
    )


def test_in_given_pairs_the_opponent_matters() -> None:
    rates = {"A": 0.05, "B": 0.0, "C": 0.05, "D": 0.4, "E": 0.3, "F": 1.0, "G": 0.2, "H": 0.2}
    starts = [
        Start(skater, Event.D1000, false_start=rate, not_starting=1.0 if skater == "H" else 0.0)
        for skater, rate in rates.items()
    ]
    counts = disqualified(starts, (("A", "B"), ("C", "D"), ("E",), ("F",), ("G", "H")), seed=5)
    own = np.array(list(rates.values()))
    # E and F ride alone, and so does G, whose opponent does not start.
    opponent = np.array([0.0, 0.05, 0.4, 0.05, 0.0, 0.0, 0.0, 0.0])
    own[7] = 0.0
    exact = second_false_start_chance(own, opponent)
    assert_close(counts, exact)
    assert exact[2] > 4 * exact[0]  # C is as quick as A, but rides with D


@pytest.mark.parametrize("number", [5, 6])
def test_in_drawn_pairs_every_opponent_is_as_likely(number: int) -> None:
    rates = np.array([0.02, 0.1, 0.3, 0.5, 0.8, 0.2])[:number]
    starts = [Start(f"Skater {i}", Event.D1000, false_start=rate) for i, rate in enumerate(rates)]
    counts = disqualified(starts, None, seed=6)
    exact = []
    for i, own in enumerate(rates):
        opponents = [*np.delete(rates, i), *([0.0] if number % 2 else [])]  # 0: nobody, riding alone
        exact.append(np.mean([second_false_start_chance(np.array(own), np.array(o)) for o in opponents]))
    assert_close(counts, np.array(exact))


def test_the_pairs_of_the_second_run_follow_the_first() -> None:
    """Nobody's time varies, so that only disqualifications in the first run change the order."""
    rates = {"A": 0.3, "B": 0.6, "C": 0.1, "D": 0.5, "E": 0.4}
    starts = [
        Start(skater, Event.D500, 37.0 + i / 10, 1e-8, false_start=rate)
        for i, (skater, rate) in enumerate(rates.items())
    ]
    alone = {(Sex.W, Event.D500): tuple((skater,) for skater in rates)}  # in the first run
    plan = plan_of(women=starts, two_runs=[Event.D500], pairs=alone)
    counts = last_progress(plan, MILLION, seed=7, sexes=[Sex.W]).counts[Sex.W].events[Event.D500]

    own = np.array(list(rates.values()))
    exact = np.zeros(5)
    for out in itertools.product((True, False), repeat=5):
        first = np.prod(np.where(out, own**2, 1 - own**2))
        order = sorted(range(5), key=lambda i: (out[i], i))  # without a time last, in order of entry
        opponent = np.zeros(5)
        for better, worse in zip(order[0:4:2], order[1:4:2], strict=True):
            opponent[better], opponent[worse] = own[worse], own[better]
        exact += first * np.where(out, 1.0, second_false_start_chance(own, opponent))
    assert_close(counts.disqualified, exact)


def test_a_chance_for_nobody_needs_no_entry() -> None:
    chances = second_false_start_chance(np.array([]), np.array([]))
    assert chances.shape == (0,)
