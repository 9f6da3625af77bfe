"""The edge of the command line: exit codes, sentences instead of tracebacks, where outputs go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console

from simulator.faults import Fault, InputRefused
from simulator.text import escaped

DONE, WRONG, INTERRUPTED = 0, 2, 130
STDOUT = "-"


@contextmanager
def told() -> Iterator[None]:
    """Turn what the user can mend into sentences and exit codes instead of tracebacks."""
    try:
        yield
    except InputRefused as refused:
        for fault in refused.faults:
            say(str(fault), err=True)
        raise typer.Exit(WRONG) from None
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        raise typer.Exit(DONE) from None
    except OSError as error:
        say(f"{error.filename or 'file'}: {error.strerror}. Choose another file.", err=True)
        raise typer.Exit(WRONG) from None
    except KeyboardInterrupt:
        typer.echo("Interrupted.", err=True)
        raise typer.Exit(INTERRUPTED) from None


def write(target: str, text: Callable[[], str]) -> None:
    """Write text to a file, or to standard output for "-"."""
    if target == STDOUT:  # as bytes: UTF-8 for the script that reads it, whatever the screen speaks
        typer.echo(text().encode(), nl=False)
        return
    try:
        Path(target).write_text(text(), encoding="utf-8", newline="")
    except OSError as error:
        found = f"cannot be written: {error.strerror}"
        raise InputRefused([Fault(target, found, "Choose another file.")]) from None


def check_targets(*targets: str | None) -> None:
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


@contextmanager
def forecasting() -> Iterator[Callable[[float], None]]:
    """Show on a terminal how far reading and the forecast are; yields what is to be told the share."""
    from rich.progress import Progress

    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Forecasting", total=1.0)
        yield lambda share: bar.update(task, completed=share)


def screen(width: int = 100, *, errors: bool = False) -> Console:
    """Return where tables go: the terminal, or so many columns for a file or a pipe.

    Nothing printed there is markup: a name may have square brackets in it.
    """
    console = Console(stderr=errors, markup=False, emoji=False)
    if errors or console.is_terminal:
        return console
    return Console(width=width, markup=False, emoji=False)


def say(text: str, *, err: bool = False) -> None:
    """Print lines of text in which no sign acts on the terminal, whatever names are in it."""
    typer.echo("\n".join(escaped(line) for line in text.split("\n")), err=err)
