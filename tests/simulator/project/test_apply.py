"""From a scenario to its plan: what it changes, and that it changes nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from builders import given, last_progress, ridden, rules_of, times_of
from numpy.typing import NDArray

from simulator.engine.fixed import FixedOutcome
from simulator.engine.plan import Plan
from simulator.engine.ranking import Places
from simulator.event import Event, Sex, Status
from simulator.form.forecast import Adjustment
from simulator.form.update import ObservedTime, condition
from simulator.input.faults import InputRefused
from simulator.project.apply import baseline_plan, form_learnt, scenario_plan
from simulator.project.project import BASELINE, Project, Scenario
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.what_if.changes import Changes
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    LaneCost,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)

W, M = Sex.W, Sex.M
E500, E1000, E1500 = Event.D500, Event.D1000, Event.D1500
A, B, C, D = (f"Skater {letter}" for letter in "ABCD")
Times = Mapping[tuple[Event, str], np.ndarray]


def adjustments(what_ifs: Sequence[WhatIf]) -> tuple[Adjustment, ...]:
    return Changes.of(what_ifs).adjustments()


def scenario(plan: Plan, *what_ifs: WhatIf, project: Project | None = None) -> Plan:
    return scenario_plan(plan, project or Project(), Scenario("X", what_ifs))


def same(one: Times, other: Times, *, but: str = "", event: Event | None = None) -> bool:
    """Whether all times are the same, but for those of a skater (in one event or in all)."""
    return all(
        (times == other[key]).all()
        for key, times in one.items()
        if not (key[1] == but and event in (None, key[0]))
    )


def test_a_scenario_without_what_ifs_is_the_baseline_and_simulates_as_the_meet(plan: Plan) -> None:
    before, after = (last_progress(p, 3000) for p in (plan, scenario(plan)))
    for sex in Sex:
        assert (before.counts[sex].order.tickets == after.counts[sex].order.tickets).all()
    assert baseline_plan(plan, Project()) == scenario_plan(plan, Project(), Scenario(BASELINE))


# Nothing else moves ----------------------------------------------------------------------------

OF_ONE = [
    (Withdrawal(W, A), None),
    (Withdrawal(W, A, E1000), E1000),
    (EntrantRemoved(W, E1000, A), E1000),
    (FormShift(W, A, None, 0.5), None),
    (FormShift(W, A, E1000, 0.5), E1000),
    (IncidentRate(W, A, E1000, IncidentKind.FALL, 0.5), E1000),
    (IncidentRate(W, A, E1000, IncidentKind.NOT_STARTING, 0.5), E1000),
    (AssumedOutcome(W, E1000, A, AssumedKind.FALLS), E1000),
    (AssumedOutcome(W, E1000, A, AssumedKind.TIME, time_ms=74_000), E1000),
]  # fmt: skip


@pytest.mark.parametrize(("what_if", "event"), OF_ONE, ids=range(len(OF_ONE)))
def test_what_is_assumed_of_one_skater_moves_nobody_else(
    plan: Plan, what_if: WhatIf, event: Event | None
) -> None:
    # False starts are of the pair: without them nothing of one skater reaches another.
    quiet = plan.adjusted(
        adjustments([IncidentRate(W, skater, None, IncidentKind.FALSE_START, 0.0) for skater in (A, B, C, D)])
    )
    before, after = times_of(quiet, W), times_of(scenario(quiet, what_if), W)
    assert same(before, after, but=A, event=event)
    assert not same(before, after)


OF_WOMEN = [what_if for what_if, _ in OF_ONE] + [
    AssumedOutcome(W, E1000, A, AssumedKind.TOP, place=2),
    PairsSet(W, E1000, ((A, B), (C,)), lanes=True),
    LaneCost(W, E1000, 0.1),
]


@pytest.mark.parametrize("what_if", OF_WOMEN, ids=range(len(OF_WOMEN)))
def test_an_edit_of_the_women_leaves_the_men_as_they_were(plan: Plan, what_if: WhatIf) -> None:
    men = plan.forecasts[M].skaters
    project = Project(
        results=(EnteredResult(M, E1000, men[0], None, None, 70_000),),
        draws=(PairsSet(M, E1000, (men,), lanes=True),),
    )
    before, after = baseline_plan(plan, project), scenario(plan, what_if, project=project)
    assert after.same_for(before, M)
    assert not after.same_for(before, W)
    assert scenario(plan, what_if, project=project).same_for(after, M)


def test_who_withdraws_has_no_place_anywhere(plan: Plan) -> None:
    events = ridden(scenario(plan, Withdrawal(W, A)), W)
    assert [event for event in events if (events[event].places[0] == 255).all()] == [E500, E1000, E1500]


def test_who_wins_wins_and_where_she_won_anyway_nothing_changes(plan: Plan) -> None:
    assumed = scenario(plan, AssumedOutcome(W, E1000, A, AssumedKind.WINS))
    before, after = (ridden(p, W)[E1000].places for p in (plan, assumed))
    assert (after[0] == 1).all()  # she is the first who is entered there
    won = (before[0] == 1) & ((before == 1).sum(axis=0) == 1)  # not shared with somebody
    assert won.any()
    assert (before[:, won] == after[:, won]).all()


RELATIONS = [
    (AssumedOutcome(W, E1000, A, AssumedKind.TOP, 2), lambda places: places[0] <= 2),
    (AssumedOutcome(W, E1000, A, AssumedKind.OUTSIDE, 1), lambda places: places[0] > 1),
    (AssumedOutcome(W, E1000, A, AssumedKind.BEATS, rival=C), lambda places: places[0] < places[2]),
]


@pytest.mark.parametrize(("what_if", "happens"), RELATIONS, ids=range(len(RELATIONS)))
def test_a_relation_happens_and_where_it_did_anyway_nothing_changes(
    plan: Plan, what_if: AssumedOutcome, happens: Callable[[Places], NDArray[np.bool_]]
) -> None:
    assumed = scenario(plan, what_if)
    assert assumed.fixed == {}
    before, after = (given(own).events[E1000].positions for own in (plan, assumed))
    here = happens(before)
    assert 0 < here.sum() < len(here)
    assert (before[:, here] == after[:, here]).all()
    can = (before[1:] != 255).any(axis=0)  # somebody else is there
    assert happens(after)[can & (after[0] != 255)].all()
    assert (before[:, ~here] != after[:, ~here]).any()


def test_an_entrant_added_moves_no_forecast_and_no_draw_of_the_others(plan: Plan) -> None:
    quiet = plan.adjusted(
        adjustments([IncidentRate(W, skater, None, IncidentKind.FALSE_START, 0.0) for skater in (A, B, C, D)])
    )
    added = scenario(quiet, EntrantAdded(W, E1000, "Skater Q"), EntrantAdded(W, E1000, D))
    before, after = times_of(quiet, W), times_of(added, W)
    assert same(before, after)
    assert set(after) - set(before) == {(E1000, "Skater Q"), (E1000, D)}
    assert set(added.meet.skaters(W, E1000)) == {A, B, C, D, "Skater Q"}
    assert same(times_of(quiet, M), times_of(added, M))


def test_who_is_not_entered_is_not_listed_either(plan: Plan) -> None:
    removed = scenario(plan, EntrantRemoved(W, E1000, A))
    assert removed.meet.skaters(W, E1000) == (B, C)
    assert A in removed.meet.skaters(W, E500)


# What each what-if does ------------------------------------------------------------------------


def test_form_and_rates_change_the_forecast(plan: Plan) -> None:
    changed = scenario(
        plan,
        FormShift(W, A, E1000, 1.0),
        IncidentRate(W, A, E1000, IncidentKind.FALL, 0.4),
        IncidentRate(W, A, None, IncidentKind.FALL, 0.1),
    ).forecasts[W]
    entry, other = changed.entry(A, E1000), changed.entry(A, E1500)
    assert np.exp(changed.log_time_mean[entry]) == pytest.approx(75.0 + 1.0)
    assert changed.incidents.fall[entry] == 0.4  # the chance of one event goes before that of all
    assert changed.incidents.fall[other] == 0.1


def test_rules_picks_and_pairs_take_the_place_of_those_of_the_project(plan: Plan) -> None:
    rules = rules_of(["1000-1"])
    pick = PickRule(W, PickKind.TEAM, ("Rides Nothing",))
    starters = {(W, Event.TEAM_PURSUIT): (A, B)}
    project = Project(rules=rules_of(["500-1"]), committee=Committee((), starters))
    pairs = ((A, B), (C,))
    base = scenario(plan, project=project)
    assert base.rules == project.rules
    assert base.committee == project.committee
    changed = scenario(
        plan, OtherOrder(rules), PickRules((pick,)), PairsSet(W, E1000, pairs), project=project
    )
    assert changed.rules == rules
    assert changed.committee == Committee((pick,), starters)
    assert changed.pairs == {(W, E1000): pairs}
    assert changed.forecasts[W].skaters == (*plan.forecasts[W].skaters, "Rides Nothing")
    last_progress(changed, 100)  # somebody who rides nothing can be picked


def test_outcomes_are_fixed_in_the_form_of_the_simulation(plan: Plan) -> None:
    fixed = scenario(
        plan,
        AssumedOutcome(W, E1000, A, AssumedKind.PLACE, 2),
        AssumedOutcome(W, E1000, B, AssumedKind.DISQUALIFIED),
        AssumedOutcome(W, E500, A, AssumedKind.FALLS, run=1),
        AssumedOutcome(W, E500, A, AssumedKind.TIME, time_ms=37_000, run=2),
        AssumedOutcome(W, E500, B, AssumedKind.DOES_NOT_START),
        Withdrawal(W, D),
        EntrantRemoved(W, E1500, C),
    ).fixed
    gone = Status.DNS
    assert fixed == {
        (W, E1000): (FixedOutcome(A, place=2), FixedOutcome(B, Status.DQ)),
        (W, E500): (
            FixedOutcome(A, Status.FELL, run=1),
            FixedOutcome(A, time_ms=37_000, run=2),
            FixedOutcome(B, gone),
            FixedOutcome(D, gone),
        ),
        (W, E1500): (FixedOutcome(D, gone), FixedOutcome(C, gone)),
    }


def test_a_clash_is_refused_with_every_sentence(plan: Plan) -> None:
    with pytest.raises(InputRefused) as refused:
        scenario(plan, Withdrawal(W, A), AssumedOutcome(W, E1000, A, AssumedKind.WINS))
    assert [fault.source for fault in refused.value.faults] == ['scenario "X"']


# What has been ridden --------------------------------------------------------------------------

RIDDEN = (
    EnteredResult(W, E1000, A, None, 1, 74_000),
    EnteredResult(W, E1000, B, None, 2, 74_500),
    EnteredResult(W, E1000, C, status=Status.FELL),
    EnteredResult(W, E500, A, 1, None, 37_300),
)


def test_results_are_fixed_and_who_withdraws_keeps_them(plan: Plan) -> None:
    project = Project(results=RIDDEN)
    assert scenario(plan, project=project).fixed == {
        (W, E1000): (FixedOutcome(A, place=1), FixedOutcome(B, place=2), FixedOutcome(C, Status.FELL)),
        (W, E500): (FixedOutcome(A, time_ms=37_300, run=1),),
    }
    gone = Status.DNS
    after = scenario(plan, Withdrawal(W, A), project=project).fixed
    assert after[W, E1000][0] == FixedOutcome(A, place=1)
    assert after[W, E500] == (FixedOutcome(A, time_ms=37_300, run=1), FixedOutcome(A, gone, run=2))
    assert after[W, E1500] == (FixedOutcome(A, gone),)


def test_a_place_assumed_after_the_first_run_takes_its_place(plan: Plan) -> None:
    project = Project(results=RIDDEN[3:])
    fixed = scenario(plan, AssumedOutcome(W, E500, A, AssumedKind.WINS), project=project).fixed
    assert fixed == {(W, E500): (FixedOutcome(A, place=1),)}


def test_where_one_run_counts_the_second_is_no_result(plan: Plan) -> None:
    single = replace(plan.rules, runs={})
    results = (EnteredResult(W, E500, A, 1, None, 37_300), EnteredResult(W, E500, A, 2, None, 37_100))
    fixed = scenario(plan, OtherOrder(single), project=Project(results=results)).fixed
    assert fixed == {(W, E500): (FixedOutcome(A, time_ms=37_300),)}


def test_a_real_time_moves_the_forecast_of_the_rest_and_an_assumed_one_does_not(plan: Plan) -> None:
    real = scenario(plan, project=Project(results=(EnteredResult(W, E1000, A, None, None, 73_000),)))
    assumed = scenario(plan, AssumedOutcome(W, E1000, A, AssumedKind.TIME, time_ms=73_000))
    entry = plan.forecasts[W].entry(A, E1500)
    before = plan.forecasts[W].log_time_mean
    assert real.forecasts[W].log_time_mean[entry] < before[entry]
    assert (assumed.forecasts[W].log_time_mean == before).all()
    assert real.fixed == assumed.fixed


def test_learning_can_be_switched_off_and_what_it_does_can_be_seen_in_any_case(plan: Plan) -> None:
    project = Project(results=RIDDEN)
    off = replace(project, learn_from_results=False)
    learnt = form_learnt(plan, project)
    assert learnt == form_learnt(plan, off)
    to_come = {(W, A, E500), (W, A, E1500), (W, B, E500)}  # of the 500 m a second run
    assert {(one.sex, one.skater, one.event) for one in learnt} == to_come
    both = (*RIDDEN, EnteredResult(W, E500, A, 2, None, 37_200))
    learnt = form_learnt(plan, replace(project, results=both))
    assert {(one.sex, one.skater, one.event) for one in learnt} == to_come - {(W, A, E500)}
    assert (scenario(plan, project=off).forecasts[W].log_time_mean == plan.forecasts[W].log_time_mean).all()
    assert scenario(plan, project=off).fixed == scenario(plan, project=project).fixed


def test_the_form_learnt_is_that_of_the_exact_update_with_each_run_told_apart(plan: Plan) -> None:
    expected = condition(
        plan.forecasts[W],
        [
            ObservedTime(E1000, A, 74_000),
            ObservedTime(E1000, B, 74_500),
            ObservedTime(E500, A, 37_300, 1),
            ObservedTime(E500, B, 37_600, None),
        ],
    )
    results = (*RIDDEN, EnteredResult(W, E500, B, None, None, 37_600))
    learnt = scenario(plan, project=Project(results=results)).forecasts[W]
    assert (learnt.log_time_mean == expected.log_time_mean).all()
    assert (learnt.level_loading == expected.level_loading).all()
    assert learnt.race_effects == expected.race_effects


def test_a_shift_is_upon_what_was_learnt(plan: Plan) -> None:
    project = Project(results=RIDDEN[:1])
    before, after = (
        scenario(plan, project=project),
        scenario(plan, FormShift(W, A, E1500, 1.0), project=project),
    )
    entry = plan.forecasts[W].entry(A, E1500)
    shift = np.exp(after.forecasts[W].log_time_mean[entry]) - np.exp(before.forecasts[W].log_time_mean[entry])
    assert shift == pytest.approx(1.5)


def test_in_half_an_event_the_rest_is_random_on_the_ice_of_the_day(plan: Plan) -> None:
    slow = tuple(EnteredResult(W, E1000, skater, None, None, 78_000) for skater in (A, B))
    half = scenario(plan, project=Project(results=slow))
    effect = half.forecasts[W].race_effect(E1000, 1)
    assert effect.mean > 0.005
    assert effect.spread < 0.008
    before, after = times_of(plan, W), times_of(half, W)
    assert (after[E1000, A] == 78_000).all()
    gained = np.median(after[E1000, C]) / np.median(before[E1000, C])
    assert gained == pytest.approx(np.exp(effect.mean), abs=0.001)
    assert len(np.unique(after[E1000, C])) > 1000
    unlearnt = scenario(plan, project=Project(results=slow, learn_from_results=False))
    assert (times_of(unlearnt, W)[E1000, C] == before[E1000, C]).all()


def test_wrong_results_are_refused(plan: Plan) -> None:
    with pytest.raises(InputRefused, match="Nobody is not entered"):
        scenario(plan, project=Project(results=(EnteredResult(W, E1000, "Nobody", None, 1),)))
