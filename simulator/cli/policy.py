"""The command ``okt policy``: what other orders, caps, runs and ways to select would send and win."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from simulator import __version__
from simulator.cli.edge import (
    STDOUT,
    JsonOption,
    MeetOption,
    OwnSeedOption,
    SexOption,
    ThreadsOption,
    forecasting,
    print_lines,
    screen,
    told,
    write,
)
from simulator.cli.table_files import CsvOption, TablesOption, XlsxOption, check_files, write_tables
from simulator.defaults import DEFAULT_MEET, DEFAULT_SEED
from simulator.event import Sex
from simulator.figures import counted
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.policy.definition import PolicyFile
    from simulator.policy.judgement import Laboratory

_MOST_ERROR = 0.05
_MOST_ORDERS = 100_000
_WIDE = 132


class Goal(StrEnum):
    """What an order is derived by."""

    GOLD = "gold"
    MEDAL = "medal"
    TOP8 = "top8"


def policy(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE...]",
            help="Policies beside those shipped for the meet; okt policy example prints one.",
        ),
    ] = None,
    meet: MeetOption = None,
    sex: SexOption = None,
    derive: Annotated[
        Goal | None, typer.Option(help="Derive an order from form too, by what its rows win.")
    ] = None,
    search: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help="Look at N orders for the best one on half of the tournaments; it is told of the other.",
        ),
    ] = None,
    belief_error: Annotated[
        float | None,
        typer.Option(
            metavar="X",
            help="One more error of what is believed of each skater, in log time: 0.004 is 0.4 %. "
            "0, 0.003, 0.006 and 0.01 are told in any case.",
        ),
    ] = None,
    tournaments: Annotated[
        int | None, typer.Option(metavar="N", help="Tournaments to judge on: 20,000; at most 100,000.")
    ] = None,
    seed: OwnSeedOption = None,
    threads: ThreadsOption = None,
    json_file: JsonOption = None,
    csv_file: CsvOption = None,
    xlsx_file: XlsxOption = None,
    tables: TablesOption = None,
) -> None:
    """Judge policies of selection on the same simulated trials and Games.

    Selection by form is never told without what it is worth when form is wrong.
    """
    with told():
        given = list(files or ())
        if [str(file) for file in given] == ["example"] and not given[0].exists():
            from simulator.shipped import shipped

            typer.echo(shipped("help/policy-example.toml").read_bytes(), nl=False)
            return
        from simulator.ask.policies import read_policies
        from simulator.policy.definition import shipped_policies
        from simulator.policy.laboratory import DEFAULT_JUDGED
        from simulator.project.plan_files import load_plan

        number = DEFAULT_JUDGED if tournaments is None else tournaments
        _check(number, DEFAULT_SEED if seed is None else seed, threads, belief_error)
        _check_search(search, number)
        targets = json_file, csv_file, xlsx_file, tables
        check_files(*targets, reads=tuple(given))
        own = read_policies(tuple(given))
        with forecasting() as control:
            plan = load_plan(meet=meet or DEFAULT_MEET, control=control)
        policies = (*shipped_policies(plan.meet.id), *own)
        sexes = (sex,) if sex is not None else tuple(Sex)
        found = _judged(plan, policies, sexes, (number, seed, threads, search), derive, belief_error)
        _tell_doubts(plan, own)
        _tell(found, _record(plan, found), targets)


def _tell_doubts(plan: Plan, own: tuple[PolicyFile, ...]) -> None:
    """Say what is in doubt of the picks that the user's policies name."""
    from simulator.policy.applied import plan_of
    from simulator.project.plan_doubts import doubts_of_picks

    for file in own:
        if file.policy.picks:
            for doubt in doubts_of_picks(plan_of(file, plan)):
                print_lines(f"In doubt: {file.source}: {doubt}", err=True)


