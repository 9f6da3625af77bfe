"""How many orders a search for the best one looks at in a second, printed by ``okt bench --policy``."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial

import numpy as np

from simulator.engine.simulate import prepared
from simulator.event import Sex
from simulator.games.asked import games_inputs
from simulator.games.races import GamesSex
from simulator.policy.search import OrderJudge, moved, screen_of
from simulator.policy.world import build, parts_of_world
from simulator.project.plan_files import load_plan

REFILLED, SCREENED, SEED = 20_000, 50_000, 2026
"""Tournaments in which orders are judged with the start places that come free, and on the screen."""

ORDERS = 100
LEAST_REFILLED, LEAST_SCREENED = 100, 500
"""Orders a second of a processor that are wanted."""


@dataclass(frozen=True)
class PolicyFigures:
    """Orders a second of a processor, by sex.

    Attributes
    ----------
    near, far
        With refills: an order in which one row has moved, as a search tries it, and any order.
    screened
        By its rows alone.
    """

    near: dict[str, float]
    far: dict[str, float]
    screened: dict[str, float]

    def as_json(self) -> dict[str, object]:
        """Return the figures as plain values."""
        return {f"policy_{name}_orders_per_s": value for name, value in asdict(self).items()}


def measure_policy() -> PolicyFigures:
    """Measure the search of both sexes of the shipped trial."""
    plan = load_plan()
    inputs = games_inputs(plan)
    near, far, screened = {}, {}, {}
    for sex, form in inputs.forms.items():
        one = prepared(plan, sex, None)
        games = GamesSex(form, one.races.forecast, inputs.games.id)
        parts = [build(one, games, part, SEED) for part in parts_of_world(SCREENED)]
        judges = [OrderJudge(part, one) for part in parts]
        screen = screen_of([judge.holders for judge in judges], parts, one)
        few = judges[: len(parts_of_world(REFILLED))]
        rows = one.rules.rows
        moves = [at for at, row in enumerate(rows) if not row.is_pick]
        rng = np.random.default_rng(SEED)
        some = [moved(range(len(rows)), moves, rng) for _ in range(ORDERS)]
        other = [rng.permutation(len(rows)).tolist() for _ in range(ORDERS)]
        key = str(Sex(sex))
        near[key], far[key] = (_rate(partial(_judged, few), orders) for orders in (some, other))
        screened[key] = _rate(screen.medals, other)
    return PolicyFigures(near, far, screened)


def _judged(judges: Sequence[OrderJudge], order: Sequence[int]) -> int:
    return sum(judge.gain(order) for judge in judges)


def _rate(work: Callable[[Sequence[int]], object], orders: Sequence[Sequence[int]]) -> float:
    """Return how many orders are done in a second of a processor."""
    began = time.process_time()
    for order in orders:
        work(order)
    return len(orders) / (time.process_time() - began)


def policy_text(figures: PolicyFigures) -> str:
    """Return the figures as lines to read, beside what they are to stay above."""
    lines = [f"{'orders a second of a processor':<46}" + "".join(f"{sex:>8}" for sex in figures.near)]
    told = (
        (f"one row moved, with refills, {REFILLED:,}", figures.near, LEAST_REFILLED),
        (f"any order, with refills, {REFILLED:,}", figures.far, LEAST_REFILLED),
        (f"any order on the screen, {SCREENED:,}", figures.screened, LEAST_SCREENED),
    )
    for name, rates, least in told:
        numbers = "".join(f"{rate:>8.0f}" for rate in rates.values())
        lines.append(f"{name:<46}{numbers}  (wanted: at least {least})")
    return "\n".join(lines)
