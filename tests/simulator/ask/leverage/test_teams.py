"""Teams counted over tournaments, against plain loops over each tournament."""

from __future__ import annotations

from collections import Counter
from itertools import product

import numpy as np
import pytest
from builders import Start, plan_of, rules_of

from simulator.ask.core import Core
from simulator.ask.leverage.teams import Teams
from simulator.engine.block import prepare, simulate_part
from simulator.engine.job import Cancelled, Control, Job
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.project.plan_files import load_plan

TOURNAMENTS = 1000


def counted(plan: Plan, sex: Sex = Sex.W, tournaments: int = TOURNAMENTS, core: Core | None = None) -> Teams:
    *_, last = (core or Core()).teams(Job(plan, tournaments, 5, (sex,)))
    return last


@pytest.fixture(scope="module")
def shipped() -> Plan:
    return load_plan()


@pytest.mark.parametrize("sex", Sex)
def test_counts_are_those_of_a_loop_over_tournaments(shipped: Plan, sex: Sex) -> None:
    found = counted(shipped, sex)
    prepared = prepare(shipped, sex)
    all_of_them = simulate_part(prepared, 5, Part(0, 0, TOURNAMENTS)).selection
    limits = {event: n for event, n in prepared.rules.start_places.items() if event.is_distance}
    teams: Counter[tuple[str, ...]] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    filled: Counter[tuple[Event, int]] = Counter()
    names: Counter[int] = Counter()
    reserves: Counter[tuple[str, int]] = Counter()
    first: dict[tuple[str, ...], int] = {}
    full = 0
    for tournament in range(TOURNAMENTS):
        one = all_of_them.at(tournament)
        named = [found.skaters[number] for number, goes in enumerate(one.ticket[:, 0]) if goes]
        teams[tuple(named)] += 1
        first.setdefault(tuple(named), tournament + 1)
        together.update(product(named, named))
        held = {event: int(one.start_places[event].holds.sum()) for event in limits}
        filled.update((event, place) for event in held for place in range(held[event]))
        full += all(held[event] == limit for event, limit in limits.items())
        order: list[int] = []
        for row, who in enumerate(one.walk.holders[:, 0]):
            if who != 255 and who not in order:
                order.append(int(who))
                if len(order) == found.cap + 1:
                    reserves[found.skaters[who], row] += 1
        names[min(len(order), found.cap)] += 1
    assert found.different == len(teams)
    assert [team.count for team in found.teams] == [count for _, count in teams.most_common(200)]
    for team in found.teams:
        assert (team.count, team.first) == (teams[team.skaters], first[team.skaters])
    for (i, one_name), (j, other) in product(enumerate(found.skaters), repeat=2):
        assert found.together[i, j] == together[one_name, other]
    for event, counts in found.filled.items():
        assert counts.tolist() == [filled[event, place] for place in range(limits[event])]
    assert found.all_filled == full
    assert found.names.tolist() == [names[number] for number in range(found.cap + 1)]
    assert {
        (found.skaters[i], j): int(found.reserves[i, j]) for i, j in np.argwhere(found.reserves).tolist()
    } == dict(reserves)


def test_every_team_is_as_likely_where_all_are_alike() -> None:
    """Two of four, each pair in one of six: the exact chance, within four standard errors."""
    starts = [Start(name, Event.D500) for name in "ABCD"]
    found = counted(
        plan_of(women=starts, rules=rules_of(["500-1", "500-2", "500-3"], cap=2)), tournaments=60_000
    )
    assert found.different == 6
    assert [team.count for team in found.teams] == pytest.approx(
        [10_000] * 6, abs=4 * np.sqrt(60_000 * 5 / 36)
    )
    assert found.names.tolist() == [0, 0, 60_000]
    assert found.reserves.sum() == 60_000


def test_more_skaters_than_a_word_has_bits_are_told_apart() -> None:
    starts = [Start(f"S{number:03}", Event.D500) for number in range(130)]
    found = counted(plan_of(women=starts, rules=rules_of(["500-1"], cap=1)), tournaments=5000)
    assert found.different > 64
    assert sum(team.count for team in found.teams) == 5000
    for team in found.teams:
        [skater] = team.skaters
        number = found.skaters.index(skater)
        assert found.together[number, number] == team.count


def test_nothing_depends_on_what_is_kept_or_on_the_length_of_parts(shipped: Plan) -> None:
    core = Core()
    first = counted(shipped, core=core, tournaments=12_000)
    again = counted(shipped, core=core, tournaments=12_000)
    fresh = counted(shipped, tournaments=12_000)
    for other in (again, fresh):
        assert other.teams == first.teams
        assert np.array_equal(other.together, first.together)
        assert np.array_equal(other.reserves, first.reserves)


def test_partial_counts_come_early_and_the_work_stops_when_told(shipped: Plan) -> None:
    stop = False
    run = Core().teams(Job(shipped, 200_000, 5, (Sex.W,)), Control(cancelled=lambda: stop))
    early = next(run)
    assert 0 < early.tournaments < 20_000
    assert early.together.diagonal().sum() > 0
    stop = True
    with pytest.raises(Cancelled):
        next(run)