def _check(tournaments: int, seed: int, threads: int | None, belief_error: float | None) -> None:
    """Refuse numbers that make no sense, all at once."""
    from simulator.engine.job import check_run
    from simulator.policy.laboratory import MOST_JUDGED

    faults: list[Fault] = []
    try:
        check_run(tournaments, seed, threads)
    except InputRefused as refused:
        faults += refused.faults
    if tournaments > MOST_JUDGED:
        found = f"{tournaments:,} are more than are kept at once"
        faults.append(Fault("--tournaments", found, f"Expected at most {MOST_JUDGED:,}."))
    if belief_error is not None and not 0 <= belief_error <= _MOST_ERROR:
        found = f"{belief_error:g} is no error of form"
        faults.append(Fault("--belief-error", found, f"Expected 0 to {_MOST_ERROR}; 0.004 is 0.4 %."))
    if faults:
        raise InputRefused(faults)


def _check_search(search: int | None, tournaments: int) -> None:
    """Refuse a search without two halves, or of too many orders."""
    from simulator.policy.world import parts_of_world

    if search is None:
        return
    faults = []
    if not 1 <= search <= _MOST_ORDERS:
        faults.append(
            Fault("--search", f"{search:,} is out of range", f"Expected 1 to {_MOST_ORDERS:,} orders.")
        )
    if len(parts_of_world(tournaments)) < 2:
        found = f"{counted(tournaments, 'tournament')} can have no two halves, one to search and one to tell"
        faults.append(Fault("--search, --tournaments", found, "Ask for 20,000 tournaments."))
    if faults:
        raise InputRefused(faults)


def _judged(
    plan: Plan,
    policies: tuple[PolicyFile, ...],
    sexes: tuple[Sex, ...],
    run: tuple[int, int | None, int | None, int | None],
    derive: Goal | None,
    belief_error: float | None,
) -> list[Laboratory]:
    """Judge the policies of each sex, with a bar on a terminal."""
    from rich.progress import Progress

    from simulator.engine.job import Control, Job
    from simulator.games.asked import games_inputs
    from simulator.policy.judgement import BELIEF_ERRORS
    from simulator.policy.laboratory import ToJudge, laboratory, ruled_of

    tournaments, seed, threads, search = run
    errors = tuple(sorted({*BELIEF_ERRORS, belief_error or 0.0}))
    asked = ToJudge(policies, None if derive is None else derive.value, errors, search or 0)
    for sex in sexes:
        ruled_of(plan, sex, policies)  # refused before the levels are fitted
    stop, console, found = False, screen(errors=True), []
    control = Control(threads=threads, cancelled=lambda: stop)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Judging policies", total=(len(policies) + 3) * len(sexes))
        try:
            inputs = games_inputs(plan)
            for sex in sexes:
                job = Job(plan, tournaments, DEFAULT_SEED if seed is None else seed, (sex,))
                *_, last = _counted(laboratory(job, inputs, asked, control), lambda: bar.advance(task))
                found.append(last)
        except KeyboardInterrupt:
            stop = True
            raise
    return found


def _counted(found: Iterator[Laboratory], advance: Callable[[], None]) -> Iterator[Laboratory]:
    """Yield laboratories as they come, and say so."""
    for own in found:
        advance()
        yield own


def _record(plan: Plan, found: list[Laboratory]) -> dict[str, Any]:
    """Return what the numbers come from."""
    from simulator.engine.draws_version import DRAWS_VERSION
    from simulator.project.inputs_hash import inputs_sha256

    return {
        "tournaments": found[0].tournaments,
        "seed": found[0].seed,
        "draws_version": DRAWS_VERSION,
        "rule_set": plan.rules.id,
        "meet": plan.meet.id,
        "inputs_sha256": inputs_sha256(plan),
        "version": __version__,
    }


def _tell(
    found: list[Laboratory],
    record: dict[str, Any],
    targets: tuple[str | None, str | None, Path | None, Path | None],
) -> None:
    """Write the files asked for, and the tables unless one of the files is the screen."""
    from simulator.cli.policy_tables import print_policies
    from simulator.report.policy_json import policy_json_text
    from simulator.tables.of_policies import policy_files_tables
    from simulator.tables.of_run import inputs_of

    json_file, csv_file, xlsx_file, folder = targets
    if json_file is not None:
        write(json_file, lambda: policy_json_text(found, record))
    write_tables(policy_files_tables(found), inputs_of(record), csv_file, xlsx_file, folder)
    if STDOUT in (json_file, csv_file):
        return
    console = screen(_WIDE)
    for at, own in enumerate(found):
        if at:
            console.print()
        print_policies(console, own)
