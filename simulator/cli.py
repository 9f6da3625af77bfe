"""The command ``okt``: the main job, the check of a form file and the benchmark, without a window."""

from __future__ import annotations

import csv
import io
import json
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from simulator import __version__
from simulator.event import Event, Sex
from simulator.faults import Fault, InputRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.tally import Outcome

DONE, WRONG, INTERRUPTED = 0, 2, 130
STDOUT = "-"

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Chances of an Olympic ticket at the Dutch long-track qualification tournament (OKT).",
)
form_app = typer.Typer(no_args_is_help=True, help="Race results to forecast from.")
app.add_typer(form_app, name="form")


def main() -> None:
    """Run the command; exit codes are 0 done, 2 wrong use or wrong input, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a letter the screen does not know is no reason to stop
    try:
        app(standalone_mode=True)
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the user can mend into sentences and exit codes instead of tracebacks."""
    try:
        yield
    except InputRefused as refused:
        for fault in refused.faults:
            typer.echo(str(fault), err=True)
        raise typer.Exit(WRONG) from None
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        raise typer.Exit(DONE) from None
    except OSError as error:
        typer.echo(f"{error.filename or 'file'}: {error.strerror}. Choose another file.", err=True)
        raise typer.Exit(WRONG) from None
    except KeyboardInterrupt:
        typer.echo("Interrupted.", err=True)
        raise typer.Exit(INTERRUPTED) from None


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"okt {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Take options that stand before a command."""


@app.command()
def simulate(
    form: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Race results instead of the shipped ones; may be repeated."),
    ] = None,
    entries: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Entries instead of those of the meet.")
    ] = None,
    rules: Annotated[
        str | None, typer.Option(metavar="ID|FILE", help="Selection order: shipped, or a TOML file.")
    ] = None,
    meet: Annotated[str, typer.Option(metavar="ID|FILE", help="Meet: shipped, or your own.")] = "okt-2025",
    tournaments: Annotated[int, typer.Option(metavar="N", help="Tournaments to simulate.")] = 100_000,
    seed: Annotated[int, typer.Option(metavar="S", help="Start of the random numbers.")] = 2026,
    threads: Annotated[
        int | None,
        typer.Option(metavar="K", help="Threads, 1 to 16, 130 MB each; the numbers do not depend on it."),
    ] = None,
    sex: Annotated[Sex | None, typer.Option(help="Women or men only.", case_sensitive=False)] = None,
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write everything as JSON.")
    ] = None,
    csv_file: Annotated[
        str | None, typer.Option("--csv", metavar="FILE|-", help="Write the table as CSV.")
    ] = None,
) -> None:
    """Forecast, simulate and show each skater's chance of an Olympic ticket.

    Without options: the OKT of December 2025, forecast from results up to 14 December 2025.
    """
    with _told():
        if json_file == csv_file == STDOUT:
            raise InputRefused([Fault("--json, --csv", 'both are "-"', "Write one of the two to a file.")])
        from simulator.engine.simulate import default_threads
        from simulator.main_job import check_run, inputs_sha256, load_plan

        check_run(tournaments, seed, threads)
        _check_targets(json_file, csv_file)
        began = time.perf_counter()
        plan = load_plan(tuple(form or ()), entries, rules, meet)
        for doubt in plan.form.doubts if plan.form is not None else ():
            typer.echo(f"In doubt: {doubt}", err=True)
        sexes = (sex,) if sex is not None else tuple(Sex)
        outcome = _run(plan, tournaments, seed, threads, sexes)
        record = {
            "tournaments": outcome.tournaments,
            "seed": seed,
            "threads": threads or default_threads(),
            "elapsed_s": round(time.perf_counter() - began, 3),
            "rule_set": plan.rules.id,
            "meet": plan.meet.id,
            "inputs_sha256": inputs_sha256(plan),
            "version": __version__,
        }
        if json_file is not None:
            _write(json_file, lambda: _json_text(outcome, record))
        if csv_file is not None:
            _write(csv_file, lambda: csv_text(outcome))
        if STDOUT not in (json_file, csv_file):
            from simulator.cli_tables import print_outcome

            screen = Console()
            if not screen.is_terminal:  # a file or a pipe has no edge to fit in
                screen = Console(width=100)
            print_outcome(screen, plan, outcome, record, sexes)


