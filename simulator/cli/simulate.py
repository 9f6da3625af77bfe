"""The command ``okt simulate``: the main job without a window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.edge import (
    AliasesOption,
    AsOfOption,
    CompareOption,
    EntriesOption,
    FormOption,
    MeetOption,
    RulesOption,
    SameOption,
    ScenarioOption,
    SeedOption,
    SexOption,
    ThreadsOption,
    TournamentsOption,
    TrustOption,
    day_of,
    forecasting,
    screen,
    told,
)
from simulator.cli.follow import follow_results, source_to_follow
from simulator.cli.project import (
    Request,
    check_options,
    meet_job,
    opened_project,
    print_comparison,
    project_job,
)
from simulator.cli.run_outputs import RunFiles, known_outcome, record_of, tell_doubts, timed_record, write_run
from simulator.cli.table_files import TablesOption, XlsxOption
from simulator.defaults import DEFAULT_MEET, DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison
    from simulator.chances.outcome import Outcome
    from simulator.engine.job import Control, Job


def simulate(
    form: FormOption = None,
    entries: EntriesOption = None,
    rules: RulesOption = None,
    picks: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What the committee decides; see okt rules example.")
    ] = None,
    meet: MeetOption = None,
    same: SameOption = None,
    aliases: AliasesOption = None,
    bests: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Personal bests instead of the shipped ones.")
    ] = None,
    skaters: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Birth years of skaters instead of the shipped ones.")
    ] = None,
    as_of: AsOfOption = None,
    project: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Project saved in the window, instead of the above.")
    ] = None,
    scenario: ScenarioOption = None,
    compare: CompareOption = None,
    trust: TrustOption = False,
    results: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="What has been ridden of the meet, to go on from; may be repeated."
        ),
    ] = None,
    over: Annotated[
        bool,
        typer.Option(
            "--over",
            help="Of results that do not name every entrant: the races are over, their places final and "
            "the others behind. Without this or --still-on a race is over when every place from 1 on "
            "stands there without a gap.",
        ),
    ] = False,
    still_on: Annotated[
        bool,
        typer.Option("--still-on", help="The races of such results are still on, so that the times count."),
    ] = False,
    draw: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Pairs of the meet as they were drawn, with lanes where it tells them; may be repeated.",
        ),
    ] = None,
    follow: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|FOLDER|ADDRESS",
            help="Go on with the chances as results come in there, until Ctrl-C. An address (https://...) of "
            "a race at the results service of the ISU or the KNSB is asked every 5 seconds at most.",
        ),
    ] = None,
    race: Annotated[
        str | None,
        typer.Option(
            metavar="RACE",
            help='The race of which the lists followed are, where they do not say it: "women 500 m run 2".',
        ),
    ] = None,
    tournaments: TournamentsOption = None,
    seed: SeedOption = None,
    threads: ThreadsOption = None,
    sex: SexOption = None,
    json_file: Annotated[
        str | None,
        typer.Option(
            "--json", metavar="FILE|-", help="Write everything as JSON; with --follow a line a reading."
        ),
    ] = None,
    csv_file: Annotated[
        str | None, typer.Option("--csv", metavar="FILE|-", help="Write the table as CSV.")
    ] = None,
    xlsx_file: XlsxOption = None,
    tables: TablesOption = None,
    draws_file: Annotated[
        Path | None,
        typer.Option(
            "--draws",
            metavar="FILE.npz|.parquet",
            help="Write every tournament: places, incidents, tickets, start places; see docs/draws.md.",
        ),
    ] = None,
) -> None:
    """Forecast, simulate and show each skater's chance of an Olympic ticket.

    Without options: the OKT of December 2025, forecast from results up to 14 December 2025.
    """
    with told():
        if over and still_on:
            found = "the same races cannot be both over and still on"
            raise InputRefused([Fault("--over, --still-on", found, "Leave out one of the two.")])
        files = RunFiles(json_file, csv_file, xlsx_file, tables, draws_file)
        source = source_to_follow(follow, race, compare, files)
        finished = over if over or still_on else None
        from simulator.engine.job import check_run
        from simulator.people.same import read_same
        from simulator.project.files_read import files_read
        from simulator.project.plan_doubts import doubts_of_same
        from simulator.project.plan_files import load_plan

        check_options(
            project,
            {
                "--form": form,
                "--entries": entries,
                "--rules": rules,
                "--picks": picks,
                "--meet": meet,
                "--same": same,
                "--aliases": aliases,
                "--bests": bests,
                "--skaters": skaters,
                "--as-of": as_of,
            },
            {"--scenario": scenario, "--compare": compare, "--trust": trust or None},
        )
        check_run(
            DEFAULT_TOURNAMENTS if tournaments is None else tournaments,
            DEFAULT_SEED if seed is None else seed,
            threads,
        )
        reads = files_read(tuple(form or ()), entries, rules, meet, picks)
        ridden, draws = tuple(results or ()), tuple(draw or ())
        files.check((project, *reads, *ridden, *draws, aliases, bests, skaters))
        began = time.perf_counter()
        if project is not None:
            from simulator.project.strange_files import files_of_project

            opened = opened_project(project, trust=trust)
            files.check(files_of_project(opened.project))
            job = project_job(opened, project, scenario, compare, ridden, finished, draws)
        else:
            with forecasting() as control:
                chosen = meet or DEFAULT_MEET
                said = read_same(same or (), aliases)
                plan = load_plan(
                    tuple(form or ()),
                    entries,
                    rules,
                    chosen,
                    picks=picks,
                    control=control,
                    same=said,
                    bests=bests,
                    skaters=skaters,
                    as_of=day_of("--as-of", as_of),
                )
            job = meet_job(plan, None if entries else chosen, ridden, finished, draws)
            if not (ridden or draws or follow or picks):  # where such a name may stand too
                job = replace(job, doubts=doubts_of_same(said, plan, chosen, entries))
        job = replace(
            job,
            tournaments=job.tournaments if tournaments is None else tournaments,
            seed=job.seed if seed is None else seed,
        )
        sexes = (sex,) if sex is not None else tuple(Sex)
        tell_doubts(job)
        if source is not None:
            follow_results(job, source, race, sexes, threads, files)
        else:
            _tell(job, *_simulated(job, threads, sexes, draws_file), began, threads, sexes, files)


def _simulated(
    asked: Request, threads: int | None, sexes: tuple[Sex, ...], draws_file: Path | None
) -> tuple[Outcome, Comparison | None]:
    """Simulate, and compare where that is asked for."""
    from simulator.ask.core import Core
    from simulator.ask.runs import simulate
    from simulator.engine.job import Control, Job

    job, control = Job(asked.plan, asked.tournaments, asked.seed, sexes), Control(threads=threads)
    core = Core()  # what was ridden for the outcome is not ridden again to compare
    run = simulate if asked.before is None else core.simulate
    if draws_file is not None:
        from simulator.report.draws_file import simulate_to_file

        run = partial(simulate_to_file, path=draws_file, record=record_of(asked))
    outcome = _run(run, job, control)
    if asked.before is None:
        return outcome, None
    return outcome, core.compare(asked.before, job, control)


def _tell(
    job: Request,
    outcome: Outcome,
    comparison: Comparison | None,
    began: float,
    threads: int | None,
    sexes: tuple[Sex, ...],
    files: RunFiles,
) -> None:
    """Write the files asked for, and the tables unless one of the files is the screen."""
    from simulator.chances.basis_of import basis_of

    basis = basis_of(job.plan)
    record = timed_record(job, outcome, began, threads)
    write_run(job, outcome, comparison, record, basis, files)
    if not files.on_screen:
        from simulator.cli.simulate_tables import print_outcome

        print_outcome(screen(), job.plan, outcome, record, sexes, basis)
        if comparison is not None:
            print_comparison(screen(), job.names, comparison, sexes)


def _run(run: Callable[[Job, Control], Iterator[Outcome]], job: Job, control: Control) -> Outcome:
    """Run to the end, with a bar on a terminal; an interrupt stops the threads first."""
    from rich.progress import Progress

    stop = False
    last = None
    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Simulating", total=job.tournaments)
        outcomes = run(job, replace(control, cancelled=lambda: stop))
        try:
            for last in outcomes:
                bar.update(task, completed=last.tournaments)
        except KeyboardInterrupt:
            stop = True
            outcomes.close()  # type: ignore[attr-defined]  # it is a generator
            raise
    return known_outcome(last)
