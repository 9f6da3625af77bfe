"""Edits of a project as plain functions: each returns another project."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.scenario.project import BASELINE, Project, Scenario

if TYPE_CHECKING:
    from simulator.scenario.what_ifs import WhatIf


def names(project: Project) -> tuple[str, ...]:
    """Return the names of all scenarios, the baseline first."""
    return (BASELINE, *(scenario.name for scenario in project.scenarios))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name that is not taken: the one wanted, or with a number behind it.

    Names that differ only in upper and lower case are the same to a reader.
    """
    used = {name.casefold() for name in taken}
    name, number = wanted, 2
    while name.casefold() in used:
        name, number = f"{wanted} ({number})", number + 1
    return name


def with_scenario(project: Project, scenario: Scenario, behind: str | None = None) -> Project:
    """Return the project with another scenario: at the end, or behind the one named."""
    others = list(project.scenarios)
    at = next((n + 1 for n, other in enumerate(others) if other.name == behind), len(others))
    if behind == BASELINE:
        at = 0
    return replace(project, scenarios=(*others[:at], scenario, *others[at:]))


def with_what_ifs(project: Project, name: str, what_ifs: tuple[WhatIf, ...]) -> Project:
    """Return the project with other what-ifs in a scenario.

    Raises
    ------
    KeyError
        When the project has no scenario of that name; the baseline cannot be changed.
    """
    if name not in names(project)[1:]:
        raise KeyError(name)
    return _changed(project, name, lambda scenario: replace(scenario, what_ifs=what_ifs))


def renamed(project: Project, name: str, wanted: str) -> Project:
    """Return the project with a scenario under another name, which must be free."""
    return _changed(project, name, lambda scenario: replace(scenario, name=wanted))


def without_scenario(project: Project, name: str) -> Project:
    """Return the project without a scenario."""
    return replace(project, scenarios=tuple(s for s in project.scenarios if s.name != name))


def _changed(project: Project, name: str, change: Callable[[Scenario], Scenario]) -> Project:
    scenarios = tuple(change(one) if one.name == name else one for one in project.scenarios)
    return replace(project, scenarios=scenarios)