def _run(plan: Any, tournaments: int, seed: int, threads: int | None, sexes: tuple[Sex, ...]) -> Outcome:
    """Run to the end, with a bar on a terminal; an interrupt stops the threads first."""
    from rich.progress import Progress

    from simulator.main_job import simulate as run

    stop = False
    last = None
    errors = Console(stderr=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Simulating", total=tournaments)
        outcomes = run(plan, tournaments, seed, threads, lambda: stop, sexes)
        try:
            for last in outcomes:
                bar.update(task, completed=last.tournaments)
        except KeyboardInterrupt:
            stop = True
            outcomes.close()  # type: ignore[attr-defined]  # it is a generator
            raise
    if last is None or not last.skaters:
        raise InputRefused([Fault("meet", "nobody is entered in any event", "Add entries.")])
    return last


def _write(target: str, text: Callable[[], str]) -> None:
    if target == STDOUT:  # as bytes: UTF-8 for the script that reads it, whatever the screen speaks
        typer.echo(text().encode(), nl=False)
        return
    try:
        Path(target).write_text(text(), encoding="utf-8", newline="")
    except OSError as error:
        found = f"cannot be written: {error.strerror}"
        raise InputRefused([Fault(target, found, "Choose another file.")]) from None


def _check_targets(*targets: str | None) -> None:
    """Refuse files that cannot be written before the work is done, not after it."""
    faults = []
    files = [Path(target).absolute() for target in targets if target not in (None, STDOUT)]
    if len(set(files)) < len(files):
        faults.append(Fault(str(files[0]), "two outputs go to this file", "Name another for one of them."))
    for target in targets:
        if target is None or target == STDOUT:
            continue
        path = Path(target)
        if path.is_dir():
            faults.append(Fault(target, "this is a folder", "Name a file in it."))
        elif not path.absolute().parent.is_dir():
            faults.append(Fault(target, "its folder does not exist", "Make it, or choose another file."))
    if faults:
        raise InputRefused(faults)


def _json_text(outcome: Outcome, record: dict[str, Any]) -> str:
    skaters = [
        {
            "skater": chance.skater,
            "sex": str(chance.sex),
            "ticket": chance.ticket,
            "ticket_low": chance.ticket_low,
            "ticket_high": chance.ticket_high,
            "routes": {str(route): share for route, share in chance.routes.items()},
            "events": {
                str(event): {
                    "places": list(own.places),
                    "unplaced": own.unplaced,
                    "fall": own.fall,
                    "disqualified": own.disqualified,
                    "start_place": own.start_place,
                    "median_time_s": own.median_time_s,
                    "entrants_known": own.entrants_known,
                }
                for event, own in chance.events.items()
            },
        }
        for chance in outcome.skaters
    ]
    return json.dumps({"run": record, "skaters": skaters}, ensure_ascii=False, indent=1) + "\n"


def csv_text(outcome: Outcome) -> str:
    """Return the table of tickets as CSV: a line a skater, chances as fractions."""
    events = [event for event in Event if any(event in chance.events for chance in outcome.skaters)]
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    head = ["sex", "skater", "ticket", "ticket_low", "ticket_high"]
    writer.writerow(
        [*head, *(f"route_{event}" for event in events), "route_pick", *(f"start_place_{e}" for e in events)]
    )
    for chance in outcome.skaters:
        routes = [chance.routes.get(event, "") for event in events]
        starts = [chance.events[event].start_place if event in chance.events else "" for event in events]
        bounds = [chance.ticket, chance.ticket_low, chance.ticket_high]
        name = defused(chance.skater)
        writer.writerow([str(chance.sex), name, *bounds, *routes, chance.routes["pick"], *starts])
    return lines.getvalue()


def defused(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


@form_app.command("check")
def form_check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file with race results.")],
) -> None:
    """Say what is wrong or in doubt in a file of race results; nothing is changed."""
    with _told():
        from simulator.results import read_results, report_text

        report = read_results(file)
        typer.echo(report_text(report))
        if report.table is None:
            raise typer.Exit(WRONG)


@app.command()
def bench(
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the figures as JSON.")
    ] = None,
) -> None:
    """Measure the speed of the simulation on this machine, in less than 40 seconds."""
    with _told():
        from simulator.bench import figures_text, measure

        _check_targets(json_file)
        figures = measure()
        if json_file is not None:
            _write(json_file, lambda: json.dumps(figures.as_json(), indent=1) + "\n")
        if json_file != STDOUT:
            typer.echo(figures_text(figures))


if __name__ == "__main__":
    main()
