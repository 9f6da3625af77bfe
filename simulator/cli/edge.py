"""The edge of the command line: exit codes, sentences instead of tracebacks, where outputs go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.project.interrupt import DONE, INTERRUPTED, flush_or_end
from simulator.text import escaped, quoted

if TYPE_CHECKING:
    from simulator.engine.job import Control

WRONG = 2
STDOUT = "-"


CompareOption = Annotated[
    str | None, typer.Option(metavar="BASE", help="Scenario to compare with, such as baseline.")
]
TrustOption = Annotated[
    bool, typer.Option("--trust", help="Read what the project names outside its own folder too.")
]
MeetOption = Annotated[
    str | None,
    typer.Option(
        metavar="ID|DIR", help="Meet: a shipped one (okt-2025), or the folder or meet.toml of your own."
    ),
]
FormOption = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help="Race results instead of the shipped ones; may be repeated."),
]
EntriesOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Entries instead of those of the meet.")
]
RulesOption = Annotated[
    str | None, typer.Option(metavar="ID|FILE", help="Selection order: shipped, or a TOML file.")
]
TournamentsOption = Annotated[
    int | None, typer.Option(metavar="N", help="Tournaments to simulate: 100,000, or as in the project.")
]
SeedOption = Annotated[
    int | None, typer.Option(metavar="S", help="Start of the random numbers: 2026, or as in the project.")
]
OwnTournamentsOption = Annotated[
    int | None, typer.Option(metavar="N", help="Tournaments to simulate: 100,000.")
]
OwnSeedOption = Annotated[int | None, typer.Option(metavar="S", help="Start of the random numbers: 2026.")]
"""Of commands that know no project."""

ThreadsOption = Annotated[
    int | None,
    typer.Option(metavar="K", help="Threads, 1 to 16, 130 MB each; the numbers do not depend on it."),
]
ScenarioOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Scenario of the project; without it the baseline.")
]
SameOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="A=B",
        help='Who is meant by a name: "KOK F.=Femke Kok"; "A=A" for who is nobody else. May be repeated.',
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        metavar="DAY", help="Forecast from what was known on the evening of this day, as 2025-11-14."
    ),
]
JsonOption = Annotated[str | None, typer.Option("--json", metavar="FILE|-", help="Write everything as JSON.")]
SexOption = Annotated[Sex | None, typer.Option(help="Women or men only.", case_sensitive=False)]
AliasesOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help=r"The same in a TOML file: tables [\[same]] with written and person."),
]


@contextmanager
def told() -> Iterator[None]:
    """Turn what the user can mend into sentences and exit codes instead of tracebacks."""
    try:
        yield
        flush_or_end()
    except InputRefused as refused:
        for fault in refused.faults:
            print_lines(str(fault), err=True)
        raise typer.Exit(WRONG) from None
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        raise typer.Exit(DONE) from None
    except OSError as error:
        print_lines(unwritten(error), err=True)
        raise typer.Exit(WRONG) from None
    except KeyboardInterrupt:
        typer.echo("Interrupted.", err=True)
        raise typer.Exit(INTERRUPTED) from None


def unwritten(error: OSError) -> str:
    """Say what went wrong with a file; where none is named, with what is printed."""
    if error.filename is None:
        return f"the standard output: {error.strerror}. Lead it into another file."
    return f"{error.filename}: {error.strerror}. Choose another file."


def write(target: str, made: Callable[[], str | bytes]) -> None:
    """Write text or bytes to a file, whole or not at all, or to standard output for "-"."""
    made_now = made()
    content = made_now.encode(errors="replace") if isinstance(made_now, str) else made_now
    if target == STDOUT:  # as bytes: UTF-8 for the script that reads it, whatever the screen speaks
        typer.echo(content, nl=False)
        return
    from simulator.project.outputs import write_output

    try:
        write_output(Path(target), content)
    except BrokenPipeError:
        raise
    except OSError as error:
        found = f"cannot be written: {error.strerror}"
        raise InputRefused([Fault(target, found, "Choose another file.")]) from None


def check_targets(*targets: str | None, reads: Iterable[Path | None] = ()) -> None:
    """Refuse files that cannot or must not be written before the work is done, not after it.

    Parameters
    ----------
    targets
        Where outputs go; None for no output.
    reads
        Files that are read, and so must not be written.
    """
    from simulator.project.outputs import check_outputs

    files = [Path(target) for target in targets if target not in (None, STDOUT)]
    check_outputs(files, [path for path in reads if path is not None], devices=True, printed=(1,))


def files_first(targets: Iterable[str | None]) -> list[str]:
    """Return targets in the order of writing: who reads a pipe may go away, which ends the program."""
    named = [target for target in targets if target is not None]
    return sorted(named, key=lambda one: one == STDOUT or (Path(one).exists() and not Path(one).is_file()))


@contextmanager
def forecasting() -> Iterator[Control]:
    """Show on a terminal how far reading and the forecast are; yields what they are to be made with."""
    from rich.progress import Progress

    from simulator.engine.job import Control

    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Forecasting", total=1.0)
        yield Control(told=lambda share: bar.update(task, completed=share))


def screen(width: int = 100, *, errors: bool = False) -> Console:
    """Return where tables go: the terminal, or so many columns for a file or a pipe.

    Nothing printed there is markup: a name may have square brackets in it.
    """
    console = Console(stderr=errors, markup=False, emoji=False)
    if errors or console.is_terminal:
        return console
    return Console(width=width, markup=False, emoji=False)


def print_lines(text: str, *, err: bool = False) -> None:
    """Print lines of text in which no sign acts on the terminal, whatever names are in it.

    That there is no place for what is said of a fault is no fault besides: the exit code tells it.
    """
    with suppress(OSError) if err else nullcontext():
        typer.echo("\n".join(escaped(line) for line in text.split("\n")), err=err)


def print_doubts(doubts: Iterable[Fault]) -> None:
    """Say beside the output what is in doubt."""
    for doubt in doubts:
        print_lines(f"In doubt: {doubt}", err=True)


def day_of(option: str, text: str | None) -> date | None:
    """Return the day that an option gives, None without it."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InputRefused(
            [Fault(option, f"{quoted(text)} is not a day", "Write it like 2025-11-14.")]
        ) from None
    if not 1900 <= day.year < 2200:
        found = f"there was no race in the year {day.year}"
        raise InputRefused([Fault(option, found, "Expected 1900 to 2199.")])
    return day
