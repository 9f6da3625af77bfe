"""The command ``okt bench``: how fast the simulation is here."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from simulator.cli_edge import STDOUT, check_targets, told, write


def bench(
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the figures as JSON.")
    ] = None,
) -> None:
    """Measure the speed of the simulation on this machine, in less than 40 seconds."""
    with told():
        from simulator.bench import figures_text, measure

        check_targets(json_file)
        figures = measure()
        if json_file is not None:
            write(json_file, lambda: json.dumps(figures.as_json(), indent=1) + "\n")
        if json_file != STDOUT:
            typer.echo(figures_text(figures))
