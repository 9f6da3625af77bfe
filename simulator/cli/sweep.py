"""The command ``okt sweep``: many scenarios, each against its baseline, into one file of results."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.edge import STDOUT, check_targets, forecasting, print_lines, screen, told, write
from simulator.figures import counted
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.sweep.definition import Sweep
    from simulator.sweep.result_file import LinesThere
    from simulator.sweep.run import Workers
    from simulator.sweep.scenarios import Swept

SUFFIX = ".jsonl"


def sweep(
    file: Annotated[
        Path, typer.Argument(metavar="SWEEP.toml", help="What is swept; okt sweep example prints one.")
    ],
    workers: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            help="Processes, 1 to 64, some 250 MB each. Without it one, and as many as there are "
            "processors (at most four) once more than a minute of work is left. The numbers do not "
            "depend on it.",
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help='Scheduler of Dask, tcp://host:8786, or "local" for one of this machine; needs '
            'pip install "okt-simulator\\[sweep]". For networks you trust only: workers run whatever they '
            "are sent. Of tls:// addresses, Dask takes certificate and key from its own settings "
            "(distributed.comm.tls, or DASK_DISTRIBUTED__COMM__TLS__CA_FILE and so on).",
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the file of results: what stands in it is kept.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell how many scenarios there are and how long they take.")
    ] = False,
    json_file: Annotated[
        str | None,
        typer.Option(
            "--json",
            metavar="FILE|-",
            help="File of results, a line of JSON a scenario; otherwise SWEEP.jsonl beside SWEEP.toml.",
        ),
    ] = None,
    csv_file: Annotated[
        str | None,
        typer.Option("--csv", metavar="FILE|-", help="Write a line a scenario and skater that changes."),
    ] = None,
) -> None:
    """Simulate many scenarios, each against its baseline on the same luck, and write one line a scenario."""
    with told():
        if str(file) == "example" and not file.exists():
            from simulator.shipped import shipped

            typer.echo(shipped("help/sweep-example.toml").read_bytes(), nl=False)
            return
        from simulator.sweep.definition import read_sweep
        from simulator.sweep.run import Workers
        from simulator.sweep.scenarios import swept

        who = Workers(workers, cluster)
        who.check()
        asked = read_sweep(file)
        target = json_file or str(file.with_suffix(SUFFIX))
        _check_options(target, csv_file, resume, dry_run)
        reads = (file, *_files_of(asked, file.parent))
        if not dry_run:
            _check_result(target, resume)
            check_targets(target, csv_file, reads=reads)
        with forecasting() as control:
            made = swept(asked, file, control)
        if dry_run:
            _tell_beforehand(made, target, json_file == STDOUT)
            return
        _go(made, who, target, csv_file, resume)


def _files_of(asked: Sweep, folder: Path) -> Iterator[Path]:
    """Yield the files of rules and meets that a sweep names; shipped ones are none."""
    from simulator.project.files_read import files_read

    for rules in asked.rules:
        yield from files_read(rules=str(folder / rules))
    for meet in asked.meet:
        yield from files_read(meet=str(folder / meet))


def _check_options(target: str, csv_file: str | None, resume: bool, dry_run: bool) -> None:
    """Refuse options that do not go together."""
    faults = []
    if target == csv_file == STDOUT:
        faults.append(Fault("--json, --csv", 'both are "-"', "Write one of the two to a file."))
    if resume and target == STDOUT:
        found = "what was printed cannot be gone on with"
        faults.append(Fault("--json, --resume", found, "Name a file, or leave out --resume."))
    if dry_run and csv_file is not None:
        faults.append(
            Fault("--dry-run, --csv", "nothing is counted, so nothing is written", "Leave out --csv.")
        )
    if faults:
        raise InputRefused(faults)


def _check_result(target: str, resume: bool) -> None:
    """Refuse to write over results, which may have taken hours."""
    path = Path(target)
    if target == STDOUT or not path.exists():
        return
    if not path.is_file():
        raise InputRefused([Fault(target, "a file of results is a file", "Name one.")])
    if path.stat().st_size and not resume:
        remedy = "Go on with it by --resume, name another by --json, or delete it."
        raise InputRefused([Fault(target, "there are results in this file already", remedy)])


def _tell_beforehand(made: Swept, target: str, as_json: bool) -> None:
    """Tell how many scenarios there are and how long they take, from some of them."""
    from simulator.engine.simulate import default_threads
    from simulator.sweep.run import estimate

    guess = estimate(made.to_count, range(len(made)))
    baselines = len(made.meets) * len(made.sweep.seed)
    seconds = guess.seconds(len(made), baselines)
    if as_json:
        figures = {
            "scenarios": len(made),
            "baselines": baselines,
            "tournaments": made.sweep.tournaments,
            "seconds_each": round(guess.each_s, 4),
            "seconds": round(seconds, 1),
        }
        typer.echo(json.dumps(figures, indent=1))
        return
    several = default_threads()
    lines = [
        f"{counted(len(made), 'scenario')} of {counted(made.sweep.tournaments, 'tournament')}, "
        + ("beside their baseline." if baselines == 1 else f"beside {baselines:,} baselines."),
        f"Some of them, tried: {1000 * guess.each_s:.0f} ms of a processor each.",
        f"All: about {_duration(seconds)} in one process"
        + (f", {_duration(seconds / several)} in {several}." if several > 1 else "."),
        f"They would go to {target}.",
    ]
    print_lines("\n".join(lines))


def _duration(seconds: float) -> str:
    if seconds < 99:
        return f"{max(1, round(seconds))} s"
    return f"{seconds / 60:.0f} minutes" if seconds < 99 * 60 else f"{seconds / 3600:.1f} hours"


def _go(made: Swept, who: Workers, target: str, csv_file: str | None, resume: bool) -> None:
    """Count what is not in the file yet, and write the table asked for."""
    from simulator.sweep.result_file import LinesThere, known_lines, put_in_order, read_results

    began = time.perf_counter()
    wanted = [scenario.sha256 for scenario in made.scenarios]
    path = None if target == STDOUT else Path(target)
    known = known_lines(path, wanted) if resume and path is not None else LinesThere({})
    if known.damaged is not None:
        print_lines(f"Line {known.damaged} of {target} is damaged; its scenario is counted again.", err=True)
    left = [number for number, sha256 in enumerate(wanted) if sha256 not in known.lines]
    if resume:
        print_lines(f"{len(known.lines):,} of {len(made):,} scenarios stand in {target} already.", err=True)
    printed = _written(made, who, left, path, known)
    if path is not None and list(known.lines) != wanted[: len(known.lines)]:
        put_in_order(path, wanted)
    if path is None and csv_file is None:
        return
    from simulator.sweep.line import read_line
    from simulator.tables.csv_file import csv_bytes
    from simulator.tables.of_sweep import sweep_table

    lines = read_results(path)[0] if path is not None else tuple(map(read_line, printed))
    if csv_file is not None:
        content = csv_bytes(sweep_table(lines))
        write(csv_file, lambda: content.removeprefix(b"\xef\xbb\xbf") if csv_file == STDOUT else content)
    if STDOUT not in (target, csv_file):
        from simulator.cli.sweep_tables import print_sweep

        print_sweep(screen(), lines, made.sweep.tournaments, target, time.perf_counter() - began)


def _written(
    made: Swept, who: Workers, left: Sequence[int], path: Path | None, known: LinesThere
) -> tuple[bytes, ...]:
    """Count scenarios and write each as it is counted; returns what was printed in the place of a file."""
    from simulator.sweep.line import line_of
    from simulator.sweep.result_file import appended
    from simulator.sweep.run import counted

    def lines() -> Iterator[bytes]:
        counts = counted(made.to_count, left, who, lambda line: print_lines(line, err=True))
        for number, own in zip(left, counts, strict=True):
            yield line_of(made, made.scenarios[number], own)

    printed = []
    with _bar(len(left)) as advance:
        if path is None:
            for line in lines():
                typer.echo(line, nl=False)
                sys.stdout.flush()
                printed.append(line)
                advance()
            return tuple(printed)
        try:
            with appended(path, known) as stream:
                for line in lines():
                    stream.write(line)
                    stream.flush()
                    advance()
        except OSError as error:
            found = f"cannot be written: {error.strerror or error}"
            raise InputRefused([Fault(str(path), found, "Make room, and go on with --resume.")]) from None
    return ()


@contextmanager
def _bar(total: int) -> Iterator[Callable[[], None]]:
    """Show on a terminal how many scenarios are counted; yields what is called after each."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    errors = screen(errors=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Counting", total=total)
        yield lambda: bar.advance(task)
