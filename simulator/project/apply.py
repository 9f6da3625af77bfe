"""From a scenario to the plan that is simulated: what has been ridden, and the what-ifs upon it."""

from __future__ import annotations

from dataclasses import replace

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast
from simulator.form.update import Learnt, ObservedTime, condition, learnt
from simulator.input.faults import refuse_if_any
from simulator.input.records import impossible
from simulator.meet.meet import Entry
from simulator.project.fits import with_entrants, without_races
from simulator.project.named import scenario_with_skaters_of, with_skaters_of
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.race_over import parted, with_standing
from simulator.selection.place_numbers import with_start_places
from simulator.what_if.changes import Changes, observed_times
from simulator.what_if.clashes import clashes, draw_faults
from simulator.what_if.result_faults import result_faults


def scenario_plan(base: Plan, project: Project, scenario: Scenario) -> Plan:
    """Return the plan of a scenario of a project.

    What has been ridden is fixed, and moves the forecast of the rest when the project says
    so; what is assumed is fixed and moves no forecast. No what-if moves the draws of a race it
    is not about, nor those of another skater.

    Parameters
    ----------
    base
        Plan of the project's inputs, see `simulator.project.inputs.base_plan`.
    scenario
        One of the project's, or the baseline.

    Raises
    ------
    InputRefused
        With every contradiction, in words that name the edits that clash.
    """
    project, scenario = with_skaters_of(project, base), scenario_with_skaters_of(scenario, base)
    assumed = (one for one in scenario.what_ifs if not impossible(one))
    changes = Changes.of((*project.draws, *assumed))
    plan = _with_policy(base, project, changes)
    entered, project = project, with_standing(project)
    refuse_if_any(
        [
            *result_faults(plan, entered.results, entered.still_on),
            *draw_faults(plan, project.draws),
            *clashes(plan, scenario.name, scenario.what_ifs, project.results),
        ]
    )
    if changes.excluded:
        base = without_races(base, changes.excluded)
        plan = _with_policy(base, project, changes)
    plan = with_entrants(plan, base, [Entry(*added) for added in changes.entered])
    plan = replace(plan, fitted=plan.forecasts)
    if project.learn_from_results:
        plan = _learnt_plan(plan, project)
    if changes.adjusted:
        plan = plan.adjusted(changes.adjustments())
    entries = tuple(
        one for one in plan.meet.entries if (one.sex, one.event, one.skater) not in changes.struck
    )
    return replace(
        plan,
        meet=replace(plan.meet, entries=entries),
        pairs={**plan.pairs, **changes.pairs},
        lanes=frozenset((plan.lanes - changes.pairs.keys()) | changes.lanes),
        lane_costs_ms={**plan.lane_costs_ms, **changes.lane_costs_ms},
        fixed=changes.fixed(plan, parted(entered.results, entered.still_on)),
        relations=changes.relations,
        games_places={(one.sex, one.event): one.places for one in project.games_places},
    )


def form_learnt(base: Plan, project: Project) -> tuple[Learnt, ...]:
    """Say what the results entered change in the forecasts, whether or not the project lets them.

    Only of what a skater has yet to ride: a start that was ridden is a fact and needs no forecast.

    Parameters
    ----------
    base
        Plan of the project's inputs.
    """
    plan = _with_policy(base, project, Changes())
    after = _learnt_plan(plan, project)
    ridden = _ridden(plan, project)
    return tuple(
        one
        for sex in plan.forecasts
        for one in learnt(plan.forecasts[sex], after.forecasts[sex])
        if (sex, one.event, one.skater) not in ridden
    )


def _ridden(plan: Plan, project: Project) -> set[tuple[Sex, Event, str]]:
    """Return the starts of which everything has been entered: the event, or each of its runs."""
    runs: dict[tuple[Sex, Event, str], set[int | None]] = {}
    for one in project.results:
        runs.setdefault((one.sex, one.event, one.skater), set()).add(one.run)
    return {
        (sex, event, skater)
        for (sex, event, skater), told in runs.items()
        if None in told or len(told) == plan.meet.runs(sex, event)
    }


def baseline_plan(base: Plan, project: Project) -> Plan:
    """Return the plan of the baseline: what has been ridden, and nothing assumed."""
    return scenario_plan(base, project, Scenario(BASELINE))


def _with_policy(plan: Plan, project: Project, changes: Changes) -> Plan:
    """Return the plan with rules and committee of the project or, where it has some, the scenario."""
    rules = changes.rules or project.rules or plan.rules
    for (sex, event), number in changes.start_places.items():
        rules = with_start_places(rules, sex, event, number)
    committee = project.committee or plan.committee
    if changes.picks is not None:
        committee = replace(committee, rules=changes.picks)
    return replace(plan, rules=rules).with_committee(committee)


def _learnt_plan(plan: Plan, project: Project) -> Plan:
    observed = observed_times(plan, project.results)
    forecasts = {
        sex: _conditioned(forecast, observed[sex]) if sex in observed else forecast
        for sex, forecast in plan.forecasts.items()
    }
    return replace(plan, forecasts=forecasts)


_CONDITIONED: list[tuple[Forecast, tuple[ObservedTime, ...], Forecast]] = []
"""Forecasts, times and what they became, the newest first."""

_MOST_CONDITIONED = 8


def _conditioned(forecast: Forecast, observed: tuple[ObservedTime, ...]) -> Forecast:
    """Return a forecast given times; the very same as before for the same, so that no edit touches it."""
    for known, times, found in tuple(_CONDITIONED):
        if known is forecast and times == observed:
            return found
    found = condition(forecast, observed)
    _CONDITIONED.insert(0, (forecast, observed, found))
    del _CONDITIONED[_MOST_CONDITIONED:]
    return found
