"""A made-up laboratory for tests of what the window shows of policies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from simulator.ask.core import Core
from simulator.ask.policies import PoliciesAsked
from simulator.engine.job import Control
from simulator.event import Event, Sex
from simulator.games.outlook import Gain
from simulator.policy.judgement import (
    BELIEF_ERRORS,
    BeliefLine,
    DerivedOrder,
    DerivedRow,
    Judged,
    Laboratory,
    Selecting,
    TicketChange,
    Worth,
)
from simulator.selection.rows import Row

ROWS = (*(Row(place, Event.D500, place) for place in (1, 2, 3)), Row(4, Event.MASS_START, None))


def judged(
    name: str,
    change: float,
    mishap: float,
    *,
    selecting: Selecting = Selecting.ORDER,
    beliefs: tuple[float, ...] = (),
) -> Judged:
    """Return a policy that changes the medals by so much, and by these amounts as form is wrong."""
    gain = Gain(change, 0.002)
    lines = tuple(
        BeliefLine(error, Gain(mean, 0.004), 0.1, 12)
        for error, mean in zip(BELIEF_ERRORS, beliefs, strict=False)
    )
    tickets = (
        TicketChange("Anna One", 0.6, 0.7, Gain(0.1, 0.002)),
        TicketChange("Bea Two", 0.5, 0.52, Gain(0.02, 0.002)),
        TicketChange("Cato Three", 0.4, 0.28, Gain(-0.12, 0.002)),
    )
    return Judged(
        name,
        f"what {name} is",
        selecting,
        Worth(Gain(3.0, 0.01), Gain(6.5 + change, 0.01), Gain(13.0, 0.02)),
        Worth(gain, gain, gain),
        (Gain(0.88, 0.003), Gain(1.37, 0.003)),
        0.8,
        mishap,
        0.4,
        (1.0, 9.0),
        0.13,
        tickets if change else (),
        lines,
    )


def sample() -> Laboratory:
    """Return a base, an order that hardly differs, two that go by form, and a bound."""
    rows = (
        DerivedRow(ROWS[2], 3, Gain(0.9, 0.01), 0.7),
        DerivedRow(ROWS[0], 1, Gain(0.8, 0.01), 0.6),
        DerivedRow(ROWS[1], 2, Gain(0.3, 0.01), None),
        DerivedRow(ROWS[3], 4, None, None),
    )
    form, picks = Selecting.FORM_AFTER, Selecting.ORDER_AND_PICKS
    policies = (
        judged("Published", 0.0, 0.012),
        judged("Other order", -0.01, 0.013),
        judged("Two picks", 0.2, 0.006, selecting=picks, beliefs=(0.2, 0.16, 0.08, -0.08)),
        judged("By form", 0.26, 0.004, selecting=form, beliefs=(0.26, 0.15, -0.15, -0.4)),
        judged("True levels", 0.9, 0.001, selecting=Selecting.TRUE_LEVELS),
    )
    return Laboratory(Sex.W, 10_000, 2026, policies, DerivedOrder(Sex.W, "medal", rows, 0.33))


def made_up(_core: Core, asked: PoliciesAsked, _control: Control) -> Iterator[Laboratory]:
    """Stand in for `Core.policies` where the judging itself, which takes long, is not the point."""
    yield replace(sample(), sex=asked.sex)
