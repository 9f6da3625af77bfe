"""The core: the same numbers as a plain run, and its questions end to end."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from builders import Start, given, plan_of, rules_of

import simulator.engine.simulate as simulate_room
from simulator.ask import runs
from simulator.ask.core import Core, Prepared
from simulator.ask.leverage.tornado import Input
from simulator.ask.runs import precision_points, tournaments_needed
from simulator.chances.outcome import Outcome
from simulator.defaults import MOST_TOURNAMENTS
from simulator.engine.block import SexPlan
from simulator.engine.fixed import FixedOutcome
from simulator.engine.job import Cancelled, Control, Job
from simulator.engine.kept import PreparedPlans
from simulator.engine.plan import Plan
from simulator.engine.streams import BLOCK, CHUNK
from simulator.event import Event, Sex
from simulator.form.forecast import Adjustment
from simulator.input.faults import InputRefused
from simulator.project.project import BASELINE, Inputs, Project, Scenario
from simulator.what_if.what_ifs import FormShift


def plan() -> Plan:
    starts = [
        Start(f"Skater {i}", event, 38 * event.distance_m / 500 * (1 + i / 500), fall=0.05)
        for event in (Event.D500, Event.D1000)
        for i in range(5)
    ]
    loading = {f"Skater {i}": [[0.005], [0.002, 0.003]] for i in range(5)}
    rules = rules_of(["1000-1", "500-1", "1000-2", "500-2"], cap=3)
    return plan_of(women=starts, men=starts, rules=rules, loading=loading)


def last(outcomes: object) -> Outcome:
    *_, end = outcomes  # type: ignore[misc]
    assert isinstance(end, Outcome)
    return end


def test_outcomes_are_those_of_a_plain_run_to_the_last_digit() -> None:
    core, own = Core(), plan()
    edited = own.adjusted([Adjustment(Sex.W, "Skater 1", fall=0.3)])
    for one in (own, edited, own):
        for tournaments in (500, CHUNK + 1, CHUNK):
            kept = last(core.simulate(Job(one, tournaments, 4), Control(early=True)))
            assert kept == last(runs.simulate(Job(one, tournaments, 4)))


def test_the_first_outcome_is_of_the_first_part() -> None:
    first, *_, end = Core().simulate(Job(plan(), CHUNK + 10, 4), Control(early=True))
    assert (first.tournaments, end.tournaments) == (CHUNK, CHUNK + 10)
    assert first == replace(last(runs.simulate(Job(plan(), CHUNK, 4))), wanted=CHUNK + 10)


def test_numbers_out_of_range_are_refused() -> None:
    with pytest.raises(InputRefused, match="tournaments: 0 is out of range"):
        list(Core().simulate(Job(plan(), 0)))
    with pytest.raises(InputRefused, match="seed: -1 is out of range"):
        Core().compare(plan(), Job(plan(), 10, -1))


# Compare ------------------------------------------------------------------------------------


def test_a_comparison_is_the_difference_of_the_two_runs() -> None:
    core, before = Core(), plan()
    after = before.adjusted([Adjustment(Sex.W, "Skater 0", fall=0.6)])
    comparison = core.compare(before, Job(after, CHUNK, 4))
    had, has = (given(one, Sex.W, 4, CHUNK).tickets.mean(axis=1) for one in (before, after))
    for number in range(5):
        change = comparison.of(f"Skater {number}")
        assert change is not None
        assert change.change == pytest.approx(has[number] - had[number], abs=1e-12)
    gains = [(other, share) for (loser, other), share in comparison.gains.items() if loser == "Skater 0"]
    to_others = sum(share for other, share in gains if other is not None)
    worst = comparison.changes[0]
    assert (worst.skater, worst.sex, worst.clear) == ("Skater 0", Sex.W, True)
    # Now and then two fall, the team is not full, and nobody gains.
    assert 0.25 < to_others < -worst.change
    assert sum(share for _, share in gains) == pytest.approx(-worst.change)
    before_left, after_left = comparison.left[Sex.W]
    assert after_left.mean > before_left.mean
    assert all(change.change == change.se == 0 for change in comparison.changes if change.sex is Sex.M)
    assert comparison.of("Zus") is None


def test_a_plan_compared_with_itself_does_not_change() -> None:
    comparison = Core().compare(plan(), Job(plan(), 1_000, 4))
    assert not comparison.gains
    assert not any(change.clear for change in comparison.changes)


def test_a_cancelled_question_gives_no_answer() -> None:
    core, women = Core(), Job(plan(), 1_000, 4, (Sex.W,))
    for ask in (
        lambda stop: core.compare(plan(), Job(plan(), 1_000, 4), stop),
        lambda stop: core.decides(women, "Skater 0", stop),
        lambda stop: core.heat(women, stop),
        lambda stop: core.tornado(women, "Skater 0", stop),
        lambda stop: core.find_tournament(women, "Skater 0", True, 0, stop),
    ):
        with pytest.raises(Cancelled):
            ask(Control(lambda: True))


# Until precise --------------------------------------------------------------------------------


def test_a_run_goes_on_until_every_chance_is_precise() -> None:
    *before, end = Core().simulate_until(Job(plan(), MOST_TOURNAMENTS, 4), 0.25)
    assert [outcome.tournaments for outcome in before] == [CHUNK, BLOCK]
    assert end.tournaments == end.wanted == 2 * BLOCK
    assert precision_points(end) <= 0.25 < min(map(precision_points, before))
    assert all(outcome.wanted == 2 * BLOCK for outcome in before)
    assert end == last(runs.simulate(Job(plan(), 2 * BLOCK, 4)))


def test_a_run_stops_at_the_most() -> None:
    end = last(Core().simulate_until(Job(plan(), CHUNK + 1, 4), 0.01))
    assert (end.tournaments, end.wanted) == (CHUNK + 1, CHUNK + 1)
    with pytest.raises(ValueError, match="above 0"):
        next(Core().simulate_until(Job(plan()), 0.0))


def test_a_half_needs_most_tournaments() -> None:
    outcome = last(Core().simulate(Job(plan(), CHUNK, 4)))
    assert tournaments_needed(outcome, 0.1) == 1_000_000
    assert tournaments_needed(outcome, 50) == BLOCK


# One tournament --------------------------------------------------------------------------------


def test_the_next_tournament_with_or_without_a_ticket_is_found() -> None:
    core, own, within = Core(), plan(), CHUNK + 300
    women = Job(own, within, 4, (Sex.W,))
    ticket = given(own, Sex.W, 4, within).tickets[2]
    for has in (True, False):
        numbers = np.flatnonzero(ticket == has) + 1
        for after in (0, 1, 17, CHUNK - 1, CHUNK, int(numbers[-2])):
            expected = next((int(number) for number in numbers if number > after), None)
            assert core.find_tournament(women, "Skater 2", has, after) == expected
        assert core.find_tournament(women, "Skater 2", has, int(numbers[-1])) is None
    always = replace(own, fixed={(Sex.W, Event.D1000): (FixedOutcome("Skater 2", place=1),)})
    assert core.find_tournament(replace(women, plan=always), "Skater 2", False, 0) is None


# Tornado ---------------------------------------------------------------------------------------


def test_the_tornado_moves_one_input_at_a_time() -> None:
    core, own = Core(), plan()
    tornado = core.tornado(Job(own, CHUNK, 4, (Sex.W,)), "Skater 2")
    assert {effect.what for effect in tornado.effects} == set(Input)
    widths = [effect.width for effect in tornado.effects]
    assert widths == sorted(widths, reverse=True)
    assert tornado.chance == given(own, Sex.W, 4, CHUNK).tickets[2].mean()
    effects = {effect.what: effect for effect in tornado.effects}
    form = effects[Input.FORM]
    assert form.less.change > 10 * form.less.se
    assert form.more.change < -10 * form.more.se
    doubled = own.adjusted([Adjustment(Sex.W, "Skater 2", fall=0.1)])
    assert effects[Input.FALLS].more == core.compare(own, Job(doubled, CHUNK, 4)).of("Skater 2")
    assert effects[Input.FALLS].less.change > 0 > effects[Input.FALLS].more.change
    wider = replace(own.forecasts[Sex.W], race_spread=own.forecasts[Sex.W].race_spread * 1.2)
    moved = replace(own, forecasts={**own.forecasts, Sex.W: wider})
    assert effects[Input.SPREAD].more == core.compare(own, Job(moved, CHUNK, 4)).of("Skater 2")


def test_form_is_moved_by_the_deviation_of_the_level() -> None:
    own = plan()
    level = [0.005, np.hypot(0.002, 0.003)]
    forecast = own.forecasts[Sex.W]
    mean = forecast.log_time_mean.copy()
    mean[[2, 7]] += level
    moved = replace(own, forecasts={**own.forecasts, Sex.W: replace(forecast, log_time_mean=mean)})
    effects = Core().tornado(Job(own, CHUNK, 4, (Sex.W,)), "Skater 2").effects
    form = next(effect for effect in effects if effect.what is Input.FORM)
    assert form.more == Core().compare(own, Job(moved, CHUNK, 4)).of("Skater 2")


# What is kept ----------------------------------------------------------------------------------


def test_a_plan_is_prepared_once_for_its_run_its_comparison_and_its_questions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[tuple[int, Sex]] = []
    prepare = simulate_room.prepare

    def counted(one: Plan, sex: Sex) -> SexPlan:
        made.append((id(one), sex))
        return prepare(one, sex)

    monkeypatch.setattr(simulate_room, "prepare", counted)
    core, before = Core(), plan()
    after = before.adjusted([Adjustment(Sex.W, "Skater 1", fall=0.3)])
    for one in (before, after):
        last(core.simulate(Job(one, 500, 4)))
    core.compare(before, Job(after, 500, 4))
    core.heat(Job(after, 500, 4, (Sex.W,)))
    core.tournament(Job(after, 7, 4, (Sex.M,)))
    # The edit is of a woman: the men are those of before.
    assert made == [(id(before), Sex.W), (id(before), Sex.M), (id(after), Sex.W)]


def test_plans_not_asked_for_longest_are_prepared_again() -> None:
    kept, plans = PreparedPlans(), [plan() for _ in range(20)]
    for one in plans:
        for sex in Sex:
            kept.put(one, sex, simulate_room.prepare(one, sex))
    assert kept.get(plans[0], Sex.W) is None
    known = kept.get(plans[-1], Sex.M)
    assert known is not None
    assert known.plan is plans[-1]
    assert known.sex is Sex.M


def test_a_scenario_is_planned_and_checked_once_as_long_as_nothing_in_it_changes() -> None:
    core, shift = Core(), FormShift(Sex.W, "Skater 1", Event.D500, 0.2)
    prepared, project = Prepared("small", Inputs(), plan()), Project()
    scenario = Scenario("Faster", (shift,))
    made = core.plan(prepared, project, scenario)
    baseline = core.plan(prepared, project, Scenario(BASELINE))
    assert baseline is not made
    again = replace(project, seed=7, tournaments=10, scenarios=(scenario,))
    assert core.plan(prepared, again, Scenario("Another name", (shift,))) is made
    assert core.plan(prepared, again, Scenario(BASELINE)) is baseline
    others = (
        core.plan(prepared, project, Scenario("Faster", (replace(shift, s_per_1000m=0.3),))),
        core.plan(prepared, replace(project, learn_from_results=not project.learn_from_results), scenario),
        core.plan(replace(prepared, plan=plan()), project, scenario),
    )
    assert len({id(one) for one in (made, baseline, *others)}) == 5
