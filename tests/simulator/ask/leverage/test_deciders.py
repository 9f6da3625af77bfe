"""What decides a ticket, against conditional shares of a count by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from builders import Given, Start, given, plan_of, rules_of

from simulator.ask.core import Core
from simulator.ask.leverage.deciders import CLEAR, Decider
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.engine.relations import AssumedKind
from simulator.event import Event, Sex

SIZE = 20_000


def plan() -> Plan:
    """Two places in the 1000 m, one in the 500 m, three tickets."""
    starts = [
        Start(
            f"Skater {i}", event, 38.0 * event.distance_m / 500 * (1 + i / 400), fall=0.05, not_starting=0.03
        )
        for event in (Event.D500, Event.D1000)
        for i in range(5)
        if not (event is Event.D500 and i == 3)
    ]
    rules = rules_of(
        ["1000-1", "500-1", "1000-2", "500-2"], cap=3, start_places={Event.D500: 2, Event.D1000: 3}
    )
    return plan_of(women=[*starts, Start("Stranger", Event.D1500)], rules=rules)


def decider(
    deciders: tuple[Decider, ...], event: Event, skater: str, kind: AssumedKind, **more: object
) -> Decider:
    found = [
        own
        for own in deciders
        if (own.what.event, own.what.skater, own.what.kind) == (event, skater, kind)
        and all(getattr(own.what, name) == value for name, value in more.items())
    ]
    assert len(found) == 1
    return found[0]


def assert_is(own: Decider, free: Given, here: np.ndarray, start: int) -> None:
    ticket = free.tickets[start]
    happened, without = ticket[here], ticket[~here]
    assert own.share == here.mean()
    assert own.chance_if == happened.mean()
    assert own.chance_if_not == without.mean()
    plain = math.hypot(happened.std() / math.sqrt(here.sum()), without.std() / math.sqrt((~here).sum()))
    assert own.se == pytest.approx(plain, rel=0.02, abs=2e-4)


def test_deciders_are_conditional_shares() -> None:
    free = given(plan(), size=SIZE, seed=5)
    found = Core().decides(Job(plan(), SIZE, 5, (Sex.W,)), "Skater 2").deciders
    positions = free.events[Event.D1000].positions
    top = decider(found, Event.D1000, "Skater 2", AssumedKind.TOP, place=2)
    assert_is(top, free, positions[2] <= 2, 2)
    beats = decider(found, Event.D1000, "Skater 2", AssumedKind.BEATS, rival="Skater 0")
    assert_is(beats, free, (positions[2] < positions[0]) & (positions[2] != 255), 2)
    outside = decider(found, Event.D1000, "Skater 0", AssumedKind.OUTSIDE, place=1)
    assert_is(outside, free, positions[0] > 1, 2)
    fell = np.zeros(SIZE, np.bool_)
    flat = free.events[Event.D1000].fell
    fell[flat[flat // SIZE == 2] % SIZE] = True
    assert_is(decider(found, Event.D1000, "Skater 2", AssumedKind.FALLS), free, fell, 2)


def test_they_are_sorted_by_swing_and_noise_is_hidden() -> None:
    result = Core().decides(Job(plan(), SIZE, 5, (Sex.W,)), "Skater 2")
    swings = [abs(own.swing) for own in result.deciders]
    assert swings == sorted(swings, reverse=True)
    assert all(abs(own.swing) > CLEAR * own.se for own in result.deciders)
    assert result.chance == given(plan(), size=SIZE, seed=5).tickets[2].mean()
    assert result.tournaments == SIZE
    # A race that gives no ticket decides nothing, and nobody's place is looked at beyond it.
    assert not any(own.what.event is Event.D1500 for own in result.deciders)
    places = [own.what.place for own in result.deciders if own.what.event is Event.D500 and own.what.place]
    assert set(places) <= {1, 2}


def test_nothing_decides_what_is_certain() -> None:
    result = Core().decides(Job(plan(), 2_000, 5, (Sex.W,)), "Stranger")
    assert (result.chance, result.deciders) == (0.0, ())


def test_an_unknown_skater_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="Zus"):
        Core().decides(Job(plan(), 2_000, 5, (Sex.W,)), "Zus")
