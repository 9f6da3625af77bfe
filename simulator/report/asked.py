"""What is to be reported: a scenario of a project, and what it is compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.project.apply import scenario_plan
from simulator.project.edits import names, scenario_of
from simulator.project.inputs import shipped_sha256
from simulator.project.project import BASELINE, Project, Scenario
from simulator.project.record import scenario_sha256
from simulator.report.values import Reported
from simulator.text import file_name
from simulator.words import Said, say


def reported(
    project: Project,
    base: Plan,
    scenario: str | None = None,
    compare: str | None = None,
    sexes: Sequence[Sex] = tuple(Sex),
    plan_of: Callable[[Scenario], Plan] | None = None,
) -> Reported:
    """Return what a report of a scenario is made from.

    Parameters
    ----------
    base
        Plan of the project's inputs, see `simulator.project.inputs.base_plan`.
    scenario
        Name of the scenario; None for the baseline.
    compare
        Name of the one it is compared with; None, or its own name, for no comparison.

    plan_of
        Gives the plan of a scenario where it is made already.

    Raises
    ------
    InputRefused
        When there is no such scenario, or it contradicts itself.
    """
    chosen = scenario_of(project, scenario if scenario is not None else BASELINE)
    other = scenario_of(project, compare) if compare is not None else chosen
    if plan_of is None:

        def plan_of(scenario: Scenario) -> Plan:
            return scenario_plan(base, project, scenario)

    plan = plan_of(chosen)
    compared, known = other.name != chosen.name, names(project)
    return Reported(
        plan=plan,
        tournaments=project.tournaments,
        seed=project.seed,
        sexes=tuple(sexes),
        scenario=chosen.name,
        what_ifs=tuple(what_if.sentence() for what_if in chosen.what_ifs),
        before=plan_of(other) if compared else None,
        compared_with=other.name if compared else "",
        scenario_sha256=scenario_sha256(plan, project, chosen),
        files=files_told(project),
        base=base,
        remarks=tuple(
            {
                "scenario": one.scenario,
                "author": one.author,
                "day": one.day.isoformat(),
                "decision": one.decision,
                "reason": one.reason,
            }
            for one in sorted(project.remarks, key=lambda one: one.scenario != chosen.name)
            if one.scenario in known
        ),
    )


def files_told(project: Project) -> tuple[tuple[Said, str, str], ...]:
    """Return what a project reads: what each file is, its name (empty for shipped data) and its SHA-256."""
    inputs = project.inputs
    kinds = [
        *((say("form data"), file) for file in inputs.form if file.used),
        *((say("entries"), file) for file in (inputs.entries,) if file is not None),
        *((say("personal bests"), file) for file in (inputs.bests,) if file is not None),
        *((say("skaters"), file) for file in (inputs.skaters,) if file is not None),
    ]
    told = [(what, file_name(file.path), file.sha256) for what, file in kinds]
    shipped = [(say("form data"), "", shipped_sha256())] if inputs.with_shipped else []
    return (*shipped, *told)
