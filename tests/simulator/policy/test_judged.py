"""Policies judged: against plain Python, tournament by tournament, and against the selection itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from simulator.engine.block import prepare, simulate_part
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.games.stored import GamesBlock
from simulator.policy.applied import plan_of
from simulator.policy.by_form import Room, chosen_by, cut_off, with_picks
from simulator.policy.definition import shipped_policies
from simulator.policy.derive import RowWorths, kendalls_tau
from simulator.policy.judgement import BELIEF_ERRORS, Selecting
from simulator.policy.laboratory import World
from simulator.policy.sent import Ruled, Sent
from simulator.policy.slower import slower_is_better
from simulator.policy.won import won_by
from simulator.policy.world import build, selected

BASE, TRUE, HINDSIGHT = "The present rules", "True levels", "Hindsight"
AFTER, PICKS = "By form, given the trial", "Order + two picks by form"


def medals_of(games: Mapping[Event, GamesBlock], sent: Sent, tournament: int) -> list[int]:
    """Count gold, medals and places of the first eight of one tournament, starter by starter."""
    won = [0, 0, 0]
    for event, block in games.items():
        order, faster = block.order[:, tournament], block.faster[:, tournament]
        starting = np.flatnonzero(sent.starting[event][:, tournament])
        for own in starting:
            if faster[own] == 255:
                continue
            mates = sum(1 for other in starting if order[other] < order[own])
            place = 1 + int(faster[own]) + mates
            won = [known + (place <= last) for known, last in zip(won, (1, 3, 8), strict=True)]
    return won


def test_medals_and_regret_are_those_of_plain_python(world: World, ruled: dict[str, Ruled]) -> None:
    part = world.parts[0]
    sent = {name: world.sent(ruled[name], part) for name in (BASE, TRUE, HINDSIGHT, "Cap 8")}
    counted = {
        name: np.array([medals_of(part.games, own, at) for at in range(part.tournaments)])
        for name, own in sent.items()
    }
    for name, own in sent.items():
        assert (counted[name] == won_by(part.games, own.starting).T).all()
    judged = world.judged(ruled["Cap 8"], ())
    assert judged.total.medals.mean == pytest.approx(counted["Cap 8"][:, 1].mean())
    for gain, bound in zip(judged.regret, (TRUE, HINDSIGHT), strict=True):
        lost = counted[bound][:, 1] - counted["Cap 8"][:, 1]
        assert gain.mean == pytest.approx(lost.mean())
        assert gain.se == pytest.approx(lost.std() / np.sqrt(len(lost)))
    change = counted["Cap 8"] - counted[BASE]
    assert judged.change.gold.mean == pytest.approx(change[:, 0].mean())
    best, own = sent[TRUE].ticket, sent["Cap 8"].ticket
    assert judged.best_names == pytest.approx((best & own).sum() / best.sum())


def test_orders_give_the_tickets_and_start_places_of_the_product(
    world: World, shipped_plan: Plan, ruled: dict[str, Ruled]
) -> None:
    part = world.parts[0]
    plans = {BASE: shipped_plan}
    plans |= {file.policy.name: plan_of(file, shipped_plan) for file in shipped_policies("okt-2025")}
    for name, own in ruled.items():
        if own.selecting is not Selecting.ORDER:
            continue
        plan = prepare(plans[name], Sex.W)
        block = simulate_part(plan, world.seed, Part(0, 0, part.tournaments))
        sent = world.sent(own, part)
        tickets = dict(zip(own.plan.rules.skaters, sent.ticket, strict=True))
        for skater, expected in zip(plan.rules.skaters, block.selection.ticket, strict=True):
            assert (tickets[skater] == expected).all()
        for event, held in block.selection.start_places.items():
            if event.is_distance:
                assert sent.starting[event].sum() == held.holds.sum()


def test_the_cap_bites_where_a_tenth_name_stands_on_the_rows(world: World, ruled: dict[str, Ruled]) -> None:
    part, own = world.parts[0], ruled[BASE]
    walk = selected(part, own.plan, own.plan).walk
    names = [len({int(who) for who in walk.holders[:, at]} - {255}) for at in range(part.tournaments)]
    assert (world.sent(own, part).capped == (np.array(names) > own.plan.rules.cap)).all()


def greedy(chances: np.ndarray, room: Room, named: set[int]) -> tuple[set[int], set[int]]:
    """Choose starts and tickets of one tournament, one after the other."""
    starting: set[int] = set()
    tickets, taken = set(named), [0] * len(room.places)
    for start in sorted(range(len(chances)), key=lambda start: (-chances[start], start)):
        event, skater = int(room.starts.event[start]), int(room.starts.skaters[start])
        if taken[event] < room.places[event] and (skater in tickets or len(tickets) < room.cap):
            starting.add(start)
            tickets.add(skater)
            taken[event] += 1
    return starting, tickets


def test_selection_by_form_takes_the_best_start_left(world: World, ruled: dict[str, Ruled]) -> None:
    part, own = world.parts[0], ruled[AFTER]
    room = Room.of(world.beliefs.starts, own.plan.rules)
    chances = world.beliefs.chances(Selecting.FORM_AFTER, part)[:300]
    named = np.zeros((300, room.skaters), np.bool_)
    named[:, 3] = True
    team = chosen_by(chances, room, named)
    bites = cut_off(chances, room, named)
    for at in range(300):
        starting, tickets = greedy(chances[at], room, {3})
        assert set(np.flatnonzero(team.starting[at])) == starting
        assert set(np.flatnonzero(team.ticket[at])) == tickets
        free = Room(room.starts, room.places, 99, room.skaters, room.declined)
        assert bites[at] == (len(greedy(chances[at], free, {3})[1]) > room.cap)


def test_a_pick_by_form_is_better_by_the_threshold_and_tickets_stay_within_the_cap(
    world: World, ruled: dict[str, Ruled]
) -> None:
    part, own = world.parts[0], ruled[PICKS]
    before, after = world.sent(ruled[BASE], part), world.sent(own, part)
    starts, chances = world.beliefs.starts, world.beliefs.chances(Selecting.FORM_AFTER, part)
    old, new = starts.together(before.starting), starts.together(after.starting)
    assert ((new & ~old).sum(axis=1) <= own.most).all()
    assert (new & ~old).any()
    assert (after.ticket.sum(axis=0) <= np.maximum(before.ticket.sum(axis=0), own.plan.rules.cap)).all()
    for at in range(part.tournaments):
        gained = chances[at, new[at] & ~old[at]].sum() - chances[at, old[at] & ~new[at]].sum()
        assert gained >= own.threshold * (new[at] & ~old[at]).sum() - 1e-5
    room = Room.of(starts, own.plan.rules)
    nobody = np.zeros((part.tournaments, room.skaters), np.bool_)
    best = chosen_by(chances, room, nobody)
    assert (with_picks(chances, room, best, nobody, 2, 1.0).starting == best.starting).all()


def test_beliefs_given_the_trial_are_the_dense_gaussian_conditional(world: World) -> None:
    part, beliefs = world.parts[0], world.beliefs
    sex, starts = beliefs.sex, beliefs.starts
    skater = int(np.bincount(starts.skaters).argmax())
    own = np.flatnonzero(starts.skaters == skater)
    belief = beliefs.belief(Selecting.FORM_AFTER, part, own)
    forecast = sex.forecast
    entries = np.flatnonzero(forecast.entry_skater == skater)
    loading, spread = forecast.level_loading[entries], forecast.race_spread[entries]
    upon = sex.upon[starts.of_games[own]]
    left = sex.form.ours.level_loading[starts.of_games[own]]
    joint = np.block(
        [
            [upon @ upon.T + left @ left.T, upon @ loading.T],
            [loading @ upon.T, loading @ loading.T + np.diag(spread**2)],
        ]
    )
    for at in range(0, part.tournaments, 37):
        said = []
        for entry in entries:
            event = forecast.entry_event[entry]
            [row] = np.flatnonzero(forecast.entries_of(event) == entry)
            said.append(part.raced[event][row, at])
        seen = np.flatnonzero(~np.isnan(said))
        behind = len(own) + seen
        across = joint[np.ix_(range(len(own)), behind)]
        gain = across @ np.linalg.inv(joint[np.ix_(behind, behind)])
        expected = gain @ np.array(said, np.float64)[seen]
        assert belief.mean[:, at] == pytest.approx(expected, abs=1e-9)
        variance = np.diag(joint)[: len(own)] - np.diag(gain @ across.T)
        [sd] = [sd for columns, sd in belief.sd if at in columns]
        assert sd == pytest.approx(np.sqrt(variance), abs=1e-9)


def test_form_that_is_wrong_costs_medals_and_a_line_by_form_always_says_so(
    world: World, ruled: dict[str, Ruled]
) -> None:
    judged = world.judged(ruled[AFTER], BELIEF_ERRORS)
    right, *_, wrong = judged.beliefs
    assert right.change == judged.change.medals
    assert wrong.change.mean < right.change.mean - 2 * wrong.change.se
    assert world.judged(ruled[BASE], BELIEF_ERRORS).beliefs == ()


def test_more_tickets_are_certain_after_every_day_and_all_after_the_last(
    world: World, ruled: dict[str, Ruled]
) -> None:
    part = world.parts[0]
    for name in (BASE, PICKS, "Picks after the trial", "By form, before the trial"):
        sent = world.sent(ruled[name], part)
        assert (np.diff(sent.certain, axis=0) >= 0).all(), name
        assert (sent.certain[-1] == sent.ticket.sum(axis=0)).all()


def test_the_derived_order_is_sorted_by_what_its_rows_win(world: World, ruled: dict[str, Ruled]) -> None:
    plan, part = ruled[BASE].plan, world.parts[0]
    places = selected(part, plan, plan).places
    order = RowWorths(plan, world.beliefs.sex, [(part, places)]).derived("medal")
    for row in order.rows:
        if row.worth is None:
            assert row.row.is_pick
            assert row.published == order.rows.index(row) + 1
            continue
        event, place, block = row.row.event, row.row.okt_place or 0, part.games[row.row.event]
        won = 0
        for at in range(part.tournaments):
            on_rows = [int(who) for who in places[event][: plan.rules.start_places[event], at]]
            starting = {event: np.isin(block.skaters, on_rows)[:, None]}
            alone = {event: starting[event] & (block.skaters == on_rows[place - 1])[:, None]}
            team = won_by({event: block.take(np.array([at]))}, starting)[1, 0]
            others = {event: starting[event] & ~alone[event]}
            ahead = block.order[:, at][starting[event][:, 0]] < block.order[:, at][alone[event][:, 0]]
            faster = int(block.faster[:, at][alone[event][:, 0]][0])
            won += faster != 255 and faster + int(ahead.sum()) < 3
            assert team >= won_by({event: block.take(np.array([at]))}, others)[1, 0]
        assert row.worth.mean == pytest.approx(won / part.tournaments)
    worths = [row.worth.mean for row in order.rows if row.worth is not None]
    assert worths == sorted(worths, reverse=True)
    assert all(0 <= row.sure <= 1 for row in order.rows if row.sure is not None)
    assert order.tau == pytest.approx(kendalls_tau([row.published for row in order.rows]))


def test_a_ticket_for_riding_slower_is_found_where_the_order_gives_it(
    world: World, shipped_plan: Plan, ruled: dict[str, Ruled]
) -> None:
    base = ruled[BASE].plan
    few = build(base, world.beliefs.sex, Part(0, 0, 60), world.seed)
    assert slower_is_better(few, base, base) == (0.0, None)
    places = [replace(row, okt_place=4 - row.okt_place) if row.okt_place else row for row in base.rules.rows]
    turned = tuple(replace(row, number=at) for at, row in enumerate(places, start=1))
    rules = replace(shipped_plan.rules, order={**shipped_plan.rules.order, Sex.W: turned})
    rules = replace(rules, cap=dict.fromkeys(Sex, 4))
    share, example = slower_is_better(few, prepare(replace(shipped_plan, rules=rules), Sex.W), base)
    assert 0 < share <= 1
    assert example is not None
    assert example.slower_place > example.place


def test_kendalls_tau_counts_pairs() -> None:
    assert kendalls_tau([1, 2, 3]) == 1
    assert kendalls_tau([3, 2, 1]) == -1
    assert kendalls_tau([2, 1, 3]) == pytest.approx(1 / 3)
