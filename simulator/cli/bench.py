"""The command ``okt bench``: how fast the simulation is here."""

from __future__ import annotations

import json
from typing import Annotated

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
) -> None:
    """Measure the speed of simulation and reading on this machine, in about a minute."""
    with told():
        from simulator.evaluation.bench import figures_text, measure

        check_targets(json_file)
        figures = measure(memory_mb=memory)
        if json_file is not None:
            write(json_file, lambda: json.dumps(figures.as_json(), indent=1) + "\n")
        if json_file != STDOUT:
            typer.echo(figures_text(figures))
