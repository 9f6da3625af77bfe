"""The steps of one run, without threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.chances.outcome import Outcome
from simulator.engine.job import UNHINDERED, Control
from simulator.event import Event, Sex
from simulator.project.project import Inputs, Project, Scenario
from simulator.what_if.what_ifs import FormShift
from ui.session.run_work import BaselineKnown, Compared, Plans, Wanted, run_work

if TYPE_CHECKING:
    from conftest import QuickCore

SHIFT = FormShift(Sex.W, "Anna One", Event.D500, 0.2)


@pytest.fixture
def wanted(core: QuickCore) -> Wanted:
    project = Project(scenarios=(Scenario("x", (SHIFT,)),))
    return Wanted.of(core.prepare("small", Inputs()), project, Scenario("Faster", (SHIFT,)), None)


def test_the_baseline_has_one_plan_and_nothing_to_compare_with(core: QuickCore, wanted: Wanted) -> None:
    first, *outcomes = run_work(core, wanted.baseline, None, UNHINDERED)
    assert isinstance(first, Plans)
    assert first.plan is first.baseline
    assert [type(one) for one in outcomes] == [Outcome] * 4


def test_a_scenario_is_simulated_first_and_then_compared(core: QuickCore, wanted: Wanted) -> None:
    steps = list(run_work(core, wanted, None, UNHINDERED))
    assert [type(one) for one in steps] == [Plans, *[Outcome] * 4, BaselineKnown, Compared]
    plans, compared = steps[0], steps[-1]
    assert isinstance(plans, Plans)
    assert isinstance(compared, Compared)
    assert [plan for plan, _n, _seed in core.runs] == [plans.plan, plans.baseline]
    assert {change.skater for change in compared.comparison.changes} >= {"Anna One", "Dirk Four"}


def test_a_baseline_that_is_known_is_not_simulated_again(core: QuickCore, wanted: Wanted) -> None:
    *_, known = (one for one in run_work(core, wanted.baseline, None, UNHINDERED))
    assert isinstance(known, Outcome)
    count = len(core.runs)
    steps = list(run_work(core, wanted, known, UNHINDERED))
    assert len(core.runs) == count + 1
    [told] = (one for one in steps if isinstance(one, BaselineKnown))
    assert told.outcome is known
    assert isinstance(steps[-1], Compared)


def test_a_run_given_up_compares_nothing(core: QuickCore, wanted: Wanted) -> None:
    steps = list(run_work(core, wanted, None, Control(lambda: True)))
    assert not any(isinstance(one, (BaselineKnown, Compared)) for one in steps)


def test_until_precise_compares_as_many_tournaments_as_it_took(core: QuickCore, wanted: Wanted) -> None:
    until = Wanted(wanted.prepared, wanted.facts, wanted.what_ifs, 0.5)
    steps = list(run_work(core, until, None, UNHINDERED))
    outcomes = [one for one in steps if isinstance(one, Outcome)]
    assert outcomes[-1].tournaments == 200_000
    assert core.compared[-1][2] == 200_000


def test_names_and_history_change_no_outcome(core: QuickCore, wanted: Wanted) -> None:
    renamed = Project(scenarios=(Scenario("y", (SHIFT,)), Scenario("z")))
    assert Wanted.of(wanted.prepared, renamed, Scenario("Other name", (SHIFT,)), None) == wanted
    assert Wanted.of(wanted.prepared, Project(seed=7), Scenario("Faster", (SHIFT,)), None) != wanted
