"""Edits of a project: each returns another project, so that undo is to take the one before.

Two names that differ only in upper and lower case are the same to a reader, and so here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from simulator.chances.outcome import Outcome
from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.input.records import impossible
from simulator.project.forms import LONGEST_NAME
from simulator.project.games_places import GamesPlaces
from simulator.project.presented import MOST_STEPS, PresentedStep, steps_renamed, steps_without
from simulator.project.project import (
    BASELINE,
    MOST_SCENARIOS,
    MOST_WHAT_IFS,
    ForecastDay,
    Project,
    Scenario,
)
from simulator.project.remarks import MOST_REMARKS, Remark, with_name
from simulator.project.typed_medals import TypedMedals
from simulator.text import is_line, quoted
from simulator.what_if.base import WhatIf, about
from simulator.what_if.entered_result import EnteredResult
from simulator.words import say

_SOURCE = say("scenario")


def names(project: Project) -> tuple[str, ...]:
    """Return the names of all scenarios, the baseline first."""
    return (BASELINE, *(scenario.name for scenario in project.scenarios))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name that is not taken: the one wanted, or with a number behind it."""
    used = {name.casefold() for name in taken}
    name, number = wanted, 2
    while name.casefold() in used:
        name, number = f"{wanted} ({number})", number + 1
    return name


def name_fault(project: Project, name: str, of: str | None = None) -> Fault | None:
    """Say what is wrong with a name for a scenario, None when nothing is.

    Parameters
    ----------
    of
        The scenario that is to be renamed; its own name may be written in another way.
    """
    others = [own for own in names(project) if own != of]
    if not is_line(name, LONGEST_NAME, 1):
        expected = say("Write one line of 1 to {most} letters.", most=LONGEST_NAME)
        return Fault(_SOURCE, say("{text} is not a name", text=quoted(name)), expected)
    if name.casefold() in {other.casefold() for other in others}:
        found = say('there is a scenario "{name}" already', name=name)
        return Fault(_SOURCE, found, say("Choose another name."))
    return None


def scenario_of(project: Project, name: str) -> Scenario:
    """Return the scenario of a name, the baseline for "baseline".

    Raises
    ------
    InputRefused
        When there is none; the fault names the nearest.
    """
    for known in names(project):
        if known.casefold() == name.casefold():
            return project.scenario(known) or Scenario(BASELINE)
    known_words = say("Known are {known}.", known=", ".join(names(project)))
    near = did_you_mean(name, names(project))
    found = say("there is no scenario {name}", name=quoted(name))
    raise InputRefused([Fault(_SOURCE, found, known_words + near)])


def with_scenario(project: Project, scenario: Scenario, behind: str | None = None) -> Project:
    """Return the project with one more scenario, at the end or behind the one named.

    Raises
    ------
    InputRefused
        When the name is none or taken, or there are too many scenarios.
    """
    _refuse(name_fault(project, scenario.name))
    if len(project.scenarios) >= MOST_SCENARIOS:
        found = say("{most} scenarios are enough", most=MOST_SCENARIOS)
        _refuse(Fault(_SOURCE, found, say("Delete one first.")))
    others = project.scenarios
    at = next((n + 1 for n, other in enumerate(others) if other.name == behind), len(others))
    at = 0 if behind == BASELINE else at
    return replace(project, scenarios=(*others[:at], scenario, *others[at:]))


def duplicated(project: Project, name: str, wanted: str | None = None) -> Project:
    """Return the project with a copy of a scenario behind it, under the name wanted or a free one."""
    scenario = scenario_of(project, name)
    copy = (
        wanted
        if wanted is not None
        else free_name(scenario.name[: LONGEST_NAME - 6].rstrip(), names(project))
    )
    return with_scenario(project, replace(scenario, name=copy), scenario.name)


def renamed(project: Project, name: str, wanted: str) -> Project:
    """Return the project with a scenario under another name.

    Raises
    ------
    InputRefused
        When the name is none or taken, or the scenario is the baseline.
    """
    _refuse(_protected(name) or name_fault(project, wanted, of=name))
    known = scenario_of(project, name).name
    changed = _changed(project, name, lambda scenario: replace(scenario, name=wanted))
    remarks, steps = with_name(project.remarks, known, wanted), steps_renamed(project.steps, known, wanted)
    return replace(changed, remarks=remarks, steps=steps)


def without_scenario(project: Project, name: str) -> Project:
    """Return the project without a scenario; the baseline stays."""
    _refuse(_protected(name))
    gone = scenario_of(project, name).name
    remarks = tuple(one for one in project.remarks if one.scenario != gone)
    scenarios = tuple(one for one in project.scenarios if one.name != gone)
    return replace(project, scenarios=scenarios, remarks=remarks, steps=steps_without(project.steps, gone))


def with_games_places(project: Project, places: Mapping[tuple[Sex, Event], Mapping[str, int]]) -> Project:
    """Return a project with the start places of the countries at the Games; none for those shipped."""
    own = {key: tuple(countries.items()) for key, countries in places.items() if countries}
    told = tuple(GamesPlaces(sex, event, own[sex, event]) for sex, event in sorted(own))
    return project if told == project.games_places else replace(project, games_places=told)


