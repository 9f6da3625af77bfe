"""``okt simulate --project``: a scenario of a project file, and what it changes against another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.chances.outcome import PICK, share_text
from simulator.cli.results import results_record, with_draws_of, with_results_of
from simulator.defaults import DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.report.json_csv import left_json

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Change, Comparison
    from simulator.chances.order import LeftOpen
    from simulator.engine.plan import Plan
    from simulator.project.file import Opened
    from simulator.project.project import Project

SEX_WORDS = {Sex.W: "women", Sex.M: "men"}
_MOST_SHOWN = 20
_LEAST_SHOWN = 0.0005
_NOBODY = "nobody: left to the committee"
"""Who has the tickets that no skater has, so that a column adds up to all there are."""


@dataclass(frozen=True)
class Request:
    """What is to be simulated.

    Attributes
    ----------
    plan
        Plan of the scenario.
    tournaments, seed
        As they are when the user says nothing else.
    before
        Plan of the scenario it is compared with, None for no comparison.
    names
        Names of the scenario and of the one it is compared with.
    record
        What the record of the run says of it.
    doubts
        What is in doubt about the data.
    notes
        What is to be said of the results of the meet.
    base, project
        Plan of the inputs, and what is entered upon it.
    again
        Returns the same request of a project with other results.
    """

    plan: Plan
    base: Plan
    project: Project
    again: Callable[[Project], Request]
    tournaments: int = DEFAULT_TOURNAMENTS
    seed: int = DEFAULT_SEED
    before: Plan | None = None
    names: tuple[str, str] = ("", "")
    record: Mapping[str, Any] = field(default_factory=dict)
    doubts: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()


def meet_job(
    base: Plan, meet: str | None, results: Sequence[Path], over: bool | None, draws: Sequence[Path] = ()
) -> Request:
    """Plan a meet without a project: what the files say was ridden and drawn, and nothing assumed.

    Parameters
    ----------
    meet
        Identifier of a shipped meet or the path of one, whose entries may tell pairs; None where they
        are not its own.
    results, over, draws
        See `simulator.cli.results`.

    Raises
    ------
    InputRefused
        With every fault of the results or of the draws.
    """
    from simulator.project.apply import baseline_plan
    from simulator.project.drawn import draws_of_meet
    from simulator.project.project import Project

    def request(project: Project) -> Request:
        if not (project.results or project.draws):
            return Request(base, base, project, request)
        return Request(baseline_plan(base, project), base, project, request, record=results_record(project))

    project = Project(meet=base.meet.id, draws=draws_of_meet(meet) if meet is not None else ())
    project, notes = with_results_of(base, project, results, over)
    project, told = with_draws_of(base, project, draws)
    return replace(request(project), notes=(*notes, *told))


def opened_project(file: Path, *, trust: bool) -> Opened:
    """Open a project; what it names outside its own folder is read when the user has said so.

    Parameters
    ----------
    trust
        Whether it is said here; in the window it may have been said before.

    Raises
    ------
    InputRefused
        With every fault of the file or of its data.
    """
    from simulator.project.file import open_project
    from simulator.project.trusted import Trusted

    return open_project(file, trusted=None if trust else Trusted.of_user())


def project_job(
    opened: Opened,
    file: Path,
    scenario: str | None,
    compare: str | None,
    results: Sequence[Path] = (),
    over: bool | None = None,
    draws: Sequence[Path] = (),
) -> Request:
    """Plan a scenario of a project.

    Parameters
    ----------
    file
        Where it lies.
    scenario
        Name of the scenario; None for the baseline.
    compare
        Name of another to compare it with; None for no comparison.
    results, over, draws
        Results and draws that come to those of the project, see `simulator.cli.results`.

    Raises
    ------
    InputRefused
        With every fault of the file, of its data or of the scenario; an unknown scenario gets
        the nearest name.
    """
    from simulator.project.apply import scenario_plan
    from simulator.project.edits import scenario_of
    from simulator.project.inputs import base_plan
    from simulator.project.project import BASELINE
    from simulator.project.record import scenario_sha256
    from simulator.what_if.clashes import doubts as what_if_doubts

    project = opened.project
    chosen = scenario_of(project, scenario if scenario is not None else BASELINE)
    other = scenario_of(project, compare) if compare is not None else None
    base = base_plan(project)
    project, notes = with_results_of(base, project, results, over)
    project, told = with_draws_of(base, project, draws)

    def request(project: Project) -> Request:
        plan = scenario_plan(base, project, chosen)
        record = {
            "project": file.name,
            "scenario": chosen.name,
            "what_ifs": [what_if.sentence() for what_if in chosen.what_ifs],
            **results_record(project),
            "scenario_sha256": scenario_sha256(plan, project, chosen),
        }
        return Request(
            plan,
            base,
            project,
            request,
            before=scenario_plan(base, project, other) if other is not None else None,
            names=(chosen.name, other.name if other is not None else ""),
            tournaments=project.tournaments,
            seed=project.seed,
            record=record,
        )

    scenarios = (chosen,) if other is None or other == chosen else (chosen, other)
    assumed = (doubt for one in scenarios for doubt in what_if_doubts(one.name, one.what_ifs))
    return replace(request(project), doubts=(*opened.doubts, *assumed), notes=(*notes, *told))


def check_options(
    project: Path | None, instead: Mapping[str, object], with_project: Mapping[str, object]
) -> None:
    """Refuse options that do not go together.

    Parameters
    ----------
    instead
        Options that say what a project says already, with their values.
    with_project
        Options that need one.
    """
    if project is not None and any(instead.values()):
        given = ", ".join(option for option, value in instead.items() if value)
        remedy = "Leave it out, or change the project."
        raise InputRefused([Fault(given, "the project says this already", remedy)])
    if project is None and any(value is not None for value in with_project.values()):
        given = ", ".join(option for option, value in with_project.items() if value is not None)
        raise InputRefused(
            [Fault(given, "there is no project to take a scenario from", "Add --project FILE.")]
        )


def comparison_json(names: tuple[str, str], comparison: Comparison) -> dict[str, Any]:
    """Return what a comparison gave as values for JSON, with the names of after and before."""
    return {
        "before": names[1],
        "after": names[0],
        "tournaments": comparison.tournaments,
        "changes": [
            {
                "skater": change.skater,
                "sex": str(change.sex),
                "before": change.before,
                "before_certain_by": PICK if change.before_by_pick else None,
                "after": change.after,
                "after_certain_by": PICK if change.after_by_pick else None,
                "change": change.change,
                "se": change.se,
                "clear": change.clear,
            }
            for change in comparison.changes
        ],
        "gains": [
            {"from": loser, "to": gainer, "share": share}
            for (loser, gainer), share in comparison.gains.items()
        ],
        "left_to_committee": {
            str(sex): {"before": left_json(before), "after": left_json(after)}
            for sex, (before, after) in comparison.left.items()
        },
    }


def print_comparison(
    console: Console, names: tuple[str, str], comparison: Comparison, sexes: Sequence[Sex]
) -> None:
    """Print what changes between the scenarios of these names, the largest change first."""
    for sex in sexes:
        changed = [change for change in comparison.changes if change.sex is sex and change.change]
        if not changed:
            console.print(f"Nothing changes for the {SEX_WORDS[sex]}.", highlight=False)
            continue
        title = f"{names[0]} against {names[1]}, {SEX_WORDS[sex]}"
        print_changes(console, title, changed, comparison.left.get(sex))


def print_changes(
    console: Console, title: str, changes: Sequence[Change], left: tuple[LeftOpen, LeftOpen] | None
) -> None:
    """Print a table of changes, and how many more there are than it has room for."""
    console.print(_table(title, changes[:_MOST_SHOWN], left))
    if len(changes) > _MOST_SHOWN:
        more = f"{len(changes) - _MOST_SHOWN} more change by less."
        console.print(more, style="dim", highlight=False)
    console.print()


def _how_sure(change: Change) -> tuple[str, str]:
    """Return the standard error of a change and whether it is clear; neither of one tournament."""
    if change.se is None:
        return "", ""
    error = f"{100 * change.se:.1f}" if change.se >= _LEAST_SHOWN else "<0.1"
    return error, "clear" if change.clear else "within noise"


def _table(title: str, changes: Sequence[Change], left: tuple[LeftOpen, LeftOpen] | None) -> Table:
    table = Table(title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    table.add_column("skater")
    for head in ("before %", "after %", "change, points", "s.e."):
        table.add_column(head, justify="right")
    table.add_column("")
    for change in changes:
        table.add_row(
            Text(change.skater),
            share_text(change.before, by_pick=change.before_by_pick),
            share_text(change.after, by_pick=change.after_by_pick),
            f"{100 * change.change:+.1f}",
            *_how_sure(change),
        )
    if left is not None and any(side.matters for side in left):
        before, after = (100 * side.mean for side in left)
        table.add_row(_NOBODY, f"{before:.0f}", f"{after:.0f}", f"{after - before:+.1f}", "", "", style="dim")
    return table
