"""The command ``okt games``: what the team of every simulated tournament brings home from the Games."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator import __version__
from simulator.cli.edge import (
    STDOUT,
    AsOfOption,
    EntriesOption,
    FormOption,
    JsonOption,
    MeetOption,
    RulesOption,
    ScenarioOption,
    SeedOption,
    SexOption,
    ThreadsOption,
    TournamentsOption,
    TrustOption,
    day_of,
    forecasting,
    print_lines,
    screen,
    told,
    write,
)
from simulator.cli.project import Request, check_options, meet_job, opened_project, project_job
from simulator.cli.run_outputs import tell_doubts
from simulator.cli.table_files import CsvOption, TablesOption, XlsxOption, check_files, write_tables
from simulator.defaults import DEFAULT_MEET, DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.event import Sex

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from typing import Any

    from simulator.engine.job import Control, Job
    from simulator.evaluation.games.beside import GamesScore
    from simulator.games.outlook import GamesOutlook
    from simulator.games.run import GamesInputs
    from simulator.project.typed_medals import TypedMedals

SHIPPED_RESULTS = "shipped"
_WIDE = 108


def games(
    meet: MeetOption = None,
    field: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Who of other countries starts: sex, distance_m, skater, country."),
    ] = None,
    team: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Who of ours starts, as final_selection.csv of a meet: sex, skater, event."
        ),
    ] = None,
    places: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Start places of the countries: the table of okt quota --tables."),
    ] = None,
    as_of: AsOfOption = None,
    form: FormOption = None,
    entries: EntriesOption = None,
    rules: RulesOption = None,
    picks: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What the committee decides; see okt rules example.")
    ] = None,
    results: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="What has been ridden of the meet; may be repeated."),
    ] = None,
    project: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Project saved in the window, instead of the above.")
    ] = None,
    score: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|shipped",
            help="Results of these Games: how good the forecast was with the team that was sent.",
        ),
    ] = None,
    scenario: ScenarioOption = None,
    trust: TrustOption = False,
    tournaments: TournamentsOption = None,
    seed: SeedOption = None,
    threads: ThreadsOption = None,
    sex: SexOption = None,
    json_file: JsonOption = None,
    csv_file: CsvOption = None,
    xlsx_file: XlsxOption = None,
    tables: TablesOption = None,
) -> None:
    """Ride the Games behind every simulated tournament: chances of medals, worth of start places and picks.

    Individual events only: the mass start and the team pursuit are not simulated.
    """
    with told():
        from simulator.engine.job import Job, check_run
        from simulator.project.files_read import files_read

        check_options(
            project,
            {
                "--meet": meet,
                "--form": form,
                "--entries": entries,
                "--rules": rules,
                "--picks": picks,
                "--as-of": as_of,
            },
            {"--scenario": scenario, "--trust": trust or None},
        )
        check_run(
            DEFAULT_TOURNAMENTS if tournaments is None else tournaments,
            DEFAULT_SEED if seed is None else seed,
            threads,
        )
        ridden = tuple(results or ())
        reads = files_read(tuple(form or ()), entries, rules, meet, picks)
        targets = json_file, csv_file, xlsx_file, tables
        happened = None if score in (None, SHIPPED_RESULTS) else Path(score)
        check_files(*targets, reads=(project, *reads, *ridden, field, team, places, happened))
        typed: tuple[TypedMedals, ...] = ()
        if project is not None:
            from simulator.project.strange_files import files_of_project

            opened = opened_project(project, trust=trust)
            check_files(*targets, reads=files_of_project(opened.project))
            asked = project_job(opened, project, scenario, None, ridden, None)
            typed, meet = opened.project.medals, opened.project.meet
        else:
            with forecasting() as control:
                asked = _asked(meet, tuple(form or ()), entries, rules, picks, as_of, ridden, control)
        sexes = (sex,) if sex is not None else tuple(Sex)
        job = Job(
            asked.plan,
            asked.tournaments if tournaments is None else tournaments,
            asked.seed if seed is None else seed,
            sexes,
        )
        tell_doubts(asked)
        starters: Path | Traversable | None = team
        if score is not None and team is None:
            from simulator.meet.folder import TEAM, find_meet

            starters = find_meet(meet or DEFAULT_MEET).table(TEAM)
        outlook = replace(_simulated(job, (field, starters, places), threads), typed=typed)
        from simulator.tables.of_games import event_heading

        for of in job.entered:
            if left_out := outlook.without_rivals(of):
                told_events = ", ".join(event_heading(of, event) for event in left_out)
                print_lines(f"Not simulated, as no rival is known: {told_events}.", err=True)
        scored = None if score is None else _scored(outlook, job, happened)
        _tell(outlook, _record(asked, job), targets, scored)


def _asked(
    meet: str | None,
    form: tuple[Path, ...],
    entries: Path | None,
    rules: str | None,
    picks: Path | None,
    as_of: str | None,
    results: tuple[Path, ...],
    control: Control,
) -> Request:
    """Return what is asked about without a project."""
    from simulator.project.plan_files import load_plan

    chosen, day = meet or DEFAULT_MEET, day_of("--as-of", as_of)
    plan = load_plan(form, entries, rules, chosen, picks=picks, control=control, as_of=day)
    return meet_job(plan, None if entries else chosen, results, None)


def _scored(outlook: GamesOutlook, job: Job, results: Path | None) -> GamesScore:
    """Score an outlook by results of the Games, those shipped or of a file."""
    from simulator.evaluation.games.beside import score_outlook
    from simulator.form.history import before_meet
    from simulator.games.files import form_for_games, results_of_games
    from simulator.project.load import load_form

    day = job.plan.meet.first_day
    form = form_for_games(job.plan.form or load_form(first_day=day), job.plan.meet)
    return score_outlook(outlook, results_of_games(outlook.games, results), before_meet(form.results, day))


def _simulated(
    job: Job, files: tuple[Path | None, Path | Traversable | None, Path | None], threads: int | None
) -> GamesOutlook:
    """Fit the levels at the Games, ride them, and price the picks, with a bar on a terminal.

    Files are those of the field, the team and the start places.
    """
    from rich.progress import Progress

    from simulator.engine.job import Control
    from simulator.games.asked import games_inputs

    stop = False
    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Riding the Games", total=job.tournaments)
        control = Control(threads=threads, cancelled=lambda: stop)
        try:
            field, team, places = files
            inputs = games_inputs(job.plan, field, team, places=places)
            return _ridden(job, inputs, control, lambda done: bar.update(task, completed=done))
        except KeyboardInterrupt:
            stop = True
            raise


def _ridden(job: Job, inputs: GamesInputs, control: Control, told_of: Callable[[int], None]) -> GamesOutlook:
    from simulator.games.pick_worth import pick_worths
    from simulator.games.run import simulate_games
    from simulator.input.faults import Fault, InputRefused

    last = None
    for last in simulate_games(job, inputs, control):
        told_of(last.tournaments)
    if last is None:
        raise InputRefused([Fault("meet", "nobody is entered in any event of the Games", "Add entries.")])
    return last if inputs.starters is not None else replace(last, picks=pick_worths(job, inputs, control))


def _record(asked: Request, job: Job) -> dict[str, Any]:
    """Return what the numbers come from."""
    from simulator.engine.draws_version import DRAWS_VERSION
    from simulator.project.inputs_hash import inputs_sha256

    return {
        "tournaments": job.tournaments,
        "seed": job.seed,
        "draws_version": DRAWS_VERSION,
        "rule_set": job.plan.rules.id,
        "meet": job.plan.meet.id,
        "inputs_sha256": inputs_sha256(job.plan),
        "version": __version__,
        **asked.record,
    }


def _tell(
    outlook: GamesOutlook,
    record: dict[str, Any],
    targets: tuple[str | None, str | None, Path | None, Path | None],
    score: GamesScore | None,
) -> None:
    """Write the files asked for, and the tables unless one of the files is the screen; of a score its own."""
    from simulator.cli.games_score_tables import print_score
    from simulator.cli.games_tables import print_games
    from simulator.cli.simulate_tables import print_scenario
    from simulator.evaluation.games.beside import games_score_values
    from simulator.report.games_json import games_json_text
    from simulator.tables.of_games import games_tables
    from simulator.tables.of_run import inputs_of

    json_file, csv_file, xlsx_file, folder = targets
    if json_file is not None:
        values = None if score is None else games_score_values(score)
        write(json_file, lambda: games_json_text(outlook, record, values))
    write_tables(games_tables(outlook), inputs_of(record), csv_file, xlsx_file, folder)
    if STDOUT in (json_file, csv_file):
        return
    print_scenario(screen(), record)
    if score is None:
        print_games(screen(), outlook)
    else:
        print_score(screen(_WIDE), score)
