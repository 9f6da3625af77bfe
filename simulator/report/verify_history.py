"""The forecasts kept in the history of a project, run again with the results that were entered by then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from simulator.ask.runs import simulate
from simulator.engine.draws_version import DRAWS_VERSION
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.apply import baseline_plan
from simulator.project.inputs import base_plan
from simulator.project.project import BASELINE, ForecastDay, Project, Scenario
from simulator.project.record import scenario_sha256
from simulator.report.verified import Difference, Verdict, Verified, other_draws
from simulator.what_if.entered_result import EnteredResult
from simulator.words import say


def verify_history(project: Project, sha256: str, control: Control = UNHINDERED) -> Verified:
    """Run the forecasts kept in a project again: with its data and the results that were entered by then.

    Parameters
    ----------
    sha256
        Of the project's file.

    Raises
    ------
    InputRefused
        When the project cannot be simulated.
    """
    base = base_plan(project, control)
    differences: list[Difference] = []
    reasons: list[str] = []
    checked, open_ = 0, 0
    days = {day.label: day for day in project.history}
    plans = dict(_plans_of_then(project, base, {day.inputs_sha256 for day in days.values()}))
    for label, day in days.items():
        plan = plans.get(day.inputs_sha256)
        if plan is None:
            open_ += 1
            reasons.append(_why_not(day))
            continue
        last = None
        for last in simulate(Job(plan, day.tournaments, day.seed), control):  # noqa: B007
            pass
        if last is None:
            continue
        now = {(one.sex, one.skater): one.ticket for one in last.skaters}
        kept = {(sex, skater): chance for sex, skater, chance in day.chances}
        checked += len(kept)
        for who in dict.fromkeys((*kept, *now)):
            if kept.get(who) != now.get(who):
                name = say('"{label}", {skater}', label=label, skater=who[1])
                differences.append(Difference(name, kept.get(who), now.get(who)))
        if any(kept.get(who) != now.get(who) for who in kept) and day.draws_version != DRAWS_VERSION:
            reasons.append(other_draws(label, day.draws_version))
    if not days:
        open_ += 1
        reasons.append(say("No forecast is kept in the history of this project."))
    verdict = Verdict.DIFFERS if differences else Verdict.UNCHECKED if open_ else Verdict.IDENTICAL
    return Verified(verdict, "project", sha256, checked, tuple(differences), tuple(reasons))


def _plans_of_then(project: Project, base: Plan, wanted: set[str]) -> Iterator[tuple[str, Plan]]:
    """Yield the plans of the kept forecasts by their fingerprint, as far as they are found.

    A forecast is kept before further results are entered, so that it was made with some of those there are
    now: as they were entered, or as the days of the meet went by.
    """
    left = set(wanted)
    races = {(race.sex, race.event): race.date for race in base.meet.programme}
    for results in _results_by_then(project.results, races):
        ridden = {(one.sex, one.event) for one in results}
        still_on = tuple(race for race in project.still_on if race in ridden)
        draws = dict.fromkeys((project.draws, ()))
        learn = dict.fromkeys((project.learn_from_results, not project.learn_from_results))
        for drawn, learns in product(draws, learn if results else (project.learn_from_results, True)):
            then = replace(
                project,
                results=results,
                still_on=still_on,
                draws=drawn,
                learn_from_results=learns,
                scenarios=(),
            )
            try:
                plan = baseline_plan(base, then)
            except InputRefused:
                continue
            sha256 = scenario_sha256(plan, then, Scenario(BASELINE))
            if sha256 in left:
                left.discard(sha256)
                yield sha256, plan
            if not left:
                return


def _results_by_then(
    results: Sequence[EnteredResult], days: Mapping[tuple[Sex, Event], date]
) -> Iterator[tuple[EnteredResult, ...]]:
    """Yield the results that may have been entered at some time, each choice once."""
    seen = []
    known = sorted(set(days.values()))
    choices = [tuple(one for one in results if days[one.sex, one.event] < day) for day in known]
    ends = [at for at in range(len(results) + 1) if at in (0, len(results)) or _begins(results, at)]
    choices += [tuple(results[:end]) for end in ends]
    for one in choices:
        if one not in seen:
            seen.append(one)
            yield one


def _begins(results: Sequence[EnteredResult], at: int) -> bool:
    """Whether the results of another event begin at a place of the list."""
    before, own = results[at - 1], results[at]
    return (before.sex, before.event) != (own.sex, own.event)


def _why_not(day: ForecastDay) -> str:
    """Say that a kept forecast cannot be run again."""
    return say(
        '"{label}" of {day} was made from inputs, results or rules that the project has no longer '
        "(fingerprint {sha}).",
        label=day.label,
        day=day.day,
        sha=day.inputs_sha256[:12],
    )
