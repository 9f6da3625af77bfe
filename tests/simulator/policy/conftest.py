"""The women of the shipped trial with the Games behind it, in a few tournaments."""

from __future__ import annotations

import pytest

from simulator.engine.job import UNHINDERED
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.games.asked import games_inputs
from simulator.games.races import GamesSex
from simulator.games.run import GamesInputs
from simulator.policy.definition import shipped_policies
from simulator.policy.laboratory import World, ruled_of
from simulator.policy.sent import Ruled
from simulator.project.plan_files import load_plan

TOURNAMENTS, SEED = 1_000, 2026


@pytest.fixture(scope="session")
def shipped_plan() -> Plan:
    return load_plan()


@pytest.fixture(scope="session")
def games(shipped_plan: Plan) -> GamesInputs:
    return games_inputs(shipped_plan)


@pytest.fixture(scope="session")
def ruled(shipped_plan: Plan) -> dict[str, Ruled]:
    found = ruled_of(shipped_plan, Sex.W, shipped_policies("okt-2025"))
    return {one.name: one for one in found}


@pytest.fixture(scope="session")
def world(ruled: dict[str, Ruled], games: GamesInputs) -> World:
    policies = list(ruled.values())
    sex = GamesSex(games.forms[Sex.W], policies[0].plan.races.forecast, games.games.id)
    return World(policies, sex, TOURNAMENTS, SEED, UNHINDERED)
