"""The search for the best order: its quick counts are those of the selection itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy_way import by_numpy

from simulator.engine.block import prepare
from simulator.evaluation.bench_policy import PolicyFigures, policy_text
from simulator.event import Sex
from simulator.policy.laboratory import World
from simulator.policy.search import OrderJudge, screen_of, search
from simulator.policy.sent import Ruled
from simulator.policy.won import places_at_games, won_by

BASE = "The present rules"


@pytest.fixture
def orders(ruled: dict[str, Ruled]) -> list[list[int]]:
    rows = len(ruled[BASE].plan.rules.rows)
    rng = np.random.default_rng(3)
    near = [*range(rows - 3), rows - 2, rows - 3, rows - 1]  # its tickets differ in few tournaments
    far = [list(range(rows))[::-1], *(rng.permutation(rows).tolist() for _ in range(3))]
    return [list(range(rows)), near, *far]


def test_medals_with_refills_are_those_of_the_selection(
    world: World, ruled: dict[str, Ruled], orders: list[list[int]]
) -> None:
    base, part = ruled[BASE], world.parts[0]
    judge, before = OrderJudge(part, base.plan), world.beside[0].won[1]
    for order in orders:
        rows = tuple(base.plan.rules.rows[at] for at in order)
        numbered = tuple(replace(row, number=number) for number, row in enumerate(rows, start=1))
        rules = base.plan.plan.rules
        changed = replace(rules, order={**rules.order, Sex.W: numbered})
        plan = prepare(replace(base.plan.plan, rules=changed), Sex.W)
        sent = world.sent(replace(base, plan=plan), part)
        assert judge.gain(order) == (won_by(part.games, sent.starting)[1] - before).sum()


def test_medals_of_an_order_are_the_same_without_the_compiled_loops(
    world: World, ruled: dict[str, Ruled], orders: list[list[int]]
) -> None:
    part, plan = world.parts[0], ruled[BASE].plan
    compiled = [OrderJudge(part, plan).gain(order) for order in orders]
    with by_numpy():
        assert [OrderJudge(part, plan).gain(order) for order in orders] == compiled
    assert compiled[0] == 0
    assert all(compiled[2:])


def test_the_screen_counts_rows_with_a_ticket_in_plain_python(
    world: World, ruled: dict[str, Ruled], orders: list[list[int]]
) -> None:
    plan, part = ruled[BASE].plan, world.parts[0]
    holders = OrderJudge(part, plan).holders
    screen = screen_of([holders], [part], plan)
    medal = np.zeros(holders.shape, np.bool_)
    for event, block in part.games.items():
        rows = [at for at, row in enumerate(plan.rules.rows) if row.event is event]
        medal[rows] = places_at_games(block, holders[rows]) <= 3
    for order in orders:
        won = 0
        for at in range(part.tournaments):
            tickets: list[int] = []
            for row in order:
                who = int(holders[row, at])
                if who != 255 and who not in tickets and len(tickets) < plan.rules.cap:
                    tickets.append(who)
            won += sum(bool(medal[row, at]) for row in order if int(holders[row, at]) in tickets)
        assert screen.medals(order) == pytest.approx(won / part.tournaments)


def test_a_search_only_keeps_what_gains_and_rows_of_the_mass_start_stay(
    world: World, ruled: dict[str, Ruled]
) -> None:
    plan, part = ruled[BASE].plan, world.parts[0]
    found = search([part], plan, 40)
    assert found.gain >= 0
    assert 0 < found.refilled <= found.tried == 40
    assert sorted(row.text for row in found.rows) == sorted(row.text for row in plan.rules.rows)
    stays = [(at, row.text) for at, row in enumerate(plan.rules.rows) if row.is_pick]
    assert [(at, row.text) for at, row in enumerate(found.rows) if row.is_pick] == stays
    texts = [row.text for row in plan.rules.rows]
    order = [texts.index(row.text) for row in found.rows]
    assert OrderJudge(part, plan).gain(order) == round(found.gain * part.tournaments)


def test_the_measured_speeds_stand_beside_what_is_wanted() -> None:
    figures = PolicyFigures({"W": 208.4, "M": 162.0}, {"W": 104.0, "M": 39.0}, {"W": 1228.0, "M": 2005.0})
    head, near, *_, screen = policy_text(figures).splitlines()
    assert head.split()[-2:] == ["W", "M"]
    assert "208     162  (wanted: at least 100)" in near
    assert "1228    2005  (wanted: at least 500)" in screen
    assert set(figures.as_json()) == {
        "policy_near_orders_per_s", "policy_far_orders_per_s", "policy_screened_orders_per_s",
    }  # fmt: skip