def with_medals(project: Project, sex: Sex, event: Event, typed: TypedMedals | None) -> Project:
    """Return the project with what the user expects of an event that is not simulated; None for nothing."""
    others = tuple(one for one in project.medals if (one.sex, one.event) != (sex, event))
    return replace(project, medals=others if typed is None else (*others, typed))


def with_steps(project: Project, steps: Iterable[PresentedStep]) -> Project:
    """Return the project with another presentation.

    Raises
    ------
    InputRefused
        When no project file could keep it.
    """
    wanted = tuple(steps)
    if len(wanted) > MOST_STEPS:
        found = say("{count} steps are too many", count=len(wanted))
        _refuse(Fault(say("presentation"), found, say("At most {most} steps.", most=MOST_STEPS)))
    return replace(project, steps=wanted)


def with_remarks(project: Project, name: str, remarks: Iterable[Remark]) -> Project:
    """Return the project with other remarks to a scenario, the baseline too; the oldest first.

    Raises
    ------
    InputRefused
        When no project file could keep them.
    """
    own = sorted(remarks, key=lambda one: one.day)
    others = tuple(one for one in project.remarks if one.scenario != name)
    if len(others) + len(own) > MOST_REMARKS:
        found = say("{count} remarks are too many", count=len(others) + len(own))
        _refuse(Fault(_SOURCE, found, say("Delete one first.")))
    for one in own:
        for wrong in impossible(one):
            _refuse(Fault(_SOURCE, wrong))
    return replace(project, remarks=(*others, *own))


def with_what_ifs(project: Project, name: str, what_ifs: tuple[WhatIf, ...]) -> Project:
    """Return the project with other what-ifs in a scenario."""
    _refuse(_protected(name))
    if len(what_ifs) > MOST_WHAT_IFS:
        found = say("{count} what-ifs are too many", count=len(what_ifs))
        _refuse(Fault(say('scenario "{name}"', name=name), found, say("Take some out.")))
    return _changed(project, name, lambda scenario: replace(scenario, what_ifs=what_ifs))


def with_what_if(project: Project, name: str, what_if: WhatIf) -> Project:
    """Return the project with a what-if in a scenario; see `joined`."""
    before = scenario_of(project, name).what_ifs
    after = joined(before, what_if)
    return project if after == before else with_what_ifs(project, name, after)


def joined(what_ifs: tuple[WhatIf, ...], what_if: WhatIf) -> tuple[WhatIf, ...]:
    """Return what-ifs with one more.

    What is about the same thing (the form of the skater in the event, the pairs) is replaced
    in its place. Outcomes stand beside each other: whether they clash the user is told.
    """
    same = [n for n, one in enumerate(what_ifs) if one.subject == what_if.subject]
    if what_if in what_ifs:
        return what_ifs
    if same and not what_if.stands_beside:
        return (*what_ifs[: same[0]], what_if, *what_ifs[same[0] + 1 :])
    return (*what_ifs, what_if)


def without_what_if(project: Project, name: str, what_if: WhatIf) -> Project:
    """Return the project with a what-if taken out of a scenario: its field is as in the baseline."""
    return without_what_ifs(project, name, (what_if,))


def without_what_ifs(project: Project, name: str, gone: Collection[WhatIf]) -> Project:
    """Return the project with some what-ifs taken out of a scenario."""
    what_ifs = scenario_of(project, name).what_ifs
    return with_what_ifs(project, name, tuple(one for one in what_ifs if one not in gone))


def reset(project: Project, name: str, sex: Sex, skater: str) -> Project:
    """Return the project with nothing assumed of a skater."""
    return without_what_ifs(project, name, about(scenario_of(project, name).what_ifs, sex, skater))


def with_results(project: Project, results: Iterable[EnteredResult]) -> Project:
    """Return the project with further results; one of the same skater and run is replaced."""
    known = {_run_of(own): own for own in project.results}
    known.update((_run_of(own), own) for own in results)
    return replace(project, results=tuple(known.values()))


def with_day(project: Project, label: str, day: date, outcome: Outcome, sha256: str) -> Project:
    """Return the project with an outcome kept in its history; one of the same label is replaced.

    Parameters
    ----------
    sha256
        Hash of what the outcome was made from, see `simulator.project.record.scenario_sha256`.
    """
    chances = tuple((chance.sex, chance.skater, chance.ticket) for chance in outcome.skaters)
    kept = ForecastDay(label, day, sha256, project.seed, outcome.tournaments, chances)
    return replace(project, history=(*(one for one in project.history if one.label != label), kept))


def _changed(project: Project, name: str, change: Callable[[Scenario], Scenario]) -> Project:
    wanted = scenario_of(project, name)
    scenarios = tuple(change(one) if one == wanted else one for one in project.scenarios)
    return replace(project, scenarios=scenarios)


def _protected(name: str) -> Fault | None:
    if name.casefold() != BASELINE.casefold():
        return None
    return Fault(_SOURCE, say("the baseline is protected"), say("Make a scenario and change that."))


def _refuse(fault: Fault | None) -> None:
    if fault is not None:
        raise InputRefused([fault])


def _run_of(result: EnteredResult) -> tuple[object, ...]:
    return result.sex, result.event, result.skater, result.run
