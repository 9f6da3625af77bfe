"""The command ``okt report``: what a committee can publish and defend, as HTML or PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.edge import (
    CompareOption,
    EntriesOption,
    FormOption,
    MeetOption,
    RulesOption,
    ScenarioOption,
    SeedOption,
    SexOption,
    ThreadsOption,
    TournamentsOption,
    TrustOption,
    forecasting,
    print_doubts,
    print_lines,
    screen,
    told,
)
from simulator.cli.project import check_options, opened_project
from simulator.defaults import DEFAULT_MEET
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from typing import Any

    from simulator.project.project import Project
    from simulator.report.values import Reported


def report(
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE.html|.pdf", help="Where to write it; a PDF gets its HTML beside it."),
    ] = None,
    crate: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Write an RO-Crate for archives: report, numbers, inputs, what was run."
        ),
    ] = None,
    project: Annotated[Path | None, typer.Option(metavar="FILE", help="Project saved in the window.")] = None,
    scenario: ScenarioOption = None,
    compare: CompareOption = None,
    trust: TrustOption = False,
    meet: MeetOption = None,
    form: FormOption = None,
    entries: EntriesOption = None,
    rules: RulesOption = None,
    tournaments: TournamentsOption = None,
    seed: SeedOption = None,
    threads: ThreadsOption = None,
    sex: SexOption = None,
    language: Annotated[str, typer.Option(metavar="en|nl", help="Language of the report.")] = "en",
) -> None:
    """Write a report: who goes, what decides, what was assumed, and how it can be checked.

    Without --project: the OKT of December 2025, or the meet and the files named.
    """
    with told():
        from simulator.engine.job import check_run
        from simulator.project.files_read import files_read
        from simulator.project.strange_files import files_of_project
        from simulator.report.crate import CrateRun, check_crate, write_crate
        from simulator.report.files import report_files, write_report
        from simulator.report.inputs_block import inputs_of_report
        from simulator.report.language import LANGUAGES

        if language not in LANGUAGES:
            raise InputRefused([Fault("--language", f'"{language}" is not known', "Known are en and nl.")])
        check_options(
            project,
            {"--meet": meet, "--form": form, "--entries": entries, "--rules": rules},
            {"--scenario": scenario, "--compare": compare, "--trust": trust or None},
        )
        if out is None and crate is None:
            found = "it is not said where the report goes"
            raise InputRefused([Fault("--out, --crate", found, "Add --out report.html, or --crate FOLDER.")])
        reads = files_read(tuple(form or ()), entries, rules, meet)
        files = report_files(out, (*reads, *([project] if project is not None else ()))) if out else ()
        if crate is not None:
            check_crate(crate)
            if out is not None and out.absolute().is_relative_to(crate.absolute()):
                found = "this goes into the folder of --crate, which has a report already"
                raise InputRefused([Fault(str(out), found, "Name another file, or leave out --out.")])
        if project is not None:
            opened = opened_project(project, trust=trust)
            print_doubts(opened.doubts)
            asked_of = opened.project
        else:
            asked_of = _project_of(meet, tuple(form or ()), entries, rules)
        asked_of = replace(
            asked_of,
            tournaments=asked_of.tournaments if tournaments is None else tournaments,
            seed=asked_of.seed if seed is None else seed,
        )
        check_run(asked_of.tournaments, asked_of.seed, threads)
        if out is not None:
            report_files(out, tuple(files_of_project(asked_of)))
        began = datetime.now().astimezone()
        sexes = (sex,) if sex is not None else tuple(Sex)
        values = _values(asked_of, scenario, compare, sexes, threads)
        inputs = inputs_of_report(asked_of, values)
        ended = datetime.now().astimezone()
        if crate is not None:
            write_crate(crate, values, inputs, CrateRun(began, ended, language, pdf=len(files) > 1))
            print_lines(f"Written: {crate}")
        if not files:
            return
        written = write_report(values, files, ended, language, inputs)
        for path in written.files:
            print_lines(f"Written: {path}")
        if written.missing is not None:
            print_lines(str(written.missing), err=True)
            raise typer.Exit(2)


def _project_of(meet: str | None, form: tuple[Path, ...], entries: Path | None, rules: str | None) -> Project:
    """Return the project that options stand for."""
    from simulator.project.inputs import input_file
    from simulator.project.project import Inputs, Project
    from simulator.selection.rule_file import load_rule_set

    inputs = Inputs(
        form=tuple(input_file(path) for path in form),
        entries=None if entries is None else input_file(entries),
    )
    chosen = None if rules is None else load_rule_set(rules)
    return Project(meet=meet or DEFAULT_MEET, inputs=inputs, rules=chosen)


def _values(
    project: Project, scenario: str | None, compare: str | None, sexes: tuple[Sex, ...], threads: int | None
) -> dict[str, Any]:
    """Forecast, simulate and gather, with a bar on a terminal."""
    from simulator.project.edits import scenario_of
    from simulator.project.inputs import base_plan
    from simulator.project.plan_doubts import plan_doubts
    from simulator.report.asked import reported
    from simulator.what_if.clashes import doubts

    with forecasting() as control:
        base = base_plan(project, control)
    asked = reported(project, base, scenario, compare, sexes)
    for name in filter(None, (scenario, compare)):
        print_doubts(doubts(name, scenario_of(project, name).what_ifs))
    print_doubts(plan_doubts(asked.plan))
    return _simulated(asked, threads)


def _simulated(asked: Reported, threads: int | None) -> dict[str, Any]:
    from rich.progress import Progress

    from simulator.engine.job import Control
    from simulator.report.values import report_values

    stop = False
    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Simulating", total=1.0)
        control = Control(
            threads=threads, cancelled=lambda: stop, told=lambda share: bar.update(task, completed=share)
        )
        try:
            return report_values(asked, control)
        except KeyboardInterrupt:
            stop = True
            raise
