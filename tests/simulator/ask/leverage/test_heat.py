"""The typical swing of a chance by one event's result, against numbers known exactly."""

from __future__ import annotations

import numpy as np
import pytest
from builders import Start, plan_of, rules_of

from simulator.ask.core import Core
from simulator.ask.leverage.heat import HeatMap, _swing, _variance
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex

FOUR = ("A", "B", "C", "D")


def heat(plan: Plan, tournaments: int = 100_000, seed: int = 3) -> HeatMap:
    return Core().heat(Job(plan, tournaments, seed, (Sex.W,)))


def test_an_event_that_gives_the_only_ticket_decides_everything() -> None:
    starts = [Start(name, event) for event in (Event.D500, Event.D1000) for name in FOUR]
    found = heat(plan_of(women=starts, rules=rules_of(["500-1"], cap=1)))
    assert found.events == (Event.D500, Event.D1000)
    # The result says for certain who has the ticket: the chance is 0 or 1.
    own = np.sqrt(0.25 * 0.75) * 100
    assert found.points[0] == pytest.approx([own] * 4, abs=0.5)
    assert found.points[1].tolist() == [0.0] * 4


def test_two_events_that_count_alike_decide_alike() -> None:
    """The winner of the 500 m has a ticket, and so has the first of the 1000 m who is not that skater."""
    starts = [Start(name, event) for event in (Event.D500, Event.D1000) for name in FOUR]
    rules = rules_of(["500-1", "1000-1", "1000-2"], cap=2)
    found = heat(plan_of(women=starts, rules=rules))
    # Given the own place and the winner of the 500 m: 1 for the winner, 1/3 for the others.
    assert found.points[0] == pytest.approx([100 * np.sqrt(0.25 * 0.5**2 + 0.75 * (1 / 6) ** 2)] * 4, abs=0.5)
    # Of the 1000 m: first in it is certain; second wins a ticket if the first, or oneself, won the
    # 500 m; with any other place only the 500 m is left.
    chances = np.array([1, 0.5, 0.25, 0.25])
    assert found.points[1] == pytest.approx([100 * chances.std()] * 4, abs=0.5)


def test_who_does_not_ride_is_moved_by_who_comes_first_and_second() -> None:
    """X rides the 500 m alone; the ticket is left to X when the 1000 m is won by A or B, already named."""
    starts = [Start("X", Event.D500), *(Start(name, Event.D1000) for name in FOUR)]
    starts += [Start("A", Event.D1500, 100.0, 1e-9), Start("B", Event.D1500, 101.0, 1e-9)]
    rules = rules_of(["1500-1", "1500-2", "1000-1", "500-1"], cap=3)
    found = heat(plan_of(women=starts, rules=rules))
    x = found.skaters.index("X")
    assert found.points[list(found.events).index(Event.D1000), x] == pytest.approx(50, abs=0.5)
    assert found.points[list(found.events).index(Event.D1500), x] == 0.0


def test_the_swing_is_free_of_the_noise_of_few_tournaments() -> None:
    """Chances of 0.4 to 0.6 by result, ten tournaments of each: the plain estimate is several times that."""
    generator = np.random.default_rng(1)
    chances = np.linspace(0.4, 0.6, 400)
    often = np.full((1, 400), 10)
    found, plain = [], []
    for _ in range(300):
        tickets = generator.binomial(10, chances)[None]
        found.append(_variance(np.stack([often, tickets], axis=-1))[0][0])
        plain.append((tickets / 10).var())
    exact = chances.var()
    error = np.std(found) / np.sqrt(len(found))
    assert np.mean(found) == pytest.approx(exact, abs=4 * error)
    assert error < exact / 10
    assert np.mean(plain) > 4 * exact


def test_noise_alone_is_shown_as_nothing() -> None:
    generator = np.random.default_rng(2)
    often = np.full((50, 300), 20)
    tickets = generator.binomial(20, 0.3, (50, 300))
    swings = _swing(np.stack([often, tickets], axis=-1))
    assert (swings == 0).all()


def test_skaters_come_by_falling_chance() -> None:
    starts = [Start(name, Event.D500, 37 + i / 5) for i, name in enumerate(reversed(FOUR))]
    assert heat(plan_of(women=starts, rules=rules_of(["500-1"], cap=1)), 5_000).skaters == FOUR[::-1]
