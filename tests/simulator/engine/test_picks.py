"""The committee's picks inside the simulation: luck of their own, and nothing else moves."""

from __future__ import annotations

import numpy as np
import pytest
from builders import Start, last_progress, one_block, plan_of, rules_of

from simulator.ask.core import Core
from simulator.chances.outcome import SkaterChance, outcome_of
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.selection.committee import Committee, PickKind, PickRule

TOURNAMENTS = 20_000
ORDER = ["1000-1", "1500-1", "1000-2", "1500-2", "1000-3", "1500-3"]


def plan_with(*rules: PickRule) -> Plan:
    starts = [
        Start(f"Skater {i}", event, event.distance_m * (0.0745 + i / 10_000), fall=0.05)
        for event in (Event.D1000, Event.D1500)
        for i in range(6)
    ]
    plan = plan_of(women=starts, rules=rules_of(ORDER, cap=4))
    return plan.with_committee(Committee(rules))


def calamity(skater: str, chance: float = 1.0) -> PickRule:
    return PickRule(Sex.W, PickKind.CALAMITY, (skater,), Event.D1000, chance)


def team(skater: str, chance: float = 1.0) -> PickRule:
    return PickRule(Sex.W, PickKind.TEAM, (skater,), chance=chance)


def chances(plan: Plan) -> dict[str, SkaterChance]:
    return {own.skater: own for own in outcome_of(plan, last_progress(plan, TOURNAMENTS)).skaters}


def test_a_rule_moves_no_race_and_no_luck_of_another_rule() -> None:
    one = one_block(plan_with(team("Skater 5", 0.4)), Sex.W, size=TOURNAMENTS).selection
    two = one_block(
        plan_with(calamity("Skater 0", 0.5), team("Skater 5", 0.4)), Sex.W, size=TOURNAMENTS
    ).selection
    for event, field in one.fields.items():
        assert np.array_equal(field.positions, two.fields[event].positions)
    # Where the calamity does not come in between, the same tournaments see the same team pick.
    quiet = (two.picked[0] == 255) if 0 in two.picked else np.ones(TOURNAMENTS, np.bool_)
    assert np.array_equal(one.picked[0][quiet], two.picked[1][quiet])
    assert 0 < np.count_nonzero(~quiet) < TOURNAMENTS / 10


def test_a_higher_chance_makes_the_pick_in_more_tournaments_and_in_all_those_before() -> None:
    often = {}
    for chance in (0.0, 0.2, 0.6, 1.0):
        picked = one_block(plan_with(team("Skater 5", chance)), Sex.W, size=TOURNAMENTS).selection.picked
        often[chance] = picked[0] != 255 if 0 in picked else np.zeros(TOURNAMENTS, np.bool_)
    assert not often[0.0].any()
    assert (often[0.2] <= often[0.6]).all()
    assert (often[0.6] <= often[1.0]).all()
    outside = np.count_nonzero(often[1.0])
    for chance in (0.2, 0.6):
        error = 4 * np.sqrt(chance * (1 - chance) / outside)
        assert abs(np.count_nonzero(often[chance]) / outside - chance) < error


def test_chances_of_a_calamity_are_those_of_the_falls() -> None:
    plan = plan_with(calamity("Skater 0"))
    progress = last_progress(plan, TOURNAMENTS)
    order = outcome_of(plan, progress).order[Sex.W]
    [pick] = order.picks
    # Whoever falls has no place in the 1000 m, and so none of its start places.
    assert pick.fired == progress.counts[Sex.W].events[Event.D1000].fell[0] / TOURNAMENTS > 0.03
    # Where she is in anyway, the third of the 1000 m loses the row and a name below moves up.
    assert max(pick.brought_in, key=lambda skater: pick.brought_in[skater]) == "Skater 0"
    assert len(pick.brought_in) > 1
    # Where no name is left to move up, a ticket stays free.
    assert sum(pick.displaced.values()) >= sum(pick.brought_in.values())
    found, before = chances(plan)["Skater 0"], chances(plan_with(calamity("Skater 0", 0.0)))["Skater 0"]
    assert found.ticket - before.ticket == pytest.approx(pick.brought_in["Skater 0"])


def test_routes_in_and_reasons_out_add_up_to_one() -> None:
    rules = (team("Skater 5", 0.5), calamity("Skater 0", 0.7), calamity("Skater 4"))
    plan = plan_with(*rules)
    outcome = outcome_of(plan, last_progress(plan, TOURNAMENTS))
    assert sum(own.ticket for own in outcome.skaters) <= 4
    for own in outcome.skaters:
        assert sum(own.routes.values()) == pytest.approx(own.ticket, abs=1e-12)
        assert sum(own.picks.values()) == pytest.approx(own.routes["pick"], abs=1e-12)
        assert sum(reason.chance for reason in own.reasons_out) == pytest.approx(1 - own.ticket, abs=1e-12)
        assert [reason.chance for reason in own.reasons_out] == sorted(
            (reason.chance for reason in own.reasons_out), reverse=True
        )
    order = outcome.order[Sex.W]
    assert order.not_full + sum(row.last_ticket for row in order.rows) == pytest.approx(1)


def test_who_is_named_by_the_committee_alone_wins_the_ticket_it_gives() -> None:
    found = chances(plan_with(team("Nobody Entered", 0.25)))["Nobody Entered"]
    assert found.ticket == pytest.approx(0.25, abs=4 * 0.44 / np.sqrt(TOURNAMENTS))
    assert not found.events
    assert [str(reason.kind) for reason in found.reasons_out] == ["no_row"]
    # A rule without a chance brings nobody in, and so nobody into the table.
    for kind in (PickKind.TEAM, PickKind.MASS_START):
        plan = plan_with(PickRule(Sex.W, kind, ("Nobody Entered",), chance=0.0))
        assert "Nobody Entered" not in chances(plan)


def test_a_mass_start_pick_with_a_chance_leaves_its_row_empty_otherwise() -> None:
    rule = PickRule(Sex.W, PickKind.MASS_START, ("Outsider",), chance=0.3)
    plan = plan_of(
        women=[Start(f"Skater {i}", Event.D1000) for i in range(4)],
        rules=rules_of(["mass_start", "1000-1", "1000-2", "1000-3"], cap=3),
    ).with_committee(Committee((rule,)))
    outcome = outcome_of(plan, last_progress(plan, TOURNAMENTS))
    outsider = next(own for own in outcome.skaters if own.skater == "Outsider")
    assert outsider.ticket == pytest.approx(0.3, abs=4 * 0.46 / np.sqrt(TOURNAMENTS))
    assert not outsider.certain
    [pick] = outcome.order[Sex.W].picks
    assert pick.fired == outsider.ticket == pick.brought_in["Outsider"]
    assert sum(pick.displaced.values()) == pytest.approx(outsider.ticket)


def test_the_story_of_a_tournament_is_that_of_its_column() -> None:
    plan = plan_with(team("Skater 5", 0.5), calamity("Skater 0", 0.7))
    selection = one_block(plan, Sex.W, seed=9, size=TOURNAMENTS).selection
    core = Core()
    for number in (1, 17, 12_345):
        story = core.tournament(Job(plan, number, 9, (Sex.W,)))
        ticket = selection.ticket[:, number - 1]
        expected = {selection.rules.skaters[i] for i in np.flatnonzero(ticket).tolist()}
        assert set(story.team) == expected
        first_out = int(selection.first_out[number - 1])
        assert story.first_out == (None if first_out == 255 else selection.rules.skaters[first_out])
