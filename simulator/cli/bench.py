"""The command ``okt bench``: how fast the simulation is here."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Annotated, Any

import typer

from simulator.cli.edge import STDOUT, check_targets, told, write
from simulator.defaults import DEFAULT_MEMORY_MB, LEAST_MEMORY_MB, MOST_MEMORY_MB


def bench(
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the figures as JSON.")
    ] = None,
    memory: Annotated[
        int,
        typer.Option(
            min=LEAST_MEMORY_MB,
            max=MOST_MEMORY_MB,
            metavar="MB",
            help="Memory for what is kept between edits, as in the window.",
        ),
    ] = DEFAULT_MEMORY_MB,
    large_fit: Annotated[
        bool, typer.Option("--large-fit", help="Time a forecast from 100,000 results, too.")
    ] = False,
    ui: Annotated[
        bool, typer.Option("--ui", help="Measure the views of the window instead, without a screen.")
    ] = False,
) -> None:
    """Measure the speed of simulation and reading on this machine; `--ui` takes minutes."""
    with told():
        if ui:
            check_targets(json_file)
            views = _views()
            if json_file is not None:
                write(json_file, lambda: json.dumps(views, indent=1) + "\n")
            if json_file != STDOUT:
                typer.echo(_views_text(views))
            return
        from simulator.evaluation.bench import figures_text, measure

        check_targets(json_file)
        figures = measure(memory_mb=memory, large_fit=large_fit)
        if json_file is not None:
            write(json_file, lambda: json.dumps(figures.as_json(), indent=1) + "\n")
        if json_file != STDOUT:
            typer.echo(figures_text(figures))


MOST_PAINT_MS, MOST_RATIO = 16, 1.5
"""What the times of a view are to stay below: of one paint, and of the others those of the first view."""


def _views() -> dict[str, Any]:
    """Return what the window measures of itself, in a process of its own: nothing here knows the window."""
    command = [sys.executable, "-m", "ui.tour.bench"]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    if done.returncode:
        raise typer.Exit(1)
    views: dict[str, Any] = json.loads(done.stdout)
    return views


def _views_text(measured: dict[str, Any]) -> str:
    """Return the times of the views as a table, beside what they are to stay below."""
    views = measured["views"]
    first = next(iter(views.values()))
    lines = [f"{'view':<18}{'paint':>10}{'show':>10}{'of first':>10}{'after an edit':>16}{'of first':>10}"]
    for name, own in views.items():
        show, edited = own["show"] / first["show"], own["show_after_edit"] / first["show_after_edit"]
        lines.append(
            f"{name:<18}{own['paint']:>7.1f} ms{own['show']:>7.1f} ms{show:>10.2f}"
            f"{own['show_after_edit']:>13.1f} ms{edited:>10.2f}"
        )
    return "\n".join(
        [
            *lines,
            (
                f"{measured['skaters']} women, processor time of the window's thread, "
                f"medians of {measured['rounds']} rounds"
            ),
            f"wanted: a paint within {MOST_PAINT_MS} ms, the others within {MOST_RATIO} times the first view",
        ]
    )
