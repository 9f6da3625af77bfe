"""``okt simulate --results``, ``--draw``: results and draws of the meet, and whether its races are over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.input.faults import Fault, InputRefused
from simulator.text import file_name

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.project.project import Project


def with_results_of(
    base: Plan, project: Project, files: Sequence[Path], over: bool | None
) -> tuple[Project, tuple[str, ...]]:
    """Return a project with what the files say was ridden, and what has to be said of it.

    Parameters
    ----------
    base
        Plan of the project's inputs.
    over
        Whether the races whose list does not name every entrant are over; None when nobody says.

    Raises
    ------
    InputRefused
        With every fault of all files.
    """
    if over is not None and not (files or project.results):
        option = "--over" if over else "--still-on"
        raise InputRefused([Fault(option, "there are no results of the meet", "Add --results FILE.")])
    if over is not None:
        from simulator.project.race_over import races_in_question

        still_on = () if over else races_in_question(base, project.results)
        project = replace(project, still_on=still_on)
    faults: list[Fault] = []
    notes: list[str] = []
    for file in files:
        from simulator.project.ridden import results_from_file  # loads what reads lists

        try:
            entered = results_from_file(base, file, finished=over)
        except InputRefused as refused:
            faults += [_of(file, fault) for fault in refused.faults]
            continue
        project = entered.into(project)
        notes += [f"In doubt: {_of(file, doubt)}" for doubt in entered.doubts]
        notes += [str(_of(file, assumed)) for assumed in entered.assumed]
    if faults:
        raise InputRefused(faults)
    return project, tuple(notes)


def with_draws_of(base: Plan, project: Project, files: Sequence[Path]) -> tuple[Project, tuple[str, ...]]:
    """Return a project with the pairs and lanes that the files tell, and what has to be said of them.

    Parameters
    ----------
    base
        Plan of the project's inputs.

    Raises
    ------
    InputRefused
        With every fault of all files.
    """
    faults: list[Fault] = []
    notes: list[str] = []
    for file in files:
        from simulator.project.drawn import draws_from_file

        try:
            drawn = draws_from_file(base, file)
        except InputRefused as refused:
            faults += [_of(file, fault) for fault in refused.faults]
            continue
        project = drawn.into(project)
        notes += [f"In doubt: {_of(file, doubt)}" for doubt in drawn.doubts]
    if faults:
        raise InputRefused(faults)
    return project, tuple(notes)


def results_record(project: Project) -> dict[str, object]:
    """Return what the record of a run says of the results and draws of the meet."""
    drawn = [
        {"sex": str(one.sex), "event": str(one.event), "pairs": len(one.ridden), "lanes": one.lanes}
        for one in project.draws
    ]
    return {
        **({"draws": drawn} if drawn else {}),
        "results_entered": len(project.results),
        "still_on": [{"sex": str(sex), "event": str(event)} for sex, event in project.still_on],
        "learn_from_results": project.learn_from_results,
    }


def _of(file: Path, fault: Fault) -> Fault:
    """Return a fault with the name of its file, where it has only that of what is read."""
    name = file_name(file)
    return fault if fault.source == name else replace(fault, source=f"{name}, {fault.source}")
